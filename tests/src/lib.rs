//! Tests of the whole: journeys, what reaches the disk, a full disk, the layers, the words. They are in the folder `tests`; here is what they share.

#![allow(clippy::print_stderr, reason = "a test says what it skips")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The terminal phone beside this test.
///
/// # Panics
/// Where it cannot be built.
pub fn phone() -> &'static Path {
    static PHONE: OnceLock<PathBuf> = OnceLock::new();
    PHONE.get_or_init(|| example("tally-core", "phone"))
}

/// An example beside this test; built anew, which is quick when it is there and up to date, so that an old one never answers.
///
/// # Panics
/// Where it cannot be built.
pub fn example(package: &str, name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it is");
    let profile = test.parent().and_then(Path::parent).expect("target/PROFILE/deps/test");
    let example = profile.join("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--locked", "-p", package, "--example", name, "--target-dir"]);
    cargo.arg(profile.parent().expect("target/PROFILE"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    if profile.ends_with("release") {
        cargo.arg("--release");
    }
    // What cargo tells this test about itself would look like another build to some build scripts.
    let told = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_", "CARGO_BIN_", "CARGO_PRIMARY_"];
    for (name, _) in std::env::vars_os() {
        if told.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            cargo.env_remove(name);
        }
    }
    let built = cargo.status().expect("cargo runs");
    assert!(built.success() && example.exists(), "{name} is built");
    example
}

/// Says that a part is skipped, and why. In CI nothing may be.
///
/// # Panics
/// With `CI=true`.
pub fn skip(part: &str, why: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{part}: {why}");
    eprintln!("skipped: {part}, because {why}");
}
