//! Phone numbers, as people write them.

use crate::phone_number::PhoneNumber;

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
