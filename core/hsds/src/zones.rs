//! The time zones of the United States and its territories, by the names of the IANA database.
//!
//! They are those that `zone.tab` lists for US, PR, VI, GU, MP, AS and UM, and America/Shiprock,
//! the Navajo Nation's, a link to America/Denver. `.cargo/config.toml` chooses which zones
//! chrono-tz builds.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::America::{Adak, Anchorage, Chicago, Denver, Los_Angeles, New_York, Phoenix, Puerto_Rico};
use chrono_tz::Pacific::{Guam, Honolulu, Pago_Pago, Wake};
use chrono_tz::Tz;

/// A time zone of the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    name: &'static str,
    clock: Tz,
}

impl Zone {
    /// Its IANA name: `America/Detroit`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The day there at this moment, in days since 1970-01-01.
    #[must_use]
    pub fn day_at(self, moment: DateTime<Utc>) -> i64 {
        let date = moment.with_timezone(&self.clock).date_naive();
        date.signed_duration_since(NaiveDate::default()).num_days()
    }

    /// What its clocks show.
    pub(super) fn clock(self) -> Tz {
        self.clock
    }
}

/// Every name that a file may use, and a zone with the same clocks from 2020 on, as Detroit has New
/// York's. Separate clocks for each would add 318 KiB to the library, for history that no opening
/// hour needs.
const ALL: &[(&str, Tz)] = &[
    ("America/New_York", New_York),
    ("America/Detroit", New_York),
    ("America/Kentucky/Louisville", New_York),
    ("America/Kentucky/Monticello", New_York),
    ("America/Indiana/Indianapolis", New_York),
    ("America/Indiana/Vincennes", New_York),
    ("America/Indiana/Winamac", New_York),
    ("America/Indiana/Marengo", New_York),
    ("America/Indiana/Petersburg", New_York),
    ("America/Indiana/Vevay", New_York),
    ("America/Chicago", Chicago),
    ("America/Indiana/Tell_City", Chicago),
    ("America/Indiana/Knox", Chicago),
    ("America/Menominee", Chicago),
    ("America/North_Dakota/Center", Chicago),
    ("America/North_Dakota/New_Salem", Chicago),
    ("America/North_Dakota/Beulah", Chicago),
    ("America/Denver", Denver),
    ("America/Shiprock", Denver),
    ("America/Boise", Denver),
    ("America/Phoenix", Phoenix),
    ("America/Los_Angeles", Los_Angeles),
    ("America/Anchorage", Anchorage),
    ("America/Juneau", Anchorage),
    ("America/Sitka", Anchorage),
    ("America/Metlakatla", Anchorage),
    ("America/Yakutat", Anchorage),
    ("America/Nome", Anchorage),
    ("America/Adak", Adak),
    ("Pacific/Honolulu", Honolulu),
    ("America/Puerto_Rico", Puerto_Rico),
    ("America/St_Thomas", Puerto_Rico),
    ("Pacific/Guam", Guam),
    ("Pacific/Saipan", Guam),
    ("Pacific/Pago_Pago", Pago_Pago),
    ("Pacific/Midway", Pago_Pago),
    ("Pacific/Wake", Wake),
];

/// The names, for a message.
pub(super) fn names() -> String {
    ALL.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

/// Other names in use for some of them: old IANA names and common ones.
const OTHERWISE: &[(&str, &str)] = &[
    ("US/Eastern", "America/New_York"),
    ("Eastern", "America/New_York"),
    ("EST", "America/New_York"),
    ("EDT", "America/New_York"),
    ("ET", "America/New_York"),
    ("EST5EDT", "America/New_York"),
    ("US/Michigan", "America/Detroit"),
    ("US/East-Indiana", "America/Indiana/Indianapolis"),
    ("America/Indianapolis", "America/Indiana/Indianapolis"),
    ("America/Fort_Wayne", "America/Indiana/Indianapolis"),
    ("America/Louisville", "America/Kentucky/Louisville"),
    ("America/Knox_IN", "America/Indiana/Knox"),
    ("US/Indiana-Starke", "America/Indiana/Knox"),
    ("US/Central", "America/Chicago"),
    ("Central", "America/Chicago"),
    ("CST", "America/Chicago"),
    ("CDT", "America/Chicago"),
    ("CT", "America/Chicago"),
    ("CST6CDT", "America/Chicago"),
    ("US/Mountain", "America/Denver"),
    ("Mountain", "America/Denver"),
    ("MDT", "America/Denver"),
    ("MT", "America/Denver"),
    ("MST7MDT", "America/Denver"),
    ("Navajo", "America/Shiprock"),
    ("US/Arizona", "America/Phoenix"),
    ("US/Pacific", "America/Los_Angeles"),
    ("Pacific", "America/Los_Angeles"),
    ("PST", "America/Los_Angeles"),
    ("PDT", "America/Los_Angeles"),
    ("PT", "America/Los_Angeles"),
    ("PST8PDT", "America/Los_Angeles"),
    ("US/Alaska", "America/Anchorage"),
    ("US/Aleutian", "America/Adak"),
    ("America/Atka", "America/Adak"),
    ("US/Hawaii", "Pacific/Honolulu"),
    ("HST", "Pacific/Honolulu"),
    ("Pacific/Johnston", "Pacific/Honolulu"),
    ("America/Virgin", "America/St_Thomas"),
    ("US/Samoa", "Pacific/Pago_Pago"),
    ("Pacific/Samoa", "Pacific/Pago_Pago"),
];

/// The zone with this name.
pub(super) fn parse(name: &str) -> Option<Zone> {
    ALL.iter().find(|(known, _)| *known == name).map(|&(name, clock)| Zone { name, clock })
}

/// The name to write instead, if it is known.
pub(super) fn instead_of(name: &str) -> Option<&'static str> {
    let same = |known: &&str| known.eq_ignore_ascii_case(&name.replace(' ', "_"));
    let listed = || ALL.iter().map(|(name, _)| *name).find(same);
    let known = OTHERWISE.iter().find(|(other, _)| same(other)).map(|(_, known)| *known);
    known.or_else(listed).or_else(|| of_its_end(&name.replace(' ', "_")))
}

/// The only zone whose name ends like this, if there is one: `Indianapolis`.
fn of_its_end(name: &str) -> Option<&'static str> {
    let end = |name: &str| name.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let mut same = ALL.iter().map(|(known, _)| *known).filter(|known| end(known) == end(name));
    same.next().filter(|_| same.next().is_none())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Offset, TimeZone};

    use super::*;

    /// What `tests/vectors/make-us-time-zones.py` wrote from the IANA database: country, name, the
    /// offset in seconds in January and in July, and the zones whose clocks show the same.
    const SOURCED: &str = include_str!("../../../tests/vectors/us-time-zones.tsv");

    fn sourced() -> impl Iterator<Item = Vec<&'static str>> {
        SOURCED.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
    }

    #[test]
    fn every_zone_of_the_united_states_and_its_territories_is_read_and_none_beside_them() {
        let mut names: Vec<&str> = sourced().map(|line| line[1]).collect();
        let mut known: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        known.sort_unstable();
        assert_eq!(known, names);
    }

    #[test]
    fn each_zone_is_as_many_seconds_from_utc_as_the_database_says() {
        for line in sourced() {
            let zone = parse(line[1]).unwrap_or_else(|| panic!("{}", line[1]));
            assert_eq!(zone.name(), line[1]);
            // From 2020 to 2037, at every hour.
            let same: Vec<&str> = line[4].split(' ').collect();
            assert!(same.contains(&zone.clock().name()), "{line:?}");
            for (at, seconds) in [("2026-01-15T12:00:00Z", line[2]), ("2026-07-15T12:00:00Z", line[3])] {
                let instant = at.parse::<DateTime<Utc>>().unwrap().naive_utc();
                let offset = zone.clock().offset_from_utc_datetime(&instant).fix().local_minus_utc();
                assert_eq!(offset.to_string(), seconds, "{} {at}", line[1]);
            }
        }
    }

    #[test]
    fn a_day_ends_at_midnight_of_the_zone() {
        let day = |name, moment: &str| parse(name).unwrap().day_at(moment.parse().unwrap());
        // 2 March 2026 is day 20,514.
        assert_eq!(day("America/New_York", "2026-03-03T04:59:59Z"), 20_514);
        assert_eq!(day("America/New_York", "2026-03-03T05:00:00Z"), 20_515);
        assert_eq!(day("Pacific/Guam", "2026-03-02T13:59:59Z"), 20_514);
        assert_eq!(day("Pacific/Guam", "2026-03-02T14:00:00Z"), 20_515);
        assert_eq!(day("America/New_York", "1970-01-01T00:00:00Z"), -1);
    }

    #[test]
    fn another_word_for_a_zone_is_refused_and_the_name_is_told() {
        for (word, name) in OTHERWISE {
            assert!(parse(word).is_none(), "{word}");
            assert!(parse(name).is_some(), "{name}");
            assert_eq!(instead_of(word), Some(*name), "{word}");
        }
        assert_eq!(instead_of("america/new york"), Some("America/New_York"));
        assert_eq!(instead_of("Indianapolis"), Some("America/Indiana/Indianapolis"));
        assert_eq!(instead_of("US/New York"), Some("America/New_York"));
        assert_eq!(instead_of("America/Indiana"), None);
        assert_eq!(instead_of("Europe/Paris"), None);
    }
}
