//! The ids of the plan's fields: one number each, the same on every page and after every restart.
//!
//! The top byte says which kind of field, the next the list if there is one, the lower two what
//! it belongs to.

use super::person::PersonPart;
use super::record::{EntryId, EntryPart};
use super::{ItemId, ListId, PersonId, PromptId};

/// What a field of a plan page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldId {
    /// The answer to a prompt.
    Answer(PromptId),
    /// An item of a list.
    Item(ListId, ItemId),
    /// One field of a person.
    Person(PersonId, PersonPart),
    /// One field of an entry of the record.
    Entry(EntryId, EntryPart),
    /// The day of an entry, as it is typed.
    EntryDay(EntryId),
}

const ANSWER: u8 = 0x01;
const ITEM: u8 = 0x02;
const PERSON: [(u8, PersonPart); 4] = [
    (0x03, PersonPart::Name),
    (0x04, PersonPart::Number),
    (0x05, PersonPart::CodeWord),
    (0x06, PersonPart::Agreed),
];
const ENTRY: [(u8, EntryPart); 6] = [
    (0x07, EntryPart::What),
    (0x08, EntryPart::When),
    (0x09, EntryPart::Place),
    (0x0a, EntryPart::Witnesses),
    (0x0b, EntryPart::Marks),
    (0x0c, EntryPart::Picture),
];
const ENTRY_DAY: u8 = 0x0d;

impl FieldId {
    /// The number that a page carries.
    pub(crate) fn number(self) -> u32 {
        let (tag, list, id) = match self {
            Self::Answer(prompt) => (ANSWER, 0, prompt.0),
            // Lists are few: their ids stay below 256.
            Self::Item(list, item) => (ITEM, list.0.to_be_bytes()[1], item.0),
            Self::Person(person, part) => {
                let tag = PERSON.iter().find(|(_, candidate)| *candidate == part);
                (tag.map_or(0, |(tag, _)| *tag), 0, person.0)
            }
            Self::Entry(entry, part) => {
                let tag = ENTRY.iter().find(|(_, candidate)| *candidate == part);
                (tag.map_or(0, |(tag, _)| *tag), 0, entry.0)
            }
            Self::EntryDay(entry) => (ENTRY_DAY, 0, entry.0),
        };
        let [high, low] = id.to_be_bytes();
        u32::from_be_bytes([tag, list, high, low])
    }

    /// The field with this number, if it is one of the plan's.
    pub(crate) fn of(number: u32) -> Option<Self> {
        let [tag, list, high, low] = number.to_be_bytes();
        let id = u16::from_be_bytes([high, low]);
        match (tag, list) {
            (ANSWER, 0) => Some(Self::Answer(PromptId(id))),
            (ITEM, list) => Some(Self::Item(ListId(u16::from(list)), ItemId(id))),
            (ENTRY_DAY, 0) => Some(Self::EntryDay(EntryId(id))),
            (tag, 0) => {
                let person = PERSON.iter().find(|(candidate, _)| *candidate == tag);
                let entry = ENTRY.iter().find(|(candidate, _)| *candidate == tag);
                let person = person.map(|(_, part)| Self::Person(PersonId(id), *part));
                person.or_else(|| entry.map(|(_, part)| Self::Entry(EntryId(id), *part)))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_own_number_and_comes_back() {
        let mut fields = vec![
            FieldId::Answer(PromptId(501)),
            FieldId::Item(ListId::BAG, ItemId(1)),
            FieldId::Item(ListId::PAPERS, ItemId(u16::MAX)),
        ];
        fields.extend(PERSON.map(|(_, part)| FieldId::Person(PersonId(7), part)));
        fields.extend(ENTRY.map(|(_, part)| FieldId::Entry(EntryId(7), part)));
        assert!(EntryPart::ALL.into_iter().all(|part| fields.contains(&FieldId::Entry(EntryId(7), part))));
        fields.push(FieldId::EntryDay(EntryId(7)));
        for field in &fields {
            assert_eq!(FieldId::of(field.number()), Some(*field));
        }
        assert_eq!(FieldId::of(0x0100_01f5), Some(FieldId::Answer(PromptId(501))));
        assert_eq!(FieldId::of(0x1100_0001), None);
    }
}
