//! Decimal digits of every script (Unicode general category Nd), for what is typed or pasted and
//! for how a locale writes numbers.

mod table;

use table::SYSTEMS;

/// The value of a decimal digit, whatever its script: 7 for `7`, `٧`, `७` and `７`. None for any
/// other character, among them `²`, `Ⅶ` and `七`, which no number is typed with.
pub(crate) fn value(character: char) -> Option<u8> {
    let after = SYSTEMS.partition_point(|(_, zero)| *zero <= character);
    let (_, zero) = SYSTEMS[after.checked_sub(1)?];
    let value = u32::from(character) - u32::from(zero);
    u8::try_from(value).ok().filter(|value| *value < 10)
}

/// A system of digits and its zero by its name in BCP 47, such as `arab` or `deva`. None for one
/// that is unknown or counts in another way, such as `roman`.
pub(crate) fn system(name: &str) -> Option<(&'static str, char)> {
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
    fn what_is_no_decimal_digit_has_none() {
        for character in ['/', ':', 'a', '²', '½', 'Ⅶ', '七', '①', '፩', '௰', '\u{0}', '\u{10ffff}']
        {
            assert_eq!(value(character), None, "{character}");
        }
    }

    #[test]
    fn systems_stand_in_the_order_of_unicode_and_do_not_overlap() {
        for pair in SYSTEMS.windows(2) {
            let [(name, zero), (_, next)] = pair else { unreachable!("windows of two") };
            assert!(u32::from(*zero) + 10 <= u32::from(*next), "{name}");
        }
        assert!(SYSTEMS.iter().all(|(_, zero)| (0..10).all(|digit| {
            let character = char::from_u32(u32::from(*zero) + digit).expect("a character");
            value(character) == u8::try_from(digit).ok()
        })));
    }

    /// Rust's own list of numbers holds more than digits, so that only one direction can be asked.
    #[test]
    fn no_digit_is_unknown_to_unicode() {
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
