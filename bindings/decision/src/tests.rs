//! What crosses is what core decides, field by field: each block of `tests/vectors/decisions.tsv`
//! is asked for anew, and written as the block is. Kotlin's and Swift's tests do the same through
//! the library.

use std::collections::BTreeMap;
use std::fmt::Debug;

use crate::directory::{Hours, Service, directory_state, regions, services};
use crate::error::{DecisionError, caught};
use crate::guidance::{Action, CautionText, Contact, Step, decide};
use crate::situation::{
    Abilities, Age, Country, Danger, Language, Place, Police, Situation, Voice, WhichPhone, Whom,
};

const VECTORS: &str = include_str!("../../../tests/vectors/decisions.tsv");

#[test]
fn what_crosses_is_what_core_decides() {
    let rows = || {
        VECTORS.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>())
    };
    let texts = rows().filter(|row| row[0] == "text").map(|row| ((row[1], row[2], row[3]), row[4]));
    let texts: Texts<'_> = Texts(texts.collect());
    let mut blocks: Vec<Vec<Vec<&str>>> = Vec::new();
    for row in rows().filter(|row| row[0] != "text") {
        if matches!(row[0], "case" | "regions" | "services" | "directory") {
            blocks.push(Vec::new());
        }
        blocks.last_mut().expect("a head").push(row);
    }
    assert!(blocks.len() > 250, "{}", blocks.len());
    for block in blocks {
        let head = &block[0];
        let answered = match head[0] {
            "case" => texts.case(head),
            "regions" => texts.regions(head),
            "services" => texts.services(head),
            _ => texts.directory(head),
        };
        let expected: Vec<String> = block.iter().map(|row| row.join("\t")).collect();
        assert_eq!(answered, expected, "{head:?}");
    }
}

/// The words of each code, by language and kind.
struct Texts<'v>(BTreeMap<(&'v str, &'v str, &'v str), &'v str>);

impl Texts<'_> {
    /// The code, if its words are those of the vectors.
    fn code(&self, language: Language, kind: &str, code: impl Debug, words: &str) -> String {
        let code = small(code);
        assert_eq!(self.0.get(&(language.tag(), kind, code.as_str())), Some(&words), "{code}");
        code
    }

    fn case(&self, head: &[&str]) -> Vec<String> {
        let language = language(head[11]);
        let situation = Situation {
            danger: named(head[1], Danger::ALL),
            phone: if head[2] == "nophone" {
                Some(WhichPhone::None)
            } else {
                named(head[2], WhichPhone::ALL)
            },
            voice: named(head[3], Voice::ALL),
            place: named(head[4], Place::ALL),
            police: named(head[5], Police::ALL),
            country: if head[6] == "unitedstates" {
                Some(Country::Here)
            } else {
                named(head[6], Country::ALL)
            },
            age: named(head[7], Age::ALL),
            whom: named(head[8], Whom::ALL),
        };
        let [calls, messages, browser] = [12, 13, 14].map(|place| head[place] == "yes");
        let abilities = Abilities { calls, messages, browser };
        let guidance =
            decide(situation, now(head[10]), language, optional(head[9]), abilities).expect("an answer");
        let steps = std::iter::once(("lead", &guidance.lead))
            .chain(guidance.beside.iter().map(|step| ("beside", step)))
            .chain(guidance.fallbacks.iter().map(|step| ("next", step)));
        let steps = steps.map(|(place, step)| format!("{place}\t{}", self.step(language, step)));
        let say = guidance.say_first.iter().map(|say| {
            let listener = self.code(language, "listener", say.listener, &say.listener_text);
            format!("{listener}:{}", self.code(language, "say", say.say, &say.text))
        });
        let say = format!("say\t{}", words(say));
        let know = format!("know\t{}", self.cautions(language, &guidance.cautions));
        std::iter::once(head.join("\t")).chain(steps).chain([know, say]).collect()
    }

    fn step(&self, language: Language, step: &Step) -> String {
        let contact = match &step.contact {
            Contact::Service { id } => id.clone(),
            other => small(other),
        };
        let memorize = step.memorize.as_ref().map(|memorize| {
            [&*memorize.service, &memorize.name, &memorize.number.text, &memorize.number.spoken].join("|")
        });
        let number = step.number.as_ref();
        [
            &contact,
            &*step.name,
            &small(step.channel),
            or_none(step.what_to_do.as_ref()),
            or_none(number.map(|number| &number.text)),
            or_none(number.map(|number| &number.spoken)),
            &action(step.action.as_ref()),
            yes(step.can_open),
            or_none(memorize.as_ref()),
            yes(step.textphone),
            or_none(step.hours.as_ref().map(hours).as_ref()),
            &self.code(language, "reason", step.reason, &step.reason_text),
            &self.cautions(language, &step.cautions),
        ]
        .join("\t")
    }

    fn cautions(&self, language: Language, cautions: &[CautionText]) -> String {
        words(cautions.iter().map(|one| self.code(language, "caution", one.caution, &one.text)))
    }

    fn regions(&self, head: &[&str]) -> Vec<String> {
        let told = regions(language(head[1])).expect("regions").into_iter().map(|region| {
            let (state, zone) = (or_none(region.state.as_ref()), or_none(region.time_zone.as_ref()));
            ["region", &region.id, &region.name, state, zone, &small(region.text_to_911)].join("\t")
        });
        std::iter::once(head.join("\t")).chain(told).collect()
    }

    fn services(&self, head: &[&str]) -> Vec<String> {
        let language = language(head[3]);
        let region = optional(head[1]);
        let all = services(now(head[2]), language, region.clone()).expect("services");
        let ids = words(all.iter().map(|service| service.id.clone()));
        let mut lines = vec![format!("{}\t{ids}", head[..4].join("\t"))];
        for service in all.iter().filter(|service| region.is_none() || service.region != "us-national") {
            lines.push(self.service(language, service));
            lines.extend(service.numbers.iter().map(|number| {
                let kind = small(number.kind);
                let (text, spoken) = (&number.number.text, &number.number.spoken);
                let languages = words(number.languages.iter().cloned());
                ["number", &kind, text, spoken, &action(number.action.as_ref()), &languages].join("\t")
            }));
        }
        lines
    }

    fn service(&self, language: Language, service: &Service) -> String {
        let serves = service.serves.iter().map(|one| self.code(language, "group", one.group, &one.text));
        let limits = service.limits.iter().map(|one| self.code(language, "limit", one.limit, &one.text));
        let (ages, source) = (&service.ages, &service.source);
        let age = |age: Option<u8>| age.map_or_else(|| "-".to_owned(), |age| age.to_string());
        [
            "service",
            &service.id,
            &service.region,
            &service.name,
            &service.organization,
            &words(serves),
            yes(service.in_decision),
            yes(service.is_lifeline),
            or_none(service.chat.as_ref()),
            or_none(service.page.as_ref()),
            &hours(&service.hours),
            &words(service.languages.iter().cloned()),
            or_none(service.interpretation.as_ref()),
            &[&*age(ages.from), &age(ages.to), or_none(ages.text.as_ref())].join("|"),
            or_none(service.description.as_ref()),
            or_none(service.eligibility.as_ref()),
            or_none(service.alert.as_ref()),
            &words(limits),
            &[
                &*source.name,
                or_none(source.date.as_ref()),
                or_none(source.confirmed_on.as_ref()),
                yes(source.needs_check),
                &source.text,
            ]
            .join("|"),
        ]
        .join("\t")
    }

    fn directory(&self, head: &[&str]) -> Vec<String> {
        let state = directory_state(now(head[1]), language(head[2])).expect("a state");
        let days = [&state.first_confirmed_on, &state.last_confirmed_on, &state.statement];
        let [first, last, statement] = days.map(|day| or_none(day.as_ref()));
        let counts = [state.services, state.confirmed].map(|count| count.to_string());
        vec![[&head[..3].join("\t"), &*counts.join("\t"), first, last, statement].join("\t")]
    }
}

fn action(action: Option<&Action>) -> String {
    match action {
        None => "-".to_owned(),
        Some(Action::Dial { uri, strict_uri }) => format!("dial|{uri}|{strict_uri}"),
        Some(Action::Text { uri, number, body }) => format!("text|{uri}|{number}|{}", or_none(body.as_ref())),
        Some(Action::Page { url }) => format!("page|{url}"),
    }
}

fn hours(hours: &Hours) -> String {
    let moments = [hours.closes_at_ms, hours.opens_at_ms];
    let [closes, opens] = moments.map(|at| at.map_or_else(|| "-".to_owned(), |at| at.to_string()));
    [&*small(hours.state), yes(hours.day_and_night), &closes, &opens, &hours.text].join("|")
}

fn small(code: impl Debug) -> String {
    format!("{code:?}").to_lowercase()
}

fn named<T: Copy + Debug>(name: &str, all: &[T]) -> Option<T> {
    all.iter().copied().find(|one| small(one) == name)
}

fn language(tag: &str) -> Language {
    Language::of_tag(tag)
}

fn now(text: &str) -> i64 {
    text.parse().expect("milliseconds")
}

fn optional(text: &str) -> Option<String> {
    (text != "-").then(|| text.to_owned())
}

fn or_none(text: Option<&String>) -> &str {
    text.map_or("-", String::as_str)
}

fn yes(so: bool) -> &'static str {
    if so { "yes" } else { "no" }
}

fn words(words: impl Iterator<Item = String>) -> String {
    let words = words.collect::<Vec<_>>().join(" ");
    if words.is_empty() { "-".to_owned() } else { words }
}

#[test]
fn a_region_that_does_not_exist_is_refused_with_the_choices() {
    let refused = decide(Situation::default(), 0, Language::English, Some("atlantis".into()), Abilities::ALL);
    let Err(DecisionError::UnknownRegion { named, choices }) = refused.clone() else { panic!("{refused:?}") };
    assert_eq!(named, "atlantis");
    let ids: Vec<String> =
        regions(Language::English).expect("regions").into_iter().map(|one| one.id).collect();
    assert_eq!(choices, ids);
    let said = refused.expect_err("a refusal").to_string();
    assert!(said.starts_with("there is no region atlantis; there are: ct, "), "{said}");
}

/// A wrong clock is no reason to have no answer.
#[test]
fn at_any_moment_there_is_an_answer() {
    let situation = Situation { danger: Some(Danger::Now), ..Situation::default() };
    let bounds = [chrono::DateTime::<chrono::Utc>::MIN_UTC, chrono::DateTime::<chrono::Utc>::MAX_UTC];
    let bounds = bounds.map(|bound| bound.timestamp_millis());
    for now in
        [i64::MIN, bounds[0], bounds[0] + 86_400_000, -1, 0, bounds[1] - 86_400_000, bounds[1], i64::MAX]
    {
        for region in regions(Language::English).expect("regions") {
            let answer = decide(situation, now, Language::English, Some(region.id.clone()), Abilities::ALL);
            assert_eq!(answer.map(|guidance| guidance.lead.contact), Ok(Contact::Emergency), "{now}");
            assert!(services(now, Language::Spanish, Some(region.id)).is_ok(), "{now}");
        }
        assert!(directory_state(now, Language::English).is_ok(), "{now}");
    }
}

#[test]
fn a_bug_is_an_error() {
    assert_eq!(caught(|| -> Result<(), DecisionError> { panic!("provoked") }), Err(DecisionError::Bug));
}
