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
pub(crate) use samples::{file_in_state, file_serving, file_with_hotlines, file_with_schedules, schedule};
#[cfg(test)]
use samples::{file_with_local, file_with_text_911};
pub use tally_hsds::{
    About, Ages, Assurance, Chat, DAYS, Directory, DirectoryError, Exception, Facts, Fault, Group, Groups,
    Hours, Kind, Limit, Limits, Local, LocalFact, MeetingKind, MeetingPart, NATIONAL, NumberFault, OpenState,
    Phone, PhoneType, Place, Schedule, Schedules, Service, Sourced, StaffReport, Syntax, TextTo911,
    TimeOfDay, Told, Zone, open_state,
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

/// The time zone of a region by its services, or else by those of its state; none if no region is
/// chosen, or none of them names one.
#[must_use]
pub fn zone_of(region: Option<&str>) -> Option<Zone> {
    let services = Services::choose(embedded(), region);
    let local = services.files().filter(|file| !file.is_national());
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
        let nation = slugs(None);
        assert_eq!(nation[..3], ["nhth", "ndvh", "runaway-safeline"]);
        assert_eq!(nation.last(), Some(&"988"));
        for (region, own) in [
            ("westchester-ny", &["msp-hotline", "msp-text", "westcop", "ny-hotline", "new-americans"][..]),
            ("ny", &["ny-hotline", "new-americans"]),
            ("de", &["de-new-castle", "de-kent-sussex"]),
            ("atlantis", &[]),
            (NATIONAL, &[]),
        ] {
            let list = slugs(Some(region));
            let (first, rest) = list.split_at(own.len());
            assert_eq!(first, own, "{region}");
            assert_eq!(rest, nation, "{region}");
        }
    }

    #[test]
    fn every_county_is_in_a_state_that_is_there() {
        let counties: Vec<_> = embedded().iter().filter(|directory| directory.state().is_some()).collect();
        assert_eq!(counties.len(), 1);
        for county in counties {
            let state = embedded().iter().find(|directory| Some(directory.region()) == county.state());
            assert_eq!(state.and_then(Directory::state), None);
            assert!(parts_of(state.unwrap().region()).any(|part| part == county));
        }
        assert_eq!(parts_of("ct").count(), 0);
        assert_eq!(parts_of(NATIONAL).count(), 0);
    }

    #[test]
    fn what_a_county_says_comes_before_what_its_state_says() {
        let state = file_with_local("state", None, &[("exam", "The state's"), ("kit", "Kept")]);
        let county = file_with_local("county", Some("state"), &[("exam", "The county's")]);
        let elsewhere = file_with_hotlines("elsewhere", 1);
        let files = [state, county, elsewhere];
        let told = |region, about| -> Vec<&str> {
            let services = Services::choose(&files, region);
            services.local(about).map(|fact| fact.english.as_str()).collect()
        };
        assert_eq!(told(Some("county"), LocalFact::Exam), ["The county's", "The state's"]);
        assert_eq!(told(Some("county"), LocalFact::Kit), ["Kept"]);
        assert_eq!(told(Some("state"), LocalFact::Exam), ["The state's"]);
        assert_eq!(told(Some("state"), LocalFact::Order), [""; 0]);
        assert_eq!(told(Some("elsewhere"), LocalFact::Exam), [""; 0]);
        assert_eq!(told(None, LocalFact::Exam), [""; 0]);
    }

    #[test]
    fn a_state_answers_about_texts_to_911_where_its_county_does_not() {
        let state = file_with_text_911("state", "yes");
        for (county, expected) in [
            (file_in_state("county", "state", 1), TextTo911::Yes),
            (file_with_text_911("county", "no"), TextTo911::No),
        ] {
            let files = [state.clone(), county];
            assert_eq!(Services::choose(&files, Some("county")).text_911(), expected);
        }
    }

    #[test]
    fn a_region_has_the_time_zone_of_its_services_and_the_nation_none() {
        assert_eq!(zone_of(Some("westchester-ny")).map(Zone::name), Some("America/New_York"));
        for (state, zone) in [("il", "America/Chicago"), ("pr", "America/Puerto_Rico")] {
            assert_eq!(zone_of(Some(state)).map(Zone::name), Some(zone), "{state}");
        }
        for region in [None, Some(NATIONAL), Some("atlantis")] {
            assert_eq!(zone_of(region), None, "{region:?}");
        }
    }

    #[test]
    fn the_numbers_match_their_sources() {
        use PhoneType::{Text, Textphone, Voice};
        // Once more, by hand, from the page that the record names.
        let sourced = [
            ("msp-hotline", Voice, "1-800-298-7233"),
            ("msp-text", Text, "1-914-600-4208"),
            ("westcop", Voice, "1-855-827-2255"),
            ("ny-hotline", Voice, "1-800-942-6906"),
            ("ny-hotline", Text, "1-844-997-2121"),
            ("new-americans", Voice, "1-800-566-7636"),
            ("nhth", Voice, "1-888-373-7888"),
            ("nhth", Text, "233733"),
            ("ndvh", Voice, "1-800-799-7233"),
            ("ndvh", Text, "88788"),
            ("runaway-safeline", Voice, "1-800-786-2929"),
            ("runaway-safeline", Text, "66008"),
            ("love-is-respect", Voice, "1-866-331-9474"),
            ("rainn", Voice, "1-800-656-4673"),
            ("stronghearts", Voice, "1-844-762-8483"),
            ("stronghearts", Text, "1-844-762-8483"),
            ("childhelp", Voice, "1-800-422-4453"),
            ("ncmec", Voice, "1-800-843-5678"),
            ("wage-and-hour", Voice, "1-866-487-9243"),
            ("victimconnect", Voice, "1-855-484-2846"),
            ("988", Voice, "988"),
            ("988", Text, "988"),
            ("ct-hotline", Voice, "1-888-774-2900"),
            ("de-new-castle", Voice, "1-302-762-6110"),
            ("de-kent-sussex", Voice, "1-302-422-8058"),
            ("fl-hotline", Voice, "1-800-500-1119"),
            ("ga-hotline", Voice, "1-800-334-2836"),
            ("il-hotline", Voice, "1-877-863-6338"),
            ("me-hotline", Voice, "1-866-834-4357"),
            ("mi-hotline", Voice, "1-866-864-2338"),
            ("mi-hotline", Text, "1-877-861-0222"),
            ("mi-hotline", Textphone, "1-517-898-5533"),
            ("mn-hotline", Voice, "1-866-223-1111"),
            ("mn-hotline", Text, "1-612-399-9995"),
            ("nj-hotline", Voice, "1-800-572-7233"),
            ("pr-hotline", Voice, "1-787-722-2977"),
            ("ri-hotline", Voice, "1-800-494-8100"),
            ("tn-hotline", Voice, "1-800-356-6767"),
            ("va-hotline", Voice, "1-800-838-8238"),
            ("va-hotline", Text, "1-804-793-9999"),
        ];
        let all = embedded().iter().flat_map(Directory::services);
        let mut embedded: Vec<(&str, String)> = all
            .flat_map(|service| service.phones().iter().map(|phone| (service.slug(), phone)))
            .map(|(slug, phone)| (slug, format!("{:?} {}", phone.kind, phone.number)))
            .collect();
        let mut sourced: Vec<(&str, String)> =
            sourced.into_iter().map(|(slug, kind, number)| (slug, format!("{kind:?} {number}"))).collect();
        embedded.sort();
        sourced.sort();
        assert_eq!(embedded, sourced);
    }

    #[test]
    fn the_addresses_match_their_sources() {
        let all = embedded().iter().flat_map(Directory::services);
        let mut addresses: Vec<(&str, &str)> = all
            .flat_map(|service| {
                let chat = service.chat().map(|chat| chat.url.as_str());
                chat.into_iter().chain(service.page()).map(|url| (service.slug(), url))
            })
            .collect();
        addresses.sort_unstable();
        assert_eq!(
            addresses,
            [
                ("988", "https://988lifeline.org/"),
                ("childhelp", "https://childhelphotline.org/"),
                ("msp-text", "https://mspny.org/connect-now"),
                ("ncmec", "https://report.cybertip.org/"),
                ("ndvh", "https://www.thehotline.org/"),
                ("ny-hotline", "https://opdv.ny.gov/survivors-victims"),
                ("runaway-safeline", "https://www.1800runaway.org/"),
                ("safe-havens-for-pets", "https://safehavensforpets.org/"),
                ("stopncii", "https://stopncii.org/"),
                ("take-it-down", "https://takeitdown.ncmec.org/"),
            ]
        );
    }

    /// A TTY number that nobody answers costs the minute that somebody had.
    #[test]
    fn no_number_is_offered_that_is_in_doubt() {
        let services = Services::choose(embedded(), None);
        let service = services.iter().find(|service| service.slug() == "ndvh").expect("a known service");
        assert_eq!(service.phone(PhoneType::Textphone), None);
    }

    #[test]
    fn each_group_that_facts_could_be_found_for_has_a_service_and_young_people_have_two() {
        let services = Services::choose(embedded(), None);
        let young: Vec<&str> =
            services.iter().filter(|service| service.serves().has(Group::Young)).map(Service::slug).collect();
        assert_eq!(young, ["runaway-safeline", "love-is-respect"]);
        let services = Services::choose(embedded(), Some("westchester-ny"));
        let served = |group| services.iter().any(|service| service.serves().has(group));
        let lacking: Vec<Group> = Group::ALL.into_iter().filter(|group| !served(*group)).collect();
        assert_eq!(lacking, [Group::Deaf, Group::Legal]);
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
