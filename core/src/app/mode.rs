//! What is open. Only this file asks which it is, but for `rekey`, which matches it with the
//! purpose of a code that is being chosen.
//!
//! ```text
//! Calculator ── setup code ──> Setup ── code chosen ──┐
//!     │  ▲                                            ▼
//!     ├──┼───── plan's code ───────────────────────> Plan
//!     ├──┼───── notes' code ───────────────────────> Notes
//!     │  └───── hidden, exit, a minute without a touch
//! ```

use super::action::Action;
use super::notes_book::NotesBook;
use super::notes_visit::{self, NotesVisit};
use super::outcome::Outcome;
use super::phone::{Context, Phone};
use super::plan_visit::{self, PlanVisit};
use super::saving::{Saving, Sealed};
use super::setup::{self, Setup};
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::{Kind, Opened, SlotId, SlotKeys};
use crate::view::{Look, PageBuilder};
use crate::words::Words;

pub(super) enum Mode {
    Calculator,
    Setup(Setup),
    Plan(Box<PlanVisit>),
    Notes(Box<NotesVisit>),
}

/// Identifies what is in front, to tell a redraw from another screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Screen {
    Calculator,
    Setup,
    Plan(plan_visit::Screen),
    Notes(notes_visit::Screen),
}

impl Mode {
    /// What a code opens.
    pub(super) fn open(opened: Opened) -> Self {
        let Opened { keys, content, .. } = opened;
        match content.kind {
            Kind::Plan => match PlanVisit::open(keys, content) {
                Some(visit) => Self::Plan(Box::new(visit)),
                None => Self::Setup(Setup::at(setup::Page::Unreadable)),
            },
            Kind::Notes => match NotesBook::open(keys, &content) {
                Some(book) => Self::Notes(Box::new(NotesVisit::new(book))),
                // A page that said so would say that this is no calculator.
                None => Self::Calculator,
            },
        }
    }

    pub(super) fn is_calculator(&self) -> bool {
        matches!(self, Self::Calculator)
    }

    pub(super) fn screen(&self) -> Screen {
        match self {
            Self::Calculator => Screen::Calculator,
            Self::Setup(_) => Screen::Setup,
            Self::Plan(visit) => Screen::Plan(visit.screen()),
            Self::Notes(visit) => Screen::Notes(visit.screen()),
        }
    }

    pub(super) fn act(&mut self, action: Action, context: &Context<'_>) -> Outcome {
        match (self, action) {
            (Self::Setup(setup), Action::Setup(action)) => setup.act(action),
            (Self::Plan(visit), Action::Plan(action)) => visit.act(action, context),
            (Self::Notes(visit), Action::Notes(action)) => visit.act(action, context),
            _ => Outcome::Stay,
        }
    }

    pub(super) fn fill(&mut self, field: u32, text: Text, context: &Context<'_>) -> Outcome {
        match self {
            Self::Plan(visit) => visit.fill(field, text, context),
            Self::Notes(visit) => visit.fill(field, text, context),
            Self::Calculator | Self::Setup(_) => Outcome::Stay,
        }
    }

    pub(super) fn back(&mut self) -> Outcome {
        match self {
            Self::Calculator => Outcome::Leave,
            Self::Setup(setup) => setup.back(),
            Self::Plan(visit) => visit.back(),
            Self::Notes(visit) => visit.back(),
        }
    }

    /// The page in front, if there is one.
    pub(super) fn draw(&self, context: &Context<'_>) -> Option<PageBuilder<'static, Action>> {
        match self {
            Self::Calculator => None,
            Self::Setup(setup) => Some(self.drawn_by(|page| setup.draw(page), context)),
            Self::Plan(visit) => {
                Some(self.drawn_by(|page| visit.draw(page, context), context).map(Action::Plan))
            }
            Self::Notes(visit) => Some(self.drawn_by(|page| visit.draw(page), context).map(Action::Notes)),
        }
    }

    fn drawn_by<A>(
        &self,
        draw: impl FnOnce(&mut PageBuilder<'static, A>),
        context: &Context<'_>,
    ) -> PageBuilder<'static, A> {
        let mut page = context.phone.blank_page(self.words(context.phone), self.look());
        self.name_exit(&mut page);
        draw(&mut page);
        page
    }

    /// What somebody is made to show must not look like a page of a plan.
    pub(super) fn name_exit<A>(&self, page: &mut PageBuilder<'_, A>) {
        if matches!(self, Self::Notes(_)) {
            page.exit(id!("notes-close"), id!("notes-close"));
        }
    }

    pub(super) fn words(&self, phone: &Phone) -> &'static Words {
        match self {
            Self::Plan(visit) => visit.words(phone),
            Self::Notes(visit) => visit.words(phone),
            Self::Setup(setup) => setup.words(phone),
            Self::Calculator => phone.words(),
        }
    }

    pub(super) fn look(&self) -> Look {
        match self {
            Self::Plan(visit) => visit.look(),
            Self::Notes(visit) => visit.look(),
            Self::Calculator | Self::Setup(_) => Look::default(),
        }
    }

    /// Whether what is in front takes long to read, or is copied by hand.
    pub(super) fn is_long_to_read(&self) -> bool {
        match self {
            Self::Setup(setup) => setup.is_long_to_read(),
            Self::Plan(visit) => visit.is_long_to_read(),
            Self::Calculator | Self::Notes(_) => false,
        }
    }

    pub(super) fn shake_exits(&self) -> bool {
        self.plan().is_some_and(PlanVisit::shake_exits)
    }

    /// What became of the edits, for as long as the document is open.
    pub(super) fn saving(&mut self) -> Option<&mut Saving> {
        match self {
            Self::Plan(visit) => Some(visit.saving()),
            Self::Notes(visit) => Some(visit.saving()),
            Self::Calculator | Self::Setup(_) => None,
        }
    }

    /// The last edit, if a full disk refused it.
    pub(super) fn seal_failed(&self, randomness: &dyn Randomness) -> Option<Sealed> {
        match self {
            Self::Plan(visit) => visit.seal_failed(randomness),
            Self::Notes(visit) => visit.seal_failed(randomness),
            Self::Calculator | Self::Setup(_) => None,
        }
    }

    /// An erase put what is open under a new device key. False if that is not open.
    pub(super) fn moved_to(&mut self, keys: SlotKeys) -> bool {
        match self {
            Self::Notes(visit) => visit.moved_to(keys),
            Self::Calculator | Self::Setup(_) | Self::Plan(_) => false,
        }
    }

    /// Whether these keys come from a code that opens what is open, or what was added from it.
    pub(super) fn uses_code_of(&self, keys: &SlotKeys) -> bool {
        match self {
            Self::Plan(visit) => visit.uses_code_of(keys),
            Self::Notes(visit) => visit.uses_code_of(keys),
            Self::Calculator | Self::Setup(_) => false,
        }
    }

    /// The slot of the plan that is open.
    pub(super) fn slot(&self) -> Option<SlotId> {
        self.plan().map(PlanVisit::slot)
    }

    pub(super) fn plan(&self) -> Option<&PlanVisit> {
        match self {
            Self::Plan(visit) => Some(visit),
            Self::Calculator | Self::Setup(_) | Self::Notes(_) => None,
        }
    }

    pub(super) fn plan_mut(&mut self) -> Option<&mut PlanVisit> {
        match self {
            Self::Plan(visit) => Some(visit),
            Self::Calculator | Self::Setup(_) | Self::Notes(_) => None,
        }
    }
}

#[cfg(test)]
impl Mode {
    /// What is open, but for keys, and whether it would erase what is beside it.
    pub(super) fn low(&self) -> (String, Vec<u8>) {
        match self {
            Self::Calculator => ("calculator".to_owned(), Vec::new()),
            Self::Setup(setup) => (format!("{setup:?}"), Vec::new()),
            Self::Plan(visit) => visit.low(),
            Self::Notes(visit) => visit.low(),
        }
    }
}
