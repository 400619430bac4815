//! The contract of `send` and `run`, on a real disk with a device key in memory. Whole journeys are
//! in `tests/journeys`.

mod books;
mod cover;
mod device;
mod erasing;
mod noninterference;
mod phone;
mod routing;
mod setup;
mod waiting;

use std::sync::Arc;

use phone::Phone;

use super::*;
use crate::device::{Abilities, Platform};
use crate::device_key::{DeviceKeyError, MemoryDeviceKey};
use crate::event::Effect;
use crate::key::Key;
use crate::text::Text;
use crate::view::Row;

const SETUP_CODE: &str = "70001234";
const CODE: &str = "482915";

#[test]
fn a_setup_code_that_is_no_code_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        folder: folder.path().to_owned(),
        locales: vec!["en".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: "12345".to_owned(),
        region: None,
        short_of_memory: true,
    };
    assert_eq!(App::open(config, Arc::new(MemoryDeviceKey::default())).err(), Some(ConfigError::SetupCode));
}

#[test]
fn the_first_language_gives_marks_and_digits_and_the_first_with_words_gives_the_words() {
    for (locales, decimal_mark, seven, paste) in [
        (vec!["es-US"], ".", "7", "Pegar"),
        (vec!["es-US-u-fw-mon"], ".", "7", "Pegar"),
        (vec!["es-ES-t-en", "en-US"], ",", "7", "Pegar"),
        (vec!["es_AR"], ",", "7", "Pegar"),
        (vec!["es-x-home"], ",", "7", "Pegar"),
        (vec!["fr-CA", "pt-BR", "es-US"], ",", "7", "Pegar"),
        (vec!["fr-CA", "en-US", "es-US"], ",", "7", "Paste"),
        (vec!["ar-EG", "es-US"], "٫", "٧", "Pegar"),
        (vec!["ar-EG-u-nu-latn"], ".", "7", "Paste"),
        (vec!["no tag", "es-US"], ".", "7", "Pegar"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            folder: folder.path().to_owned(),
            locales: locales.iter().map(|&tag| tag.to_owned()).collect(),
            platform: Platform::Terminal,
            abilities: Abilities::ALL,
            setup_code: SETUP_CODE.to_owned(),
            region: None,
            short_of_memory: true,
        };
        let app = App::open(config, Arc::new(MemoryDeviceKey::default())).unwrap();
        let keypad = app.keypad();
        let shown = |key: Key| keypad.keys().find(|face| face.key == key).unwrap().label.text.to_string();
        let words = keypad.paste.text.to_string();
        assert_eq!(
            (shown(Key::Decimal).as_str(), shown(Key::Digit(7)).as_str(), words.as_str()),
            (decimal_mark, seven, paste),
            "{locales:?}"
        );
    }
}

#[test]
fn a_code_that_opens_shows_nothing_until_its_work_is_done_and_leaves_nothing_on_the_display() {
    let mut phone = Phone::set_up();
    phone.keys("12+30=");
    phone.finish_work();
    assert_eq!(phone.display(), "42");
    phone.keys(CODE);
    phone.keys("=");
    assert_eq!(phone.display(), "482,915");
    phone.finish_work();
    assert!(phone.view.page().is_some());
    phone.send(Event::Leave);
    assert_eq!(phone.display(), "42");
    phone.keys("=");
    assert_eq!(phone.display(), "72", "the repeated sum is the one before the code");
}

#[test]
fn typing_on_or_hiding_makes_a_right_code_open_nothing() {
    for late in [Event::Key(Key::Digit(7)), Event::Hidden, Event::Key(Key::Clear)] {
        // Before its work began, and while the device key answers.
        for began in [false, true] {
            let mut phone = Phone::set_up();
            phone.keys(CODE);
            phone.keys("=");
            if began {
                phone.meanwhile(late.clone());
            } else {
                phone.send(late.clone());
            }
            phone.finish_work();
            phone.send(Event::Shown);
            phone.finish_work();
            assert!(phone.view.page().is_none());
            phone.keys("c");
            phone.open_plan();
        }
    }
}

#[test]
fn equals_once_more_while_a_code_is_tried_is_neither_typing_on_nor_a_guess() {
    let mut phone = Phone::set_up();
    phone.keys(CODE);
    phone.keys("====");
    assert_eq!(phone.work.len(), 1);
    phone.finish_work();
    assert!(phone.view.page().is_some());
}

#[test]
fn of_two_codes_that_wait_the_latest_is_tried() {
    let mut phone = Phone::set_up();
    phone.keys("111222");
    phone.keys("=");
    phone.keys("c");
    phone.keys(CODE);
    phone.keys("=");
    phone.finish_work();
    assert!(phone.view.page().is_some());
}

#[test]
fn work_is_claimed_once() {
    let mut phone = Phone::set_up();
    phone.keys(CODE);
    phone.keys("=");
    let id = phone.work[0];
    phone.finish_work();
    phone.send(Event::Leave);
    let update = phone.app().run(id, phone.clock);
    assert!(update.view.page().is_none());
    let update = phone.app().run(WorkId(u64::MAX), phone.clock);
    assert!(update.view.page().is_none());
}

#[test]
fn keys_answer_while_a_code_is_tried() {
    let mut phone = Phone::set_up();
    phone.keys(CODE);
    phone.keys("=");
    let id = phone.work.remove(0);
    let app = phone.app();
    let now = phone.clock;
    // The vault is taken, as by a slow derivation.
    let vault = app.vault();
    std::thread::scope(|scope| {
        let running = scope.spawn(|| app.run(id, now));
        for _ in 0..100 {
            app.send(Event::Key(Key::Digit(1)), now);
        }
        drop(vault);
        assert!(running.join().unwrap().view.page().is_none(), "typed on");
    });
}

#[test]
fn a_draft_is_sealed_when_the_app_is_hidden_before_its_save_ran() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.write("my sister, and the sea");
    phone.send(Event::Hidden);
    assert!(phone.view.page().is_none());
    phone.finish_work();
    phone.restart();
    phone.open_plan();
    phone.tap("What matters to me");
    assert!(phone.view.plain_text().contains("my sister, and the sea"));
}

#[test]
fn work_is_done_in_the_order_in_which_it_was_asked_for_whichever_thread_comes_first() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.write("my sister, and the sea");
    phone.send(Event::Hidden);
    phone.send(Event::Shown);
    phone.keys(CODE);
    phone.keys("=");
    // A thread with the code comes before the one that has what was waiting to be written.
    let attempt = phone.work.pop().unwrap();
    let update = phone.app().run(attempt, phone.clock);
    phone.take_in(update);
    phone.finish_work();
    phone.tap("My plan");
    phone.tap("What matters to me");
    assert!(phone.view.plain_text().contains("my sister, and the sea"));
}

#[test]
fn saved_shows_only_after_the_disk_has_it() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.write("my sister");
    assert!(phone.view.plain_text().contains("Saving…"));
    phone.finish_work();
    assert!(phone.view.plain_text().contains("Saved."));
}

#[test]
fn a_touch_on_a_page_that_is_gone_does_nothing() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    let stale = phone.control("What matters to me").event;
    phone.tap("What matters to me");
    let before = phone.view.clone();
    phone.send(stale.clone());
    assert_eq!(phone.view, before);
    phone.send(Event::Leave);
    phone.send(stale);
    assert!(phone.view.page().is_none());
}

#[test]
fn a_page_that_is_only_redrawn_keeps_its_number() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.write("my sister");
    let before = phone.page().number;
    phone.finish_work();
    assert_eq!(phone.page().number, before);
}

#[test]
fn a_minute_without_a_touch_locks() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.wait_ms(59_000);
    assert!(phone.view.page().is_some());
    phone.tap("What matters to me");
    phone.wait_ms(59_999);
    assert!(phone.view.page().is_some());
    phone.wait_ms(1);
    assert!(phone.view.page().is_none());
}

#[test]
fn a_monotonic_clock_that_jumps_back_locks_at_the_next_wake() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.clock.monotonic_ms = 5;
    phone.send(Event::Woke);
    assert!(phone.view.page().is_none());
}

/// The rule of docs/vault-format.md for later versions.
#[test]
fn a_plan_of_a_newer_version_is_refused_and_left_untouched() {
    let mut phone = Phone::set_up();
    let (app, device, now) = (Arc::clone(phone.app()), Arc::clone(&phone.device), phone.clock);
    let write = |version: Option<u8>| -> Vec<u8> {
        let randomness = SystemRandomness::default();
        let context = crate::vault::Context { device: &*device, randomness: &randomness, now };
        let (code, setup) =
            (crate::code::Code::parse(CODE).unwrap(), crate::code::Code::parse(SETUP_CODE).unwrap());
        let mut vault = app.vault();
        let attempt = vault.attempt(&context, &code, &setup, &|| true);
        let crate::vault::Attempt::Opened(mut opened) = attempt else { panic!("the plan opens") };
        if let Some(version) = version {
            opened.content.document[1] = version;
            let sealed = opened.keys.seal(&opened.content, &randomness);
            vault.save(&context, vec![(opened.keys.slot(), sealed)]).unwrap();
        }
        opened.content.document.to_vec()
    };
    let newer = write(Some(9));
    phone.enter(CODE);
    assert_eq!(&*phone.page().title.text, "This cannot be shown");
    phone.tap("Close");
    phone.send(Event::Hidden);
    phone.finish_work();
    assert!(write(None) == newer);
    write(Some(1));
    phone.enter(CODE);
    assert_eq!(&*phone.page().title.text, "Help now");
}

#[test]
fn codes_that_do_not_match_or_are_weak_change_nothing() {
    let mut phone = Phone::at_the_first_code();
    for (first, second, reason) in [
        ("123456", None, "count up or down"),
        ("4829", None, "fewer than 6"),
        (SETUP_CODE, None, "setup code"),
        (CODE, Some("482916"), "not the same"),
    ] {
        phone.tap("Open the calculator");
        phone.enter(first);
        if let Some(second) = second {
            phone.tap("Open the calculator");
            phone.enter(second);
        }
        assert!(phone.view.plain_text().contains(reason), "{}", phone.view.plain_text());
    }
    phone.send(Event::Hidden);
    phone.finish_work();
    assert_eq!(phone.display(), "0");
    phone.enter(SETUP_CODE);
    assert_eq!(&*phone.page().title.text, "Could someone see this phone?");
}

#[test]
fn the_old_code_opens_nothing_after_a_change_of_code() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.tap("Settings");
    phone.tap("Change my code");
    phone.tap("Choose a new code");
    phone.tap("Open the calculator");
    phone.enter(CODE);
    phone.tap("Open the calculator");
    phone.enter(CODE);
    assert!(phone.view.plain_text().contains("You already use that code"));
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("90817263");
    }
    assert_eq!(&*phone.page().title.text, "Your code is changed");
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.restart();
    phone.enter(CODE);
    assert!(phone.view.page().is_none());
    phone.enter("90817263");
    assert!(phone.view.page().is_some());
}

#[test]
fn a_panic_while_the_state_is_held_locks_and_the_calculator_goes_on() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    let app = phone.app();
    let panicked = std::thread::scope(|scope| {
        scope
            .spawn(|| {
                let _state = app.state.lock().unwrap();
                panic!("provoked");
            })
            .join()
    });
    assert!(panicked.is_err());
    phone.keys("2+3=");
    assert_eq!(phone.display(), "5");
}

#[test]
fn back_on_the_calculator_leaves() {
    let mut phone = Phone::new();
    phone.effects.clear();
    phone.send(Event::Back);
    assert_eq!(phone.effects, [Effect::Leave]);
}

#[test]
fn text_that_does_not_fit_is_refused_with_how_much_is_over_and_nothing_is_lost() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    let Event::Filled { page, field, .. } = phone.write("my sister") else { unreachable!() };
    phone.finish_work();
    phone.send(Event::Filled { page, field, text: Text::from("x".repeat(70_000)) });
    phone.finish_work();
    assert!(phone.view.plain_text().contains("too long"), "{}", phone.view.plain_text());
    phone.restart();
    phone.open_plan();
    phone.tap("What matters to me");
    assert!(phone.view.plain_text().contains("my sister"));
}

#[test]
fn a_page_with_fields_and_no_other_control_takes_its_drafts() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.tap("Settings");
    phone.tap("A second code");
    phone.tap("Choose a second code");
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("90817263");
    }
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.enter("90817263");
    phone.tap("New note");
    let page = phone.page();
    let Some(Row::Field { id, .. }) = page.rows.first() else { panic!("{}", phone.view.plain_text()) };
    let event = Event::Filled { page: page.number, field: *id, text: "Ferry times".into() };
    phone.send(event);
    phone.finish_work();
    assert!(phone.view.plain_text().contains("Ferry times"));
    phone.restart();
    phone.enter("90817263");
    assert!(phone.view.plain_text().contains("Ferry times"));
}

#[test]
fn a_touch_on_an_earlier_drawing_of_the_same_screen_counts_if_it_is_still_offered() {
    let mut phone = Phone::set_up();
    phone.open_plan();
    phone.tap("People");
    phone.tap("Open the list");
    phone.tap("Add a person");
    let (before, field) = phone.field();
    let code_word = phone.control("Code word").event;
    // The draft makes a control for deleting appear: the page is another drawing of the same
    // screen.
    phone.send(Event::Filled { page: before, field, text: "Ana".into() });
    assert_ne!(phone.page().number, before);
    phone.send(code_word);
    assert!(phone.view.plain_text().contains("Code word: _"), "{}", phone.view.plain_text());
}

#[test]
fn updates_are_numbered_in_the_order_in_which_they_were_made() {
    let mut phone = Phone::set_up();
    let first = phone.app().send(Event::Key(Key::Digit(1)), phone.clock).number;
    let second = phone.app().send(Event::Key(Key::Digit(2)), phone.clock).number;
    assert!(first < second);
    assert!(phone.app().run(WorkId(u64::MAX), phone.clock).number > second);
    phone.send(Event::Hidden);
}

#[test]
fn choosing_a_code_leaves_the_calculator_as_it_was() {
    let mut phone = Phone::new();
    phone.keys("2+2=");
    phone.keys(SETUP_CODE);
    phone.keys("=");
    phone.finish_work();
    phone.tap("I am alone");
    phone.tap("My plan");
    phone.tap("I understand");
    phone.tap("Open the calculator");
    assert_eq!(phone.display(), "0");
    phone.keys("4829");
    phone.send(Event::Hidden);
    assert_eq!(phone.display(), "4");
}

#[test]
fn the_tape_is_there_after_a_restart() {
    let mut phone = Phone::new();
    phone.keys("12+30=");
    phone.finish_work();
    phone.restart();
    phone.send(Event::Key(Key::Tape));
    assert!(phone.view.plain_text().contains("12+30 = 42"), "{}", phone.view.plain_text());
}
