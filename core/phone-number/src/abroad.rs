//! Numbers of other countries, with their country code.

use super::PhoneNumberError;
use super::country::Country;
use super::plans::COUNTRIES;

impl Country {
    /// The country whose code the digits start with, and the length of the code. No code is a
    /// prefix of another.
    pub(super) fn of(digits: &[u8]) -> Option<(&'static Self, usize)> {
        let mut code = 0;
        (1..=digits.len().min(3)).find_map(|length| {
            code = code * 10 + u16::from(digits[length - 1]);
            let index = COUNTRIES.binary_search_by_key(&code, |country| country.code).ok()?;
            Some((&COUNTRIES[index], length))
        })
    }

    /// Whether people there group ten digits as people in the United States do, judging by how
    /// libphonenumber formats most of their numbers.
    pub(super) fn has_american_groups(&self) -> bool {
        matches!(self.code, 39 | 52 | 54 | 63 | 86 | 98 | 234 | 254 | 964)
    }

    /// The national number, as dialed from abroad.
    pub(super) fn national<'d>(&self, digits: &'d [u8]) -> Result<&'d [u8], PhoneNumberError> {
        let digits = match digits {
            [0, rest @ ..] if self.drops_a_zero => rest,
            _ => digits,
        };
        let fits = |(length, firsts): &(u8, u128)| {
            usize::from(*length) == digits.len()
                && firsts >> (u32::from(digits[0]) * 10 + u32::from(digits[1])) & 1 == 1
        };
        if self.shapes.iter().any(fits) { Ok(digits) } else { Err(PhoneNumberError::NotInUse) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_prefix_free() {
        assert!(COUNTRIES.is_sorted_by(|one, next| one.code < next.code));
        let codes: Vec<String> = COUNTRIES.iter().map(|country| country.code.to_string()).collect();
        for (index, code) in codes.iter().enumerate() {
            assert!(code != "1" && !code.starts_with('1'));
            let begins = |other: &String| other != code && other.starts_with(code.as_str());
            assert!(!codes.iter().any(begins), "{index}: {code}");
        }
    }

    #[test]
    fn every_length_has_two_digits() {
        for (length, firsts) in COUNTRIES.iter().flat_map(|country| country.shapes) {
            assert!((4..=14).contains(length) && *firsts != 0 && firsts >> 100 == 0);
        }
    }
}
