//! What is shown and remembered, and what each key does to it. All of it is one value, so that
//! going back to before a code's first digit is putting an older value in its place.
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

/// What is shown and remembered.
#[derive(Clone, Default)]
pub(crate) struct State {
    /// The sum being typed, or the one that led to the result.
    pub(crate) expression: Expression,
    /// How far it has come.
    pub(crate) phase: Phase,
    /// What another `=` does.
    repeat: Option<Repeat>,
    /// Whether the tape is shown.
    pub(crate) tape_open: bool,
    /// Whether the scientific keys are wanted.
    pub(crate) more_open: bool,
    /// What the angle functions count in.
    pub(crate) angle: AngleUnit,
    /// Whether the display says, until the next key, that the last one did not fit.
    pub(crate) says_full: bool,
}

/// How far a sum has come.
#[derive(Clone, Copy, Default)]
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

/// What `=` came to.
pub(crate) enum Outcome {
    /// Nothing to do.
    Nothing,
    /// Digits only.
    Entered(Zeroizing<String>),
    /// Digits only, but left of a sum or pasted.
    Digits,
    /// A result or a failure, but no sum: a lone number.
    Shown,
    /// A sum for the tape.
    Sum(Number),
}

impl State {
    /// Nothing typed, nothing remembered; the tape and what is set stay as they are.
    pub(crate) fn cleared(&self) -> Self {
        Self { tape_open: self.tape_open, more_open: self.more_open, angle: self.angle, ..Self::default() }
    }

    /// Whether there is nothing to clear.
    pub(crate) fn is_blank(&self) -> bool {
        self.expression.is_empty()
    }

    /// Whether a digit would begin a new sum rather than go on with one.
    pub(crate) fn is_at_rest(&self) -> bool {
        self.expression.is_empty() || !matches!(self.phase, Phase::Typing)
    }

    /// The digits on the display, where they are all there is.
    pub(crate) fn digits_only(&self) -> Option<&Entry> {
        match self.phase {
            Phase::Typing | Phase::Entered => self.expression.digits_only(),
            Phase::Result(_) | Phase::Failed(_) => None,
        }
    }

    /// Begins a new sum where one is done.
    pub(crate) fn begin(&mut self) {
        if self.is_at_rest() {
            self.expression = Expression::default();
            self.phase = Phase::Typing;
        }
    }

    /// Goes on from a result, an entered number, or a sum that failed.
    pub(crate) fn go_on(&mut self) {
        if let Phase::Result(value) = self.phase {
            self.expression = Expression::of_value(value);
        }
        self.phase = Phase::Typing;
    }

    /// Takes back; a sum that is done is opened again.
    pub(crate) fn backspace(&mut self) -> bool {
        self.phase = Phase::Typing;
        self.expression.backspace()
    }

    /// `=`
    pub(crate) fn equals(&mut self) -> Outcome {
        match self.phase {
            Phase::Typing => {}
            Phase::Result(value) => return self.again(value),
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
            // `12+=` leaves 12, which is hidden like any digits, but it was a sum and so is not
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

    /// The result so far, where it says more than the sum itself.
    pub(crate) fn preview(&self) -> Option<Number> {
        let (Phase::Typing, false) = (self.phase, self.says_full) else { return None };
        let tokens = &self.expression.tokens()[..self.expression.complete_length()];
        // A lone number is not even read: it may be a code.
        if let [] | [Token::Typed(_) | Token::Value(_)] = tokens {
            return None;
        }
        evaluate(tokens, self.angle)?
            .ok()
            .filter(|evaluation| evaluation.is_sum)
            .map(|evaluation| evaluation.value)
    }

    fn again(&mut self, value: Number) -> Outcome {
        let Some(repeat) = self.repeat else {
            return Outcome::Nothing;
        };
        self.expression = Expression::of_operation(value, repeat.operator, repeat.operand);
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
