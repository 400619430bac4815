//! Where the plan's code lands: 911 and the hotline as equals, a text line, people, and the ways to
//! the rest. One touch opens the dialer.

use super::super::decision::decide;
use super::super::guidance::{Contact, Guidance, Step};
use super::super::offers::Channel;
use super::super::situation::{Danger, Situation, Voice};
use super::cards::{self, Drawing};
use super::{Action, Context, Offers, Screen, Session, failed, tried};
use crate::device::Abilities;
use crate::view::{Card, PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    page.title(id!("help-title"));
    tried::draw(session.practicing, context, page);
    let offers = context.offers();
    // Law 6 is the law of this page: nothing was said yet.
    let guidance = decide(Situation::default(), &offers);
    let drawing = |because, lead| Drawing { session, context, because: Some(because), lead, about: true };
    // Whoever is in danger and cannot speak finds the text here, and not a hotline's text line
    // first.
    let text_911 = guidance.fallbacks.iter().find(|step| step.contact == Contact::Emergency);
    let mut emergency = drawing(id!("help-home-911"), true).card(
        page,
        &guidance.lead,
        text_911.map_or(&[], core::slice::from_ref),
    );
    if context.abilities == NOTHING {
        only_elsewhere(page, &mut emergency);
    }
    let hotline = guidance.beside.first();
    let usual = usual_hotline(&guidance, &offers);
    let is_in_the_pair =
        |step: &Step| !context.abilities.calls && hotline.is_some_and(|first| first.contact == step.contact);
    let (mut in_the_pair, lines): (Vec<Step>, Vec<Step>) =
        text_lines(&offers).into_iter().partition(is_in_the_pair);
    match hotline {
        Some(hotline) => {
            in_the_pair.extend(usual.filter(is_in_the_pair));
            in_the_pair.retain(|step| step.channel != hotline.channel);
            let is_text_alone =
                core::iter::once(hotline).chain(&in_the_pair).all(|step| step.channel == Channel::Text);
            let because = if is_text_alone { id!("help-home-text") } else { id!("help-home-hotline") };
            let hotline = drawing(because, true).card(page, hotline, &in_the_pair);
            page.row(Row::Pair { first: emergency, second: hotline });
        }
        None => page.card(emergency),
    }
    if let Some(way) = session.failed
        && !way.is_911()
    {
        failed::draw(way, context, page);
    }
    let is_apart = |step: &Step| hotline.is_none_or(|first| first.contact != step.contact);
    // The one that would stand beside 911 if calls can be made: its number is for another phone.
    if let Some(usual) = usual.filter(is_apart) {
        let card = drawing(id!("help-home-hotline"), false).card(page, &usual, &[]);
        page.card(card);
    }
    for line in lines {
        let card = drawing(id!("help-home-text"), false).card(page, &line, &[]);
        page.card(card);
    }
    page.button(id!("help-hurry"), Action::OpenHurry);
    people(session, context, page);
    page.button(id!("help-answer-questions"), Action::Open(Screen::Question(0)));
    page.button(id!("help-where-am-i"), Action::Open(Screen::WhereAmI));
    page.button(id!("help-where-to-go"), Action::Open(Screen::WhereToGo));
    page.button(id!("help-my-plan"), Action::OpenPlan);
    if session.practicing {
        page.button(id!("help-practice-leaving"), Action::Open(Screen::PracticeLeaving));
        page.button(id!("help-practice-end"), Action::StopPractice);
    } else {
        page.button(id!("help-practice"), Action::Practice);
    }
    page.text(id!("help-home-nothing-sent"));
}

const NOTHING: Abilities = Abilities { calls: false, messages: false, browser: false };

/// Where nothing can be opened: what to do about the number directly below it, and then whom to go
/// to.
fn only_elsewhere<A>(page: &PageBuilder<'_, A>, emergency: &mut Card) {
    let words = page.words();
    emergency.status = Some(words.say(id!("help-failed-call-instead")).into());
    let second = emergency.cautions.len().min(1);
    emergency.cautions.insert(second, words.say(id!("help-do-people-near-danger")).into());
}

/// The hotline to call from another phone, if this device cannot call.
fn usual_hotline(here: &Guidance, offers: &Offers) -> Option<Step> {
    if offers.abilities().calls {
        return None;
    }
    let guidance = decide(Situation::default(), &offers.on(Abilities::ALL));
    let usual = guidance.beside.first()?;
    // As it stands here: what a call leaves behind is not said.
    here.steps().find(|step| (step.contact, step.channel) == (usual.contact, usual.channel)).copied()
}

/// The text line that is open, and the nearest one if that is another: it then says when it
/// opens.
fn text_lines(offers: &Offers) -> Vec<Step> {
    let quiet = Situation { danger: Some(Danger::NotNow), voice: Some(Voice::Quiet), ..Situation::default() };
    let guidance = decide(quiet, offers);
    let is_text = |step: &&Step| step.channel == Channel::Text && matches!(step.contact, Contact::Service(_));
    let best = guidance.steps().find(is_text).copied();
    let nearest = offers.iter().find(|offer| offer.channel == Channel::Text);
    let nearest = nearest.and_then(|offer| {
        let contact = Contact::Service(offer.service);
        guidance.steps().filter(is_text).find(|step| step.contact == contact).copied()
    });
    let other = nearest.filter(|step| Some(step.contact) != best.map(|best| best.contact));
    best.into_iter().chain(other).collect()
}

/// The people of the plan who have a name or a number.
pub(super) fn people<A: From<Action>>(
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let mut people = context
        .people
        .iter()
        .filter(|person| !person.name.trim().is_empty() || !person.number.trim().is_empty())
        .peekable();
    if people.peek().is_none() {
        return;
    }
    page.heading(id!("help-people"));
    for person in people {
        let drawing = Drawing { session, context, because: None, lead: false, about: false };
        let card = cards::person(&drawing, page, person);
        page.card(card);
    }
}
