//! Reads an HSDS 3.0 file: every fault is kept with its place, and one fault refuses the whole file.
//!
//! HSDS gives a schedule's time zone as a fixed offset, which is wrong for half of the year, and has no place for what a service cannot
//! do; both are kept in its `attributes`: `tzid`, `overnight` on a schedule; `text-body` on a phone; `slug`, `name:es`, `kind`, `limit`,
//! `source`, `source:es`, `source-date` on a service.

use std::collections::HashSet;

use serde_json::Value;
use unic_langid::LanguageIdentifier;

use super::Directory;
use super::dates::{is_month_or_day, parse_day};
use super::error::{DirectoryError, Fault};
use super::hours::{Schedule, Schedules, TimeOfDay, weekday};
use super::service::{Assurance, Chat, Kind, Limit, Limits, Phone, PhoneType, Service};
use crate::phone_number::PhoneNumber;

mod node;
mod properties;

use node::{Faults, Node};

/// A name or a word, as long as a large-type row can show.
const NAME: usize = 80;
/// A sentence or two.
const TEXT: usize = 400;
/// The longest list inside one record.
const ENTRIES: usize = 16;

pub(super) fn directory(json: &str) -> Result<Directory, Vec<DirectoryError>> {
    let refused = |fault| Err(vec![DirectoryError { path: "$".into(), fault }]);
    if json.len() > Directory::MAX_BYTES {
        return refused(Fault::TooLarge);
    }
    let Ok(value) = serde_json::from_str::<Value>(json) else {
        return refused(Fault::NotJson);
    };
    let faults = Faults::default();
    let mut reader = Reader { ids: HashSet::new(), slugs: HashSet::new() };
    let directory = reader.file(&Node::root(&value, &faults));
    match (directory, faults.into_list()) {
        (Some(directory), list) if list.is_empty() => Ok(directory),
        // Nothing read and nothing said cannot be: each `None` notes its fault.
        (_, list) => Err(list),
    }
}

/// What must be unique across one file.
struct Reader {
    ids: HashSet<String>,
    slugs: HashSet<String>,
}

impl Reader {
    fn file(&mut self, root: &Node<'_>) -> Option<Directory> {
        root.knows_only(properties::FILE);
        let region = root.object("region");
        let (id, name) = match &region {
            Some(region) => {
                region.knows_only(properties::REGION);
                (region.word("id", NAME, Fault::Missing), region.word("name", NAME, Fault::MissingName))
            }
            None => (None, None),
        };
        if let (Some(region), Some(id)) = (&region, &id)
            && !is_slug(id)
        {
            region.fault_at("id", Fault::UnknownWord);
        }
        let mut services = Vec::new();
        for organization in root.list("contents", ENTRIES)? {
            organization.knows_only(properties::ORGANIZATION);
            self.id(&organization);
            let provider = organization.word("name", NAME, Fault::MissingName).unwrap_or_default();
            organization.word("description", TEXT, Fault::Missing);
            self.contacts(&organization);
            for service in organization.list("services", ENTRIES).unwrap_or_default() {
                services.extend(self.service(&service, &provider));
            }
        }
        if services.len() > Directory::MAX_SERVICES {
            root.fault_at("contents", Fault::TooMany);
        }
        let ways = services.iter().filter(|service| service.kind == Kind::Hotline);
        if ways.map(|service| service.phones.len() + usize::from(service.chat.is_some())).sum::<usize>()
            > Directory::MAX_WAYS
        {
            root.fault_at("contents", Fault::TooMany);
        }
        Some(Directory { region: id?, name: name?, services })
    }

    fn service(&mut self, node: &Node<'_>, organization: &str) -> Option<Service> {
        node.knows_only(properties::SERVICE);
        self.id(node);
        let name = node.word("name", NAME, Fault::MissingName);
        match node.word("status", NAME, Fault::Missing).as_deref() {
            Some("active") | None => {}
            Some("inactive" | "defunct" | "temporarily closed") => node.fault_at("status", Fault::NotActive),
            Some(_) => node.fault_at("status", Fault::UnknownWord),
        }
        for key in ["description", "interpretation_services"] {
            node.optional_word(key, TEXT);
        }
        // Said of every service: a day, or null where nobody has checked it yet.
        if !node.says("assured_date") {
            node.fault_at("assured_date", Fault::Missing);
        }
        let assured = node.optional_word("assured_date", NAME).and_then(|text| {
            let day = parse_day(&text);
            if day.is_none() {
                node.fault_at("assured_date", Fault::BadDate);
            }
            day
        });
        let mut phones: Vec<Phone> = Vec::new();
        for at in node.optional_list("phones", ENTRIES) {
            let Some(phone) = self.phone(&at) else { continue };
            if phones.iter().any(|other| other.kind == phone.kind) {
                at.fault_at("type", Fault::SecondOfItsType);
            }
            phones.push(phone);
        }
        self.contacts(node);
        let chat = self.chat(node);
        if node.optional_list("phones", ENTRIES).is_empty()
            && node.optional_list("additional_urls", ENTRIES).is_empty()
        {
            node.fault(Fault::NoContact);
        }
        let rules = node.optional_list("schedules", ENTRIES);
        let rules: Vec<Schedule> = rules.iter().filter_map(|rule| self.schedule(rule)).collect();
        self.languages(node);
        for area in node.optional_list("service_areas", ENTRIES) {
            area.knows_only(properties::SERVICE_AREA);
            self.id(&area);
            area.word("name", NAME, Fault::MissingName);
        }
        let traits = self.traits(node)?;
        Some(Service {
            slug: traits.slug?,
            name: name?,
            name_es: traits.name_es,
            organization: organization.to_owned(),
            kind: traits.kind,
            phones,
            chat,
            schedules: Schedules::new(rules),
            limits: traits.limits,
            assurance: Assurance {
                assured,
                source: traits.source?,
                source_es: traits.source_es,
                source_date: traits.source_date,
            },
        })
    }

    fn phone(&mut self, node: &Node<'_>) -> Option<Phone> {
        node.knows_only(properties::PHONE);
        self.id(node);
        let number = node.word("number", NAME, Fault::MissingNumber);
        let number = number.and_then(|number| match PhoneNumber::parse(&number) {
            Ok(number) => Some(number),
            Err(_) => node.none_at("number", Fault::BadNumber),
        });
        let kind = match node.word("type", NAME, Fault::Missing)?.as_str() {
            "voice" => Some(PhoneType::Voice),
            "text" => Some(PhoneType::Text),
            "textphone" => Some(PhoneType::Textphone),
            _ => node.none_at("type", Fault::UnknownPhoneType),
        };
        let languages = self.languages(node);
        let mut bodies = (None, None);
        for (label, value, at) in self.attributes(node) {
            match label.as_str() {
                "text-body" => bodies.0 = Some(value),
                "text-body:es" => bodies.1 = Some(value),
                _ => at.fault_at("label", Fault::UnknownWord),
            }
        }
        Some(Phone { number: number?, kind: kind?, languages, text_body: bodies.0, text_body_es: bodies.1 })
    }

    /// People who can be asked about a record: checked, and never shown. A name in an app on somebody's phone helps nobody.
    fn contacts(&mut self, node: &Node<'_>) {
        for contact in node.optional_list("contacts", ENTRIES) {
            contact.knows_only(properties::CONTACT);
            self.id(&contact);
            for key in ["name", "title", "department", "email"] {
                contact.optional_word(key, NAME);
            }
            for phone in contact.optional_list("phones", ENTRIES) {
                self.phone(&phone);
            }
        }
    }

    fn chat(&mut self, node: &Node<'_>) -> Option<Chat> {
        let mut chat = None;
        for entry in node.optional_list("additional_urls", ENTRIES) {
            entry.knows_only(properties::URL);
            self.id(&entry);
            if entry.word("label", NAME, Fault::MissingName).is_some_and(|label| label != "chat") {
                entry.fault_at("label", Fault::UnknownWord);
            }
            let Some(url) = entry.word("url", TEXT, Fault::Missing) else {
                continue;
            };
            if is_https(&url) {
                chat = chat.or(Some(Chat { url }));
            } else {
                entry.fault_at("url", Fault::NotHttps);
            }
        }
        chat
    }

    fn schedule(&mut self, node: &Node<'_>) -> Option<Schedule> {
        node.knows_only(properties::SCHEDULE);
        self.id(node);
        if node.word("freq", NAME, Fault::Missing).is_some_and(|freq| freq != "WEEKLY") {
            node.fault_at("freq", Fault::UnknownFrequency);
        }
        node.optional_word("notes", TEXT);
        let mut days = [false; 7];
        for letters in node.word("byday", NAME, Fault::Missing)?.split(',') {
            match weekday(letters.trim()) {
                Some(day) => days[day.num_days_from_monday() as usize] = true,
                None => node.fault_at("byday", Fault::UnknownDay),
            }
        }
        let time = |key| {
            let text = node.word(key, NAME, Fault::Missing)?;
            TimeOfDay::parse(&text).or_else(|| node.none_at(key, Fault::BadTime))
        };
        let (opens, closes) = (time("opens_at"), time("closes_at"));
        let date = |key| {
            let text = node.optional_word(key, NAME)?;
            parse_day(&text).or_else(|| node.none_at(key, Fault::BadDate))
        };
        let (valid_from, valid_to) = (date("valid_from"), date("valid_to"));
        if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
            node.fault_at("valid_to", Fault::ImpossibleDates);
        }
        let (mut zone, mut overnight, mut named) = (None, false, false);
        for (label, value, at) in self.attributes(node) {
            match (label.as_str(), value.as_str()) {
                ("tzid", name) => {
                    named = true;
                    zone = name.parse().ok().or_else(|| at.none_at("value", Fault::UnknownZone));
                }
                ("overnight", "yes") => overnight = true,
                ("overnight", _) => at.fault_at("value", Fault::UnknownWord),
                _ => at.fault_at("label", Fault::UnknownWord),
            }
        }
        if !named {
            node.fault(Fault::UnknownZone);
        }
        let (opens, closes) = (opens?, closes?);
        if opens == TimeOfDay::MIDNIGHT_AFTER {
            node.fault_at("opens_at", Fault::ImpossibleHours);
        }
        if (closes <= opens) != overnight {
            node.fault_at("closes_at", Fault::ImpossibleHours);
        }
        Some(Schedule { zone: zone?, days, opens, closes, valid_from, valid_to })
    }

    fn languages(&mut self, node: &Node<'_>) -> Vec<String> {
        let mut tags = Vec::new();
        for language in node.optional_list("languages", ENTRIES) {
            language.knows_only(properties::LANGUAGE);
            self.id(&language);
            match language.word("code", NAME, Fault::Missing) {
                Some(tag) if tag.parse::<LanguageIdentifier>().is_ok() => tags.push(tag),
                Some(_) => language.fault_at("code", Fault::UnknownLanguage),
                None => {}
            }
        }
        tags
    }

    fn traits(&mut self, node: &Node<'_>) -> Option<Traits> {
        let mut traits = Traits {
            slug: None,
            name_es: None,
            kind: Kind::Hotline,
            limits: Limits::default(),
            source: None,
            source_es: None,
            source_date: None,
        };
        for (label, value, at) in self.attributes(node) {
            match label.as_str() {
                "slug" if !is_slug(&value) => at.fault_at("value", Fault::UnknownWord),
                "slug" if !self.slugs.insert(value.clone()) => at.fault_at("value", Fault::DuplicateId),
                "slug" => traits.slug = Some(value),
                "kind" => match value.as_str() {
                    "hotline" => traits.kind = Kind::Hotline,
                    "lifeline" => traits.kind = Kind::Lifeline,
                    _ => at.fault_at("value", Fault::UnknownWord),
                },
                "limit" => match Limit::ALL.iter().find(|(_, word)| *word == value) {
                    Some((limit, _)) => traits.limits = traits.limits.with(*limit),
                    None => at.fault_at("value", Fault::UnknownWord),
                },
                "name:es" if value.chars().count() > NAME => at.fault_at("value", Fault::TooLong),
                "name:es" => traits.name_es = Some(value),
                "source" => traits.source = Some(value),
                "source:es" => traits.source_es = Some(value),
                "source-date" if is_month_or_day(&value) => traits.source_date = Some(value),
                "source-date" => at.fault_at("value", Fault::BadDate),
                _ => at.fault_at("label", Fault::UnknownWord),
            }
        }
        for (name, found) in [("slug", traits.slug.is_some()), ("source", traits.source.is_some())] {
            if !found {
                node.fault_at(&format!("attributes[{name}]"), Fault::Missing);
            }
        }
        Some(traits)
    }

    /// The label and the value of each attribute, and the attribute itself.
    fn attributes<'n>(&mut self, node: &Node<'n>) -> Vec<(String, String, Node<'n>)> {
        let mut list = Vec::new();
        for attribute in node.optional_list("attributes", ENTRIES) {
            attribute.knows_only(properties::ATTRIBUTE);
            self.id(&attribute);
            let label = attribute.word("label", NAME, Fault::Missing);
            let value = attribute.word("value", TEXT, Fault::Missing);
            if let Some((label, value)) = label.zip(value) {
                list.push((label, value, attribute));
            }
        }
        list
    }

    fn id(&mut self, node: &Node<'_>) {
        let Some(id) = node.word("id", NAME, Fault::Missing) else {
            return;
        };
        if !is_uuid(&id) {
            node.fault_at("id", Fault::BadId);
        } else if !self.ids.insert(id.to_ascii_lowercase()) {
            node.fault_at("id", Fault::DuplicateId);
        }
    }
}

struct Traits {
    slug: Option<String>,
    name_es: Option<String>,
    kind: Kind,
    limits: Limits,
    source: Option<String>,
    source_es: Option<String>,
    source_date: Option<String>,
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_slug(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// An address whose host can be read: no name before an `@`, no port, no spaces, letters of ASCII only, so that it is what it looks like.
fn is_https(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.')
        && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
}

#[cfg(test)]
#[path = "read_tests.rs"]
pub(super) mod tests;
