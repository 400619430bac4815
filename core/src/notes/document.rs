//! The notes as they are sealed, and the edits of them.

use serde::{Deserialize, Serialize};

use crate::document::{self, DocumentError, Overflow, Refused, clean};
use crate::text::Text;
use crate::view::FieldKind;

/// The most bytes of one note.
const NOTE_BYTES: usize = 8_000;

/// Names a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct NoteId(pub(crate) u16);

/// All notes. Their text is wiped when they are dropped.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Notes {
    notes: Vec<Note>,
}

/// One note.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    pub(crate) id: NoteId,
    pub(crate) title: Text,
    pub(crate) text: Text,
}

/// One field of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotePart {
    Title,
    Text,
}

impl Notes {
    /// The byte that says: these are notes.
    pub(crate) const KIND: u8 = 2;
    /// The layout written now.
    pub(crate) const VERSION: u8 = 1;

    /// Ideas to begin with, so that a decoy is never empty.
    pub(crate) fn suggested(words: &crate::words::Words) -> Self {
        let mut notes = Self::default();
        for (title, text) in super::suggested(words) {
            let added = notes.add(title, text, usize::MAX);
            debug_assert!(added.is_ok(), "ideas are short");
        }
        notes
    }

    /// Writes the notes to the start of `buffer`, and says how many bytes they took.
    pub(crate) fn encode_into(&self, buffer: &mut [u8]) -> Result<usize, Overflow> {
        document::encode(Self::KIND, Self::VERSION, self, buffer)
    }

    /// Reads notes; zeros after them are padding.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, DocumentError> {
        let notes: Self = document::decode(Self::KIND, Self::VERSION, bytes)?;
        if document::all_differ(notes.notes.iter().map(|note| note.id.0)) {
            Ok(notes)
        } else {
            Err(DocumentError::Malformed)
        }
    }

    /// How many bytes [`Self::encode_into`] takes.
    pub(crate) fn encoded_len(&self) -> usize {
        document::encoded_len(self)
    }

    /// From top to bottom.
    pub(crate) fn notes(&self) -> &[Note] {
        &self.notes
    }

    pub(crate) fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    /// The id for a note to write: that of an empty one, or else a new one.
    pub(super) fn note_to_add(&self) -> NoteId {
        let empty =
            self.notes.iter().find(|note| clean::is_blank(&note.title) && clean::is_blank(&note.text));
        empty.map_or_else(|| self.next_note(), |note| note.id)
    }

    /// Adds a note at the end.
    pub(crate) fn add(&mut self, title: Text, text: Text, capacity: usize) -> Result<bool, Refused> {
        let note = Note {
            id: self.next_note(),
            title: clean::clean(&title, FieldKind::Line, clean::NAME_BYTES)?,
            text: clean::clean(&text, FieldKind::Lines, NOTE_BYTES)?,
        };
        self.restore(usize::MAX, note, capacity).map_err(|(refused, _)| refused)?;
        Ok(true)
    }

    /// Writes one field of a note; a new one at the end if the id is the next one.
    pub(super) fn set_text(
        &mut self,
        id: NoteId,
        part: NotePart,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let mut text = match part {
            NotePart::Title => clean::clean(&text, FieldKind::Line, clean::NAME_BYTES)?,
            NotePart::Text => clean::clean(&text, FieldKind::Lines, NOTE_BYTES)?,
        };
        let before = self.encoded_len();
        let Some(index) = self.notes.iter().position(|note| note.id == id) else {
            if clean::is_blank(&text) || id != self.next_note() {
                return Ok(false);
            }
            return match part {
                NotePart::Title => self.add(text, Text::EMPTY, capacity),
                NotePart::Text => self.add(Text::EMPTY, text, capacity),
            };
        };
        if *self.notes[index].part_mut(part) == text {
            return Ok(false);
        }
        core::mem::swap(self.notes[index].part_mut(part), &mut text);
        document::check_fit(before, self.encoded_len(), capacity)
            .inspect_err(|_| core::mem::swap(self.notes[index].part_mut(part), &mut text))?;
        Ok(true)
    }

    /// Removes a note: where it was, and what it was.
    pub(super) fn delete(&mut self, id: NoteId) -> Option<(usize, Note)> {
        let index = self.notes.iter().position(|note| note.id == id)?;
        Some((index, self.notes.remove(index)))
    }

    /// Puts a note back; returns it if it does not fit.
    pub(super) fn restore(
        &mut self,
        index: usize,
        mut note: Note,
        capacity: usize,
    ) -> Result<(), (Refused, Note)> {
        let before = self.encoded_len();
        if self.note(note.id).is_some() {
            note.id = self.next_note();
        }
        let index = index.min(self.notes.len());
        self.notes.insert(index, note);
        document::check_fit(before, self.encoded_len(), capacity)
            .map_err(|refused| (refused, self.notes.remove(index)))
    }

    fn next_note(&self) -> NoteId {
        NoteId(document::next_id(self.notes.iter().map(|note| note.id.0)))
    }
}

impl Note {
    fn part_mut(&mut self, part: NotePart) -> &mut Text {
        match part {
            NotePart::Title => &mut self.title,
            NotePart::Text => &mut self.text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: usize = 2_000;

    fn filled() -> Notes {
        let mut notes = Notes::default();
        notes.add("Gifts".into(), "A scarf\nA plant".into(), ROOM).unwrap();
        notes.add("Diary".into(), "Soup".into(), ROOM).unwrap();
        notes
    }

    fn encoded(notes: &Notes) -> Vec<u8> {
        let mut bytes = vec![0; notes.encoded_len()];
        notes.encode_into(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn notes_come_back_as_they_were() {
        let notes = filled();
        assert_eq!(Notes::decode(&encoded(&notes)), Ok(notes));
    }

    #[test]
    fn what_does_not_fit_leaves_the_notes_as_they_were() {
        let mut notes = filled();
        let before = encoded(&notes);
        let room = before.len();
        let long = || Text::from("y".repeat(60));
        assert!(notes.add(long(), long(), room).is_err());
        assert!(notes.set_text(NoteId(1), NotePart::Title, long(), room).is_err());
        assert!(notes.set_text(NoteId(3), NotePart::Text, long(), room).is_err());
        assert_eq!(encoded(&notes), before);
    }

    #[test]
    fn a_deleted_note_comes_back_where_it_was() {
        let mut notes = filled();
        let before = encoded(&notes);
        let (index, note) = notes.delete(NoteId(1)).unwrap();
        assert_eq!(notes.notes().len(), 1);
        notes.restore(index, note, ROOM).unwrap();
        assert_eq!(encoded(&notes), before);
    }

    #[test]
    fn version_one_is_read_for_ever() {
        let bytes = [2, 1, 1, 7, 1, b'A', 2, b'b', b'c'];
        let notes = Notes::decode(&bytes).unwrap();
        assert_eq!(&*notes.note(NoteId(7)).unwrap().text, "bc");
        assert_eq!(encoded(&notes), bytes);
    }
}
