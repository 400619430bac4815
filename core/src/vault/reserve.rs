//! Room on the disk for what is written next: on a phone that is full, a guess is still counted and
//! an edit still saved.
//!
//! The database hardly grows, and its WAL only up to a bound. The system is asked to keep that much
//! free for the WAL, without a byte written and without a change of its size. Truncation gives it
//! up, so it is asked anew after each.

use std::path::Path;

use super::row::PAGE_BYTES;

/// An attempt's: the header's two rows, then all fourteen.
pub(super) const ATTEMPT_FRAMES: u32 = 16;
/// Three attempts in a row do not checkpoint.
pub(super) const CHECKPOINT_FRAMES: u32 = 64;
/// The WAL starts over once a commit has brought it to a checkpoint.
pub(super) const MOST_FRAMES: u32 = CHECKPOINT_FRAMES + ATTEMPT_FRAMES;
/// An attempt and what its visit saves.
pub(super) const LEAST_FRAMES: u32 = ATTEMPT_FRAMES + 8;

/// Keeps room for this WAL, if the platform can and the disk has it: less if there is no more.
/// Without any, nothing is lost; what cannot be written says so.
pub(super) fn keep_room(wal: &Path) {
    let _ = [MOST_FRAMES, LEAST_FRAMES].into_iter().any(|frames| allocate(wal, bytes(frames)));
}

/// A WAL of so many frames.
pub(super) fn bytes(frames: u32) -> u64 {
    const HEADER: u64 = 32;
    const FRAME_HEADER: u64 = 24;
    HEADER + u64::from(frames) * (FRAME_HEADER + u64::try_from(PAGE_BYTES).unwrap_or(u64::MAX))
}

#[cfg(any(target_os = "android", target_os = "linux"))]
fn allocate(file: &Path, bytes: u64) -> bool {
    use rustix::fs::{FallocateFlags, fallocate};
    let opened = std::fs::OpenOptions::new().write(true).open(file);
    opened.is_ok_and(|file| fallocate(&file, FallocateFlags::KEEP_SIZE, 0, bytes).is_ok())
}

/// Apple's file system copies on write: what is set aside for a file does not keep a write to it
/// from needing more.
#[cfg(not(any(target_os = "android", target_os = "linux")))]
fn allocate(_: &Path, _: u64) -> bool {
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[test]
    fn room_is_kept_without_a_byte_written() {
        let folder = tempfile::tempdir().unwrap();
        let wal = folder.path().join("a-wal");
        std::fs::write(&wal, []).unwrap();
        keep_room(&wal);
        let metadata = std::fs::metadata(&wal).unwrap();
        assert_eq!(metadata.len(), 0);
        assert!(metadata.blocks() * 512 >= bytes(MOST_FRAMES), "{} blocks", metadata.blocks());
    }

    #[test]
    fn what_is_not_there_is_not_made() {
        let folder = tempfile::tempdir().unwrap();
        keep_room(&folder.path().join("a-wal"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
