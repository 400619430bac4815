//! The app as one object: events in, updates out.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Once};

use tally_core::App;

use crate::calculator::{CalculatorScreen, Keypad};
use crate::config::{Config, ConfigError};
use crate::device_key::{DeviceKey, Foreign};
use crate::event::{Event, Now, Update, WorkId};

/// The app itself is at fault.
// Declared, because Swift ends the process at a panic in a method that declares no error. Without
// the panic's own message: it may quote what was written, and platforms log errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub(crate) enum EngineError {
    /// A bug. If it struck in the middle of a change, what was open is closed. Go on: send
    /// `Shown`, and draw what comes back.
    #[error("bug")]
    Bug,
}

/// The app, without its screen. One for each process; safe to share between threads.
#[derive(uniffi::Object)]
pub(crate) struct Engine {
    app: App,
    keypad: Keypad,
    /// The calculator as it was when the app opened: what covers a page if the present one cannot
    /// be drawn.
    first_cover: CalculatorScreen,
}

#[uniffi::export]
impl Engine {
    /// Opens the calculator. Quick: reads the tape if there is one, and leaves the device key to
    /// `run`. Send `Event.Shown` next.
    #[uniffi::constructor]
    fn open(config: Config, device_key: Arc<dyn DeviceKey>) -> Result<Self, ConfigError> {
        keep_panics_quiet();
        let app = App::open(config, Arc::new(Foreign(device_key)))?;
        let (keypad, first_cover) = (app.keypad(), app.cover());
        Ok(Self { app, keypad, first_cover })
    }

    /// The calculator's keys in their places, in the phone's language. The same for as long as the
    /// app lives.
    fn keypad(&self) -> Keypad {
        self.keypad.clone()
    }

    /// The calculator as it will be once what is open is locked. Lay it over a page while others
    /// may see the screen and nothing is locked yet: in front of the list of recent apps, under a
    /// notification.
    fn cover(&self) -> CalculatorScreen {
        // Swift ends the process at a panic in here: no error is declared, and a drawing has no use
        // for one.
        catch_unwind(AssertUnwindSafe(|| self.app.cover())).unwrap_or_else(|_| self.first_cover.clone())
    }

    /// Something happened. Never waits for slow work; call it on the main thread.
    fn send(&self, event: Event, now: Now) -> Result<Update, EngineError> {
        caught(|| {
            #[cfg(feature = "test-support")]
            assert!(now.wall_ms != i64::MIN, "provoked");
            self.app.send(event, now)
        })
    }

    /// Does one piece of slow work; call it off the main thread, as soon as the effect asks for it.
    /// An id that was run before, or that is no longer wanted, does nothing.
    ///
    /// Work is done in the order in which it was asked for, whichever thread comes first: what was
    /// asked for before `work` and is still waiting is done with it.
    fn run(&self, work: WorkId, now: Now) -> Result<Update, EngineError> {
        caught(|| self.app.run(work, now))
    }
}

/// Rust prints a panic's message, which may quote what was written, and where in which file it
/// struck: for all to read in a phone's log. Called first in everything that can be called before
/// an engine is open; the methods of one come after its constructor.
pub(crate) fn keep_panics_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| std::panic::set_hook(Box::new(|_| {})));
}

fn caught(body: impl FnOnce() -> Update) -> Result<Update, EngineError> {
    // Core's locks notice a panic in the middle of a change, and close what was open.
    catch_unwind(AssertUnwindSafe(body)).map_err(|_| EngineError::Bug)
}
