//! The language that is chosen in a document, and how each one is offered.

use core::iter;

use serde::{Deserialize, Serialize};

use crate::words::{Language, MessageId};

/// A choice of language, by its stable number; one that is not known counts as not chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ChosenLanguage(Option<u8>);

impl ChosenLanguage {
    /// The language; none follows the phone.
    pub(crate) fn get(self) -> Option<Language> {
        Language::ALL.into_iter().find(|language| self.0 == Some(stored(*language)))
    }

    /// What can be chosen, by its name: the phone's language, then each by its own name.
    pub(crate) fn offers() -> impl Iterator<Item = (MessageId, Option<Language>)> {
        let languages = Language::ALL.map(|language| (name(language), Some(language)));
        iter::once((id!("language-phone"), None)).chain(languages)
    }
}

impl From<Option<Language>> for ChosenLanguage {
    fn from(language: Option<Language>) -> Self {
        Self(language.map(stored))
    }
}

/// The number that stands for a language in a document, for ever.
fn stored(language: Language) -> u8 {
    match language {
        Language::English => 0,
        Language::Spanish => 1,
    }
}

/// Each language by its own name.
fn name(language: Language) -> MessageId {
    match language {
        Language::English => id!("language-english"),
        Language::Spanish => id!("language-spanish"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_kept_as_itself_and_offered() {
        for (_, language) in ChosenLanguage::offers() {
            assert_eq!(ChosenLanguage::from(language).get(), language);
        }
        let offered = |language| ChosenLanguage::offers().any(|(_, offered)| offered == Some(language));
        assert!(Language::ALL.into_iter().all(offered));
        assert_eq!(ChosenLanguage(Some(200)).get(), None);
    }
}
