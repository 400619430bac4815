//! The calculator as it is used: keys in, display out. Sums are in the table that every shell runs; the rules for codes are here.

use proptest::prelude::*;

use super::*;
use crate::words::Language;

const TABLE: &str = include_str!("../../../tests/vectors/calculator-keys.tsv");

fn press_all(calculator: &mut Calculator, keys: &str) -> Pressed {
    Key::parse_script(keys)
        .expect("keys")
        .into_iter()
        .map(|key| calculator.press(key))
        .last()
        .unwrap_or(Pressed::Nothing)
}

fn after(keys: &str) -> Calculator {
    let mut calculator = Calculator::new("en");
    press_all(&mut calculator, keys);
    calculator
}

fn view(calculator: &Calculator) -> CalculatorView {
    calculator.view(Language::English.words())
}

fn display(keys: &str) -> String {
    view(&after(keys)).display.text.to_string()
}

fn entered(digits: &str) -> Pressed {
    Pressed::Entered(Zeroizing::new(digits.to_owned()))
}

#[test]
fn every_line_of_the_key_table_holds() {
    let mut lines = 0;
    let mut wrong = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[keys, expression, display, _comment] = columns.as_slice() else {
            panic!("four columns: {line}");
        };
        let view = view(&after(keys));
        if (&*view.expression.text, &*view.display.text) != (expression, display) {
            wrong.push(format!(
                "{keys}: {:?} {:?}, not {expression:?} {display:?}",
                &*view.expression.text, &*view.display.text
            ));
        }
        lines += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(lines > 80);
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
    ] {
        assert_eq!(press_all(&mut Calculator::new("en"), keys), entered(digits), "{keys}");
    }
}

#[test]
fn digits_in_an_open_expression_are_not_entered() {
    for keys in ["1+123456=", "(123456=", "-123456=", "123456.=", "123456n=", "123456+=", "2+3=+123456="] {
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
fn equals_with_nothing_to_calculate_changes_nothing() {
    for keys in ["", "(", "-", "(-(", "2+3=c"] {
        let mut calculator = after(keys);
        let before = view(&calculator);
        assert_eq!(calculator.press(Key::Equals), Pressed::Nothing, "{keys}");
        assert_eq!(view(&calculator), before, "{keys}");
    }
}

#[test]
fn a_wrong_code_goes_on_as_any_number() {
    assert_eq!(display("123456=+1="), "123,457");
    assert_eq!(display("123456=7"), "7");
    assert_eq!(display("123456=<"), "12,345");
    assert_eq!(display("123456=n"), "−123,456");
    assert_eq!(display("123456=%="), "1,234.56");
}

#[test]
fn forgetting_goes_back_to_before_the_first_digit() {
    for before in ["", "2+3=", "2+3==", "5/0=", "2*(3+4)=", "1.5=", "9/4=c"] {
        for code in
            ["1", "123456", "123456=", "123457=123456=", "123457=<6=", "123456=+", "123456=+7", "123456=n"]
        {
            for then in ["", "=", "+1=", "<", "7"] {
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
    for keys in ["", "2+", "2+3", "2+3=", "(5", "1.5", "5n", "5/0=", "7=8+9", "123456<<<<<<"] {
        let mut calculator = after(keys);
        let before = view(&calculator);
        calculator.forget_entry();
        assert_eq!(view(&calculator), before, "{keys}");
    }
}

#[test]
fn digits_left_of_a_reopened_sum_are_forgotten_too() {
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
fn debug_prints_no_digits() {
    let mut calculator = after("2+3=");
    let pressed = press_all(&mut calculator, "987654=");
    let printed = format!("{calculator:?} {pressed:?} {:?} {:?}", Key::Digit(7), Key::Recall(7));
    assert!(!printed.contains(|character: char| character.is_ascii_digit()), "{printed}");
}

#[test]
fn a_preview_is_shown_only_where_it_says_more_than_the_display() {
    for (keys, preview) in [
        ("123456", None),
        ("2+", None),
        ("2+3", Some("5")),
        ("2+3*", Some("5")),
        ("2(3", Some("6")),
        ("50%", Some("0.5")),
        ("(5)", None),
        ("-5", None),
        ("5/0", None),
        ("2+3=", None),
    ] {
        assert_eq!(view(&after(keys)).preview.as_ref().map(|label| &*label.text), preview, "{keys}");
    }
}

#[test]
fn the_tape_keeps_sums_and_is_shown_only_while_open() {
    let mut calculator = after("2+3=7=1.50+1==8*(2=1/3=");
    assert!(view(&calculator).tape_lines().is_empty());
    assert_eq!(calculator.press(Key::Tape), Pressed::Changed);
    let shown = view(&calculator);
    let lines = shown.tape_lines().iter().map(|line| (&*line.expression.text, &*line.result.text));
    let lines: Vec<_> = lines.collect();
    assert_eq!(
        lines,
        [("2+3", "5"), ("1.50+1", "2.5"), ("2.5+1", "3.5"), ("8×(2)", "16"), ("1÷3", "0.33333333333333")]
    );
    assert_eq!(calculator.press(Key::ClearTape), Pressed::TapeCleared);
    assert_eq!(calculator.press(Key::ClearTape), Pressed::Nothing);
    assert!(view(&calculator).tape_lines().is_empty());
}

#[test]
fn a_kept_tape_comes_back_exactly_in_another_locale() {
    let kept = after("1/3=10000.5*2=-5+1=").tape();
    let mut calculator = Calculator::new("de").with_tape(kept.clone());
    assert_eq!(calculator.tape(), kept);
    calculator.press(Key::Tape);
    assert_eq!(&*view(&calculator).tape_lines()[1].expression.text, "10.000,5×2");
    assert_eq!(calculator.press(Key::Recall(0)), Pressed::Changed);
    press_all(&mut calculator, "*3-1=");
    assert_eq!(&*view(&calculator).display.text, "0");
    assert!(view(&calculator).tape_lines().is_empty());
    assert_eq!(calculator.press(Key::Recall(99)), Pressed::Nothing);
}

#[test]
fn an_unreadable_tape_line_is_left_out() {
    let sum = |expression: &str, result: &str| KeptSum {
        expression: expression.to_owned(),
        result: result.to_owned(),
    };
    let lines = vec![
        sum("1+1", "2"),
        sum("123456", "123456"),
        sum("1+x", "2"),
        sum("1+1", "2/0"),
        sum("1+1", "E"),
        sum("1+1", "1E99999999999"),
        sum("1+1", "-170141183460469231731687303715884105728/-1"),
        sum("1+1", "0E40"),
        sum("", ""),
    ];
    assert!(Calculator::new("en").with_tape(lines).tape() == [sum("1+1", "2")]);
}

#[test]
fn the_tape_keeps_the_newest_hundred() {
    let mut calculator = after("1+1=");
    for _ in 0..150 {
        calculator.press(Key::Equals);
    }
    let tape = calculator.tape();
    assert_eq!(tape.len(), 100);
    assert_eq!(tape[99].result, "152");
}

#[test]
fn a_recalled_result_takes_the_place_of_an_operand() {
    let mut calculator = after("2+3=");
    press_all(&mut calculator, "10-");
    calculator.press(Key::Recall(0));
    assert_eq!(&*view(&calculator).display.text, "10−5");
    calculator.press(Key::Digit(2));
    assert_eq!(&*view(&calculator).display.text, "10−5×2");
}

#[test]
fn messages_and_spoken_text_speak_the_language() {
    let mut calculator = Calculator::new("es");
    press_all(&mut calculator, "5/0");
    let spanish = Language::Spanish.words();
    assert_eq!(&*calculator.view(spanish).display.spoken, "5 entre 0");
    calculator.press(Key::Equals);
    assert_eq!(&*calculator.view(spanish).display.text, "No se puede dividir entre cero");
    assert_eq!(&*view(&calculator).display.spoken, "Can’t divide by zero");
    assert_eq!(
        &*view(&after("2*-(3+4)%")).display.spoken,
        "2 times minus open parenthesis 3 plus 4 close parenthesis percent"
    );
    assert_eq!(&*view(&after("123456")).display.spoken, "123,456");
}

#[test]
fn a_long_sum_is_bounded_and_does_not_panic() {
    for keys in ["(", "1+", "-", "9*", "5%", "1)", "n(", "9/(", ".1/"] {
        let mut calculator = after(&keys.repeat(600));
        calculator.press(Key::Equals);
        calculator.press(Key::Equals);
        let _ = view(&calculator);
    }
    let mut calculator = after("9*9=");
    for _ in 0..2_000 {
        calculator.press(Key::Equals);
    }
    assert_eq!(&*view(&calculator).display.text, "Number too large");
}

/// Exact fractions, the plain way: products first, then sums.
fn plain_evaluation(first: i128, rest: &[(char, i128)]) -> Option<(i128, i128)> {
    let mut terms = vec![(first, 1)];
    for &(operator, value) in rest {
        let last = terms.last_mut()?;
        match operator {
            '+' => terms.push((value, 1)),
            '-' => terms.push((-value, 1)),
            '*' => last.0 *= value,
            _ if value == 0 => return None,
            _ => last.1 *= value,
        }
    }
    Some(terms.into_iter().fold((0, 1), |(a, b), (c, d)| (a * d + c * b, b * d)))
}

proptest! {
    #[test]
    fn any_keys_in_any_order_are_survived(keys in "[0-9.+*/()%=c<n-]{0,60}", code in "[0-9]{1,20}") {
        let mut calculator = after(&keys);
        let _ = view(&calculator);
        calculator.press(Key::Tape);
        calculator.press(Key::Clear);
        press_all(&mut calculator, &code);
        calculator.forget_entry();
        prop_assert_eq!(&*view(&calculator).display.text, "0");
    }

    #[test]
    fn forgetting_twice_is_forgetting_once(keys in "[0-9.+*/()%=c<n-]{0,30}") {
        let mut calculator = after(&keys);
        calculator.forget_entry();
        let once = view(&calculator);
        calculator.forget_entry();
        prop_assert_eq!(view(&calculator), once);
        prop_assert!(calculator.state.digits_only().is_none());
    }

    #[test]
    fn sums_agree_with_plain_fractions(
        first in 0i128..10_000,
        rest in prop::collection::vec((prop::sample::select(vec!['+', '-', '*', '/']), 0i128..10_000), 1..6),
    ) {
        let mut keys = first.to_string();
        for (operator, value) in &rest {
            keys.push(*operator);
            keys.push_str(&value.to_string());
        }
        keys.push('=');
        let calculator = after(&keys);
        let Some((numerator, denominator)) = plain_evaluation(first, &rest) else {
            prop_assert_eq!(&*view(&calculator).display.text, "Can’t divide by zero");
            return Ok(());
        };
        let Phase::Result(value) = calculator.state.phase else {
            return Err(TestCaseError::fail("no result"));
        };
        let mut kept = String::new();
        value.write_kept(&mut kept);
        let (n, d) = kept.split_once('/').unwrap_or((&kept, "1"));
        let (n, d): (i128, i128) = (n.parse().expect("exact"), d.parse().expect("exact"));
        prop_assert_eq!(n * denominator, numerator * d, "{}", keys);
        // The display is within half of its last digit.
        let shown: f64 = view(&calculator).display.text.replace(',', "").replace('−', "-").parse().expect("a number");
        #[expect(clippy::cast_precision_loss)]
        let exact = numerator as f64 / denominator as f64;
        prop_assert!((shown - exact).abs() <= exact.abs() * 1e-9 + 1e-14, "{} {}", shown, exact);
    }
}
