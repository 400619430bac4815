//! Recovers slots and headers from a file that SQLite refuses, or whose rows it no longer finds, by
//! trying every known offset.
//!
//! A row's blob is the last 32,728 bytes of its page, in the database and in each frame of the WAL.
//! Whatever authenticates is ours; of several copies the one committed last counts. A WAL that has
//! been reset still holds older frames behind the new ones. `launch` writes the new file.

use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use super::names::{COPIED_WAL_SUFFIX, UNFINISHED_SUFFIX, with_suffix};
use super::row::{BLOB_BYTES, OuterKey, PAGE_BYTES, Plain, ROW_COUNT, ROWS};

/// Pages of the schema and the other tables. A row stays on the page that it got when the file was
/// created.
const PAGES_BEFORE_ROWS: usize = 4;
const WAL_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;
/// The salt, in the header of the WAL and of each frame: it changes with every reset of the WAL
/// (SQLite's file format, 4.1 and 4.2).
const WAL_SALT: Range<usize> = 16..24;
const FRAME_SALT: Range<usize> = 8..16;
/// In a frame's header: non-zero only in the last frame of a transaction.
const FRAME_COMMIT: Range<usize> = 4..8;
/// A file of ours is about 3 MiB with its WAL; reading a strange one stops here.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// The newest authentic plaintext of each row, indexed by row id minus one.
pub(super) fn find_rows(path: &Path, outer: &OuterKey) -> [Option<Plain>; ROW_COUNT] {
    let mut found = Default::default();
    let wal = read_bounded(&with_suffix(path, "-wal"));
    let frames = split_frames(&wal);
    // A copy from a moment at which both the WAL's header and the database were damaged.
    let copy = read_bounded(&with_suffix(path, COPIED_WAL_SUFFIX));
    let copied = split_frames(&copy);
    // Oldest first: a later find replaces an earlier one.
    for page in copied.stale.into_iter().chain(frames.stale) {
        try_page(page, outer, &mut found);
    }
    try_pages(path, outer, &mut found);
    for page in copied.committed.into_iter().chain(frames.committed) {
        try_page(page, outer, &mut found);
    }
    // A file that an interrupted rescue wrote and did not rename.
    try_pages(&with_suffix(path, UNFINISHED_SUFFIX), outer, &mut found);
    found
}

/// The rows that are intact on their own pages, indexed by row id minus one. The WAL must have been
/// checkpointed into the database.
pub(super) fn find_rows_in_place(path: &Path, outer: &OuterKey) -> [Option<Plain>; ROW_COUNT] {
    let mut found: [Option<Plain>; ROW_COUNT] = Default::default();
    let database = read_bounded(path);
    let pages = database.chunks_exact(PAGE_BYTES).skip(PAGES_BEFORE_ROWS);
    for ((row, place), page) in ROWS.zip(&mut found).zip(pages) {
        *place = outer.unwrap(row, &page[PAGE_BYTES - BLOB_BYTES..]);
    }
    found
}

/// The pages of a WAL, in file order.
struct Frames<'a> {
    /// Newer than the database.
    committed: Vec<&'a [u8]>,
    /// Written before the last reset, so already in the database; or part of a transaction that
    /// never committed.
    stale: Vec<&'a [u8]>,
}

/// Whether SQLite would discard this WAL, although it is not empty: its header is missing or its
/// checksum is wrong (SQLite's file format, 4.1 and 4.2).
pub(super) fn would_be_discarded(wal: &Path) -> bool {
    let mut header = Vec::new();
    let most = u64::try_from(WAL_HEADER_BYTES + FRAME_HEADER_BYTES).unwrap_or(u64::MAX);
    let read = File::open(wal).and_then(|file| file.take(most).read_to_end(&mut header));
    read.is_ok_and(|length| length > WAL_HEADER_BYTES) && !has_valid_header(&header)
}

fn has_valid_header(wal: &[u8]) -> bool {
    let Some(header) = wal.first_chunk::<WAL_HEADER_BYTES>() else { return false };
    let word = |index: usize| [0, 1, 2, 3].map(|byte| header[index * 4 + byte]);
    let read = match u32::from_be_bytes(word(0)) {
        0x377f_0682 => u32::from_le_bytes,
        0x377f_0683 => u32::from_be_bytes,
        _ => return false,
    };
    let (mut first, mut second) = (0u32, 0u32);
    for pair in [0, 2, 4] {
        first = first.wrapping_add(read(word(pair))).wrapping_add(second);
        second = second.wrapping_add(read(word(pair + 1))).wrapping_add(first);
    }
    let version = u32::from_be_bytes(word(1));
    version == 3_007_000 && [first, second] == [6, 7].map(|index| u32::from_be_bytes(word(index)))
}

fn split_frames(wal: &[u8]) -> Frames<'_> {
    // A header with a wrong checksum says nothing. The first frame always has the current salt.
    let first_frame = WAL_HEADER_BYTES + FRAME_SALT.start..WAL_HEADER_BYTES + FRAME_SALT.end;
    let salt = wal.get(if has_valid_header(wal) { WAL_SALT } else { first_frame });
    let frames: Vec<(&[u8], &[u8])> = wal
        .get(WAL_HEADER_BYTES..)
        .unwrap_or_default()
        .chunks(FRAME_HEADER_BYTES + PAGE_BYTES)
        .filter_map(|frame| frame.split_at_checked(FRAME_HEADER_BYTES))
        .collect();
    let is_current = |head: &[u8]| Some(&head[FRAME_SALT]) == salt;
    let last = frames.iter().rposition(|(head, _)| is_current(head) && head[FRAME_COMMIT] != [0; 4]);
    let (mut committed, mut stale) = (Vec::new(), Vec::new());
    for (index, (head, page)) in frames.into_iter().enumerate() {
        let counts = is_current(head) && last.is_some_and(|last| index <= last);
        if counts { committed.push(page) } else { stale.push(page) }
    }
    Frames { committed, stale }
}

fn try_pages(path: &Path, outer: &OuterKey, found: &mut [Option<Plain>; ROW_COUNT]) {
    let database = read_bounded(path);
    for page in database.chunks(PAGE_BYTES) {
        try_page(page, outer, found);
    }
}

fn try_page(page: &[u8], outer: &OuterKey, found: &mut [Option<Plain>; ROW_COUNT]) {
    let Some(start) = page.len().checked_sub(BLOB_BYTES) else {
        return;
    };
    for (row, place) in ROWS.zip(found) {
        if let Some(plain) = outer.unwrap(row, &page[start..]) {
            *place = Some(plain);
            return;
        }
    }
}

fn read_bounded(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes));
    if read.is_err() {
        bytes.clear();
    }
    bytes
}

#[cfg(test)]
mod tests;
