//! What was touched and did not open: said at the top, on Help directly behind 911, with the number
//! in large figures, so that it can be called from another phone. It stays until the person goes
//! on.

use super::super::wording;
use super::{Context, Way};
use crate::event::Request;
use crate::text::Text;
use crate::view::{Card, Label, Level, Note, PageBuilder};
use crate::words::Words;

/// What happened, in a sentence; also for the ear.
pub(crate) fn say(way: Way, words: &Words) -> Text {
    words.say(match way.request() {
        Request::Dial => id!("help-failed-call"),
        Request::ComposeText => id!("help-failed-text"),
        Request::OpenPage => id!("help-failed-chat"),
    })
}

/// The card of what failed. A trusted person's name and number do not pass through the messages.
pub(crate) fn draw<A>(way: Way, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let name: Label = match way {
        Way::CallPerson(id) | Way::TextPerson(id) => {
            context.person(id).map(|person| person.name.clone()).unwrap_or_default().into()
        }
        _ => way.name(words, context).unwrap_or_default().into(),
    };
    let address = match way.url(context) {
        Some(url) => Some(Label::from(url.as_str())),
        None => way.number(context).as_ref().map(|number| wording::number_label(page.words(), number)),
    };
    let instead = match way.request() {
        Request::Dial => id!("help-failed-call-instead"),
        Request::ComposeText => id!("help-failed-text-instead"),
        Request::OpenPage => id!("help-failed-chat-instead"),
    };
    let still = match way {
        Way::Text911 if context.abilities.calls => Some(id!("help-failed-still-call")),
        Way::Call911 if context.abilities.messages => Some(id!("help-failed-still-text")),
        _ => None,
    };
    page.lead(Card {
        purpose: None,
        title: name,
        number: address,
        status: None,
        reason: None,
        actions: Vec::new(),
        notes: core::iter::once(Note { level: Level::Error, label: say(way, words).into() })
            .chain(still.into_iter().chain([instead]).map(|id| Note::fact(words.say(id))))
            .collect(),
        more: None,
    });
}
