//! The cover: its keys and its display.

pub(crate) use tally_core::calculator::Key;
pub(crate) use tally_core::view::{CalculatorView as CalculatorScreen, TapeLine};

use crate::page::PlainText;

/// A key of the calculator.
#[uniffi::remote(Enum)]
pub(crate) enum Key {
    /// 0 to 9; anything above is ignored.
    Digit(u8),
    /// The decimal mark, whichever the locale draws.
    Decimal,
    /// `+`
    Add,
    /// `−`: takes away between two numbers, and turns the sign at the start of one.
    Subtract,
    /// `×`
    Multiply,
    /// `÷`
    Divide,
    /// `%`
    Percent,
    /// `(`
    OpenParenthesis,
    /// `)`
    CloseParenthesis,
    /// `±`: turns the sign of the number being typed, of the result, or of the group just closed.
    Sign,
    /// Takes back one digit, operator or parenthesis; after a result, reopens the sum.
    Backspace,
    /// Forgets the sum and the result; the tape stays.
    Clear,
    /// `=`
    Equals,
    /// Opens or closes the tape.
    Tape,
    /// Puts the result of a tape line into the sum; 0 is the oldest line of the view's tape.
    Recall(u32),
    /// Forgets the tape.
    ClearTape,
}

/// The calculator's display.
#[uniffi::remote(Record)]
pub(crate) struct CalculatorScreen {
    /// The expression that led here, as typed, small above the display. Empty when there is none.
    pub expression: String,
    /// The large line: what is being typed, or the result.
    pub display: PlainText,
    /// The result so far while typing, where it says more than the display.
    pub preview: Option<String>,
    /// The display in words for a screen reader.
    pub spoken: PlainText,
    /// What the key for the decimal mark shows: `.` or `,`.
    pub decimal_mark: String,
    /// The tape of earlier sums, newest last; empty while it is closed.
    pub tape: Vec<TapeLine>,
}

/// One earlier sum.
#[uniffi::remote(Record)]
pub(crate) struct TapeLine {
    /// As typed.
    pub expression: String,
    /// What it came to.
    pub result: String,
}

/// The key that a character stands for, on a keyboard and in a key script: `0-9 . + - * / ( ) % = c < n`, where `c` clears, `<` is backspace and
/// `n` the sign; also `, × ÷ −`. None for anything else, and for more than one character.
#[uniffi::export]
fn key_of(character: String) -> Option<Key> {
    let mut characters = character.chars();
    let (Some(only), None) = (characters.next(), characters.next()) else { return None };
    Key::from_char(only)
}
