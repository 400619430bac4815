//! A number as written: which mark is the decimal one, and whether the others group digits
//! plausibly. An ambiguous number is read as the locale would; what nobody writes (`1,2,3`,
//! `28.11.2026`, `5'11`) is not a number.

use zeroize::Zeroizing;

use super::plain::GROUP_MARK;
use crate::calculator::entry::Entry;
use crate::calculator::expression::Token;
use crate::calculator::locale::Locale;
use crate::calculator::number::Number;

/// A number that was read.
pub(super) struct Written {
    pub(super) token: Token,
    /// Its length in characters.
    pub(super) length: usize,
    /// Its digits before the decimal mark.
    pub(super) whole_digits: usize,
    /// Their value, if there are up to four: for years and minutes.
    pub(super) small: Option<u16>,
    /// Digits and nothing else.
    pub(super) is_plain: bool,
    /// It has leading zeros, which no amount has.
    pub(super) has_leading_zero: bool,
    pub(super) has_spaces: bool,
    /// The group mark and the decimal mark, if it has them.
    pub(super) groups_with: Option<char>,
    pub(super) decimal_mark: Option<char>,
}

/// Whether a number starts here.
pub(super) fn begins(rest: &[char]) -> bool {
    rest[0].is_ascii_digit() || (is_mark(rest[0]) && rest.get(1).is_some_and(char::is_ascii_digit))
}

/// Reads the number that starts here; `None` if it cannot be read.
pub(super) fn read(rest: &[char], locale: &Locale) -> Option<Written> {
    let length = length(rest);
    let written = &rest[..length];
    let decimal = decimal_mark(written, locale)?;
    let whole = &written[..decimal.unwrap_or(length)];
    let separators: Vec<char> =
        whole.iter().copied().filter(|character| !character.is_ascii_digit()).collect();
    if !is_grouped_well(whole, &separators) {
        return None;
    }
    let mut digits = Zeroizing::new(String::with_capacity(length));
    for (place, character) in written.iter().enumerate() {
        if character.is_ascii_digit() {
            digits.push(*character);
        } else if Some(place) == decimal {
            digits.push('.');
        }
    }
    let (exponent, exponent_length) = exponent(&rest[length..])?;
    let token = match (exponent, Entry::pasted(&digits)) {
        (None, Some(entry)) => Token::Typed(entry),
        (exponent, _) => Token::Value(value(&digits, exponent.unwrap_or(0))?),
    };
    let whole_digits = whole.iter().filter(|character| character.is_ascii_digit()).count();
    let is_plain = separators.is_empty() && decimal.is_none() && exponent.is_none();
    Some(Written {
        token,
        length: length + exponent_length,
        whole_digits,
        small: (is_plain && whole_digits <= 4).then(|| digits.parse().ok()).flatten(),
        is_plain,
        has_leading_zero: whole_digits > 1 && written[0] == '0',
        has_spaces: separators.contains(&' '),
        groups_with: separators.iter().copied().find(|mark| is_mark(*mark)),
        decimal_mark: decimal.map(|place| written[place]),
    })
}

/// The token of the number; `None` beyond the range, where zero would be a guess.
fn value(digits: &str, exponent: i32) -> Option<Number> {
    if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
        return Some(Number::ZERO);
    }
    Number::parse_exact(digits, exponent)
}

fn is_mark(character: char) -> bool {
    matches!(character, '.' | ',')
}

/// Up to the last digit that may belong to it.
fn length(rest: &[char]) -> usize {
    let (mut at, mut last, mut marked) = (0, 0, false);
    while let Some(&character) = rest.get(at) {
        if character.is_ascii_digit() {
            last = at + 1;
        } else if !(is_mark(character) || character == GROUP_MARK || !marked && is_group_space(rest, at)) {
            break;
        }
        marked |= is_mark(character);
        at += 1;
    }
    last
}

/// A space between two groups of digits, the second of three.
fn is_group_space(rest: &[char], at: usize) -> bool {
    let digits = |range: core::ops::Range<usize>| {
        rest.get(range).is_some_and(|digits| digits.iter().all(char::is_ascii_digit))
    };
    rest[at] == ' '
        && at > 0
        && digits(at - 1..at)
        && digits(at + 1..at + 4)
        && !rest.get(at + 4).is_some_and(char::is_ascii_digit)
}

/// Which mark is the decimal one, if any. Of two kinds it is the last; a repeated mark groups. A
/// single mark groups only if it does so in this locale, no other mark does, and three digits
/// follow. `None` if no reading is right.
#[expect(clippy::option_option, reason = "no decimal mark is as good an answer as one")]
fn decimal_mark(written: &[char], locale: &Locale) -> Option<Option<usize>> {
    let marks: Vec<usize> = (0..written.len()).filter(|&place| is_mark(written[place])).collect();
    let (Some(&first), Some(&last)) = (marks.first(), marks.last()) else {
        return Some(None);
    };
    // Nothing groups behind it.
    let after = &written[last + 1..];
    let ends = after.iter().all(char::is_ascii_digit);
    if marks.iter().any(|&place| written[place] != written[last]) {
        let alone = marks.iter().filter(|&&place| written[place] == written[last]).count() == 1;
        return (alone && ends).then_some(Some(last));
    }
    if first != last {
        return Some(None);
    }
    let groups = locale.groups_with(written[last])
        && after.len() == 3
        && ends
        && (1..=3).contains(&last)
        && written[0] != '0'
        && written[..last].iter().all(char::is_ascii_digit);
    if groups { Some(None) } else { ends.then_some(Some(last)) }
}

/// A group of up to three digits, then groups of three, all with the same mark; or as in India,
/// groups of two and a last one of three.
fn is_grouped_well(whole: &[char], separators: &[char]) -> bool {
    let Some(&mark) = separators.first() else {
        return true;
    };
    if separators.iter().any(|separator| *separator != mark) {
        return false;
    }
    let lengths: Vec<usize> = whole.split(|character| *character == mark).map(<[char]>::len).collect();
    let (Some((&first, further)), Some((&last, former))) = (lengths.split_first(), lengths.split_last())
    else {
        return true;
    };
    let by_three = (1..=3).contains(&first) && further.iter().all(|length| *length == 3);
    let by_two =
        mark == ',' && (1..=2).contains(&first) && former[1..].iter().all(|length| *length == 2) && last == 3;
    by_three || by_two
}

/// `E10`, `e-5`, and its length; `None` if it is too long for an exponent.
fn exponent(rest: &[char]) -> Option<(Option<i32>, usize)> {
    let Some('E' | 'e') = rest.first() else {
        return Some((None, 0));
    };
    let sign = usize::from(matches!(rest.get(1), Some('-' | '+')));
    let digits = rest[1 + sign..].iter().take_while(|character| character.is_ascii_digit()).count();
    if digits == 0 {
        return Some((None, 0));
    }
    if digits > 4 {
        return None;
    }
    let text: String = rest[1..1 + sign + digits].iter().collect();
    Some((Some(text.trim_start_matches('+').parse().ok()?), 1 + sign + digits))
}
