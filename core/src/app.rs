//! The headless app: events in, one view and effects out.
//!
//! ```text
//!            send(event, now)                      run(work, now)
//! shell ───────────────────────> state <──────────────────────────── shell's background thread
//!       <──── view, effects ────   │  ──── job, claimed once ────>  vault: KDF, device key, disk
//!                                  └ <──── result, if still current ────
//! ```
//!
//! **The contract.** `send` takes the state's lock only, never the one that `run` holds for its
//! slow step, so keys answer while work runs. A job owns what it needs, is claimed once, and is
//! done in the order in which it was asked for. Its result applies only if nobody typed on, went
//! elsewhere or hid the app meanwhile; only a chosen code that is on its way to the disk by then is
//! in force all the same. Edits are sealed before keys die, so what waits to be saved is ciphertext
//! and survives hiding.

mod action;
mod calibration;
mod calls;
mod choosing;
mod config;
mod entry;
mod job;
mod mode;
mod notes_book;
mod notes_visit;
mod outbox;
mod outcome;
mod pager;
mod phone;
mod plan_visit;
mod rekey;
mod saving;
mod settings;
mod setup;
mod state;
mod timers;
mod work;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::crypto::KdfCost;
use crate::device_key::DeviceKey;
use crate::event::{Event, WorkId};
use crate::randomness::{Randomness, SystemRandomness};
use crate::time::Now;
use crate::update::Update;
use crate::vault::Vault;
use crate::view::{CalculatorView, Keypad};
pub use config::{Config, ConfigError};
use job::Job;
use phone::Phone;
use rekey::Chosen;
use state::State;
use work::Worker;

/// The app, without its screen. One for each process; safe to share between threads.
pub struct App {
    state: Mutex<State>,
    vault: Mutex<Vault>,
    worker: Worker,
}

impl App {
    /// Opens the calculator. Quick: reads the tape if there is one, and leaves the device key to
    /// `run`. Send [`Event::Shown`] next.
    pub fn open(config: Config, device_key: Arc<dyn DeviceKey>) -> Result<Self, ConfigError> {
        Self::open_with(config, device_key, Arc::new(SystemRandomness::default()))
    }

    /// [`App::open`] with randomness of the caller's choice: a seed, in tests.
    pub fn open_with(
        config: Config,
        device_key: Arc<dyn DeviceKey>,
        randomness: Arc<dyn Randomness>,
    ) -> Result<Self, ConfigError> {
        let setup_code = config.check()?;
        let base_cost = if config.short_of_memory { KdfCost::LOW_MEMORY } else { KdfCost::DEFAULT };
        let (vault, tape) = Vault::open(&config.folder);
        let phone = Phone::new(&config, setup_code.clone(), Arc::clone(&randomness));
        let state = Mutex::new(State::new(phone, tape));
        let worker = Worker { device: device_key, randomness, setup_code, base_cost };
        Ok(Self { state, vault: Mutex::new(vault), worker })
    }

    /// Something happened. Never waits for slow work.
    pub fn send(&self, event: Event, now: Now) -> Update {
        self.state().event(event, now)
    }

    /// Does one piece of slow work; call it off the main thread, as soon as the effect asks for it.
    /// An id that was run before, or that is no longer wanted, does nothing.
    ///
    /// Work is done in the order in which it was asked for, whichever thread comes first: what was
    /// asked for before `work` and is still waiting is done with it.
    pub fn run(&self, work: WorkId, now: Now) -> Update {
        {
            let mut vault = self.vault();
            while let Some(job) = self.claim_up_to(work) {
                self.perform(job, &mut vault, now);
            }
        }
        self.state().update(now)
    }

    /// The calculator's keys in their places, in the phone's language. The same for as long as the
    /// app lives.
    pub fn keypad(&self) -> Keypad {
        self.state().keypad()
    }

    /// The calculator as it will be once what is open is locked: what a shell lays over a page
    /// while others may see the screen and nothing is locked yet, so that the lock then changes
    /// nothing.
    pub fn cover(&self) -> CalculatorView {
        self.state().cover()
    }

    fn claim_up_to(&self, work: WorkId) -> Option<Job> {
        self.state().claim_up_to(work)
    }

    /// The slow part of a job, without the state's lock, and then its result.
    fn perform(&self, job: Job, vault: &mut Vault, now: Now) {
        let is_current = |generation| self.state().is_current(generation);
        let done = self.worker.perform(job, vault, now, &is_current);
        self.state().phone_mut().learn_of(vault);
        let chosen = self.state().done(done, now);
        if let Some(Chosen { saves, opens, takes }) = chosen {
            let written = self.worker.replace(saves, takes, vault, now);
            self.state().chose(opens, written, now);
        }
        if let Some(tape) = vault.take_late_tape() {
            self.state().tape_found(tape);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| {
            // A bug panicked in the middle of a change. What was open is closed; the calculator
            // goes on.
            self.state.clear_poison();
            let mut state = poisoned.into_inner();
            state.close_everything();
            state
        })
    }

    fn vault(&self) -> MutexGuard<'_, Vault> {
        // Every step of the vault leaves memory and disk in a state that the next one can start
        // from.
        self.vault.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
