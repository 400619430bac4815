//! A guidance as plain text and as JSON, for the terminal and for tools; the pages draw the same
//! steps for a phone.

use core::fmt::Write as _;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::caution::{Caution, Cautions};
use super::guidance::{Contact, Guidance, Step};
use super::offers::{Channel, Openness};
use super::situation::Situation;
use super::wording;
use crate::directory::{OpenState, Services};
use crate::words::{Language, MessageId, Words};

/// The guidance as calm lines of text.
#[must_use]
pub fn plain_text(
    situation: Situation,
    guidance: &Guidance,
    services: &Services<'_>,
    instant: DateTime<Utc>,
    language: Language,
) -> String {
    let words = language.words();
    let teller = Teller { words, services, instant, situation };
    let mut text = String::new();
    let heading = |text: &mut String, id: MessageId| {
        let _ = writeln!(text, "\n{}\n", &*words.say(id));
    };
    let _ = writeln!(text, "{}\n", &*words.say(id!("help-tell-first")));
    teller.step(&mut text, &guidance.lead);
    for step in guidance.beside.iter() {
        let _ = writeln!(text, "\n  {}\n", &*words.say(id!("help-tell-or")));
        teller.step(&mut text, step);
    }
    if !guidance.say_first.is_empty() {
        heading(&mut text, id!("help-heading-say-first"));
        let mut listener = None;
        for say in guidance.say_first.iter() {
            if listener.replace(say.listener()) != Some(say.listener()) {
                let _ = writeln!(text, "  {}", &*words.say(say.listener().message()));
            }
            let _ = writeln!(text, "  - {}", &*words.say(say.message()));
        }
    }
    if guidance.cautions.iter().next().is_some() {
        heading(&mut text, id!("help-heading-know-first"));
        for caution in guidance.cautions.iter() {
            let _ = writeln!(text, "  ! {}", &*words.say(caution.message()));
        }
    }
    if !guidance.fallbacks.is_empty() {
        heading(&mut text, id!("help-heading-next"));
        for (index, step) in guidance.fallbacks.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            teller.step(&mut text, step);
        }
    }
    text
}

struct Teller<'t> {
    words: &'t Words,
    services: &'t Services<'t>,
    instant: DateTime<Utc>,
    situation: Situation,
}

impl Teller<'_> {
    fn step(&self, text: &mut String, step: &Step) {
        let channel = self.words.say(channel_message(step.channel));
        let number = wording::number(self.services, step)
            // A chat has no number: its address is given, even if there is one to learn by heart.
            .or_else(|| match step.channel {
                Channel::Chat | Channel::Page => None,
                _ => wording::number_to_memorize(self.services, step),
            })
            .map(|number| number.to_string())
            .or_else(|| wording::uri(self.services, step))
            .map_or_else(String::new, |number| format!(" ({number})"));
        let title = wording::title(self.words, self.services, step.contact);
        let _ = writeln!(text, "  {}: {}{number}", &*channel, &*title);
        let mut line = |mark: &str, words: &str| {
            let _ = writeln!(text, "    {mark}{words}");
        };
        if let Some(todo) = wording::what_to_do(self.words, step, self.situation) {
            line("", &todo);
        }
        if let Contact::Service(id) = step.contact
            && let Some(service) = wording::service(self.services, id)
        {
            line("", &wording::status(self.words, service, self.instant));
        }
        line("", &self.words.say(step.reason.message()));
        for caution in step.cautions.iter() {
            line("! ", &self.words.say(caution.message()));
        }
    }
}

/// The short name of a channel.
pub(super) fn channel_message(channel: Channel) -> MessageId {
    match channel {
        Channel::Call => id!("help-channel-call"),
        Channel::Text => id!("help-channel-text"),
        Channel::Chat => id!("help-channel-chat"),
        Channel::Page => id!("help-channel-page"),
        Channel::InPerson => id!("help-channel-in-person"),
        Channel::Leave => id!("help-channel-leave"),
        Channel::AskNearby => id!("help-channel-ask-nearby"),
    }
}

/// The guidance as JSON: `lead`, `fallbacks`, `say_first`, `cautions`. Equals of the lead come
/// first among the fallbacks, with `equal`.
#[must_use]
pub fn to_json(
    guidance: &Guidance,
    services: &Services<'_>,
    instant: DateTime<Utc>,
    language: Language,
) -> Value {
    let words = language.words();
    let pair = !guidance.beside.is_empty();
    let one = |step: &Step, equal: bool| step_to_json(step, equal, services, instant, words);
    let beside = guidance.beside.iter().map(|step| one(step, true));
    let rest = guidance.fallbacks.iter().map(|step| one(step, false));
    json!({
        "lead": one(&guidance.lead, pair),
        "fallbacks": beside.chain(rest).collect::<Vec<_>>(),
        "say_first": guidance.say_first.iter().map(|say| words.say(say.message()).into_string()).collect::<Vec<_>>(),
        "cautions": texts(words, guidance.cautions),
        "caution_codes": codes(guidance.cautions),
    })
}

fn step_to_json(
    step: &Step,
    equal: bool,
    services: &Services<'_>,
    instant: DateTime<Utc>,
    words: &Words,
) -> Value {
    let service = match step.contact {
        Contact::Service(id) => wording::service(services, id),
        _ => None,
    };
    let slug = match step.contact {
        Contact::Emergency => "911",
        Contact::LocalEmergency => "local-emergency",
        Contact::Service(_) => service.map_or("hotline", |service| service.slug()),
        Contact::Staff => "health-care-staff",
        Contact::PeopleNear => "people-near",
        Contact::SaferPhone => "safer-phone",
        Contact::SaferPlace => "safer-place",
    };
    let next_open = match service.map(|service| service.open_state(instant)) {
        Some(OpenState::Closed { next_opening }) => next_opening.map(|opening| opening.to_rfc3339()),
        _ => None,
    };
    json!({
        "service": slug,
        "name": wording::title(words, services, step.contact).into_string(),
        "channel": step.channel.name(),
        "uri": wording::uri(services, step),
        "memorize": wording::number_to_memorize(services, step).map(|number| number.to_string()),
        "equal": equal,
        "reason": words.say(step.reason.message()).into_string(),
        "reason_code": step.reason.name(),
        "cautions": texts(words, step.cautions),
        "caution_codes": codes(step.cautions),
        "open": match step.open {
            Openness::Open | Openness::ClosingSoon => Some(true),
            Openness::Closed => Some(false),
            Openness::Unknown => None,
        },
        "next_open": next_open,
    })
}

fn texts(words: &Words, cautions: Cautions) -> Vec<String> {
    cautions.iter().map(|caution| words.say(caution.message()).into_string()).collect()
}

fn codes(cautions: Cautions) -> Vec<&'static str> {
    cautions.iter().map(Caution::name).collect()
}
