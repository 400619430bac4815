//! One checklist: its items, one being added, and what could be added.

use super::parts::Drawing;
use super::{Action, Context};
use crate::document::Direction;
use crate::document::clean::is_blank;
use crate::plan::field::FieldId;
use crate::plan::suggestions::SUGGESTIONS;
use crate::plan::{Content, Item, ItemId, ListId};
use crate::text::Text;
use crate::view::{ChipKind, Emphasis, FieldKind, Label, Row};

pub(super) fn draw<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    list: ListId,
) {
    drawing.head(list.title(), context);
    drawing.undo();
    drawing.page.text(id!("plan-list-intro"));
    let composing = drawing.session.composing.filter(|(of, _)| *of == list);
    let composing = composing.map(|(_, id)| id);
    let items = drawing.plan.items(list);
    let listed: Vec<&Item> =
        items.iter().filter(|item| Some(item.id) != composing && item.is_known()).collect();
    for (index, item) in listed.iter().enumerate() {
        if drawing.session.renaming {
            draw_edited(drawing, list, item, (index, listed.len()));
        } else {
            draw_item(drawing, list, item, index);
        }
    }
    let composed = composing.unwrap_or_else(|| drawing.plan.next_item(list));
    draw_composer(drawing, list, composed);
    if drawing.session.renaming {
        drawing.page.first(id!("plan-list-rename-done"), Action::Rename(false));
    } else if !listed.is_empty() {
        drawing.page.button(id!("plan-list-rename"), Action::Rename(true));
    }
    draw_suggestions(drawing, list);
}

/// What an item says, in the language of the page.
pub(super) fn shown<A: From<Action>>(drawing: &Drawing<'_, '_, A>, item: &Item) -> Text {
    match &item.content {
        Content::Own(text) => text.clone(),
        Content::Suggested(id) => {
            id.suggestion().map(|suggestion| drawing.say(suggestion.label)).unwrap_or_default()
        }
    }
}

fn draw_item<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, list: ListId, item: &Item, index: usize) {
    let mut label = shown(drawing, item);
    if is_blank(&label) {
        label = drawing.page.words().say_with(id!("plan-list-item"), "number", index + 1);
    }
    let id = item.id;
    let control = drawing.page.control(label, Emphasis::Normal, Action::Tick(list, id));
    drawing.page.row(Row::Item { control, ticked: item.ticked, up: None, down: None, delete: None });
}

/// While the list is edited: the words in a field, and below it the place in the list and the end.
fn draw_edited<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    list: ListId,
    item: &Item,
    (index, count): (usize, usize),
) {
    let words = drawing.page.words();
    let label = words.say_with(id!("plan-list-item"), "number", index + 1);
    let id = item.id;
    let text = shown(drawing, item);
    drawing.field(FieldId::Item(list, id), label.clone().into(), text, FieldKind::Line);
    let ticks = drawing.page.control(label, Emphasis::Normal, Action::Tick(list, id));
    let mut control = |label, spoken, emphasis, action: Action| {
        let label = Label { text: words.say(label), spoken: words.say(spoken) };
        drawing.page.control(label, emphasis, action)
    };
    let up = (index > 0).then(|| {
        let action = Action::MoveItem(list, id, Direction::Up);
        control(id!("plan-move-up"), id!("plan-move-up-spoken"), Emphasis::Normal, action)
    });
    let down = (index + 1 < count).then(|| {
        let action = Action::MoveItem(list, id, Direction::Down);
        control(id!("plan-move-down"), id!("plan-move-down-spoken"), Emphasis::Normal, action)
    });
    let action = Action::DeleteItem(list, id);
    let delete = control(id!("plan-delete"), id!("plan-delete-spoken"), Emphasis::Destructive, action);
    drawing.page.row(Row::Item { control: ticks, ticked: item.ticked, up, down, delete: Some(delete) });
}

/// The item being added is kept from its first letter on; the button begins another.
fn draw_composer<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, list: ListId, id: ItemId) {
    let label = drawing.say(id!("plan-list-add"));
    let text = drawing.plan.item(list, id).map(|item| shown(drawing, item));
    let field = FieldId::Item(list, id);
    let add =
        drawing.page.control(drawing.say(id!("plan-list-add-done")), Emphasis::Normal, Action::Compose(list));
    drawing.field(field, label.into(), text.unwrap_or_default(), FieldKind::Line);
    drawing.page.adds(add);
}

fn draw_suggestions<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, list: ListId) {
    let offered = SUGGESTIONS
        .iter()
        .filter(|suggestion| suggestion.list == list)
        .filter(|suggestion| !drawing.plan.has_suggestion(list, suggestion.id));
    let offered: Vec<_> = offered.collect();
    if offered.is_empty() {
        return;
    }
    drawing.page.text(id!("plan-list-suggested"));
    for of_group in offered.chunk_by(|one, next| one.group == next.group) {
        drawing.page.heading(of_group[0].group);
        let mut chips = Vec::new();
        for suggestion in of_group {
            let label = drawing.say(suggestion.label);
            chips.push(drawing.page.chip(label, ChipKind::Suggestion, Action::Suggest(list, suggestion.id)));
        }
        drawing.page.row(Row::Chips(chips));
    }
    drawing.page.button(id!("plan-list-suggested-all"), Action::SuggestAll(list));
}
