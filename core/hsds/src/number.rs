//! Stricter checks for the number of a service: all digits, nothing after them, and somebody who
//! answers. A person may type more freely, because they see what they wrote.

use super::service::{Kind, PhoneType};
use tally_phone_number::PhoneNumber;

mod elsewhere;

/// Why a number cannot be a service's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberFault {
    /// Not a phone number at all.
    #[error("is not a phone number")]
    Unreadable,
    /// More than one number.
    #[error("has more than one number in it: write one; type, extension and description say the rest")]
    MoreThanANumber,
    /// There is something beside the digits that is not dialed.
    #[error(
        "has {0:?} beside the number: write the number and nothing else; type, extension and description say the rest"
    )]
    Beside(String),
    /// TTY or TDD next to the number.
    #[error("has {0:?} beside the number: set the type to textphone, and write the number and nothing else")]
    TextphoneBeside(String),
    /// A letter that looks like a digit.
    #[error("has the letter {0} in place of a digit: write {1}")]
    LetterForDigit(char, char),
    /// Keypad letters in a number that is not toll-free.
    #[error("has letters, which only a toll-free number may have: write its digits")]
    Letters,
    /// A short code with separators.
    #[error("is a short code: write its digits with nothing between them, {0}")]
    MarksInShortCode(String),
    /// Too few or too many digits.
    #[error(
        "has {found} digits{}; a number in the United States has 10, with its area code",
        if *.one_in_front { ", the 1 in front not counted" } else { "" }
    )]
    Digits {
        /// How many there are.
        found: usize,
        /// Whether a 1 precedes them.
        one_in_front: bool,
    },
    /// A number of another country.
    #[error("is a number of another country, which not every phone can call")]
    Abroad,
    /// No area code begins like this.
    #[error("has no area code that there is: {0}")]
    AreaCode(String),
    /// No exchange begins like this.
    #[error("has no exchange that there is behind the area code: {0}")]
    Exchange(String),
    /// 555-0100 to 555-0199.
    #[error("is a number for examples: nobody answers 555-0100 to 555-0199")]
    Example,
    /// 900 numbers, and 976 after an area code.
    #[error("costs whoever calls it: 900 and 976 are for paid lines")]
    Paid,
    /// 500 numbers and the like.
    #[error("is a personal number, which may cost whoever calls it: {0} is the area code of no place")]
    Personal(String),
    /// An emergency number of some country.
    #[error(
        "is an emergency number; no file has one: the app itself has 911, so that no slip can take it away or rename it"
    )]
    Emergency,
    /// 988 under another name.
    #[error("is the 988 Lifeline, which us-national has for every region")]
    Lifeline,
    /// Three digits that are not a service code.
    #[error("is not the number of a service; of three digits there are 211 and 311")]
    ThreeDigits,
    /// A short code that is called.
    #[error("is a short code, which takes texts and no calls: its type is text")]
    ShortCodeCalled,
    /// Not a short code.
    #[error("is not a short code: those have 5 or 6 digits, the first from 2 to 9")]
    NotAShortCode,
    /// A text line with an extension.
    #[error("is an extension, or has one, which no text reaches")]
    ExtensionOfText,
    /// An extension that cannot be dialed.
    #[error("cannot be dialed behind this number")]
    Extension,
    /// An extension in both places.
    #[error("stands beside an extension in the number itself: keep one")]
    TwoExtensions,
}

/// Which service a number belongs to, as far as it decides whether the number is allowed.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub(super) phone: PhoneType,
    pub(super) kind: Kind,
    pub(super) national: bool,
}

/// Emergency numbers of the United States, the European Union, the United Kingdom and Australia. A
/// phone reroutes some of them to 911.
const EMERGENCY: [&str; 4] = ["911", "112", "999", "000"];
/// Three-digit service codes that a region may use.
const SERVICES: [&str; 2] = ["211", "311"];
const LIFELINE: &str = "988";

/// Reads a number as written in a file. Refuses anything beside the number, and numbers that this
/// service may not have.
pub(super) fn read(written: &str, owner: Option<Owner>) -> Result<PhoneNumber, NumberFault> {
    let rest = without_extension(written);
    let keyed = keyed(rest);
    // Judge digits by themselves: the parser could only say that they are not a number.
    if let Some(digits) = keyed.as_ref().filter(|digits| !digits.is_empty() && !has_letters(rest)) {
        let shape = Shape { plus: rest.trim_start().starts_with('+'), one_in_front: has_one_in_front(rest) };
        judge(digits, shape, owner)?;
        let short = matches!(digits.len(), 5 | 6);
        if short && rest.trim().len() > digits.len() {
            return Err(NumberFault::MarksInShortCode(digits.clone()));
        }
    }
    if let (Some((letter, digit)), Some(_)) = (letter_for_digit(rest), &keyed) {
        return Err(NumberFault::LetterForDigit(letter, digit));
    }
    let begins = rest.trim_start_matches(['+', '(', ' ']).starts_with(|first: char| first.is_ascii_digit());
    let ten = |keyed: &String| match keyed.strip_prefix('1') {
        Some(rest) if rest.len() == 10 => Some(rest.to_owned()),
        _ => (keyed.len() == 10).then(|| keyed.clone()),
    };
    let ten = keyed.as_ref().and_then(ten);
    if begins && has_letters(rest) && ten.is_some_and(|ten| !is_toll_free(&ten)) {
        return Err(NumberFault::Letters);
    }
    // A number with keypad letters has ten or eleven characters; longer text has words beside it.
    let beside =
        |keyed: &Option<String>| keyed.as_ref().is_none_or(|keyed| !(10..=11).contains(&keyed.len()));
    let enough = written.chars().filter(char::is_ascii_digit).count() >= 7;
    let number = PhoneNumber::parse_listed(written).map_err(|_| match enough {
        true => beside_fault(rest),
        false => NumberFault::Unreadable,
    })?;
    let dialed = dialed(&number);
    let digits = dialed.trim_start_matches('+');
    let same = |typed: &str| typed == digits || digits.strip_prefix('1') == Some(typed);
    // 1-800-799-SAFE (7233): the letters repeated as digits.
    let twice = || {
        let (letters, again) = rest.trim_end().strip_suffix(')')?.rsplit_once('(')?;
        let all_digits = !again.is_empty() && again.bytes().all(|byte| byte.is_ascii_digit());
        (all_digits && has_letters(letters) && digits.ends_with(again)).then(|| self::keyed(letters))
    };
    let twice = twice().flatten();
    if has_letters(rest) && beside(&keyed) && beside(&twice) {
        return Err(beside_fault(rest));
    }
    if !keyed.as_deref().is_some_and(same) && !twice.as_deref().is_some_and(same) {
        return Err(beside_fault(rest));
    }
    judge(digits, Shape { plus: dialed.starts_with('+'), one_in_front: has_one_in_front(rest) }, owner)?;
    if written.len() > rest.len() && owner.is_some_and(|owner| owner.phone == PhoneType::Text) {
        return Err(NumberFault::ExtensionOfText);
    }
    Ok(number)
}

/// The same number with an extension.
pub(super) fn with_extension(written: &str, extension: u64) -> Result<PhoneNumber, NumberFault> {
    if without_extension(written).len() < written.len() {
        return Err(NumberFault::TwoExtensions);
    }
    read(&format!("{written} ext. {extension}"), None).map_err(|_| NumberFault::Extension)
}

/// What is dialed, without an extension.
fn dialed(number: &PhoneNumber) -> String {
    let dialed = number.dialed();
    dialed.split([',', ';']).next().unwrap_or_default().to_owned()
}

/// How the digits of a number are written.
#[derive(Clone, Copy)]
struct Shape {
    plus: bool,
    /// A separate 1, as before an area code.
    one_in_front: bool,
}

/// Whether this service may have the number with these digits.
fn judge(digits: &str, shape: Shape, owner: Option<Owner>) -> Result<(), NumberFault> {
    if EMERGENCY.contains(&digits) {
        return Err(NumberFault::Emergency);
    }
    let text = owner.is_some_and(|owner| owner.phone == PhoneType::Text);
    match (shape.plus, digits.len()) {
        (true, 11) if digits.starts_with('1') => judge_ten(&digits[1..]),
        (true, _) if digits.starts_with('1') => Err(count(digits, true)),
        (true, _) => Err(NumberFault::Abroad),
        (false, 3) if digits == LIFELINE => {
            let its_own = |owner: Owner| owner.national && owner.kind == Kind::Lifeline;
            if owner.is_none_or(its_own) { Ok(()) } else { Err(NumberFault::Lifeline) }
        }
        (false, 3) if SERVICES.contains(&digits) => Ok(()),
        (false, 3) => Err(NumberFault::ThreeDigits),
        (false, 5 | 6) if digits.starts_with("911") => Err(NumberFault::Emergency),
        (false, 5 | 6) if !text => Err(NumberFault::ShortCodeCalled),
        (false, 5 | 6) if !digits.starts_with(['0', '1']) => Ok(()),
        (false, 5 | 6) => Err(NumberFault::NotAShortCode),
        (false, 10) if !shape.one_in_front => judge_ten(digits),
        (false, 11) if digits.starts_with('1') => judge_ten(&digits[1..]),
        _ => Err(count(digits, shape.one_in_front)),
    }
}

/// The fault of the wrong number of digits, not counting a leading 1.
fn count(digits: &str, one_in_front: bool) -> NumberFault {
    let rest = digits.strip_prefix('1').filter(|rest| one_in_front || rest.len() > 10);
    NumberFault::Digits { found: rest.unwrap_or(digits).len(), one_in_front: rest.is_some() }
}

/// `1-914`, `+1 914`, and no `123`.
fn has_one_in_front(written: &str) -> bool {
    let written = written.trim_start().trim_start_matches('+');
    let rest = written.strip_prefix('1').map(str::chars);
    rest.and_then(|mut rest| rest.next()).is_some_and(|next| !next.is_alphanumeric())
}

/// Ten digits of the North American Numbering Plan: NXX NXX XXXX, not starting with N11 or N9X.
fn judge_ten(digits: &str) -> Result<(), NumberFault> {
    let &[a, b, c, d, e, f, _, _, _, _] = digits.as_bytes() else {
        return Err(NumberFault::Digits { found: digits.len(), one_in_front: false });
    };
    let area = digits[..3].to_owned();
    if a < b'2' || b == b'9' || (b, c) == (b'1', b'1') {
        return Err(NumberFault::AreaCode(area));
    }
    if area == "900" || (&digits[3..6] == "976" && !is_toll_free(digits)) {
        return Err(NumberFault::Paid);
    }
    let code = area.parse().unwrap_or_default();
    if elsewhere::ABROAD.contains(&code) {
        return Err(NumberFault::Abroad);
    }
    if elsewhere::PERSONAL.contains(&code) {
        return Err(NumberFault::Personal(area));
    }
    // Toll-free numbers do have groups such as 911.
    if d < b'2' || ((e, f) == (b'1', b'1') && !is_toll_free(digits)) {
        return Err(NumberFault::Exchange(digits[3..6].to_owned()));
    }
    if &digits[3..8] == "55501" { Err(NumberFault::Example) } else { Ok(()) }
}

/// 800, 888, 877 and so on.
fn is_toll_free(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'8', b, c, ..] if b == c && !matches!(b, b'1' | b'2' | b'9'))
}

/// What is beside a number, as far as it can be recognized.
fn beside_fault(written: &str) -> NumberFault {
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    let words: Vec<&str> = written.split_whitespace().filter(is_word).collect();
    let beside: String = words.join(" ").chars().take(40).collect();
    let upper = beside.to_ascii_uppercase();
    match beside.is_empty() {
        true => NumberFault::MoreThanANumber,
        false if upper.contains("TTY") || upper.contains("TDD") => NumberFault::TextphoneBeside(beside),
        false => NumberFault::Beside(beside),
    }
}

/// A letter typed for a digit, if all the letters could be: `8OO`, `9l4`.
fn letter_for_digit(written: &str) -> Option<(char, char)> {
    let digit = |letter| match letter {
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    };
    let letters = || written.chars().filter(|letter| letter.is_alphabetic());
    let first = letters().next()?;
    let looks_so = letters().all(|letter| digit(letter).is_some());
    looks_so.then(|| digit(first).map(|digit| (first, digit))).flatten()
}

/// The number without a trailing `ext. 12`, `x12`, `#12` or `;ext=12`, as the parser reads them.
fn without_extension(written: &str) -> &str {
    let before = written.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if before.len() == written.len() {
        return written;
    }
    let mark = before.trim_end_matches([' ', '.', ':']);
    let lower = mark.to_ascii_lowercase();
    for word in ["extension", ";ext=", "ext", "x", "#", ","] {
        if let Some(number) = lower.strip_suffix(word) {
            let number = &written[..number.len()];
            if number.contains(|letter: char| letter.is_ascii_digit()) {
                return number.trim_end_matches([' ', ',', ';', '(']);
            }
        }
    }
    written
}

/// The digits that a keypad would dial for it; `None` if it contains anything but letters, digits
/// and the usual separators.
fn keyed(text: &str) -> Option<String> {
    let mut digits = String::new();
    for letter in text.chars() {
        match letter.to_ascii_uppercase() {
            '0'..='9' => digits.push(letter),
            'A'..='C' => digits.push('2'),
            'D'..='F' => digits.push('3'),
            'G'..='I' => digits.push('4'),
            'J'..='L' => digits.push('5'),
            'M'..='O' => digits.push('6'),
            'P'..='S' => digits.push('7'),
            'T'..='V' => digits.push('8'),
            'W'..='Z' => digits.push('9'),
            ' ' | '-' | '.' | '(' | ')' | '+' | '\u{a0}' | '\u{2010}'..='\u{2013}' => {}
            _ => return None,
        }
    }
    Some(digits)
}

/// Whether a service's name claims to be 911, in any spelling.
pub(super) fn is_emergency_name(name: &str) -> bool {
    let mut digits = String::new();
    for letter in name.chars().chain([' ']) {
        match letter {
            _ if letter.is_ascii_digit() => digits.push(letter),
            '-' | '.' | '\u{2010}'..='\u{2013}' | ' ' if matches!(digits.as_str(), "9" | "91") => {}
            _ => {
                if digits == "911" {
                    return true;
                }
                digits.clear();
            }
        }
    }
    false
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests;
