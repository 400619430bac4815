//! The vault: four sealed slots in the calculator's own database, opened by a code and the phone's
//! own hardware.
//!
//! The format, the key tree and what happens after every failure are in `docs/vault-format.md`.
//! This module is the story: launch, attempt, save, rest, erase. It knows slots and keys; what a
//! document means is left to others.
//!
//! Nothing here tells the owner's wrong code from a stranger's number: a wrong code is an outcome,
//! not an error.

#[cfg(any(fuzzing, test))]
pub(crate) mod fuzzing;
mod guessing;
mod header;
mod launch;
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
use ready::{Ready, keys_beside, make_key};
use slot::{SLOTS, Slot};
use store::{Store, StoreError};

/// The most bytes a document can have. Format version 1.
pub const DOCUMENT_BYTES: usize = slot::DOCUMENT_BYTES;

/// What every slow step needs from outside.
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
    /// Read from a file that could not be opened at first, and not yet taken.
    late_tape: Option<Vec<TapeRow>>,
}

enum Stage {
    /// Nothing is there yet, or what is there could not be opened.
    Closed(Closed),
    /// The database is open; the device key was not asked yet, or did not answer.
    Calculator(Store),
    /// Everything but the codes.
    Ready(Box<Ready>),
}

/// Why there is no database to work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closed {
    /// No file: a first launch, or a folder that cannot be written.
    Missing,
    /// Not a database, or a damaged one.
    Damaged,
    /// Somebody else's, or a newer version's: left as it is.
    NotOurs,
    /// The disk does not answer; the next launch tries again.
    Unreachable,
}

/// What a launch came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Launch {
    /// Codes can be tried.
    Ready,
    /// There is no file: [`Vault::create`] makes one.
    Missing,
    /// The device key is busy or locked: try again soon.
    Later,
    /// Nothing will open; see the table in `docs/vault-format.md`.
    Unavailable,
}

/// What a code came to.
pub(crate) enum Attempt {
    /// Nothing that shows.
    Nothing,
    /// It opens this slot.
    Opened(Box<Opened>),
    /// It is the setup code, on a phone that was not set up.
    Setup {
        /// A file whose device key was lost has been set aside before.
        lost_before: bool,
    },
    /// It is the setup code, and this phone cannot keep anything now.
    CannotKeep(Why),
    /// The device key is busy or locked: cost nothing, try again soon.
    Later {
        /// It is the setup code, on a phone that was not set up: there is something to say where
        /// the key never answers.
        setup: bool,
    },
}

/// Why a phone cannot keep anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The disk takes nothing.
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
    /// Wrong codes since the plan was last opened; 0 for a decoy, which must not tell.
    pub(crate) wrong_codes: u32,
    /// Kept by a decoy that erases, to seal it again under a new device key at the next lock.
    pub(crate) pin_key: Option<Key>,
}

/// A slow step that did not work, in terms of what the screen can say.
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
    /// Whether the same step may work in a moment.
    pub(crate) fn is_passing(self) -> bool {
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

/// What to write at a lock, beside fresh nonces for everything.
#[derive(Default)]
pub(crate) struct Rest {
    /// Saves that were still waiting.
    pub(crate) saves: Vec<(SlotId, SealedSlot)>,
    /// After a decoy that erases: its keys, for a new device key.
    pub(crate) rotate: Option<(SlotKeys, Key)>,
}

impl Vault {
    /// Tries a code: one derivation, all four slots, the same commits whatever it comes to.
    /// `is_current` is asked before anything is opened: a right code that comes too late opens
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
                // Whether there is a plan in the file is not known.
                Launch::Later => return Attempt::Later { setup: false },
                Launch::Unavailable => return Attempt::Nothing,
                Launch::Missing => match self.create(context, KdfCost::USUAL) {
                    Ok(()) => {}
                    Err(error) => {
                        let setup = code.equals(setup_code) && is_current();
                        return match (error.is_passing(), setup) {
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

    /// Writes these slots: one commit, one page each, one sync. What the disk refuses stays in
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

    /// The same for new codes: where the disk refuses, everything is as it was. The first plan also
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

    /// Opens a slot with keys that are already there: the decoy, from the plan that keeps it.
    pub(crate) fn open_slot(&mut self, keys: &SlotKeys) -> Option<Content> {
        let ready = self.ready().ok()?;
        ready.slots[keys.slot().index()].open(keys)
    }

    /// At a lock: what was waiting, then all rows under fresh nonces, then an empty WAL. What is
    /// done is taken out of `rest`; a rotation that the device key refuses stays in it, and
    /// everything else happens all the same.
    pub(crate) fn rest(&mut self, context: &Context<'_>, rest: &mut Rest) -> Result<(), VaultError> {
        let ready = self.ready()?;
        // In memory first: what a full disk refuses now is written by the next commit that it
        // takes.
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

    /// Begins as on a first launch, under a new device key, and destroys the old ones: killed at
    /// any step, the old vault opens or an empty one. On a disk that takes nothing the keys go
    /// without that, and nothing opens what is there. The calculator's tape stays: an empty one
    /// would tell.
    ///
    /// After an error not all is gone: call it again.
    pub(crate) fn erase(&mut self, context: &Context<'_>, cost: KdfCost) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let (key_id, outer) = make_key(context)?;
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

    /// What the file holds stays, under no key. The new key first: were it left alone, the file
    /// would never count as one whose key is gone.
    fn erase_by_keys(&mut self, context: &Context<'_>, new: KeyId) -> Result<(), VaultError> {
        let keys = keys_beside(context.device, new)?;
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

    /// The tape of a file that could not be opened at first, once.
    pub(crate) fn take_late_tape(&mut self) -> Option<Vec<TapeRow>> {
        self.late_tape.take()
    }

    /// Keeps the tape. Quietly does nothing where the disk does not take it: a calculator would not
    /// say so either.
    pub(crate) fn save_tape(&mut self, tape: &[TapeRow]) {
        let store = match &mut self.stage {
            Stage::Calculator(store) => store,
            Stage::Ready(ready) => &mut ready.store,
            Stage::Closed(_) => return,
        };
        let _ = store.write_tape(tape);
    }

    /// What a guess costs on this phone, once that is known.
    pub(crate) fn cost(&self) -> Option<KdfCost> {
        match &self.stage {
            Stage::Ready(ready) => Some(ready.header.cost()),
            _ => None,
        }
    }

    /// A slot at random: for the first plan.
    pub(crate) fn any_slot(randomness: &dyn Randomness) -> SlotId {
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
