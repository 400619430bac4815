//! The guidance as a page: the lead and its equals first, then what to say, what to know, and what
//! comes next.

use super::super::caution::Caution;
use super::super::decision::decide;
use super::super::guidance::{Contact, Guidance, Step};
use super::super::offers::Channel;
use super::cards::Drawing;
use super::{Action, Context, Screen, Session, home};
use crate::view::{PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    page.title(id!("help-guidance-title"));
    let guidance = decide(session.situation, &context.offers());
    let mut cards = Cards::of(&guidance, session.situation.unspoken());
    if guidance.cautions.has(Caution::CouldTheyHurtYou) {
        page.caution(Caution::CouldTheyHurtYou.message());
    }
    let first = 1 + guidance.beside.len();
    let rest = cards.list.split_off(first.min(cards.list.len()));
    leads(session, context, page, &cards);
    say_first(&guidance, page);
    // Below the words that begin with it, and not at the end of a long page.
    page.button(id!("help-where-am-i"), Action::Open(Screen::WhereAmI));
    let mut known =
        guidance.cautions.iter().filter(|caution| *caution != Caution::CouldTheyHurtYou).peekable();
    if known.peek().is_some() {
        page.heading(id!("help-heading-know-first"));
        known.for_each(|caution| page.caution(caution.message()));
    }
    if !rest.is_empty() {
        page.heading(id!("help-heading-next"));
        for card in &rest {
            draw_card(session, context, page, card);
        }
    }
    if !session.situation.no_phone() {
        home::people(session, context, page);
    }
    page.button(id!("help-change-answers"), Action::Open(Screen::Question(0)));
    page.button(id!("help-start-over"), Action::StartOver);
}

/// The lead and its equals only: what the questions show while they are answered.
pub(super) fn so_far<A: From<Action>>(
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let guidance = decide(session.situation, &context.offers());
    let mut cards = Cards::of(&guidance, session.situation.unspoken());
    cards.list.truncate(1 + guidance.beside.len());
    leads(session, context, page, &cards);
}

/// Every way to reach one contact.
struct OneCard {
    first: Step,
    rest: Vec<Step>,
}

struct Cards {
    list: Vec<OneCard>,
}

impl Cards {
    /// The steps by contact. For somebody who cannot speak a call never shares the card of a text:
    /// a slip there would be heard. 911 is one card in any case.
    fn of(guidance: &Guidance, unspoken: bool) -> Self {
        let mut list: Vec<OneCard> = Vec::new();
        for step in guidance.steps() {
            let joins = |card: &&mut OneCard| {
                let same_kind = (card.first.channel == Channel::Call) == (step.channel == Channel::Call);
                card.first.contact == step.contact
                    && (same_kind || !unspoken || step.contact == Contact::Emergency)
            };
            match list.iter_mut().find(joins) {
                Some(card) => card.rest.push(*step),
                None => list.push(OneCard { first: *step, rest: Vec::new() }),
            }
        }
        Self { list }
    }
}

/// Equals stand in a pair, 911 always on the same side.
fn leads<A: From<Action>>(
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
    cards: &Cards,
) {
    let mut order: Vec<&OneCard> = cards.list.iter().collect();
    if order.len() > 1 {
        order.sort_by_key(|card| card.first.contact != Contact::Emergency);
    }
    let drawing = Drawing { session, context, because: None, lead: true, about: true };
    let mut drawn = order.into_iter().map(|card| (&card.first, card.rest.as_slice()));
    let (Some(first), second) = (drawn.next(), drawn.next()) else {
        return;
    };
    let first = drawing.card(page, first.0, first.1);
    match second {
        Some(second) => {
            let second = drawing.card(page, second.0, second.1);
            page.row(Row::Pair { first, second });
        }
        None => page.card(first),
    }
    for (step, rest) in drawn {
        let card = drawing.card(page, step, rest);
        page.card(card);
    }
}

fn draw_card<A: From<Action>>(
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
    card: &OneCard,
) {
    let drawing = Drawing { session, context, because: None, lead: false, about: true };
    let card = drawing.card(page, &card.first, &card.rest);
    page.card(card);
}

fn say_first<A>(guidance: &Guidance, page: &mut PageBuilder<'_, A>) {
    if guidance.say_first.is_empty() {
        return;
    }
    page.heading(id!("help-heading-say-first"));
    let words = page.words();
    let mut listener = None;
    for say in guidance.say_first.iter() {
        if listener.replace(say.listener()) != Some(say.listener()) {
            page.text(say.listener().message());
        }
        page.row(Row::Text(words.say(say.message()).into()));
    }
}
