//! What a directory says in a reader's language, or else in the language it was written in.

use super::{Assurance, Limit, MeetingPart, Service};
use crate::words::Language;

impl Service {
    /// Its name for a reader of `language`, if the file has one.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        self.spanish_name().filter(|_| language == Language::Spanish).unwrap_or(self.name())
    }
}

impl Assurance {
    /// Where the facts come from, for a reader of `language` if the file has that.
    #[must_use]
    pub fn source_in(&self, language: Language) -> &str {
        let spanish = self.source_es.as_deref().filter(|_| language == Language::Spanish);
        spanish.unwrap_or(&self.source)
    }
}

impl Limit {
    /// What a card says of it.
    #[must_use]
    pub fn sentence(self, language: Language) -> String {
        let words = language.words();
        let sentence = words.say(match self {
            Self::NoInPerson => id!("help-caution-no-in-person"),
            Self::CannotSendHelp => id!("help-caution-cannot-send-help"),
            Self::MayReport => id!("help-caution-may-report"),
            Self::Relay711 => id!("help-caution-relay"),
            Self::Interpreters => id!("help-caution-interpreters"),
            Self::HolidaysUnknown => id!("help-caution-holidays"),
        });
        sentence.to_string()
    }
}

impl MeetingPart {
    /// Its words for a reader of `language`.
    #[must_use]
    pub fn words(&self, language: Language) -> &str {
        match language {
            Language::English => &self.english,
            Language::Spanish => &self.spanish,
        }
    }
}
