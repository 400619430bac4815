//! Writing, deleting and bringing back notes, and what the pages never say.

use super::*;
use crate::view::Page;
use crate::words::Language;

const ROOM: usize = 4_000;

/// Parts of words that would tell what the app is for.
pub(crate) const TELLING: &[&str] = &[
    "safe", "plan", "hotline", "shelter", "traffick", "violen", "abus", "911", "988", "danger", "hurt",
    "escape", "police", "victim", "survivor", "help", "advocate", "protect", "calculat", "segur", "línea",
    "refugio", "trata", "peligro", "policía", "ayuda", "víctima", "maltrato", "a salvo", "calcul", "slot",
    "erase", "random", "secret",
];

fn page(screen: Screen, notes: &Notes, session: &Session, context: Context, language: Language) -> Page {
    let mut builder = PageBuilder::<Action>::new(language.words());
    draw(screen, notes, session, &context, &mut builder);
    builder.finish(1).0
}

fn page_text(page: &Page) -> String {
    let rows: Vec<String> = page.rows.iter().map(Row::plain_text).collect();
    format!("{}\n{}", page.title.text, rows.join("\n"))
}

fn every_page(language: Language) -> Vec<Page> {
    let (mut notes, mut session) = (Notes::default(), Session::new(ROOM));
    let mut pages = vec![page(Screen::List, &notes, &session, Context::default(), language)];
    for (title, text) in suggested(language.words()) {
        assert_eq!(act(Action::TakeIdea(title, text), &mut notes, &mut session), Outcome::Changed);
    }
    let ids: Vec<NoteId> = notes.notes().iter().map(|note| note.id).collect();
    act(Action::Delete(ids[0]), &mut notes, &mut session);
    let saves = [SaveState::Saving, SaveState::Saved, SaveState::Failed, SaveState::DoesNotFit { over: 3 }];
    for saved in saves {
        let context = Context { saved, offers_ideas: true, has_back: true };
        let screens = ids.iter().map(|id| Screen::Note(*id)).chain([Screen::List]);
        pages.extend(screens.map(|screen| page(screen, &notes, &session, context, language)));
    }
    fill(field_id(ids[1], NotePart::Title), "x".repeat(200).into(), &mut notes, &mut session);
    pages.push(page(Screen::Note(ids[1]), &notes, &session, Context::default(), language));
    pages
}

#[test]
fn no_page_of_notes_says_what_the_app_is_for() {
    for language in Language::ALL {
        for page in every_page(language) {
            let text = page_text(&page).to_lowercase();
            for word in TELLING {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }
}

#[test]
fn notes_share_no_title_with_the_plan() {
    for language in Language::ALL {
        let ours: Vec<String> = every_page(language).iter().map(|page| page.title.text.to_string()).collect();
        for theirs in crate::plan::pages::tests::every_title(language) {
            assert!(!ours.contains(&theirs), "{theirs}");
        }
        for (title, _) in suggested(language.words()) {
            assert!(!crate::plan::pages::tests::every_title(language).contains(&title.to_string()));
        }
    }
}

#[test]
fn ideas_are_offered_only_from_the_plans_side() {
    let (notes, session) = (Notes::default(), Session::new(ROOM));
    let inside = page(Screen::List, &notes, &session, Context::default(), Language::English);
    assert!(!page_text(&inside).contains("Gift ideas"));
    let context = Context { offers_ideas: true, ..Context::default() };
    let outside = page(Screen::List, &notes, &session, context, Language::English);
    assert!(page_text(&outside).contains("Gift ideas"));
}

#[test]
fn a_note_is_written_deleted_and_brought_back() {
    let (mut notes, mut session) = (Notes::default(), Session::new(ROOM));
    let Outcome::Go(Screen::Note(id)) = act(Action::Add, &mut notes, &mut session) else {
        panic!("a new note opens");
    };
    let title = field_id(id, NotePart::Title);
    assert_eq!(fill(title, "Soup".into(), &mut notes, &mut session), Outcome::Changed);
    assert_eq!(fill(title, "Soup".into(), &mut notes, &mut session), Outcome::Stay);
    assert_eq!(act(Action::Delete(id), &mut notes, &mut session), Outcome::ChangedThenBack);
    assert!(notes.notes().is_empty());
    assert_eq!(act(Action::Undo, &mut notes, &mut session), Outcome::Changed);
    assert_eq!(&*notes.note(id).unwrap().title, "Soup");
}

#[test]
fn a_draft_that_does_not_fit_stays_in_its_field() {
    let (mut notes, mut session) = (Notes::default(), Session::new(60));
    let field = field_id(NoteId(1), NotePart::Text);
    let draft = "a long note ".repeat(10);
    assert_eq!(fill(field, draft.as_str().into(), &mut notes, &mut session), Outcome::Stay);
    assert!(notes.notes().is_empty());
    let page = page(Screen::Note(NoteId(1)), &notes, &session, Context::default(), Language::English);
    assert!(page_text(&page).contains(&draft) && page_text(&page).contains("No room left"));
}
