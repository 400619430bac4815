//! Erasing: everything, by its owner; and the second half of what a code that erases began, under a
//! new device key.
//!
//! A device key is destroyed only if a mark in the header names it. The mark is written in the
//! commit that makes the key worthless, and a launch finishes what it names.

use super::chain::Cost;
use super::header::Header;
use super::launch;
use super::ready::{Moved, Ready, list_keys_including, make_device_key};
use super::row::OuterKey;
use super::slot::{self, Slot, SlotKeys, Unsealed};
use super::{Closed, Context, Stage, Vault, VaultError};
use crate::crypto::Key;
use crate::device_key::{DeviceKeyError, KeyId};

/// What a code that erased left to do: its book, as it was opened, and the key of its code.
pub(crate) struct Unfinished {
    pub(crate) keys: SlotKeys,
    pub(crate) pin_key: Key,
}

impl Vault {
    /// After a code that erased, in the background: puts its book and all chance around it under a
    /// new device key, so that an old copy of the file no longer opens, and destroys the old key.
    /// Returns the book's new keys if it has any. After an error, call it again: it resumes where
    /// it stopped.
    pub(crate) fn finish_erase(
        &mut self,
        context: &Context<'_>,
        unfinished: &Unfinished,
    ) -> Result<Option<SlotKeys>, VaultError> {
        self.destroy_if_unwritten(context)?;
        // Its key is destroyed: nothing opens the file.
        let Ok(ready) = self.ready() else { return Ok(None) };
        let moved = ready.move_under_new_key(context, unfinished)?;
        if ready.destroy_marked(context)? {
            ready.commit_headers(context)?;
        }
        Ok(moved)
    }

    /// What a code erased and the disk refused: it must not open again, so if the disk still
    /// refuses, the device key goes at once.
    pub(super) fn destroy_if_unwritten(&mut self, context: &Context<'_>) -> Result<(), VaultError> {
        let Stage::Ready(ready) = &mut self.stage else { return Ok(()) };
        if !ready.erase_unwritten || ready.commit_everything(context).is_ok() {
            return Ok(());
        }
        // Those that are left over first: beside one of them the file would never count as one
        // whose key is gone. If one stays, the key in use goes all the same.
        for key in context.device.keys().unwrap_or_default() {
            if key != ready.key_id {
                let _ = context.device.destroy(key);
            }
        }
        context.device.destroy(ready.key_id)?;
        self.close_under_no_key();
        Ok(())
    }

    /// Starts over as on a first launch, under a new device key, and destroys the old keys: if the
    /// process is killed at any step, either the old vault opens or an empty one. If the disk
    /// refuses the write, the keys are destroyed anyway, and nothing opens what is left. The
    /// calculator's tape stays: an empty one would give the erase away.
    ///
    /// After an error something may be left: call it again.
    pub(crate) fn erase(&mut self, context: &Context<'_>, cost: Cost) -> Result<(), VaultError> {
        let ready = self.ready()?;
        let (key_id, outer) = make_device_key_beside(context, ready.key_id)?;
        let others = context.device.keys().unwrap_or_default();
        let mut header = Header::make(cost, context.randomness);
        let current = core::iter::once(ready.key_id);
        header.mark(current.chain(others.into_iter().filter(|&key| key != key_id && key != ready.key_id)));
        let slots = slot::make_empty_slots(&header.preamble(), context.randomness);
        if ready.store.write_rows(&launch::wrap_all(&outer, &header, &slots, context)).is_err() {
            return self.erase_by_keys(context, key_id);
        }
        (ready.key_id, ready.outer, ready.header, ready.slots) = (key_id, outer, header, slots);
        (ready.erase_unwritten, ready.moved) = (false, None);
        ready.store.remove_set_aside();
        // What a mark has no room for, too: nothing else ever destroys it.
        for key in list_keys_including(context.device, key_id)? {
            if key != key_id {
                context.device.destroy(key)?;
            }
        }
        ready.header.marked.clear();
        ready.commit_headers(context)?;
        Ok(ready.store.truncate_wal()?)
    }

    /// Leaves the file as it is, under no key. Destroys the key in use last: if another survived
    /// it, the file would never count as one whose key is gone.
    fn erase_by_keys(&mut self, context: &Context<'_>, new: KeyId) -> Result<(), VaultError> {
        let in_use = self.ready()?.key_id;
        let mut keys = list_keys_including(context.device, new)?;
        keys.sort_by_key(|&key| key == in_use);
        for key in keys {
            context.device.destroy(key)?;
        }
        if let Stage::Ready(ready) = &self.stage {
            ready.store.remove_set_aside();
        }
        self.close_under_no_key();
        Ok(())
    }

    fn close_under_no_key(&mut self) {
        if let Stage::Ready(ready) = core::mem::replace(&mut self.stage, Stage::Closed(Closed::Unreachable)) {
            self.stage = Stage::Calculator(ready.store);
        }
    }
}

impl Ready {
    /// `None` if there is nothing to move; the new keys again if that is done.
    fn move_under_new_key(
        &mut self,
        context: &Context<'_>,
        unfinished: &Unfinished,
    ) -> Result<Option<SlotKeys>, VaultError> {
        let place = unfinished.keys.slot().index();
        let opened = self.slots[place].open(&unfinished.keys);
        let Some(Unsealed { content, .. }) = opened.filter(|_| self.header.marked.contains(&self.key_id))
        else {
            return Ok(self.moved.as_ref().map(|moved| moved.to.clone()));
        };
        let (new, outer) = make_device_key_beside(context, self.key_id)?;
        let old = core::mem::replace(&mut self.key_id, new);
        let old_outer = core::mem::replace(&mut self.outer, outer);
        // A number is given again: this one may be marked from an erase before.
        self.header.marked.retain(|&key| key != new);
        let fresh = self.slot_keys(context.device, &unfinished.pin_key, unfinished.keys.slot());
        let committed = fresh.map_err(VaultError::from).and_then(|fresh| {
            let fresh = fresh.with_set_at(unfinished.keys.set_at());
            self.slots[place] = Slot::Sealed(fresh.seal(&content, context.randomness));
            self.commit_everything(context).map(|()| fresh)
        });
        match committed {
            Ok(to) => {
                self.moved = Some(Moved { from: unfinished.keys.clone(), to: to.clone() });
                Ok(Some(to))
            }
            Err(error) => {
                (self.key_id, self.outer) = (old, old_outer);
                let sealed = unfinished.keys.seal(&content, context.randomness);
                self.slots[place] = Slot::Sealed(sealed);
                let _ = context.device.destroy(new);
                Err(error)
            }
        }
    }
}

/// [`make_device_key`]; if all numbers are taken, takes over a key that is not in use. An erase
/// that was interrupted leaves one, and nothing was ever written under it.
fn make_device_key_beside(context: &Context<'_>, in_use: KeyId) -> Result<(KeyId, OuterKey), DeviceKeyError> {
    make_device_key(context).or_else(|error| {
        let left_over = context.device.keys()?.into_iter().find(|&key| key != in_use);
        let id = left_over.filter(|_| error == DeviceKeyError::Broken).ok_or(error)?;
        Ok((id, OuterKey::derive(context.device, id)?))
    })
}
