//! The record: what is said before, dating an entry, and what is kept of what was typed.

use super::*;
use crate::plan::Calendar;

/// Monday, 2 March 2026.
const TODAY: i32 = 20_514;
const NEW: Screen = Screen::EditEntry(EntryId(1));
const WHAT: FieldId = FieldId::Entry(EntryId(1), EntryPart::What);
const DAY: FieldId = FieldId::EntryDay(EntryId(1));
const BEFORE: [&str; 5] = [
    "This may be asked for in court.",
    "worried about papers? Ask a lawyer before you write.",
    "In a court case, ask before you erase.",
    "It is no proof by itself.",
    "This phone keeps the only copy.",
];

fn on(today: i32) -> Session {
    let mut session = Session::new(ROOM);
    session.calendar = Calendar::new(today, today, Language::English);
    session
}

fn shown(screen: Screen, plan: &Plan, session: &Session) -> String {
    text(&page(screen, plan, session))
}

fn days(plan: &Plan) -> (Option<i32>, Option<i32>) {
    plan.entry(EntryId(1)).map(|entry| (entry.day, entry.written)).expect("an entry")
}

fn when(plan: &Plan) -> String {
    let entry = plan.entry(EntryId(1)).expect("an entry");
    entry.part(EntryPart::When).to_string()
}

#[test]
fn all_is_said_before_the_first_entry_and_closed_after_it() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    let first = shown(Screen::Record, &plan, &session);
    assert!(BEFORE.into_iter().all(|said| first.contains(said)), "{first}");
    assert!(first.contains("A record of what happened"), "{first}");
    // One touch from there to the field.
    assert_eq!(tap("Write an entry", Screen::Record, &mut plan, &mut session), Outcome::Go(NEW));
    let new = page(NEW, &plan, &session);
    assert!(matches!(&new.rows[0], Row::Field { id, .. } if *id == WHAT.number()), "{:?}", new.rows[0]);
    assert_eq!(fill(WHAT.number(), "They took my keys".into(), &mut plan, &mut session), Outcome::Changed);
    for label in ["About this page", "Before you write"] {
        plan.settings_mut().neutral_titles = label == "About this page";
        let then = shown(Screen::Record, &plan, &session);
        assert!(!BEFORE.into_iter().any(|said| then.contains(said)), "{then}");
        assert!(!then.contains("keys"), "the words of an entry wait for a touch: {then}");
        tap(label, Screen::Record, &mut plan, &mut session);
        let open = shown(Screen::Record, &plan, &session);
        assert!(BEFORE.into_iter().all(|said| open.contains(said)), "{open}");
        session.leave_page();
    }
}

#[test]
fn where_titles_tell_nothing_no_page_of_the_record_does_until_it_is_touched() {
    let session = on(TODAY);
    let telling = ["court", "lawyer", "happened", "saw", "marks", "juicio", "abogado", "pasó", "vio", SECRET];
    let pages =
        [Screen::Record, Screen::Entry(EntryId(1)), NEW, Screen::EditEntry(EntryId(2)), Screen::ReadRecord];
    let told = |plan: &Plan, language| {
        pages.map(|screen| {
            let shown = text(&drawn(screen, plan, &session, SaveState::Idle, language).0).to_lowercase();
            telling.into_iter().filter(|word| shown.contains(word)).collect::<Vec<_>>()
        })
    };
    for language in Language::ALL {
        for mut plan in [filled(), Plan::new(1)] {
            let empty = plan.is_empty();
            assert!(told(&plan, language).iter().all(|told| empty || !told.is_empty()));
            plan.settings_mut().neutral_titles = true;
            assert_eq!(told(&plan, language), [const { Vec::<&str>::new() }; 5], "{language:?} {empty}");
        }
    }
}

#[test]
fn where_titles_tell_nothing_each_question_of_an_entry_is_opened_by_a_touch() {
    let (mut plan, mut session) = (filled(), on(TODAY));
    plan.settings_mut().neutral_titles = true;
    for (screen, label) in
        [(Screen::Entry(EntryId(1)), "Who saw or heard it?"), (NEW, "What marks could be seen?")]
    {
        let number = if screen == NEW { 5 } else { 4 };
        tap(&format!("Closed question {number}"), screen, &mut plan, &mut session);
        let open = shown(screen, &plan, &session);
        assert_eq!((open.contains(label), open.matches(SECRET).count()), (true, 1), "{open}");
        tap("Close this again", screen, &mut plan, &mut session);
        assert!(!shown(screen, &plan, &session).contains(SECRET));
    }
    tap("About this page", NEW, &mut plan, &mut session);
    assert!(shown(NEW, &plan, &session).contains("In a court case, ask before you erase."));
    session.leave_page();
    // What is being written stays open.
    fill(FieldId::Entry(EntryId(1), EntryPart::Place).number(), "Hall".into(), &mut plan, &mut session);
    assert!(shown(NEW, &plan, &session).contains("Where was it?: Hall_"));
    session.leave_page();
    tap("Open everything on this page", Screen::ReadRecord, &mut plan, &mut session);
    let all = shown(Screen::ReadRecord, &plan, &session);
    assert_eq!(all.matches(SECRET).count(), 5, "{all}");
    assert!(!all.contains("lawyer") && !all.contains("Closed question"), "{all}");
}

#[test]
fn a_new_entry_is_of_today_unless_another_day_is_chosen() {
    for (label, day) in [(None, Some(TODAY)), (Some("Yesterday"), Some(TODAY - 1)), (Some("Not sure"), None)]
    {
        let (mut plan, mut session) = (Plan::new(1), on(TODAY));
        if let Some(label) = label {
            assert_eq!(tap(label, NEW, &mut plan, &mut session), Outcome::Stay);
            assert!(plan.is_empty(), "a day alone is no entry");
        }
        let on = format!("<x {}>", label.unwrap_or("Today"));
        assert!(shown(NEW, &plan, &session).contains(&on), "{on}");
        fill(WHAT.number(), "They".into(), &mut plan, &mut session);
        assert_eq!(days(&plan), (day, Some(TODAY)));
        assert!(shown(NEW, &plan, &session).contains(&on), "{on}");
        // And it is changed by a touch later.
        assert_eq!(tap("Today", NEW, &mut plan, &mut session) == Outcome::Changed, day != Some(TODAY));
        assert_eq!(days(&plan), (Some(TODAY), Some(TODAY)));
        // The next one begins with today again, even if a day was chosen for one that was never
        // written.
        tap("Yesterday", Screen::EditEntry(EntryId(2)), &mut plan, &mut session);
        session.leave_page();
        assert!(shown(Screen::EditEntry(EntryId(2)), &plan, &session).contains("<x Today>"));
    }
}

#[test]
fn a_typed_day_is_shown_in_words_and_while_it_is_none_the_entry_has_no_day() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    fill(WHAT.number(), "They".into(), &mut plan, &mut session);
    assert!(!shown(NEW, &plan, &session).contains("The day: "));
    assert_eq!(tap("Earlier…", NEW, &mut plan, &mut session), Outcome::Changed);
    let open = shown(NEW, &plan, &session);
    assert!(open.contains("<x Earlier…>") && open.contains("No exact day"), "{open}");
    assert_eq!(days(&plan).0, None);
    // Words are kept as such while there is no day, and make way for one.
    for (typed, why) in [
        ("when it snowed", "does not read as a day"),
        ("when it snowed hard", "does not read as a day"),
        ("2/29", "needs its year"),
        ("3/3/2026", "still to come"),
    ] {
        assert_eq!(fill(DAY.number(), typed.into(), &mut plan, &mut session), Outcome::Changed);
        assert_eq!((days(&plan).0, when(&plan)), (None, typed.into()));
        let shown = drawn(NEW, &plan, &session, SaveState::Saved, Language::English).0;
        assert!(shown.announcement.is_some(), "{typed}");
        let shown = text(&shown);
        assert!(shown.contains(&format!("The day: {typed}_")) && shown.contains(why), "{shown}");
        assert!(shown.contains("No exact day") && !shown.contains("March 2, 2026\n<"), "{shown}");
        assert!(shown.contains("is kept below") && shown.contains("Saved."), "{shown}");
        for screen in [Screen::Record, Screen::Entry(EntryId(1)), Screen::ReadRecord] {
            let all = text(&page(screen, &plan, &session));
            let no_day = screen == Screen::Record || all.contains("# No exact day");
            assert!(all.contains(typed) && no_day && !all.contains("# Monday"), "{all}");
        }
    }
    assert_eq!(fill(DAY.number(), "2/27".into(), &mut plan, &mut session), Outcome::Changed);
    assert_eq!((days(&plan).0, when(&plan)), (Some(TODAY - 3), String::new()));
    let taken = shown(NEW, &plan, &session);
    assert!(taken.contains("Friday, February 27, 2026") && taken.contains("The day: 2/27_"), "{taken}");
    assert_eq!(fill(DAY.number(), "".into(), &mut plan, &mut session), Outcome::Changed);
    assert_eq!(days(&plan).0, None, "an empty field is no day");
    tap("Yesterday", NEW, &mut plan, &mut session);
    let chosen = shown(NEW, &plan, &session);
    assert!(!chosen.contains("The day: ") && chosen.contains("Sunday, March 1, 2026"), "{chosen}");
    // The field was left empty by that touch.
    assert_eq!(fill(DAY.number(), "".into(), &mut plan, &mut session), Outcome::Stay);
    assert_eq!(days(&plan).0, Some(TODAY - 1));
}

#[test]
fn an_earlier_day_stands_in_its_field_when_that_is_opened_again() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    fill(WHAT.number(), "They".into(), &mut plan, &mut session);
    tap("Earlier…", NEW, &mut plan, &mut session);
    fill(DAY.number(), "Feb 27".into(), &mut plan, &mut session);
    session.leave_page();
    assert_eq!(tap("Earlier…", NEW, &mut plan, &mut session), Outcome::Stay);
    assert!(shown(NEW, &plan, &session).contains("The day: 2/27/2026_"));
    assert_eq!(tap("Earlier…", NEW, &mut plan, &mut session), Outcome::Stay);
    assert_eq!(days(&plan).0, Some(TODAY - 3), "a touch takes away no day that was typed");
}

#[test]
fn what_is_typed_as_the_day_of_a_new_entry_begins_it_with_no_day() {
    for (typed, begins) in [("last Christmas", true), ("", false)] {
        let (mut plan, mut session) = (Plan::new(1), on(TODAY));
        assert_eq!(tap("Earlier…", NEW, &mut plan, &mut session), Outcome::Stay);
        assert!(plan.is_empty() && shown(NEW, &plan, &session).contains("No exact day"));
        fill(DAY.number(), typed.into(), &mut plan, &mut session);
        assert_eq!(plan.entry(EntryId(1)).is_some(), begins);
        fill(WHAT.number(), "They".into(), &mut plan, &mut session);
        session.leave_page();
        assert_eq!((days(&plan), when(&plan)), ((None, Some(TODAY)), typed.into()));
        let again = shown(NEW, &plan, &session);
        assert!(again.contains("<x Not sure>") && !again.contains("The day: "), "{again}");
    }
}

#[test]
fn words_of_ones_own_are_never_replaced_by_what_was_typed_as_the_day() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    let own = FieldId::Entry(EntryId(1), EntryPart::When).number();
    fill(own, "Monday night".into(), &mut plan, &mut session);
    for typed in ["that week", "2/27", "soon", ""] {
        fill(DAY.number(), typed.into(), &mut plan, &mut session);
        assert_eq!(when(&plan), "Monday night");
        assert_eq!(days(&plan).0, (typed == "2/27").then_some(TODAY - 3));
    }
    fill(DAY.number(), "that week".into(), &mut plan, &mut session);
    session.leave_page();
    let saved = text(&drawn(NEW, &plan, &session, SaveState::Saved, Language::English).0);
    assert!(saved.contains("The day: that week_") && saved.contains("is not saved"), "{saved}");
    assert!(!saved.contains("* Saved."), "nothing says so beside what was not kept: {saved}");
    // What was copied and changed since is the person's own, too.
    fill(own, "".into(), &mut plan, &mut session);
    fill(DAY.number(), "that week".into(), &mut plan, &mut session);
    assert_eq!(when(&plan), "that week");
    fill(own, "that week in May".into(), &mut plan, &mut session);
    fill(DAY.number(), "5/4/2025".into(), &mut plan, &mut session);
    assert_eq!(when(&plan), "that week in May");
    assert!(days(&plan).0.is_some());
}

#[test]
fn a_day_that_is_chosen_takes_the_place_of_what_could_not_be_read_and_not_sure_keeps_it() {
    for (label, day, kept) in [("Today", Some(TODAY), ""), ("Not sure", None, "last Christmas")] {
        let (mut plan, mut session) = (Plan::new(1), on(TODAY));
        fill(WHAT.number(), "They".into(), &mut plan, &mut session);
        tap("Earlier…", NEW, &mut plan, &mut session);
        fill(DAY.number(), "last Christmas".into(), &mut plan, &mut session);
        tap(label, NEW, &mut plan, &mut session);
        assert_eq!((days(&plan).0, when(&plan)), (day, kept.into()));
        assert!(!shown(NEW, &plan, &session).contains("The day: "));
    }
}

#[test]
fn what_is_too_long_to_be_copied_stays_in_its_field_and_dates_nothing() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    let long = "the day it snowed ".repeat(10);
    tap("Earlier…", NEW, &mut plan, &mut session);
    fill(DAY.number(), "the day it snowed".into(), &mut plan, &mut session);
    fill(DAY.number(), long.as_str().into(), &mut plan, &mut session);
    assert_eq!(when(&plan), "", "its beginning alone is not kept as if it were all");
    fill(WHAT.number(), "They".into(), &mut plan, &mut session);
    session.leave_page();
    let again = shown(NEW, &plan, &session);
    assert!(again.contains(&long) && again.contains("is not saved"), "{again}");
    assert_eq!(days(&plan).0, None);
    // The same before there is an entry.
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    fill(DAY.number(), long.as_str().into(), &mut plan, &mut session);
    session.leave_page();
    assert!(plan.is_empty() && shown(NEW, &plan, &session).contains("No exact day"));
    fill(WHAT.number(), "They".into(), &mut plan, &mut session);
    assert_eq!(days(&plan), (None, Some(TODAY)));
}

#[test]
fn a_clock_that_is_wrong_dates_nothing_and_says_so() {
    let (mut plan, mut session) = (Plan::new(1), on(3));
    let new = shown(NEW, &plan, &session);
    assert!(new.contains("The date on this phone looks wrong") && new.contains("No exact day"), "{new}");
    assert!(!new.contains("Today") && !new.contains("Yesterday"), "{new}");
    fill(WHAT.number(), "They took my keys".into(), &mut plan, &mut session);
    assert_eq!(days(&plan), (None, None));
    let read = shown(Screen::ReadRecord, &plan, &session);
    assert!(read.contains("The day of writing is not known."), "{read}");
    let field = FieldId::EntryDay(EntryId(1)).number();
    assert_eq!(fill(field, "2/27/2026".into(), &mut plan, &mut session), Outcome::Changed);
    assert_eq!(days(&plan), (Some(TODAY - 3), None));
}

#[test]
fn all_of_it_is_read_oldest_first_with_both_days() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    fill(WHAT.number(), "They took my keys".into(), &mut plan, &mut session);
    let second = |part| FieldId::Entry(EntryId(2), part).number();
    tap("Yesterday", Screen::EditEntry(EntryId(2)), &mut plan, &mut session);
    fill(second(EntryPart::What), "They shouted\nat Luz".into(), &mut plan, &mut session);
    fill(second(EntryPart::When), "Sunday night".into(), &mut plan, &mut session);
    fill(second(EntryPart::Picture), "On Ana's phone".into(), &mut plan, &mut session);
    session.calendar = Calendar::new(TODAY + 2, TODAY + 2, Language::English);
    fill(second(EntryPart::Witnesses), "Ana".into(), &mut plan, &mut session);
    let read = shown(Screen::ReadRecord, &plan, &session);
    let expected = "# Sunday, March 1, 2026\nWhat happened?\n“They shouted\nat Luz”\nWhen was it, in your own \
                    words?\n“Sunday night”\nWho saw or heard it?\n“Ana”\nWhere is a picture kept, if there is \
                    one?\n“On Ana's phone”\nWritten on Monday, March 2, 2026.\nChanged on Wednesday, March 4, \
                    2026.\n\n# Monday, March 2, 2026\nWhat happened?\n“They took my keys”\nWritten on Monday, \
                    March 2, 2026.";
    assert!(read.contains(expected), "{read}");
    // One at a time, if the person reads so.
    plan.settings_mut().one_at_a_time = true;
    let one = shown(Screen::ReadRecord, &plan, &session);
    assert!(one.contains("They shouted") && !one.contains("They took my keys"), "{one}");
    tap("Next", Screen::ReadRecord, &mut plan, &mut session);
    let other = shown(Screen::ReadRecord, &plan, &session);
    assert!(!other.contains("They shouted") && other.contains("They took my keys"), "{other}");
}

#[test]
fn entries_that_would_look_the_same_are_numbered() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    let write = |plan: &mut Plan, session: &mut Session, id, part, text: &str| {
        let field = FieldId::Entry(EntryId(id), part).number();
        assert_eq!(fill(field, text.into(), plan, session), Outcome::Changed);
    };
    for id in 1..=7 {
        let day = if id < 5 { "Yesterday" } else { "Not sure" };
        tap(day, Screen::EditEntry(EntryId(id)), &mut plan, &mut session);
        write(&mut plan, &mut session, id, EntryPart::What, "They shouted");
    }
    write(&mut plan, &mut session, 3, EntryPart::When, "at night");
    write(&mut plan, &mut session, 6, EntryPart::When, "last winter");
    write(&mut plan, &mut session, 8, EntryPart::When, "at dawn");
    for (language, expected) in [
        (
            Language::English,
            "[Sunday, March 1, 2026] >\n[Sunday, March 1, 2026 · 2] >\n[Sunday, March 1, 2026 · 3: at \
             night] >\n[Sunday, March 1, 2026 · 4] >\n[Monday, March 2, 2026: at dawn] >\n[No exact day] \
             >\n[last winter] >\n[No exact day · 2] >\n",
        ),
        (
            Language::Spanish,
            "[1 de marzo de 2026 (domingo)] >\n[1 de marzo de 2026 (domingo) · 2] >\n[1 de marzo de 2026 \
             (domingo) · 3: at night] >\n",
        ),
    ] {
        let list = text(&drawn(Screen::Record, &plan, &session, SaveState::Idle, language).0);
        assert!(list.contains(expected), "{list}");
    }
    plan.settings_mut().neutral_titles = true;
    let list = shown(Screen::Record, &plan, &session);
    let expected = "[Sunday, March 1, 2026 · 3] >\n[Sunday, March 1, 2026 · 4] >\n[Monday, March 2, 2026] \
                    >\n[No exact day] >\n[No exact day · 2] >\n[No exact day · 3] >\n";
    assert!(list.contains(expected), "{list}");
}

#[test]
fn an_entry_is_deleted_and_brought_back() {
    let (mut plan, mut session) = (filled(), on(TODAY));
    let deleted = tap("Delete this entry", NEW, &mut plan, &mut session);
    assert_eq!((deleted, plan.entry(EntryId(1)).is_some()), (Outcome::ChangedThenBack, false));
    assert!(!shown(Screen::ReadRecord, &plan, &session).contains(SECRET));
    assert_eq!(tap("Undo the delete", Screen::Record, &mut plan, &mut session), Outcome::Changed);
    assert!(shown(Screen::ReadRecord, &plan, &session).contains(SECRET));
}

#[test]
fn what_a_full_book_refused_waits_on_the_page_of_a_new_entry_with_its_day() {
    let (mut plan, mut session) = (Plan::new(1), on(TODAY));
    fill(WHAT.number(), "They took my keys".into(), &mut plan, &mut session);
    session.capacity = plan.encoded_len() + 20;
    let second = FieldId::Entry(EntryId(2), EntryPart::What).number();
    tap("Yesterday", Screen::EditEntry(EntryId(2)), &mut plan, &mut session);
    let draft = "and did not give them back to me";
    assert_eq!(fill(second, draft.into(), &mut plan, &mut session), Outcome::Stay);
    assert!(shown(Screen::EditEntry(EntryId(2)), &plan, &session).contains("There is no room for this"));
    session.leave_page();
    assert!(shown(Screen::ReadRecord, &plan, &session).contains("They took my keys"), "the old one stays");
    // Room is made by the person alone; the draft follows the number of a new entry.
    tap("Delete this entry", NEW, &mut plan, &mut session);
    let new = tap("Write an entry", Screen::Record, &mut plan, &mut session);
    assert_eq!(new, Outcome::Go(NEW));
    let waiting = shown(NEW, &plan, &session);
    assert!(waiting.contains(draft) && waiting.contains("<x Yesterday>"), "{waiting}");
    session.capacity = ROOM;
    assert_eq!(fill(WHAT.number(), draft.into(), &mut plan, &mut session), Outcome::Changed);
    assert_eq!(days(&plan), (Some(TODAY - 1), Some(TODAY)));
    assert!(!shown(NEW, &plan, &session).contains("There is no room for this"));
}

#[test]
fn a_refused_draft_goes_with_the_entry_that_is_deleted() {
    let (mut plan, mut session) = (filled(), on(TODAY));
    let long = "y".repeat(3_000);
    fill(WHAT.number(), long.as_str().into(), &mut plan, &mut session);
    fill(FieldId::EntryDay(EntryId(1)).number(), "zebra".into(), &mut plan, &mut session);
    assert!(shown(NEW, &plan, &session).contains(&long));
    tap("Delete this entry", NEW, &mut plan, &mut session);
    let new = shown(NEW, &plan, &session);
    assert!(!new.contains(&long) && !new.contains("zebra"), "{new}");
}
