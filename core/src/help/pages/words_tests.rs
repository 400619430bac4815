//! What the words of help must never say, in any language.

use crate::words::Language;

const SOURCES: [(Language, &str); 2] = [
    (Language::English, include_str!("../../../locales/en/help.ftl")),
    (Language::Spanish, include_str!("../../../locales/es/help.ftl")),
];

fn messages(source: &str) -> Vec<(&str, &str)> {
    let lines = source.lines().filter(|line| line.starts_with("help-"));
    lines.filter_map(|line| line.split_once(" = ")).collect()
}

#[test]
fn both_languages_hold_the_same_messages_in_the_same_order() {
    let [english, spanish] =
        SOURCES.map(|(_, source)| messages(source).into_iter().map(|(id, _)| id).collect::<Vec<_>>());
    assert_eq!(english, spanish);
}

#[test]
fn no_message_orders_blames_promises_or_exclaims() {
    const NEVER: [&str; 12] = [
        "!",
        "¡",
        "victim",
        "víctima",
        "progress",
        "progreso",
        "safe phone",
        "help is coming",
        "help is on the way",
        "ayuda está en camino",
        "teléfono seguro",
        "don't worry",
    ];
    for (language, source) in SOURCES {
        for (id, text) in messages(source) {
            let text = text.to_lowercase();
            for word in NEVER {
                assert!(!text.contains(word), "{language:?} {id} says {word}");
            }
        }
    }
}

#[test]
fn no_message_is_longer_than_a_row_of_large_type_can_hold() {
    for (language, source) in SOURCES {
        for (id, text) in messages(source) {
            assert!(text.chars().count() <= 260, "{language:?} {id}");
        }
    }
}
