//! Three questions that make a first useful plan in two minutes: views on answers that the sections
//! show too.

use super::parts::Drawing;
use super::people::draw_unread;
use super::{Action, Context};
use crate::plan::PromptId;
use crate::plan::person::PersonPart;
use crate::plan::session::Closed;

const QUESTIONS: usize = 3;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("plan-start-small"), context);
    let shown = drawing.one_of(QUESTIONS);
    if shown.is_none_or(|position| position == 0) {
        drawing.page.text(id!("plan-start-small-intro"));
    }
    let questions: [fn(&mut Drawing<'_, '_, A>); QUESTIONS] = [where_to, whom, word];
    for (position, question) in questions.into_iter().enumerate() {
        if shown.is_none_or(|shown| shown == position) {
            question(drawing);
        }
    }
    match shown {
        Some(position) if position + 1 < QUESTIONS => drawing.turn(position, QUESTIONS),
        _ => {
            drawing.turn(shown.unwrap_or_default(), shown.map_or(0, |_| QUESTIONS));
            drawing.page.first(id!("plan-start-small-done"), Action::Done);
        }
    }
}

fn where_to<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    if let Some(prompt) = PromptId::PLACE_FIRST.prompt() {
        let label = drawing.say(id!("plan-start-small-where"));
        drawing.answer(prompt, label.into());
    }
}

fn whom<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    drawing.page.heading(id!("plan-start-small-whom"));
    let people = drawing.plan.people();
    let id = people.first().map_or_else(|| drawing.plan.person_to_add(), |person| person.id);
    drawing.person_field(id, PersonPart::Name, id!("plan-person-name"));
    drawing.person_field(id, PersonPart::Number, id!("plan-person-number"));
    let person = drawing.plan.person(id);
    draw_unread(drawing, person);
}

/// Open while nothing is written; what was written on an earlier visit is closed until touched.
fn word<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    let Some(prompt) = PromptId::WORD.prompt() else {
        return;
    };
    let closed = Closed::Prompt(prompt.id);
    if drawing.plan.answer(prompt.id).is_some() && !drawing.session.is_open(closed) {
        return drawing.disclosure(id!("plan-start-small-word"), QUESTIONS, closed);
    }
    let label = drawing.say(id!("plan-start-small-word"));
    drawing.answer(prompt, label.into());
    drawing.page.text(id!("plan-start-small-word-why"));
}
