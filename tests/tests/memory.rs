//! After a lock and after a quick exit nothing of a plan, of the notes behind a second code, of a
//! trusted person or of a code is in the memory of a small host of core: not in what Rust
//! allocated, freed or kept, not in its variables, and not on its stack. The host has the allocator
//! of the library that ships.
//!
//! What is read is what a core dump holds and more: every page that the process can read while it
//! waits, out of `/proc/PID/mem`. With `TALLY_FULL` `gcore` (Debian: gdb) writes a core dump as
//! well, and that is searched in the same way.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use memchr::memmem;

// Of twelve digits, so that none turns up by chance, whatever it is written as.
const PLAN_CODE: &str = "258036914725";
const NOTES_CODE: &str = "916470382514";
const WRONG_CODE: &str = "603815297364";
const WORDS: [&str; 5] = [
    "the kitchen door in Ossining sticks",
    "Señora Quintanilla-Abernathy",
    "914 555 0187",
    "she rings the bell twice",
    "socks for uncle Teo and a kite",
];

/// Pieces in which memory is read; each overlaps the one before by more than a needle.
const PIECE_BYTES: usize = 4 << 20;
const OVERLAP_BYTES: usize = 256;

struct Host {
    process: Child,
    _folder: tempfile::TempDir,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Host {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let process = Command::new(env!("CARGO_BIN_EXE_host"))
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the host starts");
        let mut host = Self { process, _folder: folder };
        host.wait("start");
        host
    }

    /// Some systems let nobody but root look, not even at a child (`kernel.yama.ptrace_scope`).
    fn can_be_searched(&self) -> bool {
        let memory = File::open(format!("/proc/{}/mem", self.process.id()));
        let may = memory.is_ok_and(|memory| {
            memory.read_at(&mut [0], 0).is_err_and(|error| error.kind() != ErrorKind::PermissionDenied)
        });
        if !may {
            let skipped = "what is left in memory";
            let why = "this system does not let a program read the memory of its child";
            assert!(std::env::var("CI").as_deref() != Ok("true"), "{skipped}: {why}");
            // Not by a macro, whose words the tests' runner keeps to itself. On a line of its own:
            // tests/run looks for it.
            let _ = writeln!(std::io::stderr(), "\nskipped: {skipped}, because {why}");
        }
        may
    }

    fn wait(&mut self, step: &str) {
        let output = self.process.stdout.as_mut().expect("piped");
        assert_eq!(output.read(&mut [0]).expect("an answer"), 1, "the host ended at: {step}");
    }

    /// Does these steps, one a line.
    fn does(&mut self, steps: &str) {
        for step in steps.lines().map(str::trim).filter(|step| !step.is_empty()) {
            let input = self.process.stdin.as_mut().expect("piped");
            input.write_all(format!("{step}\n").as_bytes()).expect("the host listens");
            self.wait(step);
        }
    }

    /// A plan, a trusted person, a second code and its notes, and a wrong code; then the plan is
    /// open again and shows all of it that a page shows.
    fn set_up() -> Self {
        let mut host = Self::start();
        let [hope, name, number, agreed, notes] = WORDS;
        host.does(&format!(
            "keys 73282559=
             tap I am alone
             tap My plan
             tap I understand
             tap Open the calculator
             keys {PLAN_CODE}=
             tap Open the calculator
             keys {PLAN_CODE}=
             tap Open my plan
             tap What matters
             fill What do you hope for|{hope}
             tap Back
             tap People
             tap Open the list
             tap Add a person
             fill Name|{name}
             fill Phone number|{number}
             fill What did they agree|{agreed}
             exit
             keys {PLAN_CODE}=
             tap My plan
             tap Settings and code
             tap A second code
             tap Choose a second code
             tap Open the calculator
             keys {NOTES_CODE}=
             tap Open the calculator
             keys {NOTES_CODE}=
             tap Edit those notes
             tap New note
             fill Title|Gift ideas
             fill Text|{notes}
             exit
             keys c{WRONG_CODE}=
             keys c{PLAN_CODE}="
        ));
        host
    }

    /// What of the needles is found, by name, in all memory of the process that can be read.
    fn searched(&self) -> BTreeMap<String, usize> {
        let process = self.process.id();
        let maps = fs::read_to_string(format!("/proc/{process}/maps")).expect("the maps of a child");
        let memory = File::open(format!("/proc/{process}/mem")).expect("the memory of a child");
        let mut found = BTreeMap::new();
        for map in maps.lines() {
            let mut columns = map.split_whitespace();
            let (range, rights) = (columns.next().expect("a range"), columns.next().expect("rights"));
            let name = columns.nth(3).unwrap_or("[allocated]");
            // The kernel's own pages for the clock cannot be read.
            if !rights.starts_with('r') || name.starts_with("[vvar") || name == "[vsyscall]" {
                continue;
            }
            let (start, end) = range.split_once('-').expect("a range");
            let parse = |hex| u64::from_str_radix(hex, 16).expect("an address");
            let place = Path::new(name).file_name().unwrap_or_default().to_string_lossy().into_owned();
            search(&memory, parse(start)..parse(end), &place, &mut found);
        }
        if std::env::var_os("TALLY_FULL").is_some() {
            self.search_core_dump(&mut found);
        }
        found
    }

    /// The same in what gdb calls a core dump.
    fn search_core_dump(&self, found: &mut BTreeMap<String, usize>) {
        let folder = tempfile::tempdir().expect("a folder");
        let prefix = folder.path().join("core");
        let process = self.process.id().to_string();
        let made = Command::new("gcore")
            .arg("-a")
            .arg("-o")
            .arg(&prefix)
            .arg(&process)
            .output()
            .expect("gcore (gdb)");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let dump = File::open(folder.path().join(format!("core.{process}"))).expect("a core dump");
        let end = dump.metadata().expect("a length").len();
        assert!(end > 1 << 20, "{end}");
        search(&dump, 0..end, "core dump", found);
    }
}

fn search(memory: &File, range: std::ops::Range<u64>, place: &str, found: &mut BTreeMap<String, usize>) {
    let needles = needles();
    let mut piece = vec![0; PIECE_BYTES + OVERLAP_BYTES];
    let mut at = range.start;
    while at < range.end {
        let length = usize::try_from(range.end - at).unwrap_or(usize::MAX).min(piece.len());
        let piece = &mut piece[..length];
        memory.read_exact_at(piece, at).unwrap_or_else(|error| panic!("{place}, {at:x}: {error}"));
        for (name, needle) in &needles {
            let count = count(needle, piece, PIECE_BYTES);
            if count > 0 {
                *found.entry(format!("{name} in {place}")).or_default() += count;
            }
        }
        at += u64::try_from(PIECE_BYTES).expect("fits");
    }
}

/// How often a needle begins before `end`.
fn count(needle: &[u8], bytes: &[u8], end: usize) -> usize {
    memmem::find_iter(bytes, needle).filter(|at| *at < end).count()
}

/// Texts in the three encodings; codes also as a calculator writes them, digit by digit, and as a
/// number.
fn needles() -> Vec<(String, Vec<u8>)> {
    let mut needles = Vec::new();
    let mut text = |name: &str, text: &str| {
        let units = || text.encode_utf16();
        needles.push((format!("{name}, UTF-8"), text.as_bytes().to_vec()));
        needles.push((format!("{name}, UTF-16LE"), units().flat_map(u16::to_le_bytes).collect()));
        needles.push((format!("{name}, UTF-16BE"), units().flat_map(u16::to_be_bytes).collect()));
    };
    for words in WORDS {
        text(words, words);
    }
    // As the dialer is given it, and as it is shown.
    text("a number to dial", "9145550187");
    text("a number shown", "555-0187");
    for code in [PLAN_CODE, NOTES_CODE, WRONG_CODE] {
        text(code, code);
        let thirds: Vec<_> = code.as_bytes().chunks(3).map(String::from_utf8_lossy).collect();
        text(&format!("{code} grouped"), &thirds.join(","));
    }
    for code in [PLAN_CODE, NOTES_CODE, WRONG_CODE] {
        let digits: Vec<u8> = code.bytes().map(|digit| digit - b'0').collect();
        let number: u64 = code.parse().expect("digits");
        needles.push((format!("{code}, a digit a byte"), digits.clone()));
        // A key that is kept as it was pressed is a tag and its digit.
        needles
            .push((format!("{code}, keys"), digits.iter().flat_map(|&digit| [0, digit]).skip(1).collect()));
        needles.push((format!("{code}, a number"), number.to_le_bytes().to_vec()));
    }
    needles
}

fn names(found: &BTreeMap<String, usize>, what: &str) -> usize {
    found.iter().filter(|(name, _)| name.starts_with(what)).map(|(_, count)| count).sum()
}

#[test]
fn nothing_is_left_in_memory_after_a_lock_or_a_quick_exit_and_what_is_open_is_found() {
    let mut host = Host::set_up();
    if !host.can_be_searched() {
        return;
    }
    let [hope, name, number, agreed, notes] = WORDS;
    // The search is worth something: what is open is found, and a code that is being typed.
    host.does("tap My plan\ntap What matters");
    assert!(names(&host.searched(), hope) > 0, "an open section is found");
    host.does("tap Back\ntap People\ntap Open the list\ntap Señora");
    let open = host.searched();
    for words in [name, number, agreed] {
        assert!(names(&open, words) > 0, "{words} is open and found: {open:?}");
    }
    host.does("exit");
    assert_eq!(host.searched(), BTreeMap::new(), "after a quick exit");
    host.does(&format!("keys c{NOTES_CODE}"));
    assert!(names(&host.searched(), NOTES_CODE) > 0, "a code that is being typed is found");
    host.does("keys =\ntap Gift ideas");
    assert!(names(&host.searched(), notes) > 0, "open notes are found");
    host.does("hide");
    assert_eq!(host.searched(), BTreeMap::new(), "after a lock");
    host.does(&format!("show\nkeys c{WRONG_CODE}="));
    host.does("keys c");
    assert_eq!(host.searched(), BTreeMap::new(), "after a wrong code was typed and cleared");
}

#[test]
fn a_needle_is_found_in_every_place_of_a_piece_and_once() {
    for at in [0, 1, 500, PIECE_BYTES - 3, PIECE_BYTES, PIECE_BYTES + 1] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("memory");
        let mut bytes = vec![0; PIECE_BYTES * 2];
        bytes[at..at + WORDS[0].len()].copy_from_slice(WORDS[0].as_bytes());
        fs::write(&path, &bytes).expect("written");
        let mut found = BTreeMap::new();
        let end = u64::try_from(bytes.len()).expect("fits");
        search(&File::open(&path).expect("there"), 0..end, "file", &mut found);
        assert_eq!(
            found.into_iter().collect::<Vec<_>>(),
            [(format!("{}, UTF-8 in file", WORDS[0]), 1)],
            "{at}"
        );
    }
}
