//! What a person does to the record: writing an entry, dating it, deleting it.

use super::Plan;
use super::edits::Deleted;
use super::record::{Entry, EntryId, EntryPart};
use crate::document::clean;
use crate::document::{Refused, next_id};
use crate::text::Text;

/// The days that a new entry begins with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Begun {
    /// On which day it happened.
    pub(crate) day: Option<i32>,
    /// The day of writing.
    pub(crate) today: Option<i32>,
}

impl Plan {
    pub(crate) fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.record.iter().find(|entry| entry.id == id)
    }

    /// The entries in which something is written, in the order in which it happened. Those without
    /// a day come last, in the order in which they were written.
    pub(crate) fn entries_in_order(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.record.iter().filter(|entry| !entry.is_blank()).collect();
        entries.sort_by_key(|entry| (entry.day.is_none(), entry.day));
        entries
    }

    /// The id that a new entry gets.
    pub(crate) fn next_entry(&self) -> EntryId {
        EntryId(next_id(self.record.iter().map(|entry| entry.id.0)))
    }

    /// Takes away the entries in which nothing is written.
    pub(crate) fn drop_blank_entries(&mut self) {
        self.record.retain(|entry| !entry.is_blank());
    }

    /// Writes one field of an entry; a new one at the end if the id is the next one.
    pub(crate) fn set_entry_text(
        &mut self,
        id: EntryId,
        part: EntryPart,
        text: Text,
        begun: Begun,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let (kind, most) = part.limits();
        let mut text = clean::clean(&text, kind, most)?;
        let before = self.encoded_len();
        let Some(index) = self.record.iter().position(|entry| entry.id == id) else {
            if clean::is_blank(&text) || id != self.next_entry() {
                return Ok(false);
            }
            let mut entry = Entry::new(id, begun.day, begun.today);
            *entry.part_mut(part) = text;
            self.record.push(entry);
            self.check_fit(before, capacity).inspect_err(|_| {
                self.record.pop();
            })?;
            return Ok(true);
        };
        let entry = &mut self.record[index];
        if *entry.part(part) == text {
            return Ok(false);
        }
        let (written, changed) = (entry.written, entry.changed);
        if entry.is_blank() {
            // Other words, written anew.
            (entry.written, entry.changed) = (begun.today, None);
        }
        entry.note_change(begun.today);
        core::mem::swap(entry.part_mut(part), &mut text);
        self.check_fit(before, capacity).inspect_err(|_| {
            let entry = &mut self.record[index];
            core::mem::swap(entry.part_mut(part), &mut text);
            (entry.written, entry.changed) = (written, changed);
        })?;
        Ok(true)
    }

    /// Says on which day it happened; false if nothing changed. There is always room to take a day
    /// away, if need be without the day of this change.
    pub(crate) fn date_entry(
        &mut self,
        id: EntryId,
        day: Option<i32>,
        today: Option<i32>,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let size = self.encoded_len();
        let Some(index) = self.record.iter().position(|entry| entry.id == id && entry.day != day) else {
            return Ok(false);
        };
        let entry = &mut self.record[index];
        let before = (entry.day, entry.changed);
        entry.day = day;
        entry.note_change(today);
        let fits = self.check_fit(size, capacity);
        let entry = &mut self.record[index];
        match (fits, day) {
            (Ok(()), _) => {}
            (Err(_), None) => entry.changed = before.1,
            (Err(refused), Some(_)) => {
                (entry.day, entry.changed) = before;
                return Err(refused);
            }
        }
        Ok(true)
    }

    /// Takes an entry away; what comes back undoes it.
    pub(crate) fn delete_entry(&mut self, id: EntryId) -> Option<Deleted> {
        let index = self.record.iter().position(|entry| entry.id == id)?;
        Some(Deleted::Entry { index, entry: Box::new(self.record.remove(index)) })
    }

    pub(super) fn restore_entry(
        &mut self,
        index: usize,
        mut entry: Entry,
        capacity: usize,
    ) -> Result<(), (Refused, Box<Entry>)> {
        let before = self.encoded_len();
        if self.entry(entry.id).is_some() {
            entry.id = self.next_entry();
        }
        let index = index.min(self.record.len());
        self.record.insert(index, entry);
        self.check_fit(before, capacity).map_err(|refused| (refused, Box::new(self.record.remove(index))))
    }
}

#[cfg(test)]
mod tests;
