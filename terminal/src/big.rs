//! Digits three rows high.

use unicode_width::UnicodeWidthStr;

/// The text in three rows, if every character is known and it fits.
pub(crate) fn rows(text: &str, width: usize) -> Option<[String; 3]> {
    text.chars().all(|character| glyph(character).is_some()).then(|| sum_rows(text, width))?
}

/// The same for a sum: what is no digit and no sign, such as the name of a function, stands small
/// in the middle row.
pub(crate) fn sum_rows(text: &str, width: usize) -> Option<[String; 3]> {
    let mut rows = [String::new(), String::new(), String::new()];
    let mut after_small = true;
    for character in text.chars() {
        let small = glyph(character).is_none();
        let apart = !small || !after_small;
        let own = character.to_string();
        let space = " ".repeat(own.width());
        let parts = glyph(character).unwrap_or([&space, &own, &space]);
        for (row, part) in rows.iter_mut().zip(parts) {
            if !row.is_empty() && apart {
                row.push(' ');
            }
            row.push_str(part);
        }
        after_small = small;
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
    fn a_function_stands_small_between_its_digits() {
        let rows = sum_rows("2sin(30", 99).unwrap();
        assert_eq!(rows[1], "┏━┛ sin │  ━┫ ┃ ┃");
        assert_eq!(rows[0].width(), rows[1].width());
    }

    #[test]
    fn digits_of_other_scripts_stand_small_in_rows_of_one_width() {
        for sum in ["১২,৩৪৫.৬+৭", "۱٬۲۳۴٫۵", "१२−३", "𞥑⹁𞥒𞥓𞥔.𞥕", "１２×３", "၁၂÷၃"]
        {
            let rows = sum_rows(sum, 99).unwrap();
            assert_eq!(rows[0].width(), rows[1].width(), "{sum}");
            assert_eq!(rows[1].width(), rows[2].width(), "{sum}");
            for digit in sum.chars().filter(|character| character.is_numeric()) {
                assert!(rows[1].contains(digit), "{sum}");
            }
        }
    }

    #[test]
    fn words_and_what_is_too_wide_stay_small() {
        assert_eq!(rows("Error", 99), None);
        assert_eq!(rows("123456", 10), None);
        assert_eq!(rows("", 10), None);
    }
}
