//! The cover with all its keys: a code among them opens, leaves nothing, and looks like any number
//! until then.

use super::*;
use crate::view::CalculatorView;
use crate::view::View;

fn calculator(phone: &Phone) -> &CalculatorView {
    match &phone.view {
        View::Calculator(calculator) => calculator,
        View::Page(page) => panic!("the calculator is not shown: {}", page.title.text),
    }
}

fn exit(phone: &mut Phone) {
    phone.send(Event::Leave);
    phone.finish_work();
}

#[test]
fn a_code_opens_after_any_sum_and_leaves_the_calculator_as_it_was() {
    let mut phone = Phone::set_up();
    for before in ["2+3[m+]", "c[more][angle]√2=", "c[mr]=", "c5!=[copy]", "c[tan]π/2=", "c2+3=c[reopen 0]c"]
    {
        phone.keys(before);
        phone.finish_work();
        let shown = calculator(&phone).clone();
        phone.enter(CODE);
        phone.page();
        let cover = phone.app().cover();
        exit(&mut phone);
        assert_eq!(*calculator(&phone), shown, "{before}");
        assert_eq!(cover, shown, "{before}: the cover is not what the lock leaves");
    }
}

#[test]
fn a_code_may_be_interrupted_by_keys_that_do_not_touch_the_number() {
    let mut phone = Phone::set_up();
    let (first, second) = CODE.split_at(3);
    phone.keys(first);
    phone.keys("[more][angle][tape]");
    phone.enter(second);
    phone.page();
    exit(&mut phone);
    // All of it is as it was before the first digit.
    let shown = calculator(&phone);
    assert!(!shown.more_open && shown.tape.is_none());
    assert_eq!(&*shown.angle.text, "DEG");
}

#[test]
fn pasted_digits_are_never_tried() {
    let mut phone = Phone::set_up();
    phone.send(Event::Pasted { text: CODE.into() });
    phone.keys("=");
    assert!(phone.work.is_empty());
    phone.keys("c");
    let (first, second) = CODE.split_at(3);
    phone.send(Event::Pasted { text: first.into() });
    phone.keys(second);
    phone.keys("=");
    assert!(phone.work.is_empty());
    phone.keys("c");
    phone.enter(CODE);
    phone.page();
    let before = phone.view.clone();
    phone.send(Event::Pasted { text: "2+2".into() });
    assert!(before.plain_text() == phone.view.plain_text(), "a page takes no paste");
}

#[test]
fn what_is_pasted_makes_a_code_that_is_being_tried_stale() {
    let mut phone = Phone::set_up();
    for late in [Event::Pasted { text: "7".into() }, Event::Key(Key::MemoryAdd), Event::Key(Key::Square)] {
        phone.keys(CODE);
        phone.keys("=");
        phone.send(late);
        phone.finish_work();
        calculator(&phone);
        phone.send(Event::Hidden);
        phone.finish_work();
        assert_eq!((phone.display(), calculator(&phone).memory.is_some()), ("0", false));
    }
}

#[test]
fn only_results_reach_the_clipboard() {
    let mut phone = Phone::set_up();
    phone.effects.clear();
    phone.keys("1000*2=[copy]");
    assert_eq!(phone.effects, [Effect::Copy { text: "2000".into() }]);
    phone.effects.clear();
    for keys in ["482915[copy]", "=[copy]", "n[copy]", "=[copy]", "[m+][copy]c[mr]=[copy]"] {
        phone.keys(keys);
        assert!(phone.effects.is_empty(), "{keys}");
    }
}

#[test]
fn a_right_code_a_wrong_one_and_a_price_look_the_same_until_a_page_opens() {
    let seen = |digits: &str| {
        let mut phone = Phone::set_up();
        phone.keys("10[m+]2+3=");
        phone.finish_work();
        let mut views = Vec::new();
        for key in digits.chars().chain(['=']) {
            phone.send(Event::Key(Key::from_char(key).expect("a key")));
            views.push(phone.view.plain_text().replace(|c: char| c.is_ascii_digit(), "0"));
            let shown = calculator(&phone);
            assert!(!shown.can_copy && shown.preview.is_none());
        }
        (views, phone.work.len())
    };
    let wrong = seen("482916");
    assert!(CODE.len() == 6 && seen(CODE) == wrong);
    assert!(seen("199900") == wrong);
}

#[test]
fn the_keypad_speaks_the_phones_language_and_stays() {
    let phone = Phone::new();
    let keypad = phone.app().keypad();
    assert_eq!(keypad, phone.app().keypad());
    assert_eq!(&*keypad.paste.text, "Paste");
}
