//! One section, from top to bottom, or one question at a time.

use super::parts::Drawing;
use super::{Action, Context, Screen};
use crate::plan::SectionId;
use crate::plan::sections::Part;
use crate::plan::session::Closed;
use crate::view::{Row, Symbol};

pub(super) fn draw<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    id: SectionId,
) {
    let Some(section) = id.section() else {
        return drawing.head(id!("plan-title-neutral"), context);
    };
    drawing.head(section.title(drawing.neutral()), context);
    let stops = stops(section.parts);
    let shown = drawing.one_of(stops.len());
    let explains = open_about(drawing, id, shown.map_or(section.parts, |position| stops[position]), shown);
    if explains && shown.is_none_or(|position| position == 0) {
        drawing.page.text(section.intro);
    }
    let mut number = 0;
    for (position, parts) in stops.iter().enumerate() {
        let visible = shown.is_none_or(|shown| shown == position);
        for part in *parts {
            number += usize::from(matches!(part, Part::Prompt(_)));
            if visible && (explains || !is_telling(part)) {
                draw_part(drawing, context, part, number);
            }
        }
    }
    if let Some(position) = shown {
        drawing.turn(position, stops.len());
    }
}

/// Whether to show what the section explains. Where titles are to tell nothing, that is closed
/// until touched.
fn open_about<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    id: SectionId,
    parts: &[Part],
    shown: Option<usize>,
) -> bool {
    let closed = Closed::About(id);
    if !drawing.neutral() || drawing.session.is_open(closed) {
        return true;
    }
    if shown.is_none_or(|position| position == 0) || parts.iter().any(is_telling) {
        let label = drawing.say(id!("plan-about-page"));
        drawing.page.fold(label, false, Action::Open(closed));
    }
    false
}

/// Whether a part is words of the section's own, which say what it is about.
fn is_telling(part: &Part) -> bool {
    matches!(part, Part::Text(_) | Part::Caution(_) | Part::Heading(_) | Part::Quote(_) | Part::Meeting)
}

fn draw_part<A: From<Action>>(
    drawing: &mut Drawing<'_, '_, A>,
    context: &Context<'_, A>,
    part: &Part,
    number: usize,
) {
    match part {
        Part::Prompt(prompt) => drawing.prompt(prompt, number),
        Part::Text(id) => drawing.page.text(*id),
        Part::Caution(id) => drawing.page.risk(*id),
        Part::Heading(id) => drawing.page.heading(*id),
        Part::Quote(id) => {
            let words = drawing.say(*id);
            drawing.page.row(Row::Quote(words.into()));
        }
        Part::People => {
            let written = drawing.plan.people().iter().any(|person| !person.is_blank());
            drawing.link(id!("plan-people-list-open"), Symbol::Person, written, Screen::People);
        }
        Part::List(list) => {
            let written = !drawing.plan.items(*list).is_empty();
            drawing.link(list.title(), Symbol::List, written, Screen::Checklist(*list));
        }
        Part::Lifeline => {
            if let Some(lifeline) = context.lifeline {
                lifeline(drawing.page);
            }
        }
        Part::Meeting => {
            if let Some(meeting) = context.meeting {
                meeting(drawing.page);
            }
        }
    }
}

/// The parts that are shown together when questions are shown one at a time: each question with
/// what comes before it, and what is left.
fn stops(parts: &[Part]) -> Vec<&[Part]> {
    parts.split_inclusive(|part| matches!(part, Part::Prompt(_))).collect()
}
