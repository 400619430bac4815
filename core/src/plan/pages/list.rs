//! One checklist: its items, one being added, and what could be added.

use super::parts::Drawing;
use super::{Action, Context};
use crate::document::Direction;
use crate::document::clean::is_blank;
use crate::plan::field::FieldId;
use crate::plan::suggestions::SUGGESTIONS;
use crate::plan::{Content, Item, ItemId, ListId};
use crate::text::Text;
use crate::view::{Emphasis, FieldKind, Label, Row};

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
        items.iter().filter(|item| Some(item.id) != composing && is_known(item)).collect();
    for (index, item) in listed.iter().enumerate() {
        if drawing.session.renaming {
            let label = drawing.page.words().say_with(id!("plan-list-item"), "number", index + 1);
            let text = shown(drawing, item);
            let field = FieldId::Item(list, item.id);
            drawing.field(field, label.into(), text, FieldKind::Line);
        } else {
            draw_item(drawing, list, item, (index, listed.len()));
        }
    }
    let composed = composing.unwrap_or_else(|| drawing.plan.next_item(list));
    draw_composer(drawing, list, composed);
    if drawing.session.renaming {
        drawing.page.button(id!("plan-list-rename-done"), Action::Rename(false));
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

/// Whether this version can show it; a suggestion of a later version is kept and left out.
pub(super) fn is_known(item: &Item) -> bool {
    !matches!(&item.content, Content::Suggested(id) if id.suggestion().is_none())
}

fn draw_item<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    list: ListId,
    item: &Item,
    (index, count): (usize, usize),
) {
    let words = drawing.page.words();
    let mut label = shown(drawing, item);
    if is_blank(&label) {
        label = words.say_with(id!("plan-list-item"), "number", index + 1);
    }
    let id = item.id;
    let tick = drawing.page.event(Action::Tick(list, id));
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
    drawing.page.row(Row::Item {
        label: label.into(),
        ticked: item.ticked,
        tick,
        up,
        down,
        delete: Some(delete),
    });
}

/// The item being added is kept from its first letter on; the button begins another.
fn draw_composer<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, list: ListId, id: ItemId) {
    let label = drawing.say(id!("plan-list-add"));
    let text = drawing.plan.item(list, id).map(|item| shown(drawing, item));
    let field = FieldId::Item(list, id);
    drawing.field(field, label.into(), text.unwrap_or_default(), FieldKind::Line);
    drawing.page.button(id!("plan-list-add-done"), Action::Compose(list));
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
    let mut group = None;
    for suggestion in offered {
        if group != Some(suggestion.group) {
            group = Some(suggestion.group);
            drawing.page.heading(suggestion.group);
        }
        drawing.page.button(suggestion.label, Action::Suggest(list, suggestion.id));
    }
    drawing.page.button(id!("plan-list-suggested-all"), Action::SuggestAll(list));
}
