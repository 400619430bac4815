//! A chosen code takes effect: what it opens is sealed under its keys and written in one commit, or
//! nothing changes.
//!
//! ```text
//! keypad ── Job::Choose ──> keys ── seal_under ──> Chosen ── one commit ──> take_effect
//! ```

use super::choosing::{Purpose, Refusal};
use super::decoy::Decoy;
use super::mode::Mode;
use super::phone::Context;
use super::plan_visit::PlanVisit;
use super::saving::Sealed;
use crate::randomness::Randomness;
use crate::vault::{Content, SlotId, SlotKeys, Vault, VaultError};

/// What a chosen code opens, sealed under its new keys.
pub(super) struct Chosen {
    pub(super) saves: Vec<Sealed>,
    pub(super) opens: Opens,
    /// It is the first plan, which marks the phone as set up.
    pub(super) sets_up: bool,
}

/// The same, to be open once it is written.
pub(super) enum Opens {
    Plan(Box<PlanVisit>),
    /// The plan that is open, under these keys.
    SamePlan(SlotKeys),
    Decoy(Box<Decoy>),
}

const MILLISECONDS_A_DAY: i64 = 86_400_000;

/// Where a new code's slot is, and the keys of a decoy whose notes it takes over.
pub(super) fn slot_for(
    mode: &Mode,
    purpose: Purpose,
    randomness: &dyn Randomness,
) -> (SlotId, Option<SlotKeys>) {
    match (mode.plan(), purpose) {
        (None, _) => (Vault::random_slot(randomness), None),
        (Some(visit), Purpose::Decoy) => visit.slot_for_decoy(randomness),
        (Some(visit), Purpose::Setup | Purpose::Plan) => (visit.slot(), None),
    }
}

/// `Ok(None)` if what the code is for is no longer open, or does not fit.
pub(super) fn seal_under(
    mode: &mut Mode,
    purpose: Purpose,
    keys: SlotKeys,
    old_decoy: Option<&Content>,
    context: &Context<'_>,
) -> Result<Option<Chosen>, Refusal> {
    if mode.plan().is_some_and(|visit| visit.uses_code_of(&keys)) {
        return Err(Refusal::Used);
    }
    Ok(match (mode, purpose) {
        (Mode::Setup(_), Purpose::Setup) => first_plan(keys, context),
        (Mode::Plan(visit), Purpose::Plan) => same_plan(visit, keys, context),
        (Mode::Plan(visit), Purpose::Decoy) => decoy(visit, Decoy::under_new_code(keys, old_decoy), context),
        _ => None,
    })
}

fn first_plan(keys: SlotKeys, context: &Context<'_>) -> Option<Chosen> {
    let today = i32::try_from(context.now.wall_ms.div_euclid(MILLISECONDS_A_DAY)).unwrap_or_default();
    let visit = PlanVisit::begin(keys, today);
    let saves = vec![visit.seal(context.phone.randomness()).ok()?];
    Some(Chosen { saves, opens: Opens::Plan(Box::new(visit)), sets_up: true })
}

fn same_plan(visit: &PlanVisit, keys: SlotKeys, context: &Context<'_>) -> Option<Chosen> {
    let saves = vec![visit.seal_under(&keys, context.phone.randomness()).ok()?];
    Some(Chosen { saves, opens: Opens::SamePlan(keys), sets_up: false })
}

fn decoy(visit: &mut PlanVisit, decoy: Decoy, context: &Context<'_>) -> Option<Chosen> {
    let randomness = context.phone.randomness();
    let notes = decoy.seal(randomness).ok()?;
    let plan = visit.seal_with_decoy(decoy.keys(), randomness).ok()?;
    Some(Chosen { saves: vec![notes, plan], opens: Opens::Decoy(Box::new(decoy)), sets_up: false })
}

/// The commit is done, or failed and left everything as it was.
pub(super) fn take_effect(
    mode: &mut Mode,
    opens: Opens,
    written: Result<(), VaultError>,
) -> Result<(), Refusal> {
    match (&mut *mode, opens, written) {
        (Mode::Setup(setup), _, Err(error)) => setup.refused(error.into()),
        (_, _, Err(_)) => return Err(Refusal::Failed),
        (Mode::Setup(_), Opens::Plan(visit), Ok(())) => *mode = Mode::Plan(visit),
        (Mode::Plan(visit), Opens::SamePlan(keys), Ok(())) => visit.code_changed(keys),
        (Mode::Plan(visit), Opens::Decoy(decoy), Ok(())) => visit.decoy_code_changed(*decoy),
        _ => {}
    }
    Ok(())
}
