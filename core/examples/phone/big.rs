//! Digits three rows high.

use unicode_width::UnicodeWidthStr;

/// The text in three rows, where every character is known and it fits.
pub(crate) fn rows(text: &str, width: usize) -> Option<[String; 3]> {
    let mut rows = [String::new(), String::new(), String::new()];
    for (index, character) in text.chars().enumerate() {
        for (row, part) in rows.iter_mut().zip(glyph(character)?) {
            if index > 0 {
                row.push(' ');
            }
            row.push_str(part);
        }
    }
    (!text.is_empty() && rows[0].width() <= width).then_some(rows)
}

fn glyph(character: char) -> Option<[&'static str; 3]> {
    Some(match character {
        '0' => ["┏━┓", "┃ ┃", "┗━┛"],
        '1' => ["╺┓ ", " ┃ ", "╺┻╸"],
        '2' => ["╺━┓", "┏━┛", "┗━╸"],
        '3' => ["╺━┓", " ━┫", "╺━┛"],
        '4' => ["╻ ╻", "┗━┫", "  ╹"],
        '5' => ["┏━╸", "┗━┓", "╺━┛"],
        '6' => ["┏━╸", "┣━┓", "┗━┛"],
        '7' => ["╺━┓", "  ┃", "  ╹"],
        '8' => ["┏━┓", "┣━┫", "┗━┛"],
        '9' => ["┏━┓", "┗━┫", "╺━┛"],
        '.' => [" ", " ", "▪"],
        ',' => [" ", " ", "╹"],
        '+' => [" ╻ ", "╺╋╸", " ╹ "],
        '−' | '-' => ["  ", "╺╸", "  "],
        '×' => ["   ", " × ", "   "],
        '÷' => ["   ", " ÷ ", "   "],
        '%' => [" ", "%", " "],
        '(' => ["╭", "│", "╰"],
        ')' => ["╮", "│", "╯"],
        ' ' => [" ", " ", " "],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_equally_wide() {
        let rows = rows("0123456789.,+−×÷%()", 99).unwrap();
        assert_eq!(rows[0].width(), rows[1].width());
        assert_eq!(rows[1].width(), rows[2].width());
    }

    #[test]
    fn words_and_what_is_too_wide_stay_small() {
        assert_eq!(rows("Error", 99), None);
        assert_eq!(rows("123456", 10), None);
        assert_eq!(rows("", 10), None);
    }
}
