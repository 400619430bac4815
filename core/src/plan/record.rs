//! The record of what happened: dated entries in the person's own words, and never a picture.
//!
//! An entry knows two days: on which it happened, which the person says, and on which it was
//! written, which the app sets once. An entry goes only if the person deletes it; none makes room
//! for another.

use serde::{Deserialize, Serialize};

use crate::document::clean;
use crate::text::Text;
use crate::view::FieldKind;

/// Names an entry within the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct EntryId(pub(crate) u16);

/// What happened once. Days are counted since 1970-01-01, by the calendar at the person's place;
/// none is a day that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub(crate) id: EntryId,
    /// On which day it happened.
    pub(crate) day: Option<i32>,
    /// On which day the entry was made.
    pub(crate) written: Option<i32>,
    /// On which later day it was changed last, if it was.
    pub(crate) changed: Option<Option<i32>>,
    what: Text,
    when: Text,
    place: Text,
    witnesses: Text,
    marks: Text,
    picture: Text,
}

/// One field of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryPart {
    /// What happened.
    What,
    /// When, in the person's own words.
    When,
    /// Where.
    Place,
    /// Who saw or heard it.
    Witnesses,
    /// What could be seen afterwards, on a body or on things.
    Marks,
    /// Where a picture of it is kept, elsewhere.
    Picture,
}

impl EntryPart {
    /// Every part, in the order in which it is asked and read.
    pub(crate) const ALL: [Self; 6] =
        [Self::What, Self::When, Self::Place, Self::Witnesses, Self::Marks, Self::Picture];

    /// What its field takes, and the most bytes of it.
    pub(super) fn limits(self) -> (FieldKind, usize) {
        match self {
            Self::What | Self::Marks => (FieldKind::Lines, clean::LINES_BYTES),
            Self::When => (FieldKind::Line, clean::NAME_BYTES),
            Self::Place | Self::Witnesses | Self::Picture => (FieldKind::Line, clean::LINE_BYTES),
        }
    }

    pub(crate) fn kind(self) -> FieldKind {
        self.limits().0
    }
}

impl Entry {
    /// An entry without words, about this day, made on another.
    pub(super) fn new(id: EntryId, day: Option<i32>, written: Option<i32>) -> Self {
        Self { id, day, written, ..Self::default() }
    }

    pub(crate) fn part(&self, part: EntryPart) -> &Text {
        match part {
            EntryPart::What => &self.what,
            EntryPart::When => &self.when,
            EntryPart::Place => &self.place,
            EntryPart::Witnesses => &self.witnesses,
            EntryPart::Marks => &self.marks,
            EntryPart::Picture => &self.picture,
        }
    }

    pub(super) fn part_mut(&mut self, part: EntryPart) -> &mut Text {
        match part {
            EntryPart::What => &mut self.what,
            EntryPart::When => &mut self.when,
            EntryPart::Place => &mut self.place,
            EntryPart::Witnesses => &mut self.witnesses,
            EntryPart::Marks => &mut self.marks,
            EntryPart::Picture => &mut self.picture,
        }
    }

    /// Whether nothing is written in it. It stays while its page is open, since it may be being
    /// rewritten; elsewhere it is left out.
    pub(crate) fn is_blank(&self) -> bool {
        EntryPart::ALL.into_iter().all(|part| clean::is_blank(self.part(part)))
    }

    /// Notes a change that was made on this day. One on the day of writing is no later change.
    pub(super) fn note_change(&mut self, today: Option<i32>) {
        if today != self.written {
            self.changed = Some(today);
        }
    }
}
