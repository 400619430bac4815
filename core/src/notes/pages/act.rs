//! What a touch or a draft does to the notes.

use super::{Action, Outcome, Screen};
use crate::document::Refused;
use crate::notes::edits::Deleted;
use crate::notes::field::FieldId;
use crate::notes::{NoteId, Notes, Session};
use crate::text::Text;

/// Answers to a touch.
pub(crate) fn act(action: Action, notes: &mut Notes, session: &mut Session) -> Outcome {
    let next = notes.next_id();
    let outcome = respond(action, notes, session);
    session.keep_up(next, notes);
    outcome
}

/// Takes a draft. One that is refused stays in its field, with the reason.
pub(crate) fn fill(field: u32, text: Text, notes: &mut Notes, session: &mut Session) -> Outcome {
    let (capacity, next) = (session.capacity, notes.next_id());
    let draft = text.clone();
    let outcome = match FieldId::of(field) {
        None => return Outcome::Stay,
        Some(FieldId::Search) => {
            session.search = text;
            return Outcome::Stay;
        }
        Some(FieldId::Note(id, part)) => notes.set_text(id, part, text, capacity),
        Some(FieldId::Item(id)) => {
            let is_new = !notes.has_item(id);
            let outcome = notes.set_item_text(session.open, id, text, capacity);
            if is_new && outcome == Ok(true) {
                session.composing = Some(id);
            }
            outcome
        }
    };
    session.drafts.note(field, draft, &outcome);
    session.keep_up(next, notes);
    changed(outcome.unwrap_or(false))
}

fn respond(action: Action, notes: &mut Notes, session: &mut Session) -> Outcome {
    session.problem = None;
    let capacity = session.capacity;
    match action {
        Action::SaveAgain => Outcome::Changed,
        Action::Open(id) => show(session, id),
        Action::Add => show(session, notes.note_to_add()),
        Action::Move(id, place) => changed(notes.move_note(id, place)),
        Action::Delete(id) => match keep(session, notes.delete_note(id)) {
            Outcome::Changed => Outcome::ChangedThenBack,
            outcome => outcome,
        },
        Action::Undo => {
            let outcome = notes.undo(&mut session.deleted, capacity);
            settle(session, outcome)
        }
        Action::MakeList(id) => {
            let outcome = notes.make_list(id, capacity);
            settle(session, outcome)
        }
        Action::MakeText(id) => make_text(id, notes, session),
        Action::Tick(id) => changed(notes.tick(id)),
        Action::MoveItem(id, direction) => changed(notes.move_item(id, direction)),
        Action::DeleteItem(id) => keep(session, notes.delete_item(id)),
        Action::Compose => compose(notes, session),
        Action::Rewrite(on) => {
            session.rewriting = on;
            let done = session.open.filter(|_| !on);
            changed(done.is_some_and(|id| notes.drop_blank_items(id)))
        }
        Action::OpenSettings => Outcome::Go(Screen::Settings),
        Action::Choose(choice) => {
            let outcome = notes.choose(choice, capacity);
            settle(session, outcome)
        }
        Action::ChangeCode => Outcome::ChangeCode,
    }
}

fn show(session: &mut Session, id: NoteId) -> Outcome {
    session.show(id);
    Outcome::Go(Screen::Note(id))
}

/// An item of it that was deleted has no place to come back to once it is a text.
fn make_text(id: NoteId, notes: &mut Notes, session: &mut Session) -> Outcome {
    let outcome = notes.make_text(id, session.capacity);
    if outcome == Ok(true) {
        session.show(id);
        session.deleted.take_if(|deleted| matches!(deleted, Deleted::Item { of, .. } if *of == id));
    }
    settle(session, outcome)
}

fn compose(notes: &mut Notes, session: &mut Session) -> Outcome {
    let Some(id) = session.composing else { return Outcome::Stay };
    if session.drafts.of(FieldId::Item(id).number()).is_some() {
        return Outcome::Stay;
    }
    session.composing = None;
    changed(notes.drop_blank_item(id))
}

fn keep(session: &mut Session, deleted: Option<Deleted>) -> Outcome {
    let any = deleted.is_some();
    if any {
        session.deleted = deleted;
    }
    changed(any)
}

fn settle(session: &mut Session, outcome: Result<bool, Refused>) -> Outcome {
    session.problem = outcome.err();
    changed(outcome.unwrap_or(false))
}

fn changed(changed: bool) -> Outcome {
    if changed { Outcome::Changed } else { Outcome::Stay }
}
