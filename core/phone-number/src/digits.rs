//! Decimal digits of every script (Unicode general category Nd): to read typed and pasted text, and
//! to write numbers as a locale does.

mod table;

use table::SYSTEMS;

/// The value of a decimal digit of any script: 7 for `7`, `٧`, `७` and `７`. `None` for any other
/// character, including `²`, `Ⅶ` and `七`, with which nobody types a number.
#[must_use]
pub fn value(character: char) -> Option<u8> {
    let after = SYSTEMS.partition_point(|(_, zero)| *zero <= character);
    let (_, zero) = SYSTEMS[after.checked_sub(1)?];
    let value = u32::from(character) - u32::from(zero);
    u8::try_from(value).ok().filter(|value| *value < 10)
}

/// A numbering system and its zero, by its BCP 47 name, such as `arab` or `deva`. `None` if it is
/// unknown or not positional, such as `roman`.
#[must_use]
pub fn system(name: &str) -> Option<(&'static str, char)> {
    SYSTEMS.iter().find(|(known, _)| *known == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_of_any_script_has_its_value() {
        for (text, expected) in [
            ("0123456789", 0),
            ("٠١٢٣٤٥٦٧٨٩", 0),
            ("۰۱۲۳۴۵۶۷۸۹", 0),
            ("०१२३४५६७८९", 0),
            ("၀၁၂၃၄၅၆၇၈၉", 0),
            ("０１２３４５６７８９", 0),
            ("𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙", 0),
            ("𝟗", 9),
        ] {
            for (character, value) in text.chars().zip(expected..) {
                assert_eq!(super::value(character), Some(value), "{character}");
            }
        }
    }

    #[test]
    fn what_is_not_a_decimal_digit_has_no_value() {
        for character in ['/', ':', 'a', '²', '½', 'Ⅶ', '七', '①', '፩', '௰', '\u{0}', '\u{10ffff}']
        {
            assert_eq!(value(character), None, "{character}");
        }
    }

    #[test]
    fn systems_are_in_unicode_order_and_do_not_overlap() {
        for pair in SYSTEMS.windows(2) {
            let [(name, zero), (_, next)] = pair else { unreachable!("windows of two") };
            assert!(u32::from(*zero) + 10 <= u32::from(*next), "{name}");
        }
        assert!(SYSTEMS.iter().all(|(_, zero)| (0..10).all(|digit| {
            let character = char::from_u32(u32::from(*zero) + digit).expect("a character");
            value(character) == u8::try_from(digit).ok()
        })));
    }

    /// Rust's `is_numeric` covers more than digits, so only one direction can be tested.
    #[test]
    fn every_digit_is_numeric_in_unicode() {
        let digits = ('\u{0}'..='\u{1ffff}').filter(|character| value(*character).is_some());
        let unknown: Vec<char> = digits.filter(|digit| !digit.is_numeric()).collect();
        assert_eq!(unknown, []);
    }

    #[test]
    fn a_system_is_found_by_its_name() {
        assert_eq!(system("latn"), Some(("latn", '0')));
        assert_eq!(system("arabext"), Some(("arabext", '۰')));
        assert_eq!(system("roman"), None);
        assert_eq!(system(""), None);
    }
}
