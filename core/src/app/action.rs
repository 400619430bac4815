//! What a control of any page stands for.

use super::{choosing, notes_visit, plan_visit, setup};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Setup(setup::Action),
    Choosing(choosing::Action),
    Plan(plan_visit::Action),
    Notes(notes_visit::Action),
}

impl From<setup::Action> for Action {
    fn from(action: setup::Action) -> Self {
        Self::Setup(action)
    }
}

impl From<choosing::Action> for Action {
    fn from(action: choosing::Action) -> Self {
        Self::Choosing(action)
    }
}

impl From<plan_visit::Action> for Action {
    fn from(action: plan_visit::Action) -> Self {
        Self::Plan(action)
    }
}

impl From<notes_visit::Action> for Action {
    fn from(action: notes_visit::Action) -> Self {
        Self::Notes(action)
    }
}
