//! What one visit to the notes remembers and the document does not: what is looked for, which note
//! is open, what was deleted, which drafts were refused.
//!
//! Dropped, and with it wiped, when the notes close.

use super::edits::{Deleted, NotePart};
use super::field::FieldId;
use super::{ItemId, NoteId, Notes};
use crate::document::{Refused, RefusedDrafts};
use crate::text::Text;

/// One visit.
#[derive(Debug)]
pub(crate) struct Session {
    /// How many bytes the encoded notes may take.
    pub(super) capacity: usize,
    /// What is looked for, as typed.
    pub(super) search: Text,
    /// The note that was opened last: a new item is its.
    pub(super) open: Option<NoteId>,
    /// The item being added, which is drawn as a field.
    pub(super) composing: Option<ItemId>,
    /// Whether items are drawn as fields.
    pub(super) rewriting: bool,
    pub(super) deleted: Option<Deleted>,
    pub(super) drafts: RefusedDrafts,
    /// Why the last touch changed nothing.
    pub(super) problem: Option<Refused>,
}

impl Session {
    /// A visit to notes that may take `capacity` bytes.
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            search: Text::EMPTY,
            open: None,
            composing: None,
            rewriting: false,
            deleted: None,
            drafts: RefusedDrafts::default(),
            problem: None,
        }
    }

    /// This note is on the screen now.
    pub(super) fn show(&mut self, id: NoteId) {
        self.open = Some(id);
        self.composing = None;
        self.rewriting = false;
    }

    /// After an edit: an item that is gone is no longer being added. A refused draft of what would
    /// have been the next note or item, `next`, stays with the field for the next one, unless its
    /// own was made after all.
    pub(super) fn keep_up(&mut self, next: u32, notes: &Notes) {
        self.composing.take_if(|item| !notes.has_item(*item));
        let now = notes.next_id();
        if now == next {
            return;
        }
        let (note, item) = (NoteId(next), ItemId(next));
        if notes.note(note).is_none() {
            for part in [NotePart::Title, NotePart::Text] {
                let to = FieldId::Note(NoteId(now), part);
                self.drafts.rename(FieldId::Note(note, part).number(), to.number());
            }
        }
        if !notes.has_item(item) {
            self.drafts.rename(FieldId::Item(item).number(), FieldId::Item(ItemId(now)).number());
        }
    }
}
