//! What was tried before the lock, and what comes next: dialing hides the app and locks it, so the next opening begins with the next
//! number. Only for a quarter of an hour, by the clock that nobody can set.

use super::super::guidance::Channel;
use super::super::offers::Openness;
use super::super::wording;
use super::{Action, Context, Tried, Way, act, cards};
use crate::view::{PageBuilder, Row, Text, Weight};
use crate::words::Words;

/// Long enough for a call, short enough to be forgotten.
const REMEMBERED_MS: u64 = 15 * 60 * 1000;

impl Tried {
    pub(super) fn new(way: Way, context: &Context<'_>) -> Self {
        Self { way, monotonic_ms: context.now.monotonic_ms, boot_id: context.now.boot_id }
    }

    fn is_recent(&self, context: &Context<'_>) -> bool {
        self.boot_id == context.now.boot_id
            && context
                .now
                .monotonic_ms
                .checked_sub(self.monotonic_ms)
                .is_some_and(|passed| passed <= REMEMBERED_MS)
    }
}

/// The next to call if nobody answers: the hotlines in order, and 911 after the last; after 911 the first hotline.
pub(super) fn next_after(way: Way, context: &Context<'_>) -> Way {
    let offers = context.offers();
    let mut lines = offers
        .iter()
        .filter(|offer| offer.channel == Channel::Call && !offer.textphone && offer.open != Openness::Closed)
        .map(|offer| offer.service);
    let first = lines.clone().next();
    let next = match way {
        Way::Call(id) => {
            let _ = lines.by_ref().find(|line| *line == id);
            lines.next()
        }
        // Whoever texted or wrote is not told to speak to the same service, but may be.
        Way::Text(id) | Way::Chat(id) | Way::Textphone(id) => {
            lines.clone().find(|line| *line == id).or(first)
        }
        Way::Call911 | Way::Text911 | Way::CallPerson(_) | Way::TextPerson(_) => first,
    };
    next.map_or(Way::Call911, Way::Call)
}

/// The name of whom a way reaches; nothing for a trusted person, whose name stays out of the messages.
pub(super) fn name_of(words: &Words, way: Way, context: &Context<'_>) -> Option<Text> {
    match way {
        Way::Call911 | Way::Text911 => Some(words.say("help-911")),
        Way::Call(id) | Way::Textphone(id) | Way::Text(id) | Way::Chat(id) => {
            Some(wording::service(context.services, id)?.name().into())
        }
        Way::CallPerson(_) | Way::TextPerson(_) => None,
    }
}

pub(super) fn draw(practising: bool, context: &Context<'_>, page: &mut PageBuilder<'_>) {
    let Some(tried) = context.tried.filter(|tried| tried.is_recent(context)) else {
        return;
    };
    let words = page.words();
    let message = match tried.way {
        Way::Text911 | Way::Text(_) => "help-tried-text",
        Way::Chat(_) => "help-tried-chat",
        _ => "help-tried-call",
    };
    let told = match name_of(words, tried.way, context) {
        Some(name) => words.say_with(message, "name", &*name),
        None => words.say("help-tried-person"),
    };
    page.row(Row::Banner(told.into()));
    let next = next_after(tried.way, context);
    let (Some(name), Some(number)) = (name_of(words, next, context), act::number_of(next, context)) else {
        return;
    };
    page.row(Row::Banner(words.say_with("help-tried-next", "name", &*name).into()));
    let actions = cards::number_actions(page, practising, next, &number);
    for mut control in actions {
        control.weight = Weight::Lead;
        page.row(Row::Button(control));
    }
}

/// The control for a way that is not tied to a number on the page.
pub(super) fn reach(practising: bool, way: Way) -> [Option<Action>; 2] {
    [Some(Action::Reach(way)), practising.then_some(Action::ReallyReach(way))]
}
