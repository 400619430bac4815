//! The leaks that `tests/noninterference plant` puts into a copy of the tree fit the tree: a patch
//! that does not apply plants nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn every_planted_leak_fits_the_tree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let leaks = fs::read_dir(root.join("tests/leaks")).expect("a folder");
    let mut leaks: Vec<_> = leaks.map(|leak| leak.expect("a file").path()).collect();
    leaks.sort();
    assert!(leaks.len() >= 16, "{} leaks", leaks.len());
    for leak in leaks {
        let check = ["apply", "--check"];
        let applied = Command::new("git").args(check).arg(&leak).current_dir(root).output().expect("git");
        let said = String::from_utf8_lossy(&applied.stderr);
        assert!(applied.status.success(), "{}: {said}", leak.display());
    }
}
