//! The cover: an exact decimal calculator that holds up to daily use.
//!
//! A code is digits followed by `=`, which to a calculator is a sum that equals itself. Whatever
//! the digits are, the display behaves the same, nothing goes on the tape, and a repeated `=` has
//! nothing to repeat; the host decides whether they open anything. When something opens, or the app
//! is hidden, [`Calculator::forget_entry`] restores the state before the first digit.

mod angle;
mod entry;
mod evaluate;
mod expression;
mod format;
mod function;
mod kept;
mod keypad;
mod locale;
mod memory;
mod number;
mod paste;
mod state;
mod symbol;
mod tape;
#[cfg(test)]
mod tests;

use core::fmt;

use zeroize::Zeroizing;

use self::expression::{Constant, Expression, Function, Operator, Postfix, Root, Token};
use self::locale::Locale;
use self::memory::Memory;
use self::number::Number;
use self::state::{Outcome, Phase, State};
pub use self::tape::KeptSum;
use self::tape::Tape;
use crate::key::Key;
use crate::text::Text;
use crate::view::{CalculatorView, DisplayKind, Keypad, Label};
use crate::words::Words;

/// The calculator.
///
/// ```
/// use tally_core::tools::Calculator;
/// use tally_core::{Key, Language};
/// let mut calculator = Calculator::new("en-US");
/// for key in "200+10%=".chars().filter_map(Key::from_char) {
///     calculator.press(key);
/// }
/// assert_eq!(&*calculator.view(Language::English.words()).display.text, "220");
/// ```
pub struct Calculator {
    locale: Locale,
    state: State,
    before: Option<Before>,
    memory: Memory,
    tape: Tape,
}

/// The state before the first digit of the current entry.
#[cfg_attr(test, derive(Debug))]
struct Before {
    state: State,
    /// `=` was pressed on digits since: the current sum may continue from a code.
    entered: bool,
}

/// What a key did. `Debug` says which variant it is and no digits.
#[derive(Clone, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing: the view is as it was.
    Nothing,
    /// The view changed.
    Changed,
    /// Only digits were entered: these, with leading zeros. The view shows them like any number.
    Entered(Zeroizing<String>),
    /// A sum went on the tape: store [`Calculator::tape`].
    TapeGrew,
    /// The tape was cleared: store that.
    TapeCleared,
    /// This result is to be copied.
    CopyAsked(Text),
}

impl Calculator {
    /// A calculator that writes numbers as a locale does, given a BCP 47 tag such as `es-US`. An
    /// unknown locale writes numbers as English does.
    #[must_use]
    pub fn new(locale_tag: &str) -> Self {
        Self {
            locale: Locale::from_tag(locale_tag),
            state: State::default(),
            before: None,
            memory: Memory::default(),
            tape: Tape::default(),
        }
    }

    /// Restores a stored tape, oldest line first. Skips lines that cannot be read.
    #[must_use]
    pub fn with_tape(mut self, sums: Vec<KeptSum>) -> Self {
        self.tape = Tape::load(sums);
        self
    }

    /// Restores a stored tape into a calculator that is in use: before the sums made meanwhile.
    pub(crate) fn tape_found(&mut self, sums: Vec<KeptSum>) {
        self.tape.found(sums);
    }

    /// The tape to store, oldest first; at most 100 sums, none with a whole number of 6 to 12
    /// digits: such a number may be a code, and no rule may depend on which numbers are.
    #[must_use]
    pub fn tape(&self) -> Vec<KeptSum> {
        self.tape.kept()
    }

    /// Whether the current sum, once completed, survives a round trip through the tape.
    #[cfg(any(fuzzing, test))]
    pub(crate) fn reads_back(&self) -> bool {
        let mut sum = self.state.expression.clone();
        sum.complete();
        sum.is_empty()
            || Expression::from_tokens(sum.tokens().to_vec()).is_some()
                && kept::parse(&kept::write(sum.tokens())).is_some()
    }

    /// The keys in their places.
    #[must_use]
    pub fn keypad(&self, words: &Words) -> Keypad {
        keypad::keypad(&self.locale, words)
    }

    /// Presses a key. If the sum is full the key does nothing, and the display says so until the
    /// next key.
    pub fn press(&mut self, key: Key) -> Pressed {
        let showed_full = core::mem::take(&mut self.state.shows_full);
        let pressed = self.act(key);
        let did_not_fit = pressed == Pressed::Nothing && key.adds() && self.state.expression.is_overflowed();
        self.state.shows_full = did_not_fit;
        if pressed == Pressed::Nothing && showed_full != did_not_fit { Pressed::Changed } else { pressed }
    }

    fn act(&mut self, key: Key) -> Pressed {
        let changed = match key {
            Key::Digit(digit) if digit > 9 => false,
            Key::Digit(digit) => self.begin().expression.push_digit(digit),
            Key::Decimal => self.begin().expression.push_point(),
            Key::OpenParenthesis => self.prefix(Token::Open),
            Key::SquareRoot => self.prefix(Token::Root(Root::Square)),
            Key::CubeRoot => self.prefix(Token::Root(Root::Cube)),
            Key::Pi => self.prefix(Token::Constant(Constant::Pi)),
            Key::Euler => self.prefix(Token::Constant(Constant::Euler)),
            Key::Sine => self.prefix(Token::Function(Function::Sine)),
            Key::Cosine => self.prefix(Token::Function(Function::Cosine)),
            Key::Tangent => self.prefix(Token::Function(Function::Tangent)),
            Key::ArcSine => self.prefix(Token::Function(Function::ArcSine)),
            Key::ArcCosine => self.prefix(Token::Function(Function::ArcCosine)),
            Key::ArcTangent => self.prefix(Token::Function(Function::ArcTangent)),
            Key::NaturalLogarithm => self.prefix(Token::Function(Function::NaturalLogarithm)),
            Key::Logarithm => self.prefix(Token::Function(Function::Logarithm)),
            Key::TenToThe => self.begin().expression.push_base(Token::Value(Number::TEN)),
            Key::EToThe => self.begin().expression.push_base(Token::Constant(Constant::Euler)),
            Key::Add => self.resumed().expression.push_operator(Operator::Add),
            Key::Subtract => self.resumed().expression.push_operator(Operator::Subtract),
            Key::Multiply => self.resumed().expression.push_operator(Operator::Multiply),
            Key::Divide => self.resumed().expression.push_operator(Operator::Divide),
            Key::Remainder => self.resumed().expression.push_operator(Operator::Remainder),
            Key::Power => self.resumed().expression.push_operator(Operator::Power),
            Key::Percent => self.postfix(Postfix::Percent),
            Key::Square => self.postfix(Postfix::Square),
            Key::Cube => self.postfix(Postfix::Cube),
            Key::Reciprocal => self.postfix(Postfix::Reciprocal),
            Key::Factorial => self.postfix(Postfix::Factorial),
            Key::CloseParenthesis => self.state.expression.push_close(),
            Key::Sign => self.resumed().expression.toggle_sign(),
            Key::Backspace => self.backspace(),
            Key::Clear => return self.clear(),
            Key::Equals => return self.equals(),
            Key::MemoryClear => self.memory.clear(),
            Key::MemoryRecall => self.recall_memory(),
            Key::MemoryAdd => return self.add_to_memory(false),
            Key::MemorySubtract => return self.add_to_memory(true),
            Key::AngleUnit => {
                self.state.angle = self.state.angle.other();
                true
            }
            Key::More => {
                self.state.more_open = !self.state.more_open;
                true
            }
            Key::Tape => {
                self.state.tape_open = !self.state.tape_open;
                true
            }
            Key::Recall(line) => self.recall(line),
            Key::Reopen(line) => self.reopen(line),
            Key::ClearTape => {
                return if self.tape.clear() { Pressed::TapeCleared } else { Pressed::Nothing };
            }
            Key::Copy => {
                return self.copied().map_or(Pressed::Nothing, |text| Pressed::CopyAsked(text.into()));
            }
        };
        if changed { Pressed::Changed } else { Pressed::Nothing }
    }

    /// Pastes text as if it was typed, if all of it reads as a sum; if not, nothing changes. Pasted
    /// digits are forgotten like typed ones, and are never [`Pressed::Entered`].
    pub fn paste(&mut self, text: &str) -> Pressed {
        let Some(pieces) = paste::read(text, &self.locale, self.state.angle) else {
            return Pressed::Nothing;
        };
        let mut expression = self.state.expression.clone();
        if self.state.starts_new_sum() {
            expression = Expression::default();
        }
        let fits = pieces.into_iter().all(|piece| piece.push_on(&mut expression));
        if !fits && !expression.is_overflowed() {
            return Pressed::Nothing;
        }
        if fits {
            self.begin().expression = expression;
        }
        self.state.shows_full = !fits;
        Pressed::Changed
    }

    /// Restores the state before the first digit of the number that is being typed or was just
    /// entered, and wipes its digits. Does so too if more was typed after an entered number,
    /// because the sum then contains it, and if the sum holds a whole number of 6 to 12 digits,
    /// whatever it is; such sums go from the tape, the memory and the state before as well. Keeps
    /// any other sum. Call it when a code opens something and when the app is hidden; it is
    /// idempotent.
    ///
    /// Forgets all numbers entered in a row, such as a code and a slip before it.
    pub fn forget_entry(&mut self) {
        self.memory.forget_entered();
        self.tape.forget_passing();
        let like_a_code = |state: &State| state.expression.has_number_like_a_code();
        let goes =
            self.state.digits_only().is_some() || self.continues_from_entered() || like_a_code(&self.state);
        self.before.take_if(|before| like_a_code(&before.state));
        if goes {
            self.state = self.before.take().map_or_else(|| self.state.cleared(), |before| before.state);
        }
    }

    /// What is shown. The words are for messages and for screen readers.
    #[must_use]
    pub fn view(&self, words: &Words) -> CalculatorView {
        let (locale, tokens) = (&self.locale, self.state.expression.tokens());
        let sum = || {
            Label::spoken_as(
                format::expression(tokens, locale),
                format::spoken_expression(tokens, locale, words),
            )
        };
        let number = |value| {
            Label::spoken_as(format::number(value, locale), format::spoken_number(value, locale, words))
        };
        let full = self.state.shows_full;
        let (expression, display, kind) = match self.state.phase {
            _ if full => (Some(sum()), words.say(id!("calculator-full")).into(), DisplayKind::Message),
            Phase::Typing if tokens.is_empty() => (None, number(Number::ZERO), DisplayKind::Entry),
            Phase::Typing | Phase::Entered => (None, sum(), DisplayKind::Entry),
            Phase::Result(value) => {
                let (sum, display) = (sum(), number(value));
                // A lone number equals itself.
                if sum.text == display.text {
                    (None, display, self.lone_number_kind())
                } else {
                    (Some(sum), display, DisplayKind::Result)
                }
            }
            Phase::Failed(failure) => {
                (Some(sum()), format::failure(failure, words).into(), DisplayKind::Message)
            }
        };
        CalculatorView {
            expression: expression.unwrap_or_default(),
            display,
            kind,
            preview: self.state.preview().map(number),
            angle: self.state.angle.label(words),
            memory: self.memory.value().map(|_| Label::spoken_as("M", words.say(id!("calculator-memory")))),
            can_copy: self.can_copy(),
            more_open: self.state.more_open,
            tape: self.state.tape_open.then(|| self.tape.view(locale, words)),
        }
    }

    /// Starts a new sum if the last one is done, and remembers the state before it. After an
    /// entered number it keeps the older state: that number may be a mistyped code and must not
    /// come back either.
    fn begin(&mut self) -> &mut State {
        if self.state.starts_new_sum() {
            match &mut self.before {
                Some(before) if before.entered || matches!(self.state.phase, Phase::Entered) => {
                    before.entered = false;
                }
                before => {
                    *before = Some(Before { state: self.state.clone(), entered: false });
                }
            }
            self.state.begin();
        }
        &mut self.state
    }

    /// Continues the sum, the result or the entered number; starts a sum if there is none.
    fn resumed(&mut self) -> &mut State {
        if self.state.is_blank() {
            return self.begin();
        }
        self.state.resume();
        &mut self.state
    }

    fn backspace(&mut self) -> bool {
        let changed = self.state.backspace();
        if self.state.is_blank() {
            self.before = None;
        }
        changed
    }

    fn prefix(&mut self, token: Token) -> bool {
        self.begin().expression.push_prefix(token)
    }

    fn postfix(&mut self, postfix: Postfix) -> bool {
        self.resumed().expression.push_postfix(postfix)
    }

    fn recall(&mut self, line: u32) -> bool {
        let Some(value) = self.tape.result(line) else {
            return false;
        };
        let state = self.begin();
        state.tape_open = false;
        state.expression.push_operand(Token::Value(value))
    }

    fn reopen(&mut self, line: u32) -> bool {
        let Some(sum) = self.tape.sum(line) else {
            return false;
        };
        self.before = None;
        self.state = self.state.cleared();
        self.state.tape_open = false;
        self.state.expression = sum;
        true
    }

    fn recall_memory(&mut self) -> bool {
        let Some(value) = self.memory.value() else {
            return false;
        };
        let entered = self.memory.holds_entered();
        let changed = self.begin().expression.push_operand(Token::Value(value));
        if entered {
            self.mark_entered();
        }
        changed
    }

    /// `M+` and `M−`: presses `=` first, then adds the result to the memory. Digits alone stay
    /// digits, and are no longer a code.
    fn add_to_memory(&mut self, subtract: bool) -> Pressed {
        let was_entered = matches!(self.state.phase, Phase::Entered)
            || self.continues_from_entered()
            || self.state.expression.has_number_like_a_code();
        let pressed = match self.state.phase {
            Phase::Typing if self.state.digits_only().is_some() => {
                self.state.phase = Phase::Entered;
                Pressed::Changed
            }
            Phase::Typing => self.equals(),
            Phase::Entered | Phase::Result(_) | Phase::Failed(_) => Pressed::Changed,
        };
        let value = match (self.state.phase, self.state.digits_only()) {
            (Phase::Result(value), _) => value,
            (Phase::Entered, Some(entry)) => Number::from_typed(entry.text()),
            _ => return pressed,
        };
        match self.memory.add(if subtract { value.negate() } else { value }, was_entered) {
            Ok(()) => pressed,
            Err(failure) => {
                self.state.phase = Phase::Failed(failure);
                pressed
            }
        }
    }

    /// Only a result: typed digits may be a code, and a sum that continues from an entered number
    /// may contain one.
    fn can_copy(&self) -> bool {
        matches!(self.state.phase, Phase::Result(_)) && !self.continues_from_entered()
    }

    fn copied(&self) -> Option<String> {
        match self.state.phase {
            Phase::Result(value) if self.can_copy() => Some(format::copied(value, &self.locale)),
            _ => None,
        }
    }

    fn continues_from_entered(&self) -> bool {
        self.before.as_ref().is_some_and(|before| before.entered)
    }

    /// A number that equals itself looks the same whether it was calculated or entered.
    fn lone_number_kind(&self) -> DisplayKind {
        if self.can_copy() { DisplayKind::Result } else { DisplayKind::Entry }
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
                self.mark_entered();
                Pressed::Entered(digits)
            }
            Outcome::Digits => {
                self.mark_entered();
                Pressed::Changed
            }
            Outcome::Shown => {
                // `123456=` and then `±` is still that number, negated.
                if !self.continues_from_entered() {
                    self.before = None;
                }
                Pressed::Changed
            }
            Outcome::Sum(value) => {
                self.before = None;
                self.tape.add(&self.state.expression, value);
                Pressed::TapeGrew
            }
        }
    }

    fn mark_entered(&mut self) {
        // Digits left of a reopened sum have no earlier state without them.
        let cleared = || Before { state: self.state.cleared(), entered: true };
        self.before.get_or_insert_with(cleared).entered = true;
    }
}

#[cfg(test)]
impl Calculator {
    /// All of it.
    pub(crate) fn low(&self) -> String {
        let Self { locale: _, state, before, memory, tape } = self;
        format!("{state:?} {before:?} {memory:?} {tape:?}")
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
            Self::CopyAsked(_) => "CopyAsked(..)",
        })
    }
}
