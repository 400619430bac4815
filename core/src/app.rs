//! The headless app.

/// What a control of a page stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// The help pages.
    Help(crate::help::Action),
    /// The plan's pages.
    Plan(crate::plan::Action),
    /// The plain notes' pages.
    Notes(crate::notes::Action),
}

impl From<crate::help::Action> for Action {
    fn from(action: crate::help::Action) -> Self {
        Self::Help(action)
    }
}

impl From<crate::plan::Action> for Action {
    fn from(action: crate::plan::Action) -> Self {
        Self::Plan(action)
    }
}

impl From<crate::notes::Action> for Action {
    fn from(action: crate::notes::Action) -> Self {
        Self::Notes(action)
    }
}
