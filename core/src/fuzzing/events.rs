//! The whole app on a real disk: anything that can happen to a phone, in any order, including
//! restarts, a failing device key and a file that an attacker changed.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use once_cell::sync::OnceCell;

use super::input::{Input, SeededRandomness};
use super::keys::key;
use crate::app::{App, Config};
use crate::crypto;
use crate::device::{Abilities, Platform};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId};
use crate::event::{Effect, Event, Request, WorkId};
use crate::key::Key;
use crate::text::Text;
use crate::time::Now;
use crate::update::Update;
use crate::view::{Card, Control, FieldKind, Page, Row, View};

const SETUP_CODE: &str = "70001234";
const CODE: &str = "482915";
const OTHER_CODE: &str = "90817263";
const FILE: &str = "calculator.db";
/// Enough for one or two visits.
const STEPS: usize = 32;

/// The first byte chooses the locale and whether there is a plan. Then each byte is a step,
/// followed by its arguments; if its high bit is set, the work that it requests stays pending.
///
/// `folder` must be empty; files created in it stay there. Whatever happens: hiding and exit show
/// the calculator, only a touch dials, a code that was never chosen opens nothing, the calculator
/// still calculates at the end, and the plan opens unless its owner, or an attacker with the file,
/// destroyed it.
pub fn events(bytes: &[u8], folder: &Path) {
    let mut input = Input(bytes);
    let first = input.byte();
    let mut phone = if first & 1 == 0 {
        Phone::set_up(folder, first >> 1)
    } else {
        Phone::start(folder, Arc::default(), first >> 1)
    };
    for _ in 0..STEPS {
        if input.is_empty() {
            break;
        }
        let step = input.byte();
        phone.happen(step & 0x7f, &mut input);
        if step & 0x80 == 0 {
            phone.run_all();
        }
    }
    phone.end();
}

struct Phone<'f> {
    folder: &'f Path,
    device: Arc<Device>,
    /// Properties of the phone, one or two bits each.
    traits: u8,
    app: Option<App>,
    now: Now,
    view: View,
    number: u64,
    /// Requested and not yet run.
    work: Vec<WorkId>,
    /// How many codes that nobody chose were tried.
    unknown_codes: u32,
    /// A touch opened the calculator, perhaps to choose a code.
    choosing: bool,
    /// There is a plan, and nothing that happened since can have destroyed it or changed its code.
    has_plan: bool,
}

impl<'f> Phone<'f> {
    fn start(folder: &'f Path, device: Arc<Device>, traits: u8) -> Self {
        let mut phone = Self {
            folder,
            device,
            traits,
            app: None,
            now: Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 },
            view: View::Calculator(Default::default()),
            number: 0,
            work: Vec::new(),
            unknown_codes: 0,
            choosing: false,
            has_plan: false,
        };
        phone.open();
        phone.run_all();
        phone
    }

    /// A locked phone with a plan. Created once; then its file is copied.
    fn set_up(folder: &'f Path, traits: u8) -> Self {
        static MADE: OnceCell<(Vec<u8>, Vec<KeyId>)> = OnceCell::new();
        let (file, keys) = MADE.get_or_init(|| {
            let mut phone = Phone::start(folder, Arc::default(), 0);
            phone.enter(SETUP_CODE);
            for label in ["I am alone", "I understand", "Open the calculator"] {
                phone.touch(label);
            }
            phone.enter(CODE);
            phone.touch("Open the calculator");
            phone.enter(CODE);
            phone.run_all();
            phone.send(Event::Hidden);
            phone.run_all();
            drop(phone.app.take());
            let file = fs::read(folder.join(FILE)).expect("a vault was made");
            (file, phone.device.lock().keys.clone())
        });
        fs::write(folder.join(FILE), file).expect("the folder can be written");
        let device = Device::default();
        *device.lock() = Keys { made: 1, keys: keys.clone(), ..Keys::default() };
        let mut phone = Self::start(folder, Arc::new(device), traits);
        phone.has_plan = true;
        phone
    }

    fn happen(&mut self, what: u8, input: &mut Input<'_>) {
        match what {
            126 => return self.send(Event::Active),
            127 => return self.fail_to_open(input.byte()),
            _ => {}
        }
        match what % 26 {
            0 => self.send(Event::Key(key(input.byte()))),
            1 | 2 => self.enter(CODE),
            3 => self.enter(OTHER_CODE),
            4 => self.enter(SETUP_CODE),
            5 => self.enter_unknown_code(),
            6..=11 => self.tap(input.byte()),
            12 | 13 => self.fill(input),
            14 => self.send(Event::Back),
            15 => self.leave(Event::QuickExit),
            16 => self.leave(Event::Hidden),
            17 => self.send(Event::Shaken),
            18 => self.send(Event::Shown),
            19 => self.wait(input),
            20 => self.run(0),
            21 => self.run(self.work.len().saturating_sub(1)),
            22 => self.fail(input),
            23 => self.send(Event::Pasted { text: input.text().into() }),
            24 => self.restart(u64::from(input.byte() % 2)),
            _ => self.tamper(input),
        }
    }

    fn fail_to_open(&mut self, what: u8) {
        let requests = [Request::Dial, Request::ComposeText, Request::OpenPage];
        self.send(Event::Failed { request: requests[usize::from(what % 3)] });
    }

    fn open(&mut self) {
        // One process at a time holds the file.
        drop(self.app.take());
        let config = Config {
            folder: self.folder.to_owned(),
            locales: vec![
                ["en-US", "es-US", "ar-EG", "?"][usize::from(self.traits % 4)].to_owned(),
                "en".to_owned(),
            ],
            platform: if self.traits & 64 == 0 { Platform::Android } else { Platform::Ios },
            abilities: Abilities {
                calls: self.traits & 8 == 0,
                messages: self.traits & 16 == 0,
                browser: self.traits & 32 == 0,
            },
            setup_code: SETUP_CODE.to_owned(),
            region: (self.traits & 4 != 0).then(|| "westchester-ny".to_owned()),
            short_of_memory: true,
        };
        let device = Arc::clone(&self.device) as Arc<dyn DeviceKey>;
        self.app = App::open_with(config, device, Arc::new(SeededRandomness::default())).ok();
        (self.number, self.choosing) = (0, false);
        self.work.clear();
        self.send(Event::Shown);
    }

    /// The process is killed, and perhaps the phone restarts.
    fn restart(&mut self, boots: u64) {
        self.now.boot_id += boots;
        self.open();
    }

    fn app(&self) -> &App {
        self.app.as_ref().expect("the setup code is one")
    }

    fn send(&mut self, event: Event) {
        let was_page = self.view.page().is_some();
        let touch = matches!(event, Event::Tapped { .. });
        let back = matches!(event, Event::Back);
        let update = self.app().send(event, self.now);
        for effect in &update.effects {
            match effect {
                Effect::Dial { .. } | Effect::ComposeText { .. } | Effect::OpenPage { .. } => assert!(touch),
                Effect::Leave => assert!(back && !was_page),
                Effect::Copy { .. } => assert!(!was_page),
                Effect::Work(_) | Effect::WakeAfter { .. } => {}
            }
        }
        self.take(update);
        if was_page {
            self.choosing = touch && self.view.page().is_none();
        }
    }

    fn take(&mut self, update: Update) {
        assert!(update.number > self.number);
        self.number = update.number;
        assert!(!update.view.plain_text().is_empty());
        self.view = update.view;
        self.work.extend(update.effects.iter().filter_map(|effect| match effect {
            Effect::Work(id) => Some(*id),
            _ => None,
        }));
    }

    fn run(&mut self, index: usize) {
        if index < self.work.len() {
            let id = self.work.remove(index);
            let update = self.app().run(id, self.now);
            self.take(update);
        }
    }

    fn run_all(&mut self) {
        while !self.work.is_empty() {
            self.run(0);
        }
    }

    fn keys(&mut self, keys: &str) {
        for key in Key::parse_script(keys).expect("keys") {
            self.send(Event::Key(key));
        }
    }

    /// Types a code, and leaves the work that it requests pending.
    fn enter(&mut self, code: &str) {
        self.keys(code);
        self.send(Event::Key(Key::Equals));
        if self.app.is_some() && self.work.len() > 8 {
            self.run_all();
        }
    }

    /// Types digits that occur only once: nobody can have chosen them, because that takes typing
    /// them twice.
    fn enter_unknown_code(&mut self) {
        self.run_all();
        let locked = self.view.page().is_none() && !self.choosing;
        self.unknown_codes += 1;
        self.enter(&format!("c{}", 31_415_926 + 7_919 * self.unknown_codes));
        self.run_all();
        assert!(!locked || self.view.page().is_none());
    }

    fn leave(&mut self, event: Event) {
        self.send(event);
        assert!(self.view.page().is_none());
    }

    fn tap(&mut self, which: u8) {
        let Some(page) = self.view.page() else { return };
        let controls = events_on(page);
        if let Some(event) = controls.get(usize::from(which) % controls.len().max(1)) {
            self.send(event.clone());
            // A code may have been changed.
            self.has_plan &= !self.choosing;
        }
    }

    fn touch(&mut self, label: &str) {
        self.run_all();
        let page = self.view.page().expect("a page");
        let control = page.rows.iter().find_map(|row| match row {
            Row::Button(control) if control.label.text.starts_with(label) => Some(control.event.clone()),
            _ => None,
        });
        self.send(control.expect(label));
    }

    fn fill(&mut self, input: &mut Input<'_>) {
        let Some(page) = self.view.page() else { return };
        let fields = page.rows.iter().filter_map(|row| match row {
            Row::Field { id, kind, .. } => Some((page.number, *id, *kind)),
            _ => None,
        });
        let fields: Vec<_> = fields.collect();
        let Some(&(page, field, kind)) = fields.get(usize::from(input.byte()) % fields.len().max(1)) else {
            return;
        };
        let mut text = Text::from(input.text());
        if kind == FieldKind::Confirmation {
            // The erase may be confirmed now.
            self.has_plan = false;
            text = "erase".into();
        } else if text.starts_with("more") {
            text = text.repeat(300).into();
        }
        self.send(Event::Filled { page, field, text });
    }

    fn wait(&mut self, input: &mut Input<'_>) {
        let milliseconds = [1, 600, 5_000, 30_000, 61_000, 3_600_000][usize::from(input.byte() % 6)];
        self.now.monotonic_ms += milliseconds;
        // Whoever has the phone can set the wall clock.
        self.now.wall_ms = match input.byte() {
            0..=199 => self.now.wall_ms.saturating_add(milliseconds.cast_signed()),
            200..=250 => self.now.wall_ms / 2,
            251.. => i64::MAX,
        };
        self.send(Event::Woke);
    }

    fn fail(&mut self, input: &mut Input<'_>) {
        let failure = match input.byte() % 6 {
            0 => Some(DeviceKeyError::Busy),
            1 => Some(DeviceKeyError::Locked),
            2 => Some(DeviceKeyError::Gone),
            3 => Some(DeviceKeyError::Broken),
            _ => None,
        };
        // A key that is still gone after a restart counts as lost.
        self.has_plan &= failure != Some(DeviceKeyError::Gone);
        let mut keys = self.device.lock();
        (keys.failure, keys.calls_before_failure) = (failure, input.byte() % 8);
    }

    /// Changes a few bytes of the closed file, or truncates it.
    fn tamper(&mut self, input: &mut Input<'_>) {
        self.has_plan = false;
        drop(self.app.take());
        let path = self.folder.join(FILE);
        if let Ok(mut file) = fs::read(&path) {
            let place = usize::from(u16::from_le_bytes([input.byte(), input.byte()])) * 16;
            for (index, byte) in input.bytes().iter().enumerate() {
                if let Some(old) = file.get_mut(place + index) {
                    *old ^= byte;
                }
            }
            if input.byte() > 200 {
                file.truncate(place);
            }
            fs::write(&path, file).expect("the folder can be written");
        }
        self.open();
    }

    /// The hardware works again, and the owner calculates and then opens the plan.
    fn end(&mut self) {
        self.device.lock().failure = None;
        self.leave(Event::Hidden);
        self.run_all();
        self.restart(0);
        self.run_all();
        self.now.monotonic_ms += 120_000;
        self.send(Event::Woke);
        self.keys("c2+2=");
        let View::Calculator(calculator) = &self.view else { panic!("a page without a code") };
        assert!(["4", "٤"].contains(&&*calculator.display.text), "{}", &*calculator.display.text);
        self.keys("c");
        self.enter(CODE);
        self.run_all();
        assert!(!self.has_plan || self.view.page().is_some(), "the plan opens");
    }
}

/// The events of everything that can be touched on a page, including its back control. Quick exit
/// has a step of its own.
fn events_on(page: &Page) -> Vec<Event> {
    fn card(card: &Card) -> Vec<Event> {
        card.actions.iter().map(|control| control.event.clone()).collect()
    }
    let of = |control: &Option<Control>| control.as_ref().map(|control| control.event.clone());
    let mut events: Vec<Event> = page
        .rows
        .iter()
        .flat_map(|row| match row {
            Row::Button(control) | Row::Disclosure { control } | Row::Choice { control, .. } => {
                vec![control.event.clone()]
            }
            Row::Item { tick, up, down, delete, .. } => {
                [Some(tick.clone()), of(up), of(down), of(delete)].into_iter().flatten().collect()
            }
            Row::Card(one) => card(one),
            Row::Pair { first, second } => [card(first), card(second)].concat(),
            _ => Vec::new(),
        })
        .collect();
    events.extend(of(&page.back));
    events
}

/// Device keys that are the same in every run.
#[derive(Default)]
struct Device(Mutex<Keys>);

#[derive(Default)]
struct Keys {
    made: u32,
    keys: Vec<KeyId>,
    failure: Option<DeviceKeyError>,
    /// How many calls still succeed before the failure.
    calls_before_failure: u8,
}

impl Device {
    fn lock(&self) -> std::sync::MutexGuard<'_, Keys> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn check(&self) -> Result<std::sync::MutexGuard<'_, Keys>, DeviceKeyError> {
        let mut keys = self.lock();
        match (keys.failure, keys.calls_before_failure.checked_sub(1)) {
            (Some(failure), None) => Err(failure),
            (_, left) => {
                keys.calls_before_failure = left.unwrap_or(0);
                Ok(keys)
            }
        }
    }
}

impl DeviceKey for Device {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        Ok(self.check()?.keys.clone())
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let known = self.check()?.keys.contains(&key);
        let bytes = [&key.0.to_le_bytes()[..], input].concat();
        known.then(|| crypto::hash(&bytes)).ok_or(DeviceKeyError::Gone)
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        let mut keys = self.check()?;
        keys.made += 1;
        let id = KeyId(keys.made);
        keys.keys.push(id);
        Ok(id)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.check()?.keys.retain(|id| *id != key);
        Ok(())
    }
}
