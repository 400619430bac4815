//! Drafts that could not be kept: what was typed stays in its field, beside the reason, until it is
//! changed.
//!
//! They live while the document is open, and are wiped with it.

use super::Refused;
use crate::text::Text;

/// The refused drafts, by field.
#[derive(Debug, Default)]
pub(crate) struct RefusedDrafts(Vec<Draft>);

#[derive(Debug)]
struct Draft {
    field: u32,
    text: Text,
    why: Refused,
}

impl RefusedDrafts {
    /// Notes what became of a draft: forgets an earlier refusal of this field, or keeps the text of
    /// a new one.
    pub(crate) fn note<T>(&mut self, field: u32, text: Text, outcome: &Result<T, Refused>) {
        self.forget(field);
        if let Err(why) = outcome {
            self.0.push(Draft { field, text, why: *why });
        }
    }

    /// Forgets the draft of this field.
    pub(crate) fn forget(&mut self, field: u32) {
        self.0.retain(|draft| draft.field != field);
    }

    /// The draft belongs to another field now.
    pub(crate) fn rename(&mut self, from: u32, to: u32) {
        for draft in self.0.iter_mut().filter(|draft| draft.field == from) {
            draft.field = to;
        }
    }

    /// Whether nothing was refused.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The refused draft of this field, and why it was refused.
    pub(crate) fn of(&self, field: u32) -> Option<(&Text, Refused)> {
        let draft = self.0.iter().find(|draft| draft.field == field)?;
        Some((&draft.text, draft.why))
    }
}
