//! The vault on a real disk, with a cheap derivation and a device key in memory.

use std::fs;

use fixture::{Fixture, content, document};

use super::header::Header;
use super::order::SLOTS;
use super::slot::Slot;
use super::store::Store;
use super::*;
use crate::crypto;
use crate::device_key::MemoryDeviceKey;

mod attacker;
mod erasing;
mod fixture;
mod indistinguishability;
mod launching;
pub(crate) mod low;
mod power;
mod tamper;

const PLAN_CODE: &str = "482915";
const NOTES_CODE: &str = "739146";
const SETUP_CODE: &str = "70001234";

#[test]
fn plan_and_notes_open_under_their_codes_after_a_restart() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"my sister's house");
    assert_eq!(document(fixture.opens(&mut vault, NOTES_CODE)).unwrap(), b"milk, eggs");
    assert!(fixture.opens(&mut vault, "111222").is_none());
}

#[test]
fn the_setup_code_starts_setup_for_ever_and_costs_nothing() {
    let (fixture, mut vault) = Fixture::set_up();
    for _ in 0..12 {
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
    }
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
    // Even behind a code that has become the setup code.
    fixture.make(&mut vault, SETUP_CODE, &content(Kind::Notes, b"hidden"));
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
}

#[test]
fn of_two_books_under_one_code_the_one_opens_whose_code_was_set_last_in_whichever_slot_it_is() {
    let mut last_is_first_in_the_file = [false; 2];
    for seed in 0..16 {
        let fixture = Fixture::seeded(seed);
        let mut vault = fixture.launch();
        let before = fixture.make(&mut vault, NOTES_CODE, &content(Kind::Notes, b"before"));
        let last = fixture.make(&mut vault, NOTES_CODE, &content(Kind::Notes, b"last"));
        assert_eq!(document(fixture.opens(&mut vault, NOTES_CODE)).unwrap(), b"last", "{seed}");
        last_is_first_in_the_file[usize::from(last.slot().index() < before.slot().index())] = true;
    }
    assert_eq!(last_is_first_in_the_file, [true; 2]);
}

#[test]
fn five_books_fit_at_least_and_none_is_written_over() {
    let mut most = Vec::new();
    for _ in 0..24 {
        let fixture = Fixture::new();
        let mut vault = fixture.launch();
        let mut codes = Vec::new();
        while vault.next_slot().unwrap().is_some() {
            assert_eq!(vault.has_room(), Some(true));
            let code = format!("5{:05}", codes.len() * 77 + 1_234);
            fixture.make(&mut vault, &code, &content(Kind::Notes, code.as_bytes()));
            codes.push(code);
        }
        drop(vault);
        let (unlaunched, _) = Vault::open(fixture.folder.path());
        assert_eq!(unlaunched.has_room(), None, "nothing is known before a launch");
        drop(unlaunched);
        let mut vault = fixture.launch();
        assert_eq!((vault.next_slot(), vault.has_room()), (Ok(None), Some(false)));
        for code in &codes {
            assert_eq!(document(fixture.opens(&mut vault, code)).unwrap(), code.as_bytes());
        }
        most.push(codes.len());
    }
    assert!(most.iter().all(|books| (5..=12).contains(books)), "{most:?}");
    assert!(most.iter().any(|books| *books != most[0]), "{most:?}");
}

#[test]
fn the_code_that_was_set_last_wins_and_the_other_opens_again() {
    let (fixture, mut vault) = Fixture::set_up();
    let newer = fixture.make(&mut vault, PLAN_CODE, &content(Kind::Notes, b"newer"));
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"newer");
    // What is saved later changes nothing about which code is newer.
    let saved = newer.seal(&content(Kind::Notes, b"newer still"), &fixture.randomness);
    vault.save(&fixture.context(), vec![(newer.slot(), saved)]).unwrap();
    drop(vault);
    let mut vault = fixture.launch();
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    assert_eq!(opened.content.document.as_slice(), b"newer still");
    // The newer one changes its code.
    let code = Code::parse("918273").unwrap();
    let keys = vault.derive_keys(&fixture.context(), &code, newer.slot()).unwrap();
    let sealed = keys.seal(&opened.content, &fixture.randomness);
    vault.replace(&fixture.context(), vec![(newer.slot(), sealed)], None).unwrap();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"my sister's house");
    assert_eq!(document(fixture.opens(&mut vault, "918273")).unwrap(), b"newer still");
}

#[test]
fn after_ten_wrong_codes_plans_are_ignored_and_notes_open_erasing_or_not() {
    for erases in [false, true] {
        let (mut fixture, mut vault) = if erases { Fixture::set_up_erasing() } else { Fixture::set_up() };
        for number in 0..10 {
            assert!(fixture.opens(&mut vault, &format!("11122{number:02}")).is_none());
        }
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
        // Neither killing the app nor setting the wall clock changes anything.
        drop(vault);
        fixture.now.wall_ms += 1_000_000_000;
        fixture.now.monotonic_ms += 0;
        let mut vault = fixture.launch();
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
        if erases {
            assert!(fixture.opens(&mut vault, NOTES_CODE).is_some());
            continue;
        }
        fixture.now.monotonic_ms += 1;
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
        // Opening resets nothing: one more, and it waits for two minutes.
        assert!(fixture.opens(&mut vault, "900001").is_none());
        assert!(fixture.opens(&mut vault, "900002").is_none(), "not counted");
        assert!(fixture.opens(&mut vault, NOTES_CODE).is_some());
        fixture.now.monotonic_ms += 119_998;
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
        fixture.now.monotonic_ms += 2;
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
    }
}

#[test]
fn the_wal_grows_no_further_than_room_is_kept_for_it() {
    let (fixture, mut vault) = Fixture::set_up();
    let wal = fixture.folder.path().join("calculator.db-wal");
    let mut most = 0;
    for number in 0..24 {
        assert!(fixture.opens(&mut vault, &format!("1112{number:02}3")).is_none());
        most = most.max(fs::metadata(&wal).unwrap().len());
    }
    let [kept, attempt] = [reserve::MOST_FRAMES, reserve::ATTEMPT_FRAMES].map(reserve::bytes);
    assert!(most <= kept && kept <= most + attempt, "{most} of {kept}");
    let least = reserve::bytes(reserve::LEAST_FRAMES);
    assert!(attempt < least && least < kept, "{least}");
}

/// The header's bytes, but for its generation.
fn lasting(vault: &Vault) -> Vec<u8> {
    let Stage::Ready(ready) = &vault.stage else { unreachable!() };
    let plain = ready.header.to_plain();
    [&plain[..43], &plain[51..]].concat()
}

#[test]
fn right_codes_and_the_setup_code_put_the_stored_bytes_back() {
    let (mut fixture, mut vault) = Fixture::set_up();
    fixture.opens(&mut vault, "111222");
    let before = lasting(&vault);
    for code in [PLAN_CODE, NOTES_CODE, SETUP_CODE, "111222"] {
        fixture.now.monotonic_ms += 10_000;
        fixture.attempt(&mut vault, code);
        assert!(lasting(&vault) == before, "{code}");
    }
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    fixture.now = Now { monotonic_ms: 5_000, boot_id: 2, ..fixture.now };
    drop(vault);
    assert!(lasting(&fixture.launch()) == before, "a launch, and in another boot");
}

#[test]
fn after_a_reboot_the_time_since_it_counts() {
    let (mut fixture, mut vault) = Fixture::set_up();
    for number in 0..10 {
        assert!(fixture.opens(&mut vault, &format!("11122{number:02}")).is_none());
    }
    drop(vault);
    (fixture.now.boot_id, fixture.now.monotonic_ms) = (2, 0);
    let mut vault = fixture.launch();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    fixture.now.monotonic_ms += 1;
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn where_nothing_can_be_written_each_process_begins_with_thirty_seconds() {
    let (mut fixture, vault) = Fixture::set_up();
    drop(vault);
    for _ in 0..3 {
        let store = Store::connect_read_only_for_tests(&fixture.file());
        let mut vault = fixture.with_store(store);
        assert_eq!(vault.launch(&fixture.context()), Launch::Ready);
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
        assert!(fixture.opens(&mut vault, NOTES_CODE).is_some());
        fixture.now.monotonic_ms += 30_000;
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
        fixture.now.monotonic_ms += 1;
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
    }
}

#[test]
fn a_guess_killed_after_its_first_commit_counts() {
    let (fixture, mut vault) = Fixture::set_up();
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.header.guessing = ready.header.guessing.after_wrong(fixture.now);
    ready.commit_headers(&fixture.context()).unwrap();
    drop(vault);
    let vault = fixture.launch();
    let Stage::Ready(ready) = &vault.stage else { unreachable!() };
    assert_eq!(ready.header.guessing.debt_ms(fixture.now), 120_000);
}

#[test]
fn a_right_code_that_comes_too_late_opens_nothing_and_costs_nothing() {
    let (fixture, mut vault) = Fixture::set_up_erasing();
    let setup = Code::parse(SETUP_CODE).unwrap();
    let before = lasting(&vault);
    for code in [PLAN_CODE, NOTES_CODE, SETUP_CODE] {
        let attempt = vault.attempt(&fixture.context(), &Code::parse(code).unwrap(), &setup, &|| false);
        assert!(matches!(attempt, Attempt::Nothing));
    }
    assert!(lasting(&vault) == before);
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn one_attempt_is_sixteen_frames_and_three_of_them_do_not_checkpoint() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let mut vault = fixture.launch();
    let file = fs::read(fixture.file()).unwrap();
    for attempts in 1..=3 {
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
        let wal = fs::metadata(fixture.folder.path().join("calculator.db-wal")).unwrap().len();
        assert_eq!(wal, 32 + attempts * 16 * (24 + 32_768));
        assert!(fs::read(fixture.file()).unwrap() == file);
    }
}

#[test]
fn the_next_commit_writes_a_save_that_a_lock_could_not() {
    let (fixture, mut vault) = Fixture::set_up();
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let sealed = opened.keys.seal(&content(Kind::Plan, b"the blue door"), &fixture.randomness);
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.store.fail_writes_for_tests(true);
    let saves = vec![(opened.keys.slot(), sealed)];
    assert_eq!(vault.rest(&fixture.context(), saves), Err(VaultError::ReadOnly));
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.store.fail_writes_for_tests(false);
    fixture.opens(&mut vault, "111222");
    drop(vault);
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"the blue door");
}

#[test]
fn a_disk_error_is_reported_by_its_cause() {
    assert_eq!(VaultError::from(StoreError::Full), VaultError::Full);
    assert_eq!(VaultError::from(StoreError::ReadOnly), VaultError::ReadOnly);
    for error in [StoreError::Missing, StoreError::Damaged, StoreError::Foreign, StoreError::Unreachable] {
        assert_eq!(VaultError::from(error), VaultError::Storage);
    }
}

#[test]
fn only_a_busy_or_locked_device_key_is_transient() {
    for passing in [DeviceKeyError::Busy, DeviceKeyError::Locked] {
        assert!(VaultError::Device(passing).is_transient());
    }
    for lasting in [DeviceKeyError::Gone, DeviceKeyError::Broken] {
        assert!(!VaultError::Device(lasting).is_transient());
    }
    for lasting in [VaultError::Full, VaultError::ReadOnly, VaultError::Storage] {
        assert!(!lasting.is_transient());
    }
}

#[test]
fn the_cost_of_a_guess_is_known_once_the_rows_are_unwrapped() {
    let (fixture, vault) = Fixture::set_up();
    assert_eq!(vault.cost(), Some(Cost::cheap_for_tests()));
    drop(vault);
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.cost(), None);
    vault.launch(&fixture.context());
    assert_eq!(vault.cost(), Some(Cost::cheap_for_tests()));
}

#[test]
fn the_tape_survives_and_a_cleared_tape_leaves_no_trace_in_the_file() {
    let fixture = Fixture::new();
    let mut vault = fixture.launch();
    let line = TapeRow { expression: "31415 × 2".to_owned(), result: "62830".to_owned() };
    vault.save_tape(std::slice::from_ref(&line));
    drop(vault);
    let (mut vault, tape) = Vault::open(fixture.folder.path());
    assert_eq!(tape, [line]);
    vault.launch(&fixture.context());
    vault.save_tape(&[]);
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    drop(vault);
    let file = fs::read(fixture.file()).unwrap();
    assert!(!file.windows(5).any(|window| window == b"62830"));
}

/// One attempt each, for `tests/instructions`, which counts the instructions of `Ready::attempt`.
/// The derivation is cheap and the same in all of them.
mod instructions {
    use super::*;

    fn one(fixture: &Fixture, vault: &mut Vault, code: &str) -> bool {
        fixture.opens(vault, code).is_some()
    }

    #[test]
    fn of_a_code_on_a_fresh_install() {
        let fixture = Fixture::new();
        let mut vault = fixture.launch();
        assert!(!one(&fixture, &mut vault, "111222"));
    }

    #[test]
    fn of_a_wrong_code() {
        let (fixture, mut vault) = Fixture::set_up();
        assert!(!one(&fixture, &mut vault, "111222"));
    }

    #[test]
    fn of_an_ignored_code() {
        let (fixture, mut vault) = Fixture::set_up();
        let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
        let guessing = ready.header.guessing.clone();
        ready.header.guessing = (0..10).fold(guessing, |guessing, _| guessing.after_wrong(fixture.now));
        assert!(!one(&fixture, &mut vault, PLAN_CODE));
    }

    #[test]
    fn of_the_plans_code() {
        let (fixture, mut vault) = Fixture::set_up();
        assert!(one(&fixture, &mut vault, PLAN_CODE));
    }

    #[test]
    fn of_the_notes_code() {
        let (fixture, mut vault) = Fixture::set_up();
        assert!(one(&fixture, &mut vault, NOTES_CODE));
    }
}
