//! Text from the clipboard, as far as it can be read as a sum: digits of any script, the marks of this locale and of others, signs as they are
//! written elsewhere. Spaces and signs of currency are passed over, and so is whatever stands before the first number; reading ends at the
//! first thing after it that cannot be read.

use zeroize::Zeroizing;

use super::entry::Entry;
use super::expression::Token;
use super::key::Key;
use super::locale::Locale;
use super::number::Number;

/// One piece of what was read, in its order.
pub(crate) enum Piece {
    Key(Key),
    /// A number in one piece.
    Number(Token),
}

/// Longer text is no sum that anybody wrote.
const MAX_CHARACTERS: usize = 1_000;

/// Where the ten digits of each script begin (Unicode general category Nd), beside ASCII.
const ZEROS: [char; 22] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}',
    '\u{c66}', '\u{ce6}', '\u{d66}', '\u{de6}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}',
    '\u{1810}', '\u{a620}', '\u{a9d0}', '\u{ff10}',
];

/// Reads what can be read.
pub(crate) fn read(text: &str, locale: &Locale) -> Vec<Piece> {
    let read = text.chars().take(MAX_CHARACTERS).map(plain).filter(|character| *character != SKIPPED);
    // It may be somebody's code all the same. Room for all of it: growing would leave a copy behind.
    let mut characters = Zeroizing::new(Vec::with_capacity(text.len().min(MAX_CHARACTERS)));
    characters.extend(read);
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let rest = &characters[at..];
        let length = if let Some((token, length)) = number(rest, locale) {
            pieces.push(Piece::Number(token));
            length
        } else if let Some((key, length)) = sign(rest) {
            pieces.push(Piece::Key(key));
            length
        } else if rest[0] == ':' && !pieces.is_empty() {
            // Divides in many countries; at the beginning it ends a word.
            pieces.push(Piece::Key(Key::Divide));
            1
        } else if pieces.is_empty() || rest[0].is_whitespace() {
            1
        } else {
            break;
        };
        at += length;
    }
    // A sum is copied with its `=` and perhaps its result: the sum is what counts. Signs without a number are no sum.
    let has_number = pieces.iter().any(|piece| matches!(piece, Piece::Number(_) | Piece::Key(Key::Pi)));
    if has_number { pieces } else { Vec::new() }
}

/// Stands for what is passed over wherever it is.
const SKIPPED: char = '\u{0}';

/// ASCII in place of what means the same.
fn plain(character: char) -> char {
    let code = u32::from(character);
    if let Some(zero) =
        ZEROS.iter().find(|zero| (0..10).contains(&(i64::from(code) - i64::from(u32::from(**zero)))))
    {
        return char::from_digit(code - u32::from(*zero), 10).unwrap_or(character);
    }
    match character {
        '٫' => '.',
        '٬' | '’' | '\'' | '˙' => '’',
        '−' | '–' | '‒' | '﹣' | '－' => '-',
        '×' | '⋅' | '·' | '∙' | '✕' | '＊' => '*',
        '÷' | '∕' | '⁄' | '／' => '/',
        '＋' => '+',
        '٪' | '％' => '%',
        '（' => '(',
        '）' => ')',
        '．' => '.',
        '，' => ',',
        '＝' => '=',
        // Signs of currency, and marks that say in which direction to write.
        '$' | '¢' | '£' | '¤' | '¥' | '؋' | '৳' | '฿' | '₱' | '﷼' | '＄' => SKIPPED,
        '\u{20a0}'..='\u{20cf}' => SKIPPED,
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{61c}'
        | '\u{feff}' => SKIPPED,
        '\t' | '\r' | '\n' | '\u{0}'..='\u{1f}' => ' ',
        character if character.is_whitespace() => ' ',
        character => character,
    }
}

/// A number, and how long it is as it was written.
fn number(rest: &[char], locale: &Locale) -> Option<(Token, usize)> {
    let begins =
        rest[0].is_ascii_digit() || (is_mark(rest[0]) && rest.get(1).is_some_and(char::is_ascii_digit));
    if !begins {
        return None;
    }
    let (mut length, mut last) = (0, 0);
    while let Some(&character) = rest.get(length) {
        if character.is_ascii_digit() {
            last = length + 1;
        } else if !(is_mark(character) || character == '’' || is_group_space(rest, length)) {
            break;
        }
        length += 1;
    }
    let written = &rest[..last];
    let decimal = decimal_mark(written, locale);
    let mut digits = Zeroizing::new(String::with_capacity(written.len()));
    for (place, character) in written.iter().enumerate() {
        if character.is_ascii_digit() {
            digits.push(*character);
        } else if Some(place) == decimal {
            digits.push('.');
        }
    }
    let (exponent, exponent_length) = exponent(&rest[last..]);
    let token = match (exponent, Entry::pasted(&digits)) {
        (None, Some(entry)) => Token::Typed(entry),
        (exponent, _) => {
            Token::Value(Number::parse_decimal(&digits, exponent.unwrap_or(0), true).unwrap_or(Number::ZERO))
        }
    };
    Some((token, last + exponent_length))
}

fn is_mark(character: char) -> bool {
    matches!(character, '.' | ',')
}

/// A space between two groups of digits, the second of three.
fn is_group_space(rest: &[char], at: usize) -> bool {
    let digits = |range: core::ops::Range<usize>| {
        rest.get(range).is_some_and(|digits| digits.iter().all(char::is_ascii_digit))
    };
    rest[at] == ' '
        && at > 0
        && digits(at - 1..at)
        && digits(at + 1..at + 4)
        && !rest.get(at + 4).is_some_and(char::is_ascii_digit)
}

/// Which of the marks is the decimal one. Of two kinds the last; one that stands there twice groups. A single one groups only where it does so
/// in this locale and three digits follow it.
fn decimal_mark(written: &[char], locale: &Locale) -> Option<usize> {
    let marks: Vec<usize> = (0..written.len()).filter(|&place| is_mark(written[place])).collect();
    let (&first, &last) = (marks.first()?, marks.last()?);
    let both_kinds = marks.iter().any(|&place| written[place] != written[last]);
    if both_kinds {
        // Two of the last kind are groups too: `1.234,567,890`.
        let alone = marks.iter().filter(|&&place| written[place] == written[last]).count() == 1;
        return alone.then_some(last);
    }
    if first != last {
        return None;
    }
    let three_follow = written.len() - last == 4;
    let groups = locale.groups_with(written[last]) && three_follow && last > 0 && written[0] != '0';
    (!groups).then_some(last)
}

/// `E10`, `e-5`.
fn exponent(rest: &[char]) -> (Option<i32>, usize) {
    let Some('E' | 'e') = rest.first() else {
        return (None, 0);
    };
    let sign = usize::from(matches!(rest.get(1), Some('-' | '+')));
    let digits = rest[1 + sign..].iter().take_while(|character| character.is_ascii_digit()).count();
    if digits == 0 || digits > 4 {
        return (None, 0);
    }
    let text: String = rest[1..1 + sign + digits].iter().collect();
    (text.trim_start_matches('+').parse().ok(), 1 + sign + digits)
}

/// A sign or a function, and how long it is.
fn sign(rest: &[char]) -> Option<(Key, usize)> {
    const NAMES: [(&str, Key); 13] = [
        ("asin(", Key::ArcSine),
        ("acos(", Key::ArcCosine),
        ("atan(", Key::ArcTangent),
        ("sin⁻¹(", Key::ArcSine),
        ("cos⁻¹(", Key::ArcCosine),
        ("tan⁻¹(", Key::ArcTangent),
        ("sin(", Key::Sine),
        ("cos(", Key::Cosine),
        ("tan(", Key::Tangent),
        ("ln(", Key::NaturalLogarithm),
        ("log(", Key::Logarithm),
        ("mod", Key::Remainder),
        ("⁻¹", Key::Reciprocal),
    ];
    let starts_with = |name: &str| {
        let mut length = 0;
        name.chars()
            .all(|character| {
                length += 1;
                rest.get(length - 1).is_some_and(|given| given.to_ascii_lowercase() == character)
            })
            .then_some(length)
    };
    if let Some(found) = NAMES.iter().find_map(|(name, key)| Some((*key, starts_with(name)?))) {
        return Some(found);
    }
    let key = match rest[0] {
        '+' => Key::Add,
        '-' => Key::Subtract,
        '*' => Key::Multiply,
        '/' => Key::Divide,
        '%' => Key::Percent,
        '(' => Key::OpenParenthesis,
        ')' => Key::CloseParenthesis,
        '^' => Key::Power,
        '²' => Key::Square,
        '³' => Key::Cube,
        '!' => Key::Factorial,
        '√' => Key::SquareRoot,
        '∛' => Key::CubeRoot,
        'π' => Key::Pi,
        'x' | 'X'
            if rest.get(1).is_some_and(|next| next.is_ascii_digit() || *next == ' ' || *next == '(') =>
        {
            Key::Multiply
        }
        _ => return None,
    };
    Some((key, 1))
}

#[cfg(test)]
mod tests {
    use crate::calculator::{Calculator, Key, Pressed};
    use crate::words::Language;

    const TABLE: &str = include_str!("../../../tests/vectors/calculator-paste.tsv");

    fn pasted(locale: &str, text: &str) -> (Calculator, String) {
        let mut calculator = Calculator::new(locale);
        calculator.paste(text);
        let display = calculator.view(Language::English.words()).display.text.to_string();
        (calculator, display)
    }

    #[test]
    fn every_line_of_the_paste_table_holds() {
        let mut wrong = Vec::new();
        let mut lines = 0;
        for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let columns: Vec<&str> = line.split('\t').collect();
            let &[locale, text, display, _comment] = columns.as_slice() else {
                panic!("four columns: {line}")
            };
            let text =
                text.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}").replace("\\n", "\n");
            let shown = pasted(locale, &text).1;
            if shown != display.replace("\\u{a0}", "\u{a0}").replace("\\u{202f}", "\u{202f}") {
                wrong.push(format!("{line}: {shown}"));
            }
            lines += 1;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(lines > 40);
    }

    #[test]
    fn pasted_digits_are_hidden_like_any_and_are_no_code() {
        for text in ["482915", "  482915\n", "482 915", "482,915", "٤٨٢٩١٥"] {
            let (mut calculator, _) = pasted("en", text);
            assert_eq!(calculator.press(Key::Equals), Pressed::Changed, "{text}");
            let view = calculator.view(Language::English.words());
            assert_eq!(&*view.display.text, "482,915");
            assert!(!view.can_copy && calculator.tape().is_empty());
            calculator.forget_entry();
            assert_eq!(&*calculator.view(Language::English.words()).display.text, "0");
        }
        // Typing on after a paste does not make one either.
        let (mut calculator, _) = pasted("en", "482");
        for digit in [9, 1, 5] {
            calculator.press(Key::Digit(digit));
        }
        assert_eq!(calculator.press(Key::Equals), Pressed::Changed);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_survived(text: String, more in "[0-9.,'+*/()%=eE xX√π²$€-]{0,80}") {
            for locale in ["en", "de", "ar", "fr-CH"] {
                let (mut calculator, _) = pasted(locale, &text);
                calculator.paste(&more);
                calculator.press(Key::Equals);
                let _ = calculator.view(Language::English.words());
            }
        }
    }
}
