//! A file at rest does not reveal whether it holds a plan: not by a byte, a size, a page, a row, a
//! time stamp, or a repeated block. Eight kinds of install, a hundred of each, or a thousand with
//! `TALLY_FULL`. `visits` tests files during a visit and after a kill, and what those do reveal.
//!
//! Each half byte of the file is compared across the kinds by itself: a test over the whole file
//! would miss a header of 16 bytes.

#![allow(clippy::print_stderr, reason = "the figures of docs/evidence.md")]

use std::collections::{BTreeSet, HashSet};

use super::tamper::{PAGE_BYTES, is_full_size};
use super::*;
use installs::{AT_REST, FIRST_ROW_PAGE, Files, Install};
use structure::structure;

mod installs;
mod nibbles;
mod structure;
mod visits;

const NIBBLES: usize = 16;
/// An offset with fewer values than this holds structure, not randomness, and may differ far less.
const MIN_RANDOM_VALUES: usize = 8;

/// The largest share of a group's files that may have one half byte in common and still go
/// undetected half of the time; docs/evidence.md gives it for each size.
const LARGEST_UNDETECTED_SHARE: f64 = 0.75;

fn installs() -> usize {
    if is_full_size() { 1_000 } else { 100 }
}

/// How many files of each kind take part in the permutation tests.
fn permuted() -> usize {
    if is_full_size() { 60 } else { 40 }
}

/// The chi-square that chance exceeds less than once in a thousand runs over all 1.2 million half
/// bytes (Wilson and Hilferty). A hundred installs put few samples in a cell, and the approximation
/// is poor that far out in the tail, so the bound is higher then.
fn critical_chi_square(kinds: usize) -> f64 {
    let z = if is_full_size() { 6.4 } else { 7.5 };
    let freedom = f64::from(u32::try_from((kinds - 1) * (NIBBLES - 1)).unwrap());
    let spread = 2.0 / (9.0 * freedom);
    freedom * (1.0 - spread + z * spread.sqrt()).powi(3)
}

/// How often each half byte has each value, for one kind.
#[derive(Default)]
struct Counts {
    counts: Vec<[u16; NIBBLES]>,
    structures: BTreeSet<String>,
    /// Parts of the first few files, for the permutation tests.
    samples: Vec<Vec<u8>>,
}

impl Counts {
    fn of(install: Install, seeds: u64, change: impl Fn(&mut [u8])) -> Self {
        let mut counted = Self::default();
        for seed in (seeds..).take(installs()) {
            let fixture = install(seed);
            let mut files = Files::of(&fixture);
            change(&mut files.file);
            if counted.samples.len() < permuted() {
                counted.samples.push(sampled(files.blobs()));
            }
            assert_eq!(repeated_block(&files.file), None);
            counted.count(&files.file);
            counted.structures.insert(structure(&fixture));
        }
        counted
    }

    fn count(&mut self, bytes: &[u8]) {
        self.counts.resize(bytes.len() * 2, [0; NIBBLES]);
        for (at, byte) in bytes.iter().enumerate() {
            self.counts[at * 2][usize::from(byte >> 4)] += 1;
            self.counts[at * 2 + 1][usize::from(byte & 15)] += 1;
        }
    }
}

/// The offset at which a block of 16 bytes within the rows occurs a second time.
fn repeated_block(file: &[u8]) -> Option<usize> {
    let mut seen = HashSet::new();
    let blobs =
        (FIRST_ROW_PAGE..file.len() / PAGE_BYTES).map(|page| (page + 1) * PAGE_BYTES - row::BLOB_BYTES);
    blobs
        .flat_map(|start| (start..start + row::BLOB_BYTES - 15).step_by(16))
        .find(|&at| !seen.insert(<[u8; 16]>::try_from(&file[at..at + 16]).unwrap()))
}

/// The half bytes that distinguish the kinds, with their chi-square.
fn distinguishing_places(kinds: &[Counts]) -> Vec<(usize, f64)> {
    (0..kinds[0].counts.len())
        .filter_map(|at| {
            let all: Vec<[u32; NIBBLES]> = kinds.iter().map(|kind| kind.counts[at].map(u32::from)).collect();
            let values = (0..NIBBLES).filter(|&value| all.iter().any(|counts| counts[value] > 0)).count();
            if values == 1 {
                return None;
            }
            let chi_square = nibbles::chi_square_of(&all);
            let tells = if values < MIN_RANDOM_VALUES {
                chi_square > 40.0
            } else {
                chi_square > critical_chi_square(kinds.len())
            };
            tells.then_some((at / 2, chi_square))
        })
        .collect()
}

/// What the permutation tests look at: all bytes of the rows, or both ends, where a header or a tag
/// would be, and a stride.
fn sampled<'a>(blobs: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let places = (0..row::BLOB_BYTES)
        .filter(|&at| is_full_size() || !(128..row::BLOB_BYTES - 32).contains(&at) || at % 1_021 == 0);
    blobs.flat_map(|blob| places.clone().map(|at| blob[at])).collect()
}

fn kinds() -> Vec<Counts> {
    let seeds = (0..).step_by(1_000_000);
    AT_REST.iter().zip(seeds).map(|((_, install), seeds)| Counts::of(*install, seeds, |_| {})).collect()
}

/// The samples of these kinds as one group.
fn together(kinds: &[Counts], these: &[usize]) -> Vec<Vec<u8>> {
    these.iter().flat_map(|&kind| kinds[kind].samples.clone()).collect()
}

#[test]
fn a_file_at_rest_does_not_reveal_what_it_holds() {
    let kinds = kinds();
    for (kind, (name, _)) in kinds.iter().zip(AT_REST) {
        assert_eq!(kind.structures, kinds[0].structures, "{name}");
        assert_eq!(kind.structures.len(), 1, "{name}");
    }
    let distinguishing_places = distinguishing_places(&kinds);
    assert!(distinguishing_places.is_empty(), "offsets and chi-square: {distinguishing_places:?}");
    let share =
        nibbles::smallest_detectable_share(critical_chi_square(kinds.len()), &[installs(); AT_REST.len()]);
    eprintln!("all kinds, {} of each; would find {share:.3} of one of them", installs());

    // In the order of `AT_REST`.
    let questions: [(&str, &[usize], &[usize]); 5] = [
        ("whether it holds anything", &[0, 5], &[1, 2, 3, 4]),
        ("notes or a plan", &[1], &[2]),
        ("one book or two", &[1, 2], &[3]),
        ("erased or never used", &[0], &[5, 6]),
        ("killed once", &[3], &[7]),
    ];
    for (question, one, other) in questions {
        let (one, other) = (together(&kinds, one), together(&kinds, other));
        let comparison = nibbles::compare(&one, &other);
        let sizes = (one.len(), other.len());
        let share = nibbles::smallest_detectable_share(comparison.critical, &[sizes.0, sizes.1]);
        eprintln!("{question}: {sizes:?} files, {comparison:.3?}; would find {share:.3} of the second");
        assert!(comparison.p >= 0.001, "{question}: {comparison:?}");
        assert!(share <= LARGEST_UNDETECTED_SHARE, "{question}: {share}");
    }
}

/// The tests find what is planted.
#[test]
fn a_planted_difference_is_found() {
    let blob = (FIRST_ROW_PAGE + 2) * PAGE_BYTES - row::BLOB_BYTES;
    let header = Counts::of(installs::nothing_made, 1, |file| {
        file[blob..blob + 16].copy_from_slice(b"SafetyPlanFormat");
    });
    let plain = Counts::of(installs::nothing_made, 10_000, |_| {});
    let permuted = nibbles::compare(&plain.samples, &header.samples);
    assert!(permuted.p < 0.001, "{permuted:?}");
    let found = distinguishing_places(&[plain, header]);
    assert!((blob..blob + 16).all(|at| found.iter().any(|(found, _)| *found == at)), "{found:?}");

    let fixture = installs::nothing_made(1);
    let before = structure(&fixture);
    let mut file = fs::read(fixture.file()).unwrap();
    assert_eq!(repeated_block(&file), None);
    file.copy_within(blob..blob + 16, blob + 4_096);
    assert_eq!(repeated_block(&file), Some(blob + 4_096));
    let connection = rusqlite::Connection::open(fixture.file()).unwrap();
    connection.execute("INSERT INTO setting VALUES ('vault', '1')", []).unwrap();
    drop(connection);
    assert_ne!(structure(&fixture), before);
}

/// A place that agrees in a share of the files is detected if the share is well above the computed
/// one, and not if it is well below.
#[test]
fn a_bias_of_the_computed_size_is_found() {
    let mut numbers = nibbles::SplitMix(0xB1A5);
    let mut random = |count: usize| -> Vec<Vec<u8>> {
        let mut sample = || (0..400).map(|_| numbers.draw().to_le_bytes()[0]).collect();
        (0..count).map(|_| sample()).collect()
    };
    let (one, other) = (random(100), random(100));
    let unbiased = nibbles::compare(&one, &other);
    assert!(unbiased.p >= 0.001, "{unbiased:?}");
    let share = nibbles::smallest_detectable_share(unbiased.critical, &[100, 100]);
    let with_share = |share: f64| {
        let mut other = other.clone();
        // With a hundred files the share is a count.
        (0..100).filter(|&sample| f64::from(sample) < share * 100.0).for_each(|sample| {
            let sample = &mut other[usize::try_from(sample).unwrap()];
            sample[123] = sample[123] & 0xf0 | 7;
        });
        nibbles::compare(&one, &other)
    };
    let (above, below) = (with_share(share * 1.5), with_share(share * 0.5));
    assert!(above.p < 0.001 && above.at == 123, "{share}: {above:?}");
    assert!(below.p >= 0.001, "{share}: {below:?}");
}
