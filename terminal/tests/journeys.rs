//! Plays every journey on the terminal phone, each in a folder of its own, and then looks at what
//! it left on the disk: nothing in any file may say what the app is for, hold what was written into
//! it, or hold a code; and to SQLite the database is an ordinary calculator's.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use tally_core::Key;
use tally_journeys::{Journey, Step};

/// Words that would say what the app is for.
const TELLING: [&str; 8] =
    ["safety", "plan", "shelter", "hotline", "trafficking", "violence", "abuse", "police"];
/// What is shorter occurs by chance in 256 KiB of random bytes, or says nothing.
const LEAST_MARKER_CHARACTERS: usize = 6;
const AT_ONCE: usize = 2;
/// Some words are true of one platform only: the terminal phone shows those of each shell that is
/// compared with it. And once at the cost that most phones pay for a code, once at that of a phone
/// that is short of memory, as in the tests of both shells, which would wait for nothing else.
const SHELLS: [(&str, &[&str]); 2] = [("android", &[]), ("ios", &["--short-of-memory"])];

#[test]
fn every_journey_holds_and_leaves_nothing_readable() {
    let phone = Path::new(env!("CARGO_BIN_EXE_phone"));
    let files = journeys();
    assert!(!files.is_empty(), "there are journeys");
    let failures = Mutex::new(Vec::new());
    let waiting = Mutex::new(files.iter());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().expect("no thread panics while it holds this").next();
                    let Some(file) = next else { break };
                    if let Err(failure) = try_journey(phone, file) {
                        let mut failures = failures.lock().expect("no thread panics while it holds this");
                        failures.push(format!("{}: {failure}", file.display()));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().expect("the threads are done");
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn try_journey(phone: &Path, file: &Path) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let journey = Journey::parse(&text).map_err(|error| error.to_string())?;
    for (shell, memory) in SHELLS.into_iter().filter(|(shell, _)| is_told_on(shell, &text)) {
        // Four letters turn up in so many random bytes about once in a thousand times; twice in a
        // row they do not.
        let played = || play_and_search(phone, file, &journey, shell, memory);
        played()?.or_else(|_| played()?)?;
    }
    Ok(())
}

/// A journey may say that it is of one platform.
fn is_told_on(shell: &str, journey: &str) -> bool {
    let mut said = journey.lines().filter_map(|line| line.strip_prefix("#! platform "));
    said.next().is_none_or(|platform| platform.trim() == shell)
}

/// The outer result says that it failed; the inner one, that something was found in clear.
fn play_and_search(
    phone: &Path,
    file: &Path,
    journey: &Journey,
    shell: &str,
    memory: &[&str],
) -> Result<Result<(), String>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let output = Command::new(phone)
        .arg("--data")
        .arg(folder.path())
        .arg("--play")
        .arg(file)
        .args(memory)
        .args(["--platform", shell, "--seen"])
        .arg(seen(file, shell)?)
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!(
            "{}\n{}{}",
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    let found = search(folder.path(), &markers(journey));
    look_as_sqlite(folder.path(), ends_hidden(journey))?;
    Ok(found)
}

/// Where it is told what was seen after each step, for a comparison with the other shells
/// (tests/shells).
fn seen(journey: &Path, shell: &str) -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/seen/terminal").join(shell);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    Ok(folder.join(journey.file_stem().unwrap_or_default()).with_extension("txt"))
}

/// What must not be found in any file.
fn markers(journey: &Journey) -> Vec<String> {
    let mut markers: Vec<String> = TELLING.map(str::to_owned).to_vec();
    for numbered in &journey.steps {
        match &numbered.step {
            Step::Fill { text, .. } => markers.extend(text.lines().map(|line| line.trim().to_owned())),
            Step::Keys(keys) => markers.extend(codes(keys)),
            _ => {}
        }
    }
    markers.extend(journey.phone.setup_code.clone());
    markers.push("73282559".to_owned());
    // The words are short too, but there are few of them.
    markers
        .retain(|marker| marker.chars().count() >= LEAST_MARKER_CHARACTERS || TELLING.contains(&&**marker));
    markers.sort();
    markers.dedup();
    markers
}

/// Runs of 6 to 12 digits that are entered with `=` and are no part of a sum.
fn codes(keys: &[Key]) -> Vec<String> {
    let mut codes = Vec::new();
    let mut digits = Some(String::new());
    for key in keys {
        digits = match (key, digits) {
            (Key::Digit(digit), Some(mut digits)) => {
                digits.push_str(&digit.to_string());
                Some(digits)
            }
            (Key::Equals, Some(digits)) => {
                if (6..=12).contains(&digits.len()) {
                    codes.push(digits);
                }
                Some(String::new())
            }
            (Key::Clear | Key::Equals, _) => Some(String::new()),
            // A sum: it goes on the tape, as it should.
            _ => None,
        };
    }
    codes
}

fn search(folder: &Path, markers: &[String]) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let bytes = fs::read(&path).map_err(|error| error.to_string())?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = latin(&[bytes.as_slice(), name.as_bytes()].concat().to_ascii_lowercase());
        for marker in markers {
            for (encoding, needle) in encodings(marker) {
                if text.contains(&latin(&needle)) {
                    return Err(format!("{name} holds {marker:?} in clear ({encoding})"));
                }
            }
        }
    }
    Ok(())
}

/// A character a byte: strings are searched much faster than slices.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

/// In lower case, as far as ASCII goes, like what it is looked for in.
fn encodings(marker: &str) -> [(&'static str, Vec<u8>); 3] {
    let marker = marker.to_ascii_lowercase();
    let units: Vec<u16> = marker.encode_utf16().collect();
    let little = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    [("UTF-8", marker.into_bytes()), ("UTF-16LE", little), ("UTF-16BE", big)]
}

/// Hidden last, or never shown again since: everything was written and the log emptied.
fn ends_hidden(journey: &Journey) -> bool {
    let acts = |step: &&Step| !matches!(step, Step::Print | Step::Expect(_) | Step::Wait { .. });
    let last = journey.steps.iter().map(|numbered| &numbered.step).rfind(acts);
    matches!(last, Some(Step::Hide))
}

/// What anybody with SQLite's own tools sees: a calculator's database in good order.
fn look_as_sqlite(folder: &Path, hidden: bool) -> Result<(), String> {
    let database = folder.join("calculator.db");
    if hidden {
        let length = fs::metadata(folder.join("calculator.db-wal")).map_or(0, |file| file.len());
        if length != 0 {
            return Err(format!("the write-ahead log holds {length} bytes after the app was hidden"));
        }
    }
    let look = || -> rusqlite::Result<(Vec<String>, String)> {
        let connection = rusqlite::Connection::open(&database)?;
        let mut statement =
            connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
        let tables = statement.query_map([], |row| row.get(0))?;
        let tables = tables.collect::<rusqlite::Result<Vec<String>>>()?;
        let check = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        Ok((tables, check))
    };
    let (tables, check) = look().map_err(|error| error.to_string())?;
    if tables != ["history", "memory", "setting"] {
        return Err(format!("the database has the tables {tables:?}"));
    }
    if check != "ok" {
        return Err(format!("the database is not in good order: {check}"));
    }
    Ok(())
}

fn journeys() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/journeys");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("tests/journeys is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "journey"))
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_in_clear_is_found_in_every_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let written = "under the Blue stone";
    for (encoding, _) in encodings(written) {
        let bytes: Vec<u8> = match encoding {
            "UTF-16LE" => written.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => written.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => written.as_bytes().to_vec(),
        };
        fs::write(folder.path().join("file"), [&[7; 99][..], &bytes].concat()).unwrap();
        let found = search(folder.path(), &["the blue Stone".to_owned()]).unwrap_err();
        assert!(found.contains(encoding), "{found}");
        assert!(search(folder.path(), &["the blue bird".to_owned()]).is_ok());
    }
}

#[test]
fn a_code_is_told_from_a_sum() {
    let codes = |text: &str| codes(&text.chars().filter_map(Key::from_char).collect::<Vec<_>>());
    assert_eq!(codes("470913="), ["470913"]);
    assert_eq!(codes("c470913=c500001="), ["470913", "500001"]);
    assert_eq!(codes("1000000+2="), Vec::<String>::new());
    assert_eq!(codes("12345=1234567890123="), Vec::<String>::new());
}
