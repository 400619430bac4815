//! What can be touched and written on a page, found by its place or by what it says.

use tally_message_id::MessageId;

use crate::event::Event;
use crate::view::{Control, Page, Row};
use crate::words::Language;

/// Something that can be touched.
pub(super) struct Touchable {
    pub(super) label: String,
    pub(super) event: Event,
}

/// From top to bottom; the way back and the exit last.
pub(super) fn touchables(page: &Page) -> Vec<Touchable> {
    page.controls().map(touchable).collect()
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

/// What this message says in the language in which the page has this title.
pub(super) fn say_as(page: &Page, title: &'static str, name: &'static str) -> String {
    let says = |language: &Language| language.words().say(MessageId::of(title)) == page.title.text;
    let language = Language::ALL.into_iter().find(says).expect("the page has this title");
    language.words().say(MessageId::of(name)).to_string()
}

fn touchable(control: &Control) -> Touchable {
    Touchable { label: control.label.text.to_string(), event: control.event.clone() }
}
