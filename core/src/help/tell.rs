//! A guidance in words, as plain text and as JSON, for the terminal, for tools and for other apps;
//! the pages draw the same steps for a phone.

use core::fmt::Write as _;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tally_phone_number::PhoneNumber;

use super::caution::{Caution, Cautions};
use super::guidance::{Contact, Guidance, Listener, SayFirst, Step};
use super::offers::{Channel, Openness, ServiceId};
use super::reason::Reason;
use super::situation::Situation;
use super::{message, wording};
use crate::device::Abilities;
use crate::directory::{Group, OpenState, Phone, PhoneType, Service, Services};
use crate::event::Effect;
use crate::text::Text;
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
    let teller = Teller::new(situation, services, instant, language);
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
            let _ = writeln!(text, "  ! {}", teller.caution(caution));
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

/// The words for what is decided, and what each step opens, for one person at one moment.
pub struct Teller<'t> {
    words: &'static Words,
    services: &'t Services<'t>,
    instant: DateTime<Utc>,
    situation: Situation,
}

impl<'t> Teller<'t> {
    /// In `language`, of `services` as they are at `instant`.
    #[must_use]
    pub fn new(
        situation: Situation,
        services: &'t Services<'t>,
        instant: DateTime<Utc>,
        language: Language,
    ) -> Self {
        Self { words: language.words(), services, instant, situation }
    }

    /// The service that is meant; none if it is of other services than these.
    #[must_use]
    pub fn service(&self, id: ServiceId) -> Option<&'t Service> {
        wording::service(self.services, id)
    }

    /// Who, as a title.
    #[must_use]
    pub fn name(&self, contact: Contact) -> String {
        wording::title(self.words, self.services, contact).into_string()
    }

    /// What to do there, in a sentence; nothing for what a button says by itself.
    #[must_use]
    pub fn what_to_do(&self, step: &Step) -> Option<String> {
        wording::what_to_do(self.words, step, self.situation).map(Text::into_string)
    }

    /// The number that a step dials or texts.
    #[must_use]
    pub fn number(&self, step: &Step) -> Option<PhoneNumber> {
        match (step.contact, step.channel) {
            (Contact::LocalEmergency, Channel::Call) => Some(wording::european_emergency_number()),
            _ => wording::number(self.services, step),
        }
    }

    /// What the platform is asked for when the step is touched, with nothing in it that a person
    /// would add; nothing for what is done without a device.
    #[must_use]
    pub fn opens(&self, step: &Step) -> Option<Effect> {
        if let Channel::Chat | Channel::Page = step.channel {
            return Some(Effect::OpenPage { url: wording::uri(self.services, step)? });
        }
        let number = self.number(step)?;
        match (step.contact, step.channel) {
            (Contact::Service(id), Channel::Text) => {
                Effect::compose_text(&number, self.text_body(self.service(id)?).map(Text::from))
            }
            (_, Channel::Text) => Effect::compose_text(&number, Some(message::plain_to_911(self.situation))),
            _ => Some(Effect::dial(&number)),
        }
    }

    /// The same for a number of a service.
    #[must_use]
    pub fn opens_number(&self, service: &Service, phone: &Phone) -> Option<Effect> {
        match phone.kind {
            PhoneType::Text => Effect::compose_text(&phone.number, self.text_body(service).map(Text::from)),
            PhoneType::Voice | PhoneType::Textphone => Some(Effect::dial(&phone.number)),
        }
    }

    /// Whether a step is there to be touched on a device with these abilities. A phone without
    /// service can still call 911, and nothing else.
    #[must_use]
    pub fn is_to_be_touched(&self, step: &Step, abilities: Abilities) -> bool {
        step.memorize.is_none() && self.opens(step).is_some() && step.channel.is_open_to(abilities)
    }

    /// The number to learn by heart, of the service that a step has for that.
    #[must_use]
    pub fn number_to_memorize(&self, step: &Step) -> Option<PhoneNumber> {
        wording::number_to_memorize(self.services, step)
    }

    /// The answer that caused a step, in a sentence.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        self.words.say(reason.message()).into_string()
    }

    /// A caution in words; what staff must report as the region's own fact, if it is known.
    #[must_use]
    pub fn caution(&self, caution: Caution) -> String {
        wording::caution(self.words, self.services, self.instant, caution).into_string()
    }

    /// Words to begin with.
    #[must_use]
    pub fn say_first(&self, say: SayFirst) -> String {
        self.words.say(say.message()).into_string()
    }

    /// To whom words are said, as the line above them.
    #[must_use]
    pub fn listener(&self, listener: Listener) -> String {
        self.words.say(listener.message()).into_string()
    }

    /// When a service is open, in its own zone.
    #[must_use]
    pub fn hours(&self, service: &Service) -> String {
        wording::status(self.words, service, self.instant).into_string()
    }

    /// A number digit by digit, for the ear.
    #[must_use]
    pub fn spoken(&self, number: &PhoneNumber) -> String {
        wording::spoken(self.words, number)
    }

    /// People whom a service is for, or what it helps with, in a few words.
    #[must_use]
    pub fn group(&self, group: Group) -> String {
        self.words.say(wording::group(group)).into_string()
    }

    /// The ages that a service takes, if it says so.
    #[must_use]
    pub fn ages(&self, service: &Service) -> Option<String> {
        wording::ages(self.words, service.about().ages).map(Text::into_string)
    }

    /// Where a record comes from, and whether somebody checked it.
    #[must_use]
    pub fn source(&self, service: &Service) -> String {
        wording::source(self.words, service).into_string()
    }

    fn text_body<'s>(&self, service: &'s Service) -> Option<&'s str> {
        wording::text_body(service, self.words.language())
    }

    fn cautions(&self, cautions: Cautions) -> Vec<String> {
        cautions.iter().map(|caution| self.caution(caution)).collect()
    }

    fn step(&self, text: &mut String, step: &Step) {
        let channel = self.words.say(channel_message(step.channel));
        let number = wording::number(self.services, step)
            // A chat has no number: its address is given, even if there is one to learn by heart.
            .or_else(|| match step.channel {
                Channel::Chat | Channel::Page => None,
                _ => self.number_to_memorize(step),
            })
            .map(|number| number.to_string())
            .or_else(|| wording::uri(self.services, step))
            .map_or_else(String::new, |number| format!(" ({number})"));
        let _ = writeln!(text, "  {}: {}{number}", &*channel, self.name(step.contact));
        let mut line = |mark: &str, words: &str| {
            let _ = writeln!(text, "    {mark}{words}");
        };
        if let Some(todo) = self.what_to_do(step) {
            line("", &todo);
        }
        if let Contact::Service(id) = step.contact
            && let Some(service) = self.service(id)
        {
            line("", &self.hours(service));
        }
        line("", &self.reason(step.reason));
        for caution in step.cautions.iter() {
            line("! ", &self.caution(caution));
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
    // What is told here depends on no answer.
    let teller = Teller::new(Situation::default(), services, instant, language);
    let pair = !guidance.beside.is_empty();
    let one = |step: &Step, equal: bool| step_to_json(step, equal, &teller);
    let beside = guidance.beside.iter().map(|step| one(step, true));
    let rest = guidance.fallbacks.iter().map(|step| one(step, false));
    json!({
        "lead": one(&guidance.lead, pair),
        "fallbacks": beside.chain(rest).collect::<Vec<_>>(),
        "say_first": guidance.say_first.iter().map(|say| teller.say_first(*say)).collect::<Vec<_>>(),
        "cautions": teller.cautions(guidance.cautions),
        "caution_codes": codes(guidance.cautions),
    })
}

fn step_to_json(step: &Step, equal: bool, teller: &Teller<'_>) -> Value {
    let service = match step.contact {
        Contact::Service(id) => teller.service(id),
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
    let next_open = match service.map(|service| service.open_state(teller.instant)) {
        Some(OpenState::Closed { next_opening }) => next_opening.map(|opening| opening.to_rfc3339()),
        _ => None,
    };
    json!({
        "service": slug,
        "name": teller.name(step.contact),
        "channel": step.channel.name(),
        "uri": wording::uri(teller.services, step),
        "memorize": teller.number_to_memorize(step).map(|number| number.to_string()),
        "equal": equal,
        "reason": teller.reason(step.reason),
        "reason_code": step.reason.name(),
        "cautions": teller.cautions(step.cautions),
        "caution_codes": codes(step.cautions),
        "open": match step.open {
            Openness::Open | Openness::ClosingSoon => Some(true),
            Openness::Closed => Some(false),
            Openness::Unknown => None,
        },
        "next_open": next_open,
    })
}

fn codes(cautions: Cautions) -> Vec<&'static str> {
    cautions.iter().map(Caution::name).collect()
}
