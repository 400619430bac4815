//! Coming and going: shown, hidden, idle, locked.

use super::State;
use crate::app::job::Job;
use crate::app::mode::Mode;
use crate::app::timers::Retry;
use crate::time::Now;

impl State {
    pub(super) fn shown(&mut self) {
        if !self.timers.is_launched() {
            self.timers.restart_retries();
            self.launch();
        }
        self.finish_erase();
    }

    pub(super) fn launch(&mut self) {
        self.outbox.cancel_where(|job| matches!(job, Job::Launch));
        self.outbox.ask(Job::Launch);
    }

    pub(super) fn hidden(&mut self) {
        if self.is_open() {
            self.lock();
        } else {
            self.forget_attempt();
            self.entry.forget();
            self.finish_erase();
            self.outbox.rest(Vec::new());
        }
    }

    pub(super) fn woke(&mut self, now: Now) {
        match self.timers.take_due_retry(now) {
            Some(Retry::Launch) => self.launch(),
            Some(Retry::Attempt { code, generation }) => self.outbox.ask(Job::Attempt { code, generation }),
            None => {}
        }
        if self.timers.is_erase_due(now) {
            self.finish_erase();
        }
        if self.idle().is_some_and(|idle| self.timers.is_idle(idle, now)) {
            self.lock();
        }
    }

    /// Locks because the person said so: what was answered and tried is not there when they come
    /// back.
    pub(super) fn leave(&mut self) {
        self.calls.left(self.mode.slot());
        self.lock();
    }

    /// Seals what is not on the disk yet, wipes keys and plan, and shows the calculator as it was
    /// before the code.
    pub(super) fn lock(&mut self) {
        let mut saves = self.outbox.take_sealed();
        if saves.is_empty() {
            saves.extend(self.mode.seal_failed(self.phone.randomness()));
        }
        self.close_everything();
        self.finish_erase();
        self.outbox.rest(saves);
    }

    /// Drops what is open without keeping it.
    pub(in crate::app) fn close_everything(&mut self) {
        self.mode = Mode::Calculator;
        self.choosing = None;
        self.pager.forget();
        self.outbox.discard_saves();
        self.outbox.cancel_where(|job| matches!(job, Job::Choose { .. } | Job::OpenAdded { .. }));
        self.forget_attempt();
        self.entry.forget();
    }

    /// Goes on with an erase that was refused.
    pub(super) fn finish_erase(&mut self) {
        if let Some(unfinished) = self.timers.take_erase() {
            self.outbox.ask(Job::FinishErase(unfinished));
        }
    }
}
