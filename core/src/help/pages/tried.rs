//! What was tried before the lock, and what comes next: dialing hides the app and locks it, so the
//! next opening begins with the next number. Only for a quarter of an hour, by the clock that
//! nobody can set.

use super::super::guidance::Channel;
use super::super::offers::Openness;
use super::super::wording;
use super::{Action, Context, Tried, Way, act, cards};
use crate::text::Text;
use crate::view::{PageBuilder, Row, Weight};
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

/// The next to try if nobody answers, of the same kind: whoever writes may have to stay quiet.
/// After the last line of its kind, and after a text to 911, 911 by voice; after 911 by voice, the
/// first hotline. Only what this device can open, and never the same contact, but for a call to
/// 911 after a text to it. Nothing where 911 was tried and nothing else is left.
pub(super) fn next_after(way: Way, context: &Context<'_>) -> Option<Way> {
    let offers = context.offers();
    let lines = |channel| {
        let open = offers.iter().filter(move |offer| {
            offer.channel == channel && !offer.textphone && offer.open != Openness::Closed
        });
        open.map(|offer| offer.service)
    };
    let calls = || lines(Channel::Call).map(Way::Call);
    let texts = || lines(Channel::Text).map(Way::Text);
    let chats = || lines(Channel::Chat).map(Way::Chat);
    let fits = |next: &Way| {
        next.is_open_to(context.abilities) && (!next.is_same_contact(way) || way == Way::Text911)
    };
    let usual = match way {
        Way::Text911 => None,
        Way::Call911 | Way::CallPerson(_) => calls().find(fits),
        Way::Call(_) => calls().skip_while(|next| *next != way).find(fits),
        Way::Text(_) => texts().skip_while(|next| *next != way).find(fits),
        Way::Chat(_) | Way::Textphone(_) | Way::TextPerson(_) => texts().find(fits),
    };
    let others = || {
        let by_text = (way != Way::Text911).then_some(Way::Text911);
        by_text.into_iter().chain(texts()).chain(chats()).find(fits)
    };
    let by_voice = (way != Way::Call911).then_some(Way::Call911);
    // Where nothing can be opened any more, 911 is for another phone.
    usual.or_else(|| by_voice.filter(fits)).or_else(others).or(by_voice.filter(|_| !way.is_911()))
}

/// The name of whom a way reaches; nothing for a trusted person, whose name stays out of the
/// messages.
pub(super) fn name_of(words: &Words, way: Way, context: &Context<'_>) -> Option<Text> {
    match way {
        Way::Call911 | Way::Text911 => Some(words.say(id!("help-911"))),
        Way::Call(id) | Way::Textphone(id) | Way::Text(id) | Way::Chat(id) => {
            Some(wording::service(context.services, id)?.name_in(words.language()).into())
        }
        Way::CallPerson(_) | Way::TextPerson(_) => None,
    }
}

pub(super) fn draw<A: From<Action>>(practising: bool, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let Some(tried) = context.tried.filter(|tried| tried.is_recent(context)) else {
        return;
    };
    let words = page.words();
    let message = match tried.way {
        Way::Text911 | Way::Text(_) => id!("help-tried-text"),
        Way::Chat(_) => id!("help-tried-chat"),
        _ => id!("help-tried-call"),
    };
    let told = match name_of(words, tried.way, context) {
        Some(name) => words.say_with(message, "name", &*name),
        None => words.say(id!("help-tried-person")),
    };
    page.row(Row::Banner(told.into()));
    let Some(next) = next_after(tried.way, context) else { return };
    let Some(name) = name_of(words, next, context) else { return };
    page.row(Row::Banner(words.say_with(id!("help-tried-next"), "name", &*name).into()));
    let Some(number) = act::number_of(next, context) else {
        for mut control in cards::chat_actions(page, practising, next, &name) {
            control.weight = Weight::Lead;
            page.row(Row::Button(control));
        }
        return;
    };
    if !next.is_open_to(context.abilities) {
        let id = match next {
            Way::Text911 | Way::Text(_) => id!("help-text-number"),
            _ => id!("help-call-number"),
        };
        page.row(Row::Text(wording::label_with_number(words, id, &number)));
        page.caution(next.cannot());
        return;
    }
    let actions = cards::number_actions(page, practising, next, &number);
    for mut control in actions {
        control.weight = Weight::Lead;
        page.row(Row::Button(control));
    }
}

/// The control for a way that is not tied to a number on the page.
pub(super) fn reach(practising: bool, way: Way) -> [Option<Action>; 2] {
    if practising {
        [Some(Action::Practised(way)), Some(Action::ReallyReach(way))]
    } else {
        [Some(Action::Reach(way)), None]
    }
}
