//! The search: a note is found if each word that is looked for is somewhere in it, in its title,
//! its text or its items. Case and accents do not count: `jabon` finds `Jabón`.
//!
//! Letters are compared one by one as they are read, so that no copy of a note is made.

use super::Note;

/// Letters with a mark, by the letter without it: those of the languages that are written in Latin
/// letters. A mark of its own, after its letter, is left out in every script.
const MARKED: [(char, &str); 19] = [
    ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęěẹẻẽếềểễệ"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįıǐỉị"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉ"),
    ('o', "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ('r', "ŕŗř"),
    ('s', "śŝşšș"),
    ('t', "ţťŧț"),
    ('u', "ùúûüũūŭůűųưǔụủứừửữự"),
    ('w', "ŵẁẃẅ"),
    ('y', "ýÿŷỳỵỷỹ"),
    ('z', "źżž"),
];

/// Whether the note holds every word of `wanted`; with no word, it does.
pub(super) fn finds(wanted: &str, note: &Note) -> bool {
    wanted.split_whitespace().all(|word| note.texts().any(|text| holds(text, word)))
}

fn holds(text: &str, word: &str) -> bool {
    let mut rest = plain(text);
    loop {
        let mut letters = rest.clone();
        if plain(word).all(|letter| letters.next() == Some(letter)) {
            return true;
        }
        if rest.next().is_none() {
            return false;
        }
    }
}

/// The letters of a text without case and accents.
fn plain(text: &str) -> impl Iterator<Item = char> + Clone {
    text.chars().flat_map(char::to_lowercase).filter(|letter| !is_mark(*letter)).map(without_mark)
}

/// Whether it only marks the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn without_mark(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let marked = MARKED.iter().find(|(_, marked)| marked.contains(letter));
    marked.map_or(letter, |(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Body, Item, ItemId, NoteId};

    fn note() -> Note {
        let item = |id, text: &str| Item { id: ItemId(id), text: text.into(), ticked: false };
        let items = vec![item(2, "Jabón"), item(3, "PIN\u{303}A"), item(4, "привет")];
        Note { id: NoteId(1), title: "Mercado del Sábado".into(), body: Body::List(items) }
    }

    #[test]
    fn case_and_accents_do_not_count() {
        for wanted in ["jabon", "JABÓN", "jabo\u{301}n", "sabado", "piña", "pina", "ПРИВЕТ", "", "  "]
        {
            assert!(finds(wanted, &note()), "{wanted}");
        }
    }

    #[test]
    fn every_word_has_to_be_there_anywhere() {
        assert!(finds("jabon  merc", &note()));
        assert!(!finds("jabon leche", &note()));
        // Words do not run on from one item into the next.
        assert!(!finds("jabonpina", &note()));
    }

    #[test]
    fn every_marked_letter_stands_under_one_letter_and_in_lower_case() {
        let marked: Vec<char> = MARKED.iter().flat_map(|(_, marked)| marked.chars()).collect();
        for letter in &marked {
            assert_eq!(marked.iter().filter(|other| *other == letter).count(), 1, "{letter}");
            assert!(letter.to_lowercase().eq([*letter]), "{letter}");
        }
    }
}
