//! Normalizes characters: one for all that mean the same, such as symbols from other keyboards and
//! digits of any script.

use tally_phone_number::digits;

use crate::calculator::locale::Locale;

/// A space that may group digits; other spaces only separate.
pub(super) const GROUP_MARK: char = '’';
/// A break between lines or columns: no number continues across it.
pub(super) const BREAK: char = '\n';
/// Stands for any sign of currency that is one character; which one is asked of the text itself.
pub(super) const NOTHING: char = '\u{0}';

/// The normalized character; letters change only if this locale uses them as digits.
pub(super) fn plain(character: char, locale: &Locale) -> char {
    if character.is_ascii_graphic() && !matches!(character, '\'' | '_' | '[' | ']' | '{' | '}') {
        return character;
    }
    let of_locale = || (0..10).find(|digit| locale.digit(*digit) == character);
    if let Some(digit) = digits::value(character).or_else(of_locale) {
        return char::from(b'0' + digit);
    }
    match character {
        '٫' | '．' | '﹒' => '.',
        '，' | '﹐' | '،' | '､' | '⹁' => ',',
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
        '＝' | '﹦' => '=',
        '＾' | 'ˆ' => '^',
        '！' => '!',
        'х' | 'Х' | 'ｘ' => 'x',
        '𝜋' | '𝛑' | 'ℼ' => 'π',
        'ℯ' => 'e',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        // Writing direction, presentation, zero width.
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

/// Whether it is a currency symbol (general category Sc).
pub(super) fn is_currency(character: char) -> bool {
    matches!(
        character,
        '$' | '¢'..='¥'
            | '֏' | '؋' | '߾' | '߿' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛'
            | '\u{20a0}'..='\u{20cf}'
            | '꠸' | '﷼' | '﹩' | '＄' | '￠' | '￡' | '￥' | '￦'
    )
}

/// Whether its script puts no space between words and numbers.
pub(super) fn is_written_without_spaces(character: char) -> bool {
    matches!(u32::from(character),
        0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3000..=0x30ff | 0x3400..=0x9fff | 0xac00..=0xd7af
        | 0xf900..=0xfaff | 0xff66..=0xff9f | 0x20000..=0x3ffff)
}
