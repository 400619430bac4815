//! What happens by itself when time passes: the idle minute, a busy device key asked again, and an
//! erase that is not finished.

use crate::code::Code;
use crate::time::Now;
use crate::vault::Unfinished;

/// A page without a touch locks after this long.
const IDLE_MS: u64 = 60_000;
/// One that takes long to read, or to copy by hand.
const LONG_IDLE_MS: u64 = 5 * 60_000;
/// So many seconds before, the bar begins to count.
const COUNTED_SECONDS: u64 = 10;
/// How long to wait before a busy device key is asked again.
const RETRY_MS: u64 = 500;
/// How often, before the person has to type the code again.
const RETRIES: u32 = 20;
/// How long to wait before an erase is tried again.
const ERASE_MS: u64 = 5_000;

/// How long a page stays without a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Idle {
    Usual,
    /// Long to read.
    Long,
}

impl Idle {
    const fn most_ms(self) -> u64 {
        match self {
            Self::Usual => IDLE_MS,
            Self::Long => LONG_IDLE_MS,
        }
    }
}

/// What is asked of the device key again when the app wakes.
pub(super) enum Retry {
    Launch,
    /// A code, typed in this generation of the entry.
    Attempt {
        code: Code,
        generation: u64,
    },
}

/// What a code that erases left to do, and the device key or the disk refused. Its keys open
/// nothing but the notes that are left.
struct DeferredErase {
    unfinished: Unfinished,
    /// `None` if it is tried again only when the app comes or goes.
    due_ms: Option<u64>,
}

#[derive(Default)]
pub(super) struct Timers {
    /// The device key answered at launch.
    launched: bool,
    last_touch_ms: u64,
    retry: Option<(Retry, u64)>,
    retries: u32,
    erase: Option<DeferredErase>,
}

impl Timers {
    /// The idle minute starts anew.
    pub(super) fn touched(&mut self, now: Now) {
        self.last_touch_ms = now.monotonic_ms;
    }

    pub(super) fn is_idle(&self, idle: Idle, now: Now) -> bool {
        self.left_ms(idle, now) == 0
    }

    /// A clock that jumps back leaves nothing: locking too early costs a code, too late can cost
    /// everything.
    fn left_ms(&self, idle: Idle, now: Now) -> u64 {
        let passed = now.monotonic_ms.checked_sub(self.last_touch_ms);
        passed.map_or(0, |passed| idle.most_ms().saturating_sub(passed))
    }

    /// In how many seconds the page locks, if it is time to count them: 10 to 1.
    pub(super) fn locks_in_seconds(&self, idle: Idle, now: Now) -> Option<u64> {
        let seconds = self.left_ms(idle, now).div_ceil(1000);
        (1..=COUNTED_SECONDS).contains(&seconds).then_some(seconds)
    }

    pub(super) fn launched(&mut self) {
        self.launched = true;
    }

    pub(super) fn is_launched(&self) -> bool {
        self.launched
    }

    /// Something new is asked of the device key: it gets all its retries.
    pub(super) fn restart_retries(&mut self) {
        self.retries = 0;
    }

    /// Asks again in a moment, unless that was done often enough.
    pub(super) fn retry_soon(&mut self, retry: Retry, now: Now) {
        self.retries += 1;
        if self.retries <= RETRIES {
            self.retry = Some((retry, now.monotonic_ms.saturating_add(RETRY_MS)));
        }
    }

    pub(super) fn has_no_retries_left(&self) -> bool {
        self.retries >= RETRIES
    }

    pub(super) fn cancel_retry(&mut self) {
        self.retry = None;
    }

    pub(super) fn take_due_retry(&mut self, now: Now) -> Option<Retry> {
        self.retry.take_if(|(_, due_ms)| *due_ms <= now.monotonic_ms).map(|(retry, _)| retry)
    }

    /// An erase could not be finished: again whenever the app comes or goes, and in a while if
    /// whatever refused it may be over then.
    pub(super) fn defer_erase(&mut self, unfinished: Unfinished, may_pass: bool, now: Now) {
        let due_ms = may_pass.then(|| now.monotonic_ms.saturating_add(ERASE_MS));
        self.erase = Some(DeferredErase { unfinished, due_ms });
    }

    pub(super) fn is_erase_due(&self, now: Now) -> bool {
        self.erase_due_ms().is_some_and(|due_ms| due_ms <= now.monotonic_ms)
    }

    pub(super) fn take_erase(&mut self) -> Option<Unfinished> {
        self.erase.take().map(|erase| erase.unfinished)
    }

    fn erase_due_ms(&self) -> Option<u64> {
        self.erase.as_ref()?.due_ms
    }

    /// In how many milliseconds the app wants to be woken: on an open page when its count begins,
    /// and then at each second. On an open page no code is tried again.
    pub(super) fn wake_after(&self, idle: Option<Idle>, now: Now) -> Option<u64> {
        let in_ms = |due_ms: u64| due_ms.saturating_sub(now.monotonic_ms);
        let erase = self.erase_due_ms().map(in_ms);
        let other = match idle.map(|idle| self.left_ms(idle, now)) {
            Some(left_ms) => {
                // The next moment at which as many whole seconds are left as are counted.
                let seconds = left_ms.div_ceil(1000).saturating_sub(1).min(COUNTED_SECONDS);
                Some(left_ms - seconds * 1000)
            }
            None => self.retry.as_ref().map(|(_, due_ms)| in_ms(*due_ms)),
        };
        other.into_iter().chain(erase).min()
    }
}

#[cfg(test)]
impl Timers {
    /// All of it that has an effect.
    pub(super) fn low(&self, idle: Option<Idle>) -> String {
        let retry = self.retry.as_ref().map(|(retry, due_ms)| (matches!(retry, Retry::Launch), due_ms));
        let erase = self.erase.as_ref().map(|erase| erase.due_ms);
        let touch_ms = idle.map(|idle| (idle, self.last_touch_ms));
        // Whatever is asked next begins to count anew.
        let retries = (retry.is_some() || !self.launched).then_some(self.retries);
        format!("{} {touch_ms:?} {retry:?} {retries:?} {erase:?}", self.launched)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(monotonic_ms: u64) -> Now {
        Now { wall_ms: 0, monotonic_ms, boot_id: 1 }
    }

    #[test]
    fn a_page_is_idle_after_its_time_and_when_the_clock_jumps_back() {
        let mut timers = Timers::default();
        timers.touched(at(1_000));
        for (idle, most_ms) in [(Idle::Usual, 60_000), (Idle::Long, 300_000)] {
            let end_ms = 1_000 + most_ms;
            assert!(!timers.is_idle(idle, at(end_ms - 1)) && timers.is_idle(idle, at(end_ms)));
            assert!(timers.is_idle(idle, at(999)));
            assert_eq!(timers.wake_after(Some(idle), at(999)), Some(0));
        }
        assert_eq!(timers.wake_after(None, at(1_000)), None);
    }

    /// Woken whenever it asks to be, the page counts from ten to one, and then locks.
    #[test]
    fn the_last_ten_seconds_are_counted_each_once() {
        for (idle, most_ms) in [(Idle::Usual, 60_000), (Idle::Long, 300_000)] {
            let mut timers = Timers::default();
            timers.touched(at(1_000));
            assert_eq!(timers.wake_after(Some(idle), at(1_000)), Some(most_ms - 10_000));
            assert_eq!(timers.locks_in_seconds(idle, at(1_000)), None);
            let mut now = 1_000;
            let mut counted = Vec::new();
            while !timers.is_idle(idle, at(now)) {
                now += timers.wake_after(Some(idle), at(now)).unwrap();
                counted.extend(timers.locks_in_seconds(idle, at(now)));
            }
            assert_eq!(counted, (1..=10).rev().collect::<Vec<_>>());
            assert_eq!(now, 1_000 + most_ms);
            // Woken late or early, it still says the truth.
            assert_eq!(timers.locks_in_seconds(idle, at(now - 2_400)), Some(3));
            assert_eq!(timers.wake_after(Some(idle), at(now - 2_400)), Some(400));
        }
    }

    #[test]
    fn twenty_retries_half_a_second_apart() {
        let mut timers = Timers::default();
        timers.restart_retries();
        for retry in 0..20 {
            assert!(!timers.has_no_retries_left(), "{retry}");
            timers.retry_soon(Retry::Launch, at(7));
            assert_eq!(timers.wake_after(None, at(10)), Some(497));
            assert!(timers.take_due_retry(at(506)).is_none());
            assert!(timers.take_due_retry(at(507)).is_some() && timers.take_due_retry(at(507)).is_none());
        }
        assert!(timers.has_no_retries_left());
        timers.retry_soon(Retry::Launch, at(7));
        assert!(timers.take_due_retry(at(507)).is_none());
        timers.restart_retries();
        timers.retry_soon(Retry::Launch, at(7));
        timers.cancel_retry();
        assert!(timers.take_due_retry(at(507)).is_none());
    }
}
