//! No sentence of the app states a fact about the world without a source that may be shown: a
//! message names its sources in a comment above it (`# source: a, b`), or stands in a group that
//! says of itself that it states none, or speaks of the app alone. `docs/words.md` has the rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Comment, Entry, Pattern, PatternElement};
use fluent_syntax::parser;
use tally_core::Language;
use tally_core::tools::directory::{Directory, Service, embedded};

/// How a group ends that states no facts about the world.
const NO_FACTS: [&str; 2] = ["(no facts)", "(of this app)"];
/// Of whom a source may be. What only a third party says (C) waits in `docs/facts-to-check.md`.
const MARKS: [&str; 5] = ["A", "B", "interview", "guidance", "brief"];
/// Words of law, of money and of numbers: a sentence with one of them states a fact, wherever it
/// stands.
const TELLING: [&str; 13] = [
    "federal",
    "a crime",
    "the law says",
    "the law means",
    "the law makes",
    "visa",
    "cfr",
    "by law",
    "illegal",
    "no fee",
    "in 19",
    "in 20",
    "per hour",
];

struct Message {
    file: String,
    id: String,
    text: String,
    /// What the comment above it says, line by line.
    comment: Vec<String>,
    /// The heading over it.
    group: String,
}

fn messages(language: &str) -> Vec<Message> {
    let mut messages = Vec::new();
    for path in files(language) {
        let text = fs::read_to_string(&path).expect("a message file");
        messages.extend(read(&path.file_name().expect("a file").to_string_lossy(), &text));
    }
    messages
}

fn files(language: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/locales").join(language);
    let entries = fs::read_dir(folder).expect("the language's folder");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

fn read(file: &str, text: &str) -> Vec<Message> {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let (mut messages, mut group) = (Vec::new(), String::new());
    for entry in resource.body {
        match entry {
            Entry::GroupComment(comment) => group = lines(&comment).join(" "),
            Entry::Message(message) => messages.push(Message {
                file: file.to_owned(),
                id: message.id.name.to_owned(),
                text: message.value.as_ref().map(said).unwrap_or_default(),
                comment: message.comment.as_ref().map(lines).unwrap_or_default(),
                group: group.clone(),
            }),
            _ => {}
        }
    }
    messages
}

fn lines(comment: &Comment<&str>) -> Vec<String> {
    comment.content.iter().map(|line| (*line).to_owned()).collect()
}

/// Its words, without what is filled in.
fn said(pattern: &Pattern<&str>) -> String {
    let words = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    words.collect()
}

impl Message {
    fn named(&self, what: &str) -> Vec<&str> {
        let lines = self.comment.iter().filter_map(|line| line.strip_prefix(what));
        lines.flat_map(|names| names.split(", ")).collect()
    }

    fn sources(&self) -> Vec<&str> {
        self.named("source: ")
    }

    fn is_source(&self) -> bool {
        self.id.starts_with("source-")
    }

    /// What is wrong with it, if anything is.
    fn fault(&self) -> Option<String> {
        let Self { file, id, text, group, .. } = self;
        if self.is_source() || !self.sources().is_empty() {
            return None;
        }
        if !NO_FACTS.iter().any(|end| group.ends_with(end)) {
            return Some(format!("{file}: {id} names no source, and the group {group:?} may state facts"));
        }
        let lower = text.to_lowercase();
        let told = TELLING.iter().find(|word| lower.contains(**word))?;
        Some(format!("{file}: {id} says {told:?} and names no source: {text}"))
    }
}

#[test]
fn every_message_that_states_a_fact_names_its_source() {
    let faults: Vec<_> = messages("en").iter().filter_map(Message::fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_source_is_there_may_be_shown_and_is_named_by_something() {
    let messages = messages("en");
    let named: BTreeSet<&str> = messages.iter().flat_map(Message::sources).collect();
    let known: BTreeMap<&str, &Message> =
        messages.iter().filter_map(|message| Some((message.id.strip_prefix("source-")?, message))).collect();
    let missing: Vec<_> = named.iter().filter(|name| !known.contains_key(**name)).collect();
    assert!(missing.is_empty(), "no message source-… for {missing:?}");
    let unused: Vec<_> = known.keys().filter(|name| !named.contains(**name)).collect();
    assert!(unused.is_empty(), "nothing comes from {unused:?}");
    for (name, source) in known {
        let marks = source.named("mark: ");
        assert!(marks.len() == 1 && MARKS.contains(&marks[0]), "source-{name} is marked {marks:?}");
    }
}

/// A source that only one language names would be forgotten in the other.
#[test]
fn sources_are_named_in_english_alone() {
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        for message in messages(language.tag()) {
            let named = [message.sources(), message.named("mark: ")].concat();
            assert!(named.is_empty(), "{}: {}", message.file, message.id);
        }
    }
}

/// A name that is gone from the list would leave its statement unsaid.
#[test]
fn what_was_collected_is_said_where_its_list_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let list = fs::read_to_string(root.join("docs/statements.md")).expect("the list");
    let mut known: BTreeSet<String> = messages("en").into_iter().map(|message| message.id).collect();
    let embedded = embedded();
    let services = embedded.iter().flat_map(Directory::services);
    known.extend(services.map(|service| service.slug().to_owned()));
    known.extend(embedded.iter().map(|file| format!("{}.json", file.region())));
    let rows = list.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    let named: Vec<&str> = rows.flat_map(|row| row.split('`').skip(1).step_by(2)).collect();
    assert!(named.len() > 100, "{}", named.len());
    let missing: Vec<_> =
        named.iter().filter(|name| !known.contains(**name) && !root.join(name).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let of_services: BTreeSet<&str> =
        embedded.iter().flat_map(Directory::services).map(Service::slug).collect();
    let unlisted: Vec<_> = of_services.iter().filter(|slug| !named.contains(slug)).collect();
    assert!(unlisted.is_empty(), "no statement stands behind {unlisted:?}");
}

#[test]
fn a_fact_without_a_source_is_found_wherever_it_hides() {
    let faults = |text: &str| read("planted.ftl", text).iter().filter_map(Message::fault).count();
    assert_eq!(faults("## Rights\nplanted = You may keep your papers.\n"), 1);
    assert_eq!(faults("## Rights (no facts)\nplanted = Federal rules are on your side.\n"), 1);
    assert_eq!(faults("## Rights (of this app)\nplanted = It is a crime.\n"), 1);
    assert_eq!(faults("## Rights (no facts)\n# source: usc\nplanted = It is a crime.\n"), 0);
    assert_eq!(faults("## Rights\n# source: usc\nplanted = You may keep your papers.\n"), 0);
    assert_eq!(faults("## Rights (no facts)\nplanted = What do you hope for?\n"), 0);
}
