//! The names of the files beside the calculator's database.

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
