//! At rest a file does not tell whether it holds a plan: not by a byte, a size, a page, a row, or a block that comes twice. Five kinds of install,
//! a hundred of each, or a thousand with `TALLY_FULL`.
//!
//! Each half byte of the file is compared over the kinds by itself: a header of 16 bytes would be lost in a test over the whole.

use std::collections::{BTreeSet, HashSet};

use super::tamper::{PAGE_BYTES, is_full};
use super::*;

const KINDS: [fn() -> Phone; 5] = [calculator_only, plan, plan_and_notes, much_text, erased];
const NIBBLES: usize = 16;
/// Before it: the schema, the tape, the settings, and where the rows are.
const FIRST_ROW_PAGE: usize = 4;
/// An offset with fewer values than this holds structure, not chance. Far less may differ there.
const RANDOM_FROM: usize = 8;

fn installs() -> usize {
    if is_full() { 1_000 } else { 100 }
}

/// The chi-square that is passed by chance less than once in a thousand runs over all 1.3 million half bytes (Wilson and Hilferty). With a hundred installs
/// few samples are in a cell, and so far out the approximation is none too good: hence more.
fn limit(kinds: usize) -> f64 {
    let z = if is_full() { 6.4 } else { 7.5 };
    let freedom = f64::from(u32::try_from((kinds - 1) * (NIBBLES - 1)).unwrap());
    let spread = 2.0 / (9.0 * freedom);
    freedom * (1.0 - spread + z * spread.sqrt()).powi(3)
}

fn calculator_only() -> Phone {
    let phone = Phone::new();
    let mut vault = phone.launch();
    // As often as an install with a plan is written to.
    for _ in 0..3 {
        vault.rest(&phone.context(), &mut Rest::default()).unwrap();
    }
    phone
}

fn with(documents: [&[u8]; 2], notes: bool) -> Phone {
    let phone = Phone::new();
    let mut vault = phone.launch();
    let slot = Vault::any_slot(&phone.randomness);
    let context = phone.context();
    let keys = vault.derive_keys(&context, &Code::parse(PLAN_CODE).unwrap(), slot).unwrap();
    let sealed = keys.seal(&content(Kind::Plan, documents[0]), &phone.randomness);
    vault.replace(&context, vec![(slot, sealed)], true).unwrap();
    if notes {
        let other = slot.other(&phone.randomness);
        let keys = vault.derive_keys(&context, &Code::parse(DECOY_CODE).unwrap(), other).unwrap();
        let sealed = keys.seal(&content(Kind::Decoy, documents[1]), &phone.randomness);
        vault.save(&context, vec![(other, sealed)]).unwrap();
    }
    vault.rest(&context, &mut Rest::default()).unwrap();
    phone
}

fn plan() -> Phone {
    with([b"my sister's house", b""], false)
}

fn plan_and_notes() -> Phone {
    with([b"my sister's house", b"milk, eggs"], true)
}

fn much_text() -> Phone {
    with([&[b'a'; 60_000], &[b'b'; 30_000]], true)
}

fn erased() -> Phone {
    let phone = plan();
    let mut vault = phone.launch();
    vault.erase(&phone.context(), KdfCost::cheap_for_tests()).unwrap();
    vault.rest(&phone.context(), &mut Rest::default()).unwrap();
    drop(vault);
    phone
}

/// What is looked at in one file besides its bytes.
fn structure(phone: &Phone) -> String {
    let mut names: Vec<_> = fs::read_dir(phone.folder.path())
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name(), entry.metadata().unwrap().len())
        })
        .collect();
    names.sort();
    let connection = rusqlite::Connection::open(phone.file()).unwrap();
    let ask = |question: &str| connection.query_row(question, [], |row| row.get::<_, i64>(0)).unwrap();
    let pages = (ask("PRAGMA page_count"), ask("PRAGMA freelist_count"), ask("PRAGMA schema_version"));
    let mut settings = connection.prepare("SELECT name FROM setting ORDER BY name").unwrap();
    let settings: Vec<String> =
        settings.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    format!("{names:?} {pages:?} {settings:?} {}", ask("SELECT count(*) FROM history"))
}

/// Counts of each value of each half byte, for one kind.
struct Counts {
    counts: Vec<[u16; NIBBLES]>,
    structures: BTreeSet<String>,
}

impl Counts {
    fn of(install: impl Fn() -> Phone, change: impl Fn(&mut [u8])) -> Self {
        let mut counted = Self { counts: Vec::new(), structures: BTreeSet::new() };
        for _ in 0..installs() {
            let phone = install();
            let mut file = fs::read(phone.file()).unwrap();
            change(&mut file);
            assert_eq!(repeated_block(&file), None);
            counted.counts.resize(file.len() * 2, [0; NIBBLES]);
            for (at, byte) in file.iter().enumerate() {
                counted.counts[at * 2][usize::from(byte >> 4)] += 1;
                counted.counts[at * 2 + 1][usize::from(byte & 15)] += 1;
            }
            counted.structures.insert(structure(&phone));
        }
        counted
    }
}

/// Where, within the rows, 16 bytes come a second time.
fn repeated_block(file: &[u8]) -> Option<usize> {
    let mut seen = HashSet::new();
    let blobs =
        (FIRST_ROW_PAGE..file.len() / PAGE_BYTES).map(|page| (page + 1) * PAGE_BYTES - row::BLOB_BYTES);
    blobs
        .flat_map(|start| (start..start + row::BLOB_BYTES).step_by(16))
        .find(|&at| !seen.insert(<[u8; 16]>::try_from(&file[at..at + 16]).unwrap()))
}

/// The half bytes by which the kinds differ.
fn telling(kinds: &[Counts]) -> Vec<(usize, f64)> {
    (0..kinds[0].counts.len())
        .filter_map(|at| {
            let all: Vec<_> = kinds.iter().map(|kind| kind.counts[at]).collect();
            let totals: Vec<f64> =
                (0..NIBBLES).map(|value| all.iter().map(|counts| f64::from(counts[value])).sum()).collect();
            let values = totals.iter().filter(|total| **total > 0.0).count();
            if values == 1 {
                return None;
            }
            let sum: f64 = totals.iter().sum();
            let chi_square: f64 = all
                .iter()
                .flat_map(|counts| {
                    let size: f64 = counts.iter().map(|count| f64::from(*count)).sum();
                    let expected = totals.iter().map(move |total| total * size / sum);
                    counts.iter().zip(expected).filter(|(_, expected)| *expected > 0.0)
                })
                .map(|(count, expected)| (f64::from(*count) - expected).powi(2) / expected)
                .sum();
            let tells =
                if values < RANDOM_FROM { chi_square > 40.0 } else { chi_square > limit(kinds.len()) };
            tells.then_some((at / 2, chi_square))
        })
        .collect()
}

#[test]
fn a_file_at_rest_does_not_tell_what_it_holds() {
    let kinds: Vec<_> = KINDS.iter().map(|install| Counts::of(install, |_| {})).collect();
    for kind in &kinds {
        assert_eq!(kind.structures, kinds[0].structures);
        assert_eq!(kind.structures.len(), 1);
    }
    let telling = telling(&kinds);
    assert!(telling.is_empty(), "offsets and chi-square: {telling:?}");
}

/// The test is worth something: it finds what is planted.
#[test]
fn what_would_tell_is_found() {
    let blob = (FIRST_ROW_PAGE + 2) * PAGE_BYTES - row::BLOB_BYTES;
    let header =
        Counts::of(calculator_only, |file| file[blob..blob + 16].copy_from_slice(b"SafetyPlanFormat"));
    let found = telling(&[Counts::of(calculator_only, |_| {}), header]);
    assert!((blob..blob + 16).all(|at| found.iter().any(|(found, _)| *found == at)), "{found:?}");

    let phone = calculator_only();
    let before = structure(&phone);
    let mut file = fs::read(phone.file()).unwrap();
    assert_eq!(repeated_block(&file), None);
    file.copy_within(blob..blob + 16, blob + 4_096);
    assert_eq!(repeated_block(&file), Some(blob + 4_096));
    let connection = rusqlite::Connection::open(phone.file()).unwrap();
    connection.execute("INSERT INTO setting VALUES ('vault', '1')", []).unwrap();
    drop(connection);
    assert_ne!(structure(&phone), before);
}
