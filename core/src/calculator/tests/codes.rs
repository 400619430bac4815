//! The rules for codes: what counts as entered, what an onlooker sees, and that nothing remains.

use super::*;

fn entered(digits: &str) -> Pressed {
    Pressed::Entered(Zeroizing::new(digits.to_owned()))
}

#[test]
fn digits_and_equals_are_entered_with_their_leading_zeros() {
    for (keys, digits) in [
        ("123456=", "123456"),
        ("001234=", "001234"),
        ("000000000000=", "000000000000"),
        ("2+3=123456=", "123456"),
        ("2+3c123456=", "123456"),
        ("12+3<<<<123456=", "123456"),
        ("12345<<45678=", "12345678"),
        ("5/0=123456=", "123456"),
        ("123=123456=", "123456"),
        ("2+3[m+]123456=", "123456"),
        ("45[m+]123456=", "123456"),
        ("45[m+][mc]123456=", "123456"),
        ("10[m+]c[mr]=123456=", "123456"),
        ("√2=123456=", "123456"),
        ("π=123456=", "123456"),
        ("5!=123456=", "123456"),
        ("[tan]90=123456=", "123456"),
        ("[sin]30=[copy]123456=", "123456"),
        ("2+3=c[reopen 0]c123456=", "123456"),
        // These change what is shown next to the number, not the number.
        ("123[angle]456=", "123456"),
        ("123[more]4[tape]56=", "123456"),
        ("[tape]123456=", "123456"),
        ("123456[mc]=", "123456"),
    ] {
        assert_eq!(press_all(&mut Calculator::new("en"), keys), entered(digits), "{keys}");
    }
}

#[test]
fn digits_in_an_open_expression_are_not_entered() {
    for keys in [
        "1+123456=",
        "(123456=",
        "-123456=",
        "123456.=",
        "123456n=",
        "123456+=",
        "2+3=+123456=",
        "√123456=",
        "[cbrt]123456=",
        "[sin]123456=",
        "[ln]123456=",
        "π123456=",
        "2^123456=",
        "[10^]123456=",
        "5²123456=",
        "17[mod]123456=",
        "123456²=",
        "123456!=",
        "123456[recip]=",
        "123456^=",
        "123456[mod]=",
        // Used already: it is a number in memory now.
        "123456[m+]=",
        "123456[m-]=",
        "10[m+]c[mr]123456=",
        "2+3=c[recall 0]123456=",
    ] {
        assert!(!matches!(press_all(&mut Calculator::new("en"), keys), Pressed::Entered(_)), "{keys}");
    }
}

#[test]
fn an_entered_number_looks_like_any_number() {
    let mut calculator = after("2+3=123456");
    let typed = view(&calculator);
    calculator.press(Key::Equals);
    assert_eq!(view(&calculator), typed);
    assert_eq!((&*typed.display.text, &*typed.expression.text, typed.preview), ("123,456", "", None));
    assert_eq!(calculator.tape().len(), 1);
}

#[test]
fn equals_again_on_an_entered_number_does_nothing() {
    let mut calculator = after("2+3=123456=");
    assert_eq!(calculator.press(Key::Equals), Pressed::Nothing);
    assert_eq!(&*view(&calculator).display.text, "123,456");
}

#[test]
fn a_wrong_code_continues_like_any_number() {
    assert_eq!(display("123456=+1="), "123,457");
    assert_eq!(display("123456=7"), "7");
    assert_eq!(display("123456=<"), "12,345");
    assert_eq!(display("123456=n"), "−123,456");
    assert_eq!(display("123456=%="), "1,234.56");
}

#[test]
fn forgetting_restores_the_state_before_the_first_digit() {
    let befores =
        ["", "2+3=", "2+3==", "5/0=", "2*(3+4)=", "1.5=", "9/4=c", "10[m+]2+3=", "√2=", "[more][angle]π="];
    let codes = [
        "1",
        "123456",
        "123456=",
        "123457=123456=",
        "123457=<6=",
        "123456=+",
        "123456=+7",
        "123456=n",
        "123456=n=",
        "123456=²",
        "123456=^2",
        "123456=[mod]",
        "123456=[m+]",
        "123456=[m-]",
        "123457=[m+]123456=",
        "123456=[m+][mr]",
        "123456=[m-][mr]=",
        "123456=[m+][mr]+1",
        "123456[angle]",
        "12[more]34[tape]56=",
        "123456=[copy]",
    ];
    for before in befores {
        for code in codes {
            for then in ["", "=", "+1=", "<", "7", "[mr]=", "[copy]"] {
                let mut plain = after(before);
                let mut forgot = after(before);
                press_all(&mut forgot, code);
                forgot.forget_entry();
                forgot.forget_entry();
                assert_eq!(view(&forgot), view(&plain), "{before} {code}");
                assert_eq!(
                    press_all(&mut forgot, then),
                    press_all(&mut plain, then),
                    "{before} {code} {then}"
                );
                assert_eq!(view(&forgot), view(&plain), "{before} {code} {then}");
                assert_eq!(forgot.tape(), plain.tape());
            }
        }
    }
}

#[test]
fn forgetting_leaves_an_ordinary_sum_alone() {
    for keys in [
        "",
        "2+",
        "2+3",
        "2+3=",
        "(5",
        "1.5",
        "5n",
        "5/0=",
        "7=8+9",
        "123456<<<<<<",
        "√2",
        "[sin]30",
        "π",
        "5!",
        "2+3[m+]",
        "10[m+]c[mr]",
        "123457=√2",
        "123457=[mr]2.5",
    ] {
        let mut calculator = after(keys);
        let before = view(&calculator);
        calculator.forget_entry();
        assert_eq!(view(&calculator), before, "{keys}");
    }
}

#[test]
fn digits_left_over_from_a_reopened_sum_are_forgotten_too() {
    for keys in ["123456+1=<<", "123456+1=<<=", "123456+=", "123456+<", "123456.<", "123456/0=+<<<=+"] {
        let mut calculator = after(keys);
        calculator.forget_entry();
        assert_eq!(&*view(&calculator).display.text, "0", "{keys}");
        assert!(!holds_digits(&calculator), "{keys}");
    }
}

fn holds_digits(calculator: &Calculator) -> bool {
    let in_state = |state: &State| !state.expression.is_empty();
    in_state(&calculator.state) || calculator.before.as_ref().is_some_and(|before| in_state(&before.state))
}

#[test]
fn nothing_is_left_of_a_code_once_forgotten() {
    let mut calculator = after("123457=123456=");
    calculator.forget_entry();
    assert!(calculator.before.is_none());
    assert!(!holds_digits(&calculator));
    assert!(calculator.tape().is_empty());
}

#[test]
fn forgetting_an_entered_number_takes_it_out_of_memory() {
    for (keys, left) in [
        ("123456=[m+]", None),
        ("123456=[m-]", None),
        ("10[m+]123456=[m+]", Some(10)),
        ("10[m+]123456=[m+]2+3[m+]", Some(10)),
        // In memory before anything was entered, or emptied since.
        ("10[m+]123456=", Some(10)),
        ("123456=[m+][mc]7[m+]", Some(7)),
        ("45[m+]", Some(45)),
    ] {
        let mut calculator = after(keys);
        calculator.forget_entry();
        assert_eq!(calculator.memory.value(), left.map(Number::whole), "{keys}");
    }
}

/// Sums, and what remains of each once the entry is forgotten: the display, and what is in memory.
const WITH_A_NUMBER_LIKE_A_CODE: &[(&str, &str, Option<i128>)] = &[
    ("12+470913=", "0", None),
    ("12+470913", "0", None),
    ("470913+12=", "0", None),
    ("470913=+12=", "0", None),
    ("470913.+12=", "0", None),
    ("12+004709=", "0", None),
    ("12+004709==", "0", None),
    ("12+470913==", "0", None),
    ("[sin]470913=", "0", None),
    ("√(1+470913)=", "0", None),
    ("470913²=", "0", None),
    ("2^470913", "0", None),
    ("470913470913*1=", "0", None),
    ("10[m+]c[mr]*1=470913+1[m+]", "0", Some(10)),
    ("470913[m+]", "0", None),
    ("10[m+]470913+1[m+]", "0", Some(10)),
    ("10[m+]470913+1[m-]2+3[m+]", "5", Some(10)),
    // What was before is kept, and the state before that is not.
    ("2+3=470913+1", "5", None),
    ("470913+1=7+8", "7+8", None),
    ("470913+1=7+8=", "15", None),
    ("1+1=470913+1=5", "0", None),
    ("1+1=470913+1=5=", "0", None),
    ("470.913*1000=*2=", "0", None),
];

#[test]
fn a_sum_with_a_whole_number_of_6_to_12_digits_is_never_stored_and_goes_with_the_entry() {
    for (keys, display, memory) in WITH_A_NUMBER_LIKE_A_CODE {
        let mut calculator = after(keys);
        let stored = calculator.tape();
        assert!(stored.iter().all(|sum| !sum.expression.contains("4709")), "{keys} {stored:?}");
        calculator.forget_entry();
        assert_eq!((&*view(&calculator).display.text, calculator.tape()), (*display, stored), "{keys}");
        assert_eq!(calculator.memory.value(), memory.map(Number::whole), "{keys}");
        press_all(&mut calculator, "[tape]");
        let Some(tape) = view(&calculator).tape else { panic!("an open tape") };
        assert!(tape.lines.iter().all(|line| !line.expression.text.contains("470,9")), "{keys}");
    }
}

#[test]
fn other_sums_stay_as_they_were() {
    for keys in ["12345+1=", "1234567890123+1=", "470.913*1000=", "470913.5+1=", "1/3=*3=", "999999.5*2="] {
        let mut calculator = after(keys);
        let (before, stored) = (view(&calculator), calculator.tape());
        calculator.forget_entry();
        assert_eq!((view(&calculator), calculator.tape()), (before, stored.clone()), "{keys}");
        assert_eq!(stored.len(), keys.matches('=').count(), "{keys}");
    }
}

#[test]
fn a_stored_line_with_such_a_number_is_not_read_back() {
    let line = |expression: &str| KeptSum { expression: expression.into(), result: "1".into() };
    let lines = ["12+470913", "[470913]*2", "1+1"].map(line).to_vec();
    assert_eq!(Calculator::new("en").with_tape(lines).tape(), [line("1+1")]);
}

#[test]
fn a_tape_found_late_stands_before_what_was_added_and_keeps_what_is_still_shown() {
    let mut calculator = after("12+470913=2+3=");
    calculator.tape_found(after("1+1=").tape());
    assert_eq!(calculator.tape().len(), 2);
    press_all(&mut calculator, "[tape]");
    let lines = view(&calculator).tape.map(|tape| tape.lines.len());
    assert_eq!(lines, Some(3));
}

#[test]
fn only_a_result_is_copied() {
    for (keys, copied) in [
        ("2+3=[copy]", Some("5")),
        ("1000*1000=[copy]", Some("1000000")),
        ("2-5=[copy]", Some("−3")),
        ("1/3=[copy]", Some("0.33333333333333")),
        ("2+3[m+][copy]", Some("5")),
        ("2+3[copy]", None),
        ("123456[copy]", None),
        ("123456=[copy]", None),
        ("123456[m+][copy]", None),
        ("123456=n[copy]", None),
        ("123456=n=[copy]", None),
        ("123456=[m+][mr]=[copy]", None),
        ("5/0=[copy]", None),
        ("[copy]", None),
    ] {
        let pressed = press_all(&mut Calculator::new("en"), keys);
        let expected = copied.map_or(Pressed::Nothing, |text| Pressed::CopyAsked(text.into()));
        assert!(pressed == expected, "{keys}");
        assert_eq!(view(&after(keys)).can_copy, copied.is_some(), "{keys}");
    }
}

#[test]
fn a_code_and_a_price_look_alike_after_every_key() {
    let keys = ["=", "+", "²", "!", "[m+]", "[mr]", "[copy]", "[tape]", "[more]", "[sin]", "n", "<", "%"];
    for before in ["", "2+3=", "10[m+]"] {
        for key in keys {
            let shown = |digits: &str| {
                let view = view(&after(&format!("{before}{digits}={key}")));
                let (text, number) = (view.display.text.to_string(), view.display.spoken.to_string());
                let plain = |text: String| text.replace(|c: char| c.is_ascii_digit(), "0");
                (plain(text), plain(number), view.kind, view.can_copy, view.expression.text.is_empty())
            };
            assert_eq!(shown("123456"), shown("199900"), "{before} {key}");
        }
    }
}

proptest! {
    #[test]
    fn forgetting_twice_is_forgetting_once(keys in any_keys(30)) {
        let mut calculator = pressed(&keys);
        calculator.forget_entry();
        let once = view(&calculator);
        calculator.forget_entry();
        prop_assert_eq!(view(&calculator), once);
        prop_assert!(calculator.state.digits_only().is_none());
    }

    #[test]
    fn no_keys_bring_an_entered_number_onto_the_tape_or_the_clipboard_without_a_sum(
        keys in any_keys(12), digits in "[1-9][0-9]{5,11}",
    ) {
        let mut calculator = Calculator::new("en");
        press_all(&mut calculator, &digits);
        calculator.press(Key::Equals);
        for key in keys {
            let pressed = calculator.press(key);
            // Once it is part of a sum it is an ordinary number.
            if pressed == Pressed::TapeGrew {
                return Ok(());
            }
            if let Pressed::CopyAsked(text) = pressed {
                prop_assert!(!text.contains(&digits));
            }
            prop_assert!(calculator.tape().is_empty());
        }
        calculator.forget_entry();
        prop_assert!(!view(&calculator).display.text.replace(',', "").contains(&digits));
        let entered = Number::from_typed(&digits);
        let held = calculator.memory.value();
        prop_assert!(held != Some(entered) && held != Some(entered.negate()));
    }
}
