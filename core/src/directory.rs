//! Services, from HSDS 3.0 documents: one JSON file a region, embedded, read strictly once.
//!
//! What this protects: nobody is sent to a wrong number or a closed line by a slip in a file. A file with any fault is left out as a
//! whole; 911 is coded in [`crate::help`], apart from any file, and stays. Which service to contact is decided there.

mod dates;
mod error;
mod hours;
mod read;
mod service;

pub use error::{DirectoryError, Fault};
pub use hours::{OpenState, Schedule, Schedules, TimeOfDay, open_state};
#[cfg(test)]
pub(crate) use read::tests::of_lines;
pub use service::{Assurance, Chat, Kind, Limit, Limits, Phone, PhoneType, Service};

use once_cell::sync::OnceCell;

use crate::packed::{packed, unpack};

/// The file that always applies.
pub const NATIONAL: &str = "us-national";

/// Every embedded file, packed, by its region. Another organisation adds its file to `core/directory`, and no code.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The services of one region: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    region: String,
    name: String,
    services: Vec<Service>,
}

impl Directory {
    /// The most bytes a file may have; checked before it is read.
    pub const MAX_BYTES: usize = 256 * 1024;
    /// The most services a file may hold.
    pub const MAX_SERVICES: usize = 6;
    /// The most ways to reach its hotlines (numbers and chats) a file may hold: those of a region and of the nation are offered together.
    pub const MAX_WAYS: usize = 16;

    /// Reads one file strictly.
    ///
    /// # Errors
    /// Every fault found, each with the JSON path of what is wrong.
    ///
    /// ```
    /// use tally_core::directory::{Directory, Fault};
    /// let errors = Directory::parse("{}").unwrap_err();
    /// assert_eq!(errors[0].path, "$.region");
    /// assert_eq!(errors[0].fault, Fault::Missing);
    /// ```
    pub fn parse(json: &str) -> Result<Self, Vec<DirectoryError>> {
        read::directory(json)
    }

    /// The region's id: `us-national`.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// The region's name as people read it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its services, in the order in which they are offered.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }
}

/// Every embedded directory that could be read, parsed on first use. A faulty file is left out; a test holds all of them sound.
#[must_use]
pub fn embedded() -> &'static [Directory] {
    static DIRECTORIES: OnceCell<Vec<Directory>> = OnceCell::new();
    DIRECTORIES.get_or_init(|| {
        EMBEDDED.iter().filter_map(|(_, packed)| Directory::parse(&unpack(packed)).ok()).collect()
    })
}

/// The regions that can be chosen, by name. Packed: none of them stands in the library to be read.
#[must_use]
pub fn regions() -> Vec<String> {
    let names = packed!("regions");
    names.lines().filter(|region| *region != NATIONAL).map(str::to_owned).collect()
}

/// The services that apply: those of the chosen region first, then the national ones.
#[derive(Clone, Debug, Default)]
pub struct Services<'d> {
    list: Vec<&'d Service>,
}

impl<'d> Services<'d> {
    /// The services of `region` and of the nation; the national ones alone where the region is unknown or not chosen.
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
    fn the_numbers_are_those_of_the_facts() {
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

    #[test]
    fn nothing_claims_to_be_assured() {
        for service in embedded().iter().flat_map(Directory::services) {
            assert_eq!(service.assurance().assured, None, "{}", service.slug());
            assert!(!service.assurance().source.is_empty(), "{}", service.slug());
        }
    }
}
