//! The words and the addresses for a step, shared by the pages, the plain text and the table. Every
//! sentence is a message; nothing is put together here but names, numbers and times.

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc};
use tally_phone_number::PhoneNumber;

use super::caution::Caution;
use super::guidance::{Contact, Step};
use super::offers::{Channel, ServiceId};
use super::situation::{Situation, Whom};
use crate::directory::{Ages, Group, OpenState, PhoneType, Service, Services, Zone, translated};
use crate::text::Text;
use crate::view::Label;
use crate::words::{FluentArgs, Language, MessageId, Words};

/// 911, coded apart from any file.
pub(super) fn emergency_number() -> PhoneNumber {
    PhoneNumber::parse("911").expect("three digits are a number")
}

/// 112, the emergency number in the European Union; dialed only where somebody said that they are
/// outside the United States.
pub(super) fn european_emergency_number() -> PhoneNumber {
    PhoneNumber::parse("112").expect("three digits are a number")
}

pub(super) fn service<'d>(services: &Services<'d>, id: ServiceId) -> Option<&'d Service> {
    services.at(usize::from(id.0))
}

/// Who, as a title.
pub(super) fn title(words: &Words, services: &Services<'_>, contact: Contact) -> Text {
    match contact {
        Contact::Emergency => words.say(id!("help-911")),
        Contact::LocalEmergency => words.say(id!("help-local-emergency")),
        Contact::Service(id) => service(services, id).map_or_else(
            || words.say(id!("help-hotline")),
            |service| translated::name(service, words.language()).into(),
        ),
        Contact::Staff => words.say(id!("help-staff")),
        Contact::PeopleNear => words.say(id!("help-people-near")),
        Contact::SaferPhone => words.say(id!("help-safer-phone")),
        Contact::SaferPlace => words.say(id!("help-safer-place")),
    }
}

/// What to do there, in a sentence; nothing for what a button says by itself.
pub(super) fn what_to_do(words: &Words, step: &Step, situation: Situation) -> Option<Text> {
    let danger = situation.in_danger();
    Some(words.say(match (step.contact, step.channel) {
        (Contact::LocalEmergency, Channel::Call) if !danger => id!("help-do-local-emergency-if"),
        (Contact::LocalEmergency, Channel::Call) => id!("help-do-local-emergency"),
        (Contact::LocalEmergency, _) => id!("help-do-local-emergency-ask"),
        (Contact::Staff, _) if situation.whom == Some(Whom::Other) => id!("help-do-staff-other"),
        (Contact::Staff, _) if danger => id!("help-do-staff-danger"),
        (Contact::Staff, _) => id!("help-do-staff"),
        (Contact::PeopleNear, _) if danger => id!("help-do-people-near-danger"),
        (Contact::PeopleNear, _) => id!("help-do-people-near"),
        (Contact::SaferPhone, _) => id!("help-do-safer-phone"),
        (Contact::SaferPlace, _) if danger => id!("help-do-leave-danger"),
        (Contact::SaferPlace, _) => id!("help-do-leave"),
        (Contact::Service(_), Channel::Call) if step.textphone => id!("help-do-textphone"),
        (Contact::Service(_), _) if step.memorize.is_some() => id!("help-do-memorize"),
        _ => return None,
    }))
}

/// The number that a step dials or texts.
pub(super) fn number(services: &Services<'_>, step: &Step) -> Option<PhoneNumber> {
    let kind = match (step.channel, step.textphone) {
        (Channel::Call, false) => PhoneType::Voice,
        (Channel::Call, true) => PhoneType::Textphone,
        (Channel::Text, _) => PhoneType::Text,
        _ => return None,
    };
    match step.contact {
        Contact::Emergency => Some(emergency_number()),
        Contact::Service(id) => Some(service(services, id)?.phone(kind)?.number.clone()),
        _ => None,
    }
}

/// The number to learn by heart: the one to call, or else the one to text.
pub(super) fn number_to_memorize(services: &Services<'_>, step: &Step) -> Option<PhoneNumber> {
    let service = service(services, step.memorize?)?;
    let phone = service.phone(PhoneType::Voice).or_else(|| service.phone(PhoneType::Text))?;
    Some(phone.number.clone())
}

/// What a touch would open: `tel:`, `sms:` or `https:`.
pub(super) fn uri(services: &Services<'_>, step: &Step) -> Option<String> {
    match (step.channel, step.contact) {
        (Channel::Chat, Contact::Service(id)) => Some(service(services, id)?.chat()?.url.clone()),
        (Channel::Page, Contact::Service(id)) => service(services, id)?.page().map(str::to_owned),
        (Channel::Text, _) => number(services, step)?.text_uri(),
        _ => Some(number(services, step)?.uri()),
    }
}

/// When a service is open, in its own zone.
pub(super) fn status(words: &Words, service: &Service, now: DateTime<Utc>) -> Text {
    let zone = service.schedules().zone();
    let told =
        |id, moment: DateTime<FixedOffset>| words.say_args(id, &moment_in_words(words, moment, zone, now));
    match service.open_state(now) {
        OpenState::Always => words.say(id!("help-open-always")),
        OpenState::Open { closes_at, closing_soon: false } => told(id!("help-open-until"), closes_at),
        OpenState::Open { closes_at, .. } => told(id!("help-closing-soon"), closes_at),
        OpenState::Closed { next_opening: Some(next) } if days_until(next, zone, now) > 7 => {
            told(id!("help-closed-until-date"), next)
        }
        OpenState::Closed { next_opening: Some(next) } => told(id!("help-closed-until"), next),
        OpenState::Closed { next_opening: None } => words.say(id!("help-closed")),
        OpenState::Unknown => match &service.about().hours {
            Some(hours) => translated::told(hours, words.language()).into(),
            None => words.say(id!("help-hours-unknown")),
        },
    }
}

/// How many midnights lie between, in the time zone in which the moment is told.
fn days_until(moment: DateTime<FixedOffset>, zone: Option<Zone>, now: DateTime<Utc>) -> i64 {
    let today = zone.map_or_else(|| now.fixed_offset(), |zone| zone.at(now)).date_naive();
    (moment.date_naive() - today).num_days()
}

/// `$day` (today, tomorrow, or a day of the week), `$month`, `$date`, `$hour`, `$minute`, `$half`
/// (am, pm) and `$zone`.
fn moment_in_words(
    words: &Words,
    moment: DateTime<FixedOffset>,
    zone: Option<Zone>,
    now: DateTime<Utc>,
) -> FluentArgs<'static> {
    let day = match days_until(moment, zone, now) {
        0 => "today",
        1 => "tomorrow",
        _ => match moment.weekday().num_days_from_monday() {
            0 => "monday",
            1 => "tuesday",
            2 => "wednesday",
            3 => "thursday",
            4 => "friday",
            5 => "saturday",
            _ => "sunday",
        },
    };
    let (afternoon, hour) = moment.hour12();
    let zone = zone.map_or("", Zone::name);
    let place = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    let place = if place == "New York" { words.say(id!("help-zone-new-york")).into_string() } else { place };
    let mut arguments = FluentArgs::new();
    arguments.set("day", day);
    arguments.set("month", moment.month());
    arguments.set("date", moment.day());
    // As a number: in some languages the words around it depend on it.
    arguments.set("hour", hour);
    arguments.set("minute", format!("{:02}", moment.minute()));
    arguments.set("half", if afternoon { "pm" } else { "am" });
    arguments.set("zone", place);
    arguments
}

/// A number large, and digit by digit for the ear.
pub(super) fn number_label(words: &Words, number: &PhoneNumber) -> Label {
    Label { text: number.to_string().into(), spoken: spoken(words, number).into() }
}

/// A number digit by digit, for the ear.
pub(super) fn spoken(words: &Words, number: &PhoneNumber) -> String {
    number.spoken(&words.say(id!("number-extension")))
}

/// A message with a number in it.
pub(super) fn label_with_number(words: &Words, id: MessageId, number: &PhoneNumber) -> Label {
    Label {
        text: words.say_with(id, "number", number.to_string()),
        spoken: words.say_with(id, "number", spoken(words, number)),
    }
}

/// What a first text to a service holds, in this language.
pub(super) fn text_body(service: &Service, language: Language) -> Option<&str> {
    let phone = service.phone(PhoneType::Text)?;
    let spanish = phone.text_body_es.as_deref().filter(|_| language == Language::Spanish);
    spanish.or(phone.text_body.as_deref())
}

/// Where a record comes from, and whether somebody checked it.
pub(super) fn source(words: &Words, service: &Service) -> Text {
    let assurance = service.assurance();
    let mut arguments = FluentArgs::new();
    arguments.set("source", translated::source(assurance, words.language()));
    match (&assurance.assured, &assurance.source_date) {
        (Some(day), _) => {
            arguments.set("date", day.to_string());
            words.say_args(id!("help-source-assured"), &arguments)
        }
        (None, Some(date)) => {
            arguments.set("date", date.as_str());
            words.say_args(id!("help-source-dated"), &arguments)
        }
        (None, None) => words.say_args(id!("help-source-undated"), &arguments),
    }
}

/// A caution; what staff must report as the region's own fact, if it is known.
pub(super) fn caution(words: &Words, services: &Services<'_>, now: DateTime<Utc>, caution: Caution) -> Text {
    match services.staff_report().filter(|report| report.is_recent(now)) {
        Some(report) if caution == Caution::StaffMayReport => {
            let (what, source) = translated::staff_report(report, words.language());
            let mut arguments = FluentArgs::new();
            arguments.set("what", what);
            arguments.set("source", source);
            arguments.set("date", report.source.date.as_str());
            words.say_args(id!("help-staff-must-report"), &arguments)
        }
        _ => words.say(caution.message()),
    }
}

/// For whom a group is, in a few words.
pub(super) fn group(group: Group) -> MessageId {
    match group {
        Group::Young => id!("services-for-young"),
        Group::Runaway => id!("services-for-runaway"),
        Group::Trafficking => id!("services-for-trafficking"),
        Group::Partner => id!("services-for-partner"),
        Group::SexualAssault => id!("services-for-sexual-assault"),
        Group::Native => id!("services-for-native"),
        Group::Deaf => id!("services-for-deaf"),
        Group::Child => id!("services-for-child"),
        Group::Pictures => id!("services-for-pictures"),
        Group::Work => id!("services-for-work"),
        Group::Immigration => id!("services-for-immigration"),
        Group::Legal => id!("services-for-legal"),
        Group::Pets => id!("services-for-pets"),
        Group::Crime => id!("services-for-crime"),
    }
}

/// The ages that a service takes, if it says so.
pub(super) fn ages(words: &Words, ages: Ages) -> Option<Text> {
    let mut arguments = FluentArgs::new();
    let mut set = |name, age: Option<u8>| age.into_iter().for_each(|age| arguments.set(name, age));
    set("from", ages.from);
    set("to", ages.to);
    let message = match (ages.from, ages.to) {
        (Some(_), Some(_)) => id!("services-ages"),
        (Some(_), None) => id!("services-ages-from"),
        (None, Some(_)) => id!("services-ages-to"),
        (None, None) => return None,
    };
    Some(words.say_args(message, &arguments))
}
