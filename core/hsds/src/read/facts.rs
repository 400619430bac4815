//! The facts of a region, from the attributes of its `region`.

use super::attributes::Attribute;
use super::{Node, Reader};
use crate::error::Fault;
use crate::facts::{Facts, Sourced, StaffReport, TextTo911};

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

impl Labels {
    const fn all(&self) -> [&'static str; 4] {
        [self.value, self.source, self.source_es, self.date]
    }

    const fn beside(&self) -> [&'static str; 3] {
        [self.source, self.source_es, self.date]
    }
}

impl Reader<'_> {
    /// The facts of a region. The nation's file has none: it holds everywhere.
    pub(super) fn facts(&mut self, region: &Node<'_>) -> Facts {
        let attributes = self.attributes(region, None, |_| false);
        if self.national && region.has("attributes") {
            region.fault_at("attributes", Fault::FactsOfTheNation);
            return Facts::default();
        }
        for attribute in &attributes {
            let known = TEXT_911.all().into_iter().chain(STAFF_REPORT.all()).chain([STAFF_REPORT_ES]);
            if !known.clone().any(|label| label == attribute.label) {
                attribute.node.fault_at("label", Fault::UnknownWord(known.collect()));
            }
        }
        let mut facts = Facts::default();
        if let Some(attribute) = find(&attributes, TEXT_911.value) {
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
        facts.text_911_source = self.sourced(&attributes, &TEXT_911, needed);
        let source = self.sourced(&attributes, &STAFF_REPORT, true);
        match (find(&attributes, STAFF_REPORT.value), find(&attributes, STAFF_REPORT_ES)) {
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

fn find<'a, 'n>(attributes: &'a [Attribute<'n>], label: &str) -> Option<&'a Attribute<'n>> {
    attributes.iter().find(|attribute| attribute.label == label)
}
