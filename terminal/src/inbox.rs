//! What the phone waits for: one queue for the keyboard, signals, and slow work that is done.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event as Input};
use tally_core::Update;

use crate::signals::Signal;

/// One thing that happened.
pub(crate) enum Said {
    /// At the keyboard, with the mouse, or to the window.
    Input(Input),
    Signal(Signal),
    /// Slow work.
    Done(Box<Update>),
    /// The terminal cannot be read any more.
    Lost(io::Error),
    /// A thread panicked.
    Died,
}

/// Where it arrives.
pub(crate) struct Inbox {
    said: Receiver<Said>,
    /// What came while only work was waited for.
    kept: VecDeque<Said>,
}

/// How a thread tells of it. Dropped while it panics, it tells that too.
#[derive(Clone)]
pub(crate) struct Tell(Sender<Said>);

impl Inbox {
    pub(crate) fn new() -> (Self, Tell) {
        let (tell, said) = mpsc::channel();
        (Self { said, kept: VecDeque::new() }, Tell(tell))
    }

    /// Sleeps until something happens, but no longer than this.
    pub(crate) fn wait(&mut self, most: Option<Duration>) -> Option<Said> {
        match (self.kept.pop_front(), most) {
            (Some(said), _) => Some(said),
            (None, Some(most)) => self.said.recv_timeout(most).ok(),
            (None, None) => self.said.recv().ok(),
        }
    }

    /// What has happened already.
    pub(crate) fn next(&mut self) -> Option<Said> {
        self.kept.pop_front().or_else(|| self.said.try_recv().ok())
    }

    /// Sleeps until work is done; `None` if none will be.
    pub(crate) fn wait_for_work(&mut self) -> Option<Update> {
        loop {
            match self.said.recv().ok()? {
                Said::Done(update) => return Some(*update),
                Said::Died => return None,
                other => self.kept.push_back(other),
            }
        }
    }
}

impl Tell {
    /// False once nobody listens any more.
    pub(crate) fn say(&self, said: Said) -> bool {
        self.0.send(said).is_ok()
    }

    /// A thread that waits for the keyboard, for as long as there is one.
    pub(crate) fn of_input(self) -> io::Result<()> {
        let read = move || {
            // From here on a new size of the window is heard. For one that came before, the screen
            // is drawn once more.
            if event::poll(Duration::ZERO).is_ok() {
                self.say(Said::Input(Input::Resize(0, 0)));
            }
            loop {
                let said = event::read().map_or_else(Said::Lost, Said::Input);
                let lost = matches!(said, Said::Lost(_));
                if !self.say(said) || lost {
                    break;
                }
            }
        };
        thread::Builder::new().name("keys".to_owned()).spawn(read).map(drop)
    }
}

impl Drop for Tell {
    fn drop(&mut self) {
        if thread::panicking() {
            self.say(Said::Died);
        }
    }
}
