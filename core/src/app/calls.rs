//! Whom the person tried to reach: kept in memory across the lock that dialing brings, so that the
//! next opening of the same plan shows the next number. Another plan never learns of it. If the
//! platform says that it could not open it, it was not tried.

use std::collections::BTreeMap;

use crate::event::Request;
use crate::help::{Tried, Way};
use crate::vault::SlotId;

#[derive(Default)]
pub(super) struct Calls {
    /// The last from each plan.
    tried: BTreeMap<SlotId, Tried>,
    /// What the platform was asked to open last, until it is known that it could not.
    asked: Option<Asked>,
}

/// What the platform was asked to open last.
struct Asked {
    from: SlotId,
    tried: Tried,
    /// What had been tried before it.
    before: Option<Tried>,
    /// The screen on which it was touched.
    screen_since: u64,
}

impl Calls {
    /// What was tried last from this plan.
    pub(super) fn tried(&self, from: Option<SlotId>) -> Option<Tried> {
        self.tried.get(&from?).copied()
    }

    /// What was tried belongs to plans that are gone.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The platform is asked to open this, touched on the screen that began with page
    /// `screen_since`.
    pub(super) fn began(&mut self, from: SlotId, tried: Tried, screen_since: u64) {
        let before = self.tried.insert(from, tried);
        self.asked = Some(Asked { from, tried, before, screen_since });
    }

    /// Somebody types: what the platform has not refused by now, it opened. Whom a failure that
    /// comes still later is about would depend on which plan was open last.
    pub(super) fn settle(&mut self) {
        self.asked = None;
    }

    /// The platform could not: what to say so of, if the screen in front is the one on which it was
    /// touched. Nothing that comes late shows anything.
    pub(super) fn failed(&mut self, request: Request, screen_since: u64) -> Option<Way> {
        let asked = self.asked.take_if(|asked| asked.tried.way.request() == request)?;
        if self.tried.get(&asked.from) == Some(&asked.tried) {
            self.tried.remove(&asked.from);
            self.tried.extend(asked.before.map(|before| (asked.from, before)));
        }
        (asked.screen_since == screen_since).then_some(asked.tried.way)
    }
}

#[cfg(test)]
impl Calls {
    /// What is known of the calls from these plans.
    pub(super) fn low(&self, plans: &[SlotId]) -> String {
        let tried: Vec<_> = plans.iter().map(|plan| self.tried(Some(*plan))).collect();
        let asked = self.asked.as_ref().and_then(|asked| {
            let plan = plans.iter().position(|plan| *plan == asked.from)?;
            Some((plan, asked.tried, asked.before))
        });
        format!("{tried:?} {asked:?}")
    }
}
