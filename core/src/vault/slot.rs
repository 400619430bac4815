//! A slot: sealed under a code and the phone's hardware, or random. Which of the two, only the code
//! can tell.
//!
//! ```text
//! pin key ─┬─ device part ─┐
//!          └──── HKDF ─────┴─> slot root ──┬─ "seal" ───> seal key
//!                                          └─ "commit" ─> commitment, the slot's first 32 bytes
//! ```
//!
//! ChaCha20-Poly1305 does not commit to its key: without the commitment, one slot could be made to
//! open under two codes.

use zeroize::{Zeroize, Zeroizing};

use super::header::{CONTAINER_BYTES, PREAMBLE_BYTES, Preamble};
use super::row::{PLAIN_BYTES, Plain, RowId};
use crate::crypto::{self, Key, NONCE_BYTES, TAG_BYTES};
use crate::randomness::Randomness;

pub(super) const SLOTS: usize = 4;

const COMMITMENT: core::ops::Range<usize> = PREAMBLE_BYTES..PREAMBLE_BYTES + Key::LENGTH;
const NONCE: core::ops::Range<usize> = COMMITMENT.end..COMMITMENT.end + NONCE_BYTES;
const CONTENT: core::ops::Range<usize> = NONCE.end..PLAIN_BYTES - TAG_BYTES;
pub(super) const CONTENT_BYTES: usize = CONTENT.end - CONTENT.start;
const CONTENT_HEAD_BYTES: usize = 4 + 1 + 1 + Key::LENGTH;
const NO_COMPANION: u8 = 255;

/// The most bytes a document can have.
pub(super) const DOCUMENT_BYTES: usize = CONTENT_BYTES - CONTENT_HEAD_BYTES;

/// One of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SlotId(u8);

impl SlotId {
    pub(super) const ALL: [Self; SLOTS] = [Self(0), Self(1), Self(2), Self(3)];

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(super) fn row(self) -> RowId {
        self.0 + 1
    }

    /// Another one at random: for a decoy.
    pub(crate) fn other(self, randomness: &dyn Randomness) -> Self {
        let [byte]: [u8; 1] = crypto::make_bytes(randomness);
        Self((self.0 + 1 + byte % 3) % 4)
    }
}

/// What opening a slot means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plan,
    Decoy,
    /// A decoy whose opening makes every other slot random.
    ErasingDecoy,
}

/// The decoy that a plan keeps.
#[derive(Clone)]
pub(crate) struct Companion {
    pub(crate) slot: SlotId,
    pub(crate) root: Key,
}

/// What a slot holds.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) kind: Kind,
    pub(crate) companion: Option<Companion>,
    /// At most [`DOCUMENT_BYTES`].
    pub(crate) document: Zeroizing<Vec<u8>>,
}

/// Opens and seals one slot, for as long as its page is open.
#[derive(Clone)]
pub(crate) struct SlotKeys {
    slot: SlotId,
    preamble: Preamble,
    root: Key,
    seal: Key,
    commitment: Key,
}

pub(super) fn derive_root(pin_key: &Key, device_part: &Key, container: &[u8; CONTAINER_BYTES]) -> Key {
    crypto::derive_key(device_part.expose_bytes(), pin_key, &[b"tally 1 root", container])
}

impl SlotKeys {
    pub(super) fn derive(root: Key, slot: SlotId, preamble: &Preamble) -> Self {
        let seal = crypto::derive_key(&[], &root, &[b"tally 1 seal", &[slot.0]]);
        let commitment = crypto::derive_key(&[], &root, &[b"tally 1 commit", &[slot.0]]);
        Self { slot, preamble: *preamble, root, seal, commitment }
    }

    pub(crate) fn slot(&self) -> SlotId {
        self.slot
    }

    /// For the plan to keep, so that it can open its decoy.
    pub(crate) fn to_companion(&self) -> Companion {
        Companion { slot: self.slot, root: self.root.clone() }
    }

    /// The keys of a decoy that this slot's plan keeps.
    pub(crate) fn of_companion(&self, companion: &Companion) -> Self {
        Self::derive(companion.root.clone(), companion.slot, &self.preamble)
    }

    /// Whether both come from the same code.
    pub(crate) fn same_code(&self, root: &Key) -> bool {
        self.root.equals(root.expose_bytes())
    }

    pub(crate) fn root(&self) -> &Key {
        &self.root
    }

    /// Seals content under a fresh nonce, in the place where it is written: no copy of it is left.
    pub(crate) fn seal(&self, content: &Content, randomness: &dyn Randomness) -> SealedSlot {
        let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
        let nonce: [u8; NONCE_BYTES] = crypto::make_bytes(randomness);
        plain[..PREAMBLE_BYTES].copy_from_slice(&self.preamble);
        plain[COMMITMENT].copy_from_slice(self.commitment.expose_bytes());
        plain[NONCE].copy_from_slice(&nonce);
        content.write(&mut plain[CONTENT]);
        let tag = crypto::seal(&self.seal, nonce, &self.associated_data(), &mut plain[CONTENT]);
        plain[CONTENT.end..].copy_from_slice(&tag);
        SealedSlot(plain)
    }

    /// A slot of the same container that holds nothing.
    pub(crate) fn make_empty(&self, randomness: &dyn Randomness) -> SealedSlot {
        SealedSlot::make_empty(&self.preamble, randomness)
    }

    fn associated_data(&self) -> Vec<u8> {
        let container = &self.preamble[2..2 + CONTAINER_BYTES];
        [b"tally 1 slot".as_slice(), container, &[self.slot.0], self.commitment.expose_bytes()].concat()
    }
}

/// A slot as the rows wrap it: sealed, or random.
pub(crate) struct SealedSlot(Plain);

impl SealedSlot {
    pub(super) fn make_empty(preamble: &Preamble, randomness: &dyn Randomness) -> Self {
        let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
        plain[..PREAMBLE_BYTES].copy_from_slice(preamble);
        crypto::make_filler(&mut plain[PREAMBLE_BYTES..], randomness);
        Self(plain)
    }

    pub(super) fn as_plain(&self) -> &[u8] {
        &self.0
    }
}

/// What a row was found to hold.
pub(super) enum Slot {
    Sealed(SealedSlot),
    /// Its row does not authenticate. Refused, and left as it is.
    Damaged,
}

pub(super) fn make_empty_slots(preamble: &Preamble, randomness: &dyn Randomness) -> [Slot; SLOTS] {
    SlotId::ALL.map(|_| Slot::Sealed(SealedSlot::make_empty(preamble, randomness)))
}

impl Slot {
    pub(super) fn of_row(plain: Option<Plain>) -> Self {
        plain.map_or(Self::Damaged, |plain| Self::Sealed(SealedSlot(plain)))
    }

    /// Whether it says that these keys open it.
    #[cfg(test)]
    pub(super) fn is_committed_to_for_tests(&self, keys: &SlotKeys) -> bool {
        matches!(self, Self::Sealed(SealedSlot(plain)) if keys.commitment.equals(&plain[COMMITMENT]))
    }

    /// The same work whether or not the keys fit.
    pub(super) fn open(&self, keys: &SlotKeys) -> Option<Content> {
        let Self::Sealed(SealedSlot(plain)) = self else {
            return None;
        };
        let committed = keys.commitment.equals(&plain[COMMITMENT]);
        let mut bytes = plain[CONTENT.start..].to_vec();
        let opened = crypto::open(&keys.seal, &plain[NONCE], &keys.associated_data(), &mut bytes);
        let content = (committed & opened).then(|| Content::parse(&bytes[..CONTENT_BYTES]));
        // Also what did not authenticate and was never anybody's text: a right code must not cost
        // more than a wrong one.
        bytes.as_mut_slice().zeroize();
        content.flatten()
    }
}

impl Content {
    fn write(&self, bytes: &mut [u8]) {
        let length = u32::try_from(self.document.len()).expect("a document has at most DOCUMENT_BYTES");
        bytes[..4].copy_from_slice(&length.to_le_bytes());
        bytes[4] = match self.kind {
            Kind::Plan => 1,
            Kind::Decoy => 2,
            Kind::ErasingDecoy => 3,
        };
        bytes[5] = NO_COMPANION;
        if let Some(companion) = &self.companion {
            bytes[5] = companion.slot.0;
            bytes[6..CONTENT_HEAD_BYTES].copy_from_slice(companion.root.expose_bytes());
        }
        bytes[CONTENT_HEAD_BYTES..][..self.document.len()].copy_from_slice(&self.document);
    }

    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let length = u32::from_le_bytes(*bytes.first_chunk()?);
        let kind = match bytes[4] {
            1 => Kind::Plan,
            2 => Kind::Decoy,
            3 => Kind::ErasingDecoy,
            _ => return None,
        };
        let companion = (usize::from(bytes[5]) < SLOTS).then(|| Companion {
            slot: SlotId(bytes[5]),
            root: Key::from_bytes(*bytes[6..].first_chunk().expect("content is longer than its head")),
        });
        let document = bytes[CONTENT_HEAD_BYTES..].get(..usize::try_from(length).ok()?)?;
        Some(Self { kind, companion, document: Zeroizing::new(document.to_vec()) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::header::Header;
    use super::*;
    use crate::crypto::KdfCost;
    use crate::randomness::SystemRandomness;

    fn keys(root: u8, slot: SlotId) -> SlotKeys {
        let preamble = Header::make(KdfCost::USUAL, &Zeros).preamble();
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
    fn the_room_is_what_the_format_says() {
        assert_eq!((PLAIN_BYTES, CONTENT.start, CONTENT_BYTES, DOCUMENT_BYTES), (64_996, 86, 64_894, 64_856));
    }

    #[test]
    fn opens_under_its_own_code_and_place_only() {
        let slot = sealed(&[5; DOCUMENT_BYTES]);
        let opened = slot.open(&keys(1, SlotId(2))).unwrap();
        assert_eq!((opened.kind, &opened.document[..]), (Kind::Plan, &[5; DOCUMENT_BYTES][..]));
        assert_eq!(opened.companion.unwrap().slot, SlotId(3));
        assert!(slot.open(&keys(2, SlotId(2))).is_none());
        assert!(slot.open(&keys(1, SlotId(1))).is_none());
    }

    #[test]
    fn a_flipped_bit_anywhere_behind_the_preamble_is_refused() {
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
    fn a_slot_is_sealed_for_its_file_its_place_and_its_code() {
        let header = Header::make(KdfCost::USUAL, &SystemRandomness::default());
        let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId(2), &header.preamble());
        let data = keys.associated_data();
        assert_eq!(data[..12], *b"tally 1 slot");
        assert_eq!(data[12..28], header.container()[..]);
        assert_eq!(data[28], 2);
        assert_eq!(data[29..], keys.commitment.expose_bytes()[..]);

        let slot = Slot::Sealed(keys.seal(&content(b"here"), &SystemRandomness::default()));
        assert!(slot.open(&keys).is_some());
        let elsewhere = Header::make(KdfCost::USUAL, &SystemRandomness::default()).preamble();
        let keys = SlotKeys::derive(Key::from_bytes([1; 32]), SlotId(2), &elsewhere);
        assert!(slot.open(&keys).is_none());
    }

    #[test]
    fn the_same_code_is_the_same_root() {
        let keys = keys(1, SlotId(2));
        assert!(keys.same_code(&Key::from_bytes([1; 32])));
        assert!(!keys.same_code(&Key::from_bytes([2; 32])));
    }

    #[test]
    fn what_a_slot_holds_is_read_as_it_was_written() {
        for kind in [Kind::Plan, Kind::Decoy, Kind::ErasingDecoy] {
            let mut bytes = vec![0; CONTENT_BYTES];
            let written = Content { kind, ..content(&[7; DOCUMENT_BYTES]) };
            written.write(&mut bytes);
            let read = Content::parse(&bytes).unwrap();
            assert_eq!((read.kind, &read.document), (kind, &written.document));
            let companion = read.companion.unwrap();
            assert!(companion.slot == SlotId(3) && companion.root.equals(&[9; 32]));
        }
    }

    #[test]
    fn what_no_version_writes_is_no_companion_no_kind_and_no_document() {
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
    fn another_slot_is_each_of_the_three_others_about_as_often() {
        for slot in SlotId::ALL {
            let mut times = [0; SLOTS];
            (0..=255).for_each(|byte| times[slot.other(&Always(byte)).index()] += 1);
            assert_eq!(times[slot.index()], 0);
            let others = times.iter().filter(|times| (85..=86).contains(*times)).count();
            assert_eq!(others, 3, "{times:?}");
        }
    }
}
