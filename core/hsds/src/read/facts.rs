//! The facts of a region, from the attributes of its `region`.

use super::attribute::Attribute;
use super::{Node, Reader};
use crate::error::Fault;
use crate::facts::{Facts, Local, LocalFact, Sourced, StaffReport, TextTo911};

/// The labels of one fact: its value, then its source, its source in Spanish and its date.
struct Labels {
    value: &'static str,
    source: &'static str,
    source_es: &'static str,
    date: &'static str,
}

const TEXT_911: Labels = Labels {
    value: "text-911",
    source: "text-911-source",
    source_es: "text-911-source:es",
    date: "text-911-date",
};
const STAFF_REPORT: Labels = Labels {
    value: "staff-report",
    source: "staff-report-source",
    source_es: "staff-report-source:es",
    date: "staff-report-date",
};
const STAFF_REPORT_ES: &str = "staff-report:es";
const NAME_ES: &str = "name:es";

/// The labels of a fact that a page asks for: its words, their Spanish, its source, the Spanish of
/// that, and its date.
macro_rules! local {
    ($word:literal) => {
        [
            $word,
            concat!($word, ":es"),
            concat!($word, "-source"),
            concat!($word, "-source:es"),
            concat!($word, "-date"),
        ]
    };
}

const LOCAL: [(LocalFact, [&str; 5]); LocalFact::ALL.len()] = [
    (LocalFact::Exam, local!("exam")),
    (LocalFact::Kit, local!("kit")),
    (LocalFact::Order, local!("order")),
    (LocalFact::Address, local!("address")),
    (LocalFact::Compensation, local!("compensation")),
    (LocalFact::OneStop, local!("one-stop")),
];

/// What the attributes of a region say.
#[derive(Default)]
pub(super) struct RegionTraits {
    pub(super) name_es: Option<String>,
    pub(super) facts: Facts,
}

impl Labels {
    const fn all(&self) -> [&'static str; 4] {
        [self.value, self.source, self.source_es, self.date]
    }

    const fn beside(&self) -> [&'static str; 3] {
        [self.source, self.source_es, self.date]
    }
}

impl Reader<'_> {
    /// The name of a region in Spanish, and its facts. The nation's file has none: it holds
    /// everywhere.
    pub(super) fn region_traits(&mut self, region: &Node<'_>) -> RegionTraits {
        let attributes =
            self.attributes(region, None, |label| LOCAL.iter().any(|(_, labels)| labels.contains(&label)));
        let name_es = find(&attributes, NAME_ES).map(Attribute::name);
        if self.national {
            if attributes.iter().any(|attribute| attribute.label != NAME_ES) {
                region.fault_at("attributes", Fault::FactsOfTheNation);
            }
            return RegionTraits { name_es, facts: Facts::default() };
        }
        for attribute in &attributes {
            let known = [NAME_ES].into_iter().chain(TEXT_911.all()).chain(STAFF_REPORT.all());
            let known =
                known.chain([STAFF_REPORT_ES]).chain(LOCAL.into_iter().flat_map(|(_, labels)| labels));
            if !known.clone().any(|label| label == attribute.label) {
                attribute.node.fault_at("label", Fault::UnknownWord(known.collect()));
            }
        }
        RegionTraits { name_es, facts: self.facts(&attributes) }
    }

    fn facts(&self, attributes: &[Attribute<'_>]) -> Facts {
        let mut facts = Facts { local: self.local(attributes), ..Facts::default() };
        if let Some(attribute) = find(attributes, TEXT_911.value) {
            match TextTo911::ALL.into_iter().find(|(_, word)| *word == attribute.value) {
                Some((text_911, _)) => facts.text_911 = text_911,
                None => {
                    let words = TextTo911::ALL.iter().map(|(_, word)| *word).collect();
                    attribute.fault(Fault::UnknownWord(words));
                }
            }
        }
        // What is not known needs no source; if it has one, the source is held to the same.
        let needed = facts.text_911 != TextTo911::Unknown;
        facts.text_911_source = self.sourced(attributes, &TEXT_911, needed);
        let source = self.sourced(attributes, &STAFF_REPORT, true);
        match (find(attributes, STAFF_REPORT.value), find(attributes, STAFF_REPORT_ES)) {
            (Some(english), Some(spanish)) => {
                facts.staff_report = source.map(|source| StaffReport {
                    english: english.value.clone(),
                    spanish: spanish.value.clone(),
                    source,
                });
            }
            (Some(english), None) => english.fault(Fault::NoSpanish(STAFF_REPORT_ES)),
            (None, Some(spanish)) => {
                spanish.node.fault_at("label", Fault::WithoutItsFact(STAFF_REPORT.value));
            }
            (None, None) => {}
        }
        facts
    }

    /// The facts that pages ask for, in the order of the file. The parts of each follow its words.
    fn local(&self, attributes: &[Attribute<'_>]) -> Vec<Local> {
        let mut drafts: Vec<Draft<'_, '_>> = Vec::new();
        for attribute in attributes {
            let of = |labels: &[&str; 5]| labels.iter().position(|label| *label == attribute.label);
            let found = LOCAL.iter().find_map(|(about, labels)| Some((*about, labels, of(labels)?)));
            let Some((about, labels, part)) = found else { continue };
            if part == 0 {
                let parts = [Some(attribute), None, None, None, None];
                drafts.push(Draft { about, labels, parts });
                continue;
            }
            let draft = drafts.last_mut().filter(|draft| draft.about == about);
            match draft.map(|draft| &mut draft.parts[part]) {
                Some(Some(first)) => {
                    let first = first.node.line();
                    attribute.node.fault_at("label", Fault::Twice { first });
                }
                Some(empty) => *empty = Some(attribute),
                None => attribute.node.fault_at("label", Fault::PartOfNothing(labels[0])),
            }
        }
        drafts.into_iter().filter_map(|draft| self.finished(draft)).collect()
    }

    /// A fact whose parts are all there; only the date may be absent.
    fn finished(&self, draft: Draft<'_, '_>) -> Option<Local> {
        let [value, spanish, source, source_es, date] = draft.parts;
        let value = value?;
        let needed = draft.labels.iter().zip(draft.parts).take(4);
        let lacking: Vec<&str> = needed.filter(|(_, part)| part.is_none()).map(|(label, _)| *label).collect();
        if !lacking.is_empty() {
            value.node.fault_at("label", Fault::NeedsBesideIt(lacking));
        }
        if let Some(date) = date {
            self.month_or_day(date);
        }
        Some(Local {
            about: draft.about,
            english: value.value.clone(),
            spanish: spanish?.value.clone(),
            source: source?.value.clone(),
            source_es: source_es?.value.clone(),
            date: date.map(|date| date.value.clone()),
        })
    }

    /// The source and date of a fact, which has both or, if it does not need them, neither. Without
    /// the fact, neither may be there.
    fn sourced(&self, attributes: &[Attribute<'_>], labels: &Labels, needed: bool) -> Option<Sourced> {
        let Some(value) = find(attributes, labels.value) else {
            for label in labels.beside() {
                if let Some(attribute) = find(attributes, label) {
                    attribute.node.fault_at("label", Fault::WithoutItsFact(labels.value));
                }
            }
            return None;
        };
        if !needed && labels.beside().iter().all(|label| find(attributes, label).is_none()) {
            return None;
        }
        let (source, date) = (find(attributes, labels.source), find(attributes, labels.date));
        let lacking: Vec<&str> = [(labels.source, source), (labels.date, date)]
            .into_iter()
            .filter(|(_, found)| found.is_none())
            .map(|(label, _)| label)
            .collect();
        if !lacking.is_empty() {
            value.node.fault_at("label", Fault::NeedsBesideIt(lacking));
        }
        if let Some(date) = date {
            self.month_or_day(date);
        }
        Some(Sourced {
            source: source?.value.clone(),
            source_es: find(attributes, labels.source_es).map(|attribute| attribute.value.clone()),
            date: date?.value.clone(),
        })
    }
}

/// A fact and what was found of it so far.
struct Draft<'a, 'n> {
    about: LocalFact,
    labels: &'static [&'static str; 5],
    parts: [Option<&'a Attribute<'n>>; 5],
}

fn find<'a, 'n>(attributes: &'a [Attribute<'n>], label: &str) -> Option<&'a Attribute<'n>> {
    attributes.iter().find(|attribute| attribute.label == label)
}
