//! Version 1 of the layout: notes of a title and a text, and no settings.

use serde::Deserialize;

use crate::notes::{self, Body, NoteId};
use crate::text::Text;

#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
pub(super) struct Notes {
    pub(super) notes: Vec<Note>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
pub(super) struct Note {
    pub(super) id: u16,
    pub(super) title: Text,
    pub(super) text: Text,
}

impl From<Notes> for notes::Notes {
    fn from(first: Notes) -> Self {
        let last_id = first.notes.iter().map(|note| u32::from(note.id)).max().unwrap_or_default();
        let notes = first.notes.into_iter().map(|note| notes::Note {
            id: NoteId(note.id.into()),
            title: note.title,
            body: Body::Text(note.text),
        });
        Self { last_id, notes: notes.collect(), ..Self::default() }
    }
}
