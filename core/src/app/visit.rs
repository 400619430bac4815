//! A slot that is open: its keys, its document, and what is on the screen. Dropping one wipes it.
//!
//! A visit to the plan can edit the decoy that the plan keeps. A visit to the decoy knows of
//! nothing but itself.

use zeroize::Zeroizing;

use super::settings::SettingsScreen;
use crate::crypto::Key;
use crate::document::{Overflow, SaveState};
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::{Companion, Content, DOCUMENT_BYTES, Kind, SealedSlot, SlotId, SlotKeys};
use crate::words::MessageId;
use crate::{help, notes, plan};

/// A page of a visit to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    SetupDone,
    Help(help::Screen),
    Plan(plan::Screen),
    Settings(SettingsScreen),
    /// The decoy, edited by its owner.
    Decoy(notes::Screen),
}

impl Screen {
    fn is_about_decoy(self) -> bool {
        use SettingsScreen::{Decoy, DecoyDone, DecoyErase};
        matches!(self, Self::Decoy(_) | Self::Settings(Decoy | DecoyDone | DecoyErase))
    }
}

/// The plan, open.
pub(super) struct PlanVisit {
    pub(super) keys: SlotKeys,
    pub(super) companion: Option<Companion>,
    pub(super) plan: plan::Plan,
    pub(super) session: plan::Session,
    pub(super) help: help::Session,
    pub(super) decoy: Option<DecoyEdit>,
    /// What is on the screen, and what lies under it. Never empty.
    pub(super) screens: Vec<Screen>,
    pub(super) wrong_codes: u32,
    pub(super) saving: Saving,
    /// A sentence at the top of a settings page, by its message.
    pub(super) notice: Option<MessageId>,
    /// What is typed to confirm something grave.
    pub(super) confirmation: Text,
}

/// The decoy, open under the plan that keeps it.
pub(super) struct DecoyEdit {
    pub(super) keys: SlotKeys,
    pub(super) kind: Kind,
    pub(super) notes: notes::Notes,
    pub(super) session: notes::Session,
}

/// The decoy, opened by its own code.
pub(super) struct NotesVisit {
    pub(super) keys: SlotKeys,
    pub(super) kind: Kind,
    /// Kept only where opening it erased the other slots.
    pub(super) pin_key: Option<Key>,
    pub(super) notes: notes::Notes,
    pub(super) session: notes::Session,
    pub(super) screens: Vec<notes::Screen>,
    pub(super) saving: Saving,
}

/// What became of the edits of a visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Saving {
    pub(super) state: SaveState,
}

impl PlanVisit {
    pub(super) fn new(
        keys: SlotKeys,
        companion: Option<Companion>,
        plan: plan::Plan,
        wrong_codes: u32,
    ) -> Self {
        Self {
            keys,
            companion,
            plan,
            session: plan::Session::new(DOCUMENT_BYTES),
            help: help::Session::default(),
            decoy: None,
            screens: vec![Screen::Help(help::Screen::Home)],
            wrong_codes,
            saving: Saving::default(),
            notice: None,
            confirmation: Text::EMPTY,
        }
    }

    pub(super) fn screen(&self) -> Screen {
        *self.screens.last().expect("a visit has a screen")
    }

    pub(super) fn go(&mut self, screen: Screen) {
        self.leave_screen();
        // Going to a screen that lies below means going back to it: the way back never grows
        // without end.
        if let Some(index) = self.screens.iter().position(|&below| below == screen) {
            self.screens.truncate(index + 1);
        } else {
            self.screens.push(screen);
        }
    }

    /// False where there is nothing to go back to.
    pub(super) fn back(&mut self) -> bool {
        if self.screens.len() < 2 {
            return false;
        }
        self.leave_screen();
        self.screens.pop();
        if !self.screens.iter().any(|screen| screen.is_about_decoy()) {
            self.decoy = None;
        }
        true
    }

    pub(super) fn leave_setup(&mut self) {
        if self.screen() == Screen::SetupDone {
            self.screens = vec![Screen::Help(help::Screen::Home), Screen::Plan(plan::Screen::Contents)];
        }
    }

    fn leave_screen(&mut self) {
        self.session.leave_page();
        self.notice = None;
        self.help.failed = None;
        self.confirmation = Text::EMPTY;
        if self.saving.state == SaveState::Saved {
            self.saving.state = SaveState::Idle;
        }
    }

    pub(super) fn content(&self) -> Result<Content, Overflow> {
        content(Kind::Plan, self.companion.clone(), self.plan.encoded_len(), |buffer| {
            self.plan.encode_into(buffer)
        })
    }

    /// Seals the plan as it is now.
    pub(super) fn seal(&self, randomness: &dyn Randomness) -> Result<(SlotId, SealedSlot), Overflow> {
        Ok((self.keys.slot(), self.keys.seal(&self.content()?, randomness)))
    }
}

impl DecoyEdit {
    pub(super) fn seal(&self, randomness: &dyn Randomness) -> Result<(SlotId, SealedSlot), Overflow> {
        seal_notes(&self.keys, self.kind, &self.notes, randomness)
    }
}

impl NotesVisit {
    pub(super) fn new(keys: SlotKeys, kind: Kind, pin_key: Option<Key>, notes: notes::Notes) -> Self {
        let (session, screens) = (notes::Session::new(DOCUMENT_BYTES), vec![notes::Screen::List]);
        Self { keys, kind, pin_key, notes, session, screens, saving: Saving::default() }
    }

    pub(super) fn screen(&self) -> notes::Screen {
        *self.screens.last().expect("a visit has a screen")
    }

    pub(super) fn back(&mut self) -> bool {
        if self.screens.len() < 2 {
            return false;
        }
        self.screens.pop();
        true
    }

    pub(super) fn seal(&self, randomness: &dyn Randomness) -> Result<(SlotId, SealedSlot), Overflow> {
        seal_notes(&self.keys, self.kind, &self.notes, randomness)
    }
}

pub(super) fn seal_notes(
    keys: &SlotKeys,
    kind: Kind,
    notes: &notes::Notes,
    randomness: &dyn Randomness,
) -> Result<(SlotId, SealedSlot), Overflow> {
    let content = content(kind, None, notes.encoded_len(), |buffer| notes.encode_into(buffer))?;
    Ok((keys.slot(), keys.seal(&content, randomness)))
}

/// Encodes into one buffer of the right size, so that no copy of the text is left behind by a
/// buffer that grew.
fn content(
    kind: Kind,
    companion: Option<Companion>,
    length: usize,
    encode: impl FnOnce(&mut [u8]) -> Result<usize, Overflow>,
) -> Result<Content, Overflow> {
    let mut document = Zeroizing::new(vec![0; length.min(DOCUMENT_BYTES)]);
    encode(&mut document)?;
    Ok(Content { kind, companion, document })
}

impl Saving {
    pub(super) fn began(&mut self) {
        self.state = SaveState::Saving;
    }

    /// A save is done; `waiting` where a later one is not.
    pub(super) fn ended(&mut self, saved: bool, waiting: bool) {
        match self.state {
            SaveState::Saving if !saved => self.state = SaveState::Failed,
            SaveState::Saving if !waiting => self.state = SaveState::Saved,
            _ => {}
        }
    }

    pub(super) fn refused(&mut self, overflow: Overflow) {
        self.state = SaveState::DoesNotFit { over: overflow.over };
    }
}
