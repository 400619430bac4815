//! The database alone: how it classifies foreign files, what it asks of `SQLite`, and which files
//! it leaves next to it.

use tempfile::TempDir;

use super::super::row::make_random_rows;
use super::*;
use crate::randomness::SystemRandomness;

pub(crate) mod disk;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calculator.db");
    (folder, path)
}

fn new() -> (TempDir, PathBuf, Store) {
    let (folder, path) = folder();
    let store = Store::create(
        &path,
        &make_random_rows(&SystemRandomness::default()),
        &[],
        &SystemRandomness::default(),
    )
    .unwrap();
    (folder, path, store)
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn line(number: i64) -> TapeRow {
    TapeRow { expression: format!("{number} + 0"), result: number.to_string() }
}

#[test]
fn tells_missing_damaged_and_foreign_files_apart() {
    let (_folder, path) = folder();
    assert_eq!(Store::open(&path, BUSY_TIMEOUT).err(), Some(StoreError::Missing));
    fs::write(&path, []).unwrap();
    assert_eq!(Store::open(&path, BUSY_TIMEOUT).err(), Some(StoreError::Damaged));
    assert_eq!(Store::open(&path.join("in a file"), BUSY_TIMEOUT).err(), Some(StoreError::Unreachable));
    fs::write(&path, [7; 5_000]).unwrap();
    assert_eq!(Store::open(&path, BUSY_TIMEOUT).err(), Some(StoreError::Damaged));
    fs::remove_file(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE memory(id, data); PRAGMA user_version = 2").unwrap();
    drop(other);
    assert_eq!(Store::open(&path, BUSY_TIMEOUT).err(), Some(StoreError::Foreign));
    let (_folder, path, store) = new();
    store.connection.pragma_update(None, "user_version", 3).unwrap();
    drop(store);
    assert_eq!(Store::open(&path, BUSY_TIMEOUT).err(), Some(StoreError::Foreign));
}

#[test]
fn the_pragmas_are_those_of_the_format() {
    let (_folder, path, store) = new();
    drop(store);
    let store = Store::open(&path, BUSY_TIMEOUT).unwrap();
    let pragma = |name: &str| store.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    for (name, value) in [
        ("page_size", 32_768),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("wal_autocheckpoint", 64),
        ("user_version", 2),
    ] {
        assert_eq!(pragma(name), Ok(value), "{name}");
    }
    let pragma = |name: &str| store.connection.pragma_query_value(None, name, |row| row.get::<_, String>(0));
    assert_eq!(pragma("journal_mode").unwrap(), "wal");
    assert_eq!(pragma("locking_mode").unwrap(), "exclusive");
}

#[cfg(unix)]
#[test]
fn no_other_user_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, _, mut store) = new();
    store.write_setting("angle", Some("degrees")).unwrap();
    assert_eq!(names(&folder), ["calculator.db", "calculator.db-wal"]);
    for name in names(&folder) {
        let mode = fs::metadata(folder.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn reads_the_last_two_hundred_lines_of_the_tape_in_order() {
    let (_folder, _, mut store) = new();
    store.write_tape(&(1..=250).map(line).collect::<Vec<_>>()).unwrap();
    assert_eq!(store.read_tape(), (51..=250).map(line).collect::<Vec<_>>());
    store.write_tape(&[line(3)]).unwrap();
    assert_eq!(store.read_tape(), [line(3)]);
}

#[test]
fn a_setting_reads_back_as_last_written() {
    let (_folder, _, mut store) = new();
    assert_eq!(store.read_setting("angle"), None);
    for value in ["degrees", "radians"] {
        store.write_setting("angle", Some(value)).unwrap();
        assert_eq!(store.read_setting("angle").as_deref(), Some(value));
    }
    store.write_setting("angle", None).unwrap();
    assert_eq!(store.read_setting("angle"), None);
}

#[test]
fn a_row_of_another_size_is_missing_and_the_others_are_not() {
    let (_folder, _, store) = new();
    store.connection.execute("UPDATE memory SET data = zeroblob(32727) WHERE id = 2", []).unwrap();
    store.connection.execute("UPDATE memory SET data = 'text' WHERE id = 3", []).unwrap();
    store.connection.execute("DELETE FROM memory WHERE id = 14", []).unwrap();
    let rows = store.read_rows().unwrap();
    let there: Vec<(RowId, bool)> = rows.iter().map(|(row, blob)| (*row, blob.is_some())).collect();
    let missing: Vec<RowId> = there.iter().filter(|(_, there)| !there).map(|(row, _)| *row).collect();
    assert_eq!((there.len(), missing), (14, vec![2, 3, 14]));
}

#[test]
fn reports_a_wal_that_a_checkpoint_left_non_empty() {
    let (folder, path, mut store) = new();
    store.write_setting("angle", Some("degrees")).unwrap();
    store.truncate_wal().unwrap();
    assert_eq!(fs::metadata(with_suffix(&path, "-wal")).unwrap().len(), 0);
    // As if it lay somewhere else and held something.
    store.path = folder.path().join("other.db");
    fs::write(with_suffix(&store.path, "-wal"), [1]).unwrap();
    assert_eq!(store.truncate_wal(), Err(StoreError::Unreachable));
    fs::remove_file(with_suffix(&store.path, "-wal")).unwrap();
    assert_eq!(store.truncate_wal(), Ok(()));
}

/// Draws these numbers, one after the other.
struct Drawn(std::sync::Mutex<Vec<u16>>);

impl Randomness for Drawn {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.copy_from_slice(&self.0.lock().unwrap().remove(0).to_be_bytes());
    }
}

#[test]
fn a_name_is_free_if_neither_a_database_nor_a_wal_has_it() {
    let (folder, path) = folder();
    fs::write(folder.path().join("calculator-00a1.db"), [1]).unwrap();
    fs::write(folder.path().join("calculator-ffff.db-wal"), [1]).unwrap();
    let drawn = Drawn(vec![0xa1, 0xffff, 0xa2].into());
    assert_eq!(free_name(&path, &drawn), Ok(folder.path().join("calculator-00a2.db")));
}

#[test]
fn removes_everything_set_aside_and_nothing_else() {
    let (folder, _, store) = new();
    let kept = ["calculator-12.db", "calculator-000g.db", "calculator-00a1.db-other", "notes.txt"];
    let aside =
        ["calculator-0001.db", "calculator-00a2.db-wal", "calculator-ffff.db", "calculator-ffff.db-wal"];
    for name in kept.iter().chain(&aside) {
        fs::write(folder.path().join(name), [1]).unwrap();
    }
    store.remove_set_aside();
    drop(store);
    let mut expected = [&kept[..], &["calculator.db"]].concat();
    expected.sort_unstable();
    assert_eq!(names(&folder), expected);
}

#[test]
fn a_copy_set_aside_is_complete_or_absent() {
    let (folder, path, store) = new();
    drop(store);
    copy_aside(&path, &Drawn(vec![1].into())).unwrap();
    assert_eq!(fs::read(folder.path().join("calculator-0001.db")).unwrap(), fs::read(&path).unwrap());
    fs::write(with_suffix(&path, "-wal"), [1, 2, 3]).unwrap();
    copy_aside(&path, &Drawn(vec![2].into())).unwrap();
    assert_eq!(fs::read(folder.path().join("calculator-0002.db-wal")).unwrap(), [1, 2, 3]);
    // What cannot be copied.
    fs::remove_file(with_suffix(&path, "-wal")).unwrap();
    fs::create_dir(with_suffix(&path, "-wal")).unwrap();
    assert_eq!(copy_aside(&path, &Drawn(vec![3].into())), Err(StoreError::Unreachable));
    assert_eq!(
        names(&folder),
        [
            "calculator-0001.db",
            "calculator-0002.db",
            "calculator-0002.db-wal",
            "calculator.db",
            "calculator.db-wal"
        ]
    );
}

/// The size of a blob is the largest with which a row stays on one page.
#[test]
fn a_row_fills_its_page_and_one_byte_more_takes_a_second() {
    let pages = |bytes: usize| {
        let (_folder, _, mut store) = new();
        let count = |store: &Store| -> i64 {
            store.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap()
        };
        let before = count(&store);
        store.write_rows(&[(5, vec![7; bytes].into_boxed_slice())]).unwrap();
        (before, count(&store) - before)
    };
    // The schema, three tables and the row's B-tree page come before the rows.
    assert_eq!(pages(BLOB_BYTES), (4 + 14, 0));
    assert_eq!(pages(BLOB_BYTES + 1), (4 + 14, 1));
}

#[test]
fn moving_a_missing_file_succeeds_and_a_failed_move_is_reported() {
    let (folder, path) = folder();
    let to = folder.path().join("calculator-1.db");
    assert_eq!(move_file(&path, &to), Ok(()));
    fs::write(&path, [1]).unwrap();
    fs::create_dir(&to).unwrap();
    assert_eq!(move_file(&path, &to), Err(StoreError::Unreachable));
    assert!(path.exists());
}

#[test]
fn a_path_is_percent_encoded_byte_by_byte() {
    let uri = |path: &str| immutable_uri(Path::new(path));
    assert_eq!(uri("/data/a-b_c.db").as_deref(), Some("file:/data/a-b_c.db?immutable=1"));
    assert_eq!(
        uri("/data/50% ö?#/Z9.db").as_deref(),
        Some("file:/data/50%25%20%C3%B6%3F%23/Z9.db?immutable=1")
    );
}

#[test]
fn a_file_with_a_strange_name_opens_read_only() {
    let (folder, path, store) = new();
    drop(store);
    let strange = folder.path().join("50% ö?#.db");
    fs::rename(&path, &strange).unwrap();
    let mut store = Store::connect_read_only_for_tests(&strange);
    assert!(store.read_rows().unwrap().iter().all(|(_, blob)| blob.is_some()));
    assert_eq!(store.write_tape(&[]), Err(StoreError::ReadOnly));
    assert_eq!(names(&folder), ["50% ö?#.db"]);
}
