//! What of a vault somebody could learn who is told no code and has the device key, without what
//! begins at random: for tests that compare two phones.

use crate::code::Code;
use crate::device_key::DeviceKey;
use crate::vault::slot::Slot;
use crate::vault::{Stage, TapeRow, Vault};

/// The header, and what the process knows beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Low {
    /// Whatever is not ready to try codes.
    Closed,
    Ready(Box<Header>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) taken: u8,
    /// As it was written: how much, when, in which boot.
    pub(crate) debt: (u32, u64, u64),
    /// Which of the recent tags there are.
    pub(crate) recent: Vec<bool>,
    pub(crate) marked: usize,
    pub(crate) damaged: usize,
    pub(crate) erase_unwritten: bool,
    pub(crate) has_moved: bool,
}

impl Low {
    pub(crate) fn taken(&self) -> Option<u8> {
        match self {
            Self::Closed => None,
            Self::Ready(header) => Some(header.taken),
        }
    }
}

impl Vault {
    pub(crate) fn low(&self) -> Low {
        let Stage::Ready(ready) = &self.stage else { return Low::Closed };
        let guessing = &ready.header.guessing;
        Low::Ready(Box::new(Header {
            taken: ready.header.order.taken(),
            debt: (guessing.debt_ms, guessing.stamp_ms, guessing.boot_id),
            recent: guessing.recent.iter().map(|tag| *tag != [0; 8]).collect(),
            marked: ready.header.marked.len(),
            damaged: ready.slots.iter().filter(|slot| matches!(slot, Slot::Damaged)).count(),
            erase_unwritten: ready.erase_unwritten,
            has_moved: ready.moved.is_some(),
        }))
    }

    /// Whether a code would open a slot; `None` if none can be tried now.
    pub(crate) fn opens(&self, device: &dyn DeviceKey, code: &Code) -> Option<bool> {
        let Stage::Ready(ready) = &self.stage else { return None };
        Some(ready.opens(device, code))
    }

    /// The history as it is stored.
    pub(crate) fn stored_tape(&self) -> Vec<TapeRow> {
        match &self.stage {
            Stage::Closed(_) => Vec::new(),
            Stage::Calculator(store) => store.read_tape(),
            Stage::Ready(ready) => ready.store.read_tape(),
        }
    }
}
