//! Limits guessing by hand: ten wrong codes are free, then codes that open a plan are ignored for a
//! while. None of this is visible.
//!
//! The limit is a debt that time pays off. It is the same for every code and nothing that opens
//! changes it, so it says nothing of what there is. An owner with shaking hands must get in;
//! somebody trying birthdays must not. It cannot stop an attacker who restores a copy of the file,
//! because the copy restores the old debt.

use crate::crypto::{self, Key};
use crate::time::Now;

/// From this debt on, codes that open a plan are ignored. With [`WRONG_CODE_MS`] a code: ten wrong
/// codes are free.
const LIMIT_MS: u32 = 1_200_000;
/// What one wrong code costs, and the longest wait: a longer one would strand an owner who needs
/// the plan now.
const WRONG_CODE_MS: u32 = 120_000;
/// No debt is larger: beyond the limit nothing is counted.
pub(super) const MOST_DEBT_MS: u32 = LIMIT_MS + WRONG_CODE_MS;
/// With which a process begins that cannot write: killing it would make its guesses free, so each
/// new one waits for thirty seconds.
const UNWRITTEN_MS: u32 = LIMIT_MS + 30_000;
/// How many different wrong codes are remembered, so that a repeated slip counts once.
pub(super) const RECENT_TAGS: usize = 8;

/// Recognizes a wrong code without revealing it.
pub(super) type Tag = [u8; 8];

/// The debt as it was when it was written, as the header stores it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Guessing {
    pub(super) debt_ms: u32,
    pub(super) stamp_ms: u64,
    pub(super) boot_id: u64,
    pub(super) recent: [Tag; RECENT_TAGS],
}

/// Derived from what the device key answered, so that testing a code against a tag costs as much as
/// testing it against a slot.
pub(super) fn derive_tag(pin_key: &Key, device_part: &Key, container: &[u8]) -> Tag {
    *crypto::derive_bytes(device_part.expose_bytes(), pin_key, &[b"calculator 2 recent", container])
}

impl Guessing {
    /// For a rebuilt header: nobody gains guesses by damaging the old one.
    pub(super) fn without_free_guesses(now: Now) -> Self {
        Self::default().at_least(LIMIT_MS, now)
    }

    /// For a process that cannot write.
    pub(super) fn unwritten(&self, now: Now) -> Self {
        self.at_least(UNWRITTEN_MS, now)
    }

    fn at_least(&self, debt_ms: u32, now: Now) -> Self {
        let debt_ms = self.debt_ms(now).max(debt_ms);
        Self { debt_ms, stamp_ms: now.monotonic_ms, boot_id: now.boot_id, ..self.clone() }
    }

    /// What is left of the debt. In another boot, what has passed is the time since that boot: the
    /// time before it is not known.
    pub(super) fn debt_ms(&self, now: Now) -> u32 {
        let passed_ms = if self.boot_id == now.boot_id {
            now.monotonic_ms.saturating_sub(self.stamp_ms)
        } else {
            now.monotonic_ms
        };
        self.debt_ms.min(MOST_DEBT_MS).saturating_sub(u32::try_from(passed_ms).unwrap_or(u32::MAX))
    }

    /// Whether codes that open a plan are ignored now.
    pub(super) fn is_ignoring(&self, now: Now) -> bool {
        self.debt_ms(now) >= LIMIT_MS
    }

    /// Counts one more wrong code. One entered while codes are ignored teaches a guesser nothing,
    /// so it changes nothing.
    pub(super) fn after_wrong(&self, now: Now) -> Self {
        if self.is_ignoring(now) {
            return self.clone();
        }
        let debt_ms = self.debt_ms(now) + WRONG_CODE_MS;
        Self { debt_ms, stamp_ms: now.monotonic_ms, boot_id: now.boot_id, ..self.clone() }
    }

    /// [`Self::after_wrong`], unless this code is among the most recent ones.
    pub(super) fn after_wrong_code(&self, tag: Tag, now: Now) -> Self {
        if self.is_ignoring(now) || self.recent.contains(&tag) {
            return self.clone();
        }
        let mut after = self.after_wrong(now);
        after.recent.rotate_right(1);
        after.recent[0] = tag;
        after
    }
}

#[cfg(test)]
mod tests;
