//! What core may lean on: no network, no clock, no thread, no log, and each primitive behind one
//! module.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sources_of(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources_of(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source file");
            found.push((path, text));
        }
    }
}

/// The sources of core without their tests.
fn sources() -> Vec<(String, String)> {
    let (root, mut found) = (workspace().join("core/src"), Vec::new());
    sources_of(&root, &mut found);
    let name = |path: &Path| path.strip_prefix(&root).expect("below core/src").to_string_lossy().into_owned();
    found
        .into_iter()
        .map(|(path, text)| {
            (name(&path), text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned())
        })
        .filter(|(name, _)| !name.contains("tests"))
        .collect()
}

#[test]
fn cores_dependencies_hold_no_network_no_log_and_no_ffi() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args([
            "tree",
            "--package",
            "tally-core",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--offline",
            "--locked",
        ])
        .current_dir(workspace())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).expect("names are UTF-8");
    for line in tree.lines() {
        let name = line.split_whitespace().next().unwrap_or_default();
        let forbidden = [
            "reqwest",
            "hyper",
            "ureq",
            "curl",
            "tokio",
            "mio",
            "socket2",
            "rustls",
            "native-tls",
            "log",
            "tracing",
            "uniffi",
            "jni",
        ];
        assert!(!forbidden.contains(&name), "{name}");
    }
}

#[test]
fn core_reads_no_clock_starts_no_thread_and_prints_nothing() {
    let forbidden = [
        "SystemTime::now",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "thread::spawn",
        "println!",
        "eprintln!",
        "dbg!",
        "std::net",
        "std::env",
        "std::process",
    ];
    for (name, text) in sources() {
        for word in forbidden {
            let in_code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .any(|line| line.contains(word));
            assert!(!in_code, "{name}: {word}");
        }
    }
}

#[test]
fn each_primitive_stays_behind_one_module() {
    for (name, text) in sources() {
        for (word, places) in [
            ("tally_kdf::", &["crypto.rs"][..]),
            ("ring::aead", &["crypto.rs"]),
            ("p256::", &["crypto/curve_point.rs"]),
            ("ring::hkdf", &["crypto.rs"]),
            ("rusqlite::", &["vault/store.rs"]),
            ("fluent_bundle::", &["words.rs"]),
            ("postcard::", &["document.rs"]),
        ] {
            assert!(!text.contains(word) || places.contains(&name.as_str()), "{name}: {word}");
        }
    }
}

/// Under a fuzzer a code costs next to nothing to guess.
#[test]
fn no_release_can_be_built_for_a_fuzzer() {
    let root = workspace();
    let read = |name: &str| fs::read_to_string(root.join(name)).expect(name);
    let guard = "#[cfg(all(fuzzing, not(debug_assertions)))]\ncompile_error!";
    assert!(read("core/src/lib.rs").contains(guard));
    // Nothing but what cargo-fuzz is told sets it, and no release has debug assertions.
    for name in
        ["Cargo.toml", "core/Cargo.toml", "core/build.rs", "bindings/Cargo.toml", ".cargo/config.toml"]
    {
        let text = read(name);
        for word in ["--cfg", "rustc-cfg", "rustflags", "debug-assertions"] {
            assert!(!text.contains(word), "{name}: {word}");
        }
    }
    for (name, text) in sources() {
        assert!(!text.contains("cfg!(fuzzing)") || name == "crypto.rs", "{name}");
    }
}

#[test]
fn the_vault_knows_no_document_and_the_documents_know_no_key() {
    for (name, text) in sources() {
        let forbidden: &[&str] = if name.starts_with("vault") {
            &["crate::plan", "crate::notes", "crate::help", "crate::app", "crate::view", "crate::words"]
        } else if ["plan", "notes", "help", "directory"].iter().any(|module| name.starts_with(module)) {
            &["crate::vault", "crate::crypto", "crate::code", "crate::device_key", "crate::app"]
        } else if name.starts_with("calculator") {
            &[
                "crate::vault",
                "crate::plan",
                "crate::notes",
                "crate::help",
                "crate::app",
                "crate::crypto",
                "crate::code",
            ]
        } else {
            &[]
        };
        for word in forbidden {
            assert!(!text.contains(word), "{name}: {word}");
        }
    }
}
