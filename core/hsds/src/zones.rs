//! The time zones of the United States and its territories, by the names of the IANA database.
//!
//! They are those that `zone.tab` lists for US, PR, VI, GU, MP, AS and UM, and America/Shiprock,
//! the Navajo Nation's, a link to America/Denver.

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, Utc, Weekday,
};

/// A time zone of the United States.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    name: &'static str,
    clock: Clock,
}

impl Zone {
    /// Its IANA name: `America/Detroit`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// What its clocks show at this moment.
    #[must_use]
    pub fn at(self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        moment.with_timezone(&self.clock.offset_at(moment))
    }

    /// The day there at this moment, in days since 1970-01-01.
    #[must_use]
    pub fn day_at(self, moment: DateTime<Utc>) -> i64 {
        self.at(moment).date_naive().signed_duration_since(NaiveDate::default()).num_days()
    }

    /// When its clocks show this, by RFC 5545: what they show twice means the first time, and what
    /// they skip is counted as if they had not gone forward yet.
    pub(super) fn when(self, shown: NaiveDateTime) -> Option<DateTime<Utc>> {
        let standard = shown.checked_sub_signed(self.clock.standard())?.and_utc();
        if !self.clock.summer {
            return Some(standard);
        }
        let summer = standard.checked_sub_signed(HOUR)?;
        Some(if self.clock.is_summer_at(summer) { summer } else { standard })
    }
}

/// The clocks of a zone. One law holds for all of them since 2007 (15 U.S.C. 260a): summer time
/// lasts from the second Sunday of March to the first of November, and both begin at two by the
/// clock. Earlier years are told by it too: no opening hour is that old. The tests hold this to the
/// IANA database, whose crate would add 70 kB to the library, for history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Clock {
    /// Hours from UTC in winter.
    hours: i8,
    /// Whether it has summer time.
    summer: bool,
}

const HOUR: TimeDelta = TimeDelta::hours(1);

impl Clock {
    fn standard(self) -> TimeDelta {
        TimeDelta::hours(self.hours.into())
    }

    fn offset_at(self, moment: DateTime<Utc>) -> FixedOffset {
        let hours = i32::from(self.hours) + i32::from(self.is_summer_at(moment));
        FixedOffset::east_opt(hours * 3600).unwrap_or_else(|| Utc.fix())
    }

    fn is_summer_at(self, moment: DateTime<Utc>) -> bool {
        let Some(standard) = moment.naive_utc().checked_add_signed(self.standard()) else { return false };
        // By the clock of the winter, which shows one when that of the summer shows two.
        let turn = |month, week, hour| {
            let day = NaiveDate::from_weekday_of_month_opt(standard.year(), month, Weekday::Sun, week)?;
            Some(day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?))
        };
        let (begins, ends) = (turn(3, 2, 2), turn(11, 1, 1));
        self.summer
            && begins.is_some_and(|begins| begins <= standard)
            && ends.is_some_and(|ends| standard < ends)
    }
}

const fn clock(hours: i8, summer: bool) -> Clock {
    Clock { hours, summer }
}

const NEW_YORK: Clock = clock(-5, true);
const CHICAGO: Clock = clock(-6, true);
const DENVER: Clock = clock(-7, true);
const PHOENIX: Clock = clock(-7, false);
const LOS_ANGELES: Clock = clock(-8, true);
const ANCHORAGE: Clock = clock(-9, true);
const ADAK: Clock = clock(-10, true);
const HONOLULU: Clock = clock(-10, false);
const PUERTO_RICO: Clock = clock(-4, false);
const GUAM: Clock = clock(10, false);
const PAGO_PAGO: Clock = clock(-11, false);
const WAKE: Clock = clock(12, false);

/// Every name that a file may use, and its clocks from 2020 on.
static ALL: &[(&str, Clock)] = &[
    ("America/New_York", NEW_YORK),
    ("America/Detroit", NEW_YORK),
    ("America/Kentucky/Louisville", NEW_YORK),
    ("America/Kentucky/Monticello", NEW_YORK),
    ("America/Indiana/Indianapolis", NEW_YORK),
    ("America/Indiana/Vincennes", NEW_YORK),
    ("America/Indiana/Winamac", NEW_YORK),
    ("America/Indiana/Marengo", NEW_YORK),
    ("America/Indiana/Petersburg", NEW_YORK),
    ("America/Indiana/Vevay", NEW_YORK),
    ("America/Chicago", CHICAGO),
    ("America/Indiana/Tell_City", CHICAGO),
    ("America/Indiana/Knox", CHICAGO),
    ("America/Menominee", CHICAGO),
    ("America/North_Dakota/Center", CHICAGO),
    ("America/North_Dakota/New_Salem", CHICAGO),
    ("America/North_Dakota/Beulah", CHICAGO),
    ("America/Denver", DENVER),
    ("America/Shiprock", DENVER),
    ("America/Boise", DENVER),
    ("America/Phoenix", PHOENIX),
    ("America/Los_Angeles", LOS_ANGELES),
    ("America/Anchorage", ANCHORAGE),
    ("America/Juneau", ANCHORAGE),
    ("America/Sitka", ANCHORAGE),
    ("America/Metlakatla", ANCHORAGE),
    ("America/Yakutat", ANCHORAGE),
    ("America/Nome", ANCHORAGE),
    ("America/Adak", ADAK),
    ("Pacific/Honolulu", HONOLULU),
    ("America/Puerto_Rico", PUERTO_RICO),
    ("America/St_Thomas", PUERTO_RICO),
    ("Pacific/Guam", GUAM),
    ("Pacific/Saipan", GUAM),
    ("Pacific/Pago_Pago", PAGO_PAGO),
    ("Pacific/Midway", PAGO_PAGO),
    ("Pacific/Wake", WAKE),
];

/// The names, for a message.
pub(super) fn names() -> String {
    ALL.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

/// Other names in use for some of them: old IANA names and common ones.
static OTHERWISE: &[(&str, &str)] = &[
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
    use chrono::{MappedLocalTime, TimeZone};
    use chrono_tz::Tz;

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
            for same in line[4].split(' ') {
                assert_eq!(parse(same).map(|zone| zone.clock), Some(zone.clock), "{} {same}", line[1]);
            }
            for (at, seconds) in [("2026-01-15T12:00:00Z", line[2]), ("2026-07-15T12:00:00Z", line[3])] {
                let offset = zone.at(at.parse().unwrap()).offset().local_minus_utc();
                assert_eq!(offset.to_string(), seconds, "{} {at}", line[1]);
            }
        }
    }

    /// The clocks of each zone, told by another reader of the database.
    const CLOCKS: [&str; 12] = [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "America/Adak",
        "Pacific/Honolulu",
        "America/Puerto_Rico",
        "Pacific/Guam",
        "Pacific/Pago_Pago",
        "Pacific/Wake",
    ];

    /// From 2007, when the law came into force, to 2037, where the crate's data ends.
    fn half_hours() -> impl Iterator<Item = DateTime<Utc>> {
        let from = "2007-01-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap();
        (0..31 * 365 * 48).map(move |count| from + TimeDelta::minutes(30 * count))
    }

    #[test]
    fn clocks_show_what_the_database_says_at_every_half_hour() {
        for name in CLOCKS {
            let (zone, other) = (parse(name).unwrap(), name.parse::<Tz>().unwrap());
            for moment in half_hours() {
                let expected = other.offset_from_utc_datetime(&moment.naive_utc()).fix();
                assert_eq!(zone.clock.offset_at(moment), expected, "{name} {moment}");
            }
        }
        let mut clocks: Vec<_> = ALL.iter().map(|(_, clock)| (clock.hours, clock.summer)).collect();
        clocks.sort_unstable();
        clocks.dedup();
        assert_eq!(clocks.len(), CLOCKS.len());
    }

    #[test]
    fn what_clocks_show_twice_or_skip_is_read_as_rfc_5545_says() {
        let (mut twice, mut skipped) = (0, 0);
        for name in CLOCKS {
            let (zone, other) = (parse(name).unwrap(), name.parse::<Tz>().unwrap());
            for shown in half_hours().map(|moment| moment.naive_utc()) {
                let expected = match other.from_local_datetime(&shown) {
                    MappedLocalTime::Single(moment) => moment,
                    MappedLocalTime::Ambiguous(first, _) => {
                        twice += 1;
                        first
                    }
                    // No gap is longer than a day: by the offset of the day before.
                    MappedLocalTime::None => {
                        skipped += 1;
                        let before = other.from_local_datetime(&(shown - TimeDelta::days(1))).unwrap();
                        before + TimeDelta::days(1)
                    }
                };
                assert_eq!(zone.when(shown), Some(expected.to_utc()), "{name} {shown}");
            }
        }
        // Six zones with summer time, two half hours in each of 31 years.
        assert_eq!((twice, skipped), (6 * 2 * 31, 6 * 2 * 31));
    }

    #[test]
    fn the_ends_of_what_can_be_told_are_no_panic() {
        for name in CLOCKS {
            let zone = parse(name).unwrap();
            for moment in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
                zone.clock.offset_at(moment);
                let _ = zone.when(moment.naive_utc());
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
