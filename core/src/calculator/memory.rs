//! The memory behind MC, MR, M+ and M−. It lives as long as the app and is never kept. What an
//! entered number put in goes again when the entry is forgotten: that number may be a code.

use super::number::{Failure, Number};

/// The memory.
#[derive(Default)]
pub(crate) struct Memory {
    value: Option<Number>,
    /// What it held before an entered number came into it.
    before_entered: Option<Option<Number>>,
}

impl Memory {
    /// What it holds, where it holds anything.
    pub(crate) fn value(&self) -> Option<Number> {
        self.value
    }

    /// Whether an entered number is in it.
    pub(crate) fn holds_entered(&self) -> bool {
        self.before_entered.is_some()
    }

    /// Adds a number; one that was entered is forgotten with the entry. Where the sum is too large
    /// the memory stays as it was.
    pub(crate) fn add(&mut self, value: Number, entered: bool) -> Result<(), Failure> {
        let sum = self.value.unwrap_or(Number::ZERO).add(value)?;
        if entered && self.before_entered.is_none() {
            self.before_entered = Some(self.value);
        }
        self.value = Some(sum);
        Ok(())
    }

    /// Empties it, or says that it was empty.
    pub(crate) fn clear(&mut self) -> bool {
        self.before_entered = None;
        self.value.take().is_some()
    }

    /// Back to before an entered number came in.
    pub(crate) fn forget_entered(&mut self) {
        if let Some(before) = self.before_entered.take() {
            self.value = before;
        }
    }
}
