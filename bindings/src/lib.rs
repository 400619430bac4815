//! Tally for Kotlin and Swift. Converts, calls, converts back; decides nothing.
//!
//! The only crate that names UniFFI. Core's own types cross (`#[uniffi::remote]`): their definitions are repeated here so that UniFFI can read them,
//! and the compiler refuses a copy that differs from core's. Nothing is copied into a second set of types, so a text has one owner on its way out.
//!
//! Types whose names Kotlin's and Swift's own frameworks use are called something else on that side: core's `View` is `Screen`,
//! its `Label` a `Caption`, its `Text` a `PlainText`, its `App` the `Engine`.

#[cfg(all(feature = "provoked-panic", not(debug_assertions)))]
compile_error!("a provoked panic has no place in a release");

mod calculator;
mod config;
mod device_key;
mod engine;
mod event;
mod page;

/// Whatever Rust frees is wiped: the buffers in which text crosses too, which no type of core's owns.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

uniffi::setup_scaffolding!("calculator");
