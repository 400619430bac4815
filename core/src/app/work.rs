//! Does slow work, on whichever thread comes: the KDF, the device key, the disk. It holds the
//! vault and never the state.

use std::sync::Arc;

use super::calibration::{Calibration, Step};
use super::choosing::Purpose;
use super::job::{Done, Job, Place};
use super::saving::Sealed;
use crate::code::Code;
use crate::crypto::{self, KdfCost, Key};
use crate::device_key::DeviceKey;
use crate::randomness::Randomness;
use crate::time::Now;
use crate::vault::{self, Attempt, Cost, Launch, Links, SlotId, Vault, VaultError};

pub(super) struct Worker {
    pub(super) device: Arc<dyn DeviceKey>,
    pub(super) randomness: Arc<dyn Randomness>,
    pub(super) setup_code: Code,
    pub(super) base_cost: KdfCost,
}

impl Worker {
    /// `is_current` says whether what was typed in a generation is still what stands on the
    /// display. It is asked before anything opens.
    pub(super) fn perform(
        &self,
        job: Job,
        vault: &mut Vault,
        now: Now,
        is_current: &dyn Fn(u64) -> bool,
    ) -> Done {
        let context = self.context(now);
        match job {
            Job::Launch => self.launch(vault, &context),
            Job::Calibrate(calibration) => calibrate(calibration, vault, &context),
            Job::Attempt { code, generation } => {
                let is_current = || is_current(generation);
                match vault.attempt(&context, &code, &self.setup_code, &is_current) {
                    Attempt::Later { setup } => Done::AttemptLater { code, generation, setup },
                    attempt => Done::Attempted { attempt, generation },
                }
            }
            Job::SaveTape(tape) => {
                vault.save_tape(&tape);
                Done::Nothing
            }
            Job::Save(saves) => Done::Saved(vault.save(&context, saves)),
            Job::Choose { code, purpose, place } => {
                choose(&code, purpose, place, vault, &context).unwrap_or_else(Done::KeysFailed)
            }
            Job::OpenAdded { keys } => {
                let opened = vault.open_slot(keys.clone());
                Done::AddedOpened { keys, opened }
            }
            Job::Rest(saves) => {
                // What could not be written stays in memory for the next commit; the calculator
                // says nothing.
                let _ = vault.rest(&context, saves);
                Done::Nothing
            }
            Job::FinishErase(unfinished) => match vault.finish_erase(&context, &unfinished) {
                Ok(keys) => Done::EraseFinished(keys),
                Err(error) => Done::EraseLater(unfinished, error),
            },
            Job::Erase => {
                // A guess costs what it cost before: that was measured on this phone.
                let unmeasured = Cost { kdf: self.base_cost, links: Links::DEFAULT };
                Done::Erased(vault.erase(&context, vault.cost().unwrap_or(unmeasured)))
            }
        }
    }

    /// Writes what a chosen code opens, in one commit.
    pub(super) fn replace(
        &self,
        saves: Vec<Sealed>,
        takes: Option<SlotId>,
        vault: &mut Vault,
        now: Now,
    ) -> Result<(), VaultError> {
        vault.replace(&self.context(now), saves, takes)
    }

    fn launch(&self, vault: &mut Vault, context: &vault::Context<'_>) -> Done {
        match vault.launch(context) {
            Launch::Missing => {
                // One derivation of the least cost; the next job sees how long it took.
                let code = Code::parse("000000").expect("six digits");
                let _: Key = crypto::derive_from_code(code.expose_digits(), &[0; 16], self.base_cost);
                Done::Measured(Calibration::begun(self.base_cost))
            }
            launch => Done::Launched(launch),
        }
    }

    fn context(&self, now: Now) -> vault::Context<'_> {
        vault::Context { device: &*self.device, randomness: &*self.randomness, now }
    }
}

fn calibrate(mut calibration: Calibration, vault: &mut Vault, context: &vault::Context<'_>) -> Done {
    let done = match calibration.next(context.now) {
        Step::MakeKey => vault.prepare_key(context),
        Step::Call => {
            if vault.call_prepared_key(context).is_err() {
                calibration.call_failed();
            }
            Ok(())
        }
        Step::Create(cost) => match vault.create(context, cost) {
            Ok(()) => return Done::Launched(Launch::Ready),
            Err(error) => Err(error),
        },
    };
    match done {
        Ok(()) => Done::Measured(calibration),
        Err(error) if error.is_transient() => Done::Launched(Launch::Later),
        Err(error) => Done::Launched(Launch::Unavailable(error.into())),
    }
}

fn choose(
    code: &Code,
    purpose: Purpose,
    place: Place,
    vault: &mut Vault,
    context: &vault::Context<'_>,
) -> Result<Done, VaultError> {
    let (slot, old) = match place {
        Place::Next => (None, None),
        Place::At(slot) => (Some(slot), None),
        // Notes that the plan's keys no longer open are somebody's own: nothing is written over
        // them.
        Place::Of(keys) => match vault.open_slot(keys) {
            Some((keys, content)) => (Some(keys.slot()), Some(content)),
            None => (None, None),
        },
    };
    let takes = if slot.is_none() { vault.next_slot()? } else { None };
    let Some(slot) = slot.or(takes) else { return Ok(Done::NoPlace) };
    let keys = vault.derive_keys(context, code, slot)?;
    Ok(Done::KeysMade { purpose, keys, old, takes })
}
