//! A device key that takes its time, is busy, or does not work: what a person does meanwhile
//! counts, and nothing shows.

use super::phone::Phone;
use super::*;

#[test]
fn a_busy_device_key_is_asked_again_quietly() {
    let mut phone = Phone::set_up();
    phone.device.fail_with(Some(DeviceKeyError::Busy));
    phone.enter(CODE);
    assert_eq!(phone.display(), "482,915");
    phone.device.fail_with(None);
    phone.wait_ms(500);
    phone.finish_work();
    assert!(phone.view.page().is_some());
}

#[test]
fn a_busy_device_key_is_asked_twenty_times_half_a_second_apart_and_then_the_code_is_only_a_number() {
    let mut phone = Phone::set_up();
    phone.device.fail_with(Some(DeviceKeyError::Busy));
    phone.enter(CODE);
    for _ in 0..20 {
        phone.wait_ms(499);
        assert!(phone.work.is_empty());
        phone.wait_ms(1);
        assert_eq!(phone.work.len(), 1);
        phone.finish_work();
    }
    phone.wait_ms(500);
    assert!(phone.work.is_empty());
    assert_eq!(phone.display(), "482,915");
    phone.device.fail_with(None);
    phone.keys("=");
    assert!(phone.work.is_empty());
    phone.enter(CODE);
    assert!(phone.view.page().is_some());
}

#[test]
fn a_device_key_that_stays_busy_at_launch_is_asked_twenty_times_and_then_with_a_code() {
    let mut phone = Phone::set_up();
    phone.device.fail_with(Some(DeviceKeyError::Busy));
    phone.restart();
    let mut asked = 0;
    for _ in 0..30 {
        phone.wait_ms(500);
        asked += phone.work.len();
        phone.finish_work();
    }
    assert_eq!(asked, 20);
    phone.device.fail_with(None);
    phone.enter(CODE);
    assert!(phone.view.page().is_some());
}

#[test]
fn a_busy_device_key_is_not_asked_again_for_what_was_typed_over() {
    let mut phone = Phone::set_up();
    phone.device.fail_with(Some(DeviceKeyError::Busy));
    phone.meanwhile(Event::Key(Key::Digit(7)));
    phone.enter(CODE);
    phone.wait_ms(500);
    assert!(phone.work.is_empty());
}

#[test]
fn a_code_that_the_device_key_does_not_take_is_said_to_have_changed_nothing() {
    let mut phone = Phone::at_the_first_code();
    phone.tap("Open the calculator");
    phone.enter(CODE);
    phone.tap("Open the calculator");
    phone.device.fail_with(Some(DeviceKeyError::Broken));
    phone.enter(CODE);
    let text = phone.view.plain_text();
    for told in [
        "The part of this phone that guards keys does not work now.",
        "Nothing new was kept.",
        "You could keep a plan on paper",
    ] {
        assert!(text.contains(told), "{text}");
    }
    phone.device.fail_with(None);
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter(CODE);
    }
    assert_eq!(&*phone.page().title.text, "Your code is set");
}

#[test]
fn a_key_that_never_answers_at_setup_is_told_after_ten_seconds_to_the_setup_code_alone() {
    for failure in [DeviceKeyError::Busy, DeviceKeyError::Locked] {
        let mut phone = Phone::broken_from_the_start(failure);
        for (code, told) in [("111222", false), (SETUP_CODE, true)] {
            phone.keys("c");
            phone.enter(code);
            for _ in 0..20 {
                assert!(phone.view.page().is_none());
                phone.wait_ms(500);
                phone.finish_work();
            }
            assert_eq!(phone.view.page().is_some(), told, "{code}");
        }
        assert!(phone.view.plain_text().contains("Wait a few minutes"), "{}", phone.view.plain_text());
        phone.tap("Close");
        phone.device.fail_with(None);
        phone.enter(SETUP_CODE);
        assert!(phone.view.plain_text().contains("I am alone"));
    }
}

#[test]
fn a_key_that_is_broken_at_setup_is_told_to_the_setup_code_alone() {
    let mut phone = Phone::broken_from_the_start(DeviceKeyError::Broken);
    phone.enter("111222");
    assert_eq!(phone.display(), "111,222");
    phone.keys("c");
    phone.enter(SETUP_CODE);
    assert!(phone.view.plain_text().contains("guards keys does not work"));
}

#[test]
fn a_key_that_fails_is_told_to_the_setup_code_whatever_there_is() {
    for failure in [DeviceKeyError::Broken, DeviceKeyError::Busy, DeviceKeyError::Gone] {
        for restarts in [false, true] {
            let mut phone = Phone::set_up();
            phone.device.fail_with(Some(failure));
            if restarts {
                phone.restart();
            }
            for (code, told) in [(CODE, false), (SETUP_CODE, true)] {
                phone.keys("c");
                phone.enter(code);
                for _ in 0..25 {
                    phone.wait_ms(500);
                    phone.finish_work();
                }
                assert_eq!(phone.view.page().is_some(), told, "{failure} {restarts} {code}");
            }
            assert!(phone.view.plain_text().contains("guards keys"), "{}", phone.view.plain_text());
        }
    }
}

#[test]
fn only_setup_says_of_a_device_key_that_it_is_broken() {
    let chosen = |phone: &mut Phone, failure| {
        phone.tap("Open the calculator");
        phone.enter("58201346");
        phone.tap("Open the calculator");
        phone.device.fail_with(Some(failure));
        phone.enter("58201346");
        phone.view.plain_text()
    };
    let (broken, not_now) = ("guards keys does not work now", "The phone could not do it now");
    let mut phone = Phone::at_the_first_code();
    assert!(chosen(&mut phone, DeviceKeyError::Busy).contains(not_now));
    let mut phone = Phone::at_the_first_code();
    assert!(chosen(&mut phone, DeviceKeyError::Broken).contains(broken));
    let mut phone = Phone::set_up();
    phone.open_plan();
    for label in ["Settings", "Change my code", "Choose a new code"] {
        phone.tap(label);
    }
    assert!(chosen(&mut phone, DeviceKeyError::Broken).contains(not_now));
}

#[test]
fn a_paste_that_changes_nothing_leaves_a_code_that_is_being_tried_alone() {
    for (text, opens) in [("two apples", true), ("12+30", false)] {
        let mut phone = Phone::set_up();
        phone.keys(CODE);
        phone.keys("=");
        phone.send(Event::Pasted { text: text.into() });
        phone.finish_work();
        assert_eq!(phone.view.page().is_some(), opens, "{text}");
    }
}

#[test]
fn a_tape_that_is_found_late_is_written_anew_only_if_something_was_added_or_cleared() {
    let line = || vec![crate::vault::TapeRow { expression: "2+3".to_owned(), result: "5".to_owned() }];
    for (keys, writes) in [("", 0), ("1+1=", 1), ("1+1=[tape][clear tape][tape]", 1)] {
        let mut phone = Phone::new();
        phone.keys(keys);
        phone.finish_work();
        phone.app().state().tape_found(line());
        phone.send(Event::Active);
        let mut written = 0;
        while let Some(work) = phone.take_work() {
            phone.run(work);
            written += 1;
        }
        assert_eq!(written, writes, "{keys}");
    }
}

#[test]
fn a_tape_that_is_found_late_stands_before_what_was_added_and_not_at_all_once_it_was_cleared() {
    let line = |sum: &str| crate::vault::TapeRow { expression: sum.to_owned(), result: "5".to_owned() };
    for cleared in [false, true] {
        let mut phone = Phone::new();
        phone.keys("1+1=");
        if cleared {
            for key in [Key::Tape, Key::ClearTape, Key::Tape] {
                phone.send(Event::Key(key));
            }
            phone.keys("1+1=");
        }
        phone.finish_work();
        phone.app().state().tape_found(vec![line("2+3")]);
        phone.send(Event::Key(Key::Tape));
        let text = phone.view.plain_text();
        assert_eq!(text.contains("2+3"), !cleared, "{text}");
        assert!(text.contains("1+1"), "{text}");
    }
}
