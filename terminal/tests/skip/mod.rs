//! For a test that cannot run on this machine.

use std::io::Write as _;

/// Says that a part is skipped, and why. In CI nothing may be.
pub(crate) fn skip(part: &str, why: &str) {
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{part}: {why}");
    // Not by a macro, whose words the tests' runner keeps to itself. On a line of its own:
    // tests/run looks for it.
    let _ = writeln!(std::io::stderr(), "\nskipped: {part}, because {why}");
}
