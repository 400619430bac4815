//! The days of the record: which day it is for the person, and reading a day that is typed.
//!
//! Core has no clock and knows no place: the host says which day it is. A clock that is obviously
//! wrong gives no day, since a wrong one in a record is worse than none.

use core::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

use super::record::EntryId;
use crate::text::Text;
use crate::words::{Language, MessageId};

/// The days that the phone's clock may show: from 2026 to 2099. Before the first there was no such
/// app.
const BELIEVED: RangeInclusive<i32> = 20_454..=47_481;
/// 1900-01-01, the earliest day that can be typed.
const EARLIEST: i32 = -25_567;
/// A year that has every day that any year has.
const LEAP_YEAR: i32 = 2024;

/// Which day it is, and how the person writes one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Calendar {
    /// In days since 1970-01-01, at the person's place; none if the clock is obviously wrong.
    today: Option<i32>,
    /// No day after this one has come yet.
    latest: i32,
    language: Language,
}

/// Why a typed day was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhyNoDay {
    /// It is none, as far as the app can read it.
    Unread,
    /// It has no year, and the last such day is more than a year back or not known.
    NoYear,
    /// It is still to come.
    Future,
}

impl Default for Calendar {
    fn default() -> Self {
        Self { today: None, latest: *BELIEVED.end(), language: Language::English }
    }
}

impl Calendar {
    /// `today` is the day at the person's place, as far as that is known, `latest` the last one
    /// that may have begun there; both in days since 1970-01-01. `language` says in which order a
    /// day is written.
    pub(crate) fn new(today: i32, latest: i32, language: Language) -> Self {
        if BELIEVED.contains(&today) {
            Self { today: Some(today), latest, language }
        } else {
            Self { language, ..Self::default() }
        }
    }

    pub(super) fn today(self) -> Option<i32> {
        self.today
    }

    pub(super) fn yesterday(self) -> Option<i32> {
        self.today.map(|today| today - 1)
    }

    /// A day as it is typed in this language, with its year; `None` only for one that no calendar
    /// has.
    pub(super) fn as_typed(self, day: i32) -> Option<Text> {
        let date = date_of(day)?;
        let (year, month, day) = (date.year(), date.month(), date.day());
        Some(Text::from(match self.language {
            Language::English => format!("{month}/{day}/{year}"),
            Language::Spanish => format!("{day}/{month}/{year}"),
        }))
    }

    /// The day that somebody typed: `2/27/2026`, `Feb 27`, `27 de febrero de 2026`, `2026-02-27`.
    /// Only one of the last twelve months is read without its year.
    pub(super) fn read(self, typed: &str) -> Result<i32, WhyNoDay> {
        let mut numbers = Vec::new();
        let mut month = None;
        for word in typed.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let digits = word.trim_end_matches(char::is_alphabetic);
            if digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() {
                // What an ordinal ends with is left out.
                let is_number = word.chars().count() - digits.len() <= 2 && digits.len() <= 4;
                let number = digits.parse::<i32>().ok().filter(|_| is_number).ok_or(WhyNoDay::Unread)?;
                numbers.push((number, digits.len()));
            } else if let Some(named) = month_named(word) {
                if month.replace(named).is_some() {
                    return Err(WhyNoDay::Unread);
                }
            } else if !is_between(word) {
                return Err(WhyNoDay::Unread);
            }
        }
        self.day_of(month, &numbers)
    }

    fn day_of(self, month: Option<u32>, numbers: &[(i32, usize)]) -> Result<i32, WhyNoDay> {
        let month_first = self.language == Language::English;
        let (year, month, day) = match (month, numbers) {
            (Some(month), [(day, _)]) => (None, month, *day),
            (Some(month), [(year, 4), (day, _)] | [(day, _), (year, 4)]) => (Some(*year), month, *day),
            (Some(month), [(day, _), (year, 2)]) => (Some(self.century(*year)), month, *day),
            (None, [(year, 4), (month, _), (day, _)]) => (Some(*year), number(*month)?, *day),
            (None, [(one, _), (other, _)]) => {
                let (month, day) = month_and_day(*one, *other, month_first)?;
                (None, month, day)
            }
            (None, [(one, _), (other, _), (year, digits @ (2 | 4))]) => {
                let (month, day) = month_and_day(*one, *other, month_first)?;
                (Some(if *digits == 2 { self.century(*year) } else { *year }), month, day)
            }
            _ => return Err(WhyNoDay::Unread),
        };
        let date = |year| NaiveDate::from_ymd_opt(year, month, number(day).ok()?).map(days);
        let day = match year {
            Some(year) => date(year),
            None => match self.last_such_day(date) {
                None if date(LEAP_YEAR).is_some() => return Err(WhyNoDay::NoYear),
                day => day,
            },
        };
        match day {
            Some(day) if day > self.latest => Err(WhyNoDay::Future),
            Some(day) if day >= EARLIEST => Ok(day),
            _ => Err(WhyNoDay::Unread),
        }
    }

    /// Without a year: this year's, or else the last one's, if that is at most a year back.
    fn last_such_day(self, date: impl Fn(i32) -> Option<i32>) -> Option<i32> {
        let today = self.today?;
        let year = date_of(today)?.year();
        let mut days = [year, year - 1].into_iter().filter_map(date);
        days.find(|day| *day <= self.latest).filter(|day| today - day <= 365)
    }

    /// The year that ends with these two digits and has come already.
    fn century(self, year: i32) -> i32 {
        let latest = date_of(self.latest).map_or(2099, |date| date.year());
        if 2000 + year <= latest { 2000 + year } else { 1900 + year }
    }
}

/// The parts of a day for a sentence: the messages of its weekday and its month, the day of the
/// month, and the year. `None` only for a day that no calendar has.
pub(super) fn parts(day: i32) -> Option<(MessageId, MessageId, u32, i32)> {
    let date = date_of(day)?;
    let weekday = WEEKDAYS[date.weekday().num_days_from_monday() as usize];
    Some((weekday, MONTHS[date.month0() as usize], date.day(), date.year()))
}

const WEEKDAYS: [MessageId; 7] = [
    id!("record-monday"),
    id!("record-tuesday"),
    id!("record-wednesday"),
    id!("record-thursday"),
    id!("record-friday"),
    id!("record-saturday"),
    id!("record-sunday"),
];

const MONTHS: [MessageId; 12] = [
    id!("record-january"),
    id!("record-february"),
    id!("record-march"),
    id!("record-april"),
    id!("record-may"),
    id!("record-june"),
    id!("record-july"),
    id!("record-august"),
    id!("record-september"),
    id!("record-october"),
    id!("record-november"),
    id!("record-december"),
];

/// What was typed as the day of an entry. It is kept while its page is open, so that the field
/// stays as it is under the hand; what was refused and is written nowhere else, until it is
/// changed.
#[derive(Debug, Default)]
pub(crate) struct TypedDays(Vec<TypedDay>);

#[derive(Debug)]
struct TypedDay {
    entry: EntryId,
    text: Text,
    refused: Option<WhyNoDay>,
    /// Whether it was copied to the words of when it was, and those were not changed since.
    copied: bool,
}

impl TypedDays {
    pub(super) fn note(&mut self, entry: EntryId, text: Text, refused: Option<WhyNoDay>) {
        self.forget(entry);
        self.0.push(TypedDay { entry, text, refused, copied: false });
    }

    pub(super) fn note_copied(&mut self, entry: EntryId, copied: bool) {
        self.0.iter_mut().filter(|typed| typed.entry == entry).for_each(|typed| typed.copied = copied);
    }

    pub(super) fn is_copied(&self, entry: EntryId) -> bool {
        self.0.iter().any(|typed| typed.entry == entry && typed.copied)
    }

    pub(super) fn forget(&mut self, entry: EntryId) {
        self.0.retain(|typed| typed.entry != entry);
    }

    /// The page was left.
    pub(super) fn keep_lost(&mut self) {
        self.0.retain(TypedDay::is_lost);
    }

    pub(super) fn rename(&mut self, from: EntryId, to: EntryId) {
        self.0.iter_mut().filter(|typed| typed.entry == from).for_each(|typed| typed.entry = to);
    }

    pub(super) fn of(&self, entry: EntryId) -> Option<(&Text, Option<WhyNoDay>)> {
        self.0.iter().find(|typed| typed.entry == entry).map(|typed| (&typed.text, typed.refused))
    }

    pub(super) fn is_refused(&self, entry: EntryId) -> bool {
        self.of(entry).is_some_and(|(_, refused)| refused.is_some())
    }

    pub(super) fn any_lost(&self) -> bool {
        self.0.iter().any(TypedDay::is_lost)
    }
}

impl TypedDay {
    /// Whether it is kept nowhere but here.
    fn is_lost(&self) -> bool {
        self.refused.is_some() && !self.copied
    }
}

/// In the order of the language, unless only the other order makes a date.
fn month_and_day(one: i32, other: i32, month_first: bool) -> Result<(u32, i32), WhyNoDay> {
    let (month, day) = if month_first { (one, other) } else { (other, one) };
    let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
    Ok((number(month)?, day))
}

fn number(number: i32) -> Result<u32, WhyNoDay> {
    u32::try_from(number).map_err(|_| WhyNoDay::Unread)
}

/// The month that a word names in any language, by three letters at least.
fn month_named(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, id)| begins(*id, word)).map(|(month, _)| month)
}

/// What stands between the parts of a day, or names its weekday.
fn is_between(word: &str) -> bool {
    ["of", "the", "on", "de", "del", "el"].iter().any(|between| folded(word).eq(between.chars()))
        || WEEKDAYS.iter().any(|id| begins(*id, word))
}

/// Whether a word is the beginning of a message in any language, by three letters at least.
fn begins(id: MessageId, word: &str) -> bool {
    let begins = |language: &Language| {
        let message = language.words().say(id);
        let mut letters = folded(&message);
        folded(word).all(|letter| letters.next() == Some(letter))
    };
    word.chars().count() >= 3 && Language::ALL.iter().any(begins)
}

/// Small letters, and without the accents that are often left out. Makes no copy, which would have
/// to be wiped.
fn folded(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars().flat_map(char::to_lowercase).map(|letter| match letter {
        'á' => 'a',
        'é' => 'e',
        letter => letter,
    })
}

fn date_of(day: i32) -> Option<NaiveDate> {
    let epoch = NaiveDate::default();
    let distance = Days::new(u64::from(day.unsigned_abs()));
    if day < 0 { epoch.checked_sub_days(distance) } else { epoch.checked_add_days(distance) }
}

fn days(date: NaiveDate) -> i32 {
    let since = date.signed_duration_since(NaiveDate::default()).num_days();
    i32::try_from(since).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Monday, 2 March 2026.
    const TODAY: i32 = 20_514;

    fn read(typed: &str, language: Language) -> Result<i32, WhyNoDay> {
        Calendar::new(TODAY, TODAY, language).read(typed)
    }

    fn day(year: i32, month: u32, day: u32) -> i32 {
        days(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        use Language::{English, Spanish};
        let february = Ok(day(2026, 2, 27));
        for (typed, language) in [
            ("2/27/2026", English),
            ("02-27-26", English),
            ("2/27", English),
            ("27/2/2026", English),
            ("Feb 27", English),
            ("February 27th, 2026", English),
            ("Friday, 27 February 2026", English),
            ("2026-02-27", English),
            ("27/2/2026", Spanish),
            ("27.2.", Spanish),
            ("2/27/2026", Spanish),
            ("27 de febrero de 2026", Spanish),
            ("viernes 27 feb", Spanish),
            ("Sabado, 28 de febrero", Spanish),
            ("2026-02-27", Spanish),
        ] {
            let february = february.map(|day| day + i32::from(typed.contains("28")));
            assert_eq!(read(typed, language), february, "{typed}");
        }
        // Both orders make a date: that of the language counts.
        assert_eq!(read("2/1/2026", English), Ok(day(2026, 2, 1)));
        assert_eq!(read("2/1/2026", Spanish), Ok(day(2026, 1, 2)));
        // Without a year it is the last one; two digits are the year that has come.
        assert_eq!(read("3/3", English), Ok(day(2025, 3, 3)));
        assert_eq!(read("7/4/85", English), Ok(day(1985, 7, 4)));
        assert_eq!(read("3/2/2026", English), Ok(TODAY));
    }

    #[test]
    fn only_a_day_of_the_last_twelve_months_needs_no_year() {
        assert_eq!(read("2/29", Language::English), Err(WhyNoDay::NoYear));
        assert_eq!(read("29 de febrero", Language::Spanish), Err(WhyNoDay::NoYear));
        assert_eq!(read("2/29/2024", Language::English), Ok(day(2024, 2, 29)));
        for (today, read) in [
            (day(2028, 2, 28), Err(WhyNoDay::NoYear)),
            (day(2028, 2, 29), Ok(day(2028, 2, 29))),
            (day(2029, 2, 28), Ok(day(2028, 2, 29))),
            (day(2029, 3, 1), Err(WhyNoDay::NoYear)),
        ] {
            assert_eq!(Calendar::new(today, today, Language::English).read("Feb 29"), read, "{today}");
        }
    }

    #[test]
    fn what_is_no_day_and_what_is_still_to_come_are_refused_as_such() {
        for typed in [
            "soon",
            "2",
            "2/30/2026",
            "13/13/2026",
            "2/27/2026/1",
            "27 2026",
            "1/1/1776",
            "-",
            "99999/1/1",
            "Monday night",
            "2/27/206",
            "May June 3",
            "27febrero",
            "12345678901234567890/1/1",
        ] {
            assert_eq!(read(typed, Language::English), Err(WhyNoDay::Unread), "{typed}");
        }
        for typed in ["3/3/2026", "2027-01-01", "March 3 2026", "2/2/9999"] {
            assert_eq!(read(typed, Language::English), Err(WhyNoDay::Future), "{typed}");
        }
    }

    #[test]
    fn a_clock_that_is_obviously_wrong_gives_no_day() {
        for (today, known) in
            [(0, false), (20_453, false), (20_454, true), (TODAY, true), (47_481, true), (47_482, false)]
        {
            let calendar = Calendar::new(today, today, Language::English);
            assert_eq!(calendar.today().is_some(), known, "{today}");
            assert_eq!(calendar.yesterday(), calendar.today().map(|day| day - 1));
        }
        assert_eq!(parts(20_454).map(|(_, _, day, year)| (day, year)), Some((1, 2026)));
        assert_eq!(parts(47_481).map(|(_, _, day, year)| (day, year)), Some((31, 2099)));
        // A day can be typed all the same, with its year.
        let wrong = Calendar::new(0, 0, Language::English);
        assert_eq!(wrong.read("2/27/2026"), Ok(day(2026, 2, 27)));
        assert_eq!(wrong.read("2/27"), Err(WhyNoDay::NoYear));
        assert_eq!(wrong.read("2/30"), Err(WhyNoDay::Unread));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_a_day_that_has_come_or_is_refused(typed in any::<String>()) {
            if let Ok(day) = read(&typed, Language::English) {
                prop_assert!((EARLIEST..=TODAY).contains(&day));
            }
        }

        #[test]
        fn a_day_without_its_year_is_at_most_a_year_back(
            today in *BELIEVED.start()..=*BELIEVED.end(),
            back in 0..=364,
        ) {
            let calendar = Calendar::new(today, today, Language::English);
            let date = date_of(today - back).unwrap();
            let typed = format!("{}/{}", date.month(), date.day());
            prop_assert_eq!(calendar.read(&typed), Ok(today - back));
        }

        #[test]
        fn every_day_is_read_as_it_is_shown(day in EARLIEST..=TODAY) {
            for language in Language::ALL {
                let (weekday, month, date, year) = parts(day).unwrap();
                let [weekday, month] = [weekday, month].map(|id| language.words().say(id));
                let typed = format!("{} {} {date} {year}", &*weekday, &*month);
                prop_assert_eq!(read(&typed, language), Ok(day));
                let typed = Calendar::new(TODAY, TODAY, language).as_typed(day).unwrap();
                prop_assert_eq!(read(&typed, language), Ok(day));
            }
        }

        #[test]
        fn no_stored_day_makes_it_panic(day in any::<i32>()) {
            let _ = parts(day);
        }
    }
}
