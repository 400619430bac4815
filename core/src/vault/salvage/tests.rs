use super::*;

const NOW: [u8; 8] = *b"this wal";
const BEFORE: [u8; 8] = *b"last wal";

/// Reads a word in one order of bytes.
type Order = fn([u8; 4]) -> u32;

/// A WAL of frames with this salt, this mark of a commit, and a page of this byte.
fn wal(frames: &[([u8; 8], u8, u8)]) -> Vec<u8> {
    summed_wal(0x83, u32::from_be_bytes, frames)
}

/// The same, summed by words in this order of bytes, which the last byte of its mark tells.
fn summed_wal(mark: u8, read: Order, frames: &[([u8; 8], u8, u8)]) -> Vec<u8> {
    let mut wal = vec![0; WAL_HEADER_BYTES];
    wal[..8].copy_from_slice(&[0x37, 0x7f, 0x06, mark, 0, 0x2d, 0xe2, 0x18]);
    wal[WAL_SALT].copy_from_slice(&NOW);
    let (mut first, mut second) = (0u32, 0u32);
    for pair in wal[..24].chunks(8) {
        let word = |at: usize| read(pair[at..at + 4].try_into().unwrap());
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
fn frames_count_up_to_the_last_commit_since_the_reset() {
    let wal = wal(&[(NOW, 0, 1), (NOW, 9, 2), (NOW, 0, 3), (BEFORE, 0, 4), (BEFORE, 9, 5)]);
    let frames = split_frames(&wal);
    assert_eq!((values(&frames.committed), values(&frames.stale)), (vec![1, 2], vec![3, 4, 5]));
}

#[test]
fn a_wal_with_a_damaged_header_takes_its_salt_from_the_first_frame() {
    let whole = wal(&[(NOW, 0, 1), (NOW, 9, 2), (BEFORE, 9, 3)]);
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &whole).unwrap();
    assert!(!would_be_discarded(file.path()));
    for bit in 0..WAL_HEADER_BYTES * 8 {
        let mut damaged = whole.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        std::fs::write(file.path(), &damaged).unwrap();
        assert!(would_be_discarded(file.path()), "bit {bit}");
        let frames = split_frames(&damaged);
        assert_eq!((values(&frames.committed), values(&frames.stale)), (vec![1, 2], vec![3]), "bit {bit}");
    }
    for length in 0..=WAL_HEADER_BYTES {
        std::fs::write(file.path(), &whole[..length]).unwrap();
        assert!(!would_be_discarded(file.path()), "there is nothing in it: {length}");
    }
}

#[test]
fn a_stale_frame_never_counts() {
    let wal = wal(&[(NOW, 9, 1), (BEFORE, 9, 2), (NOW, 9, 3)]);
    let frames = split_frames(&wal);
    assert_eq!((values(&frames.committed), values(&frames.stale)), (vec![1, 3], vec![2]));
}

#[test]
fn without_a_commit_nothing_counts_and_truncation_is_harmless() {
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
fn reads_at_most_sixteen_mebibytes_of_a_strange_file() {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(16_777_217).unwrap();
    assert_eq!(read_bounded(file.path()).len(), 16_777_216);
}

/// In both orders of bytes that a machine may have written.
#[test]
fn a_wal_would_be_discarded_if_it_holds_something_and_its_header_is_not_valid() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a-wal");
    let would_be = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        would_be_discarded(&path)
    };
    let orders: [(u8, Order); 2] = [(0x82, u32::from_le_bytes), (0x83, u32::from_be_bytes)];
    for (mark, read) in orders {
        let mut wal = summed_wal(mark, read, &[(NOW, 9, 1)]);
        assert!(!would_be(&wal), "{mark:x}");
        wal[13] ^= 1;
        assert!(would_be(&wal), "{mark:x}");
        // Without a frame there is nothing to lose.
        assert!(!would_be(&wal[..WAL_HEADER_BYTES]) && !would_be(&[]), "{mark:x}");
    }
}
