//! Detects words beside a number that say not to call it.

use super::characters::Mark;

/// Without accents and apostrophes.
const ALONE: [&str; 16] = [
    "no",
    "not",
    "never",
    "dont",
    "wrong",
    "old",
    "disconnected",
    "fax",
    "pager",
    "nunca",
    "viejo",
    "vieja",
    "equivocado",
    "equivocada",
    "desconectado",
    "beeper",
];
/// In either order.
const ONLY: [&str; 2] = ["only", "solo"];
const TEXTS: [&str; 8] = ["text", "texts", "texting", "texto", "textos", "mensaje", "mensajes", "sms"];

pub(super) fn say_not_to_call(marks: &[Mark]) -> bool {
    let words = words(marks);
    let is = |word: &String, words: &[&str]| words.contains(&word.as_str());
    words.iter().any(|word| is(word, &ALONE))
        || words.windows(2).any(|pair| {
            [(0, 1), (1, 0)].into_iter().any(|(one, other)| is(&pair[one], &ONLY) && is(&pair[other], &TEXTS))
        })
}

/// `No.` stands for "number".
fn words(marks: &[Mark]) -> Vec<String> {
    let mut words = vec![String::new()];
    for mark in marks {
        let word = words.last_mut().expect("there is a word");
        match mark {
            Mark::Letter('ó', _) => word.push('o'),
            Mark::Letter(letter, _) => word.push(*letter),
            Mark::Other('\'' | '\u{2019}' | '\u{301}') => {}
            Mark::Joint('.') if word == "no" => word.push('.'),
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
