//! The words of a build without the disguise, as `build.rs` packs them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::Entry;
use fluent_syntax::{parser, serializer};

use super::*;

/// What a build without the disguise holds.
fn undisguised(language: Language) -> String {
    match language {
        Language::English => packed!("en.undisguised.ftl"),
        Language::Spanish => packed!("es.undisguised.ftl"),
    }
}

/// Each message as it is written, by its name; in packed words that is its number.
fn patterns(source: &str) -> BTreeMap<String, String> {
    let resource = parser::parse(source).expect("messages");
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|mut message| {
            message.comment = None;
            let name = core::mem::replace(&mut message.id.name, "m");
            let body = vec![Entry::Message(message)];
            (name.to_owned(), serializer::serialize(&fluent_syntax::ast::Resource { body }))
        })
        .collect()
}

fn number(name: &str) -> String {
    MessageId::of(name.to_owned().leak()).write(&mut [0; MessageId::LENGTH]).to_owned()
}

/// `locales/undisguised`, under the numbers of its messages.
fn instead(language: Language) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/undisguised");
    let source = fs::read_to_string(folder.join(language.tag()).with_extension("ftl")).expect("a file");
    patterns(&source).into_iter().map(|(name, pattern)| (number(&name), pattern)).collect()
}

#[test]
fn without_the_disguise_each_sentence_on_the_calculator_has_another_in_its_place() {
    for language in Language::ALL {
        let words = patterns(&undisguised(language));
        let instead = instead(language);
        assert!(!instead.is_empty(), "{language:?}");
        for (number, pattern) in &instead {
            assert_eq!(words.get(number), Some(pattern), "{language:?}");
        }
        for (number, pattern) in &words {
            let calculator = if language == Language::English { "calculator" } else { "calculadora" };
            assert!(!pattern.to_lowercase().contains(calculator), "{language:?} {number}: {pattern}");
        }
    }
}

#[test]
fn no_comment_is_packed() {
    for language in Language::ALL {
        for packed in [language.messages(), undisguised(language)] {
            let comments: Vec<&str> = packed.lines().filter(|line| line.starts_with('#')).collect();
            assert_eq!(comments, [""; 0], "{language:?}");
        }
    }
}

#[test]
fn this_build_holds_the_words_that_it_was_asked_for_and_they_can_be_said() {
    for language in Language::ALL {
        let (held, without) = (language.messages(), undisguised(language));
        let is_undisguised = option_env!("CALCULATOR_UNDISGUISED").is_some();
        assert_eq!(held == without, is_undisguised, "{language:?}");
        let (with_names, without_names) = (patterns(&held), patterns(&without));
        assert!(with_names.keys().eq(without_names.keys()), "{language:?}: a message is in one alone");
        let words = Words::of(language, language.tag(), without);
        for name in ["exit-spoken", "setup-know-what", "code-rules", "settings-erase-what"] {
            let said = words.say(MessageId::of(name)).to_string();
            let usual = language.words().say(MessageId::of(name)).to_string();
            assert_eq!(said == usual, is_undisguised, "{name}");
        }
    }
}
