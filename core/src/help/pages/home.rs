//! Where the plan's code lands: whom to contact now, what can be said of this moment by a touch,
//! and the ways to the rest. One touch opens the dialer.

use super::super::answers::Chip;
use super::super::guidance::{Contact, SayFirst};
use super::super::situation::{Voice, Whom};
use super::super::wording;
use super::cards::{self, Group};
use super::drawing::Drawing;
use super::topics::TopicId;
use super::{Action, Context, Fold, Screen, Session, Way, failed, message, parts, people, tried};
use crate::device::Abilities;
use crate::directory::{Kind, PhoneType};
use crate::plan::Person;
use crate::view::{Card, ChipKind, Label, Line, Note, PageBuilder, Row, Symbol};
use crate::words::MessageId;

/// So many people stand here: those whom the person chose, from the top of the list.
const MOST_PEOPLE: usize = 3;
/// Two cards stand first.
const CARDS: usize = 2;

pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    page.title(id!("help-title"));
    let drawing = Drawing { session, context, brief: true };
    let groups = in_order(session, context);
    let (first, rest) = groups.split_at(CARDS.min(groups.len()));
    let rest: Vec<&Group> = rest.iter().collect();
    let mut notes: Vec<Note> = parts::sound_off(session, page.words()).into_iter().collect();
    for group in first {
        // What an answer made important stands below the answers: whatever is switched on, they
        // stay where they are.
        let (mut card, own) = drawing.card_and_notes(page, group);
        notes.extend(own.into_iter().filter(|note| !notes.contains(note)).collect::<Vec<_>>());
        if group.first.contact == Contact::Emergency && context.abilities == NOTHING {
            only_elsewhere(page, &mut card);
        }
        page.lead(card);
    }
    if session.is_news {
        announce(page);
    }
    tried::draw(drawing, page);
    if let Some(way) = session.failed
        && !way.is_911()
    {
        failed::draw(way, context, page);
    }
    traces(session, page);
    chips(session, page);
    notes.into_iter().for_each(|note| page.row(Row::Note(note)));
    write_for_me(session, context, page);
    let writes = may_text_911(session, context);
    if writes {
        message::ask_for_place(drawing, page);
    }
    suicide(drawing, page);
    if session.answers.is_on(Chip::HealthCare) {
        page.link(id!("help-speak"), Symbol::Page, Action::Open(Screen::Speak));
    }
    let chosen = |person: &Person| context.people_for_home.contains(&person.id);
    let situation = session.situation();
    if !situation.no_phone() {
        people::draw(drawing, page, chosen, MOST_PEOPLE);
    }
    remember(session, context, page);
    if writes {
        message::draw(drawing, page);
    }
    ways(session, page);
    before(drawing, page, &first.iter().collect::<Vec<_>>());
    parts::next(drawing, page, &rest);
    tiles(
        &[
            (id!("help-answer-questions"), Action::Open(Screen::Question(0))),
            (id!("help-topics"), Action::Open(Screen::Topic(TopicId::Contents))),
        ],
        page,
    );
    if session.practicing {
        page.link(id!("help-practice-leaving"), Symbol::Page, Action::Open(Screen::PracticeLeaving));
        page.button(id!("help-practice-end"), Action::StopPractice);
    }
}

/// All contacts, the two cards first: what the decision puts first, and beside it 911 or, if that
/// is first, staff in a place of health care, else whoever stands there as its equal, or a hotline.
fn in_order(session: &Session, context: &Context<'_>) -> Vec<Group> {
    let (guidance, mut groups) = cards::of(session, context);
    let leads = cards::leads(&guidance, &groups);
    let in_health_care = session.situation().in_health_care();
    let is_emergency =
        |group: &Group| matches!(group.first.contact, Contact::Emergency | Contact::LocalEmergency);
    let is_hotline = |group: &Group| matches!(group.first.contact, Contact::Service(_));
    // In a place of health care staff stand where a hotline would.
    let staff = groups.iter().position(|group| group.first.contact == Contact::Staff);
    if let Some(place) = staff.filter(|_| in_health_care && groups.first().is_some_and(is_hotline)) {
        groups[..=place].rotate_right(1);
    }
    let second = match groups.first() {
        Some(first) if !is_emergency(first) => groups.iter().position(is_emergency),
        _ if in_health_care => groups.iter().position(|group| group.first.contact == Contact::Staff),
        _ if leads == CARDS => None,
        _ => groups.iter().position(is_hotline),
    };
    if let Some(place) = second.filter(|place| *place >= CARDS) {
        groups[1..=place].rotate_right(1);
    }
    groups
}

const NOTHING: Abilities = Abilities { calls: false, messages: false, browser: false };

/// Where nothing can be opened: what to do about the number directly below it, and then whom to go
/// to.
fn only_elsewhere<A>(page: &PageBuilder<'_, A>, emergency: &mut Card) {
    let words = page.words();
    emergency.status = Some(words.say(id!("help-failed-call-instead")).into());
    emergency.reason = Some(words.say(id!("help-do-people-near-danger")).into());
}

fn chips<A: From<Action>>(session: &Session, page: &mut PageBuilder<'_, A>) {
    let mut chips = Vec::new();
    for chip in Chip::ALL {
        let label = page.words().say(chip.message());
        let kind = ChipKind::Answer { on: session.answers.is_on(chip) };
        chips.push(page.chip(label, kind, Action::Switch(chip)));
    }
    page.row(Row::Chips(chips));
}

/// Whether somebody who cannot speak may text 911 from here.
fn may_text_911(session: &Session, context: &Context<'_>) -> bool {
    let situation = session.situation();
    let here = !situation.no_phone() && !situation.abroad();
    situation.unspoken() && here && context.abilities.messages
}

/// What to show to somebody near, if there is no other way for who cannot talk.
fn write_for_me<A>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let situation = session.situation();
    let no_text = situation.no_phone() || !context.abilities.messages;
    if situation.voice == Some(Voice::NoVoice) && no_text && !situation.abroad() {
        let message = page.words().say(SayFirst::WriteForMe.message());
        let (aloud, hint) = parts::aloud_and_hint(&message);
        page.row(Row::Quote(aloud.into()));
        page.row(Row::Text(hint.into()));
    }
}

/// The ways to the pages that are wanted in a hurry. For somebody else, how to help stands where
/// the caller's own place would.
fn ways<A: From<Action>>(session: &Session, page: &mut PageBuilder<'_, A>) {
    let second = match session.situation().whom {
        Some(Whom::Other) => (id!("helping-open"), Action::Open(Screen::Topic(TopicId::SomebodyElse))),
        _ => (id!("help-where-am-i"), Action::Open(Screen::WhereAmI)),
    };
    tiles(&[(id!("help-hurry"), Action::OpenHurry), second, (id!("help-my-plan"), Action::OpenPlan)], page);
}

/// Ways to pages, side by side.
fn tiles<A: From<Action>>(ways: &[(MessageId, Action)], page: &mut PageBuilder<'_, A>) {
    let mut chips = Vec::new();
    for (id, action) in ways {
        let label = page.words().say(*id);
        chips.push(page.chip(label, ChipKind::Way, *action));
    }
    page.row(Row::Chips(chips));
}

/// One line under both cards, always; abroad it does not speak of 911.
fn traces<A>(session: &Session, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let traces = words.say(id!("help-home-traces"));
    let told = if session.situation().abroad() {
        traces
    } else {
        format!("{} {}", &*traces, &*words.say(id!("help-home-text-911"))).into()
    };
    page.row(Row::Text(told.into()));
}

/// Whether "can't hear or talk" is on next time, too.
fn remember<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let on = context.remembers_no_voice;
    if on || session.answers.is_on(Chip::NoVoice) {
        page.switch(id!("help-remember-no-voice"), on, Action::RememberNoVoice(!on));
    }
}

/// What is first now, for whoever does not see the cards change.
fn announce<A>(page: &mut PageBuilder<'_, A>) {
    let Some(first) = page.leads().first() else { return };
    let how = first.actions.first().map(|action| action.label.text.to_string()).unwrap_or_default();
    let told = format!("{}. {how}", &*first.title.spoken);
    let told = page.words().say_with(id!("help-first-now"), "first", told);
    page.announce_text(told);
}

/// The line for thoughts of suicide. No chip: a chip stays switched on.
fn suicide<A: From<Action>>(drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    let services = drawing.context.services;
    let situation = drawing.session.situation();
    let lifelines = services.iter().enumerate().filter(|(_, service)| service.kind() == Kind::Lifeline);
    for (index, service) in lifelines {
        let Ok(id) = u8::try_from(index) else { return };
        let id = super::ServiceId(id);
        // Three digits reach somebody else, or nobody, in another country; the chat is the same.
        let here = !situation.abroad();
        let call = (here && service.phone(PhoneType::Voice).is_some(), Way::Call(id));
        let text = (here && service.phone(PhoneType::Text).is_some(), Way::Text(id));
        let chat = (service.chat().is_some(), Way::Chat(id));
        let offered = match (here, situation.unspoken()) {
            (false, _) => vec![chat],
            (true, true) => vec![text, chat],
            (true, false) => vec![call, text],
        };
        let mut actions = Vec::new();
        for (there, way) in offered {
            // The number stays for another phone.
            if there && !situation.no_phone() && way.is_open_to(drawing.context.abilities) {
                actions.extend(drawing.controls(page, way, false));
            }
        }
        let words = page.words();
        let number = service.phone(PhoneType::Voice).or_else(|| service.phone(PhoneType::Text));
        let detail = number.map(|phone| match situation.abroad() {
            true => wording::label_with_number(words, id!("help-suicide-us"), &phone.number),
            false => wording::number_label(words, &phone.number),
        });
        let title = Label::from(words.say(id!("help-suicide")));
        page.row(Row::Line(Line { title, detail, actions }));
    }
}

fn before<A: From<Action>>(drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>, first: &[&Group]) {
    let open = drawing.session.is_open(Fold::Before);
    let label = page.words().say(id!("help-before"));
    page.fold(label, open, Action::Fold(Fold::Before));
    if !open {
        return;
    }
    page.fact(id!("help-home-nothing-sent"));
    let (guidance, _) = cards::of(drawing.session, drawing.context);
    for caution in guidance.cautions.iter() {
        page.note_of(caution.level(), caution.message());
    }
    drawing.before(page, first);
    page.link(id!("help-where-to-go"), Symbol::Place, Action::Open(Screen::WhereToGo));
    page.link(id!("calls-title"), Symbol::Page, Action::Open(Screen::Topic(TopicId::WhenICall)));
    if !drawing.session.practicing {
        page.button(id!("help-practice"), Action::Practice);
    }
}
