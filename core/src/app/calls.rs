//! Whom the person tried to reach: kept in memory across the lock that dialing brings, so that the
//! next opening shows the next number. If the platform says that it could not open it, it was not
//! tried.

use crate::event::Request;
use crate::help::{Tried, Way};

#[derive(Default)]
pub(super) struct Calls {
    tried: Option<Tried>,
    /// What the platform was asked to open last, until it is known that it could not.
    asked: Option<Asked>,
}

/// What the platform was asked to open last.
struct Asked {
    tried: Tried,
    /// What had been tried before it.
    before: Option<Tried>,
    /// The screen on which it was touched.
    screen_since: u64,
}

impl Calls {
    pub(super) fn tried(&self) -> Option<Tried> {
        self.tried
    }

    /// What was tried belongs to a plan that is gone.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The platform is asked to open this, touched on the screen that began with page
    /// `screen_since`.
    pub(super) fn began(&mut self, tried: Tried, screen_since: u64) {
        let before = self.tried.replace(tried);
        self.asked = Some(Asked { tried, before, screen_since });
    }

    /// The platform could not: what to say so of, if the screen in front is the one on which it was
    /// touched. Nothing that comes late shows anything.
    pub(super) fn failed(&mut self, request: Request, screen_since: u64) -> Option<Way> {
        let asked = self.asked.take_if(|asked| asked.tried.way.request() == request)?;
        if self.tried == Some(asked.tried) {
            self.tried = asked.before;
        }
        (asked.screen_since == screen_since).then_some(asked.tried.way)
    }
}
