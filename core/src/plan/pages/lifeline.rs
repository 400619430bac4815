//! The card of the 988 lifeline, in the section on feeling safe.

use super::parts::Drawing;
use super::{Action, Outcome};
use crate::event::Effect;
use crate::phone_number::PhoneNumber;
use crate::view::{Card, Label, Text, Weight};
use crate::words::Language;

/// The lifeline's number, to call and to text; from 988lifeline.org.
const NUMBER: &str = "988";
/// What to text for an answer in Spanish; from 988lifeline.org.
const SPANISH_WORD: &str = "AYUDA";

pub(super) fn draw(drawing: &mut Drawing<'_, '_>) {
    let words = drawing.page.words();
    let spanish = words.language() == Language::Spanish;
    let actions = vec![
        drawing.page.control(
            words.say("plan-lifeline-call"),
            Weight::Lead,
            Action::CallLifeline,
        ),
        drawing.page.control(
            words.say("plan-lifeline-text"),
            Weight::Lead,
            Action::TextLifeline { spanish },
        ),
    ];
    drawing.page.card(Card {
        title: Label {
            text: words.say("plan-lifeline"),
            spoken: words.say("plan-lifeline-spoken"),
        },
        number: Some(Label {
            text: NUMBER.into(),
            spoken: "9 8 8".into(),
        }),
        status: Some(words.say("plan-lifeline-hours").into()),
        reason: Some(words.say("plan-lifeline-reason").into()),
        cautions: vec![
            words.say("plan-lifeline-language").into(),
            words.say("plan-person-traces").into(),
            words.say("plan-lifeline-source").into(),
        ],
        actions,
    });
}

pub(super) fn call() -> Outcome {
    number().map_or(Outcome::Stay, |number| Outcome::Perform(dial(&number)))
}

pub(super) fn text(spanish: bool) -> Outcome {
    let body = spanish.then(|| Text::from(SPANISH_WORD));
    number().map_or(Outcome::Stay, |number| Outcome::Perform(compose(&number, body)))
}

/// Opens the dialer.
pub(super) fn dial(number: &PhoneNumber) -> Effect {
    Effect::Dial {
        uri: number.uri(),
        strict_uri: number.strict_uri(),
        number: number.to_string().into(),
    }
}

/// Opens the messaging app.
pub(super) fn compose(number: &PhoneNumber, body: Option<Text>) -> Effect {
    Effect::ComposeText {
        uri: number.text_uri(),
        number: number.dialed().into(),
        body,
    }
}

fn number() -> Option<PhoneNumber> {
    PhoneNumber::parse(NUMBER).ok()
}
