//! The decision and the directory for Kotlin and Swift: whom to contact now, and which services
//! there are. Converts, calls, converts back; decides nothing.
//!
//! For apps that are **not** disguised: an advocate's tool, an organization's own app, a website's
//! backend. It is a library of its own (`libtally_decision`) with plain names, which would tell
//! what the calculator is. The library behind the calculator holds nothing of it, and a test sees
//! to that.
//!
//! Core's own types cross where they are plain (`#[uniffi::remote]`): the compiler refuses a copy
//! that differs. What core has as words, numbers and codes apart is put together here.

mod codes;
mod directory;
mod error;
mod guidance;
mod situation;
#[cfg(test)]
mod tests;

uniffi::setup_scaffolding!("tally_decision");
