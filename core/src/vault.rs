//! The vault: twelve sealed slots in the calculator's own database, opened by a code and the
//! phone's own hardware.
//!
//! It launches, tries codes, saves, rests and erases. `docs/vault-format.md` specifies the format,
//! the key tree and the recovery from each failure. The vault knows slots and keys; callers give
//! meaning to the documents inside.
//!
//! A wrong code is an outcome, not an error, and looks the same as any number that was never a
//! code.

mod chain;
mod erase;
#[cfg(any(fuzzing, test))]
pub(crate) mod fuzzing;
mod guessing;
mod header;
mod launch;
mod names;
mod order;
mod ready;
mod reserve;
mod row;
mod salvage;
mod slot;
mod store;

use std::path::PathBuf;

pub(crate) use chain::{Cost, Links};
pub(crate) use erase::Unfinished;
pub(crate) use order::SlotId;
#[cfg(test)]
pub(crate) use order::tests::pass_over;
pub(crate) use slot::{Added, Content, Kind, SealedSlot, SlotKeys};
pub(crate) use store::TapeRow;
#[cfg(test)]
pub(crate) use store::tests::disk;

use crate::code::Code;
use crate::crypto::Key;
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId};
use crate::randomness::Randomness;
use crate::time::Now;
use ready::Ready;
use row::OuterKey;
use slot::Unsealed;
use store::{Store, StoreError};

/// The most bytes a document can have. Format version 2.
pub(crate) const DOCUMENT_BYTES: usize = slot::DOCUMENT_BYTES;

/// What every slow step takes from the caller.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) device: &'a dyn DeviceKey,
    pub(crate) randomness: &'a dyn Randomness,
    pub(crate) now: Now,
}

/// The calculator's file and the keys that do not depend on a code.
pub(crate) struct Vault {
    path: PathBuf,
    stage: Stage,
    /// A device key for a file that is not made yet.
    prepared: Option<(KeyId, OuterKey)>,
    /// Whether hardware holds the device key, once it was asked.
    key_in_hardware: Option<bool>,
    /// The tape of a file that opened only at a later attempt, until the caller takes it.
    late_tape: Option<Vec<TapeRow>>,
}

enum Stage {
    /// There is no file yet, or it could not be opened.
    Closed(Closed),
    /// The database is open; the device key has not been used yet, or did not answer.
    Calculator(Store),
    /// The rows are unwrapped; only the codes are missing.
    Ready(Box<Ready>),
}

/// Why there is no database to work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closed {
    /// No file: a first launch, or a folder that cannot be written.
    Missing,
    /// Not a database, or a damaged one.
    Damaged,
    /// Another program's, or written by a newer version: left untouched.
    Foreign,
    /// The disk does not respond; the next launch tries again.
    Unreachable,
}

/// The outcome of a launch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Launch {
    /// Codes can be tried.
    Ready,
    /// There is no file: [`Vault::create`] makes one.
    Missing,
    /// The device key is busy or locked: retry soon.
    Later,
    /// Nothing will open; `docs/vault-format.md` has a table of the causes.
    Unavailable(Why),
}

/// The outcome of a code.
pub(crate) enum Attempt {
    /// Nothing visible.
    Nothing,
    /// It opens this slot.
    Opened(Box<Opened>),
    /// It is the setup code.
    Setup,
    /// It is the setup code, but this phone cannot store anything now.
    CannotKeep(Why),
    /// The device key is busy or locked: the attempt cost nothing; retry soon.
    Later {
        /// It is the setup code: if the key never answers, the caller has something to say.
        setup: bool,
    },
}

/// Why a phone cannot store anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The disk refuses every write.
    Storage,
    /// The device key cannot be made, or does not work.
    Key,
    /// The device key is still busy or locked.
    KeyLater,
}

impl From<VaultError> for Why {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Device(DeviceKeyError::Busy | DeviceKeyError::Locked) => Self::KeyLater,
            VaultError::Device(DeviceKeyError::Gone | DeviceKeyError::Broken) => Self::Key,
            VaultError::Full | VaultError::ReadOnly | VaultError::Storage => Self::Storage,
        }
    }
}

/// An opened slot.
pub(crate) struct Opened {
    pub(crate) keys: SlotKeys,
    pub(crate) content: Content,
    /// Opening it made every other slot random.
    pub(crate) erased: bool,
    /// The key of its code, if an erase has to be finished: [`Vault::finish_erase`].
    pub(crate) pin_key: Option<Key>,
}

/// Why a slow step failed, in terms of what the screen can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum VaultError {
    #[error("the phone's storage is full")]
    Full,
    #[error("the phone's storage cannot be written")]
    ReadOnly,
    #[error("the phone's storage failed")]
    Storage,
    #[error("the device key did not answer")]
    Device(#[from] DeviceKeyError),
}

impl VaultError {
    /// Whether the same step may succeed in a moment.
    pub(crate) fn is_transient(self) -> bool {
        matches!(self, Self::Device(DeviceKeyError::Busy | DeviceKeyError::Locked))
    }
}

impl From<StoreError> for VaultError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::ReadOnly => Self::ReadOnly,
            _ => Self::Storage,
        }
    }
}

impl Vault {
    /// Tries a code: one derivation, all slots, and the same commits whatever the outcome.
    /// `is_current` is called before anything opens: a right code that comes too late opens
    /// nothing and costs nothing.
    pub(crate) fn attempt(
        &mut self,
        context: &Context<'_>,
        code: &Code,
        setup_code: &Code,
        is_current: &dyn Fn() -> bool,
    ) -> Attempt {
        let refused = |setup: bool, why: Why| match (why, setup && is_current()) {
            (Why::KeyLater, setup) => Attempt::Later { setup },
            (why, true) => Attempt::CannotKeep(why),
            (_, false) => Attempt::Nothing,
        };
        if !matches!(self.stage, Stage::Ready(_)) {
            let launched = match self.launch(context) {
                Launch::Ready => Ok(()),
                Launch::Later => Err(Why::KeyLater),
                Launch::Unavailable(why) => Err(why),
                Launch::Missing => self.create(context, Cost::DEFAULT).map_err(Why::from),
            };
            if let Err(why) = launched {
                return refused(code.ct_eq(setup_code), why);
            }
        }
        let Stage::Ready(ready) = &mut self.stage else {
            return Attempt::Nothing;
        };
        let attempt = ready.attempt(context, code, setup_code, is_current);
        if let Attempt::Opened(opened) = &attempt
            && opened.erased
        {
            // If the device key refuses too, the job that finishes the erase tries again.
            let _ = self.destroy_if_unwritten(context);
        }
        attempt
    }

    /// Whether the phone's hardware holds the device key: asked at the first launch that finds or
    /// makes it, and never again in this process. `None` until then.
    pub(crate) fn key_in_hardware(&self) -> Option<bool> {
        self.key_in_hardware
    }

    /// Whether another book can be kept. `None` while nothing is known of the slots.
    pub(crate) fn has_room(&self) -> Option<bool> {
        match &self.stage {
            Stage::Ready(ready) => Some(ready.next_slot().is_some()),
            _ => None,
        }
    }

    /// The slot that the next book takes; `None` if no more can be kept.
    pub(crate) fn next_slot(&mut self) -> Result<Option<SlotId>, VaultError> {
        Ok(self.ready()?.next_slot())
    }

    /// The keys of `slot` under `code`, to be set in the next commit. Slow; writes nothing.
    pub(crate) fn derive_keys(
        &mut self,
        context: &Context<'_>,
        code: &Code,
        slot: SlotId,
    ) -> Result<SlotKeys, VaultError> {
        let ready = self.ready()?;
        let pin_key = ready.pin_key(code);
        Ok(ready.slot_keys(context.device, &pin_key, slot)?)
    }

    /// Writes these slots: one commit, one page each, one sync. If the disk refuses, they stay in
    /// memory for the next commit.
    pub(crate) fn save(
        &mut self,
        context: &Context<'_>,
        saves: Vec<(SlotId, SealedSlot)>,
    ) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let rows = ready.put_all(saves, context);
        Ok(ready.store.write_rows(&rows)?)
    }

    /// Writes slots under new codes: if the disk refuses, nothing has changed. If one of them is a
    /// new book, `takes` is its slot, from [`Self::next_slot`].
    pub(crate) fn replace(
        &mut self,
        context: &Context<'_>,
        saves: Vec<(SlotId, SealedSlot)>,
        takes: Option<SlotId>,
    ) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let mut header = ready.header.clone();
        header.next_generation();
        if let Some(slot) = takes {
            header.order.take(slot);
        }
        // What is set now is under the key in use, and could not follow to another one.
        header.marked.retain(|&key| key != ready.key_id);
        let mut rows = ready.header_rows(&header, context);
        rows.extend(saves.iter().map(|(slot, sealed)| ready.wrap(slot.row(), sealed.as_plain(), context)));
        ready.store.write_rows(&rows)?;
        ready.header = header;
        for (slot, sealed) in saves {
            ready.put(slot, sealed);
        }
        Ok(())
    }

    /// Opens a slot with keys at hand: notes, from the plan that they were added from.
    pub(crate) fn open_slot(&mut self, keys: SlotKeys) -> Option<(SlotKeys, Content)> {
        let ready = self.ready().ok()?;
        let Unsealed { set_at, content } = ready.slots[keys.slot().index()].open(&keys)?;
        Some((keys.with_set_at(set_at), content))
    }

    /// At a lock: writes pending saves, renews every row under fresh nonces, and empties the WAL.
    pub(crate) fn rest(
        &mut self,
        context: &Context<'_>,
        saves: Vec<(SlotId, SealedSlot)>,
    ) -> Result<(), VaultError> {
        let ready = self.ready()?;
        // In memory first: what a full disk refuses now, the next successful commit writes.
        let _ = ready.put_all(saves, context);
        ready.moved = None;
        // If the device key refuses, the mark stays for the next lock or launch.
        let _ = ready.destroy_marked(context);
        ready.commit_everything(context)?;
        Ok(ready.store.truncate_wal()?)
    }

    /// Returns, once, the tape of a file that opened only at a later attempt.
    pub(crate) fn take_late_tape(&mut self) -> Option<Vec<TapeRow>> {
        self.late_tape.take()
    }

    /// Stores the tape. Silent if the disk refuses it: a calculator would not report that either.
    pub(crate) fn save_tape(&mut self, tape: &[TapeRow]) {
        let store = match &mut self.stage {
            Stage::Calculator(store) => store,
            Stage::Ready(ready) => &mut ready.store,
            Stage::Closed(_) => return,
        };
        let _ = store.write_tape(tape);
    }

    /// The cost of a guess on this phone, once the header is read.
    pub(crate) fn cost(&self) -> Option<Cost> {
        match &self.stage {
            Stage::Ready(ready) => Some(ready.header.cost()),
            _ => None,
        }
    }

    /// The disk refuses every write, or takes them again.
    #[cfg(test)]
    pub(crate) fn fail_writes_for_tests(&mut self, fail: bool) {
        if let Stage::Ready(ready) = &mut self.stage {
            ready.store.fail_writes_for_tests(fail);
        }
    }

    fn ready(&mut self) -> Result<&mut Ready, VaultError> {
        match &mut self.stage {
            Stage::Ready(ready) => Ok(ready),
            _ => Err(VaultError::Storage),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
