//! Plays visits under strace and records what they did to the store, byte by byte.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::super::*;
use super::disk::Image;
use super::facts::Facts;
use super::trace::{CALLS, Event, Trace};
use super::visit::{self, Mark, Start, Visit};

const VISIT: &str = "TALLY_VISIT";

/// Which visits to play, and on which folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scenario {
    /// From the first launch on.
    Life,
    /// The database is damaged while only the WAL has its last edits.
    Rescue,
    /// The database is gone but its WAL is not.
    Orphan,
    /// The device key is gone.
    Loss,
    /// The power is lost again, in the launch after a power loss.
    Again,
    /// Shorter than a life, for planting mistakes in it.
    Short,
}

impl Scenario {
    const ALL: [Self; 6] = [Self::Life, Self::Rescue, Self::Orphan, Self::Loss, Self::Again, Self::Short];

    fn visits(self) -> &'static [fn(&mut Visit)] {
        match self {
            Self::Life => &visit::LIFE,
            Self::Rescue => &visit::RESCUE,
            Self::Orphan => &visit::ORPHAN,
            Self::Loss => &visit::LOSS,
            Self::Again => &visit::AGAIN,
            Self::Short => &visit::SHORT,
        }
    }

    /// The folder at its beginning. All but `Life` and `Short` begin after two visits of a life.
    fn beginning(self) -> Beginning {
        let nothing = Beginning { image: Image::new(), keys: Vec::new(), facts: Facts::of_nothing() };
        if matches!(self, Self::Life | Self::Short) {
            return nothing;
        }
        let mut beginning = play_all(Self::Life, 2, nothing).1;
        match self {
            Self::Rescue => {
                beginning.image.get_mut("calculator.db").unwrap()[..100].fill(0);
                (beginning.facts.tape, beginning.facts.aside) = (None, None);
            }
            Self::Orphan => {
                beginning.image.remove("calculator.db").unwrap();
                beginning.facts = Facts::of_nothing();
            }
            _ => {}
        }
        beginning
    }
}

/// A folder, the device keys, and their state.
#[derive(Clone)]
pub(super) struct Beginning {
    pub(super) image: Image,
    pub(super) keys: Vec<u32>,
    pub(super) facts: Facts,
}

#[derive(Clone)]
pub(super) struct Record {
    pub(super) events: Vec<Event>,
    /// The device keys before the first event.
    pub(super) keys: Vec<u32>,
}

/// `None` if strace is missing; that is reported, and an error in CI.
pub(super) fn record(scenario: Scenario) -> Option<Record> {
    strace_is_here().then(|| record_on(scenario, scenario.beginning()))
}

pub(super) fn record_on(scenario: Scenario, beginning: Beginning) -> Record {
    play_all(scenario, scenario.visits().len(), beginning).0
}

/// Plays the first visits of a scenario; returns what they did and what they left.
fn play_all(scenario: Scenario, visits: usize, beginning: Beginning) -> (Record, Beginning) {
    let folder = folder();
    let store = folder.path().join("store");
    fs::create_dir(&store).unwrap();
    let mut trace = Trace::of(store.to_str().unwrap(), folder.path().join("marks").to_str().unwrap());
    for (name, bytes) in beginning.image {
        fs::write(store.join(&name), &bytes).unwrap();
        trace.found(&name, bytes);
    }
    let mut start = Start { visit: 0, keys: beginning.keys.clone(), facts: beginning.facts };
    for visit in 0..visits {
        start.visit = visit;
        play(scenario, folder.path(), &start, &mut trace);
        follow(&mut start, &beginning.keys, &trace.events);
        assert_complete(&trace, &store);
    }
    let image = trace.names.iter().map(|(name, file)| (name.clone(), trace.contents[file].clone())).collect();
    let left = Beginning { image, keys: start.keys, facts: start.facts };
    (Record { events: trace.events, keys: beginning.keys }, left)
}

fn strace_is_here() -> bool {
    let here = Command::new("strace").arg("-V").output().is_ok_and(|output| output.status.success());
    if !here {
        assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "power loss: strace is not installed");
        // Not with a macro, whose output the test runner captures: tests/run looks for this line.
        let _ = writeln!(std::io::stderr(), "\nskipped: power loss, because strace is not installed");
    }
    here
}

/// In memory if possible: a hundred thousand disks are written.
pub(super) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// Plays one visit in a process of its own: this test binary, running only `plays_one_visit`.
fn play(scenario: Scenario, folder: &Path, start: &Start, trace: &mut Trace) {
    let seen = folder.join("trace");
    let begun = serde_json::to_string(&(format!("{scenario:?}"), start)).unwrap();
    let output = Command::new("strace")
        .args(["-f", "-xx", "-s", "1000000", "-e", &format!("trace={CALLS}"), "-e", "signal=none", "-o"])
        .arg(&seen)
        .arg(std::env::current_exe().unwrap())
        .args([
            "vault::tests::power::record::plays_one_visit",
            "--exact",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(VISIT, begun)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "a visit fails: {}", String::from_utf8_lossy(&output.stderr));
    trace.begin();
    for line in BufReader::new(File::open(&seen).unwrap()).lines() {
        trace.line(&line.unwrap());
    }
    fs::remove_file(seen).unwrap();
}

#[test]
#[ignore = "run under strace by the power loss tests"]
fn plays_one_visit() {
    let Some(begun) = std::env::var_os(VISIT) else { return };
    let (scenario, start): (String, Start) = serde_json::from_str(begun.to_str().unwrap()).unwrap();
    let scenario = Scenario::ALL.into_iter().find(|known| format!("{known:?}") == scenario).unwrap();
    let folder: PathBuf = std::env::current_dir().unwrap();
    let visit = scenario.visits()[start.visit];
    visit::play(visit, &folder.join("store"), &folder.join("marks"), start);
}

/// Updates what the next visit needs to know.
fn follow(start: &mut Start, first_keys: &[u32], events: &[Event]) {
    let mut keys: BTreeSet<u32> = first_keys.iter().copied().collect();
    for event in events {
        match event {
            Event::Mark(Mark::Allowed(facts)) => start.facts = facts.last().unwrap().clone(),
            Event::Mark(Mark::KeyMade(key)) => _ = keys.insert(*key),
            Event::Mark(Mark::KeyDestroyed(key)) => _ = keys.remove(key),
            Event::Op(_) => {}
        }
    }
    start.keys = keys.into_iter().collect();
}

/// Asserts that nothing was missed: the record, performed in full, gives the folder.
fn assert_complete(trace: &Trace, store: &Path) {
    let mut there: Vec<String> =
        fs::read_dir(store).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    there.sort_unstable();
    assert!(there.iter().eq(trace.names.keys()), "{there:?} is not {:?}", trace.names);
    for (name, file) in &trace.names {
        assert!(fs::read(store.join(name)).unwrap() == trace.contents[file], "{name} was changed unseen");
    }
}
