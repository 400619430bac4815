//! Damaged files: what a launch recovers, and from where.

use super::*;
use crate::vault::row::OuterKey;
use crate::vault::tests::tamper::PAGE_BYTES;

#[test]
fn a_rescue_killed_after_moving_the_wal_finishes_from_its_new_file() {
    let (fixture, mut vault) = Fixture::set_up();
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let sealed = opened.keys.seal(&content(Kind::Plan, b"written last"), &fixture.randomness);
    vault.save(&fixture.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
    let wal = fixture.folder.path().join("calculator.db-wal");
    let (file, frames) = (fs::read(fixture.file()).unwrap(), fs::read(&wal).unwrap());
    drop(vault);
    // The database is damaged, and only the WAL has the last save.
    let mut damaged = file;
    damaged[..100].fill(0);
    fs::write(fixture.file(), &damaged).unwrap();
    fs::write(&wal, frames).unwrap();
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"written last");
    drop(vault);
    // Killed between moving the WAL and renaming the new file.
    fs::rename(fixture.file(), fixture.folder.path().join("calculator.db-new")).unwrap();
    fs::write(fixture.file(), &damaged).unwrap();
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"written last");
}

#[test]
fn a_rescue_takes_the_last_save_from_a_wal_that_was_reset() {
    let (fixture, mut vault) = Fixture::set_up();
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let mut text = String::new();
    // SQLite resets the WAL after 64 frames; older frames then follow the newest.
    for edit in 0..70 {
        text = format!("edit {edit}");
        let sealed = opened.keys.seal(&content(Kind::Plan, text.as_bytes()), &fixture.randomness);
        vault.save(&fixture.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
    }
    let wal = fixture.folder.path().join("calculator.db-wal");
    let (mut file, frames) = (fs::read(fixture.file()).unwrap(), fs::read(&wal).unwrap());
    drop(vault);
    file[..100].fill(0);
    fs::write(fixture.file(), &file).unwrap();
    fs::write(&wal, frames).unwrap();
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), text.as_bytes());
}

#[test]
fn an_orphaned_wal_is_not_replayed_into_a_new_database() {
    let (fixture, mut vault) = Fixture::set_up();
    fixture.opens(&mut vault, "111222");
    let wal = fixture.folder.path().join("calculator.db-wal");
    let frames = fs::read(&wal).unwrap();
    drop(vault);
    fs::remove_file(fixture.file()).unwrap();
    fs::write(&wal, &frames).unwrap();
    let mut vault = fixture.launch();
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
    let aside = fixture.set_aside();
    assert_eq!(aside.len(), 1);
    assert_eq!(fs::read(&aside[0]).unwrap(), frames);
}

/// The offset of each row's blob in the file.
fn blob_offsets(file: &[u8]) -> Vec<usize> {
    // A table leaf with one cell that begins near the start of the page.
    let is_row = |page: &[u8]| page[0] == 13 && page[3..5] == [0, 1] && page[5..7] < [5, 0][..];
    let pages = file.chunks(PAGE_BYTES).enumerate().filter(|(_, page)| is_row(page));
    pages.map(|(page, _)| (page + 1) * PAGE_BYTES - row::BLOB_BYTES).collect()
}

#[test]
fn every_blob_ends_its_page() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let file = fs::read(fixture.file()).unwrap();
    assert_eq!(blob_offsets(&file).len(), 14);
    let key = fixture.device.keys().unwrap()[0];
    let found = salvage::find_rows(&fixture.file(), &OuterKey::derive(&fixture.device, key).unwrap());
    assert!(found.iter().all(Option::is_some));
}

#[test]
fn a_damaged_slot_is_refused_and_the_others_open() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let whole = fs::read(fixture.file()).unwrap();
    let mut opened = 0;
    for offset in blob_offsets(&whole) {
        let mut file = whole.clone();
        file[offset + 20_000] ^= 1;
        fs::write(fixture.file(), file).unwrap();
        let mut vault = fixture.launch();
        let plan = document(fixture.opens(&mut vault, PLAN_CODE)).is_some();
        let notes = document(fixture.opens(&mut vault, NOTES_CODE)).is_some();
        assert!(plan || notes);
        opened += usize::from(plan) + usize::from(notes);
        drop(vault);
    }
    // Twelve slots, of which two are in use, and two headers: each used slot was refused once.
    assert_eq!(opened, 2 * 14 - 2);
}

#[test]
fn the_newer_header_counts_in_either_row() {
    let fixture = Fixture::new();
    let mut header = Header::make(Cost::DEFAULT, &fixture.randomness);
    let plains: Vec<_> = (0..6)
        .map(|_| {
            header.next_generation();
            (header.generation(), Some(header.to_plain()))
        })
        .collect();
    for headers in [[3, 5], [5, 3], [0, 1], [1, 0]] {
        let mut rows = vec![None; SLOTS];
        rows.extend(headers.map(|number: usize| plains[number].1.clone()));
        let (header, slots) = launch::parse_rows(rows, &fixture.context()).ok().flatten().unwrap();
        assert_eq!(Some(header.generation()), headers.into_iter().max().map(|number| plains[number].0));
        assert!(slots.iter().all(|slot| matches!(slot, Slot::Damaged)));
    }
}

#[test]
fn a_header_of_a_newer_version_stops_the_launch_and_a_malformed_one_does_not_count() {
    let fixture = Fixture::new();
    let plain = Header::make(Cost::DEFAULT, &fixture.randomness).to_plain();
    let (mut newer, mut malformed) = (plain.clone(), plain.clone());
    newer[0] = 3;
    malformed[63] = 13;
    let parsed = |headers: [&row::Plain; 2]| {
        let mut rows = vec![None; SLOTS];
        rows.extend(headers.map(|plain| Some(plain.clone())));
        launch::parse_rows(rows, &fixture.context())
    };
    for headers in [[&plain, &newer], [&newer, &plain]] {
        assert!(parsed(headers).is_err());
    }
    for headers in [[&plain, &malformed], [&malformed, &plain]] {
        assert_eq!(parsed(headers).ok().flatten().unwrap().0.to_plain(), plain);
    }
    assert!(parsed([&malformed, &malformed]).ok().flatten().is_none());
}

#[test]
fn two_lost_headers_are_rebuilt_from_a_slot() {
    let (mut fixture, vault) = Fixture::set_up();
    drop(vault);
    let connection = rusqlite::Connection::open(fixture.file()).unwrap();
    connection.execute("UPDATE memory SET data = zeroblob(32728) WHERE id > 12", []).unwrap();
    drop(connection);
    let mut vault = fixture.launch();
    assert_eq!(vault.next_slot(), Ok(None), "nothing is written over");
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none(), "the ten free codes are taken as spent");
    assert!(fixture.opens(&mut vault, NOTES_CODE).is_some());
    fixture.now.monotonic_ms += 1;
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    // A code that is set now is later than every other.
    let keys = vault.derive_keys(&fixture.context(), &Code::parse(NOTES_CODE).unwrap(), opened.keys.slot());
    let (keys, plan) = (keys.unwrap(), content(Kind::Plan, b"under the same code"));
    vault
        .replace(&fixture.context(), vec![(keys.slot(), keys.seal(&plan, &fixture.randomness))], None)
        .unwrap();
    assert_eq!(document(fixture.opens(&mut vault, NOTES_CODE)).unwrap(), b"under the same code");
}

#[test]
fn an_overwritten_database_is_rebuilt_from_the_remaining_slots() {
    for (start, end) in [(0, 100), (0, PAGE_BYTES), (PAGE_BYTES, 2 * PAGE_BYTES), (20, 4 * PAGE_BYTES + 100)]
    {
        let (fixture, vault) = Fixture::set_up();
        drop(vault);
        let mut file = fs::read(fixture.file()).unwrap();
        let end = end.min(file.len());
        file[start..end].fill(0xA5);
        fs::write(fixture.file(), &file).unwrap();
        let (mut vault, tape) = Vault::open(fixture.folder.path());
        assert!(tape.is_empty());
        let launch = vault.launch(&fixture.context());
        assert!(matches!(launch, Launch::Ready | Launch::Unavailable(Why::Storage)));
        if start == 0 {
            assert!(fixture.opens(&mut vault, PLAN_CODE).is_some(), "{start}..{end}");
            assert!(!fixture.set_aside().is_empty());
        }
    }
}

#[test]
fn a_file_held_by_another_process_is_neither_opened_nor_rescued() {
    let (fixture, mut holding) = Fixture::set_up();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Storage));
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    drop(vault);
    assert!(fixture.set_aside().is_empty());
    assert!(fixture.opens(&mut holding, PLAN_CODE).is_some());
    drop(holding);
    assert!(fixture.opens(&mut fixture.launch(), PLAN_CODE).is_some());
}

#[test]
fn a_rescue_takes_the_last_save_from_a_wal_with_a_damaged_header() {
    for damaged_byte in [0, 5, 16, 20, 24, 31] {
        let (fixture, mut vault) = Fixture::set_up();
        let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
        let sealed = opened.keys.seal(&content(Kind::Plan, b"written last"), &fixture.randomness);
        vault.save(&fixture.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
        let wal = fixture.folder.path().join("calculator.db-wal");
        let (mut file, mut frames) = (fs::read(fixture.file()).unwrap(), fs::read(&wal).unwrap());
        drop(vault);
        file[..100].fill(0);
        frames[damaged_byte] ^= 0xff;
        fs::write(fixture.file(), &file).unwrap();
        fs::write(&wal, &frames).unwrap();
        // First a launch at which the key does not answer: SQLite has opened the file by then.
        fixture.device.fail_with(Some(DeviceKeyError::Busy));
        assert_eq!(Vault::open(fixture.folder.path()).0.launch(&fixture.context()), Launch::Later);
        fixture.device.fail_with(None);
        let mut vault = fixture.launch();
        let found = document(fixture.opens(&mut vault, PLAN_CODE));
        assert_eq!(found.unwrap(), b"written last", "byte {damaged_byte}");
        assert!(!fixture.folder.path().join("calculator.db-old").exists());
        let kept = fs::read_dir(fixture.folder.path())
            .unwrap()
            .any(|entry| fs::read(entry.unwrap().path()).unwrap() == frames);
        assert!(kept, "never deleted");
    }
}
