//! What one visit to the plan remembers and the document does not: what is open, what was deleted,
//! which drafts were refused.
//!
//! Dropped, and with it wiped, when the plan closes.

use super::calendar::{Calendar, TypedDays};
use super::edits::Deleted;
use super::field::FieldId;
use super::record::{EntryId, EntryPart};
use super::{ItemId, ListId, PersonId, PromptId, SectionId};
use crate::document::{Refused, RefusedDrafts};

/// Something that is closed until it is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// The answer to a prompt.
    Prompt(PromptId),
    /// A person's code word.
    CodeWord(PersonId),
    /// What a section explains, if titles are to tell nothing.
    About(SectionId),
    /// All of the page on writing down.
    Everything,
    /// What is said of the record before the first entry: once there is one, and on every page of
    /// the record if titles are to tell nothing.
    AboutRecord,
    /// One question of an entry, if titles are to tell nothing.
    Entry(EntryId, EntryPart),
    /// The field for the day of an entry.
    Day(EntryId),
}

/// One visit.
#[derive(Debug)]
pub(crate) struct Session {
    /// The day by UTC, in days since 1970-01-01.
    pub(crate) today: i32,
    /// The same at the person's place, for the record.
    pub(crate) calendar: Calendar,
    /// How many bytes the encoded plan may take.
    pub(super) capacity: usize,
    pub(super) open: Vec<Closed>,
    /// Which question of a page is shown, if they are shown one at a time.
    pub(super) position: usize,
    /// The item being added, which is drawn as a field.
    pub(super) composing: Option<(ListId, ItemId)>,
    /// Whether items are drawn as fields.
    pub(super) renaming: bool,
    pub(super) deleted: Option<Deleted>,
    pub(super) drafts: RefusedDrafts,
    /// The day that was chosen for an entry that is not there yet; none for one without a day.
    pub(super) day_of_new: Option<(EntryId, Option<i32>)>,
    /// What was typed as the day of an entry.
    pub(super) typed_days: TypedDays,
    /// Why the last touch changed nothing.
    pub(super) problem: Option<Refused>,
}

impl Session {
    /// A visit to a plan that may take `capacity` bytes.
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            today: 0,
            calendar: Calendar::default(),
            capacity,
            open: Vec::new(),
            position: 0,
            composing: None,
            renaming: false,
            deleted: None,
            drafts: RefusedDrafts::default(),
            day_of_new: None,
            typed_days: TypedDays::default(),
            problem: None,
        }
    }

    /// The page was left: what was opened on it is closed again. A host calls this when it goes
    /// back.
    pub(crate) fn leave_page(&mut self) {
        self.open.clear();
        self.position = 0;
        self.composing = None;
        self.renaming = false;
        // A day goes with its words: it stays if they were refused, as they do.
        let is_refused = |id, part| self.drafts.of(FieldId::Entry(id, part).number()).is_some();
        let waits = |id| EntryPart::ALL.into_iter().any(|part| is_refused(id, part));
        self.day_of_new = self.day_of_new.filter(|(id, _)| waits(*id));
        self.typed_days.keep_lost();
        self.problem = None;
    }

    /// The day with which a new entry begins: today, unless another was chosen, and none while what
    /// was typed is refused.
    pub(super) fn day_of_new(&self, id: EntryId) -> Option<i32> {
        if self.typed_days.is_refused(id) {
            return None;
        }
        let chosen = self.day_of_new.filter(|(of, _)| *of == id);
        chosen.map_or(self.calendar.today(), |(_, day)| day)
    }

    /// Whether the day of an entry is being typed.
    pub(super) fn is_typing_day(&self, id: EntryId) -> bool {
        self.is_open(Closed::Day(id)) || self.typed_days.is_refused(id)
    }

    pub(super) fn is_open(&self, closed: Closed) -> bool {
        self.open.contains(&closed)
    }

    pub(super) fn open(&mut self, closed: Closed) {
        if !self.is_open(closed) {
            self.open.push(closed);
        }
    }

    pub(super) fn close(&mut self, closed: Closed) {
        self.open.retain(|other| *other != closed);
    }
}
