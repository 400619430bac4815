//! The states that a disk is allowed to be in, and the state that a launch finds.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};

use super::super::*;
use super::disk::Image;
use super::visit::{NumberedKeys, Seeded};
use crate::vault::ready::derive_device_part;

/// Every code that any visit chooses. All of them are tried on each disk.
pub(super) const PLAN_CODES: [&str; 2] = [PLAN_CODE, "604182"];
/// Tried last: an erasing decoy changes what the others open.
pub(super) const DECOY_CODES: [&str; 2] = [DECOY_CODE, "250817"];

/// In milliseconds; longer than any wait.
const A_LONG_TIME: u64 = 600_000;
const LATER_MS: u64 = 1_000_000_000;

/// One state of a disk, as its owner and a guesser would see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Facts {
    /// Code and document.
    pub(super) plan: Option<(String, String)>,
    pub(super) decoy: Option<(String, String)>,
    /// If the setup code starts a setup: whether an earlier file was set aside.
    pub(super) setup: Option<bool>,
    /// Wrong codes since the plan was opened, those that were counted, and the wait in
    /// milliseconds.
    pub(super) guesses: [u32; 3],
    /// `None` if a rescue may lose it: it is the calculator's, not the plan's.
    pub(super) tape: Option<String>,
    /// Whether there is a file that was set aside; `None` if there may be.
    pub(super) aside: Option<bool>,
}

impl Facts {
    pub(super) fn of_nothing() -> Self {
        Self {
            plan: None,
            decoy: None,
            setup: Some(false),
            guesses: [0; 3],
            tape: Some(String::new()),
            aside: Some(false),
        }
    }

    /// What each code opens; for the plan also its decoy's notes.
    fn opens(&self) -> BTreeMap<String, String> {
        let decoy = self.decoy.iter().cloned();
        let plan = self.plan.iter().map(|(code, plan)| {
            let beside = self.decoy.as_ref().map_or("nothing", |(_, notes)| notes);
            (code.clone(), format!("{plan} beside {beside}"))
        });
        plan.chain(decoy).collect()
    }
}

/// The state that a launch after the cut finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    opens: BTreeMap<String, String>,
    setup: Option<bool>,
    guesses: Option<[u32; 3]>,
    tape: String,
    aside: bool,
}

impl Found {
    pub(super) fn is(&self, facts: &Facts) -> bool {
        self.opens == facts.opens()
            && self.setup == facts.setup
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
                vault.create(&context, KdfCost::cheap_for_tests()).unwrap();
                break;
            }
            Launch::Later | Launch::Unavailable => {
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
    for code in PLAN_CODES.into_iter().chain(DECOY_CODES) {
        // An attempt writes half a megabyte: make one only if something will open.
        if !fits(&vault, &device, code) {
            continue;
        }
        let Attempt::Opened(opened) = enter(&mut vault, code) else {
            panic!("{code} fits and does not open")
        };
        let mut text = String::from_utf8(opened.content.document.to_vec()).unwrap();
        if opened.content.kind == Kind::Plan {
            let companion = opened.content.companion.as_ref();
            let notes = companion.map(|companion| vault.open_slot(&opened.keys.companion_keys(companion)));
            let notes = match &notes {
                None => "nothing",
                Some(None) => "notes that do not open",
                Some(Some(notes)) => std::str::from_utf8(&notes.document).unwrap(),
            };
            text = format!("{text} beside {notes}");
        }
        opens.insert(code.to_owned(), text);
    }
    let is_set_up = matches!(&vault.stage, Stage::Ready(ready) if ready.header.is_set_up());
    let is_set_up = is_set_up && !opens.is_empty();
    let setup = match if is_set_up { Attempt::Nothing } else { enter(&mut vault, SETUP_CODE) } {
        Attempt::Setup { lost_before } => Some(lost_before),
        _ => None,
    };
    let aside = (1..9).any(|number| folder.join(format!("calculator-{number}.db")).exists());
    let tape = tape.iter().map(|line| format!("{}={}\n", line.expression, line.result)).collect();
    Found { opens, setup, guesses, tape, aside }
}

/// Whether a slot commits to this code. If it does and then does not open, that is a fault.
fn fits(vault: &Vault, device: &NumberedKeys, code: &str) -> bool {
    let Stage::Ready(ready) = &vault.stage else { return false };
    let pin_key = ready.pin_key(&Code::parse(code).unwrap());
    let Ok(part) = derive_device_part(device, ready.key_id, &pin_key) else { return false };
    let root = slot::derive_root(&pin_key, &part, ready.header.container());
    SlotId::ALL.into_iter().any(|slot| {
        let keys = SlotKeys::derive(root.clone(), slot, &ready.header.preamble());
        ready.slots[slot.index()].commits_to_for_tests(&keys)
    })
}

pub(super) fn numbers(guessing: &guessing::Guessing) -> [u32; 3] {
    [guessing.wrong_since_opened, guessing.counted, guessing.ignored_ms]
}
