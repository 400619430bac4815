//! What the person chose about the plan itself: its language, its look, its region.

use serde::{Deserialize, Serialize};

use crate::document::ChosenLanguage;
use crate::text::Text;
use crate::view::Look;
use crate::words::Language;

/// Choices that are kept in the plan. All are off or unset at first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    language: ChosenLanguage,
    /// Section titles that tell nothing.
    pub(crate) neutral_titles: bool,
    /// One question on each screen.
    pub(crate) one_at_a_time: bool,
    /// Large type.
    pub(crate) large: bool,
    /// Dark and dim.
    pub(crate) dim: bool,
    /// A shake of the phone exits.
    pub(crate) shake_exits: bool,
    /// The directory's region that comes first, by its id.
    pub(crate) region: Option<Text>,
    /// When the plan was made, in days since 1970-01-01.
    pub(crate) created_day: i32,
}

impl Settings {
    pub(crate) fn new(created_day: i32) -> Self {
        Self { created_day, ..Self::default() }
    }

    /// The language chosen here; none follows the phone.
    pub(crate) fn language(&self) -> Option<Language> {
        self.language.get()
    }

    pub(crate) fn set_language(&mut self, language: Option<Language>) {
        self.language = language.into();
    }

    /// How pages are drawn.
    pub(crate) fn look(&self) -> Look {
        Look { dim: self.dim, large: self.large }
    }
}

/// One choice of the page on how pages look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    NeutralTitles(bool),
    OneAtATime(bool),
    Large(bool),
    Dim(bool),
    ShakeExits(bool),
    Language(Option<Language>),
}

impl Settings {
    /// Makes a choice; false if nothing changed.
    pub(crate) fn choose(&mut self, choice: Choice) -> bool {
        let before = self.clone();
        match choice {
            Choice::NeutralTitles(on) => self.neutral_titles = on,
            Choice::OneAtATime(on) => self.one_at_a_time = on,
            Choice::Large(on) => self.large = on,
            Choice::Dim(on) => self.dim = on,
            Choice::ShakeExits(on) => self.shake_exits = on,
            Choice::Language(language) => self.set_language(language),
        }
        before != *self
    }
}
