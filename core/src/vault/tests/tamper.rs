//! An attacker changes bytes and rows of the file and puts it back: a damaged slot is refused, the
//! others open, and nothing ever opens as something else. `TALLY_FULL` tries every bit and every
//! byte instead of a stride.

use super::*;
use crate::vault::row::{BLOB_BYTES, HEADER_ROWS, PLAIN_BYTES, ROWS};

const PLAN: &[u8] = b"my sister's house";
const NOTES: &[u8] = b"milk, eggs";
pub(super) use crate::vault::row::PAGE_BYTES;
/// Counted from 0; the pages of the schema, the tape and the settings come first.
const TREE_PAGE: usize = 3;

/// Every place, or every `stride`-th one, a prime.
fn places(end: usize, stride: usize) -> impl Iterator<Item = usize> {
    (0..end).step_by(if is_full_size() { 1 } else { stride })
}

/// Whether the tests run at full size.
pub(super) fn is_full_size() -> bool {
    std::env::var_os("TALLY_FULL").is_some()
}

/// A locked vault, its file, and the rows of the plan and of the notes.
fn locked() -> (Fixture, Vec<u8>, [u8; 2]) {
    let (fixture, mut vault) = Fixture::set_up();
    let rows = [PLAN_CODE, NOTES_CODE].map(|code| {
        let opened = fixture.opens(&mut vault, code).unwrap();
        u8::try_from(opened.keys.slot().index()).unwrap() + 1
    });
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    drop(vault);
    let file = fs::read(fixture.file()).unwrap();
    (fixture, file, rows)
}

/// Whether each code opens its document in this file after a launch. Nothing else may ever open.
fn opened(fixture: &Fixture, file: &[u8]) -> [bool; 2] {
    for entry in fs::read_dir(fixture.folder.path()).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    fs::write(fixture.file(), file).unwrap();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    vault.launch(&fixture.context());
    // A header that is rebuilt has no free guess, and a file that a changed byte makes read-only
    // begins with thirty seconds.
    let later = Now { monotonic_ms: fixture.now.monotonic_ms + 30_001, ..fixture.now };
    let opened = [(PLAN_CODE, PLAN), (NOTES_CODE, NOTES)].map(|(code, expected)| {
        document(fixture.opens_at(&mut vault, code, later)).is_some_and(|found| {
            assert_eq!(found, expected, "{code}");
            true
        })
    });
    // Last: if the header was lost, one more wrong code makes the plan wait.
    assert!(fixture.opens(&mut vault, "111222").is_none(), "a wrong code opens something");
    opened
}

/// Where the blob of each row lies: the last bytes of its page.
fn blob_places(fixture: &Fixture, file: &[u8]) -> Vec<(u8, usize)> {
    let (vault, _) = Vault::open(fixture.folder.path());
    let Stage::Calculator(store) = &vault.stage else { panic!("the file opens") };
    let rows = store.read_rows().unwrap();
    let place = |blob: &[u8]| {
        let ends = (PAGE_BYTES..=file.len()).step_by(PAGE_BYTES);
        ends.map(|end| end - BLOB_BYTES).find(|&start| &file[start..start + BLOB_BYTES] == blob).unwrap()
    };
    rows.into_iter().map(|(row, blob)| (row, place(&blob.unwrap()))).collect()
}

/// Changes rows with SQL, as an attacker with SQLite would.
fn with_rows(fixture: &Fixture, file: &[u8], change: impl FnOnce(&rusqlite::Connection)) -> Vec<u8> {
    let path = fixture.folder.path().join("elsewhere");
    fs::write(&path, file).unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "journal_mode", "DELETE").unwrap();
    change(&connection);
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    drop(connection);
    let changed = fs::read(&path).unwrap();
    fs::remove_file(path).unwrap();
    changed
}

fn read_blob(connection: &rusqlite::Connection, row: u8) -> Vec<u8> {
    connection.query_row("SELECT data FROM memory WHERE id = ?1", [row], |row| row.get(0)).unwrap()
}

fn write_blob(connection: &rusqlite::Connection, row: u8, blob: &[u8]) {
    connection.execute("UPDATE memory SET data = ?2 WHERE id = ?1", (row, blob)).unwrap();
}

#[test]
fn refuses_a_slot_or_row_with_any_bit_flipped() {
    let (fixture, mut vault) = Fixture::set_up();
    let keys = fixture.opens(&mut vault, PLAN_CODE).unwrap().keys;
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    let Slot::Sealed(sealed) = &ready.slots[keys.slot().index()] else { unreachable!() };
    let plain = sealed.as_plain().to_vec();
    let open = |plain: &[u8]| Slot::from_row(Some(plain.into())).open(&keys);
    assert_eq!(open(&plain).unwrap().content.document.as_slice(), PLAN);
    // The preamble before the commitment repeats the header; the row's tag protects it.
    let commitment = 43;
    for bit in places((PLAIN_BYTES - commitment) * 8, 257) {
        let mut changed = plain.clone();
        changed[commitment + bit / 8] ^= 1 << (bit % 8);
        assert!(open(&changed).is_none(), "bit {bit}");
    }
    for row in [keys.slot().row(), HEADER_ROWS[0]] {
        let blob = ready.outer.wrap(row, &plain, &fixture.randomness);
        assert!(ready.outer.unwrap(row, &blob).is_some());
        for bit in places(BLOB_BYTES * 8, 509) {
            let mut changed = blob.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(ready.outer.unwrap(row, &changed).is_none(), "row {row}, bit {bit}");
        }
        for other in ROWS.filter(|&other| other != row) {
            assert!(ready.outer.unwrap(other, &blob).is_none(), "row {row} as row {other}");
        }
    }
}

#[test]
fn a_header_with_any_bit_flipped_is_read_or_refused() {
    let (_, mut vault) = Fixture::set_up();
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    let plain = ready.header.to_plain();
    // Only the first 405 bytes count. The row's tag proves that we wrote them, so all that is
    // required is that nothing panics.
    for bit in 0..405 * 8 {
        let mut changed = plain.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let read = Header::parse(&changed);
        assert!(bit >= 16 || read.is_err(), "bit {bit}: another version");
    }
}

#[test]
fn a_byte_changed_outside_the_rows_loses_nothing() {
    let (fixture, file, _) = locked();
    let blobs = blob_places(&fixture, &file);
    let is_outside =
        |place: &usize| !blobs.iter().any(|(_, start)| (*start..start + BLOB_BYTES).contains(place));
    // SQLite's header byte by byte, what SQLite writes before each row, and a stride through the
    // rest, which is mostly empty.
    let beside = |&(_, start): &(u8, usize)| start - 12..start;
    let further = places(file.len(), 4_001).filter(|place| *place >= 100);
    let (mut tried, mut left) = (0, 0);
    for place in (0..100).chain(further.filter(is_outside)).chain(blobs.iter().flat_map(beside)) {
        let mut changed = file.clone();
        changed[place] ^= 0xff;
        tried += 1;
        let opens = opened(&fixture, &changed);
        if opens == [false, false] {
            // Taken for a foreign or a newer file, and left untouched: nothing is lost either.
            left += 1;
            assert!(
                fs::read(fixture.file()).unwrap() == changed,
                "byte {place}: nothing opens, and it was written over"
            );
            continue;
        }
        assert_eq!(opens, [true, true], "byte {place}");
    }
    assert!(left * 2 < tried, "{left} of {tried} files were left alone");
}

/// SQLite's B-tree page above the rows uses both of its ends.
#[test]
fn a_bit_flipped_in_the_b_tree_page_loses_nothing() {
    let (fixture, file, _) = locked();
    let tree = TREE_PAGE * PAGE_BYTES;
    let ends = (tree..tree + 24).chain(tree + PAGE_BYTES - 20..tree + PAGE_BYTES);
    for (place, bit) in ends.flat_map(|place| (0..8).map(move |bit| (place, bit))) {
        let mut changed = file.clone();
        changed[place] ^= 1 << bit;
        assert_eq!(opened(&fixture, &changed), [true, true], "byte {}, bit {bit}", place - tree);
    }
}

/// A vault whose plan is intact on its page, under a row id by which SQLite does not find it.
fn with_the_plan_hidden() -> Fixture {
    let (fixture, file, rows) = locked();
    let mut changed = file.clone();
    let (_, start) = blob_places(&fixture, &file)[usize::from(rows[0]) - 1];
    // The row id, six bytes before the blob: five bytes that describe the columns follow it.
    let number = &mut changed[start - 6];
    assert_eq!(*number, rows[0]);
    *number = 99;
    for entry in fs::read_dir(fixture.folder.path()).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    fs::write(fixture.file(), &changed).unwrap();
    fixture
}

fn assert_both_open(fixture: &Fixture) {
    let mut vault = fixture.launch();
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), PLAN);
    assert_eq!(document(fixture.opens(&mut vault, NOTES_CODE)).unwrap(), NOTES);
}

/// An update to a hidden row changes nothing: the row stays closed until a new file can be written,
/// and nothing is lost.
#[test]
fn a_hidden_row_stays_closed_until_a_new_file_can_be_written() {
    let fixture = with_the_plan_hidden();
    let unfinished = fixture.folder.path().join("calculator.db-new");
    fs::create_dir(&unfinished).unwrap();
    let mut vault = fixture.launch();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    assert_eq!(document(fixture.opens(&mut vault, NOTES_CODE)).unwrap(), NOTES);
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    drop(vault);
    fs::remove_dir(&unfinished).unwrap();
    assert_both_open(&fixture);
}

/// The rows in the database are older than those in its WAL: as long as there is a WAL, they are
/// not used.
#[test]
fn no_new_file_is_written_next_to_a_wal_that_cannot_be_checkpointed() {
    let fixture = with_the_plan_hidden();
    fs::write(fixture.folder.path().join("calculator.db-wal"), [0; 100]).unwrap();
    let store = Store::connect_read_only_for_tests(&fixture.file());
    let mut vault = fixture.with_store(store);
    vault.launch(&fixture.context());
    assert!(fixture.set_aside().is_empty());
    drop(vault);
    assert_both_open(&fixture);
}

#[test]
fn a_byte_changed_in_a_row_costs_that_row_alone() {
    let (fixture, file, rows) = locked();
    for (row, start) in blob_places(&fixture, &file) {
        for offset in (0..BLOB_BYTES).step_by(if is_full_size() { 499 } else { 9_973 }) {
            let mut changed = file.clone();
            changed[start + offset] ^= 1;
            let expected = rows.map(|used| used != row);
            assert_eq!(opened(&fixture, &changed), expected, "row {row}, byte {offset}");
        }
    }
}

#[test]
fn swapped_duplicated_and_random_rows_are_refused_where_they_do_not_belong() {
    let (fixture, file, rows) = locked();
    for one in ROWS {
        let random = with_rows(&fixture, &file, |connection| write_blob(connection, one, &[7; BLOB_BYTES]));
        assert_eq!(opened(&fixture, &random), rows.map(|used| used != one), "row {one} overwritten");
        for other in ROWS.filter(|&other| other != one) {
            let swapped = with_rows(&fixture, &file, |connection| {
                let (first, second) = (read_blob(connection, one), read_blob(connection, other));
                write_blob(connection, one, &second);
                write_blob(connection, other, &first);
            });
            let untouched = rows.map(|used| used != one && used != other);
            assert_eq!(opened(&fixture, &swapped), untouched, "rows {one} and {other} swapped");
            let doubled = with_rows(&fixture, &file, |connection| {
                write_blob(connection, other, &read_blob(connection, one));
            });
            assert_eq!(
                opened(&fixture, &doubled),
                rows.map(|used| used != other),
                "row {one} also as {other}"
            );
        }
    }
}

#[test]
fn a_deleted_row_costs_that_row_alone_and_an_extra_row_is_ignored() {
    let (fixture, file, rows) = locked();
    for row in ROWS {
        let changed = with_rows(&fixture, &file, |connection| {
            connection.execute("DELETE FROM memory WHERE id = ?1", [row]).unwrap();
        });
        assert_eq!(opened(&fixture, &changed), rows.map(|used| used != row), "row {row}");
    }
    let changed = with_rows(&fixture, &file, |connection| {
        connection.execute_batch("INSERT INTO memory SELECT 15, data FROM memory WHERE id = 1").unwrap();
    });
    assert_eq!(opened(&fixture, &changed), [true, true]);
}

#[test]
fn nothing_from_another_phones_file_opens() {
    let (fixture, file, rows) = locked();
    let (other_phone, other, _) = locked();
    assert_eq!(opened(&fixture, &other), [false, false], "the whole file");
    assert!(fs::read(fixture.file()).unwrap() == other, "written over");
    let theirs = |row| with_blob(&other_phone, &other, row);
    for (exchanged, name) in [(13..=14, "headers"), (1..=12, "slots")] {
        let changed = with_rows(&fixture, &file, |connection| {
            exchanged.clone().for_each(|row| write_blob(connection, row, &theirs(row)));
        });
        assert_eq!(opened(&fixture, &changed), rows.map(|used| !exchanged.contains(&used)), "{name}");
    }
}

fn with_blob(fixture: &Fixture, file: &[u8], row: u8) -> Vec<u8> {
    let mut blob = Vec::new();
    with_rows(fixture, file, |connection| blob = read_blob(connection, row));
    blob
}

/// A known limit (docs/known-limits.md): an older copy of a row still opens on the phone that wrote
/// it.
#[test]
fn an_older_copy_of_a_slot_opens_and_disturbs_nothing() {
    let (fixture, mut vault) = Fixture::set_up();
    let before = fs::read(fixture.file()).unwrap();
    let plan = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let sealed = plan.keys.seal(&content(Kind::Plan, b"another house"), &fixture.randomness);
    vault.save(&fixture.context(), vec![(plan.keys.slot(), sealed)]).unwrap();
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    drop(vault);
    let now = fs::read(fixture.file()).unwrap();
    let old = with_blob(&fixture, &before, plan.keys.slot().row());
    let changed =
        with_rows(&fixture, &now, |connection| write_blob(connection, plan.keys.slot().row(), &old));
    assert_eq!(opened(&fixture, &changed), [true, true]);
}
