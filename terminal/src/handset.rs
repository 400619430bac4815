//! The phone around the app: core's harness with a key in a file, and the other apps that it opens
//! when the app asks for one.
//!
//! As on a phone, whatever opens another app hides this one: the app is told so at once and locks,
//! and stays out of sight until it is shown again.

use std::fs;
use std::io;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tally_core::tools::harness::Harness;
use tally_core::{App, Config, ConfigError, Effect, Event, Keypad, Request, Text, Update, View, WorkId};

use crate::clock::Clock;
use crate::file_key::FileKey;

/// What lies in front of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// The dialer, with a number as people read it.
    Dialer(String),
    /// The messages, with a number.
    Messages(String),
    /// The browser, with an address.
    Browser(String),
    /// The home screen.
    Home,
}

/// A phone with the app on it, and with other apps.
pub struct Handset {
    harness: Harness<FileKey, Clock>,
    keypad: Keypad,
    elsewhere: Option<Elsewhere>,
    /// What was copied.
    clipboard: Option<Text>,
    /// What the phone was asked to do since [`Handset::forget_performed`].
    performed: Vec<Effect>,
    /// What is to be opened next does not open.
    fails: bool,
}

impl Handset {
    /// Switches the phone on and opens the app on it.
    pub fn start(config: Config, clock: Clock) -> Result<Self, ConfigError> {
        let key = Arc::new(FileKey::in_folder(&config.folder));
        Ok(Self::show_first(Harness::open(config, key, clock)?))
    }

    fn show_first(harness: Harness<FileKey, Clock>) -> Self {
        let keypad = harness.app().keypad();
        let mut handset =
            Self { harness, keypad, elsewhere: None, clipboard: None, performed: Vec::new(), fails: false };
        handset.send(Event::Shown);
        handset
    }

    /// What the app shows, or would show if it were in front.
    pub fn view(&self) -> &View {
        &self.harness.view
    }

    /// The calculator's keys in their places.
    pub fn keypad(&self) -> &Keypad {
        &self.keypad
    }

    /// What lies in front of the app, if anything does.
    pub fn elsewhere(&self) -> Option<&Elsewhere> {
        self.elsewhere.as_ref()
    }

    pub fn app(&self) -> &Arc<App> {
        self.harness.app()
    }

    pub fn key(&self) -> &FileKey {
        &self.harness.device
    }

    pub fn clock(&self) -> Clock {
        self.harness.clock
    }

    pub fn clock_mut(&mut self) -> &mut Clock {
        &mut self.harness.clock
    }

    pub fn performed(&self) -> &[Effect] {
        &self.performed
    }

    pub fn forget_performed(&mut self) {
        self.performed.clear();
    }

    /// The next thing that the app asks to be opened does not open.
    pub fn fail_next(&mut self) {
        self.fails = true;
    }

    pub fn send(&mut self, event: Event) {
        self.harness.send(event);
        self.perform();
    }

    /// The person goes to the home screen.
    pub fn hide(&mut self) {
        self.go_elsewhere(Elsewhere::Home);
    }

    /// The person comes back to the app.
    pub fn show(&mut self) {
        if self.elsewhere.take().is_some() {
            self.send(Event::Shown);
        }
    }

    /// The next piece of slow work, for whoever does it.
    pub fn take_work(&mut self) -> Option<WorkId> {
        self.harness.take_work()
    }

    /// Puts what was copied on the display.
    pub fn paste_copied(&mut self) {
        if let Some(text) = self.clipboard.clone() {
            self.send(Event::Pasted { text });
        }
    }

    /// Does all slow work here and now, in the order in which it was asked for.
    pub fn finish_work(&mut self) {
        while let Some(work) = self.take_work() {
            self.harness.run(work);
            self.perform();
        }
    }

    /// Draws what an update shows and does what it asks for.
    pub fn take_in(&mut self, update: Update) {
        self.harness.take_in(update);
        self.perform();
    }

    fn perform(&mut self) {
        for effect in mem::take(&mut self.harness.effects) {
            let elsewhere = match &effect {
                // The harness keeps them.
                Effect::Work(_) | Effect::WakeAfter { .. } => continue,
                Effect::Copy { text } => {
                    self.clipboard = Some(text.clone());
                    self.performed.push(effect);
                    continue;
                }
                Effect::Dial { number, .. } => Elsewhere::Dialer(number.to_string()),
                Effect::ComposeText { number, .. } => Elsewhere::Messages(number.to_string()),
                Effect::OpenPage { url } => Elsewhere::Browser(url.clone()),
                Effect::Leave => Elsewhere::Home,
            };
            if let Some(request) = request_of(&effect).filter(|_| self.fails) {
                self.fails = false;
                self.send(Event::Failed { request });
                continue;
            }
            self.performed.push(effect);
            self.go_elsewhere(elsewhere);
        }
    }

    /// When the app wants to be woken, on the clock that never goes back.
    pub fn wake_at_ms(&self) -> Option<u64> {
        self.harness.wake_at_ms()
    }

    /// Wakes the app if it is time.
    pub fn wake_if_due(&mut self) {
        self.harness.wake_if_due();
        self.perform();
    }

    /// The process ends without warning, as when the battery runs out, and starts again on the
    /// files as they were at that moment. With `phone` the whole phone starts again.
    pub fn restart(self, phone: bool) -> io::Result<Self> {
        let Self { mut harness, .. } = self;
        let files = Files::read(&harness.config().folder)?;
        // Closing ends it in good order, which killing a process does not: what that did is undone.
        harness.close();
        files.put_back()?;
        if phone {
            harness.clock.restart();
        }
        harness.reopen().map_err(io::Error::other)?;
        Ok(Self::show_first(harness))
    }

    fn go_elsewhere(&mut self, elsewhere: Elsewhere) {
        if self.elsewhere.replace(elsewhere).is_none() {
            self.send(Event::Hidden);
        }
    }
}

/// What is asked for by an effect that opens another app.
fn request_of(effect: &Effect) -> Option<Request> {
    match effect {
        Effect::Dial { .. } => Some(Request::Dial),
        Effect::ComposeText { .. } => Some(Request::ComposeText),
        Effect::OpenPage { .. } => Some(Request::OpenPage),
        Effect::Copy { .. } | Effect::Leave | Effect::Work(_) | Effect::WakeAfter { .. } => None,
    }
}

/// All files of a folder, as they are at one moment.
struct Files {
    folder: PathBuf,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Files {
    fn read(folder: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        for path in paths(folder)? {
            files.push((path.clone(), fs::read(path)?));
        }
        Ok(Self { folder: folder.to_owned(), files })
    }

    fn put_back(self) -> io::Result<()> {
        for path in paths(&self.folder)? {
            if !self.files.iter().any(|(kept, _)| *kept == path) {
                fs::remove_file(path)?;
            }
        }
        for (path, bytes) in self.files {
            if fs::read(&path).ok().as_ref() != Some(&bytes) {
                fs::write(path, bytes)?;
            }
        }
        Ok(())
    }
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            paths.push(entry.path());
        }
    }
    Ok(paths)
}
