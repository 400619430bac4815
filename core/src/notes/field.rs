//! The ids of the notes' fields: one number each, the same on every page and after every restart.
//!
//! The top byte says which kind of field, the lower three which note or item it belongs to.

use super::edits::NotePart;
use super::{ItemId, NoteId};

/// What a field of a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FieldId {
    /// What is looked for.
    Search,
    Note(NoteId, NotePart),
    Item(ItemId),
}

const SEARCH: u8 = 0x10;
const TITLE: u8 = 0x11;
const TEXT: u8 = 0x12;
const ITEM: u8 = 0x13;

impl FieldId {
    /// The number that a page carries.
    pub(super) fn number(self) -> u32 {
        let (tag, id) = match self {
            Self::Search => (SEARCH, 0),
            Self::Note(id, NotePart::Title) => (TITLE, id.0),
            Self::Note(id, NotePart::Text) => (TEXT, id.0),
            Self::Item(id) => (ITEM, id.0),
        };
        let [_, high, middle, low] = id.to_be_bytes();
        u32::from_be_bytes([tag, high, middle, low])
    }

    /// The field with this number, if it is one of the notes'.
    pub(super) fn of(number: u32) -> Option<Self> {
        let [tag, high, middle, low] = number.to_be_bytes();
        let id = u32::from_be_bytes([0, high, middle, low]);
        match tag {
            SEARCH if id == 0 => Some(Self::Search),
            TITLE => Some(Self::Note(NoteId(id), NotePart::Title)),
            TEXT => Some(Self::Note(NoteId(id), NotePart::Text)),
            ITEM => Some(Self::Item(ItemId(id))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::document::MOST_ID;

    #[test]
    fn every_field_has_its_own_number_and_comes_back() {
        let mut fields = vec![FieldId::Search];
        for id in [0, 1, 0x1234, MOST_ID] {
            fields.extend([NotePart::Title, NotePart::Text].map(|part| FieldId::Note(NoteId(id), part)));
            fields.push(FieldId::Item(ItemId(id)));
        }
        for (index, field) in fields.iter().enumerate() {
            assert_eq!(FieldId::of(field.number()), Some(*field));
            assert!(fields[..index].iter().all(|other| other.number() != field.number()));
        }
        assert_eq!(FieldId::of(0x0200_0001), None);
    }
}
