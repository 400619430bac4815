//! The visits that are recorded, of an owner and of a guesser, each in a process of its own. Before
//! each step a visit notes the states that the disk is allowed to be in until the step is done, and
//! afterwards the one that it must be in. The notes go to a file outside the store, in sequence
//! with everything that is written to the store.

mod life;

use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use super::super::*;
use super::disk::Chance;
use super::facts::{Facts, numbers};

pub(super) use life::{AGAIN, LIFE, LOSS, ORPHAN, RESCUE, SHORT};

/// What a visit notes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Mark {
    /// From here on a cut must leave one of these.
    Allowed(Vec<Facts>),
    KeyMade(u32),
    KeyDestroyed(u32),
}

/// How a visit starts, which is how the one before it ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Start {
    pub(super) visit: usize,
    pub(super) keys: Vec<u32>,
    pub(super) facts: Facts,
}

/// Seeded bytes that look random.
pub(super) struct Seeded(Mutex<Chance>);

impl Seeded {
    pub(super) fn new(seed: u64) -> Self {
        Self(Mutex::new(Chance(seed)))
    }
}

impl Randomness for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut chance = self.0.lock().unwrap();
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&chance.next().to_le_bytes()[..chunk.len()]);
        }
    }
}

/// Device keys derived from their numbers, so that another process has the same.
pub(super) struct NumberedKeys {
    keys: Mutex<Vec<KeyId>>,
    /// The highest number ever used.
    last: Mutex<u32>,
    marks: Option<Marks>,
}

impl NumberedKeys {
    pub(super) fn new(keys: &[u32]) -> Self {
        let last = Mutex::new(keys.iter().copied().max().unwrap_or(0));
        Self { keys: Mutex::new(keys.iter().copied().map(KeyId).collect()), last, marks: None }
    }

    /// If all keys are gone, the next one differs from all of them.
    pub(super) fn after(self, given: u32) -> Self {
        if self.keys.lock().unwrap().is_empty() {
            *self.last.lock().unwrap() = given;
        }
        self
    }

    fn mark(&self, mark: &Mark) {
        if let Some(marks) = &self.marks {
            marks.write(mark);
        }
    }
}

impl DeviceKey for NumberedKeys {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        Ok(self.keys.lock().unwrap().clone())
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        if !self.keys.lock().unwrap().contains(&key) {
            return Err(DeviceKeyError::Gone);
        }
        if let Some(marks) = &self.marks {
            marks.asked();
        }
        Ok(crypto::hash(&[&key.0.to_le_bytes()[..], input].concat()))
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        let mut keys = self.keys.lock().unwrap();
        let mut last = self.last.lock().unwrap();
        *last += 1;
        let key = KeyId(*last);
        keys.push(key);
        self.mark(&Mark::KeyMade(key.0));
        Ok(key)
    }

    fn is_in_hardware(&self, _: KeyId) -> Result<bool, DeviceKeyError> {
        Ok(true)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        let mut keys = self.keys.lock().unwrap();
        if keys.contains(&key) {
            keys.retain(|&other| other != key);
            self.mark(&Mark::KeyDestroyed(key.0));
        }
        Ok(())
    }
}

/// The notes, outside the store.
struct Marks {
    file: fs::File,
    /// What holds from the moment at which the phone's hardware is used: a guess that it answers
    /// must be counted.
    once_asked: Mutex<Option<Mark>>,
}

impl Marks {
    fn write(&self, mark: &Mark) {
        let line = serde_json::to_string(mark).unwrap();
        (&self.file).write_all(line.as_bytes()).unwrap();
    }

    fn asked(&self) {
        if let Some(mark) = self.once_asked.lock().unwrap().take() {
            self.write(&mark);
        }
    }
}

pub(super) struct Visit {
    vault: Vault,
    device: NumberedKeys,
    randomness: Seeded,
    now: Now,
    facts: Facts,
    /// The last wrong code; it does not count if typed again.
    slip: Option<String>,
    plan: Option<SlotKeys>,
    added: Option<SlotKeys>,
    erases: bool,
    /// Whether the process is killed without closing anything.
    killed: bool,
}

/// Plays one visit in this process and ends it.
pub(super) fn play(visit: fn(&mut Visit), folder: &Path, marks: &Path, start: Start) {
    let marks = Marks { file: fs::File::create(marks).unwrap(), once_asked: Mutex::default() };
    let number = u64::try_from(start.visit).unwrap() + 1;
    let device = NumberedKeys {
        marks: Some(marks),
        ..NumberedKeys::new(&start.keys).after(if start.visit == 0 { 0 } else { 10 })
    };
    device.mark(&Mark::Allowed(vec![start.facts.clone()]));
    let (vault, _) = Vault::open(folder);
    let mut played = Visit {
        vault,
        device,
        randomness: Seeded::new(number << 32),
        now: Now { wall_ms: 1_772_000_000_000, monotonic_ms: number * 1_000_000, boot_id: 1 },
        facts: start.facts,
        slip: None,
        plan: None,
        added: None,
        erases: false,
        killed: false,
    };
    visit(&mut played);
    if played.killed {
        std::process::exit(0);
    }
}

impl Visit {
    /// Allows the old state or the new one until the step is done, then only the new one.
    fn step(&mut self, new: Facts, act: impl FnOnce(&mut Vault, &Context<'_>)) {
        self.device.mark(&Mark::Allowed(vec![self.facts.clone(), new.clone()]));
        let context = Context { device: &self.device, randomness: &self.randomness, now: self.now };
        act(&mut self.vault, &context);
        self.device.mark(&Mark::Allowed(vec![new.clone()]));
        self.facts = new;
    }

    fn launch(&mut self) {
        self.step(self.facts.clone(), |vault, context| match vault.launch(context) {
            Launch::Missing => vault.create(context, Cost::cheap_for_tests()).unwrap(),
            launch => assert_eq!(launch, Launch::Ready),
        });
    }

    fn guessing(&self) -> guessing::Guessing {
        let Stage::Ready(ready) = &self.vault.stage else { panic!("not ready") };
        ready.header.guessing.clone()
    }

    /// Types a code: it counts as wrong before the hardware is used, and as what it is afterwards.
    fn enter(&mut self, code: &str) -> Option<Box<Opened>> {
        self.now.monotonic_ms += 1_000;
        let before = self.guessing();
        let counted = Facts { guesses: numbers(&before.after_wrong(self.now)), ..self.facts.clone() };
        let unchanged = self.facts.clone();
        let is = |known: &Option<(String, String)>| known.as_ref().is_some_and(|(known, _)| known == code);
        let after = if is(&self.facts.notes) && self.erases {
            Facts { plan: None, ..unchanged }
        } else if is(&self.facts.plan)
            || is(&self.facts.notes)
            || code == SETUP_CODE
            || self.slip.as_deref() == Some(code)
        {
            unchanged
        } else {
            self.slip = Some(code.to_owned());
            counted.clone()
        };
        let marks = self.device.marks.as_ref().unwrap();
        marks.write(&Mark::Allowed(vec![self.facts.clone(), counted.clone()]));
        *marks.once_asked.lock().unwrap() = Some(Mark::Allowed(vec![counted, after.clone()]));
        let context = Context { device: &self.device, randomness: &self.randomness, now: self.now };
        let setup = Code::parse(SETUP_CODE).unwrap();
        let attempt = self.vault.attempt(&context, &Code::parse(code).unwrap(), &setup, &|| true);
        self.device.mark(&Mark::Allowed(vec![after.clone()]));
        self.facts = after;
        assert_eq!(numbers(&self.guessing()), self.facts.guesses);
        match attempt {
            Attempt::Opened(opened) => Some(opened),
            _ => None,
        }
    }

    fn open_plan(&mut self, code: &str) {
        let opened = self.enter(code).expect("the plan opens");
        assert_eq!(String::from_utf8_lossy(&opened.content.document), self.facts.plan.as_ref().unwrap().1);
        self.added = opened
            .content
            .added
            .as_ref()
            .and_then(|added| self.vault.open_slot(opened.keys.added_keys(added)).map(|(keys, _)| keys));
        self.plan = Some(opened.keys);
    }

    /// In this slot, or in the next one.
    fn keys_for(&mut self, code: &str, slot: Option<SlotId>) -> SlotKeys {
        let context = Context { device: &self.device, randomness: &self.randomness, now: self.now };
        let slot = slot.or_else(|| self.vault.next_slot().unwrap()).expect("a slot is free");
        self.vault.derive_keys(&context, &Code::parse(code).unwrap(), slot).unwrap()
    }

    fn seal_plan(&self, text: &str) -> (SlotId, SealedSlot) {
        let keys = self.plan.as_ref().expect("an open plan");
        let added = self.added.as_ref().map(SlotKeys::to_added);
        let plan = Content { added, ..content(Kind::Plan, text.as_bytes()) };
        (keys.slot(), keys.seal(&plan, &self.randomness))
    }

    fn seal_notes(&self, text: &str) -> (SlotId, SealedSlot) {
        let keys = self.added.as_ref().expect("notes");
        let notes = Content { erases: self.erases, ..content(Kind::Notes, text.as_bytes()) };
        (keys.slot(), keys.seal(&notes, &self.randomness))
    }

    fn new_plan(&mut self, code: &str, text: &str) {
        let keys = self.keys_for(code, None);
        let takes = Some(keys.slot());
        (self.plan, self.added) = (Some(keys), None);
        let saves = vec![self.seal_plan(text)];
        let new = Facts { plan: Some((code.into(), text.into())), ..self.facts.clone() };
        self.step(new, |vault, context| vault.replace(context, saves, takes).unwrap());
    }

    fn change_code(&mut self, code: &str) {
        let slot = self.plan.as_ref().expect("an open plan").slot();
        let (_, text) = self.facts.plan.clone().expect("a plan");
        self.plan = Some(self.keys_for(code, Some(slot)));
        let saves = vec![self.seal_plan(&text)];
        let new = Facts { plan: Some((code.into(), text)), ..self.facts.clone() };
        self.step(new, |vault, context| vault.replace(context, saves, None).unwrap());
    }

    /// Writes the notes and the plan that they are added from in one commit.
    fn choose_notes(&mut self, code: &str, erases: bool, notes: &str) {
        let slot = self.added.as_ref().map(SlotKeys::slot);
        let keys = self.keys_for(code, slot);
        let takes = slot.is_none().then_some(keys.slot());
        (self.added, self.erases) = (Some(keys), erases);
        let (_, text) = self.facts.plan.clone().expect("a plan");
        let saves = vec![self.seal_notes(notes), self.seal_plan(&text)];
        let new = Facts { notes: Some((code.into(), notes.into())), ..self.facts.clone() };
        self.step(new, |vault, context| vault.replace(context, saves, takes).unwrap());
    }

    fn remove_notes(&mut self) {
        let slot = self.added.take().expect("notes").slot();
        let empty = self.plan.as_ref().expect("an open plan").make_empty(&self.randomness);
        let (_, text) = self.facts.plan.clone().expect("a plan");
        let saves = vec![(slot, empty), self.seal_plan(&text)];
        let new = Facts { notes: None, ..self.facts.clone() };
        self.step(new, |vault, context| vault.save(context, saves).unwrap());
    }

    fn with_plan(&self, text: &str) -> Facts {
        let (code, _) = self.facts.plan.clone().expect("a plan");
        Facts { plan: Some((code, text.to_owned())), ..self.facts.clone() }
    }

    fn with_notes(&self, text: &str) -> Facts {
        let (code, _) = self.facts.notes.clone().expect("notes");
        Facts { notes: Some((code, text.to_owned())), ..self.facts.clone() }
    }

    fn edit_plan(&mut self, edits: std::ops::Range<u32>) {
        for edit in edits {
            let text = format!("plan {edit}");
            let saves = vec![self.seal_plan(&text)];
            self.step(self.with_plan(&text), |vault, context| vault.save(context, saves).unwrap());
        }
    }

    fn edit_notes(&mut self, text: &str) {
        let saves = vec![self.seal_notes(text)];
        self.step(self.with_notes(text), |vault, context| vault.save(context, saves).unwrap());
    }

    fn calculate(&mut self, sums: &[(&str, &str)]) {
        let rows: Vec<TapeRow> = sums
            .iter()
            .map(|(expression, result)| TapeRow {
                expression: (*expression).to_owned(),
                result: (*result).to_owned(),
            })
            .collect();
        let tape = sums.iter().map(|(expression, result)| format!("{expression}={result}\n")).collect();
        let new = Facts { tape: Some(tape), ..self.facts.clone() };
        self.step(new, |vault, _| vault.save_tape(&rows));
    }

    /// Locks, with a pending edit if there is one.
    fn lock(&mut self, pending: Option<&str>) {
        let saves = pending.map(|text| self.seal_plan(text)).into_iter().collect();
        let new = pending.map_or(self.facts.clone(), |text| self.with_plan(text));
        self.step(new, |vault, context| vault.rest(context, saves).unwrap());
        (self.plan, self.added) = (None, None);
    }

    fn erase(&mut self) {
        let erased = Facts { tape: self.facts.tape.clone(), ..Facts::of_nothing() };
        // Not yet reported as done: nothing opens, and files that were set aside may still exist.
        let meanwhile = Facts { aside: None, ..erased.clone() };
        self.device.mark(&Mark::Allowed(vec![self.facts.clone(), meanwhile]));
        let context = Context { device: &self.device, randomness: &self.randomness, now: self.now };
        self.vault.erase(&context, Cost::cheap_for_tests()).unwrap();
        self.device.mark(&Mark::Allowed(vec![erased.clone()]));
        (self.facts, self.slip) = (erased, None);
        (self.plan, self.added) = (None, None);
    }
}
