//! What core may lean on: no network, no clock, no thread, no log, each primitive behind one
//! module, and modules that name each other in one direction, as docs/architecture.md draws them.

mod modules;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use modules::{Arrows, Modules, drawn, read_picture};

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

/// The crates below core.
const BELOW: [&str; 4] = ["core/hsds/src", "core/kdf/src", "core/message-id/src", "core/phone-number/src"];

/// The sources of core without their tests.
fn sources() -> Vec<(String, String)> {
    sources_in("core/src")
}

fn sources_in(folder: &str) -> Vec<(String, String)> {
    let (root, mut found) = (workspace().join(folder), Vec::new());
    sources_of(&root, &mut found);
    let name =
        |path: &Path| path.strip_prefix(&root).expect("below its folder").to_string_lossy().into_owned();
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
    for (name, text) in sources().into_iter().chain(BELOW.into_iter().flat_map(sources_in)) {
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

/// Core's modules, as the code has them.
fn modules() -> Modules {
    Modules::read(&workspace().join("core/src"))
}

/// The picture below this heading of docs/architecture.md.
fn picture(heading: &str) -> Arrows {
    let text = fs::read_to_string(workspace().join("docs/architecture.md")).expect("the document");
    let (_, below) = text.split_once(heading).expect(heading);
    let (_, picture) = below.split_once("```text\n").expect("a picture");
    let (picture, _) = picture.split_once("```").expect("it ends");
    read_picture(picture).unwrap_or_else(|error| panic!("{heading}: {error}"))
}

#[test]
fn the_modules_of_core_name_each_other_as_the_architecture_draws_them() {
    let modules = modules();
    for (heading, parent) in [("## The modules of core", &[][..]), ("inside `app`", &["app"])] {
        let found = modules.arrows(parent);
        assert!(found == picture(heading), "{heading}: draw it like this\n\n{}", drawn(&found));
    }
}

#[test]
fn no_modules_name_each_other_in_a_circle() {
    for folder in ["core/src"].into_iter().chain(BELOW) {
        assert_eq!(Modules::read(&workspace().join(folder)).circles(), [""; 0], "{folder}");
    }
}

#[test]
fn the_vault_knows_no_document_the_documents_no_key_and_no_view_the_app() {
    let arrows = modules().arrows(&[]);
    let keys = &["vault", "crypto", "code", "device_key"][..];
    let documents = &["plan", "notes", "help", "directory", "document", "view", "words", "calculator"][..];
    for (module, others) in [
        ("vault", documents),
        ("plan", keys),
        ("notes", keys),
        ("help", keys),
        ("directory", keys),
        ("document", keys),
        ("calculator", keys),
        ("calculator", &["plan", "notes", "help", "directory"]),
        ("notes", &["plan", "help", "directory"]),
        ("view", &["plan", "notes", "help", "directory"]),
    ] {
        for other in others {
            assert!(!arrows[module].contains(*other), "{module} names {other}");
        }
    }
    // The harness of a phone drives the app from above, as a shell does.
    for (module, named) in arrows.iter().filter(|(module, _)| *module != "harness") {
        assert!(!named.contains("app"), "{module} names app");
    }
}

#[test]
fn no_part_of_the_app_names_the_state() {
    let naming = modules().who_names(&["app", "state"]);
    assert_eq!(naming.into_iter().collect::<Vec<_>>(), ["app"]);
}
