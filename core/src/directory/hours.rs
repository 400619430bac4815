//! Opening hours in the service's own time zone, right across both clock changes. Pure: the instant comes in.
//!
//! Local times follow RFC 5545 §3.3.5: a time that happens twice means the first, one that does not happen is read with the offset
//! before the gap, so 02:30 on the night the clocks go forward means 03:30.

use chrono::{
    DateTime, Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
    Weekday,
};
use chrono_tz::Tz;

/// When a service is open: none means that its hours are not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedules {
    list: Vec<Schedule>,
    always: bool,
}

/// A weekly rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The zone its times are told in.
    pub zone: Tz,
    /// The days on which it opens, Monday first.
    pub days: [bool; 7],
    /// When it opens.
    pub opens: TimeOfDay,
    /// When it closes; on the next day where that is not later than it opens.
    pub closes: TimeOfDay,
    /// The first day on which it holds.
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it holds.
    pub valid_to: Option<NaiveDate>,
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
        /// Until then; told in the zone of the service.
        closes_at: DateTime<Tz>,
        /// Within half an hour.
        closing_soon: bool,
    },
    /// Closed now.
    Closed {
        /// From then on it is open, where its schedule says so.
        next_opening: Option<DateTime<Tz>>,
    },
    /// The hours are not known.
    Unknown,
}

/// A line that closes within this time says so: a conversation takes longer.
pub(crate) const CLOSING_SOON: TimeDelta = TimeDelta::minutes(30);

/// A rule that opens at all opens within this many days of any day on which it holds.
const WEEK: u64 = 7;

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

    fn on(self, day: NaiveDate) -> Option<NaiveDateTime> {
        let day = if self >= Self::MIDNIGHT_AFTER { day.succ_opt()? } else { day };
        let minutes = u32::from(self.0 % Self::MIDNIGHT_AFTER.0);
        Some(day.and_time(NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)?))
    }
}

impl Schedules {
    /// Takes the rules of one service.
    #[must_use]
    pub fn new(list: Vec<Schedule>) -> Self {
        let always = list.iter().any(|schedule| {
            schedule.days == [true; 7]
                && schedule.opens == TimeOfDay(0)
                && schedule.closes == TimeOfDay::MIDNIGHT_AFTER
                && schedule.valid_from.is_none()
                && schedule.valid_to.is_none()
        });
        Self { list, always }
    }
}

/// Whether a service with these schedules is open at `instant`.
#[must_use]
pub fn open_state(schedules: &Schedules, instant: DateTime<Utc>) -> OpenState {
    let Some(first) = schedules.list.first() else {
        return OpenState::Unknown;
    };
    if schedules.always {
        return OpenState::Always;
    }
    // A clock outside of these years is wrong, and dates near chrono's ends cannot be told in another zone.
    if !(1970..=9999).contains(&instant.year()) {
        return OpenState::Unknown;
    }
    if let Some((end, zone)) = end_of_opening(schedules, instant) {
        return OpenState::Open {
            closes_at: end.with_timezone(&zone),
            closing_soon: end - instant <= CLOSING_SOON,
        };
    }
    let next = schedules.list.iter().filter_map(|schedule| schedule.next_opening(instant)).min();
    OpenState::Closed { next_opening: next.map(|opening| opening.with_timezone(&first.zone)) }
}

/// When the opening that holds `instant` ends: openings that touch count as one.
fn end_of_opening(schedules: &Schedules, instant: DateTime<Utc>) -> Option<(DateTime<Utc>, Tz)> {
    let latest_end = |at: DateTime<Utc>| {
        schedules
            .list
            .iter()
            .filter_map(|schedule| Some((schedule.end_if_open(at)?, schedule.zone)))
            .max_by_key(|(end, _)| *end)
    };
    let mut opening = latest_end(instant)?;
    // A week of touching openings says enough, and bounds the loop.
    for _ in 0..WEEK {
        match latest_end(opening.0) {
            Some(longer) if longer.0 > opening.0 => opening = longer,
            _ => break,
        }
    }
    Some(opening)
}

impl Schedule {
    fn holds_on(&self, day: NaiveDate) -> bool {
        let weekday = day.weekday().num_days_from_monday() as usize;
        self.days[weekday]
            && self.valid_from.is_none_or(|from| day >= from)
            && self.valid_to.is_none_or(|to| day <= to)
    }

    /// From when to when it is open, counting from its opening on `day`.
    fn opening_on(&self, day: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        if !self.holds_on(day) {
            return None;
        }
        let closing_day = if self.closes <= self.opens { day.succ_opt()? } else { day };
        Some((
            instant_of(self.zone, self.opens.on(day)?)?,
            instant_of(self.zone, self.closes.on(closing_day)?)?,
        ))
    }

    fn end_if_open(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = instant.with_timezone(&self.zone).date_naive();
        [Some(today), today.pred_opt()]
            .into_iter()
            .flatten()
            .filter_map(|day| self.opening_on(day))
            .find(|(start, end)| *start <= instant && instant < *end)
            .map(|(_, end)| end)
    }

    fn next_opening(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = instant.with_timezone(&self.zone).date_naive();
        let from = self.valid_from.map_or(today, |from| from.max(today));
        (0..=WEEK)
            .filter_map(|days| self.opening_on(from.checked_add_days(Days::new(days))?))
            .map(|(start, _)| start)
            .find(|start| *start > instant)
    }
}

/// The instant of a local time, by RFC 5545.
fn instant_of(zone: Tz, local: NaiveDateTime) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(time) | MappedLocalTime::Ambiguous(time, _) => Some(time.to_utc()),
        MappedLocalTime::None => {
            // No gap is longer than a day: the offset of the day before is the one before the gap.
            let before =
                zone.from_local_datetime(&local.checked_sub_signed(TimeDelta::days(1))?).earliest()?;
            Some(before.to_utc() + TimeDelta::days(1))
        }
    }
}

/// The day for the two letters of RFC 5545.
pub(super) fn weekday(letters: &str) -> Option<Weekday> {
    Some(match letters {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

#[cfg(test)]
#[path = "hours_tests.rs"]
mod tests;
