//! The record of what happened: what is said before the first entry, then the entries, and the way
//! to read all of them.

use super::parts::Drawing;
use super::{Action, Context, Screen};
use crate::plan::calendar;
use crate::plan::record::{Entry, EntryPart};
use crate::plan::session::Closed;
use crate::text::Text;
use crate::view::Symbol;
use crate::words::{FluentArgs, MessageId};

/// Between the lead of an entry and its number.
const NUMBER: &str = " · ";
/// Before when it was.
const WHEN: &str = ": ";

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(title(drawing), context);
    drawing.undo();
    let entries = drawing.plan.entries_in_order();
    let is_first = entries.is_empty() && !drawing.neutral();
    if is_first || open_about(drawing) {
        draw_before(drawing);
    }
    if !entries.is_empty() {
        drawing.link(id!("record-read-open"), Symbol::Page, false, Screen::ReadRecord);
    }
    let leads: Vec<Text> = entries.iter().map(|entry| lead(drawing, entry)).collect();
    for (position, entry) in entries.iter().enumerate() {
        let earlier = leads[..position].iter().filter(|lead| **lead == leads[position]).count();
        let when = when(drawing, entry).filter(|_| entry.day.is_some());
        let label = label(&leads[position], earlier + 1, when.unwrap_or_default());
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

/// Whether what is said of the record is open, after drawing the way to open or close it.
fn open_about<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) -> bool {
    let about = Closed::AboutRecord;
    let is_open = drawing.session.is_open(about);
    if is_open {
        drawing.page.fold(drawing.say(id!("plan-close-row")), true, Action::Close(about));
    } else {
        let label = if drawing.neutral() { id!("plan-about-page") } else { id!("record-before") };
        drawing.page.fold(drawing.say(label), false, Action::Open(about));
    }
    is_open
}

/// Something to know before acting, which waits for a touch where titles are to tell nothing.
pub(super) fn draw_risk<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, risk: MessageId) {
    if !drawing.neutral() || open_about(drawing) {
        drawing.page.risk(risk);
    }
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

/// What an entry is called first: its day or, if there is none, when it was, in the person's own
/// words.
fn lead<A: From<Action>>(drawing: &Drawing<'_, '_, A>, entry: &Entry) -> Text {
    match when(drawing, entry) {
        Some(when) if entry.day.is_none() => when.into(),
        _ => day_in_words(drawing, entry.day),
    }
}

/// The lead, the number of the entry among those with the same lead, from the second one on, and
/// when it was, if the lead has not said so.
fn label(lead: &str, number: usize, when: &str) -> Text {
    let number = if number > 1 { number.to_string() } else { String::new() };
    // The person's own words never go through Fluent.
    let mut label = String::with_capacity(lead.len() + NUMBER.len() + number.len() + WHEN.len() + when.len());
    label.push_str(lead);
    for (between, part) in [(NUMBER, &*number), (WHEN, when)] {
        if !part.is_empty() {
            label.push_str(between);
            label.push_str(part);
        }
    }
    label.into()
}

/// When it was, in the person's own words, if there are any. Where titles are to tell nothing, they
/// wait on the page of the entry.
fn when<'e, A: From<Action>>(drawing: &Drawing<'_, '_, A>, entry: &'e Entry) -> Option<&'e str> {
    Some(entry.part(EntryPart::When).trim()).filter(|when| !when.is_empty() && !drawing.neutral())
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
