//! Tally for Kotlin and Swift. Converts, calls, converts back; decides nothing.
//!
//! The only crate that names UniFFI. Core's own types cross (`#[uniffi::remote]`): their
//! definitions are repeated here so that UniFFI can read them, and the compiler refuses a copy that
//! differs from core's. Nothing is copied into a second set of types, so a text has one owner on
//! its way out.
//!
//! Some of core's names are taken in a shell: SwiftUI has a `View`, a `Label`, a `Text` and an
//! `App`, and Android has a `View`. Shells say `Screen`, `Caption`, `PlainText` and `Engine`
//! instead. Core keeps its own words: a `Screen` in core is the page that is open in help, in the
//! plan or in the notes, and only a shell has a reason to avoid the others.

#[cfg(all(feature = "test-support", not(debug_assertions)))]
compile_error!("what only tests call has no place in a release");

mod calculator;
mod config;
mod device_key;
mod engine;
mod event;
mod page;

/// Whatever Rust frees is wiped: the buffers in which text crosses too, which no type of core's
/// owns.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

uniffi::setup_scaffolding!("calculator");

#[cfg(feature = "test-support")]
tally_test_support::uniffi_reexport_scaffolding!();

#[cfg(test)]
mod tests {
    /// Whatever can be called first. A method of the engine comes after `open`, which is such a
    /// function itself.
    #[test]
    fn every_function_that_can_be_called_first_keeps_panics_quiet_before_it_does_anything() {
        let sources = [
            include_str!("calculator.rs"),
            include_str!("config.rs"),
            include_str!("device_key.rs"),
            include_str!("engine.rs"),
            include_str!("event.rs"),
            include_str!("page.rs"),
        ];
        let mut found = 0;
        for source in sources {
            for mark in ["#[uniffi::export]\n", "#[uniffi::constructor]\n"] {
                for exported in source.split(mark).skip(1) {
                    let mut lines =
                        exported.lines().map(str::trim).skip_while(|line| line.starts_with("///"));
                    let first = lines.next().unwrap_or_default();
                    if first.starts_with("fn ") {
                        found += 1;
                        assert!(first.ends_with('{'), "one line: {first}");
                        assert_eq!(lines.next(), Some("keep_panics_quiet();"), "{first}");
                    }
                }
            }
        }
        // The point, the keys of a script, a screen and a row as text, what can be touched, and the
        // engine's constructor.
        assert_eq!(found, 6);
    }
}
