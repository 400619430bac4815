//! Saving: what was edited is sealed at once; what waits for the disk is ciphertext.
//!
//! "Saved" shows only after the sync. Of several saves that wait for the same slot the latest is
//! written.

use super::state::{Mode, State};
use super::visit::Saving;
use super::work::Job;
use crate::document::Overflow;
use crate::vault::{SealedSlot, SlotId, VaultError};

impl State {
    pub(super) fn save_plan(&mut self) {
        let Mode::Plan(visit) = &mut self.mode else { return };
        let sealed = visit.seal(&*self.randomness);
        self.save_sealed(sealed);
    }

    pub(super) fn save_notes(&mut self) {
        match &self.mode {
            Mode::Notes(visit) => {
                let sealed = visit.seal(&*self.randomness);
                self.save_sealed(sealed);
            }
            _ => self.save_decoy(),
        }
    }

    pub(super) fn save_decoy(&mut self) {
        let Mode::Plan(visit) = &self.mode else { return };
        let Some(decoy) = &visit.decoy else { return };
        let sealed = decoy.seal(&*self.randomness);
        self.save_sealed(sealed);
    }

    fn save_sealed(&mut self, sealed: Result<(SlotId, SealedSlot), Overflow>) {
        let Some(saving) = self.saving() else { return };
        match sealed {
            Err(overflow) => saving.refused(overflow),
            Ok((slot, sealed)) => {
                saving.began();
                self.sealed.insert(slot.index(), (slot, sealed));
                self.works.take(|job| matches!(job, Job::Save(_)));
                self.add_work(Job::Save(Vec::new()));
            }
        }
    }

    /// Together with the plan, in the same commit.
    pub(super) fn save_also(&mut self, slot: SlotId, sealed: SealedSlot) {
        self.sealed.insert(slot.index(), (slot, sealed));
        self.save_plan();
    }

    fn saving(&mut self) -> Option<&mut Saving> {
        match &mut self.mode {
            Mode::Plan(visit) => Some(&mut visit.saving),
            Mode::Notes(visit) => Some(&mut visit.saving),
            Mode::Calculator | Mode::Setup(_) => None,
        }
    }

    pub(super) fn saved(&mut self, result: Result<(), VaultError>) {
        let waiting = !self.sealed.is_empty();
        if let Some(saving) = self.saving() {
            saving.ended(result.is_ok(), waiting);
        }
    }
}
