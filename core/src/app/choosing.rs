//! Choosing a code, on the same keypad on which it will be typed: digits, then the same digits
//! again.
//!
//! The keypad is the calculator itself, so the person sees now what others could see later. What is
//! refused is refused with its reason, here and nowhere else.

use super::phone::Phone;
use crate::calculator::{Calculator, Pressed};
use crate::code::{Code, CodeRefusal};
use crate::key::Key;
use crate::text::Text;
use crate::view::{CalculatorView, Level, PageBuilder, Row};
use crate::words::Words;

/// What the code will open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A new plan.
    NewPlan,
    /// New notes.
    NewNotes,
    /// The book that is open, in place of the code it has.
    Same,
    /// Notes that are added from the plan.
    Added,
    /// The same, where opening them erases everything else.
    AddedThatErases,
}

impl Purpose {
    /// Whether setup asks for it: nothing is open yet.
    pub(super) fn is_setup(self) -> bool {
        matches!(self, Self::NewPlan | Self::NewNotes)
    }
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
    /// Somebody who guesses must not come upon a code that erases.
    ShortForErasing,
    /// No hardware holds the device key.
    ShortForSoftware,
    /// No slot is free.
    NoPlace,
}

/// A code being chosen.
pub(super) struct Choosing {
    purpose: Purpose,
    /// The code, typed once.
    first: Option<Code>,
    refusal: Option<Refusal>,
    /// Whether the calculator is shown in place of the page.
    on_keypad: bool,
    /// Its keys are being made.
    busy: bool,
    /// A calculator of its own: the owner's stays as it was.
    keypad: Calculator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    OpenKeypad,
    Cancel,
}

/// What a key or a touch comes to.
pub(super) enum Outcome {
    Stay,
    /// This code was typed twice. Its keys are to be made.
    Chosen(Code),
    GivenUp,
}

impl Choosing {
    pub(super) fn new(purpose: Purpose, phone: &Phone) -> Self {
        let keypad = Calculator::new(phone.locale());
        Self { purpose, first: None, refusal: None, on_keypad: false, busy: false, keypad }
    }

    /// From the beginning again, with the reason.
    pub(super) fn refused(purpose: Purpose, refusal: Refusal, phone: &Phone) -> Self {
        Self { refusal: Some(refusal), ..Self::new(purpose, phone) }
    }

    pub(super) fn purpose(&self) -> Purpose {
        self.purpose
    }

    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }

    pub(super) fn is_on_keypad(&self) -> bool {
        self.on_keypad
    }

    /// The keypad on which it is typed.
    pub(super) fn keypad(&self, words: &Words) -> CalculatorView {
        self.keypad.view(words)
    }

    /// A key of the keypad: none reaches it while the page is in front.
    pub(super) fn press(&mut self, key: Key, phone: &Phone) -> Outcome {
        match self.keypad.press(key) {
            Pressed::Entered(digits) => self.entered(&digits, phone),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.keypad.paste(text);
    }

    /// Digits and `=`, whatever their number.
    fn entered(&mut self, digits: &str, phone: &Phone) -> Outcome {
        self.leave_keypad(phone);
        let Some(first) = self.first.take() else {
            match self.parse(digits, phone) {
                Ok(code) => {
                    self.first = Some(code);
                    self.refusal = None;
                }
                Err(refusal) => *self = Self::refused(self.purpose, refusal, phone),
            }
            return Outcome::Stay;
        };
        if !Code::parse(digits).is_some_and(|again| again.ct_eq(&first)) {
            *self = Self::refused(self.purpose, Refusal::Different, phone);
            return Outcome::Stay;
        }
        self.busy = true;
        Outcome::Chosen(first)
    }

    fn parse(&self, digits: &str, phone: &Phone) -> Result<Code, Refusal> {
        if !phone.key_in_hardware() && digits.len() < Code::MIN_DIGITS_IN_SOFTWARE {
            return Err(Refusal::ShortForSoftware);
        }
        if self.erases() && digits.len() < Code::MIN_DIGITS_OF_ERASING {
            return Err(Refusal::ShortForErasing);
        }
        Code::parse_choice(digits, phone.setup_code()).map_err(Refusal::Code)
    }

    fn erases(&self) -> bool {
        self.purpose == Purpose::AddedThatErases
    }

    fn leave_keypad(&mut self, phone: &Phone) {
        self.on_keypad = false;
        self.keypad = Calculator::new(phone.locale());
    }

    pub(super) fn act(&mut self, action: Action) -> Outcome {
        match action {
            Action::OpenKeypad => {
                self.on_keypad = true;
                Outcome::Stay
            }
            Action::Cancel => Outcome::GivenUp,
        }
    }

    pub(super) fn back(&mut self, phone: &Phone) -> Outcome {
        if self.on_keypad {
            self.leave_keypad(phone);
            Outcome::Stay
        } else if self.busy {
            Outcome::Stay
        } else {
            Outcome::GivenUp
        }
    }

    pub(super) fn draw<A: From<Action>>(&self, page: &mut PageBuilder<'_, A>, phone: &Phone) {
        page.with_back(!self.busy);
        let words = page.words();
        if self.busy {
            page.title(id!("code-title-busy"));
            page.row(Row::Busy(words.say(id!("code-busy")).into()));
            return;
        }
        if self.refusal == Some(Refusal::NoPlace) {
            // Nothing would come of typing one.
            page.title(id!("setup-no-room-title"));
            page.text(id!("setup-no-room-text"));
            page.button(id!("setup-close"), Action::Cancel);
            return;
        }
        if let Some(refusal) = self.refusal {
            let text = refusal.say(words);
            page.announce_text(text.clone());
            page.note(Level::Error, text);
            if refusal == Refusal::Key {
                page.text(id!("setup-cannot-elsewhere"));
            }
        }
        if self.first.is_some() {
            page.title(id!("code-title-again"));
            page.text(id!("code-again"));
        } else {
            page.title(id!("code-title"));
            page.text(match (phone.key_in_hardware(), self.erases()) {
                (false, _) => id!("code-rules-software"),
                (true, true) => id!("code-rules-erases"),
                (true, false) => id!("code-rules"),
            });
            page.risk(id!("code-shown"));
            page.text(id!("code-guess"));
            page.text(id!("code-remember"));
        }
        page.first(id!("code-open-keypad"), Action::OpenKeypad);
        page.button(id!("code-cancel"), Action::Cancel);
    }
}

impl Refusal {
    fn say(self, words: &Words) -> Text {
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
            Self::ShortForErasing => id!("code-refused-erases"),
            Self::ShortForSoftware => id!("code-refused-software"),
            Self::NoPlace => id!("setup-no-room-text"),
        })
    }
}

#[cfg(test)]
impl Choosing {
    /// All of it.
    pub(super) fn low(&self) -> String {
        let Self { purpose, first, refusal, on_keypad, busy, keypad } = self;
        let first = first.as_ref().map(Code::expose_digits);
        let keypad = keypad.low();
        format!("{purpose:?} {first:?} {refusal:?} {on_keypad} {busy} {keypad}")
    }
}

#[cfg(test)]
mod tests;
