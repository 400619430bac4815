//! Reads an HSDS file. Every fault is recorded with its place, and a single fault refuses the file.
//!
//! HSDS gives a schedule's time zone as a fixed offset, which is wrong for half of the year, and
//! has no property for what a service cannot do. Both are in its `attributes`: `tzid`, `overnight`,
//! `closed` on a schedule; `text-body` on a phone; `slug`, `name:es`, `kind`, `limit`, `serves`,
//! `source`, `source:es`, `source-date`, the Spanish of properties and the `meeting-…` on a
//! service; the facts of a region, with source and date, on `region`.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use serde_json::Value;

use super::dates::parse_day;
use super::error::{DirectoryError, Fault, Place};
use super::hours::Schedules;
use super::languages;
use super::number::is_emergency_name;
use super::places::Places;
use super::region::{Directory, NATIONAL};
use super::service::{Assurance, Chat, Kind, Service};
use super::syntax;

mod about;
mod attribute;
mod attributes;
mod facts;
mod node;
mod overlap;
mod phone;
mod properties;
mod rule;
mod schedule;

use attributes::Traits;
use facts::RegionTraits;
use node::{Faults, Node};

/// The maximum length of a name or word: what a row in large type can show.
const NAME: usize = 80;
/// The maximum length of a sentence or two.
const TEXT: usize = 400;
/// The longest list in a record,
const ENTRIES: usize = 16;
/// of attributes: a first meeting takes some twenty, a region's facts some fifty;
const ATTRIBUTES: usize = 128;
/// and of schedules: the holidays of some years.
const SCHEDULES: usize = 64;

/// Reads a file. No date of something done may be after `today`, if that is given. Of `others`, if
/// they are given, its state must be one, and none of its slugs may be that state's or the
/// nation's.
pub(super) fn directory(
    json: &str,
    today: Option<NaiveDate>,
    others: Option<&[Directory]>,
) -> Result<Directory, Vec<DirectoryError>> {
    let refused = |place, fault| Err(vec![DirectoryError { place, path: "$".into(), value: None, fault }]);
    if json.len() > Directory::MAX_BYTES {
        return refused(None, Fault::TooLarge);
    }
    let value = match serde_json::from_str::<Value>(json) {
        Ok(value) => value,
        Err(error) => {
            let (place, syntax) = syntax::explain(json, &error);
            return refused(Some(place), Fault::NotJson(syntax));
        }
    };
    let faults = Faults::of(Places::of(json));
    let mut reader = Reader {
        today,
        national: false,
        others,
        beside: Vec::new(),
        ids: HashMap::new(),
        slugs: HashMap::new(),
    };
    let directory = reader.file(&Node::root(&value, &faults));
    match (directory, faults.into_list()) {
        (Some(directory), list) if list.is_empty() => Ok(directory),
        // `None` without a fault cannot happen: each `None` records one.
        (_, list) => Err(list),
    }
}

/// The place of the region's id in a file that was read.
pub(super) fn place_of_region(json: &str) -> Option<Place> {
    Places::of(json).at("$.region.id")
}

/// The state of reading one file.
struct Reader<'o> {
    today: Option<NaiveDate>,
    national: bool,
    /// The files that are embedded with it, if they are known.
    others: Option<&'o [Directory]>,
    /// Those of them whose services are offered beside these.
    beside: Vec<&'o Directory>,
    /// What must be unique, with the line of its first use.
    ids: HashMap<String, u32>,
    slugs: HashMap<String, u32>,
}

impl Reader<'_> {
    fn file(&mut self, root: &Node<'_>) -> Option<Directory> {
        root.knows_only(properties::FILE);
        let region = root.object("region");
        let (mut id, mut name, mut state) = (None, None, None);
        let mut traits = RegionTraits::default();
        if let Some(region) = &region {
            region.knows_only(properties::REGION);
            (id, name) = (region.word("id", NAME), region.word("name", NAME));
            if id.as_deref().is_some_and(|id| !is_slug(id)) {
                region.fault_at("id", Fault::NotAShortName);
            }
            self.national = id.as_deref() == Some(NATIONAL);
            if !self.national {
                self.beside.extend(self.others.into_iter().flatten().find(|other| other.is_national()));
            }
            state = self.state(region, id.as_deref());
            traits = self.region_traits(region);
        }
        let (mut services, mut found) = (Vec::new(), 0);
        for organization in root.list("contents", Directory::MAX_SERVICES)? {
            organization.knows_only(properties::ORGANIZATION);
            let organization_id = self.id(&organization);
            let provider = organization.word("name", NAME).unwrap_or_default();
            organization.word("description", TEXT);
            self.contacts(&organization, Ids { organization: organization_id.as_deref(), ..Ids::default() });
            for service in organization.list("services", Directory::MAX_SERVICES).unwrap_or_default() {
                found += 1;
                services.extend(self.service(&service, &provider, organization_id.as_deref()));
            }
        }
        if found > Directory::MAX_SERVICES {
            root.fault_at("contents", Fault::TooManyServices { found });
        }
        let RegionTraits { name_es, facts } = traits;
        Some(Directory { region: id?, name: name?, name_es, state, facts, services })
    }

    /// The state that a county is in, by the name of its file.
    fn state(&mut self, region: &Node<'_>, id: Option<&str>) -> Option<String> {
        let state = region.optional_word("state", NAME)?;
        if self.national || state == NATIONAL || id == Some(&state) {
            region.fault_at("state", Fault::NotInAState);
        } else if !is_slug(&state) {
            region.fault_at("state", Fault::NotAShortName);
        } else if let Some(others) = self.others {
            let file = others.iter().find(|other| other.region() == state);
            match file.map(|file| (file, file.state())) {
                None => region.fault_at("state", Fault::NoSuchState),
                Some((_, Some(of))) => region.fault_at("state", Fault::StateOfAState(of.to_owned())),
                Some((file, None)) => self.beside.push(file),
            }
        }
        Some(state)
    }

    fn service(
        &mut self,
        node: &Node<'_>,
        organization: &str,
        organization_id: Option<&str>,
    ) -> Option<Service> {
        node.knows_only(properties::SERVICE);
        let id = self.id(node);
        let ids = Ids { organization: organization_id, service: id.as_deref(), phone: None };
        ids.hold(node);
        let name = node.word("name", NAME);
        if name.as_deref().is_some_and(is_emergency_name) {
            node.fault_at("name", Fault::EmergencyName);
        }
        match node.word("status", NAME).as_deref() {
            Some("active") | None => {}
            Some("inactive" | "defunct" | "temporarily closed") => node.fault_at("status", Fault::NotActive),
            Some(_) => node.fault_at("status", Fault::UnknownWord(vec!["active"])),
        }
        let assured = node.optional_word("assured_date", NAME).and_then(|text| parse_day(&text));
        self.not_after_today(node, "assured_date", assured);
        if assured.is_some_and(|day| day.year() < 2000) {
            node.fault_at("assured_date", Fault::LongAgo);
        }
        let traits = self.traits(node, id.as_deref());
        let kind = traits.as_ref().map_or(Kind::Hotline, |traits| traits.kind);
        let phones = self.phones(node, ids, kind);
        self.contacts(node, ids);
        let chat = self.chat(node, ids);
        let misspelled = node.is_misspelled("phones") || node.is_misspelled("additional_urls");
        let misspelled = misspelled || node.is_misspelled("url");
        if !["phones", "additional_urls", "url"].into_iter().any(|key| node.has(key)) && !misspelled {
            node.fault(Fault::NoContact);
        }
        let page = node.optional_word("url", TEXT).filter(|url| is_https(url));
        let schedules = self.schedules(node, ids);
        let languages = self.languages(node, ids);
        for area in node.optional_list("service_areas", ENTRIES) {
            area.knows_only(properties::SERVICE_AREA);
            self.id(&area);
            ids.hold(&area);
            area.word("name", NAME);
        }
        let traits = traits?;
        let Traits { slug, name_es, about, limits, serves, meeting, .. } = traits;
        let Traits { source, source_es, source_date, .. } = traits;
        Some(Service {
            slug: slug?,
            name: name?,
            name_es,
            organization: organization.to_owned(),
            kind,
            about,
            phones,
            chat,
            page,
            schedules,
            limits,
            serves,
            languages,
            meeting,
            assurance: Assurance { assured, source: source?, source_es, source_date },
        })
    }

    /// A date of something done cannot be in the future.
    fn not_after_today(&self, node: &Node<'_>, key: &str, day: Option<NaiveDate>) {
        if let (Some(day), Some(today)) = (day, self.today)
            && day > today
        {
            node.fault_at(key, Fault::InTheFuture(today.to_string()));
        }
    }

    /// People to ask about a record: checked, and never shown. Their names on somebody's phone
    /// would help nobody.
    fn contacts(&mut self, node: &Node<'_>, ids: Ids<'_>) {
        for contact in node.optional_list("contacts", ENTRIES) {
            contact.knows_only(properties::CONTACT);
            self.id(&contact);
            ids.hold(&contact);
            for key in ["name", "title", "department", "email"] {
                contact.optional_word(key, NAME);
            }
            for phone in contact.optional_list("phones", ENTRIES) {
                self.phone(&phone, ids, Kind::Hotline);
            }
        }
    }

    fn chat(&mut self, node: &Node<'_>, ids: Ids<'_>) -> Option<Chat> {
        let mut chat = None;
        for entry in node.optional_list("additional_urls", ENTRIES) {
            entry.knows_only(properties::URL);
            self.id(&entry);
            ids.hold(&entry);
            match entry.word("label", NAME).as_deref() {
                Some("chat") if chat.is_some() => entry.fault(Fault::SecondChat),
                Some("chat") | None => {}
                Some(_) => entry.fault_at("label", Fault::UnknownWord(vec!["chat"])),
            }
            let url = entry.word("url", TEXT).filter(|url| is_https(url));
            chat = chat.or(url.map(|url| Chat { url }));
        }
        chat
    }

    fn schedules(&mut self, node: &Node<'_>, ids: Ids<'_>) -> Schedules {
        let mut rules = Vec::new();
        for rule in node.optional_list("schedules", SCHEDULES) {
            if let Some(read) = self.schedule(&rule, ids) {
                rules.push((read, rule));
            }
        }
        schedule::of(rules)
    }

    fn languages(&mut self, node: &Node<'_>, ids: Ids<'_>) -> Vec<String> {
        let mut tags = Vec::new();
        for language in node.optional_list("languages", ENTRIES) {
            language.knows_only(properties::LANGUAGE);
            self.id(&language);
            ids.hold(&language);
            match language.word("code", NAME) {
                Some(tag) if languages::is_mistaken_sign_language(&tag) => {
                    language.fault_at("code", Fault::SignLanguage);
                }
                Some(tag) if !languages::is_tag(&tag) => language.fault_at("code", Fault::UnknownLanguage),
                Some(tag) if tags.contains(&tag) => language.fault_at("code", Fault::SameLanguage),
                Some(tag) => tags.push(tag),
                None => {}
            }
        }
        tags
    }

    /// Its id, if it has a valid one.
    fn id(&mut self, node: &Node<'_>) -> Option<String> {
        let id = node.word("id", NAME).filter(|id| is_uuid(id))?.to_ascii_lowercase();
        match self.ids.get(&id) {
            Some(first) => node.fault_at("id", Fault::DuplicateId { first: *first }),
            None => drop(self.ids.insert(id.clone(), node.line())),
        }
        Some(id)
    }
}

/// The ids of the enclosing objects, which an object may repeat but not contradict.
#[derive(Clone, Copy, Default)]
struct Ids<'i> {
    organization: Option<&'i str>,
    service: Option<&'i str>,
    phone: Option<&'i str>,
}

impl Ids<'_> {
    fn hold(&self, node: &Node<'_>) {
        node.refers_to("organization_id", "organization", self.organization);
        node.refers_to("service_id", "service", self.service);
        node.refers_to("phone_id", "phone", self.phone);
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_slug(text: &str) -> bool {
    let starts = text.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit());
    starts && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// An address that is what it looks like: no user name before an `@`, no port, no spaces, only
/// ASCII letters.
fn is_https(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.')
        && host.bytes().any(|byte| byte.is_ascii_alphabetic())
        && rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
}

#[cfg(test)]
mod tests;
