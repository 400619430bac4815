//! A device key that takes its time, is busy, or does not work: what a person does meanwhile counts, and nothing shows.

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
    phone.run_all();
    assert!(phone.view.page().is_some());
    assert!(!phone.view.plain_text().contains("Wrong codes"));
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
        phone.run_all();
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
        phone.run_all();
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
    assert!(phone.view.plain_text().contains("The phone could not do it now"), "{}", phone.view.plain_text());
    phone.device.fail_with(None);
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter(CODE);
    }
    assert_eq!(&*phone.page().title.text, "Your code is set");
}
