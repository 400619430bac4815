//! Phone numbers: what a person types or a directory says, and what a dialer wants.
//!
//! `characters` says what each character can be, `read` finds the number, `america` and `abroad`
//! know which numbers there can be, from `plans`. It follows Google's libphonenumber and refuses
//! more: `tests/oracle/phone_numbers` compares the two. A library that has all of its rules is
//! seven times as large, and would still have to be kept from guessing (docs/phone-numbers.md).

use core::fmt;

mod abroad;
mod america;
mod characters;
mod plans;
mod read;
mod words;

use read::{Found, Numbering};

/// A number that a dialer takes.
///
/// ```
/// use tally_core::phone_number::PhoneNumber;
/// let number = PhoneNumber::parse("1-800-799-SAFE (7233)")?;
/// assert_eq!(number.uri(), "tel:+18007997233");
/// assert_eq!(number.to_string(), "1-800-799-7233");
/// assert_eq!(PhoneNumber::parse("Ana: 914-555-0143 ext. 12")?.uri(), "tel:+19145550143,12");
/// assert_eq!(PhoneNumber::parse("+44 (0)20 7946 0000")?.uri(), "tel:+442079460000");
/// assert_eq!(PhoneNumber::parse("911")?.strict_uri(), "tel:911;phone-context=+1");
/// # Ok::<(), tally_core::phone_number::PhoneNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
pub struct PhoneNumber {
    /// With the country code, but for a local number.
    digits: String,
    #[zeroize(skip)]
    numbering: Numbering,
    extension: String,
}

/// Why text is not the number of a phone. Each is a sentence for the person in `core/locales`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneNumberError {
    /// No digit.
    #[error("has no digits")]
    NoNumber,
    /// Fewer digits than a number with its area code.
    #[error("has too few digits")]
    TooFew,
    /// Seven digits: which region the phone is in is not known, and most ask for ten.
    #[error("has no area code")]
    NoAreaCode,
    /// More digits than one number, or other digits beside one.
    #[error("has more digits than one phone number")]
    TooMany,
    /// 911, 988 or 112, and more.
    #[error("has more than a short number beside it")]
    NotAlone,
    /// Three digits that are no service of the United States, or stand among words.
    #[error("is a short number that is not known here")]
    Short,
    /// Digits as in another country, without `+` and the country code.
    #[error("needs + and the country code")]
    NoCountryCode,
    /// A `+` before digits that are a number of this country and of another.
    #[error("may be a number of North America or of another country")]
    TwoCountries,
    /// No phone can have this number: an area code, a country code or a beginning that was not
    /// given out, or digits missing.
    #[error("is not a number that a phone can have")]
    NotInUse,
    /// A 1 after Mexico's country code, an older way to write its mobile phones.
    #[error("has a 1 after Mexico's country code")]
    OldMexicanPrefix,
    /// Ten digits in other groups than 3, 3 and 4: they may be a number of another country.
    #[error("is not grouped as a number of North America")]
    Grouping,
    /// Letters in the place of digits where they cannot be told from a word.
    #[error("has letters in the place of digits")]
    Letters,
    /// The words beside it say not to call.
    #[error("has words beside it that say not to call")]
    NotToCall,
    /// Costs the caller extra.
    #[error("costs the caller extra")]
    SpecialRate,
    /// Signs that no number has: a network's codes, money, an address.
    #[error("has signs that do not belong to a phone number")]
    Unreadable,
}

impl PhoneNumber {
    /// ITU-T E.164, with the country code.
    pub const MAX_DIGITS: usize = 15;
    /// The most digits of an extension: more of them may be another number.
    pub const MAX_EXTENSION: usize = 7;

    /// Reads what a person typed as somebody's number: digits of any script, with the usual marks,
    /// perhaps an extension, words before and behind. 911, 988, 211 to 811 and 112 by themselves.
    ///
    /// # Errors
    ///
    /// Refuses rather than guesses: digits that are left over, a missing area code, letters that
    /// may be a word.
    pub fn parse(text: &str) -> Result<Self, PhoneNumberError> {
        let found = read::read(text)?;
        if found.numbering == Numbering::Local && found.digits.len() > 3 {
            return Err(PhoneNumberError::TooFew);
        }
        Ok(found.into())
    }

    /// Reads the number of a service in a directory file: the same, without any words, and short
    /// codes of five or six digits too (233733).
    ///
    /// # Errors
    ///
    /// Those of [`PhoneNumber::parse`]; [`PhoneNumberError::Unreadable`] where anything stands
    /// beside the number.
    pub fn parse_listed(text: &str) -> Result<Self, PhoneNumberError> {
        let found = read::read(text)?;
        if found.alone { Ok(found.into()) } else { Err(PhoneNumberError::Unreadable) }
    }

    /// This number with an extension of up to [`PhoneNumber::MAX_EXTENSION`] digits; nothing where
    /// there can be none.
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

    /// What is dialled once the call is answered, where there is something.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        (!self.extension.is_empty()).then_some(&self.extension)
    }

    /// Whether it is a service or a short code, which has no country code.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.numbering == Numbering::Local
    }

    /// As dialers want it: `tel:+18002987233`, `tel:911`; a comma before an extension is a pause of
    /// two seconds: `tel:+19145550143,12`.
    #[must_use]
    pub fn uri(&self) -> String {
        let pause = if self.extension.is_empty() { "" } else { "," };
        format!("tel:{}{pause}{}", self.dialed(), self.extension)
    }

    /// As RFC 3966 wants it: a local number carries its context, an extension its name:
    /// `tel:+19145550143;ext=12`.
    #[must_use]
    pub fn strict_uri(&self) -> String {
        match (self.numbering, self.extension()) {
            (Numbering::Local, _) => format!("tel:{};phone-context=+1", self.dialed()),
            (_, Some(extension)) => format!("tel:{};ext={extension}", self.dialed()),
            (_, None) => format!("tel:{}", self.dialed()),
        }
    }

    /// RFC 5724, without a body: `sms:+19146004208`, `sms:233733`. Nothing where there is an
    /// extension: a text reaches none.
    #[must_use]
    pub fn text_uri(&self) -> Option<String> {
        self.extension.is_empty().then(|| format!("sms:{}", self.dialed()))
    }

    /// The digits to dial, with `+` before a country code, without an extension.
    #[must_use]
    pub fn dialed(&self) -> String {
        if self.is_local() { self.digits.clone() } else { format!("+{}", self.digits) }
    }

    /// For a screen reader: digit by digit, with a pause between groups. `extension` is the word
    /// for one.
    #[must_use]
    pub fn spoken(&self, extension: &str) -> String {
        let plus = if matches!(self.numbering, Numbering::Abroad(_)) { "+ " } else { "" };
        let mut groups: Vec<String> = self.groups().iter().map(|group| spaced(group)).collect();
        if let Some(digits) = self.extension() {
            groups.push(format!("{extension} {}", spaced(digits)));
        }
        format!("{plus}{}", groups.join(", "))
    }

    /// In what parts it is read aloud.
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
