//! The whole app on a real disk: anything that can happen to a phone, in any order, including
//! restarts, a failing device key and a file that an attacker changed.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use once_cell::sync::OnceCell;

use super::input::{Input, SeededRandomness};
use super::keys::key;
use crate::app::{App, Config};
use crate::device::{Abilities, Platform};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId, MemoryDeviceKey};
use crate::event::{Effect, Event, Request};
use crate::harness::{Harness, Opener};
use crate::key::Key;
use crate::text::Text;
use crate::time::Now;
use crate::view::{FieldKind, Page, Row, View};

const SETUP_CODE: &str = "70001234";
const CODE: &str = "482915";
const OTHER_CODE: &str = "90817263";
const FILE: &str = "calculator.db";
/// Why the app opens, whatever its file holds.
const OPENS: &str = "the setup code is one";
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
        Phone::start(folder, device(), first >> 1)
    };
    for _ in 0..STEPS {
        if input.is_empty() {
            break;
        }
        let step = input.byte();
        phone.happen(step & 0x7f, &mut input);
        if step & 0x80 == 0 {
            phone.finish_work();
        }
    }
    phone.end();
}

struct Phone<'f> {
    folder: &'f Path,
    harness: Harness<MemoryDeviceKey>,
    /// How many codes that nobody chose were tried.
    unknown_codes: u32,
    /// A touch opened the calculator, perhaps to choose a code.
    choosing: bool,
    /// There is a plan, and nothing that happened since can have destroyed it or changed its code.
    has_plan: bool,
}

impl<'f> Phone<'f> {
    /// `traits` are properties of the phone, one or two bits each.
    fn start(folder: &'f Path, device: MemoryDeviceKey, traits: u8) -> Self {
        let config = Config {
            folder: folder.to_owned(),
            locales: vec![
                ["en-US", "es-US", "ar-EG", "?"][usize::from(traits % 4)].to_owned(),
                "en".to_owned(),
            ],
            platform: if traits & 64 == 0 { Platform::Android } else { Platform::Ios },
            abilities: Abilities {
                calls: traits & 8 == 0,
                messages: traits & 16 == 0,
                browser: traits & 32 == 0,
            },
            setup_code: SETUP_CODE.to_owned(),
            region: (traits & 4 != 0).then(|| "westchester-ny".to_owned()),
            short_of_memory: true,
        };
        let opener: Opener =
            Box::new(|config, device| App::open_with(config, device, Arc::new(SeededRandomness::default())));
        let now = Now { wall_ms: 1_772_000_000_000, monotonic_ms: 1_000, boot_id: 1 };
        let harness = Harness::open_with(opener, config, Arc::new(device), now).expect(OPENS);
        let mut phone = Self { folder, harness, unknown_codes: 0, choosing: false, has_plan: false };
        phone.send(Event::Shown);
        phone.finish_work();
        phone
    }

    /// A locked phone with a plan. Created once; then its file is copied.
    fn set_up(folder: &'f Path, traits: u8) -> Self {
        static MADE: OnceCell<Vec<u8>> = OnceCell::new();
        let file = MADE.get_or_init(|| {
            let mut phone = Phone::start(folder, device(), 0);
            phone.harness.set_up(CODE);
            assert_eq!(phone.harness.device.keys(), Ok(vec![KeyId(1)]));
            drop(phone);
            fs::read(folder.join(FILE)).expect("a vault was made")
        });
        fs::write(folder.join(FILE), file).expect("the folder can be written");
        let device = device();
        device.make().expect("nothing fails yet");
        let mut phone = Self::start(folder, device, traits);
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
            15 => self.leave(Event::Leave),
            16 => self.leave(Event::Hidden),
            17 => self.send(Event::Shaken),
            18 => self.send(Event::Shown),
            19 => self.wait(input),
            20 => self.run(0),
            21 => self.run(self.harness.work.len().saturating_sub(1)),
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

    /// The process is killed, and perhaps the phone restarts.
    fn restart(&mut self, boots: u64) {
        self.harness.clock.boot_id += boots;
        self.harness.reopen().expect(OPENS);
        self.choosing = false;
        self.send(Event::Shown);
    }

    fn send(&mut self, event: Event) {
        let was_page = self.harness.view.page().is_some();
        let touch = matches!(event, Event::Tapped { .. });
        let back = matches!(event, Event::Back);
        self.checked(|harness| harness.send(event));
        for effect in self.harness.effects.drain(..) {
            match effect {
                Effect::Dial { .. } | Effect::ComposeText { .. } | Effect::OpenPage { .. } => assert!(touch),
                Effect::Leave => assert!(back && !was_page),
                Effect::Copy { .. } => assert!(!was_page),
                Effect::Work(_) | Effect::WakeAfter { .. } => {}
            }
        }
        if was_page {
            self.choosing = touch && self.harness.view.page().is_none();
        }
    }

    /// Whatever brings an update: it comes after all before, and shows something.
    fn checked(&mut self, act: impl FnOnce(&mut Harness<MemoryDeviceKey>)) {
        let number = self.harness.drawn();
        act(&mut self.harness);
        assert!(self.harness.drawn() > number);
        assert!(!self.harness.view.plain_text().is_empty());
    }

    fn run(&mut self, index: usize) {
        if index < self.harness.work.len() {
            let work = self.harness.work.remove(index);
            self.checked(|harness| harness.run(work));
            self.harness.effects.clear();
        }
    }

    fn finish_work(&mut self) {
        while !self.harness.work.is_empty() {
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
        if self.harness.work.len() > 8 {
            self.finish_work();
        }
    }

    /// Types digits that occur only once: nobody can have chosen them, because that takes typing
    /// them twice.
    fn enter_unknown_code(&mut self) {
        self.finish_work();
        let locked = self.harness.view.page().is_none() && !self.choosing;
        self.unknown_codes += 1;
        self.enter(&format!("c{}", 31_415_926 + 7_919 * self.unknown_codes));
        self.finish_work();
        assert!(!locked || self.harness.view.page().is_none());
    }

    fn leave(&mut self, event: Event) {
        self.send(event);
        assert!(self.harness.view.page().is_none());
    }

    fn tap(&mut self, which: u8) {
        let Some(page) = self.harness.view.page() else { return };
        let controls = events_on(page);
        if let Some(event) = controls.get(usize::from(which) % controls.len().max(1)) {
            self.send(event.clone());
            // A code may have been changed.
            self.has_plan &= !self.choosing;
        }
    }

    fn fill(&mut self, input: &mut Input<'_>) {
        let Some(page) = self.harness.view.page() else { return };
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
        self.harness.clock.monotonic_ms += milliseconds;
        // Whoever has the phone can set the wall clock.
        self.harness.clock.wall_ms = match input.byte() {
            0..=199 => self.harness.clock.wall_ms.saturating_add(milliseconds.cast_signed()),
            200..=250 => self.harness.clock.wall_ms / 2,
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
        let calls = input.byte() % 8;
        match failure {
            Some(failure) => self.harness.device.fail_after(calls.into(), failure),
            None => self.harness.device.fail_with(None),
        }
    }

    /// Changes a few bytes of the closed file, or truncates it.
    fn tamper(&mut self, input: &mut Input<'_>) {
        self.has_plan = false;
        self.harness.close();
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
        self.restart(0);
    }

    /// The hardware works again, and the owner calculates and then opens the plan.
    fn end(&mut self) {
        self.harness.device.fail_with(None);
        self.leave(Event::Hidden);
        self.finish_work();
        self.restart(0);
        self.finish_work();
        self.harness.clock.monotonic_ms += 120_000;
        self.send(Event::Woke);
        self.keys("c2+2=");
        let View::Calculator(calculator) = &self.harness.view else { panic!("a page without a code") };
        assert!(["4", "٤"].contains(&&*calculator.display.text), "{}", &*calculator.display.text);
        self.keys("c");
        self.enter(CODE);
        self.finish_work();
        assert!(!self.has_plan || self.harness.view.page().is_some(), "the plan opens");
    }
}

/// The events of everything that can be touched on a page, including its back control. Quick exit
/// has a step of its own.
fn events_on(page: &Page) -> Vec<Event> {
    let events = page.controls().map(|control| control.event.clone());
    events.filter(|event| *event != Event::Leave).collect()
}

/// Keys that are the same in every run.
fn device() -> MemoryDeviceKey {
    MemoryDeviceKey::seeded([0; 32])
}
