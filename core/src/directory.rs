//! The services that the library brings: every directory file, embedded and read once, and which of
//! them apply in a region.
//!
//! `tally-hsds` reads a file, and has refused any with a fault when the library was built. 911 does
//! not come from a file: it is in [`crate::help`], which also decides which service to contact.

#[cfg(test)]
mod samples;
pub mod translated;

use once_cell::sync::OnceCell;
#[cfg(test)]
pub(crate) use samples::{
    file_in_state, file_serving, file_with_hotlines, file_with_schedules, schedule,
};
#[cfg(test)]
use samples::{file_with_local, file_with_text_911};
pub use tally_hsds::{
    About, Ages, Assurance, Chat, DAYS, Directory, DirectoryError, Exception, Facts, Fault, Group, Groups, Hours, Kind,
    Limit, Limits, Local, LocalFact, MeetingKind, MeetingPart, NATIONAL, NumberFault, OpenState, Phone,
    PhoneType, Place, Schedule, Schedules, Service, Sourced, StaffReport, Syntax, TextTo911, TimeOfDay, Told, Zone,
    open_state,
};

use crate::packed::{packed, unpack};

/// Every embedded file, compressed, by region. Another organization adds its file to
/// `core/directory`, and no code.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Every embedded directory, parsed on first use. The build has read each of them before, with this
/// reader.
#[must_use]
pub fn embedded() -> &'static [Directory] {
    static DIRECTORIES: OnceCell<Vec<Directory>> = OnceCell::new();
    // A bug between the two is no reason to lose the other files too.
    DIRECTORIES.get_or_init(|| {
        EMBEDDED.iter().filter_map(|(_, packed)| Directory::parse(&unpack(packed)).ok()).collect()
    })
}

/// The regions that can be chosen, by name, the nation alone among them. Packed: none of them
/// stands in the library to be read.
#[must_use]
pub fn regions() -> Vec<String> {
    packed!("regions").lines().map(str::to_owned).collect()
}

/// The time zone of a region, by its services; none if no region is chosen, or it names none.
#[must_use]
pub fn zone_of(region: Option<&str>) -> Option<Zone> {
    let local = embedded().iter().filter(|file| !file.is_national() && Some(file.region()) == region);
    local.flat_map(Directory::services).find_map(|service| service.schedules().zone())
}

/// The counties and other parts of a state, by name.
pub(crate) fn parts_of(state: &str) -> impl Iterator<Item = &'static Directory> {
    embedded().iter().filter(move |directory| directory.state() == Some(state))
}

/// The services that apply: those of the chosen region first, then those of the state that it is
/// in, then the national ones; and what holds there.
#[derive(Clone, Debug, Default)]
pub struct Services<'d> {
    /// The nearest first.
    files: Vec<&'d Directory>,
    list: Vec<&'d Service>,
}

impl<'d> Services<'d> {
    /// The services of `region`, of its state and of the nation; only the national ones if the
    /// region is unknown or not chosen.
    #[must_use]
    pub fn choose(directories: &'d [Directory], region: Option<&str>) -> Self {
        let find = |region: &str| {
            directories.iter().find(|directory| !directory.is_national() && directory.region() == region)
        };
        let local = region.and_then(find);
        let state = local.and_then(Directory::state).and_then(find);
        let national = directories.iter().find(|directory| directory.is_national());
        let files: Vec<_> = [local, state, national].into_iter().flatten().collect();
        let list = files.iter().flat_map(|file| file.services()).collect();
        Self { files, list }
    }

    /// The files that they come from, the nearest first: at most three.
    pub fn files(&self) -> impl Iterator<Item = &'d Directory> {
        self.files.iter().copied()
    }

    /// What holds in the chosen region, and then in its state. The nation's file has no facts.
    fn facts(&self) -> impl Iterator<Item = &'d Facts> {
        self.files().map(Directory::facts)
    }

    /// Whether 911 takes texts in the chosen region, or else in its state: not known where none is
    /// chosen.
    #[must_use]
    pub fn text_911(&self) -> TextTo911 {
        let known = self.facts().map(|facts| facts.text_911).find(|known| *known != TextTo911::Unknown);
        known.unwrap_or_default()
    }

    /// What health-care staff must report there, if that is known.
    #[must_use]
    pub fn staff_report(&self) -> Option<&'d StaffReport> {
        self.facts().find_map(|facts| facts.staff_report.as_ref())
    }

    /// What is known of `about` in the chosen region, and then in its state.
    pub fn local(&self, about: LocalFact) -> impl Iterator<Item = &'d Local> {
        self.facts().flat_map(|facts| &facts.local).filter(move |local| local.about == about)
    }

    /// The service at `index`, in order.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<&'d Service> {
        self.list.get(index).copied()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &'d Service> {
        self.list.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_file_is_sound() {
        for (region, packed) in EMBEDDED {
            let directory =
                Directory::parse(&unpack(packed)).unwrap_or_else(|errors| panic!("{region}: {errors:#?}"));
            assert_eq!(directory.region(), *region);
        }
        assert_eq!(embedded().len(), EMBEDDED.len());
    }

    #[test]
    fn a_chosen_region_comes_before_the_nation() {
        let slugs = |region| -> Vec<&str> {
            Services::choose(embedded(), region).iter().map(Service::slug).collect()
        };
        assert_eq!(slugs(None), ["nhth", "ndvh", "runaway-safeline", "988"]);
        assert_eq!(
            slugs(Some("westchester-ny")),
            ["msp-hotline", "msp-text", "nhth", "ndvh", "runaway-safeline", "988"]
        );
        assert_eq!(slugs(Some("atlantis")), ["nhth", "ndvh", "runaway-safeline", "988"]);
    }

    #[test]
    fn a_region_has_the_time_zone_of_its_services_and_the_nation_none() {
        assert_eq!(zone_of(Some("westchester-ny")).map(Zone::name), Some("America/New_York"));
        for region in [None, Some(NATIONAL), Some("atlantis")] {
            assert_eq!(zone_of(region), None, "{region:?}");
        }
    }

    #[test]
    fn the_numbers_match_their_sources() {
        let number = |slug: &str, kind: PhoneType| {
            let services = Services::choose(embedded(), Some("westchester-ny"));
            let service = services.iter().find(|service| service.slug() == slug).expect("a known service");
            service.phone(kind).map(|phone| phone.number.to_string()).expect("a number")
        };
        assert_eq!(number("msp-hotline", PhoneType::Voice), "1-800-298-7233");
        assert_eq!(number("msp-text", PhoneType::Text), "1-914-600-4208");
        assert_eq!(number("nhth", PhoneType::Voice), "1-888-373-7888");
        assert_eq!(number("nhth", PhoneType::Text), "233733");
        assert_eq!(number("ndvh", PhoneType::Voice), "1-800-799-7233");
        assert_eq!(number("ndvh", PhoneType::Text), "88788");
        assert_eq!(number("runaway-safeline", PhoneType::Voice), "1-800-786-2929");
        assert_eq!(number("runaway-safeline", PhoneType::Text), "66008");
        assert_eq!(number("988", PhoneType::Voice), "988");
    }

    /// A TTY number that nobody answers costs the minute that somebody had.
    #[test]
    fn no_number_is_offered_that_is_in_doubt() {
        let services = Services::choose(embedded(), None);
        let service = services.iter().find(|service| service.slug() == "ndvh").expect("a known service");
        assert_eq!(service.phone(PhoneType::Textphone), None);
    }

    #[test]
    fn one_service_of_the_nation_is_for_people_under_18() {
        let services = Services::choose(embedded(), None);
        let young: Vec<&str> =
            services.iter().filter(|service| service.serves().has(Group::Young)).map(Service::slug).collect();
        assert_eq!(young, ["runaway-safeline"]);
    }

    #[test]
    fn facts_are_those_of_the_chosen_region_alone() {
        let nation = embedded().iter().find(|directory| directory.is_national()).unwrap();
        let directories =
            [nation.clone(), file_with_text_911("here", "yes"), file_with_text_911("there", "no")];
        for (chosen, text_911) in [
            (Some("here"), TextTo911::Yes),
            (Some("there"), TextTo911::No),
            (Some("atlantis"), TextTo911::Unknown),
            (Some(NATIONAL), TextTo911::Unknown),
            (None, TextTo911::Unknown),
        ] {
            let services = Services::choose(&directories, chosen);
            assert_eq!(services.text_911(), text_911, "{chosen:?}");
        }
    }

    /// Nobody has asked there yet.
    #[test]
    fn whether_911_takes_texts_in_westchester_is_not_known() {
        let services = Services::choose(embedded(), Some("westchester-ny"));
        assert_eq!(services.text_911(), TextTo911::Unknown);
    }

    /// Who checked a record, and when, is for whoever publishes a release to say.
    #[test]
    fn every_service_names_its_source() {
        for service in embedded().iter().flat_map(Directory::services) {
            assert!(!service.assurance().source.is_empty(), "{}", service.slug());
        }
    }
}
