//! The cover as a shell draws it: a display, a tape, and a keypad whose keys say what they show,
//! how they are spoken and what to send.
//!
//! Sums and numbers are drawn from left to right in every language, even if the rest of the
//! phone runs from right to left.

use core::ops::Deref;
use std::sync::Arc;

use super::Label;
use crate::key::Key;

/// The calculator's display, and what is open around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalculatorView {
    /// The sum that led here, small above the display. Empty when there is none. May be long: it
    /// scrolls, its end first in sight.
    pub expression: Label,
    /// The large line: what is being typed, the result, or why there is none. May be long: it
    /// scrolls, its end first in sight.
    pub display: Label,
    /// Which of these the display is.
    pub kind: DisplayKind,
    /// The result so far while typing, if it says more than the display. Drawn small, below it.
    pub preview: Option<Label>,
    /// Degrees or radians, small beside the display; what the angle functions count in.
    pub angle: Label,
    /// There is a number in memory: `M`, small beside the display.
    pub memory: Option<Label>,
    /// Whether [`Keypad::copy`] would copy anything: only ever a result.
    pub can_copy: bool,
    /// Whether the scientific keys are wanted when there is no room to show them always.
    pub more_open: bool,
    /// The tape of earlier sums while it is open.
    pub tape: Option<OpenTape>,
}

/// What the display shows. A number that was entered is still an entry: nothing may tell a code
/// from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DisplayKind {
    /// What is being typed.
    #[default]
    Entry,
    /// A result.
    Result,
    /// Words, in place of a result; they wrap and do not scroll.
    Message,
}

/// A tape that several views share: it is the same for as long as no sum is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenTape(Arc<TapeView>);

impl OpenTape {
    /// The tape itself.
    #[must_use]
    pub fn into_inner(self) -> TapeView {
        Arc::unwrap_or_clone(self.0)
    }
}

impl From<TapeView> for OpenTape {
    fn from(tape: TapeView) -> Self {
        Self(Arc::new(tape))
    }
}

impl Deref for OpenTape {
    type Target = TapeView;
    fn deref(&self) -> &TapeView {
        &self.0
    }
}

/// The open tape; it scrolls, its end first in sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TapeView {
    /// What stands above it.
    pub title: Label,
    /// Earlier sums, newest last; at most 100.
    pub lines: Vec<TapeLine>,
    /// What is said in place of lines if there are none.
    pub nothing: Option<Label>,
    /// Forgets all of them, if there are any.
    pub clear: Option<KeyFace>,
    /// Closes it.
    pub close: KeyFace,
}

/// One earlier sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TapeLine {
    /// As typed. Touching it sends [`TapeLine::reopen`].
    pub expression: Label,
    /// What it came to. Touching it sends [`TapeLine::recall`].
    pub result: Label,
    /// Puts the sum back on the display, to be changed.
    pub reopen: Key,
    /// Puts the result into the sum that is being typed.
    pub recall: Key,
}

/// All keys in their places. The same for as long as the app lives: ask once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keypad {
    /// One row of small keys, always above [`Keypad::pad`].
    pub strip: Vec<KeyFace>,
    /// Five rows of four: digits and the four operations.
    pub pad: Vec<Vec<KeyFace>>,
    /// Five rows of five. Left of the pad if the screen is wide; if it is not, above the
    /// strip in lower rows while [`CalculatorView::more_open`].
    pub scientific: Vec<Vec<KeyFace>>,
    /// Copies the result; offered on a long touch of the display while
    /// [`CalculatorView::can_copy`].
    pub copy: KeyFace,
    /// What the other offer on a long touch says: send [`crate::event::Event::Pasted`] with what is
    /// on the clipboard.
    pub paste: Label,
}

/// One key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFace {
    /// What to send when it is pressed.
    pub key: Key,
    /// What it shows and how it is spoken.
    pub label: Label,
    /// What kind of key it is, for its color and for nothing else.
    pub kind: KeyKind,
}

/// What kind of key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
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

impl Keypad {
    /// Every key that has a place on it.
    pub fn keys(&self) -> impl Iterator<Item = &KeyFace> {
        let rows = self.pad.iter().chain(&self.scientific).flatten();
        self.strip.iter().chain(rows)
    }
}

impl CalculatorView {
    /// The tape's lines; none while it is closed.
    #[must_use]
    pub fn tape_lines(&self) -> &[TapeLine] {
        self.tape.as_ref().map_or(&[], |tape| &tape.lines)
    }

    /// As plain text, a line each; what is empty is left out. An open tape comes first.
    pub(super) fn plain_text(&self) -> String {
        let mut lines = Vec::new();
        if let Some(tape) = &self.tape {
            lines.push(format!("-- {} --", tape.title.text));
            lines.extend(
                tape.lines.iter().map(|line| format!("{} = {}", line.expression.text, line.result.text)),
            );
            lines.extend(tape.nothing.iter().map(|nothing| nothing.text.to_string()));
            let controls = tape.clear.iter().chain([&tape.close]);
            let controls: Vec<_> = controls.map(|control| format!("[{}]", control.label.text)).collect();
            lines.push(controls.join(" "));
        }
        lines.push(self.expression.text.to_string());
        lines.push(self.display.text.to_string());
        lines.extend(self.preview.iter().map(|preview| format!("= {}", preview.text)));
        lines.extend(
            [Some(&self.angle), self.memory.as_ref()]
                .into_iter()
                .flatten()
                .map(|sign| format!("({})", sign.text)),
        );
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}
