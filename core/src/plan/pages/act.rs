//! What a touch or a draft does to the plan.

use super::{Action, DayChoice, Outcome, Screen, people};
use crate::document::Refused;
use crate::document::clean::is_blank;
use crate::plan::entries::Begun;
use crate::plan::field::FieldId;
use crate::plan::record::{EntryId, EntryPart};
use crate::plan::session::Closed;
use crate::plan::suggestions::SUGGESTIONS;
use crate::plan::{Content, ItemId, ListId, Plan, PromptId, Session};
use crate::text::Text;
use crate::words::Language;

/// The lists that this version writes.
const LISTS: [ListId; 2] = [ListId::BAG, ListId::PAPERS];

/// Answers to a touch.
pub(crate) fn act(action: Action, plan: &mut Plan, session: &mut Session) -> Outcome {
    let composed = LISTS.map(|list| FieldId::Item(list, plan.next_item(list)).number());
    let begun = plan.next_entry();
    let outcome = respond(action, plan, session);
    // A refused draft of a new item stays with the field for a new item, and that of a new entry
    // with the page for a new entry.
    for (list, from) in LISTS.into_iter().zip(composed) {
        let to = FieldId::Item(list, plan.next_item(list)).number();
        session.drafts.rename(from, to);
    }
    let to = plan.next_entry();
    for part in EntryPart::ALL {
        session.drafts.rename(FieldId::Entry(begun, part).number(), FieldId::Entry(to, part).number());
    }
    session.typed_days.rename(begun, to);
    session.day_of_new = session.day_of_new.map(|(id, day)| (if id == begun { to } else { id }, day));
    outcome
}

fn respond(action: Action, plan: &mut Plan, session: &mut Session) -> Outcome {
    session.problem = None;
    match action {
        Action::SaveAgain => Outcome::Changed,
        Action::OpenHelp => leave(session, Outcome::OpenHelp),
        Action::OpenSettings => leave(session, Outcome::OpenSettings),
        Action::Go(screen) => leave(session, Outcome::Go(screen)),
        Action::AddPerson => leave(session, Outcome::Go(Screen::EditPerson(plan.person_to_add()))),
        Action::Done => leave(session, Outcome::Back),
        Action::Open(closed) => {
            session.open(closed);
            Outcome::Stay
        }
        Action::Close(closed) => {
            session.close(closed);
            Outcome::Stay
        }
        Action::Next => turn(session, session.position.saturating_add(1)),
        Action::Previous => turn(session, session.position.saturating_sub(1)),
        Action::Tick(list, id) => changed(plan.tick(list, id)),
        Action::MoveItem(list, id, direction) => changed(plan.move_item(list, id, direction)),
        Action::DeleteItem(list, id) => {
            let deleted = plan.delete_item(list, id);
            keep(session, deleted)
        }
        Action::Compose(list) => compose(list, plan, session),
        Action::Rename(on) => {
            session.renaming = on;
            Outcome::Stay
        }
        Action::Suggest(list, id) => {
            let outcome = plan.add_suggestion(list, id, session.capacity);
            refused(session, outcome)
        }
        Action::SuggestAll(list) => suggest_all(list, plan, session),
        Action::MovePerson(id, direction) => changed(plan.move_person(id, direction)),
        Action::DeletePerson(id) => {
            let deleted = plan.delete_person(id);
            match keep(session, deleted) {
                Outcome::Changed => leave(session, Outcome::ChangedThenBack),
                _ => leave(session, Outcome::Back),
            }
        }
        Action::MayText(id, may_text) => changed(plan.set_may_text(id, may_text)),
        Action::ForHome(id, on) => {
            let outcome = plan.set_for_home(id, on, session.capacity);
            refused(session, outcome)
        }
        Action::CallPerson(id) => plan.person(id).map_or(Outcome::Stay, people::call),
        Action::TextPerson(id) => plan.person(id).map_or(Outcome::Stay, people::text),
        Action::AddEntry => {
            plan.drop_blank_entries();
            leave(session, Outcome::Go(Screen::EditEntry(plan.next_entry())))
        }
        Action::DateEntry(id, choice) => choose_day(id, choice, plan, session),
        Action::DeleteEntry(id) => delete_entry(id, plan, session),
        Action::Undo => {
            let outcome = plan.undo(&mut session.deleted, session.capacity);
            refused(session, outcome)
        }
        Action::Choose(choice) => changed(plan.settings_mut().choose(choice)),
    }
}

/// Takes a draft. One that is refused stays in its field, with the reason.
pub(crate) fn fill(field: u32, text: Text, plan: &mut Plan, session: &mut Session) -> Outcome {
    let capacity = session.capacity;
    let draft = text.clone();
    let outcome = match FieldId::of(field) {
        None => return Outcome::Stay,
        // Unknown answers and lists of a later version are kept, not written.
        Some(FieldId::Answer(prompt)) if prompt.prompt().is_none() => return Outcome::Stay,
        Some(FieldId::Item(list, _)) if !LISTS.contains(&list) => return Outcome::Stay,
        Some(FieldId::Answer(prompt)) => {
            // A question that is being answered stays open while it is.
            session.open(Closed::Prompt(prompt));
            let outcome = plan.set_answer(prompt, text, capacity);
            if prompt == PromptId::ADDRESS && outcome == Ok(true) {
                plan.date_address(session.today, capacity);
            }
            outcome
        }
        Some(FieldId::Item(list, id)) => fill_item(list, id, text, plan, session),
        Some(FieldId::Person(id, part)) => plan.set_person_text(id, part, text, capacity),
        Some(FieldId::Entry(id, part)) => {
            session.open(Closed::Entry(id, part));
            let today = session.calendar.today();
            let begun = Begun { day: session.day_of_new(id), today };
            let outcome = plan.set_entry_text(id, part, text, begun, capacity);
            if outcome == Ok(true) {
                session.day_of_new = None;
                if part == EntryPart::When {
                    session.typed_days.note_copied(id, false);
                }
            }
            outcome
        }
        Some(FieldId::EntryDay(id)) => return type_day(id, text, plan, session),
    };
    session.drafts.note(field, draft, &outcome);
    changed(outcome.unwrap_or(false))
}

/// Keeps that the person cannot hear or talk on a call, or no longer.
pub(crate) fn remember_no_voice(on: bool, plan: &mut Plan, session: &mut Session) -> Outcome {
    let outcome = plan.remember(|remembered| remembered.no_voice = on, session.capacity);
    refused(session, outcome)
}

fn choose_day(id: EntryId, choice: DayChoice, plan: &mut Plan, session: &mut Session) -> Outcome {
    let day = match choice {
        DayChoice::Today => session.calendar.today(),
        DayChoice::Yesterday => session.calendar.yesterday(),
        DayChoice::Earlier => return begin_typing(id, plan, session),
        DayChoice::NotSure => None,
    };
    let copied = session.typed_days.is_copied(id);
    session.close(Closed::Day(id));
    session.typed_days.forget(id);
    // What could not be read stays in the words of when it was, unless a day takes its place.
    let emptied = copied && day.is_some() && copy_when(id, Text::default(), plan, session) == Ok(true);
    let dated = date_entry(id, day, plan, session);
    if emptied { Outcome::Changed } else { dated }
}

/// Opens the field for the day. One of before yesterday stands in it; any other is taken away.
fn begin_typing(id: EntryId, plan: &mut Plan, session: &mut Session) -> Outcome {
    if session.is_typing_day(id) {
        return Outcome::Stay;
    }
    session.open(Closed::Day(id));
    let calendar = session.calendar;
    let day = plan.entry(id).map_or_else(|| session.day_of_new(id), |entry| entry.day);
    let is_near = day == calendar.today() || day == calendar.yesterday();
    match day.filter(|_| !is_near).and_then(|day| calendar.as_typed(day)) {
        Some(typed) => {
            session.typed_days.note(id, typed, None);
            Outcome::Stay
        }
        None => date_entry(id, None, plan, session),
    }
}

/// Takes a day that is being typed. While it is no day that has come, the entry has none, and what
/// was typed stays in its field with the reason. It is copied to the words of when it was, if there
/// are none, since the field alone is not kept.
fn type_day(id: EntryId, typed: Text, plan: &mut Plan, session: &mut Session) -> Outcome {
    if is_blank(&typed) && !session.is_typing_day(id) {
        // The field was left when another day was chosen.
        return Outcome::Stay;
    }
    // The field stays open while it is written in.
    session.open(Closed::Day(id));
    let was_copied = session.typed_days.is_copied(id);
    let read = (!is_blank(&typed)).then(|| session.calendar.read(&typed));
    let refused = read.and_then(Result::err);
    let words = if refused.is_some() { typed.clone() } else { Text::default() };
    match read {
        None => session.typed_days.forget(id),
        Some(_) => session.typed_days.note(id, typed, refused),
    }
    let dated = date_entry(id, read.and_then(Result::ok), plan, session);
    let has_room = plan.entry(id).is_none_or(|entry| is_blank(entry.part(EntryPart::When)));
    let may_copy = has_room && refused.is_some();
    if !was_copied && !may_copy {
        return dated;
    }
    let copied = match copy_when(id, words, plan, session) {
        Ok(changed) => {
            session.typed_days.note_copied(id, refused.is_some());
            changed
        }
        // The beginning of it would be another thing to say.
        Err(_) => was_copied && copy_when(id, Text::default(), plan, session) == Ok(true),
    };
    if copied { Outcome::Changed } else { dated }
}

/// Writes what was typed as the day, or nothing, as the words of when it was.
fn copy_when(id: EntryId, words: Text, plan: &mut Plan, session: &mut Session) -> Result<bool, Refused> {
    let begun = Begun { day: session.day_of_new(id), today: session.calendar.today() };
    let copied = plan.set_entry_text(id, EntryPart::When, words, begun, session.capacity);
    if copied == Ok(true) {
        session.day_of_new = None;
    }
    copied
}

/// An entry that is not there yet gets its day with its first words.
fn date_entry(id: EntryId, day: Option<i32>, plan: &mut Plan, session: &mut Session) -> Outcome {
    if plan.entry(id).is_none() {
        session.day_of_new = Some((id, day));
        return Outcome::Stay;
    }
    let outcome = plan.date_entry(id, day, session.calendar.today(), session.capacity);
    refused(session, outcome)
}

fn delete_entry(id: EntryId, plan: &mut Plan, session: &mut Session) -> Outcome {
    for part in EntryPart::ALL {
        // A new entry may get the same number.
        session.drafts.forget(FieldId::Entry(id, part).number());
    }
    session.typed_days.forget(id);
    let deleted = plan.delete_entry(id);
    match keep(session, deleted) {
        Outcome::Changed => leave(session, Outcome::ChangedThenBack),
        _ => leave(session, Outcome::Back),
    }
}

fn fill_item(
    list: ListId,
    id: ItemId,
    text: Text,
    plan: &mut Plan,
    session: &mut Session,
) -> Result<bool, Refused> {
    match plan.item(list, id).map(|item| &item.content) {
        // A field that is left sends its text, changed or not: a suggestion in its own words stays
        // one.
        Some(Content::Suggested(suggestion)) => {
            let same = |label| Language::ALL.iter().any(|language| language.words().say(label) == text);
            if suggestion.suggestion().is_none_or(|suggestion| same(suggestion.label)) {
                return Ok(false);
            }
        }
        Some(Content::Own(_)) => {}
        None => {
            let added = plan.set_item_text(list, id, text, session.capacity)?;
            if added {
                session.composing = Some((list, id));
            }
            return Ok(added);
        }
    }
    plan.set_item_text(list, id, text, session.capacity)
}

fn compose(list: ListId, plan: &mut Plan, session: &mut Session) -> Outcome {
    match session.composing {
        Some((of, id)) if of == list => {
            if session.drafts.of(FieldId::Item(list, id).number()).is_some() {
                return Outcome::Stay;
            }
            session.composing = None;
            changed(plan.drop_blank_item(list, id))
        }
        _ => Outcome::Stay,
    }
}

fn suggest_all(list: ListId, plan: &mut Plan, session: &mut Session) -> Outcome {
    let mut any = false;
    for suggestion in SUGGESTIONS.iter().filter(|suggestion| suggestion.list == list) {
        match plan.add_suggestion(list, suggestion.id, session.capacity) {
            Ok(added) => any |= added,
            Err(why) => {
                session.problem = Some(why);
                break;
            }
        }
    }
    changed(any)
}

fn turn(session: &mut Session, position: usize) -> Outcome {
    session.leave_page();
    session.position = position;
    Outcome::Stay
}

fn leave(session: &mut Session, outcome: Outcome) -> Outcome {
    session.leave_page();
    outcome
}

fn keep(session: &mut Session, deleted: Option<crate::plan::edits::Deleted>) -> Outcome {
    let any = deleted.is_some();
    if any {
        session.deleted = deleted;
    }
    changed(any)
}

fn refused(session: &mut Session, outcome: Result<bool, Refused>) -> Outcome {
    session.problem = outcome.err();
    changed(outcome.unwrap_or(false))
}

fn changed(changed: bool) -> Outcome {
    if changed { Outcome::Changed } else { Outcome::Stay }
}
