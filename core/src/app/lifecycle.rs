//! Coming and going: shown, hidden, idle, opened by a code, locked.

use super::choosing::Purpose;
use super::entry::Retry;
use super::setup::Setup;
use super::state::{Mode, State};
use super::visit::{NotesVisit, PlanVisit};
use super::work::Job;
use crate::calculator::Calculator;
use crate::document::SaveState;
use crate::event::Effect;
use crate::time::Now;
use crate::vault::{Attempt, Kind, Launch, Opened, Rest, SealedSlot, SlotId};
use crate::{notes, plan};

/// A page without a touch locks after this long.
const IDLE_MS: u64 = 60_000;
/// How long to wait before a rotation is tried again.
const PUT_OFF_MS: u64 = 5_000;

/// What a lock could not do because the device key did not answer: the rotation that a decoy's
/// erasing asks for. Its keys open nothing but that decoy.
pub(super) struct PutOff {
    rest: Rest,
    due_ms: u64,
}

/// Coming and going.
impl State {
    pub(super) fn shown(&mut self) {
        if !self.ready {
            self.retries = 0;
            self.launch();
        }
        if self.put_off.is_some() {
            self.rest(Rest::default());
        }
    }

    pub(super) fn launch(&mut self) {
        self.works.take(|job| matches!(job, Job::Launch));
        self.add_work(Job::Launch);
    }

    /// No file yet: one derivation has just been done, so the next job can see how long one takes.
    pub(super) fn measured(&mut self, now: Now) {
        self.add_work(Job::Create { started_ms: now.monotonic_ms });
    }

    pub(super) fn launched(&mut self, launch: Launch, now: Now) {
        match launch {
            Launch::Ready => self.ready = true,
            Launch::Later => self.retry_soon(Retry::Launch, now),
            Launch::Missing | Launch::Unavailable => {}
        }
    }

    pub(super) fn hidden(&mut self) {
        if matches!(self.mode, Mode::Calculator) && self.choosing.is_none() {
            self.new_entry();
            self.calculator.forget_entry();
            self.rest(Rest::default());
        } else {
            self.lock();
        }
    }

    /// Seals what is not on the disk yet, wipes keys and plan, and shows the calculator as it was
    /// before the code.
    pub(super) fn lock(&mut self) {
        let saves = self.seal_unsaved();
        let rotate = match &mut self.mode {
            Mode::Notes(visit) => visit.pin_key.take().map(|pin_key| (visit.keys.clone(), pin_key)),
            _ => None,
        };
        self.close_everything();
        self.rest(Rest { saves, rotate });
    }

    /// Drops what is open without keeping it.
    pub(super) fn close_everything(&mut self) {
        self.mode = Mode::Calculator;
        self.choosing = None;
        self.actions = Vec::new();
        self.sealed.clear();
        self.works.take(|job| matches!(job, Job::Choose { .. } | Job::OpenDecoy { .. } | Job::Save(_)));
        self.new_entry();
        self.calculator.forget_entry();
    }

    /// One lock is enough: a later one takes over what an earlier one still had to write.
    fn rest(&mut self, mut rest: Rest) {
        if let Some(put_off) = self.put_off.take() {
            rest.rotate = rest.rotate.or(put_off.rest.rotate);
        }
        for job in self.works.take(|job| matches!(job, Job::Rest(_))) {
            if let Job::Rest(mut earlier) = job {
                earlier.saves.append(&mut rest.saves);
                rest = Rest { saves: earlier.saves, rotate: rest.rotate.or(earlier.rotate) };
            }
        }
        self.add_work(Job::Rest(rest));
    }

    /// The device key did not answer: again in a while, and whenever the app comes or goes.
    pub(super) fn put_off(&mut self, rest: Rest, now: Now) {
        self.put_off = Some(PutOff { rest, due_ms: now.monotonic_ms.saturating_add(PUT_OFF_MS) });
    }

    /// Edits that are not on the disk, sealed: those that wait, and those that a full disk refused.
    fn seal_unsaved(&mut self) -> Vec<(SlotId, SealedSlot)> {
        let waiting = core::mem::take(&mut self.sealed);
        if !waiting.is_empty() {
            return waiting.into_values().collect();
        }
        match &self.mode {
            Mode::Plan(visit) if visit.saving.state == SaveState::Failed => {
                visit.seal(&*self.randomness).into_iter().collect()
            }
            Mode::Notes(visit) if visit.saving.state == SaveState::Failed => {
                visit.seal(&*self.randomness).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn woke(&mut self, now: Now) {
        self.retry_if_due(now);
        if self.put_off.as_ref().is_some_and(|put_off| put_off.due_ms <= now.monotonic_ms) {
            self.rest(Rest::default());
        }
        if self.is_open() && self.idle_ms(now) >= IDLE_MS {
            self.lock();
        }
    }

    /// Somebody is there: on a page the minute starts anew. On the calculator there is none.
    pub(super) fn active(&mut self, now: Now) {
        if self.is_open() {
            self.touched(now);
        }
    }

    fn is_open(&self) -> bool {
        self.choosing.is_some() || !matches!(self.mode, Mode::Calculator)
    }

    /// A clock that jumps back counts as a minute: locking too early costs a code, too late can
    /// cost everything.
    fn idle_ms(&self, now: Now) -> u64 {
        now.monotonic_ms.checked_sub(self.last_touch_ms).unwrap_or(IDLE_MS)
    }

    pub(super) fn wake_after(&self, now: Now) -> Option<u64> {
        if self.is_open() {
            return Some(IDLE_MS.saturating_sub(self.idle_ms(now)));
        }
        let retry = self.retry.as_ref().map(|(_, due_ms)| *due_ms);
        let put_off = self.put_off.as_ref().map(|put_off| put_off.due_ms);
        let due_ms = retry.into_iter().chain(put_off).min()?;
        Some(due_ms.saturating_sub(now.monotonic_ms))
    }

    pub(super) fn back(&mut self) {
        if let Some(choosing) = &mut self.choosing {
            if choosing.on_keypad {
                choosing.on_keypad = false;
                choosing.keypad = Calculator::new(&self.locale);
            } else if !choosing.busy {
                self.stop_choosing();
            }
            return;
        }
        let went_back = match &mut self.mode {
            Mode::Calculator => {
                self.effects.push(Effect::Leave);
                return;
            }
            Mode::Setup(_) => false,
            Mode::Plan(visit) => visit.back(),
            Mode::Notes(visit) => visit.back(),
        };
        if !went_back {
            self.lock();
        }
    }

    pub(super) fn stop_choosing(&mut self) {
        let Some(choosing) = self.choosing.take() else {
            return;
        };
        if choosing.purpose == Purpose::Setup {
            self.lock();
        }
    }
}

/// Opening.
impl State {
    pub(super) fn attempted(&mut self, attempt: Attempt, entry: u64, now: Now) {
        if !self.is_current(entry) {
            return;
        }
        let mode = match attempt {
            Attempt::Nothing | Attempt::Later { .. } => return,
            Attempt::Setup { lost_before } => Mode::Setup(Setup::Look { lost_before }),
            Attempt::CannotKeep(why) => Mode::Setup(Setup::CannotKeep(why)),
            Attempt::Opened(opened) => open(*opened),
        };
        self.calculator.forget_entry();
        self.new_entry();
        self.mode = mode;
        self.start_screen();
        self.touched(now);
    }
}

fn open(opened: Opened) -> Mode {
    let Opened { keys, content, wrong_codes, pin_key } = opened;
    match content.kind {
        Kind::Plan => match plan::Plan::decode(&content.document) {
            Ok(plan) => Mode::Plan(Box::new(PlanVisit::new(keys, content.companion, plan, wrong_codes))),
            Err(_) => Mode::Setup(Setup::Unreadable),
        },
        Kind::Decoy | Kind::ErasingDecoy => match notes::Notes::decode(&content.document) {
            Ok(notes) => Mode::Notes(Box::new(NotesVisit::new(keys, content.kind, pin_key, notes))),
            // A page that said so would say that this is no calculator.
            Err(_) => Mode::Calculator,
        },
    }
}
