//! Plain notes, worth keeping by themselves: several, with titles, lists that can be ticked, a
//! search and a few settings. Ordinary pages that share no title and no words with the plan.
//!
//! ```text
//! pages ──> session ──> edits, lists ──> document
//!   └─────> field, search
//! ```
//!
//! Nothing here knows of any other document, and nothing here says what the app is for. A fresh
//! document is empty: a stock note would tell one phone's notes from another's.

mod document;
mod edits;
mod field;
mod lists;
mod pages;
mod search;
mod session;
mod settings;

pub(crate) use document::{Body, Item, ItemId, Note, NoteId, Notes};
#[cfg(test)]
pub(crate) use pages::tests::TELLING;
pub(crate) use pages::{Action, Context, Outcome, Screen, act, draw, fill};
pub(crate) use session::Session;
pub(crate) use settings::Settings;
