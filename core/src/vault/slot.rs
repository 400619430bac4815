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
use super::order::{SLOTS, SlotId};
use super::row::{PLAIN_BYTES, Plain};
use crate::crypto::{self, Key, NONCE_BYTES, TAG_BYTES};
use crate::randomness::Randomness;

const COMMITMENT: core::ops::Range<usize> = PREAMBLE_BYTES..PREAMBLE_BYTES + Key::LENGTH;
const NONCE: core::ops::Range<usize> = COMMITMENT.end..COMMITMENT.end + NONCE_BYTES;
const CONTENT: core::ops::Range<usize> = NONCE.end..PLAIN_BYTES - TAG_BYTES;
pub(super) const CONTENT_BYTES: usize = CONTENT.end - CONTENT.start;
const CONTENT_HEAD_BYTES: usize = 4 + 1 + 1 + 8 + 1 + Key::LENGTH;
/// In the place of the slot of what was added.
const NOTHING_ADDED: u8 = 255;

/// The most bytes a document can have.
pub(super) const DOCUMENT_BYTES: usize = CONTENT_BYTES - CONTENT_HEAD_BYTES;

/// What a book is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plan,
    Notes,
}

/// The way from a plan to the notes that were added from it.
#[derive(Clone)]
pub(crate) struct Added {
    pub(crate) slot: SlotId,
    pub(crate) root: Key,
}

/// What a slot holds.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) kind: Kind,
    /// Opening it with its own code makes every other slot random.
    pub(crate) erases: bool,
    pub(crate) added: Option<Added>,
    /// At most [`DOCUMENT_BYTES`].
    pub(crate) document: Zeroizing<Vec<u8>>,
}

/// What a slot opened as.
pub(super) struct Unsealed {
    /// The header's generation when its code was set: of two slots under one code, the later
    /// counts.
    pub(super) set_at: u64,
    pub(super) content: Content,
}

/// Opens and seals one slot, for as long as its document is open.
#[derive(Clone)]
pub(crate) struct SlotKeys {
    slot: SlotId,
    preamble: Preamble,
    root: Key,
    seal: Key,
    commitment: Key,
    /// The header's generation when the code was set.
    set_at: u64,
}

pub(super) fn derive_root(pin_key: &Key, device_part: &Key, container: &[u8; CONTAINER_BYTES]) -> Key {
    crypto::derive_key(device_part.expose_bytes(), pin_key, &[b"calculator 2 root", container])
}

impl SlotKeys {
    pub(super) fn derive(root: Key, slot: SlotId, preamble: &Preamble, set_at: u64) -> Self {
        let seal = crypto::derive_key(&[], &root, &[b"calculator 2 seal", &[slot.number()]]);
        let commitment = crypto::derive_key(&[], &root, &[b"calculator 2 commit", &[slot.number()]]);
        Self { slot, preamble: *preamble, root, seal, commitment, set_at }
    }

    /// Keys of a code and a slot for each seed.
    #[cfg(test)]
    pub(crate) fn for_tests(seed: u8) -> Self {
        let slot = SlotId::ALL[usize::from(seed) % SLOTS];
        Self::derive(Key::from_bytes([seed; Key::LENGTH]), slot, &[0; PREAMBLE_BYTES], 0)
    }

    pub(crate) fn slot(&self) -> SlotId {
        self.slot
    }

    pub(super) fn set_at(&self) -> u64 {
        self.set_at
    }

    /// The same keys, of a code that was set in this generation.
    pub(super) fn with_set_at(self, set_at: u64) -> Self {
        Self { set_at, ..self }
    }

    /// What the plan stores, so that it can open what was added from it.
    pub(crate) fn to_added(&self) -> Added {
        Added { slot: self.slot, root: self.root.clone() }
    }

    /// The keys of what was added from this slot's plan. When its code was set is known once it
    /// opens.
    pub(crate) fn added_keys(&self, added: &Added) -> Self {
        Self::derive(added.root.clone(), added.slot, &self.preamble, 0)
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
        content.write(self.set_at, &mut plain[CONTENT]);
        let tag = crypto::seal(&self.seal, nonce, &self.associated_data(), &mut plain[CONTENT]);
        plain[CONTENT.end..].copy_from_slice(&tag);
        SealedSlot(plain)
    }

    /// A slot of chance for the same container, in place of what was removed.
    pub(crate) fn make_empty(&self, randomness: &dyn Randomness) -> SealedSlot {
        SealedSlot::make_empty(&self.preamble, randomness)
    }

    fn associated_data(&self) -> Vec<u8> {
        let container = &self.preamble[2..2 + CONTAINER_BYTES];
        [b"calculator 2 slot".as_slice(), container, &[self.slot.number()], self.commitment.expose_bytes()]
            .concat()
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

    /// The fourth slot, with nothing in it.
    #[cfg(test)]
    pub(crate) fn one_for_tests() -> (SlotId, Self) {
        let randomness = crate::randomness::SystemRandomness::default();
        (SlotId::ALL[3], Self::make_empty(&[0; PREAMBLE_BYTES], &randomness))
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
    pub(super) fn open(&self, keys: &SlotKeys) -> Option<Unsealed> {
        let Self::Sealed(SealedSlot(plain)) = self else {
            return None;
        };
        let committed = keys.commitment.ct_eq(&plain[COMMITMENT]);
        let mut bytes = plain[CONTENT.start..].to_vec();
        let opened = crypto::open(&keys.seal, &plain[NONCE], &keys.associated_data(), &mut bytes);
        let unsealed = (committed & opened).then(|| Content::parse(&bytes[..CONTENT_BYTES]));
        // Wipe even what did not authenticate and never was anybody's text: a right code must not
        // cost more than a wrong one.
        bytes.as_mut_slice().zeroize();
        unsealed.flatten()
    }
}

impl Content {
    fn write(&self, set_at: u64, bytes: &mut [u8]) {
        let length = u32::try_from(self.document.len()).expect("a document has at most DOCUMENT_BYTES");
        bytes[..4].copy_from_slice(&length.to_le_bytes());
        bytes[4] = match self.kind {
            Kind::Plan => 1,
            Kind::Notes => 2,
        };
        bytes[5] = self.erases.into();
        bytes[6..14].copy_from_slice(&set_at.to_le_bytes());
        bytes[14] = NOTHING_ADDED;
        if let Some(added) = &self.added {
            bytes[14] = added.slot.number();
            bytes[15..CONTENT_HEAD_BYTES].copy_from_slice(added.root.expose_bytes());
        }
        bytes[CONTENT_HEAD_BYTES..][..self.document.len()].copy_from_slice(&self.document);
    }

    pub(super) fn parse(bytes: &[u8]) -> Option<Unsealed> {
        let length = u32::from_le_bytes(*bytes.first_chunk()?);
        let kind = match bytes[4] {
            1 => Kind::Plan,
            2 => Kind::Notes,
            _ => return None,
        };
        let erases = match bytes[5] {
            0 => false,
            1 => true,
            _ => return None,
        };
        let set_at = u64::from_le_bytes(*bytes[6..].first_chunk()?);
        let added = SlotId::ALL.get(usize::from(bytes[14])).map(|&slot| Added {
            slot,
            root: Key::from_bytes(*bytes[15..].first_chunk().expect("content is longer than its head")),
        });
        let document = bytes[CONTENT_HEAD_BYTES..].get(..usize::try_from(length).ok()?)?;
        let content = Self { kind, erases, added, document: Zeroizing::new(document.to_vec()) };
        Some(Unsealed { set_at, content })
    }
}

#[cfg(test)]
mod tests;
