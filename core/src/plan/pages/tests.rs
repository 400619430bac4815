//! Every page in both languages, what is closed and what is neutral; `touches` has what touches and
//! drafts do, `record` the record of what happened.

mod record;
mod touches;

use super::*;
use crate::event::Event;
use crate::plan::entries::Begun;
use crate::plan::field::FieldId;
use crate::plan::person::PersonPart;
use crate::plan::record::EntryPart;
use crate::plan::sections::{SECTIONS, Section};
use crate::plan::{ItemId, Person, PromptId, fill};
use crate::text::Text;
use crate::view::{Page, Row};
use crate::words::Language;

const ROOM: usize = 64_000;
const SECRET: &str = "xylophone";
const SAVES: [SaveState; 5] = [
    SaveState::Idle,
    SaveState::Saving,
    SaveState::Saved,
    SaveState::Failed,
    SaveState::DoesNotFit { over: 12 },
];

fn screens() -> Vec<Screen> {
    let mut screens = vec![
        Screen::Contents,
        Screen::Checklist(ListId::BAG),
        Screen::Checklist(ListId::PAPERS),
        Screen::People,
        Screen::Person(PersonId(1)),
        Screen::Person(PersonId(9)),
        Screen::EditPerson(PersonId(1)),
        Screen::EditPerson(PersonId(9)),
        Screen::StartSmall,
        Screen::WriteItDown,
        Screen::Hurry,
        Screen::Look,
        Screen::Record,
        Screen::Entry(EntryId(1)),
        Screen::Entry(EntryId(9)),
        Screen::EditEntry(EntryId(1)),
        Screen::EditEntry(EntryId(9)),
        Screen::ReadRecord,
    ];
    screens.extend(SECTIONS.iter().map(|section| Screen::Section(section.id)));
    screens
}

fn filled() -> Plan {
    let mut plan = Plan::new(20_000);
    for prompt in SECTIONS.iter().flat_map(Section::prompts) {
        plan.set_answer(prompt.id, SECRET.into(), ROOM).unwrap();
    }
    for (part, text) in [
        (PersonPart::Name, "Ana"),
        (PersonPart::Number, "914-555-0143"),
        (PersonPart::CodeWord, SECRET),
        (PersonPart::Agreed, "comes by"),
    ] {
        plan.set_person_text(PersonId(1), part, text.into(), ROOM).unwrap();
    }
    plan.set_item_text(ListId::BAG, ItemId(1), "blue coat".into(), ROOM).unwrap();
    let begun = Begun { day: Some(20_513), today: Some(20_514) };
    for part in EntryPart::ALL {
        plan.set_entry_text(EntryId(1), part, SECRET.into(), begun, ROOM).unwrap();
    }
    plan
}

fn drawn(
    screen: Screen,
    plan: &Plan,
    session: &Session,
    saved: SaveState,
    language: Language,
) -> (Page, Vec<Action>) {
    let mut builder = PageBuilder::new(language.words());
    let context = Context { saved, ..Context::default() };
    draw(screen, plan, session, &context, &mut builder);
    builder.finish(1)
}

fn page(screen: Screen, plan: &Plan, session: &Session) -> Page {
    drawn(screen, plan, session, SaveState::Idle, Language::English).0
}

fn text(page: &Page) -> String {
    crate::view::View::Page(page.clone()).plain_text()
}

/// Whether a row is closed until it is touched.
fn is_closed(row: &Row) -> bool {
    matches!(row, Row::Fold { open: false, .. })
}

/// Touches the control with this label.
fn tap(label: &str, screen: Screen, plan: &mut Plan, session: &mut Session) -> Outcome {
    let (page, actions) = drawn(screen, plan, session, SaveState::Idle, Language::English);
    let mut controls = page.controls();
    let control = controls
        .find(|control| &*control.label.text == label)
        .unwrap_or_else(|| panic!("no control {label}"));
    let Event::Tapped { control, .. } = control.event else { panic!("{label} is not touched") };
    act(actions[control as usize], plan, session)
}

/// The title of every page, telling or neutral.
pub(crate) fn every_title(language: Language) -> Vec<String> {
    let mut plan = filled();
    let session = Session::new(ROOM);
    let mut titles = Vec::new();
    for neutral in [false, true] {
        plan.settings_mut().neutral_titles = neutral;
        let pages =
            screens().into_iter().map(|screen| drawn(screen, &plan, &session, SaveState::Idle, language).0);
        titles.extend(pages.map(|page| page.title.text.to_string()));
    }
    titles
}

#[test]
fn every_page_draws_in_both_languages_and_every_state() {
    for language in Language::ALL {
        for plan in [&mut Plan::new(1), &mut filled()] {
            for (one, neutral) in [(false, false), (true, true)] {
                plan.settings_mut().one_at_a_time = one;
                plan.settings_mut().neutral_titles = neutral;
                let session = Session::new(ROOM);
                for screen in screens() {
                    for saved in SAVES {
                        let (page, _) = drawn(screen, plan, &session, saved, language);
                        let has_something = !page.rows.is_empty() || page.bar.first.is_some();
                        assert!(!page.title.text.is_empty() && has_something, "{screen:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn sensitive_rows_are_closed_until_touched() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    for section in SECTIONS {
        let screen = Screen::Section(section.id);
        for prompt in section.prompts().filter(|prompt| prompt.closed) {
            let label = Language::English.words().say(prompt.label);
            let is_field = |row: &Row| matches!(row, Row::Field { id, .. } if *id == FieldId::Answer(prompt.id).number());
            assert!(!page(screen, &plan, &session).rows.iter().any(is_field));
            assert_eq!(tap(&label, screen, &mut plan, &mut session), Outcome::Stay);
            assert!(page(screen, &plan, &session).rows.iter().any(is_field));
        }
        session.leave_page();
        let closed = section.prompts().filter(|prompt| prompt.closed).count();
        let reveals = page(screen, &plan, &session).rows;
        let reveals = reveals.iter().filter(|row| is_closed(row)).count();
        assert_eq!(reveals, closed);
    }
}

#[test]
fn a_code_word_is_closed_until_touched() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    for screen in [Screen::Person(PersonId(1)), Screen::EditPerson(PersonId(1))] {
        assert!(!text(&page(screen, &plan, &session)).contains(SECRET));
        tap("Code word", screen, &mut plan, &mut session);
        assert!(text(&page(screen, &plan, &session)).contains(SECRET));
        tap("Close this again", screen, &mut plan, &mut session);
        assert!(!text(&page(screen, &plan, &session)).contains(SECRET));
    }
}

#[test]
fn neutral_titles_and_closed_rows_tell_nothing() {
    let mut plan = filled();
    plan.settings_mut().neutral_titles = true;
    let session = Session::new(ROOM);
    for language in Language::ALL {
        for section in SECTIONS {
            let (page, _) = drawn(Screen::Section(section.id), &plan, &session, SaveState::Idle, language);
            let mut shown = vec![page.title.text.to_string()];
            shown.extend(page.rows.iter().filter_map(|row| match row {
                Row::Fold { control, open: false } => Some(control.label.text.to_string()),
                _ => None,
            }));
            for shown in shown {
                let lower = shown.to_lowercase();
                for word in crate::notes::TELLING {
                    assert!(!lower.contains(word), "{word} in {shown}");
                }
            }
        }
    }
}

#[test]
fn where_titles_tell_nothing_explanations_wait_for_a_touch() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    plan.settings_mut().neutral_titles = true;
    for section in SECTIONS {
        let screen = Screen::Section(section.id);
        session.leave_page();
        let intro = Language::English.words().say(section.intro);
        let closed = page(screen, &plan, &session);
        assert!(!text(&closed).contains(&*intro));
        assert!(!closed.rows.iter().any(|row| matches!(row, Row::Heading(_) | Row::Quote(_) | Row::Note(_))));
        tap("About this page", screen, &mut plan, &mut session);
        assert!(text(&page(screen, &plan, &session)).contains(&*intro));
    }
}

#[test]
fn contents_have_help_under_the_thumb_and_the_hurry_above_the_sections() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let contents = page(Screen::Contents, &plan, &session);
    assert_eq!(contents.bar.first.as_ref().map(|control| &*control.label.text), Some("Help now"));
    let [Row::Link { control: hurry, .. }, Row::Link { control: start, .. }, ..] = &contents.rows[..] else {
        panic!("{:?}", contents.rows);
    };
    assert_eq!(&*hurry.label.text, "In a hurry: the short page");
    let start = start.label.text.to_string();
    assert_eq!(tap(&start, Screen::Contents, &mut plan, &mut session), Outcome::Go(Screen::StartSmall));
    assert_eq!(tap("Help now", Screen::Contents, &mut plan, &mut session), Outcome::OpenHelp);
}

#[test]
fn a_dot_stands_where_something_is_written() {
    let dots = |plan: &Plan| {
        let rows = page(Screen::Contents, plan, &Session::new(ROOM)).rows;
        rows.iter().filter(|row| matches!(row, Row::Link { written: true, .. })).count()
    };
    assert_eq!(dots(&Plan::new(1)), 0);
    assert!(dots(&filled()) > 10);
}

#[test]
fn the_page_for_a_hurry_is_large_and_keeps_the_place_of_the_bag_closed() {
    let shown = page(Screen::Hurry, &filled(), &Session::new(ROOM));
    assert!(shown.look.large && !filled().settings().look().large);
    assert_eq!(shown.rows.iter().filter(|row| is_closed(row)).count(), 1);
}

#[test]
fn a_text_holds_the_word_agreed_with_a_person_or_else_the_plans_own() {
    let word = Text::from("tangerine");
    let mut person = Person { code_word: "oranges".into(), ..Person::default() };
    assert_eq!(person.text_body(Some(&word)).map(|body| &**body), Some("oranges"));
    person.code_word = "  ".into();
    assert_eq!(person.text_body(Some(&word)).map(|body| &**body), Some("tangerine"));
    assert_eq!(person.text_body(None), None);
}

#[test]
fn one_question_at_a_time_shows_every_question_once() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    plan.settings_mut().one_at_a_time = true;
    for section in SECTIONS {
        let screen = Screen::Section(section.id);
        session.leave_page();
        let mut seen = 0;
        loop {
            let shown = page(screen, &plan, &session);
            let questions =
                shown.rows.iter().filter(|row| matches!(row, Row::Field { .. }) || is_closed(row));
            let questions = questions.count();
            assert!(questions <= 1, "{}", text(&shown));
            seen += questions;
            if !text(&shown).contains("[Next]") {
                break;
            }
            tap("Next", screen, &mut plan, &mut session);
        }
        assert_eq!(seen, section.prompts().count());
        assert!(session.position > 0);
        tap("Previous", screen, &mut plan, &mut session);
    }
}

#[test]
fn writing_down_opens_everything_only_when_asked() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let screen = Screen::WriteItDown;
    let count = |page: &Page| page.rows.iter().filter(|row| is_closed(row)).count();
    let closed = SECTIONS.iter().flat_map(Section::prompts).filter(|prompt| prompt.closed);
    let closed = closed.count();
    assert_eq!(count(&page(screen, &plan, &session)), closed + 1);
    assert!(!text(&page(screen, &plan, &session)).contains("What happened?"), "on a page of its own");
    assert_eq!(
        tap("A record of what happened", screen, &mut plan, &mut session),
        Outcome::Go(Screen::ReadRecord)
    );
    tap("Open everything on this page", screen, &mut plan, &mut session);
    let open = page(screen, &plan, &session);
    assert_eq!(count(&open), 0);
    for word in ["blue coat", "914-555-0143", "comes by", SECRET] {
        assert!(text(&open).contains(word), "{word}");
    }
}

#[test]
fn a_person_is_kept_off_the_first_page_and_stays_so_over_a_delete_that_is_undone() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let id = PersonId(1);
    assert!(plan.is_for_home(id));
    assert_eq!(tap("Show on Help now", Screen::Person(id), &mut plan, &mut session), Outcome::Changed);
    assert!(!plan.is_for_home(id));
    tap("Delete this person", Screen::EditPerson(id), &mut plan, &mut session);
    assert!(plan.is_for_home(id), "nothing is left of somebody who is gone");
    tap("Undo the delete", Screen::People, &mut plan, &mut session);
    assert!(!plan.is_for_home(id));
    assert_eq!(tap("Show on Help now", Screen::Person(id), &mut plan, &mut session), Outcome::Changed);
    assert!(plan.is_for_home(id));
}

#[test]
fn an_address_is_dated_when_it_is_written_and_forgets_its_day_with_itself() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
    let field = FieldId::Answer(PromptId::ADDRESS).number();
    session.today = 20_786;
    assert_eq!(fill(field, "12 Elm Street".into(), &mut plan, &mut session), Outcome::Changed);
    session.today = 20_790;
    assert_eq!(fill(field, "12 Elm Street".into(), &mut plan, &mut session), Outcome::Stay);
    assert_eq!(plan.remembered().address_day, Some(20_786), "the same words are no new address");
    assert_eq!(fill(field, "14 Elm Street".into(), &mut plan, &mut session), Outcome::Changed);
    assert_eq!(plan.remembered().address_day, Some(20_790));
    assert_eq!(fill(field, "".into(), &mut plan, &mut session), Outcome::Changed);
    assert_eq!(plan.remembered().address_day, None);
}
