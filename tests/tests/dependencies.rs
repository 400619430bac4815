//! What Tally is built with: each dependency stands in docs/dependencies.md, comes from crates.io,
//! has a licence on the list of `deny.toml`, and is not one that `deny.toml` bans.
//!
//! `cargo deny` asks the same and more, where it is installed. This holds at every run.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The crates that end in the library on a phone.
const LIBRARY: [&str; 7] = [
    "tally-core",
    "tally-hsds",
    "tally-kdf",
    "tally-message-id",
    "tally-phone-number",
    "tally-bindings",
    "tally-library",
];

/// Workspaces of their own.
const APART: [&str; 2] = ["tests/fuzz", "core/benches/sqlcipher"];

#[test]
fn every_direct_dependency_stands_in_the_document_and_nothing_else_does() {
    let (mut library, mut others) = (BTreeSet::new(), BTreeSet::new());
    for folder in [""].iter().chain(&APART) {
        let metadata =
            metadata(&workspace().join(folder), &["--no-deps", "--offline"]).expect("cargo metadata");
        for package in list(&metadata, "packages") {
            let ends_in_library = LIBRARY.contains(&text(package, "name"));
            for dependency in list(package, "dependencies").iter().filter(|one| one["source"].is_string()) {
                let ships = dependency["kind"].is_null() && dependency["optional"] == false;
                let set = if ends_in_library && ships { &mut library } else { &mut others };
                set.insert(text(dependency, "name").to_owned());
            }
        }
    }
    let others = others.difference(&library).cloned().collect();
    let document = read("docs/dependencies.md");
    assert_eq!(rows(&document, "In the library"), library);
    assert_eq!(rows(&document, "In the terminal phone, tests and builds"), others);
}

#[test]
fn every_version_that_the_workspace_names_is_used() {
    let metadata = metadata(workspace(), &["--no-deps", "--offline"]).expect("cargo metadata");
    let dependencies = list(&metadata, "packages").iter().flat_map(|package| list(package, "dependencies"));
    let used: BTreeSet<&str> = dependencies.map(|dependency| text(dependency, "name")).collect();
    let manifest = read("Cargo.toml");
    let named = section(&manifest, "[workspace.dependencies]")
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name)
        .filter(|name| !name.starts_with('#'));
    let unused: Vec<&str> = named.filter(|name| !used.contains(name)).collect();
    assert!(unused.is_empty(), "no crate uses {unused:?}");
}

#[test]
fn every_package_comes_from_crates_io_or_from_here() {
    let metadata = metadata(workspace(), &["--no-deps", "--offline"]).expect("cargo metadata");
    let mut ours: BTreeSet<&str> =
        list(&metadata, "packages").iter().map(|package| text(package, "name")).collect();
    ours.extend(["tally-fuzz", "sqlcipher-peer"]);
    for folder in [""].iter().chain(&APART) {
        let lock = fs::read_to_string(workspace().join(folder).join("Cargo.lock")).expect("a lock file");
        let strangers = strangers(&lock, &ours);
        assert!(strangers.is_empty(), "{folder}: {strangers:?}");
    }
}

#[test]
fn every_licence_is_on_the_list_and_no_banned_crate_is_there() {
    let rules = Rules::read(&read("deny.toml"));
    // Every package, also those of other platforms, which a build here does not download.
    let metadata = metadata(workspace(), &["--locked", "--offline"])
        .or_else(|_| metadata(workspace(), &["--locked"]))
        .expect("cargo metadata");
    let faults = rules.faults(&metadata);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(list(&metadata, "packages").len() > 100);
}

#[test]
fn what_does_not_belong_is_found() {
    let rules = Rules::read(
        "# allow = [\"GPL-3.0-only\"]\n[licenses]\nallow = [\"MIT\", \"ISC\", \"Apache-2.0 WITH LLVM-exception\"]\n\
         [bans]\ndeny = [\n    # Why.\n    { crate = \"curl\" },\n]\n",
    );
    for (licence, is_allowed) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("GPL-3.0-only/MIT", true),
        ("MIT AND ISC", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND ISC", true),
        ("MIT OR GPL-3.0-only AND Zlib", true),
        ("(MIT OR GPL-3.0-only) AND Zlib", false),
        ("Apache-2.0 WITH LLVM-exception OR Zlib", true),
        ("Apache-2.0", false),
        ("MIT WITH LLVM-exception", false),
        ("MIT OR", false),
        ("(MIT", false),
        ("MIT ISC", false),
        ("", false),
    ] {
        assert_eq!(rules.allow(licence), is_allowed, "{licence}");
    }
    let package = |name: &str, licence: Value| {
        let source = Value::from(CRATES_IO);
        serde_json::json!({ "packages": [{ "name": name, "license": licence, "source": source }] })
    };
    assert_eq!(rules.faults(&package("a", "MIT".into())), [""; 0]);
    assert_eq!(rules.faults(&package("a", "Zlib".into())), ["a: the licence Zlib"]);
    assert_eq!(rules.faults(&package("a", Value::Null)), ["a: no licence"]);
    assert_eq!(rules.faults(&package("curl", "MIT".into())), ["curl: banned"]);

    let ours = BTreeSet::from(["ours"]);
    let lock = |name: &str, source: &str| format!("version = 4\n\n[[package]]\nname = \"{name}\"\n{source}");
    assert_eq!(strangers(&lock("ours", ""), &ours), [""; 0]);
    assert_eq!(strangers(&lock("other", ""), &ours), ["other: a folder"]);
    assert_eq!(strangers(&lock("a", &format!("source = \"{CRATES_IO}\"\n")), &ours), [""; 0]);
    for source in ["git+https://example.org/a?rev=1#1", "registry+https://example.org/index"] {
        let found = strangers(&lock("a", &format!("source = \"{source}\"\n")), &ours);
        assert_eq!(found, [format!("a: {source}")]);
    }

    let document =
        "## One\n\n| | for |\n|---|---|\n| `a` 1.2 | x |\n| `b-c` | `d` |\n\n## Two\n\n| `e` | |\n";
    assert_eq!(rows(document, "One"), BTreeSet::from(["a".to_owned(), "b-c".to_owned()]));
}

/// What `deny.toml` says.
struct Rules {
    licences: BTreeSet<String>,
    banned: BTreeSet<String>,
}

impl Rules {
    fn read(deny: &str) -> Self {
        let allowed = section(deny, "[licenses]");
        let allowed = allowed.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']'));
        let banned = section(deny, "[bans]").split("{ crate = \"").skip(1);
        let rules = Self {
            licences: allowed
                .map(|(list, _)| list.split('"').skip(1).step_by(2).map(str::to_owned).collect())
                .unwrap_or_default(),
            banned: banned.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect(),
        };
        assert!(!rules.licences.is_empty() && !rules.banned.is_empty(), "deny.toml is read");
        rules
    }

    fn faults(&self, metadata: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        for package in list(metadata, "packages") {
            let name = text(package, "name");
            match package["license"].as_str() {
                Some(licence) if self.allow(licence) => {}
                Some(licence) => faults.push(format!("{name}: the licence {licence}")),
                None => faults.push(format!("{name}: no licence")),
            }
            if self.banned.contains(name) {
                faults.push(format!("{name}: banned"));
            }
        }
        faults
    }

    /// Whether a licence expression can be met with the licences of the list. An older way to write
    /// `OR` is a slash.
    fn allow(&self, licence: &str) -> bool {
        let spaced = licence.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        let mut rest = words.as_slice();
        self.any_of(&mut rest) == Some(true) && rest.is_empty()
    }

    /// `a OR b`. None if it is not an expression.
    fn any_of(&self, rest: &mut &[&str]) -> Option<bool> {
        let mut met = self.all_of(rest)?;
        while next_is(rest, "OR") {
            met |= self.all_of(rest)?;
        }
        Some(met)
    }

    /// `a AND b`, which binds more closely.
    fn all_of(&self, rest: &mut &[&str]) -> Option<bool> {
        let mut met = self.one(rest)?;
        while next_is(rest, "AND") {
            met &= self.one(rest)?;
        }
        Some(met)
    }

    /// A licence, perhaps with an exception, or an expression in parentheses.
    fn one(&self, rest: &mut &[&str]) -> Option<bool> {
        if next_is(rest, "(") {
            let met = self.any_of(rest)?;
            return next_is(rest, ")").then_some(met);
        }
        let (licence, after) = rest.split_first()?;
        *rest = after;
        if next_is(rest, "WITH") {
            let (exception, after) = rest.split_first()?;
            *rest = after;
            return Some(self.licences.contains(&format!("{licence} WITH {exception}")));
        }
        Some(self.licences.contains(*licence))
    }
}

/// Takes a word if it is the next one.
fn next_is(rest: &mut &[&str], word: &str) -> bool {
    match rest.split_first() {
        Some((first, after)) if *first == word => {
            *rest = after;
            true
        }
        _ => false,
    }
}

/// The packages of a lock file that come neither from crates.io nor from `ours`.
fn strangers(lock: &str, ours: &BTreeSet<&str>) -> Vec<String> {
    let field = |package: &str, name: &str| {
        let value = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
        Some(value.trim_end_matches('"').to_owned())
    };
    lock.split("[[package]]")
        .skip(1)
        .filter_map(|package| {
            let name = field(package, "name").expect("each package has a name");
            match field(package, "source") {
                Some(source) if source == CRATES_IO => None,
                Some(source) => Some(format!("{name}: {source}")),
                None if ours.contains(name.as_str()) => None,
                None => Some(format!("{name}: a folder")),
            }
        })
        .collect()
}

/// What the first column of the tables of a section names.
fn rows(document: &str, heading: &str) -> BTreeSet<String> {
    section(document, &format!("## {heading}"))
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .map(str::to_owned)
        .collect()
}

/// What follows a heading of a document, or of a file in TOML, up to the next one.
fn section<'t>(text: &'t str, heading: &str) -> &'t str {
    let is_next = if heading.starts_with('#') { "\n## " } else { "\n[" };
    let (_, rest) = text.split_once(&format!("{heading}\n")).unwrap_or_else(|| panic!("{heading}"));
    rest.split(is_next).next().unwrap_or_default()
}

/// What cargo says of the workspace in a folder, or why it says nothing.
fn metadata(folder: &Path, arguments: &[&str]) -> Result<Value, String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    serde_json::from_slice(&output.stdout).map_err(|error| error.to_string())
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map(Vec::as_slice).unwrap_or_else(|| panic!("{name} is a list"))
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is a text"))
}

fn read(name: &str) -> String {
    fs::read_to_string(workspace().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}
