//! What leaves the app: effects for the next update, jobs that wait for a thread, and sealed edits
//! that no save has claimed yet.
//!
//! What waits here is ciphertext. Of several edits of one slot the latest is written.

use std::collections::BTreeMap;

use super::job::Job;
use super::saving::Sealed;
use crate::event::{Effect, WorkId};
use crate::update::Update;
use crate::view::View;

#[derive(Default)]
pub(super) struct Outbox {
    last_update: u64,
    last_job: u64,
    /// Asked for and not begun, oldest first. Each in a box of its own, which is wiped with it:
    /// moved about by value, the bytes that its kind does not use carry along what a caller left
    /// on the stack.
    jobs: BTreeMap<WorkId, Box<Job>>,
    /// For the next update, in this order.
    effects: Vec<Effect>,
    /// By slot.
    sealed: BTreeMap<usize, Sealed>,
}

impl Outbox {
    /// The next update. What it asks for is asked for once.
    pub(super) fn update(&mut self, view: View, wake_after: Option<u64>) -> Update {
        let mut effects = core::mem::take(&mut self.effects);
        effects.extend(wake_after.map(|milliseconds| Effect::WakeAfter { milliseconds }));
        self.last_update += 1;
        Update { number: self.last_update, view, effects }
    }

    pub(super) fn perform(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(super) fn ask(&mut self, job: Job) {
        self.last_job += 1;
        let id = WorkId(self.last_job);
        self.jobs.insert(id, Box::new(job));
        self.effects.push(Effect::Work(id));
    }

    /// The oldest job that waits, if `id` waits too. A save takes along whatever was sealed since
    /// it was asked for.
    pub(super) fn claim_up_to(&mut self, id: WorkId) -> Option<Job> {
        let (_, job) = self.jobs.contains_key(&id).then(|| self.jobs.pop_first())??;
        Some(match *job {
            Job::Save(_) => Job::Save(self.take_sealed()),
            job => job,
        })
    }

    /// Takes out the jobs that are no longer wanted; their ids then do nothing.
    pub(super) fn cancel_where(&mut self, unwanted: impl Fn(&Job) -> bool) -> Vec<Job> {
        let ids: Vec<WorkId> = self.jobs.iter().filter(|(_, job)| unwanted(job)).map(|(id, _)| *id).collect();
        ids.into_iter().filter_map(|id| self.jobs.remove(&id)).map(|job| *job).collect()
    }

    /// Writes what was sealed, soon and in one commit.
    pub(super) fn save(&mut self, sealed: Vec<Sealed>) {
        if sealed.is_empty() {
            return;
        }
        self.sealed.extend(sealed.into_iter().map(|(slot, sealed)| (slot.index(), (slot, sealed))));
        self.cancel_where(|job| matches!(job, Job::Save(_)));
        self.ask(Job::Save(Vec::new()));
    }

    pub(super) fn has_sealed(&self) -> bool {
        !self.sealed.is_empty()
    }

    pub(super) fn take_sealed(&mut self) -> Vec<Sealed> {
        core::mem::take(&mut self.sealed).into_values().collect()
    }

    /// Drops what was sealed and is not written yet.
    pub(super) fn discard_saves(&mut self) {
        self.sealed.clear();
        self.cancel_where(|job| matches!(job, Job::Save(_)));
    }

    /// One lock is enough: a later one takes over what an earlier one still had to write.
    pub(super) fn rest(&mut self, mut saves: Vec<Sealed>) {
        for job in self.cancel_where(|job| matches!(job, Job::Rest(_))) {
            if let Job::Rest(mut earlier) = job {
                earlier.append(&mut saves);
                saves = earlier;
            }
        }
        self.ask(Job::Rest(saves));
    }
}

#[cfg(test)]
impl Outbox {
    /// All of it that has an effect, but for the numbers of jobs.
    pub(super) fn low(&self) -> String {
        let kinds: Vec<_> = self.jobs.values().map(|job| job.kind()).collect();
        format!("{kinds:?} {:?} {}", self.effects, self.sealed.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::SealedSlot;
    use crate::view::CalculatorView;

    fn asked(outbox: &mut Outbox) -> Vec<WorkId> {
        let update = outbox.update(View::Calculator(CalculatorView::default()), None);
        let effects = update.effects.into_iter();
        let ids = effects.map(|effect| if let Effect::Work(id) = effect { id } else { panic!("work") });
        ids.collect()
    }

    #[test]
    fn jobs_are_claimed_once_and_in_the_order_in_which_they_were_asked_for() {
        let mut outbox = Outbox::default();
        outbox.ask(Job::Launch);
        outbox.ask(Job::Erase);
        outbox.ask(Job::SaveTape(Vec::new()));
        let ids = asked(&mut outbox);
        assert!(asked(&mut outbox).is_empty(), "an update asks once");
        assert!(matches!(outbox.claim_up_to(ids[1]), Some(Job::Launch)));
        assert!(matches!(outbox.claim_up_to(ids[1]), Some(Job::Erase)));
        assert!(outbox.claim_up_to(ids[1]).is_none() && outbox.claim_up_to(ids[0]).is_none());
        assert!(matches!(outbox.claim_up_to(ids[2]), Some(Job::SaveTape(_))));
    }

    #[test]
    fn a_job_that_is_canceled_does_nothing_and_does_not_hold_up_others() {
        let mut outbox = Outbox::default();
        outbox.ask(Job::Launch);
        outbox.ask(Job::Erase);
        let ids = asked(&mut outbox);
        assert_eq!(outbox.cancel_where(|job| matches!(job, Job::Launch)).len(), 1);
        assert!(outbox.claim_up_to(ids[0]).is_none());
        assert!(matches!(outbox.claim_up_to(ids[1]), Some(Job::Erase)));
    }

    fn sealed() -> Vec<Sealed> {
        vec![SealedSlot::one_for_tests()]
    }

    #[test]
    fn what_was_sealed_waits_until_a_save_takes_it_or_it_is_discarded() {
        let mut outbox = Outbox::default();
        assert!(!outbox.has_sealed());
        outbox.save(sealed());
        assert!(outbox.has_sealed());
        let ids = asked(&mut outbox);
        assert!(matches!(outbox.claim_up_to(ids[0]), Some(Job::Save(saves)) if saves.len() == 1));
        assert!(!outbox.has_sealed());
        outbox.save(sealed());
        let ids = asked(&mut outbox);
        outbox.discard_saves();
        assert!(!outbox.has_sealed() && outbox.claim_up_to(ids[0]).is_none());
    }

    #[test]
    fn one_lock_takes_over_what_another_had_to_write_and_a_save_of_nothing_asks_for_nothing() {
        let mut outbox = Outbox::default();
        outbox.save(Vec::new());
        outbox.rest(Vec::new());
        outbox.rest(Vec::new());
        let ids = asked(&mut outbox);
        assert_eq!(ids.len(), 2);
        assert!(outbox.claim_up_to(ids[0]).is_none());
        assert!(matches!(outbox.claim_up_to(ids[1]), Some(Job::Rest(_))));
    }
}
