//! One phone: the app in a folder of its own, hardware that counts what is asked of it, a disk that
//! can refuse, and processes that end in the middle of their work.

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::code::SETUP_CODE;
use crate::app::state::low::Low;
use crate::app::{App, Config};
use crate::code::Code;
use crate::crypto::KdfCost;
use crate::device::{Abilities, Platform};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId, MemoryDeviceKey};
use crate::event::Event;
use crate::fuzzing::input::SeededRandomness;
use crate::harness::Harness;
use crate::time::Now;
use crate::vault::disk::{self, Disk, Killed};
use crate::vault::tests::low::Low as LowVault;
use crate::vault::{SlotId, TapeRow, pass_over};

/// A device key that is the same in every run, and that counts its calls.
pub(super) struct Hardware {
    key: MemoryDeviceKey,
    calls: AtomicU64,
    failure: Mutex<Option<DeviceKeyError>>,
}

impl Hardware {
    fn with(key: MemoryDeviceKey) -> Self {
        Self { key, calls: AtomicU64::new(0), failure: Mutex::new(None) }
    }

    /// After so many more calls it fails like this, or works from now on.
    pub(super) fn fail_after(&self, calls: u32, failure: Option<DeviceKeyError>) {
        *self.failure.lock().expect("one thread") = failure;
        match failure {
            Some(failure) => self.key.fail_after(calls, failure),
            None => self.key.fail_with(None),
        }
    }

    pub(super) fn calls(&self) -> u64 {
        self.calls.load(Ordering::Relaxed)
    }

    fn counted(&self) -> &MemoryDeviceKey {
        self.calls.fetch_add(1, Ordering::Relaxed);
        &self.key
    }
}

impl DeviceKey for Hardware {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.counted().keys()
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.counted().prf(key, input)
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.counted().make()
    }

    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.counted().is_in_hardware(key)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.counted().destroy(key)
    }
}

/// The files of a folder, by name.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// A phone that is switched off.
#[derive(Clone)]
pub(super) struct Image {
    files: Files,
    keys: Arc<MemoryDeviceKey>,
    now: Now,
}

pub(super) struct Phone {
    pub(super) harness: Harness<Hardware>,
    disk: Disk,
    /// How many slots are passed over if an order is drawn.
    passed_over: u8,
    /// The process ended in the middle of its work, and another one has begun since.
    died: bool,
    /// How many processes began.
    pub(super) processes: u64,
    folder: TempDir,
}

impl Phone {
    /// A phone on which the app was never opened. What is random comes from `seed`.
    pub(super) fn new(seed: u64, passed_over: u8) -> Self {
        let now = Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 };
        let keys = Arc::new(MemoryDeviceKey::seeded([7; 32]));
        Self::start(&Image { files: Vec::new(), keys, now }, seed, passed_over)
    }

    /// Switched on, with the app in front.
    pub(super) fn start(image: &Image, seed: u64, passed_over: u8) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        write_files(&folder, &image.files);
        let config = Config {
            folder: folder.path().to_owned(),
            locales: vec!["en-US".to_owned()],
            platform: Platform::Android,
            abilities: Abilities::ALL,
            setup_code: SETUP_CODE.to_owned(),
            region: None,
            short_of_memory: true,
        };
        let opened = AtomicU64::new(0);
        let opener = Box::new(move |config, device| {
            // Another process draws other numbers.
            let process = seed * 1_000 + opened.fetch_add(1, Ordering::Relaxed);
            let mut app = App::open_with(config, device, Arc::new(SeededRandomness::seeded(process)))?;
            app.worker.base_cost = KdfCost::cheap_for_tests();
            Ok(app)
        });
        let hardware = Arc::new(Hardware::with(image.keys.copy()));
        let harness = Harness::open_with(opener, config, hardware, image.now).expect("the setup code is one");
        let mut phone =
            Self { harness, disk: Disk::default(), passed_over, died: false, processes: 1, folder };
        phone.send(Event::Shown);
        phone.finish_work();
        phone
    }

    /// Switches it off.
    pub(super) fn image(mut self) -> Image {
        self.harness.close();
        self.harness.device.fail_after(0, None);
        let keys = Arc::new(self.harness.device.key.copy());
        Image { files: read_files(&self.folder), keys, now: self.harness.clock }
    }

    /// Whatever the app does happens in here: on this phone's disk, and its process may end.
    fn run<R>(&mut self, act: impl FnOnce(&mut Harness<Hardware>) -> R) -> Option<R> {
        let others = disk::change(self.disk);
        pass_over(Some(self.passed_over));
        let result = panic::catch_unwind(AssertUnwindSafe(|| act(&mut self.harness)));
        pass_over(None);
        self.disk = disk::change(others);
        match result {
            Ok(result) => Some(result),
            Err(payload) if payload.is::<Killed>() => {
                self.died = true;
                self.restart(0);
                None
            }
            Err(payload) => panic::resume_unwind(payload),
        }
    }

    pub(super) fn send(&mut self, event: Event) {
        self.run(|harness| harness.send(event));
    }

    pub(super) fn wake_if_due(&mut self) {
        self.run(Harness::wake_if_due);
    }

    pub(super) fn finish_work(&mut self) {
        self.run(Harness::finish_work);
    }

    pub(super) fn do_one_work(&mut self) {
        self.run(|harness| harness.take_work().map(|work| harness.run(work)));
    }

    pub(super) fn keys(&mut self, keys: &str) {
        self.run(|harness| harness.keys(keys));
    }

    /// Enters a code and does all work.
    pub(super) fn enter(&mut self, code: &str) {
        self.keys(code);
        self.keys("=");
        self.finish_work();
    }

    /// The process ends as the system ends one, without a word to it, and perhaps the phone
    /// restarts. Another process begins.
    pub(super) fn restart(&mut self, boots: u64) {
        let files = read_files(&self.folder);
        self.disk.kills_after = None;
        self.run(Harness::close);
        // SQLite tidied up; a process that is killed does not.
        write_files(&self.folder, &files);
        self.harness.clock.boot_id += boots;
        self.processes += 1;
        self.run(|harness| harness.reopen().expect("the setup code is one"));
        self.send(Event::Shown);
        self.finish_work();
    }

    pub(super) fn pass(&mut self, milliseconds: u64) {
        let clock = &mut self.harness.clock;
        clock.monotonic_ms += milliseconds;
        clock.wall_ms = clock.wall_ms.saturating_add(milliseconds.cast_signed());
    }

    /// What is to fail after some more calls of the device key fails at once.
    pub(super) fn fail_now(&self) {
        let device = &self.harness.device;
        let failure = *device.failure.lock().expect("one thread");
        device.fail_after(0, failure);
    }

    /// Whether the device key or the disk fails, now or soon.
    pub(super) fn is_failing(&self) -> bool {
        self.disk.refuses.is_some() || self.harness.device.failure.lock().expect("one thread").is_some()
    }

    pub(super) fn disk(&mut self) -> &mut Disk {
        &mut self.disk
    }

    /// Whether the process ended by itself since this was asked the last time.
    pub(super) fn has_died(&mut self) -> bool {
        core::mem::take(&mut self.died)
    }

    /// The state of the app. These plans have told codes.
    pub(super) fn low(&self, plans: &[SlotId]) -> Low {
        self.harness.app().state().low(plans)
    }

    pub(super) fn low_vault(&self) -> LowVault {
        self.harness.app().vault().low()
    }

    /// Whether a code opens anything; `None` if no code can be tried now.
    pub(super) fn opens(&self, code: &str) -> Option<bool> {
        let keys = self.harness.device.key.copy();
        self.harness.app().vault().opens(&keys, &Code::parse(code).expect("a code"))
    }

    pub(super) fn open_plan(&self) -> Option<SlotId> {
        self.harness.app().state().open_plan()
    }

    pub(super) fn stored_tape(&self) -> Vec<TapeRow> {
        self.harness.app().vault().stored_tape()
    }

    /// The files and their sizes.
    pub(super) fn sizes(&self) -> Vec<(String, u64)> {
        let mut sizes: Vec<_> = fs::read_dir(self.folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry"))
            .map(|entry| {
                let size = entry.metadata().expect("a size").len();
                (entry.file_name().into_string().expect("a name"), size)
            })
            .collect();
        sizes.sort();
        sizes
    }
}

fn read_files(folder: &TempDir) -> Files {
    let entries = fs::read_dir(folder.path()).expect("the folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .map(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
            (name, fs::read(path).expect("a file"))
        })
        .collect()
}

fn write_files(folder: &TempDir, files: &Files) {
    for entry in fs::read_dir(folder.path()).expect("the folder") {
        fs::remove_file(entry.expect("an entry").path()).expect("a file");
    }
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
}
