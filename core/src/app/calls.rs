//! Whom the person tried to reach, and what they had answered: kept in memory across the lock that
//! dialing brings, so that the next opening of the same plan shows the next number for the same
//! situation. Another plan never learns of either. If the platform says that it could not open it,
//! it was not tried.

use std::collections::BTreeMap;

use crate::event::Request;
use crate::help::{Answers, Tried, Way};
use crate::time::Now;
use crate::vault::SlotId;

#[derive(Default)]
pub(super) struct Calls {
    /// The last from each plan.
    tried: BTreeMap<SlotId, Tried>,
    /// What the platform was asked to open last, until it is known that it could not.
    asked: Option<Asked>,
    /// What had been answered in each plan when somebody was called from it, for its next visit.
    answers: BTreeMap<SlotId, (Answers, Tried)>,
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
    pub(super) fn began(&mut self, from: SlotId, tried: Tried, screen_since: u64, answers: Answers) {
        self.answers.insert(from, (answers.over_a_lock(), tried));
        let before = self.tried.insert(from, tried);
        self.asked = Some(Asked { from, tried, before, screen_since });
    }

    /// What had been answered in this plan before the lock that a call brought, if that is not long
    /// ago.
    pub(super) fn take_answers(&mut self, of: Option<SlotId>, now: Now) -> Option<Answers> {
        let (answers, with) = self.answers.remove(&of?)?;
        with.is_recent(now).then_some(answers)
    }

    /// The person left this plan by themselves: what was answered and tried in it dies.
    pub(super) fn left(&mut self, plan: Option<SlotId>) {
        if let Some(plan) = plan {
            self.answers.remove(&plan);
            self.tried.remove(&plan);
        }
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
        self.answers.remove(&asked.from);
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
        let answers: Vec<_> = plans.iter().map(|plan| self.answers.get(plan)).collect();
        format!("{tried:?} {asked:?} {answers:?}")
    }
}
