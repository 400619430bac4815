//! What the display says: numbers as phones show them, sums as typed, and both in words for a screen reader.
//!
//! A code passes through here on its way to the display, so digits are written straight into the one string that is shown.

use super::expression::{Operator, Token};
use super::locale::Locale;
use super::number::{Failure, Number};
use crate::words::Words;

/// Significant digits of a plain number; every integer that can be typed is shown in full.
const DIGITS: u32 = 15;
/// Digits after the decimal mark.
const PLACES: i32 = 14;
/// Significant digits beside a power of ten.
const SCIENTIFIC_DIGITS: u32 = 12;
/// Below ten to this power a rounded number is clearer with a power of ten.
const SMALLEST_PLAIN: i32 = -4;
/// Room for the longest number with its group marks, so that showing a code leaves no shorter copy behind.
const NUMBER_ROOM: usize = 80;

/// A number, shown.
pub(crate) fn number(value: Number, locale: &Locale) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM);
    locale.write_number(&plain(value), &mut out);
    out
}

/// A sum as typed.
pub(crate) fn expression(tokens: &[Token], locale: &Locale) -> String {
    let mut out = String::with_capacity(NUMBER_ROOM.max(tokens.len() * 12));
    write_tokens(tokens, '×', '÷', '−', &mut out, |plain, out| {
        locale.write_number(plain, out);
    });
    out
}

/// A sum as it is kept on the tape: the same in every locale.
pub(crate) fn kept_expression(tokens: &[Token]) -> String {
    let mut out = String::new();
    write_tokens(tokens, '*', '/', '-', &mut out, |plain, out| {
        let shown = plain.trim_start_matches('0');
        let dropped = if shown.is_empty() || shown.starts_with('.') { "0" } else { "" };
        out.push_str(dropped);
        out.push_str(shown);
    });
    out
}

/// A kept sum, shown; none where it was not written by [`kept_expression`].
pub(crate) fn show_kept(kept: &str, locale: &Locale) -> Option<String> {
    let is_number = |character: char| character.is_ascii_digit() || character == '.';
    let mut out = String::new();
    let mut rest = kept;
    while let Some(first) = rest.chars().next() {
        let mut length = rest.find(|character| !is_number(character)).unwrap_or(rest.len());
        if length > 0 {
            // A power of ten belongs to its number.
            if let Some(exponent) = rest[length..].strip_prefix('E') {
                let digits = exponent.strip_prefix('-').unwrap_or(exponent);
                let sign = exponent.len() - digits.len();
                length += 1 + sign + digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            }
            locale.write_number(&rest[..length], &mut out);
            rest = &rest[length..];
            continue;
        }
        out.push(match first {
            '*' => '×',
            '/' => '÷',
            '-' => '−',
            '+' | '%' | '(' | ')' => first,
            _ => return None,
        });
        rest = &rest[first.len_utf8()..];
    }
    Some(out)
}

/// Why there is no result.
pub(crate) fn failure(failure: Failure, words: &Words) -> String {
    let id = match failure {
        Failure::DivideByZero => "calculator-divide-by-zero",
        Failure::TooLarge => "calculator-too-large",
    };
    words.say(id).into_string()
}

/// What a screen reader says for a display. A number without a sign needs no words.
pub(crate) fn spoken(display: &str, words: &Words) -> String {
    let mut out = String::with_capacity(display.len().max(NUMBER_ROOM));
    for character in display.chars() {
        let id = match character {
            '+' => "calculator-plus",
            '−' => "calculator-minus",
            '×' => "calculator-times",
            '÷' => "calculator-divided-by",
            '%' => "calculator-percent",
            '(' => "calculator-open",
            ')' => "calculator-close",
            'E' => "calculator-power-of-ten",
            _ => {
                out.push(character);
                continue;
            }
        };
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(&words.say(id));
        out.push(' ');
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// A number rounded to what fits, the same in every locale.
fn plain(value: Number) -> String {
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

/// Writes the tokens. A sign right after plus or minus stands in parentheses: `5−(−3)`.
fn write_tokens(
    tokens: &[Token],
    times: char,
    divided_by: char,
    minus: char,
    out: &mut String,
    number: impl Fn(&str, &mut String),
) {
    let mut depth = 0usize;
    let mut closing = Vec::new();
    let mut previous: Option<&Token> = None;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            Token::Typed(entry) => number(entry.text(), out),
            Token::Value(value) => {
                let plain = plain(*value);
                let after_sign = matches!(previous, Some(Token::Operator(_) | Token::Negate));
                match plain.strip_prefix('-') {
                    Some(rest) => {
                        out.push_str(if after_sign { "(" } else { "" });
                        out.push(minus);
                        number(rest, out);
                        out.push_str(if after_sign { ")" } else { "" });
                    }
                    None => number(&plain, out),
                }
            }
            Token::Operator(Operator::Add) => out.push('+'),
            Token::Operator(Operator::Subtract) => out.push(minus),
            Token::Operator(Operator::Multiply) => out.push(times),
            Token::Operator(Operator::Divide) => out.push(divided_by),
            Token::Negate => {
                if let Some(Token::Operator(Operator::Add | Operator::Subtract)) = previous {
                    out.push('(');
                    closing.push(depth);
                }
                out.push(minus);
            }
            Token::Open => {
                depth += 1;
                out.push('(');
            }
            Token::Close => {
                depth = depth.saturating_sub(1);
                out.push(')');
            }
            Token::Percent => out.push('%'),
        }
        let ends = matches!(token, Token::Typed(_) | Token::Value(_) | Token::Close | Token::Percent)
            && !matches!(tokens.get(index + 1), Some(Token::Percent));
        if ends && closing.last() == Some(&depth) {
            closing.pop();
            out.push(')');
        }
        previous = Some(token);
    }
}
