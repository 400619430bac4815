//! A phone with the app on a real disk and a device key in memory, touched as a person would.

use std::ops::Deref;
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::super::*;
use super::{CODE, SETUP_CODE};
use crate::device::{Abilities, Platform};
use crate::device_key::{DeviceKeyError, KeyId, MemoryDeviceKey};
use crate::event::Effect;
use crate::key::Key;
use crate::view::{Control, Page, Row, View};

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

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.key.destroy(key)
    }
}

pub(super) struct Phone {
    pub(super) folder: TempDir,
    pub(super) device: Arc<SlowKey>,
    pub(super) app: Arc<App>,
    pub(super) now: Now,
    pub(super) view: View,
    /// Asked for and not yet run.
    pub(super) work: Vec<WorkId>,
    pub(super) effects: Vec<Effect>,
}

impl Phone {
    pub(super) fn new() -> Self {
        Self::new_on(Platform::Terminal, Abilities::ALL)
    }

    fn new_on(platform: Platform, abilities: Abilities) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let device = Arc::new(SlowKey::default());
        let app = open_on(&folder, &device, platform, abilities);
        let now = Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 };
        let view = View::Calculator(Default::default());
        let mut phone = Self { folder, device, app, now, view, work: Vec::new(), effects: Vec::new() };
        phone.send(Event::Shown);
        phone.run_all();
        phone
    }

    /// A phone whose keystore never answered.
    pub(super) fn broken_from_the_start(failure: DeviceKeyError) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let device = Arc::new(SlowKey::default());
        device.fail_with(Some(failure));
        let app = open(&folder, &device);
        let now = Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 };
        let view = View::Calculator(Default::default());
        let mut phone = Self { folder, device, app, now, view, work: Vec::new(), effects: Vec::new() };
        phone.send(Event::Shown);
        phone.run_all();
        phone
    }

    /// A phone on which the first code is about to be chosen.
    pub(super) fn at_the_first_code() -> Self {
        Self::new().goes_to_the_first_code()
    }

    fn goes_to_the_first_code(self) -> Self {
        let mut phone = self;
        phone.enter(SETUP_CODE);
        phone.tap("I am alone");
        phone.tap("I understand");
        phone
    }

    /// A phone with a plan, locked.
    pub(super) fn set_up() -> Self {
        Self::set_up_on(Platform::Terminal, Abilities::ALL)
    }

    pub(super) fn set_up_on(platform: Platform, abilities: Abilities) -> Self {
        let mut phone = Self::new_on(platform, abilities).goes_to_the_first_code();
        for _ in 0..2 {
            phone.tap("Open the calculator");
            phone.enter(CODE);
        }
        assert_eq!(&*phone.page().title.text, "Your code is set");
        phone.send(Event::Hidden);
        phone.run_all();
        phone
    }

    pub(super) fn restart(&mut self) {
        let folder = &self.folder;
        // One process at a time holds the database.
        let elsewhere = tempfile::tempdir().unwrap();
        self.app = open(&elsewhere, &self.device);
        self.app = open(folder, &self.device);
        self.work.clear();
        self.send(Event::Shown);
        self.run_all();
    }

    pub(super) fn take(&mut self, update: Update) {
        self.view = update.view;
        for effect in update.effects {
            match effect {
                Effect::Work(id) => self.work.push(id),
                effect => self.effects.push(effect),
            }
        }
    }

    pub(super) fn send(&mut self, event: Event) {
        let update = self.app.send(event, self.now);
        self.take(update);
    }

    pub(super) fn run_all(&mut self) {
        while !self.work.is_empty() {
            let id = self.work.remove(0);
            let update = self.app.run(id, self.now);
            self.take(update);
        }
    }

    pub(super) fn keys(&mut self, keys: &str) {
        for key in Key::parse_script(keys).expect("keys") {
            self.send(Event::Key(key));
        }
    }

    pub(super) fn enter(&mut self, code: &str) {
        self.keys(code);
        self.keys("=");
        self.run_all();
    }

    pub(super) fn wait_ms(&mut self, milliseconds: u64) {
        self.now.monotonic_ms += milliseconds;
        self.now.wall_ms += i64::try_from(milliseconds).unwrap();
        self.send(Event::Woke);
    }

    /// This happens while the device key answers the next time.
    pub(super) fn meanwhile(&self, event: Event) {
        let (app, now) = (Arc::clone(&self.app), self.now);
        let happens = move || drop(app.send(event, now));
        *self.device.meanwhile.lock().unwrap() = Some(Box::new(happens));
    }

    pub(super) fn page(&self) -> &Page {
        self.view.page().expect("a page is shown")
    }

    pub(super) fn display(&self) -> &str {
        match &self.view {
            View::Calculator(calculator) => &calculator.display.text,
            View::Page(page) => panic!("the calculator is not shown: {}", page.title.text),
        }
    }

    pub(super) fn control(&self, label: &str) -> Control {
        let page = self.page();
        let controls = page.rows.iter().filter_map(|row| match row {
            Row::Button(control) | Row::Disclosure { control } | Row::Choice { control, .. } => Some(control),
            _ => None,
        });
        let mut found = controls.filter(|control| control.label.text.starts_with(label));
        found.next().unwrap_or_else(|| panic!("no {label} in\n{}", self.view.plain_text())).clone()
    }

    pub(super) fn tap(&mut self, label: &str) {
        let event = self.control(label).event;
        self.send(event);
        self.run_all();
    }

    /// The plan's section on what matters, with a note in its first field.
    pub(super) fn write(&mut self, text: &str) -> Event {
        self.tap("What matters to me");
        let (page, field) = self.field();
        let event = Event::Filled { page, field, text: text.into() };
        self.send(event.clone());
        event
    }

    /// The number of the page in front and its first field.
    pub(super) fn field(&self) -> (u64, u32) {
        let page = self.page();
        let field = page.rows.iter().find_map(|row| match row {
            Row::Field { id, .. } => Some(*id),
            _ => None,
        });
        (page.number, field.unwrap())
    }

    pub(super) fn open_plan(&mut self) {
        self.enter(CODE);
        if matches!(self.page().title.text.as_ref(), "My plan") {
            return;
        }
        self.tap("My plan");
    }
}

fn open(folder: &TempDir, device: &Arc<SlowKey>) -> Arc<App> {
    open_on(folder, device, Platform::Terminal, Abilities::ALL)
}

fn open_on(folder: &TempDir, device: &Arc<SlowKey>, platform: Platform, abilities: Abilities) -> Arc<App> {
    let config = Config {
        folder: folder.path().to_owned(),
        locales: vec!["en-US".to_owned()],
        platform,
        abilities,
        setup_code: SETUP_CODE.to_owned(),
        region: None,
        short_of_memory: true,
    };
    Arc::new(App::open(config, Arc::clone(device) as Arc<dyn DeviceKey>).unwrap())
}
