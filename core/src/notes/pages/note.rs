//! One note: its title, then its text, or its items and one being added; what it can become, and
//! where it stands in the list.

use super::parts::Drawing;
use super::{Action, Screen};
use crate::document::Direction;
use crate::document::clean::is_blank;
use crate::notes::edits::{Deleted, NotePart, Place};
use crate::notes::field::FieldId;
use crate::notes::{Body, Item, ItemId, Note, NoteId};
use crate::text::Text;
use crate::view::{Emphasis, FieldKind, Label, Row};
use crate::words::MessageId;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: NoteId) {
    drawing.head(Screen::Note(id).title(), true);
    let note = drawing.notes.note(id);
    let title = note.map(|note| note.title.clone()).unwrap_or_default();
    draw_field(drawing, FieldId::Note(id, NotePart::Title), id!("notes-note-title"), title, FieldKind::Line);
    let text = match note.map(|note| &note.body) {
        Some(Body::List(items)) => return draw_list(drawing, id, items),
        Some(Body::Text(text)) => text.clone(),
        None => Text::EMPTY,
    };
    draw_field(drawing, FieldId::Note(id, NotePart::Text), id!("notes-note-text"), text, FieldKind::Lines);
    if note.is_some() {
        drawing.page.button(id!("notes-make-list"), Action::MakeList(id));
        draw_foot(drawing, id);
    }
}

fn draw_list<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: NoteId, items: &[Item]) {
    if matches!(drawing.session.deleted, Some(Deleted::Item { of, .. }) if of == id) {
        drawing.undo(id!("notes-item-deleted"));
    }
    let composing = drawing.session.composing;
    let listed: Vec<&Item> = items.iter().filter(|item| Some(item.id) != composing).collect();
    for (index, item) in listed.iter().enumerate() {
        let number = drawing.page.words().say_with(id!("notes-item-number"), "number", index + 1);
        let field = FieldId::Item(item.id);
        // What was refused stays to be seen, whatever else is.
        if drawing.session.rewriting || drawing.session.drafts.of(field.number()).is_some() {
            drawing.field(field, number, item.text.clone(), FieldKind::Line);
        } else {
            draw_item(drawing, item, number, (index, listed.len()));
        }
    }
    let new = composing.unwrap_or(ItemId(drawing.notes.next_id()));
    let text = items.iter().find(|item| item.id == new).map(|item| item.text.clone()).unwrap_or_default();
    let words = drawing.page.words();
    let add = drawing.page.control(words.say(id!("notes-item-add")), Emphasis::Normal, Action::Compose);
    draw_field(drawing, FieldId::Item(new), id!("notes-item-new"), text, FieldKind::Line);
    drawing.page.adds(add);
    if drawing.session.rewriting {
        drawing.page.first(id!("notes-items-done"), Action::Rewrite(false));
    } else if !listed.is_empty() {
        drawing.page.button(id!("notes-items-change"), Action::Rewrite(true));
    }
    drawing.page.button(id!("notes-make-text"), Action::MakeText(id));
    draw_foot(drawing, id);
}

fn draw_item<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    item: &Item,
    number: Text,
    (index, count): (usize, usize),
) {
    let words = drawing.page.words();
    let id = item.id;
    let label = if is_blank(&item.text) { number } else { item.text.clone() };
    let ticks = drawing.page.control(label, Emphasis::Normal, Action::Tick(id));
    let mut control = |label, spoken, emphasis, action: Action| {
        let label = Label { text: words.say(label), spoken: words.say(spoken) };
        drawing.page.control(label, emphasis, action)
    };
    let up = (index > 0).then(|| {
        let action = Action::MoveItem(id, Direction::Up);
        control(id!("notes-item-up"), id!("notes-item-up-spoken"), Emphasis::Normal, action)
    });
    let down = (index + 1 < count).then(|| {
        let action = Action::MoveItem(id, Direction::Down);
        control(id!("notes-item-down"), id!("notes-item-down-spoken"), Emphasis::Normal, action)
    });
    let action = Action::DeleteItem(id);
    let delete =
        control(id!("notes-item-delete"), id!("notes-item-delete-spoken"), Emphasis::Destructive, action);
    drawing.page.row(Row::Item { control: ticks, ticked: item.ticked, up, down, delete: Some(delete) });
}

/// Where the note goes in the list, and its end.
fn draw_foot<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: NoteId) {
    let notes: &[Note] = drawing.notes.notes();
    let index = notes.iter().position(|note| note.id == id).unwrap_or_default();
    let places = [
        (id!("notes-move-top"), Place::Top, index > 1),
        (id!("notes-move-up"), Place::Beside(Direction::Up), index > 0),
        (id!("notes-move-down"), Place::Beside(Direction::Down), index + 1 < notes.len()),
    ];
    for (label, place, _) in places.into_iter().filter(|(.., offered)| *offered) {
        drawing.page.button(label, Action::Move(id, place));
    }
    drawing.page.emphasized_button(id!("notes-delete"), Emphasis::Destructive, Action::Delete(id));
}

fn draw_field<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    id: FieldId,
    label: MessageId,
    text: Text,
    kind: FieldKind,
) {
    let label = drawing.page.words().say(label);
    drawing.field(id, label, text, kind);
}
