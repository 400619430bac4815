//! The stored form of a sum: independent of locale and language, and lossless. A result that was
//! used again is in brackets, in full: `[1/3]*3`.

use super::entry::Entry;
use super::expression::{Expression, Sign, Token};
use super::number::Number;
use super::symbol::Symbol;

/// Writes a sum.
pub(crate) fn write(tokens: &[Token]) -> String {
    let mut out = String::new();
    for token in tokens {
        match token {
            Token::Typed(entry) => {
                let shown = entry.text().trim_start_matches('0');
                out.push_str(if shown.is_empty() || shown.starts_with('.') { "0" } else { "" });
                out.push_str(shown);
            }
            Token::Value(value) => {
                out.push('[');
                value.write_kept(&mut out);
                out.push(']');
            }
            token => out.push_str(Symbol::of(token).map_or("", Symbol::kept)),
        }
    }
    out
}

/// Reads what [`write`] wrote; `None` for anything else.
pub(crate) fn parse(kept: &str) -> Option<Expression> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = kept;
    while let Some(first) = rest.chars().next() {
        if tokens.len() >= Expression::MAX_COMPLETE {
            return None;
        }
        let (token, length) = match first {
            '0'..='9' => parse_number(rest)?,
            '[' => {
                let end = rest.find(']')?;
                (Token::Value(Number::parse_kept(&rest[1..end])?), end + 1)
            }
            _ => {
                let (symbol, length) = Symbol::parse_kept(rest)?;
                let begins = !tokens.last().is_some_and(Token::ends_operand);
                (if first == '-' && begins { Token::Negate(Sign::Typed) } else { symbol.token() }, length)
            }
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    Expression::from_tokens(tokens)
}

fn parse_number(text: &str) -> Option<(Token, usize)> {
    let length =
        text.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(text.len());
    // An earlier version stored results rounded and without brackets.
    if let Some(exponent) = text[length..].strip_prefix('E') {
        let digits = exponent.strip_prefix('-').unwrap_or(exponent);
        let sign = exponent.len() - digits.len();
        let length = length + 1 + sign + digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        return Some((Token::Value(Number::parse_kept(&text[..length])?), length));
    }
    Some((Token::Typed(Entry::parse(&text[..length])?), length))
}
