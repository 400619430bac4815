//! During a visit, and after a kill, there is a WAL next to the file. It reveals which slot was
//! saved and how often, a known limit (docs/known-limits.md). It does not reveal what that slot is,
//! whether another one is in use, or, before anything was saved, what was opened.

use super::installs::{plan, plan_and_notes};
use super::*;
use crate::vault::row::{HEADER_ROWS, ROWS};

const WAL_HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;

/// One frame: the row, and whether it ends a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Frame {
    row: u8,
    is_last: bool,
}

/// The frames of a WAL, and the blob in each.
fn frames(files: &Files) -> Vec<(Frame, &[u8])> {
    let frames = files.wal.get(WAL_HEADER_BYTES..).unwrap_or_default();
    let frames = frames.chunks_exact(FRAME_HEADER_BYTES + PAGE_BYTES);
    assert!(frames.remainder().is_empty());
    frames
        .map(|frame| {
            let number = |at: usize| u32::from_be_bytes(*frame[at..].first_chunk().unwrap());
            let first = u32::try_from(FIRST_ROW_PAGE).unwrap();
            // Each row stays on its page, in order: see
            // `outside_the_rows_every_file_is_identical`.
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

/// The commits of a WAL, as lists of rows.
fn commits(files: &Files) -> Vec<Vec<u8>> {
    let shape = shape(files);
    shape
        .split_inclusive(|frame| frame.is_last)
        .map(|commit| commit.iter().map(|frame| frame.row).collect())
        .collect()
}

/// The commits of every code: both headers first, then all rows, in page order.
fn commits_of_an_attempt() -> [Vec<u8>; 2] {
    [HEADER_ROWS.to_vec(), ROWS.collect()]
}

type Visit = (&'static str, Install, &'static str);

const VISITS: [Visit; 3] = [
    ("a plan alone", plan, PLAN_CODE),
    ("a plan beside notes", plan_and_notes, PLAN_CODE),
    ("notes beside a plan", plan_and_notes, NOTES_CODE),
];

#[test]
fn before_a_save_the_wal_does_not_reveal_what_was_opened() {
    for seed in 0..8 {
        for (name, install, code) in VISITS {
            assert_eq!(
                commits(&Files::in_a_visit(&install(seed), Some(code), 0)),
                commits_of_an_attempt(),
                "{name}"
            );
        }
        let wrong = Files::in_a_visit(&plan_and_notes(seed), Some("111222"), 0);
        assert_eq!(commits(&wrong), commits_of_an_attempt(), "a wrong code");
        assert_eq!(
            commits(&Files::in_a_visit(&installs::nothing_made(seed), Some("111222"), 0)),
            commits_of_an_attempt()
        );
        assert!(Files::in_a_visit(&plan_and_notes(seed), None, 0).wal.is_empty(), "after a launch alone");
    }
}

/// The known limit: if this test ever fails, docs/known-limits.md must change.
#[test]
fn after_a_kill_the_wal_reveals_which_slot_was_saved() {
    let mut slots = BTreeSet::new();
    for seed in 0..120 {
        let saves = if seed % 2 == 0 { 1 } else { 3 };
        for (name, install, code) in VISITS {
            let commits = commits(&Files::in_a_visit(&install(seed), Some(code), saves));
            let (attempt, saved) = commits.split_at(2);
            assert_eq!(attempt, commits_of_an_attempt(), "{name}");
            assert_eq!(saved.len(), saves, "{name}: how often it was saved");
            assert!(saved.iter().all(|commit| *commit == saved[0] && commit.len() == 1), "{name}: {saved:?}");
            slots.insert((name, saved[0][0]));
        }
    }
    // And nothing else: it may be any of the twelve, whatever it holds.
    assert_eq!(slots.len(), VISITS.len() * 12, "{slots:?}");
}

/// How many of each visit are counted; the first of them also take part in the permutation tests.
fn visited() -> usize {
    if is_full_size() { 1_000 } else { VISITS_PERMUTED }
}

const VISITS_PERMUTED: usize = 80;

fn counts_of_visits((name, install, code): Visit, seeds: u64) -> Counts {
    let mut counted = Counts::default();
    for seed in (seeds..).take(visited()) {
        let files = Files::in_a_visit(&install(seed), Some(code), 2);
        // Which slot was saved is known to leak; compare everything else in the frames and the
        // file, whichever slot it is.
        let saved = frames(&files).last().unwrap().0.row;
        let written = frames(&files).into_iter().map(|(_, blob)| blob);
        let kept = files.blobs().skip(usize::from(saved - 1)).take(1);
        assert_eq!(repeated_block(&files.file), None, "{name}");
        let sample = sampled(written.chain(kept).chain(files.blobs()));
        counted.count(&sample);
        if counted.samples.len() < VISITS_PERMUTED {
            counted.samples.push(sample);
        }
    }
    counted
}

#[test]
fn after_a_kill_the_files_reveal_neither_the_kind_nor_the_number_of_slots() {
    let kinds = VISITS.map(|visit| counts_of_visits(visit, 5_000_000));
    let distinguishing_places = distinguishing_places(&kinds);
    assert!(distinguishing_places.is_empty(), "offsets and chi-square: {distinguishing_places:?}");
    let share =
        nibbles::smallest_detectable_share(critical_chi_square(kinds.len()), &[visited(); VISITS.len()]);
    let places = kinds[0].counts.len();
    eprintln!("visits, {} of each, {places} half bytes; would find {share:.3} of one of them", visited());

    let [alone, plan, notes] = &kinds;
    for (question, one, other) in [("a plan or notes", plan, notes), ("one slot in use or two", alone, plan)]
    {
        let comparison = nibbles::compare(&one.samples, &other.samples);
        let sizes = (one.samples.len(), other.samples.len());
        let share = nibbles::smallest_detectable_share(comparison.critical, &[sizes.0, sizes.1]);
        eprintln!("{question}: {sizes:?} files, {comparison:.3?}; would find {share:.3} of the second");
        assert!(comparison.p >= 0.001, "{question}: {comparison:?}");
        assert!(share <= LARGEST_UNDETECTED_SHARE, "{question}: {share}");
    }
}
