//! The list: a way to add a note, a search, and a button for each note.

use unicode_segmentation::UnicodeSegmentation;

use super::parts::Drawing;
use super::{Action, Screen};
use crate::document::clean::is_blank;
use crate::notes::edits::Deleted;
use crate::notes::field::FieldId;
use crate::notes::{Note, search};
use crate::text::Text;
use crate::view::{FieldKind, Row, Symbol};

/// How many letters of its text stand for a note without a title.
const BEGINNING: usize = 40;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    let (notes, search) = (drawing.notes.notes(), &drawing.session.search);
    drawing.head(Screen::List.title(), drawing.context.has_back);
    if matches!(drawing.session.deleted, Some(Deleted::Note { .. })) {
        drawing.undo(id!("notes-deleted"));
    }
    drawing.page.first(id!("notes-add"), Action::Add);
    if drawing.context.has_settings {
        // Below the notes it would read as one more of them.
        drawing.page.link(Screen::Settings.title(), Symbol::Settings, Action::OpenSettings);
    }
    if !notes.is_empty() || !is_blank(search) {
        let label = drawing.page.words().say(id!("notes-search"));
        drawing.page.field(FieldId::Search.number(), label, search.clone(), FieldKind::Line);
    }
    let found: Vec<&Note> = notes.iter().filter(|note| search::finds(search, note)).collect();
    if !is_blank(search) {
        draw_count(drawing, found.len());
    } else if notes.is_empty() {
        drawing.page.text(id!("notes-empty"));
    }
    for note in found {
        let label = name(note).unwrap_or_else(|| drawing.page.words().say(id!("notes-untitled")));
        drawing.page.link_to(label, None, false, Action::Open(note.id));
    }
}

/// Said aloud too, since what is typed changes the rows below.
fn draw_count<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, found: usize) {
    let words = drawing.page.words();
    let text = match found {
        0 => words.say(id!("notes-found-nothing")),
        _ => words.say_with(id!("notes-found"), "count", found),
    };
    drawing.page.announce_text(text.clone());
    drawing.page.row(Row::Text(text.into()));
}

/// A note's title; without one, the beginning of what is written in it.
fn name(note: &Note) -> Option<Text> {
    if !is_blank(&note.title) {
        return Some(note.title.clone());
    }
    let line = note.texts().flat_map(|text| text.lines()).find(|line| !is_blank(line))?.trim();
    Some(match line.grapheme_indices(true).nth(BEGINNING) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()).into(),
        None => line.into(),
    })
}
