//! Launch: turns a folder, whatever it contains, into a vault that can try codes.
//!
//! Implements every row of the table "When something is wrong" in `docs/vault-format.md`. Two rules
//! hold throughout: a file that cannot be read is never overwritten, and no row is written unless
//! the header authenticates under the current key.

use std::path::Path;
use std::time::Duration;

use super::chain::Cost;
use super::header::{Header, HeaderError};
use super::order::{SLOTS, SlotId};
use super::ready::{Ready, make_device_key};
use super::row::{HEADER_ROWS, OuterKey, Plain, ROW_COUNT};
use super::slot::{self, Slot};
use super::store::{self, BUSY_TIMEOUT, Store, StoreError, TapeRow};
use super::{Closed, Context, Launch, Stage, Vault, VaultError, Why, row, salvage};
use crate::crypto;
use crate::device_key::{DeviceKeyError, KeyId};

const FILE_NAME: &str = "calculator.db";
/// The setting that records the boot in which the device key was first missing.
const KEY_MISSED_SETTING: &str = "since";
/// Appended to it while a probe key shows whether the key listing works.
const PROBING: char = '+';

impl Vault {
    /// Opens the calculator's database, if there is one, and reads the tape. Does not use the
    /// device key and never waits: if another process holds the file, [`Vault::launch`] opens it.
    pub(crate) fn open(folder: &Path) -> (Self, Vec<TapeRow>) {
        let path = folder.join(FILE_NAME);
        let stage = open_stage(&path, Duration::ZERO);
        let tape = read_tape_of(&stage);
        (Self { path, stage, prepared: None, late_tape: None, key_in_hardware: None }, tape)
    }

    /// Derives the outer key, unwraps the rows and renews them. Cheap to call again until it is
    /// ready.
    pub(crate) fn launch(&mut self, context: &Context<'_>) -> Launch {
        match &self.stage {
            Stage::Ready(_) => return Launch::Ready,
            Stage::Closed(Closed::Missing | Closed::Unreachable) => {
                self.stage = open_stage(&self.path, BUSY_TIMEOUT);
                self.late_tape =
                    matches!(self.stage, Stage::Calculator(_)).then(|| read_tape_of(&self.stage));
            }
            Stage::Closed(_) | Stage::Calculator(_) => {}
        }
        // Any other closed file stays closed, but the device key is still tried.
        if matches!(self.stage, Stage::Closed(Closed::Missing)) {
            return Launch::Missing;
        }
        match context.device.keys() {
            Ok(keys) => self.unlock_outer(context, keys),
            Err(error) => self.key_failed(error, context),
        }
    }

    /// The device key of the first launch, asked once: one that is left over from a launch that was
    /// interrupted, or a new one. Nothing is destroyed here: a file that was lost may come back.
    pub(crate) fn prepare_key(&mut self, context: &Context<'_>) -> Result<(), VaultError> {
        if self.prepared.is_some() {
            return Ok(());
        }
        let left_over = context.device.keys()?.into_iter().next();
        let left_over = left_over.map(|key_id| Ok((key_id, OuterKey::derive(context.device, key_id)?)));
        self.prepared = Some(match left_over {
            Some(Ok(key)) => key,
            Some(Err(busy @ (DeviceKeyError::Busy | DeviceKeyError::Locked))) => return Err(busy.into()),
            Some(Err(_)) | None => make_device_key(context)?,
        });
        Ok(())
    }

    /// One call to that key, to be timed.
    pub(crate) fn call_prepared_key(&self, context: &Context<'_>) -> Result<(), VaultError> {
        if let Some((key_id, _)) = &self.prepared {
            context.device.prf(*key_id, &crypto::make_bytes(context.randomness))?;
        }
        Ok(())
    }

    /// Creates the file, and the device key unless it is there.
    pub(crate) fn create(&mut self, context: &Context<'_>, cost: Cost) -> Result<(), VaultError> {
        if !matches!(self.stage, Stage::Closed(Closed::Missing)) {
            return Ok(());
        }
        self.prepare_key(context)?;
        let Some((_, outer)) = &self.prepared else { return Ok(()) };
        let header = Header::make(cost, context.randomness);
        let slots = slot::make_empty_slots(&header.preamble(), context.randomness);
        let rows = wrap_all(outer, &header, &slots, context);
        let store = Store::create(&self.path, &rows, &[], context.randomness)?;
        if let Some(key) = self.prepared.take() {
            self.ask_where_key_lies(key.0, context);
            self.stage = Stage::Ready(Box::new(Ready::new(store, key, header, slots)));
        }
        Ok(())
    }

    /// Finds the key under which the header authenticates; an interrupted erase leaves two. If
    /// there is none, the key is gone.
    fn unlock_outer(&mut self, context: &Context<'_>, keys: Vec<KeyId>) -> Launch {
        let (mut all_gone, mut broken) = (true, false);
        let mut found = Vec::with_capacity(keys.len());
        for &key_id in &keys {
            match OuterKey::derive(context.device, key_id) {
                Ok(outer) => found.push((key_id, outer)),
                Err(DeviceKeyError::Busy | DeviceKeyError::Locked) => return Launch::Later,
                // Another key may be the one that counts.
                Err(error) => broken |= error != DeviceKeyError::Gone,
            }
        }
        self.sort_by_use(&mut found);
        for (key_id, outer) in found {
            all_gone = false;
            match self.unlock_under(&outer, context) {
                Found::Rows(found) => {
                    let (store, header, slots) = *found;
                    self.ask_where_key_lies(key_id, context);
                    let mut ready = Ready::new(store, (key_id, outer), header, slots);
                    ready.start(context);
                    self.stage = Stage::Ready(Box::new(ready));
                    return Launch::Ready;
                }
                Found::Newer => return Launch::Unavailable(Why::Storage),
                Found::Nothing => {}
            }
        }
        // A probe key that was not destroyed before the process ended.
        let left_over = !broken && self.was_probing();
        if (all_gone && !broken) || left_over {
            self.key_gone(context, Some(&keys))
        } else {
            Launch::Unavailable(self.why_nothing_opens(all_gone || broken))
        }
    }

    /// The key in use first: its number says nothing. What a rescue finds may also hold older rows,
    /// under a key that an erase has made worthless; a header under the key in use marks that one.
    fn sort_by_use(&self, keys: &mut [(KeyId, OuterKey)]) {
        if keys.len() < 2 {
            return;
        }
        let headers: Vec<Option<Header>> = keys.iter().map(|(_, outer)| self.find_header(outer)).collect();
        let is_marked = |key| headers.iter().flatten().any(|header| header.marked.contains(&key));
        let place = |&(key, _): &(KeyId, OuterKey), header: &Option<Header>| match header {
            Some(_) if !is_marked(key) => 0,
            Some(_) => 1,
            None => 2,
        };
        let places: Vec<(KeyId, u8)> =
            keys.iter().zip(&headers).map(|(key, header)| (key.0, place(key, header))).collect();
        keys.sort_by_key(|(key, _)| places.iter().find(|(other, _)| other == key).map(|(_, place)| *place));
    }

    /// The newest header under this key, in the database or, if that cannot be read, in what a
    /// rescue finds. Changes nothing.
    fn find_header(&self, outer: &OuterKey) -> Option<Header> {
        let mut rows = match self.read_plains(outer) {
            Err(StoreError::Damaged) => salvage::find_rows(&self.path, outer).into(),
            read => read.ok()?,
        };
        rows.resize_with(ROW_COUNT, || None);
        newest_header(&rows).ok().flatten()
    }

    /// Once in a process: whatever is made or erased meanwhile, the answer stays.
    fn ask_where_key_lies(&mut self, key: KeyId, context: &Context<'_>) {
        self.key_in_hardware.get_or_insert_with(|| context.device.is_in_hardware(key).unwrap_or(false));
    }

    /// A key that does not answer, or a file that cannot be read.
    fn why_nothing_opens(&self, key_failed: bool) -> Why {
        if key_failed && matches!(self.stage, Stage::Calculator(_)) { Why::Key } else { Why::Storage }
    }

    fn unlock_under(&mut self, outer: &OuterKey, context: &Context<'_>) -> Found {
        let mut read = self.read_plains(outer);
        if let Ok(rows) = &read
            && rows.iter().any(Option::is_none)
        {
            self.recover_hidden_rows(outer, rows, context);
            read = self.read_plains(outer);
        }
        let (rows, rebuild) = match read {
            Ok(rows) => (rows, false),
            Err(StoreError::Damaged) => (salvage::find_rows(&self.path, outer).into(), true),
            Err(_) => return Found::Nothing,
        };
        let (header, slots) = match parse_rows(rows, context) {
            Ok(Some(parsed)) => parsed,
            Ok(None) => return Found::Nothing,
            Err(Newer) => return Found::Newer,
        };
        let stage = core::mem::replace(&mut self.stage, Stage::Closed(Closed::Damaged));
        let store = match stage {
            stage if rebuild => self.rebuild(stage, outer, &header, slots.as_slice(), context),
            Stage::Calculator(store) => Ok(store),
            closed => {
                self.stage = closed;
                return Found::Nothing;
            }
        };
        match store {
            Ok(store) => Found::Rows(Box::new((store, header, slots))),
            Err(_) => Found::Nothing,
        }
    }

    fn read_plains(&self, outer: &OuterKey) -> Result<Vec<Option<Plain>>, StoreError> {
        let store = match &self.stage {
            Stage::Calculator(store) => store,
            Stage::Closed(Closed::Damaged) => return Err(StoreError::Damaged),
            _ => return Err(StoreError::Unreachable),
        };
        let rows = store.read_rows()?;
        Ok(rows.into_iter().map(|(row, blob)| blob.and_then(|blob| outer.unwrap(row, &blob))).collect())
    }

    /// No tag of ours covers `SQLite`'s own bytes: a bit flipped there can hide rows that are
    /// intact on their pages. Writes a new file from hidden and visible rows. If that fails, the
    /// old file stays and the rows stay hidden: an update to such a row changes nothing.
    fn recover_hidden_rows(&mut self, outer: &OuterKey, seen: &[Option<Plain>], context: &Context<'_>) {
        let closed = core::mem::replace(&mut self.stage, Stage::Closed(Closed::Unreachable));
        let tape = read_tape_of(&closed);
        // Close it meanwhile: that checkpoints the WAL, and reading the file while SQLite has it
        // open would drop SQLite's locks.
        drop(closed);
        self.replace_with_hidden_rows(outer, seen, &tape, context);
        self.stage = open_stage(&self.path, BUSY_TIMEOUT);
    }

    fn replace_with_hidden_rows(
        &self,
        outer: &OuterKey,
        seen: &[Option<Plain>],
        tape: &[TapeRow],
        context: &Context<'_>,
    ) {
        if store::has_wal(&self.path) {
            return;
        }
        let found = salvage::find_rows_in_place(&self.path, outer);
        if seen.iter().zip(&found).all(|(seen, found)| seen.is_some() || found.is_none()) {
            return;
        }
        let mut rows = row::make_random_rows(context.randomness);
        for ((row, blob), plain) in rows.iter_mut().zip(seen.iter().zip(&found)) {
            if let Some(plain) = plain.0.as_ref().or(plain.1.as_ref()) {
                *blob = outer.wrap(*row, plain, context.randomness);
            }
        }
        let _ = self.replace_file(&rows, tape, context);
    }

    /// Replaces the damaged file atomically with a new one made from what was found, and keeps a
    /// copy of the damaged one. If the process is killed at any point, the next launch finds either
    /// the damaged file or the new one.
    fn rebuild(
        &self,
        stage: Stage,
        outer: &OuterKey,
        header: &Header,
        slots: &[Slot],
        context: &Context<'_>,
    ) -> Result<Store, StoreError> {
        let tape = read_tape_of(&stage);
        drop(stage);
        let mut rows = row::make_random_rows(context.randomness);
        for found in wrap_all(outer, header, slots, context) {
            let index = usize::from(found.0) - 1;
            rows[index] = found;
        }
        self.replace_file(&rows, &tape, context)
    }

    fn replace_file(
        &self,
        rows: &[(row::RowId, row::Blob)],
        tape: &[TapeRow],
        context: &Context<'_>,
    ) -> Result<Store, StoreError> {
        store::copy_aside(&self.path, context.randomness)?;
        Store::create(&self.path, rows, tape, context.randomness)
    }

    fn was_probing(&self) -> bool {
        let Stage::Calculator(store) = &self.stage else { return false };
        store.read_setting(KEY_MISSED_SETTING).is_some_and(|missed| missed.ends_with(PROBING))
    }

    fn key_failed(&mut self, error: DeviceKeyError, context: &Context<'_>) -> Launch {
        match error {
            DeviceKeyError::Busy | DeviceKeyError::Locked => Launch::Later,
            DeviceKeyError::Gone => self.key_gone(context, None),
            DeviceKeyError::Broken => Launch::Unavailable(Why::Key),
        }
    }

    /// A key that is missing once may be a platform that is still starting. One that is still
    /// missing after a restart of the phone is gone: nobody can open the file any more, so it is
    /// set aside and setup can start over.
    ///
    /// `known` are the keys that were listed, and that then turned out to be gone or to be left
    /// over from a probe; `None` if the platform reported all keys gone at once.
    fn key_gone(&mut self, context: &Context<'_>, known: Option<&[KeyId]>) -> Launch {
        let Stage::Calculator(store) = &mut self.stage else {
            return Launch::Unavailable(Why::Storage);
        };
        let boot = context.now.boot_id.to_string();
        match store.read_setting(KEY_MISSED_SETTING) {
            Some(missed) if missed.trim_end_matches(PROBING) != boot => {
                // Record the probe before making its key: if the process is killed meanwhile, the
                // next launch knows about the key.
                let probing = format!("{}{PROBING}", missed.trim_end_matches(PROBING));
                let written = store.write_setting(KEY_MISSED_SETTING, Some(&probing));
                if written.is_err() || !listing_is_reliable(context, known) {
                    return Launch::Unavailable(Why::Key);
                }
            }
            Some(_) => return Launch::Unavailable(Why::Key),
            None => {
                let _ = store.write_setting(KEY_MISSED_SETTING, Some(&boot));
                return Launch::Unavailable(Why::Key);
            }
        }
        self.stage = Stage::Closed(Closed::Missing);
        if store::set_aside(&self.path, context.randomness).is_err() {
            self.stage = open_stage(&self.path, BUSY_TIMEOUT);
            return Launch::Unavailable(Why::Key);
        }
        Launch::Missing
    }
}

/// A failed listing may look like an empty one (Android's does). Trust a listing only if it
/// contains a key made a moment ago, and no other key except those known to be gone.
fn listing_is_reliable(context: &Context<'_>, known: Option<&[KeyId]>) -> bool {
    let Some(known) = known else { return true };
    let Ok(made) = context.device.make() else { return false };
    let listed = context.device.keys();
    let destroyed = context.device.destroy(made);
    destroyed.is_ok()
        && listed.is_ok_and(|listed| {
            listed.contains(&made) && listed.iter().all(|key| *key == made || known.contains(key))
        })
}

enum Found {
    Rows(Box<(Store, Header, [Slot; SLOTS])>),
    Newer,
    Nothing,
}

/// Written by a newer version of this app: not to be touched.
pub(super) struct Newer;

impl Ready {
    /// The commit of a launch: fresh nonces and an empty WAL, and the end of an erase that was
    /// interrupted. What fails is tried again at the next lock.
    fn start(&mut self, context: &Context<'_>) {
        // What a killed process left in the WAL: a nearly full disk may have no room for more
        // beside it.
        let _ = self.store.truncate_wal();
        let _ = self.store.write_setting(KEY_MISSED_SETTING, None);
        let _ = self.destroy_marked(context);
        if self.commit_everything(context).is_err() {
            self.header.guessing = self.header.guessing.unwritten(context.now);
        }
        let _ = self.store.truncate_wal();
    }
}

/// `None` if neither a header nor a slot authenticated: another key, or rows that are not ours.
pub(super) fn parse_rows(
    mut rows: Vec<Option<Plain>>,
    context: &Context<'_>,
) -> Result<Option<(Header, [Slot; SLOTS])>, Newer> {
    rows.resize_with(ROW_COUNT, || None);
    let newest = newest_header(&rows)?;
    let rebuilt = |plain: &Plain| Header::rebuild(plain, context.randomness, context.now).ok();
    let header = newest.or_else(|| rows[..SLOTS].iter().flatten().find_map(rebuilt));
    let Some(header) = header else { return Ok(None) };
    let slots = SlotId::ALL.map(|slot| Slot::from_row(rows[slot.index()].take()));
    Ok(Some((header, slots)))
}

fn newest_header(rows: &[Option<Plain>]) -> Result<Option<Header>, Newer> {
    let mut newest: Option<Header> = None;
    for row in HEADER_ROWS {
        match rows[usize::from(row) - 1].as_deref().map(Header::parse) {
            Some(Ok(header))
                if newest.as_ref().is_none_or(|newest| newest.generation() < header.generation()) =>
            {
                newest = Some(header);
            }
            Some(Err(HeaderError::Newer)) => return Err(Newer),
            _ => {}
        }
    }
    Ok(newest)
}

/// Wraps both headers and every slot that is not damaged.
pub(super) fn wrap_all(
    outer: &OuterKey,
    header: &Header,
    slots: &[Slot],
    context: &Context<'_>,
) -> Vec<(row::RowId, row::Blob)> {
    let header = header.to_plain();
    let headers = HEADER_ROWS.iter().map(|&row| (row, outer.wrap(row, &header, context.randomness)));
    let slots = SlotId::ALL.into_iter().zip(slots).filter_map(|(slot, found)| match found {
        Slot::Sealed(sealed) => {
            Some((slot.row(), outer.wrap(slot.row(), sealed.as_plain(), context.randomness)))
        }
        Slot::Damaged => None,
    });
    slots.chain(headers).collect()
}

fn read_tape_of(stage: &Stage) -> Vec<TapeRow> {
    match stage {
        Stage::Calculator(store) => store.read_tape(),
        _ => Vec::new(),
    }
}

fn open_stage(path: &Path, busy_timeout: Duration) -> Stage {
    match Store::open(path, busy_timeout) {
        Ok(store) => Stage::Calculator(store),
        Err(StoreError::Missing) => Stage::Closed(Closed::Missing),
        Err(StoreError::Damaged) => Stage::Closed(Closed::Damaged),
        Err(StoreError::Foreign) => Stage::Closed(Closed::Foreign),
        Err(StoreError::Full | StoreError::ReadOnly | StoreError::Unreachable) => {
            Stage::Closed(Closed::Unreachable)
        }
    }
}
