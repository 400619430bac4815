//! The cover: its keys and its display.

pub(crate) use tally_core::{
    CalculatorView as CalculatorScreen, DisplayKind, Key, KeyFace, KeyKind, Keypad, OpenTape, TapeLine,
    TapeView as Tape,
};

use crate::engine::keep_panics_quiet;
use crate::page::Caption;

/// A key of the calculator.
#[uniffi::remote(Enum)]
pub(crate) enum Key {
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

/// The calculator's display, and what is open around it.
#[uniffi::remote(Record)]
pub(crate) struct CalculatorScreen {
    /// The sum that led here, small above the display. Empty when there is none. May be long: it
    /// scrolls, its end first in sight.
    pub expression: Caption,
    /// The large line: what is being typed, the result, or why there is none. May be long: it
    /// scrolls, its end first in sight.
    pub display: Caption,
    /// Which of these the display is.
    pub kind: DisplayKind,
    /// The result so far while typing, if it says more than the display. Drawn small, below it.
    pub preview: Option<Caption>,
    /// Degrees or radians, small beside the display; what the angle functions count in.
    pub angle: Caption,
    /// There is a number in memory: `M`, small beside the display.
    pub memory: Option<Caption>,
    /// Whether [`Keypad::copy`] would copy anything: only ever a result.
    pub can_copy: bool,
    /// Whether the scientific keys are wanted when there is no room to show them always.
    pub more_open: bool,
    /// The tape of earlier sums while it is open.
    pub tape: Option<OpenTape>,
}

/// What the display shows. A number that was entered is still an entry: nothing may tell a code
/// from it.
#[uniffi::remote(Enum)]
pub(crate) enum DisplayKind {
    /// What is being typed.
    Entry,
    /// A result.
    Result,
    /// Words, in place of a result; they wrap and do not scroll.
    Message,
}

/// A tape that several views share: it is the same for as long as no sum is added.
#[uniffi::remote(Record)]
pub(crate) struct Tape {
    /// What stands above it.
    pub title: Caption,
    /// Earlier sums, newest last; at most 100.
    pub lines: Vec<TapeLine>,
    /// What is said in place of lines if there are none.
    pub nothing: Option<Caption>,
    /// Forgets all of them, if there are any.
    pub clear: Option<KeyFace>,
    /// Closes it.
    pub close: KeyFace,
}

/// One earlier sum.
#[uniffi::remote(Record)]
pub(crate) struct TapeLine {
    /// As typed. Touching it sends [`TapeLine::reopen`].
    pub expression: Caption,
    /// What it came to. Touching it sends [`TapeLine::recall`].
    pub result: Caption,
    /// Puts the sum back on the display, to be changed.
    pub reopen: Key,
    /// Puts the result into the sum that is being typed.
    pub recall: Key,
}

/// All keys in their places. The same for as long as the app lives: ask once.
#[uniffi::remote(Record)]
pub(crate) struct Keypad {
    /// One row of small keys, always above [`Keypad::pad`].
    pub strip: Vec<KeyFace>,
    /// Five rows of four: digits and the four operations.
    pub pad: Vec<Vec<KeyFace>>,
    /// Five rows of five. Left of the pad if the screen is wide; if it is not, above the
    /// strip in lower rows while [`CalculatorScreen::more_open`].
    pub scientific: Vec<Vec<KeyFace>>,
    /// Copies the result; offered on a long touch of the display while
    /// [`CalculatorScreen::can_copy`].
    pub copy: KeyFace,
    /// What the other offer on a long touch says: send `Event.Pasted` with what is on the
    /// clipboard.
    pub paste: Caption,
}

/// One key.
#[uniffi::remote(Record)]
pub(crate) struct KeyFace {
    /// What to send when it is pressed.
    pub key: Key,
    /// What it shows and how it is spoken.
    pub label: Caption,
    /// What kind of key it is, for its color and for nothing else.
    pub kind: KeyKind,
}

/// What kind of key it is.
#[uniffi::remote(Enum)]
pub(crate) enum KeyKind {
    /// 0 to 9 and the decimal mark.
    Digit,
    /// Between two numbers.
    Operator,
    /// `=`
    Equals,
    /// Takes back or clears.
    Edit,
    /// Parentheses, percent, functions, constants.
    Function,
    /// Memory.
    Memory,
    /// Changes what is shown and not the sum: the tape, the scientific keys, the angle unit, copy.
    Tool,
}

uniffi::custom_type!(OpenTape, Tape, {
    remote,
    try_lift: |tape| Ok(OpenTape::from(tape)),
    lower: |tape| tape.into_inner(),
});

#[uniffi::export]
/// The keys that a script names: `0-9 . + - * / ( ) % = ^ !`, `c` clears, `<` is backspace and `n`
/// the sign; others by name in brackets, such as `[sqrt]`. None if anything in it is no key.
fn keys_of(script: &str) -> Option<Vec<Key>> {
    keep_panics_quiet();
    Key::parse_script(script)
}
