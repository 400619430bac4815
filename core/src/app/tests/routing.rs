//! Which of the events reach what is in front, and what else the plan's settings decide.

use super::*;

fn open_look(phone: &mut Phone) {
    phone.enter(CODE);
    for label in ["My plan", "How these pages look"] {
        phone.tap(label);
    }
}

#[test]
fn keys_and_pastes_do_nothing_while_a_page_is_in_front() {
    let mut phone = Phone::set_up();
    phone.keys("2+3=");
    phone.enter(CODE);
    phone.keys("7*8=");
    phone.send(Event::Pasted { text: "41+1".into() });
    phone.send(Event::Leave);
    assert_eq!(phone.display(), "5");
    // Nor while the page asks for a code: its own calculator opens empty.
    phone.enter(CODE);
    for label in ["My plan", "Settings", "Change my code", "Choose a new code"] {
        phone.tap(label);
    }
    phone.keys("7*8");
    phone.tap("Open the calculator");
    assert_eq!(phone.display(), "0");
}

#[test]
fn who_gives_up_choosing_is_back_on_the_calculator_in_setup_and_on_the_page_elsewhere() {
    let mut phone = Phone::at_the_first_code();
    phone.tap("Not now");
    assert!(phone.view.page().is_none());
    let mut phone = Phone::set_up();
    phone.open_plan();
    for label in ["Settings", "Change my code", "Choose a new code", "Not now"] {
        phone.tap(label);
    }
    assert_eq!(&*phone.page().title.text, "Change my code");
}

#[test]
fn a_launch_that_is_done_is_not_asked_for_again() {
    let mut phone = Phone::set_up();
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.send(Event::Shown);
    assert!(phone.work.is_empty());
}

#[test]
fn a_shake_exits_if_the_plan_says_so_and_not_otherwise() {
    let mut phone = Phone::set_up();
    phone.send(Event::Shaken);
    open_look(&mut phone);
    phone.send(Event::Shaken);
    phone.page();
    phone.tap("Shake the phone to exit");
    phone.send(Event::Shaken);
    assert!(phone.view.page().is_none());
}

#[test]
fn the_look_of_a_plan_holds_on_its_settings_and_where_a_code_is_chosen_and_nowhere_else() {
    let mut phone = Phone::set_up();
    open_look(&mut phone);
    assert!(!phone.page().look.dim);
    phone.tap("Dark and dim");
    for label in ["Back", "Settings", "Change my code", "Choose a new code"] {
        match label {
            "Back" => phone.send(Event::Back),
            label => phone.tap(label),
        }
        assert!(phone.page().look.dim, "{label}");
    }
    phone.send(Event::Leave);
    phone.finish_work();
    phone.enter(SETUP_CODE);
    assert!(!phone.page().look.dim);
}

#[test]
fn a_touch_or_a_draft_of_a_page_that_is_not_in_front_does_nothing() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    for label in ["My plan", "What matters to me"] {
        phone.tap(label);
    }
    let (page, field) = phone.field();
    phone.send(Event::Back);
    phone.send(Event::Filled { page, field, text: "the blue door".into() });
    phone.finish_work();
    phone.tap("What matters to me");
    assert!(!phone.view.plain_text().contains("the blue door"));
    for label in ["Back", "Settings", "Change my code", "Choose a new code"] {
        match label {
            "Back" => phone.send(Event::Back),
            label => phone.tap(label),
        }
    }
    // Under the calculator on which the code is typed.
    let cancel = phone.control("Not now").event;
    phone.tap("Open the calculator");
    phone.send(cancel);
    phone.keys("4829");
    assert_eq!(phone.display(), "4,829");
    phone.send(Event::Back);
    assert_eq!(&*phone.page().title.text, "Choose a code");
}
