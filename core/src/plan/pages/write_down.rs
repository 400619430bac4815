//! All of it as plain text, to copy by hand or to read aloud with an advocate. What is closed
//! elsewhere is closed here, until all is opened. The record has a page of its own.

use super::list::shown;
use super::parts::Drawing;
use super::{Action, Context, record};
use crate::document::clean::is_blank;
use crate::plan::sections::{Part, SECTIONS, Section};
use crate::plan::session::Closed;
use crate::plan::{ListId, people};
use crate::text::Text;
use crate::view::Row;
use crate::words::MessageId;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("plan-write-down"), context);
    let written: Vec<&Section> = SECTIONS.iter().filter(|section| drawing.is_written(section)).collect();
    if written.is_empty() {
        drawing.page.text(id!("plan-nothing-yet"));
        return record::draw_way_to_read(drawing);
    }
    let shown = drawing.one_of(written.len());
    if shown.is_none_or(|position| position == 0) {
        drawing.page.risk(id!("plan-write-down-why"));
    }
    if !drawing.session.is_open(Closed::Everything) {
        drawing.page.button(id!("plan-write-down-open-all"), Action::Open(Closed::Everything));
    }
    for (position, section) in written.iter().enumerate() {
        if shown.is_none_or(|shown| shown == position) {
            draw_section(drawing, section);
        }
    }
    record::draw_way_to_read(drawing);
    if let Some(position) = shown {
        drawing.turn(position, written.len());
    }
}

fn draw_section<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, section: &Section) {
    let title = section.title(drawing.neutral());
    drawing.page.heading(title);
    let mut number = 0;
    for part in section.parts {
        match part {
            Part::Prompt(prompt) => {
                number += 1;
                if let Some(answer) = drawing.plan.answer(prompt.id) {
                    let closed = prompt.closed.then_some(Closed::Prompt(prompt.id));
                    entry(drawing, prompt.label, number, answer, closed);
                }
            }
            Part::People => draw_people(drawing),
            Part::List(list) => draw_list(drawing, *list),
            _ => {}
        }
    }
}

/// What was asked and what was written, or the way to open it.
fn entry<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    label: MessageId,
    number: usize,
    text: &Text,
    closed: Option<Closed>,
) {
    if is_blank(text) {
        return;
    }
    match closed {
        Some(closed) if !drawing.session.is_open(Closed::Everything) && !drawing.session.is_open(closed) => {
            drawing.disclosure(label, number, closed);
        }
        _ => {
            drawing.page.text(label);
            drawing.page.row(Row::Quote(text.clone().into()));
        }
    }
}

fn draw_people<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    for (index, person) in people(drawing.plan).into_iter().enumerate() {
        let name = drawing.name(person);
        drawing.page.row(Row::Heading(name.into()));
        entry(drawing, id!("plan-write-down-number"), index, &person.number, None);
        entry(drawing, id!("plan-write-down-agreed"), index, &person.agreed, None);
        let closed = Closed::CodeWord(person.id);
        entry(drawing, id!("plan-write-down-code-word"), index + 1, &person.code_word, Some(closed));
    }
}

fn draw_list<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, list: ListId) {
    let items: Vec<Text> = drawing
        .plan
        .items(list)
        .iter()
        .filter(|item| item.is_known())
        .map(|item| shown(drawing, item))
        .collect();
    if items.is_empty() {
        return;
    }
    drawing.page.heading(list.title());
    for item in items {
        drawing.page.row(Row::Text(item.into()));
    }
}
