//! The fuzzers' way in: the plaintext of a row, as if it had authenticated. See
//! `crate::fuzzing`.

use super::chain::Cost;
use super::guessing::{Guessing, MOST_DEBT_MS};
use super::header::{Header, PREAMBLE_BYTES};
use super::order::{SLOTS, SlotId};
use super::row::{PLAIN_BYTES, Plain, ROW_COUNT};
use super::slot::{CONTENT_BYTES, Content, DOCUMENT_BYTES, SealedSlot, Slot, SlotKeys};
use super::{Context, launch};
use crate::crypto::Key;
use crate::device_key::MemoryDeviceKey;
use crate::fuzzing::input::{Input, SeededRandomness};
use crate::time::Now;

/// Reads the input as a header, as clock readings, and as the rows of a launch.
pub(crate) fn header(bytes: &[u8]) {
    // At its own length, without padding.
    let _ = Header::parse(bytes);
    let randomness = SeededRandomness::default();
    let now = Now { wall_ms: 0, monotonic_ms: 1_000, boot_id: 1 };
    if let Ok(rebuilt) = Header::rebuild(bytes, &randomness, now) {
        assert!(rebuilt.order.free().next().is_none());
    }

    let plain = padded(bytes);
    if let Ok(header) = Header::parse(&plain) {
        assert!((19 * 1024..=64 * 1024).contains(&header.cost().kdf.memory_kib()) || cfg!(test));
        assert!((2..=64).contains(&header.cost().kdf.passes()) || cfg!(test));
        assert_eq!(header.preamble(), plain[..PREAMBLE_BYTES]);
        let again = Header::parse(&header.to_plain()).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(again.to_plain(), header.to_plain());
        let mut next = header.clone();
        next.next_generation();
        assert!(next.generation() >= header.generation());
        let mut input = Input(bytes.get(PREAMBLE_BYTES..).unwrap_or_default());
        guess(header.guessing, &mut input);
    }
    let halves = bytes.split_at(bytes.len() / 2);
    let with = |places: &[(usize, &Plain)]| {
        let mut rows = vec![None; ROW_COUNT];
        places.iter().for_each(|&(place, plain)| rows[place] = Some(plain.clone()));
        rows
    };
    let (first, second) = (padded(halves.0), padded(halves.1));
    let device = MemoryDeviceKey::default();
    let context = Context { device: &device, randomness: &randomness, now };
    for rows in [with(&[(SLOTS, &plain)]), with(&[(0, &first), (SLOTS + 1, &second)]), with(&[(1, &plain)])] {
        if let Ok(Some((header, slots))) = launch::parse_rows(rows, &context) {
            let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId::ALL[1], &header.preamble(), 0);
            assert!(slots.iter().all(|slot| slot.open(&keys).is_none()));
        }
    }
}

/// Whatever the debt is, the owner waits two minutes at most, and a wrong code never shortens a
/// wait.
fn guess(mut guessing: Guessing, input: &mut Input<'_>) {
    for _ in 0..4 {
        let now = Now { wall_ms: 0, monotonic_ms: input.number(), boot_id: u64::from(input.byte()) };
        assert!(guessing.debt_ms(now) <= MOST_DEBT_MS);
        let wrong = guessing.after_wrong_code(input.number().to_le_bytes(), now);
        assert!(wrong.debt_ms(now) >= guessing.debt_ms(now));
        let later = Now { monotonic_ms: now.monotonic_ms.saturating_add(120_001), ..now };
        let waited = later.monotonic_ms != u64::MAX && wrong.stamp_ms <= now.monotonic_ms;
        assert!(!waited || !wrong.is_ignoring(later));
        guessing = wrong;
    }
}

/// A slot with these bytes never opens; content with these bytes survives a round trip.
pub(crate) fn slot(bytes: &[u8]) {
    let preamble = Header::make(Cost::DEFAULT, &SeededRandomness::default()).preamble();
    let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId::ALL[2], &preamble, 7);
    assert!(Slot::from_row(Some(padded(bytes))).open(&keys).is_none());

    let mut plain = vec![0; CONTENT_BYTES];
    let length = bytes.len().min(CONTENT_BYTES);
    plain[..length].copy_from_slice(&bytes[..length]);
    let Some(content) = Content::parse(&plain).map(|unsealed| unsealed.content) else { return };
    assert!(content.document.len() <= DOCUMENT_BYTES);
    let sealed: SealedSlot = keys.seal(&content, &SeededRandomness::default());
    let unsealed = Slot::Sealed(sealed).open(&keys).expect("what was sealed opens");
    let opened = unsealed.content;
    assert_eq!(unsealed.set_at, 7);
    assert_eq!((opened.kind, opened.erases), (content.kind, content.erases));
    assert_eq!(&opened.document, &content.document);
    let root =
        |content: &Content| content.added.as_ref().map(|added| (added.slot, *added.root.expose_bytes()));
    assert_eq!(root(&opened), root(&content));
}

fn padded(bytes: &[u8]) -> Plain {
    let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
    let length = bytes.len().min(PLAIN_BYTES);
    plain[..length].copy_from_slice(&bytes[..length]);
    plain
}
