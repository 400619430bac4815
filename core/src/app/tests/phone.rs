//! A phone with the app on a real disk, and a device key in memory that takes its time.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::super::*;
use super::{CODE, SETUP_CODE};
use crate::crypto::KdfCost;
use crate::device::{Abilities, Platform};
use crate::device_key::{DeviceKeyError, KeyId, MemoryDeviceKey};
use crate::harness::Harness;
use crate::view::View;

/// A device key, and what happens while it answers.
#[derive(Default)]
pub(super) struct SlowKey {
    key: MemoryDeviceKey,
    meanwhile: Mutex<Option<Box<dyn FnOnce() + Send>>>,
}

impl Deref for SlowKey {
    type Target = MemoryDeviceKey;

    fn deref(&self) -> &MemoryDeviceKey {
        &self.key
    }
}

impl DeviceKey for SlowKey {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.key.keys()
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let happens = self.meanwhile.lock().unwrap().take();
        if let Some(happens) = happens {
            happens();
        }
        self.key.prf(key, input)
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.key.make()
    }

    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.key.is_in_hardware(key)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.key.destroy(key)
    }
}

/// The harness of a phone, in a folder of its own.
pub(super) struct Phone {
    harness: Harness<SlowKey>,
    /// Removed after the app is closed.
    _folder: TempDir,
}

impl Deref for Phone {
    type Target = Harness<SlowKey>;

    fn deref(&self) -> &Harness<SlowKey> {
        &self.harness
    }
}

impl DerefMut for Phone {
    fn deref_mut(&mut self) -> &mut Harness<SlowKey> {
        &mut self.harness
    }
}

impl Phone {
    pub(super) fn new() -> Self {
        Self::new_with(SlowKey::default(), Platform::Terminal, Abilities::ALL)
    }

    fn new_with(device: SlowKey, platform: Platform, abilities: Abilities) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            folder: folder.path().to_owned(),
            locales: vec!["en-US".to_owned()],
            platform,
            abilities,
            setup_code: SETUP_CODE.to_owned(),
            region: None,
            short_of_memory: true,
        };
        let now = Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 };
        // What a guess costs takes most of a test's time, and none of these asks for it.
        let opener = |config, device| {
            let mut app = App::open(config, device)?;
            app.worker.base_cost = KdfCost::cheap_for_tests();
            Ok(app)
        };
        let mut harness = Harness::open_with(Box::new(opener), config, Arc::new(device), now).unwrap();
        harness.send(Event::Shown);
        harness.finish_work();
        Self { harness, _folder: folder }
    }

    /// A phone whose keystore never answered.
    pub(super) fn broken_from_the_start(failure: DeviceKeyError) -> Self {
        let device = SlowKey::default();
        device.fail_with(Some(failure));
        Self::new_with(device, Platform::Terminal, Abilities::ALL)
    }

    /// A phone without hardware for keys.
    pub(super) fn in_software() -> Self {
        let device = SlowKey::default();
        device.lie_in_software();
        Self::new_with(device, Platform::Terminal, Abilities::ALL)
    }

    /// A phone on which the first code is about to be chosen.
    pub(super) fn at_the_first_code() -> Self {
        let mut phone = Self::new();
        phone.go_to_first_code();
        phone
    }

    /// A phone with a plan, locked.
    pub(super) fn set_up() -> Self {
        Self::set_up_on(Platform::Terminal, Abilities::ALL)
    }

    pub(super) fn set_up_on(platform: Platform, abilities: Abilities) -> Self {
        let mut phone = Self::new_with(SlowKey::default(), platform, abilities);
        phone.harness.set_up(CODE);
        phone
    }

    pub(super) fn restart(&mut self) {
        self.reopen().unwrap();
        self.send(Event::Shown);
        self.finish_work();
    }

    pub(super) fn wait_ms(&mut self, milliseconds: u64) {
        self.clock.monotonic_ms += milliseconds;
        self.clock.wall_ms += i64::try_from(milliseconds).unwrap();
        self.send(Event::Woke);
    }

    /// This happens while the device key answers the next time.
    pub(super) fn meanwhile(&self, event: Event) {
        let (app, now) = (Arc::clone(self.app()), self.clock);
        let happens = move || drop(app.send(event, now));
        *self.device.meanwhile.lock().unwrap() = Some(Box::new(happens));
    }

    pub(super) fn display(&self) -> &str {
        match &self.view {
            View::Calculator(calculator) => &calculator.display.text,
            View::Page(page) => panic!("the calculator is not shown: {}", page.title.text),
        }
    }

    /// The plan's section on what matters, with a note in its first field.
    pub(super) fn write(&mut self, text: &str) -> Event {
        self.tap("What matters to me");
        let (page, field) = self.field();
        let event = Event::Filled { page, field, text: text.into() };
        self.send(event.clone());
        event
    }

    pub(super) fn open_plan(&mut self) {
        self.enter(CODE);
        if matches!(self.page().title.text.as_ref(), "My plan") {
            return;
        }
        self.tap("My plan");
    }
}
