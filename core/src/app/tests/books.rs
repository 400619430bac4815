//! Books are peers: what setup makes beside what is there, and what one book never learns of
//! another.

use super::*;

const NOTES_CODE: &str = "739146";
const OTHER_CODE: &str = "58201346";

/// From the calculator through setup to a book behind this code, and back.
fn make(phone: &mut Phone, what: &str, code: &str) {
    phone.enter(SETUP_CODE);
    for label in ["I am alone", what, "I understand"] {
        phone.tap(label);
    }
    choose(phone, code);
    assert_eq!(&*phone.page().title.text, "Your code is set");
    phone.send(Event::Leave);
    phone.finish_work();
}

fn choose(phone: &mut Phone, code: &str) {
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter(code);
    }
}

/// The title of the page that a code opens, if it opens any.
fn opens(phone: &mut Phone, code: &str) -> Option<String> {
    phone.enter(code);
    let title = phone.view.page().map(|page| page.title.text.to_string());
    phone.send(Event::Leave);
    phone.keys("c");
    phone.finish_work();
    title
}

/// Touches the first control of the first card.
fn call_911(phone: &mut Phone) {
    let event = phone.page().lead[0].actions[0].event.clone();
    phone.send(event);
}

#[test]
fn setup_makes_notes_alone_and_they_open_after_a_restart() {
    let mut phone = Phone::new();
    make(&mut phone, "Only my notes", NOTES_CODE);
    phone.restart();
    assert_eq!(opens(&mut phone, NOTES_CODE).as_deref(), Some("Notes"));
    assert_eq!(opens(&mut phone, CODE), None);
}

#[test]
fn the_setup_code_opens_the_same_page_for_ever_and_makes_books_beside_what_is_there() {
    let mut phone = Phone::new();
    phone.enter(SETUP_CODE);
    let fresh = phone.view.plain_text();
    phone.send(Event::Leave);
    for (what, code) in [("My plan", CODE), ("Only my notes", NOTES_CODE), ("My plan", OTHER_CODE)] {
        make(&mut phone, what, code);
        phone.restart();
        phone.enter(SETUP_CODE);
        assert_eq!(phone.view.plain_text(), fresh, "after {what}");
        phone.send(Event::Leave);
        phone.finish_work();
    }
    assert_eq!(opens(&mut phone, CODE).as_deref(), Some("Help now"));
    assert_eq!(opens(&mut phone, NOTES_CODE).as_deref(), Some("Notes"));
    assert_eq!(opens(&mut phone, OTHER_CODE).as_deref(), Some("Help now"));
}

#[test]
fn what_was_dialed_from_one_plan_is_never_shown_in_another() {
    let mut phone = Phone::new();
    make(&mut phone, "My plan", CODE);
    make(&mut phone, "My plan", OTHER_CODE);
    phone.enter(CODE);
    call_911(&mut phone);
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.enter(CODE);
    assert!(phone.view.plain_text().contains("You opened the dialer"), "{}", phone.view.plain_text());
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.enter(OTHER_CODE);
    assert!(!phone.view.plain_text().contains("You opened the dialer"), "{}", phone.view.plain_text());
    phone.send(Event::Leave);
    phone.finish_work();
    // Setup takes nothing away from it either.
    phone.enter(SETUP_CODE);
    phone.send(Event::Leave);
    phone.finish_work();
    phone.enter(CODE);
    assert!(phone.view.plain_text().contains("You opened the dialer"));
    // Exit from the plan itself does.
    phone.send(Event::Leave);
    phone.finish_work();
    phone.enter(CODE);
    assert!(!phone.view.plain_text().contains("You opened the dialer"));
}

#[test]
fn notes_change_their_code_and_say_so_in_their_own_words() {
    let mut phone = Phone::new();
    make(&mut phone, "Only my notes", NOTES_CODE);
    phone.enter(NOTES_CODE);
    phone.tap("Settings");
    phone.tap("Change the code");
    assert_eq!(&*phone.page().bar.exit.label.text, "Close");
    choose(&mut phone, NOTES_CODE);
    assert!(phone.view.plain_text().contains("You already use that code here."));
    choose(&mut phone, OTHER_CODE);
    assert_eq!(&*phone.page().title.text, "The code is changed");
    phone.tap("Back to the notes");
    assert_eq!(&*phone.page().title.text, "Notes");
    phone.send(Event::Leave);
    phone.finish_work();
    assert_eq!(opens(&mut phone, NOTES_CODE), None);
    assert_eq!(opens(&mut phone, OTHER_CODE).as_deref(), Some("Notes"));
}

#[test]
fn notes_have_a_look_and_a_language_of_their_own_and_back_leads_out_page_by_page() {
    let mut phone = Phone::new();
    make(&mut phone, "Only my notes", NOTES_CODE);
    make(&mut phone, "My plan", CODE);
    phone.enter(NOTES_CODE);
    phone.tap("Settings");
    phone.tap("Dark");
    phone.tap("Español");
    assert_eq!((&*phone.page().title.text, phone.page().look.dim), ("Ajustes", true));
    phone.send(Event::Back);
    assert_eq!(&*phone.page().title.text, "Notas");
    phone.send(Event::Back);
    assert!(phone.view.page().is_none());
    phone.finish_work();
    phone.restart();
    phone.enter(NOTES_CODE);
    assert_eq!((&*phone.page().title.text, phone.page().look.dim), ("Notas", true));
    phone.send(Event::Leave);
    phone.finish_work();
    phone.enter(CODE);
    assert_eq!((&*phone.page().title.text, phone.page().look.dim), ("Help now", false));
}

#[test]
fn what_is_written_after_a_change_of_code_opens_with_the_new_code_alone() {
    for (what, way, words) in [
        ("My plan", ["My plan", "Settings", "Change my code", "Choose a new code"], "a garden by the lake"),
        ("Only my notes", ["Settings", "Change the code", "", ""], "milk and eggs"),
    ] {
        let mut phone = Phone::new();
        make(&mut phone, what, CODE);
        phone.enter(CODE);
        way.iter().filter(|label| !label.is_empty()).for_each(|label| phone.tap(label));
        choose(&mut phone, OTHER_CODE);
        if what == "My plan" {
            (0..3).for_each(|_| phone.send(Event::Back));
            phone.tap("What matters to me");
        } else {
            phone.tap("Back to the notes");
            phone.tap("New note");
        }
        let (page, field) = phone.field();
        phone.send(Event::Filled { page, field, text: words.into() });
        phone.finish_work();
        phone.restart();
        assert_eq!(opens(&mut phone, CODE), None);
        phone.enter(OTHER_CODE);
        if what == "My plan" {
            phone.tap("My plan");
            phone.tap("What matters to me");
        }
        assert!(phone.view.plain_text().contains(words), "{}", phone.view.plain_text());
    }
}

#[test]
fn of_two_books_under_one_code_the_one_whose_code_was_set_last_opens() {
    let mut phone = Phone::new();
    make(&mut phone, "My plan", CODE);
    make(&mut phone, "Only my notes", CODE);
    assert_eq!(opens(&mut phone, CODE).as_deref(), Some("Notes"));
    phone.enter(CODE);
    phone.tap("Settings");
    phone.tap("Change the code");
    choose(&mut phone, NOTES_CODE);
    phone.send(Event::Leave);
    phone.finish_work();
    assert_eq!(opens(&mut phone, CODE).as_deref(), Some("Help now"));
    assert_eq!(opens(&mut phone, NOTES_CODE).as_deref(), Some("Notes"));
}

#[test]
fn when_no_slot_is_left_setup_says_so_and_what_is_there_stays() {
    for (what, title) in [("My plan", "Help now"), ("Only my notes", "Notes")] {
        let mut phone = Phone::new();
        let mut made = Vec::new();
        loop {
            let code = format!("60{:04}", 1_283 + 77 * made.len());
            phone.enter(SETUP_CODE);
            if &*phone.page().title.text == "No more can be kept" {
                let text = phone.view.plain_text();
                assert!(text.contains("This phone can keep no more codes."), "{text}");
                assert!(text.contains("If danger comes: 911"), "{text}");
                phone.tap("Close");
                break;
            }
            for label in ["I am alone", what, "I understand"] {
                phone.tap(label);
            }
            choose(&mut phone, &code);
            assert_eq!(&*phone.page().title.text, "Your code is set");
            phone.send(Event::Leave);
            phone.finish_work();
            made.push(code);
        }
        assert!((5..=12).contains(&made.len()), "{}", made.len());
        for code in made {
            assert_eq!(opens(&mut phone, &code).as_deref(), Some(title), "{code}");
        }
    }
}

#[test]
fn a_plan_that_can_add_no_code_says_so_before_one_is_typed_and_can_still_change_its_own() {
    let mut phone = Phone::new();
    make(&mut phone, "My plan", CODE);
    for next in 0.. {
        phone.enter(SETUP_CODE);
        let is_full = &*phone.page().title.text == "No more can be kept";
        phone.send(Event::Leave);
        phone.finish_work();
        if is_full {
            break;
        }
        make(&mut phone, "Only my notes", &format!("60{:04}", 1_283 + 77 * next));
    }
    phone.enter(CODE);
    for label in ["My plan", "Settings", "A second code that opens plain notes", "Choose a second code"] {
        phone.tap(label);
    }
    assert_eq!(&*phone.page().title.text, "No more can be kept");
    assert!(!phone.view.plain_text().contains("Open the calculator"), "there is nothing to type it for");
    phone.tap("Close");
    phone.send(Event::Back);
    for label in ["Change my code", "Choose a new code"] {
        phone.tap(label);
    }
    choose(&mut phone, OTHER_CODE);
    assert_eq!(&*phone.page().title.text, "Your code is changed");
}

#[test]
fn on_a_disk_that_refuses_in_the_end_nothing_is_kept_and_nothing_changed() {
    let mut phone = Phone::new();
    phone.enter(SETUP_CODE);
    for label in ["I am alone", "My plan", "I understand"] {
        phone.tap(label);
    }
    phone.app().vault().fail_writes_for_tests(true);
    choose(&mut phone, CODE);
    assert_eq!(&*phone.page().title.text, "Nothing was kept");
    phone.send(Event::Leave);
    phone.app().vault().fail_writes_for_tests(false);
    phone.finish_work();
    assert_eq!(opens(&mut phone, CODE), None);

    make(&mut phone, "My plan", CODE);
    phone.enter(CODE);
    for label in ["My plan", "Settings", "Change my code", "Choose a new code"] {
        phone.tap(label);
    }
    phone.app().vault().fail_writes_for_tests(true);
    choose(&mut phone, OTHER_CODE);
    let text = phone.view.plain_text();
    assert!(text.contains("The phone could not do it now. Nothing was changed."), "{text}");
    // What the disk refuses while the plan is open is written once it takes it again.
    phone.send(Event::Back);
    phone.send(Event::Back);
    phone.send(Event::Back);
    phone.tap("What matters to me");
    let (page, field) = phone.field();
    phone.send(Event::Filled { page, field, text: "the blue door".into() });
    phone.finish_work();
    assert!(phone.view.plain_text().contains("This change is not saved yet."));
    phone.app().vault().fail_writes_for_tests(false);
    phone.send(Event::Leave);
    phone.finish_work();
    phone.restart();
    assert_eq!(opens(&mut phone, OTHER_CODE), None);
    phone.enter(CODE);
    for label in ["My plan", "What matters to me"] {
        phone.tap(label);
    }
    assert!(phone.view.plain_text().contains("the blue door"));
}
