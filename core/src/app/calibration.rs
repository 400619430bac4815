//! What a guess shall cost on this phone, measured on the first launch through successive jobs:
//! core has no clock, and each job is given the time at which it begins.
//!
//! ```text
//! one derivation ── key made, called once ── five calls ── the file is created
//! ```

use crate::crypto::KdfCost;
use crate::time::Now;
use crate::vault::{Cost, Links};

/// How many calls are timed; the least counts.
const CALLS: u8 = 5;
/// No phone fills the derivation's memory faster: the clock stands still, as in a journey.
const STANDING_CLOCK_MS: u64 = 5;

/// What the next job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    MakeKey,
    Call,
    Create(Cost),
}

/// The job before has done something, and the next will know how long it took.
pub(super) struct Calibration {
    kdf: KdfCost,
    started_ms: u64,
    /// Steps done.
    done: u8,
    /// What the fastest call took.
    least_ms: u64,
    /// A call failed, or the clock stands still.
    unmeasured: bool,
}

impl Calibration {
    /// One derivation at this cost is done.
    pub(super) fn begun(kdf: KdfCost) -> Self {
        Self { kdf, started_ms: 0, done: 0, least_ms: u64::MAX, unmeasured: false }
    }

    /// The job that was just done began now.
    pub(super) fn began(self, now: Now) -> Self {
        Self { started_ms: now.monotonic_ms, ..self }
    }

    /// What to do now that it is known how long the job before took.
    pub(super) fn next(&mut self, now: Now) -> Step {
        let took_ms = now.monotonic_ms.saturating_sub(self.started_ms);
        let done = self.done;
        self.done += 1;
        match done {
            0 => {
                self.kdf = self.kdf.calibrated(took_ms);
                self.unmeasured = took_ms < STANDING_CLOCK_MS;
                return Step::MakeKey;
            }
            // The first call after the key was made warms up.
            1 => return Step::Call,
            _ => self.least_ms = self.least_ms.min(took_ms),
        }
        if done <= CALLS {
            return Step::Call;
        }
        let links = if self.unmeasured { Links::DEFAULT } else { Links::calibrated(self.least_ms) };
        Step::Create(Cost { kdf: self.kdf, links })
    }

    pub(super) fn call_failed(&mut self) {
        self.unmeasured = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(monotonic_ms: u64) -> Now {
        Now { wall_ms: 0, monotonic_ms, boot_id: 1 }
    }

    /// How many links come of calls that take this long, after a derivation that takes that long.
    fn links(kdf_ms: u64, calls_ms: [u64; 5]) -> Links {
        links_after(kdf_ms, 900, calls_ms)
    }

    /// The same; the call before those takes `warm_up_ms`.
    fn links_after(kdf_ms: u64, warm_up_ms: u64, calls_ms: [u64; 5]) -> Links {
        let mut calibration = Calibration::begun(KdfCost::DEFAULT).began(at(0));
        let mut ms = kdf_ms;
        assert_eq!(calibration.next(at(ms)), Step::MakeKey);
        for took_ms in [warm_up_ms].into_iter().chain(calls_ms) {
            calibration = calibration.began(at(ms));
            ms += took_ms;
            if let Step::Create(cost) = calibration.next(at(ms)) {
                assert_eq!(took_ms, calls_ms[4]);
                return cost.links;
            }
        }
        panic!("no file after five calls")
    }

    #[test]
    fn the_least_of_five_calls_gives_the_links() {
        assert_eq!(links(60, [50, 30, 31, 90, 40]), Links::calibrated(30));
        assert_eq!(links(60, [50, 50, 50, 50, 20]), Links::calibrated(20));
        assert_eq!(links(60, [10, 50, 50, 50, 50]), Links::calibrated(10));
        assert_eq!(links(60, [0; 5]), Links::calibrated(0));
    }

    #[test]
    fn the_call_that_warms_up_does_not_count() {
        assert_eq!(links_after(60, 10, [50; 5]), Links::calibrated(50));
    }

    #[test]
    fn a_derivation_of_five_milliseconds_is_measured() {
        assert_eq!(links(STANDING_CLOCK_MS, [50; 5]), Links::calibrated(50));
        assert_eq!(links(STANDING_CLOCK_MS - 1, [50; 5]), Links::DEFAULT);
        assert_ne!(Links::calibrated(50), Links::DEFAULT);
        assert_ne!(Links::calibrated(50), Links::calibrated(10));
    }

    #[test]
    fn a_clock_that_stands_still_or_a_call_that_fails_gives_four() {
        assert_eq!(links(0, [0; 5]), Links::DEFAULT);
        let mut calibration = Calibration::begun(KdfCost::DEFAULT).began(at(0));
        calibration.next(at(60));
        calibration.call_failed();
        let cost = (0..9).find_map(|_| match calibration.next(at(100)) {
            Step::Create(cost) => Some(cost),
            Step::MakeKey | Step::Call => None,
        });
        assert_eq!(cost.map(|cost| cost.links), Some(Links::DEFAULT));
    }
}
