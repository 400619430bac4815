//! The cover: an exact decimal calculator that withstands use.
//!
//! A code is digits and then `=`, which to a calculator is a sum that equals itself. So whatever digits are entered, the display
//! does the same, nothing is put on the tape, and nothing is remembered for a repeated `=`; whether they open anything is for the
//! host to decide. When something opens, or the app is hidden, [`Calculator::forget_entry`] goes back to before the first digit.

mod entry;
mod evaluate;
mod expression;
mod format;
mod key;
mod locale;
mod number;
mod state;
mod tape;
#[cfg(test)]
mod tests;

use core::fmt;

use zeroize::Zeroizing;

use self::expression::Operator;
pub use self::key::Key;
use self::locale::Locale;
use self::state::{Outcome, Phase, State};
pub use self::tape::KeptSum;
use self::tape::Tape;
use crate::view::CalculatorView;
use crate::words::Words;

/// The calculator.
///
/// ```
/// use tally_core::calculator::{Calculator, Key};
/// use tally_core::words::Language;
/// let mut calculator = Calculator::new("en-US");
/// for key in "200+10%=".chars().filter_map(Key::from_char) {
///     calculator.press(key);
/// }
/// assert_eq!(&*calculator.view(Language::English.words()).display, "220");
/// ```
pub struct Calculator {
    locale: Locale,
    state: State,
    before: Option<Before>,
    tape: Tape,
}

/// How it was before the first digit of what is being typed.
struct Before {
    state: State,
    /// `=` was pressed on digits since: what is being typed may go on from a code.
    entered: bool,
}

/// What a key did. `Debug` says which variant it is and no digits.
#[derive(Clone, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing: the view is as it was.
    Nothing,
    /// The view changed.
    Changed,
    /// Digits and nothing else were entered: these, with leading zeros. The view shows them as it shows any number.
    Entered(Zeroizing<String>),
    /// A sum went on the tape: keep [`Calculator::tape`].
    TapeGrew,
    /// The tape was cleared: keep that.
    TapeCleared,
}

impl Calculator {
    /// A calculator that writes numbers as the locale does: a BCP 47 tag such as `es-US`. An unknown one writes as English does.
    #[must_use]
    pub fn new(locale_tag: &str) -> Self {
        Self {
            locale: Locale::of_tag(locale_tag),
            state: State::default(),
            before: None,
            tape: Tape::default(),
        }
    }

    /// With the tape that was kept, oldest first. Lines that cannot be read are left out.
    #[must_use]
    pub fn with_tape(mut self, sums: Vec<KeptSum>) -> Self {
        self.tape = Tape::load(sums);
        self
    }

    /// The tape to keep, oldest first; at most 100 sums.
    #[must_use]
    pub fn tape(&self) -> Vec<KeptSum> {
        self.tape.kept()
    }

    /// The digit nought as the display writes it: the ten digit keys begin with it.
    #[must_use]
    pub fn zero_digit(&self) -> char {
        self.locale.zero()
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) -> Pressed {
        let changed = match key {
            Key::Digit(digit) if digit > 9 => false,
            Key::Digit(digit) => self.begin().expression.push_digit(digit),
            Key::Decimal => self.begin().expression.push_point(),
            Key::OpenParenthesis => self.begin().expression.push_open(),
            Key::Recall(line) => return self.recall(line),
            Key::Add => self.continued().expression.push_operator(Operator::Add),
            Key::Subtract => self.continued().expression.push_operator(Operator::Subtract),
            Key::Multiply => self.continued().expression.push_operator(Operator::Multiply),
            Key::Divide => self.continued().expression.push_operator(Operator::Divide),
            Key::Percent => self.continued().expression.push_percent(),
            Key::CloseParenthesis => self.state.expression.push_close(),
            Key::Sign => self.continued().expression.toggle_sign(),
            Key::Backspace => self.backspace(),
            Key::Clear => return self.clear(),
            Key::Equals => return self.equals(),
            Key::Tape => {
                self.state.tape_open = !self.state.tape_open;
                true
            }
            Key::ClearTape => {
                return if self.tape.clear() { Pressed::TapeCleared } else { Pressed::Nothing };
            }
        };
        if changed { Pressed::Changed } else { Pressed::Nothing }
    }

    /// Goes back to how it was before the first digit of the number that is being typed or was just entered, and wipes its
    /// digits; also where more was typed after an entered one, because the sum then holds it. An ordinary sum stays. Call it when
    /// a code opens something and when the app is hidden; calling it again changes nothing.
    ///
    /// Numbers entered one after another, such as a code and a slip before it, all go.
    pub fn forget_entry(&mut self) {
        let goes_on_from_entered = self.before.as_ref().is_some_and(|before| before.entered);
        if self.state.digits_only().is_none() && !goes_on_from_entered {
            return;
        }
        self.state = match self.before.take() {
            Some(before) => before.state,
            None => self.state.cleared(),
        };
    }

    /// What is shown. The words are used for a message in place of a result and for what a screen reader says.
    #[must_use]
    pub fn view(&self, words: &Words) -> CalculatorView {
        let tokens = self.state.expression.tokens();
        let mut expression = String::new();
        let display = match self.state.phase {
            Phase::Typing if tokens.is_empty() => self.locale.zero().to_string(),
            Phase::Typing | Phase::Entered => format::expression(tokens, &self.locale),
            Phase::Result(value) => {
                let display = format::number(value, &self.locale);
                expression = format::expression(tokens, &self.locale);
                // A lone number led to itself.
                if expression == display {
                    expression.clear();
                }
                display
            }
            Phase::Failed(failure) => {
                expression = format::expression(tokens, &self.locale);
                format::failure(failure, words)
            }
        };
        let spoken = match self.state.phase {
            Phase::Failed(_) => display.clone(),
            _ => format::spoken(&display, words),
        };
        CalculatorView {
            preview: self.state.preview().map(|value| format::number(value, &self.locale)),
            tape: if self.state.tape_open { self.tape.shown(&self.locale) } else { Vec::new() },
            decimal_mark: self.locale.decimal_mark.to_string(),
            expression,
            display: display.into(),
            spoken: spoken.into(),
        }
    }

    /// Begins a new sum where one is done, keeping how it was. After an entered number the older one stays kept: that number may
    /// be a slip for a code and must not come back either.
    fn begin(&mut self) -> &mut State {
        if self.state.is_at_rest() {
            match &mut self.before {
                Some(before) if matches!(self.state.phase, Phase::Entered) => before.entered = false,
                before => {
                    *before = Some(Before { state: self.state.clone(), entered: false });
                }
            }
            self.state.begin();
        }
        &mut self.state
    }

    /// Goes on with the sum, the result or the entered number; begins a sum where there is none.
    fn continued(&mut self) -> &mut State {
        if self.state.is_blank() {
            return self.begin();
        }
        self.state.go_on();
        &mut self.state
    }

    fn backspace(&mut self) -> bool {
        let changed = self.state.backspace();
        if self.state.is_blank() {
            self.before = None;
        }
        changed
    }

    fn recall(&mut self, line: u32) -> Pressed {
        let Some(value) = self.tape.result(line) else {
            return Pressed::Nothing;
        };
        let state = self.begin();
        state.tape_open = false;
        state.expression.push_value(value);
        Pressed::Changed
    }

    fn clear(&mut self) -> Pressed {
        self.before = None;
        if self.state.is_blank() {
            return Pressed::Nothing;
        }
        self.state = self.state.cleared();
        Pressed::Changed
    }

    fn equals(&mut self) -> Pressed {
        match self.state.equals() {
            Outcome::Nothing => Pressed::Nothing,
            Outcome::Entered(digits) => {
                self.note_entered();
                Pressed::Entered(digits)
            }
            Outcome::Digits => {
                self.note_entered();
                Pressed::Changed
            }
            Outcome::Shown => {
                self.before = None;
                Pressed::Changed
            }
            Outcome::Sum(value) => {
                self.before = None;
                self.tape.add(format::kept_expression(self.state.expression.tokens()), value);
                Pressed::TapeGrew
            }
        }
    }

    fn note_entered(&mut self) {
        // Digits left over from a reopened sum have nothing before them that is free of them.
        let cleared = || Before { state: self.state.cleared(), entered: true };
        self.before.get_or_insert_with(cleared).entered = true;
    }
}

impl fmt::Debug for Calculator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Calculator").finish_non_exhaustive()
    }
}

impl fmt::Debug for Pressed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Nothing => "Nothing",
            Self::Changed => "Changed",
            Self::Entered(_) => "Entered(..)",
            Self::TapeGrew => "TapeGrew",
            Self::TapeCleared => "TapeCleared",
        })
    }
}
