//! The comparison: SQLCipher updating one row of 400 bytes, once with WAL and FULL durability and
//! otherwise as shipped, and once with all its defaults. Prints the median of each in nanoseconds.

use std::time::Instant;

use rusqlite::{Connection, params};

const ROUNDS: usize = 300;

fn main() {
    let folder = tempfile::tempdir_in(std::env::var("TALLY_BENCH_DIR").unwrap_or_else(|_| ".".to_owned())).expect("a folder");
    let defaults = open(&folder.path().join("defaults.db"));
    let wal = open(&folder.path().join("wal.db"));
    wal.pragma_update(None, "journal_mode", "WAL").expect("WAL");
    wal.pragma_update(None, "synchronous", "FULL").expect("FULL");
    for connection in [&defaults, &wal] {
        connection.execute_batch("CREATE TABLE plan(id INTEGER PRIMARY KEY, text TEXT NOT NULL)").expect("a table");
        for id in 0..100 {
            connection.execute("INSERT INTO plan VALUES (?1, ?2)", params![id, "x".repeat(400)]).expect("a row");
        }
    }
    let (mut of_defaults, mut of_wal) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let text = format!("{round:0>400}");
        of_wal.push(nanoseconds(|| update(&wal, &text)));
        of_defaults.push(nanoseconds(|| update(&defaults, &text)));
    }
    for (name, mut samples) in [("sqlcipher_wal_full", of_wal), ("sqlcipher_defaults", of_defaults)] {
        samples.sort_unstable();
        println!("{name}\t{}\t{}", samples[samples.len() / 2], samples.iter().sum::<u128>() / samples.len() as u128);
    }
}

fn open(path: &std::path::Path) -> Connection {
    let connection = Connection::open(path).expect("a database");
    connection.pragma_update(None, "key", "a passphrase of some length").expect("a key");
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).expect("SQLCipher");
    assert!(!version.is_empty());
    connection
}

fn update(connection: &Connection, text: &str) {
    connection.prepare_cached("UPDATE plan SET text = ?1 WHERE id = 42").and_then(|mut update| update.execute([text])).expect("an update");
}

fn nanoseconds(work: impl FnOnce()) -> u128 {
    let start = Instant::now();
    work();
    start.elapsed().as_nanos()
}
