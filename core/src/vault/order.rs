//! Which slot the next book takes.
//!
//! The order is drawn at random, and a random number of slots is passed over for good, so that how
//! many are free says nothing. None is ever freed: a slot that came back would say that something
//! had been there.

use super::row::RowId;
use crate::crypto;
use crate::randomness::Randomness;

pub(super) const SLOTS: usize = 12;

/// One of the twelve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SlotId(u8);

impl SlotId {
    pub(super) const ALL: [Self; SLOTS] = {
        let mut all = [Self(0); SLOTS];
        let mut slot: u8 = 0;
        while (slot as usize) < SLOTS {
            all[slot as usize] = Self(slot);
            slot += 1;
        }
        all
    };

    /// From 0 to 11, as the format writes it.
    pub(super) fn number(self) -> u8 {
        self.0
    }

    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(super) fn row(self) -> RowId {
        self.0 + 1
    }
}

/// At most this many slots are passed over: each phone takes at least five books.
const MOST_PASSED_OVER: u8 = 7;

/// All slots in a random order, and how many of them are taken or passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    slots: [u8; SLOTS],
    taken: u8,
}

impl Order {
    /// For a file that holds nothing.
    pub(super) fn draw(randomness: &dyn Randomness) -> Self {
        let [byte] = crypto::make_bytes(randomness);
        #[cfg(test)]
        let byte = tests::passed_over().unwrap_or(byte);
        Self { slots: shuffled(randomness), taken: byte % (MOST_PASSED_OVER + 1) }
    }

    /// For a file that holds one book, in this slot: as if it had been drawn, and the book made.
    pub(super) fn draw_with(slot: SlotId, randomness: &dyn Randomness) -> Self {
        let mut order = Self::draw(randomness);
        let next = usize::from(order.taken);
        let place = order.slots.iter().position(|&other| usize::from(other) == slot.index());
        order.slots.swap(next, place.expect("every slot is in the order"));
        order.taken += 1;
        order
    }

    /// For a header rebuilt from slots: nobody knows which of them are taken.
    pub(super) fn draw_all_taken(randomness: &dyn Randomness) -> Self {
        Self { slots: shuffled(randomness), taken: u8::try_from(SLOTS).unwrap_or(u8::MAX) }
    }

    /// `None` if these bytes are no order.
    pub(super) fn parse(slots: [u8; SLOTS], taken: u8) -> Option<Self> {
        let is_permutation = (0..SLOTS).all(|slot| slots.iter().any(|&other| usize::from(other) == slot));
        (is_permutation && usize::from(taken) <= SLOTS).then_some(Self { slots, taken })
    }

    pub(super) fn slots(&self) -> &[u8; SLOTS] {
        &self.slots
    }

    pub(super) fn taken(&self) -> u8 {
        self.taken
    }

    /// The slots that are not taken: the next book takes the first.
    pub(super) fn free(&self) -> impl Iterator<Item = SlotId> {
        self.slots[usize::from(self.taken)..].iter().map(|&slot| SlotId::ALL[usize::from(slot)])
    }

    /// A book takes this free slot; those before it are passed over.
    pub(super) fn take(&mut self, slot: SlotId) {
        let before = self.free().position(|free| free == slot);
        if let Some(before) = before {
            self.taken += u8::try_from(before + 1).unwrap_or(u8::MAX);
        }
    }
}

/// Fisher and Yates; the bias of a remainder of 64 bits is below 2^-60.
fn shuffled(randomness: &dyn Randomness) -> [u8; SLOTS] {
    let mut slots = SlotId::ALL.map(|slot| u8::try_from(slot.index()).unwrap_or(u8::MAX));
    for last in (1..SLOTS).rev() {
        let drawn = u64::from_le_bytes(crypto::make_bytes(randomness));
        let places = u64::try_from(last + 1).unwrap_or(u64::MAX);
        slots.swap(last, usize::try_from(drawn % places).expect("a place in the order"));
    }
    slots
}

#[cfg(test)]
pub(crate) mod tests;
