//! The harness of a phone around the app: a device key, a clock, what is shown, and what the app
//! asked for. All tests in Rust that drive the app do it with this: core's own, the fuzz targets,
//! the benches, and the terminal phone, which adds what lies around an app.
//!
//! The library that ships does not call it. It is generic, so none of it is compiled for one.

use std::sync::Arc;

use crate::app::{App, Config, ConfigError};
use crate::device_key::DeviceKey;
use crate::event::{Effect, Event, WorkId};
use crate::key::Key;
use crate::time::Now;
use crate::update::Update;
use crate::view::{Control, Page, Row, View};

/// Where the time comes from. A [`Now`] is a clock that stands still until somebody sets it.
pub trait Clock {
    /// The time on all clocks of the phone.
    fn now(&self) -> Now;
}

impl Clock for Now {
    fn now(&self) -> Now {
        *self
    }
}

/// How a process opens the app: [`App::open`], or with randomness from a seed.
pub type Opener = Box<dyn Fn(Config, Arc<dyn DeviceKey>) -> Result<App, ConfigError> + Send>;

/// A phone with the app on it.
pub struct Harness<K, C = Now> {
    /// `None` while no process runs.
    app: Option<Arc<App>>,
    opener: Opener,
    config: Config,
    /// Survives the process, as a phone's hardware does.
    pub device: Arc<K>,
    /// The phone's clocks.
    pub clock: C,
    /// What the app shows, or would show if it were in front.
    pub view: View,
    /// The number of the update that is shown.
    drawn: u64,
    /// Slow work that was asked for and not yet taken, in that order.
    pub work: Vec<WorkId>,
    /// Whatever else was asked for and not yet taken.
    pub effects: Vec<Effect>,
    wake_at_ms: Option<u64>,
}

impl<K: DeviceKey + 'static, C: Clock> Harness<K, C> {
    /// Opens the app. Send [`Event::Shown`] next.
    pub fn open(config: Config, device: Arc<K>, clock: C) -> Result<Self, ConfigError> {
        Self::open_with(Box::new(App::open), config, device, clock)
    }

    /// [`Harness::open`] in a way of the caller's choice.
    pub fn open_with(opener: Opener, config: Config, device: Arc<K>, clock: C) -> Result<Self, ConfigError> {
        let mut harness = Self {
            app: None,
            opener,
            config,
            device,
            clock,
            view: View::Calculator(Default::default()),
            drawn: 0,
            work: Vec::new(),
            effects: Vec::new(),
            wake_at_ms: None,
        };
        harness.reopen()?;
        Ok(harness)
    }

    /// Ends the process if one runs, and starts another. Send [`Event::Shown`] next.
    pub fn reopen(&mut self) -> Result<(), ConfigError> {
        // One process at a time holds the database.
        self.close();
        self.app = Some(Arc::new((self.opener)(self.config.clone(), self.device.clone())?));
        Ok(())
    }

    /// Ends the process; what it asked for is forgotten.
    pub fn close(&mut self) {
        (self.app, self.drawn, self.wake_at_ms) = (None, 0, None);
        self.work.clear();
        self.effects.clear();
    }

    /// The app, while its process runs.
    pub fn app(&self) -> &Arc<App> {
        self.app.as_ref().expect("a process runs")
    }

    /// What the app was opened with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The number of the update that is shown.
    pub fn drawn(&self) -> u64 {
        self.drawn
    }

    /// When the app wants to be woken, on the clock that never goes back.
    pub fn wake_at_ms(&self) -> Option<u64> {
        self.wake_at_ms
    }

    /// Something happened.
    pub fn send(&mut self, event: Event) {
        let update = self.app().send(event, self.clock.now());
        self.take_in(update);
    }

    /// Wakes the app if it is time.
    pub fn wake_if_due(&mut self) {
        let now_ms = self.clock.now().monotonic_ms;
        if self.wake_at_ms.is_some_and(|at_ms| at_ms <= now_ms) {
            self.wake_at_ms = None;
            self.send(Event::Woke);
        }
    }

    /// The next piece of slow work, for whoever does it.
    pub fn take_work(&mut self) -> Option<WorkId> {
        (!self.work.is_empty()).then(|| self.work.remove(0))
    }

    /// Does one piece of slow work here and now.
    pub fn run(&mut self, work: WorkId) {
        let update = self.app().run(work, self.clock.now());
        self.take_in(update);
    }

    /// Does all slow work here and now, in the order in which it was asked for.
    pub fn finish_work(&mut self) {
        while let Some(work) = self.take_work() {
            self.run(work);
        }
    }

    /// Draws what an update shows and keeps what it asks for.
    pub fn take_in(&mut self, update: Update) {
        // Those of a thread that does the work may arrive after later ones.
        if update.number > self.drawn {
            self.drawn = update.number;
            self.view = update.view;
        }
        for effect in update.effects {
            if let Effect::Work(work) = effect {
                self.work.push(work);
                continue;
            }
            if let Effect::WakeAfter { milliseconds } = effect {
                let now_ms = self.clock.now().monotonic_ms;
                self.wake_at_ms = Some(now_ms.saturating_add(milliseconds));
            }
            self.effects.push(effect);
        }
    }
}

/// Touched as a person would. Nothing but a whole code or a tap does the work that it asks for.
impl<K: DeviceKey + 'static, C: Clock> Harness<K, C> {
    /// From a fresh install to the page that asks for the first code, in English.
    pub fn go_to_first_code(&mut self) {
        let setup_code = self.config.setup_code.clone();
        self.enter(&setup_code);
        self.tap("I am alone");
        self.tap("My plan");
        self.tap("I understand");
    }

    /// From there to a plan behind this code, and locks it.
    pub fn set_up(&mut self, code: &str) {
        self.go_to_first_code();
        for _ in 0..2 {
            self.tap("Open the calculator");
            self.enter(code);
        }
        assert_eq!(&*self.page().title.text, "Your code is set");
        self.send(Event::Hidden);
        self.finish_work();
    }

    /// Presses keys, written as [`Key::parse_script`] reads them.
    pub fn keys(&mut self, keys: &str) {
        for key in Key::parse_script(keys).expect("keys") {
            self.send(Event::Key(key));
        }
    }

    /// Enters a code and does the work that it asks for.
    pub fn enter(&mut self, code: &str) {
        self.keys(code);
        self.send(Event::Key(Key::Equals));
        self.finish_work();
    }

    /// Taps the first control with this label and does the work that it asks for.
    pub fn tap(&mut self, label: &str) {
        let event = self.control(label).event;
        self.send(event);
        self.finish_work();
    }

    /// The page in front.
    pub fn page(&self) -> &Page {
        self.view.page().expect("a page is shown")
    }

    /// The first control on the page whose label begins like this.
    pub fn control(&self, label: &str) -> Control {
        let controls = self.page().controls();
        let mut found = controls.filter(|control| control.label.text.starts_with(label));
        found.next().unwrap_or_else(|| panic!("no {label} in\n{}", self.view.plain_text())).clone()
    }

    /// The number of the page in front and its first field.
    pub fn field(&self) -> (u64, u32) {
        let page = self.page();
        let field = page.rows.iter().find_map(|row| match row {
            Row::Field { id, .. } => Some(*id),
            _ => None,
        });
        (page.number, field.expect("the page has a field"))
    }
}
