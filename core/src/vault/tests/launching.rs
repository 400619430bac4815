//! What a launch makes of what it finds: a file that is intact, damaged, locked, newer or foreign;
//! a device key that is busy or gone.

use super::*;
use crate::vault::row::OuterKey;

#[test]
fn launch_and_rest_renew_every_row_and_empty_the_wal() {
    let (phone, mut vault) = Phone::set_up(Kind::Decoy);
    let rows = |vault: &Vault| {
        let Stage::Ready(ready) = &vault.stage else { unreachable!() };
        ready.store.read_rows().unwrap()
    };
    let before = rows(&vault);
    vault.rest(&phone.context(), &mut Rest::default()).unwrap();
    let after = rows(&vault);
    assert!(before.iter().zip(&after).all(|(one, other)| one != other));
    assert_eq!(fs::metadata(phone.folder.path().join("calculator.db-wal")).map_or(0, |wal| wal.len()), 0);
}

#[test]
fn a_busy_or_locked_key_costs_no_guess() {
    for failure in [DeviceKeyError::Busy, DeviceKeyError::Locked] {
        let (phone, mut vault) = Phone::set_up(Kind::Decoy);
        phone.device.fail_with(Some(failure));
        assert!(matches!(phone.attempt(&mut vault, PLAN_CODE), Attempt::Later { setup: false }));
        assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Later { setup: false }));
        phone.device.fail_with(None);
        assert_eq!(phone.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 0);
    }
}

#[test]
fn a_key_that_is_busy_at_launch_is_tried_again() {
    let (phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    phone.device.fail_with(Some(DeviceKeyError::Busy));
    let (mut vault, _) = Vault::open(phone.folder.path());
    assert_eq!(vault.launch(&phone.context()), Launch::Later);
    phone.device.fail_with(None);
    assert!(phone.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn a_lost_key_sets_the_file_aside_only_after_a_reboot() {
    let (mut phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let key = phone.device.keys().unwrap()[0];
    phone.device.destroy(key).unwrap();
    for _ in 0..3 {
        let (mut vault, _) = Vault::open(phone.folder.path());
        assert_eq!(vault.launch(&phone.context()), Launch::Unavailable);
    }
    assert!(!phone.folder.path().join("calculator-1.db").exists());
    assert!(phone.device.keys().unwrap().is_empty(), "never made because one is missing");
    phone.now.boot_id = 2;
    let mut vault = phone.launch();
    assert!(phone.folder.path().join("calculator-1.db").exists());
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Setup { lost_before: true }));
}

/// A device key that also lists stale keys, numbered from 900, each with the error of its calls.
struct WithStaleKeys<'a>(&'a MemoryDeviceKey, Vec<DeviceKeyError>);

impl DeviceKey for WithStaleKeys<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        let more = (900..).map(KeyId).take(self.1.len());
        self.0.keys().map(|keys| keys.into_iter().chain(more).collect())
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let more = key.0.checked_sub(900).and_then(|index| self.1.get(usize::try_from(index).ok()?));
        more.map_or_else(|| self.0.prf(key, input), |error| Err(*error))
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn a_stale_key_in_the_listing_costs_nothing() {
    let (mut phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    for boot_id in 2..5 {
        phone.now.boot_id = boot_id;
        let (mut vault, _) = Vault::open(phone.folder.path());
        let device = WithStaleKeys(&phone.device, vec![DeviceKeyError::Gone]);
        assert_eq!(vault.launch(&Context { device: &device, ..phone.context() }), Launch::Ready);
    }
    assert!(!phone.folder.path().join("calculator-1.db").exists());
}

#[test]
fn a_rescue_killed_after_moving_the_wal_finishes_from_its_new_file() {
    let (phone, mut vault) = Phone::set_up(Kind::Decoy);
    let opened = phone.opens(&mut vault, PLAN_CODE).unwrap();
    let sealed = opened.keys.seal(&content(Kind::Plan, b"written last"), &phone.randomness);
    vault.save(&phone.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
    let wal = phone.folder.path().join("calculator.db-wal");
    let (file, frames) = (fs::read(phone.file()).unwrap(), fs::read(&wal).unwrap());
    drop(vault);
    // The database is damaged, and only the WAL has the last save.
    let mut damaged = file;
    damaged[..100].fill(0);
    fs::write(phone.file(), &damaged).unwrap();
    fs::write(&wal, frames).unwrap();
    let mut vault = phone.launch();
    assert_eq!(document(phone.opens(&mut vault, PLAN_CODE)).unwrap(), b"written last");
    drop(vault);
    // Killed between moving the WAL and renaming the new file.
    fs::rename(phone.file(), phone.folder.path().join("calculator.db-new")).unwrap();
    fs::write(phone.file(), &damaged).unwrap();
    let mut vault = phone.launch();
    assert_eq!(document(phone.opens(&mut vault, PLAN_CODE)).unwrap(), b"written last");
}

#[test]
fn a_rescue_takes_the_last_save_from_a_wal_that_was_reset() {
    let (phone, mut vault) = Phone::set_up(Kind::Decoy);
    let opened = phone.opens(&mut vault, PLAN_CODE).unwrap();
    let mut text = String::new();
    // SQLite resets the WAL after sixteen frames; older frames then follow the newest.
    for edit in 0..20 {
        text = format!("edit {edit}");
        let sealed = opened.keys.seal(&content(Kind::Plan, text.as_bytes()), &phone.randomness);
        vault.save(&phone.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
    }
    let wal = phone.folder.path().join("calculator.db-wal");
    let (mut file, frames) = (fs::read(phone.file()).unwrap(), fs::read(&wal).unwrap());
    drop(vault);
    file[..100].fill(0);
    fs::write(phone.file(), &file).unwrap();
    fs::write(&wal, frames).unwrap();
    let mut vault = phone.launch();
    assert_eq!(document(phone.opens(&mut vault, PLAN_CODE)).unwrap(), text.as_bytes());
}

#[test]
fn an_orphaned_wal_is_not_replayed_into_a_new_database() {
    let (phone, mut vault) = Phone::set_up(Kind::Decoy);
    phone.opens(&mut vault, "111222");
    let wal = phone.folder.path().join("calculator.db-wal");
    let frames = fs::read(&wal).unwrap();
    drop(vault);
    fs::remove_file(phone.file()).unwrap();
    fs::write(&wal, &frames).unwrap();
    let mut vault = phone.launch();
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Setup { .. }));
    assert_eq!(fs::read(phone.folder.path().join("calculator-1.db-wal")).unwrap(), frames);
}

#[test]
fn another_phones_key_opens_and_changes_nothing() {
    let (phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let before = fs::read(phone.file()).unwrap();
    let other = Phone { device: MemoryDeviceKey::default(), ..phone };
    other.device.make().unwrap();
    let (mut vault, _) = Vault::open(other.folder.path());
    assert_eq!(vault.launch(&other.context()), Launch::Unavailable);
    assert!(other.opens(&mut vault, PLAN_CODE).is_none());
    drop(vault);
    assert_eq!(fs::read(other.file()).unwrap(), before);
}

/// The offset of each row's blob in the file.
fn blob_offsets(file: &[u8]) -> Vec<usize> {
    let (connection_pages, mut offsets) = (file.len() / 65_536, Vec::new());
    for page in 0..connection_pages {
        let start = page * 65_536;
        // A table leaf with one cell.
        if file[start] == 13
            && file[start + 3..start + 5] == [0, 1]
            && file[start + 5..start + 7] < [5, 0][..]
        {
            offsets.push(start + 512);
        }
    }
    offsets
}

#[test]
fn every_blob_ends_its_page() {
    let (phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let file = fs::read(phone.file()).unwrap();
    assert_eq!(blob_offsets(&file).len(), 6);
    let key = phone.device.keys().unwrap()[0];
    let found = salvage::find_rows(&phone.file(), &OuterKey::derive(&phone.device, key).unwrap());
    assert!(found.iter().all(Option::is_some));
}

#[test]
fn a_damaged_slot_is_refused_and_the_others_open() {
    let (phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let whole = fs::read(phone.file()).unwrap();
    let mut opened = 0;
    for offset in blob_offsets(&whole) {
        let mut file = whole.clone();
        file[offset + 30_000] ^= 1;
        fs::write(phone.file(), file).unwrap();
        let mut vault = phone.launch();
        let plan = document(phone.opens(&mut vault, PLAN_CODE)).is_some();
        let decoy = document(phone.opens(&mut vault, DECOY_CODE)).is_some();
        assert!(plan || decoy);
        opened += usize::from(plan) + usize::from(decoy);
        drop(vault);
    }
    // Four slots, of which two are in use, and two headers: each used slot was refused once.
    assert_eq!(opened, 2 * 6 - 2);
}

#[test]
fn the_newer_header_counts_in_either_row() {
    let plain = |generation| {
        let mut header = Header::make(KdfCost::DEFAULT, &crate::randomness::SystemRandomness::default());
        (0..generation).for_each(|_| header.next_generation());
        Some(header.to_plain())
    };
    for headers in [[3, 5], [5, 3], [0, 1], [1, 0]] {
        let mut rows = vec![None; SLOTS];
        rows.extend(headers.map(plain));
        let (header, slots) = launch::parse_rows(rows).ok().flatten().unwrap();
        assert_eq!(Some(header.generation()), headers.into_iter().max());
        assert!(slots.iter().all(|slot| matches!(slot, Slot::Damaged)));
    }
}

#[test]
fn a_header_of_a_newer_version_stops_the_launch() {
    let plain = Header::make(KdfCost::DEFAULT, &crate::randomness::SystemRandomness::default()).to_plain();
    let mut newer = plain.clone();
    newer[0] = 2;
    for headers in [[&plain, &newer], [&newer, &plain]] {
        let mut rows = vec![None; SLOTS];
        rows.extend(headers.map(|plain| Some(plain.clone())));
        assert!(launch::parse_rows(rows).is_err());
    }
}

#[test]
fn two_lost_headers_are_rebuilt_from_a_slot() {
    let (phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let connection = rusqlite::Connection::open(phone.file()).unwrap();
    connection.execute("UPDATE memory SET data = zeroblob(65024) WHERE id > 4", []).unwrap();
    drop(connection);
    let mut vault = phone.launch();
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Nothing), "never set up over a plan");
    assert!(phone.opens(&mut vault, "111222").is_none());
    assert!(phone.opens(&mut vault, PLAN_CODE).is_none(), "the ten free codes are taken as spent");
    assert!(phone.opens(&mut vault, DECOY_CODE).is_some());
}

#[test]
fn an_overwritten_database_is_rebuilt_from_the_remaining_slots() {
    for (start, end) in [(0, 100), (0, 65_536), (65_536, 131_072), (20, 5 * 65_536)] {
        let (phone, vault) = Phone::set_up(Kind::Decoy);
        drop(vault);
        let mut file = fs::read(phone.file()).unwrap();
        let end = end.min(file.len());
        file[start..end].fill(0xA5);
        fs::write(phone.file(), &file).unwrap();
        let (mut vault, tape) = Vault::open(phone.folder.path());
        assert!(tape.is_empty());
        let launch = vault.launch(&phone.context());
        assert!(matches!(launch, Launch::Ready | Launch::Unavailable));
        if start == 0 {
            assert!(phone.opens(&mut vault, PLAN_CODE).is_some(), "{start}..{end}");
            assert!(phone.folder.path().join("calculator-1.db").exists());
        }
    }
}

#[test]
fn a_file_with_nothing_of_ours_is_left_untouched() {
    for bytes in [&b"not a database at all"[..], &[], &[0; 70_000]] {
        let phone = Phone::new();
        fs::write(phone.file(), bytes).unwrap();
        phone.device.make().unwrap();
        let (mut vault, _) = Vault::open(phone.folder.path());
        assert_eq!(vault.launch(&phone.context()), Launch::Unavailable);
        assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Nothing));
        drop(vault);
        assert_eq!(fs::read(phone.file()).unwrap(), bytes);
    }
}

#[test]
fn foreign_and_newer_databases_are_left_untouched() {
    for schema in ["CREATE TABLE songs(id)", "PRAGMA user_version = 2", "PRAGMA user_version = 1"] {
        let phone = Phone::new();
        let connection = rusqlite::Connection::open(phone.file()).unwrap();
        connection.execute_batch(&format!("CREATE TABLE other(id); {schema}")).unwrap();
        drop(connection);
        phone.device.make().unwrap();
        let (mut vault, _) = Vault::open(phone.folder.path());
        assert_eq!(vault.launch(&phone.context()), Launch::Unavailable);
        drop(vault);
        let connection = rusqlite::Connection::open(phone.file()).unwrap();
        assert!(connection.prepare("SELECT * FROM other").is_ok());
        assert!(connection.prepare("SELECT * FROM memory").is_err());
    }
}

#[test]
fn a_newer_vault_is_left_untouched_and_opens_in_the_newer_version() {
    let (phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let set_version = |version: u32| {
        let connection = rusqlite::Connection::open(phone.file()).unwrap();
        connection.execute_batch(&format!("PRAGMA user_version = {version}")).unwrap();
    };
    set_version(2);
    let newer = fs::read(phone.file()).unwrap();
    let (mut vault, _) = Vault::open(phone.folder.path());
    assert_eq!(vault.launch(&phone.context()), Launch::Unavailable);
    assert!(phone.opens(&mut vault, PLAN_CODE).is_none());
    drop(vault);
    assert_eq!(fs::read(phone.file()).unwrap(), newer);
    set_version(1);
    assert!(phone.opens(&mut phone.launch(), PLAN_CODE).is_some());
}

#[test]
fn a_file_held_by_another_process_is_neither_opened_nor_rescued() {
    let (phone, mut holding) = Phone::set_up(Kind::Decoy);
    let (mut vault, _) = Vault::open(phone.folder.path());
    assert_eq!(vault.launch(&phone.context()), Launch::Unavailable);
    assert!(phone.opens(&mut vault, PLAN_CODE).is_none());
    drop(vault);
    assert!(!phone.folder.path().join("calculator-1.db").exists());
    assert!(phone.opens(&mut holding, PLAN_CODE).is_some());
    drop(holding);
    assert!(phone.opens(&mut phone.launch(), PLAN_CODE).is_some());
}

#[test]
fn a_file_is_set_aside_only_if_every_key_is_gone() {
    use DeviceKeyError::{Broken, Gone};
    for (errors, goes) in [
        (vec![], true),
        (vec![Gone], true),
        (vec![Gone, Gone], true),
        (vec![Broken], false),
        (vec![Gone, Broken], false),
        (vec![Broken, Gone], false),
    ] {
        let (mut phone, vault) = Phone::set_up(Kind::Decoy);
        drop(vault);
        for expected in [Launch::Unavailable, if goes { Launch::Missing } else { Launch::Unavailable }] {
            let none = MemoryDeviceKey::default();
            let device = WithStaleKeys(&none, errors.clone());
            let context = Context { device: &device, ..phone.context() };
            let (mut vault, _) = Vault::open(phone.folder.path());
            assert_eq!(vault.launch(&context), expected, "{errors:?}");
            phone.now.boot_id += 1;
        }
        assert_eq!(phone.folder.path().join("calculator-1.db").exists(), goes, "{errors:?}");
        assert_eq!(phone.file().exists(), !goes, "{errors:?}");
    }
}

/// A listing that fails as Android's does: it looks empty.
struct WithEmptyListing<'a>(&'a MemoryDeviceKey);

impl DeviceKey for WithEmptyListing<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        Ok(Vec::new())
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.0.prf(key, input)
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn an_empty_listing_never_proves_that_the_key_is_gone() {
    let (mut phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    for boot_id in 2..6 {
        phone.now.boot_id = boot_id;
        let device = WithEmptyListing(&phone.device);
        let (mut vault, _) = Vault::open(phone.folder.path());
        assert_eq!(vault.launch(&Context { device: &device, ..phone.context() }), Launch::Unavailable);
    }
    assert!(!phone.folder.path().join("calculator-1.db").exists());
    assert!(phone.opens(&mut phone.launch(), PLAN_CODE).is_some());
    assert_eq!(phone.device.keys().unwrap().len(), 1, "no key is left over from asking");
}

/// Fails before a probe key is destroyed.
struct FailsToDestroy<'a>(&'a MemoryDeviceKey);

impl DeviceKey for FailsToDestroy<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.0.keys()
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.0.prf(key, input)
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn destroy(&self, _: KeyId) -> Result<(), DeviceKeyError> {
        Err(DeviceKeyError::Broken)
    }
}

#[test]
fn a_left_over_probe_key_does_not_block_a_new_start() {
    let (mut phone, vault) = Phone::set_up(Kind::Decoy);
    drop(vault);
    let key = phone.device.keys().unwrap()[0];
    phone.device.destroy(key).unwrap();
    assert_eq!(Vault::open(phone.folder.path()).0.launch(&phone.context()), Launch::Unavailable);
    phone.now.boot_id = 2;
    let context = Context { device: &FailsToDestroy(&phone.device), ..phone.context() };
    assert_eq!(Vault::open(phone.folder.path()).0.launch(&context), Launch::Unavailable);
    assert_eq!(phone.device.keys().unwrap().len(), 1, "left over");
    let mut vault = phone.launch();
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Setup { lost_before: true }));
    assert_eq!(phone.device.keys().unwrap().len(), 1, "and destroyed");
}

#[test]
fn an_erase_fails_if_its_keys_are_not_listed() {
    let (phone, mut vault) = Phone::set_up(Kind::Decoy);
    let context = Context { device: &WithEmptyListing(&phone.device), ..phone.context() };
    assert!(vault.erase(&context, KdfCost::DEFAULT).is_err());
    vault.erase(&phone.context(), KdfCost::DEFAULT).unwrap();
    assert_eq!(phone.device.keys().unwrap().len(), 1);
}

#[test]
fn only_the_setup_code_learns_that_the_keystore_never_worked() {
    use DeviceKeyError::{Broken, Busy, Gone, Locked};
    for failure in [Broken, Gone, Busy, Locked] {
        let phone = Phone::new();
        phone.device.fail_with(Some(failure));
        let (mut vault, _) = Vault::open(phone.folder.path());
        let answer = phone.attempt(&mut vault, SETUP_CODE);
        let other = phone.attempt(&mut vault, "111222");
        match failure {
            Broken | Gone => {
                assert!(matches!(answer, Attempt::CannotKeep(Why::Key)), "{failure}");
                assert!(matches!(other, Attempt::Nothing), "{failure}");
            }
            Busy | Locked => {
                assert!(matches!(answer, Attempt::Later { setup: true }), "{failure}");
                assert!(matches!(other, Attempt::Later { setup: false }), "{failure}");
            }
        }
        assert!(fs::read_dir(phone.folder.path()).unwrap().next().is_none(), "nothing is written");
        phone.device.fail_with(None);
        assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Setup { .. }));
    }
}

#[test]
fn a_broken_key_is_reported_before_setup_and_never_after() {
    let phone = Phone::new();
    let mut vault = phone.launch();
    phone.device.fail_with(Some(DeviceKeyError::Broken));
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Key)));
    assert!(matches!(phone.attempt(&mut vault, "111222"), Attempt::Nothing));
    let (phone, mut vault) = Phone::set_up(Kind::Decoy);
    phone.device.fail_with(Some(DeviceKeyError::Broken));
    for code in [SETUP_CODE, PLAN_CODE, "111222"] {
        assert!(matches!(phone.attempt(&mut vault, code), Attempt::Nothing), "{code}");
    }
    drop(vault);
    let (mut vault, _) = Vault::open(phone.folder.path());
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::Nothing));
}

#[test]
fn a_file_held_at_launch_yields_its_tape_once_released() {
    let (phone, mut holding) = Phone::set_up(Kind::Decoy);
    let line = TapeRow { expression: "2+3".to_owned(), result: "5".to_owned() };
    holding.save_tape(std::slice::from_ref(&line));
    let (mut vault, tape) = Vault::open(phone.folder.path());
    assert!(tape.is_empty() && vault.take_late_tape().is_none());
    assert_eq!(vault.launch(&phone.context()), Launch::Unavailable);
    assert!(vault.take_late_tape().is_none());
    drop(holding);
    assert_eq!(vault.launch(&phone.context()), Launch::Ready);
    assert_eq!(vault.take_late_tape(), Some(vec![line]));
    assert_eq!(vault.take_late_tape(), None);
    let (_, tape) = {
        drop(vault);
        Vault::open(phone.folder.path())
    };
    assert_eq!(tape.len(), 1, "a file that nobody holds gives it at once");
}

#[test]
fn a_rescue_takes_the_last_save_from_a_wal_with_a_damaged_header() {
    for damaged_byte in [0, 5, 16, 20, 24, 31] {
        let (phone, mut vault) = Phone::set_up(Kind::Decoy);
        let opened = phone.opens(&mut vault, PLAN_CODE).unwrap();
        let sealed = opened.keys.seal(&content(Kind::Plan, b"written last"), &phone.randomness);
        vault.save(&phone.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
        let wal = phone.folder.path().join("calculator.db-wal");
        let (mut file, mut frames) = (fs::read(phone.file()).unwrap(), fs::read(&wal).unwrap());
        drop(vault);
        file[..100].fill(0);
        frames[damaged_byte] ^= 0xff;
        fs::write(phone.file(), &file).unwrap();
        fs::write(&wal, &frames).unwrap();
        // First a launch at which the key does not answer: SQLite has opened the file by then.
        phone.device.fail_with(Some(DeviceKeyError::Busy));
        assert_eq!(Vault::open(phone.folder.path()).0.launch(&phone.context()), Launch::Later);
        phone.device.fail_with(None);
        let mut vault = phone.launch();
        let found = document(phone.opens(&mut vault, PLAN_CODE));
        assert_eq!(found.unwrap(), b"written last", "byte {damaged_byte}");
        assert!(!phone.folder.path().join("calculator.db-old").exists());
        let kept = fs::read_dir(phone.folder.path())
            .unwrap()
            .any(|entry| fs::read(entry.unwrap().path()).unwrap() == frames);
        assert!(kept, "never deleted");
    }
}

#[test]
fn only_the_setup_code_learns_that_the_folder_cannot_be_written() {
    let phone = Phone::new();
    let (mut vault, _) = Vault::open(&phone.folder.path().join("no such folder"));
    assert_eq!(vault.launch(&phone.context()), Launch::Missing);
    assert!(matches!(phone.attempt(&mut vault, "111222"), Attempt::Nothing));
    assert!(matches!(phone.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Storage)));
    assert!(phone.device.keys().unwrap().is_empty(), "no key is kept for a file that is not there");
}
