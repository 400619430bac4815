//! Notes, open: by their own code, or under the plan that they were added from. They know of
//! nothing but themselves. Dropping them wipes them.

use super::saving::{Sealed, content};
use crate::document::Overflow;
use crate::notes;
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::{Content, DOCUMENT_BYTES, Kind, SlotKeys};
use crate::view::PageBuilder;
use crate::words::Language;

pub(super) struct NotesBook {
    keys: SlotKeys,
    erases: bool,
    notes: notes::Notes,
    session: notes::Session,
}

impl NotesBook {
    /// `None` if the content cannot be read.
    pub(super) fn open(keys: SlotKeys, content: &Content) -> Option<Self> {
        let notes = notes::Notes::decode(&content.document).ok()?;
        Some(Self::new(keys, content.erases, notes))
    }

    /// Notes that setup makes: none yet, in the language that it spoke.
    pub(super) fn begin(keys: SlotKeys, language: Option<Language>) -> Self {
        Self::new(keys, false, notes::Notes::in_language(language))
    }

    /// Under a new code: the notes as they were, or none yet.
    pub(super) fn under_new_code(keys: SlotKeys, old: Option<&Content>, erases: bool) -> Self {
        let notes = old.and_then(|content| notes::Notes::decode(&content.document).ok());
        Self::new(keys, erases, notes.unwrap_or_default())
    }

    fn new(keys: SlotKeys, erases: bool, notes: notes::Notes) -> Self {
        Self { keys, erases, notes, session: notes::Session::new(DOCUMENT_BYTES) }
    }

    pub(super) fn keys(&self) -> &SlotKeys {
        &self.keys
    }

    /// A new code for them is on the disk.
    pub(super) fn code_changed(&mut self, keys: SlotKeys) {
        self.keys = keys;
    }

    /// The same notes are under a new device key now.
    pub(super) fn moved_to(&mut self, keys: SlotKeys) -> bool {
        let is_this = keys.slot() == self.keys.slot();
        if is_this {
            self.keys = keys;
        }
        is_this
    }

    /// Whether there is no note.
    pub(super) fn is_empty(&self) -> bool {
        self.notes.notes().is_empty()
    }

    /// Whether opening it with its own code erases everything else.
    pub(super) fn erases(&self) -> bool {
        self.erases
    }

    pub(super) fn stop_erasing(&mut self) {
        self.erases = false;
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
        self.seal_under(&self.keys, randomness)
    }

    pub(super) fn seal_under(
        &self,
        keys: &SlotKeys,
        randomness: &dyn Randomness,
    ) -> Result<Sealed, Overflow> {
        let length = self.notes.encoded_len();
        let content = content(Kind::Notes, None, length, |buffer| self.notes.encode_into(buffer))?;
        let content = Content { erases: self.erases, ..content };
        Ok((keys.slot(), keys.seal(&content, randomness)))
    }
}

#[cfg(test)]
impl NotesBook {
    /// All of it but keys, and whether it erases.
    pub(super) fn low(&self) -> (String, Vec<u8>) {
        let mut document = vec![0; self.notes.encoded_len()];
        self.notes.encode_into(&mut document).expect("its length is known");
        (format!("{:?}", self.session), document)
    }
}
