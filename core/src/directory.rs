//! Services, from HSDS 3.0 documents: one JSON file a region, embedded, read strictly once.
//!
//! It protects people from a wrong number or a closed line caused by a slip in a file: the build
//! refuses a file with any fault, and `build.rs` reads it with these same modules. 911 does not
//! come from a file: it is in [`crate::help`], which also decides which service to contact.

mod dates;
mod error;
mod file;
// The build's; here for its tests.
#[cfg(test)]
mod folder;
mod hours;
mod languages;
mod meeting;
mod number;
mod place;
mod places;
mod read;
mod region;
mod service;
mod syntax;
mod translated;
mod zones;

pub use error::{DirectoryError, Fault, Place};
pub use file::{Directory, NATIONAL};
pub use hours::{DAYS, Exception, Hours, OpenState, Schedule, Schedules, TimeOfDay, open_state};
pub use meeting::{MeetingKind, MeetingPart};
pub use number::NumberFault;
#[cfg(test)]
pub(crate) use read::tests::{file_with_hotlines, file_with_schedules, schedule};
pub use service::{Assurance, Chat, Kind, Limit, Limits, Phone, PhoneType, Service};
pub use syntax::Syntax;
pub use zones::Zone;

use once_cell::sync::OnceCell;

use crate::packed::{packed, unpack};

/// Every embedded file, compressed, by region. Another organisation adds its file to
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

impl Directory {
    /// The same, as though nobody had checked any record of it.
    pub(crate) fn with_nothing_assured(&self) -> Self {
        let mut directory = self.clone();
        directory.services.iter_mut().for_each(|service| service.assurance.assured = None);
        directory
    }
}

/// The services that apply: those of the chosen region first, then the national ones.
#[derive(Clone, Debug, Default)]
pub struct Services<'d> {
    list: Vec<&'d Service>,
}

impl<'d> Services<'d> {
    /// The services of `region` and of the nation; only the national ones if the region is unknown
    /// or not chosen.
    #[must_use]
    pub fn choose(directories: &'d [Directory], region: Option<&str>) -> Self {
        let local = directories
            .iter()
            .filter(|directory| directory.region != NATIONAL && Some(directory.region.as_str()) == region);
        let national = directories.iter().filter(|directory| directory.region == NATIONAL);
        Self { list: local.chain(national).flat_map(|directory| &directory.services).collect() }
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
        assert_eq!(slugs(None), ["nhth", "ndvh", "988"]);
        assert_eq!(slugs(Some("westchester-ny")), ["msp-hotline", "msp-text", "nhth", "ndvh", "988"]);
        assert_eq!(slugs(Some("atlantis")), ["nhth", "ndvh", "988"]);
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
        assert_eq!(number("ndvh", PhoneType::Textphone), "1-800-787-3224");
        assert_eq!(number("988", PhoneType::Voice), "988");
    }

    /// Who checked a record, and when, is for whoever publishes a release to say.
    #[test]
    fn every_service_names_its_source() {
        for service in embedded().iter().flat_map(Directory::services) {
            assert!(!service.assurance().source.is_empty(), "{}", service.slug());
        }
    }
}
