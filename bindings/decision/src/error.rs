//! What may go wrong.

use std::panic::{UnwindSafe, catch_unwind};

use tally_core::tools::directory;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub(crate) enum DecisionError {
    /// There is no such region. Nothing is guessed in its place. With no region at all there is
    /// always an answer: from 911 and the national services.
    #[error("there is no region {named}; there are: {}", choices.join(", "))]
    UnknownRegion {
        /// What was given.
        named: String,
        /// The ids that there are.
        choices: Vec<String>,
    },
    /// A bug in this library; what struck is on standard error. Show 911.
    #[error("a bug in the library")]
    Bug,
}

/// A region that there is, or none.
pub(crate) fn known(region: Option<String>) -> Result<Option<String>, DecisionError> {
    match region {
        Some(named) => {
            let choices = directory::regions();
            if choices.contains(&named) {
                Ok(Some(named))
            } else {
                Err(DecisionError::UnknownRegion { named, choices })
            }
        }
        None => Ok(None),
    }
}

/// Swift ends the process at a panic in a function that declares no error: all of them declare one
/// but `language_of`, which only compares tags.
pub(crate) fn caught<T>(
    body: impl FnOnce() -> Result<T, DecisionError> + UnwindSafe,
) -> Result<T, DecisionError> {
    catch_unwind(body).unwrap_or(Err(DecisionError::Bug))
}
