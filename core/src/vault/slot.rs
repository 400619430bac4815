//! A slot: sealed under a code and the phone's hardware, or random. Only the code can tell which.
//!
//! ```text
//! pin key ─┬─ device part ─┐
//!          └──── HKDF ─────┴─> slot root ──┬─ "seal" ───> seal key
//!                                          └─ "commit" ─> commitment, the slot's first 32 bytes
//! ```
//!
//! ChaCha20-Poly1305 does not commit to its key: without the commitment, somebody could craft a
//! slot that opens under two codes.

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

    /// One of the other three, chosen at random: for a decoy.
    pub(crate) fn random_other(self, randomness: &dyn Randomness) -> Self {
        let [byte]: [u8; 1] = crypto::make_bytes(randomness);
        Self((self.0 + 1 + byte % 3) % 4)
    }
}

/// What a slot opens as.
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

/// Opens and seals one slot, for as long as its document is open.
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

    /// What the plan stores, so that it can open its decoy.
    pub(crate) fn to_companion(&self) -> Companion {
        Companion { slot: self.slot, root: self.root.clone() }
    }

    /// The keys of the decoy that this slot's plan keeps.
    pub(crate) fn companion_keys(&self, companion: &Companion) -> Self {
        Self::derive(companion.root.clone(), companion.slot, &self.preamble)
    }

    /// Whether both come from the same code.
    pub(crate) fn is_same_code(&self, root: &Key) -> bool {
        self.root.ct_eq(root.expose_bytes())
    }

    pub(crate) fn root(&self) -> &Key {
        &self.root
    }

    /// Seals content under a fresh nonce, in place: no copy of the plaintext is left behind.
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

    /// An empty slot for the same container.
    pub(crate) fn make_empty(&self, randomness: &dyn Randomness) -> SealedSlot {
        SealedSlot::make_empty(&self.preamble, randomness)
    }

    fn associated_data(&self) -> Vec<u8> {
        let container = &self.preamble[2..2 + CONTAINER_BYTES];
        [b"tally 1 slot".as_slice(), container, &[self.slot.0], self.commitment.expose_bytes()].concat()
    }
}

/// A slot as a row stores it: sealed, or random.
pub(crate) struct SealedSlot(Plain);

impl SealedSlot {
    pub(super) fn make_empty(preamble: &Preamble, randomness: &dyn Randomness) -> Self {
        let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
        plain[..PREAMBLE_BYTES].copy_from_slice(preamble);
        crypto::fill_random(&mut plain[PREAMBLE_BYTES..], randomness);
        Self(plain)
    }

    pub(super) fn as_plain(&self) -> &[u8] {
        &self.0
    }
}

/// What a row holds.
pub(super) enum Slot {
    Sealed(SealedSlot),
    /// The row does not authenticate. It is refused and left untouched.
    Damaged,
}

pub(super) fn make_empty_slots(preamble: &Preamble, randomness: &dyn Randomness) -> [Slot; SLOTS] {
    SlotId::ALL.map(|_| Slot::Sealed(SealedSlot::make_empty(preamble, randomness)))
}

impl Slot {
    pub(super) fn from_row(plain: Option<Plain>) -> Self {
        plain.map_or(Self::Damaged, |plain| Self::Sealed(SealedSlot(plain)))
    }

    /// Whether the commitment is the one of these keys.
    #[cfg(test)]
    pub(super) fn commits_to_for_tests(&self, keys: &SlotKeys) -> bool {
        matches!(self, Self::Sealed(SealedSlot(plain)) if keys.commitment.ct_eq(&plain[COMMITMENT]))
    }

    /// Does the same work whether or not the keys fit.
    pub(super) fn open(&self, keys: &SlotKeys) -> Option<Content> {
        let Self::Sealed(SealedSlot(plain)) = self else {
            return None;
        };
        let committed = keys.commitment.ct_eq(&plain[COMMITMENT]);
        let mut bytes = plain[CONTENT.start..].to_vec();
        let opened = crypto::open(&keys.seal, &plain[NONCE], &keys.associated_data(), &mut bytes);
        let content = (committed & opened).then(|| Content::parse(&bytes[..CONTENT_BYTES]));
        // Wipe even what did not authenticate and never was anybody's text: a right code must not
        // cost more than a wrong one.
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
mod tests;
