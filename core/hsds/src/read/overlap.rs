//! Detects two schedules that both cover an hour: nobody could know which one was meant.

use chrono::{Datelike, NaiveDate};

use super::Node;
use super::rule::{Rule, Times};
use crate::hours::{DAYS, Hours, Schedule};

/// A day.
const DAY: i32 = 24 * 60;

/// The first of the rules `before` that overlaps with `rule`: a day or date of the overlap, and
/// that rule's line.
pub(super) fn first_overlap(rule: &Rule, before: &[(Rule, Node<'_>)]) -> Option<(String, u32)> {
    before.iter().find_map(|(other, node)| {
        let day = match (&rule.times, &other.times) {
            (Times::Weekly(one), Times::Weekly(other)) => of_weeks(one, other),
            (Times::Dates(one), Times::Dates(other)) => {
                let first = one.first.max(other.first);
                let same = first <= one.last.min(other.last);
                let clash = match (one.hours, other.hours) {
                    (Some(one), Some(other)) => touch(span(0, one), span(0, other)),
                    _ => true,
                };
                (same && clash).then(|| first.to_string())
            }
            // A date replaces the weekly rules.
            _ => None,
        }?;
        Some((day, node.line()))
    })
}

/// The first day on which both are open at once, in a week in which both apply.
fn of_weeks(one: &Schedule, other: &Schedule) -> Option<String> {
    // A week in which both may apply: any, or the first with a day of both.
    let from = one.valid_from.max(other.valid_from);
    let to = [one.valid_to, other.valid_to].into_iter().flatten().min();
    let monday = NaiveDate::from_ymd_opt(2024, 1, 1)?;
    let start = from.or(to).unwrap_or(monday);
    // Backwards from an end without a start; a night extends into the next day.
    let start = if from.is_none() && to.is_some() {
        start - chrono::Days::new(7)
    } else {
        start - chrono::Days::new(1)
    };
    let days: Vec<NaiveDate> = start.iter_days().take(9).collect();
    days.iter().enumerate().find_map(|(index, day)| {
        let near = index.saturating_sub(1)..(index + 2).min(days.len());
        let clash = one.holds_on(*day)
            && near.into_iter().any(|other_index| {
                let shift = i32::try_from(other_index).unwrap_or(0) - i32::try_from(index).unwrap_or(0);
                other.holds_on(days[other_index]) && touch(span(0, one.hours), span(shift, other.hours))
            });
        clash.then(|| DAYS[day.weekday().num_days_from_monday() as usize].to_owned())
    })
}

/// From which minute to which, counted from the midnight of some day.
fn span(day: i32, hours: Hours) -> (i32, i32) {
    let (opens, closes) = (i32::from(hours.opens.minutes()), i32::from(hours.closes.minutes()));
    let closes = if closes > opens { closes } else { closes + DAY };
    (day * DAY + opens, day * DAY + closes)
}

fn touch(one: (i32, i32), other: (i32, i32)) -> bool {
    one.0 < other.1 && other.0 < one.1
}
