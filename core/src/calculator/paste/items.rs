//! Splits the text into numbers, symbols and words. What a word means, if anything, depends on the
//! sum that it may be part of.

pub(super) use super::item::{Item, Kind, Word};
use super::label;
use super::money::is_money;
use super::number;
use super::plain::{BREAK, NOTHING, is_currency, is_written_without_spaces, plain};
use crate::calculator::expression::{Constant, Function, Operator, Postfix, Root};
use crate::calculator::locale::Locale;
use zeroize::Zeroizing;

const FUNCTIONS: [(&str, Function); 19] = [
    ("sin", Function::Sine),
    ("sen", Function::Sine),
    ("cos", Function::Cosine),
    ("tan", Function::Tangent),
    ("tg", Function::Tangent),
    ("asin", Function::ArcSine),
    ("arcsin", Function::ArcSine),
    ("arcsen", Function::ArcSine),
    ("acos", Function::ArcCosine),
    ("arccos", Function::ArcCosine),
    ("atan", Function::ArcTangent),
    ("arctan", Function::ArcTangent),
    ("arctg", Function::ArcTangent),
    ("ln", Function::NaturalLogarithm),
    ("log", Function::Logarithm),
    ("lg", Function::Logarithm),
    ("sin⁻¹", Function::ArcSine),
    ("cos⁻¹", Function::ArcCosine),
    ("tan⁻¹", Function::ArcTangent),
];

/// Splits the text; `None` if it contains a number that cannot be read.
pub(super) fn items(text: &str, locale: &Locale) -> Option<Vec<Item>> {
    // It may still be somebody's code. Allocate room for all of it: growing would leave a copy
    // behind.
    let mut characters = Zeroizing::new(Vec::with_capacity(text.len()));
    characters.extend(
        text.trim()
            .chars()
            .map(|character| plain(character, locale))
            .filter(|character| *character != NOTHING),
    );
    let mut items: Vec<Item> = Vec::new();
    let (mut at, mut space_before) = (0, false);
    while at < characters.len() {
        let rest = &characters[at..];
        if matches!(rest[0], ' ' | BREAK) {
            space_before = true;
            at += 1;
            continue;
        }
        let after_letter = at > 0 && characters[at - 1].is_alphabetic();
        let (kind, length) = item(rest, after_letter, locale)?;
        items.push(Item { kind, space_before });
        space_before = false;
        at += length;
    }
    Some(items)
}

fn item(rest: &[char], after_letter: bool, locale: &Locale) -> Option<(Kind, usize)> {
    // The point in `No.5` ends a word.
    if number::begins(rest) && (rest[0].is_ascii_digit() || !after_letter) {
        let written = number::read(rest, locale)?;
        let length = written.length;
        return Some((Kind::Number(Box::new(written)), length));
    }
    if rest[0] == '⁻' || superscript(rest[0]).is_some() {
        return raised(rest, locale);
    }
    let kind = match rest[0] {
        '+' => Kind::Plus,
        '-' => Kind::Minus,
        '*' if rest.get(1) == Some(&'*') => return Some((Kind::Operator(Operator::Power), 2)),
        '*' => Kind::Operator(Operator::Multiply),
        '/' => Kind::Operator(Operator::Divide),
        '^' => Kind::Operator(Operator::Power),
        ':' => Kind::Colon,
        '%' => Kind::Postfix(Postfix::Percent),
        '!' => Kind::Postfix(Postfix::Factorial),
        '(' => Kind::Open,
        ')' => Kind::Close,
        '√' => Kind::Root(Root::Square),
        '∛' => Kind::Root(Root::Cube),
        '=' => Kind::Equals,
        character if is_currency(character) => Kind::Money(character.to_string()),
        character if character.is_alphabetic() => return Some(word(rest)),
        character => Kind::Mark(character),
    };
    Some((kind, 1))
}

/// `²`, `³`, `⁻¹`, and any other superscript power.
fn raised(rest: &[char], locale: &Locale) -> Option<(Kind, usize)> {
    let sign = usize::from(rest[0] == '⁻');
    let digits: Vec<char> = rest[sign..].iter().map_while(|character| superscript(*character)).collect();
    let length = sign + digits.len();
    let kind = match (sign, digits.as_slice()) {
        (_, []) => return None,
        (0, ['2']) => Kind::Postfix(Postfix::Square),
        (0, ['3']) => Kind::Postfix(Postfix::Cube),
        (1, ['1']) => Kind::Postfix(Postfix::Reciprocal),
        (sign, digits) => Kind::Raised(sign > 0, Box::new(number::read(digits, locale)?)),
    };
    Some((kind, length))
}

fn superscript(character: char) -> Option<char> {
    Some(match character {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴'..='⁹' => char::from_digit(u32::from(character) - 0x2070, 10)?,
        _ => return None,
    })
}

/// Letters, and marks between two letters, as in `Sub-total` and `and/or`.
fn word(rest: &[char]) -> (Kind, usize) {
    let mut length = 1;
    while let Some(&character) = rest.get(length) {
        // `π−e` is a sum.
        let named = matches!(rest[..length], ['π' | 'e'] | ['p', 'i']);
        let joins = !named
            && matches!(character, '-' | '/' | '+' | '*' | '&' | '.' | '’')
            && rest.get(length + 1).is_some_and(|next| next.is_alphabetic());
        let combines = matches!(character, '\u{300}'..='\u{36f}');
        if !(character.is_alphabetic() || joins || combines) {
            break;
        }
        length += 1;
    }
    let text: String = rest[..length].iter().collect();
    let lower = text.to_lowercase();
    let next = rest[length..].iter().find(|character| **character != ' ');
    let inverse = rest.get(length..length + 2) == Some(&['⁻', '¹']);
    if inverse || next == Some(&'(') {
        let name = if inverse { format!("{lower}⁻¹") } else { lower.clone() };
        let named = length + if inverse { 2 } else { 0 };
        let spaces = rest[named..].iter().take_while(|character| **character == ' ').count();
        let function = FUNCTIONS.iter().find(|(known, _)| *known == name);
        if let (Some((_, function)), Some('(')) = (function, rest.get(named + spaces)) {
            return (Kind::Function(*function), named + spaces + 1);
        }
    }
    // `US$`, `R$`.
    if length <= 3 && rest.get(length).is_some_and(|next| is_currency(*next)) {
        return (Kind::Money(rest[..=length].iter().collect()), length + 1);
    }
    // `Rs.`, `kr.`
    if rest.get(length) == Some(&'.') && is_money(&format!("{text}.")) {
        return (Kind::Money(text), length + 1);
    }
    let kind = match lower.as_str() {
        _ if is_money(&text) => Kind::Money(text),
        "x" => Kind::Word(Word::Times),
        "mod" => Kind::Word(Word::Remainder),
        "π" => Kind::Constant(Constant::Pi),
        "pi" => Kind::Word(Word::Constant(Constant::Pi)),
        "e" if text == "e" => Kind::Word(Word::Constant(Constant::Euler)),
        "sqrt" => Kind::Root(Root::Square),
        "cbrt" => Kind::Root(Root::Cube),
        lower if FUNCTIONS.iter().any(|(name, _)| *name == lower) => Kind::Word(Word::Function),
        lower => Kind::Word(label::named(lower).unwrap_or_else(|| Word::Other {
            without_spaces: rest[length - 1..length].iter().all(|last| is_written_without_spaces(*last)),
        })),
    };
    (kind, length)
}
