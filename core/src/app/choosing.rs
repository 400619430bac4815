//! Choosing a code, on the same keypad on which it will be typed: digits, then the same digits
//! again.
//!
//! The keypad is the calculator itself, so the person sees now what others could see later. What is
//! refused is refused with its reason, here and nowhere else.

use super::pages::Action;
use super::state::State;
use super::work::Job;
use crate::calculator::Calculator;
use crate::code::{Code, CodeRefusal};
use crate::vault::{VaultError, Why};
use crate::view::{Emphasis, PageBuilder, Row};
use crate::words::Words;

/// What the code will open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The plan, for the first time.
    Setup,
    /// The plan, in place of the code it has.
    Plan,
    /// The decoy.
    Decoy,
}

/// Why nothing was chosen yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    Code(CodeRefusal),
    /// It opens something of the same owner already.
    Used,
    /// The second time was not the same.
    Different,
    /// The phone could not do it.
    Failed,
    /// The device key does not work: the phone can keep nothing.
    Key,
}

/// A code being chosen.
pub(super) struct Choosing {
    pub(super) purpose: Purpose,
    /// The code, typed once.
    first: Option<Code>,
    refusal: Option<Refusal>,
    /// Whether the calculator is shown in place of the page.
    pub(super) on_keypad: bool,
    /// Its keys are being made.
    pub(super) busy: bool,
    /// A calculator of its own: the owner's stays as it was.
    pub(super) keypad: Calculator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChoosingAction {
    OpenKeypad,
    Cancel,
}

impl Choosing {
    fn new(purpose: Purpose, refusal: Option<Refusal>, locale: &str) -> Self {
        let keypad = Calculator::new(locale);
        Self { purpose, first: None, refusal, on_keypad: false, busy: false, keypad }
    }

    pub(super) fn draw(&self, page: &mut PageBuilder<'_, Action>) {
        let words = page.words();
        if self.busy {
            page.title(words.say(id!("code-title-busy")));
            page.row(Row::Busy(words.say(id!("code-busy")).into()));
            return;
        }
        if let Some(refusal) = self.refusal {
            let text = refusal.say(words);
            page.announce(text.clone());
            page.row(Row::Caution(text.into()));
            if refusal == Refusal::Key {
                page.text(id!("setup-cannot-elsewhere"));
            }
        }
        if self.first.is_some() {
            page.title(words.say(id!("code-title-again")));
            page.text(id!("code-again"));
        } else {
            page.title(words.say(id!("code-title")));
            page.text(id!("code-rules"));
            page.caution(id!("code-shown"));
            page.text(id!("code-guess"));
            page.text(id!("code-remember"));
        }
        page.emphasized_button(
            id!("code-open-keypad"),
            Emphasis::Primary,
            Action::Choosing(ChoosingAction::OpenKeypad),
        );
        page.button(id!("code-cancel"), Action::Choosing(ChoosingAction::Cancel));
    }
}

impl State {
    pub(super) fn choose(&mut self, purpose: Purpose) {
        self.choosing = Some(Choosing::new(purpose, None, &self.locale));
    }

    /// Back to the beginning, with the reason.
    pub(super) fn refuse(&mut self, purpose: Purpose, refusal: Refusal) {
        self.choosing = Some(Choosing::new(purpose, Some(refusal), &self.locale));
    }

    /// Digits and `=` while a code is being chosen, whatever their number.
    pub(super) fn chosen_digits(&mut self, digits: &str) {
        let Some(choosing) = self.choosing.as_mut().filter(|choosing| choosing.on_keypad) else {
            return;
        };
        let purpose = choosing.purpose;
        choosing.on_keypad = false;
        choosing.keypad = Calculator::new(&self.locale);
        let Some(first) = choosing.first.take() else {
            match Code::parse_choice(digits, &self.setup_code) {
                Ok(code) => {
                    choosing.first = Some(code);
                    choosing.refusal = None;
                }
                Err(refusal) => self.refuse(purpose, Refusal::Code(refusal)),
            }
            return;
        };
        if !Code::parse(digits).is_some_and(|again| again.ct_eq(&first)) {
            self.refuse(purpose, Refusal::Different);
            return;
        }
        choosing.busy = true;
        let (slot, decoy) = self.slot_for(purpose);
        self.add_work(Job::Choose { code: first, purpose, slot, decoy });
    }

    pub(super) fn choosing_action(&mut self, action: ChoosingAction) {
        let Some(choosing) = &mut self.choosing else {
            return;
        };
        match action {
            ChoosingAction::OpenKeypad => choosing.on_keypad = true,
            ChoosingAction::Cancel => self.stop_choosing(),
        }
    }

    /// The keys could not be made.
    pub(super) fn choice_failed(&mut self, error: VaultError) {
        let Some(choosing) = self.choosing.take_if(|choosing| choosing.busy) else {
            return;
        };
        let setup = choosing.purpose == Purpose::Setup;
        let broken = setup && Why::from(error) == Why::Key;
        self.refuse(choosing.purpose, if broken { Refusal::Key } else { Refusal::Failed });
    }
}

impl Refusal {
    fn say(self, words: &Words) -> crate::text::Text {
        words.say(match self {
            Self::Code(CodeRefusal::TooShort) => id!("code-refused-short"),
            Self::Code(CodeRefusal::TooLong) => id!("code-refused-long"),
            Self::Code(CodeRefusal::FewDigits) => id!("code-refused-few"),
            Self::Code(CodeRefusal::Sequence) => id!("code-refused-sequence"),
            Self::Code(CodeRefusal::Repetition) => id!("code-refused-repetition"),
            Self::Code(CodeRefusal::Common) => id!("code-refused-common"),
            Self::Code(CodeRefusal::SetupCode) => id!("code-refused-setup"),
            Self::Used => id!("code-refused-used"),
            Self::Different => id!("code-refused-different"),
            Self::Failed => id!("code-refused-failed"),
            Self::Key => id!("setup-cannot-key"),
        })
    }
}
