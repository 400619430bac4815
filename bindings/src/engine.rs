//! The app as one object: events in, updates out.

use std::sync::Arc;

use tally_core::app::App;

use crate::config::{Config, ConfigError};
use crate::device_key::{DeviceKey, Foreign};
use crate::event::{Event, Now, Update, WorkId};

/// The app, without its screen. One for each process; safe to share between threads.
#[derive(uniffi::Object)]
pub(crate) struct Engine {
    app: App,
}

#[uniffi::export]
impl Engine {
    /// Opens the calculator. Quick: reads the tape where there is one, and leaves the device key to `run`. Send `Event.Shown` next.
    #[uniffi::constructor]
    fn open(config: Config, device_key: Arc<dyn DeviceKey>) -> Result<Self, ConfigError> {
        Ok(Self { app: App::open(config, Arc::new(Foreign(device_key)))? })
    }

    /// Something happened. Never waits for slow work; call it on the main thread.
    fn send(&self, event: Event, now: Now) -> Update {
        #[cfg(feature = "provoked-panic")]
        assert!(now.wall_ms != i64::MIN, "provoked");
        self.app.send(event, now)
    }

    /// Does one piece of slow work; call it off the main thread, as soon as the effect asks for it. An id that was run before, or that is no
    /// longer wanted, does nothing.
    fn run(&self, work: WorkId, now: Now) -> Update {
        self.app.run(work, now)
    }
}
