//! One background thread for the app's slow work, so that keys answer meanwhile.

// core leaves threads to the shell, and this is one.
#![allow(clippy::disallowed_methods)]

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use tally_core::app::App;
use tally_core::event::{Update, WorkId};

use crate::clock::Clock;

/// The thread, and the ways to and from it.
pub(crate) struct Worker {
    works: Sender<WorkId>,
    updates: Receiver<Update>,
    thread: JoinHandle<()>,
}

impl Worker {
    pub(crate) fn start(app: Arc<App>, clock: Clock) -> io::Result<Self> {
        let (works, waiting) = mpsc::channel::<WorkId>();
        let (done, updates) = mpsc::channel();
        let thread = thread::Builder::new().name("work".to_owned()).spawn(move || {
            for work in waiting {
                let update = app.run(work, clock.now());
                if done.send(update).is_err() {
                    break;
                }
            }
        })?;
        Ok(Self { works, updates, thread })
    }

    pub(crate) fn give(&self, work: WorkId) {
        // If the thread has died, the app stays a calculator.
        let _ = self.works.send(work);
    }

    /// What came back meanwhile.
    pub(crate) fn take(&self) -> Option<Update> {
        self.updates.try_recv().ok()
    }

    /// Waits until everything given is done; what it came to.
    pub(crate) fn finish(self) -> Vec<Update> {
        drop(self.works);
        let _ = self.thread.join();
        self.updates.into_iter().collect()
    }
}
