//! The keypad: what a key means while the calculator is shown.
//!
//! To a calculator a code is a number that equals itself. Everything here happens behind the same
//! display, whether it is right, wrong, or a price somebody typed in.

use super::state::{Mode, State};
use super::work::Job;
use crate::calculator::{KeptSum, Pressed};
use crate::code::Code;
use crate::event::Effect;
use crate::key::Key;
use crate::time::Now;
use crate::vault::{Attempt, TapeRow, Why};

/// How long to wait before a busy device key is asked again, milliseconds.
const RETRY_MS: u64 = 500;
/// How often, before the person has to type the code again.
const RETRIES: u32 = 20;

/// What is asked of the device key again when the app wakes.
pub(super) enum Retry {
    Launch,
    Attempt(Code, u64),
}

impl State {
    pub(super) fn key(&mut self, key: Key, now: Now) {
        self.touched(now);
        if let Some(choosing) = &mut self.choosing {
            if let Pressed::Entered(digits) = choosing.keypad.press(key) {
                self.chosen_digits(&digits);
            }
            return;
        }
        // `=` once more after a code is impatience: to the calculator it is nothing, and here
        // neither typing on nor another guess.
        if key != Key::Equals {
            self.new_entry();
        }
        match self.calculator.press(key) {
            Pressed::Nothing | Pressed::Changed => {}
            Pressed::TapeGrew => self.save_tape(),
            Pressed::TapeCleared => {
                self.tape_cleared = true;
                self.save_tape();
            }
            Pressed::CopyAsked(text) => self.effects.push(Effect::Copy { text }),
            Pressed::Entered(digits) => {
                if let Some(code) = Code::parse(&digits) {
                    self.try_code(code);
                }
            }
        }
    }

    /// Text from the clipboard. Its digits are never tried as a code: whoever can paste one has it
    /// lying on the clipboard, where other apps and the keyboard keep it.
    pub(super) fn paste(&mut self, text: &str, now: Now) {
        self.touched(now);
        if let Some(choosing) = &mut self.choosing {
            choosing.keypad.paste(text);
            return;
        }
        if self.calculator.paste(text) != Pressed::Nothing {
            self.new_entry();
        }
    }

    /// Whatever was being tried is stale from now on.
    pub(super) fn new_entry(&mut self) {
        self.entry += 1;
        self.retry = None;
        self.works.take(|job| matches!(job, Job::Attempt { .. }));
    }

    fn try_code(&mut self, code: Code) {
        let entry = self.entry;
        self.retries = 0;
        self.add_work(Job::Attempt { code, entry });
    }

    /// Whether what was typed is still what stands on the display, and nothing else happened since.
    pub(super) fn is_current(&self, entry: u64) -> bool {
        self.entry == entry && self.choosing.is_none() && matches!(self.mode, Mode::Calculator)
    }

    /// `setup`: it is the setup code, and nothing is kept here yet. Then a key that never answers
    /// is told.
    pub(super) fn attempt_later(&mut self, code: Code, entry: u64, setup: bool, now: Now) {
        if !self.is_current(entry) {
            return;
        }
        if setup && self.retries >= RETRIES {
            self.attempted(Attempt::CannotKeep(Why::KeyLater), entry, now);
        } else {
            self.retry_soon(Retry::Attempt(code, entry), now);
        }
    }

    pub(super) fn retry_soon(&mut self, retry: Retry, now: Now) {
        self.retries += 1;
        if self.retries <= RETRIES {
            self.retry = Some((retry, now.monotonic_ms.saturating_add(RETRY_MS)));
        }
    }

    /// Asks again, where it is time.
    pub(super) fn retry_if_due(&mut self, now: Now) {
        let Some((retry, due_ms)) = self.retry.take() else {
            return;
        };
        if now.monotonic_ms < due_ms {
            self.retry = Some((retry, due_ms));
            return;
        }
        match retry {
            Retry::Launch => self.launch(),
            Retry::Attempt(code, entry) => self.add_work(Job::Attempt { code, entry }),
        }
    }

    /// The tape of a file that another process held when the app was opened: it stands before what
    /// was added meanwhile. What was cleared meanwhile stays so.
    pub(super) fn tape_found(&mut self, tape: Vec<TapeRow>) {
        let mut sums: Vec<KeptSum> =
            tape.into_iter().map(|row| KeptSum { expression: row.expression, result: row.result }).collect();
        if self.tape_cleared {
            sums.clear();
        }
        let added = self.calculator.tape();
        let changed = self.tape_cleared || !added.is_empty();
        sums.extend(added);
        self.calculator.load_tape(sums);
        if changed {
            self.save_tape();
        }
    }

    fn save_tape(&mut self) {
        self.works.take(|job| matches!(job, Job::SaveTape(_)));
        let tape = self
            .calculator
            .tape()
            .into_iter()
            .map(|sum| TapeRow { expression: sum.expression, result: sum.result });
        let tape = tape.collect();
        self.add_work(Job::SaveTape(tape));
    }
}
