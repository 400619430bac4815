//! The keys. `Debug` names a key but never says which digit it was: a log of key presses would be a
//! log of codes.

mod script;

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
    /// `−`: subtracts between two numbers, and turns the sign at the start of one.
    Subtract,
    /// `×`
    Multiply,
    /// `÷`
    Divide,
    /// `mod`: what is left of a division, with the sign of the dividend.
    Remainder,
    /// `%`
    Percent,
    /// `(`
    OpenParenthesis,
    /// `)`
    CloseParenthesis,
    /// `±`: turns the sign of the number being typed, of the result, or of the group just closed.
    Sign,
    /// Takes back one digit, operator, function or parenthesis; after a result, reopens the sum.
    Backspace,
    /// Forgets the sum and the result; the tape and the memory stay.
    Clear,
    /// `=`
    Equals,
    /// `x²`
    Square,
    /// `x³`
    Cube,
    /// `xʸ`: to the power of what follows; from the right if there are several.
    Power,
    /// `1/x`, drawn as `⁻¹` behind its number.
    Reciprocal,
    /// `x!`, of a whole number up to 449.
    Factorial,
    /// `√` of what follows.
    SquareRoot,
    /// `∛` of what follows.
    CubeRoot,
    /// `10ˣ`: types `10^`.
    TenToThe,
    /// `eˣ`: types `e^`.
    EToThe,
    /// `π`
    Pi,
    /// `e`
    Euler,
    /// `sin(`, of degrees or radians.
    Sine,
    /// `cos(`
    Cosine,
    /// `tan(`
    Tangent,
    /// `sin⁻¹(`, in degrees or radians.
    ArcSine,
    /// `cos⁻¹(`
    ArcCosine,
    /// `tan⁻¹(`
    ArcTangent,
    /// `ln(`, to the base of e.
    NaturalLogarithm,
    /// `log(`, to the base of ten.
    Logarithm,
    /// Degrees in place of radians, and back.
    AngleUnit,
    /// `MC`: empties the memory.
    MemoryClear,
    /// `MR`: puts the memory's number into the sum.
    MemoryRecall,
    /// `M+`: adds what the display comes to, to the memory.
    MemoryAdd,
    /// `M−`: takes it away.
    MemorySubtract,
    /// Shows or hides the scientific keys if they have no place of their own.
    More,
    /// Opens or closes the tape.
    Tape,
    /// Puts the result of a tape line into the sum; 0 is the oldest line of the view's tape.
    Recall(u32),
    /// Puts the sum of a tape line on the display again, to be changed.
    Reopen(u32),
    /// Forgets the tape.
    ClearTape,
    /// Copies the result, if there is one.
    Copy,
}

impl Key {
    /// Whether it adds something to the sum, for which there has to be room.
    pub(crate) fn adds(self) -> bool {
        !matches!(
            self,
            Self::Backspace
                | Self::Clear
                | Self::Equals
                | Self::MemoryClear
                | Self::MemoryAdd
                | Self::MemorySubtract
                | Self::AngleUnit
                | Self::More
                | Self::Tape
                | Self::Reopen(_)
                | Self::ClearTape
                | Self::Copy
        )
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Digit(_) => formatter.write_str("Digit(..)"),
            Self::Recall(_) => formatter.write_str("Recall(..)"),
            Self::Reopen(_) => formatter.write_str("Reopen(..)"),
            key => formatter.write_str(&key.script()),
        }
    }
}
