//! The language of setup, which ends with it, and notes that nobody is given.

use super::*;
use crate::view::{ChipKind, View};
use crate::words::{Language, MessageId};

const NOTES_CODE: &str = "739146";

/// The questions for somebody who has no idea for a note yet.
const IDEAS: [MessageId; 6] = [
    id!("settings-idea-shop"),
    id!("settings-idea-home"),
    id!("settings-idea-day"),
    id!("settings-idea-cook"),
    id!("settings-idea-work"),
    id!("settings-idea-like"),
];

fn choose(phone: &mut Phone, labels: [&str; 2], code: &str) {
    phone.tap(labels[0]);
    for _ in 0..2 {
        phone.tap(labels[1]);
        phone.enter(code);
    }
}

fn exit(phone: &mut Phone) {
    phone.send(Event::Leave);
    phone.finish_work();
}

/// The ways of the first page, each by what it says.
fn languages(phone: &Phone) -> Vec<(String, ChipKind)> {
    let chips = phone.page().rows.iter().filter_map(|row| match row {
        Row::Chips(chips) => Some(chips.iter().map(|chip| (chip.control.label.text.to_string(), chip.kind))),
        _ => None,
    });
    chips.flatten().collect()
}

#[test]
fn what_setup_speaks_ends_with_it_however_it_ends() {
    let mut phone = Phone::new();
    let calculator = phone.view.clone();
    phone.enter(SETUP_CODE);
    let first = phone.view.plain_text();
    exit(&mut phone);
    let calculator_again = phone.view.clone();
    assert_eq!(calculator, calculator_again);
    for end in [Event::Leave, Event::Hidden, Event::Back] {
        for language in ["English", "Español", "Kreyòl"] {
            phone.enter(SETUP_CODE);
            phone.tap(language);
            // The way back leads from a language that is not there to the first page.
            phone.send(end.clone());
            phone.send(Event::Leave);
            phone.finish_work();
            phone.send(Event::Shown);
            phone.finish_work();
            assert_eq!(phone.view, calculator, "after {language} and {end:?}");
            phone.enter(SETUP_CODE);
            assert_eq!(phone.view.plain_text(), first, "after {language} and {end:?}");
            exit(&mut phone);
        }
    }
}

/// On the keypad on which a code is chosen, too: it is the calculator on which it will be typed.
#[test]
fn the_keypad_of_setup_says_what_the_calculator_says() {
    let mut phone = Phone::new();
    let View::Calculator(before) = phone.view.clone() else { panic!("the calculator") };
    phone.enter(SETUP_CODE);
    for label in ["Español", "Estoy a solas", "Mi plan", "Entiendo", "Abrir la calculadora"] {
        phone.tap(label);
    }
    let View::Calculator(keypad) = &phone.view else { panic!("the calculator") };
    assert_eq!(keypad.display, before.display);
}

#[test]
fn the_first_page_offers_every_language_by_its_own_name_and_those_with_words_first() {
    let mut phone = Phone::new();
    phone.enter(SETUP_CODE);
    let offered = languages(&phone);
    let own: Vec<_> = offered.iter().take_while(|(_, kind)| *kind != ChipKind::Way).cloned().collect();
    assert_eq!(
        own,
        [
            ("English".to_owned(), ChipKind::Answer { on: true }),
            ("Español".to_owned(), ChipKind::Answer { on: false }),
        ]
    );
    let others = &offered[own.len()..];
    assert!(others.len() >= 15 && others.iter().all(|(_, kind)| *kind == ChipKind::Way), "{others:?}");
    for (name, _) in others {
        phone.tap(name);
        let page = phone.page();
        assert_eq!(*page.title.text, **name);
        let text = phone.view.plain_text();
        assert!(text.contains("This app does not have "), "{text}");
        assert!(text.contains("1-888-373-7888") && text.contains("“I speak "), "{text}");
        assert_eq!(languages(&phone), own, "{name}");
        phone.send(Event::Back);
        assert_eq!(languages(&phone), offered);
    }
}

#[test]
fn what_setup_makes_begins_in_the_language_that_was_chosen() {
    let spanish = ["Entiendo", "Abrir la calculadora"];
    for (language, go, what, labels, title) in [
        ("Español", "Estoy a solas", "Mi plan", spanish, "Ayuda ahora"),
        ("Español", "Estoy a solas", "Solo mis notas", spanish, "Notas"),
        ("English", "I am alone", "My plan", ["I understand", "Open the calculator"], "Help now"),
    ] {
        let mut phone = Phone::new();
        phone.enter(SETUP_CODE);
        for label in [language, go, what] {
            phone.tap(label);
        }
        choose(&mut phone, labels, CODE);
        exit(&mut phone);
        phone.restart();
        phone.enter(CODE);
        assert_eq!(&*phone.page().title.text, title);
    }
}

/// A plan, and notes that are added from it; the page that says so is in front.
fn with_added_notes() -> Phone {
    let mut phone = Phone::set_up();
    phone.open_plan();
    for label in ["Settings and code", "A second code"] {
        phone.tap(label);
    }
    choose(&mut phone, ["Choose a second code", "Open the calculator"], NOTES_CODE);
    phone
}

fn ideas() -> Vec<Text> {
    let words = |language: Language| IDEAS.map(|idea| language.words().say(idea));
    Language::ALL.into_iter().flat_map(words).collect()
}

/// A note that comes with the app is known to whoever knows the app.
#[test]
fn added_notes_begin_empty_and_what_stands_beside_them_are_questions_that_make_none() {
    for idea in ideas() {
        assert!(idea.ends_with('?'), "{}", &*idea);
    }
    let mut phone = with_added_notes();
    let shown = phone.view.plain_text();
    for idea in IDEAS {
        assert!(shown.contains(&*Language::English.words().say(idea)), "{shown}");
    }
    let touched: Vec<_> = phone.page().controls().map(|control| control.label.text.to_string()).collect();
    assert_eq!(touched, ["Edit those notes", "Back", "Exit"]);
    phone.tap("Edit those notes");
    assert!(phone.view.plain_text().contains("No notes yet."));
    exit(&mut phone);
    phone.enter(NOTES_CODE);
    assert!(phone.view.plain_text().contains("No notes yet."));
}

/// They would tell what the notes are for: in the notes none is shown, from neither side.
#[test]
fn no_idea_stands_in_the_notes_and_none_is_offered_once_there_is_one() {
    let mut phone = with_added_notes();
    let holds_none = |phone: &Phone| {
        let shown = phone.view.plain_text();
        ideas().iter().all(|idea| !shown.contains(&**idea))
    };
    phone.tap("Edit those notes");
    assert!(holds_none(&phone));
    phone.tap("New note");
    assert!(holds_none(&phone));
    let (page, field) = phone.field();
    phone.send(Event::Filled { page, field, text: "Saturday".into() });
    phone.finish_work();
    for title in ["Notes", "The second code is set", "A second code"] {
        phone.send(Event::Back);
        assert_eq!(&*phone.page().title.text, title);
        assert!(holds_none(&phone), "{title}");
    }
    exit(&mut phone);
    phone.enter(NOTES_CODE);
    assert!(holds_none(&phone));
}

/// Two people who add notes have the same in them: nothing.
#[test]
fn the_notes_of_two_phones_begin_with_nothing_that_both_have() {
    let written = [(); 2].map(|()| {
        let mut phone = with_added_notes();
        phone.tap("Edit those notes");
        let links = phone.page().rows.iter().filter(|row| matches!(row, Row::Link { .. })).count();
        (links, phone.page().rows.len())
    });
    // "No notes yet."
    assert_eq!(written, [(0, 1), (0, 1)]);
}
