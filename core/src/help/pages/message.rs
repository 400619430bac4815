//! What a text says, closed until it is asked for: the words, and what can be added by a touch.

use super::super::message::{Part, Whereabouts};
use super::super::situation::Whom;
use super::drawing::Drawing;
use super::{Action, Context, Fold, Session, Way};
use crate::document::clean::is_blank;
use crate::plan::PersonId;
use crate::text::Text;
use crate::view::{ChipKind, PageBuilder, Row};
use crate::words::{FluentArgs, Language, MessageId, Words};

const PLACES: [(Whereabouts, MessageId); 2] = [
    (Whereabouts::Written, id!("help-sms-place-yes")),
    (Whereabouts::Elsewhere, id!("help-sms-place-elsewhere")),
];

/// Draws the fold.
pub(super) fn draw<A: From<Action>>(drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    let Drawing { session, context, .. } = drawing;
    let words = page.words();
    let open = session.is_open(Fold::Message);
    page.fold(words.say(id!("help-sms")), open, Action::Fold(Fold::Message));
    if !open {
        return;
    }
    let situation = session.situation();
    page.row(Row::Quote(session.message.to_911(situation, context).into()));
    if words.language() != Language::English {
        page.text(id!("help-sms-means"));
        page.row(Row::Text(session.message.in_words(words, situation, context).into()));
    }
    let mut chips = Vec::new();
    for (part, id) in [(Part::Police, id!("help-sms-police")), (Part::Ambulance, id!("help-sms-ambulance"))] {
        let kind = ChipKind::Answer { on: session.message.has(part) };
        chips.push(page.chip(words.say(id), kind, Action::Say(part)));
    }
    page.row(Row::Chips(chips));
    page.risk(id!("help-sms-draft"));
}

/// What a text to one trusted person will say, closed until it is asked for, and what can be added:
/// to one person at a time, and the person presses send.
pub(crate) fn draw_to_person<A: From<Action>>(
    id: PersonId,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let Some(person) = context.person(id).filter(|person| person.textable().is_some()) else { return };
    if !Way::TextPerson(id).is_open_to(context.abilities) {
        return;
    }
    let words = page.words();
    let open = session.is_open(Fold::Message);
    page.fold(words.say(id!("help-sms-person")), open, Action::Fold(Fold::Message));
    if !open {
        return;
    }
    let situation = session.situation();
    page.row(Row::Quote(session.message.to_person(person, words, situation, context).into()));
    if situation.whom != Some(Whom::Other) {
        where_written(session, context, page);
    }
    if !is_blank(&person.agreed) {
        let part = Part::Agreed(id);
        let kind = ChipKind::Answer { on: session.message.has(part) };
        let chip = page.chip(words.say(id!("help-sms-add-agreed")), kind, Action::Say(part));
        page.row(Row::Chips(vec![chip]));
    }
    page.fact(id!("help-sms-one-person"));
    page.risk(id!("help-sms-draft"));
}

/// Asks whether the person is where they wrote: a text says so only if they touched it.
pub(super) fn ask_for_place<A: From<Action>>(drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    let Drawing { session, context, .. } = drawing;
    let for_another = session.situation().whom == Some(Whom::Other);
    if session.message.place == Whereabouts::LeftOut || for_another {
        page.risk(id!("help-sms-no-place"));
    }
    if !for_another {
        where_written(session, context, page);
    }
}

/// The question itself, if an address is written.
fn where_written<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let Some(address) = context.address else { return };
    page.row(Row::Text(question(words, address.text, address.day).into()));
    let mut chips = Vec::new();
    for (place, id) in PLACES {
        let part = Part::Place(place);
        let kind = ChipKind::Answer { on: session.message.has(part) };
        chips.push(page.chip(words.say(id), kind, Action::Say(part)));
    }
    page.row(Row::Chips(chips));
}

/// Whether the person is where they wrote. What they wrote does not pass through the messages,
/// which keep copies.
fn question(words: &Words, address: &Text, day: Option<i32>) -> Text {
    let asked = words.say(id!("help-sms-are-you-at"));
    let written = day.and_then(|day| written_in(words, day));
    let mut question = String::with_capacity(asked.len() + address.len() + 2);
    question.push_str(&asked);
    question.push(' ');
    question.push_str(address.trim());
    question.push('?');
    if let Some(written) = written {
        question.push(' ');
        question.push_str(&written);
    }
    question.into()
}

/// In which month, since the day at the person's own place is not known.
fn written_in(words: &Words, day: i32) -> Option<Text> {
    use chrono::Datelike;
    let date = chrono::DateTime::from_timestamp(i64::from(day) * 86_400, 0)?.date_naive();
    let mut arguments = FluentArgs::new();
    arguments.set("month", date.month());
    arguments.set("year", date.year().to_string());
    Some(words.say_args(id!("help-sms-written"), &arguments))
}
