//! What no page of notes ever says.

use super::*;

/// Parts of words that would tell what the app is for.
pub(crate) const TELLING: &[&str] = &[
    "safe", "plan", "hotline", "shelter", "traffick", "violen", "abus", "911", "988", "danger", "hurt",
    "escape", "police", "victim", "survivor", "help", "advocate", "protect", "calculat", "segur", "línea",
    "refugio", "trata", "peligro", "policía", "ayuda", "víctima", "maltrato", "a salvo", "calcul", "slot",
    "erase", "random", "secret",
];

/// Of erasing and of other codes the notes say nothing either.
const OF_MORE: &[&str] = &["eras", "borra", "second", "segundo", "another code", "otro código", "hidden"];

fn every_page(language: Language) -> Vec<Page> {
    let mut pages = vec![Visit::new(ROOM).drawn(language).0];
    let mut visit = Visit::filled();
    visit.tap("New note");
    visit.fill("Title", &"x".repeat(200));
    pages.push(visit.drawn(language).0);
    visit.back();
    visit.write("To be deleted", "");
    visit.tap("To be deleted");
    visit.tap("Delete note");
    let ids: Vec<NoteId> = visit.notes.notes().iter().map(|note| note.id).collect();
    let saves = [SaveState::Saving, SaveState::Saved, SaveState::Failed, SaveState::DoesNotFit { over: 3 }];
    for saved in saves {
        visit.context.saved = saved;
        let screens = ids.iter().map(|id| Screen::Note(*id)).chain([Screen::List, Screen::Settings]);
        for screen in screens {
            visit.screens = vec![screen];
            pages.push(visit.drawn(language).0);
        }
    }
    visit.screens = vec![Screen::List];
    for wanted in ["soap", "s", "boat"] {
        visit.fill("Search", wanted);
        pages.push(visit.drawn(language).0);
    }
    visit.fill("Search", "");
    visit.tap("soap");
    visit.fill("New item", &"z".repeat(9_000));
    visit.tap("Delete this item");
    pages.push(visit.drawn(language).0);
    visit.tap("Edit items");
    pages.push(visit.drawn(language).0);
    pages
}

/// All that a page shows and says aloud.
fn words(page: &Page) -> String {
    let exit = &page.bar.exit.label;
    let labels = page
        .labels()
        .into_iter()
        .filter(|label| *label != exit)
        .flat_map(|label| [&label.text, &label.spoken]);
    let words: Vec<&str> = labels.chain(&page.announcement).map(|text| &**text).collect();
    words.join("\n").to_lowercase()
}

#[test]
fn no_page_of_notes_says_what_the_app_is_for() {
    for language in Language::ALL {
        for page in every_page(language) {
            let words = words(&page);
            for word in TELLING.iter().chain(OF_MORE) {
                assert!(!words.contains(word), "{word} in {words}");
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
    }
}

#[test]
fn fresh_notes_are_empty_in_every_language() {
    for language in Language::ALL {
        let visit = Visit::new(ROOM);
        let (page, actions) = visit.drawn(language);
        assert_eq!(actions, [Action::OpenSettings, Action::Add]);
        assert!(!page.rows.iter().any(|row| matches!(row, Row::Field { .. })));
    }
}
