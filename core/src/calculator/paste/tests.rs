//! Pasted text: the table that every shell runs, and that nothing is ever read only in part.

use crate::calculator::{Calculator, Pressed};
use crate::key::Key;
use crate::words::Language;

const TABLE: &str = include_str!("../../../../tests/vectors/calculator-paste.tsv");

fn display(calculator: &Calculator) -> String {
    calculator.view(Language::English.words()).display.text.to_string()
}

fn pasted(locale: &str, text: &str) -> (Calculator, String) {
    let mut calculator = Calculator::new(locale);
    calculator.paste(text);
    let shown = display(&calculator);
    (calculator, shown)
}

#[test]
fn every_line_of_the_paste_table_passes() {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[locale, text, expected, _comment] = columns.as_slice() else { panic!("four columns: {line}") };
        let text = text.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}").replace("\\n", "\n");
        let shown = pasted(locale, &text).1;
        if shown != expected.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}") {
            wrong.push(format!("{line}: {shown}"));
        }
        lines += 1;
    }
    assert!(wrong.is_empty(), "{} of {lines} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(lines > 200);
}

#[test]
fn pasted_digits_are_forgotten_like_any_and_are_not_a_code() {
    for text in ["482915", "  482915\n", "482 915", "482,915", "٤٨٢٩١٥", "Total: 482915"] {
        let (mut calculator, _) = pasted("en", text);
        assert_eq!(calculator.press(Key::Equals), Pressed::Changed, "{text}");
        let view = calculator.view(Language::English.words());
        assert_eq!(&*view.display.text, "482,915");
        assert!(!view.can_copy && calculator.tape().is_empty());
        calculator.forget_entry();
        assert_eq!(display(&calculator), "0");
    }
    // Typing on after a paste does not make one either.
    let (mut calculator, _) = pasted("en", "482");
    for digit in [9, 1, 5] {
        calculator.press(Key::Digit(digit));
    }
    assert_eq!(calculator.press(Key::Equals), Pressed::Changed);
}

#[test]
fn unreadable_text_changes_nothing() {
    let unreadable =
        ["12 apples and 3 pears", "12:30", "914-555-0143", "2+", "5$30", "1,2,3", "½", "12.50\n7.25", "2+3)"];
    for keys in ["", "12", "12+", "2+3=", "5/0=", "123456=", "√"] {
        for text in unreadable {
            let mut calculator = Calculator::new("en");
            for key in Key::parse_script(keys).expect("keys") {
                calculator.press(key);
            }
            let before = calculator.view(Language::English.words());
            assert_eq!(calculator.paste(text), Pressed::Nothing, "{keys} {text}");
            assert_eq!(calculator.view(Language::English.words()), before, "{keys} {text}");
        }
    }
}

#[test]
fn a_pasted_sum_continues_with_what_is_typed() {
    for (keys, text, shown) in [
        ("12+", "-3", "12+(−3)"),
        ("12*", "-3", "12×−3"),
        ("12", "-3", "12−3"),
        ("12+", "Total: 5", "12+5"),
        ("2+3=", "-7", "−7"),
        ("2+3=", "4", "4"),
        ("(", "1+2)", "(1+2)"),
    ] {
        let mut calculator = Calculator::new("en");
        for key in Key::parse_script(keys).expect("keys") {
            calculator.press(key);
        }
        if text == "1+2)" {
            // A parenthesis that the text itself does not open.
            assert_eq!(calculator.paste(text), Pressed::Nothing);
            continue;
        }
        assert_eq!(calculator.paste(text), Pressed::Changed, "{keys} {text}");
        assert_eq!(display(&calculator), shown, "{keys} {text}");
    }
}

#[test]
fn a_sum_that_does_not_fit_is_not_started() {
    for text in ["1+".repeat(200) + "1", "(".repeat(33) + "1+1"] {
        let (mut calculator, shown) = pasted("en", &text);
        assert_eq!(shown, "No room for more");
        calculator.press(Key::More);
        assert_eq!(display(&calculator), "0");
    }
    assert_eq!(pasted("en", &("1+".repeat(199) + "1")).1.len(), 399);
    assert_eq!(pasted("en", &"1".repeat(4_001)).1, "0");
}

/// Every label before a number is skipped, whatever its letters, and nothing in it is calculated.
#[test]
fn words_before_a_number_are_skipped_whatever_their_letters() {
    let words = [
        "Tax",
        "Total (USD):",
        "Sub-total:",
        "Model",
        "Max",
        "Modern",
        "Cosmetics",
        "Sinus",
        "Tango",
        "Logan",
        "Lnx",
        "Expo",
        "Exxon",
        "Epic",
        "Pizza",
        "Piña",
        "Café e pan",
        "Año",
        "Impuesto",
        "Propina",
        "Sin IVA",
        "El máximo",
        "Módulo",
        "Éxito",
        "xerox",
        "PIN",
        "Unemployed",
        "πίτα",
        "Όλα",
        "Цена",
        "Итого:",
        "합계",
        "合計",
        "总计：",
        "ราคา",
        "कुल",
        "المجموع:",
        "סה״כ",
        "🛒",
        "💰 Total",
        "e-mail",
        "x-ray",
        "R&D",
        "and/or",
        "C'est",
        "N.º",
        "No.",
        "Total —",
        "“Total”:",
    ];
    let mut wrong = Vec::new();
    for word in words {
        for (amount, shown) in [("12.50", "12.50"), ("$12.50", "12.50"), ("(1+2)*3", "(1+2)×3"), ("√9", "√9")]
        {
            let text = format!("{word} {amount}");
            let read = pasted("en", &text).1;
            if read != shown {
                wrong.push(format!("{text}: {read}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every locale reads back what it shows and copies.
#[test]
fn a_locale_reads_back_what_it_shows() {
    let table = include_str!("../../../../tests/vectors/number-marks.tsv");
    let mut wrong = Vec::new();
    let mut locales = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (locale, _) = line.split_once('\t').expect("columns");
        for keys in ["1234567890.5+0=", "1234+0=", "12345+0=", "1/8-1=", "1/3=", "2/3*10^-9=", "10^40+1="] {
            let mut calculator = Calculator::new(locale);
            for key in Key::parse_script(keys).expect("keys") {
                calculator.press(key);
            }
            let shown = display(&calculator);
            let Pressed::CopyAsked(copied) = calculator.press(Key::Copy) else { panic!("a result") };
            // Toki Pona groups by two, which no other locale reads; what it copies has no groups.
            let grouped_by_two = locale == "tok" || locale.starts_with("tok-");
            for text in [&*copied, if grouped_by_two { &*copied } else { &*shown }] {
                let read = pasted(locale, text).1;
                if read != shown {
                    wrong.push(format!("{locale}: {text} shows {read}, not {shown}"));
                }
            }
        }
        locales += 1;
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
    assert!(locales > 1_000);
}

proptest::proptest! {
    #[test]
    fn any_text_is_survived(text: String, more in "[0-9.,'+*/()%=eE xX√π²$€:\n-]{0,80}") {
        for locale in ["en", "de", "ar", "fr-CH"] {
            let (mut calculator, _) = pasted(locale, &text);
            calculator.paste(&more);
            calculator.press(Key::Equals);
            let _ = calculator.view(Language::English.words());
        }
    }

    #[test]
    fn no_digit_is_ever_left_out_or_put_in(text in "[0-9]{1,4}([ ,.:'x$*/+a-]{1,2}[0-9]{1,4}){0,3}") {
        let shown = pasted("en", &text).1;
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let bare = |text: &str| digits(text).trim_start_matches('0').to_owned();
        proptest::prop_assert!(
            shown == "0" || bare(&shown) == bare(&text) || text.contains(['.', ',']) , "{} shows {}", text, shown
        );
    }
}
