//! The faults of a directory file, each with its place. Nothing here reaches a page: the messages
//! are for whoever writes a file, and the library that ships does not contain them, because nothing
//! there prints them.

use core::fmt;

use super::number::NumberFault;
pub use super::place::Place;
use super::syntax::Syntax;

/// A fault of a file, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryError {
    /// Its place in the text; `None` if it has none, such as a fault of the whole file.
    pub place: Option<Place>,
    /// The JSON path: `$.contents[0].services[1].phones[0].number`.
    pub path: String,
    /// The value there, shortened, if there is one.
    pub value: Option<String>,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a value. The message follows the path and the value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The file is not JSON.
    #[error("{0}")]
    NotJson(Syntax),
    /// The file has more than [`super::Directory::MAX_BYTES`].
    #[error("is larger than {} KiB", super::Directory::MAX_BYTES / 1024)]
    TooLarge,
    /// A list has more entries than are read.
    #[error("has {found} entries; at most {most} are read")]
    TooMany {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// More services than are read.
    #[error("has {found} services; at most {} are read", super::Directory::MAX_SERVICES)]
    TooManyServices {
        /// How many there are.
        found: usize,
    },
    /// Something that must be there is not.
    #[error("is missing")]
    Missing,
    /// An attribute that must be there is not.
    #[error("has no attribute with the label {0}")]
    MissingAttribute(&'static str),
    /// `null`, which HSDS allows nowhere.
    #[error("is not a value that HSDS takes: leave the property out")]
    Null,
    /// The same for `assured_date`, which nobody should be tempted to fill in.
    #[error("is not a date: leave it out until somebody has checked the record with the service")]
    NotAssured,
    /// Text without anything to read.
    #[error("is blank: leave it out, or say something")]
    Blank,
    /// The same, for required text.
    #[error("is blank: it has to say something")]
    BlankNeeded,
    /// Text with spaces around it.
    #[error("begins or ends with a space")]
    Untrimmed,
    /// A list without entries.
    #[error("is an empty list: leave it out, or list something")]
    EmptyList,
    /// A region without a service.
    #[error("has no service: a region offers at least one")]
    NoService,
    /// A service can be reached in no way.
    #[error("cannot be reached: it has no phone, no chat and no url")]
    NoContact,
    /// The value has another JSON type.
    #[error("should be {0}")]
    WrongType(&'static str),
    /// A property that is not read, and not known to be harmless.
    #[error("is not a property that is read here; there are: {}", .0.join(", "))]
    UnknownProperty(Vec<&'static str>),
    /// A property that looks like a missing one that is read.
    #[error("is not a property that is read here: did you mean {0}?")]
    Misspelled(&'static str),
    /// The same property or label a second time.
    #[error("is there a second time; the first is on line {first}: take one away")]
    Twice {
        /// The line of the first.
        first: u32,
    },
    /// The text is longer than a page can show.
    #[error("has {found} characters; at most {most} fit")]
    TooLong {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// Control characters, or characters that change the direction of text.
    #[error("holds a character that does not show, U+{:04X}: type it anew", *.0 as u32)]
    NotText(char),
    /// Not the number of a service.
    #[error("{0}")]
    Number(NumberFault),
    /// A second phone of the same type: only the first would be offered.
    #[error("is a second number of this type; a service offers one of each")]
    SecondOfItsType,
    /// A second chat: only the first would be offered.
    #[error("is a second chat; a service offers one")]
    SecondChat,
    /// An attribute of a phone that takes no texts.
    #[error("belongs to a phone of the type text")]
    NotATextLine,
    /// A fact of a region without what has to be beside it.
    #[error("needs beside it: {}", .0.join(", "))]
    NeedsBesideIt(Vec<&'static str>),
    /// The source, the date or the Spanish of a fact that is not there.
    #[error("stands without {0}: add that, or take this away")]
    WithoutItsFact(&'static str),
    /// Facts in the nation's file, which holds everywhere.
    #[error("is for the file of one region: us-national has no facts")]
    FactsOfTheNation,
    /// The region is not the name of the file.
    #[error("is not the name of the file, {0:?}")]
    NotTheFileName(String),
    /// Not a short name.
    #[error("is not a short name: small letters, digits and dashes, a letter or digit first")]
    NotAShortName,
    /// Not an id in the form of a UUID.
    #[error("is not a UUID, such as 1f2f2331-298f-559e-85cb-eaff311b9418; uuidgen makes one")]
    BadId,
    /// The id was used before in this file.
    #[error("was used before, on line {first}: every id is used once")]
    DuplicateId {
        /// The line of the first.
        first: u32,
    },
    /// The short name was used before in this file.
    #[error("is the slug of the service on line {first}: each has its own")]
    DuplicateSlug {
        /// The line of the first.
        first: u32,
    },
    /// A short name of the nation's or the state's file, whose services are offered beside these.
    #[error("is the slug of a service of {0}: choose another")]
    SlugOfAnother(String),
    /// The file of the state is not there.
    #[error("is the name of no other file: the state's file has to be there, named like this")]
    NoSuchState,
    /// The state is itself a part of another.
    #[error("is itself a part of {0}: name the state")]
    StateOfAState(String),
    /// The nation is in no state, and a state is not its own.
    #[error("stands in the file of a county or another part of a state: take it out here")]
    NotInAState,
    /// A group that nobody knows.
    #[error("is not taken here; there are: {}", groups())]
    UnknownGroup,
    /// Hours in words beside hours that are counted.
    #[error("stands beside schedules: take one of them away")]
    HoursBesideSchedules,
    /// Not an age.
    #[error("is not an age: a whole number of years, 0 to 120")]
    NotAnAge,
    /// Ages from high to low.
    #[error("is less than minimum_age, {0}")]
    AgesTurned(u8),
    /// A service that is named 911.
    #[error("names 911, which the app itself has: give the service its own name")]
    EmergencyName,
    /// It refers to something other than its enclosing object.
    #[error("is not the id of the {0} it stands in: leave it out")]
    OfAnother(&'static str),
    /// Not a time zone of the United States by its name.
    #[error("is not a time zone of the United States by name{}", zones(.0))]
    UnknownZone(Option<&'static str>),
    /// Another time zone than the schedules before it.
    #[error("is another time zone than {0}, which a schedule before it has: a service has one")]
    SecondZone(&'static str),
    /// Not days of the week.
    #[error("is not a list of days: MO, TU, WE, TH, FR, SA, SU, with commas between them")]
    UnknownDay,
    /// A day that is there twice.
    #[error("names {0} twice")]
    SameDay(&'static str),
    /// Not a time of day.
    #[error("is not a time of day: two digits each, such as 09:00 or 17:30, and no time zone")]
    BadTime,
    /// A time of the next day, counted on from this one.
    #[error(
        "is past midnight: write the hour of the next day, and add the attribute overnight with the value yes"
    )]
    PastMidnight,
    /// Opens when the day is over.
    #[error("is the end of the day: open at 00:00 of the next day")]
    OpensAtMidnightAfter,
    /// Opens and closes at the same moment.
    #[error("is when it opens, too: a whole day is 00:00 to 24:00, a closed one has the attribute closed")]
    OpensAsItCloses,
    /// Closes before it opens, and is not marked as overnight.
    #[error(
        "is before it opens at {0}: add the attribute overnight with the value yes if it closes on the next day; \
         midnight at the end of a day is 24:00"
    )]
    ClosesBeforeItOpens(String),
    /// Marked as overnight, and closes on the same day.
    #[error("is after it opens at {0}, on the same day: take the attribute overnight away")]
    NotOvernight(String),
    /// Open at a time at which another schedule of the service is open, too.
    #[error("is open on {day} while the schedule on line {first} is: put each hour into one of them")]
    Overlap {
        /// A day or date on which both are.
        day: String,
        /// The line of the other.
        first: u32,
    },
    /// Hours of a day that is closed.
    #[error("stands beside the attribute closed: take one of them away")]
    HoursOfAClosedDay,
    /// A date without hours, and not marked as closed.
    #[error(
        "is a date with no hours: add opens_at and closes_at, or the attribute closed with the value yes"
    )]
    DateWithoutHours,
    /// Hours on several days in a row, which only a single date can have.
    #[error(
        "has hours for several days: write one schedule for each date, or add freq and byday for days of the week"
    )]
    HoursOfSeveralDays,
    /// Hours from a date on, without days of the week.
    #[error("has no valid_to: a date with other hours has the same day in valid_from and valid_to")]
    DateWithoutEnd,
    /// Hours up to a date, without days of the week.
    #[error("has no valid_from: a date with other hours has the same day in valid_from and valid_to")]
    DateWithoutStart,
    /// A closed period without dates.
    #[error("needs valid_from and valid_to, the first and the last day that are closed")]
    ClosedWhen,
    /// Days of the week on a single date.
    #[error("stands beside a single date, which has no freq and no byday: take it out")]
    DaysOfADate,
    /// Not a date.
    #[error("is not a date: YYYY-MM-DD, such as 2026-03-02{}", if *.0 { ", or YYYY-MM" } else { "" })]
    BadDate(bool),
    /// Ends before it begins.
    #[error("is before valid_from, {0}")]
    EndsBeforeItBegins(String),
    /// A day in the future, for something that was done.
    #[error("is in the future; today is {0}")]
    InTheFuture(String),
    /// A day so long ago that nobody meant it.
    #[error("is before 2000: leave it out until somebody has checked the record with the service")]
    LongAgo,
    /// `asl`, which is another language in ISO 639.
    #[error("is a language of Indonesia: American Sign Language is ase")]
    SignLanguage,
    /// Not a language tag.
    #[error("is not a language: two or three letters of ISO 639, such as en, es, es-US, zh-Hant or ase")]
    UnknownLanguage,
    /// A language that is there twice.
    #[error("is listed twice")]
    SameLanguage,
    /// Not an `https:` address.
    #[error("is not an address that begins with https:// and a host in plain letters")]
    NotHttps,
    /// Not an address of the web at all.
    #[error("is not an address that begins with https:// or http://")]
    NotAnAddress,
    /// Not an address of e-mail.
    #[error("is not an e-mail address")]
    NotEmail,
    /// Not a date and time.
    #[error("is not a date and time, such as 2026-03-02T15:00:00-05:00")]
    NotADateTime,
    /// A word that is not among those this property takes.
    #[error("is not taken here; there {}: {}", if .0.len() == 1 { "is" } else { "are" }, .0.join(", "))]
    UnknownWord(Vec<&'static str>),
    /// The service is marked as inactive, defunct or temporarily closed.
    #[error("is not active: take the service out of the file")]
    NotActive,
    /// Spanish without the English just before it.
    #[error("follows no {0}, whose Spanish it would be")]
    SpanishOfNothing(&'static str),
    /// A text of a first meeting, or what staff must report, without its Spanish.
    #[error("has no Spanish: {0} follows it")]
    NoSpanish(&'static str),
    /// A property that is shown, without the attribute that has its Spanish.
    #[error("has no Spanish: it goes into the attribute {0}")]
    NoSpanishBeside(&'static str),
    /// A part of a fact before the fact itself.
    #[error("follows no {0}, to which it would belong")]
    PartOfNothing(&'static str),
}

fn groups() -> String {
    super::Group::ALL.map(super::Group::word).join(", ")
}

fn zones(instead: &Option<&'static str>) -> String {
    match instead {
        Some(name) => format!(": write {name}"),
        None => format!("; there are: {}", super::zones::names()),
    }
}

impl fmt::Display for DirectoryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Place { line, column }) = self.place {
            write!(formatter, "{line}:{column}: ")?;
        }
        formatter.write_str(if self.path == "$" { "the file" } else { &self.path })?;
        if let Some(value) = &self.value {
            write!(formatter, ": {value}")?;
        }
        write!(formatter, " {}", self.fault)
    }
}

impl core::error::Error for DirectoryError {}
