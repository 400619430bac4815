//! One character in place of all that mean the same: signs as they are written elsewhere, digits of any script.

/// Where the ten digits of each script begin (Unicode 17, general category Nd), beside ASCII.
const ZEROS: [u32; 76] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066,
    0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730,
    0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0,
    0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0,
    0x1e5f1, 0x1e950, 0x1fbf0,
];

/// Between groups of digits; other spaces only part what they stand between.
pub(super) const GROUP_MARK: char = '’';
/// A break between lines or columns: no number goes on behind it.
pub(super) const BREAK: char = '\n';
/// Stands for any sign of currency that is one character; which one is asked of the text itself.
pub(super) const NOTHING: char = '\u{0}';

fn digit(character: char) -> Option<u32> {
    let code = u32::from(character);
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let value = code - ZEROS.get(after.checked_sub(1)?)?;
    (value < 10).then_some(value)
}

/// The character that means the same.
pub(super) fn plain(character: char) -> char {
    if character.is_ascii_graphic() && !matches!(character, '\'' | '_' | '[' | ']' | '{' | '}') {
        return character;
    }
    if let Some(digit) = digit(character).and_then(|value| char::from_digit(value, 10)) {
        return digit;
    }
    match character {
        '٫' | '．' | '﹒' => '.',
        '，' | '﹐' | '،' | '､' => ',',
        '٬' | '’' | '‘' | 'ʼ' | '\'' | '˙' | '_' => GROUP_MARK,
        '−' | '–' | '‒' | '‐' | '‑' | '﹣' | '－' | '˗' | '➖' => '-',
        '×' | '⋅' | '·' | '∙' | '•' | '∗' | '⁎' | '✕' | '✖' | '⨯' | '⨉' | '＊' | '﹡' | '‧' => {
            '*'
        }
        '÷' | '∕' | '⁄' | '／' | '⧸' | '➗' => '/',
        '＋' | '﹢' | '➕' | '﬩' => '+',
        '∶' | '：' | '﹕' => ':',
        '٪' | '％' | '﹪' => '%',
        '（' | '﹙' | '[' | '{' | '［' => '(',
        '）' | '﹚' | ']' | '}' | '］' => ')',
        '＝' | '﹦' | '≈' => '=',
        '＾' | 'ˆ' => '^',
        '！' => '!',
        'х' | 'Х' | 'ｘ' => 'x',
        '𝜋' | '𝛑' | 'ℼ' => 'π',
        'ℯ' => 'e',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        // In which direction to write, how to draw, and what has no width.
        '\u{200c}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{61c}'
        | '\u{ad}'
        | '\u{feff}' => NOTHING,
        '\t' | '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => BREAK,
        '\u{200b}' => ' ',
        character if character.is_whitespace() => ' ',
        character if character.is_control() => '\u{fffd}',
        character => character,
    }
}

/// Whether it is a sign of currency (general category Sc).
pub(super) fn is_currency(character: char) -> bool {
    matches!(
        character,
        '$' | '¢'..='¥'
            | '֏' | '؋' | '߾' | '߿' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛'
            | '\u{20a0}'..='\u{20cf}'
            | '꠸' | '﷼' | '﹩' | '＄' | '￠' | '￡' | '￥' | '￦'
    )
}

/// Whether words of its script stand beside numbers without a space.
pub(super) fn is_written_without_spaces(character: char) -> bool {
    matches!(u32::from(character),
        0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3000..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7af
        | 0xf900..=0xfaff | 0xff66..=0xff9f | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_stand_in_order_and_are_read() {
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            for (code, value) in (zero..).zip('0'..='9') {
                let character = char::from_u32(code).expect("a character");
                assert!(character.is_numeric());
                assert_eq!(plain(character), value, "{code:x}");
            }
            assert!(
                !plain(char::from_u32(zero - 1).expect("a character")).is_ascii_digit()
                    || ZEROS.contains(&(zero - 10))
            );
        }
    }
}
