//! The keypad: where each key is, what it shows and how a screen reader speaks it. One table for
//! all shells, so that they show the same calculator.

use super::locale::Locale;
use crate::key::Key;
use crate::view::{KeyFace, KeyKind, Keypad, Label};
use crate::words::Words;

const STRIP: [Key; 4] = [Key::Tape, Key::More, Key::Percent, Key::Backspace];

const PAD: [[Key; 4]; 5] = [
    [Key::Clear, Key::OpenParenthesis, Key::CloseParenthesis, Key::Divide],
    [Key::Digit(7), Key::Digit(8), Key::Digit(9), Key::Multiply],
    [Key::Digit(4), Key::Digit(5), Key::Digit(6), Key::Subtract],
    [Key::Digit(1), Key::Digit(2), Key::Digit(3), Key::Add],
    [Key::Sign, Key::Digit(0), Key::Decimal, Key::Equals],
];

const SCIENTIFIC: [[Key; 5]; 5] = [
    [Key::MemoryClear, Key::MemoryRecall, Key::MemoryAdd, Key::MemorySubtract, Key::AngleUnit],
    [Key::Sine, Key::Cosine, Key::Tangent, Key::Pi, Key::Euler],
    [Key::ArcSine, Key::ArcCosine, Key::ArcTangent, Key::NaturalLogarithm, Key::Logarithm],
    [Key::Square, Key::Cube, Key::Power, Key::EToThe, Key::TenToThe],
    [Key::SquareRoot, Key::CubeRoot, Key::Reciprocal, Key::Factorial, Key::Remainder],
];

/// The whole keypad.
pub(crate) fn keypad(locale: &Locale, words: &Words) -> Keypad {
    let row = |keys: &[Key]| keys.iter().map(|key| face(*key, locale, words)).collect();
    Keypad {
        strip: row(&STRIP),
        pad: PAD.iter().map(|keys| row(keys)).collect(),
        scientific: SCIENTIFIC.iter().map(|keys| row(keys)).collect(),
        copy: face(Key::Copy, locale, words),
        paste: words.say(id!("calculator-paste")).into(),
    }
}

/// One key.
pub(crate) fn face(key: Key, locale: &Locale, words: &Words) -> KeyFace {
    KeyFace { key, label: label(key, locale, words), kind: kind(key) }
}

fn kind(key: Key) -> KeyKind {
    match key {
        Key::Digit(_) | Key::Decimal => KeyKind::Digit,
        Key::Add | Key::Subtract | Key::Multiply | Key::Divide | Key::Remainder => KeyKind::Operator,
        Key::Equals => KeyKind::Equals,
        Key::Clear | Key::Backspace | Key::ClearTape => KeyKind::Edit,
        Key::MemoryClear | Key::MemoryRecall | Key::MemoryAdd | Key::MemorySubtract => KeyKind::Memory,
        Key::Tape | Key::Recall(_) | Key::Reopen(_) | Key::More | Key::AngleUnit | Key::Copy => KeyKind::Tool,
        _ => KeyKind::Function,
    }
}

fn label(key: Key, locale: &Locale, words: &Words) -> Label {
    let mark = |text: &str, id| Label::spoken_as(text, words.say(id));
    match key {
        Key::Digit(digit) => locale.digit(digit).to_string().into(),
        Key::Decimal => mark(locale.decimal_mark.encode_utf8(&mut [0; 4]), id!("calculator-key-decimal")),
        Key::Add => mark("+", id!("calculator-plus")),
        Key::Subtract => mark("−", id!("calculator-minus")),
        Key::Multiply => mark("×", id!("calculator-times")),
        Key::Divide => mark("÷", id!("calculator-divided-by")),
        Key::Remainder => mark("mod", id!("calculator-remainder")),
        Key::Percent => mark("%", id!("calculator-percent")),
        Key::OpenParenthesis => mark("(", id!("calculator-open")),
        Key::CloseParenthesis => mark(")", id!("calculator-close")),
        Key::Sign => mark("±", id!("calculator-key-sign")),
        Key::Backspace => mark("⌫", id!("calculator-key-backspace")),
        Key::Clear => mark("C", id!("calculator-key-clear")),
        Key::Equals => mark("=", id!("calculator-key-equals")),
        Key::Square => mark("x²", id!("calculator-squared")),
        Key::Cube => mark("x³", id!("calculator-cubed")),
        Key::Power => mark("xʸ", id!("calculator-to-the-power-of")),
        Key::Reciprocal => mark("1/x", id!("calculator-reciprocal")),
        Key::Factorial => mark("x!", id!("calculator-factorial")),
        Key::SquareRoot => mark("√", id!("calculator-square-root-of")),
        Key::CubeRoot => mark("∛", id!("calculator-cube-root-of")),
        Key::TenToThe => mark("10ˣ", id!("calculator-key-ten-to-the")),
        Key::EToThe => mark("eˣ", id!("calculator-key-e-to-the")),
        Key::Pi => mark("π", id!("calculator-pi")),
        Key::Euler => mark("e", id!("calculator-e")),
        Key::Sine => mark("sin", id!("calculator-sine")),
        Key::Cosine => mark("cos", id!("calculator-cosine")),
        Key::Tangent => mark("tan", id!("calculator-tangent")),
        Key::ArcSine => mark("sin⁻¹", id!("calculator-arc-sine")),
        Key::ArcCosine => mark("cos⁻¹", id!("calculator-arc-cosine")),
        Key::ArcTangent => mark("tan⁻¹", id!("calculator-arc-tangent")),
        Key::NaturalLogarithm => mark("ln", id!("calculator-natural-logarithm")),
        Key::Logarithm => mark("log", id!("calculator-logarithm")),
        Key::AngleUnit => mark("°/rad", id!("calculator-key-angle")),
        Key::MemoryClear => mark("MC", id!("calculator-key-memory-clear")),
        Key::MemoryRecall => mark("MR", id!("calculator-key-memory-recall")),
        Key::MemoryAdd => mark("M+", id!("calculator-key-memory-add")),
        Key::MemorySubtract => mark("M−", id!("calculator-key-memory-subtract")),
        Key::More => mark("f(x)", id!("calculator-key-more")),
        Key::Tape => {
            Label::spoken_as(words.say(id!("calculator-key-tape")), words.say(id!("calculator-tape-title")))
        }
        Key::ClearTape => words.say(id!("calculator-key-clear-tape")).into(),
        Key::Copy => words.say(id!("calculator-copy")).into(),
        // A tape line speaks for itself.
        Key::Recall(_) | Key::Reopen(_) => Label::default(),
    }
}
