//! The names of the files beside the calculator's database.

use std::fs;
use std::path::{Path, PathBuf};

/// The suffix of a database that is being created.
pub(super) const UNFINISHED_SUFFIX: &str = "-new";

/// The suffix of the copy of a WAL that SQLite would discard.
pub(super) const COPIED_WAL_SUFFIX: &str = "-old";

/// `calculator.db` and `-wal` give `calculator.db-wal`, SQLite's own naming.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The database that is set aside, by four random digits: a name that tells neither a time nor a
/// count. Its WAL has SQLite's suffix.
pub(super) fn set_aside(path: &Path, drawn: [u8; 2]) -> PathBuf {
    path.with_file_name(format!("calculator-{:04x}.db", u16::from_be_bytes(drawn)))
}

/// Every file beside the database that [`set_aside`] named, and what SQLite put beside those.
pub(super) fn set_aside_beside(path: &Path) -> Vec<PathBuf> {
    let entries = path.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| is_set_aside(path)).collect()
}

fn is_set_aside(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let Some((digits, rest)) = name.strip_prefix("calculator-").and_then(|rest| rest.split_at_checked(4))
    else {
        return false;
    };
    let is_drawn = digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    is_drawn && matches!(rest, ".db" | ".db-wal" | ".db-journal" | ".db-shm")
}
