//! A vault whose rows are unwrapped: it tries codes, writes slots and rotates the device key.
//!
//! Every code costs the same two commits, whatever its outcome: the guess before the derivation,
//! everything after it.

use super::guessing::{self, Guessing};
use super::header::Header;
use super::row::{self, HEADER_ROWS, OuterKey};
use super::slot::{self, Content, Kind, SLOTS, SealedSlot, Slot, SlotId, SlotKeys};
use super::store::Store;
use super::{Attempt, Context, Opened, VaultError, Why};
use crate::code::Code;
use crate::crypto::{self, Key};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId};

/// An open file, its outer key and its parsed rows.
pub(super) struct Ready {
    pub(super) store: Store,
    pub(super) key_id: KeyId,
    pub(super) outer: OuterKey,
    pub(super) header: Header,
    pub(super) slots: [Slot; SLOTS],
}

impl Ready {
    // Not inlined under test, so that its instructions can be counted.
    #[cfg_attr(test, inline(never))]
    pub(super) fn attempt(
        &mut self,
        context: &Context<'_>,
        code: &Code,
        setup_code: &Code,
        is_current: &dyn Fn() -> bool,
    ) -> Attempt {
        let before = self.header.guessing.observed(context.now);
        let ignoring = before.is_ignoring();
        // Commit the guess before its outcome is known: killing the app must not make it free. On
        // a full disk the limit holds in memory.
        self.header.guessing = before.after_wrong();
        let _ = self.commit_headers(context);

        let pin_key = self.pin_key(code);
        let device_part = derive_device_part(context.device, self.key_id, &pin_key);
        let root = match &device_part {
            Ok(part) => slot::derive_root(&pin_key, part, self.header.container()),
            // Do the same work with a root that opens nothing.
            Err(_) => Key::from_bytes(crypto::make_bytes(context.randomness)),
        };
        let opened = self.try_every_slot(&root);
        let is_setup = code.ct_eq(setup_code) && !self.header.is_set_up();
        let tag = guessing::derive_tag(&pin_key, self.header.container());
        let current = is_current();

        let attempt = match (device_part, opened) {
            (Err(error), _) => {
                self.header.guessing = before;
                match error {
                    DeviceKeyError::Busy | DeviceKeyError::Locked => {
                        Attempt::Later { setup: is_setup && current }
                    }
                    DeviceKeyError::Gone | DeviceKeyError::Broken if is_setup && current => {
                        Attempt::CannotKeep(Why::Key)
                    }
                    DeviceKeyError::Gone | DeviceKeyError::Broken => Attempt::Nothing,
                }
            }
            (Ok(_), None) if is_setup => {
                self.header.guessing = before;
                let setup = Attempt::Setup { lost_before: self.header.lost_before() };
                if current { setup } else { Attempt::Nothing }
            }
            (Ok(_), None) => {
                self.header.guessing = before.after_wrong_code(tag);
                Attempt::Nothing
            }
            (Ok(_), Some((keys, content))) => {
                self.admit(before, ignoring, current, keys, content, pin_key, context)
            }
        };
        let _ = self.commit_everything(context);
        attempt
    }

    /// Decides whether a right code opens now, and applies what it changes.
    #[expect(clippy::too_many_arguments, reason = "the last step of one function, named")]
    fn admit(
        &mut self,
        before: Guessing,
        ignoring: bool,
        current: bool,
        keys: SlotKeys,
        content: Content,
        pin_key: Key,
        context: &Context<'_>,
    ) -> Attempt {
        let ignored = ignoring && content.kind != Kind::Decoy;
        if ignored || !current {
            self.header.guessing = before;
            return Attempt::Nothing;
        }
        let mut opened = Opened { keys, content, wrong_codes: 0, pin_key: None };
        match opened.content.kind {
            Kind::Plan => {
                opened.wrong_codes = before.wrong_since_opened();
                self.header.guessing = before.after_opened();
            }
            Kind::Decoy => self.header.guessing = before,
            Kind::ErasingDecoy => {
                self.header.guessing = before;
                for slot in SlotId::ALL.into_iter().filter(|&slot| slot != opened.keys.slot()) {
                    let empty = SealedSlot::make_empty(&self.header.preamble(), context.randomness);
                    self.slots[slot.index()] = Slot::Sealed(empty);
                }
                opened.pin_key = Some(pin_key);
            }
        }
        Attempt::Opened(Box::new(opened))
    }

    /// Tries all four slots, even after one has opened.
    fn try_every_slot(&self, root: &Key) -> Option<(SlotKeys, Content)> {
        let mut found = None;
        for slot in SlotId::ALL {
            let keys = SlotKeys::derive(root.clone(), slot, &self.header.preamble());
            if let Some(content) = self.slots[slot.index()].open(&keys) {
                found = Some((keys, content));
            }
        }
        found
    }

    pub(super) fn pin_key(&self, code: &Code) -> Key {
        crypto::derive_from_code(code.expose_digits(), self.header.salt(), self.header.cost())
    }

    pub(super) fn slot_keys(
        &self,
        device: &dyn DeviceKey,
        pin_key: &Key,
        slot: SlotId,
    ) -> Result<SlotKeys, VaultError> {
        let part = derive_device_part(device, self.key_id, pin_key)?;
        let root = slot::derive_root(pin_key, &part, self.header.container());
        Ok(SlotKeys::derive(root, slot, &self.header.preamble()))
    }

    pub(super) fn wrap(
        &self,
        row: row::RowId,
        plain: &[u8],
        context: &Context<'_>,
    ) -> (row::RowId, row::Blob) {
        (row, self.outer.wrap(row, plain, context.randomness))
    }

    pub(super) fn commit_headers(&mut self, context: &Context<'_>) -> Result<(), VaultError> {
        self.header.next_generation();
        let rows = self.header_rows(&self.header, context);
        Ok(self.store.write_rows(&rows)?)
    }

    /// Writes both headers and all slots under fresh nonces. Skips damaged slots: nothing that
    /// could still be repaired is overwritten.
    pub(super) fn commit_everything(&mut self, context: &Context<'_>) -> Result<(), VaultError> {
        self.header.next_generation();
        let mut rows = self.header_rows(&self.header, context);
        rows.extend(SlotId::ALL.into_iter().filter_map(|slot| match &self.slots[slot.index()] {
            Slot::Sealed(sealed) => Some(self.wrap(slot.row(), sealed.as_plain(), context)),
            Slot::Damaged => None,
        }));
        Ok(self.store.write_rows(&rows)?)
    }

    pub(super) fn header_rows(&self, header: &Header, context: &Context<'_>) -> Vec<(row::RowId, row::Blob)> {
        let plain = header.to_plain();
        HEADER_ROWS.iter().map(|&row| self.wrap(row, &plain, context)).collect()
    }

    /// Moves the decoy that erased the other slots under a new device key, so that an old copy of
    /// the file no longer opens. After a failure, call it again: it resumes where it stopped.
    pub(super) fn rotate(
        &mut self,
        context: &Context<'_>,
        keys: &SlotKeys,
        pin_key: &Key,
    ) -> Result<(), VaultError> {
        let Some(content) = self.slots[keys.slot().index()].open(keys) else {
            // It is already under a new key.
            self.commit_everything(context)?;
            return self.destroy_other_keys(context);
        };
        let old = self.key_id;
        let (new, outer) = make_device_key(context)?;
        self.key_id = new;
        let old_outer = core::mem::replace(&mut self.outer, outer);
        let fresh = self.slot_keys(context.device, pin_key, keys.slot());
        let committed = fresh.and_then(|fresh| {
            self.slots[keys.slot().index()] = Slot::Sealed(fresh.seal(&content, context.randomness));
            // A damaged slot would stay under the old key and stand out by that.
            for slot in SlotId::ALL {
                if matches!(self.slots[slot.index()], Slot::Damaged) {
                    let empty = SealedSlot::make_empty(&self.header.preamble(), context.randomness);
                    self.slots[slot.index()] = Slot::Sealed(empty);
                }
            }
            self.commit_everything(context)
        });
        match committed {
            Ok(()) => self.destroy_other_keys(context),
            Err(error) => {
                self.key_id = old;
                self.outer = old_outer;
                self.slots[keys.slot().index()] = Slot::Sealed(keys.seal(&content, context.randomness));
                let _ = context.device.destroy(new);
                Err(error)
            }
        }
    }

    pub(super) fn destroy_other_keys(&self, context: &Context<'_>) -> Result<(), VaultError> {
        for key in list_keys_including(context.device, self.key_id)? {
            if key != self.key_id {
                context.device.destroy(key)?;
            }
        }
        Ok(())
    }
}

/// Lists all keys. A listing that omits a key known to exist has failed, and proves nothing.
pub(super) fn list_keys_including(
    device: &dyn DeviceKey,
    known: KeyId,
) -> Result<Vec<KeyId>, DeviceKeyError> {
    let keys = device.keys()?;
    if keys.contains(&known) { Ok(keys) } else { Err(DeviceKeyError::Broken) }
}

/// Makes another device key, and derives the outer key from it.
pub(super) fn make_device_key(context: &Context<'_>) -> Result<(KeyId, OuterKey), DeviceKeyError> {
    let id = context.device.make()?;
    let outer = OuterKey::derive(context.device, id).inspect_err(|_| {
        let _ = context.device.destroy(id);
    })?;
    Ok((id, outer))
}

/// What the phone's hardware contributes to a slot's root.
pub(super) fn derive_device_part(
    device: &dyn DeviceKey,
    id: KeyId,
    pin_key: &Key,
) -> Result<Key, DeviceKeyError> {
    let input = crypto::derive_key(&[], pin_key, &[b"tally 1 device"]);
    device.prf(id, input.expose_bytes()).map(Key::from_bytes)
}
