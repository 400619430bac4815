//! Whom to contact now.

/// What a control of a help page stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {}
