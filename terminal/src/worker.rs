//! One background thread for the app's slow work, so that keys answer meanwhile.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use tally_core::tools::harness::Clock as _;
use tally_core::{App, WorkId};

use crate::clock::Clock;
use crate::inbox::{Said, Tell};

/// The thread, and the way to it. What it did arrives in the inbox.
pub(crate) struct Worker {
    works: Sender<WorkId>,
    thread: JoinHandle<()>,
}

impl Worker {
    pub(crate) fn start(app: Arc<App>, clock: Clock, tell: Tell) -> io::Result<Self> {
        let (works, waiting) = mpsc::channel::<WorkId>();
        let thread = thread::Builder::new().name("work".to_owned()).spawn(move || {
            for work in waiting {
                let update = app.run(work, clock.now());
                if !tell.say(Said::Done(Box::new(update))) {
                    break;
                }
            }
        })?;
        Ok(Self { works, thread })
    }

    /// False if the thread has died; the app stays a calculator then.
    pub(crate) fn give(&self, work: WorkId) -> bool {
        self.works.send(work).is_ok()
    }

    /// Waits until everything given is done.
    pub(crate) fn end(self) {
        drop(self.works);
        let _ = self.thread.join();
    }
}
