//! The plan's pages: what each screen draws, and what a touch or a draft on it does.
//!
//! A host keeps the stack of screens, seals and saves the plan after [`Outcome::Changed`], and
//! calls [`Session::leave_page`] when it goes back. The person's own text goes into rows as it is,
//! never through Fluent.

mod act;
mod contents;
mod entry;
mod hurry;
mod list;
mod look;
mod parts;
mod people;
mod read_record;
mod record;
mod section;
mod start_small;
#[cfg(test)]
pub(crate) mod tests;
mod write_down;

use super::session::Closed;
use super::settings::Choice;
use super::suggestions::SuggestionId;
use super::{EntryId, ItemId, ListId, PersonId, Plan, SectionId, Session};
use crate::document::{Direction, SaveState};
use crate::view::PageBuilder;

pub(crate) use act::{act, fill, remember_no_voice};

/// A screen of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Everything there is, and the way to help.
    Contents,
    /// One section.
    Section(SectionId),
    /// One checklist.
    Checklist(ListId),
    /// The people trusted.
    People,
    /// One of them, to read.
    Person(PersonId),
    /// The same to edit, or somebody to add.
    EditPerson(PersonId),
    /// Three questions.
    StartSmall,
    /// All of it, to copy by hand or to read aloud.
    WriteItDown,
    /// What matters in a hurry, on one page.
    Hurry,
    /// How pages look.
    Look,
    /// The record of what happened.
    Record,
    /// One entry of it, to read.
    Entry(EntryId),
    /// The same to edit, or one to add.
    EditEntry(EntryId),
    /// All of it, to copy by hand or to read aloud.
    ReadRecord,
}

/// Draws part of a page for its host.
pub(crate) type Draw<'a, A> = &'a dyn Fn(&mut PageBuilder<'_, A>);

/// What the host knows and the plan does not.
pub(crate) struct Context<'a, A> {
    pub(crate) saved: SaveState,
    /// Draws the card of the lifeline, which the directory knows, if a section has a place for
    /// it.
    pub(crate) lifeline: Option<Draw<'a, A>>,
    /// Draws what the region's services say of a first meeting.
    pub(crate) meeting: Option<Draw<'a, A>>,
    /// Draws what a text to the person on the page will say.
    pub(crate) text: Option<Draw<'a, A>>,
}

impl<A> Default for Context<'_, A> {
    fn default() -> Self {
        Self { saved: SaveState::Idle, lifeline: None, meeting: None, text: None }
    }
}

/// What a control of a plan page stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    OpenHelp,
    OpenSettings,
    SaveAgain,
    Go(Screen),
    Done,
    Open(Closed),
    Close(Closed),
    Next,
    Previous,
    Tick(ListId, ItemId),
    MoveItem(ListId, ItemId, Direction),
    DeleteItem(ListId, ItemId),
    /// The item being added is complete.
    Compose(ListId),
    /// Draw items as fields, or no longer.
    Rename(bool),
    Suggest(ListId, SuggestionId),
    SuggestAll(ListId),
    AddPerson,
    MovePerson(PersonId, Direction),
    DeletePerson(PersonId),
    MayText(PersonId, bool),
    /// Whether this person stands on the first page of Help.
    ForHome(PersonId, bool),
    CallPerson(PersonId),
    TextPerson(PersonId),
    AddEntry,
    DateEntry(EntryId, DayChoice),
    DeleteEntry(EntryId),
    Undo,
    Choose(Choice),
}

/// A day that is chosen for an entry by one touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayChoice {
    Today,
    Yesterday,
    /// A day that is to be typed; without one until then.
    Earlier,
    /// Without a day.
    NotSure,
}

/// What the host does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Draw again.
    Stay,
    /// Draw again, and save.
    Changed,
    /// Go back, and save.
    ChangedThenBack,
    /// Put this screen on the stack.
    Go(Screen),
    /// Go back.
    Back,
    /// Call this person, as the help pages do.
    Call(PersonId),
    /// Text them.
    Text(PersonId),
    /// Show whom to contact now.
    OpenHelp,
    /// Show the settings.
    OpenSettings,
}

/// Draws `screen`.
pub(crate) fn draw<A: From<Action>>(
    screen: Screen,
    plan: &Plan,
    session: &Session,
    context: &Context<'_, A>,
    page: &mut PageBuilder<'_, A>,
) {
    page.look(plan.settings().look());
    let mut drawing = parts::Drawing { plan, session, page };
    match screen {
        Screen::Contents => contents::draw(&mut drawing, context),
        Screen::Section(id) => section::draw(&mut drawing, context, id),
        Screen::Checklist(id) => list::draw(&mut drawing, context, id),
        Screen::People => people::draw(&mut drawing, context),
        Screen::Person(id) => people::draw_person(&mut drawing, context, id),
        Screen::EditPerson(id) => people::draw_edited(&mut drawing, context, id),
        Screen::StartSmall => start_small::draw(&mut drawing, context),
        Screen::WriteItDown => write_down::draw(&mut drawing, context),
        Screen::Hurry => hurry::draw(&mut drawing, context),
        Screen::Look => look::draw(&mut drawing, context),
        Screen::Record => record::draw(&mut drawing, context),
        Screen::Entry(id) => entry::draw(&mut drawing, context, id),
        Screen::EditEntry(id) => entry::draw_edited(&mut drawing, context, id),
        Screen::ReadRecord => read_record::draw(&mut drawing, context),
    }
}
