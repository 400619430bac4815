//! `--reset`: the phone as new. Deletes the files of the calculator and its device key from the
//! data folder, each by its name, and says which. Whatever else lies there stays.

use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::file_key;

/// What is deleted from this folder, sorted.
pub fn own_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut own = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() && entry.file_name().to_str().is_some_and(is_own) {
            own.push(entry.path());
        }
    }
    own.sort();
    Ok(own)
}

/// `calculator.db`, those that a launch put aside (`calculator-3f0a.db`: four random digits),
/// SQLite's files beside each of them, and the device key.
fn is_own(name: &str) -> bool {
    if [file_key::FILE_NAME, file_key::NEXT_FILE_NAME].contains(&name) {
        return true;
    }
    let Some((stem, ending)) = name.strip_prefix("calculator").and_then(|rest| rest.split_once(".db")) else {
        return false;
    };
    let drawn = stem.strip_prefix('-').unwrap_or_default();
    let is_drawn = drawn.len() == 4 && drawn.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    (stem.is_empty() || is_drawn) && ["", "-wal", "-shm", "-journal"].contains(&ending)
}

/// Deletes them; on a terminal only after a yes. False if the person would rather keep them.
pub fn reset(folder: &Path) -> io::Result<bool> {
    let own = own_files(folder)?;
    if own.is_empty() {
        eprintln!("Nothing to delete: {} holds no phone.", folder.display());
        return Ok(true);
    }
    let names: Vec<_> = own.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    eprintln!("In {}: {}", folder.display(), names.join(", "));
    if io::stdin().is_terminal() && !says_yes()? {
        eprintln!("Nothing was deleted.");
        return Ok(false);
    }
    for path in &own {
        fs::remove_file(path)?;
    }
    eprintln!("Deleted. The phone is new.");
    Ok(true)
}

fn says_yes() -> io::Result<bool> {
    eprint!("Delete these for good? [y/N] ");
    io::stderr().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deletes_its_own_files_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let own = [
            "calculator-0001.db",
            "calculator-0001.db-wal",
            "calculator-9f0a.db",
            "calculator.db",
            "calculator.db-journal",
            "calculator.db-shm",
            "calculator.db-wal",
            "device.bin",
            "device.new",
        ];
        let others = [
            "calculator",
            "calculator-.db",
            "calculator-10000.db",
            "calculator-1.db",
            "calculator-9F0A.db",
            "calculator-one.db",
            "calculator.db.backup",
            "calculator1.db",
            "device.bin.old",
            "my calculator.db",
            "notes.txt",
        ];
        for name in own.iter().chain(&others) {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        // A folder of such a name is none of its own either.
        fs::create_dir(folder.path().join("calculator-2.db")).unwrap();
        let found = own_files(folder.path()).unwrap();
        let names: Vec<_> = found.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, own);
    }

    #[test]
    fn a_folder_that_is_not_there_holds_no_phone() {
        let folder = tempfile::tempdir().unwrap();
        assert!(own_files(&folder.path().join("none")).unwrap().is_empty());
        assert!(reset(&folder.path().join("none")).unwrap());
    }
}
