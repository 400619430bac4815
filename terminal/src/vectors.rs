//! The decision and the directory as vectors for Kotlin and Swift: what core answers, in lines with
//! tabs between their fields. `decide --vectors` prints them; `tests/vectors/decisions.tsv` keeps
//! them, with what each line holds.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};

use chrono::{DateTime, Utc};
use tally_core::tools::PhoneNumber;
use tally_core::tools::directory::{
    Directory, Kind, Limit, OpenState, Service, Services, Told, embedded, translated, zone_of,
};
use tally_core::tools::help::{
    Age, Caution, Cautions, Contact, Country, Danger, Guidance, Offers, Openness, Phone, Place, Police,
    Situation, Step, Teller, Voice, Whom, decide,
};
use tally_core::{Abilities, Effect, Language};

const HEAD: &str = "\
# What core decides and what the directory holds, for Rust, Kotlin and Swift alike: each reads a case, asks its own library,
# and has to come to the same lines. Written by `cargo run --bin decide -- --vectors > tests/vectors/decisions.tsv`; do not
# edit it. Tabs between fields, | inside of some; - for none; the names of codes in small letters.
#
# text      language, kind, code, words: each code that comes up below, in words
# case      danger, phone, voice, place, police, country, age, whom, region, now (ms), language, calls, messages, browser
# lead, beside, next    contact, name, channel, what to do, number, spoken, action, can open, memorize (service|name|number|
#           spoken), textphone, hours (state|day and night|closes at|opens at|words), reason, cautions
# know      cautions of the whole
# say       listener:words, each
# regions   language; then a line for each
# region    id, name, state, time zone, text to 911
# services  region, now (ms), language, ids; then a line for each that is not national, or for each if there is no region
# service   id, region, name, organization, serves, in the decision, lifeline, chat, page, hours, languages, interpretation,
#           ages (from|to|words), description, eligibility, alert, limits, source (name|date|confirmed on|needs check|words)
# number    kind, number, spoken, action, languages
# directory now (ms), language, services, confirmed, first, last, statement
";

/// So many cases, beside those of the laws.
const DRAWN: u64 = 200;

/// A Monday afternoon and the night after it in New York; ten minutes before a text line closes;
/// the hour that comes twice; a holiday; a clock that was never set, and one far off.
const MOMENTS: [&str; 7] = [
    "2026-03-02T20:00:00Z",
    "2026-03-03T06:00:00Z",
    "2026-03-03T02:50:00Z",
    "2026-11-01T06:30:00Z",
    "2026-12-25T17:00:00Z",
    "1970-01-01T00:00:00Z",
    "2199-07-04T12:00:00Z",
];

/// All of the file.
///
/// # Panics
/// If a field cannot stand in a line, or one code has two texts in a language.
#[must_use]
pub fn decisions() -> String {
    let mut lines = Lines::default();
    for case in cases() {
        lines.case(&case);
    }
    for language in Language::ALL {
        lines.regions(language);
        for moment in MOMENTS {
            lines.directory(at(moment), language);
        }
    }
    for (index, region) in std::iter::once(None).chain(embedded().iter().map(Some)).enumerate() {
        for (turn, language) in Language::ALL.into_iter().enumerate() {
            let moment = MOMENTS[(2 * index + turn) % MOMENTS.len()];
            lines.services(region.map(Directory::region), at(moment), language);
        }
    }
    let mut text = String::from(HEAD);
    for ((language, kind, code), words) in &lines.texts {
        let _ = writeln!(text, "{}", fields(&["text", language, kind, code, words]));
    }
    text + &lines.text
}

/// One question to the library.
struct Case {
    situation: Situation,
    region: Option<&'static str>,
    now: DateTime<Utc>,
    language: Language,
    abilities: Abilities,
}

/// Those that the laws are about, and others drawn from all there are, the same each time.
fn cases() -> impl Iterator<Item = Case> {
    // By day, at night, and while a line closes.
    let moments = &MOMENTS[..3];
    let of_law = move |situation| {
        moments.iter().map(move |moment| Case {
            situation,
            region: Some("westchester-ny"),
            now: at(moment),
            language: Language::English,
            abilities: Abilities::ALL,
        })
    };
    let nothing = Situation::default();
    let of_laws = [
        nothing,
        Situation { danger: Some(Danger::Now), ..nothing },
        Situation { danger: Some(Danger::Now), voice: Some(Voice::Quiet), ..nothing },
        Situation { danger: Some(Danger::Now), voice: Some(Voice::NoVoice), ..nothing },
        Situation { danger: Some(Danger::Now), country: Some(Country::Other), ..nothing },
        Situation { danger: Some(Danger::Now), phone: Some(Phone::None), ..nothing },
        Situation { danger: Some(Danger::NotNow), phone: Some(Phone::Watched), ..nothing },
        Situation { danger: Some(Danger::NotNow), ..nothing },
        Situation { danger: Some(Danger::NotNow), age: Some(Age::Minor), ..nothing },
        Situation { place: Some(Place::HealthCare), ..nothing },
        Situation { police: Some(Police::RatherNot), ..nothing },
    ];
    of_laws.into_iter().flat_map(of_law).chain((0..DRAWN).map(drawn))
}

fn drawn(number: u64) -> Case {
    let mut draws = Draws(number);
    let region = draws.of(embedded()).map(Directory::region);
    Case {
        situation: Situation {
            danger: draws.of(Danger::ALL).copied(),
            phone: draws.of(Phone::ALL).copied(),
            voice: draws.of(Voice::ALL).copied(),
            place: draws.of(Place::ALL).copied(),
            police: draws.of(Police::ALL).copied(),
            country: draws.of(Country::ALL).copied(),
            age: draws.of(Age::ALL).copied(),
            whom: draws.of(Whom::ALL).copied(),
        },
        region,
        now: at(MOMENTS[draws.below(MOMENTS.len())]),
        language: Language::ALL[draws.below(Language::ALL.len())],
        // Mostly a phone that can do all of it.
        abilities: Abilities {
            calls: draws.below(5) > 0,
            messages: draws.below(5) > 0,
            browser: draws.below(5) > 0,
        },
    }
}

/// SplitMix64, begun anew for each case, so that a case keeps its answers when others come and go.
struct Draws(u64);

impl Draws {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(end).expect("small")).expect("small")
    }

    /// One of them, or none of them.
    fn of<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        let place = self.below(list.len() + 1);
        list.get(place)
    }
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

#[derive(Default)]
struct Lines {
    text: String,
    /// By language, kind and code.
    texts: BTreeMap<(&'static str, &'static str, String), String>,
}

impl Lines {
    fn line(&mut self, columns: &[&str]) {
        let _ = writeln!(self.text, "{}", fields(columns));
    }

    /// A code, with its words beside all the others.
    fn code(&mut self, language: Language, kind: &'static str, code: impl Debug, words: String) -> String {
        let code = small(code);
        let known = self.texts.entry((language.tag(), kind, code.clone())).or_insert_with(|| words.clone());
        assert_eq!(*known, words, "{code} needs a column for its words");
        code
    }

    fn cautions(&mut self, language: Language, teller: &Teller<'_>, cautions: Cautions) -> String {
        let one = |lines: &mut Self, caution: Caution| {
            lines.code(language, "caution", caution, teller.caution(caution))
        };
        joined(cautions.iter().map(|caution| one(self, caution)).collect())
    }

    fn case(&mut self, case: &Case) {
        let Case { situation, region, now, language, abilities } = *case;
        let services = Services::choose(embedded(), region);
        let teller = Teller::new(situation, &services, now, language);
        let guidance = decide(situation, &Offers::at(&services, now, language).on(abilities));
        self.line(&[
            "case",
            &answer(situation.danger),
            &situation.phone.map_or_else(none, |phone| match phone {
                Phone::None => "nophone".to_owned(),
                phone => small(phone),
            }),
            &answer(situation.voice),
            &answer(situation.place),
            &answer(situation.police),
            &situation.country.map_or_else(none, |country| match country {
                Country::Here => "unitedstates".to_owned(),
                country @ Country::Other => small(country),
            }),
            &answer(situation.age),
            &answer(situation.whom),
            region.unwrap_or("-"),
            &now.timestamp_millis().to_string(),
            language.tag(),
            yes(abilities.calls),
            yes(abilities.messages),
            yes(abilities.browser),
        ]);
        self.guidance(case, &teller, &guidance);
    }

    fn guidance(&mut self, case: &Case, teller: &Teller<'_>, guidance: &Guidance) {
        self.step("lead", case, teller, &guidance.lead);
        guidance.beside.iter().for_each(|step| self.step("beside", case, teller, step));
        guidance.fallbacks.iter().for_each(|step| self.step("next", case, teller, step));
        let know = self.cautions(case.language, teller, guidance.cautions);
        self.line(&["know", &know]);
        let say = guidance.say_first.iter().map(|say| {
            let listener = say.listener();
            let listener = self.code(case.language, "listener", listener, teller.listener(listener));
            format!("{listener}:{}", self.code(case.language, "say", say, teller.say_first(*say)))
        });
        let say = joined(say.collect());
        self.line(&["say", &say]);
    }

    fn step(&mut self, place: &str, case: &Case, teller: &Teller<'_>, step: &Step) {
        let service = match step.contact {
            Contact::Service(id) => Some(teller.service(id).expect("a service that is there")),
            _ => None,
        };
        let contact = service.map_or_else(|| small(step.contact), |service| service.slug().to_owned());
        let number = teller.number(step);
        let memorize = step.memorize.map_or_else(none, |id| {
            let service = teller.service(id).expect("a service that is there");
            let number = teller.number_to_memorize(step).expect("a number");
            let name = teller.name(Contact::Service(id));
            parts(&[service.slug(), &name, &number.to_string(), &teller.spoken(&number)])
        });
        let hours = service.map_or_else(none, |service| hours(teller, service, case.now));
        let reason = self.code(case.language, "reason", step.reason, teller.reason(step.reason));
        let cautions = self.cautions(case.language, teller, step.cautions);
        self.line(&[
            place,
            &contact,
            &teller.name(step.contact),
            &small(step.channel),
            &teller.what_to_do(step).unwrap_or_else(none),
            &number.as_ref().map_or_else(none, PhoneNumber::to_string),
            &number.as_ref().map_or_else(none, |number| teller.spoken(number)),
            &action(teller.opens(step)),
            yes(teller.is_to_be_touched(step, case.abilities)),
            &memorize,
            yes(step.textphone),
            &hours,
            &reason,
            &cautions,
        ]);
    }

    fn regions(&mut self, language: Language) {
        self.line(&["regions", language.tag()]);
        for region in embedded() {
            let id = region.region();
            self.line(&[
                "region",
                id,
                translated::region(region, language),
                region.state().unwrap_or("-"),
                zone_of(Some(id)).map_or("-", |zone| zone.name()),
                &small(Services::choose(embedded(), Some(id)).text_911()),
            ]);
        }
    }

    fn services(&mut self, region: Option<&str>, now: DateTime<Utc>, language: Language) {
        let services = Services::choose(embedded(), region);
        let teller = Teller::new(Situation::default(), &services, now, language);
        let ids = services.iter().map(|service| service.slug().to_owned()).collect();
        let millis = now.timestamp_millis().to_string();
        self.line(&["services", region.unwrap_or("-"), &millis, language.tag(), &joined(ids)]);
        for file in services.files().filter(|file| region.is_none() || !file.is_national()) {
            for (service, audience) in Offers::of_file(file) {
                self.service(file, service, audience.is_some(), &teller, now, language);
            }
        }
    }

    fn service(
        &mut self,
        file: &Directory,
        service: &Service,
        in_decision: bool,
        teller: &Teller<'_>,
        now: DateTime<Utc>,
        language: Language,
    ) {
        let about = service.about();
        let told = |told: &Option<Told>| {
            told.as_ref().map_or_else(none, |told| translated::told(told, language).to_owned())
        };
        let serves =
            service.serves().iter().map(|group| self.code(language, "group", group, teller.group(group)));
        let serves = joined(serves.collect());
        let limits = Limit::ALL
            .into_iter()
            .filter(|(limit, _)| service.limits().has(*limit))
            .map(|(limit, _)| self.code(language, "limit", limit, translated::limit(limit, language)));
        let limits = joined(limits.collect());
        let age = |age: Option<u8>| age.map_or_else(none, |age| age.to_string());
        let ages =
            parts(&[&age(about.ages.from), &age(about.ages.to), &teller.ages(service).unwrap_or_else(none)]);
        let assurance = service.assurance();
        let source = parts(&[
            translated::source(assurance, language),
            assurance.source_date.as_deref().unwrap_or("-"),
            &assurance.assured.map_or_else(none, |day| day.to_string()),
            yes(assurance.needs_check(now)),
            &teller.source(service),
        ]);
        self.line(&[
            "service",
            service.slug(),
            file.region(),
            translated::name(service, language),
            service.organization(),
            &serves,
            yes(in_decision),
            yes(service.kind() == Kind::Lifeline),
            service.chat().map_or("-", |chat| &chat.url),
            service.page().unwrap_or("-"),
            &hours(teller, service, now),
            &joined(service.languages().to_vec()),
            &told(&about.interpretation),
            &ages,
            &told(&about.description),
            &told(&about.eligibility),
            &told(&about.alert),
            &limits,
            &source,
        ]);
        for phone in service.phones() {
            self.line(&[
                "number",
                &small(phone.kind),
                &phone.number.to_string(),
                &teller.spoken(&phone.number),
                &action(teller.opens_number(service, phone)),
                &joined(phone.languages.clone()),
            ]);
        }
    }

    fn directory(&mut self, now: DateTime<Utc>, language: Language) {
        let none_chosen = Services::default();
        let teller = Teller::new(Situation::default(), &none_chosen, now, language);
        let all = || embedded().iter().flat_map(Directory::services).map(Service::assurance);
        let confirmed = all().filter(|assurance| !assurance.needs_check(now)).count();
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(none, |day| day.to_string());
        let is_whole = confirmed == all().count();
        let statement = if is_whole { none() } else { teller.caution(Caution::CheckNumber) };
        self.line(&[
            "directory",
            &now.timestamp_millis().to_string(),
            language.tag(),
            &all().count().to_string(),
            &confirmed.to_string(),
            &day(all().filter_map(|assurance| assurance.assured).min()),
            &day(all().filter_map(|assurance| assurance.assured).max()),
            &statement,
        ]);
    }
}

fn hours(teller: &Teller<'_>, service: &Service, now: DateTime<Utc>) -> String {
    let state = service.open_state(now);
    let mut moments = [none(), none()];
    match state {
        OpenState::Open { closes_at, .. } => moments[0] = closes_at.timestamp_millis().to_string(),
        OpenState::Closed { next_opening: Some(opens) } => moments[1] = opens.timestamp_millis().to_string(),
        _ => {}
    }
    let [closes, opens] = moments;
    let openness = small(Openness::from(state));
    parts(&[&openness, yes(state == OpenState::Always), &closes, &opens, &teller.hours(service)])
}

fn action(effect: Option<Effect>) -> String {
    match effect {
        None => none(),
        Some(Effect::Dial { uri, strict_uri, .. }) => parts(&["dial", &uri, &strict_uri]),
        Some(Effect::ComposeText { uri, number, body }) => {
            parts(&["text", &uri, &number, body.as_deref().unwrap_or("-")])
        }
        Some(Effect::OpenPage { url }) => parts(&["page", &url]),
        Some(other) => panic!("{other:?} is the calculator's own"),
    }
}

/// The name of a code in small letters.
fn small(code: impl Debug) -> String {
    format!("{code:?}").to_lowercase()
}

fn answer(answer: Option<impl Debug>) -> String {
    answer.map_or_else(none, small)
}

fn yes(so: bool) -> &'static str {
    if so { "yes" } else { "no" }
}

fn none() -> String {
    "-".to_owned()
}

fn joined(words: Vec<String>) -> String {
    if words.is_empty() { none() } else { words.join(" ") }
}

fn parts(parts: &[&str]) -> String {
    for part in parts {
        assert!(!part.contains('|') && !part.is_empty(), "{part:?} cannot stand in a field");
    }
    parts.join("|")
}

fn fields(fields: &[&str]) -> String {
    for field in fields {
        assert!(!field.contains(['\t', '\n']) && !field.is_empty(), "{field:?} cannot stand in a line");
    }
    fields.join("\t")
}
