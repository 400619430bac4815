//! Breaks text into lines of a terminal's columns, at spaces if there are any.

use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The lines as parts of the text. Spaces at the end of a line belong to it, even beyond its edge,
/// so every place in the text is on a line; a line break is on none.
pub(crate) fn ranges(text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut paragraph_start = 0;
    for paragraph in text.split('\n') {
        break_paragraph(text, paragraph_start..paragraph_start + paragraph.len(), width, &mut lines);
        paragraph_start += paragraph.len() + 1;
    }
    lines
}

fn break_paragraph(text: &str, paragraph: Range<usize>, width: usize, lines: &mut Vec<Range<usize>>) {
    let mut start = paragraph.start;
    // After the last space: where the line can be broken.
    let mut gap = start;
    let mut columns = 0;
    for (offset, grapheme) in text[paragraph.clone()].grapheme_indices(true) {
        let at = paragraph.start + offset;
        if grapheme.chars().all(char::is_whitespace) {
            columns += grapheme.width();
            gap = at + grapheme.len();
            continue;
        }
        if columns + grapheme.width() > width && at > start {
            let end = if gap > start { gap } else { at };
            lines.push(start..end);
            start = end;
            gap = end;
            columns = text[start..at].width();
        }
        columns += grapheme.width();
    }
    lines.push(start..paragraph.end);
}

/// The lines as text, without the spaces at their ends.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    ranges(text, width).into_iter().map(|line| printable(text[line].trim_end())).collect()
}

/// As many columns as fit, from the end: where the digits are typed.
pub(crate) fn tail(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut columns = 1;
    for grapheme in text.graphemes(true).rev() {
        columns += grapheme.width();
        if columns > width {
            break;
        }
        kept.push(grapheme);
    }
    kept.push("…");
    kept.reverse();
    kept.concat()
}

/// A terminal is not told to do anything by a note that somebody wrote.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { '·' } else { character }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_else_anywhere() {
        assert_eq!(lines("one two three", 7), ["one two", "three"]);
        assert_eq!(lines("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(lines("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(lines("", 4), [""]);
        assert_eq!(lines("日本語", 4), ["日本", "語"]);
    }

    #[test]
    fn every_place_is_on_a_line() {
        for text in ["one  two   three ", "abcdefghij k", "a\nb c\n", "e\u{301}e\u{301}"] {
            let covered: usize = ranges(text, 3).iter().map(ExactSizeIterator::len).sum();
            assert_eq!(covered + text.matches('\n').count(), text.len(), "{text:?}");
        }
    }

    #[test]
    fn a_tail_keeps_the_end() {
        assert_eq!(tail("123456", 4), "…456");
        assert_eq!(tail("1234", 4), "1234");
    }
}
