//! Where each key stands, what it shows and how it is spoken. One table for every shell, so that all show the same calculator.

use super::key::Key;
use super::locale::Locale;
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
        paste: words.say("calculator-paste").into(),
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
    let mark = |text: &str, id: &str| Label::spoken_as(text, words.say(id));
    match key {
        Key::Digit(digit) => locale.digit(digit).to_string().into(),
        Key::Decimal => mark(locale.decimal_mark.encode_utf8(&mut [0; 4]), "calculator-key-decimal"),
        Key::Add => mark("+", "calculator-plus"),
        Key::Subtract => mark("−", "calculator-minus"),
        Key::Multiply => mark("×", "calculator-times"),
        Key::Divide => mark("÷", "calculator-divided-by"),
        Key::Remainder => mark("mod", "calculator-remainder"),
        Key::Percent => mark("%", "calculator-percent"),
        Key::OpenParenthesis => mark("(", "calculator-open"),
        Key::CloseParenthesis => mark(")", "calculator-close"),
        Key::Sign => mark("±", "calculator-key-sign"),
        Key::Backspace => mark("⌫", "calculator-key-backspace"),
        Key::Clear => mark("C", "calculator-key-clear"),
        Key::Equals => mark("=", "calculator-key-equals"),
        Key::Square => mark("x²", "calculator-squared"),
        Key::Cube => mark("x³", "calculator-cubed"),
        Key::Power => mark("xʸ", "calculator-to-the-power-of"),
        Key::Reciprocal => mark("1/x", "calculator-reciprocal"),
        Key::Factorial => mark("x!", "calculator-factorial"),
        Key::SquareRoot => mark("√", "calculator-square-root-of"),
        Key::CubeRoot => mark("∛", "calculator-cube-root-of"),
        Key::TenToThe => mark("10ˣ", "calculator-key-ten-to-the"),
        Key::EToThe => mark("eˣ", "calculator-key-e-to-the"),
        Key::Pi => mark("π", "calculator-pi"),
        Key::Euler => mark("e", "calculator-e"),
        Key::Sine => mark("sin", "calculator-sine"),
        Key::Cosine => mark("cos", "calculator-cosine"),
        Key::Tangent => mark("tan", "calculator-tangent"),
        Key::ArcSine => mark("sin⁻¹", "calculator-arc-sine"),
        Key::ArcCosine => mark("cos⁻¹", "calculator-arc-cosine"),
        Key::ArcTangent => mark("tan⁻¹", "calculator-arc-tangent"),
        Key::NaturalLogarithm => mark("ln", "calculator-natural-logarithm"),
        Key::Logarithm => mark("log", "calculator-logarithm"),
        Key::AngleUnit => mark("°/rad", "calculator-key-angle"),
        Key::MemoryClear => mark("MC", "calculator-key-memory-clear"),
        Key::MemoryRecall => mark("MR", "calculator-key-memory-recall"),
        Key::MemoryAdd => mark("M+", "calculator-key-memory-add"),
        Key::MemorySubtract => mark("M−", "calculator-key-memory-subtract"),
        Key::More => mark("f(x)", "calculator-key-more"),
        Key::Tape => Label::spoken_as(words.say("calculator-key-tape"), words.say("calculator-tape-title")),
        Key::ClearTape => words.say("calculator-key-clear-tape").into(),
        Key::Copy => words.say("calculator-copy").into(),
        // A tape line speaks for itself.
        Key::Recall(_) | Key::Reopen(_) => Label::default(),
    }
}
