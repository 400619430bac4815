use super::super::chain::Cost;
use super::super::header::Header;
use super::*;
use crate::randomness::SystemRandomness;

fn keys(root: u8, slot: SlotId) -> SlotKeys {
    let preamble = Header::make(Cost::DEFAULT, &Zeros).preamble();
    SlotKeys::derive(Key::from_bytes([root; 32]), slot, &preamble, 40)
}

struct Zeros;
impl Randomness for Zeros {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

fn content(document: &[u8]) -> Content {
    let added = Some(Added { slot: SlotId::ALL[3], root: Key::from_bytes([9; 32]) });
    Content { kind: Kind::Plan, erases: false, added, document: Zeroizing::new(document.to_vec()) }
}

fn sealed(document: &[u8]) -> Slot {
    Slot::Sealed(keys(1, SlotId::ALL[2]).seal(&content(document), &SystemRandomness::default()))
}

#[test]
fn the_sizes_are_those_of_the_format() {
    assert_eq!((PLAIN_BYTES, CONTENT.start, CONTENT_BYTES, DOCUMENT_BYTES), (32_700, 87, 32_597, 32_550));
}

#[test]
fn opens_only_under_its_own_code_and_in_its_own_place() {
    let slot = sealed(&[5; DOCUMENT_BYTES]);
    let Unsealed { set_at, content: opened } = slot.open(&keys(1, SlotId::ALL[2])).unwrap();
    assert_eq!(set_at, 40);
    assert_eq!((opened.kind, &opened.document[..]), (Kind::Plan, &[5; DOCUMENT_BYTES][..]));
    assert_eq!(opened.added.unwrap().slot, SlotId::ALL[3]);
    assert!(slot.open(&keys(2, SlotId::ALL[2])).is_none());
    assert!(slot.open(&keys(1, SlotId::ALL[1])).is_none());
}

#[test]
fn refuses_any_flipped_bit_after_the_preamble() {
    let Slot::Sealed(SealedSlot(plain)) = sealed(b"a short one") else { unreachable!() };
    for offset in (PREAMBLE_BYTES..PLAIN_BYTES).step_by(97).chain([PREAMBLE_BYTES, PLAIN_BYTES - 1]) {
        let mut plain = plain.clone();
        plain[offset] ^= 4;
        assert!(Slot::Sealed(SealedSlot(plain)).open(&keys(1, SlotId::ALL[2])).is_none(), "{offset}");
    }
}

/// As the format says it, so that no slot can be put in the place of another, of this file or
/// of another file.
#[test]
fn a_slot_is_bound_to_its_file_its_place_and_its_code() {
    let header = Header::make(Cost::DEFAULT, &SystemRandomness::default());
    let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId::ALL[2], &header.preamble(), 40);
    let data = keys.associated_data();
    assert_eq!(data[..17], *b"calculator 2 slot");
    assert_eq!(data[17..33], header.container()[..]);
    assert_eq!(data[33], 2);
    assert_eq!(data[34..], keys.commitment.expose_bytes()[..]);

    let slot = Slot::Sealed(keys.seal(&content(b"here"), &SystemRandomness::default()));
    assert!(slot.open(&keys).is_some());
    let elsewhere = Header::make(Cost::DEFAULT, &SystemRandomness::default()).preamble();
    let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId::ALL[2], &elsewhere, 40);
    assert!(slot.open(&keys).is_none());
}

#[test]
fn the_same_code_has_the_same_root() {
    let keys = keys(1, SlotId::ALL[2]);
    assert!(keys.is_same_code(&Key::from_bytes([1; 32])));
    assert!(!keys.is_same_code(&Key::from_bytes([2; 32])));
}

#[test]
fn content_survives_a_round_trip() {
    for (kind, erases) in [(Kind::Plan, false), (Kind::Notes, false), (Kind::Notes, true)] {
        let mut bytes = vec![0; CONTENT_BYTES];
        let written = Content { kind, erases, ..content(&[7; DOCUMENT_BYTES]) };
        written.write(u64::MAX - 5, &mut bytes);
        let Unsealed { set_at, content: read } = Content::parse(&bytes).unwrap();
        assert_eq!((read.kind, read.erases, set_at), (kind, erases, u64::MAX - 5));
        assert_eq!(read.document, written.document);
        let added = read.added.unwrap();
        assert!(added.slot == SlotId::ALL[3] && added.root.ct_eq(&[9; 32]));
    }
}

/// At the offsets of docs/vault-format.md.
#[test]
fn refuses_kinds_flags_and_lengths_that_no_version_writes() {
    let mut bytes = vec![0; CONTENT_BYTES];
    content(b"short").write(1, &mut bytes);
    let with = |at: usize, value: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = value;
        Content::parse(&bytes).map(|unsealed| unsealed.content)
    };
    assert!((12..=255).all(|slot| with(14, slot).unwrap().added.is_none()));
    assert!(
        (0..12).all(|slot| with(14, slot).unwrap().added.unwrap().slot == SlotId::ALL[usize::from(slot)])
    );
    assert!([0].into_iter().chain(3..=255).all(|kind| with(4, kind).is_none()));
    assert!((2..=255).all(|flags| with(5, flags).is_none()));
    let with_length = |length: usize| {
        let mut bytes = bytes.clone();
        bytes[..4].copy_from_slice(&u32::try_from(length).unwrap().to_le_bytes());
        Content::parse(&bytes).map(|unsealed| unsealed.content.document.len())
    };
    assert_eq!(with_length(DOCUMENT_BYTES), Some(DOCUMENT_BYTES));
    assert_eq!(with_length(DOCUMENT_BYTES + 1), None);
}
