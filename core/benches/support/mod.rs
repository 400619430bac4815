//! A phone for benches: an app with a plan in a folder, driven by the events that a shell would
//! send.

#![allow(dead_code, reason = "each bench uses its part")]

use std::path::Path;
use std::sync::Arc;

use tally_core::{
    Abilities, App, Config, DeviceKey, Effect, Event, Key, Now, Page, Platform, Row, Update, View,
};

pub(crate) const SETUP_CODE: &str = "70001234";
pub(crate) const CODE: &str = "482915";
/// The clock stands still, so a guess has the minimum cost: 32 MiB, 3 passes.
pub(crate) const NOW: Now = Now { wall_ms: 1_772_481_600_000, monotonic_ms: 1_000, boot_id: 1 };

pub(crate) struct Phone {
    pub(crate) app: App,
    pub(crate) view: View,
}

pub(crate) fn open(folder: &Path, device: Arc<dyn DeviceKey>) -> App {
    let config = Config {
        folder: folder.to_owned(),
        locales: vec!["en-US".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: SETUP_CODE.to_owned(),
        region: Some("westchester-ny".to_owned()),
        short_of_memory: false,
    };
    App::open(config, device).expect("a setup code of eight digits")
}

impl Phone {
    /// A locked phone with a plan.
    pub(crate) fn set_up(folder: &Path, device: Arc<dyn DeviceKey>) -> Self {
        let app = open(folder, device);
        let view = app.send(Event::Shown, NOW).view;
        let mut phone = Self { app, view };
        phone.send(Event::Shown);
        phone.enter(SETUP_CODE);
        phone.tap("I am alone");
        phone.tap("I understand");
        for _ in 0..2 {
            phone.tap("Open the calculator");
            phone.enter(CODE);
        }
        assert!(phone.view.page().is_some());
        phone.send(Event::Hidden);
        phone
    }

    /// Sends an event and runs all the work that it requests.
    pub(crate) fn send(&mut self, event: Event) {
        let update = self.app.send(event, NOW);
        self.finish(update);
    }

    pub(crate) fn finish(&mut self, update: Update) {
        let mut updates = vec![update];
        while let Some(update) = updates.pop() {
            for effect in &update.effects {
                if let Effect::Work(id) = effect {
                    updates.push(self.app.run(*id, NOW));
                }
            }
            self.view = update.view;
        }
    }

    pub(crate) fn keys(&mut self, keys: &str) {
        for key in keys.chars().filter_map(Key::from_char) {
            self.send(Event::Key(key));
        }
    }

    pub(crate) fn enter(&mut self, code: &str) {
        self.keys(code);
        self.keys("=");
    }

    pub(crate) fn page(&self) -> &Page {
        self.view.page().expect("a page is shown")
    }

    pub(crate) fn tap(&mut self, label: &str) {
        let controls = self.page().rows.iter().filter_map(|row| match row {
            Row::Button(control) | Row::Disclosure { control } | Row::Choice { control, .. } => Some(control),
            _ => None,
        });
        let mut found = controls.filter(|control| control.label.text.starts_with(label));
        let control = found.next().unwrap_or_else(|| panic!("no {label} in\n{}", self.view.plain_text()));
        self.send(control.event.clone());
    }

    /// The plan's first section, and its first field.
    pub(crate) fn open_first_field(&mut self) -> u32 {
        self.enter(CODE);
        self.tap("My plan");
        self.tap("What matters to me");
        let field = self.page().rows.iter().find_map(|row| match row {
            Row::Field { id, .. } => Some(*id),
            _ => None,
        });
        field.expect("the section has a field")
    }
}
