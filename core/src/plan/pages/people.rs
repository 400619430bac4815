//! The people trusted, and one of them: who they are, what was agreed, and the ways to reach them.

use super::parts::Drawing;
use super::{Action, Context, Outcome, Screen};
use crate::document::Direction;
use crate::plan::field::FieldId;
use crate::plan::person::{PersonPart, takes_texts, why_unread};
use crate::plan::session::Closed;
use crate::plan::{Person, PersonId};
use crate::view::{Control, Emphasis, Level, Row, Symbol};

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("plan-people-list"), context);
    drawing.undo();
    let people = drawing.plan.people();
    for person in people.iter().filter(|person| !person.is_blank()) {
        let name = drawing.name(person);
        let action = Action::Go(Screen::Person(person.id));
        drawing.page.link_to(name, Some(Symbol::Person), !person.agreed.trim().is_empty(), action);
    }
    drawing.page.first(id!("plan-people-add"), Action::AddPerson);
}

pub(super) fn draw_person<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    id: PersonId,
) {
    drawing.head(id!("plan-person"), context);
    let person = drawing.plan.person(id);
    // What the field shows is not what is kept: a call would reach the number of before.
    let number_field = FieldId::Person(id, PersonPart::Number).number();
    let is_as_kept = drawing.session.drafts.of(number_field).is_none();
    if let Some(person) = person.filter(|_| is_as_kept) {
        draw_ways(drawing, person);
    }
    drawing.person_field(id, PersonPart::Name, id!("plan-person-name"));
    drawing.page.text(id!("plan-person-name-why"));
    drawing.person_field(id, PersonPart::Number, id!("plan-person-number"));
    draw_unread(drawing, person);
    let number = person.and_then(Person::reachable);
    if number.as_ref().is_some_and(|number| number.extension().is_some()) {
        drawing.page.text(id!("plan-person-number-no-text"));
    } else if let (Some(person), Some(true)) = (person, number.as_ref().map(takes_texts)) {
        let action = Action::MayText(person.id, !person.may_text);
        drawing.page.switch(id!("plan-person-may-text"), person.may_text, action);
    }
    draw_code_word(drawing, id);
    drawing.person_field(id, PersonPart::Agreed, id!("plan-person-agreed"));
    drawing.page.text(id!("plan-person-agreed-why"));
    if person.is_some() {
        draw_place(drawing, id);
    }
}

/// Below a number that cannot be called: why, and that it stays.
pub(super) fn draw_unread<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, person: Option<&Person>) {
    if let Some(Err(error)) = person.and_then(Person::phone_number) {
        drawing.page.note_of(Level::Error, why_unread(error));
        drawing.page.text(id!("plan-person-number-unread"));
    }
}

/// Ways to reach a person: a call if the number can be read, a text only if that was said to
/// be all right.
pub(super) fn ways<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, person: &Person) -> Vec<Control> {
    if person.reachable().is_none() {
        return Vec::new();
    }
    let abilities = drawing.page.abilities();
    let mut ways = Vec::new();
    if abilities.calls {
        ways.push((id!("plan-person-call"), Action::CallPerson(person.id)));
    }
    if person.textable().is_some() && abilities.messages {
        ways.push((id!("plan-person-text"), Action::TextPerson(person.id)));
    }
    ways.into_iter()
        .map(|(id, action)| {
            let label = drawing.say(id);
            drawing.page.control(label, Emphasis::Primary, action)
        })
        .collect()
}

/// Asks for a call, if there is a number to call.
pub(super) fn call(person: &Person) -> Outcome {
    if person.reachable().is_some() { Outcome::Call(person.id) } else { Outcome::Stay }
}

/// Asks for a text, if that was said to be all right.
pub(super) fn text(person: &Person) -> Outcome {
    if person.textable().is_some() { Outcome::Text(person.id) } else { Outcome::Stay }
}

fn draw_ways<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, person: &Person) {
    if person.reachable().is_none() {
        return;
    }
    let abilities = drawing.page.abilities();
    let ways = ways(drawing, person);
    if !abilities.calls {
        drawing.page.risk(id!("help-cannot-call"));
    }
    if !abilities.messages && person.textable().is_some() {
        drawing.page.risk(id!("help-cannot-text"));
    }
    for way in ways {
        drawing.page.row(Row::Button(way));
    }
    if person.textable().is_some() && person.text_body(drawing.plan.word()).is_some() {
        drawing.page.text(id!("plan-person-word-only"));
    }
    drawing.page.risk(id!("plan-person-traces"));
}

fn draw_code_word<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: PersonId) {
    let closed = Closed::CodeWord(id);
    if !drawing.session.is_open(closed) {
        return drawing.disclosure(id!("plan-person-code-word"), 1, closed);
    }
    drawing.page.fold(drawing.say(id!("plan-close-row")), true, Action::Close(closed));
    drawing.person_field(id, PersonPart::CodeWord, id!("plan-person-code-word"));
    drawing.page.text(id!("plan-person-code-word-why"));
}

fn draw_place<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: PersonId) {
    let people = drawing.plan.people();
    if people.first().is_some_and(|first| first.id != id) {
        let action = Action::MovePerson(id, Direction::Up);
        drawing.page.button(id!("plan-person-move-up"), action);
    }
    if people.last().is_some_and(|last| last.id != id) {
        let action = Action::MovePerson(id, Direction::Down);
        drawing.page.button(id!("plan-person-move-down"), action);
    }
    drawing.page.emphasized_button(
        id!("plan-person-delete"),
        Emphasis::Destructive,
        Action::DeletePerson(id),
    );
}
