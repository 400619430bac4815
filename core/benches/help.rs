//! One decision, opening hours, and the guidance as text. `cargo bench --bench help`
//!
//! Goals (as it ships): a decision under 1 µs once it is known which services are open, opening
//! hours under 5 µs, a whole help page with its text under 100 µs.

use chrono::{DateTime, Utc};
use divan::{Bencher, black_box};
use tally_core::Language;
use tally_core::tools::directory::{Services, embedded, open_state};
use tally_core::tools::help::{Danger, Offers, Phone, Police, Situation, Voice, decide, plain_text};

fn main() {
    divan::main();
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a date and time")
}

/// A Saturday night before the clocks go forward: the longest search for the next opening.
const NIGHT: &str = "2026-03-08T03:30:00Z";

fn services() -> Services<'static> {
    Services::choose(embedded(), Some("westchester-ny"))
}

const SITUATIONS: [(&str, Situation); 3] = [
    ("nothing answered", UNANSWERED),
    (
        "danger, quiet, no police",
        Situation {
            danger: Some(Danger::Now),
            voice: Some(Voice::Quiet),
            police: Some(Police::RatherNot),
            ..UNANSWERED
        },
    ),
    (
        "watched phone",
        Situation {
            danger: Some(Danger::NotNow),
            phone: Some(Phone::Watched),
            voice: Some(Voice::NoVoice),
            ..UNANSWERED
        },
    ),
];

const UNANSWERED: Situation = Situation {
    danger: None,
    phone: None,
    voice: None,
    place: None,
    police: None,
    country: None,
    age: None,
    whom: None,
};

#[divan::bench(args = SITUATIONS.map(|(name, _)| name))]
fn decision(bencher: Bencher<'_, '_>, name: &str) {
    let offers = Offers::at(&services(), moment(NIGHT), Language::English);
    let situation = SITUATIONS.iter().find(|(known, _)| *known == name).map_or(UNANSWERED, |(_, it)| *it);
    bencher.bench_local(|| decide(black_box(situation), black_box(&offers)));
}

#[divan::bench(args = ["2026-03-07T20:00:00Z", NIGHT])]
fn opening_hours(bencher: Bencher<'_, '_>, instant: &str) {
    let services = services();
    let line = services.at(1).expect("the text line").schedules();
    let instant = moment(instant);
    bencher.bench_local(|| open_state(black_box(line), black_box(instant)));
}

#[divan::bench]
fn hours_of_every_service(bencher: Bencher<'_, '_>) {
    let services = services();
    let instant = moment(NIGHT);
    bencher.bench_local(|| Offers::at(black_box(&services), black_box(instant), Language::English));
}

#[divan::bench(args = ["en", "es"])]
fn guidance_with_its_text(bencher: Bencher<'_, '_>, tag: &str) {
    let services = services();
    let (instant, language) = (moment(NIGHT), Language::of_tag(tag));
    bencher.bench_local(|| {
        let guidance = decide(black_box(UNANSWERED), &Offers::at(&services, instant, language));
        plain_text(UNANSWERED, &guidance, &services, instant, language)
    });
}
