//! What the documents name is there: files, sections, tests, and what commands are given.
//!
//! A document that names a file which was moved sends its reader nowhere, and nothing else would
//! notice. Looked at are links, and what stands in backticks or in a shell's fence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Named, and not kept here: what a build makes, what a release holds, what Linux shows, what a
/// reader is to write.
const ELSEWHERE: [&str; 12] = [
    "target/",
    "android/target/",
    "CalculatorEngine.swift",
    "calculator.kt",
    "maven/",
    "calculator-engine-VERSION.",
    "COMPILERS.",
    "NOTES.md",
    "/proc/",
    "core/directory/our-county.json",
    "src/main/kotlin/Main.kt",
    "Sources/First/",
];

/// Files that are named by their endings alone.
const ENDINGS: [&str; 16] = [
    ".rs", ".kt", ".kts", ".swift", ".md", ".json", ".toml", ".journey", ".py", ".tsv", ".ftl", ".xml",
    ".yml", ".plist", ".strings", ".txt",
];

#[test]
fn every_file_section_test_and_command_of_the_documents_is_there() {
    let repository = Repository::read();
    let mut faults = Vec::new();
    for (name, text) in &repository.documents {
        faults.extend(repository.faults(name, text).into_iter().map(|fault| format!("{name}:{fault}")));
    }
    assert!(faults.is_empty(), "the documents name what is not there:\n{}", faults.join("\n"));
}

#[test]
fn what_is_not_there_is_found() {
    let repository = Repository::read();
    for (text, fault) in [
        ("# A\n[gone](gone.md)", "2: the link gone.md"),
        ("[gone]: gone.png", "1: the link gone.png"),
        ("[a section](../README.md#gone)", "1: the link ../README.md#gone"),
        ("`core/src/gone.rs` and `core/src/lib.rs`", "1: core/src/gone.rs"),
        ("`gone.rs` and `lib.rs`", "1: gone.rs"),
        ("`core/locales/gone/*.ftl` and `core/locales/en/*.ftl`", "1: core/locales/gone/*.ftl"),
        ("`GoneTest` and `CoverTest`", "1: the test GoneTest"),
        ("`a_fact_that_no_test_holds`", "1: the test a_fact_that_no_test_holds"),
        ("```sh\ntests/gone --all\n```", "2: tests/gone"),
        ("`cargo test -p tally-tests --test gone`", "1: --test gone"),
        ("`cargo test -p tally-tests --test decision_table`", "1: --test decision_table"),
        ("`cargo run --bin gone`", "1: --bin gone"),
        ("`cargo run --example gone`", "1: --example gone"),
        ("`cargo test -p gone`", "1: -p gone"),
        ("`android/test -Dtest=GoneTest`", "1: -Dtest=GoneTest"),
        ("`bindings/swift/test --filter Gone`", "1: --filter Gone"),
    ] {
        assert_eq!(repository.faults("docs/a.md", text), [fault], "{text}");
    }
    for text in
        ["[this](#a-section)\n\n## A section", "`target/tests/rust.log`", "```json\n\"gone/gone.rs\"\n```"]
    {
        assert_eq!(repository.faults("docs/a.md", text), [""; 0], "{text}");
    }
}

struct Repository {
    files: BTreeSet<String>,
    documents: Vec<(String, String)>,
    /// Each `fn` of Rust.
    functions: BTreeSet<String>,
    /// Each name that a `Cargo.toml` gives to a package or a program.
    packages: BTreeSet<String>,
    /// The folder of each package.
    folders: BTreeMap<String, String>,
}

impl Repository {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
        let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root).output().expect("git");
        assert!(listed.status.success(), "git ls-files");
        let listed = String::from_utf8(listed.stdout).expect("names in UTF-8");
        let files: BTreeSet<String> = listed
            .split_terminator('\0')
            .filter(|file| root.join(file).symlink_metadata().is_ok())
            .map(str::to_owned)
            .collect();
        let read = |file: &String| fs::read_to_string(root.join(file)).unwrap_or_default();
        let ending = |ending: &'static str| files.iter().filter(move |file| file.ends_with(ending));
        let named = |texts: &mut dyn Iterator<Item = String>, before: &str| {
            let mut names = BTreeSet::new();
            for text in texts {
                names.extend(text.split(before).skip(1).map(|rest| {
                    rest.chars()
                        .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
                        .collect::<String>()
                }));
            }
            names
        };
        Self {
            documents: ending(".md").map(|file| (file.clone(), read(file))).collect(),
            functions: named(&mut ending(".rs").map(read), "fn "),
            folders: ending("Cargo.toml")
                .filter_map(|file| {
                    let text = read(file);
                    let name = text.split_once("[package]\nname = \"")?.1.split_once('"')?.0;
                    Some((name.to_owned(), file.trim_end_matches("/Cargo.toml").to_owned()))
                })
                .collect(),
            packages: named(&mut ending("Cargo.toml").map(read), "name = \""),
            files,
        }
    }

    /// What `text`, as the document `name`, says that is not so: line and what is missing.
    fn faults(&self, name: &str, text: &str) -> Vec<String> {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut fence = None;
        let mut faults = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let mut missing = Vec::new();
            if let Some(language) = line.trim_start().strip_prefix("```") {
                fence = if fence.is_some() { None } else { Some(language.to_owned()) };
            } else if let Some(language) = &fence {
                if language == "sh" {
                    missing.extend(self.missing_of_command(folder, line));
                }
            } else {
                missing.extend(
                    links(line)
                        .filter(|link| !self.has_link(folder, text, link))
                        .map(|link| format!("the link {link}")),
                );
                for quoted in line.split('`').skip(1).step_by(2) {
                    missing.extend(self.missing_of_quoted(folder, quoted));
                }
            }
            faults.extend(missing.into_iter().map(|what| format!("{}: {what}", index + 1)));
        }
        faults
    }

    fn has_link(&self, folder: &str, text: &str, link: &str) -> bool {
        let (file, section) = link.split_once('#').unwrap_or((link, ""));
        if file.is_empty() {
            return headings(text).contains(section);
        }
        let path = resolved(folder, file);
        let there = self.is_there(&path);
        let document = self.documents.iter().find(|(name, _)| *name == path);
        there && (section.is_empty() || document.is_some_and(|(_, text)| headings(text).contains(section)))
    }

    fn missing_of_quoted(&self, folder: &str, quoted: &str) -> Vec<String> {
        if quoted.contains(' ') {
            return self.missing_of_command(folder, quoted);
        }
        let is_test = (quoted.ends_with("Test") || quoted.ends_with("Tests"))
            && quoted.starts_with(char::is_uppercase)
            && quoted.chars().all(char::is_alphanumeric);
        let is_fact = quoted.matches('_').count() > 3
            && quoted.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if is_test && !self.has_type(quoted) || is_fact && !self.functions.contains(quoted) {
            return vec![format!("the test {quoted}")];
        }
        let is_path = quoted.contains('/') || ENDINGS.iter().any(|ending| quoted.ends_with(ending));
        if is_path && !self.has_path(folder, quoted) { vec![quoted.to_owned()] } else { Vec::new() }
    }

    /// A command's words: what is in a folder of ours, and what cargo, Maven and Swift are to find.
    fn missing_of_command(&self, folder: &str, command: &str) -> Vec<String> {
        let words: Vec<&str> =
            command.split_whitespace().map(|word| word.trim_matches(|c| "\"'(),".contains(c))).collect();
        let mut missing = Vec::new();
        for (index, word) in words.iter().enumerate() {
            let next = words.get(index + 1).copied().unwrap_or_default();
            let placeholder = next.is_empty() || next.chars().all(|c| c.is_uppercase() || c == '…');
            let known = match *word {
                "--test" => self.is_target(&words, &format!("/tests/{next}")),
                "--example" => self.is_target(&words, &format!("/examples/{next}")),
                "--bench" => self.is_target(&words, &format!("/benches/{next}")),
                "--bin" => {
                    self.packages.contains(next)
                        || self.files.iter().any(|file| file.ends_with(&format!("/bin/{next}.rs")))
                }
                "-p" if command.contains("cargo") => self.packages.contains(next),
                "--filter" => self.files.iter().any(|file| file.ends_with(".swift") && file.contains(next)),
                _ => true,
            };
            if !known && !placeholder {
                missing.push(format!("{word} {next}"));
            }
            if let Some(test) = word.strip_prefix("-Dtest=")
                && test != "NAME"
                && !self.has_type(test)
            {
                missing.push((*word).to_owned());
            }
            let ours = word.split_once('/').is_some_and(|(first, _)| self.is_there(first));
            if ours && !self.has_path(folder, word) {
                missing.push((*word).to_owned());
            }
        }
        missing
    }

    /// A file or a folder with a program of its own, in the package that the command names if it
    /// names one.
    fn is_target(&self, words: &[&str], path: &str) -> bool {
        let package = words.iter().position(|word| *word == "-p").and_then(|place| words.get(place + 1));
        let folder = package.and_then(|package| self.folders.get(*package)).map_or("", String::as_str);
        [".rs", "/main.rs"].iter().any(|ending| {
            let path = format!("{path}{ending}");
            self.files.iter().any(|file| file.strip_prefix(folder).is_some_and(|rest| rest.ends_with(&path)))
        })
    }

    /// A test class or suite, which has a file of its own name.
    fn has_type(&self, name: &str) -> bool {
        [".kt", ".swift", ".rs"].iter().any(|ending| self.is_named(&format!("{name}{ending}")))
    }

    fn has_path(&self, folder: &str, path: &str) -> bool {
        let no_path = |c: char| !(c.is_ascii_alphanumeric() || "_.-/*+".contains(c));
        if path.contains(no_path) || ELSEWHERE.iter().any(|other| path.starts_with(other)) {
            return true;
        }
        // The name of a language, as steps for a new one have it.
        let path = path.replace("TAG", "es");
        let path = path.trim_end_matches('/');
        let first = path.split('/').next().unwrap_or_default();
        // A fraction, a media type, a way to write a date: no folder of ours.
        let whole = path.contains('/') && (self.is_there(first) || self.is_there(&resolved(folder, first)));
        if path.contains('/') && !whole && !ENDINGS.iter().any(|ending| path.ends_with(ending)) {
            return true;
        }
        self.is_there(path) || self.is_there(&resolved(folder, path)) || !whole && self.is_named(path)
    }

    /// A file or folder, from the root.
    fn is_there(&self, path: &str) -> bool {
        if path.contains('*') {
            return self.files.iter().any(|file| matches(path, file));
        }
        let inside = format!("{path}/");
        self.files.contains(path)
            || self.files.range(inside.clone()..).next().is_some_and(|file| file.starts_with(&inside))
    }

    /// The end of a file's path, as a document names it if its folder is plain.
    fn is_named(&self, name: &str) -> bool {
        self.files.iter().any(|file| {
            file == name || matches(&format!("*/{name}"), file) || file.contains(&format!("/{name}/"))
        })
    }
}

/// The targets of links in a line, `[words](target)` or `[name]: target`.
fn links(line: &str) -> impl Iterator<Item = &str> {
    let inline = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let named = line.strip_prefix('[').and_then(|rest| rest.split_once("]: ")).map(|(_, target)| target);
    inline.chain(named).filter(|link| !link.contains("://"))
}

/// The sections of a document, as links name them.
fn headings(text: &str) -> BTreeSet<String> {
    let slug = |heading: &str| {
        let kept = heading.trim().to_lowercase().replace(' ', "-");
        kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
    };
    text.lines().filter(|line| line.starts_with('#')).map(|line| slug(line.trim_start_matches('#'))).collect()
}

/// `path`, written in a document of `folder`, from the root.
fn resolved(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.trim_end_matches('/').split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// `*` stands for anything.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, rest)) => text.strip_prefix(before).is_some_and(|text| {
            text.char_indices().map(|(at, _)| at).chain([text.len()]).any(|at| matches(rest, &text[at..]))
        }),
    }
}
