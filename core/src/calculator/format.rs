//! Formats what the display shows: numbers as on phones, sums as typed, and both in words for a
//! screen reader.
//!
//! A code passes through here on its way to the display, so digits go straight into the one string
//! that is shown.

use super::expression::{Operator, Postfix, Token};
use super::locale::Locale;
use super::number::{Failure, Number};
use super::symbol::Symbol;
use crate::words::{MessageId, Words};

/// Significant digits of a plain number: enough for every integer that can be typed.
const DIGITS: u32 = 15;
/// Digits after the decimal mark.
const PLACES: i32 = 14;
/// Significant digits in scientific notation.
const SCIENTIFIC_DIGITS: u32 = 12;
/// Below ten to this power a rounded number is clearer in scientific notation.
const SMALLEST_PLAIN: i32 = -4;
/// Bytes for the longest number with group marks, even in digits of four bytes, so that no
/// reallocation leaves part of a code behind.
pub(super) const NUMBER_ROOM: usize = 128;

/// A number, as shown.
pub(crate) fn number(value: Number, locale: &Locale) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM);
    locale.write_number(&plain(value), &mut out);
    out
}

/// A number, as copied: without group marks.
pub(crate) fn copied(value: Number, locale: &Locale) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM);
    locale.without_groups().write_number(&plain(value), &mut out);
    out
}

/// A number in words.
pub(crate) fn spoken_number(value: Number, locale: &Locale, words: &Words) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM);
    speak_number(&plain(value), locale, words, &mut out);
    out
}

/// A sum as typed.
pub(crate) fn expression(tokens: &[Token], locale: &Locale) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM.max(tokens.len() * 12));
    write_tokens(tokens, |piece| match piece {
        Piece::Number(plain) => locale.write_number(plain, &mut out),
        Piece::Symbol(symbol) => out.push_str(symbol.shown()),
    });
    out
}

/// A sum in words.
pub(crate) fn spoken_expression(tokens: &[Token], locale: &Locale, words: &Words) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM.max(tokens.len() * 24));
    write_tokens(tokens, |piece| match piece {
        Piece::Number(plain) => speak_number(plain, locale, words, &mut out),
        Piece::Symbol(symbol) => speak(symbol.spoken_id(), words, &mut out),
    });
    out
}

/// Why there is no result.
pub(crate) fn failure(failure: Failure, words: &Words) -> String {
    let id = match failure {
        Failure::DivideByZero => id!("calculator-divide-by-zero"),
        Failure::TooLarge => id!("calculator-too-large"),
        Failure::NotDefined => id!("calculator-not-defined"),
    };
    words.say(id).into_string()
}

fn speak(id: MessageId, words: &Words, out: &mut String) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(&words.say(id));
}

/// The number as shown, with its signs in words.
fn speak_number(plain: &str, locale: &Locale, words: &Words, out: &mut String) {
    let (number, exponent) =
        plain.split_once('E').map_or((plain, None), |(number, rest)| (number, Some(rest)));
    let mut part = |number: &str| {
        let unsigned = number
            .strip_prefix('-')
            .inspect(|_| speak(id!("calculator-minus"), words, out))
            .unwrap_or(number);
        if !out.is_empty() {
            out.push(' ');
        }
        locale.write_number(unsigned, out);
    };
    part(number);
    if let Some(exponent) = exponent {
        speak(id!("calculator-power-of-ten"), words, out);
        let mut part = |number: &str| {
            let unsigned = number
                .strip_prefix('-')
                .inspect(|_| speak(id!("calculator-minus"), words, out))
                .unwrap_or(number);
            out.push(' ');
            locale.write_number(unsigned, out);
        };
        part(exponent);
    }
}

/// A number rounded to what fits, independent of locale.
pub(crate) fn plain(value: Number) -> String {
    let Some(mut leading) = value.leading(DIGITS) else {
        return "0".to_owned();
    };
    let mut scientific = leading.exponent >= i32::try_from(DIGITS).unwrap_or(0);
    if leading.exponent < 0 {
        let places = i32::try_from(leading.count).unwrap_or(0) - 1 - leading.exponent;
        let fits = leading.exact && places <= PLACES;
        scientific = !fits && leading.exponent < SMALLEST_PLAIN;
        if !fits && !scientific {
            let max = u32::try_from(PLACES + 1 + leading.exponent).unwrap_or(1);
            leading = value.leading(max).unwrap_or(leading);
        }
    }
    if scientific {
        leading = value.leading(SCIENTIFIC_DIGITS).unwrap_or(leading);
    }
    let digits = leading.digits.to_string();
    let sign = if value.is_negative() { "-" } else { "" };
    if scientific {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        return format!("{sign}{first}{point}{rest}E{}", leading.exponent);
    }
    let Ok(after_first) = usize::try_from(leading.exponent) else {
        let zeros = usize::try_from(-1 - leading.exponent).unwrap_or(0);
        return format!("{sign}0.{:0>width$}", digits, width = zeros + digits.len());
    };
    if digits.len() <= after_first + 1 {
        return format!("{sign}{digits:0<width$}", width = after_first + 1);
    }
    let (whole, part) = digits.split_at(after_first + 1);
    format!("{sign}{whole}.{part}")
}

/// Whether an operand continues with a postfix or a power.
fn is_raised(next: Option<&Token>) -> bool {
    matches!(next, Some(Token::Postfix(_) | Token::Operator(Operator::Power)))
}

/// A number, independent of locale, or a symbol.
enum Piece<'p> {
    Number(&'p str),
    Symbol(Symbol),
}

/// Emits the pieces of a sum in order. Puts a sign right after plus or minus in parentheses,
/// `5−(−3)`, and also a negative result whose sign could be misread, `(−3)²`.
fn write_tokens(tokens: &[Token], mut emit: impl FnMut(Piece<'_>)) {
    let mut depth = 0usize;
    let mut closing = Vec::new();
    let mut previous: Option<&Token> = None;
    for (index, token) in tokens.iter().enumerate() {
        let next = tokens.get(index + 1);
        match token {
            Token::Typed(entry) => emit(Piece::Number(entry.text())),
            Token::Value(value) => {
                let plain = plain(*value);
                let after_sign =
                    matches!(previous, Some(Token::Operator(_) | Token::Negate(_) | Token::Root(_)));
                let before_power = match next {
                    Some(Token::Operator(operator)) => *operator == Operator::Power,
                    Some(Token::Postfix(postfix)) => *postfix != Postfix::Percent,
                    _ => false,
                };
                match plain.strip_prefix('-').filter(|_| after_sign || before_power) {
                    Some(_) => {
                        emit(Piece::Symbol(Symbol::Open));
                        emit(Piece::Number(&plain));
                        emit(Piece::Symbol(Symbol::Close));
                    }
                    None => emit(Piece::Number(&plain)),
                }
            }
            token => {
                let opens = matches!(token, Token::Negate(_))
                    && matches!(previous, Some(Token::Operator(Operator::Add | Operator::Subtract)));
                if opens {
                    emit(Piece::Symbol(Symbol::Open));
                    closing.push((depth, index));
                }
                depth += usize::from(token.opens());
                depth = depth.saturating_sub(usize::from(matches!(token, Token::Close)));
                if let Some(symbol) = Symbol::of(token) {
                    emit(Piece::Symbol(symbol));
                }
            }
        }
        let goes_on = match next {
            // `200+(−10)%`: after the parenthesis, because inside it the percent sign would not be
            // a percentage of anything.
            Some(Token::Postfix(Postfix::Percent))
                if closing.last().is_some_and(|(_, sign)| sign + 1 == index) =>
            {
                is_raised(tokens.get(index + 2))
            }
            next => is_raised(next),
        };
        if token.ends_operand() && !goes_on && closing.last().is_some_and(|(opened, _)| *opened == depth) {
            closing.pop();
            emit(Piece::Symbol(Symbol::Close));
        }
        previous = Some(token);
    }
}
