//! Phone numbers: what a person types or a directory says, and what a dialer wants.

use core::fmt;

/// A number that a dialer takes. North American numbers are kept with their country code; short ones (911, 988, 233733) stay local.
///
/// ```
/// use tally_core::phone_number::PhoneNumber;
/// let number = PhoneNumber::parse("(800) 799-SAFE")?;
/// assert_eq!(number.uri(), "tel:+18007997233");
/// assert_eq!(number.to_string(), "1-800-799-7233");
/// assert_eq!(PhoneNumber::parse("911")?.strict_uri(), "tel:911;phone-context=+1");
/// # Ok::<(), tally_core::phone_number::PhoneNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
pub struct PhoneNumber {
    digits: String,
    global: bool,
}

/// Why text is not a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberError {
    /// Fewer than 3 digits.
    #[error("a phone number has at least {} digits", PhoneNumber::MIN_DIGITS)]
    TooShort,
    /// More than 15 digits, the most that ITU-T E.164 allows.
    #[error("a phone number has at most {} digits", PhoneNumber::MAX_DIGITS)]
    TooLong,
    /// Something other than digits, letters of a keypad, and the usual marks between them.
    #[error("a phone number has digits only")]
    Unreadable,
}

impl PhoneNumber {
    /// 911.
    pub const MIN_DIGITS: usize = 3;
    /// ITU-T E.164.
    pub const MAX_DIGITS: usize = 15;

    /// Reads digits of any script, letters as on a keypad, and the usual marks.
    pub fn parse(text: &str) -> Result<Self, PhoneNumberError> {
        let mut digits = String::with_capacity(Self::MAX_DIGITS + 2);
        let mut global = false;
        let mut typed_digits = 0;
        for character in text.trim().chars() {
            typed_digits += usize::from(script_digit(character).is_some());
            match character {
                '+' if digits.is_empty() && !global => global = true,
                ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{2010}'..='\u{2013}' => {}
                // Marks of direction that come along when a number is pasted.
                '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                // Words are not a number, though every letter is on a keypad: a number begins with digits.
                letter if letter.is_alphabetic() && digits.len() < Self::MIN_DIGITS => {
                    return Err(PhoneNumberError::Unreadable);
                }
                _ => digits.push(digit_of(character).ok_or(PhoneNumberError::Unreadable)?),
            }
            if digits.len() > Self::MAX_DIGITS {
                return Err(PhoneNumberError::TooLong);
            }
        }
        if digits.len() < Self::MIN_DIGITS {
            return Err(PhoneNumberError::TooShort);
        }
        // "ask her" is no number, though a keypad could dial it: letters stand beside digits only.
        if typed_digits < Self::MIN_DIGITS {
            return Err(PhoneNumberError::Unreadable);
        }
        if !global && digits.len() == 10 && digits.starts_with(|digit| ('2'..='9').contains(&digit)) {
            digits.insert(0, '1');
        }
        let global = global || (digits.len() == 11 && digits.starts_with('1'));
        Ok(Self { digits, global })
    }

    /// As dialers want it: `tel:+18002987233`, `tel:911`.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("tel:{}", self.dialed())
    }

    /// As RFC 3966 wants it: a local number carries its context.
    #[must_use]
    pub fn strict_uri(&self) -> String {
        if self.global { self.uri() } else { format!("{};phone-context=+1", self.uri()) }
    }

    /// RFC 5724, without a body: `sms:+19146004208`, `sms:233733`.
    #[must_use]
    pub fn text_uri(&self) -> String {
        format!("sms:{}", self.dialed())
    }

    /// The digits to dial, with `+` before a global number.
    #[must_use]
    pub fn dialed(&self) -> String {
        if self.global { format!("+{}", self.digits) } else { self.digits.clone() }
    }

    /// For a screen reader: digit by digit, with a pause between groups.
    #[must_use]
    pub fn spoken(&self) -> String {
        let groups: Vec<String> = self.groups().iter().map(|group| spaced(group)).collect();
        groups.join(", ")
    }

    fn groups(&self) -> Vec<&str> {
        match self.digits.as_bytes() {
            [b'1', rest @ ..] if self.global && rest.len() == 10 => {
                vec![&self.digits[..1], &self.digits[1..4], &self.digits[4..7], &self.digits[7..]]
            }
            digits if !self.global && digits.len() == 7 => vec![&self.digits[..3], &self.digits[3..]],
            _ => vec![&self.digits],
        }
    }
}

/// As people read it: `1-800-298-7233`, `911`, `+442079460000`.
impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups = self.groups();
        if self.global && groups.len() == 1 {
            formatter.write_str("+")?;
        }
        formatter.write_str(&groups.join("-"))
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PhoneNumber({} digits)", self.digits.len())
    }
}

fn spaced(digits: &str) -> String {
    let digits: Vec<String> = digits.chars().map(String::from).collect();
    digits.join(" ")
}

/// The ASCII digit for a digit of the scripts phones type in.
fn script_digit(character: char) -> Option<char> {
    /// The zero of each script.
    const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];
    let value = ZEROS
        .iter()
        .find_map(|&zero| (character as u32).checked_sub(zero as u32).filter(|&value| value < 10))?;
    char::from_digit(value, 10)
}

/// The same, and for a letter of the keypad (ITU-T E.161).
fn digit_of(character: char) -> Option<char> {
    if let Some(digit) = script_digit(character) {
        return Some(digit);
    }
    Some(match character.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_marks_letters_and_other_scripts_are_read() {
        for text in [
            "914 600 4208",
            "+1 (914) 600-4208",
            "1.914.600.4208",
            "٩١٤٦٠٠٤٢٠٨",
            "\u{202a}9146004208\u{202c}",
        ] {
            assert_eq!(PhoneNumber::parse(text).expect(text).uri(), "tel:+19146004208", "{text}");
        }
        assert_eq!(PhoneNumber::parse("1-800-799-SAFE").unwrap().uri(), "tel:+18007997233");
    }

    #[test]
    fn short_numbers_stay_local() {
        for (text, uri, strict) in [
            ("911", "tel:911", "tel:911;phone-context=+1"),
            ("233733", "tel:233733", "tel:233733;phone-context=+1"),
            ("555-0143", "tel:5550143", "tel:5550143;phone-context=+1"),
        ] {
            let number = PhoneNumber::parse(text).unwrap();
            assert_eq!((number.uri().as_str(), number.strict_uri().as_str()), (uri, strict));
        }
    }

    #[test]
    fn foreign_numbers_keep_their_plus() {
        let number = PhoneNumber::parse("+44 20 7946 0000").unwrap();
        assert_eq!(
            (number.uri().as_str(), number.to_string().as_str()),
            ("tel:+442079460000", "+442079460000")
        );
    }

    #[test]
    fn what_is_no_number_is_refused_with_the_reason() {
        assert_eq!(PhoneNumber::parse(""), Err(PhoneNumberError::TooShort));
        assert_eq!(PhoneNumber::parse("12"), Err(PhoneNumberError::TooShort));
        assert_eq!(PhoneNumber::parse("1234567890123456"), Err(PhoneNumberError::TooLong));
        assert_eq!(PhoneNumber::parse("ask her"), Err(PhoneNumberError::Unreadable));
        assert_eq!(PhoneNumber::parse("914;600"), Err(PhoneNumberError::Unreadable));
        assert_eq!(PhoneNumber::parse("call Ana: 914é"), Err(PhoneNumberError::Unreadable));
    }

    #[test]
    fn debug_shows_no_digit() {
        assert_eq!(format!("{:?}", PhoneNumber::parse("914-600-4208").unwrap()), "PhoneNumber(11 digits)");
    }
}
