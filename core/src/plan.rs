//! The plan.

use crate::view::Text;

/// Somebody the person trusts: a one-tap contact beside the services.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) name: Text,
    /// As typed; may be empty or unreadable as a number.
    pub(crate) number: Text,
    /// The word that both know, prepared as the body of a text.
    pub(crate) code_word: Text,
    /// What they agreed to do on it.
    pub(crate) agreed: Text,
    /// Whether texting this number is safe; never offered as a text otherwise.
    pub(crate) may_text: bool,
}

/// What a control of a plan page stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {}
