//! Explains why a file is not JSON in plain words: what is there, not what a parser expected.

use core::fmt;
use std::str::Utf8Error;

use super::place::Place;

/// What keeps a text from being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Syntax {
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// UTF-16, which Notepad calls "Unicode".
    Utf16,
    /// A byte order mark at the start.
    ByteOrderMark,
    /// Nothing at all.
    Empty,
    /// The end, with something left open.
    Unfinished,
    /// A comma with nothing after it.
    TrailingComma,
    /// A typographic quote, or a single one.
    Quote(char),
    /// A string that was never closed, or closed with another quote.
    OpenString(Option<char>),
    /// Two entries with nothing between them.
    NoComma,
    /// `//` or `/*`.
    Comment,
    /// Something after the end.
    Trailing,
    /// Deeper than anything that is read.
    TooDeep,
    /// Something that is not a value: usually text without quotes.
    NoValue,
    /// A name without quotes.
    BareKey,
    /// A name without a value.
    NoColon,
    /// A backslash that means nothing.
    Backslash,
    /// A number in a form that JSON does not allow.
    BadNumber,
    /// The parser's own message.
    Other(String),
}

impl fmt::Display for Syntax {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => formatter.write_str("is not UTF-8: save the file as UTF-8"),
            Self::Utf16 => formatter
                .write_str("is UTF-16: save the file as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)"),
            Self::ByteOrderMark => {
                formatter.write_str("begins with a byte order mark (BOM): save the file as UTF-8 without one")
            }
            Self::Empty => formatter.write_str("is empty"),
            Self::Unfinished => formatter.write_str("ends too soon: a \", ] or } is missing"),
            Self::TrailingComma => {
                formatter.write_str("has a comma behind the last entry: take the comma away")
            }
            Self::Quote(quote) => {
                write!(formatter, "has {quote} for a quote: JSON takes the straight one, \"")
            }
            Self::OpenString(Some(quote)) => {
                write!(formatter, "has a text that ends with {quote}: JSON takes the straight quote, \"")
            }
            Self::OpenString(None) => {
                formatter.write_str("has a text that does not end on its line: a \" is missing")
            }
            Self::NoComma => formatter.write_str("has no comma before this, or no } or ]: one is missing"),
            Self::Comment => formatter.write_str("has a comment: JSON takes none"),
            Self::Trailing => {
                formatter.write_str("goes on behind its end: a { or [ is missing, or a } too many")
            }
            Self::TooDeep => {
                formatter.write_str("holds lists within lists, deeper than anything that is read")
            }
            Self::NoValue => {
                formatter.write_str("has something here that is no value: text stands in double quotes")
            }
            Self::BareKey => formatter.write_str("has no double quote where the name of a property begins"),
            Self::NoColon => formatter.write_str("has no colon between the name of a property and its value"),
            Self::Backslash => formatter.write_str("has a \\ that means nothing here: take it out"),
            Self::BadNumber => formatter
                .write_str("has a number that is not written as JSON has it: put double quotes around it"),
            Self::Other(message) => write!(formatter, "is not JSON: {message}"),
        }
    }
}

/// Quotes that look like JSON's and are not.
const QUOTES: &[char] = &['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '\'', '`', '＂'];

/// What is wrong with the bytes of a file that are not text.
pub(super) fn not_text(bytes: &[u8], error: &Utf8Error) -> (Place, Syntax) {
    let read = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    (place_of(&read, read.len()), if utf16 { Syntax::Utf16 } else { Syntax::NotUtf8 })
}

/// The fault in a text that the parser refused with `error`.
pub(super) fn explain(text: &str, error: &serde_json::Error) -> (Place, Syntax) {
    if text.starts_with('\u{feff}') {
        return (place_of(text, 0), Syntax::ByteOrderMark);
    }
    if text.trim().is_empty() {
        return (place_of(text, 0), Syntax::Empty);
    }
    let at = offset(text, error.line(), error.column());
    let found = text[at..].chars().next();
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
    let syntax = match (message, found) {
        ("trailing comma", _) => {
            let comma = text[..at].rfind(',').unwrap_or(at);
            return (place_of(text, comma), Syntax::TrailingComma);
        }
        (_, Some(quote)) if QUOTES.contains(&quote) => Syntax::Quote(quote),
        (_, Some('/')) => Syntax::Comment,
        ("recursion limit exceeded", _) => Syntax::TooDeep,
        (message, _) if message.starts_with("expected `,` or") => Syntax::NoComma,
        ("trailing characters", _) => Syntax::Trailing,
        (message, _) if message.starts_with("control character") => {
            return open_string(text, at);
        }
        _ if error.is_eof() => Syntax::Unfinished,
        ("expected value" | "expected ident", _) => Syntax::NoValue,
        ("key must be a string", _) => Syntax::BareKey,
        ("expected `:`", _) => Syntax::NoColon,
        ("invalid escape", _) => Syntax::Backslash,
        ("invalid number" | "number out of range", _) => Syntax::BadNumber,
        _ => Syntax::Other(message.to_owned()),
    };
    (place_of(text, at), syntax)
}

/// A string that runs to the end of its line: the quote that should have ended it, or its start.
fn open_string(text: &str, at: usize) -> (Place, Syntax) {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let opened = text[start..at].rfind('"').map_or(start, |quote| start + quote);
    let quoted = &text[opened..at];
    match quoted.char_indices().rev().find(|(_, letter)| QUOTES.contains(letter) && *letter != '\'') {
        Some((quote, letter)) => (place_of(text, opened + quote), Syntax::OpenString(Some(letter))),
        None => (place_of(text, opened), Syntax::OpenString(None)),
    }
}

/// The byte at a line and a column as serde_json counts them: bytes, and column 0 for the end of
/// the line before.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Lines and characters up to a byte, from 1.
pub(super) fn place_of(text: &str, at: usize) -> Place {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let counted = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    Place {
        line: counted(before.bytes().filter(|byte| *byte == b'\n').count()),
        column: counted(before[line_start..].chars().count()),
    }
}
