//! The services and the regions that the library brings.

use chrono::{DateTime, Utc};
use tally_core::tools::directory::{
    self, Kind, OpenState, Phone, Services, Told, embedded, translated, zone_of,
};
use tally_core::tools::help::{Caution, Offers, Situation, Teller};

use crate::codes::{Limit, NumberKind, Openness, ServedGroup, TextTo911};
use crate::error::{DecisionError, caught, known};
use crate::guidance::{Action, PhoneNumber, action, instant, number};
use crate::situation::Language;

/// A state, or a county or another part of one, whose services are in the directory.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Region {
    /// Its id: `ny`, `westchester-ny`; `us-national` for the file that always applies.
    pub id: String,
    /// Its name as people read it.
    pub name: String,
    /// The id of the state that it is a part of. None for a state, and for the nation.
    pub state: Option<String>,
    /// The time zone of its services, such as `America/New_York`. None for the nation, and if none
    /// of its services says one.
    pub time_zone: Option<String>,
    /// Whether 911 takes texts there. Not known for the nation.
    pub text_to_911: TextTo911,
}

/// One service: who it is, how and when to reach it, what it cannot do, and where that comes from.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Service {
    /// Its short name, unique among those of a region: `nhth`.
    pub id: String,
    /// The id of the region whose file has it.
    pub region: String,
    /// Its own name.
    pub name: String,
    /// Who provides it.
    pub organization: String,
    /// By whom it is for. Empty for a service that is for anyone.
    pub serves: Vec<ServedGroupText>,
    /// Whether `decide` offers it. The others are for some people alone, or for one matter.
    pub in_decision: bool,
    /// Whether it is the line for thoughts of suicide, which `decide` never offers.
    pub is_lifeline: bool,
    /// Its numbers, one of each kind at most.
    pub numbers: Vec<ServiceNumber>,
    /// Its chat, an `https:` address.
    pub chat: Option<String>,
    /// Its page on the web, an `https:` address, for what can be done there.
    pub page: Option<String>,
    /// When it is open.
    pub hours: Hours,
    /// BCP 47 tags of the languages that it speaks. Empty if it does not say them.
    pub languages: Vec<String>,
    /// How it speaks other languages.
    pub interpretation: Option<String>,
    /// The ages that it takes.
    pub ages: Ages,
    /// What it does.
    pub description: Option<String>,
    /// Whom it takes.
    pub eligibility: Option<String>,
    /// What to know before reaching it.
    pub alert: Option<String>,
    /// What it cannot do, or may have to do.
    pub limits: Vec<LimitText>,
    /// Where the record comes from.
    pub source: Source,
}

/// A number of a service, and how it is used.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct ServiceNumber {
    /// Voice, text or TTY.
    pub kind: NumberKind,
    /// The number.
    pub number: PhoneNumber,
    /// What to open for it.
    pub action: Option<Action>,
    /// BCP 47 tags of what is spoken or written there. Empty if that is not known, or as
    /// `Service.languages` says.
    pub languages: Vec<String>,
}

/// When a service is open, as far as is known at a moment.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Hours {
    /// Whether it is open now.
    pub state: Openness,
    /// Whether it is open day and night, every day.
    pub day_and_night: bool,
    /// When it closes, in milliseconds since 1970-01-01T00:00:00Z. None unless it is open now and
    /// will close.
    pub closes_at_ms: Option<i64>,
    /// When it opens next, in the same unit. None unless it is closed now and its hours say so.
    pub opens_at_ms: Option<i64>,
    /// In words, in the service's own time zone: `Open until 10:00 PM (New York time)`.
    pub text: String,
}

/// The ages that a service takes, in years, each included.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Ages {
    /// From this age on, 0 to 120, if it says so.
    pub from: Option<u8>,
    /// Up to this age, 0 to 120, if it says so.
    pub to: Option<u8>,
    /// In words. None if it says neither.
    pub text: Option<String>,
}

/// People whom a service is for, or what it helps with, as a code and in words.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct ServedGroupText {
    /// Its code.
    pub group: ServedGroup,
    /// Its words.
    pub text: String,
}

/// A limit, as a code and in words.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct LimitText {
    /// Its code.
    pub limit: Limit,
    /// Its words.
    pub text: String,
}

/// Where a record comes from, and whether somebody has confirmed it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Source {
    /// Where the facts come from.
    pub name: String,
    /// The date of the source, a month (`2026-03`) or a day (`2026-03-03`). None if it has none.
    pub date: Option<String>,
    /// The day on which somebody confirmed the record with the service: `2026-03-03`. None if
    /// nobody has.
    pub confirmed_on: Option<String>,
    /// Whether to say that the number has to be checked: nobody has confirmed it, or not in the
    /// past year, or on a day that has not come yet.
    pub needs_check: bool,
    /// All of it in a sentence or two, to be shown beside the record.
    pub text: String,
}

/// How far the directory can be trusted.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct DirectoryState {
    /// The version of the library, which brings the directory: there is no other way for it to
    /// change.
    pub version: String,
    /// How many services there are, in all regions.
    pub services: u32,
    /// How many of them somebody has confirmed with the service in the past year.
    pub confirmed: u32,
    /// The day of the oldest of all confirmations, whenever that was: `2026-03-03`. None if
    /// nothing has ever been confirmed.
    pub first_confirmed_on: Option<String>,
    /// The day of the newest.
    pub last_confirmed_on: Option<String>,
    /// A sentence to be shown with the numbers as long as one of them has to be checked. None
    /// after that. `Source.needsCheck` marks each of them.
    pub statement: Option<String>,
}

/// The regions that can be chosen, the nation among them, by id.
#[uniffi::export]
pub(crate) fn regions(language: Language) -> Result<Vec<Region>, DecisionError> {
    caught(|| Ok(embedded().iter().map(|region| region_of(region, language)).collect()))
}

/// The services that apply: those of `region` first, then those of its state, then the national
/// ones. 911 is none of them.
///
/// - `nowMs`: milliseconds (not seconds) since 1970-01-01T00:00:00Z, for the hours.
/// - `region`: as in `decide`. None for the national services alone.
///
/// An unknown region is an error that lists what there is.
#[uniffi::export(default(region = None))]
pub(crate) fn services(
    now_ms: i64,
    language: Language,
    region: Option<String>,
) -> Result<Vec<Service>, DecisionError> {
    caught(|| {
        let region = known(region)?;
        let now = instant(now_ms);
        let chosen = Services::choose(embedded(), region.as_deref());
        let teller = Teller::new(Situation::default(), &chosen, now, language);
        let of_file = |file: &'static directory::Directory| {
            let one = |(service, audience): (&'static directory::Service, Option<_>)| {
                service_of(&teller, file.region(), service, audience.is_some(), now, language)
            };
            Offers::of_file(file).map(one).collect::<Vec<_>>()
        };
        Ok(chosen.files().flat_map(of_file).collect())
    })
}

/// How far the directory can be trusted at a moment.
#[uniffi::export]
pub(crate) fn directory_state(now_ms: i64, language: Language) -> Result<DirectoryState, DecisionError> {
    caught(|| {
        let now = instant(now_ms);
        let none = Services::default();
        let teller = Teller::new(Situation::default(), &none, now, language);
        let services = embedded().iter().flat_map(directory::Directory::services);
        let all: Vec<_> = services.map(directory::Service::assurance).collect();
        let days = || all.iter().filter_map(|assurance| assurance.assured);
        let open = all.iter().filter(|assurance| assurance.needs_check(now)).count();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(DirectoryState {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            services: count(all.len()),
            confirmed: count(all.len() - open),
            first_confirmed_on: days().min().map(|day| day.to_string()),
            last_confirmed_on: days().max().map(|day| day.to_string()),
            statement: (open > 0).then(|| teller.caution(Caution::CheckNumber)),
        })
    })
}

fn region_of(region: &directory::Directory, language: Language) -> Region {
    let id = region.region();
    Region {
        id: id.to_owned(),
        name: translated::region(region, language).to_owned(),
        state: region.state().map(str::to_owned),
        time_zone: zone_of(Some(id)).map(|zone| zone.name().to_owned()),
        text_to_911: Services::choose(embedded(), Some(id)).text_911(),
    }
}

fn service_of(
    teller: &Teller<'_>,
    region: &str,
    service: &directory::Service,
    in_decision: bool,
    now: DateTime<Utc>,
    language: Language,
) -> Service {
    let about = service.about();
    let told = |told: &Option<Told>| told.as_ref().map(|told| translated::told(told, language).to_owned());
    let number_of = |phone: &Phone| ServiceNumber {
        kind: phone.kind,
        number: number(teller, &phone.number),
        action: teller.opens_number(service, phone).and_then(action),
        languages: phone.languages.clone(),
    };
    let limits = Limit::ALL.into_iter().map(|(limit, _)| limit).filter(|limit| service.limits().has(*limit));
    let assurance = service.assurance();
    Service {
        id: service.slug().to_owned(),
        region: region.to_owned(),
        name: translated::name(service, language).to_owned(),
        organization: service.organization().to_owned(),
        serves: service
            .serves()
            .iter()
            .map(|group| ServedGroupText { group, text: teller.group(group) })
            .collect(),
        in_decision,
        is_lifeline: service.kind() == Kind::Lifeline,
        numbers: service.phones().iter().map(number_of).collect(),
        chat: service.chat().map(|chat| chat.url.clone()),
        page: service.page().map(str::to_owned),
        hours: hours_of(teller, service, now),
        languages: service.languages().to_vec(),
        interpretation: told(&about.interpretation),
        ages: Ages { from: about.ages.from, to: about.ages.to, text: teller.ages(service) },
        description: told(&about.description),
        eligibility: told(&about.eligibility),
        alert: told(&about.alert),
        limits: limits.map(|limit| LimitText { limit, text: translated::limit(limit, language) }).collect(),
        source: Source {
            name: translated::source(assurance, language).to_owned(),
            date: assurance.source_date.clone(),
            confirmed_on: assurance.assured.map(|day| day.to_string()),
            needs_check: assurance.needs_check(now),
            text: teller.source(service),
        },
    }
}

pub(crate) fn hours_of(teller: &Teller<'_>, service: &directory::Service, now: DateTime<Utc>) -> Hours {
    let state = service.open_state(now);
    let (closes, opens) = match state {
        OpenState::Open { closes_at, .. } => (Some(closes_at), None),
        OpenState::Closed { next_opening } => (None, next_opening),
        OpenState::Always | OpenState::Unknown => (None, None),
    };
    Hours {
        state: state.into(),
        day_and_night: state == OpenState::Always,
        closes_at_ms: closes.map(|moment| moment.timestamp_millis()),
        opens_at_ms: opens.map(|moment| moment.timestamp_millis()),
        text: teller.hours(service),
    }
}
