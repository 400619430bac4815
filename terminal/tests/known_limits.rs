//! What docs/known-limits.md says to a person, the app's own pages say too: each message that the
//! table names is shown on a page that can be reached, in both languages. A row that names none has
//! to say that the app says nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tally_core::Language;

/// By the messages on what is touched: from the first page to each that tells of limits. A dot
/// prints the page.
const WALK: &str = "
    keys 73282559=
    tap setup-look-go
    tap setup-what-notes
    .
    exit
    keys 73282559=
    tap setup-look-go
    .
    tap setup-what-plan
    .
    tap setup-know-go
    .
    tap code-open-keypad
    keys 470913=
    tap code-open-keypad
    keys 470913=
    .
    tap setup-done-go
    back
    .
    tap help-answer-questions
    tap help-danger-now
    tap help-before
    tap help-sms
    .
    back
    tap help-danger-not-now
    tap help-show-guidance
    .
    exit
    keys 470913=
    tap help-chip-health-care
    tap help-speak
    tap language-spanish
    .
    exit
    keys 470913=
    tap help-my-plan
    tap plan-hopes
    fill plan-hopes-hopes
    back
    tap plan-write-down-open
    .
    back
    tap record-title
    .
    tap record-add
    fill record-what
    back
    tap record-read-open
    .
    back
    back
    tap plan-phone
    .
    back
    tap plan-settings-open
    .
    tap settings-limits
    .
    back
    tap settings-code
    .
    back
    tap settings-erase
    .
    back
    tap settings-added
    .
    tap settings-added-set-up
    tap code-open-keypad
    keys 918274=
    tap code-open-keypad
    keys 918274=
    back
    .
    tap settings-added-erase-off
    .
    exit
";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The rows of the table under the heading for the person: what does not hold, and where the app
/// says it.
fn rows(document: &str) -> Vec<(&str, &str)> {
    let person = document.split("\n## ").find(|part| part.starts_with("For the person")).expect("the part");
    let rows =
        person.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
    rows.skip(1).collect()
}

/// The messages that a cell names in backticks.
fn named(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The messages of one line without anything to fill in; no other is asked for here.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    for file in fs::read_dir(root().join("core/locales").join(language)).expect("the language's folder") {
        let source = fs::read_to_string(file.expect("an entry").path()).expect("a message file");
        let lines = source.lines().filter_map(|line| line.split_once(" = "));
        let whole = lines.filter(|(_, text)| !text.contains('{'));
        messages.extend(whole.map(|(id, text)| (id.to_owned(), text.to_owned())));
    }
    messages
}

/// All that the app says on the walk.
fn said(language: &str, messages: &BTreeMap<String, String>) -> String {
    let journey = WALK.lines().map(|line| match line.trim() {
        "." => "print\n".to_owned(),
        line => match line.split_once(' ') {
            Some(("tap", id)) => format!("tap {:?}\n", messages[id]),
            Some(("fill", id)) => format!("fill {:?} with \"...\"\n", messages[id]),
            _ => format!("{line}\n"),
        },
    });
    let folder = tempfile::tempdir().expect("a folder");
    let script = folder.path().join("script");
    fs::write(
        &script,
        format!("#! platform android\n#! locale {language}-US\n{}", journey.collect::<String>()),
    )
    .expect("the script");
    let output = Command::new(env!("CARGO_BIN_EXE_phone"))
        .arg("--data")
        .arg(folder.path().join("data"))
        .arg("--play")
        .arg(&script)
        .output()
        .expect("the phone runs");
    assert!(output.status.success(), "{language}: {}", String::from_utf8_lossy(&output.stderr));
    // Any space is a space: before a colon or a unit stands one that does not break.
    String::from_utf8(output.stdout).expect("text").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_person_should_know_of_the_limits_stands_on_the_apps_own_pages_in_both_languages() {
    let document = fs::read_to_string(root().join("docs/known-limits.md")).expect("the document");
    let ids: BTreeSet<&str> = rows(&document).iter().flat_map(|(_, cell)| named(cell)).collect();
    assert!(ids.len() >= 30, "the table is read: {}", ids.len());
    for language in Language::ALL.map(Language::tag) {
        let messages = messages(language);
        let said = said(language, &messages);
        let unsaid: Vec<_> = ids
            .iter()
            .filter(|&&id| {
                let text = messages.get(id).unwrap_or_else(|| panic!("{language}: there is no message {id}"));
                !said.contains(text.as_str())
            })
            .collect();
        assert!(unsaid.is_empty(), "{language}: on no page of the walk: {unsaid:?}");
    }
}

#[test]
fn a_limit_that_the_app_does_not_tell_is_told_as_such() {
    let document = fs::read_to_string(root().join("docs/known-limits.md")).expect("the document");
    for (limit, cell) in rows(&document) {
        let admitted = cell.starts_with("*The app says ") && cell.ends_with('*');
        assert!(admitted || named(cell).next().is_some(), "{limit}: {cell}");
    }
}

/// The page of limits may say no more than the document either.
#[test]
fn what_the_page_of_limits_says_is_in_the_document() {
    let document = fs::read_to_string(root().join("docs/known-limits.md")).expect("the document");
    let named: BTreeSet<&str> = rows(&document).iter().flat_map(|(_, cell)| named(cell)).collect();
    let messages = messages("en");
    let cautions = ["settings-limits-no-", "settings-limits-after-", "setup-know-limits-"];
    let left_out: Vec<_> = messages
        .keys()
        .filter(|id| cautions.iter().any(|family| id.starts_with(family)) && !named.contains(id.as_str()))
        .collect();
    assert!(left_out.is_empty(), "{left_out:?}");
}

/// The name of a test is a sentence.
fn is_test(name: &str) -> bool {
    name.matches('_').count() >= 4 && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[test]
fn each_test_that_states_a_limit_is_there() {
    fn sources(folder: &Path) -> String {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let text = entries.map(|path| match path.extension() {
            _ if path.is_dir() => sources(&path),
            Some(ending) if ending == "rs" => fs::read_to_string(path).expect("a source file"),
            _ => String::new(),
        });
        text.collect()
    }
    let document = fs::read_to_string(root().join("docs/known-limits.md")).expect("the document");
    let tests: Vec<_> = named(&document).filter(|name| is_test(name)).collect();
    assert!(tests.len() >= 4, "{tests:?}");
    let sources = sources(&root().join("core/src"));
    let gone: Vec<_> = tests.iter().filter(|name| !sources.contains(&format!("fn {name}()"))).collect();
    assert!(gone.is_empty(), "{gone:?}");
}
