//! What matters in a hurry, on one page: help, where one is, where to go, whom to call, the word,
//! the bag.
//!
//! Asking for this page is the touch that opens it: the word is shown. Where the bag is kept stays
//! closed.

use super::list::shown;
use super::parts::Drawing;
use super::people::{ways, what_a_text_says};
use super::{Action, Context};
use crate::plan::session::Closed;
use crate::plan::{ListId, Person, PromptId, people, where_am_i, where_to_go, why_unread};
use crate::text::Text;
use crate::view::{Card, Emphasis, Label, Look, Note, Row};
use crate::words::MessageId;

/// So many people stand here: those at the top of the list.
const MOST_PEOPLE: usize = 6;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("plan-hurry"), context);
    // Read at a glance, perhaps from a pocket: large, whatever the other pages are.
    drawing.page.look(Look { large: true, ..drawing.plan.settings().look() });
    drawing.page.first(id!("plan-help-now"), Action::OpenHelp);
    if drawing.plan.is_empty() {
        drawing.page.text(id!("plan-hurry-empty"));
        return;
    }
    quotes(drawing, id!("plan-hurry-where"), &where_to_go(drawing.plan));
    let people = people(drawing.plan);
    if !people.is_empty() {
        drawing.page.heading(id!("plan-hurry-whom"));
        let mut any_way = false;
        for person in people.into_iter().take(MOST_PEOPLE) {
            let card = card(drawing, person);
            any_way |= !card.actions.is_empty();
            drawing.page.card(card);
        }
        if any_way {
            drawing.page.risk(id!("plan-person-traces"));
        }
    }
    let word: Vec<&Text> = drawing.plan.word().into_iter().collect();
    quotes(drawing, id!("plan-hurry-word"), &word);
    bag(drawing);
    quotes(drawing, id!("plan-hurry-where-am-i"), &where_am_i(drawing.plan));
}

fn quotes<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, heading: MessageId, texts: &[&Text]) {
    if texts.is_empty() {
        return;
    }
    drawing.page.heading(heading);
    for text in texts {
        drawing.page.row(Row::Quote((*text).clone().into()));
    }
}

fn card<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, person: &Person) -> Card {
    let (number, unread) = match person.phone_number() {
        Some(Ok(number)) => {
            let spoken = number.spoken(&drawing.say(id!("number-extension"))).into();
            (Some(Label { text: number.to_string().into(), spoken }), None)
        }
        Some(Err(error)) => (written(&person.number), Some(Note::risk(drawing.say(why_unread(error))))),
        None => (None, None),
    };
    let actions = ways(drawing, person);
    let texts = person.textable().is_some() && !actions.is_empty();
    let says = texts.then(|| what_a_text_says(drawing, person)).flatten();
    Card {
        purpose: None,
        title: drawing.name(person).into(),
        number,
        status: None,
        reason: written(&person.agreed),
        notes: unread.into_iter().chain(says).collect(),
        actions,
        more: None,
    }
}

fn written(text: &Text) -> Option<Label> {
    (!text.is_empty()).then(|| text.clone().into())
}

fn bag<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    let items: Vec<_> = [ListId::BAG, ListId::PAPERS]
        .into_iter()
        .flat_map(|list| drawing.plan.items(list).iter().map(move |item| (list, item)))
        .filter(|(_, item)| item.is_known())
        .collect();
    let place = drawing.plan.answer(PromptId::BAG_WHERE);
    if items.is_empty() && place.is_none() {
        return;
    }
    drawing.page.heading(id!("plan-hurry-bag"));
    if let (Some(place), Some(prompt)) = (place, PromptId::BAG_WHERE.prompt()) {
        let closed = Closed::Prompt(PromptId::BAG_WHERE);
        if drawing.session.is_open(closed) {
            drawing.page.row(Row::Quote(place.clone().into()));
        } else {
            drawing.disclosure(prompt.label, 1, closed);
        }
    }
    for (list, item) in items {
        let label = shown(drawing, item);
        let control = drawing.page.control(label, Emphasis::Normal, Action::Tick(list, item.id));
        drawing.page.row(Row::Item { control, ticked: item.ticked, up: None, down: None, delete: None });
    }
}
