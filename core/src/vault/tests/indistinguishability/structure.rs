//! What the files of a phone show besides random bytes: names, sizes, SQLite's counters and page
//! numbers, the settings, and which time stamps change.

use std::time::{Duration, SystemTime};

use super::installs::Files;
use super::*;

/// All of it as one text that must be equal on all phones.
pub(super) fn structure(fixture: &Fixture) -> String {
    let connection = rusqlite::Connection::open(fixture.file()).unwrap();
    let ask = |question: &str| connection.query_row(question, [], |row| row.get::<_, i64>(0)).unwrap();
    let rows = |question: &str| {
        let mut statement = connection.prepare(question).unwrap();
        let columns = statement.column_count();
        let text = |row: &rusqlite::Row<'_>, column| format!("{:?}", row.get_ref(column).unwrap());
        let rows = statement.query_map([], |row| {
            Ok((0..columns).map(|column| text(row, column)).collect::<Vec<_>>().join(" "))
        });
        rows.unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    let pragmas =
        ["page_size", "page_count", "freelist_count", "schema_version", "user_version", "application_id"]
            .map(|name| (name, ask(&format!("PRAGMA {name}"))));
    format!(
        "{:?} {pragmas:?} {:?} {:?} {:?} {:?}",
        names(fixture),
        rows("SELECT name, rootpage FROM sqlite_schema"),
        rows("SELECT id, length(data) FROM memory"),
        rows("SELECT * FROM setting"),
        rows("SELECT count(*) FROM history"),
    )
}

/// The files and their sizes. An empty WAL may be present or not: SQLite removes it when a
/// connection is closed cleanly.
fn names(fixture: &Fixture) -> Vec<(String, u64)> {
    let entries = fs::read_dir(fixture.folder.path()).unwrap().map(Result::unwrap);
    let mut names: Vec<_> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len()))
        .filter(|(name, length)| !(name.ends_with("-wal") && *length == 0))
        .collect();
    names.sort();
    names
}

/// Which files a launch, a wrong code and a lock touch: the time stamps left behind reveal that the
/// app was used, and nothing else.
fn touched(fixture: &Fixture) -> String {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let old =
        |path: &std::path::Path| fs::File::options().write(true).open(path).unwrap().set_modified(long_ago);
    let see = |what: &str| {
        let mut seen: Vec<_> = fs::read_dir(fixture.folder.path())
            .unwrap()
            .map(Result::unwrap)
            .map(|entry| {
                let is_new = entry.metadata().unwrap().modified().unwrap() != long_ago;
                old(&entry.path()).unwrap();
                (entry.file_name(), is_new)
            })
            .collect();
        seen.sort();
        format!("{what}: {seen:?}; ")
    };
    see("before");
    let mut vault = fixture.launch();
    let launched = see("launch");
    assert!(fixture.opens(&mut vault, "111222").is_none());
    let attempted = see("attempt");
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    let rested = see("rest");
    launched + &attempted + &rested
}

#[test]
fn file_times_reveal_use_and_nothing_else() {
    let touched: Vec<_> = AT_REST.iter().map(|(name, install)| (name, touched(&install(3_000)))).collect();
    for (name, of_this) in &touched {
        assert_eq!(*of_this, touched[0].1, "{name}");
    }
    assert!(touched[0].1.contains("(\"calculator.db\", true)"), "{}", touched[0].1);
}

#[test]
fn outside_the_rows_every_file_is_identical() {
    let first = Files::of(&AT_REST[0].1(4_000)).outside();
    for (name, install) in AT_REST {
        for seed in 4_001..4_004 {
            let outside = Files::of(&install(seed)).outside();
            let differing: Vec<_> = (0..first.len()).filter(|&at| first[at] != outside[at]).collect();
            assert!(differing.is_empty() && first.len() == outside.len(), "{name}: {differing:?}");
        }
    }
}
