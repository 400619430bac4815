//! Phone numbers: from what a person types or a directory lists to what a dialer accepts.
//!
//! `characters` classifies characters, `read` finds the number, `america` and `abroad` check it
//! against the numbering `plans`. It follows Google's libphonenumber but refuses more;
//! `tests/oracle/phone_numbers` compares the two. A library with all of its rules is seven times as
//! large, and would still have to be kept from guessing (docs/phone-numbers.md).
//!
//! A crate of its own because core's build reads a directory file's numbers with the same code that
//! the library reads them with.

#![forbid(unsafe_code)]

use core::fmt;

mod abroad;
mod america;
mod characters;
mod country;
pub mod digits;
mod plans;
mod read;
mod words;

use read::{Found, Numbering};

/// A number that a dialer accepts.
///
/// ```
/// use tally_phone_number::PhoneNumber;
/// let number = PhoneNumber::parse("1-800-799-SAFE (7233)")?;
/// assert_eq!(number.uri(), "tel:+18007997233");
/// assert_eq!(number.to_string(), "1-800-799-7233");
/// assert_eq!(PhoneNumber::parse("Ana: 914-555-0143 ext. 12")?.uri(), "tel:+19145550143,12");
/// assert_eq!(PhoneNumber::parse("+44 (0)20 7946 0000")?.uri(), "tel:+442079460000");
/// assert_eq!(PhoneNumber::parse("911")?.strict_uri(), "tel:911;phone-context=+1");
/// # Ok::<(), tally_phone_number::PhoneNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
pub struct PhoneNumber {
    /// With the country code, except for a local number.
    digits: String,
    #[zeroize(skip)]
    numbering: Numbering,
    extension: String,
}

/// Why text is not a phone number. `core/locales` has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberError {
    /// No digit.
    #[error("has no digits")]
    NoNumber,
    /// Fewer digits than a number with an area code.
    #[error("has too few digits")]
    TooFew,
    /// Seven digits: the phone's area code is unknown, and most areas require ten.
    #[error("has no area code")]
    NoAreaCode,
    /// More digits than one number has, or further digits beside it.
    #[error("has more digits than one phone number")]
    TooMany,
    /// 911, 988 or 112 with anything beside it.
    #[error("has more than a short number beside it")]
    NotAlone,
    /// Three digits that are not a service code of the United States, or are among words.
    #[error("is a short number that is not known here")]
    Short,
    /// Digits as written in another country, without `+` and the country code.
    #[error("needs + and the country code")]
    NoCountryCode,
    /// A `+` before digits that are a number in this country and in another.
    #[error("may be a number of North America or of another country")]
    TwoCountries,
    /// No phone can have this number: its area code, country code or prefix is unassigned, or
    /// digits are missing.
    #[error("is not a number that a phone can have")]
    NotInUse,
    /// A 1 after Mexico's country code, an old way to write its mobile numbers.
    #[error("has a 1 after Mexico's country code")]
    OldMexicanPrefix,
    /// Ten digits in groups other than 3, 3 and 4: they may be a number of another country.
    #[error("is not grouped as a number of North America")]
    Grouping,
    /// Letters in place of digits that could also be a word.
    #[error("has letters in the place of digits")]
    Letters,
    /// Words beside it say not to call.
    #[error("has words beside it that say not to call")]
    NotToCall,
    /// Costs the caller extra.
    #[error("costs the caller extra")]
    SpecialRate,
    /// Characters that no number has: network codes, money, addresses.
    #[error("has signs that do not belong to a phone number")]
    Unreadable,
}

impl PhoneNumber {
    /// The maximum of ITU-T E.164, with the country code.
    pub const MAX_DIGITS: usize = 15;
    /// The maximum length of an extension: more digits may be another number.
    pub const MAX_EXTENSION: usize = 7;

    /// Reads a number as a person types it: digits of any script with the usual separators, an
    /// optional extension, and words before and after. 911, 988, 211 to 811 and 112 only by
    /// themselves.
    ///
    /// # Errors
    ///
    /// Refuses rather than guesses: left-over digits, a missing area code, letters that may be a
    /// word.
    pub fn parse(text: &str) -> Result<Self, PhoneNumberError> {
        let found = read::read(text)?;
        if found.numbering == Numbering::Local && found.digits.len() > 3 {
            return Err(PhoneNumberError::TooFew);
        }
        Ok(found.into())
    }

    /// Reads a service's number in a directory file: like [`PhoneNumber::parse`], but without
    /// words, and also short codes of five or six digits (233733).
    ///
    /// # Errors
    ///
    /// Those of [`PhoneNumber::parse`]; [`PhoneNumberError::Unreadable`] if there is anything
    /// beside the number.
    pub fn parse_listed(text: &str) -> Result<Self, PhoneNumberError> {
        let found = read::read(text)?;
        if found.alone { Ok(found.into()) } else { Err(PhoneNumberError::Unreadable) }
    }

    /// This number with an extension of up to [`PhoneNumber::MAX_EXTENSION`] digits; `None` if it
    /// cannot have one.
    #[must_use]
    pub fn with_extension(&self, extension: &str) -> Option<Self> {
        let digits = extension.bytes().all(|byte| byte.is_ascii_digit());
        let fits = (1..=Self::MAX_EXTENSION).contains(&extension.len());
        (digits && fits && !self.is_local()).then(|| {
            let mut number = self.clone();
            number.extension = extension.to_owned();
            number
        })
    }

    /// What is dialed once the call is answered, if anything.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        (!self.extension.is_empty()).then_some(&self.extension)
    }

    /// Whether it is a service code or a short code, which has no country code.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.numbering == Numbering::Local
    }

    /// Whether it is a toll-free number of North America, which may not be reached from elsewhere.
    #[must_use]
    pub fn is_toll_free(&self) -> bool {
        let digits: Vec<u8> = self.digits.bytes().map(|digit| digit.wrapping_sub(b'0')).collect();
        !self.is_local()
            && digits
                .split_first()
                .is_some_and(|(country, rest)| *country == 1 && america::is_toll_free(rest))
    }

    /// The form that dialers accept: `tel:+18002987233`, `tel:911`. A comma before an extension is
    /// a pause of two seconds: `tel:+19145550143,12`.
    #[must_use]
    pub fn uri(&self) -> String {
        let pause = if self.extension.is_empty() { "" } else { "," };
        format!("tel:{}{pause}{}", self.dialed(), self.extension)
    }

    /// The form of RFC 3966: a local number has its context, and an extension is a parameter:
    /// `tel:+19145550143;ext=12`.
    #[must_use]
    pub fn strict_uri(&self) -> String {
        match (self.numbering, self.extension()) {
            (Numbering::Local, _) => format!("tel:{};phone-context=+1", self.dialed()),
            (_, Some(extension)) => format!("tel:{};ext={extension}", self.dialed()),
            (_, None) => format!("tel:{}", self.dialed()),
        }
    }

    /// The form of RFC 5724, without a body: `sms:+19146004208`, `sms:233733`. `None` for a number
    /// with an extension, which a text cannot reach.
    #[must_use]
    pub fn text_uri(&self) -> Option<String> {
        self.extension.is_empty().then(|| format!("sms:{}", self.dialed()))
    }

    /// The digits to dial, with `+` before a country code and without the extension.
    #[must_use]
    pub fn dialed(&self) -> String {
        if self.is_local() { self.digits.clone() } else { format!("+{}", self.digits) }
    }

    /// For a screen reader: digit by digit, with a pause between groups. `extension` is the word
    /// for an extension.
    #[must_use]
    pub fn spoken(&self, extension: &str) -> String {
        let plus = if matches!(self.numbering, Numbering::Abroad(_)) { "+ " } else { "" };
        let mut groups: Vec<String> = self.groups().iter().map(|group| spaced(group)).collect();
        if let Some(digits) = self.extension() {
            groups.push(format!("{extension} {}", spaced(digits)));
        }
        format!("{plus}{}", groups.join(", "))
    }

    /// The groups in which it is read aloud.
    fn groups(&self) -> Vec<&str> {
        match self.numbering {
            Numbering::Local => vec![&self.digits],
            Numbering::America => {
                vec![&self.digits[..1], &self.digits[1..4], &self.digits[4..7], &self.digits[7..]]
            }
            Numbering::Abroad(code) => {
                let (code, mut rest) = self.digits.split_at(usize::from(code));
                let mut groups = vec![code];
                while rest.len() > 4 {
                    let (group, others) = rest.split_at(3);
                    groups.push(group);
                    rest = others;
                }
                groups.push(rest);
                groups
            }
        }
    }
}

impl From<Found> for PhoneNumber {
    fn from(found: Found) -> Self {
        let text = |digits: &[u8]| digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        Self { digits: text(&found.digits), numbering: found.numbering, extension: text(&found.extension) }
    }
}

/// As people read it: `1-800-298-7233`, `1-914-555-0143 ext. 12`, `911`, `+44 2079460000`.
impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.numbering {
            Numbering::Local | Numbering::America => formatter.write_str(&self.groups().join("-"))?,
            Numbering::Abroad(code) => {
                let (code, national) = self.digits.split_at(usize::from(code));
                write!(formatter, "+{code} {national}")?;
            }
        }
        match self.extension() {
            Some(extension) => write!(formatter, " ext. {extension}"),
            None => Ok(()),
        }
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

#[cfg(test)]
mod tests;
