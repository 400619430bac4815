//! What the phone cannot do, what did not open, and somebody who only reads.

use super::phone::Phone;
use super::*;
use crate::event::Request;
use crate::view::{Card, Level, Page};

const MINUTE_MS: u64 = 60_000;

/// All cards of a page, from top to bottom.
fn cards(page: &Page) -> Vec<&Card> {
    let of_rows =
        page.rows.iter().filter_map(|row| if let Row::Card(card) = row { Some(card) } else { None });
    page.lead.iter().chain(of_rows).collect()
}

fn call_911(phone: &mut Phone) {
    let emergency = cards(phone.page()).into_iter().find(|card| &*card.title.text == "911").expect("911");
    let call =
        emergency.actions.iter().find(|control| &*control.label.text == "Call").expect("Call").event.clone();
    phone.send(call);
}

fn asked(phone: &Phone) -> usize {
    phone.effects.iter().filter(|effect| matches!(effect, Effect::Dial { .. })).count()
}

#[test]
fn a_call_that_does_not_open_is_told_with_its_number_and_was_not_tried() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    call_911(&mut phone);
    assert_eq!(asked(&phone), 1);
    phone.send(Event::Failed { request: Request::Dial });
    let first = cards(phone.page())[0];
    assert_eq!(first.number.as_ref().map(|number| &*number.text), Some("911"));
    assert!(first.actions.is_empty());
    let told = "The call could not be opened on this device.";
    assert_eq!((first.notes[0].level, &*first.notes[0].label.text), (Level::Error, told));
    assert_eq!(phone.page().announcement.as_deref(), Some(told));
    assert!(!phone.view.plain_text().contains("You opened the dialer"));
    // Until the person goes on.
    phone.send(Event::Woke);
    assert!(phone.view.plain_text().contains(told));
    phone.tap("Help me find out");
    assert!(!phone.view.plain_text().contains(told));
    phone.send(Event::Back);
    assert!(!phone.view.plain_text().contains(told));
    assert!(!phone.view.plain_text().contains("You opened the dialer"));
}

#[test]
fn a_call_to_a_hotline_that_does_not_open_is_told_once_and_never_above_911() {
    let told = "The call could not be opened on this device.";
    for elsewhere in [false, true] {
        let mut phone = Phone::set_up();
        phone.enter(CODE);
        if elsewhere {
            for label in ["Help me find out", "Show what"] {
                phone.tap(label);
            }
        }
        let hotline = "Call 1, 8";
        let call = phone.page().controls().find(|control| control.label.spoken.starts_with(hotline));
        let call = call.expect("a hotline").event.clone();
        phone.send(call);
        phone.send(Event::Failed { request: Request::Dial });
        let text = phone.view.plain_text();
        assert_eq!(text.matches(told).count(), 1, "{text}");
        let is_first = cards(phone.page())[0].notes.first().is_some_and(|note| &*note.label.text == told);
        assert_eq!(is_first, elsewhere, "{text}");
    }
}

#[test]
fn a_way_back_is_drawn_wherever_there_is_one() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    assert!(phone.page().bar.back.is_none());
    phone.tap("My plan");
    assert!(phone.page().bar.back.is_some());
}

#[test]
fn a_call_is_remembered_for_ten_minutes() {
    for (waited_ms, remembered) in [(10 * MINUTE_MS, true), (10 * MINUTE_MS + 1, false)] {
        let mut phone = Phone::set_up();
        phone.enter(CODE);
        call_911(&mut phone);
        phone.send(Event::Hidden);
        phone.finish_work();
        phone.wait_ms(waited_ms);
        phone.enter(CODE);
        let told = phone.view.plain_text().contains("You opened the dialer for 911.");
        assert_eq!(told, remembered, "{waited_ms}");
    }
}

#[test]
fn a_failure_that_comes_late_or_was_never_asked_for_shows_nothing() {
    let told = "could not be opened";
    let mut phone = Phone::set_up();
    let calculator = phone.view.clone();
    phone.send(Event::Failed { request: Request::Dial });
    assert_eq!(phone.view, calculator);
    assert!(phone.work.is_empty());
    phone.enter(CODE);
    phone.send(Event::Failed { request: Request::Dial });
    assert!(!phone.view.plain_text().contains(told), "nothing was asked for");
    // Another kind, another page, after a lock.
    call_911(&mut phone);
    phone.send(Event::Failed { request: Request::OpenPage });
    assert!(!phone.view.plain_text().contains(told));
    phone.tap("Help me find out");
    phone.send(Event::Failed { request: Request::Dial });
    assert!(!phone.view.plain_text().contains(told), "another page");
    phone.send(Event::Back);
    call_911(&mut phone);
    phone.send(Event::Hidden);
    phone.finish_work();
    let locked = phone.view.clone();
    phone.send(Event::Failed { request: Request::Dial });
    assert_eq!(phone.view, locked);
    phone.enter(CODE);
    let text = phone.view.plain_text();
    assert!(!text.contains(told) && !text.contains("You opened the dialer"), "{text}");
}

#[test]
fn a_failure_that_comes_after_somebody_typed_is_of_nobody() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    call_911(&mut phone);
    phone.send(Event::Hidden);
    phone.send(Event::Shown);
    phone.finish_work();
    phone.keys("7c");
    phone.send(Event::Failed { request: Request::Dial });
    phone.enter(CODE);
    assert!(phone.view.plain_text().contains("You opened the dialer for 911."));
}

#[test]
fn what_was_tried_before_a_call_that_failed_still_counts() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    call_911(&mut phone);
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.enter(CODE);
    assert!(phone.view.plain_text().contains("You opened the dialer for 911."));
    call_911(&mut phone);
    phone.send(Event::Failed { request: Request::Dial });
    assert!(phone.view.plain_text().contains("You opened the dialer for 911."));
}

#[test]
fn a_plan_set_up_after_an_erase_is_told_of_no_earlier_call() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    call_911(&mut phone);
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.open_plan();
    for label in ["Settings", "Erase everything"] {
        phone.tap(label);
    }
    let (page, field) = phone.field();
    phone.send(Event::Filled { page, field, text: "erase".into() });
    phone.tap("Erase everything now");
    phone.finish_work();
    phone.enter(SETUP_CODE);
    for label in ["I am alone", "My plan", "I understand"] {
        phone.tap(label);
    }
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("60481725");
    }
    phone.send(Event::Hidden);
    phone.finish_work();
    phone.enter("60481725");
    assert_eq!(&*phone.page().title.text, "Help now");
    assert!(!phone.view.plain_text().contains("You opened"), "{}", phone.view.plain_text());
}

#[test]
fn nothing_that_this_device_cannot_open_can_be_touched_and_911_stays_with_its_number() {
    for bits in 0..8u8 {
        let abilities = Abilities { calls: bits & 1 != 0, messages: bits & 2 != 0, browser: bits & 4 != 0 };
        let mut phone = Phone::set_up_on(Platform::Android, abilities);
        phone.enter(CODE);
        let check = |phone: &Phone, in_reach: bool| {
            let page = phone.page();
            let labels: Vec<&str> = page.controls().map(|control| &*control.label.text).collect();
            let has = |word: &str| labels.contains(&word);
            assert!(abilities.calls || !has("Call") && !has("TTY"), "{labels:?}");
            assert!(abilities.messages || !has("Text"), "{labels:?}");
            assert!(abilities.browser || !has("Chat"), "{labels:?}");
            if in_reach {
                let line =
                    page.rows.iter().any(|row| matches!(row, Row::Line(line) if &*line.title.text == "911"));
                assert!(line, "{}", phone.view.plain_text());
                return;
            }
            let emergency =
                cards(page).into_iter().find(|card| &*card.title.text == "911").expect("911 is here");
            let cannot = "This device cannot make calls.";
            let told = emergency.notes.first().is_some_and(|note| note.label.text.starts_with(cannot));
            assert_eq!(told, !abilities.calls, "{emergency:?}");
            let texts = emergency.actions.iter().any(|control| &*control.label.text == "Text");
            assert_eq!(texts, abilities.messages, "{abilities:?}");
        };
        check(&phone, false);
        phone.tap("Help me find out");
        for answer in ["Not right now", "Yes, now"] {
            phone.tap(answer);
            if phone.page().controls().any(|control| control.label.text.contains("Show what fits")) {
                phone.tap("Show what fits");
            }
            check(&phone, answer == "Not right now");
            if answer == "Yes, now" {
                let first = cards(phone.page())[0];
                assert_eq!(&*first.title.text, "911", "law 1 on {abilities:?}");
            } else {
                phone.send(Event::Back);
                phone.send(Event::Back);
                while !phone.view.plain_text().contains("Yes, now") {
                    phone.send(Event::Back);
                }
            }
        }
    }
}

#[test]
fn reading_keeps_a_page_open_and_changes_nothing_on_the_calculator() {
    let mut phone = Phone::set_up();
    phone.enter(CODE);
    for _ in 0..10 {
        phone.wait_ms(MINUTE_MS - 1);
        let before = phone.view.clone();
        assert!(before.plain_text().contains("Closes in 1 second"), "{}", before.plain_text());
        phone.send(Event::Active);
        assert!(!phone.view.plain_text().contains("Closes in"));
        assert_eq!(phone.page().rows, before.page().unwrap().rows, "and nothing else changes");
        assert!(phone.work.is_empty());
    }
    phone.wait_ms(MINUTE_MS);
    assert!(phone.view.page().is_none(), "a minute without a touch");
    phone.finish_work();
    phone.effects.clear();
    let before = phone.view.clone();
    phone.send(Event::Active);
    assert_eq!(phone.view, before);
    assert!(phone.work.is_empty() && phone.effects.is_empty(), "{:?}", phone.effects);
}

#[test]
fn without_hardware_for_keys_every_code_has_ten_digits_and_the_page_says_why() {
    let mut phone = Phone::in_software();
    phone.go_to_first_code();
    assert!(phone.view.plain_text().contains("10 to 12 digits, because this phone has no safe chip"));
    phone.tap("Open the calculator");
    phone.enter("604817253");
    let text = phone.view.plain_text();
    assert!(text.contains("a code under 10 digits could be guessed"), "{text}");
    for _ in 0..2 {
        phone.tap("Open the calculator");
        phone.enter("6048172539");
    }
    assert_eq!(&*phone.page().title.text, "Your code is set");
    phone.send(Event::Leave);
    phone.finish_work();
    // Every code: also one that is changed, whatever the book.
    phone.enter("6048172539");
    for label in ["My plan", "Settings", "Change my code", "Choose a new code"] {
        phone.tap(label);
    }
    phone.tap("Open the calculator");
    phone.enter("60481725");
    assert!(phone.view.plain_text().contains("under 10 digits"));
}

#[test]
fn where_the_key_lies_is_asked_once_in_a_process_and_again_in_the_next() {
    let mut phone = Phone::new();
    phone.device.lie_in_software();
    phone.go_to_first_code();
    assert!(!phone.view.plain_text().contains("10 to 12 digits"), "{}", phone.view.plain_text());
    phone.send(Event::Leave);
    phone.finish_work();
    phone.restart();
    phone.go_to_first_code();
    assert!(phone.view.plain_text().contains("10 to 12 digits"));
}

#[test]
fn a_folder_a_region_or_locales_that_do_not_exist_are_errors_with_the_choices() {
    let folder = tempfile::tempdir().unwrap();
    let sound = Config {
        folder: folder.path().to_owned(),
        locales: vec!["en".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: SETUP_CODE.to_owned(),
        region: None,
        short_of_memory: true,
    };
    let open = |config: Config| App::open(config, Arc::new(MemoryDeviceKey::default())).err();
    assert_eq!(open(sound.clone()), None);
    let error = open(Config { region: Some("atlantis".to_owned()), ..sound.clone() }).unwrap();
    let choices =
        crate::directory::embedded().iter().map(|directory| directory.region().to_owned()).collect();
    assert_eq!(error, ConfigError::Region { named: "atlantis".to_owned(), choices });
    assert!(error.to_string().contains("\"atlantis\"") && error.to_string().contains("westchester-ny"));
    // The nation's alone, as the page of regions offers it.
    assert_eq!(open(Config { region: Some("us-national".to_owned()), ..sound.clone() }), None);
    for none in [vec![], vec![String::new()], vec!["C".to_owned(), "?".to_owned()]] {
        let error = open(Config { locales: none, ..sound.clone() }).unwrap();
        assert!(
            matches!(&error, ConfigError::Locales { choices, .. } if choices[..] == ["en", "es"]),
            "{error}"
        );
    }
    for some in [vec!["fr-FR"], vec!["?", "en"], vec!["tlh", "es-US"]] {
        let locales = some.into_iter().map(str::to_owned).collect();
        assert_eq!(open(Config { locales, ..sound.clone() }), None, "a phone may speak any language");
    }
    let missing = folder.path().join("a").join("b");
    let error = open(Config { folder: missing.clone(), ..sound.clone() }).unwrap();
    assert_eq!(error, ConfigError::Folder { named: missing.display().to_string() });
    assert_eq!(
        std::fs::read_dir(folder.path())
            .unwrap()
            .filter(|file| file.as_ref().unwrap().path().is_dir())
            .count(),
        0
    );
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert!(open(Config { folder: file.clone(), ..sound.clone() }).is_some());
    // What the disk does not let be made is no fault of the caller's: the calculator counts.
    assert_eq!(open(Config { folder: file.join("below a file"), ..sound }), None);
}
