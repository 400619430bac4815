//! The header: what an attempt needs before it can start, which slots are taken, the debt of wrong
//! codes, and the mark of an erase that is not finished. It is stored twice, each copy under the
//! outer key. It holds nothing that depends on a code, except tags of recent wrong ones.

use super::chain::{Cost, Links};
use super::guessing::{Guessing, MOST_DEBT_MS, RECENT_TAGS};
use super::order::Order;
use super::row::{PLAIN_BYTES, Plain};
use crate::crypto::{self, KdfCost, SALT_BYTES};
use crate::device_key::KeyId;
use crate::randomness::Randomness;
use crate::time::Now;

pub(super) const FORMAT_VERSION: u16 = 2;
pub(super) const CONTAINER_BYTES: usize = 16;
pub(super) const PREAMBLE_BYTES: usize = 43;
/// How many device keys a mark can name.
pub(super) const MOST_MARKED: usize = 64;
/// Where a rebuilt header's generation begins: above that of every code that was ever set.
const REBUILT: u64 = 1 << 63;

/// The bytes at the start of the header and of every slot: enough to derive keys from a code.
pub(super) type Preamble = [u8; PREAMBLE_BYTES];

/// What of the preamble enters a derivation.
#[derive(Clone, Copy)]
struct Derivation {
    container: [u8; CONTAINER_BYTES],
    salt: [u8; SALT_BYTES],
    cost: Cost,
}

/// A parsed header: everything is within bounds.
#[derive(Clone)]
pub(super) struct Header {
    derivation: Derivation,
    generation: u64,
    pub(super) order: Order,
    pub(super) guessing: Guessing,
    /// The device keys that an erase still has to destroy; empty if none is unfinished.
    pub(super) marked: Vec<KeyId>,
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
    /// The generation begins at random, so that it does not tell how often the phone was used.
    pub(super) fn make(cost: Cost, randomness: &dyn Randomness) -> Self {
        let (container, salt) = (crypto::make_bytes(randomness), crypto::make_bytes(randomness));
        Self {
            derivation: Derivation { container, salt, cost },
            generation: make_generation(randomness),
            order: Order::draw(randomness),
            guessing: Guessing::default(),
            marked: Vec::new(),
        }
    }

    /// Rebuilds a header from the preamble of a slot, when both copies are lost. All slots count as
    /// taken, so that nothing is written over.
    pub(super) fn rebuild(slot: &[u8], randomness: &dyn Randomness, now: Now) -> Result<Self, HeaderError> {
        Ok(Self {
            derivation: Derivation::parse(&mut Reader(slot))?,
            generation: REBUILT + make_generation(randomness),
            order: Order::draw_all_taken(randomness),
            guessing: Guessing::without_free_guesses(now),
            marked: Vec::new(),
        })
    }

    pub(super) fn parse(plain: &[u8]) -> Result<Self, HeaderError> {
        let mut reader = Reader(plain);
        let derivation = Derivation::parse(&mut reader)?;
        let generation = u64::from_le_bytes(reader.take()?);
        let (slots, [taken]) = (reader.take()?, reader.take()?);
        let order = Order::parse(slots, taken).ok_or(HeaderError::Malformed)?;
        let mut guessing = Guessing {
            debt_ms: u32::from_le_bytes(reader.take()?),
            stamp_ms: u64::from_le_bytes(reader.take()?),
            boot_id: u64::from_le_bytes(reader.take()?),
            recent: [[0; 8]; RECENT_TAGS],
        };
        for tag in &mut guessing.recent {
            *tag = reader.take()?;
        }
        if guessing.debt_ms > MOST_DEBT_MS {
            return Err(HeaderError::Malformed);
        }
        Ok(Self { derivation, generation, order, guessing, marked: parse_mark(&mut reader)? })
    }

    pub(super) fn to_plain(&self) -> Plain {
        let guessing = &self.guessing;
        let mut plain = vec![0; PLAIN_BYTES].into_boxed_slice();
        let mut writer = Writer(&mut plain);
        writer.put(&self.preamble());
        writer.put(&self.generation.to_le_bytes());
        writer.put(self.order.slots());
        writer.put(&[self.order.taken()]);
        writer.put(&guessing.debt_ms.to_le_bytes());
        writer.put(&guessing.stamp_ms.to_le_bytes());
        writer.put(&guessing.boot_id.to_le_bytes());
        guessing.recent.iter().for_each(|tag| writer.put(tag));
        writer.put(&[u8::try_from(self.marked.len()).expect("a mark has at most MOST_MARKED keys")]);
        self.marked.iter().for_each(|key| writer.put(&key.0.to_le_bytes()));
        plain
    }

    pub(super) fn preamble(&self) -> Preamble {
        let Derivation { container, salt, cost } = &self.derivation;
        let mut preamble = [0; PREAMBLE_BYTES];
        let mut writer = Writer(&mut preamble);
        writer.put(&FORMAT_VERSION.to_le_bytes());
        writer.put(container);
        writer.put(salt);
        writer.put(&cost.kdf.memory_kib().to_le_bytes());
        writer.put(&cost.kdf.passes().to_le_bytes());
        writer.put(&[cost.links.count()]);
        preamble
    }

    pub(super) fn container(&self) -> &[u8; CONTAINER_BYTES] {
        &self.derivation.container
    }

    pub(super) fn salt(&self) -> &[u8; SALT_BYTES] {
        &self.derivation.salt
    }

    pub(super) fn cost(&self) -> Cost {
        self.derivation.cost
    }

    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// What [`Self::next_generation`] makes it.
    pub(super) fn coming_generation(&self) -> u64 {
        self.generation.saturating_add(1)
    }

    pub(super) fn next_generation(&mut self) {
        self.generation = self.coming_generation();
    }

    /// Sets the mark; what does not fit into it stays until the next full erase.
    pub(super) fn mark(&mut self, keys: impl IntoIterator<Item = KeyId>) {
        self.marked = keys.into_iter().take(MOST_MARKED).collect();
    }
}

impl Derivation {
    fn parse(reader: &mut Reader<'_>) -> Result<Self, HeaderError> {
        match u16::from_le_bytes(reader.take()?) {
            FORMAT_VERSION => {}
            newer if newer > FORMAT_VERSION => return Err(HeaderError::Newer),
            _ => return Err(HeaderError::Malformed),
        }
        let (container, salt) = (reader.take()?, reader.take()?);
        let (memory_kib, passes) = (u32::from_le_bytes(reader.take()?), u32::from_le_bytes(reader.take()?));
        let [links] = reader.take()?;
        let kdf = KdfCost::parse(memory_kib, passes).ok_or(HeaderError::Malformed)?;
        let links = Links::parse(links).ok_or(HeaderError::Malformed)?;
        Ok(Self { container, salt, cost: Cost { kdf, links } })
    }
}

fn parse_mark(reader: &mut Reader<'_>) -> Result<Vec<KeyId>, HeaderError> {
    let [count] = reader.take()?;
    let count = usize::from(count);
    if count > MOST_MARKED {
        return Err(HeaderError::Malformed);
    }
    let mut keys = Vec::with_capacity(count);
    for place in 0..MOST_MARKED {
        let key = u32::from_le_bytes(reader.take()?);
        if place < count {
            keys.push(KeyId(key));
        } else if key != 0 {
            return Err(HeaderError::Malformed);
        }
    }
    Ok(keys)
}

/// 48 random bits.
fn make_generation(randomness: &dyn Randomness) -> u64 {
    u64::from_le_bytes(crypto::make_bytes(randomness)) >> 16
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
