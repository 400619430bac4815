//! Text as typed becomes text that can be kept: without control characters and without marks that
//! turn the reading direction around.
//!
//! Everything else stays as typed, in any script. What is too long is refused with how much is
//! over, never cut.

use unicode_segmentation::UnicodeSegmentation;

use super::Refused;
use crate::text::Text;
use crate::view::FieldKind;

/// The most bytes of an answer of several lines.
pub(crate) const LINES_BYTES: usize = 2_000;
/// The most bytes of an answer of one line.
pub(crate) const LINE_BYTES: usize = 500;
/// The most bytes of a name, a title or a code word.
pub(crate) const NAME_BYTES: usize = 120;
/// The most bytes of a phone number as typed.
pub(crate) const NUMBER_BYTES: usize = 80;
/// The most bytes of an item of a list.
pub(crate) const ITEM_BYTES: usize = 200;

/// `text` without what must not be kept, if it is at most `most` bytes long then.
pub(crate) fn clean(text: &str, kind: FieldKind, most: usize) -> Result<Text, Refused> {
    // As long as the input at least, so that it never grows and leaves a copy behind.
    let mut kept = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                kept.push(if kind == FieldKind::Lines { '\n' } else { ' ' });
            }
            '\t' => kept.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if character.is_control() => {}
            _ => kept.push(character),
        }
    }
    let kept = Text::from(kept);
    if kept.len() <= most {
        return Ok(kept);
    }
    let over = kept.grapheme_indices(true).filter(|(start, letter)| start + letter.len() > most).count();
    Err(Refused::TooLong { over })
}

/// Whether there is nothing to read in it.
pub(crate) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cleaned(text: &str, kind: FieldKind) -> String {
        clean(text, kind, 100).unwrap().into_string()
    }

    #[test]
    fn control_characters_go_and_lines_stay_where_there_are_lines() {
        assert_eq!(cleaned("a\0b\u{7}c\u{9b}d\u{7f}\te", FieldKind::Line), "abcd e");
        assert_eq!(cleaned("one\r\ntwo\rthree\u{2028}four", FieldKind::Lines), "one\ntwo\nthree\nfour");
        assert_eq!(cleaned("one\r\ntwo", FieldKind::Line), "one two");
    }

    #[test]
    fn overrides_of_direction_go() {
        assert_eq!(cleaned("914\u{202e}8024\u{202c} \u{2067}x\u{2069}", FieldKind::Phone), "9148024 x");
    }

    #[test]
    fn every_script_and_emoji_stay_as_typed() {
        for text in ["مرحبا", "你好", "नमस्ते", "Zoë e\u{301}", "👩\u{200d}👧", "  spaced  ", "\u{200f}א"]
        {
            assert_eq!(cleaned(text, FieldKind::Line), text);
        }
    }

    #[test]
    fn what_is_too_long_is_refused_with_how_many_letters_are_over() {
        assert!(clean("12345", FieldKind::Line, 5).is_ok());
        assert_eq!(clean("12345678", FieldKind::Line, 5), Err(Refused::TooLong { over: 3 }));
        assert_eq!(clean("ññññ", FieldKind::Line, 5), Err(Refused::TooLong { over: 2 }));
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in any::<String>()) {
            let once = clean(&text, FieldKind::Lines, usize::MAX).unwrap();
            prop_assert!(once.len() <= text.len());
            prop_assert_eq!(&clean(&once, FieldKind::Lines, usize::MAX).unwrap(), &once);
        }
    }
}
