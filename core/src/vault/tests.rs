//! The vault on a real disk, with a cheap derivation and a device key in memory.

use std::fs;

use fixture::{Fixture, content, document};

use super::*;
use crate::device_key::MemoryDeviceKey;

mod erasing;
mod fixture;
mod indistinguishability;
mod launching;
mod power;
mod tamper;

const PLAN_CODE: &str = "482915";
const DECOY_CODE: &str = "739146";
const SETUP_CODE: &str = "70001234";

#[test]
fn plan_and_decoy_open_under_their_codes_after_a_restart() {
    let (fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"my sister's house");
    assert_eq!(document(fixture.opens(&mut vault, DECOY_CODE)).unwrap(), b"milk, eggs");
    assert!(fixture.opens(&mut vault, "111222").is_none());
}

#[test]
fn once_set_up_the_setup_code_is_an_ordinary_number() {
    let fixture = Fixture::new();
    let mut vault = fixture.launch();
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup { lost_before: false }));
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Nothing));
}

#[test]
fn the_plan_learns_of_wrong_codes_and_the_decoy_never_does() {
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    for code in ["111222", "333444", "111222"] {
        assert!(fixture.opens(&mut vault, code).is_none());
    }
    assert_eq!(fixture.opens(&mut vault, DECOY_CODE).unwrap().wrong_codes, 0);
    assert_eq!(fixture.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 2);
    assert_eq!(fixture.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 0);
}

#[test]
fn after_eleven_wrong_codes_the_plan_is_ignored_and_the_decoy_opens() {
    let (mut fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    for number in 0..11 {
        assert!(fixture.opens(&mut vault, &format!("11122{number:02}")).is_none());
    }
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    assert!(fixture.opens(&mut vault, DECOY_CODE).is_some());
    // Neither killing the app nor setting the wall clock changes anything.
    drop(vault);
    fixture.now.wall_ms += 1_000_000_000;
    fixture.now.monotonic_ms += 29_000;
    let mut vault = fixture.launch();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    fixture.now.monotonic_ms += 1_000;
    assert_eq!(fixture.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 11);
}

#[test]
fn after_a_reboot_a_wait_continues_from_the_launch() {
    let (mut fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    for number in 0..11 {
        assert!(fixture.opens(&mut vault, &format!("11122{number:02}")).is_none());
    }
    drop(vault);
    // The clock of a new boot says nothing about the time before it.
    (fixture.now.boot_id, fixture.now.monotonic_ms) = (2, 3_600_000);
    let mut vault = fixture.launch();
    fixture.now.monotonic_ms += 29_999;
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    fixture.now.monotonic_ms += 1;
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn a_guess_killed_after_its_first_commit_counts() {
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.header.guessing = ready.header.guessing.observed(fixture.now).after_wrong();
    ready.commit_headers(&fixture.context()).unwrap();
    drop(vault);
    let mut vault = fixture.launch();
    assert_eq!(fixture.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 1);
}

#[test]
fn a_right_code_that_comes_too_late_opens_nothing_and_costs_nothing() {
    let (fixture, mut vault) = Fixture::set_up(Kind::ErasingDecoy);
    let setup = Code::parse(SETUP_CODE).unwrap();
    for code in [PLAN_CODE, DECOY_CODE] {
        let attempt = vault.attempt(&fixture.context(), &Code::parse(code).unwrap(), &setup, &|| false);
        assert!(matches!(attempt, Attempt::Nothing));
    }
    assert_eq!(fixture.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 0);
}

#[test]
fn an_erasing_decoy_keeps_itself_and_rotates_the_device_key_at_the_next_lock() {
    let (fixture, mut vault) = Fixture::set_up(Kind::ErasingDecoy);
    let before = fixture.device.keys().unwrap();
    let opened = fixture.opens(&mut vault, DECOY_CODE).unwrap();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    let rotate = Some((opened.keys, opened.pin_key.unwrap()));
    vault.rest(&fixture.context(), &mut Rest { rotate, ..Rest::default() }).unwrap();
    let after = fixture.device.keys().unwrap();
    assert!(after.len() == 1 && after != before);
    drop(vault);
    let mut vault = fixture.launch();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    assert_eq!(document(fixture.opens(&mut vault, DECOY_CODE)).unwrap(), b"milk, eggs");
}

#[test]
fn a_refused_rotation_completes_once_the_device_key_works_again() {
    for step in 0..6 {
        let (fixture, mut vault) = Fixture::set_up(Kind::ErasingDecoy);
        let before = fixture.device.keys().unwrap();
        let opened = fixture.opens(&mut vault, DECOY_CODE).unwrap();
        let mut rest = Rest { rotate: Some((opened.keys, opened.pin_key.unwrap())), ..Rest::default() };
        fixture.device.fail_after(step, DeviceKeyError::Busy);
        let refused = vault.rest(&fixture.context(), &mut rest);
        fixture.device.fail_with(None);
        assert_eq!(refused.is_err(), rest.rotate.is_some(), "step {step}");
        assert_eq!(document(fixture.opens(&mut vault, DECOY_CODE)).unwrap(), b"milk, eggs", "step {step}");
        vault.rest(&fixture.context(), &mut rest).unwrap();
        let after = fixture.device.keys().unwrap();
        assert!(rest.rotate.is_none() && after.len() == 1 && after != before, "step {step}");
        drop(vault);
        let mut vault = fixture.launch();
        assert_eq!(document(fixture.opens(&mut vault, DECOY_CODE)).unwrap(), b"milk, eggs", "step {step}");
    }
}

#[test]
fn an_erasing_decoy_is_ignored_like_the_plan() {
    let (fixture, mut vault) = Fixture::set_up(Kind::ErasingDecoy);
    for number in 0..11 {
        fixture.opens(&mut vault, &format!("11122{number:02}"));
    }
    assert!(fixture.opens(&mut vault, DECOY_CODE).is_none());
}

#[test]
fn an_interrupted_rotation_is_cleaned_up_at_the_next_launch() {
    let (fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    fixture.device.make().unwrap();
    let mut vault = fixture.launch();
    assert_eq!(fixture.device.keys().unwrap().len(), 1);
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn the_next_commit_writes_a_save_that_a_lock_could_not() {
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let sealed = opened.keys.seal(&content(Kind::Plan, b"the blue door"), &fixture.randomness);
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.store.fail_writes_for_tests(true);
    let saves = vec![(opened.keys.slot(), sealed)];
    assert_eq!(vault.rest(&fixture.context(), &mut Rest { saves, rotate: None }), Err(VaultError::ReadOnly));
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
    let (fixture, vault) = Fixture::set_up(Kind::Decoy);
    assert_eq!(vault.cost(), Some(KdfCost::cheap_for_tests()));
    drop(vault);
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.cost(), None);
    vault.launch(&fixture.context());
    assert_eq!(vault.cost(), Some(KdfCost::cheap_for_tests()));
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
    vault.rest(&fixture.context(), &mut Rest::default()).unwrap();
    drop(vault);
    let file = fs::read(fixture.file()).unwrap();
    assert!(!file.windows(5).any(|window| window == b"62830"));
}

#[test]
fn the_plan_opens_from_read_only_storage() {
    let (fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    let store = Store::connect_read_only_for_tests(&fixture.file());
    let mut vault = Vault { path: fixture.file(), stage: Stage::Calculator(store), late_tape: None };
    assert_eq!(vault.launch(&fixture.context()), Launch::Ready);
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let sealed = opened.keys.seal(&opened.content, &fixture.randomness);
    assert_eq!(vault.save(&fixture.context(), vec![(opened.keys.slot(), sealed)]), Err(VaultError::ReadOnly));
    // The limit on guessing holds in memory.
    for number in 0..11 {
        assert!(fixture.opens(&mut vault, &format!("11122{number:02}")).is_none());
    }
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
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
        let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
        assert!(!one(&fixture, &mut vault, "111222"));
    }

    #[test]
    fn of_an_ignored_code() {
        let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
        let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
        let waiting =
            (0..11).fold(ready.header.guessing.observed(fixture.now), |guessing, _| guessing.after_wrong());
        ready.header.guessing = waiting;
        assert!(!one(&fixture, &mut vault, PLAN_CODE));
    }

    #[test]
    fn of_the_plans_code() {
        let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
        assert!(one(&fixture, &mut vault, PLAN_CODE));
    }

    #[test]
    fn of_the_decoys_code() {
        let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
        assert!(one(&fixture, &mut vault, DECOY_CODE));
    }
}
