//! The record of what happened: what is said before the first entry, then the entries, and the way
//! to read all of them.

use super::parts::Drawing;
use super::{Action, Context, Screen};
use crate::document::clean::is_blank;
use crate::plan::calendar;
use crate::plan::record::{Entry, EntryPart};
use crate::plan::session::Closed;
use crate::text::Text;
use crate::view::Symbol;
use crate::words::{FluentArgs, MessageId};

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(title(drawing), context);
    drawing.undo();
    let entries = drawing.plan.entries_in_order();
    if entries.is_empty() {
        draw_before(drawing);
    } else {
        let before = Closed::BeforeWriting;
        if drawing.session.is_open(before) {
            drawing.page.fold(drawing.say(id!("plan-close-row")), true, Action::Close(before));
            draw_before(drawing);
        } else {
            let label = if drawing.neutral() { id!("plan-about-page") } else { id!("record-before") };
            drawing.page.fold(drawing.say(label), false, Action::Open(before));
        }
        drawing.link(id!("record-read-open"), Symbol::Page, false, Screen::ReadRecord);
    }
    for entry in entries {
        let label = label(drawing, entry);
        drawing.page.link_to(label, None, false, Action::Go(Screen::Entry(entry.id)));
    }
    drawing.page.first(id!("record-add"), Action::AddEntry);
}

/// The way to the record, with a dot if there is an entry.
pub(super) fn draw_link<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    let written = !drawing.plan.entries_in_order().is_empty();
    let title = drawing.say(title(drawing));
    drawing.page.link_to(title, None, written, Action::Go(Screen::Record));
}

/// The way to all of it, if there is an entry.
pub(super) fn draw_way_to_read<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    if !drawing.plan.entries_in_order().is_empty() {
        let title = drawing.say(title(drawing));
        drawing.page.link_to(title, Some(Symbol::Page), true, Action::Go(Screen::ReadRecord));
    }
}

fn title<A: From<Action>>(drawing: &Drawing<'_, '_, A>) -> MessageId {
    if drawing.neutral() { id!("record-title-neutral") } else { id!("record-title") }
}

/// What is good to know before anything is written.
fn draw_before<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    drawing.page.text(id!("record-intro"));
    drawing.page.risk(id!("record-court"));
    drawing.page.risk(id!("record-lawyer"));
    drawing.page.risk(id!("record-erase"));
    drawing.page.fact(id!("record-no-proof"));
    drawing.page.fact(id!("record-only-copy"));
}

/// The day of an entry and when it was, in the person's own words; the words stand first if there
/// is no day.
fn label<A: From<Action>>(drawing: &Drawing<'_, '_, A>, entry: &Entry) -> Text {
    let when = Some(entry.part(EntryPart::When)).filter(|when| !is_blank(when));
    let Some(when) = when else { return day_in_words(drawing, entry.day) };
    if entry.day.is_none() {
        return when.clone();
    }
    // Their own words never go through Fluent.
    let (day, when) = (day_in_words(drawing, entry.day), when.trim());
    let mut label = String::with_capacity(day.len() + 2 + when.len());
    label.push_str(&day);
    label.push_str(": ");
    label.push_str(when);
    label.into()
}

/// A day with its weekday, or that there is none.
pub(super) fn day_in_words<A: From<Action>>(drawing: &Drawing<'_, '_, A>, day: Option<i32>) -> Text {
    let words = drawing.page.words();
    let Some((weekday, month, date, year)) = day.and_then(calendar::parts) else {
        return words.say(id!("record-no-day"));
    };
    let mut arguments = FluentArgs::new();
    arguments.set("weekday", words.say(weekday).into_string());
    arguments.set("month", words.say(month).into_string());
    arguments.set("day", date);
    arguments.set("year", year.to_string());
    words.say_args(id!("record-date"), &arguments)
}
