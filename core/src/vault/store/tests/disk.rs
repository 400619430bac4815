//! What the disk does to a test: it refuses writes, ends the process before one, and counts them.
//! A disk belongs to the thread on which a phone runs; who has several phones changes disks.

use std::cell::Cell;
use std::panic;

use super::super::StoreError;

/// Why a disk takes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Full,
    ReadOnly,
}

/// A disk.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Disk {
    /// Every write fails like this.
    pub(crate) refuses: Option<Refusal>,
    /// The process ends before the write after this many more.
    pub(crate) kills_after: Option<u32>,
    /// How often something was written, or would have been.
    pub(crate) writes: u64,
}

/// The payload of the panic in which a process ends. No hook sees it.
pub(crate) struct Killed;

thread_local! {
    static DISK: Cell<Disk> = const { Cell::new(Disk { refuses: None, kills_after: None, writes: 0 }) };
}

/// The disk of this thread from now on; the one that it had.
pub(crate) fn change(disk: Disk) -> Disk {
    DISK.replace(disk)
}

/// Before every commit.
pub(in super::super) fn write() -> Result<(), StoreError> {
    let mut disk = DISK.get();
    disk.writes += 1;
    match &mut disk.kills_after {
        None => {}
        Some(0) => {
            disk.kills_after = None;
            DISK.set(disk);
            panic::resume_unwind(Box::new(Killed));
        }
        Some(left) => *left -= 1,
    }
    DISK.set(disk);
    match disk.refuses {
        None => Ok(()),
        Some(Refusal::Full) => Err(StoreError::Full),
        Some(Refusal::ReadOnly) => Err(StoreError::ReadOnly),
    }
}
