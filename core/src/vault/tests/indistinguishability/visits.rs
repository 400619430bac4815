//! In the middle of a visit, and after a kill there, a WAL lies beside the file. What it tells is a
//! known limit (docs/known-limits.md): which slot was saved, and how often. What it does not tell:
//! what that slot is, whether another one is in use, and, before anything was saved, what was
//! opened.

use super::installs::{plan, plan_and_notes};
use super::*;
use crate::vault::row::{HEADER_ROWS, ROWS};

const WAL_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;

/// One frame: the row, and whether a commit ends with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Frame {
    row: u8,
    is_last: bool,
}

/// The frames of a WAL, and what was written in each.
fn frames(files: &Files) -> Vec<(Frame, &[u8])> {
    let frames = files.wal.get(WAL_HEADER_BYTES..).unwrap_or_default();
    let frames = frames.chunks_exact(FRAME_HEADER_BYTES + PAGE_BYTES);
    assert!(frames.remainder().is_empty());
    frames
        .map(|frame| {
            let number = |at: usize| u32::from_be_bytes(*frame[at..].first_chunk().unwrap());
            let first = u32::try_from(FIRST_ROW_PAGE).unwrap();
            // Rows keep their pages, one after the other: held by
            // `outside_the_rows_every_file_is_the_same_byte_for_byte`.
            let row = u8::try_from(number(0) - first).unwrap();
            (
                Frame { row, is_last: number(4) != 0 },
                &frame[FRAME_HEADER_BYTES + PAGE_BYTES - row::BLOB_BYTES..],
            )
        })
        .collect()
}

fn shape(files: &Files) -> Vec<Frame> {
    frames(files).into_iter().map(|(frame, _)| frame).collect()
}

/// The commits of a WAL as lists of rows.
fn commits(files: &Files) -> Vec<Vec<u8>> {
    let shape = shape(files);
    shape
        .split_inclusive(|frame| frame.is_last)
        .map(|commit| commit.iter().map(|frame| frame.row).collect())
        .collect()
}

/// What every code is followed by: both headers before, everything after, in the order of the
/// pages.
fn of_an_attempt() -> [Vec<u8>; 2] {
    [HEADER_ROWS.to_vec(), ROWS.collect()]
}

type Visit = (&'static str, Install, &'static str);

const VISITS: [Visit; 3] = [
    ("a plan alone", plan, PLAN_CODE),
    ("a plan beside notes", plan_and_notes, PLAN_CODE),
    ("notes beside a plan", plan_and_notes, DECOY_CODE),
];

#[test]
fn before_anything_is_saved_the_wal_does_not_tell_what_was_opened() {
    for seed in 0..8 {
        for (name, install, code) in VISITS {
            assert_eq!(commits(&Files::in_a_visit(&install(seed), Some(code), 0)), of_an_attempt(), "{name}");
        }
        let wrong = Files::in_a_visit(&plan_and_notes(seed), Some("111222"), 0);
        assert_eq!(commits(&wrong), of_an_attempt(), "a wrong code");
        assert_eq!(
            commits(&Files::in_a_visit(&installs::nothing_kept(seed), Some("111222"), 0)),
            of_an_attempt()
        );
        assert!(Files::in_a_visit(&plan_and_notes(seed), None, 0).wal.is_empty(), "after a launch alone");
    }
}

/// The known limit, as it is: when it goes, docs/known-limits.md has to change.
#[test]
fn after_a_kill_the_wal_names_the_slot_that_was_saved() {
    let mut slots = BTreeSet::new();
    for seed in 0..24 {
        let saves = if seed % 2 == 0 { 1 } else { 3 };
        for (name, install, code) in VISITS {
            let commits = commits(&Files::in_a_visit(&install(seed), Some(code), saves));
            let (attempt, saved) = commits.split_at(2);
            assert_eq!(attempt, of_an_attempt(), "{name}");
            assert_eq!(saved.len(), saves, "{name}: how often it was saved");
            assert!(saved.iter().all(|commit| *commit == saved[0] && commit.len() == 1), "{name}: {saved:?}");
            slots.insert((name, saved[0][0]));
        }
    }
    // And no more than that: each of the four, whatever it is.
    assert_eq!(slots.len(), VISITS.len() * 4, "{slots:?}");
}

/// How many of each visit are counted; the first of them are dealt out as well.
fn visited() -> usize {
    if is_full() { 1_000 } else { VISITS_DEALT }
}

const VISITS_DEALT: usize = 80;

fn counts_of_visits((name, install, code): Visit, seeds: u64) -> Counts {
    let mut counted = Counts::default();
    for seed in (seeds..).take(visited()) {
        let files = Files::in_a_visit(&install(seed), Some(code), 2);
        // The slot that was saved is told; what else is in the frames and in the file is looked at
        // whichever it is.
        let saved = frames(&files).last().unwrap().0.row;
        let written = frames(&files).into_iter().map(|(_, blob)| blob);
        let kept = files.blobs().skip(usize::from(saved - 1)).take(1);
        assert_eq!(repeated_block(&files.file), None, "{name}");
        let sample = sampled(written.chain(kept).chain(files.blobs()));
        counted.count(&sample);
        if counted.samples.len() < VISITS_DEALT {
            counted.samples.push(sample);
        }
    }
    counted
}

#[test]
fn after_a_kill_the_files_tell_neither_what_the_slot_is_nor_how_many_are_in_use() {
    let kinds = VISITS.map(|visit| counts_of_visits(visit, 5_000_000));
    let telling = telling(&kinds);
    assert!(telling.is_empty(), "offsets and chi-square: {telling:?}");
    let share = nibbles::smallest_share_that_is_found(limit(kinds.len()), &[visited(); VISITS.len()]);
    let places = kinds[0].counts.len();
    eprintln!("visits, {} of each, {places} half bytes; would find {share:.3} of one of them", visited());

    let [alone, plan, notes] = &kinds;
    for (question, one, other) in [("a plan or notes", plan, notes), ("one slot in use or two", alone, plan)]
    {
        let compared = nibbles::compare(&one.samples, &other.samples);
        let sizes = (one.samples.len(), other.samples.len());
        let share = nibbles::smallest_share_that_is_found(compared.critical, &[sizes.0, sizes.1]);
        eprintln!("{question}: {sizes:?} files, {compared:.3?}; would find {share:.3} of the second");
        assert!(compared.p >= 0.001, "{question}: {compared:?}");
        assert!(share <= MOST_SHARE_THAT_ESCAPES, "{question}: {share}");
    }
}
