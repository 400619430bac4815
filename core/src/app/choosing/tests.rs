use std::sync::Arc;

use super::*;
use crate::app::config::Config;
use crate::device::{Abilities, Platform};
use crate::randomness::SystemRandomness;

fn phone() -> Phone {
    let config = Config {
        folder: "/".into(),
        locales: vec!["en-US".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: "70001234".to_owned(),
        region: None,
        short_of_memory: true,
    };
    let setup_code = Code::parse(&config.setup_code).unwrap();
    let mut phone = Phone::new(&config, setup_code, Arc::new(SystemRandomness::default()));
    phone.set_key_in_hardware(true);
    phone
}

fn on_keypad(phone: &Phone) -> Choosing {
    let mut choosing = Choosing::new(Purpose::NewPlan, phone);
    choosing.act(Action::OpenKeypad);
    choosing
}

fn enter(choosing: &mut Choosing, digits: &str, phone: &Phone) -> Outcome {
    for digit in digits.bytes() {
        choosing.press(Key::Digit(digit - b'0'), phone);
    }
    choosing.press(Key::Equals, phone)
}

fn page(choosing: &Choosing, phone: &Phone) -> crate::view::Page {
    let mut page: PageBuilder<'_, Action> = phone.blank_page(phone.words(), Default::default());
    choosing.draw(&mut page, phone);
    page.finish(0).0
}

#[test]
fn it_is_busy_from_the_second_time_on_and_then_there_is_no_way_back() {
    let phone = phone();
    let mut choosing = on_keypad(&phone);
    enter(&mut choosing, "482915", &phone);
    assert!(!choosing.is_busy());
    assert!(page(&choosing, &phone).bar.back.is_some());
    choosing.act(Action::OpenKeypad);
    let outcome = enter(&mut choosing, "482915", &phone);
    assert!(matches!(outcome, Outcome::Chosen(code) if code.expose_digits() == b"482915"));
    assert!(choosing.is_busy());
    assert!(page(&choosing, &phone).bar.back.is_none());
    assert!(matches!(choosing.back(&phone), Outcome::Stay));
}

#[test]
fn what_is_refused_names_how_many_digits_this_code_needs() {
    let (in_hardware, mut in_software) = (phone(), phone());
    in_software.set_key_in_hardware(false);
    let refused = |purpose, digits: &str, phone: &Phone| {
        let mut choosing = Choosing::new(purpose, phone);
        enter(&mut choosing, digits, phone);
        choosing.refusal
    };
    for digits in ["4829", "4829153"] {
        let erases = refused(Purpose::AddedThatErases, digits, &in_hardware);
        assert_eq!(erases, Some(Refusal::ShortForErasing), "{digits}");
        let software = refused(Purpose::NewNotes, digits, &in_software);
        assert_eq!(software, Some(Refusal::ShortForSoftware), "{digits}");
    }
    for phone in [&in_hardware, &in_software] {
        let long = refused(Purpose::NewPlan, "4829153706482", phone);
        assert_eq!(long, Some(Refusal::Code(CodeRefusal::TooLong)));
    }
    assert_eq!(refused(Purpose::AddedThatErases, "48291537", &in_hardware), None);
    assert_eq!(refused(Purpose::AddedThatErases, "48291537", &in_software), Some(Refusal::ShortForSoftware));
}

#[test]
fn what_is_pasted_stands_on_the_keypad() {
    let phone = phone();
    let mut choosing = on_keypad(&phone);
    choosing.paste("12+30");
    assert_eq!(&*choosing.keypad(phone.words()).display.text, "12+30");
}
