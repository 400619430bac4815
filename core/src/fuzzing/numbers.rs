//! Phone numbers, as people write them.

use tally_phone_number::PhoneNumber;

/// The text is refused, or it is one number that survives a round trip and never dials more than
/// one number's digits.
pub fn numbers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = |text: &str| PhoneNumber::parse(text).or_else(|_| PhoneNumber::parse_listed(text));
    let Ok(number) = read(&text) else { return };
    assert_eq!(read(&number.to_string()).as_ref(), Ok(&number));
    for uri in [number.uri(), number.strict_uri()] {
        assert!(uri.starts_with("tel:") && uri.bytes().all(|byte| byte.is_ascii_graphic()));
        assert!(!uri.contains(['*', '#']));
        assert_eq!(read(&uri).as_ref(), Ok(&number));
    }
    let dialed = number.dialed();
    let digits = dialed.trim_start_matches('+');
    assert!((3..=PhoneNumber::MAX_DIGITS).contains(&digits.len()));
    assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
    assert_eq!(number.is_local(), !dialed.starts_with('+'));
    assert!(number.extension().is_none_or(|digits| digits.len() <= PhoneNumber::MAX_EXTENSION));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::numbers;

    /// Text that is almost a number.
    fn almost_a_number() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[0-9]{1,4}",
            Just("914".to_owned()),
            Just("5550143".to_owned()),
            Just("+44".to_owned()),
            Just("1-800-".to_owned()),
            Just(";phone-context=+1".to_owned()),
            "[-+ ().,;:#/x*=$]",
            "(ext|tel:|home|SAFE|x|é|٩|９|\u{200d}|\u{202e}|\u{301})",
            any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_text_is_refused_or_survives_a_round_trip(text in any::<String>()) {
            numbers(text.as_bytes());
        }

        #[test]
        fn near_misses_are_refused_or_survive_a_round_trip(text in almost_a_number()) {
            numbers(text.as_bytes());
        }
    }
}
