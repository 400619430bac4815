//! Finds the number in what a person wrote. Words may come before and after it, other digits may
//! not. Refuses rather than guesses.

use super::characters::{Mark, keypad, marks, reverses_text};
use super::country::Country;
use super::{PhoneNumber, PhoneNumberError, america, words};

/// A number that was found.
pub(super) struct Found {
    /// As dialed: with the country code, except for a local number.
    pub(super) digits: Vec<u8>,
    pub(super) numbering: Numbering,
    /// Dialed once the call is answered; often empty.
    pub(super) extension: Vec<u8>,
    /// Whether nothing else was written.
    pub(super) alone: bool,
}

/// The numbering plan of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// A service code or short code, without a country code.
    Local,
    /// Country code 1.
    America,
    /// Another country, whose code has this many digits.
    Abroad(u8),
}

pub(super) fn read(text: &str) -> Result<Found, PhoneNumberError> {
    let marks = marks(text);
    let marks = after_scheme(&marks);
    let first = marks.iter().position(|mark| matches!(mark, Mark::Digit(_)));
    let first = first.ok_or(PhoneNumberError::NoNumber)?;
    let (start, has_plus) = find_start(marks, first);
    let mut run = Run::at(marks, first);
    let spelled = run.spell(marks)?;
    let mut end = after_repetition(marks, &run, spelled);
    let extension = Extension::at(marks, end);
    let extension = extension.map_or_else(Vec::new, |found| {
        end = found.end;
        found.digits
    });
    end = after_context(marks, end);
    let (before, behind) = (&marks[..start], &marks[end..]);
    if [before, behind].into_iter().any(is_not_plain_text) || joined(before.last()) || joined(behind.first())
    {
        return Err(PhoneNumberError::Unreadable);
    }
    if behind.iter().any(|mark| matches!(mark, Mark::Digit(_))) {
        return Err(PhoneNumberError::TooMany);
    }
    let is_letter = |mark: &Mark| matches!(mark, Mark::Letter(..));
    if spelled.is_some() && before.iter().chain(behind).any(is_letter) {
        return Err(PhoneNumberError::Letters);
    }
    // An extension must end the text: `x 10 rings` and `#2 son` are not extensions.
    if !extension.is_empty() && behind.iter().any(|mark| is_letter(mark) || *mark == Mark::Other('#')) {
        return Err(PhoneNumberError::TooMany);
    }
    let is_blank = |mark: &Mark| matches!(mark, Mark::Space | Mark::Open | Mark::Close);
    let alone = before.iter().chain(behind).all(is_blank);
    let (digits, numbering) = if has_plus {
        if may_be_american(&run.digits, &run.gaps, before.iter().any(is_letter)) {
            return Err(PhoneNumberError::TwoCountries);
        }
        abroad(&run.digits, &run.gaps, true)?
    } else {
        without_plus(&run.digits, &run.gaps, alone)?
    };
    if numbering == Numbering::Local && !extension.is_empty() {
        return Err(PhoneNumberError::TooMany);
    }
    if words::say_not_to_call(before) || words::say_not_to_call(behind) {
        return Err(PhoneNumberError::NotToCall);
    }
    Ok(Found { digits, numbering, extension, alone })
}

/// Whether a country code precedes a number as written in the United States: `apt +7 914 555 0143`.
/// By itself such a number counts in countries that group theirs that way.
fn may_be_american(digits: &[u8], gaps: &[usize], has_word_before: bool) -> bool {
    let Some((country, length)) = Country::of(digits) else { return false };
    let national = &digits[length..];
    gaps == [length, length + 3, length + 6]
        && national.len() == america::DIGITS
        && america::check(national).is_ok()
        && (has_word_before || !country.has_american_groups())
}

/// Reads a number without `+`.
fn without_plus(
    digits: &[u8],
    gaps: &[usize],
    alone: bool,
) -> Result<(Vec<u8>, Numbering), PhoneNumberError> {
    // In one piece or digit by digit: `9-11` is a date.
    let is_service = alone && (gaps.is_empty() || gaps == [1, 2]) && america::is_service(digits);
    let is_short_code = alone && gaps.is_empty() && america::is_short_code(digits);
    match digits {
        _ if is_service || is_short_code => Ok((digits.to_vec(), Numbering::Local)),
        [0, 1, 1, rest @ ..] if gaps.first() == Some(&3) => abroad(rest, &gaps[1..], false),
        [9, 1, 1] | [9, 8, 8] | [1, 1, 2] if gaps.is_empty() => Err(PhoneNumberError::NotAlone),
        [_, _, _] => Err(PhoneNumberError::Short),
        _ if digits.len() == 7 => Err(PhoneNumberError::NoAreaCode),
        _ if digits.len() < america::DIGITS => Err(PhoneNumberError::TooFew),
        [0, ..] if digits.len() <= PhoneNumber::MAX_DIGITS => Err(PhoneNumberError::NoCountryCode),
        [1, rest @ ..] if rest.len() == america::DIGITS => {
            let gaps: Vec<usize> = gaps.iter().map(|gap| gap - 1).collect();
            america(rest, &gaps)
        }
        [1, ..] if digits.len() == america::DIGITS => Err(PhoneNumberError::NotInUse),
        _ if digits.len() == america::DIGITS => america(digits, gaps),
        [1, ..] => Err(PhoneNumberError::TooMany),
        // A number of this country, and more.
        _ if contains_american_number(digits, gaps) => Err(PhoneNumberError::TooMany),
        _ if digits.len() <= PhoneNumber::MAX_DIGITS => Err(PhoneNumberError::NoCountryCode),
        _ => Err(PhoneNumberError::TooMany),
    }
}

/// Whether the first ten digits are a number and what follows is one digit or separate; or the last
/// ten are, and what precedes them is separate.
fn contains_american_number(digits: &[u8], gaps: &[usize]) -> bool {
    let more = digits.len().saturating_sub(america::DIGITS);
    let gaps_behind = gaps.iter().filter_map(|gap| gap.checked_sub(more)).collect::<Vec<_>>();
    if gaps.contains(&more) && america(&digits[more..], &gaps_behind).is_ok() {
        return true;
    }
    let Some((number, more)) = digits.split_at_checked(america::DIGITS) else { return false };
    let gaps_within = gaps.iter().take_while(|gap| **gap < america::DIGITS);
    (more.len() == 1 || gaps.contains(&america::DIGITS))
        && america(number, &gaps_within.copied().collect::<Vec<_>>()).is_ok()
}

fn america(digits: &[u8], gaps: &[usize]) -> Result<(Vec<u8>, Numbering), PhoneNumberError> {
    if !america::has_american_groups(digits, gaps) {
        return Err(PhoneNumberError::Grouping);
    }
    america::check(digits)?;
    Ok(([&[1], digits].concat(), Numbering::America))
}

/// A number that starts with its country code, after `+` or 011.
fn abroad(digits: &[u8], gaps: &[usize], has_plus: bool) -> Result<(Vec<u8>, Numbering), PhoneNumberError> {
    if digits.len() > PhoneNumber::MAX_DIGITS {
        return Err(PhoneNumberError::TooMany);
    }
    if let [1, national @ ..] = digits {
        return match national.len().cmp(&america::DIGITS) {
            core::cmp::Ordering::Less => Err(PhoneNumberError::TooFew),
            core::cmp::Ordering::Greater => Err(PhoneNumberError::TooMany),
            core::cmp::Ordering::Equal => {
                america::check(national)?;
                Ok((digits.to_vec(), Numbering::America))
            }
        };
    }
    let country = Country::of(digits);
    // `+914 555 0143` is meant for New York, and would reach India; `+507 234 5678` can be a number
    // in Minnesota and one in Panama.
    let shows_its_code = country.is_some_and(|(_, length)| gaps.first() == Some(&length));
    let is_of_here = digits.len() == america::DIGITS && america::check(digits).is_ok();
    if has_plus && is_of_here && (!shows_its_code || gaps == [3, 6]) {
        return Err(PhoneNumberError::TwoCountries);
    }
    let (country, length) = country.ok_or(PhoneNumberError::NotInUse)?;
    let (code, national) = digits.split_at(length);
    // In the old form of Mexican mobile numbers there is a 1 here.
    if let (52, [1, rest @ ..]) = (country.code, national)
        && rest.len() == america::DIGITS
        && country.national(rest).is_ok()
    {
        return Err(PhoneNumberError::OldMexicanPrefix);
    }
    let national = country.national(national)?;
    let length = u8::try_from(length).expect("a country code has at most three digits");
    Ok(([code, national].concat(), Numbering::Abroad(length)))
}

/// A run of digits, with separators.
struct Run {
    digits: Vec<u8>,
    /// How many digits precede each gap.
    gaps: Vec<usize>,
    /// The position after the last digit.
    end: usize,
}

impl Run {
    fn at(marks: &[Mark], first: usize) -> Self {
        let mut run = Self { digits: Vec::with_capacity(marks.len()), gaps: Vec::new(), end: first };
        run.extend(marks, |mark| if let Mark::Digit(digit) = mark { Some(digit) } else { None }, usize::MAX);
        run
    }

    /// Extends the run with what `digit` accepts, across separators, up to this many digits.
    fn extend(&mut self, marks: &[Mark], digit: impl Fn(Mark) -> Option<u8>, most: usize) {
        let from = self.end;
        for (index, mark) in marks.iter().enumerate().skip(from) {
            if let Some(digit) = digit(*mark) {
                if index > self.end && !self.digits.is_empty() {
                    self.gaps.push(self.digits.len());
                }
                self.digits.push(digit);
                self.end = index + 1;
                if self.digits.len() == most {
                    return;
                }
            } else if !is_between(mark) {
                return;
            }
        }
    }

    /// Letters that stand for digits, if they complete a number: `1-800-799-SAFE`. Only in
    /// toll-free numbers, and only adjacent capitals: a street or a name is not a number. Returns
    /// how many digits precede the first letter.
    fn spell(&mut self, marks: &[Mark]) -> Result<Option<usize>, PhoneNumberError> {
        let spelled = self.digits.len();
        let country_code = usize::from(self.digits.first() == Some(&1));
        let most = country_code + america::DIGITS;
        let rest = &marks[self.end..];
        let apart = rest.iter().take_while(|mark| is_between(mark)).count();
        let (between, letters) = rest.split_at(apart);
        if spelled >= most || !matches!(letters.first(), Some(Mark::Letter(..))) {
            return Ok(None);
        }
        let key = |mark: &Mark| if let Mark::Letter(letter, true) = mark { keypad(*letter) } else { None };
        let keys: Vec<u8> = letters.iter().map_while(key).collect();
        let is_whole = spelled + keys.len() == most
            && !matches!(letters.get(keys.len()), Some(Mark::Letter(..) | Mark::Digit(_)));
        // `855 CENTRAL` may be a street; `1 855 CENTRAL` and `855-CENTRAL` are not.
        let may_be_street = spelled == 3 && between == [Mark::Space];
        let is_near = matches!(
            between,
            [] | [Mark::Close | Mark::Space | Mark::Joint(_)] | [Mark::Close, Mark::Space | Mark::Joint(_)]
        );
        if !america::is_toll_free(&self.digits[country_code.min(spelled)..]) {
            let looks_so = spelled >= country_code + 3 && is_whole && is_near;
            return if looks_so { Err(PhoneNumberError::Letters) } else { Ok(None) };
        }
        if !is_whole || !is_near || may_be_street {
            return Err(PhoneNumberError::Letters);
        }
        if apart > 0 {
            self.gaps.push(spelled);
        }
        self.end += apart + keys.len();
        self.digits.extend(keys);
        Ok(Some(spelled))
    }
}

/// Where the number starts, including its `+`, and whether it has one.
fn find_start(marks: &[Mark], first: usize) -> (usize, bool) {
    let before = marks[..first].iter().rposition(|mark| !matches!(mark, Mark::Space | Mark::Open));
    match before {
        Some(index) if marks[index] == Mark::Plus => (index, true),
        _ => (first, false),
    }
}

/// The position after a repetition of the number's end: `1-800-799-SAFE (7233)`, `1-800-799-7233
/// (SAFE)`.
fn after_repetition(marks: &[Mark], run: &Run, spelled: Option<usize>) -> usize {
    let Some(skipped) = marks[run.end..].iter().position(|mark| !is_between(mark)) else {
        return run.end;
    };
    let start = run.end + skipped;
    let mut again = Run { digits: Vec::with_capacity(marks.len()), gaps: Vec::new(), end: start };
    match spelled {
        Some(spelled) => {
            let digit = |mark| if let Mark::Digit(digit) = mark { Some(digit) } else { None };
            again.extend(marks, digit, usize::MAX);
            let is_same = again.digits == run.digits[spelled..] || again.digits == run.digits;
            if is_same && !again.digits.is_empty() { again.end } else { run.end }
        }
        None => {
            let letter = |mark| if let Mark::Letter(letter, _) = mark { keypad(letter) } else { None };
            again.extend(marks, letter, usize::MAX);
            let is_in_brackets = start > 0
                && marks[start - 1] == Mark::Open
                && marks.get(again.end) == Some(&Mark::Close)
                && again.gaps.is_empty();
            let is_same = again.digits.len() >= 3 && run.digits.ends_with(&again.digits);
            if is_in_brackets && is_same { again.end } else { run.end }
        }
    }
}

/// The accent of `extensión`, if it is a combining character.
const ACCENT: char = '\u{301}';

/// What is dialed once the call is answered, and where it ends.
struct Extension {
    digits: Vec<u8>,
    end: usize,
}

impl Extension {
    /// The words for it, in English and Spanish.
    const WORDS: [&str; 8] = ["x", "ext", "extn", "exten", "extension", "int", "interno", "anexo"];
    /// A longer one may be another number.
    const MOST_DIGITS: usize = PhoneNumber::MAX_EXTENSION;

    fn at(marks: &[Mark], end: usize) -> Option<Self> {
        let is = |index: usize, sign: char| marks.get(index) == Some(&Mark::Other(sign));
        let behind = |mut index: usize, skipped: fn(&Mark) -> bool| {
            while marks.get(index).is_some_and(skipped) {
                index += 1;
            }
            index
        };
        let mut index = behind(end, is_between);
        if is(end, ',') && matches!(marks.get(behind(end, is_comma)), Some(Mark::Digit(_))) {
            // How dialers and this app write a pause.
            return Self::digits(marks, behind(end, is_comma));
        }
        if is(index, '#') {
            // `# 10601` is not an extension.
            return Self::digits(marks, index + 1).filter(|found| found.digits.len() <= 5);
        }
        if is(index, ',') || is(index, ';') {
            index = behind(index + 1, |mark| *mark == Mark::Space);
        }
        let mut word = String::new();
        while let Some(Mark::Letter(letter, _) | Mark::Other(letter @ ACCENT)) = marks.get(index) {
            match letter {
                'ó' => word.push('o'),
                &ACCENT => {}
                letter => word.push(*letter),
            }
            index += 1;
        }
        if !Self::WORDS.contains(&word.as_str()) {
            return None;
        }
        if is(index, ':') || is(index, '=') || marks.get(index) == Some(&Mark::Joint('.')) {
            index += 1;
        }
        Self::digits(marks, behind(index, |mark| matches!(mark, Mark::Space | Mark::Joint('-'))))
    }

    fn digits(marks: &[Mark], start: usize) -> Option<Self> {
        let digit = |mark: &Mark| if let Mark::Digit(digit) = mark { Some(*digit) } else { None };
        let digits: Vec<u8> = marks[start..].iter().map_while(digit).collect();
        let end = start + digits.len();
        let is_service = matches!(digits[..], [9, 1, 1] | [9, 8, 8]);
        ((1..=Self::MOST_DIGITS).contains(&digits.len()) && !is_service).then_some(Self { digits, end })
    }
}

fn is_comma(mark: &Mark) -> bool {
    *mark == Mark::Other(',')
}

/// What may separate two digits of a number.
fn is_between(mark: &Mark) -> bool {
    matches!(mark, Mark::Space | Mark::Joint(_) | Mark::Open | Mark::Close)
}

/// Whether a character is attached to what is next to it.
fn joined(mark: Option<&Mark>) -> bool {
    matches!(mark, Some(Mark::Letter(..) | Mark::Plus))
}

/// What follows `tel:`.
fn after_scheme(marks: &[Mark]) -> &[Mark] {
    let begins = |scheme: &str| {
        let is = |(mark, letter): (&Mark, char)| match mark {
            Mark::Letter(other, _) | Mark::Other(other) => *other == letter,
            _ => false,
        };
        marks.len() >= scheme.len() && marks.iter().zip(scheme.chars()).all(is)
    };
    if begins("tel:") { &marks[4..] } else { marks }
}

/// The position after `;phone-context=+1` (RFC 3966), which is the default here.
fn after_context(marks: &[Mark], end: usize) -> usize {
    const CONTEXT: &str = ";phone-context=+1";
    let as_sign = |mark: &Mark| match mark {
        Mark::Letter(sign, _) | Mark::Joint(sign) | Mark::Other(sign) => *sign,
        Mark::Plus => '+',
        Mark::Digit(1) => '1',
        _ => '\0',
    };
    let rest = &marks[end..];
    let is_context = rest.len() >= CONTEXT.len()
        && rest.iter().map(as_sign).zip(CONTEXT.chars()).all(|(one, other)| one == other)
        && !matches!(rest.get(CONTEXT.len()), Some(Mark::Digit(_) | Mark::Joint(_)));
    if is_context { end + CONTEXT.len() } else { end }
}

/// Whether the text is more than words: network codes, amounts of money, addresses, and what is not
/// what it looks like.
fn is_not_plain_text(marks: &[Mark]) -> bool {
    let is_refused = |mark: &Mark| match mark {
        Mark::Plus => true,
        Mark::Other(sign) => {
            matches!(sign, '*' | '%' | '@' | '\\' | '^' | '_' | '=')
                || reverses_text(*sign)
                || is_currency(*sign)
                || sign.is_numeric()
        }
        _ => false,
    };
    let is_address = |marks: &[Mark]| matches!(marks, [Mark::Other(':'), Mark::Joint('/'), Mark::Joint('/')]);
    marks.iter().any(is_refused) || marks.windows(3).any(is_address)
}

fn is_currency(sign: char) -> bool {
    matches!(sign, '$' | '¢'..='¥' | '\u{58f}' | '\u{60b}' | '\u{9f2}' | '\u{9f3}' | '\u{9fb}' | '\u{af1}'
        | '\u{bf9}' | '\u{e3f}' | '\u{17db}' | '\u{20a0}'..='\u{20cf}' | '\u{fdfc}' | '\u{ffe0}'..='\u{ffe6}')
}
