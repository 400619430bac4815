//! A chosen code takes effect: what it opens is sealed under its keys and written in one commit, or
//! nothing is changed.
//!
//! ```text
//! keypad ── Job::Choose ──> keys ── seal_under ──> sealed ── one commit ──> chose
//! ```

use std::sync::Arc;

use super::choosing::{Purpose, Refusal};
use super::settings::SettingsScreen;
use super::setup::Setup;
use super::state::{Mode, State};
use super::visit::{DecoyEdit, PlanVisit, Screen, seal_notes};
use super::work::Job;
use crate::time::Now;
use crate::vault::{Companion, Content, Kind, SealedSlot, SlotId, SlotKeys, Vault, VaultError, Why};
use crate::{notes, plan};

/// What a chosen code opens, sealed under its new keys.
pub(super) struct Chosen {
    pub(super) keys: SlotKeys,
    pub(super) saves: Vec<(SlotId, SealedSlot)>,
    opens: Opens,
}

/// The same, to be open once it is written.
pub(super) enum Opens {
    Plan(Box<PlanVisit>),
    SamePlan,
    Decoy(Box<DecoyEdit>),
}

const MILLISECONDS_A_DAY: i64 = 86_400_000;

impl State {
    /// Where a new code's slot is, and the keys of a decoy whose notes it takes over.
    pub(super) fn slot_for(&self, purpose: Purpose) -> (SlotId, Option<SlotKeys>) {
        let Mode::Plan(visit) = &self.mode else {
            return (Vault::random_slot(&*self.randomness), None);
        };
        match (purpose, &visit.companion) {
            (Purpose::Setup | Purpose::Plan, _) => (visit.keys.slot(), None),
            (Purpose::Decoy, Some(companion)) => (companion.slot, Some(visit.keys.companion_keys(companion))),
            (Purpose::Decoy, None) => (visit.keys.slot().random_other(&*self.randomness), None),
        }
    }

    /// `None` where the choice was given up meanwhile, or is refused.
    pub(super) fn seal_under(
        &mut self,
        purpose: Purpose,
        keys: SlotKeys,
        old_decoy: Option<Content>,
        now: Now,
    ) -> Option<Chosen> {
        let choosing =
            self.choosing.as_ref().filter(|choosing| choosing.busy && choosing.purpose == purpose)?;
        let purpose = choosing.purpose;
        let (randomness, words) = (Arc::clone(&self.randomness), self.words());
        let randomness = &*randomness;
        match (&mut self.mode, purpose) {
            (Mode::Setup(_), Purpose::Setup) => {
                let today = i32::try_from(now.wall_ms.div_euclid(MILLISECONDS_A_DAY)).unwrap_or_default();
                let mut visit = PlanVisit::new(keys.clone(), None, plan::Plan::new(today), 0);
                visit.screens.push(Screen::SetupDone);
                let saves = vec![visit.seal(randomness).ok()?];
                Some(Chosen { keys, saves, opens: Opens::Plan(Box::new(visit)) })
            }
            (Mode::Plan(visit), _) if visit.uses_code_of(&keys) => {
                self.refuse(purpose, Refusal::Used);
                None
            }
            (Mode::Plan(visit), Purpose::Plan) => {
                let content = visit.content().ok()?;
                let saves = vec![(keys.slot(), keys.seal(&content, randomness))];
                Some(Chosen { keys, saves, opens: Opens::SamePlan })
            }
            (Mode::Plan(visit), Purpose::Decoy) => {
                let decoy = decoy_under(keys.clone(), old_decoy, words);
                let mut saves = vec![seal_notes(&decoy.keys, decoy.kind, &decoy.notes, randomness).ok()?];
                let before = visit.companion.replace(keys.to_companion());
                let plan = visit.seal(randomness);
                visit.companion = before;
                saves.push(plan.ok()?);
                Some(Chosen { keys, saves, opens: Opens::Decoy(Box::new(decoy)) })
            }
            _ => None,
        }
    }

    /// The commit is done, or failed and left everything as it was.
    pub(super) fn chose(&mut self, chosen: (SlotKeys, Opens), written: Result<(), VaultError>, now: Now) {
        let Some(choosing) = self.choosing.take_if(|choosing| choosing.busy) else {
            return;
        };
        self.touched(now);
        let (keys, opens) = chosen;
        match (&mut self.mode, opens, written) {
            (Mode::Setup(setup), _, Err(error)) => {
                *setup = match Why::from(error) {
                    Why::Key => Setup::CannotKeep(Why::Key),
                    Why::Storage | Why::KeyLater => Setup::Failed,
                };
            }
            (_, _, Err(_)) => self.refuse(choosing.purpose, Refusal::Failed),
            (Mode::Setup(_), Opens::Plan(visit), Ok(())) => self.mode = Mode::Plan(visit),
            (Mode::Plan(visit), Opens::SamePlan, Ok(())) => {
                visit.keys = keys;
                visit.go(Screen::Settings(SettingsScreen::CodeDone));
            }
            (Mode::Plan(visit), Opens::Decoy(decoy), Ok(())) => {
                visit.companion = Some(keys.to_companion());
                visit.decoy = Some(*decoy);
                visit.go(Screen::Settings(SettingsScreen::DecoyDone));
            }
            _ => {}
        }
        self.start_screen();
    }

    /// Opens the decoy for its owner, where there is one and it is not open yet.
    pub(super) fn open_decoy(&mut self) {
        let Mode::Plan(visit) = &self.mode else { return };
        if let (Some(companion), None) = (&visit.companion, &visit.decoy) {
            let keys = visit.keys.companion_keys(companion);
            self.add_work(Job::OpenDecoy { keys });
        }
    }

    pub(super) fn decoy_opened(&mut self, keys: SlotKeys, content: Option<Content>) {
        let Mode::Plan(visit) = &mut self.mode else { return };
        if !visit.companion.as_ref().is_some_and(|companion| keys.is_same_code(&companion.root)) {
            return;
        }
        let opened = content.and_then(|content| {
            let notes = notes::Notes::decode(&content.document).ok()?;
            Some(DecoyEdit {
                keys,
                kind: content.kind,
                notes,
                session: notes::Session::new(crate::vault::DOCUMENT_BYTES),
            })
        });
        visit.notice = if opened.is_some() { None } else { Some(id!("settings-decoy-unreadable")) };
        visit.decoy = opened;
    }

    /// The slot becomes random, and the plan forgets that there was one, in one commit.
    pub(super) fn remove_decoy(&mut self) {
        let Mode::Plan(visit) = &mut self.mode else { return };
        let Some(Companion { slot, .. }) = visit.companion.take() else {
            return;
        };
        visit.decoy = None;
        visit.notice = Some(id!("settings-decoy-removed"));
        let empty = visit.keys.make_empty(&*self.randomness);
        self.save_also(slot, empty);
    }

    pub(super) fn erased(&mut self, erased: Result<(), VaultError>) {
        let Mode::Plan(visit) = &mut self.mode else { return };
        match erased {
            Ok(()) => self.close_everything(),
            Err(_) => {
                visit.go(Screen::Settings(SettingsScreen::Erase));
                visit.notice = Some(id!("settings-erase-failed"));
            }
        }
    }
}

impl Chosen {
    /// What is written, and what is open after that.
    pub(super) fn split(self) -> (Vec<(SlotId, SealedSlot)>, (SlotKeys, Opens)) {
        (self.saves, (self.keys, self.opens))
    }
}

/// The notes as they were, or suggested ones.
fn decoy_under(keys: SlotKeys, old: Option<Content>, words: &crate::words::Words) -> DecoyEdit {
    let kind = old.as_ref().map_or(Kind::Decoy, |content| content.kind);
    let notes = old.and_then(|content| notes::Notes::decode(&content.document).ok());
    let notes = notes.unwrap_or_else(|| notes::Notes::suggested(words));
    DecoyEdit { keys, kind, notes, session: notes::Session::new(crate::vault::DOCUMENT_BYTES) }
}

impl PlanVisit {
    fn uses_code_of(&self, keys: &SlotKeys) -> bool {
        let of_decoy = self.companion.as_ref().is_some_and(|companion| keys.is_same_code(&companion.root));
        of_decoy || keys.is_same_code(self.keys.root())
    }
}
