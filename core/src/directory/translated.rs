//! What a directory says to a reader of a language; the language it was written in, where it says
//! nothing else.

use super::{Assurance, MeetingPart, Service};
use crate::words::Language;

impl Service {
    /// Its name for a reader of `language`, where the file has one.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        self.spanish_name().filter(|_| language == Language::Spanish).unwrap_or(self.name())
    }
}

impl Assurance {
    /// Where the facts come from, for a reader of `language` where the file says so.
    #[must_use]
    pub fn source_in(&self, language: Language) -> &str {
        let spanish = self.source_es.as_deref().filter(|_| language == Language::Spanish);
        spanish.unwrap_or(&self.source)
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
