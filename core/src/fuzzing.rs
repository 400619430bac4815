//! The fuzz targets of `tests/fuzz`: each takes arbitrary bytes, reads them as one kind of input
//! that core accepts, and asserts what must hold for any input. They are here because what they
//! call is private.
//!
//! Compiled with `--cfg fuzzing`, which only cargo-fuzz sets, and for core's own tests, which
//! replay the corpus.

mod documents;
mod events;
pub(crate) mod input;
mod keys;
mod numbers;
mod services;
mod words;

pub use documents::documents;
pub use events::events;
pub use keys::keys;
pub use numbers::numbers;
pub use services::directory;
pub use words::words;

/// A header's row, and the rows of a launch: `vault/header.rs`, `vault/launch.rs`,
/// `vault/guessing.rs`.
pub fn header(bytes: &[u8]) {
    crate::vault::fuzzing::header(bytes);
}

/// A slot's row, and what a slot holds: `vault/slot.rs`.
pub fn slot(bytes: &[u8]) {
    crate::vault::fuzzing::slot(bytes);
}

#[cfg(test)]
mod tests;
