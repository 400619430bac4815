//! What the fuzzers in `tests/fuzz` call: each function takes whatever bytes there are, reads them
//! as one kind of thing that core reads, and asserts what must hold whatever they are. Here because
//! what it calls is private.
//!
//! Compiled under `--cfg fuzzing`, which cargo-fuzz sets and nothing else, and for core's own
//! tests, which feed it every input that was kept.

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
