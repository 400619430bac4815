//! The states that a disk is allowed to be in, and the state that a launch finds.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};

use super::super::*;
use super::disk::Image;
use super::visit::{NumberedKeys, Seeded};

/// Every code that any visit chooses. All of them are tried on each disk.
pub(super) const PLAN_CODES: [&str; 2] = [PLAN_CODE, "604182"];
/// Tried last: one that erases changes what the others open.
pub(super) const NOTES_CODES: [&str; 2] = [NOTES_CODE, "250817"];

/// In milliseconds; longer than any wait.
const A_LONG_TIME: u64 = 600_000;
const LATER_MS: u64 = 1_000_000_000;

/// One state of a disk, as its owner and a guesser would see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Facts {
    /// Code and document.
    pub(super) plan: Option<(String, String)>,
    pub(super) notes: Option<(String, String)>,
    /// The debt of wrong codes, and when it was written.
    pub(super) guesses: (u32, u64),
    /// `None` if a rescue may lose it: it is the calculator's, not the plan's.
    pub(super) tape: Option<String>,
    /// Whether there is a file that was set aside; `None` if there may be.
    pub(super) aside: Option<bool>,
}

impl Facts {
    pub(super) fn of_nothing() -> Self {
        Self { plan: None, notes: None, guesses: (0, 0), tape: Some(String::new()), aside: Some(false) }
    }

    /// What each code opens; for the plan also the notes that were added from it.
    fn opens(&self) -> BTreeMap<String, String> {
        let notes = self.notes.iter().cloned();
        let plan = self.plan.iter().map(|(code, plan)| {
            let beside = self.notes.as_ref().map_or("nothing", |(_, notes)| notes);
            (code.clone(), format!("{plan} beside {beside}"))
        });
        plan.chain(notes).collect()
    }
}

/// The state that a launch after the cut finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    opens: BTreeMap<String, String>,
    /// Whether the setup code starts a setup.
    setup: bool,
    guesses: Option<(u32, u64)>,
    tape: String,
    aside: bool,
}

impl Found {
    pub(super) fn is(&self, facts: &Facts) -> bool {
        self.opens == facts.opens()
            && self.setup
            && self.guesses == Some(facts.guesses)
            && facts.tape.as_ref().is_none_or(|tape| *tape == self.tape)
            && facts.aside.is_none_or(|aside| aside == self.aside)
    }
}

/// Writes the disk into an empty folder and opens it as the next launch would. A panic is a result
/// too.
pub(super) fn find(folder: &std::path::Path, image: &Image, keys: &[u32]) -> Result<Found, String> {
    for entry in fs::read_dir(folder).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    for (name, bytes) in image {
        fs::write(folder.join(name), bytes).unwrap();
    }
    catch_unwind(AssertUnwindSafe(|| launch(folder, keys))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        format!("a panic: {}", text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("?"))
    })
}

fn launch(folder: &std::path::Path, keys: &[u32]) -> Found {
    let device = NumberedKeys::new(keys).after(100);
    let randomness = Seeded::new(1);
    // After the power loss the phone boots again.
    let mut now = Now { wall_ms: 1_772_000_000_000, monotonic_ms: LATER_MS, boot_id: 100 };
    let (mut vault, tape) = Vault::open(folder);
    // A file whose key is gone is set aside at the second boot.
    for boot in 0..3 {
        now.boot_id = 100 + boot;
        let context = Context { device: &device, randomness: &randomness, now };
        match vault.launch(&context) {
            Launch::Ready => break,
            Launch::Missing => {
                vault.create(&context, Cost::cheap_for_tests()).unwrap();
                break;
            }
            Launch::Later | Launch::Unavailable(_) => {
                drop(vault);
                vault = Vault::open(folder).0;
            }
        }
    }
    let guesses = match &vault.stage {
        Stage::Ready(ready) => Some(numbers(&ready.header.guessing)),
        _ => None,
    };
    let mut enter = |vault: &mut Vault, code: &str| {
        now.monotonic_ms += A_LONG_TIME;
        let context = Context { device: &device, randomness: &randomness, now };
        let setup = Code::parse(SETUP_CODE).unwrap();
        vault.attempt(&context, &Code::parse(code).unwrap(), &setup, &|| true)
    };
    let mut opens = BTreeMap::new();
    for code in PLAN_CODES.into_iter().chain(NOTES_CODES) {
        // An attempt writes half a megabyte: make one only if something will open.
        if !fits(&vault, &device, code) {
            continue;
        }
        let Attempt::Opened(opened) = enter(&mut vault, code) else {
            panic!("{code} fits and does not open")
        };
        let mut text = String::from_utf8(opened.content.document.to_vec()).unwrap();
        if opened.content.kind == Kind::Plan {
            let added = opened.content.added.as_ref();
            let notes = added.map(|added| vault.open_slot(opened.keys.added_keys(added)));
            let notes = match &notes {
                None => "nothing",
                Some(None) => "notes that do not open",
                Some(Some((_, notes))) => std::str::from_utf8(&notes.document).unwrap(),
            };
            text = format!("{text} beside {notes}");
        }
        opens.insert(code.to_owned(), text);
    }
    // An attempt writes half a megabyte: it is enough to see it work where nothing opens.
    let setup = !opens.is_empty() || matches!(enter(&mut vault, SETUP_CODE), Attempt::Setup);
    let aside = names::set_aside_beside(&folder.join("calculator.db"));
    let aside = aside.iter().any(|path| path.extension().is_some_and(|ending| ending == "db"));
    let tape = tape.iter().map(|line| format!("{}={}\n", line.expression, line.result)).collect();
    Found { opens, setup, guesses, tape, aside }
}

/// Whether a slot commits to this code. If it does and then does not open, that is a fault.
fn fits(vault: &Vault, device: &NumberedKeys, code: &str) -> bool {
    let Stage::Ready(ready) = &vault.stage else { return false };
    let pin_key = ready.pin_key(&Code::parse(code).unwrap());
    let Ok(part) = ready.device_part(device, &pin_key) else { return false };
    let root = slot::derive_root(&pin_key, &part, ready.header.container());
    SlotId::ALL.into_iter().any(|slot| {
        let keys = SlotKeys::derive(root.clone(), slot, &ready.header.preamble(), 0);
        ready.slots[slot.index()].commits_to_for_tests(&keys)
    })
}

pub(super) fn numbers(guessing: &guessing::Guessing) -> (u32, u64) {
    (guessing.debt_ms, guessing.stamp_ms)
}
