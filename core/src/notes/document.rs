//! The notes as they are sealed, in version 2 of their layout. Version 1 is read, and written anew
//! at the next save.
//!
//! Notes and items take their ids from one row of numbers, each used once: a field, an undo or a
//! screen never comes to belong to another note. Reading numbers them anew long before a field's 24
//! bits run out, since nothing that is open names one then.

mod first;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::Settings;
use super::settings::Choice;
use crate::document::{self, DocumentError, Overflow};
use crate::text::Text;
use crate::words::Language;

/// The largest id: what a field's number has room for.
pub(super) const MOST_ID: u32 = 0xFF_FFFF;

/// Past this id, reading numbers everything anew.
const RENUMBER_PAST: u32 = 0xF_FFFF;

/// Names a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct NoteId(pub(crate) u32);

/// Names an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ItemId(pub(crate) u32);

/// All notes, and how they are shown. Their text is wiped when they are dropped.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Notes {
    pub(super) settings: Settings,
    /// The largest id that was ever given to a note or an item.
    pub(super) last_id: u32,
    /// In the person's own order.
    pub(super) notes: Vec<Note>,
}

/// One note.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    pub(crate) id: NoteId,
    pub(crate) title: Text,
    pub(crate) body: Body,
}

/// What a note holds.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Body {
    Text(Text),
    List(Vec<Item>),
}

/// One item of a list.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: ItemId,
    pub(crate) text: Text,
    pub(crate) ticked: bool,
}

impl Notes {
    /// The byte that says: these are notes.
    pub(crate) const KIND: u8 = 2;
    /// The layout written now.
    pub(crate) const VERSION: u8 = 2;

    /// No notes yet, shown in this language; none follows the phone.
    pub(crate) fn in_language(language: Option<Language>) -> Self {
        let settings = Settings::default().with(Choice::Language(language));
        Self { settings, ..Self::default() }
    }

    /// Writes the notes to the start of `buffer`, and says how many bytes they took.
    pub(crate) fn encode_into(&self, buffer: &mut [u8]) -> Result<usize, Overflow> {
        document::encode(Self::KIND, Self::VERSION, self, buffer)
    }

    /// Reads notes of this version or an older one; zeros after them are padding. Those of this
    /// version do not become larger by it.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, DocumentError> {
        let mut notes = match document::version(Self::KIND, Self::VERSION, bytes)? {
            1 => document::decode::<first::Notes>(bytes)?.into(),
            _ => document::decode::<Self>(bytes)?,
        };
        if !notes.is_sound() {
            return Err(DocumentError::Malformed);
        }
        if notes.last_id > RENUMBER_PAST {
            notes.renumber();
        }
        Ok(notes)
    }

    /// How many bytes [`Self::encode_into`] takes.
    pub(crate) fn encoded_len(&self) -> usize {
        document::encoded_len(self)
    }

    /// How the notes are shown.
    pub(crate) fn settings(&self) -> Settings {
        self.settings
    }

    /// From top to bottom.
    pub(crate) fn notes(&self) -> &[Note] {
        &self.notes
    }

    pub(crate) fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    fn ids(&self) -> impl Iterator<Item = u32> {
        let items = |note: &Note| note.items().iter().map(|item| item.id.0).collect::<Vec<_>>();
        self.notes.iter().flat_map(move |note| [vec![note.id.0], items(note)].concat())
    }

    fn is_sound(&self) -> bool {
        let mut ids: Vec<u32> = self.ids().collect();
        ids.sort_unstable();
        self.last_id <= MOST_ID
            && ids.last().is_none_or(|largest| *largest <= self.last_id)
            && ids.windows(2).all(|pair| pair[0] < pair[1])
    }

    /// Numbers everything from 1, in the order of the page.
    fn renumber(&mut self) {
        let mut ids = 1..;
        let mut next = || ids.next().unwrap_or(MOST_ID);
        for note in &mut self.notes {
            note.id = NoteId(next());
            for item in note.body.items_mut() {
                item.id = ItemId(next());
            }
        }
        self.last_id = next() - 1;
    }
}

impl Note {
    /// Its items, if it is a list.
    pub(crate) fn items(&self) -> &[Item] {
        match &self.body {
            Body::Text(_) => &[],
            Body::List(items) => items,
        }
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.body, Body::List(_))
    }

    /// Everything that is written in it: the title, then the text or each item.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        let text = match &self.body {
            Body::Text(text) => Some(text),
            Body::List(_) => None,
        };
        [&self.title].into_iter().chain(text).chain(self.items().iter().map(|item| &item.text))
    }
}

impl Body {
    pub(super) fn items_mut(&mut self) -> &mut [Item] {
        match self {
            Self::Text(_) => &mut [],
            Self::List(items) => items,
        }
    }
}
