//! The cover: an exact decimal calculator that withstands use.
//!
//! A code is digits and then `=`, which to a calculator is a sum that equals itself. So whatever
//! digits are entered, the display does the same, nothing is put on the tape, and nothing is
//! remembered for a repeated `=`; whether they open anything is for the host to decide. When
//! something opens, or the app is hidden, [`Calculator::forget_entry`] goes back to before the
//! first digit.

mod angle;
mod entry;
mod evaluate;
mod expression;
mod format;
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
/// use tally_core::calculator::Calculator;
/// use tally_core::key::Key;
/// use tally_core::words::Language;
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
    /// Digits and nothing else were entered: these, with leading zeros. The view shows them as it
    /// shows any number.
    Entered(Zeroizing<String>),
    /// A sum went on the tape: keep [`Calculator::tape`].
    TapeGrew,
    /// The tape was cleared: keep that.
    TapeCleared,
    /// This result is to be copied.
    CopyAsked(Text),
}

impl Calculator {
    /// A calculator that writes numbers as the locale does: a BCP 47 tag such as `es-US`. An
    /// unknown one writes as English does.
    #[must_use]
    pub fn new(locale_tag: &str) -> Self {
        Self {
            locale: Locale::of_tag(locale_tag),
            state: State::default(),
            before: None,
            memory: Memory::default(),
            tape: Tape::default(),
        }
    }

    /// With the tape that was kept, oldest first. Lines that cannot be read are left out.
    #[must_use]
    pub fn with_tape(mut self, sums: Vec<KeptSum>) -> Self {
        self.load_tape(sums);
        self
    }

    /// The same for one that is in use.
    pub(crate) fn load_tape(&mut self, sums: Vec<KeptSum>) {
        self.tape = Tape::load(sums);
    }

    /// The tape to keep, oldest first; at most 100 sums.
    #[must_use]
    pub fn tape(&self) -> Vec<KeptSum> {
        self.tape.kept()
    }

    /// Whether the sum that is typed, made whole, could be read back from the tape.
    #[cfg(any(fuzzing, test))]
    pub(crate) fn reads_back(&self) -> bool {
        let mut sum = self.state.expression.clone();
        sum.complete();
        sum.is_empty()
            || Expression::of_tokens(sum.tokens().to_vec()).is_some()
                && kept::parse(&kept::write(sum.tokens())).is_some()
    }

    /// The keys in their places.
    #[must_use]
    pub fn keypad(&self, words: &Words) -> Keypad {
        keypad::keypad(&self.locale, words)
    }

    /// Presses a key. One that does not fit does nothing, and the display says so until the next
    /// key.
    pub fn press(&mut self, key: Key) -> Pressed {
        let said_full = core::mem::take(&mut self.state.says_full);
        let pressed = self.act(key);
        let did_not_fit = pressed == Pressed::Nothing && key.adds() && self.state.expression.is_overflowed();
        self.state.says_full = did_not_fit;
        if pressed == Pressed::Nothing && said_full != did_not_fit { Pressed::Changed } else { pressed }
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
            Key::Add => self.continued().expression.push_operator(Operator::Add),
            Key::Subtract => self.continued().expression.push_operator(Operator::Subtract),
            Key::Multiply => self.continued().expression.push_operator(Operator::Multiply),
            Key::Divide => self.continued().expression.push_operator(Operator::Divide),
            Key::Remainder => self.continued().expression.push_operator(Operator::Remainder),
            Key::Power => self.continued().expression.push_operator(Operator::Power),
            Key::Percent => self.postfix(Postfix::Percent),
            Key::Square => self.postfix(Postfix::Square),
            Key::Cube => self.postfix(Postfix::Cube),
            Key::Reciprocal => self.postfix(Postfix::Reciprocal),
            Key::Factorial => self.postfix(Postfix::Factorial),
            Key::CloseParenthesis => self.state.expression.push_close(),
            Key::Sign => self.continued().expression.toggle_sign(),
            Key::Backspace => self.backspace(),
            Key::Clear => return self.clear(),
            Key::Equals => return self.equals(),
            Key::MemoryClear => self.memory.clear(),
            Key::MemoryRecall => self.recall_memory(),
            Key::MemoryAdd => return self.remember(false),
            Key::MemorySubtract => return self.remember(true),
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

    /// Text from the clipboard takes the place of typing, if all of it can be read as a sum; if
    /// not, nothing changes. Digits that came this way are hidden like any, and are never
    /// [`Pressed::Entered`].
    pub fn paste(&mut self, text: &str) -> Pressed {
        let Some(pieces) = paste::read(text, &self.locale, self.state.angle) else {
            return Pressed::Nothing;
        };
        let mut expression = self.state.expression.clone();
        if self.state.is_at_rest() {
            expression = Expression::default();
        }
        let fits = pieces.into_iter().all(|piece| piece.push_on(&mut expression));
        if !fits && !expression.is_overflowed() {
            return Pressed::Nothing;
        }
        if fits {
            self.begin().expression = expression;
        }
        self.state.says_full = !fits;
        Pressed::Changed
    }

    /// Goes back to how it was before the first digit of the number that is being typed or was just
    /// entered, and wipes its digits; also where more was typed after an entered one, because the
    /// sum then holds it. An ordinary sum stays. Call it when a code opens something and when the
    /// app is hidden; calling it again changes nothing.
    ///
    /// Numbers entered one after another, such as a code and a slip before it, all go.
    pub fn forget_entry(&mut self) {
        self.memory.forget_entered();
        if self.state.digits_only().is_none() && !self.goes_on_from_entered() {
            return;
        }
        self.state = match self.before.take() {
            Some(before) => before.state,
            None => self.state.cleared(),
        };
    }

    /// What is shown. The words are used for a message in place of a result and for what a screen
    /// reader says.
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
        let full = self.state.says_full;
        let (expression, display, kind) = match self.state.phase {
            _ if full => (Some(sum()), words.say(id!("calculator-full")).into(), DisplayKind::Message),
            Phase::Typing if tokens.is_empty() => (None, number(Number::ZERO), DisplayKind::Entry),
            Phase::Typing | Phase::Entered => (None, sum(), DisplayKind::Entry),
            Phase::Result(value) => {
                let (sum, display) = (sum(), number(value));
                // A lone number led to itself.
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

    /// Begins a new sum where one is done, keeping how it was. After an entered number the older
    /// one stays kept: that number may be a slip for a code and must not come back either.
    fn begin(&mut self) -> &mut State {
        if self.state.is_at_rest() {
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

    fn prefix(&mut self, token: Token) -> bool {
        self.begin().expression.push_prefix(token)
    }

    fn postfix(&mut self, postfix: Postfix) -> bool {
        self.continued().expression.push_postfix(postfix)
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
            self.note_entered();
        }
        changed
    }

    /// `M+` and `M−`: first `=`, then the result goes into the memory. Digits alone stay digits,
    /// and are no code any more.
    fn remember(&mut self, take_away: bool) -> Pressed {
        let was_entered = matches!(self.state.phase, Phase::Entered) || self.goes_on_from_entered();
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
        match self.memory.add(if take_away { value.negate() } else { value }, was_entered) {
            Ok(()) => pressed,
            Err(failure) => {
                self.state.phase = Phase::Failed(failure);
                pressed
            }
        }
    }

    /// Only ever a result: what was typed may be a code, and what goes on from an entered number
    /// may hold one.
    fn can_copy(&self) -> bool {
        matches!(self.state.phase, Phase::Result(_)) && !self.goes_on_from_entered()
    }

    fn copied(&self) -> Option<String> {
        match self.state.phase {
            Phase::Result(value) if self.can_copy() => Some(format::copied(value, &self.locale)),
            _ => None,
        }
    }

    fn goes_on_from_entered(&self) -> bool {
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
                self.note_entered();
                Pressed::Entered(digits)
            }
            Outcome::Digits => {
                self.note_entered();
                Pressed::Changed
            }
            Outcome::Shown => {
                // `123456=` and then the sign is still that number, turned.
                if !self.goes_on_from_entered() {
                    self.before = None;
                }
                Pressed::Changed
            }
            Outcome::Sum(value) => {
                self.before = None;
                self.tape.add(kept::write(self.state.expression.tokens()), value);
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
            Self::CopyAsked(_) => "CopyAsked(..)",
        })
    }
}
