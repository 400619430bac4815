//! The calculator's state, and how each key changes it. It is one value, so that forgetting a code
//! means restoring an older value.
//!
//! ```text
//!            digits, operators …            =  on digits only
//!   Typing ─────────────────────> Typing ─────────────────────> Entered
//!     ^                             │  =                           │  nothing calculated,
//!     │                             │                              │  nothing remembered
//!     └──────── a new sum ──────────┴──> Result or Failed          └── an operator goes on with
//!                                                                      the number; a digit
//!                                                                      begins anew
//! ```

use zeroize::Zeroizing;

use super::angle::AngleUnit;
use super::entry::Entry;
use super::evaluate::{Evaluation, Repeat, evaluate};
use super::expression::{Expression, Token};
use super::number::{Failure, Number};

/// Everything that is shown and remembered, except memory and tape.
#[derive(Clone, Default)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct State {
    /// The sum being typed, or the one that led to the result.
    pub(crate) expression: Expression,
    /// Its phase.
    pub(crate) phase: Phase,
    /// What another `=` does.
    repeat: Option<Repeat>,
    /// Whether the tape is shown.
    pub(crate) tape_open: bool,
    /// Whether the scientific keys are shown.
    pub(crate) more_open: bool,
    /// The unit of the angle functions.
    pub(crate) angle: AngleUnit,
    /// Whether the display says, until the next key, that the last one did not fit.
    pub(crate) shows_full: bool,
}

/// The phase of a sum.
#[derive(Clone, Copy, Default)]
#[cfg_attr(test, derive(Debug))]
pub(crate) enum Phase {
    /// It is being typed.
    #[default]
    Typing,
    /// Digits only, and `=`: a sum that equals itself.
    Entered,
    /// It has this result.
    Result(Number),
    /// It has none.
    Failed(Failure),
}

/// The outcome of `=`.
pub(crate) enum Outcome {
    /// Nothing to do.
    Nothing,
    /// Digits only.
    Entered(Zeroizing<String>),
    /// Digits only, but pasted or left over from a sum.
    Digits,
    /// A result or a failure, but no sum: a lone number.
    Shown,
    /// A sum for the tape.
    Sum(Number),
}

impl State {
    /// Nothing typed, nothing remembered; the open tape and the settings stay.
    pub(crate) fn cleared(&self) -> Self {
        Self { tape_open: self.tape_open, more_open: self.more_open, angle: self.angle, ..Self::default() }
    }

    /// Whether there is nothing to clear.
    pub(crate) fn is_blank(&self) -> bool {
        self.expression.is_empty()
    }

    /// Whether a digit would start a new sum rather than continue one.
    pub(crate) fn starts_new_sum(&self) -> bool {
        self.expression.is_empty() || !matches!(self.phase, Phase::Typing)
    }

    /// The digits on the display, if there is nothing else.
    pub(crate) fn digits_only(&self) -> Option<&Entry> {
        match self.phase {
            Phase::Typing | Phase::Entered => self.expression.digits_only(),
            Phase::Result(_) | Phase::Failed(_) => None,
        }
    }

    /// Starts a new sum if the last one is done.
    pub(crate) fn begin(&mut self) {
        if self.starts_new_sum() {
            self.expression = Expression::default();
            self.phase = Phase::Typing;
        }
    }

    /// Continues from a result, an entered number, or a failed sum.
    pub(crate) fn resume(&mut self) {
        if let Phase::Result(value) = self.phase {
            self.expression = Expression::from_value(value);
        }
        self.phase = Phase::Typing;
    }

    /// Takes back; reopens a finished sum.
    pub(crate) fn backspace(&mut self) -> bool {
        self.phase = Phase::Typing;
        self.expression.backspace()
    }

    /// `=`
    pub(crate) fn equals(&mut self) -> Outcome {
        match self.phase {
            Phase::Typing => {}
            Phase::Result(value) => return self.repeat_last(value),
            Phase::Entered | Phase::Failed(_) => return Outcome::Nothing,
        }
        if let Some(entry) = self.expression.digits_only() {
            let digits = Zeroizing::new(entry.text().to_owned());
            let pasted = entry.is_pasted();
            self.phase = Phase::Entered;
            self.repeat = None;
            return if pasted { Outcome::Digits } else { Outcome::Entered(digits) };
        }
        if self.expression.complete_length() == 0 {
            return Outcome::Nothing;
        }
        self.expression.forget_overflow();
        self.expression.complete();
        self.repeat = None;
        if self.expression.digits_only().is_some() {
            // `12+=` leaves 12, which is forgotten like any digits; but it was a sum, so it is not
            // offered as a code.
            self.phase = Phase::Entered;
            return Outcome::Digits;
        }
        match evaluate(self.expression.tokens(), self.angle) {
            None => Outcome::Nothing,
            Some(Err(failure)) => self.fail(failure),
            Some(Ok(Evaluation { value, repeat, is_sum })) => {
                self.phase = Phase::Result(value);
                self.repeat = repeat;
                if is_sum { Outcome::Sum(value) } else { Outcome::Shown }
            }
        }
    }

    /// The result so far, if it says more than the sum itself.
    pub(crate) fn preview(&self) -> Option<Number> {
        let (Phase::Typing, false) = (self.phase, self.shows_full) else { return None };
        let tokens = &self.expression.tokens()[..self.expression.complete_length()];
        // Do not even parse a lone number: it may be a code.
        if let [] | [Token::Typed(_) | Token::Value(_)] = tokens {
            return None;
        }
        evaluate(tokens, self.angle)?
            .ok()
            .filter(|evaluation| evaluation.is_sum)
            .map(|evaluation| evaluation.value)
    }

    fn repeat_last(&mut self, value: Number) -> Outcome {
        let Some(repeat) = self.repeat else {
            return Outcome::Nothing;
        };
        self.expression = self.expression.repeated(value, repeat.operator, repeat.operand);
        match repeat.apply(value) {
            Ok(value) => {
                self.phase = Phase::Result(value);
                Outcome::Sum(value)
            }
            Err(failure) => self.fail(failure),
        }
    }

    fn fail(&mut self, failure: Failure) -> Outcome {
        self.phase = Phase::Failed(failure);
        self.repeat = None;
        Outcome::Shown
    }
}
