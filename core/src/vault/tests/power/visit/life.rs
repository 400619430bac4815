//! The visits themselves, in playing order.

use super::super::facts::{Facts, NOTES_CODES, PLAN_CODES};
use super::*;

/// Each is played on what the previous one left.
pub(in super::super) const LIFE: [fn(&mut Visit); 7] =
    [sets_up, edits_much, is_guessed_at, changes_codes, erases, opens_the_notes_that_erase, only_calculates];
pub(in super::super) const RESCUE: [fn(&mut Visit); 1] = [is_rescued];
pub(in super::super) const ORPHAN: [fn(&mut Visit); 1] = [finds_an_orphaned_wal];
pub(in super::super) const LOSS: [fn(&mut Visit); 2] = [misses_its_key, starts_over];
pub(in super::super) const AGAIN: [fn(&mut Visit); 1] = [starts_after_a_cut];
pub(in super::super) const SHORT: [fn(&mut Visit); 2] = [sets_up, erases_soon];

const SUMS: [(&str, &str); 3] = [("12 + 30", "42"), ("8 × 7", "56"), ("1 ÷ 8", "0.125")];

/// The first launch, two numbers that are not codes, setup, notes; then killed.
fn sets_up(visit: &mut Visit) {
    visit.launch();
    visit.calculate(&SUMS[..1]);
    visit.enter("111222");
    visit.enter(SETUP_CODE);
    visit.new_plan(PLAN_CODES[0], "plan 0");
    visit.edit_plan(1..4);
    visit.choose_notes(NOTES_CODES[0], false, "milk");
    visit.edit_notes("milk, eggs");
    visit.edit_plan(4..6);
    visit.lock(None);
    visit.calculate(&SUMS[..2]);
    visit.killed = true;
}

/// Enough edits for SQLite to reset the WAL twice; a guess; then killed.
fn edits_much(visit: &mut Visit) {
    visit.launch();
    visit.open_plan(PLAN_CODES[0]);
    visit.edit_plan(6..30);
    visit.lock(Some("plan 30"));
    visit.open_plan(PLAN_CODES[0]);
    visit.edit_notes("milk, eggs, flour");
    visit.edit_plan(31..44);
    visit.enter("161803");
    visit.killed = true;
}

/// Wrong codes until the plan's is ignored, then time passes. Closed cleanly.
fn is_guessed_at(visit: &mut Visit) {
    visit.launch();
    for code in ["222111", "333444", "333444", NOTES_CODES[0]] {
        visit.enter(code);
    }
    visit.open_plan(PLAN_CODES[0]);
    visit.lock(None);
    for guess in 0..12 {
        visit.enter(&format!("9000{guess:02}"));
    }
    assert!(visit.enter(PLAN_CODES[0]).is_none(), "ignored");
    assert!(visit.enter(NOTES_CODES[0]).is_some());
    visit.now.monotonic_ms += 200_000;
    visit.open_plan(PLAN_CODES[0]);
    visit.edit_plan(44..46);
    visit.lock(None);
}

fn changes_codes(visit: &mut Visit) {
    visit.launch();
    visit.calculate(&SUMS);
    visit.open_plan(PLAN_CODES[0]);
    visit.change_code(PLAN_CODES[1]);
    visit.edit_plan(46..53);
    visit.remove_notes();
    visit.edit_plan(53..55);
    visit.choose_notes(NOTES_CODES[1], false, "bread");
    visit.lock(Some("plan 55"));
    assert!(visit.enter(PLAN_CODES[0]).is_none(), "the old code");
    visit.open_plan(PLAN_CODES[1]);
    visit.choose_notes(NOTES_CODES[0], false, "bread, tea");
    visit.edit_plan(56..59);
    visit.killed = true;
}

/// Everything is erased, and another plan started, with notes that erase.
fn erases(visit: &mut Visit) {
    visit.launch();
    visit.open_plan(PLAN_CODES[1]);
    visit.edit_plan(59..61);
    visit.erase();
    visit.enter("111222");
    visit.enter(SETUP_CODE);
    visit.calculate(&[]);
    visit.new_plan(PLAN_CODES[0], "plan 61");
    visit.choose_notes(NOTES_CODES[1], true, "bread");
    visit.edit_plan(62..64);
    visit.lock(None);
    visit.killed = true;
}

/// The notes that erase are opened, and put under a new device key.
fn opens_the_notes_that_erase(visit: &mut Visit) {
    visit.erases = true;
    visit.launch();
    let opened = visit.enter(NOTES_CODES[1]).expect("the notes open");
    // They erase once.
    visit.erases = false;
    visit.added = Some(opened.keys.clone());
    visit.edit_notes("bread and butter");
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    visit.step(visit.facts.clone(), |vault, context| {
        vault.finish_erase(context, &unfinished).unwrap();
    });
    visit.lock(None);
    visit.enter(PLAN_CODES[0]);
    visit.killed = true;
}

fn only_calculates(visit: &mut Visit) {
    visit.launch();
    visit.calculate(&SUMS);
    visit.enter("271828");
    visit.lock(None);
}

/// A launch that rebuilds the file from a damaged one.
fn is_rescued(visit: &mut Visit) {
    visit.launch();
    visit.open_plan(PLAN_CODES[0]);
    visit.edit_plan(100..103);
    visit.lock(None);
    visit.killed = true;
}

/// The old file is gone: a new one is created, without what the old WAL held.
fn finds_an_orphaned_wal(visit: &mut Visit) {
    visit.launch();
    visit.enter(SETUP_CODE);
    visit.new_plan(PLAN_CODES[1], "plan 300");
    visit.edit_plan(301..303);
    visit.lock(None);
    visit.killed = true;
}

fn starts_after_a_cut(visit: &mut Visit) {
    visit.launch();
    visit.enter("577215");
    visit.lock(None);
    visit.killed = true;
}

/// A guess, edits, a lock, an erase.
fn erases_soon(visit: &mut Visit) {
    visit.launch();
    visit.enter("444555");
    visit.open_plan(PLAN_CODES[0]);
    visit.edit_plan(6..9);
    visit.lock(Some("plan 9"));
    visit.open_plan(PLAN_CODES[0]);
    visit.erase();
    visit.enter(SETUP_CODE);
    visit.killed = true;
}

fn misses_its_key(visit: &mut Visit) {
    for key in visit.device.keys().unwrap() {
        let gone = Facts { plan: None, notes: None, guesses: (0, 0), tape: None, aside: None };
        visit.device.mark(&Mark::Allowed(vec![visit.facts.clone(), gone.clone()]));
        visit.device.destroy(key).unwrap();
        visit.device.mark(&Mark::Allowed(vec![gone.clone()]));
        visit.facts = gone;
    }
    visit.step(visit.facts.clone(), |vault, context| {
        assert_eq!(vault.launch(context), Launch::Unavailable(Why::Key));
    });
    visit.killed = true;
}

/// The file whose key is gone is set aside, another plan started, and everything erased.
fn starts_over(visit: &mut Visit) {
    visit.now.boot_id = 2;
    visit.launch();
    visit.enter(SETUP_CODE);
    visit.new_plan(PLAN_CODES[1], "plan 200");
    visit.edit_plan(201..203);
    visit.lock(None);
    visit.erase();
    visit.enter(SETUP_CODE);
    visit.lock(None);
}
