//! What the pages of the notes share: the head of a page, the undo, a field with its refusal.

use super::{Action, Context};
use crate::document::{Refused, SaveState};
use crate::notes::field::FieldId;
use crate::notes::{Notes, Session};
use crate::text::Text;
use crate::view::{FieldKind, Level, PageBuilder};
use crate::words::MessageId;

/// A page being drawn, and what it is drawn from.
pub(super) struct Drawing<'d, 'w, A> {
    pub(super) notes: &'d Notes,
    pub(super) session: &'d Session,
    pub(super) context: &'d Context,
    pub(super) page: &'d mut PageBuilder<'w, A>,
}

impl<A: From<Action>> Drawing<'_, '_, A> {
    /// The title, the way back, and what became of the last change.
    pub(super) fn head(&mut self, title: MessageId, has_back: bool) {
        self.page.title(title);
        self.page.with_back(has_back);
        match self.context.saved {
            SaveState::Idle => {}
            SaveState::Saving => self.page.notice(id!("saving")),
            SaveState::Saved => {
                self.page.notice(id!("saved"));
                self.page.announce(id!("saved"));
            }
            SaveState::Failed => {
                self.page.error(id!("notes-save-failed"));
                self.page.button(id!("notes-save-again"), Action::SaveAgain);
            }
            SaveState::DoesNotFit { over } => self.refusal(Refused::DoesNotFit { over }),
        }
        if let Some(problem) = self.session.problem {
            self.refusal(problem);
        }
    }

    /// Offers to bring back what was deleted last.
    pub(super) fn undo(&mut self, what: MessageId) {
        self.page.undoable(what, id!("notes-undo"), Action::Undo);
    }

    /// A field; a draft that was refused stays in it, with the reason below.
    pub(super) fn field(&mut self, id: FieldId, label: Text, text: Text, kind: FieldKind) {
        let number = id.number();
        let refused = self.session.drafts.of(number);
        let text = refused.map_or(text, |(draft, _)| draft.clone());
        self.page.field(number, label, text, kind);
        if let Some((_, why)) = refused {
            self.refusal(why);
        }
    }

    fn refusal(&mut self, why: Refused) {
        let text = match why {
            Refused::TooLong { over } => self.page.words().say_with(id!("notes-too-long"), "over", over),
            Refused::DoesNotFit { over } => {
                self.page.words().say_with(id!("notes-does-not-fit"), "over", over)
            }
        };
        self.page.announce_text(text.clone());
        self.page.note(Level::Error, text);
    }
}
