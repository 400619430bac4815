//! What only the tests of Kotlin and Swift call. It is in the library of a test build, with Kotlin
//! and Swift of its own, so that what is generated for the app holds nothing of it. The feature
//! `test-support` of `tally-bindings` links it, and is refused in a release.
//!
//! `journey` and `hands`: the player of journeys, whose hands are Kotlin's and Swift's.
//! `agreement`: what a Secure Enclave computes. `mac`: what CryptoKit computes without one.

mod agreement;
mod hands;
mod journey;
mod mac;

uniffi::setup_scaffolding!("support");
