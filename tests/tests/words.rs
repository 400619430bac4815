//! The words: both languages whole and equal, every message used, none missing, and none that the style forbids.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A message's text by its id.
type Messages = BTreeMap<String, String>;

const LANGUAGES: [&str; 2] = ["en", "es"];

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../core")
}

/// Reads messages as Fluent writes them: an id at the start of a line, its text on that line and on indented ones.
fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for file in fs::read_dir(core().join("locales").join(language)).expect("the language's folder") {
        let path = file.expect("an entry").path();
        let mut current: Option<String> = None;
        for line in fs::read_to_string(&path).expect("a message file").lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                current = None;
            } else if line.starts_with([' ', '}']) {
                let id = current.as_ref().unwrap_or_else(|| panic!("{}: {line}", path.display()));
                let text = messages.get_mut(id).expect("the message of this line");
                text.push(' ');
                text.push_str(line.trim());
            } else {
                let (id, text) = line.split_once('=').unwrap_or_else(|| panic!("{}: {line}", path.display()));
                let id = id.trim().to_owned();
                assert!(messages.insert(id.clone(), text.trim().to_owned()).is_none(), "{id} is there twice");
                current = Some(id);
            }
        }
    }
    messages
}

fn sources() -> String {
    fn read_all(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).expect("a source folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                read_all(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&fs::read_to_string(&path).expect("a source file"));
            }
        }
    }
    let mut text = String::new();
    read_all(&core().join("src"), &mut text);
    text
}

/// What a message takes: `$name` of a value, or the id of another message.
fn placeables(text: &str) -> BTreeSet<String> {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    names
        .flat_map(|inside| inside.split_whitespace())
        .filter(|word| word.starts_with('$'))
        .map(str::to_owned)
        .collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let [english, spanish] = LANGUAGES.map(messages);
    let ids = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
    let differing: Vec<_> = ids(&english).symmetric_difference(&ids(&spanish)).cloned().collect();
    assert!(differing.is_empty(), "in one language only: {differing:?}");
    for (id, text) in &english {
        assert_eq!(placeables(text), placeables(&spanish[id]), "{id}");
        assert!(!text.is_empty() && !spanish[id].is_empty(), "{id} is empty");
    }
}

#[test]
fn every_message_is_used() {
    let (messages, sources) = (messages("en"), sources());
    let texts = messages.values().cloned().collect::<String>();
    let unused: Vec<_> = messages
        .keys()
        .filter(|id| !sources.contains(&format!("\"{id}\"")) && !texts.contains(&format!("{{ {id} }}")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_that_the_source_names_is_there() {
    let (messages, sources) = (messages("en"), sources());
    let families: BTreeSet<&str> =
        messages.keys().filter_map(|id| id.split_once('-')).map(|(family, _)| family).collect();
    // Literals that begin like a message and are something else: regions, tags, kinds of row.
    let others = ["us-national", "en-US", "es-US"];
    let literals = sources.split('"').filter(|literal| {
        let of_family = literal
            .split_once('-')
            .is_some_and(|(family, rest)| families.contains(family) && !rest.is_empty());
        of_family
            && literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    });
    let missing: BTreeSet<_> = literals
        .filter(|literal| {
            !literal.ends_with('-') && !messages.contains_key(*literal) && !others.contains(literal)
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_message_is_left_untranslated() {
    let [english, spanish] = LANGUAGES.map(messages);
    // Names, numbers and marks are the same in both.
    let same: Vec<_> = english
        .iter()
        .filter(|(id, text)| {
            spanish[*id] == **text && text.split_whitespace().filter(|word| word.len() > 3).count() > 3
        })
        .collect();
    assert!(same.is_empty(), "{same:?}");
}

#[test]
fn words_are_calm_and_promise_nothing() {
    let forbidden = [
        (
            "en",
            &[
                "!",
                "victim",
                "progress",
                "accepted",
                "determined",
                "you should",
                "help is coming",
                "safe phone",
                "score",
            ][..],
        ),
        (
            "es",
            &[
                "!",
                "¡",
                "víctima",
                "progreso",
                "aceptada",
                "usted debería",
                "la ayuda viene",
                "teléfono seguro",
            ][..],
        ),
    ];
    for (language, words) in forbidden {
        for (id, text) in messages(language) {
            let text = text.to_lowercase();
            for word in words {
                assert!(!text.contains(word), "{language} {id}: {word}: {text}");
            }
        }
    }
}

#[test]
fn the_calculators_words_and_the_notes_tell_nothing() {
    let telling = [
        "safe",
        " plan ",
        "hotline",
        "shelter",
        "traffick",
        "violence",
        "abuse",
        "police",
        "911",
        "emergency",
        "danger",
        "secur",
        "seguridad",
        "refugio",
        "línea",
        "trata",
        "violencia",
        "abuso",
        "policía",
        "emergencia",
        "peligro",
    ];
    for language in LANGUAGES {
        for (id, text) in messages(language) {
            let shown_outside = ["calculator-", "notes-"].iter().any(|family| id.starts_with(family));
            let text = format!(" {} ", text.to_lowercase().replace(['.', ',', ':', '?'], " "));
            for word in telling {
                assert!(!shown_outside || !text.contains(word), "{language} {id}: {word}");
            }
        }
    }
}
