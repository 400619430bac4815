//! Dates in directory files: a day, or a month if the day is not known.

use chrono::{DateTime, Datelike, NaiveDate};

/// Exactly `2026-03-02`.
pub(super) fn parse_day(text: &str) -> Option<NaiveDate> {
    // Not chrono's own reader: it takes signs and spaces too, and would add 12 kB.
    let plain = text.bytes().enumerate().all(|(index, byte)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    if !plain || text.len() != 10 {
        return None;
    }
    let number = |from, to| text.get(from..to)?.parse::<u16>().ok();
    NaiveDate::from_ymd_opt(number(0, 4)?.into(), number(5, 7)?.into(), number(8, 10)?.into())
}

/// The first day of `2022-01`, or exactly a day.
pub(super) fn begins(text: &str) -> Option<NaiveDate> {
    match text.len() {
        7 => parse_day(&format!("{text}-01")),
        _ => parse_day(text),
    }
}

/// A date and time with its offset, in the form of RFC 3339.
pub(super) fn is_date_time(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text).is_ok()
}

/// The same day so many years later; the 28th for a leap day that the year does not have.
pub(super) fn years_after(day: NaiveDate, years: i32) -> NaiveDate {
    let year = day.year() + years;
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_digits_and_dashes_alone() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        assert_eq!(parse_day("2026-03-02"), day("2026-03-02"));
        assert_eq!(begins("2026-03-02"), day("2026-03-02"));
        assert_eq!(begins("2026-03"), day("2026-03-01"));
        for text in [
            "",
            "2026",
            "2026-3",
            "2026-13",
            "2026-00",
            "2026-03-",
            "2026-3-2",
            "2026- 3",
            "2026- 3- 2",
            "+026-03-02",
            "-026-03-02",
            "+26-03",
            " 26-03",
            "2026-02-30",
            "2026/03/02",
            "2026-03-02 ",
            "20260302",
            "é26-03",
            "2026-0é-02",
            "２０２６",
        ] {
            assert_eq!(begins(text), None, "{text}");
        }
        // Every day of some years, leap years among them, and what lies beside them.
        for year in [0, 1, 1900, 1999, 2000, 2026, 2028, 9999] {
            for (month, of_month) in (0..=13).flat_map(|month| (0..=32).map(move |day| (month, day))) {
                let text = format!("{year:04}-{month:02}-{of_month:02}");
                assert_eq!(parse_day(&text), day(&text), "{text}");
            }
        }
    }

    #[test]
    fn a_leap_day_is_the_28th_in_a_year_without_one() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(years_after(day("2028-02-29"), 1), day("2029-02-28"));
        assert_eq!(years_after(day("2016-02-29"), 10), day("2026-02-28"));
        assert_eq!(years_after(day("2016-02-29"), 4), day("2020-02-29"));
        assert_eq!(years_after(day("2016-03-31"), 10), day("2026-03-31"));
        assert_eq!(years_after(NaiveDate::MAX, 10), NaiveDate::MAX);
    }
}
