//! Guessing by hand: ten wrong codes are free, then the plan's code is ignored for a while. Nothing
//! of it shows.
//!
//! The owner with shaking hands must get in; somebody who tries birthdays must not. What this
//! cannot stop is a copy of the file put back: it brings the old count along.

use crate::crypto::{self, Key};
use crate::time::Now;

/// Different wrong codes that cost nothing.
const FREE: u32 = 10;
/// The first wait; it doubles with each further wrong code.
const FIRST_WAIT_MS: u32 = 30_000;
/// The longest wait: more would strand an owner who needs the plan now.
const LONGEST_WAIT_MS: u32 = 120_000;
/// How many different wrong codes are remembered, so that the same slip again is not counted.
pub(super) const RECENT: usize = 8;

/// A wrong code, recognised but not known.
pub(super) type Tag = [u8; 8];

/// The count and the wait, as the header keeps them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Guessing {
    pub(super) wrong_since_opened: u32,
    pub(super) counted: u32,
    pub(super) ignored_ms: u32,
    pub(super) stamp_ms: u64,
    pub(super) boot_id: u64,
    pub(super) recent: [Tag; RECENT],
}

/// Needs the pin key, so that trying codes against a tag costs as much as trying them against a
/// slot.
pub(super) fn derive_tag(pin_key: &Key, container: &[u8]) -> Tag {
    *crypto::derive_bytes(&[], pin_key, &[b"tally 1 recent", container])
}

impl Guessing {
    /// For a header that had to be made again: nobody gains guesses by damaging it.
    pub(super) fn suspicious() -> Self {
        Self { counted: FREE, ..Self::default() }
    }

    /// The same, with the time that has passed taken off the wait. Time in which the phone was off
    /// does not count.
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

    /// Whether the plan's code opens nothing now.
    pub(super) fn is_ignoring(&self) -> bool {
        self.ignored_ms > 0
    }

    pub(super) fn wrong_since_opened(&self) -> u32 {
        self.wrong_since_opened
    }

    /// One more wrong code; one entered while codes are ignored teaches a guesser nothing, so it
    /// does not lengthen the wait.
    pub(super) fn after_wrong(&self) -> Self {
        let mut after = self.clone();
        after.wrong_since_opened = after.wrong_since_opened.saturating_add(1);
        if !self.is_ignoring() {
            after.counted = after.counted.saturating_add(1);
            after.ignored_ms = wait_ms(after.counted);
        }
        after
    }

    /// [`Self::after_wrong`], unless it is one of the last few again.
    pub(super) fn after_wrong_code(&self, tag: Tag) -> Self {
        if self.recent.contains(&tag) {
            return self.clone();
        }
        let mut after = self.after_wrong();
        after.recent.rotate_right(1);
        after.recent[0] = tag;
        after
    }

    /// The plan was opened: its owner is here.
    pub(super) fn after_opened(&self) -> Self {
        Self { stamp_ms: self.stamp_ms, boot_id: self.boot_id, ..Self::default() }
    }
}

fn wait_ms(counted: u32) -> u32 {
    match counted.checked_sub(FREE + 1) {
        None => 0,
        Some(doublings @ 0..2) => FIRST_WAIT_MS << doublings,
        Some(_) => LONGEST_WAIT_MS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(monotonic_ms: u64) -> Now {
        Now { wall_ms: 0, monotonic_ms, boot_id: 1 }
    }

    fn tag(number: u32) -> Tag {
        (u64::from(number) + 1).to_le_bytes()
    }

    fn after(wrong: u32) -> Guessing {
        (0..wrong).fold(Guessing::default().observed(at(0)), |guessing, number| {
            // Each one after the wait of the one before.
            let rested = Guessing { ignored_ms: 0, ..guessing };
            rested.after_wrong_code(tag(number))
        })
    }

    #[test]
    fn ten_wrong_codes_are_free_then_the_wait_doubles_to_two_minutes() {
        let waits: Vec<u32> = (9..=15).map(|wrong| after(wrong).ignored_ms).collect();
        assert_eq!(waits, [0, 0, 30_000, 60_000, 120_000, 120_000, 120_000]);
    }

    #[test]
    fn the_same_slip_again_is_not_counted() {
        let once = after(3);
        assert_eq!(once.after_wrong_code(tag(2)), once);
        assert_eq!(once.after_wrong_code(tag(0)), once);
        assert_eq!(once.after_wrong_code(tag(7)).counted, 4);
    }

    #[test]
    fn codes_during_the_wait_do_not_lengthen_it() {
        let waiting = after(11).observed(at(10_000));
        assert_eq!(waiting.ignored_ms, 20_000);
        let more = waiting.after_wrong_code(tag(90));
        assert_eq!((more.ignored_ms, more.counted, more.wrong_since_opened), (20_000, 11, 12));
    }

    #[test]
    fn a_wait_goes_on_from_when_it_was_last_looked_at() {
        let looked_at = after(11).observed(at(10_000));
        assert_eq!(looked_at.observed(at(15_000)).ignored_ms, 15_000);
        assert_eq!(looked_at.observed(at(10_000)).ignored_ms, 20_000);
    }

    #[test]
    fn a_header_that_had_to_be_made_again_leaves_no_free_guess() {
        let suspicious = Guessing::suspicious();
        assert!(!suspicious.is_ignoring(), "its owner gets in");
        assert_eq!(suspicious.after_wrong_code(tag(1)).ignored_ms, 30_000);
    }

    #[test]
    fn a_tag_depends_on_the_code_and_on_the_container() {
        let tag = |code: u8, container: u8| derive_tag(&Key::from_bytes([code; 32]), &[container; 16]);
        assert_eq!(tag(1, 1), tag(1, 1));
        assert_ne!(tag(1, 1), tag(2, 1));
        assert_ne!(tag(1, 1), tag(1, 2));
        // What stands for no code yet.
        assert_ne!(tag(1, 1), Tag::default());
    }

    #[test]
    fn only_the_monotonic_clock_of_the_same_boot_ends_the_wait() {
        let waiting = after(11);
        assert!(waiting.observed(at(29_999)).is_ignoring());
        assert!(!waiting.observed(at(30_000)).is_ignoring());
        let restarted = Now { boot_id: 2, monotonic_ms: 900_000, wall_ms: i64::MAX };
        let observed = waiting.observed(restarted);
        assert_eq!(observed.ignored_ms, 30_000);
        assert!(!observed.observed(Now { monotonic_ms: 930_000, ..restarted }).is_ignoring());
    }

    #[test]
    fn a_clock_that_jumps_back_or_a_damaged_count_never_strands_the_owner() {
        let waiting = Guessing { stamp_ms: u64::MAX, ignored_ms: u32::MAX, ..after(11) };
        assert_eq!(waiting.observed(at(5)).ignored_ms, 120_000);
        assert!(!waiting.observed(at(5)).observed(at(120_005)).is_ignoring());
    }

    #[test]
    fn opening_the_plan_sets_everything_to_zero() {
        let opened = after(12).after_opened();
        assert_eq!((opened.counted, opened.wrong_since_opened, opened.ignored_ms), (0, 0, 0));
    }
}
