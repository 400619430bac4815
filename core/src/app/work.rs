//! Does slow work, on whichever thread comes: the KDF, the device key, the disk. It holds the
//! vault and never the state.

use std::sync::Arc;

use super::job::{Done, Job};
use super::saving::Sealed;
use crate::code::Code;
use crate::crypto::{self, KdfCost, Key};
use crate::device_key::DeviceKey;
use crate::randomness::Randomness;
use crate::time::Now;
use crate::vault::{self, Attempt, Launch, Rest, Vault, VaultError};

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
            Job::Create { started_ms } => self.create(started_ms, vault, &context),
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
            Job::Choose { code, purpose, slot, decoy } => {
                let keys = vault.derive_keys(&context, &code, slot);
                let old_decoy = decoy.and_then(|keys| vault.open_slot(&keys));
                match keys {
                    Ok(keys) => Done::KeysMade { purpose, keys, old_decoy },
                    Err(error) => Done::KeysFailed(error),
                }
            }
            Job::OpenDecoy { keys } => {
                let content = vault.open_slot(&keys);
                Done::DecoyOpened { keys, content }
            }
            Job::Rest(rest) => rest_all(rest, vault, &context),
            Job::Erase => {
                // A guess costs what it cost before: that was measured on this phone.
                let cost = vault.cost().unwrap_or(self.base_cost);
                Done::Erased(vault.erase(&context, cost))
            }
        }
    }

    /// Writes what a chosen code opens, in one commit.
    pub(super) fn replace(
        &self,
        saves: Vec<Sealed>,
        set_up: bool,
        vault: &mut Vault,
        now: Now,
    ) -> Result<(), VaultError> {
        vault.replace(&self.context(now), saves, set_up)
    }

    fn launch(&self, vault: &mut Vault, context: &vault::Context<'_>) -> Done {
        match vault.launch(context) {
            Launch::Missing => {
                // One derivation of the least cost; the next job sees how long it took.
                let code = Code::parse("000000").expect("six digits");
                let _: Key = crypto::derive_from_code(code.expose_digits(), &[0; 16], self.base_cost);
                Done::Measured
            }
            launch => Done::Launched(launch),
        }
    }

    fn create(&self, started_ms: u64, vault: &mut Vault, context: &vault::Context<'_>) -> Done {
        let cost = self.base_cost.calibrated(context.now.monotonic_ms.saturating_sub(started_ms));
        Done::Launched(match vault.create(context, cost) {
            Ok(()) => Launch::Ready,
            Err(error) if error.is_transient() => Launch::Later,
            Err(_) => Launch::Unavailable,
        })
    }

    fn context(&self, now: Now) -> vault::Context<'_> {
        vault::Context { device: &*self.device, randomness: &*self.randomness, now }
    }
}

/// What could not be written stays in memory for the next commit; the calculator says nothing.
fn rest_all(mut rest: Rest, vault: &mut Vault, context: &vault::Context<'_>) -> Done {
    let rested = vault.rest(context, &mut rest);
    match rest.rotate {
        Some(keys) if rested.is_err_and(VaultError::is_transient) => Done::RotationLater(keys),
        _ => Done::Nothing,
    }
}
