//! The header: what an attempt needs before it can start, and the count of wrong codes. It is
//! stored twice, each copy under the outer key. It holds nothing that depends on a code, except
//! tags of recent wrong ones.

use super::guessing::{Guessing, RECENT_TAGS};
use super::row::{PLAIN_BYTES, Plain};
use crate::crypto::{self, KdfCost, SALT_BYTES};
use crate::randomness::Randomness;

pub(super) const FORMAT_VERSION: u16 = 1;
pub(super) const CONTAINER_BYTES: usize = 16;
pub(super) const PREAMBLE_BYTES: usize = 42;

const SET_UP: u8 = 1;
const LOST_BEFORE: u8 = 2;

/// The bytes at the start of the header and of every slot: enough to derive keys from a code.
pub(super) type Preamble = [u8; PREAMBLE_BYTES];

/// A parsed header: its cost is within bounds.
#[derive(Clone)]
pub(super) struct Header {
    container: [u8; CONTAINER_BYTES],
    salt: [u8; SALT_BYTES],
    cost: KdfCost,
    flags: u8,
    generation: u64,
    pub(super) guessing: Guessing,
}

/// Why authentic bytes are not a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeaderError {
    /// Written by a newer version of this app.
    Newer,
    /// Out of bounds.
    Malformed,
}

impl Header {
    pub(super) fn make(cost: KdfCost, randomness: &dyn Randomness) -> Self {
        Self {
            container: crypto::make_bytes(randomness),
            salt: crypto::make_bytes(randomness),
            cost,
            flags: 0,
            generation: 0,
            guessing: Guessing::default(),
        }
    }

    /// Rebuilds a header from the preamble of a slot, when both copies are lost. It counts as set
    /// up, so that no setup overwrites the slots.
    pub(super) fn parse_preamble(plain: &[u8]) -> Result<Self, HeaderError> {
        let mut reader = Reader(plain);
        if u16::from_le_bytes(reader.take()?) != FORMAT_VERSION {
            return Err(HeaderError::Newer);
        }
        let (container, salt) = (reader.take()?, reader.take()?);
        let (memory_kib, passes) = (u32::from_le_bytes(reader.take()?), u32::from_le_bytes(reader.take()?));
        let cost = KdfCost::parse(memory_kib, passes).ok_or(HeaderError::Malformed)?;
        Ok(Self {
            container,
            salt,
            cost,
            flags: SET_UP,
            generation: 0,
            guessing: Guessing::without_free_guesses(),
        })
    }

    pub(super) fn parse(plain: &[u8]) -> Result<Self, HeaderError> {
        let mut header = Self::parse_preamble(plain)?;
        let mut reader = Reader(&plain[PREAMBLE_BYTES..]);
        let [flags, _reserved] = reader.take()?;
        header.flags = flags;
        header.generation = u64::from_le_bytes(reader.take()?);
        header.guessing = Guessing {
            wrong_since_opened: u32::from_le_bytes(reader.take()?),
            counted: u32::from_le_bytes(reader.take()?),
            ignored_ms: u32::from_le_bytes(reader.take()?),
            stamp_ms: u64::from_le_bytes(reader.take()?),
            boot_id: u64::from_le_bytes(reader.take()?),
            recent: [[0; 8]; RECENT_TAGS],
        };
        for tag in &mut header.guessing.recent {
            *tag = reader.take()?;
        }
        Ok(header)
    }

    pub(super) fn to_plain(&self) -> Plain {
        let guessing = &self.guessing;
        let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
        let mut writer = Writer(&mut plain);
        writer.put(&self.preamble());
        writer.put(&[self.flags, 0]);
        writer.put(&self.generation.to_le_bytes());
        writer.put(&guessing.wrong_since_opened.to_le_bytes());
        writer.put(&guessing.counted.to_le_bytes());
        writer.put(&guessing.ignored_ms.to_le_bytes());
        writer.put(&guessing.stamp_ms.to_le_bytes());
        writer.put(&guessing.boot_id.to_le_bytes());
        guessing.recent.iter().for_each(|tag| writer.put(tag));
        plain
    }

    pub(super) fn preamble(&self) -> Preamble {
        let mut preamble = [0; PREAMBLE_BYTES];
        let mut writer = Writer(&mut preamble);
        writer.put(&FORMAT_VERSION.to_le_bytes());
        writer.put(&self.container);
        writer.put(&self.salt);
        writer.put(&self.cost.memory_kib().to_le_bytes());
        writer.put(&self.cost.passes().to_le_bytes());
        preamble
    }

    pub(super) fn container(&self) -> &[u8; CONTAINER_BYTES] {
        &self.container
    }

    pub(super) fn salt(&self) -> &[u8; SALT_BYTES] {
        &self.salt
    }

    pub(super) fn cost(&self) -> KdfCost {
        self.cost
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    pub(super) fn next_generation(&mut self) {
        self.generation = self.generation.saturating_add(1);
    }

    pub(super) fn is_set_up(&self) -> bool {
        self.flags & SET_UP != 0
    }

    pub(super) fn set_up(&mut self) {
        self.flags = SET_UP;
    }

    pub(super) fn lost_before(&self) -> bool {
        self.flags & LOST_BEFORE != 0
    }

    pub(super) fn set_lost_before(&mut self) {
        self.flags |= LOST_BEFORE;
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], HeaderError> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(HeaderError::Malformed)?;
        self.0 = rest;
        Ok(*taken)
    }
}

struct Writer<'a>(&'a mut [u8]);

impl Writer<'_> {
    fn put(&mut self, bytes: &[u8]) {
        let (place, rest) = core::mem::take(&mut self.0).split_at_mut(bytes.len());
        place.copy_from_slice(bytes);
        self.0 = rest;
    }
}

#[cfg(test)]
mod tests;
