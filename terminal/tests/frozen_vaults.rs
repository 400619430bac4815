//! Vaults that an earlier version wrote, kept for ever: each still opens under its codes.
//! docs/read_vault.py opens the same files.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn every_frozen_vault_opens() {
    let vaults = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vaults");
    let mut opened = 0;
    for vault in fs::read_dir(vaults).expect("the frozen vaults") {
        let vault = vault.expect("an entry").path();
        // A launch writes every row anew.
        let copy = tempfile::tempdir().expect("a folder");
        for name in ["calculator.db", "device.bin"] {
            fs::copy(vault.join(name), copy.path().join(name)).expect("a file of the vault");
        }
        let played = Command::new(env!("CARGO_BIN_EXE_phone"))
            .arg("--data")
            .arg(copy.path())
            .arg("--play")
            .arg(vault.join("open.journey"))
            .output()
            .expect("the phone runs");
        assert!(played.status.success(), "{}: {}", vault.display(), String::from_utf8_lossy(&played.stderr));
        opened += 1;
    }
    assert!(opened >= 3, "{opened}");
}
