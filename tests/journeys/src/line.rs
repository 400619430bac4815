//! Reads one line of a journey, word by word. Every refusal says what would have been right.

use chrono::{DateTime, FixedOffset};

/// What is left of a line.
pub(crate) struct Line<'t> {
    rest: &'t str,
}

impl<'t> Line<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { rest: text.trim() }
    }

    /// The next word; empty at the end.
    pub(crate) fn word(&mut self) -> &'t str {
        let end = self.rest.find(char::is_whitespace).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        word
    }

    pub(crate) fn needed_word(&mut self, expected: &str) -> Result<String, String> {
        match self.word() {
            "" => Err(expected.to_owned()),
            word => Ok(word.to_owned()),
        }
    }

    pub(crate) fn rest(&self) -> &'t str {
        self.rest
    }

    /// Whether the next word is this one; takes it if so.
    pub(crate) fn takes(&mut self, word: &str) -> bool {
        let mut after = Self { rest: self.rest };
        let is_next = after.word() == word;
        if is_next {
            self.rest = after.rest;
        }
        is_next
    }

    pub(crate) fn needs(&mut self, word: &str) -> Result<(), String> {
        self.takes(word).then_some(()).ok_or_else(|| format!("the word \"{word}\" here"))
    }

    pub(crate) fn end(&self) -> Result<(), String> {
        self.rest
            .is_empty()
            .then_some(())
            .ok_or_else(|| format!("the end of the line in place of {}", self.rest))
    }

    /// Text in double quotes, with `\n`, `\"`, `\\` and `\u{e9}`.
    pub(crate) fn quoted(&mut self, expected: &str) -> Result<String, String> {
        let inside = self.rest.strip_prefix('"').ok_or_else(|| format!("{expected}, in quotes"))?;
        let mut text = String::new();
        let mut characters = inside.char_indices();
        while let Some((index, character)) = characters.next() {
            match character {
                '"' => {
                    self.rest = inside[index + 1..].trim_start();
                    return Ok(text);
                }
                '\\' => text.push(escaped(&mut characters)?),
                character => text.push(character),
            }
        }
        Err(format!("{expected}, with a closing quote"))
    }

    /// `250ms`, `45s`, `2m` or `1h`.
    pub(crate) fn duration_ms(&mut self) -> Result<u64, String> {
        let word = self.word();
        let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
        let unit_ms = match &word[digits.len()..] {
            "ms" => Some(1),
            "s" => Some(1000),
            "m" => Some(60_000),
            "h" => Some(3_600_000),
            _ => None,
        };
        let number: Option<u64> = digits.parse().ok();
        number
            .zip(unit_ms)
            .and_then(|(number, unit_ms)| number.checked_mul(unit_ms))
            .ok_or_else(|| "a time such as 250ms, 45s, 2m or 1h".to_owned())
    }

    pub(crate) fn time(&mut self) -> Result<DateTime<FixedOffset>, String> {
        DateTime::parse_from_rfc3339(self.word())
            .map_err(|_| "a time such as 2026-03-02T15:00:00-05:00".to_owned())
    }
}

fn escaped(characters: &mut core::str::CharIndices<'_>) -> Result<char, String> {
    let known = || "one of \\n \\\" \\\\ \\u{e9} after a backslash".to_owned();
    match characters.next() {
        Some((_, 'n')) => Ok('\n'),
        Some((_, character @ ('"' | '\\'))) => Ok(character),
        Some((_, 'u')) => {
            let (code, _) = characters
                .as_str()
                .strip_prefix('{')
                .and_then(|rest| rest.split_once('}'))
                .ok_or_else(known)?;
            // All of it is ASCII if it is a number, so as many characters as bytes.
            let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).ok_or_else(known)?;
            characters.nth(code.len() + 1);
            Ok(character)
        }
        _ => Err(known()),
    }
}
