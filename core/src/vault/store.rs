//! The calculator's database: its tape, its settings, and rows that are random bytes to SQLite.
//! The only module that names SQLite; what the rows hold is left to the vault.
//!
//! ```sql
//! history(id, expression, result)   -- the tape
//! setting(name, value)              -- the calculator's settings
//! memory(id, data)                  -- fourteen rows, only ever updated
//! ```
//!
//! One process, one connection, one sync per commit. `docs/vault-format.md` explains the pragmas.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, params};

use super::names::{self, COPIED_WAL_SUFFIX, UNFINISHED_SUFFIX, with_suffix};
use super::reserve;
use super::row::{BLOB_BYTES, Blob, PAGE_BYTES, ROWS, RowId};
use super::salvage;
use crate::crypto;
use crate::randomness::Randomness;

const SCHEMA_VERSION: i64 = 2;
const SCHEMA: &str = "
    CREATE TABLE history(id INTEGER PRIMARY KEY, expression TEXT NOT NULL, result TEXT NOT NULL);
    CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE memory(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
";
/// How many lines of the tape are read back at most.
const TAPE_LINES: i64 = 200;

/// How long to wait for a file that another process holds, such as one that is shutting down.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_millis(if cfg!(test) { 50 } else { 5_000 });

/// One line of the tape, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TapeRow {
    pub(crate) expression: String,
    pub(crate) result: String,
}

/// Why an operation on the database failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StoreError {
    Missing,
    /// Not a database, or a damaged one.
    Damaged,
    /// Another program's, or written by a newer version.
    Foreign,
    Full,
    ReadOnly,
    /// Held by another process, or the disk failed.
    Unreachable,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use ErrorCode::{CannotOpen, DatabaseCorrupt, DiskFull, NotADatabase, PermissionDenied, ReadOnly};
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged,
            Some(DiskFull) => Self::Full,
            Some(ReadOnly | PermissionDenied | CannotOpen) => Self::ReadOnly,
            Some(_) => Self::Unreachable,
            // A column of another type, or a missing row: not a table that we created.
            None => Self::Foreign,
        }
    }
}

/// An open database of ours.
pub(super) struct Store {
    connection: Connection,
    path: PathBuf,
    writable: bool,
}

impl Store {
    /// Opens an existing file; creates nothing. Waits at most `busy_timeout` for a file that
    /// another process holds.
    pub(super) fn open(path: &Path, busy_timeout: Duration) -> Result<Self, StoreError> {
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.len() == 0 => return Err(StoreError::Damaged),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(StoreError::Missing),
            Err(_) => return Err(StoreError::Unreachable),
        }
        preserve_damaged_wal(path);
        Self::connect(path, true, busy_timeout).or_else(|error| match error {
            // On read-only storage no WAL can be created, but the file can be read without one.
            // With one that holds something, the file alone is older than what was reported as
            // saved: nothing opens until the storage takes writes again.
            StoreError::ReadOnly if !holds_frames(&with_suffix(path, "-wal")) => {
                Self::connect(path, false, busy_timeout)
            }
            error => Err(error),
        })
    }

    fn connect(path: &Path, writable: bool, busy_timeout: Duration) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = if writable {
            let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            // SQLite then opens it for reading without a word, and its locks fail later.
            if connection.is_readonly(c"main")? {
                return Err(StoreError::ReadOnly);
            }
            connection
        } else {
            let uri = immutable_uri(path).ok_or(StoreError::Unreachable)?;
            Connection::open_with_flags(
                uri,
                flags | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
            )?
        };
        configure(&connection, writable, busy_timeout)?;
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version != SCHEMA_VERSION {
            return Err(StoreError::Foreign);
        }
        let store = Self { connection, path: path.to_owned(), writable };
        store.check_tables()?;
        store.connection.busy_timeout(BUSY_TIMEOUT)?;
        Ok(store)
    }

    #[cfg(test)]
    pub(super) fn connect_read_only_for_tests(path: &Path) -> Self {
        Self::connect(path, false, BUSY_TIMEOUT).unwrap_or_else(|error| panic!("{error:?}"))
    }

    #[cfg(test)]
    pub(super) fn fail_writes_for_tests(&mut self, fail: bool) {
        self.writable = !fail;
    }

    /// Creates a database with these rows: under another name, synced, then renamed, so that no
    /// half of one ever exists.
    pub(super) fn create(
        path: &Path,
        rows: &[(RowId, Blob)],
        tape: &[TapeRow],
        randomness: &dyn Randomness,
    ) -> Result<Self, StoreError> {
        #[cfg(test)]
        tests::disk::write()?;
        let unfinished = with_suffix(path, UNFINISHED_SUFFIX);
        remove_with_wal(&unfinished);
        let made = Self::make_at(&unfinished, rows, tape);
        if let Err(error) = made {
            remove_with_wal(&unfinished);
            return Err(error);
        }
        // A WAL left by a lost file would be replayed into the new one, even after a power loss: it
        // must be moved away before the new file gets its name.
        move_wal_aside(path, randomness)?;
        sync_folder_of(path);
        fs::rename(&unfinished, path).map_err(|_| StoreError::Unreachable)?;
        sync_folder_of(path);
        let _ = preserve_copied_wal(path, randomness);
        Self::open(path, BUSY_TIMEOUT)
    }

    fn make_at(path: &Path, rows: &[(RowId, Blob)], tape: &[TapeRow]) -> Result<(), StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.pragma_update(None, "page_size", i64::try_from(PAGE_BYTES).unwrap_or(i64::MAX))?;
        configure(&connection, true, BUSY_TIMEOUT)?;
        let transaction = connection.transaction()?;
        transaction.execute_batch(SCHEMA)?;
        for (row, blob) in rows {
            transaction.execute("INSERT INTO memory(id, data) VALUES (?1, ?2)", params![row, blob])?;
        }
        insert_tape(&transaction, tape)?;
        transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        transaction.commit()?;
        truncate_wal(&connection)?;
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        make_private(path);
        fs::File::open(path).and_then(|file| file.sync_all()).map_err(|_| StoreError::Unreachable)
    }

    fn check_tables(&self) -> Result<(), StoreError> {
        let tables: i64 = self.connection.query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('history', 'setting', 'memory')",
            [],
            |row| row.get(0),
        )?;
        if tables == 3 { Ok(()) } else { Err(StoreError::Foreign) }
    }

    /// All rows in order; `None` for one that is missing or has another size.
    pub(super) fn read_rows(&self) -> Result<Vec<(RowId, Option<Blob>)>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT data FROM memory WHERE id = ?1")?;
        ROWS.map(|row| match statement.query_row([row], |columns| columns.get::<_, Vec<u8>>(0)) {
            Ok(blob) => Ok((row, (blob.len() == BLOB_BYTES).then(|| blob.into_boxed_slice()))),
            Err(rusqlite::Error::QueryReturnedNoRows | rusqlite::Error::InvalidColumnType(..)) => {
                Ok((row, None))
            }
            Err(error) => Err(error.into()),
        })
        .collect()
    }

    /// Updates these rows in one commit.
    pub(super) fn write_rows(&mut self, rows: &[(RowId, Blob)]) -> Result<(), StoreError> {
        self.check_writable()?;
        let transaction = self.connection.transaction()?;
        {
            let mut statement = transaction.prepare_cached("UPDATE memory SET data = ?2 WHERE id = ?1")?;
            for (row, blob) in rows {
                statement.execute(params![row, blob])?;
            }
        }
        Ok(transaction.commit()?)
    }

    pub(super) fn read_tape(&self) -> Vec<TapeRow> {
        let read = || -> Result<Vec<TapeRow>, rusqlite::Error> {
            let mut statement = self.connection.prepare(
                "SELECT expression, result FROM (SELECT * FROM history ORDER BY id DESC LIMIT ?1) ORDER BY id",
            )?;
            let rows = statement.query_map([TAPE_LINES], |row| {
                Ok(TapeRow { expression: row.get(0)?, result: row.get(1)? })
            })?;
            rows.collect()
        };
        read().unwrap_or_default()
    }

    pub(super) fn write_tape(&mut self, tape: &[TapeRow]) -> Result<(), StoreError> {
        self.check_writable()?;
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM history", [])?;
        insert_tape(&transaction, tape)?;
        Ok(transaction.commit()?)
    }

    /// One of the calculator's settings.
    pub(super) fn read_setting(&self, name: &str) -> Option<String> {
        self.connection.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0)).ok()
    }

    pub(super) fn write_setting(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError> {
        self.check_writable()?;
        match value {
            Some(value) => self.connection.execute(
                "INSERT INTO setting(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                [name, value],
            )?,
            None => self.connection.execute("DELETE FROM setting WHERE name = ?1", [name])?,
        };
        Ok(())
    }

    /// Checkpoints the WAL into the database and truncates it: its stale frames would reveal which
    /// slot is in use.
    pub(super) fn truncate_wal(&self) -> Result<(), StoreError> {
        self.check_writable()?;
        truncate_wal(&self.connection)?;
        let wal = with_suffix(&self.path, "-wal");
        reserve::keep_room(&wal);
        match fs::metadata(wal) {
            Ok(metadata) if metadata.len() > 0 => Err(StoreError::Unreachable),
            _ => Ok(()),
        }
    }

    /// Removes every file that was ever set aside. Only a full erase does this.
    pub(super) fn remove_set_aside(&self) {
        for file in names::set_aside_beside(&self.path) {
            let _ = fs::remove_file(file);
        }
        let _ = fs::remove_file(with_suffix(&self.path, COPIED_WAL_SUFFIX));
        sync_folder_of(&self.path);
    }

    fn check_writable(&self) -> Result<(), StoreError> {
        #[cfg(test)]
        tests::disk::write()?;
        if self.writable { Ok(()) } else { Err(StoreError::ReadOnly) }
    }
}

fn configure(connection: &Connection, writable: bool, busy_timeout: Duration) -> Result<(), StoreError> {
    connection.busy_timeout(busy_timeout)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    if writable {
        let mode: String =
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        if mode != "wal" {
            return Err(StoreError::ReadOnly);
        }
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "wal_autocheckpoint", reserve::CHECKPOINT_FRAMES)?;
        if cfg!(target_vendor = "apple") {
            connection.pragma_update(None, "fullfsync", true)?;
            connection.pragma_update(None, "checkpoint_fullfsync", true)?;
        }
    }
    Ok(())
}

fn insert_tape(connection: &Connection, tape: &[TapeRow]) -> Result<(), rusqlite::Error> {
    let mut statement =
        connection.prepare_cached("INSERT INTO history(expression, result) VALUES (?1, ?2)")?;
    tape.iter().try_for_each(|line| statement.execute([&line.expression, &line.result]).map(drop))
}

fn truncate_wal(connection: &Connection) -> Result<(), StoreError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(StoreError::Unreachable) }
}

/// The platform keeps other apps out; this keeps out other users, if there are any. The WAL
/// inherits the mode.
fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Whether there is a WAL beside the database.
pub(super) fn has_wal(path: &Path) -> bool {
    with_suffix(path, "-wal").exists()
}

/// Whether a WAL holds anything.
fn holds_frames(wal: &Path) -> bool {
    fs::metadata(wal).is_ok_and(|metadata| metadata.len() > 0)
}

/// Moves the database and its WAL out of the way; never deletes them.
pub(super) fn set_aside(path: &Path, randomness: &dyn Randomness) -> Result<(), StoreError> {
    let name = free_name(path, randomness)?;
    move_file(&with_suffix(path, "-wal"), &with_suffix(&name, "-wal"))?;
    move_file(path, &name)?;
    sync_folder_of(path);
    Ok(())
}

/// Copies the database and its WAL, and leaves both in place.
pub(super) fn copy_aside(path: &Path, randomness: &dyn Randomness) -> Result<(), StoreError> {
    let name = free_name(path, randomness)?;
    for suffix in ["", "-wal"] {
        let copied = fs::copy(with_suffix(path, suffix), with_suffix(&name, suffix))
            .and_then(|_| fs::File::open(with_suffix(&name, suffix))?.sync_all());
        match copied {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(_) => {
                remove_with_wal(&name);
                return Err(StoreError::Unreachable);
            }
        }
    }
    sync_folder_of(path);
    Ok(())
}

/// SQLite mistakes a WAL with a damaged header for an empty one, and deletes it. If the database is
/// damaged too, the WAL may hold the only intact rows: copy it before SQLite opens anything.
fn preserve_damaged_wal(path: &Path) {
    let (wal, copy) = (with_suffix(path, "-wal"), with_suffix(path, COPIED_WAL_SUFFIX));
    if copy.exists() || !salvage::would_be_discarded(&wal) {
        return;
    }
    // Opened immutable: without the WAL, and without touching it.
    if !matches!(Store::connect(path, false, Duration::ZERO), Err(StoreError::Damaged)) {
        return;
    }
    let copied = fs::copy(&wal, &copy).and_then(|_| fs::File::open(&copy)?.sync_all());
    match copied {
        Ok(()) => sync_folder_of(path),
        // Half a copy is worse than none.
        Err(_) => drop(fs::remove_file(&copy)),
    }
}

/// Its rows are in the new file now: sets the copy aside like any other file.
fn preserve_copied_wal(path: &Path, randomness: &dyn Randomness) -> Result<(), StoreError> {
    set_wal_aside(path, COPIED_WAL_SUFFIX, randomness)
}

fn move_wal_aside(path: &Path, randomness: &dyn Randomness) -> Result<(), StoreError> {
    set_wal_aside(path, "-wal", randomness)
}

fn set_wal_aside(path: &Path, suffix: &str, randomness: &dyn Randomness) -> Result<(), StoreError> {
    let wal = with_suffix(path, suffix);
    if !wal.exists() {
        return Ok(());
    }
    move_file(&wal, &with_suffix(&free_name(path, randomness)?, "-wal"))
}

/// A name that no file has, and that tells neither a time nor a count.
fn free_name(path: &Path, randomness: &dyn Randomness) -> Result<PathBuf, StoreError> {
    let mut drawn = (0..1000).map(|_| names::set_aside(path, crypto::make_bytes(randomness)));
    let free = drawn.find(|name| !name.exists() && !with_suffix(name, "-wal").exists());
    free.ok_or(StoreError::Unreachable)
}

fn move_file(from: &Path, to: &Path) -> Result<(), StoreError> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Unreachable),
        _ => Ok(()),
    }
}

fn remove_with_wal(path: &Path) {
    for suffix in ["", "-wal", "-journal"] {
        let _ = fs::remove_file(with_suffix(path, suffix));
    }
}

/// A rename survives power loss only once its folder is synced. If the platform cannot sync
/// folders, there is nothing better to do.
fn sync_folder_of(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn immutable_uri(path: &Path) -> Option<String> {
    let mut uri = String::from("file:");
    for byte in path.to_str()?.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    Some(uri + "?immutable=1")
}

#[cfg(test)]
pub(super) mod tests;
