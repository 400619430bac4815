//! Attributes: labels and values for what HSDS has no property for.

use super::attribute::Attribute;
use super::{ATTRIBUTES, NAME, Node, Reader, TEXT, about, is_slug, properties};
use crate::dates::begins;
use crate::error::Fault;
use crate::meeting::{MeetingKind, MeetingPart};
use crate::number::is_emergency_name;
use crate::service::{About, Group, Groups, Kind, Limit, Limits};
use crate::veil::{is_veiled, unveiled, veiled};

/// The attributes of a service.
pub(super) struct Traits {
    pub(super) slug: Option<String>,
    pub(super) name_es: Option<String>,
    pub(super) kind: Kind,
    pub(super) about: About,
    pub(super) limits: Limits,
    pub(super) serves: Groups,
    pub(super) meeting: Vec<MeetingPart>,
    pub(super) source: Option<String>,
    pub(super) source_es: Option<String>,
    pub(super) source_date: Option<String>,
}

const LABELS: [&str; 8] =
    ["slug", "name:es", "kind", "limit", "serves", "source", "source:es", "source-date"];

impl Reader<'_> {
    pub(super) fn traits(&mut self, node: &Node<'_>, id: Option<&str>) -> Option<Traits> {
        let mut traits = Traits {
            slug: None,
            name_es: None,
            kind: Kind::Hotline,
            about: About::default(),
            limits: Limits::default(),
            serves: Groups::default(),
            meeting: Vec::new(),
            source: None,
            source_es: None,
            source_date: None,
        };
        let mut spanish_is_missing = None;
        let attributes = self.attributes(node, id, |label| {
            matches!(label, "limit" | "serves") || label.starts_with("meeting-")
        });
        traits.about = about::about(node, &attributes);
        let has = |label: &str| attributes.iter().any(|attribute| attribute.label == label);
        for label in ["slug", "source"] {
            if !has(label) {
                node.fault_at("attributes", Fault::MissingAttribute(label));
            }
        }
        for attribute in &attributes {
            let value = attribute.value.clone();
            match attribute.label.as_str() {
                "slug" => traits.slug = self.slug(attribute),
                "kind" if is_veiled(HOTLINE, &value) => traits.kind = Kind::Hotline,
                "kind" if is_veiled(LIFELINE, &value) => traits.kind = Kind::Lifeline,
                // Leaked, which happens once: a file is read once.
                "kind" => {
                    let words = [HOTLINE, LIFELINE].map(|word| &*unveiled(word).leak());
                    attribute.fault(Fault::UnknownWord(words.into()));
                }
                "limit" => match Limit::ALL.iter().find(|(_, word)| *word == value) {
                    Some((limit, _)) if traits.limits.has(*limit) => is_a_second(attribute, &attributes),
                    Some((limit, _)) => traits.limits = traits.limits.with(*limit),
                    None => {
                        let words = Limit::ALL.iter().map(|(_, word)| *word).collect();
                        attribute.fault(Fault::UnknownWord(words));
                    }
                },
                "serves" => match Group::ALL.into_iter().find(|group| group.is(&value)) {
                    Some(group) if traits.serves.has(group) => is_a_second(attribute, &attributes),
                    Some(group) => traits.serves = traits.serves.with(group),
                    None => attribute.fault(Fault::UnknownGroup),
                },
                label if about::LABELS.contains(&label) => {}
                "name:es" => {
                    if is_emergency_name(&value) {
                        attribute.fault(Fault::EmergencyName);
                    }
                    traits.name_es = Some(attribute.name());
                }
                "source" => traits.source = Some(value),
                "source:es" => traits.source_es = Some(value),
                "source-date" => {
                    self.month_or_day(attribute);
                    traits.source_date = Some(value);
                }
                label => meet(label, attribute, &mut traits.meeting, &mut spanish_is_missing),
            }
        }
        if let Some((attribute, label)) = spanish_is_missing {
            attribute.fault(Fault::NoSpanish(label));
        }
        Some(traits)
    }

    fn slug(&mut self, attribute: &Attribute<'_>) -> Option<String> {
        let slug = attribute.value.clone();
        if !is_slug(&slug) {
            attribute.fault(Fault::NotAShortName);
        } else if let Some(first) = self.slugs.get(&slug) {
            attribute.fault(Fault::DuplicateSlug { first: *first });
        } else if let Some(other) = self.beside.iter().find(|other| other.has(&slug)) {
            attribute.fault(Fault::SlugOfAnother(other.region().to_owned()));
        } else {
            self.slugs.insert(slug.clone(), attribute.node.line());
        }
        Some(slug)
    }

    /// The value must be a month or day that has come.
    pub(super) fn month_or_day(&self, attribute: &Attribute<'_>) {
        match begins(&attribute.value) {
            Some(day) => self.not_after_today(&attribute.node, "value", Some(day)),
            None => attribute.fault(Fault::BadDate(true)),
        }
    }

    /// The attributes of `node`; each label may occur once, except those that may repeat.
    pub(super) fn attributes<'n>(
        &mut self,
        node: &Node<'n>,
        id: Option<&str>,
        may_repeat: impl Fn(&str) -> bool,
    ) -> Vec<Attribute<'n>> {
        let mut list: Vec<Attribute<'n>> = Vec::new();
        for attribute in node.optional_list("attributes", ATTRIBUTES) {
            attribute.knows_only(properties::ATTRIBUTE);
            self.id(&attribute);
            attribute.refers_to("link_id", "object", id);
            let label = attribute.word("label", NAME);
            let value = attribute.word("value", TEXT);
            let Some(label) = label else { continue };
            match list.iter().find(|other| other.label == label) {
                Some(first) if !may_repeat(&label) => {
                    attribute.fault_at("label", Fault::Twice { first: first.node.line() });
                }
                // A value that cannot be read is reported; its label still counts as present.
                _ => list.push(Attribute { label, value: value.unwrap_or_default(), node: attribute }),
            }
        }
        list
    }
}

/// Records that a label may repeat, but not with the same value.
fn is_a_second(attribute: &Attribute<'_>, attributes: &[Attribute<'_>]) {
    let same = |other: &&Attribute<'_>| other.label == attribute.label && other.value == attribute.value;
    let first = attributes.iter().find(same).map_or(0, |first| first.node.line());
    attribute.fault(Fault::Twice { first });
}

/// A part of a first meeting, or the Spanish of the part before it.
fn meet<'a, 'n>(
    label: &str,
    attribute: &'a Attribute<'n>,
    parts: &mut Vec<MeetingPart>,
    spanish_is_missing: &mut Option<(&'a Attribute<'n>, &'static str)>,
) {
    let english = MeetingKind::ALL.iter().find(|(_, english, _)| *english == label);
    let spanish = MeetingKind::ALL.iter().find(|(_, _, spanish)| *spanish == label);
    if let Some((kind, _, its_spanish)) = english {
        if let Some((before, label)) = spanish_is_missing.replace((attribute, its_spanish)) {
            before.fault(Fault::NoSpanish(label));
        }
        let english = attribute.value.clone();
        parts.push(MeetingPart { kind: *kind, english, spanish: String::new() });
    } else if let Some((kind, its_english, _)) = spanish {
        match parts.last_mut().filter(|part| part.kind == *kind && part.spanish.is_empty()) {
            Some(part) => {
                part.spanish = attribute.value.clone();
                *spanish_is_missing = None;
            }
            None => attribute.node.fault_at("label", Fault::SpanishOfNothing(its_english)),
        }
    } else {
        let parts = MeetingKind::ALL.iter().flat_map(|(_, english, spanish)| [*english, *spanish]);
        let labels = LABELS.into_iter().chain(about::LABELS).chain(parts).collect();
        attribute.node.fault_at("label", Fault::UnknownWord(labels));
    }
}

const HOTLINE: &[u8] = &veiled(b"hotline");
const LIFELINE: &[u8] = &veiled(b"lifeline");
