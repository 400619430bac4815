//! The pages of the notes: the list, one note, and how they are shown. A host keeps the stack of
//! screens and saves after [`Outcome::Changed`].
//!
//! The person's own text goes into rows as it is, never through Fluent.

mod act;
mod list;
mod note;
mod parts;
mod settings;
#[cfg(test)]
pub(super) mod tests;

use super::edits::Place;
use super::settings::Choice;
use super::{ItemId, NoteId, Notes, Session};
use crate::document::{Direction, SaveState};
use crate::view::PageBuilder;
use crate::words::MessageId;

pub(crate) use act::{act, fill};

/// A screen of the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Every note, or those that are looked for.
    List,
    /// One note, there already or about to be written.
    Note(NoteId),
    /// How the notes are shown.
    Settings,
}

impl Screen {
    fn title(self) -> MessageId {
        match self {
            Self::List => id!("notes-title"),
            Self::Note(_) => id!("notes-note"),
            Self::Settings => id!("notes-settings"),
        }
    }
}

/// What the host knows and the notes do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Context {
    pub(crate) saved: SaveState,
    /// Whether the list has a page before it.
    pub(crate) has_back: bool,
    /// Whether the host shows the notes as their settings say; without it they are not offered.
    pub(crate) has_settings: bool,
    /// Whether the host can answer [`Outcome::ChangeCode`].
    pub(crate) may_change_code: bool,
}

/// What a control of a page of notes stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    SaveAgain,
    Open(NoteId),
    Add,
    Move(NoteId, Place),
    Delete(NoteId),
    Undo,
    MakeList(NoteId),
    MakeText(NoteId),
    Tick(ItemId),
    MoveItem(ItemId, Direction),
    DeleteItem(ItemId),
    /// The item being added is complete.
    Compose,
    /// Draw items as fields, or no longer.
    Rewrite(bool),
    OpenSettings,
    Choose(Choice),
    ChangeCode,
}

/// What the host does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Draw again.
    Stay,
    /// Draw again, and save.
    Changed,
    /// Go back, and save.
    ChangedThenBack,
    /// Put this screen on the stack.
    Go(Screen),
    /// Let the person choose another code for these notes.
    ChangeCode,
}

/// Draws `screen`.
pub(crate) fn draw<A: From<Action>>(
    screen: Screen,
    notes: &Notes,
    session: &Session,
    context: &Context,
    page: &mut PageBuilder<'_, A>,
) {
    let mut drawing = parts::Drawing { notes, session, context, page };
    match screen {
        Screen::List => list::draw(&mut drawing),
        Screen::Note(id) => note::draw(&mut drawing, id),
        Screen::Settings => settings::draw(&mut drawing),
    }
}
