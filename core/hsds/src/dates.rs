//! Dates in directory files: a day, or a month if the day is not known.

use chrono::{DateTime, Datelike, NaiveDate};

/// Exactly `2026-03-02`.
pub(super) fn parse_day(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
}

/// `2022-01` or a day.
pub(super) fn is_month_or_day(text: &str) -> bool {
    match text.len() {
        7 => parse_day(&format!("{text}-01")).is_some(),
        _ => parse_day(text).is_some(),
    }
}

/// A date and time with its offset, in the form of RFC 3339.
pub(super) fn is_date_time(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text).is_ok()
}

/// The same day a year later; the 28th for a leap day.
pub(super) fn a_year_after(day: NaiveDate) -> NaiveDate {
    day.with_year(day.year() + 1)
        .or_else(|| NaiveDate::from_ymd_opt(day.year() + 1, 2, 28))
        .unwrap_or(NaiveDate::MAX)
}
