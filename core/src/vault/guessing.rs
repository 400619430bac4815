//! Limits guessing by hand: ten wrong codes are free, then the plan's code is ignored for a while.
//! None of this is visible.
//!
//! An owner with shaking hands must get in; somebody trying birthdays must not. It cannot stop an
//! attacker who restores a copy of the file, because the copy restores the old count.

use crate::crypto::{self, Key};
use crate::time::Now;

/// How many different wrong codes cost nothing.
const FREE_GUESSES: u32 = 10;
/// The first wait; it doubles with each further wrong code.
const FIRST_WAIT_MS: u32 = 30_000;
/// The longest wait: a longer one would strand an owner who needs the plan now.
const LONGEST_WAIT_MS: u32 = 120_000;
/// How many different wrong codes are remembered, so that a repeated slip counts once.
pub(super) const RECENT_TAGS: usize = 8;

/// Recognizes a wrong code without revealing it.
pub(super) type Tag = [u8; 8];

/// The count and the wait, as the header stores them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Guessing {
    pub(super) wrong_since_opened: u32,
    pub(super) counted: u32,
    pub(super) ignored_ms: u32,
    pub(super) stamp_ms: u64,
    pub(super) boot_id: u64,
    pub(super) recent: [Tag; RECENT_TAGS],
}

/// Derived from the pin key, so that testing a code against a tag costs as much as testing it
/// against a slot.
pub(super) fn derive_tag(pin_key: &Key, container: &[u8]) -> Tag {
    *crypto::derive_bytes(&[], pin_key, &[b"tally 1 recent", container])
}

impl Guessing {
    /// For a rebuilt header: nobody gains guesses by damaging the old one.
    pub(super) fn without_free_guesses() -> Self {
        Self { counted: FREE_GUESSES, ..Self::default() }
    }

    /// Deducts the time that has passed from the wait. Time during which the phone was off does not
    /// count.
    pub(super) fn observed(&self, now: Now) -> Self {
        let same_clock = self.boot_id == now.boot_id && now.monotonic_ms >= self.stamp_ms;
        let passed_ms = if same_clock { now.monotonic_ms - self.stamp_ms } else { 0 };
        let passed_ms = u32::try_from(passed_ms).unwrap_or(u32::MAX);
        Self {
            ignored_ms: self.ignored_ms.min(LONGEST_WAIT_MS).saturating_sub(passed_ms),
            stamp_ms: now.monotonic_ms,
            boot_id: now.boot_id,
            ..self.clone()
        }
    }

    /// Whether the plan's code is ignored now.
    pub(super) fn is_ignoring(&self) -> bool {
        self.ignored_ms > 0
    }

    pub(super) fn wrong_since_opened(&self) -> u32 {
        self.wrong_since_opened
    }

    /// Counts one more wrong code. One entered while codes are ignored teaches a guesser nothing,
    /// so it does not lengthen the wait.
    pub(super) fn after_wrong(&self) -> Self {
        let mut after = self.clone();
        after.wrong_since_opened = after.wrong_since_opened.saturating_add(1);
        if !self.is_ignoring() {
            after.counted = after.counted.saturating_add(1);
            after.ignored_ms = wait_ms(after.counted);
        }
        after
    }

    /// [`Self::after_wrong`], unless this code is among the most recent ones.
    pub(super) fn after_wrong_code(&self, tag: Tag) -> Self {
        if self.recent.contains(&tag) {
            return self.clone();
        }
        let mut after = self.after_wrong();
        after.recent.rotate_right(1);
        after.recent[0] = tag;
        after
    }

    /// The plan was opened, so its owner is here: resets everything.
    pub(super) fn after_opened(&self) -> Self {
        Self { stamp_ms: self.stamp_ms, boot_id: self.boot_id, ..Self::default() }
    }
}

fn wait_ms(counted: u32) -> u32 {
    match counted.checked_sub(FREE_GUESSES + 1) {
        None => 0,
        Some(doublings @ 0..2) => FIRST_WAIT_MS << doublings,
        Some(_) => LONGEST_WAIT_MS,
    }
}

#[cfg(test)]
mod tests;
