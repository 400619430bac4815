//! Opening hours in the service's own time zone, correct across clock changes and on holidays. A
//! pure function of the instant.
//!
//! Local times follow RFC 5545 §3.3.5: a time that occurs twice means the first, and one that does
//! not occur takes the offset before the gap, so 02:30 on the night the clocks go forward means
//! 03:30.
//!
//! A date with its own hours has no others: a night that began the day before ends at midnight.
//! Whoever wrote "closed on 25 December" meant the first hours of that day too; and wrongly calling
//! a line closed does less harm than sending somebody to one that does not answer.

use core::fmt;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::zones::Zone;

/// When a service is open. By default its hours are unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedules {
    known: Option<Known>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    zone: Zone,
    weekly: Vec<Schedule>,
    exceptions: Vec<Exception>,
    /// Open day and night, on every date.
    always: bool,
}

/// A weekly rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The days on which it opens, from Monday.
    pub days: [bool; 7],
    /// When it opens and closes.
    pub hours: Hours,
    /// The first day on which it applies.
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it applies.
    pub valid_to: Option<NaiveDate>,
}

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// When it opens.
    pub opens: TimeOfDay,
    /// When it closes; on the next day if that is not later than it opens.
    pub closes: TimeOfDay,
}

/// Dates on which the weekly rules do not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
    /// When it is open on each of them; if empty, it is closed.
    pub hours: Option<Hours>,
}

/// Minutes since midnight, 24:00 included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(u16);

/// Whether a service is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// Day and night.
    Always,
    /// Open now.
    Open {
        /// When it closes, in the zone of the service.
        closes_at: DateTime<FixedOffset>,
        /// Within half an hour.
        closing_soon: bool,
    },
    /// Closed now.
    Closed {
        /// When it opens next, if its schedule says so.
        next_opening: Option<DateTime<FixedOffset>>,
    },
    /// The hours are not known.
    Unknown,
}

/// A line that closes within this time says so: a conversation takes longer.
pub(crate) const CLOSING_SOON: TimeDelta = TimeDelta::minutes(30);

/// A service that stays open longer than this counts as open day and night.
const LONG: TimeDelta = TimeDelta::days(7);

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl TimeOfDay {
    /// 24:00.
    pub const MIDNIGHT_AFTER: Self = Self(24 * 60);

    /// Reads `HH:MM` or `HH:MM:00`, from 00:00 to 24:00.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_suffix(":00").filter(|rest| rest.len() == 5).unwrap_or(text);
        let (hours, minutes) = text.split_once(':')?;
        let two_digits = |part: &str| -> Option<u16> {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse().ok())
                .flatten()
        };
        let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
        (minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0))).then_some(Self(hours * 60 + minutes))
    }

    /// Whether it counts past midnight, as in 25:30.
    pub(super) fn is_past_midnight(text: &str) -> bool {
        let hours = text.split_once(':').and_then(|(hours, _)| hours.parse::<u16>().ok());
        hours.is_some_and(|hours| (24..=48).contains(&hours)) && Self::parse(text).is_none()
    }

    /// Minutes since midnight.
    pub(super) fn minutes(self) -> u16 {
        self.0
    }

    fn on(self, day: NaiveDate) -> Option<NaiveDateTime> {
        let day = if self >= Self::MIDNIGHT_AFTER { day.succ_opt()? } else { day };
        let minutes = u32::from(self.0 % Self::MIDNIGHT_AFTER.0);
        Some(day.and_time(NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)?))
    }
}

impl Schedules {
    /// The rules of one service, and the dates on which they do not apply. Without either, its
    /// hours are unknown.
    #[must_use]
    pub fn new(zone: Zone, weekly: Vec<Schedule>, exceptions: Vec<Exception>) -> Self {
        if weekly.is_empty() && exceptions.is_empty() {
            return Self::default();
        }
        let always = exceptions.is_empty() && weekly.iter().any(Schedule::is_always);
        Self { known: Some(Known { zone, weekly, exceptions, always }) }
    }

    /// The time zone of its times.
    #[must_use]
    pub fn zone(&self) -> Option<Zone> {
        self.known.as_ref().map(|known| known.zone)
    }

    /// The weekly rules.
    #[must_use]
    pub fn weekly(&self) -> &[Schedule] {
        self.known.as_ref().map_or(&[], |known| &known.weekly)
    }

    /// The dates on which they do not apply.
    #[must_use]
    pub fn exceptions(&self) -> &[Exception] {
        self.known.as_ref().map_or(&[], |known| &known.exceptions)
    }
}

/// Whether a service with these schedules is open at `instant`.
#[must_use]
pub fn open_state(schedules: &Schedules, instant: DateTime<Utc>) -> OpenState {
    let Some(known) = &schedules.known else {
        return OpenState::Unknown;
    };
    if known.always {
        return OpenState::Always;
    }
    // A clock outside these years is wrong, and dates near chrono's limits cannot be converted to
    // another zone.
    if !(1970..=9999).contains(&instant.year()) {
        return OpenState::Unknown;
    }
    match known.end_of_opening(instant) {
        Some(end) if end - instant > LONG => OpenState::Always,
        Some(end) => {
            OpenState::Open { closes_at: known.zone.at(end), closing_soon: end - instant <= CLOSING_SOON }
        }
        None => {
            let next = known.next_opening(instant);
            OpenState::Closed { next_opening: next.map(|opening| known.zone.at(opening)) }
        }
    }
}

impl Known {
    /// When the opening around `instant` ends; adjoining openings count as one.
    fn end_of_opening(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut end = self.end_if_open(instant)?;
        while end - instant <= LONG {
            match self.end_if_open(end) {
                Some(longer) if longer > end => end = longer,
                _ => break,
            }
        }
        Some(end)
    }

    fn end_if_open(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = self.day_of(instant);
        let days = [Some(today), today.pred_opt()].into_iter().flatten();
        days.flat_map(|day| self.openings_on(day))
            .filter(|(start, end)| *start <= instant && instant < *end)
            .map(|(_, end)| end)
            .max()
    }

    fn next_opening(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = self.day_of(instant);
        let later =
            |day| self.openings_on(day).map(|(start, _)| start).filter(|start| *start > instant).min();
        let weekly = self.weekly.iter().filter_map(|rule| {
            let mut day = rule.valid_from.map_or(today, |from| from.max(today));
            // A week covers every weekday; one more day if today's hours are over, and one for each
            // exception.
            for _ in 0..7 * (self.exceptions.len() + 2) {
                if rule.valid_to.is_some_and(|to| day > to) {
                    return None;
                }
                if let Some(exception) = self.exceptions.iter().find(|exception| exception.covers(day)) {
                    day = exception.last.succ_opt()?;
                    continue;
                }
                if rule.holds_on(day)
                    && let Some(start) = later(day)
                {
                    return Some(start);
                }
                day = day.succ_opt()?;
            }
            None
        });
        let dates = self.exceptions.iter().filter(|exception| exception.hours.is_some());
        let dates = dates.filter_map(|exception| {
            let first = exception.first.max(today);
            let days = first.iter_days().take(2).take_while(|day| exception.covers(*day));
            days.filter_map(later).min()
        });
        weekly.chain(dates).min()
    }

    /// The openings that begin on `day`: start and end.
    fn openings_on(&self, day: NaiveDate) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        let excepted = self.is_excepted(day);
        let weekly = self.weekly.iter().filter(move |rule| !excepted && rule.holds_on(day));
        let dates = self.exceptions.iter().filter(move |exception| excepted && exception.covers(day));
        let hours = weekly.map(|rule| rule.hours).chain(dates.filter_map(|exception| exception.hours));
        hours.filter_map(move |hours| self.opening(day, hours))
    }

    fn opening(&self, day: NaiveDate, hours: Hours) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let next_day = day.checked_add_days(Days::new(1))?;
        let closes = if hours.closes > hours.opens {
            hours.closes.on(day)?
        } else if self.is_excepted(next_day) {
            TimeOfDay::MIDNIGHT_AFTER.on(day)?
        } else {
            hours.closes.on(next_day)?
        };
        let (start, end) = (self.zone.when(hours.opens.on(day)?)?, self.zone.when(closes)?);
        // In the hour that the clock skips, a short opening may vanish.
        (start < end).then_some((start, end))
    }

    fn is_excepted(&self, day: NaiveDate) -> bool {
        self.exceptions.iter().any(|exception| exception.covers(day))
    }

    fn day_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        self.zone.at(instant).date_naive()
    }
}

impl Schedule {
    /// Whether its days and dates include `day`.
    pub(super) fn holds_on(&self, day: NaiveDate) -> bool {
        let weekday = day.weekday().num_days_from_monday() as usize;
        self.days[weekday]
            && self.valid_from.is_none_or(|from| day >= from)
            && self.valid_to.is_none_or(|to| day <= to)
    }

    fn is_always(&self) -> bool {
        self.days == [true; 7]
            && self.hours.opens == TimeOfDay(0)
            && self.hours.closes == TimeOfDay::MIDNIGHT_AFTER
            && self.valid_from.is_none()
            && self.valid_to.is_none()
    }
}

impl Exception {
    /// Whether it includes `day`.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// RFC 5545's two letters for each day, from Monday.
pub const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The day for RFC 5545's two letters, counted from Monday.
pub(super) fn weekday(letters: &str) -> Option<usize> {
    DAYS.iter().position(|known| *known == letters)
}

#[cfg(test)]
mod tests;
