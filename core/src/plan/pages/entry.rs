//! One entry of the record, to read and to edit. What happened comes first, and nothing else is
//! asked for. Where titles are to tell nothing, each question is closed until touched.

use super::parts::Drawing;
use super::record::{day_in_words, draw_risk};
use super::{Action, Context, DayChoice, Screen};
use crate::document::clean::is_blank;
use crate::plan::EntryId;
use crate::plan::calendar::WhyNoDay;
use crate::plan::field::FieldId;
use crate::plan::record::{Entry, EntryPart};
use crate::plan::session::Closed;
use crate::view::{Chip, ChipKind, Emphasis, FieldKind, Level, Row};
use crate::words::MessageId;

/// An entry, to read.
pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>, id: EntryId) {
    drawing.head(id!("record-entry"), context);
    match drawing.plan.entry(id) {
        Some(entry) => draw_read(drawing, entry),
        None => drawing.page.text(id!("plan-nothing-yet")),
    }
    let edit = drawing.say(id!("record-change"));
    drawing.page.link_to(edit, None, false, Action::Go(Screen::EditEntry(id)));
}

/// What is written in an entry, part by part, and the days of it.
pub(super) fn draw_read<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, entry: &Entry) {
    let day = day_in_words(drawing, entry.day);
    drawing.page.row(Row::Heading(day.into()));
    for part in EntryPart::ALL {
        let text = entry.part(part);
        if !is_blank(text) && open_question(drawing, entry.id, part) {
            drawing.page.text(question(part));
            drawing.page.row(Row::Quote(text.clone().into()));
        }
    }
    draw_days(drawing, entry);
}

/// The fields of an entry, which may not be there yet.
pub(super) fn draw_edited<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    id: EntryId,
) {
    drawing.head(id!("record-entry"), context);
    let entry = drawing.plan.entry(id);
    draw_field(drawing, id, EntryPart::What);
    drawing.page.text(id!("record-rest"));
    draw_day(drawing, id, entry);
    for part in EntryPart::ALL.into_iter().filter(|part| *part != EntryPart::What) {
        draw_field(drawing, id, part);
    }
    if let Some(entry) = entry {
        draw_days(drawing, entry);
        draw_risk(drawing, id!("record-erase"));
        drawing.page.emphasized_button(id!("record-delete"), Emphasis::Destructive, Action::DeleteEntry(id));
    }
}

/// Whether a question is open, after drawing the way to open or close it if titles are to tell
/// nothing.
fn open_question<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: EntryId, part: EntryPart) -> bool {
    let closed = Closed::Entry(id, part);
    if !drawing.neutral() || drawing.session.is_open(Closed::Everything) {
        return true;
    }
    let is_open = drawing.session.is_open(closed);
    if is_open {
        drawing.page.fold(drawing.say(id!("plan-close-row")), true, Action::Close(closed));
    } else {
        let number = EntryPart::ALL.iter().take_while(|other| **other != part).count() + 1;
        drawing.disclosure(question(part), number, closed);
    }
    is_open
}

fn draw_field<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: EntryId, part: EntryPart) {
    if !open_question(drawing, id, part) {
        return;
    }
    let text = drawing.plan.entry(id).map(|entry| entry.part(part).clone());
    let label = drawing.say(question(part));
    drawing.field(FieldId::Entry(id, part), label.into(), text.unwrap_or_default(), part.kind());
    if let Some(hint) = hint(part) {
        drawing.page.text(hint);
    }
}

/// On which day it happened: today unless another is chosen.
fn draw_day<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: EntryId, entry: Option<&Entry>) {
    let calendar = drawing.session.calendar;
    let (today, yesterday) = (calendar.today(), calendar.yesterday());
    let day = entry.map_or_else(|| drawing.session.day_of_new(id), |entry| entry.day);
    drawing.page.heading(id!("record-day"));
    let told = day_in_words(drawing, day);
    drawing.page.row(Row::Text(told.into()));
    let is_typed = drawing.session.is_typing_day(id);
    let mut chips = Vec::new();
    for (label, choice, chosen) in [
        (id!("record-today"), DayChoice::Today, today),
        (id!("record-yesterday"), DayChoice::Yesterday, yesterday),
    ] {
        // Nothing is called today by a clock that is wrong.
        if chosen.is_some() {
            let on = !is_typed && day == chosen;
            chips.push(chip(drawing, label, on, Action::DateEntry(id, choice)));
        }
    }
    let is_earlier = is_typed || (day.is_some() && day != today && day != yesterday);
    chips.push(chip(drawing, id!("record-earlier"), is_earlier, Action::DateEntry(id, DayChoice::Earlier)));
    let not_sure = Action::DateEntry(id, DayChoice::NotSure);
    chips.push(chip(drawing, id!("record-not-sure"), !is_typed && day.is_none(), not_sure));
    drawing.page.row(Row::Chips(chips));
    if today.is_none() {
        drawing.page.text(id!("record-clock-wrong"));
    }
    if is_typed {
        draw_typed_day(drawing, id);
    }
}

fn draw_typed_day<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: EntryId) {
    let (text, refused) = match drawing.session.typed_days.of(id) {
        Some((text, refused)) => (text.clone(), refused),
        None => Default::default(),
    };
    let label = drawing.say(id!("record-day-typed"));
    drawing.page.field(FieldId::EntryDay(id).number(), label, text, FieldKind::Line);
    match refused {
        None => drawing.page.text(id!("record-day-typed-hint")),
        Some(why) => {
            let why = match why {
                WhyNoDay::Unread => id!("record-day-unread"),
                WhyNoDay::NoYear => id!("record-day-no-year"),
                WhyNoDay::Future => id!("record-day-future"),
            };
            drawing.page.announce(why);
            drawing.page.note_of(Level::Error, why);
            let copied = drawing.session.typed_days.is_copied(id);
            drawing.page.text(if copied { id!("record-day-kept") } else { id!("record-day-not-kept") });
        }
    }
}

fn chip<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    label: MessageId,
    on: bool,
    action: Action,
) -> Chip {
    let label = drawing.say(label);
    drawing.page.chip(label, ChipKind::Answer { on }, action)
}

/// On which day it was written, and on which it was changed, if that was later.
fn draw_days<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, entry: &Entry) {
    let mut tell = |day: Option<i32>, known, unknown| match day {
        None => drawing.page.text(unknown),
        Some(_) => {
            let day = day_in_words(drawing, day).into_string();
            let told = drawing.page.words().say_with(known, "date", day);
            drawing.page.row(Row::Text(told.into()));
        }
    };
    tell(entry.written, id!("record-written"), id!("record-written-unknown"));
    if let Some(changed) = entry.changed {
        tell(changed, id!("record-changed"), id!("record-changed-unknown"));
    }
}

fn question(part: EntryPart) -> MessageId {
    match part {
        EntryPart::What => id!("record-what"),
        EntryPart::When => id!("record-when"),
        EntryPart::Place => id!("record-place"),
        EntryPart::Witnesses => id!("record-witnesses"),
        EntryPart::Marks => id!("record-marks"),
        EntryPart::Picture => id!("record-picture"),
    }
}

fn hint(part: EntryPart) -> Option<MessageId> {
    match part {
        EntryPart::What | EntryPart::Place | EntryPart::Witnesses => None,
        EntryPart::When => Some(id!("record-when-hint")),
        EntryPart::Marks => Some(id!("record-marks-hint")),
        EntryPart::Picture => Some(id!("record-picture-hint")),
    }
}
