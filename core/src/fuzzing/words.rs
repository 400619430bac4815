//! Every message, with any values for its placeables.

use std::collections::BTreeSet;

use once_cell::sync::OnceCell;

use super::input::Input;
use crate::words::{FluentArgs, FluentValue, Language, MessageId, Words};

/// A message by number, with the names of its variables.
struct Message {
    id: MessageId,
    arguments: BTreeSet<String>,
    /// Whether a variable selects among variants, whose text need not contain it: `one` is a text
    /// and also the name of a variant.
    chooses: bool,
}

/// Language and message first, then a value for each variable: a text or a number.
///
/// Every variable has a value, so nothing may be missing, and a text comes out unchanged.
pub fn words(bytes: &[u8]) {
    static MESSAGES: OnceCell<[Vec<Message>; 2]> = OnceCell::new();
    let messages = MESSAGES.get_or_init(|| Language::ALL.map(messages));
    let mut input = Input(bytes);
    while !input.is_empty() {
        let language = usize::from(input.byte() % 2);
        let index = usize::from(u16::from_le_bytes([input.byte(), input.byte()]));
        let message = &messages[language][index % messages[language].len()];
        say(Language::ALL[language].words(), message, &mut input);
    }
}

fn say(words: &Words, message: &Message, input: &mut Input<'_>) {
    let mut arguments = FluentArgs::new();
    let mut texts = Vec::new();
    for name in &message.arguments {
        let value = match input.byte() % 4 {
            0 => FluentValue::from(input.number().cast_signed()),
            1 => FluentValue::from(input.number()),
            2 => FluentValue::from(input.byte()),
            _ => {
                let text = input.text();
                texts.push(text.clone());
                FluentValue::from(text)
            }
        };
        arguments.set(name.as_str(), value);
    }
    let said = words.say_args(message.id, &arguments);
    assert!(!said.is_empty() || texts.iter().any(String::is_empty));
    if let ([text], 1, false) = (&*texts, message.arguments.len(), message.chooses) {
        assert!(said.contains(text.as_str()));
    }
}

/// All messages of a language, as `build.rs` wrote them: `m0a1b2c3d = …{ $name }…`.
fn messages(language: Language) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    for line in language.messages().lines() {
        let number = line.strip_prefix('m').and_then(|line| line.split_once(" ="));
        if let Some(number) = number.and_then(|(number, _)| u32::from_str_radix(number, 16).ok()) {
            let id = MessageId::of_number(number);
            found.push(Message { id, arguments: BTreeSet::new(), chooses: false });
        }
        let Some(message) = found.last_mut() else { continue };
        message.chooses |= line.contains("->");
        for place in line.split('$').skip(1) {
            let end =
                place.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_');
            message.arguments.insert(place[..end.unwrap_or(place.len())].to_owned());
        }
    }
    assert!(found.len() > 100);
    found
}
