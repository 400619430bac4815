use super::super::header::Header;
use super::*;
use crate::crypto::KdfCost;
use crate::randomness::SystemRandomness;

fn keys(root: u8, slot: SlotId) -> SlotKeys {
    let preamble = Header::make(KdfCost::DEFAULT, &Zeros).preamble();
    SlotKeys::derive(Key::from_bytes([root; 32]), slot, &preamble)
}

struct Zeros;
impl Randomness for Zeros {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

fn content(document: &[u8]) -> Content {
    let companion = Some(Companion { slot: SlotId(3), root: Key::from_bytes([9; 32]) });
    Content { kind: Kind::Plan, companion, document: Zeroizing::new(document.to_vec()) }
}

fn sealed(document: &[u8]) -> Slot {
    Slot::Sealed(keys(1, SlotId(2)).seal(&content(document), &SystemRandomness::default()))
}

#[test]
fn the_sizes_are_those_of_the_format() {
    assert_eq!((PLAIN_BYTES, CONTENT.start, CONTENT_BYTES, DOCUMENT_BYTES), (64_996, 86, 64_894, 64_856));
}

#[test]
fn opens_only_under_its_own_code_and_in_its_own_place() {
    let slot = sealed(&[5; DOCUMENT_BYTES]);
    let opened = slot.open(&keys(1, SlotId(2))).unwrap();
    assert_eq!((opened.kind, &opened.document[..]), (Kind::Plan, &[5; DOCUMENT_BYTES][..]));
    assert_eq!(opened.companion.unwrap().slot, SlotId(3));
    assert!(slot.open(&keys(2, SlotId(2))).is_none());
    assert!(slot.open(&keys(1, SlotId(1))).is_none());
}

#[test]
fn refuses_any_flipped_bit_after_the_preamble() {
    let Slot::Sealed(SealedSlot(plain)) = sealed(b"a short one") else { unreachable!() };
    for offset in (PREAMBLE_BYTES..PLAIN_BYTES).step_by(97).chain([PREAMBLE_BYTES, PLAIN_BYTES - 1]) {
        let mut plain = plain.clone();
        plain[offset] ^= 4;
        assert!(Slot::Sealed(SealedSlot(plain)).open(&keys(1, SlotId(2))).is_none(), "{offset}");
    }
}

/// As the format says it, so that no slot can be put in the place of another, of this file or
/// of another file.
#[test]
fn a_slot_is_bound_to_its_file_its_place_and_its_code() {
    let header = Header::make(KdfCost::DEFAULT, &SystemRandomness::default());
    let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId(2), &header.preamble());
    let data = keys.associated_data();
    assert_eq!(data[..12], *b"tally 1 slot");
    assert_eq!(data[12..28], header.container()[..]);
    assert_eq!(data[28], 2);
    assert_eq!(data[29..], keys.commitment.expose_bytes()[..]);

    let slot = Slot::Sealed(keys.seal(&content(b"here"), &SystemRandomness::default()));
    assert!(slot.open(&keys).is_some());
    let elsewhere = Header::make(KdfCost::DEFAULT, &SystemRandomness::default()).preamble();
    let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId(2), &elsewhere);
    assert!(slot.open(&keys).is_none());
}

#[test]
fn the_same_code_has_the_same_root() {
    let keys = keys(1, SlotId(2));
    assert!(keys.is_same_code(&Key::from_bytes([1; 32])));
    assert!(!keys.is_same_code(&Key::from_bytes([2; 32])));
}

#[test]
fn content_survives_a_round_trip() {
    for kind in [Kind::Plan, Kind::Decoy, Kind::ErasingDecoy] {
        let mut bytes = vec![0; CONTENT_BYTES];
        let written = Content { kind, ..content(&[7; DOCUMENT_BYTES]) };
        written.write(&mut bytes);
        let read = Content::parse(&bytes).unwrap();
        assert_eq!((read.kind, &read.document), (kind, &written.document));
        let companion = read.companion.unwrap();
        assert!(companion.slot == SlotId(3) && companion.root.ct_eq(&[9; 32]));
    }
}

#[test]
fn refuses_companions_kinds_and_lengths_that_no_version_writes() {
    let mut bytes = vec![0; CONTENT_BYTES];
    content(b"short").write(&mut bytes);
    let with = |at: usize, value: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = value;
        Content::parse(&bytes)
    };
    assert!((4..=255).all(|slot| with(5, slot).unwrap().companion.is_none()));
    assert!((0..4).all(|slot| with(5, slot).unwrap().companion.unwrap().slot == SlotId(slot)));
    assert!([0].into_iter().chain(4..=255).all(|kind| with(4, kind).is_none()));
    let with_length = |length: usize| {
        let mut bytes = bytes.clone();
        bytes[..4].copy_from_slice(&u32::try_from(length).unwrap().to_le_bytes());
        Content::parse(&bytes).map(|content| content.document.len())
    };
    assert_eq!(with_length(DOCUMENT_BYTES), Some(DOCUMENT_BYTES));
    assert_eq!(with_length(DOCUMENT_BYTES + 1), None);
}

struct Always(u8);
impl Randomness for Always {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(self.0);
    }
}

#[test]
fn a_random_other_slot_is_uniform_over_the_three_others() {
    for slot in SlotId::ALL {
        let mut times = [0; SLOTS];
        (0..=255).for_each(|byte| times[slot.random_other(&Always(byte)).index()] += 1);
        assert_eq!(times[slot.index()], 0);
        let others = times.iter().filter(|times| (85..=86).contains(*times)).count();
        assert_eq!(others, 3, "{times:?}");
    }
}
