//! Classifies the characters of a written number. Digits of any script count; invisible characters
//! are skipped.

use crate::digits;

/// The class of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// 0 to 9, in any script.
    Digit(u8),
    /// A letter of any script, in lower case and normal width, and whether it was a capital.
    Letter(char, bool),
    /// `+`, which precedes a country code.
    Plus,
    /// Any white space.
    Space,
    /// What separates the groups of a number: `-`, `.`, `/` and the like.
    Joint(char),
    /// Opening brackets.
    Open,
    /// Closing brackets.
    Close,
    /// Anything else.
    Other(char),
}

/// The visible characters of `text`.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    // At least as long as the text, so that it never grows.
    let mut marks = Vec::with_capacity(text.len());
    let is_digit = |character: char| digits::value(character).is_some();
    let within = text.find(is_digit)..text.rfind(is_digit).map_or(Some(0), Some);
    marks.extend(
        text.char_indices()
            .filter(|(index, character)| {
                let is_within = within.contains(&Some(*index));
                !is_invisible(*character) || is_within && reverses_text(*character)
            })
            .map(|(_, character)| mark(character)),
    );
    marks
}

/// Characters after which digits may be displayed in another order.
pub(super) fn reverses_text(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn mark(character: char) -> Mark {
    if let Some(digit) = digits::value(character) {
        return Mark::Digit(digit);
    }
    let character = narrow(character);
    match character {
        '+' => Mark::Plus,
        '(' | '[' => Mark::Open,
        ')' | ']' => Mark::Close,
        '-' | '.' | '/' => Mark::Joint(character),
        // Hyphens and dashes, the minus sign, the Japanese prolonged sound mark.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{fe63}' => Mark::Joint('-'),
        _ if character.is_whitespace() => Mark::Space,
        _ if character.is_alphabetic() => {
            let small = character.to_lowercase().next().unwrap_or(character);
            Mark::Letter(small, small != character)
        }
        _ => Mark::Other(character),
    }
}

/// The normal form of a full-width character: `Ａ` is `A`, `－` is `-`.
fn narrow(character: char) -> char {
    match u32::from(character) {
        code @ 0xff01..=0xff5e => char::from_u32(code - 0xff01 + 0x21).unwrap_or(character),
        _ => character,
    }
}

/// Direction marks, joiners, soft hyphens and variation selectors, which come along when a number
/// is pasted. Those that reverse text (`U+202B`, `U+202E`, `U+2067`) are not among them: what is
/// displayed may not be what is there. Between digits the only direction mark that is skipped is
/// `U+200E`.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'
        | '\u{202c}' | '\u{202d}' | '\u{2060}'..='\u{2064}' | '\u{2066}' | '\u{2068}' | '\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The keypad digit of a lower-case letter (ITU-T E.161).
pub(super) fn keypad(letter: char) -> Option<u8> {
    Some(match letter {
        'a'..='c' => 2,
        'd'..='f' => 3,
        'g'..='i' => 4,
        'j'..='l' => 5,
        'm'..='o' => 6,
        'p'..='s' => 7,
        't'..='v' => 8,
        'w'..='z' => 9,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_invisible_characters_but_not_text_reversal() {
        assert_eq!(marks("\u{202a}9\u{200d}1\u{202c}\u{feff}"), [Mark::Digit(9), Mark::Digit(1)]);
        assert_eq!(marks("\u{202e}"), [Mark::Other('\u{202e}')]);
    }

    #[test]
    fn narrows_wide_characters() {
        assert_eq!(marks("＋（Ｂ"), [Mark::Plus, Mark::Open, Mark::Letter('b', true)]);
    }
}
