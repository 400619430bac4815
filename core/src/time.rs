//! Time, as the shell reports it: core has no clock.

const MILLISECONDS_A_DAY: i64 = 86_400_000;

/// A moment on this phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The wall clock: milliseconds since 1970-01-01T00:00:00Z. May jump; used for opening hours
    /// and dates only.
    pub wall_ms: i64,
    /// Milliseconds on a clock that never goes back while the phone is on and that also runs while
    /// it sleeps.
    pub monotonic_ms: u64,
    /// Differs between two starts of the phone, and only then.
    pub boot_id: u64,
}

impl Now {
    /// The wall clock as a UTC date and time; the epoch if it is out of chrono's range.
    pub(crate) fn utc(&self) -> chrono::DateTime<chrono::Utc> {
        chrono::DateTime::from_timestamp_millis(self.wall_ms).unwrap_or_default()
    }

    /// How long ago an earlier moment was, by the clock that nobody can set; nothing if the phone
    /// was started since.
    pub(crate) fn since(&self, earlier: Self) -> Option<u64> {
        let passed = self.monotonic_ms.checked_sub(earlier.monotonic_ms)?;
        (self.boot_id == earlier.boot_id).then_some(passed)
    }

    /// This moment, with the wall clock set back by so many milliseconds.
    pub(crate) fn earlier_by(self, milliseconds: i64) -> Self {
        Self { wall_ms: self.wall_ms.saturating_sub(milliseconds), ..self }
    }

    /// The day by UTC, in days since 1970-01-01.
    pub(crate) fn day(&self) -> i32 {
        i32::try_from(self.wall_ms.div_euclid(MILLISECONDS_A_DAY)).unwrap_or_default()
    }
}
