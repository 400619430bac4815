//! The facts of a region, from the attributes of its `region`.

use super::attributes::Attribute;
use super::{Node, Reader};
use crate::dates::{is_month_or_day, parse_day};
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
}

impl Reader<'_> {
    pub(super) fn facts(&mut self, region: &Node<'_>) -> Facts {
        let attributes = self.attributes(region, None, |_| false);
        for attribute in &attributes {
            let known = TEXT_911.all().into_iter().chain(STAFF_REPORT.all()).chain([STAFF_REPORT_ES]);
            if !known.clone().any(|label| label == attribute.label) {
                attribute.node.fault_at("label", Fault::UnknownWord(known.collect()));
            }
        }
        let find = |label: &str| attributes.iter().find(|attribute| attribute.label == label);
        let mut facts = Facts::default();
        if let Some(attribute) = find(TEXT_911.value) {
            match TextTo911::ALL.into_iter().find(|(_, word)| *word == attribute.value) {
                Some((TextTo911::Unknown, _)) => {}
                Some((text_911, _)) => {
                    facts.text_911 = text_911;
                    facts.text_911_source = self.sourced(region, &attributes, &TEXT_911);
                }
                None => {
                    let words = TextTo911::ALL.iter().map(|(_, word)| *word).collect();
                    attribute.fault(Fault::UnknownWord(words));
                }
            }
        }
        if let Some(english) = find(STAFF_REPORT.value) {
            let spanish = find(STAFF_REPORT_ES);
            if spanish.is_none() {
                english.fault(Fault::NoSpanish(STAFF_REPORT_ES));
            }
            let source = self.sourced(region, &attributes, &STAFF_REPORT);
            if let (Some(spanish), Some(source)) = (spanish, source) {
                facts.staff_report = Some(StaffReport {
                    english: english.value.clone(),
                    spanish: spanish.value.clone(),
                    source,
                });
            }
        }
        facts
    }

    /// The source and date of a fact, which each must have.
    fn sourced(&self, region: &Node<'_>, attributes: &[Attribute<'_>], labels: &Labels) -> Option<Sourced> {
        let find = |label: &str| attributes.iter().find(|attribute| attribute.label == label);
        for label in [labels.source, labels.date] {
            if find(label).is_none() {
                region.fault_at("attributes", Fault::MissingAttribute(label));
            }
        }
        let date = find(labels.date)?;
        if is_month_or_day(&date.value) {
            let first = format!("{}-01", date.value);
            let begins = parse_day(&date.value).or_else(|| parse_day(&first));
            self.not_after_today(&date.node, "value", begins);
        } else {
            date.fault(Fault::BadDate(true));
        }
        Some(Sourced {
            source: find(labels.source)?.value.clone(),
            source_es: find(labels.source_es).map(|attribute| attribute.value.clone()),
            date: date.value.clone(),
        })
    }
}
