//! What a service says of itself: HSDS's own properties, and their Spanish from attributes, since
//! HSDS has one language for each.

use super::attribute::Attribute;
use super::{Node, TEXT};
use crate::error::Fault;
use crate::service::{About, Ages, Told};

/// Each property that is shown, and the attribute that has its Spanish.
const SHOWN: [(&str, &str); 4] = [
    ("description", "description:es"),
    ("eligibility_description", "eligibility:es"),
    ("interpretation_services", "interpretation:es"),
    ("alert", "alert:es"),
];

/// Hours that follow the clock of whoever calls, which no schedule can hold.
const HOURS: &str = "hours";
const HOURS_ES: &str = "hours:es";

/// The labels that are read here.
pub(super) const LABELS: [&str; 6] = [SHOWN[0].1, SHOWN[1].1, SHOWN[2].1, SHOWN[3].1, HOURS, HOURS_ES];

/// The oldest age that is taken for one.
const OLDEST: u8 = 120;

/// What the service says of itself.
pub(super) fn about(node: &Node<'_>, attributes: &[Attribute<'_>]) -> About {
    let [description, eligibility, interpretation, alert] =
        SHOWN.map(|(key, label)| told(node, attributes, key, label));
    About {
        description,
        eligibility,
        ages: ages(node),
        interpretation,
        alert,
        hours: hours(node, attributes),
    }
}

fn hours(node: &Node<'_>, attributes: &[Attribute<'_>]) -> Option<Told> {
    let find = |label: &str| attributes.iter().find(|attribute| attribute.label == label);
    match (find(HOURS), find(HOURS_ES)) {
        (Some(english), Some(spanish)) => {
            if node.has("schedules") {
                english.node.fault_at("label", Fault::HoursBesideSchedules);
            }
            Some(Told { english: english.name(), spanish: spanish.name() })
        }
        (Some(english), None) => {
            english.fault(Fault::NoSpanish(HOURS_ES));
            None
        }
        (None, Some(spanish)) => {
            spanish.node.fault_at("label", Fault::WithoutItsFact(HOURS));
            None
        }
        (None, None) => None,
    }
}

fn told(
    node: &Node<'_>,
    attributes: &[Attribute<'_>],
    key: &'static str,
    label: &'static str,
) -> Option<Told> {
    let spanish = attributes.iter().find(|attribute| attribute.label == label);
    if !node.has(key) {
        if let Some(spanish) = spanish.filter(|_| !node.is_misspelled(key)) {
            spanish.node.fault_at("label", Fault::WithoutItsFact(key));
        }
        return None;
    }
    let english = node.optional_word(key, TEXT)?;
    match spanish {
        Some(spanish) => Some(Told { english, spanish: spanish.value.clone() }),
        None => node.none_at(key, Fault::NoSpanishBeside(label)),
    }
}

fn ages(node: &Node<'_>) -> Ages {
    let age = |key| {
        let years = node.optional_number(key).and_then(|years| u8::try_from(years).ok());
        match years.filter(|years| *years <= OLDEST) {
            None if node.has(key) => node.none_at(key, Fault::NotAnAge),
            age => age,
        }
    };
    let ages = Ages { from: age("minimum_age"), to: age("maximum_age") };
    if let (Some(from), Some(to)) = (ages.from, ages.to)
        && to < from
    {
        node.fault_at("maximum_age", Fault::AgesTurned(from));
    }
    ages
}
