//! The decoy's notes, open: by their own code, or under the plan that keeps them. They know of
//! nothing but themselves. Dropping them wipes them.

use super::saving::{Sealed, content};
use crate::document::Overflow;
use crate::notes;
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::{Content, DOCUMENT_BYTES, Kind, SlotKeys};
use crate::view::PageBuilder;

pub(super) struct Decoy {
    keys: SlotKeys,
    kind: Kind,
    notes: notes::Notes,
    session: notes::Session,
}

impl Decoy {
    /// `None` if the content cannot be read.
    pub(super) fn open(keys: SlotKeys, content: &Content) -> Option<Self> {
        let notes = notes::Notes::decode(&content.document).ok()?;
        Some(Self::new(keys, content.kind, notes))
    }

    /// Under a new code: the notes as they were, or none yet.
    pub(super) fn under_new_code(keys: SlotKeys, old: Option<&Content>) -> Self {
        let kind = old.map_or(Kind::Decoy, |content| content.kind);
        let notes = old.and_then(|content| notes::Notes::decode(&content.document).ok());
        Self::new(keys, kind, notes.unwrap_or_default())
    }

    fn new(keys: SlotKeys, kind: Kind, notes: notes::Notes) -> Self {
        Self { keys, kind, notes, session: notes::Session::new(DOCUMENT_BYTES) }
    }

    pub(super) fn keys(&self) -> &SlotKeys {
        &self.keys
    }

    /// Whether opening it with its own code erases the plan.
    pub(super) fn erases(&self) -> bool {
        self.kind == Kind::ErasingDecoy
    }

    pub(super) fn set_erases(&mut self, erases: bool) {
        self.kind = if erases { Kind::ErasingDecoy } else { Kind::Decoy };
    }

    /// How the notes are shown.
    pub(super) fn settings(&self) -> notes::Settings {
        self.notes.settings()
    }

    pub(super) fn act(&mut self, action: notes::Action) -> notes::Outcome {
        notes::act(action, &mut self.notes, &mut self.session)
    }

    pub(super) fn fill(&mut self, field: u32, text: Text) -> notes::Outcome {
        notes::fill(field, text, &mut self.notes, &mut self.session)
    }

    pub(super) fn draw<A: From<notes::Action>>(
        &self,
        screen: notes::Screen,
        context: &notes::Context,
        page: &mut PageBuilder<'_, A>,
    ) {
        notes::draw(screen, &self.notes, &self.session, context, page);
    }

    pub(super) fn seal(&self, randomness: &dyn Randomness) -> Result<Sealed, Overflow> {
        let length = self.notes.encoded_len();
        let content = content(self.kind, None, length, |buffer| self.notes.encode_into(buffer))?;
        Ok((self.keys.slot(), self.keys.seal(&content, randomness)))
    }
}
