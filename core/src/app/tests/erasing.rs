//! A code that erases, and what is done after it in the background, with a device key that is busy.

use super::*;

/// A phone with a plan and notes that erase everything else, locked.
fn with_notes_that_erase() -> Phone {
    let mut phone = Phone::set_up();
    phone.open_plan();
    for label in ["Settings", "A second code", "Choose a second code"] {
        phone.tap(label);
    }
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("908172");
    }
    phone.send(Event::Back);
    phone.finish_work();
    phone.tap("Erase my plan when the second code is used: off");
    let (page, field) = phone.field();
    phone.send(Event::Filled { page, field, text: "erase".into() });
    phone.tap("Turn it on");
    // A guesser must not come upon it.
    phone.tap("Open the calculator");
    phone.enter("9081726");
    assert!(phone.view.plain_text().contains("A code that erases needs 8 digits or more"));
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("90817263");
    }
    assert_eq!(&*phone.page().title.text, "The second code is set");
    phone.send(Event::Hidden);
    phone.finish_work();
    phone
}

/// The code that erases opens; the job after the attempt finds a busy device key.
fn enter_with_a_busy_key(phone: &mut Phone) {
    phone.keys("90817263");
    phone.send(Event::Key(Key::Equals));
    let work = phone.take_work().unwrap();
    phone.run(work);
    phone.device.fail_with(Some(DeviceKeyError::Busy));
    phone.finish_work();
}

#[test]
fn the_page_says_whether_a_code_erases_and_turns_it_off_again() {
    let mut phone = with_notes_that_erase();
    let settings = |phone: &mut Phone| {
        phone.open_plan();
        phone.tap("Settings");
        phone.tap("A second code");
        phone.view.plain_text()
    };
    assert!(settings(&mut phone).contains("Erase my plan when the second code is used: on"));
    phone.tap("Turn it off");
    phone.finish_work();
    assert!(phone.view.plain_text().contains("Erase my plan when the second code is used: off"));
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.restart();
    phone.enter("90817263");
    assert_eq!(&*phone.page().title.text, "Notes");
    phone.send(Event::Hidden);
    phone.finish_work();
    assert!(settings(&mut phone).contains("Erase my plan when the second code is used: off"));
}

#[test]
fn a_code_that_erases_is_changed_for_one_that_is_as_long() {
    let mut phone = with_notes_that_erase();
    phone.open_plan();
    for label in ["Settings", "A second code", "Change the second code", "Open the calculator"] {
        phone.tap(label);
    }
    phone.enter("482731");
    assert!(phone.view.plain_text().contains("A code that erases needs 8 digits or more"));
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("48273196");
    }
    let text = phone.view.plain_text();
    assert!(text.contains("Typing this code erases your plan"), "{text}");
    phone.tap("Edit those notes");
    assert_eq!(&*phone.page().title.text, "Notes");
}

#[test]
fn notes_that_are_still_being_opened_are_not_edited_yet() {
    let mut phone = with_notes_that_erase();
    phone.open_plan();
    phone.tap("Settings");
    let page = phone.control("A second code").event;
    phone.send(page);
    let edit = phone.control("Edit those notes").event;
    phone.send(edit);
    assert_eq!(&*phone.page().title.text, "A second code");
    phone.finish_work();
    phone.tap("Edit those notes");
    assert_eq!(&*phone.page().title.text, "Notes");
}

#[test]
fn notes_that_were_moved_by_an_erase_know_their_code_and_nothing_more_is_asked_for() {
    let mut phone = with_notes_that_erase();
    phone.keys("90817263=");
    let mut jobs = 0;
    while let Some(work) = phone.take_work() {
        phone.run(work);
        jobs += 1;
    }
    assert_eq!(jobs, 2, "the attempt, and the end of the erase");
    for label in ["Settings", "Change the code"] {
        phone.tap(label);
    }
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("90817263");
    }
    assert!(phone.view.plain_text().contains("You already use that code here."));
}

#[test]
fn notes_that_erase_are_under_a_new_device_key_at_once_and_go_on_being_written() {
    let mut phone = with_notes_that_erase();
    let before = phone.device.keys().unwrap();
    phone.enter("90817263");
    assert_eq!(&*phone.page().title.text, "Notes");
    let after = phone.device.keys().unwrap();
    assert!(after.len() == 1 && after != before);
    phone.tap("New note");
    let (page, field) = phone.field();
    phone.send(Event::Filled { page, field, text: "Ferry times".into() });
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.restart();
    phone.enter(CODE);
    assert!(phone.view.page().is_none());
    phone.keys("c");
    phone.enter("90817263");
    assert!(phone.view.plain_text().contains("Ferry times"));
}

#[test]
fn an_erase_is_finished_while_the_notes_are_open_or_after_the_lock_if_the_device_key_was_busy() {
    for locks in [false, true] {
        let mut phone = with_notes_that_erase();
        let before = phone.device.keys().unwrap();
        enter_with_a_busy_key(&mut phone);
        if locks {
            phone.send(Event::Hidden);
            phone.finish_work();
        }
        phone.device.fail_with(None);
        assert_eq!(phone.device.keys().unwrap(), before);
        phone.wait_ms(4_999);
        assert!(phone.work.is_empty());
        phone.wait_ms(1);
        phone.finish_work();
        let after = phone.device.keys().unwrap();
        assert!(after.len() == 1 && after != before, "{locks}");
        assert_eq!(phone.view.page().is_some(), !locks);
        phone.send(Event::Hidden);
        phone.finish_work();
        phone.enter("90817263");
        assert!(phone.view.page().is_some(), "{locks}");
    }
}

#[test]
fn a_book_that_is_made_while_an_erase_waits_finds_it_finished() {
    let mut phone = with_notes_that_erase();
    let before = phone.device.keys().unwrap();
    enter_with_a_busy_key(&mut phone);
    phone.device.fail_with(None);
    phone.send(Event::Leave);
    phone.finish_work();
    phone.set_up("604182");
    let after = phone.device.keys().unwrap();
    assert!(after.len() == 1 && after != before);
    for code in ["604182", "90817263"] {
        phone.enter(code);
        assert!(phone.view.page().is_some(), "{code}");
        phone.send(Event::Hidden);
        phone.finish_work();
    }
}
