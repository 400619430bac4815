//! The plan: what a person writes down to be safer, in their own words and at their own pace.
//!
//! `document`, with each `checklist`, `person` and entry of the `record` in it, is what is sealed.
//! `edits`, `lists`, `people` and `entries` change it; `calendar` knows the days of the record;
//! `sections` and `suggestions` are what is asked and offered; `pages` draws it and answers to
//! touches. Nothing here is scored, and nothing has to be filled in.

mod calendar;
mod checklist;
mod document;
mod edits;
mod entries;
mod field;
mod lists;
pub(crate) mod pages;
mod people;
mod person;
mod record;
mod sections;
mod session;
mod settings;
mod suggestions;

pub(crate) use calendar::Calendar;
pub(crate) use checklist::{Checklist, Content, Item, ItemId, ListId};
pub(crate) use document::Plan;
pub(crate) use pages::{Action, Context, Outcome, Screen, act, draw, fill, remember_no_voice};
pub(crate) use person::{Person, PersonId, why_unread};
pub(crate) use record::EntryId;
pub(crate) use sections::{PromptId, SectionId};
pub(crate) use session::Session;
pub(crate) use settings::Settings;

use crate::text::Text;

/// What the person wrote about where they are, in the order in which to say it. Empty if nothing
/// is written.
pub(crate) fn where_am_i(plan: &Plan) -> Vec<&Text> {
    written(plan, &PromptId::WHERE_AM_I)
}

/// The places to go, first choice first. Empty if nothing is written.
pub(crate) fn where_to_go(plan: &Plan) -> Vec<&Text> {
    written(plan, &PromptId::WHERE_TO_GO)
}

/// The people trusted, in the person's own order; those of whom nothing is written are left out.
pub(crate) fn people(plan: &Plan) -> Vec<&Person> {
    plan.people().iter().filter(|person| !person.is_blank()).collect()
}

fn written<'p>(plan: &'p Plan, prompts: &[PromptId]) -> Vec<&'p Text> {
    prompts.iter().filter_map(|prompt| plan.answer(*prompt)).collect()
}
