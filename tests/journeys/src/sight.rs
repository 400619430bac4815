use std::fmt;

use tally_core::View;

use crate::controls::{touchables, writables};

/// What a person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// What is in front.
    pub front: Front,
    /// All of it as plain text: a page's rows are a line each, a control stands in brackets.
    pub text: String,
    /// What can be touched on a page, from top to bottom.
    pub touchables: Vec<Named>,
    /// What the fields of a page ask, from top to bottom.
    pub fields: Vec<String>,
    /// Every text that is drawn on a page, in any order; empty if nothing is drawn. Only [`seen`]
    /// reads it.
    ///
    /// [`seen`]: crate::seen
    pub drawn: Vec<String>,
}

/// What is in front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Front {
    /// The calculator.
    Calculator {
        /// What its large line says.
        display: String,
    },
    /// A page.
    Page {
        /// Its title.
        title: String,
    },
    /// Something else than the app.
    Elsewhere {
        /// In words: "the home screen".
        place: String,
    },
}

/// What something says, and the card or the item that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it says.
    pub label: String,
    /// What its card or its item says.
    pub of: Option<String>,
}

impl Sight {
    /// What a person would see of this, if it is drawn as it says.
    #[must_use]
    pub fn of(view: &View) -> Self {
        let text = view.plain_text();
        match view {
            View::Calculator(calculator) => {
                Self::bare(Front::Calculator { display: calculator.display.text.to_string() }, text)
            }
            View::Page(page) => Self {
                touchables: touchables(page).into_iter().map(|touchable| touchable.named).collect(),
                fields: writables(page).into_iter().map(|writable| writable.label).collect(),
                ..Self::bare(Front::Page { title: page.title.text.to_string() }, text)
            },
        }
    }

    /// The app is not in front, this is.
    #[must_use]
    pub fn elsewhere(place: String) -> Self {
        let text = format!("({place})");
        Self::bare(Front::Elsewhere { place }, text)
    }

    fn bare(front: Front, text: String) -> Self {
        Self { front, text, touchables: Vec::new(), fields: Vec::new(), drawn: Vec::new() }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            Some(of) => write!(formatter, "{:?} of {of:?}", self.label),
            None => write!(formatter, "{:?}", self.label),
        }
    }
}
