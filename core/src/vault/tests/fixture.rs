//! A vault on a real disk, with a cheap derivation and a device key in memory. These tests call
//! what lies below the app, which the harness of a phone (`core/src/harness.rs`) does not reach.

use std::path::PathBuf;

use tempfile::TempDir;
use zeroize::Zeroizing;

use super::{DECOY_CODE, PLAN_CODE, SETUP_CODE};
use crate::code::Code;
use crate::crypto::{self, KdfCost};
use crate::device_key::MemoryDeviceKey;
use crate::fuzzing::input::SeededRandomness;
use crate::randomness::{Randomness, SystemRandomness};
use crate::time::Now;
use crate::vault::{Attempt, Content, Context, Kind, Launch, Opened, Rest, Vault};

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
            Launch::Missing => vault.create(&self.context(), KdfCost::cheap_for_tests()).unwrap(),
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

    pub(super) fn opens(&self, vault: &mut Vault, code: &str) -> Option<Box<Opened>> {
        match self.attempt(vault, code) {
            Attempt::Opened(opened) => Some(opened),
            _ => None,
        }
    }

    /// One that is set up with a plan and a decoy of this kind.
    pub(super) fn set_up(decoy: Kind) -> (Self, Vault) {
        let fixture = Self::new();
        let mut vault = fixture.launch();
        let context = fixture.context();
        let slot = Vault::random_slot(&fixture.randomness);
        let keys = vault.derive_keys(&context, &Code::parse(PLAN_CODE).unwrap(), slot).unwrap();
        let other = slot.random_other(&fixture.randomness);
        let decoy_keys = vault.derive_keys(&context, &Code::parse(DECOY_CODE).unwrap(), other).unwrap();
        let plan = Content {
            companion: Some(decoy_keys.to_companion()),
            ..content(Kind::Plan, b"my sister's house")
        };
        vault.replace(&context, vec![(slot, keys.seal(&plan, &fixture.randomness))], true).unwrap();
        let notes = content(decoy, b"milk, eggs");
        vault.save(&context, vec![(other, decoy_keys.seal(&notes, &fixture.randomness))]).unwrap();
        vault.rest(&context, &mut Rest::default()).unwrap();
        (fixture, vault)
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
    Content { kind, companion: None, document: Zeroizing::new(document.to_vec()) }
}

pub(super) fn document(opened: Option<Box<Opened>>) -> Option<Vec<u8>> {
    opened.map(|opened| opened.content.document.to_vec())
}
