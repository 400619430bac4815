//! A chosen code takes effect: what it opens is sealed under its keys and written in one commit, or
//! nothing changes.
//!
//! ```text
//! keypad ── Job::Choose ──> keys ── seal_under ──> Chosen ── one commit ──> take_effect
//! ```

use super::choosing::{Purpose, Refusal};
use super::job::Place;
use super::mode::Mode;
use super::notes_book::NotesBook;
use super::notes_visit::NotesVisit;
use super::phone::Context;
use super::plan_visit::PlanVisit;
use super::saving::Sealed;
use crate::document::Overflow;
use crate::vault::{Content, SlotId, SlotKeys, VaultError};
use crate::words::Language;

/// What a chosen code opens, sealed under its new keys.
pub(super) struct Chosen {
    pub(super) saves: Vec<Sealed>,
    pub(super) opens: Opens,
    /// The slot that a new book takes.
    pub(super) takes: Option<SlotId>,
}

/// The same, to be open once it is written.
pub(super) enum Opens {
    Plan(Box<PlanVisit>),
    Notes(Box<NotesVisit>),
    /// The book that is open, under these keys.
    Same(SlotKeys),
    Added(Box<NotesBook>),
}

/// Where a new code's slot is.
pub(super) fn place_for(mode: &Mode, purpose: Purpose) -> Place {
    match (mode, purpose) {
        (Mode::Plan(visit), Purpose::Added | Purpose::AddedThatErases) => visit.place_for_added(),
        (Mode::Plan(visit), Purpose::Same) => Place::At(visit.slot()),
        (Mode::Notes(visit), Purpose::Same) => Place::At(visit.slot()),
        _ => Place::Next,
    }
}

/// `Ok(None)` if what the code is for is no longer open, or does not fit.
pub(super) fn seal_under(
    mode: &mut Mode,
    purpose: Purpose,
    (keys, takes): (SlotKeys, Option<SlotId>),
    old: Option<&Content>,
    context: &Context<'_>,
) -> Result<Option<Chosen>, Refusal> {
    if mode.uses_code_of(&keys) {
        return Err(Refusal::Used);
    }
    let chosen = match (mode, purpose) {
        (Mode::Setup(setup), Purpose::NewPlan) => new_plan(keys, setup.language(), context),
        (Mode::Setup(setup), Purpose::NewNotes) => new_notes(keys, setup.language(), context),
        (Mode::Plan(visit), Purpose::Same) => same(visit.seal_under(&keys, context.phone.randomness()), keys),
        (Mode::Notes(visit), Purpose::Same) => {
            same(visit.seal_under(&keys, context.phone.randomness()), keys)
        }
        (Mode::Plan(visit), Purpose::Added | Purpose::AddedThatErases) => {
            let erases = purpose == Purpose::AddedThatErases;
            added(visit, NotesBook::under_new_code(keys, old, erases), context)
        }
        _ => None,
    };
    Ok(chosen.map(|(saves, opens)| Chosen { saves, opens, takes }))
}

fn new_plan(
    keys: SlotKeys,
    language: Option<Language>,
    context: &Context<'_>,
) -> Option<(Vec<Sealed>, Opens)> {
    let today = context.now.day();
    let visit = PlanVisit::begin(keys, language, today);
    let saves = vec![visit.seal(context.phone.randomness()).ok()?];
    Some((saves, Opens::Plan(Box::new(visit))))
}

fn new_notes(
    keys: SlotKeys,
    language: Option<Language>,
    context: &Context<'_>,
) -> Option<(Vec<Sealed>, Opens)> {
    let visit = NotesVisit::begin(NotesBook::begin(keys, language));
    let saves = vec![visit.seal(context.phone.randomness()).ok()?];
    Some((saves, Opens::Notes(Box::new(visit))))
}

fn same(sealed: Result<Sealed, Overflow>, keys: SlotKeys) -> Option<(Vec<Sealed>, Opens)> {
    Some((vec![sealed.ok()?], Opens::Same(keys)))
}

fn added(visit: &mut PlanVisit, book: NotesBook, context: &Context<'_>) -> Option<(Vec<Sealed>, Opens)> {
    let randomness = context.phone.randomness();
    let notes = book.seal(randomness).ok()?;
    let plan = visit.seal_with_added(book.keys(), randomness).ok()?;
    Some((vec![notes, plan], Opens::Added(Box::new(book))))
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
        (Mode::Setup(_), Opens::Notes(visit), Ok(())) => *mode = Mode::Notes(visit),
        (Mode::Plan(visit), Opens::Same(keys), Ok(())) => visit.code_changed(keys),
        (Mode::Notes(visit), Opens::Same(keys), Ok(())) => visit.code_changed(keys),
        (Mode::Plan(visit), Opens::Added(book), Ok(())) => visit.added_code_changed(*book),
        _ => {}
    }
    Ok(())
}
