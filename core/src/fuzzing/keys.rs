//! The calculator: any keys in any order, and any text on the clipboard.

use super::input::Input;
use crate::calculator::{Calculator, Pressed};
use crate::key::Key;
use crate::words::Language;

/// Locales whose digits, marks or groups differ.
const LOCALES: [&str; 8] = ["en-US", "es-ES", "de-CH", "hi-IN", "ar-EG", "fr-FR", "fa-IR", "x"];
/// As many as a person types in an hour, so that a timeout is the calculator's fault.
const KEYS: usize = 400;

const KEYED: [Key; 45] = [
    Key::Decimal,
    Key::Add,
    Key::Subtract,
    Key::Multiply,
    Key::Divide,
    Key::Remainder,
    Key::Percent,
    Key::OpenParenthesis,
    Key::CloseParenthesis,
    Key::Sign,
    Key::Backspace,
    Key::Clear,
    Key::Equals,
    Key::Square,
    Key::Cube,
    Key::Power,
    Key::Reciprocal,
    Key::Factorial,
    Key::SquareRoot,
    Key::CubeRoot,
    Key::TenToThe,
    Key::EToThe,
    Key::Pi,
    Key::Euler,
    Key::Sine,
    Key::Cosine,
    Key::Tangent,
    Key::ArcSine,
    Key::ArcCosine,
    Key::ArcTangent,
    Key::NaturalLogarithm,
    Key::Logarithm,
    Key::AngleUnit,
    Key::MemoryClear,
    Key::MemoryRecall,
    Key::MemoryAdd,
    Key::MemorySubtract,
    Key::More,
    Key::Tape,
    Key::Recall(0),
    Key::Recall(u32::MAX),
    Key::Reopen(0),
    Key::Reopen(u32::MAX),
    Key::ClearTape,
    Key::Copy,
];

/// The first byte chooses the locale. Then each byte is a key; 255 pastes the text that follows,
/// and 254 hides the app.
///
/// The display is never empty; only digits are offered as a code; every sum survives a round trip
/// through the tape.
pub fn keys(bytes: &[u8]) {
    let mut input = Input(bytes);
    let locale = LOCALES[usize::from(input.byte()) % LOCALES.len()];
    let mut calculator = Calculator::new(locale);
    for _ in 0..KEYS {
        if input.is_empty() {
            break;
        }
        let pressed = match input.byte() {
            255 => calculator.paste(&input.text()),
            254 => {
                calculator.forget_entry();
                Pressed::Changed
            }
            byte => calculator.press(key(byte)),
        };
        if let Pressed::Entered(digits) = &pressed {
            assert!(!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
        }
        if pressed == Pressed::TapeGrew {
            let tape = calculator.tape();
            assert_eq!(Calculator::new("en").with_tape(tape.clone()).tape(), tape);
        }
        assert!(calculator.reads_back());
        let view = calculator.view(Language::ALL[usize::from(pressed == Pressed::Nothing)].words());
        assert!(!view.display.text.is_empty());
    }
}

/// Any key, digits more often than others.
pub(super) fn key(byte: u8) -> Key {
    match byte {
        0..=99 => Key::Digit(byte % 10),
        _ => KEYED[usize::from(byte - 100) % KEYED.len()],
    }
}
