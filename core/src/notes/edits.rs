//! Edits of notes, and undoing the last delete. Every edit that could make the notes too large is
//! tried, measured, and taken back if it is.

#[cfg(test)]
mod tests;

use super::document::MOST_ID;
use super::settings::Choice;
use super::{Body, Item, Note, NoteId, Notes};
use crate::document::clean::{self, is_blank};
use crate::document::{self, Direction, Refused, shift};
use crate::text::Text;
use crate::view::FieldKind;

/// The most bytes of a note's text, and of one item of a list, which was a line of it.
pub(super) const TEXT_BYTES: usize = 8_000;

/// One field of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotePart {
    Title,
    Text,
}

/// Where a note goes in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Beside(Direction),
    Top,
}

/// What was deleted last, kept in memory only.
#[derive(Debug)]
pub(crate) enum Deleted {
    Note { index: usize, note: Note },
    Item { of: NoteId, index: usize, item: Item },
}

impl Notes {
    /// The id for a note to write: that of an empty one, or else a new one.
    pub(super) fn note_to_add(&self) -> NoteId {
        let empty = self.notes.iter().find(|note| note.texts().all(|text| is_blank(text)));
        empty.map_or(NoteId(self.next_id()), |note| note.id)
    }

    /// The id that the next note or item gets.
    pub(super) fn next_id(&self) -> u32 {
        self.last_id.saturating_add(1)
    }

    /// Writes one field of a note; a new one at the top if the id is the next one.
    pub(super) fn set_text(
        &mut self,
        id: NoteId,
        part: NotePart,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let mut text = match part {
            NotePart::Title => clean::clean(&text, FieldKind::Line, clean::NAME_BYTES)?,
            NotePart::Text => clean::clean(&text, FieldKind::Lines, TEXT_BYTES)?,
        };
        let before = self.encoded_len();
        let Some(index) = self.notes.iter().position(|note| note.id == id) else {
            if is_blank(&text) || id.0 != self.next_id() {
                return Ok(false);
            }
            return self.add(part, text, capacity);
        };
        let Some(written) = self.notes[index].part_mut(part).filter(|written| **written != text) else {
            return Ok(false);
        };
        core::mem::swap(written, &mut text);
        self.check_fit(before, capacity).inspect_err(|_| {
            let written = self.notes[index].part_mut(part);
            written.into_iter().for_each(|written| core::mem::swap(written, &mut text));
        })?;
        Ok(true)
    }

    fn add(&mut self, part: NotePart, text: Text, capacity: usize) -> Result<bool, Refused> {
        let before = self.encoded_len();
        let (title, text) = match part {
            NotePart::Title => (text, Text::EMPTY),
            NotePart::Text => (Text::EMPTY, text),
        };
        let id = NoteId(self.take_ids(1)?);
        self.notes.insert(0, Note { id, title, body: Body::Text(text) });
        self.check_fit(before, capacity).inspect_err(|_| {
            self.notes.remove(0);
            self.last_id -= 1;
        })?;
        Ok(true)
    }

    /// Moves a note in the list.
    pub(super) fn move_note(&mut self, id: NoteId, place: Place) -> bool {
        let Some(index) = self.notes.iter().position(|note| note.id == id) else { return false };
        match place {
            Place::Beside(direction) => shift(&mut self.notes, index, direction),
            Place::Top => {
                self.notes[..=index].rotate_right(1);
                index > 0
            }
        }
    }

    /// Takes a note away; what comes back undoes it.
    pub(super) fn delete_note(&mut self, id: NoteId) -> Option<Deleted> {
        let index = self.notes.iter().position(|note| note.id == id)?;
        Some(Deleted::Note { index, note: self.notes.remove(index) })
    }

    /// Puts back what was deleted last; it stays in `deleted` if it does not fit.
    pub(super) fn undo(&mut self, deleted: &mut Option<Deleted>, capacity: usize) -> Result<bool, Refused> {
        let outcome = match deleted.take() {
            None => return Ok(false),
            Some(Deleted::Note { index, note }) => self
                .restore_note(index, note, capacity)
                .map_err(|(refused, note)| (refused, Deleted::Note { index, note })),
            Some(Deleted::Item { of, index, item }) => self
                .restore_item(of, index, item, capacity)
                .map_err(|(refused, item)| (refused, Deleted::Item { of, index, item })),
        };
        outcome.map_err(|(refused, kept)| {
            *deleted = Some(kept);
            refused
        })
    }

    fn restore_note(&mut self, index: usize, note: Note, capacity: usize) -> Result<bool, (Refused, Note)> {
        let before = self.encoded_len();
        let index = index.min(self.notes.len());
        self.notes.insert(index, note);
        self.check_fit(before, capacity).map_err(|refused| (refused, self.notes.remove(index)))?;
        Ok(true)
    }

    /// Makes a choice; false if nothing changed.
    pub(super) fn choose(&mut self, choice: Choice, capacity: usize) -> Result<bool, Refused> {
        let (before, settings) = (self.encoded_len(), self.settings);
        self.settings = settings.with(choice);
        self.check_fit(before, capacity).inspect_err(|_| self.settings = settings)?;
        Ok(self.settings != settings)
    }

    /// Whether the notes, after a change, may stay as they are.
    pub(super) fn check_fit(&self, before: usize, capacity: usize) -> Result<(), Refused> {
        document::check_fit(before, self.encoded_len(), capacity)
    }

    /// The first of so many new ids. There are millions for one visit, and reading makes room for
    /// as many again; past the last one nothing can be added.
    pub(super) fn take_ids(&mut self, count: usize) -> Result<u32, Refused> {
        let first = self.next_id();
        let last = u32::try_from(count).ok().and_then(|count| self.last_id.checked_add(count));
        self.last_id = last.filter(|last| *last <= MOST_ID).ok_or(Refused::DoesNotFit { over: count })?;
        Ok(first)
    }
}

impl Note {
    /// A list has no text of its own.
    fn part_mut(&mut self, part: NotePart) -> Option<&mut Text> {
        match (part, &mut self.body) {
            (NotePart::Title, _) => Some(&mut self.title),
            (NotePart::Text, Body::Text(text)) => Some(text),
            (NotePart::Text, Body::List(_)) => None,
        }
    }
}
