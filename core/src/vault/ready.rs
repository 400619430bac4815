//! A vault whose rows are unwrapped: it tries codes and writes slots.
//!
//! Every code costs the same two commits, whatever its outcome: the guess before the derivation,
//! everything after it.

use super::chain;
use super::guessing;
use super::header::Header;
use super::order::{Order, SLOTS, SlotId};
use super::row::{self, HEADER_ROWS, OuterKey};
use super::slot::{self, Content, Kind, SealedSlot, Slot, SlotKeys, Unsealed};
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
    /// A code erased, and neither the disk nor the device key has done anything for it yet.
    pub(super) erase_unwritten: bool,
    /// The book that a code that erases opened, once it is under a new device key, until the lock.
    pub(super) moved: Option<Moved>,
}

/// A book that has other keys now.
pub(super) struct Moved {
    pub(super) from: SlotKeys,
    pub(super) to: SlotKeys,
}

impl Ready {
    pub(super) fn new(
        store: Store,
        (key_id, outer): (KeyId, OuterKey),
        header: Header,
        slots: [Slot; SLOTS],
    ) -> Self {
        Self { store, key_id, outer, header, slots, erase_unwritten: false, moved: None }
    }

    // Not inlined under test, so that its instructions can be counted.
    #[cfg_attr(test, inline(never))]
    pub(super) fn attempt(
        &mut self,
        context: &Context<'_>,
        code: &Code,
        setup_code: &Code,
        is_current: &dyn Fn() -> bool,
    ) -> Attempt {
        self.moved = None;
        let before = self.header.guessing.clone();
        // Commit the guess before its outcome is known: killing the app must not make it free. On
        // a full disk the limit holds in memory.
        self.header.guessing = before.after_wrong(context.now);
        let _ = self.commit_headers(context);

        let pin_key = self.pin_key(code);
        let device_part = self.device_part(context.device, &pin_key);
        // Without an answer, do the same work with what opens nothing.
        let part = match &device_part {
            Ok(part) => part.clone(),
            Err(_) => Key::from_bytes(crypto::make_bytes(context.randomness)),
        };
        let root = slot::derive_root(&pin_key, &part, self.header.container());
        let opened = self.try_every_slot(&root);
        let tag = guessing::derive_tag(&pin_key, &part, self.header.container());
        let (is_setup, current) = (code.ct_eq(setup_code), is_current());

        // As it was stored, but for a code that counts.
        self.header.guessing = before;
        let attempt = match (device_part, opened) {
            (Err(DeviceKeyError::Busy | DeviceKeyError::Locked), _) => {
                Attempt::Later { setup: is_setup && current }
            }
            (Err(_), _) if is_setup && current => Attempt::CannotKeep(Why::Key),
            (Ok(_), _) if is_setup && current => Attempt::Setup,
            (Ok(_), None) if !is_setup => {
                self.header.guessing = self.header.guessing.after_wrong_code(tag, context.now);
                Attempt::Nothing
            }
            (Ok(_), Some((keys, content))) if current && !is_setup => {
                self.admit(keys, content, pin_key, context)
            }
            _ => Attempt::Nothing,
        };
        let written = self.commit_everything(context);
        if written.is_err() && matches!(&attempt, Attempt::Opened(opened) if opened.erased) {
            self.erase_unwritten = true;
        }
        attempt
    }

    /// Decides whether a right code opens now, and applies what it changes.
    fn admit(&mut self, keys: SlotKeys, content: Content, pin_key: Key, context: &Context<'_>) -> Attempt {
        if content.kind == Kind::Plan && self.header.guessing.is_ignoring(context.now) {
            return Attempt::Nothing;
        }
        let mut opened = Opened { keys, content, erased: false, pin_key: None };
        if opened.content.erases {
            self.erase_others(&mut opened, context);
        }
        // An erase that was interrupted goes on.
        if self.header.marked.contains(&self.key_id) {
            opened.pin_key = Some(pin_key);
        }
        Attempt::Opened(Box::new(opened))
    }

    /// Makes every other slot random, and the one that was opened a book like any other: it must
    /// not erase again what somebody keeps here later.
    fn erase_others(&mut self, opened: &mut Opened, context: &Context<'_>) {
        let kept = opened.keys.slot();
        self.slots = slot::make_empty_slots(&self.header.preamble(), context.randomness);
        (opened.content.erases, opened.erased) = (false, true);
        self.slots[kept.index()] = Slot::Sealed(opened.keys.seal(&opened.content, context.randomness));
        self.header.order = Order::draw_with(kept, context.randomness);
        let before = core::mem::take(&mut self.header.marked);
        self.header
            .mark([self.key_id].into_iter().chain(before.into_iter().filter(|&key| key != self.key_id)));
    }

    /// Tries every slot, even after one has opened. Of several the code that was set last counts.
    fn try_every_slot(&self, root: &Key) -> Option<(SlotKeys, Content)> {
        let mut found: Option<(SlotKeys, Content)> = None;
        for slot in SlotId::ALL {
            let keys = self.keys_of(slot, root.clone());
            if let Some(Unsealed { set_at, content }) = self.slots[slot.index()].open(&keys)
                && found.as_ref().is_none_or(|(found, _)| found.set_at() < set_at)
            {
                found = Some((keys.with_set_at(set_at), content));
            }
        }
        found
    }

    #[cfg(test)]
    pub(super) fn opens(&self, device: &dyn DeviceKey, code: &Code) -> bool {
        let pin_key = self.pin_key(code);
        let part = self.device_part(device, &pin_key).expect("it answers");
        self.try_every_slot(&slot::derive_root(&pin_key, &part, self.header.container())).is_some()
    }

    fn keys_of(&self, slot: SlotId, root: Key) -> SlotKeys {
        SlotKeys::derive(root, slot, &self.header.preamble(), self.header.coming_generation())
    }

    pub(super) fn pin_key(&self, code: &Code) -> Key {
        crypto::derive_from_code(code.expose_digits(), self.header.salt(), self.header.cost().kdf)
    }

    pub(super) fn device_part(&self, device: &dyn DeviceKey, pin_key: &Key) -> Result<Key, DeviceKeyError> {
        let links = self.header.cost().links;
        chain::derive_device_part(device, self.key_id, pin_key, self.header.container(), links)
    }

    /// For a code that is set in the coming commit.
    pub(super) fn slot_keys(
        &self,
        device: &dyn DeviceKey,
        pin_key: &Key,
        slot: SlotId,
    ) -> Result<SlotKeys, DeviceKeyError> {
        let part = self.device_part(device, pin_key)?;
        Ok(self.keys_of(slot, slot::derive_root(pin_key, &part, self.header.container())))
    }

    /// The slot that the next book takes. One that cannot be written is passed over.
    pub(super) fn next_slot(&self) -> Option<SlotId> {
        self.header.order.free().find(|slot| matches!(self.slots[slot.index()], Slot::Sealed(_)))
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
        self.store.write_rows(&rows)?;
        self.erase_unwritten = false;
        Ok(())
    }

    pub(super) fn header_rows(&self, header: &Header, context: &Context<'_>) -> Vec<(row::RowId, row::Blob)> {
        let plain = header.to_plain();
        HEADER_ROWS.iter().map(|&row| self.wrap(row, &plain, context)).collect()
    }

    /// Destroys the keys that the mark names, and takes it away in memory: returns whether there is
    /// something to commit. Nothing happens as long as it names the key in use.
    pub(super) fn destroy_marked(&mut self, context: &Context<'_>) -> Result<bool, VaultError> {
        if self.header.marked.is_empty() || self.header.marked.contains(&self.key_id) {
            return Ok(false);
        }
        for &key in &self.header.marked {
            context.device.destroy(key)?;
        }
        self.header.marked.clear();
        Ok(true)
    }

    /// What was sealed while its book was moved is sealed under its new keys.
    pub(super) fn follow_move(
        &self,
        slot: SlotId,
        sealed: SealedSlot,
        context: &Context<'_>,
    ) -> (SlotId, SealedSlot) {
        let Some(moved) = self.moved.as_ref().filter(|moved| moved.from.slot() == slot) else {
            return (slot, sealed);
        };
        let sealed = Slot::Sealed(sealed);
        let unsealed = sealed.open(&moved.from);
        let Slot::Sealed(sealed) = sealed else { unreachable!("it was sealed") };
        let again = unsealed.map(|unsealed| moved.to.seal(&unsealed.content, context.randomness));
        (slot, again.unwrap_or(sealed))
    }

    /// Puts slots into memory, for this commit or the next, and returns them as rows.
    pub(super) fn put_all(
        &mut self,
        saves: Vec<(SlotId, SealedSlot)>,
        context: &Context<'_>,
    ) -> Vec<(row::RowId, row::Blob)> {
        let mut rows = Vec::with_capacity(saves.len());
        for (slot, sealed) in saves {
            let (slot, sealed) = self.follow_move(slot, sealed, context);
            rows.push(self.wrap(slot.row(), sealed.as_plain(), context));
            self.put(slot, sealed);
        }
        rows
    }

    /// A slot in memory.
    pub(super) fn put(&mut self, slot: SlotId, sealed: SealedSlot) {
        self.slots[slot.index()] = Slot::Sealed(sealed);
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
