//! The people trusted, and one of them: who they are, what was agreed, and the ways to reach them.

use super::parts::Drawing;
use super::{Action, Context, Outcome, Screen};
use crate::document::Direction;
use crate::document::clean::is_blank;
use crate::plan::field::FieldId;
use crate::plan::person::{PersonPart, takes_texts, why_unread};
use crate::plan::session::Closed;
use crate::plan::{Person, PersonId};
use crate::view::{Card, Control, Emphasis, Label, Level, Note, Row, Symbol};

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

/// A person, to read: the ways to reach them first, then what was agreed.
pub(super) fn draw_person<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    id: PersonId,
) {
    drawing.head(id!("plan-person"), context);
    let Some(person) = drawing.plan.person(id) else {
        return drawing.page.link_to(
            drawing.say(id!("plan-person-edit")),
            None,
            false,
            Action::Go(Screen::EditPerson(id)),
        );
    };
    let name = drawing.name(person);
    drawing.page.title_text(name);
    // What was typed and refused is not what is kept: a call would reach the number of before.
    match drawing.session.drafts.of(FieldId::Person(id, PersonPart::Number).number()) {
        Some((draft, why)) => {
            drawing.page.row(Row::Quote(draft.clone().into()));
            drawing.refusal(why);
        }
        None => draw_ways(drawing, person),
    }
    if person.reachable().is_none() && !is_blank(&person.number) {
        drawing.page.row(Row::Quote(person.number.clone().into()));
        draw_unread(drawing, Some(person));
    }
    if let Some(draw) = context.text {
        draw(drawing.page);
    }
    if !is_blank(&person.agreed) {
        drawing.page.heading(id!("plan-person-agreed"));
        drawing.page.row(Row::Quote(person.agreed.clone().into()));
    }
    if !is_blank(&person.code_word) {
        let closed = Closed::CodeWord(id);
        if drawing.session.is_open(closed) {
            drawing.page.fold(drawing.say(id!("plan-close-row")), true, Action::Close(closed));
            drawing.page.row(Row::Quote(person.code_word.clone().into()));
        } else {
            drawing.disclosure(id!("plan-person-code-word"), 1, closed);
        }
    }
    if person.reachable().is_some() {
        let on = drawing.plan.is_for_home(id);
        drawing.page.switch(id!("plan-person-for-home"), on, Action::ForHome(id, !on));
        drawing.page.text(id!("plan-person-for-home-why"));
    }
    let edit = drawing.say(id!("plan-person-edit"));
    drawing.page.link_to(edit, None, false, Action::Go(Screen::EditPerson(id)));
}

/// The fields of a person, who may not be there yet.
pub(super) fn draw_edited<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    id: PersonId,
) {
    drawing.head(id!("plan-person"), context);
    let person = drawing.plan.person(id);
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
        ways.push((id!("plan-person-call"), Symbol::Call, Action::CallPerson(person.id)));
    }
    if person.textable().is_some() && abilities.messages {
        ways.push((id!("plan-person-text"), Symbol::Text, Action::TextPerson(person.id)));
    }
    let mut controls = Vec::new();
    for (id, symbol, action) in ways {
        let label = drawing.say(id);
        let emphasis = if controls.is_empty() { Emphasis::Primary } else { Emphasis::Normal };
        controls.push(Control { symbol: Some(symbol), ..drawing.page.control(label, emphasis, action) });
    }
    controls
}

/// Asks for a call, if there is a number to call.
pub(super) fn call(person: &Person) -> Outcome {
    if person.reachable().is_some() { Outcome::Call(person.id) } else { Outcome::Stay }
}

/// Asks for a text, if that was said to be all right.
pub(super) fn text(person: &Person) -> Outcome {
    if person.textable().is_some() { Outcome::Text(person.id) } else { Outcome::Stay }
}

/// How to reach them, large, and what a text will say.
fn draw_ways<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, person: &Person) {
    let Some(number) = person.reachable() else { return };
    let abilities = drawing.page.abilities();
    let cannot_call = (!abilities.calls).then_some(id!("help-cannot-call"));
    let cannot_text = (!abilities.messages && person.textable().is_some()).then_some(id!("help-cannot-text"));
    let spoken = number.spoken(&drawing.say(id!("number-extension")));
    let label = Label { text: number.to_string().into(), spoken: spoken.into() };
    let actions = ways(drawing, person);
    let says = (actions.len() > 1).then(|| what_a_text_says(drawing, person)).flatten();
    let cannot = cannot_call.into_iter().chain(cannot_text).map(|id| Note::risk(drawing.say(id)));
    let traces = (!actions.is_empty()).then(|| Note::risk(drawing.say(id!("plan-person-traces"))));
    let notes = cannot.chain(says).chain(traces).collect();
    drawing.page.lead(Card {
        purpose: None,
        title: label.clone(),
        number: Some(label),
        status: None,
        reason: None,
        actions,
        notes,
        more: None,
    });
}

/// That a text says only the word, if one was agreed.
pub(super) fn what_a_text_says<A>(drawing: &Drawing<'_, '_, A>, person: &Person) -> Option<Note>
where
    A: From<Action>,
{
    person.text_body(drawing.plan.word())?;
    Some(Note::fact(drawing.say(id!("plan-person-word-only"))))
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
