//! The people of the plan, as chips: a touch calls or texts them.

use super::drawing::Drawing;
use super::ways::reach;
use super::{Action, Way};
use crate::plan::Person;
use crate::text::Text;
use crate::view::{ChipKind, Label, PageBuilder, Row};

/// So many people of the plan stand on a page: those at the top of the list.
pub(super) const MOST: usize = 6;

/// The people of the plan whom a touch reaches, as chips. Their names never pass through the
/// messages, which keep copies.
pub(super) fn draw<A: From<Action>>(
    drawing: Drawing<'_>,
    page: &mut PageBuilder<'_, A>,
    chosen: impl Fn(&Person) -> bool,
    most: usize,
) {
    let Drawing { session, context, .. } = drawing;
    // Who must not be heard is led to a text, where that was said to be all right.
    let unspoken = session.situation().unspoken();
    let way = |person: &Person| {
        let (call, text) = (Way::CallPerson(person.id), Way::TextPerson(person.id));
        let texts = person.textable().is_some();
        let ways = if unspoken { [text, call] } else { [call, text] };
        ways.into_iter().find(|way| {
            let there = if *way == text { texts } else { person.reachable().is_some() };
            there && way.is_open_to(context.abilities)
        })
    };
    let reachable: Vec<(&Person, Way)> = context
        .people
        .iter()
        .filter(|person| chosen(person))
        .filter_map(|person| Some((*person, way(person)?)))
        .take(most)
        .collect();
    if reachable.is_empty() {
        return;
    }
    let mut chips = Vec::new();
    for (person, way) in reachable {
        let [doing, _] = reach(session.practicing, way);
        let Some(action) = doing else { continue };
        let words = page.words();
        let [plain, practice, _] = way.says();
        let verb = words.say(if session.practicing { practice } else { plain });
        let label = Label {
            text: called(person).clone(),
            spoken: format!("{} {}", &*verb, &**called(person)).into(),
        };
        let mut chip = page.chip(label, ChipKind::Person, action);
        chip.control.symbol = Some(way.symbol());
        chips.push(chip);
    }
    page.row(Row::Chips(chips));
}

/// A person's name, or their number if none is written.
pub(super) fn called(person: &Person) -> &Text {
    if person.name.trim().is_empty() { &person.number } else { &person.name }
}
