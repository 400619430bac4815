//! A vault on a real disk, with a cheap derivation and a device key in memory. These tests call
//! what lies below the app, which the harness of a phone (`core/src/harness.rs`) does not reach.

use std::path::PathBuf;

use tempfile::TempDir;
use zeroize::Zeroizing;

use super::{NOTES_CODE, PLAN_CODE, SETUP_CODE};
use crate::code::Code;
use crate::crypto;
use crate::device_key::MemoryDeviceKey;
use crate::fuzzing::input::SeededRandomness;
use crate::randomness::{Randomness, SystemRandomness};
use crate::time::Now;
use crate::vault::store::Store;
use crate::vault::{Attempt, Content, Context, Cost, Kind, Launch, Opened, SlotKeys, Stage, Vault};

pub(super) struct Fixture {
    pub(super) folder: TempDir,
    pub(super) device: MemoryDeviceKey,
    pub(super) randomness: TestRandomness,
    pub(super) now: Now,
}

impl Fixture {
    pub(super) fn new() -> Self {
        Self::with(MemoryDeviceKey::default(), TestRandomness::System(SystemRandomness::default()))
    }

    /// One whose keys and randomness come from a seed.
    pub(super) fn seeded(seed: u64) -> Self {
        let device = MemoryDeviceKey::seeded(crypto::hash(&seed.to_le_bytes()));
        Self::with(device, TestRandomness::Seeded(SeededRandomness::seeded(seed)))
    }

    fn with(device: MemoryDeviceKey, randomness: TestRandomness) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            device,
            randomness,
            now: Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 },
        }
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context { device: &self.device, randomness: &self.randomness, now: self.now }
    }

    pub(super) fn file(&self) -> PathBuf {
        self.folder.path().join("calculator.db")
    }

    /// Launches, and creates the file if there is none.
    pub(super) fn launch(&self) -> Vault {
        let (mut vault, _) = Vault::open(self.folder.path());
        match vault.launch(&self.context()) {
            Launch::Missing => vault.create(&self.context(), Cost::cheap_for_tests()).unwrap(),
            launch => assert_eq!(launch, Launch::Ready),
        }
        vault
    }

    pub(super) fn attempt(&self, vault: &mut Vault, code: &str) -> Attempt {
        vault.attempt(
            &self.context(),
            &Code::parse(code).unwrap(),
            &Code::parse(SETUP_CODE).unwrap(),
            &|| true,
        )
    }

    /// The same a moment later.
    pub(super) fn opens_at(&self, vault: &mut Vault, code: &str, now: Now) -> Option<Box<Opened>> {
        let context = Context { now, ..self.context() };
        let setup = Code::parse(SETUP_CODE).unwrap();
        match vault.attempt(&context, &Code::parse(code).unwrap(), &setup, &|| true) {
            Attempt::Opened(opened) => Some(opened),
            _ => None,
        }
    }

    /// A vault around a database that is open already.
    pub(super) fn with_store(&self, store: Store) -> Vault {
        Vault {
            path: self.file(),
            stage: Stage::Calculator(store),
            prepared: None,
            late_tape: None,
            key_in_hardware: None,
        }
    }

    pub(super) fn opens(&self, vault: &mut Vault, code: &str) -> Option<Box<Opened>> {
        match self.attempt(vault, code) {
            Attempt::Opened(opened) => Some(opened),
            _ => None,
        }
    }

    /// A new book, in the next slot.
    pub(super) fn make(&self, vault: &mut Vault, code: &str, content: &Content) -> SlotKeys {
        let slot = vault.next_slot().unwrap().expect("a slot is free");
        let keys = vault.derive_keys(&self.context(), &Code::parse(code).unwrap(), slot).unwrap();
        let sealed = keys.seal(content, &self.randomness);
        vault.replace(&self.context(), vec![(slot, sealed)], Some(slot)).unwrap();
        keys
    }

    /// One with a plan, and notes that were added from it.
    pub(super) fn set_up() -> (Self, Vault) {
        Self::set_up_with(content(Kind::Notes, b"milk, eggs"))
    }

    /// The same, where opening the notes erases everything else.
    pub(super) fn set_up_erasing() -> (Self, Vault) {
        Self::set_up_with(Content { erases: true, ..content(Kind::Notes, b"milk, eggs") })
    }

    fn set_up_with(notes: Content) -> (Self, Vault) {
        let fixture = Self::new();
        let mut vault = fixture.launch();
        let plan = content(Kind::Plan, b"my sister's house");
        let keys = fixture.make(&mut vault, PLAN_CODE, &plan);
        let added = fixture.make(&mut vault, NOTES_CODE, &notes).to_added();
        let plan = keys.seal(&Content { added: Some(added), ..plan }, &fixture.randomness);
        vault.save(&fixture.context(), vec![(keys.slot(), plan)]).unwrap();
        vault.rest(&fixture.context(), Vec::new()).unwrap();
        (fixture, vault)
    }

    /// The databases and WALs that were set aside.
    pub(super) fn set_aside(&self) -> Vec<PathBuf> {
        crate::vault::names::set_aside_beside(&self.file())
    }
}

/// The system's randomness, or bytes that are the same in every run.
pub(super) enum TestRandomness {
    System(SystemRandomness),
    Seeded(SeededRandomness),
}

impl Randomness for TestRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        match self {
            Self::System(system) => system.fill(bytes),
            Self::Seeded(repeatable) => repeatable.fill(bytes),
        }
    }
}

pub(super) fn content(kind: Kind, document: &[u8]) -> Content {
    Content { kind, erases: false, added: None, document: Zeroizing::new(document.to_vec()) }
}

pub(super) fn document(opened: Option<Box<Opened>>) -> Option<Vec<u8>> {
    opened.map(|opened| opened.content.document.to_vec())
}
