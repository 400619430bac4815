//! The tape: earlier sums, kept like any calculator's. Only sums are ever put on it; a lone number, which may be a code, is not
//! a sum. What comes back from storage is not trusted: a line that cannot be read is left out.

use super::format;
use super::locale::Locale;
use super::number::Number;
use crate::view::TapeLine;

/// A sum as it is kept: the same in every locale, with the exact result.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KeptSum {
    /// As typed, with `+ - * / ( ) %` and a point.
    pub expression: String,
    /// A fraction `1/3`, an integer, or a significand and a power of ten `1.5E40`.
    pub result: String,
}

/// Earlier sums, newest last.
#[derive(Default)]
pub(crate) struct Tape {
    lines: Vec<(KeptSum, Number)>,
}

impl Tape {
    /// Older lines are dropped.
    pub(crate) const MAX_LINES: usize = 100;
    /// Longer than any sum that can be typed; what is longer was not written here.
    const MAX_LENGTH: usize = 16_384;

    /// Takes kept sums back, oldest first.
    pub(crate) fn load(sums: Vec<KeptSum>) -> Self {
        let mut tape = Self::default();
        for sum in sums {
            let readable = sum.expression.len().max(sum.result.len()) <= Self::MAX_LENGTH
                && is_sum(&sum.expression)
                && format::show_kept(&sum.expression, &Locale::of_tag("")).is_some();
            if let Some(value) = Number::parse_kept(&sum.result).filter(|_| readable) {
                tape.push(sum, value);
            }
        }
        tape
    }

    /// Adds a sum.
    pub(crate) fn add(&mut self, expression: String, value: Number) {
        let mut result = String::new();
        value.write_kept(&mut result);
        self.push(KeptSum { expression, result }, value);
    }

    /// The result of a line; 0 is the oldest.
    pub(crate) fn result(&self, line: u32) -> Option<Number> {
        self.lines.get(usize::try_from(line).ok()?).map(|(_, value)| *value)
    }

    /// Forgets everything, or says that there was nothing.
    pub(crate) fn clear(&mut self) -> bool {
        let had_lines = !self.lines.is_empty();
        self.lines = Vec::new();
        had_lines
    }

    /// To be kept, oldest first.
    pub(crate) fn kept(&self) -> Vec<KeptSum> {
        self.lines.iter().map(|(sum, _)| sum.clone()).collect()
    }

    /// To be shown, newest last.
    pub(crate) fn shown(&self, locale: &Locale) -> Vec<TapeLine> {
        let line = |(sum, value): &(KeptSum, Number)| TapeLine {
            expression: format::show_kept(&sum.expression, locale).unwrap_or_default(),
            result: format::number(*value, locale),
        };
        self.lines.iter().map(line).collect()
    }

    fn push(&mut self, sum: KeptSum, value: Number) {
        if self.lines.len() >= Self::MAX_LINES {
            self.lines.remove(0);
        }
        self.lines.push((sum, value));
    }
}

/// Whether anything is calculated in a kept sum.
fn is_sum(expression: &str) -> bool {
    expression.chars().any(|character| !character.is_ascii_digit() && character != '.')
}
