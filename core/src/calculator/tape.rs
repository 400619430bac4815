//! The tape: earlier sums, stored as any calculator does. Only sums go on it; a lone number, which
//! may be a code, is not a sum. A sum with a number as long as a code is never stored, and is
//! forgotten with the entry. Stored lines are untrusted: one that cannot be read is skipped.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::expression::{Expression, Token};
use super::locale::Locale;
use super::number::Number;
use super::{format, kept, keypad};
use crate::key::Key;
use crate::view::{Label, OpenTape, TapeLine, TapeView};
use crate::words::{Language, Words};

/// A sum as it is kept: the same in every locale, with the exact result.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KeptSum {
    /// As typed: `2+3`, `sqrt9`, `sin(30)`; a result that was used again in brackets, `[1/3]*3`.
    pub expression: String,
    /// A fraction `1/3`, an integer, or a significand and a power of ten `1.5E40`; a rounded one
    /// with how far it may be off, in units of the 70th digit: `~1.5E40~2e0`.
    pub result: String,
}

#[cfg_attr(test, derive(Debug))]
struct Line {
    sum: KeptSum,
    value: Number,
    /// It holds a number as long as a code.
    passing: bool,
}

/// Earlier sums, newest last.
#[derive(Default)]
pub(crate) struct Tape {
    lines: VecDeque<Line>,
    /// The last view: a key pressed while the tape is open does not format all of it again.
    shown: RefCell<Option<(Language, OpenTape)>>,
}

#[cfg(test)]
impl core::fmt::Debug for Tape {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.debug_list().entries(&self.lines).finish()
    }
}

impl Tape {
    /// Older lines are dropped.
    pub(crate) const MAX_LINES: usize = 100;
    /// Longer than any sum that can be typed, 200 rounded numbers of some 105 characters: the
    /// calculator writes no longer line.
    const MAX_LENGTH: usize = 32_768;

    /// Restores stored sums, oldest first.
    pub(crate) fn load(sums: Vec<KeptSum>) -> Self {
        let mut tape = Self::default();
        for sum in sums {
            let short = sum.expression.len().max(sum.result.len()) <= Self::MAX_LENGTH;
            let is_kept = |sum: Expression| is_sum(sum.tokens()) && !sum.has_number_like_a_code();
            let is_kept = short && kept::parse(&sum.expression).is_some_and(is_kept);
            if let Some(value) = Number::parse_kept(&sum.result).filter(|_| is_kept) {
                tape.push(Line { sum, value, passing: false });
            }
        }
        tape
    }

    /// Stored sums that were found only now go before those that were added meanwhile.
    pub(crate) fn found(&mut self, sums: Vec<KeptSum>) {
        let added = core::mem::replace(self, Self::load(sums)).lines;
        added.into_iter().for_each(|line| self.push(line));
    }

    /// Adds a sum.
    pub(crate) fn add(&mut self, sum: &Expression, value: Number) {
        let mut result = String::new();
        value.write_kept(&mut result);
        let passing = sum.has_number_like_a_code();
        let sum = KeptSum { expression: kept::write(sum.tokens()), result };
        self.push(Line { sum, value, passing });
    }

    /// Forgets every sum with a number as long as a code.
    pub(crate) fn forget_passing(&mut self) {
        let lines = self.lines.len();
        self.lines.retain(|line| !line.passing);
        if self.lines.len() < lines {
            *self.shown.get_mut() = None;
        }
    }

    /// The result of a line; 0 is the oldest.
    pub(crate) fn result(&self, line: u32) -> Option<Number> {
        self.lines.get(usize::try_from(line).ok()?).map(|line| line.value)
    }

    /// The sum of a line, as it was typed.
    pub(crate) fn sum(&self, line: u32) -> Option<Expression> {
        kept::parse(&self.lines.get(usize::try_from(line).ok()?)?.sum.expression)
    }

    /// Forgets everything; `false` if there was nothing.
    pub(crate) fn clear(&mut self) -> bool {
        let had_lines = !self.lines.is_empty();
        self.lines = VecDeque::new();
        *self.shown.get_mut() = None;
        had_lines
    }

    /// The sums to store, oldest first.
    pub(crate) fn kept(&self) -> Vec<KeptSum> {
        self.lines.iter().filter(|line| !line.passing).map(|line| line.sum.clone()).collect()
    }

    /// The tape as shown, newest last.
    pub(crate) fn view(&self, locale: &Locale, words: &Words) -> OpenTape {
        let language = words.language();
        let mut shown = self.shown.borrow_mut();
        if let Some((_, view)) = shown.as_ref().filter(|(shown_in, _)| *shown_in == language) {
            return view.clone();
        }
        let view = OpenTape::from(self.draw(locale, words));
        *shown = Some((language, view.clone()));
        view
    }

    fn draw(&self, locale: &Locale, words: &Words) -> TapeView {
        let line = |(index, Line { sum, value, .. }): (u32, &Line)| {
            let sum = kept::parse(&sum.expression).unwrap_or_default();
            TapeLine {
                expression: Label::spoken_as(
                    format::expression(sum.tokens(), locale),
                    format::spoken_expression(sum.tokens(), locale, words),
                ),
                result: Label::spoken_as(
                    format::number(*value, locale),
                    format::spoken_number(*value, locale, words),
                ),
                reopen: Key::Reopen(index),
                recall: Key::Recall(index),
            }
        };
        let mut close = keypad::face(Key::Tape, locale, words);
        close.label = words.say(id!("calculator-tape-close")).into();
        let empty = self.lines.is_empty();
        TapeView {
            title: words.say(id!("calculator-tape-title")).into(),
            lines: (0..).zip(&self.lines).map(line).collect(),
            nothing: empty.then(|| words.say(id!("calculator-tape-empty")).into()),
            clear: (!empty).then(|| keypad::face(Key::ClearTape, locale, words)),
            close,
        }
    }

    fn push(&mut self, line: Line) {
        if self.lines.len() >= Self::MAX_LINES {
            self.lines.pop_front();
        }
        self.lines.push_back(line);
        *self.shown.get_mut() = None;
    }
}

/// A lone number, which may be a code, is not a sum; a lone `π` is.
fn is_sum(tokens: &[Token]) -> bool {
    matches!(tokens, [Token::Constant(_)] | [_, _, ..])
}
