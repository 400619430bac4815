//! The calculator as it is typed on, and what of it may be a code.
//!
//! To a calculator a code is a number that equals itself. Everything here happens behind the same
//! display, whether it is right, wrong, or a price somebody typed in.

use crate::calculator::{Calculator, KeptSum, Pressed};
use crate::code::Code;
use crate::key::Key;
use crate::text::Text;
use crate::vault::TapeRow;
use crate::view::{CalculatorView, Keypad};
use crate::words::Words;

pub(super) struct Entry {
    calculator: Calculator,
    /// Goes up whenever what was typed becomes stale.
    generation: u64,
    /// The tape was cleared since the app was opened.
    tape_cleared: bool,
}

/// What a key comes to.
pub(super) enum Outcome {
    Stay,
    /// Put this result on the clipboard.
    Copy(Text),
    SaveTape(Vec<TapeRow>),
    /// Try what was typed as a code.
    Try(Code),
}

impl Entry {
    pub(super) fn new(locale: &str, tape: Vec<TapeRow>) -> Self {
        let calculator = Calculator::new(locale).with_tape(sums(tape));
        Self { calculator, generation: 0, tape_cleared: false }
    }

    /// Whether this key makes what was typed before stale. `=` once more after a code is
    /// impatience: to the calculator it is nothing, and here neither typing on nor another guess.
    pub(super) fn is_typing_on(key: Key) -> bool {
        key != Key::Equals
    }

    pub(super) fn press(&mut self, key: Key) -> Outcome {
        match self.calculator.press(key) {
            Pressed::Nothing | Pressed::Changed => Outcome::Stay,
            Pressed::TapeGrew => Outcome::SaveTape(self.tape()),
            Pressed::TapeCleared => {
                self.tape_cleared = true;
                Outcome::SaveTape(self.tape())
            }
            Pressed::CopyAsked(text) => Outcome::Copy(text),
            Pressed::Entered(digits) => Code::parse(&digits).map_or(Outcome::Stay, Outcome::Try),
        }
    }

    /// Text from the clipboard; false if it changes nothing. Its digits are never tried as a code:
    /// whoever can paste one has it lying on the clipboard, where other apps and the keyboard keep
    /// it.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        self.calculator.paste(text) != Pressed::Nothing
    }

    /// Whatever was being tried is stale from now on.
    pub(super) fn next_generation(&mut self) {
        self.generation += 1;
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// The calculator goes back to before the first digit of what is typed.
    pub(super) fn forget(&mut self) {
        self.calculator.forget_entry();
    }

    /// The tape of a file that another process held when the app was opened: it stands before what
    /// was added meanwhile. What was cleared meanwhile stays so. The tape to save, if it changed.
    pub(super) fn tape_found(&mut self, found: Vec<TapeRow>) -> Option<Vec<TapeRow>> {
        let changed = self.tape_cleared || !self.calculator.tape().is_empty();
        self.calculator.tape_found(if self.tape_cleared { Vec::new() } else { sums(found) });
        changed.then(|| self.tape())
    }

    fn tape(&self) -> Vec<TapeRow> {
        let sums = self.calculator.tape().into_iter();
        sums.map(|sum| TapeRow { expression: sum.expression, result: sum.result }).collect()
    }

    pub(super) fn view(&self, words: &Words) -> CalculatorView {
        self.calculator.view(words)
    }

    pub(super) fn keypad(&self, words: &Words) -> Keypad {
        self.calculator.keypad(words)
    }
}

#[cfg(test)]
impl Entry {
    /// All of it but how often something became stale.
    pub(super) fn low(&self) -> String {
        format!("{} {}", self.calculator.low(), self.tape_cleared)
    }
}

fn sums(tape: Vec<TapeRow>) -> Vec<KeptSum> {
    tape.into_iter().map(|row| KeptSum { expression: row.expression, result: row.result }).collect()
}
