//! Whom to contact now, and how.

use chrono::{DateTime, Utc};
use tally_core::Effect;
use tally_core::tools;
use tally_core::tools::directory::{Services, embedded};
use tally_core::tools::help::{self, Offers, Teller};

use crate::codes::{Caution, Channel, Listener, Reason, SayFirst};
use crate::directory::{Hours, hours_of};
use crate::error::{DecisionError, caught, known};
use crate::situation::{Abilities, Language, Situation};

/// Whom to contact and how, in order.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Guidance {
    /// The first thing to do.
    pub lead: Step,
    /// Equals of the lead, at most three: show them beside it, and as large.
    pub beside: Vec<Step>,
    /// What comes next, in order.
    pub fallbacks: Vec<Step>,
    /// What to know whatever is done.
    pub cautions: Vec<CautionText>,
    /// What to say first, in order. What is said to one listener stands together.
    pub say_first: Vec<SayFirstText>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Step {
    /// Whom to contact, or where to turn.
    pub contact: Contact,
    /// The same in words, as a title: `911`, or the name of the service.
    pub name: String,
    /// How.
    pub channel: Channel,
    /// What to do there, in a sentence. None where a button says it by itself.
    pub what_to_do: Option<String>,
    /// The number that is called or texted. None for a chat, a page, and what is done without a
    /// phone.
    pub number: Option<PhoneNumber>,
    /// What to open when the step is touched. None for what is done without a device.
    pub action: Option<Action>,
    /// Whether there is something to touch: the device can open it, and there is a phone to use.
    /// If not, show the number all the same, for another phone.
    pub can_open: bool,
    /// Whose number to learn by heart or to write down, to call it from another phone.
    pub memorize: Option<Memorize>,
    /// Whether the number is for a TTY.
    pub textphone: bool,
    /// When the service is open. None if the contact is no service: 911 always answers, and people
    /// have no hours.
    pub hours: Option<Hours>,
    /// The answer that put it here.
    pub reason: Reason,
    /// The same in a sentence.
    pub reason_text: String,
    /// What to know first.
    pub cautions: Vec<CautionText>,
}

/// Whom to contact, or where to turn.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub(crate) enum Contact {
    /// 911. Never outside the United States.
    Emergency,
    /// The emergency number of the country that the person is in. Its name and `whatToDo` say
    /// so; what a call opens is 112, which is the number of the European Union and not of every
    /// country: put the number itself on the button.
    LocalEmergency,
    /// A service of the directory.
    Service {
        /// Its id, as `services` has it.
        id: String,
    },
    /// Health-care staff and security.
    Staff,
    /// Somebody near, or somebody trusted.
    PeopleNear,
    /// Another phone.
    SaferPhone,
    /// Another place.
    SaferPlace,
}

/// What the platform is asked to open; the person presses call or send there.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub(crate) enum Action {
    /// The dialer, with the number filled in.
    Dial {
        /// As dialers want it: `tel:+18002987233`, `tel:911`; with an extension,
        /// `tel:+19145550143,12`.
        uri: String,
        /// As RFC 3966 wants it: a local number with its context, `tel:911;phone-context=+1`, an
        /// extension with its name, `tel:+19145550143;ext=12`.
        strict_uri: String,
    },
    /// The messaging app, with the number, and the body if there is one, filled in.
    Text {
        /// RFC 5724 without a body: `sms:+19146004208`.
        uri: String,
        /// The bare number.
        number: String,
        /// What a first text has to hold, such as `HELP`; for 911 a sentence in English that asks
        /// for help, to which the person adds where they are.
        body: Option<String>,
    },
    /// A web page.
    Page {
        /// An `https:` address.
        url: String,
    },
}

/// A phone number, as the directory's reader has found it sound.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct PhoneNumber {
    /// As people read it: `1-800-298-7233`, `1-914-555-0143 ext. 12`, `911`.
    pub text: String,
    /// Digit by digit, for a screen reader.
    pub spoken: String,
}

/// A number to learn by heart.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Memorize {
    /// The id of the service that it is of.
    pub service: String,
    /// The name of that service.
    pub name: String,
    /// The number.
    pub number: PhoneNumber,
}

/// A caution, as a code and in words.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct CautionText {
    /// Its code.
    pub caution: Caution,
    /// Its words.
    pub text: String,
}

/// Words to begin with.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct SayFirstText {
    /// Their code.
    pub say: SayFirst,
    /// The words.
    pub text: String,
    /// To whom they are said. What is asked of a hotline ("do not call me back") must not be said
    /// to 911.
    pub listener: Listener,
    /// The same as a line to stand above them: `To a hotline:`.
    pub listener_text: String,
}

/// Whom to contact now, and how. Pure and quick; call it from any thread. It keeps nothing, and
/// opens nothing: an app performs an `Action` when the person touches it.
///
/// - `situation`: what the person has answered; nothing has to be.
/// - `nowMs`: milliseconds (not seconds) since 1970-01-01T00:00:00Z. Any value has an answer: a
///   clock that is wrong makes the hours wrong, and takes 911 from nobody.
/// - `language`: of the words, and for the order: a line that speaks it comes before one alike.
/// - `region`: whose services come before the national ones, such as `westchester-ny`; `regions`
///   has the ids. None for the national ones alone.
/// - `abilities`: what the device can open, as far as it says so beforehand. Among hotlines what
///   it can open comes first, and `Step.canOpen` says the rest. Everything by default.
///
/// An unknown region is an error that lists what there is.
#[uniffi::export(default(region = None, abilities))]
pub(crate) fn decide(
    situation: Situation,
    now_ms: i64,
    language: Language,
    region: Option<String>,
    abilities: Abilities,
) -> Result<Guidance, DecisionError> {
    caught(|| {
        let region = known(region)?;
        let now = instant(now_ms);
        let services = Services::choose(embedded(), region.as_deref());
        let offers = Offers::at(&services, now, language).on(abilities);
        let guidance = help::decide(situation, &offers);
        Ok(Case { teller: Teller::new(situation, &services, now, language), now, abilities }
            .guidance(&guidance))
    })
}

/// As core takes the clock of a phone: the epoch if it is out of range.
pub(crate) fn instant(now_ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(now_ms).unwrap_or_default()
}

/// What is needed to put an answer into words.
struct Case<'s> {
    teller: Teller<'s>,
    now: DateTime<Utc>,
    abilities: Abilities,
}

impl Case<'_> {
    fn guidance(&self, guidance: &help::Guidance) -> Guidance {
        let say = |say: &SayFirst| SayFirstText {
            say: *say,
            text: self.teller.say_first(*say),
            listener: say.listener(),
            listener_text: self.teller.listener(say.listener()),
        };
        Guidance {
            lead: self.step(&guidance.lead),
            beside: guidance.beside.iter().map(|step| self.step(step)).collect(),
            fallbacks: guidance.fallbacks.iter().map(|step| self.step(step)).collect(),
            cautions: self.cautions(guidance.cautions),
            say_first: guidance.say_first.iter().map(say).collect(),
        }
    }

    fn step(&self, step: &help::Step) -> Step {
        let teller = &self.teller;
        let service = match step.contact {
            help::Contact::Service(id) => teller.service(id),
            _ => None,
        };
        let memorize = || {
            let service = teller.service(step.memorize?)?;
            Some(Memorize {
                service: service.slug().to_owned(),
                name: teller.name(help::Contact::Service(step.memorize?)),
                number: number(teller, &teller.number_to_memorize(step)?),
            })
        };
        Step {
            contact: match step.contact {
                help::Contact::Emergency => Contact::Emergency,
                help::Contact::LocalEmergency => Contact::LocalEmergency,
                help::Contact::Service(_) => {
                    Contact::Service { id: service.map_or("", |service| service.slug()).to_owned() }
                }
                help::Contact::Staff => Contact::Staff,
                help::Contact::PeopleNear => Contact::PeopleNear,
                help::Contact::SaferPhone => Contact::SaferPhone,
                help::Contact::SaferPlace => Contact::SaferPlace,
            },
            name: teller.name(step.contact),
            channel: step.channel,
            what_to_do: teller.what_to_do(step),
            number: teller.number(step).map(|found| number(teller, &found)),
            action: teller.opens(step).and_then(action),
            can_open: teller.is_to_be_touched(step, self.abilities),
            memorize: memorize(),
            textphone: step.textphone,
            hours: service.map(|service| hours_of(teller, service, self.now)),
            reason: step.reason,
            reason_text: teller.reason(step.reason),
            cautions: self.cautions(step.cautions),
        }
    }

    fn cautions(&self, cautions: help::Cautions) -> Vec<CautionText> {
        cautions.iter().map(|caution| CautionText { caution, text: self.teller.caution(caution) }).collect()
    }
}

pub(crate) fn number(teller: &Teller<'_>, number: &tools::PhoneNumber) -> PhoneNumber {
    PhoneNumber { text: number.to_string(), spoken: teller.spoken(number) }
}

/// The effects that open another app; the calculator's own never come from here.
pub(crate) fn action(effect: Effect) -> Option<Action> {
    match effect {
        Effect::Dial { uri, strict_uri, .. } => Some(Action::Dial { uri, strict_uri }),
        Effect::ComposeText { uri, number, body } => {
            let body = body.map(tally_core::Text::into_string);
            Some(Action::Text { uri, number: number.into_string(), body })
        }
        Effect::OpenPage { url } => Some(Action::Page { url }),
        Effect::Copy { .. } | Effect::Leave | Effect::Work(_) | Effect::WakeAfter { .. } => None,
    }
}
