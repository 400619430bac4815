//! Numbers of North America: `NXX NXX XXXX`, where `N` is 2 to 9. The United States, Canada and the
//! Caribbean share the country code 1.

use super::PhoneNumberError;
use super::plans::{AREA_CODES, TOLL_FREE};

/// Ten digits: an area code and seven more.
pub(super) const DIGITS: usize = 10;

/// Whether ten digits can be a number.
pub(super) fn check(digits: &[u8]) -> Result<(), PhoneNumberError> {
    let [area, exchange] = [value(&digits[..3]), value(&digits[3..6])];
    // Toll-free numbers may have any group after the area code, even 976, 911 or 311.
    let is_free = TOLL_FREE.contains(&area);
    if area == 900 || (exchange == 976 && !is_free) {
        return Err(PhoneNumberError::SpecialRate);
    }
    let is_service = exchange % 100 == 11 && !is_free;
    if AREA_CODES.binary_search(&area).is_err() || exchange < 200 || is_service {
        return Err(PhoneNumberError::NotInUse);
    }
    Ok(())
}

/// Whether these are the first digits of a toll-free number.
pub(super) fn is_toll_free(digits: &[u8]) -> bool {
    digits.len() >= 3 && TOLL_FREE.contains(&value(&digits[..3]))
}

/// Whether ten digits are grouped as people in the United States write them. Anything else may be a
/// foreign number without its country code: `55 1234 5678` is a number in Mexico City, and its
/// digits are also a number in New Jersey. Toll-free numbers are grouped to suit their words.
pub(super) fn has_american_groups(digits: &[u8], gaps: &[usize]) -> bool {
    let may_part = |gap: &usize| match gap {
        0 | 3 | 6 => true,
        1 | 2 => false,
        _ => is_toll_free(digits),
    };
    gaps.iter().all(may_part)
}

/// Three digits that reach a service anywhere in the United States, or emergency help from any
/// mobile phone (112).
pub(super) fn is_service(digits: &[u8]) -> bool {
    matches!(digits, [2..=9, 1, 1] | [9, 8, 8] | [1, 1, 2])
}

/// Five or six digits that can be texted.
pub(super) fn is_short_code(digits: &[u8]) -> bool {
    matches!(digits.len(), 5 | 6) && digits[0] >= 2
}

fn value(digits: &[u8]) -> u16 {
    digits.iter().fold(0, |value, digit| value * 10 + u16::from(*digit))
}
