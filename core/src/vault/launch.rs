//! Launch: from a folder to a vault in which codes can be tried, whatever is found there.
//!
//! Every row of the table "When something is wrong" in `docs/vault-format.md` passes through here.
//! Two rules hold in all of them: a file that cannot be read is never written over, and no row is
//! written unless the header authenticates under the present key.

use std::path::Path;
use std::time::Duration;

use super::header::{Header, HeaderError};
use super::ready::{Ready, make_key};
use super::row::{HEADER_ROWS, OuterKey, Plain};
use super::slot::{self, SLOTS, Slot, SlotId};
use super::store::{self, HELD_ELSEWHERE, Store, StoreError, TapeRow};
use super::{Closed, Context, Launch, Stage, Vault, VaultError, row, salvage};
use crate::crypto::KdfCost;
use crate::device_key::{DeviceKeyError, KeyId};

const FILE_NAME: &str = "calculator.db";
/// The setting that remembers in which start of the phone the device key was first missed.
const MISSED_KEY: &str = "since";
/// Behind that, while it is asked whether keys are listed.
const ASKING: char = '+';

impl Vault {
    /// Opens the calculator's database, where there is one, and reads the tape. Asks nothing of the
    /// device key, and never waits: a file that another process holds is opened by
    /// [`Vault::launch`].
    pub(crate) fn open(folder: &Path) -> (Self, Vec<TapeRow>) {
        let path = folder.join(FILE_NAME);
        let stage = open_stage(&path, Duration::ZERO);
        let tape = tape_of(&stage);
        (Self { path, stage, late_tape: None }, tape)
    }

    /// Asks the device key, unwraps the rows, and seals them anew. Quick to call again while it is
    /// not ready.
    pub(crate) fn launch(&mut self, context: &Context<'_>) -> Launch {
        match &self.stage {
            Stage::Ready(_) => return Launch::Ready,
            Stage::Closed(Closed::Missing | Closed::Unreachable) => {
                self.stage = open_stage(&self.path, HELD_ELSEWHERE);
                self.late_tape = matches!(self.stage, Stage::Calculator(_)).then(|| tape_of(&self.stage));
            }
            Stage::Closed(_) | Stage::Calculator(_) => {}
        }
        // Anything else that is closed stays so; whether the device key answers is learned all the
        // same.
        if matches!(self.stage, Stage::Closed(Closed::Missing)) {
            return Launch::Missing;
        }
        match context.device.keys() {
            Ok(keys) => self.unlock_outer(context, keys),
            Err(error) => self.key_failed(error, context),
        }
    }

    /// Makes the device key and the file. Device keys left over from before a file was lost are
    /// destroyed.
    pub(crate) fn create(&mut self, context: &Context<'_>, cost: KdfCost) -> Result<(), VaultError> {
        if !matches!(self.stage, Stage::Closed(Closed::Missing)) {
            return Ok(());
        }
        let left_over = context.device.keys()?;
        let (key_id, outer) = make_key(context)?;
        let mut header = Header::make(cost, context.randomness);
        if store::was_set_aside(&self.path) {
            header.set_lost_before();
        }
        let slots = slot::make_empty_slots(&header.preamble(), context.randomness);
        let made = Store::create(&self.path, &wrap_all(&outer, &header, &slots, context), &[]);
        let store = match made {
            Ok(store) => store,
            Err(error) => {
                // Nothing was kept, so nothing needs the key.
                let _ = context.device.destroy(key_id);
                return Err(error.into());
            }
        };
        for key in left_over {
            let _ = context.device.destroy(key);
        }
        self.stage = Stage::Ready(Box::new(Ready { store, key_id, outer, header, slots }));
        Ok(())
    }

    /// Finds the key under which the header authenticates; a rotation that was cut short leaves
    /// two. Where there is none, it is gone.
    fn unlock_outer(&mut self, context: &Context<'_>, mut keys: Vec<KeyId>) -> Launch {
        keys.sort_unstable();
        let (mut all_gone, mut broken) = (true, false);
        for &key_id in keys.iter().rev() {
            let outer = match OuterKey::derive(context.device, key_id) {
                Ok(outer) => outer,
                Err(DeviceKeyError::Busy | DeviceKeyError::Locked) => return Launch::Later,
                // The one that counts may be another.
                Err(error) => {
                    broken |= error != DeviceKeyError::Gone;
                    continue;
                }
            };
            all_gone = false;
            match self.unlock_under(&outer, context) {
                Found::Rows(found) => {
                    let (store, header, slots) = *found;
                    let mut ready = Ready { store, key_id, outer, header, slots };
                    // A wait goes on from here where the phone was restarted since.
                    ready.header.guessing = ready.header.guessing.observed(context.now);
                    // Fresh nonces and an empty WAL; on a full disk the next lock tries again.
                    let _ = ready.store.write_setting(MISSED_KEY, None);
                    let _ = ready.commit_everything(context).and_then(|()| Ok(ready.store.truncate_wal()?));
                    self.stage = Stage::Ready(Box::new(ready));
                    keys.retain(|&other| other != key_id);
                    for other in keys {
                        let _ = context.device.destroy(other);
                    }
                    return Launch::Ready;
                }
                Found::Newer => return Launch::Unavailable,
                Found::Nothing => {}
            }
        }
        // What was made to see whether keys are listed, and not destroyed before the process ended.
        let left_over = !broken && self.was_asking();
        if (all_gone && !broken) || left_over {
            self.key_gone(context, Some(&keys))
        } else {
            Launch::Unavailable
        }
    }

    fn unlock_under(&mut self, outer: &OuterKey, context: &Context<'_>) -> Found {
        let mut read = self.read_plains(outer);
        if let Ok(rows) = &read
            && rows.iter().any(Option::is_none)
        {
            self.uncover(outer, rows, context);
            read = self.read_plains(outer);
        }
        let (rows, rebuild) = match read {
            Ok(rows) => (rows, false),
            Err(StoreError::Damaged) => (salvage::find_rows(&self.path, outer).into(), true),
            Err(_) => return Found::Nothing,
        };
        let (header, slots) = match parse_rows(rows) {
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

    /// `SQLite`'s own bytes bear no tag of ours: a bit changed there can make it lose sight of rows
    /// that lie whole on their pages. Makes a new file of them and of what it sees. Where that
    /// cannot be made the old one stays, and the rows stay unseen: what is written to such a row is
    /// written nowhere.
    fn uncover(&mut self, outer: &OuterKey, seen: &[Option<Plain>], context: &Context<'_>) {
        let closed = core::mem::replace(&mut self.stage, Stage::Closed(Closed::Unreachable));
        let tape = tape_of(&closed);
        // Closed meanwhile: that takes the WAL into the file, and reading the file beside SQLite
        // would drop its locks.
        drop(closed);
        self.make_of_unseen(outer, seen, &tape, context);
        self.stage = open_stage(&self.path, HELD_ELSEWHERE);
    }

    fn make_of_unseen(
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
        let _ = self.replace_file(&rows, tape);
    }

    /// A new file from what was found, put in the place of the damaged one in one step; a copy of
    /// that is kept. Killed at any point, the next launch finds the damaged file or the new one.
    fn rebuild(
        &self,
        stage: Stage,
        outer: &OuterKey,
        header: &Header,
        slots: &[Slot],
        context: &Context<'_>,
    ) -> Result<Store, StoreError> {
        let tape = tape_of(&stage);
        drop(stage);
        let mut rows = row::make_random_rows(context.randomness);
        for found in wrap_all(outer, header, slots, context) {
            let index = usize::from(found.0) - 1;
            rows[index] = found;
        }
        self.replace_file(&rows, &tape)
    }

    fn replace_file(&self, rows: &[(row::RowId, row::Blob)], tape: &[TapeRow]) -> Result<Store, StoreError> {
        store::copy_aside(&self.path)?;
        Store::create(&self.path, rows, tape)
    }

    fn was_asking(&self) -> bool {
        let Stage::Calculator(store) = &self.stage else { return false };
        store.read_setting(MISSED_KEY).is_some_and(|missed| missed.ends_with(ASKING))
    }

    fn key_failed(&mut self, error: DeviceKeyError, context: &Context<'_>) -> Launch {
        match error {
            DeviceKeyError::Busy | DeviceKeyError::Locked => Launch::Later,
            DeviceKeyError::Gone => self.key_gone(context, None),
            DeviceKeyError::Broken => Launch::Unavailable,
        }
    }

    /// Gone once may be a platform that is not awake yet. Gone still after the phone was restarted
    /// is gone: the file cannot be opened by anybody any more, and is set aside so that setup can
    /// begin anew.
    ///
    /// `known` are the keys that were listed, each of which the platform then said that it has not,
    /// or that is left over from asking; `None` where it said so of all at once.
    fn key_gone(&mut self, context: &Context<'_>, known: Option<&[KeyId]>) -> Launch {
        let Stage::Calculator(store) = &mut self.stage else {
            return Launch::Unavailable;
        };
        let boot = context.now.boot_id.to_string();
        match store.read_setting(MISSED_KEY) {
            Some(missed) if missed.trim_end_matches(ASKING) != boot => {
                // Before the key that is made for it: killed meanwhile, the next launch knows of
                // it.
                let asking = format!("{}{ASKING}", missed.trim_end_matches(ASKING));
                let written = store.write_setting(MISSED_KEY, Some(&asking));
                if written.is_err() || !lists_what_there_is(context, known) {
                    return Launch::Unavailable;
                }
            }
            Some(_) => return Launch::Unavailable,
            None => {
                let _ = store.write_setting(MISSED_KEY, Some(&boot));
                return Launch::Unavailable;
            }
        }
        self.stage = Stage::Closed(Closed::Missing);
        if store::set_aside(&self.path).is_err() {
            self.stage = open_stage(&self.path, HELD_ELSEWHERE);
            return Launch::Unavailable;
        }
        Launch::Missing
    }
}

/// A listing of keys that fails may look like one of no keys (Android's does). It counts only where
/// it lists a key that was made a moment ago, and no other that is not known to be gone.
fn lists_what_there_is(context: &Context<'_>, known: Option<&[KeyId]>) -> bool {
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

/// Written by a newer version of this app: hands off.
pub(super) struct Newer;

/// `None` where neither a header nor a slot authenticated: another key, or not our rows.
pub(super) fn parse_rows(mut rows: Vec<Option<Plain>>) -> Result<Option<(Header, [Slot; SLOTS])>, Newer> {
    rows.resize_with(6, || None);
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
    let header = match newest {
        Some(header) => Some(header),
        None => rows[..SLOTS].iter().flatten().find_map(|plain| Header::parse_preamble(plain).ok()),
    };
    let Some(header) = header else { return Ok(None) };
    let slots = SlotId::ALL.map(|slot| Slot::of_row(rows[slot.index()].take()));
    Ok(Some((header, slots)))
}

/// Every row that there is something to write into.
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

fn tape_of(stage: &Stage) -> Vec<TapeRow> {
    match stage {
        Stage::Calculator(store) => store.read_tape(),
        _ => Vec::new(),
    }
}

fn open_stage(path: &Path, patience: Duration) -> Stage {
    match Store::open(path, patience) {
        Ok(store) => Stage::Calculator(store),
        Err(StoreError::Missing) => Stage::Closed(Closed::Missing),
        Err(StoreError::Damaged) => Stage::Closed(Closed::Damaged),
        Err(StoreError::NotOurs) => Stage::Closed(Closed::NotOurs),
        Err(StoreError::Full | StoreError::ReadOnly | StoreError::Unreachable) => {
            Stage::Closed(Closed::Unreachable)
        }
    }
}
