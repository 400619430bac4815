//! Plain notes: what the decoy's code opens. Ordinary pages that share no title and no words with
//! the plan.
//!
//! Nothing here knows of any other document, and nothing here says what the app is for.

mod document;
mod pages;

pub(crate) use document::{Note, NoteId, Notes};
#[cfg(test)]
pub(crate) use pages::tests::TELLING;
pub(crate) use pages::{Action, Context, Outcome, Screen, Session, act, draw, fill};

use crate::text::Text;
use crate::words::Words;

/// Ordinary notes to begin with, title and text: gifts, a diary, a budget. Best changed a little,
/// so that no two phones hold the same.
pub(crate) fn suggested(words: &Words) -> Vec<(Text, Text)> {
    [
        (id!("notes-gifts"), id!("notes-gifts-text")),
        (id!("notes-diary"), id!("notes-diary-text")),
        (id!("notes-budget"), id!("notes-budget-text")),
    ]
    .map(|(title, text)| (words.say(title), words.say(text)))
    .into()
}
