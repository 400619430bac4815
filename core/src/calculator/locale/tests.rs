use super::*;

fn written(tag: &str, plain: &str) -> String {
    let mut out = String::new();
    Locale::from_tag(tag).write_number(plain, &mut out);
    out
}

/// Where another copy of CLDR says something else, and why.
const DIFFERENCES: [(&str, &str); 12] = [
    ("ady", "new in CLDR 49"),
    ("ady-JO", "new in CLDR 49"),
    ("ady-RU", "new in CLDR 49"),
    ("ady-TR", "new in CLDR 49"),
    ("dv", "groups of two since CLDR 49"),
    ("dv-MV", "groups of two since CLDR 49"),
    ("en-US-POSIX", "a variant for programs, not for people"),
    ("es-JP", "Intl takes Spain's; by CLDR's parent locales it is Latin America's"),
    ("fr-CH", "an apostrophe since CLDR 48.2"),
    ("kbd", "new in CLDR 49"),
    ("kbd-RU", "new in CLDR 49"),
    ("kbd-TR", "new in CLDR 49"),
];

#[test]
fn every_locale_matches_other_copies_of_cldr() {
    let table = include_str!("../../../../tests/vectors/number-marks.tsv");
    let (mut lines, mut wrong, mut differing) = (0, Vec::new(), Vec::new());
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[locale, first, second, third, _by_whom] = columns.as_slice() else {
            panic!("five columns: {line}")
        };
        let spaces = |text: &str| text.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}");
        let ours = ["1234", "12345", "1234567890.5"].map(|plain| written(locale, plain));
        if ours != [first, second, third].map(spaces) {
            differing.push(locale);
            if !DIFFERENCES.iter().any(|(listed, _)| *listed == locale) {
                wrong.push(format!("{line}: {ours:?}"));
            }
        }
        lines += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(lines > 1_200, "{lines}");
    differing.sort_unstable();
    assert_eq!(differing, DIFFERENCES.map(|(locale, _)| locale), "each difference is one");
}

#[test]
fn no_locale_exceeds_the_room_for_a_number() {
    let table = include_str!("../../../../tests/vectors/number-marks.tsv");
    for locale in table.lines().filter_map(|line| line.split('\t').next()) {
        for plain in ["-123456789012345", "-0.000000000000123456789012345", "-1.23456789012E-999"] {
            let length = written(locale, plain).len();
            assert!(length <= crate::calculator::format::NUMBER_ROOM, "{locale}: {length}");
        }
    }
}

#[test]
fn each_locale_writes_numbers_its_own_way() {
    for (tag, expected) in [
        ("en", "−1,234,567.89"),
        ("en-US", "−1,234,567.89"),
        ("en-DE", "−1.234.567,89"),
        ("en-XX", "−1,234,567.89"),
        ("es", "−1.234.567,89"),
        ("es-US", "−1,234,567.89"),
        ("es-MX", "−1,234,567.89"),
        ("es-419", "−1,234,567.89"),
        ("es-AR", "−1.234.567,89"),
        ("es-CR", "−1\u{a0}234\u{a0}567,89"),
        ("de", "−1.234.567,89"),
        ("de-CH", "−1'234'567.89"),
        ("fr", "−1\u{202f}234\u{202f}567,89"),
        ("pt-AO", "−1\u{a0}234\u{a0}567,89"),
        ("hi", "−12,34,567.89"),
        ("bn-BD", "−১২,৩৪,৫৬৭.৮৯"),
        ("mr-IN", "−१२,३४,५६७.८९"),
        ("my", "−၁,၂၃၄,၅၆၇.၈၉"),
        ("fa", "−۱٬۲۳۴٬۵۶۷٫۸۹"),
        ("ar-EG", "−١٬٢٣٤٬٥٦٧٫٨٩"),
        ("ar-MA", "−1.234.567,89"),
        ("ff-Adlm", "−𞥑⹁𞥒𞥓𞥔⹁𞥕𞥖𞥗.𞥘𞥙"),
        ("sr-Latn", "−1.234.567,89"),
        ("sd-Deva", "−1,234,567.89"),
        ("zh-Hant-HK", "−1,234,567.89"),
        // Written in another script, so that nothing is known of it.
        ("de-Cyrl", "−1,234,567.89"),
        ("xx", "−1,234,567.89"),
        ("not a tag", "−1,234,567.89"),
        ("", "−1,234,567.89"),
    ] {
        assert_eq!(written(tag, "-1234567.89"), expected, "{tag}");
    }
}

#[test]
fn tag_extensions_of_phones_change_nothing() {
    for plain in ["es-US", "es-ES", "de-CH", "ar-EG", "hi-IN", "zh-Hant-HK"] {
        let posix = plain.replace('-', "_");
        for tag in [
            format!("{plain}-u-fw-mon"),
            format!("{plain}-u-ca-buddhist-fw-mon-mu-celsius"),
            format!("{plain}-u-rg-dezzzz"),
            format!("{plain}-t-de-m0-true"),
            format!("{plain}-x-nu-arab"),
            format!("{plain}-u-nu-roman"),
            format!("{posix}.UTF-8"),
            format!("{posix}@calendar=buddhist"),
            posix,
        ] {
            assert_eq!(Locale::from_tag(&tag), Locale::from_tag(plain), "{tag}");
        }
    }
}

#[test]
fn requested_digits_are_shown() {
    for (tag, expected) in [
        ("ar-EG-u-nu-latn", "1,234.5"),
        ("ar_EG@numbers=latn", "1,234.5"),
        ("ar-u-nu-native", "١٬٢٣٤٫٥"),
        ("hi-IN-u-nu-deva", "१,२३४.५"),
        ("hi-IN-u-nu-native", "१,२३४.५"),
        ("en-u-nu-native", "1,234.5"),
        ("de-u-nu-deva", "१.२३४,५"),
        ("zh-u-nu-hanidec", "一,二三四.五"),
    ] {
        assert_eq!(written(tag, "1234.5"), expected, "{tag}");
    }
    let keys: String = (0..10).map(|digit| Locale::from_tag("zh-u-nu-hanidec").digit(digit)).collect();
    assert_eq!(keys, "〇一二三四五六七八九");
}

#[test]
fn spain_leaves_four_digits_together() {
    assert_eq!(written("es-ES", "1234"), "1234");
    assert_eq!(written("es-ES", "12345"), "12.345");
    assert_eq!(written("es-AR", "1234"), "1.234");
}

#[test]
fn india_groups_by_two_above_a_thousand() {
    assert_eq!(written("hi", "123"), "123");
    assert_eq!(written("hi", "1234"), "1,234");
    assert_eq!(written("hi", "123456789"), "12,34,56,789");
}

#[test]
fn leading_zeros_are_not_shown_and_trailing_ones_are() {
    assert_eq!(written("en", "000120"), "120");
    assert_eq!(written("en", "000"), "0");
    assert_eq!(written("en", "00.50"), "0.50");
    assert_eq!(written("en", "5."), "5.");
    assert_eq!(written("de", "1.5E-20"), "1,5E−20");
}
