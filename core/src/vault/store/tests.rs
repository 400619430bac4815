//! The database alone: how it classifies foreign files, what it asks of `SQLite`, and which files
//! it leaves next to it.

use tempfile::TempDir;

use super::super::row::make_random_rows;
use super::*;
use crate::randomness::SystemRandomness;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calculator.db");
    (folder, path)
}

fn new() -> (TempDir, PathBuf, Store) {
    let (folder, path) = folder();
    let store = Store::create(&path, &make_random_rows(&SystemRandomness::default()), &[]).unwrap();
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
    other.execute_batch("CREATE TABLE memory(id, data); PRAGMA user_version = 1").unwrap();
    drop(other);
    assert_eq!(Store::open(&path, BUSY_TIMEOUT).err(), Some(StoreError::Foreign));
    let (_folder, path, store) = new();
    store.connection.pragma_update(None, "user_version", 2).unwrap();
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
        ("page_size", 65_536),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("wal_autocheckpoint", 16),
        ("user_version", 1),
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
    store.connection.execute("UPDATE memory SET data = zeroblob(65023) WHERE id = 2", []).unwrap();
    store.connection.execute("UPDATE memory SET data = 'text' WHERE id = 3", []).unwrap();
    store.connection.execute("DELETE FROM memory WHERE id = 6", []).unwrap();
    let rows = store.read_rows().unwrap();
    let there: Vec<(RowId, bool)> = rows.iter().map(|(row, blob)| (*row, blob.is_some())).collect();
    assert_eq!(there, [(1, true), (2, false), (3, false), (4, true), (5, true), (6, false)]);
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

#[test]
fn a_name_is_free_if_neither_a_database_nor_a_wal_has_it() {
    let (folder, path) = folder();
    let free = |number| Ok(folder.path().join(format!("calculator-{number}.db")));
    assert_eq!(free_name(&path), free(1));
    fs::write(folder.path().join("calculator-1.db"), [1]).unwrap();
    assert_eq!(free_name(&path), free(2));
    fs::write(folder.path().join("calculator-2.db-wal"), [1]).unwrap();
    assert_eq!(free_name(&path), free(3));
}

#[test]
fn removes_everything_set_aside_and_nothing_else() {
    let (folder, _, store) = new();
    for name in
        ["calculator-1.db", "calculator-2.db-wal", "calculator-3.db", "calculator-3.db-wal", "notes.txt"]
    {
        fs::write(folder.path().join(name), [1]).unwrap();
    }
    store.remove_set_aside();
    drop(store);
    assert_eq!(names(&folder), ["calculator.db", "notes.txt"]);
}

#[test]
fn a_copy_set_aside_is_complete_or_absent() {
    let (folder, path, store) = new();
    drop(store);
    copy_aside(&path).unwrap();
    assert_eq!(fs::read(folder.path().join("calculator-1.db")).unwrap(), fs::read(&path).unwrap());
    fs::write(with_suffix(&path, "-wal"), [1, 2, 3]).unwrap();
    copy_aside(&path).unwrap();
    assert_eq!(fs::read(folder.path().join("calculator-2.db-wal")).unwrap(), [1, 2, 3]);
    // What cannot be copied.
    fs::remove_file(with_suffix(&path, "-wal")).unwrap();
    fs::create_dir(with_suffix(&path, "-wal")).unwrap();
    assert_eq!(copy_aside(&path), Err(StoreError::Unreachable));
    assert_eq!(
        names(&folder),
        ["calculator-1.db", "calculator-2.db", "calculator-2.db-wal", "calculator.db", "calculator.db-wal"]
    );
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
