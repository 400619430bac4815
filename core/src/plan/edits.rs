//! Answers, and undoing the last delete. Every edit that could make the plan too large is tried,
//! measured, and taken back if it is.

use super::record::Entry;
use super::{Item, ListId, Person, Plan, PromptId};
use crate::document::Refused;
use crate::document::clean;
use crate::plan::document::Answer;
use crate::text::Text;
use crate::view::FieldKind;

/// What was deleted last, kept in memory only.
#[derive(Debug)]
pub(crate) enum Deleted {
    Item { list: ListId, index: usize, item: Item },
    Person { index: usize, person: Person, for_home: bool },
    Entry { index: usize, entry: Box<Entry> },
}

impl Plan {
    /// Writes an answer, or removes it if nothing is written; false if nothing changed.
    pub(crate) fn set_answer(
        &mut self,
        prompt: PromptId,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let (kind, most) = match prompt.prompt().map(|prompt| prompt.kind) {
            Some(kind @ FieldKind::Line) => (kind, clean::LINE_BYTES),
            _ => (FieldKind::Lines, clean::LINES_BYTES),
        };
        let mut text = clean::clean(&text, kind, most)?;
        let before = self.encoded_len();
        match self.answer_index(prompt) {
            Err(_) if clean::is_blank(&text) => Ok(false),
            Err(index) => {
                self.answers.insert(index, Answer { prompt, text });
                self.check_fit(before, capacity).inspect_err(|_| {
                    self.answers.remove(index);
                })?;
                Ok(true)
            }
            Ok(index) if clean::is_blank(&text) => {
                self.answers.remove(index);
                Ok(true)
            }
            Ok(index) if self.answers[index].text == text => Ok(false),
            Ok(index) => {
                core::mem::swap(&mut self.answers[index].text, &mut text);
                self.check_fit(before, capacity)
                    .inspect_err(|_| core::mem::swap(&mut self.answers[index].text, &mut text))?;
                Ok(true)
            }
        }
    }

    /// Keeps the day on which the address was written, if it is written and there is room.
    pub(crate) fn date_address(&mut self, day: i32, capacity: usize) {
        let day = self.answer(PromptId::ADDRESS).map(|_| day);
        // An address without its day is still an address.
        let _ = self.remember(|remembered| remembered.address_day = day, capacity);
    }

    /// Puts back what was deleted last; it stays in `deleted` if it does not fit.
    pub(crate) fn undo(&mut self, deleted: &mut Option<Deleted>, capacity: usize) -> Result<bool, Refused> {
        let outcome = match deleted.take() {
            None => return Ok(false),
            Some(Deleted::Item { list, index, item }) => self
                .restore_item(list, index, item, capacity)
                .map_err(|(refused, item)| (refused, Deleted::Item { list, index, item })),
            Some(Deleted::Person { index, person, for_home }) => self
                .restore_person(index, person, for_home, capacity)
                .map_err(|(refused, person)| (refused, Deleted::Person { index, person, for_home })),
            Some(Deleted::Entry { index, entry }) => self
                .restore_entry(index, *entry, capacity)
                .map_err(|(refused, entry)| (refused, Deleted::Entry { index, entry })),
        };
        outcome.map(|()| true).map_err(|(refused, kept)| {
            *deleted = Some(kept);
            refused
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
