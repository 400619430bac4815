//! What fits the answers, in three steps: whom to contact, what to say first, and what comes next.

use super::super::caution::Caution;
use super::super::guidance::{Contact, Guidance, Step};
use super::super::offers::Channel;
use super::super::situation::{Danger, Voice, Whom};
use super::cards::{self, Group};
use super::drawing::Drawing;
use super::topics::TopicId;
use super::{Action, Context, Fold, Screen, Session, message, parts, people};
use crate::view::{PageBuilder, Row, Symbol};

/// So many words to say stand open.
const MOST_WORDS: usize = 2;

pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    page.title(id!("help-guidance-title"));
    let drawing = Drawing { session, context, brief: false };
    let (guidance, groups) = cards::of(session, context);
    let (first, rest) = groups.split_at(cards::leads(&guidance, &groups));
    for group in first {
        let card = drawing.card(page, group);
        page.lead(card);
    }
    // On the card already, if nothing weighs more than that they must be quiet.
    if session.situation().voice == Some(Voice::NoVoice) {
        parts::sound_off(session, page.words()).into_iter().for_each(|note| page.row(Row::Note(note)));
    }
    // 911 never waits under a fold.
    let is_911 = |group: &&Group| group.first.contact == Contact::Emergency;
    let (emergency, rest): (Vec<&Group>, Vec<&Group>) = rest.iter().partition(is_911);
    for group in &emergency {
        let line = drawing.line(page, group);
        page.row(Row::Line(line));
    }
    // Once for the page, below what to touch.
    page.text(guidance.lead.reason.message());
    if guidance.cautions.has(Caution::CouldTheyHurtYou) {
        page.risk(Caution::CouldTheyHurtYou.message());
    }
    if session.situation().danger == Some(Danger::Unsure) {
        let signs = TopicId::Signs;
        page.link(signs.topic().title, Symbol::Page, Action::Open(Screen::Topic(signs)));
    }
    say_first(session, &guidance, page);
    let unspoken = session.situation().unspoken();
    let texts_911 = |step: &Step| step.contact == Contact::Emergency && step.channel == Channel::Text;
    if context.abilities.messages && guidance.steps().any(texts_911) {
        if unspoken {
            message::ask_for_place(drawing, page);
        }
        message::draw(drawing, page);
    }
    let situation = session.situation();
    if situation.whom != Some(Whom::Other) {
        page.link(id!("help-where-am-i"), Symbol::Place, Action::Open(Screen::WhereAmI));
    }
    parts::next(drawing, page, &rest);
    let reached: Vec<&Group> = first.iter().chain(emergency).collect();
    before(drawing, &guidance, page, &reached);
    if !session.situation().no_phone() {
        people::draw(drawing, page, |_| true, people::MOST);
    }
    page.link(id!("help-change-answers"), Symbol::Page, Action::Open(Screen::Question(0)));
    page.button(id!("help-start-over"), Action::StartOver);
}

/// The contacts that come first only, a line each: what the questions show while they are answered.
pub(super) fn so_far<A: From<Action>>(
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let drawing = Drawing { session, context, brief: false };
    let (guidance, groups) = cards::of(session, context);
    for group in &groups[..cards::leads(&guidance, &groups)] {
        let line = drawing.line(page, group);
        page.row(Row::Line(line));
    }
}

/// What to know, closed until it is asked for.
fn before<A: From<Action>>(
    drawing: Drawing<'_>,
    guidance: &Guidance,
    page: &mut PageBuilder<'_, A>,
    first: &[&Group],
) {
    let open = drawing.session.is_open(Fold::Before);
    let label = page.words().say(id!("help-before"));
    page.fold(label, open, Action::Fold(Fold::Before));
    if !open {
        return;
    }
    for caution in guidance.cautions.iter().filter(|caution| *caution != Caution::CouldTheyHurtYou) {
        page.note_of(caution.level(), caution.message());
    }
    drawing.before(page, first);
}

fn say_first<A: From<Action>>(session: &Session, guidance: &Guidance, page: &mut PageBuilder<'_, A>) {
    if guidance.say_first.is_empty() {
        return;
    }
    page.heading(id!("help-heading-say-first"));
    let open = session.is_open(Fold::Say);
    let shown = if open { usize::MAX } else { MOST_WORDS };
    let words = page.words();
    let mut listener = None;
    for say in guidance.say_first.iter().take(shown) {
        if listener.replace(say.listener()) != Some(say.listener()) {
            page.text(say.listener().message());
        }
        let message = words.say(say.message());
        let (aloud, hint) = parts::aloud_and_hint(&message);
        page.row(Row::Quote(aloud.into()));
        if !hint.is_empty() {
            page.row(Row::Text(hint.into()));
        }
    }
    if guidance.say_first.len() > MOST_WORDS {
        page.fold(words.say(id!("help-say-more")), open, Action::Fold(Fold::Say));
    }
}
