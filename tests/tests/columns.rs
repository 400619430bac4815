//! Prose and comments are wrapped at 100 columns, wherever they stand.
//!
//! Left alone: code itself (each language's own formatter sees to that), tables, drawings and code
//! inside fences of Markdown, a line with one unbreakable address, the messages of the app, and
//! what a program writes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const COLUMNS: usize = 100;

/// Written by a program, or somebody else's text.
const LEFT_ALONE: [&str; 6] = [
    "LICENSE",
    "Cargo.lock",
    "docs/decision-table.md",
    "docs/shells-compared.md",
    "tests/vectors/",
    "/corpus/",
];

#[test]
fn prose_and_comments_are_wrapped() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut found = Vec::new();
    for file in tracked(root) {
        let name = file.to_string_lossy().into_owned();
        if LEFT_ALONE.iter().any(|part| name.contains(part)) {
            continue;
        }
        // A picture, or a file that was deleted and not committed yet.
        let Ok(text) = fs::read_to_string(root.join(&file)) else { continue };
        found.extend(too_long(&name, &text).into_iter().map(|line| format!("{name}:{line}")));
    }
    assert!(found.is_empty(), "longer than {COLUMNS} columns:\n{}", found.join("\n"));
}

#[test]
fn what_is_too_long_is_found_and_the_rest_is_left_alone() {
    let long = "word ".repeat(30);
    for (name, text, lines) in [
        ("a.md", format!("{long}\n"), vec![1]),
        ("a.md", format!("short\n\n- {long}\n"), vec![3]),
        ("a.md", format!("| {long} |\n"), vec![]),
        ("a.md", format!("```\n{long}\n```\n{long}\n"), vec![4]),
        ("a.md", format!("[words](https://example.org/{})\n", "x".repeat(100)), vec![]),
        ("a.rs", format!("/// {long}\nlet a = \"{long}\";\n// {long}\n"), vec![1, 3]),
        ("a.rs", format!("let a = 1; // {long}\n"), vec![1]),
        ("a.rs", format!("let a = \"https://{long}\";\n"), vec![]),
        ("a.kt", format!("/**\n * {long}\n */\n"), vec![2]),
        ("a.ftl", format!("# {long}\na = {long}\n"), vec![1]),
        ("run", format!("#!/bin/sh\n# {long}\n"), vec![2]),
    ] {
        assert_eq!(too_long(name, &text), lines, "{name}: {text}");
    }
}

/// The files that git knows, from `root`.
fn tracked(root: &Path) -> Vec<PathBuf> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root).output().expect("git");
    assert!(listed.status.success(), "git ls-files");
    let listed = String::from_utf8(listed.stdout).expect("names in UTF-8");
    listed.split_terminator('\0').map(PathBuf::from).collect()
}

/// The numbers of the lines of prose or comment that are too long.
fn too_long(name: &str, text: &str) -> Vec<usize> {
    let is_prose = marks(name, text);
    let mut fenced = false;
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let prose = match is_prose {
            Kind::Markdown => {
                fenced ^= line.trim_start().starts_with("```");
                !fenced && !line.starts_with('|')
            }
            Kind::Slashes => {
                let start = line.trim_start();
                start.starts_with("//") || start.starts_with("* ") || line.contains("; // ")
            }
            Kind::Hash => line.trim_start().starts_with('#'),
            Kind::Other => false,
        };
        let unbreakable = line.split(' ').any(|word| word.chars().count() > COLUMNS - 20);
        if prose && !unbreakable && line.chars().count() > COLUMNS {
            found.push(index + 1);
        }
    }
    found
}

enum Kind {
    Markdown,
    Slashes,
    Hash,
    Other,
}

fn marks(name: &str, text: &str) -> Kind {
    let file = name.rsplit('/').next().unwrap_or(name);
    match file.rsplit_once('.').map(|(_, extension)| extension) {
        Some("md") => Kind::Markdown,
        Some("rs" | "kt" | "kts" | "swift" | "c") => Kind::Slashes,
        Some("ftl" | "toml" | "yml" | "py" | "properties") => Kind::Hash,
        _ if text.starts_with("#!") => Kind::Hash,
        _ => Kind::Other,
    }
}
