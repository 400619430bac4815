//! What is written with digits and signs, could be counted, and is no sum: dates, times, and
//! numbers of telephones and of people.

use super::items::{Item, Kind};
use super::number::Written;
use crate::calculator::expression::Operator;

/// Whether it only looks like a sum.
pub(super) fn is_not_a_sum(items: &[Item]) -> bool {
    contains_time(items) || is_phone_number(items) || has_chain(items, '-') || has_chain(items, '/')
}

fn written(item: &Item) -> Option<&Written> {
    match &item.kind {
        Kind::Number(written) => Some(written),
        _ => None,
    }
}

/// `12:30`, but `12 : 3` and `100:25` are divisions.
fn contains_time(items: &[Item]) -> bool {
    items.windows(3).any(|window| match (written(&window[0]), &window[1].kind, written(&window[2])) {
        (Some(hours), Kind::Colon, Some(minutes)) => {
            !window[1].space_before
                && !window[2].space_before
                && hours.is_plain
                && hours.whole_digits <= 2
                && minutes.whole_digits == 2
                && minutes.small.or(Some(0)).is_some_and(|minutes| minutes < 60)
        }
        _ => false,
    })
}

/// `+34 612 345 678`: no amount has a plus sign and spaces.
fn is_phone_number(items: &[Item]) -> bool {
    match items {
        [first, second] => {
            matches!(first.kind, Kind::Plus) && written(second).is_some_and(|written| written.has_spaces)
        }
        _ => false,
    }
}

/// Whether there is a chain of numbers, joined by only this sign and no space, that is a date or a
/// personal number.
fn has_chain(items: &[Item], sign: char) -> bool {
    let mut chain: Vec<&Written> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let joins = match &item.kind {
            Kind::Minus => sign == '-' && !item.space_before,
            Kind::Operator(Operator::Divide) => sign == '/' && !item.space_before,
            _ => false,
        };
        if let Some(written) = written(item) {
            let goes_on = index > 0 && !chain.is_empty() && !item.space_before;
            if !goes_on {
                chain.clear();
            }
            chain.push(written);
            if is_last(items, index, sign)
                && (is_date(&chain, sign) || sign == '-' && is_personal_number(&chain))
            {
                return true;
            }
        } else if !joins {
            chain.clear();
        }
    }
    false
}

/// Whether this number ends the chain.
fn is_last(items: &[Item], index: usize, sign: char) -> bool {
    let next = items.get(index + 1);
    let joins = next.is_some_and(|next| {
        !next.space_before
            && (sign == '-' && matches!(next.kind, Kind::Minus)
                || sign == '/' && matches!(next.kind, Kind::Operator(Operator::Divide)))
    });
    !joins || !items.get(index + 2).is_some_and(|after| written(after).is_some() && !after.space_before)
}

/// `11/28/2026`, `28-11-2026`, `2026-11-28`; with two digits for the year `11/28/26` and
/// `05-03-21`.
fn is_date(chain: &[&Written], sign: char) -> bool {
    let &[first, second, third] = chain else {
        return false;
    };
    let (Some(a), Some(b), Some(c)) = (first.small, second.small, third.small) else {
        return false;
    };
    let is_day_and_month = |a: u16, b: u16| (1..=31).contains(&a) && (1..=31).contains(&b) && a.min(b) <= 12;
    let is_short = |written: &Written| written.whole_digits <= 2;
    let is_year = |written: &Written, year: u16| written.whole_digits == 4 && (1000..3000).contains(&year);
    let has_zero = [first, second, third].iter().any(|written| written.has_leading_zero);
    let is_short_year = third.whole_digits == 2 && (sign == '/' || has_zero);
    (is_short(first) && is_short(second) && is_day_and_month(a, b) && (is_year(third, c) || is_short_year))
        || (is_year(first, a) && is_short(second) && is_short(third) && is_day_and_month(b, c))
}

/// `914-555-0143`, `1-800-799-7233`, `123-45-6789`: groups of up to three digits, then four.
fn is_personal_number(chain: &[&Written]) -> bool {
    let Some((last, groups)) = chain.split_last().filter(|(_, groups)| groups.len() >= 2) else {
        return false;
    };
    let all_plain = chain.iter().all(|written| written.is_plain);
    let begins = groups[0].whole_digits == 3 || groups[0].small == Some(1) && groups[1].whole_digits == 3;
    all_plain && last.whole_digits == 4 && begins && groups.iter().all(|group| group.whole_digits <= 3)
}
