//! What can be touched and written on a page, found by its place or by what it says.

use tally_message_id::MessageId;

use crate::event::Event;
use crate::view::{Card, Control, Page, Row};
use crate::words::Language;

/// Something that can be touched.
pub(super) struct Touchable {
    pub(super) label: String,
    pub(super) event: Event,
}

/// From top to bottom; the way back and the exit last.
pub(super) fn touchables(page: &Page) -> Vec<Touchable> {
    let mut found = Vec::new();
    for row in &page.rows {
        match row {
            Row::Button(control) | Row::Disclosure { control } | Row::Choice { control, .. } => {
                found.push(touchable(control));
            }
            Row::Item { label, tick, up, down, delete, .. } => {
                found.push(Touchable { label: label.text.to_string(), event: tick.clone() });
                found.extend([up, down, delete].into_iter().flatten().map(touchable));
            }
            Row::Card(card) => found.extend(on_card(card)),
            Row::Pair { first, second } => found.extend(on_card(first).chain(on_card(second))),
            Row::Heading(_)
            | Row::Text(_)
            | Row::Quote(_)
            | Row::Caution(_)
            | Row::Banner(_)
            | Row::Step { .. }
            | Row::Field { .. }
            | Row::Busy(_) => {}
        }
    }
    found.extend(page.back.iter().map(touchable));
    found.push(touchable(&page.exit));
    found
}

/// The fields, from top to bottom.
pub(super) fn fields(page: &Page) -> Vec<u32> {
    let field = |row: &Row| if let Row::Field { id, .. } = row { Some(*id) } else { None };
    page.rows.iter().filter_map(field).collect()
}

/// Where on the page the control with these words is, in whichever language.
pub(super) fn find(page: &Page, name: &'static str) -> Option<usize> {
    touchables(page).iter().position(|touchable| is_called(touchable, name))
}

pub(super) fn is_called(touchable: &Touchable, name: &'static str) -> bool {
    Language::ALL.iter().any(|language| *language.words().say(MessageId::of(name)) == *touchable.label)
}

/// Whether the page has this title, in whichever language.
pub(super) fn is_titled(page: &Page, name: &'static str) -> bool {
    Language::ALL.iter().any(|language| language.words().say(MessageId::of(name)) == page.title.text)
}

fn on_card(card: &Card) -> impl Iterator<Item = Touchable> + '_ {
    card.actions.iter().map(touchable)
}

fn touchable(control: &Control) -> Touchable {
    Touchable { label: control.label.text.to_string(), event: control.event.clone() }
}
