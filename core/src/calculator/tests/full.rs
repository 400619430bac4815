//! A full sum: a key that does not fit has no effect, the display says so until the next key, and
//! nothing joins what precedes the gap. Codes typed afterwards work as ever.

use super::*;

/// 400 numbers and operators whose sum is 198.
fn full() -> String {
    format!("-1{}", "+1".repeat(199))
}

fn message(keys: &str) -> bool {
    let view = view(&after(keys));
    let says = &*view.display.text == "No room for more";
    assert_eq!(says, view.kind == DisplayKind::Message, "{keys}");
    says
}

#[test]
fn a_key_that_does_not_fit_has_no_effect_and_the_display_says_so() {
    let sum = after(&full());
    let text = view(&sum).display.text.to_string();
    for key in [
        "+", "-", "*", "/", "^", "[mod]", "π", "[e]", "√", "[cbrt]", "[sin]", "[10^]", "[e^]", "(", "²", "!",
        "%", "[recip]", "n",
    ] {
        let keys = full() + key;
        assert!(message(&keys), "{key}");
        let full = view(&after(&keys));
        assert_eq!((&*full.expression.text, full.preview), (&*text, None), "{key}");
        assert_eq!(display(&(keys + "=")), "198", "{key}");
    }
}

#[test]
fn nothing_joins_what_precedes_the_gap() {
    for (more, result) in [
        ("+1", "198"),
        ("+1+1+1", "198"),
        ("+1.5n²", "198"),
        ("+1[more]7", "198"),
        // Taken back: the last number, and then the sign before it.
        ("+1<", "197"),
        ("+1<7", "204"),
        ("+1<<+7", "204"),
    ] {
        assert_eq!(display(&format!("{}{more}=", full())), result, "{more}");
    }
    // Digits of the number that is being typed do fit.
    assert_eq!(display(&(full() + "2=")), "209");
}

#[test]
fn the_next_key_clears_the_message() {
    for key in ["[more]", "[angle]", "[tape]", "[mc]", "=", "<", "c", "[copy]", "[m+]"] {
        assert!(!message(&format!("{}+{key}", full())), "{key}");
    }
    for key in ["+", "1", ".", "(", "n", "[mr]"] {
        assert!(message(&format!("{}+{key}", full())), "{key}");
    }
    let mut calculator = after(&(full() + "+"));
    assert_eq!(calculator.press(Key::Add), Pressed::Nothing);
    assert_eq!(calculator.press(Key::Copy), Pressed::Changed);
    assert_eq!(calculator.press(Key::Add), Pressed::Changed);
}

#[test]
fn a_key_that_needs_two_tokens_does_not_fit_into_one() {
    for keys in [
        "1+".repeat(199) + "π5",
        "1+".repeat(199) + "5[10^]",
        "1+".repeat(199) + "π[mr]",
        "2[m+]".to_owned() + &"1+".repeat(199) + "π[mr]",
    ] {
        let shown = view(&after(&keys)).expression.text.to_string();
        assert!(!shown.ends_with('×') && !shown.ends_with('^'), "{shown}");
    }
    assert!(message(&("1+".repeat(199) + "π5")));
}

#[test]
fn parentheses_beyond_the_maximum_depth_do_not_fit() {
    assert!(!message(&"(".repeat(32)));
    assert!(message(&"(".repeat(33)));
    assert!(message(&("[sin]".repeat(33) + "5")));
    assert_eq!(display(&("(".repeat(33) + "7=")), &*"(".repeat(32));
    assert_eq!(display(&("(".repeat(33) + "<(7=")), "7");
}

#[test]
fn a_full_sum_reveals_nothing_about_codes() {
    let said = view(&after(&(full() + "+123456=")));
    for digits in ["73282559", "000000", "199900"] {
        let keys = format!("{}+{digits}", full());
        assert!(
            !matches!(press_all(&mut Calculator::new("en"), &format!("{keys}=")), Pressed::Entered(_)),
            "{digits}"
        );
        assert_eq!(view(&after(&keys)), view(&after(&(full() + "+5"))), "{digits}");
        assert_eq!(view(&after(&format!("{keys}="))), said, "{digits}");
        for before in ["+=", "+c", "+5=", "+1[more]="] {
            let entered = press_all(&mut Calculator::new("en"), &format!("{}{before}{digits}=", full()));
            assert!(entered == Pressed::Entered(Zeroizing::new(digits.to_owned())), "{before} {digits}");
        }
    }
}

#[test]
fn the_message_is_in_the_language() {
    let calculator = after(&(full() + "+"));
    assert_eq!(&*calculator.view(Language::Spanish.words()).display.text, "No cabe más");
}
