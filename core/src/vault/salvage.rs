//! When SQLite refuses the file, or does not see a row: slots and headers are found at their known
//! offsets, by trial.
//!
//! A row's blob is the last 65,024 bytes of its page, in the database and in each frame of the WAL.
//! Whatever authenticates is ours; of several the one that was committed last counts. A WAL that
//! began again from its start still holds older frames behind the new ones.

use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use super::row::{BLOB_BYTES, OuterKey, Plain, ROWS};
use super::store::{COPIED_WAL, UNFINISHED, sibling};

const PAGE_BYTES: usize = 65_536;
/// The tables' own: a row keeps the page that it was given when the file was made.
const PAGES_BEFORE_ROWS: usize = 4;
const WAL_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;
/// Within the WAL's header and within a frame's: which time since it began again (SQLite's file
/// format, 4.1 and 4.2).
const WAL_SALT: Range<usize> = 16..24;
const FRAME_SALT: Range<usize> = 8..16;
/// Within a frame's header: zero but in the last frame of a transaction.
const FRAME_COMMIT: Range<usize> = 4..8;
/// A file of ours is about 600 KiB with its WAL; no more is read of a strange one.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The newest authentic plain of each row, by row id less one.
pub(super) fn find_rows(path: &Path, outer: &OuterKey) -> [Option<Plain>; 6] {
    let mut found = Default::default();
    let wal = read_bounded(&sibling(path, "-wal"));
    let frames = split_frames(&wal);
    // The WAL of a moment at which its header was damaged, and the database with it.
    let copy = read_bounded(&sibling(path, COPIED_WAL));
    let copied = split_frames(&copy);
    // Oldest first: what is found later replaces what was found before.
    for page in copied.stale.into_iter().chain(frames.stale) {
        try_page(page, outer, &mut found);
    }
    try_pages(path, outer, &mut found);
    for page in copied.committed.into_iter().chain(frames.committed) {
        try_page(page, outer, &mut found);
    }
    // A file that an earlier rescue had made and not yet put in place.
    try_pages(&sibling(path, UNFINISHED), outer, &mut found);
    found
}

/// The rows that lie whole on the pages that are theirs, by row id less one. The WAL has to be in
/// the database already.
pub(super) fn find_rows_in_place(path: &Path, outer: &OuterKey) -> [Option<Plain>; 6] {
    let mut found: [Option<Plain>; 6] = Default::default();
    let database = read_bounded(path);
    let pages = database.chunks_exact(PAGE_BYTES).skip(PAGES_BEFORE_ROWS);
    for ((row, place), page) in ROWS.zip(&mut found).zip(pages) {
        *place = outer.unwrap(row, &page[PAGE_BYTES - BLOB_BYTES..]);
    }
    found
}

/// The pages of a WAL in the order in which they lie there.
struct Frames<'a> {
    /// Newer than the database.
    committed: Vec<&'a [u8]>,
    /// Left from before the WAL began again, so in the database already, or of a transaction that
    /// never ended.
    stale: Vec<&'a [u8]>,
}

/// Whether SQLite would take this WAL, which is not empty, for an empty one: its header is none, or
/// does not add up (SQLite's file format, 4.1 and 4.2).
pub(super) fn is_thrown_away(wal: &Path) -> bool {
    let mut header = Vec::new();
    let most = u64::try_from(WAL_HEADER_BYTES + FRAME_HEADER_BYTES).unwrap_or(u64::MAX);
    let read = File::open(wal).and_then(|file| file.take(most).read_to_end(&mut header));
    read.is_ok_and(|length| length > WAL_HEADER_BYTES) && !is_sound(&header)
}

fn is_sound(wal: &[u8]) -> bool {
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
    // A header that does not add up says nothing. The first frame is always of the present time.
    let first_frame = WAL_HEADER_BYTES + FRAME_SALT.start..WAL_HEADER_BYTES + FRAME_SALT.end;
    let salt = wal.get(if is_sound(wal) { WAL_SALT } else { first_frame });
    let frames: Vec<(&[u8], &[u8])> = wal
        .get(WAL_HEADER_BYTES..)
        .unwrap_or_default()
        .chunks(FRAME_HEADER_BYTES + PAGE_BYTES)
        .filter_map(|frame| frame.split_at_checked(FRAME_HEADER_BYTES))
        .collect();
    let is_present = |head: &[u8]| Some(&head[FRAME_SALT]) == salt;
    let last = frames.iter().rposition(|(head, _)| is_present(head) && head[FRAME_COMMIT] != [0; 4]);
    let (mut committed, mut stale) = (Vec::new(), Vec::new());
    for (index, (head, page)) in frames.into_iter().enumerate() {
        let counts = is_present(head) && last.is_some_and(|last| index <= last);
        if counts { committed.push(page) } else { stale.push(page) }
    }
    Frames { committed, stale }
}

fn try_pages(path: &Path, outer: &OuterKey, found: &mut [Option<Plain>; 6]) {
    let database = read_bounded(path);
    for page in database.chunks(PAGE_BYTES) {
        try_page(page, outer, found);
    }
}

fn try_page(page: &[u8], outer: &OuterKey, found: &mut [Option<Plain>; 6]) {
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
    let read = File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes));
    if read.is_err() {
        bytes.clear();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: [u8; 8] = *b"this wal";
    const BEFORE: [u8; 8] = *b"last wal";

    /// A WAL of frames with this salt, this mark of a commit, and a page of this byte.
    fn wal(frames: &[([u8; 8], u8, u8)]) -> Vec<u8> {
        let mut wal = vec![0; WAL_HEADER_BYTES];
        wal[..8].copy_from_slice(&[0x37, 0x7f, 0x06, 0x83, 0, 0x2d, 0xe2, 0x18]);
        wal[WAL_SALT].copy_from_slice(&NOW);
        let (mut first, mut second) = (0u32, 0u32);
        for pair in wal[..24].chunks(8) {
            let word = |at: usize| u32::from_be_bytes(pair[at..at + 4].try_into().unwrap());
            first = first.wrapping_add(word(0)).wrapping_add(second);
            second = second.wrapping_add(word(4)).wrapping_add(first);
        }
        wal[24..28].copy_from_slice(&first.to_be_bytes());
        wal[28..32].copy_from_slice(&second.to_be_bytes());
        for (salt, commit, value) in frames {
            let mut head = [0; FRAME_HEADER_BYTES];
            head[FRAME_SALT].copy_from_slice(salt);
            head[FRAME_COMMIT][3] = *commit;
            wal.extend(head);
            wal.extend([*value; PAGE_BYTES]);
        }
        wal
    }

    fn values(pages: &[&[u8]]) -> Vec<u8> {
        pages.iter().map(|page| page[0]).collect()
    }

    #[test]
    fn a_frame_counts_up_to_the_last_commit_since_the_wal_began_again() {
        let wal = wal(&[(NOW, 0, 1), (NOW, 9, 2), (NOW, 0, 3), (BEFORE, 0, 4), (BEFORE, 9, 5)]);
        let frames = split_frames(&wal);
        assert_eq!((values(&frames.committed), values(&frames.stale)), (vec![1, 2], vec![3, 4, 5]));
    }

    #[test]
    fn a_wal_whose_header_is_damaged_anywhere_counts_by_its_first_frame() {
        let whole = wal(&[(NOW, 0, 1), (NOW, 9, 2), (BEFORE, 9, 3)]);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &whole).unwrap();
        assert!(!is_thrown_away(file.path()));
        for bit in 0..WAL_HEADER_BYTES * 8 {
            let mut damaged = whole.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            std::fs::write(file.path(), &damaged).unwrap();
            assert!(is_thrown_away(file.path()), "bit {bit}");
            let frames = split_frames(&damaged);
            assert_eq!(
                (values(&frames.committed), values(&frames.stale)),
                (vec![1, 2], vec![3]),
                "bit {bit}"
            );
        }
        for length in 0..=WAL_HEADER_BYTES {
            std::fs::write(file.path(), &whole[..length]).unwrap();
            assert!(!is_thrown_away(file.path()), "there is nothing in it: {length}");
        }
    }

    #[test]
    fn a_frame_from_before_does_not_count_wherever_it_lies() {
        let wal = wal(&[(NOW, 9, 1), (BEFORE, 9, 2), (NOW, 9, 3)]);
        let frames = split_frames(&wal);
        assert_eq!((values(&frames.committed), values(&frames.stale)), (vec![1, 3], vec![2]));
    }

    #[test]
    fn without_a_commit_nothing_counts_and_what_is_cut_off_is_no_fault() {
        let wal = wal(&[(NOW, 0, 1), (BEFORE, 9, 2)]);
        for end in 0..=wal.len() {
            // Every end within the headers, some within the pages.
            if end % (FRAME_HEADER_BYTES + PAGE_BYTES) < 200 || end % 4_099 == 0 {
                assert!(split_frames(&wal[..end]).committed.is_empty(), "{end}");
            }
        }
        assert_eq!(values(&split_frames(&wal).stale), [1, 2]);
    }

    #[test]
    fn no_more_than_sixteen_mebibytes_are_read_of_a_strange_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        file.as_file().set_len(16_777_217).unwrap();
        assert_eq!(read_bounded(file.path()).len(), 16_777_216);
    }
}
