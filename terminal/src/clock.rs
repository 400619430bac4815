//! The phone's clocks: those of this machine, or simulated ones that only the steps of a journey
//! move.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset};
use tally_core::Now;
use tally_core::tools::harness;

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// This machine's clocks; the wall clock put forward or back.
    Running { wall_shift_ms: i64, boot_id: u64, started: Instant },
    /// Moves only when it is told to.
    Stepped(Now),
}

impl Clock {
    /// The machine's clocks. With `start`, the wall clock says that now, and runs from there.
    pub fn running(start: Option<DateTime<FixedOffset>>) -> Self {
        Self::Running {
            wall_shift_ms: start.map_or(0, |start| start.timestamp_millis() - wall_ms()),
            boot_id: machine_boot_id(),
            started: Instant::now(),
        }
    }

    /// A simulated phone that was started at `start`. Another play on the same data is another
    /// start of the phone.
    pub fn stepped(start: DateTime<FixedOffset>) -> Self {
        Self::Stepped(Now { wall_ms: start.timestamp_millis(), monotonic_ms: 0, boot_id: this_process() })
    }

    /// Time passes on both clocks.
    pub fn pass(&mut self, milliseconds: u64) {
        if let Self::Stepped(now) = self {
            now.monotonic_ms = now.monotonic_ms.saturating_add(milliseconds);
            now.wall_ms = now.wall_ms.saturating_add(i64::try_from(milliseconds).unwrap_or(i64::MAX));
        }
    }

    /// The wall clock jumps; the other one does not notice.
    pub fn jump(&mut self, wall_ms: i64) {
        if let Self::Stepped(now) = self {
            now.wall_ms = wall_ms;
        }
    }

    /// The phone is switched off and on again.
    pub fn restart(&mut self) {
        if let Self::Stepped(now) = self {
            now.boot_id = now.boot_id.wrapping_add(1);
            now.monotonic_ms = 0;
        }
    }
}

impl harness::Clock for Clock {
    fn now(&self) -> Now {
        match *self {
            Self::Running { wall_shift_ms, boot_id, started } => Now {
                wall_ms: wall_ms().saturating_add(wall_shift_ms),
                monotonic_ms: machine_uptime_ms().unwrap_or_else(|| bounded(started.elapsed().as_millis())),
                boot_id,
            },
            Self::Stepped(now) => now,
        }
    }
}

fn wall_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Since the machine was started, sleep included, if the system tells it.
fn machine_uptime_ms() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/uptime").ok()?;
    let (seconds, hundredths) = text.split_whitespace().next()?.split_once('.')?;
    let seconds: u64 = seconds.parse().ok()?;
    let hundredths: u64 = hundredths.parse().ok()?;
    Some(seconds * 1000 + hundredths * 10)
}

/// Differs between two starts of the machine; if the system does not tell it, between two starts of
/// this program.
fn machine_boot_id() -> u64 {
    let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).take(16).collect();
    match u64::from_str_radix(&digits, 16) {
        Ok(id) if machine_uptime_ms().is_some() => id,
        _ => this_process(),
    }
}

fn this_process() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    bounded(since.as_nanos())
}

fn bounded(value: u128) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}
