//! How the notes are shown: their language, and the look of their pages.

use serde::{Deserialize, Serialize};

use crate::document::ChosenLanguage;
use crate::view::Look;
use crate::words::Language;

/// What is chosen; nothing at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    language: ChosenLanguage,
    dim: bool,
    large: bool,
}

/// One choice of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    Dim(bool),
    Large(bool),
    Language(Option<Language>),
}

impl Settings {
    /// The language chosen here; none follows the phone.
    pub(crate) fn language(self) -> Option<Language> {
        self.language.get()
    }

    /// How pages are drawn.
    pub(crate) fn look(self) -> Look {
        Look { dim: self.dim, large: self.large }
    }

    /// The same with one choice made.
    #[must_use]
    pub(super) fn with(mut self, choice: Choice) -> Self {
        match choice {
            Choice::Dim(on) => self.dim = on,
            Choice::Large(on) => self.large = on,
            Choice::Language(language) => self.language = language.into(),
        }
        self
    }
}
