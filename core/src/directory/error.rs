//! What can be wrong with a directory file, each fault with the place where it is. Nothing here reaches a page.

use core::fmt;

/// One fault of a file, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryError {
    /// The JSON path: `$.contents[0].services[1].phones[0].number`.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The file is not JSON.
    #[error("is not JSON")]
    NotJson,
    /// The file has more than [`super::Directory::MAX_BYTES`].
    #[error("is too large")]
    TooLarge,
    /// A list has more entries than are read.
    #[error("has too many entries")]
    TooMany,
    /// Something that must be there is not.
    #[error("is missing")]
    Missing,
    /// A name is missing or empty.
    #[error("has no name")]
    MissingName,
    /// A phone has no number.
    #[error("has no number")]
    MissingNumber,
    /// A service can be reached in no way.
    #[error("cannot be reached: no phone and no chat")]
    NoContact,
    /// The value has another JSON type.
    #[error("is of another type than it should be")]
    WrongType,
    /// HSDS has no such property.
    #[error("is not a property of HSDS 3.0")]
    UnknownProperty,
    /// The text is longer than a page can show.
    #[error("is too long")]
    TooLong,
    /// Control characters, or marks that turn the direction of text.
    #[error("holds characters that are not text")]
    NotText,
    /// Not a phone number.
    #[error("is not a phone number")]
    BadNumber,
    /// Not `voice`, `text` or `textphone`.
    #[error("is not a phone type that can be offered (voice, text, textphone)")]
    UnknownPhoneType,
    /// A second phone of the same type: only the first would be offered.
    #[error("is a second number of this type; a service can offer one")]
    SecondOfItsType,
    /// The region is not the name of the file.
    #[error("is not the name of the file")]
    NotTheFileName,
    /// Not an id in the form of a UUID.
    #[error("is not a UUID")]
    BadId,
    /// The id was used before in this file.
    #[error("was used before")]
    DuplicateId,
    /// Not a name of the IANA time zone database.
    #[error("is not a time zone")]
    UnknownZone,
    /// Not a day such as `MO`.
    #[error("is not a day of the week (MO, TU, WE, TH, FR, SA, SU)")]
    UnknownDay,
    /// Not a time of day.
    #[error("is not a time of day (HH:MM, up to 24:00)")]
    BadTime,
    /// Closes before it opens, or at the same moment, and is not marked as overnight.
    #[error("closes before it opens")]
    ImpossibleHours,
    /// Not a date.
    #[error("is not a date (YYYY-MM-DD)")]
    BadDate,
    /// Ends before it begins.
    #[error("ends before it begins")]
    ImpossibleDates,
    /// A repetition that is not read: only every week is.
    #[error("repeats in a way that is not read (WEEKLY only)")]
    UnknownFrequency,
    /// Not a BCP 47 tag.
    #[error("is not a language tag")]
    UnknownLanguage,
    /// Not an `https:` address.
    #[error("is not an https address")]
    NotHttps,
    /// A word that is not among those this property takes.
    #[error("is not one of the words this takes")]
    UnknownWord,
    /// The service is marked as inactive, defunct or temporarily closed.
    #[error("is not active; take it out of the file")]
    NotActive,
}

impl fmt::Display for DirectoryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.path, self.fault)
    }
}

impl core::error::Error for DirectoryError {}
