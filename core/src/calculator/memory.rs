//! The memory behind MC, MR, M+ and M−. It lives as long as the app and is never stored. Forgetting
//! an entry also takes its number out of the memory, because it may be a code.

use super::number::{Failure, Number};

/// The memory.
#[derive(Default)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct Memory {
    value: Option<Number>,
    /// Its value before an entered number was added.
    before_entered: Option<Option<Number>>,
}

impl Memory {
    /// Its value, if it is not empty.
    pub(crate) fn value(&self) -> Option<Number> {
        self.value
    }

    /// Whether an entered number was added to it.
    pub(crate) fn holds_entered(&self) -> bool {
        self.before_entered.is_some()
    }

    /// Adds a number; an entered one is forgotten with its entry. If the sum is too large the
    /// memory does not change.
    pub(crate) fn add(&mut self, value: Number, entered: bool) -> Result<(), Failure> {
        let sum = self.value.unwrap_or(Number::ZERO).add(value)?;
        if entered && self.before_entered.is_none() {
            self.before_entered = Some(self.value);
        }
        self.value = Some(sum);
        Ok(())
    }

    /// Empties it; `false` if it was empty.
    pub(crate) fn clear(&mut self) -> bool {
        self.before_entered = None;
        self.value.take().is_some()
    }

    /// Restores the value before an entered number was added.
    pub(crate) fn forget_entered(&mut self) {
        if let Some(before) = self.before_entered.take() {
            self.value = before;
        }
    }
}
