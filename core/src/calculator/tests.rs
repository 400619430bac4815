//! The calculator from outside: keys in, display out. Sums are in the table that every shell runs;
//! `codes` has the rules for codes.

mod codes;
mod full;
mod functions;
mod sums;

use proptest::prelude::*;

use super::expression::Expression;
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

#[test]
fn every_line_of_the_key_table_passes() {
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

/// Compared with an arbitrary-precision oracle (tests/oracle/calculator-sums.py).
#[test]
fn shows_every_sum_as_the_oracle_does() {
    let table = include_str!("../../../tests/vectors/calculator-sums.tsv");
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[keys, expected, kind] = columns.as_slice() else { panic!("three columns: {line}") };
        let shown = display(keys);
        if shown != expected {
            wrong.push(format!("{kind}: {keys}: {shown}, not {expected}"));
        }
        lines += 1;
    }
    assert!(wrong.is_empty(), "{} of {lines} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(lines > 8_000);
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
fn debug_prints_no_digits() {
    let mut calculator = after("2+3=");
    let pressed = press_all(&mut calculator, "987654=");
    let printed = format!("{calculator:?} {pressed:?} {:?} {:?}", Key::Digit(7), Key::Recall(7));
    assert!(!printed.contains(|character: char| character.is_ascii_digit()), "{printed}");
}

#[test]
fn a_preview_is_shown_only_if_it_adds_something() {
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
fn a_stored_tape_is_exact_in_another_locale() {
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
fn a_lone_constant_on_the_tape_survives_a_restart() {
    let kept = after("[pi]=[e]=").tape();
    assert_eq!(kept.len(), 2);
    assert_eq!(Calculator::new("en").with_tape(kept.clone()).tape(), kept);
}

#[test]
fn a_full_sum_with_implied_parentheses_survives_on_the_tape() {
    let kept = after(&("1+".repeat(160) + &"(".repeat(32) + &"1+".repeat(23) + "1=")).tape();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].expression.ends_with(&")".repeat(32)));
    assert_eq!(Calculator::new("en").with_tape(kept.clone()).tape(), kept);
}

#[test]
fn a_full_sum_of_rounded_numbers_survives_on_the_tape() {
    let kept = after(&format!("√2/10^900*√3[m+]{}[mr]=", "[mr]-".repeat(199))).tape();
    assert_eq!(kept.len(), 2);
    assert!(kept[1].expression.len() > 16_000);
    assert_eq!(Calculator::new("en").with_tape(kept.clone()).tape(), kept);
}

#[test]
fn reads_a_rounded_result_of_an_earlier_version() {
    let sum = KeptSum { expression: "sqrt2*sqrt2".to_owned(), result: format!("~1.{}8E0", "9".repeat(68)) };
    let mut calculator = Calculator::new("en").with_tape(vec![sum]);
    calculator.press(Key::Recall(0));
    press_all(&mut calculator, "*1=!=");
    assert_eq!(&*view(&calculator).display.text, "2");
    for unreadable in ["~1.5E0~", "~1.5E0~-1", "~1.5E0~inf", "~1.5E0~NaN", "~1.5E0~1e99", "~1.5", "~~1.5E0"] {
        let sum = KeptSum { expression: "1+1".to_owned(), result: unreadable.to_owned() };
        assert!(Calculator::new("en").with_tape(vec![sum]).tape().is_empty(), "{unreadable}");
    }
}

#[test]
fn an_unreadable_tape_line_is_skipped() {
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
fn a_recalled_result_becomes_an_operand() {
    let mut calculator = after("2+3=");
    press_all(&mut calculator, "10-");
    calculator.press(Key::Recall(0));
    assert_eq!(&*view(&calculator).display.text, "10−5");
    calculator.press(Key::Digit(2));
    assert_eq!(&*view(&calculator).display.text, "10−5×2");
}

#[test]
fn messages_and_spoken_text_are_in_the_language() {
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

/// Every key of the keypad and of the tape.
fn every_key() -> Vec<Key> {
    let keypad = Calculator::new("en").keypad(Language::English.words());
    let others = [Key::Recall(0), Key::Reopen(0), Key::Reopen(3), Key::ClearTape, Key::Copy];
    keypad.keys().map(|face| face.key).chain(others).collect()
}

fn any_keys(most: usize) -> impl Strategy<Value = Vec<Key>> {
    prop::collection::vec(prop::sample::select(every_key()), 0..most)
}

fn pressed(keys: &[Key]) -> Calculator {
    let mut calculator = Calculator::new("en");
    keys.iter().for_each(|key| drop(calculator.press(*key)));
    calculator
}

#[test]
fn every_line_of_the_region_table_passes() {
    let table = include_str!("../../../tests/vectors/calculator-locales.tsv");
    let spaces = |text: &str| text.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}");
    let mut lines = 0;
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[locale, keys, expression, display, _comment] = columns.as_slice() else {
            panic!("five columns: {line}");
        };
        let mut calculator = Calculator::new(locale);
        press_all(&mut calculator, keys);
        let shown = view(&calculator);
        assert_eq!(
            (&*shown.expression.text, &*shown.display.text),
            (&*spaces(expression), &*spaces(display)),
            "{line}"
        );
        lines += 1;
    }
    assert!(lines >= 20);
}

#[test]
fn every_key_has_a_label_words_and_a_script() {
    for language in Language::ALL {
        let keypad = Calculator::new("es-US").keypad(language.words());
        let mut seen = Vec::new();
        for face in keypad.keys().chain([&keypad.copy]) {
            assert!(!face.label.text.is_empty() && !face.label.spoken.is_empty(), "{:?}", face.key);
            assert_eq!(Key::parse_script(&face.key.script()), Some(vec![face.key]));
            assert!(!seen.contains(&face.key), "{:?} stands there twice", face.key);
            seen.push(face.key);
        }
        assert_eq!(seen.len(), 20 + 4 + 25 + 1);
    }
    let arabic = Calculator::new("ar-EG").keypad(Language::English.words());
    assert_eq!(&*arabic.pad[1][0].label.text, "٧");
    assert_eq!(&*arabic.pad[4][2].label.text, "٫");
}

#[test]
fn the_deepest_sum_fits_a_small_stack() {
    // A phone's background thread has half a megabyte or more.
    let deep = || {
        for keys in ["(", "√", "2^", "[sin]", "[tan][atan]", "n(", "-(", "(2^", "1+(", "√(", "2^n(", "n√(2^"]
        {
            // Full, and then with room for a number, without which nothing is calculated.
            let mut calculator = after(&format!("{}<<<9", keys.repeat(Expression::MAX_TOKENS)));
            let _ = view(&calculator);
            assert!(calculator.press(Key::Equals) != Pressed::Nothing, "{keys}");
        }
    };
    std::thread::Builder::new()
        .stack_size(512 * 1024)
        .spawn(deep)
        .expect("a thread")
        .join()
        .expect("no overflow");
}

proptest! {
    #[test]
    fn any_keys_in_any_order_are_survived(keys in any_keys(80), code in "[0-9]{1,20}", text: String) {
        let mut calculator = pressed(&keys);
        let _ = view(&calculator);
        calculator.paste(&text);
        calculator.press(Key::Clear);
        press_all(&mut calculator, &code);
        calculator.forget_entry();
        prop_assert_eq!(&*view(&calculator).display.text, "0");
    }

    #[test]
    fn every_sum_on_the_tape_opens_again_and_comes_to_the_same(keys in any_keys(60)) {
        let mut calculator = pressed(&keys);
        calculator.press(Key::Equals);
        let lines = calculator.tape.view(&calculator.locale, Language::English.words());
        for (line, index) in lines.lines.iter().zip(0..) {
            // The other angle unit may have been in use then.
            if line.expression.text.contains(['s', 't', 'l']) {
                continue;
            }
            prop_assert_eq!(calculator.press(Key::Reopen(index)), Pressed::Changed);
            prop_assert_eq!(&*view(&calculator).display.text, &*line.expression.text);
            let sum = calculator.state.expression.clone();
            // A sum with a number as long as a code is on the tape and not among those to store.
            let stored = calculator.tape();
            if stored.len() == lines.lines.len() {
                let place = usize::try_from(index).expect("few");
                prop_assert_eq!(&kept::write(sum.tokens()), &stored[place].expression);
            }
        }
    }
}
