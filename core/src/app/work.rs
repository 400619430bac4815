//! Slow work: what it needs, and that it is claimed once.

use std::collections::BTreeMap;

use super::App;
use super::choosing::Purpose;
use crate::code::Code;
use crate::crypto::Key;
use crate::event::WorkId;
use crate::time::Now;
use crate::vault::{self, Attempt, Launch, Rest, SealedSlot, SlotId, SlotKeys, TapeRow, Vault, VaultError};

/// A piece of slow work. Owns its inputs; nothing of the person's text is among them unsealed.
pub(super) enum Job {
    /// Ask the device key and open the slots' rows.
    Launch,
    /// The first launch: make the file, now that it is known how long one derivation took.
    Create { started_ms: u64 },
    /// Try a code.
    Attempt { code: Code, entry: u64 },
    /// Keep the tape.
    SaveTape(Vec<TapeRow>),
    /// Write what was sealed.
    Save(Vec<(SlotId, SealedSlot)>),
    /// Derive the keys of a code that was chosen, and write what it opens under them.
    Choose { code: Code, purpose: Purpose, slot: SlotId, decoy: Option<SlotKeys> },
    /// Open the decoy for its owner.
    OpenDecoy { keys: SlotKeys },
    /// Lock: renew every row.
    Rest(Rest),
    /// Destroy everything.
    Erase,
}

/// The work that was asked for and not yet begun. Each job in a box of its own, which is wiped with
/// it: moved about by value, the bytes that its kind does not use carry along what a caller left on
/// the stack.
#[derive(Default)]
pub(super) struct Works {
    last: u64,
    waiting: BTreeMap<WorkId, Box<Job>>,
}

impl Works {
    pub(super) fn add(&mut self, job: Job) -> WorkId {
        self.last += 1;
        let id = WorkId(self.last);
        self.waiting.insert(id, Box::new(job));
        id
    }

    /// The oldest that waits, where `id` is waiting too.
    pub(super) fn claim_up_to(&mut self, id: WorkId) -> Option<Job> {
        self.waiting.contains_key(&id).then(|| self.waiting.pop_first())?.map(|(_, job)| *job)
    }

    /// Takes out the jobs that are no longer wanted; their ids then do nothing.
    pub(super) fn take(&mut self, unwanted: impl Fn(&Job) -> bool) -> Vec<Job> {
        let ids: Vec<WorkId> =
            self.waiting.iter().filter(|(_, job)| unwanted(job)).map(|(id, _)| *id).collect();
        ids.into_iter().filter_map(|id| self.waiting.remove(&id)).map(|job| *job).collect()
    }
}

impl App {
    /// The slow part of each job, outside the state's lock, and then its result.
    pub(super) fn perform(&self, job: Job, vault: &mut Vault, now: Now) {
        self.perform_on(job, vault, now);
        if let Some(tape) = vault.take_late_tape() {
            self.state().tape_found(tape);
        }
    }

    fn perform_on(&self, job: Job, vault: &mut Vault, now: Now) {
        let context = vault::Context { device: &*self.device, randomness: &*self.randomness, now };
        match job {
            Job::Launch => match vault.launch(&context) {
                Launch::Missing => {
                    // One derivation of the least cost; the next job sees how long it took.
                    let code = Code::parse("000000").expect("six digits");
                    let _: Key =
                        crate::crypto::derive_from_code(code.expose_digits(), &[0; 16], self.base_cost);
                    self.state().measured(now);
                }
                launch => self.state().launched(launch, now),
            },
            Job::Create { started_ms } => {
                let cost = self.base_cost.calibrated(now.monotonic_ms.saturating_sub(started_ms));
                let launch = match vault.create(&context, cost) {
                    Ok(()) => Launch::Ready,
                    Err(error) if error.is_transient() => Launch::Later,
                    Err(_) => Launch::Unavailable,
                };
                self.state().launched(launch, now);
            }
            Job::Attempt { code, entry } => {
                let is_current = || self.state().is_current(entry);
                match vault.attempt(&context, &code, &self.setup_code, &is_current) {
                    Attempt::Later { setup } => self.state().attempt_later(code, entry, setup, now),
                    attempt => self.state().attempted(attempt, entry, now),
                }
            }
            Job::SaveTape(tape) => vault.save_tape(&tape),
            Job::Save(saves) => {
                let saved = vault.save(&context, saves);
                self.state().saved(saved);
            }
            Job::Choose { code, purpose, slot, decoy } => {
                let keys = vault.derive_keys(&context, &code, slot);
                let old_decoy = decoy.and_then(|keys| vault.open_slot(&keys));
                drop(code);
                let sealed = keys.map(|keys| self.state().seal_under(purpose, keys, old_decoy, now));
                match sealed {
                    Err(error) => self.state().choice_failed(error),
                    Ok(None) => {}
                    Ok(Some(chosen)) => {
                        let (saves, opens) = chosen.split();
                        let written = vault.replace(&context, saves, purpose == Purpose::Setup);
                        self.state().chose(opens, written, now);
                    }
                }
            }
            Job::OpenDecoy { keys } => {
                let content = vault.open_slot(&keys);
                self.state().decoy_opened(keys, content);
            }
            Job::Rest(mut rest) => {
                // What could not be written stays in memory for the next commit; the calculator
                // says nothing.
                let rested = vault.rest(&context, &mut rest);
                if rest.rotate.is_some() && rested.is_err_and(VaultError::is_transient) {
                    self.state().put_off(rest, now);
                }
            }
            Job::Erase => {
                // A guess costs what it cost before: that was measured on this phone.
                let cost = vault.cost().unwrap_or(self.base_cost);
                let erased = vault.erase(&context, cost);
                self.state().erased(erased);
            }
        }
    }
}
