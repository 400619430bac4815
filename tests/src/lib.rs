//! Tests of the whole: journeys, what reaches the disk, a full disk, the layers, the words. They
//! are in the folder `tests`; here is what they share.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The terminal phone, as it is built with this test.
///
/// # Panics
/// If it cannot be built.
pub fn phone() -> &'static Path {
    static PHONE: OnceLock<PathBuf> = OnceLock::new();
    PHONE.get_or_init(|| program("phone", "bin"))
}

/// A small host of core: `examples/host.rs`.
///
/// # Panics
/// If it cannot be built.
pub fn host() -> PathBuf {
    program("host", "example")
}

/// A program of the workspace; built anew, which is quick if it is there and up to date, so that
/// an old one never answers. Cargo says where it lies.
///
/// # Panics
/// If it cannot be built.
fn program(name: &str, kind: &str) -> PathBuf {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo.args(["build", "--locked", "--workspace"]).args([format!("--{kind}"), name.to_owned()]);
    cargo.args(["--message-format", "json-render-diagnostics"]);
    // The packages and features of the build around it (tests/run): with others, crates are built
    // again.
    if let Ok(features) = std::env::var("TALLY_FEATURES") {
        cargo.args(["--features", &features]);
    }
    let test = std::env::current_exe().expect("a test knows where it is");
    if test.parent().and_then(Path::parent).is_some_and(|profile| profile.ends_with("release")) {
        cargo.arg("--release");
    }
    // What cargo tells this test about itself would look like another build to some build scripts.
    let told = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_", "CARGO_BIN_", "CARGO_PRIMARY_"];
    for (name, _) in std::env::vars_os() {
        if told.iter().any(|prefix| name.to_string_lossy().starts_with(prefix)) {
            cargo.env_remove(name);
        }
    }
    let built = cargo.stderr(Stdio::inherit()).output().expect("cargo runs");
    assert!(built.status.success(), "{name} is built");
    let messages = String::from_utf8(built.stdout).expect("cargo speaks UTF-8");
    executable(&messages, name, kind).unwrap_or_else(|| panic!("cargo does not say where {name} is"))
}

/// Where cargo says that it put the program of this name.
fn executable(messages: &str, name: &str, kind: &str) -> Option<PathBuf> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    messages
        .filter(|message| message["target"]["name"] == name && message["target"]["kind"][0] == kind)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

/// Says that a part is skipped, and why. In CI nothing may be.
///
/// # Panics
/// With `CI=true`.
pub fn skip(part: &str, why: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{part}: {why}");
    // Not by a macro, whose words the tests' runner keeps to itself. On a line of its own:
    // tests/run looks for it.
    let _ = writeln!(std::io::stderr(), "\nskipped: {part}, because {why}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_taken_from_where_cargo_says_that_it_lies() {
        let messages = r#"{"reason":"compiler-artifact","target":{"kind":["lib"],"name":"phone"},"executable":null}
{"reason":"compiler-artifact","target":{"kind":["example"],"name":"host"},"executable":"/else where/host"}
{"reason":"compiler-artifact","target":{"kind":["bin"],"name":"phone"},"executable":"/else where/phone"}
{"reason":"build-finished","success":true}"#;
        assert_eq!(executable(messages, "phone", "bin"), Some("/else where/phone".into()));
        assert_eq!(executable(messages, "calculator", "bin"), None);
    }
}
