//! Every page: what is drawn, what a touch and a draft do, and what no page ever says.

mod journey;
mod telling;

use super::*;
use crate::event::Event;
use crate::notes::field::FieldId;
use crate::text::Text;
use crate::view::{Page, Row};
use crate::words::Language;

pub(crate) use telling::TELLING;

const ROOM: usize = 4_000;

/// Notes, a visit to them, and the screens of a host.
struct Visit {
    notes: Notes,
    session: Session,
    screens: Vec<Screen>,
    context: Context,
}

impl Visit {
    fn new(room: usize) -> Self {
        let context = Context { has_settings: true, may_change_code: true, ..Context::default() };
        let (notes, session) = (Notes::default(), Session::new(room));
        Self { notes, session, screens: vec![Screen::List], context }
    }

    /// A text with a title, then a list without one above it, with this many items ticked.
    fn filled() -> Self {
        let mut visit = Self::new(ROOM);
        visit.write("Gifts", "A scarf\nA kite");
        visit.write("", "soap\nrice\ntea");
        visit.tap("soap");
        visit.tap("Make it a list");
        visit.back();
        visit
    }

    fn write(&mut self, title: &str, text: &str) {
        self.tap("New note");
        self.fill("Title", title);
        self.fill("Text", text);
        self.back();
    }

    fn screen(&self) -> Screen {
        self.screens[self.screens.len() - 1]
    }

    fn drawn(&self, language: Language) -> (Page, Vec<Action>) {
        let mut builder = PageBuilder::<Action>::new(language.words());
        draw(self.screen(), &self.notes, &self.session, &self.context, &mut builder);
        builder.finish(1)
    }

    fn page(&self) -> Page {
        self.drawn(Language::English).0
    }

    fn text(&self) -> String {
        crate::view::View::Page(self.page()).plain_text()
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.notes.encoded_len()];
        self.notes.encode_into(&mut bytes).unwrap();
        bytes
    }

    fn back(&mut self) {
        if self.screens.len() > 1 {
            self.screens.pop();
        }
    }

    fn follow(&mut self, outcome: Outcome) -> Outcome {
        match outcome {
            Outcome::Go(screen) => self.screens.push(screen),
            Outcome::ChangedThenBack => self.back(),
            Outcome::Stay | Outcome::Changed | Outcome::ChangeCode => {}
        }
        outcome
    }

    fn act(&mut self, action: Action) -> Outcome {
        let outcome = act(action, &mut self.notes, &mut self.session);
        self.follow(outcome)
    }

    fn fill_id(&mut self, field: u32, text: &str) -> Outcome {
        let outcome = fill(field, text.into(), &mut self.notes, &mut self.session);
        self.follow(outcome)
    }

    /// Touches what says this.
    fn tap(&mut self, label: &str) -> Outcome {
        let (page, actions) = self.drawn(Language::English);
        // Back and exit stand for nothing of the notes.
        let controls = page.controls().filter(|control| matches!(control.event, Event::Tapped { .. }));
        let mut labels = controls.map(|control| [&control.label.text, &control.label.spoken]);
        let index = labels.position(|texts| texts.iter().any(|text| &***text == label));
        let index = index.unwrap_or_else(|| panic!("no {label}: {}", self.text()));
        self.act(actions[index])
    }

    /// Writes into the field that asks this.
    fn fill(&mut self, asked: &str, text: &str) -> Outcome {
        let page = self.page();
        let field = page.rows.iter().find_map(|row| match row {
            Row::Field { id, label, .. } if &*label.text == asked => Some(*id),
            _ => None,
        });
        self.fill_id(field.unwrap_or_else(|| panic!("no {asked}: {}", self.text())), text)
    }

    /// What the notes of the list are called.
    fn listed(&self) -> Vec<String> {
        let (page, actions) = self.drawn(Language::English);
        assert_eq!(self.screen(), Screen::List);
        let touched = page.controls().filter(|control| matches!(control.event, Event::Tapped { .. }));
        touched
            .zip(actions)
            .filter(|(_, action)| matches!(action, Action::Open(_)))
            .map(|(control, _)| control.label.text.to_string())
            .collect()
    }
}

#[test]
fn a_note_is_written_deleted_and_brought_back() {
    let mut visit = Visit::new(ROOM);
    visit.tap("New note");
    assert_eq!(visit.fill("Title", "Soup"), Outcome::Changed);
    assert_eq!(visit.fill("Title", "Soup"), Outcome::Stay);
    let before = visit.bytes();
    assert_eq!(visit.tap("Delete note"), Outcome::ChangedThenBack);
    assert!(visit.notes.notes().is_empty() && visit.text().contains("Note deleted."));
    assert_eq!(visit.tap("Bring it back"), Outcome::Changed);
    assert_eq!(visit.bytes(), before);
    assert!(!visit.text().contains("Bring it back"));
}

#[test]
fn a_note_is_called_by_its_title_or_else_by_its_beginning() {
    let mut visit = Visit::filled();
    visit.write("", "\n  Ferry at nine\nand at noon");
    visit.write("", &"ñandú ".repeat(20));
    let beginning = "ñandú ".repeat(6) + "ñand…";
    assert_eq!(visit.listed(), [&*beginning, "Ferry at nine", "soap", "Gifts"]);
    visit.tap("Ferry at nine");
    visit.fill("Text", "");
    visit.back();
    assert_eq!(visit.listed()[1], "Untitled");
}

#[test]
fn the_search_finds_titles_texts_and_items_and_is_no_edit() {
    let mut visit = Visit::filled();
    let before = visit.bytes();
    for (wanted, found) in [("GÍFT", vec!["Gifts"]), ("kite", vec!["Gifts"]), ("Rice", vec!["soap"])] {
        assert_eq!(visit.fill("Search", wanted), Outcome::Stay);
        assert_eq!(visit.listed(), found);
        assert!(visit.text().contains("One note found"));
    }
    visit.fill("Search", "boat");
    assert!(visit.listed().is_empty() && visit.text().contains("Nothing found"));
    assert_eq!(visit.page().announcement, Some("Nothing found".into()));
    visit.fill("Search", "  ");
    assert_eq!(visit.listed().len(), 2);
    assert_eq!(visit.bytes(), before);
    // It stays while a note is open, and ends with the visit.
    visit.fill("Search", "kite");
    visit.tap("Gifts");
    visit.back();
    assert_eq!(visit.listed(), ["Gifts"]);
    visit.session = Session::new(ROOM);
    assert_eq!(visit.listed().len(), 2);
}

#[test]
fn a_list_is_ticked_ordered_and_undone() {
    let mut visit = Visit::filled();
    visit.tap("soap");
    assert_eq!(visit.tap("rice"), Outcome::Changed);
    assert!(visit.text().contains("[x] rice"));
    assert_eq!(visit.tap("Move this item down"), Outcome::Changed);
    let before = visit.bytes();
    assert_eq!(visit.tap("Delete this item"), Outcome::Changed);
    assert!(visit.text().contains("Item deleted.") && !visit.text().contains("rice"));
    assert_eq!(visit.tap("Bring it back"), Outcome::Changed);
    assert_eq!(visit.bytes(), before);
    visit.tap("Make it text");
    assert!(visit.text().contains("Text: ✓ rice\nsoap\ntea_"), "{}", visit.text());
}

#[test]
fn an_item_is_kept_from_its_first_letter_on_and_the_button_begins_another() {
    let mut visit = Visit::filled();
    visit.tap("soap");
    assert_eq!(visit.fill("New item", "fi"), Outcome::Changed);
    assert_eq!(visit.fill("New item", "figs"), Outcome::Changed);
    assert!(visit.text().contains("New item: figs_") && !visit.text().contains("] figs"));
    visit.tap("Add item");
    assert!(visit.text().contains("New item: _") && visit.text().contains("[ ] figs"));
    visit.tap("Edit items");
    assert_eq!(visit.fill("Item 1", ""), Outcome::Changed);
    assert_eq!(visit.tap("Done"), Outcome::Changed);
    assert!(!visit.text().contains("soap") && !visit.text().contains("Item 1"));
}

#[test]
fn an_item_emptied_while_it_is_added_takes_nothing_that_is_typed_next_with_it() {
    let mut visit = Visit::filled();
    visit.tap("soap");
    visit.fill("New item", "figs");
    visit.tap("Edit items");
    visit.fill("New item", "");
    visit.tap("Done");
    assert_eq!(visit.fill("New item", "plums"), Outcome::Changed);
    assert!(visit.text().contains("New item: plums_"));
}

#[test]
fn an_item_deleted_from_what_is_now_a_text_is_no_longer_offered() {
    let mut visit = Visit::filled();
    visit.tap("soap");
    visit.tap("Delete this item");
    visit.tap("Make it text");
    visit.tap("Make it a list");
    assert!(!visit.text().contains("Bring it back"));
    assert_eq!(visit.act(Action::Undo), Outcome::Stay);
}

#[test]
fn a_draft_that_is_refused_stays_in_its_field_with_the_reason() {
    let mut visit = Visit::new(60);
    visit.tap("New note");
    let draft = "a long note ".repeat(10);
    assert_eq!(visit.fill("Text", &draft), Outcome::Stay);
    assert!(visit.notes.notes().is_empty());
    assert!(visit.text().contains(&draft) && visit.text().contains("No room left"));
    // It is still there for the next note, whatever became of the id that it was typed for.
    visit.back();
    visit.tap("New note");
    assert!(visit.text().contains(&draft));
    assert_eq!(visit.fill("Title", "Soup"), Outcome::Changed);
    assert!(visit.text().contains(&draft));
    assert_eq!(visit.fill("Text", "Leeks"), Outcome::Changed);
    assert!(!visit.text().contains("No room left"));
}

#[test]
fn a_refused_item_stays_with_the_field_for_a_new_one() {
    let mut visit = Visit::filled();
    let draft = "z".repeat(4_000);
    visit.tap("soap");
    assert_eq!(visit.fill("New item", &draft), Outcome::Stay);
    assert!(visit.text().contains("No room left"));
    visit.back();
    visit.write("Another", "");
    visit.tap("soap");
    assert!(visit.text().contains(&draft));
    // A refused change of an item that is there is drawn as a field, so that it is not lost.
    let item = visit.notes.notes().iter().find_map(|note| note.items().first()).unwrap().id;
    assert_eq!(visit.fill_id(FieldId::Item(item).number(), &"y".repeat(4_000)), Outcome::Stay);
    assert!(visit.text().contains("Item 1: yyy"));
}

#[test]
fn a_full_document_takes_several_hundred_notes_and_says_calmly_when_no_more_fit() {
    let mut visit = Visit::new(32_000);
    let mut written = 0;
    loop {
        visit.tap("New note");
        let text = format!("{written}: bread, milk, and the blue paint for the shelf in the hall");
        if visit.fill("Text", &text) != Outcome::Changed {
            break;
        }
        visit.back();
        written += 1;
    }
    assert!(written > 400, "{written}");
    assert!(visit.text().contains("No room left") && visit.text().contains(&format!("{written}: bread")));
    assert_eq!(visit.notes.notes().len(), written);
}

#[test]
fn settings_are_chosen_and_kept() {
    let mut visit = Visit::filled();
    visit.tap("Settings");
    for label in ["Large text", "Dark", "Español"] {
        assert_eq!(visit.tap(label), Outcome::Changed);
        let marks = [format!("(o) {label}"), format!("[on] {label}")];
        assert!(marks.iter().any(|mark| visit.text().contains(mark)), "{}", visit.text());
    }
    assert_eq!(visit.tap("Español"), Outcome::Stay);
    let again = Notes::decode(&visit.bytes()).unwrap().settings();
    assert!(again.look().large && again.look().dim);
    assert_eq!(again.language(), Some(Language::Spanish));
    visit.tap("Same as the phone");
    assert_eq!(visit.notes.settings().language(), None);
    assert_eq!(visit.tap("Change the code"), Outcome::ChangeCode);
}

#[test]
fn what_the_host_cannot_do_is_not_drawn() {
    let mut visit = Visit::filled();
    visit.context.may_change_code = false;
    visit.tap("Settings");
    assert!(!visit.text().contains("code"));
    visit.back();
    visit.context.has_settings = false;
    assert!(!visit.text().contains("Settings"));
}
