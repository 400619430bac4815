//! The unit of the angle functions.

use crate::view::Label;
use crate::words::Words;

/// Degrees or radians.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum AngleUnit {
    /// A full turn is 360.
    #[default]
    Degrees,
    /// A full turn is 2π.
    Radians,
}

impl AngleUnit {
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Degrees => Self::Radians,
            Self::Radians => Self::Degrees,
        }
    }

    pub(crate) fn label(self, words: &Words) -> Label {
        let (text, spoken) = match self {
            Self::Degrees => (id!("calculator-degrees"), id!("calculator-degrees-spoken")),
            Self::Radians => (id!("calculator-radians"), id!("calculator-radians-spoken")),
        };
        Label::spoken_as(words.say(text), words.say(spoken))
    }
}
