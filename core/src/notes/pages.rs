//! The pages of the notes: a list, and one note. A host saves after [`Outcome::Changed`].

use super::document::NotePart;
use super::{Note, NoteId, Notes, suggested};
use crate::document::clean::is_blank;
use crate::document::{Refused, RefusedDrafts, SaveState};
use crate::text::Text;
use crate::view::{Emphasis, FieldKind, PageBuilder, Row};

/// A screen of the notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Every note.
    List,
    /// One note, there already or about to be written.
    Note(NoteId),
}

/// What the host knows and the notes do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Context {
    pub(crate) saved: SaveState,
    /// Written from the plan's side: ideas for ordinary notes are offered. Never if the notes'
    /// own code opened them.
    pub(crate) offers_ideas: bool,
    /// Whether the list has a page before it.
    pub(crate) has_back: bool,
}

/// One visit.
#[derive(Debug)]
pub(crate) struct Session {
    capacity: usize,
    deleted: Option<(usize, Note)>,
    drafts: RefusedDrafts,
    problem: Option<Refused>,
}

impl Session {
    /// A visit to notes that may take `capacity` bytes.
    pub(crate) fn new(capacity: usize) -> Self {
        Self { capacity, deleted: None, drafts: RefusedDrafts::default(), problem: None }
    }
}

/// What a control of a page of notes stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Open(NoteId),
    Add,
    Delete(NoteId),
    Undo,
    SaveAgain,
    /// Adds an idea, title and text, in the language of the page that offered it.
    TakeIdea(Text, Text),
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
}

/// Draws `screen`.
pub(crate) fn draw<A: From<Action>>(
    screen: Screen,
    notes: &Notes,
    session: &Session,
    context: &Context,
    page: &mut PageBuilder<'_, A>,
) {
    match screen {
        Screen::List => draw_list(notes, session, context, page),
        Screen::Note(id) => draw_note(id, notes, session, context, page),
    }
}

/// Answers to a touch.
pub(crate) fn act(action: Action, notes: &mut Notes, session: &mut Session) -> Outcome {
    session.problem = None;
    match action {
        Action::SaveAgain => Outcome::Changed,
        Action::Open(id) => Outcome::Go(Screen::Note(id)),
        Action::Add => Outcome::Go(Screen::Note(notes.note_to_add())),
        Action::Delete(id) => match notes.delete(id) {
            Some(deleted) => {
                session.deleted = Some(deleted);
                Outcome::ChangedThenBack
            }
            None => Outcome::Stay,
        },
        Action::Undo => match session.deleted.take() {
            Some((index, note)) => {
                let outcome = notes.restore(index, note, session.capacity);
                let outcome = outcome.map(|()| true).map_err(|(why, note)| {
                    session.deleted = Some((index, note));
                    why
                });
                settle(session, outcome)
            }
            None => Outcome::Stay,
        },
        Action::TakeIdea(title, text) => {
            let outcome = notes.add(title, text, session.capacity);
            settle(session, outcome)
        }
    }
}

/// Takes a draft. One that is refused stays in its field, with the reason.
pub(crate) fn fill(field: u32, text: Text, notes: &mut Notes, session: &mut Session) -> Outcome {
    let Some((id, part)) = field_of(field) else {
        return Outcome::Stay;
    };
    let draft = text.clone();
    let outcome = notes.set_text(id, part, text, session.capacity);
    session.drafts.note(field, draft, &outcome);
    changed(outcome.unwrap_or(false))
}

fn draw_list<A: From<Action>>(
    notes: &Notes,
    session: &Session,
    context: &Context,
    page: &mut PageBuilder<'_, A>,
) {
    let words = page.words();
    page.title(id!("notes-title"));
    page.with_back(context.has_back);
    news(session, context, page);
    if session.deleted.is_some() {
        page.banner(id!("notes-deleted"));
        page.button(id!("notes-undo"), Action::Undo);
    }
    page.emphasized_button(id!("notes-add"), Emphasis::Primary, Action::Add);
    if notes.notes().is_empty() {
        page.text(id!("notes-empty"));
    }
    for note in notes.notes() {
        let title = if is_blank(&note.title) { words.say(id!("notes-untitled")) } else { note.title.clone() };
        let control = page.control(title, Emphasis::Normal, Action::Open(note.id));
        page.row(Row::Button(control));
    }
    if context.offers_ideas {
        let mut ideas = suggested(words);
        ideas.retain(|(idea, _)| notes.notes().iter().all(|note| note.title != *idea));
        if !ideas.is_empty() {
            page.heading(id!("notes-suggested"));
        }
        for (title, text) in ideas {
            let control = page.control(title.clone(), Emphasis::Normal, Action::TakeIdea(title, text));
            page.row(Row::Button(control));
        }
    }
}

fn draw_note<A: From<Action>>(
    id: NoteId,
    notes: &Notes,
    session: &Session,
    context: &Context,
    page: &mut PageBuilder<'_, A>,
) {
    let words = page.words();
    page.title(id!("notes-note"));
    page.with_back(true);
    news(session, context, page);
    let note = notes.note(id);
    let title = note.map(|note| note.title.clone()).unwrap_or_default();
    let text = note.map(|note| note.text.clone()).unwrap_or_default();
    for (part, label, text, kind) in [
        (NotePart::Title, id!("notes-note-title"), title, FieldKind::Line),
        (NotePart::Text, id!("notes-note-text"), text, FieldKind::Lines),
    ] {
        let field = field_id(id, part);
        let refused = session.drafts.of(field);
        let text = refused.map_or(text, |(draft, _)| draft.clone());
        page.field(field, words.say(label), text, kind);
        if let Some((_, why)) = refused {
            refusal(why, page);
        }
    }
    if note.is_some() {
        page.emphasized_button(id!("notes-delete"), Emphasis::Destructive, Action::Delete(id));
    }
}

fn news<A: From<Action>>(session: &Session, context: &Context, page: &mut PageBuilder<'_, A>) {
    match context.saved {
        SaveState::Idle => {}
        SaveState::Saving => page.banner(id!("saving")),
        SaveState::Saved => {
            page.banner(id!("saved"));
            page.announce(id!("saved"));
        }
        SaveState::Failed => {
            page.caution(id!("notes-save-failed"));
            page.button(id!("notes-save-again"), Action::SaveAgain);
            page.announce(id!("notes-save-failed"));
        }
        SaveState::DoesNotFit { over } => refusal(Refused::DoesNotFit { over }, page),
    }
    if let Some(problem) = session.problem {
        refusal(problem, page);
    }
}

fn refusal<A>(why: Refused, page: &mut PageBuilder<'_, A>) {
    let text = match why {
        Refused::TooLong { over } => page.words().say_with(id!("notes-too-long"), "over", over),
        Refused::DoesNotFit { over } => page.words().say_with(id!("notes-does-not-fit"), "over", over),
    };
    page.announce_text(text.clone());
    page.row(Row::Caution(text.into()));
}

fn settle(session: &mut Session, outcome: Result<bool, Refused>) -> Outcome {
    session.problem = outcome.err();
    changed(outcome.unwrap_or(false))
}

fn changed(changed: bool) -> Outcome {
    if changed { Outcome::Changed } else { Outcome::Stay }
}

const TITLE: u8 = 0x11;
const TEXT: u8 = 0x12;

/// The number of a field: the top byte says which, the lower two of which note.
fn field_id(id: NoteId, part: NotePart) -> u32 {
    let tag = match part {
        NotePart::Title => TITLE,
        NotePart::Text => TEXT,
    };
    (u32::from(tag) << 24) | u32::from(id.0)
}

fn field_of(number: u32) -> Option<(NoteId, NotePart)> {
    let [tag, zero, high, low] = number.to_be_bytes();
    let part = match (tag, zero) {
        (TITLE, 0) => NotePart::Title,
        (TEXT, 0) => NotePart::Text,
        _ => return None,
    };
    Some((NoteId(u16::from_be_bytes([high, low])), part))
}

#[cfg(test)]
pub(super) mod tests;
