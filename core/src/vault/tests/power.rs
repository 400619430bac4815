//! Power loss at any moment. What was reported as persisted is there afterwards, or what was being
//! written in its place; each code opens one of the two and nothing else; a counted guess stays
//! counted; what was reported as erased stays erased.
//!
//! Visits run under strace, which sees everything they do to the store (`record`, `trace`). From
//! that, `disk` and `cuts` build the disks that power loss may leave after each operation, and the
//! next launch opens them (`facts`). The model of a disk:
//!
//! - Bytes and length of a file are persisted once the file is synced. A name that was created,
//!   changed or removed is persisted once the folder is synced.
//! - Of unsynced data any part may be persisted, in any order: each sector of 512 or of 4,096 bytes
//!   by itself, each truncation and each name by itself. A name changes completely or not at all; a
//!   file may have its new length without its bytes, which are then zero.
//! - The write in progress may end at any sector boundary, begin at one, or end at any byte.
//! - A sector holds either its old or its new content. Neighboring bytes that were not written are
//!   unharmed.
//! - A key exists once the phone's hardware reports it made. A key reported destroyed may still
//!   exist.
//!
//! Not modeled: a disk that lies about syncs, unreadable sectors, hardware that loses a key.
//!
//! `TALLY_FULL` tries every boundary of 512-byte sectors as the end of a write, of 4,096-byte
//! sectors as its end and its start, and thirty random disks after each operation of a life, fewer
//! for the shorter scenarios. The random choices are seeded; `SQLite` picks the salt of its WAL
//! itself, so the bytes differ from run to run.

mod cuts;
mod disk;
mod facts;
mod mistakes;
mod record;
mod trace;
mod visit;

use super::tamper::is_full_size;
use cuts::{Count, Opened, Size, search, torn_disks};
use record::{Record, Scenario, record, record_on};

/// For a life, and for the shorter scenarios.
fn sizes() -> [Size; 2] {
    if is_full_size() {
        [Size { torn: None, by_chance: 30, one_in: 1 }, Size { torn: Some(8), by_chance: 4, one_in: 1 }]
    } else {
        [Size { torn: Some(2), by_chance: 1, one_in: 2 }; 2]
    }
}

/// Asserts that after every cut the disk is in one of its allowed states.
fn check(scenario: Scenario, record: &Record) -> Count {
    let [long, short] = sizes();
    let size = if scenario == Scenario::Life { long } else { short };
    search(record, &size, &mut Opened::new()).unwrap_or_else(|fault| panic!("{scenario:?}: {fault:#?}"))
}

#[allow(clippy::print_stderr, reason = "how many disks were tried")]
fn report(what: &str, count: Count) {
    eprintln!("power loss: {what}, {} disks, {} cuts", count.disks, count.checks);
}

#[test]
fn after_power_loss_at_any_moment_each_code_opens_the_old_or_the_new_document() {
    let Some(record) = record(Scenario::Life) else { return };
    let count = check(Scenario::Life, &record);
    report("from setup to erase and after", count);
    assert!(count.disks >= if is_full_size() { 100_000 } else { 2_000 }, "{count:?}");
}

#[test]
fn an_interrupted_rescue_loses_nothing() {
    let Some(record) = record(Scenario::Rescue) else { return };
    report("a damaged file", check(Scenario::Rescue, &record));
}

#[test]
fn an_orphaned_wal_never_gets_into_a_new_database() {
    let Some(record) = record(Scenario::Orphan) else { return };
    report("a WAL alone", check(Scenario::Orphan, &record));
}

#[test]
fn power_loss_never_blocks_a_new_start_after_a_lost_key() {
    let Some(record) = record(Scenario::Loss) else { return };
    report("a lost device key", check(Scenario::Loss, &record));
}

#[test]
fn power_loss_during_recovery_loses_nothing_more() {
    let Some(life) = record(Scenario::Short) else { return };
    let mut sum = Count::default();
    for beginning in torn_disks(&life, if is_full_size() { 20 } else { 3 }) {
        let count = check(Scenario::Again, &record_on(Scenario::Again, beginning));
        (sum.disks, sum.checks) = (sum.disks + count.disks, sum.checks + count.checks);
    }
    report("twice", sum);
    assert!(sum.disks > 0);
}
