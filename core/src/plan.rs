//! The plan.

/// What a control of a plan page stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {}
