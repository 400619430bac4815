//! The vault: four sealed slots in the calculator's own database, opened by a code and the phone's
//! own hardware.
//!
//! It launches, tries codes, saves, rests and erases. `docs/vault-format.md` specifies the format,
//! the key tree and the recovery from each failure. The vault knows slots and keys; callers give
//! meaning to the documents inside.
//!
//! A wrong code is an outcome, not an error, and looks the same as any number that was never a
//! code.

#[cfg(any(fuzzing, test))]
pub(crate) mod fuzzing;
mod guessing;
mod header;
mod launch;
mod names;
mod ready;
mod row;
mod salvage;
mod slot;
mod store;

use std::path::PathBuf;

pub(crate) use slot::{Companion, Content, Kind, SealedSlot, SlotId, SlotKeys};
pub(crate) use store::TapeRow;

use crate::code::Code;
use crate::crypto::{self, KdfCost, Key};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId};
use crate::randomness::Randomness;
use crate::time::Now;
use header::Header;
use ready::{Ready, list_keys_including, make_device_key};
use slot::{SLOTS, Slot};
use store::{Store, StoreError};

/// The most bytes a document can have. Format version 1.
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
    Unavailable,
}

/// The outcome of a code.
pub(crate) enum Attempt {
    /// Nothing visible.
    Nothing,
    /// It opens this slot.
    Opened(Box<Opened>),
    /// It is the setup code, on a phone that is not set up.
    Setup {
        /// An earlier file was set aside because its device key was lost.
        lost_before: bool,
    },
    /// It is the setup code, but this phone cannot store anything now.
    CannotKeep(Why),
    /// The device key is busy or locked: the attempt cost nothing; retry soon.
    Later {
        /// It is the setup code, on a phone that is not set up: if the key never answers, the
        /// caller has something to say.
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
    /// Wrong codes since the plan was last opened; always 0 for a decoy, which must not reveal
    /// them.
    pub(crate) wrong_codes: u32,
    /// Kept by an erasing decoy: at the next lock it is sealed again under a new device key.
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

/// What to write at a lock, besides fresh nonces for every row.
#[derive(Default)]
pub(crate) struct Rest {
    /// Pending saves.
    pub(crate) saves: Vec<(SlotId, SealedSlot)>,
    /// The keys of an erasing decoy that was opened: the device key is rotated under it.
    pub(crate) rotate: Option<(SlotKeys, Key)>,
}

impl Vault {
    /// Tries a code: one derivation, all four slots, and the same commits whatever the outcome.
    /// `is_current` is called before anything opens: a right code that comes too late opens
    /// nothing and costs nothing.
    pub(crate) fn attempt(
        &mut self,
        context: &Context<'_>,
        code: &Code,
        setup_code: &Code,
        is_current: &dyn Fn() -> bool,
    ) -> Attempt {
        if !matches!(self.stage, Stage::Ready(_)) {
            match self.launch(context) {
                Launch::Ready => {}
                // It is not known whether the file holds a plan.
                Launch::Later => return Attempt::Later { setup: false },
                Launch::Unavailable => return Attempt::Nothing,
                Launch::Missing => match self.create(context, KdfCost::DEFAULT) {
                    Ok(()) => {}
                    Err(error) => {
                        let setup = code.ct_eq(setup_code) && is_current();
                        return match (error.is_transient(), setup) {
                            (true, setup) => Attempt::Later { setup },
                            (false, true) => Attempt::CannotKeep(error.into()),
                            (false, false) => Attempt::Nothing,
                        };
                    }
                },
            }
        }
        let Stage::Ready(ready) = &mut self.stage else {
            return Attempt::Nothing;
        };
        ready.attempt(context, code, setup_code, is_current)
    }

    /// The keys of `slot` under `code`. Slow; writes nothing.
    pub(crate) fn derive_keys(
        &mut self,
        context: &Context<'_>,
        code: &Code,
        slot: SlotId,
    ) -> Result<SlotKeys, VaultError> {
        let ready = self.ready()?;
        let pin_key = ready.pin_key(code);
        ready.slot_keys(context.device, &pin_key, slot)
    }

    /// Writes these slots: one commit, one page each, one sync. If the disk refuses, they stay in
    /// memory for the next commit.
    pub(crate) fn save(
        &mut self,
        context: &Context<'_>,
        saves: Vec<(SlotId, SealedSlot)>,
    ) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let rows = saves
            .iter()
            .map(|(slot, sealed)| ready.wrap(slot.row(), sealed.as_plain(), context))
            .collect::<Vec<_>>();
        for (slot, sealed) in saves {
            ready.slots[slot.index()] = Slot::Sealed(sealed);
        }
        Ok(ready.store.write_rows(&rows)?)
    }

    /// Writes slots under new codes: if the disk refuses, nothing has changed. The first plan also
    /// marks this phone as set up.
    pub(crate) fn replace(
        &mut self,
        context: &Context<'_>,
        saves: Vec<(SlotId, SealedSlot)>,
        set_up: bool,
    ) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let (mut rows, mut header) = (Vec::new(), ready.header.clone());
        if set_up {
            header.set_up();
            header.next_generation();
            rows = ready.header_rows(&header, context);
        }
        rows.extend(saves.iter().map(|(slot, sealed)| ready.wrap(slot.row(), sealed.as_plain(), context)));
        ready.store.write_rows(&rows)?;
        ready.header = header;
        for (slot, sealed) in saves {
            ready.slots[slot.index()] = Slot::Sealed(sealed);
        }
        Ok(())
    }

    /// Opens a slot with keys at hand: the decoy, from the plan that keeps its keys.
    pub(crate) fn open_slot(&mut self, keys: &SlotKeys) -> Option<Content> {
        let ready = self.ready().ok()?;
        ready.slots[keys.slot().index()].open(keys)
    }

    /// At a lock: writes pending saves, renews every row under fresh nonces, and empties the WAL.
    /// Removes from `rest` what is done. A rotation that the device key refuses stays in it, and
    /// everything else still happens.
    pub(crate) fn rest(&mut self, context: &Context<'_>, rest: &mut Rest) -> Result<(), VaultError> {
        let ready = self.ready()?;
        // In memory first: what a full disk refuses now, the next successful commit writes.
        for (slot, sealed) in rest.saves.drain(..) {
            ready.slots[slot.index()] = Slot::Sealed(sealed);
        }
        let rotated = match &rest.rotate {
            Some((keys, pin_key)) => ready.rotate(context, keys, pin_key),
            None => Ok(()),
        };
        if rotated.is_ok() && rest.rotate.take().is_some() {
            ready.store.truncate_wal()?;
            return Ok(());
        }
        ready.commit_everything(context)?;
        ready.store.truncate_wal()?;
        rotated
    }

    /// Starts over as on a first launch, under a new device key, and destroys the old keys: if the
    /// process is killed at any step, either the old vault opens or an empty one. If the disk
    /// refuses the write, the keys are destroyed anyway, and nothing opens what is left. The
    /// calculator's tape stays: an empty one would give the erase away.
    ///
    /// After an error something may be left: call it again.
    pub(crate) fn erase(&mut self, context: &Context<'_>, cost: KdfCost) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let (key_id, outer) = make_device_key(context)?;
        let header = Header::make(cost, context.randomness);
        let slots = slot::make_empty_slots(&header.preamble(), context.randomness);
        if ready.store.write_rows(&launch::wrap_all(&outer, &header, &slots, context)).is_err() {
            return self.erase_by_keys(context, key_id);
        }
        (ready.key_id, ready.outer, ready.header, ready.slots) = (key_id, outer, header, slots);
        ready.store.remove_set_aside();
        ready.destroy_other_keys(context)?;
        Ok(ready.store.truncate_wal()?)
    }

    /// Leaves the file as it is, under no key. Destroys the new key first: if only that one
    /// survived, the file would never count as one whose key is gone.
    fn erase_by_keys(&mut self, context: &Context<'_>, new: KeyId) -> Result<(), VaultError> {
        let keys = list_keys_including(context.device, new)?;
        context.device.destroy(new)?;
        for key in keys.into_iter().filter(|&key| key != new) {
            context.device.destroy(key)?;
        }
        if let Stage::Ready(ready) = core::mem::replace(&mut self.stage, Stage::Closed(Closed::Unreachable)) {
            ready.store.remove_set_aside();
            self.stage = Stage::Calculator(ready.store);
        }
        Ok(())
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
    pub(crate) fn cost(&self) -> Option<KdfCost> {
        match &self.stage {
            Stage::Ready(ready) => Some(ready.header.cost()),
            _ => None,
        }
    }

    /// A slot for the first plan, chosen at random.
    pub(crate) fn random_slot(randomness: &dyn Randomness) -> SlotId {
        let [byte] = crypto::make_bytes(randomness);
        SlotId::ALL[usize::from(byte) % SLOTS]
    }

    fn ready(&mut self) -> Result<&mut Ready, VaultError> {
        match &mut self.stage {
            Stage::Ready(ready) => Ok(ready),
            _ => Err(VaultError::Storage),
        }
    }
}

#[cfg(test)]
mod tests;
