//! The keys. `Debug` names a key but never says which digit it was: a log of key presses would be a log of codes.

use core::fmt;

/// A key of the calculator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Key {
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

impl Key {
    /// The key for a character of a key script: `0-9 . + - * / ( ) % = c < n`, where `c` clears, `<` is backspace and `n` the
    /// sign; also `, × ÷ −`.
    ///
    /// ```
    /// use tally_core::calculator::Key;
    /// assert_eq!(Key::from_char('×'), Some(Key::Multiply));
    /// assert_eq!(Key::from_char('x'), None);
    /// ```
    #[must_use]
    pub fn from_char(character: char) -> Option<Self> {
        Some(match character {
            '0'..='9' => Self::Digit(u8::try_from(character.to_digit(10)?).ok()?),
            '.' | ',' => Self::Decimal,
            '+' => Self::Add,
            '-' | '−' => Self::Subtract,
            '*' | '×' => Self::Multiply,
            '/' | '÷' => Self::Divide,
            '%' => Self::Percent,
            '(' => Self::OpenParenthesis,
            ')' => Self::CloseParenthesis,
            'n' => Self::Sign,
            '<' => Self::Backspace,
            'c' => Self::Clear,
            '=' => Self::Equals,
            _ => return None,
        })
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Digit(_) => "Digit(..)",
            Self::Decimal => "Decimal",
            Self::Add => "Add",
            Self::Subtract => "Subtract",
            Self::Multiply => "Multiply",
            Self::Divide => "Divide",
            Self::Percent => "Percent",
            Self::OpenParenthesis => "OpenParenthesis",
            Self::CloseParenthesis => "CloseParenthesis",
            Self::Sign => "Sign",
            Self::Backspace => "Backspace",
            Self::Clear => "Clear",
            Self::Equals => "Equals",
            Self::Tape => "Tape",
            Self::Recall(_) => "Recall(..)",
            Self::ClearTape => "ClearTape",
        })
    }
}
