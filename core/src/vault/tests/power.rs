//! The power goes, at any moment. What was told as saved is there afterwards, or what was being
//! written in its place; each code opens the one or the other and nothing else; a guess that was
//! counted stays counted; what was told as erased stays erased.
//!
//! Visits are played under strace, which sees all that they do to the store (`record`, `trace`).
//! From that the disk is made as it may be after each operation (`disk`, `cuts`), and the next
//! launch opens it (`facts`). What a disk may do is this:
//!
//! - What a sync of a file followed, bytes and length, stays. What a sync of the folder followed, a
//!   name that was made, changed or removed, stays.
//! - Of what no sync followed any part may be there, whatever was written first: each sector of 512
//!   or of 4,096 bytes by itself, each truncation and each name by itself. A name is changed whole
//!   or not at all; a file may have its new length and not its bytes, which are then zero.
//! - The write in progress may end at the edge of any sector, begin at one, or end at any byte.
//! - A sector that is written holds what it held or what was written. What shares it and is not
//!   written is not harmed.
//! - The phone's hardware has made a key when it says so. One that it said to have destroyed may be
//!   there still.
//!
//! Not in it: a disk that says that it synced and did not, a sector that cannot be read any more,
//! hardware that loses a key.
//!
//! `TALLY_FULL` tries every edge of a sector of 512 bytes as the end of a write, of 4,096 as end
//! and beginning, and thirty disks by chance after each operation of a life, fewer of what is
//! shorter; the chances are the same each time. `SQLite` chooses the salt of its WAL itself, so the
//! bytes differ from run to run.

mod cuts;
mod disk;
mod facts;
mod mistakes;
mod record;
mod trace;
mod visit;

use super::tamper::is_full;
use cuts::{Count, Opened, Size, search, torn_disks};
use record::{Record, Story, record, record_on};

/// For a life, and for what is shorter.
fn sizes() -> [Size; 2] {
    if is_full() {
        [Size { torn: None, by_chance: 30, one_in: 1 }, Size { torn: Some(8), by_chance: 4, one_in: 1 }]
    } else {
        [Size { torn: Some(2), by_chance: 1, one_in: 2 }; 2]
    }
}

/// Whatever the cut, the disk is in one of the states that it may be in.
fn holds(story: Story, record: &Record) -> Count {
    let [long, short] = sizes();
    let size = if story == Story::Life { long } else { short };
    search(record, &size, &mut Opened::new()).unwrap_or_else(|fault| panic!("{story:?}: {fault:#?}"))
}

#[allow(clippy::print_stderr, reason = "how many disks were tried")]
fn tell(what: &str, count: Count) {
    eprintln!("power loss: {what}, {} disks, {} cuts", count.disks, count.checks);
}

#[test]
fn after_a_cut_at_any_moment_of_a_life_each_code_opens_what_it_did_or_what_was_being_written() {
    let Some(record) = record(Story::Life) else { return };
    let count = holds(Story::Life, &record);
    tell("from setup to erase and after", count);
    assert!(count.disks >= if is_full() { 100_000 } else { 2_000 }, "{count:?}");
}

#[test]
fn a_rescue_that_is_cut_short_loses_nothing() {
    let Some(record) = record(Story::Rescue) else { return };
    tell("a damaged file", holds(Story::Rescue, &record));
}

#[test]
fn a_wal_whose_database_is_gone_never_gets_into_the_new_one() {
    let Some(record) = record(Story::Orphan) else { return };
    tell("a WAL alone", holds(Story::Orphan, &record));
}

#[test]
fn a_file_whose_key_is_gone_is_set_aside_and_setup_begins_whatever_the_cut() {
    let Some(record) = record(Story::Loss) else { return };
    tell("a lost device key", holds(Story::Loss, &record));
}

#[test]
fn power_that_goes_again_in_the_launch_after_it_went_loses_nothing_more() {
    let Some(life) = record(Story::Short) else { return };
    let mut sum = Count::default();
    for beginning in torn_disks(&life, if is_full() { 20 } else { 3 }) {
        let count = holds(Story::Again, &record_on(Story::Again, beginning));
        (sum.disks, sum.checks) = (sum.disks + count.disks, sum.checks + count.checks);
    }
    tell("twice", sum);
    assert!(sum.disks > 0);
}
