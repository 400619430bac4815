//! The fuzzers' way in: the plaintext of a row, as if it had authenticated. See
//! `crate::fuzzing`.

use super::guessing::Guessing;
use super::header::{Header, PREAMBLE_BYTES};
use super::launch;
use super::row::{PLAIN_BYTES, Plain};
use super::slot::{CONTENT_BYTES, Content, DOCUMENT_BYTES, SealedSlot, Slot, SlotId, SlotKeys};
use crate::crypto::{KdfCost, Key};
use crate::fuzzing::input::{Input, SeededRandomness};
use crate::time::Now;

/// Reads the input as a header, as clock readings, and as the rows of a launch.
pub(crate) fn header(bytes: &[u8]) {
    // At its own length, without padding.
    let _ = Header::parse(bytes);
    let _ = Header::parse_preamble(bytes);

    let plain = padded(bytes);
    if let Ok(header) = Header::parse(&plain) {
        assert!((19 * 1024..=64 * 1024).contains(&header.cost().memory_kib()) || cfg!(test));
        assert!((2..=64).contains(&header.cost().passes()) || cfg!(test));
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
    for rows in [
        vec![None, None, None, None, Some(plain.clone()), None],
        vec![Some(padded(halves.0)), None, None, None, None, Some(padded(halves.1))],
        vec![None, Some(plain)],
    ] {
        if let Ok(Some((header, slots))) = launch::parse_rows(rows) {
            let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId::ALL[1], &header.preamble());
            assert!(slots.iter().all(|slot| slot.open(&keys).is_none()));
        }
    }
}

/// Whatever the count says, the owner waits two minutes at most, and a wrong code never shortens a
/// wait.
fn guess(mut guessing: Guessing, input: &mut Input<'_>) {
    for _ in 0..4 {
        let now = Now { wall_ms: 0, monotonic_ms: input.number(), boot_id: u64::from(input.byte()) };
        let observed = guessing.observed(now);
        assert!(observed.ignored_ms <= 120_000);
        let later = Now { monotonic_ms: now.monotonic_ms.saturating_add(120_000), ..now };
        assert!(later.monotonic_ms == u64::MAX || !observed.observed(later).is_ignoring());
        let wrong = observed.after_wrong_code(input.number().to_le_bytes());
        assert!(wrong.ignored_ms >= observed.ignored_ms && wrong.counted >= observed.counted);
        assert!(!wrong.after_opened().is_ignoring());
        guessing = wrong;
    }
}

/// A slot with these bytes never opens; content with these bytes survives a round trip.
pub(crate) fn slot(bytes: &[u8]) {
    let preamble = Header::make(KdfCost::DEFAULT, &SeededRandomness::default()).preamble();
    let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId::ALL[2], &preamble);
    assert!(Slot::from_row(Some(padded(bytes))).open(&keys).is_none());

    let mut plain = vec![0; CONTENT_BYTES];
    let length = bytes.len().min(CONTENT_BYTES);
    plain[..length].copy_from_slice(&bytes[..length]);
    let Some(content) = Content::parse(&plain) else { return };
    assert!(content.document.len() <= DOCUMENT_BYTES);
    let sealed: SealedSlot = keys.seal(&content, &SeededRandomness::default());
    let opened = Slot::Sealed(sealed).open(&keys).expect("what was sealed opens");
    assert_eq!((opened.kind, &opened.document), (content.kind, &content.document));
    let root =
        |content: &Content| content.companion.as_ref().map(|decoy| (decoy.slot, *decoy.root.expose_bytes()));
    assert_eq!(root(&opened), root(&content));
}

fn padded(bytes: &[u8]) -> Plain {
    let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
    let length = bytes.len().min(PLAIN_BYTES);
    plain[..length].copy_from_slice(&bytes[..length]);
    plain
}
