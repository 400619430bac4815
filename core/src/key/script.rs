//! Keys as text, for journeys and tables of tests: `2+3=`, `[sqrt]9=`.

use super::Key;

/// Keys of one character; a second character for the same key is read and not written.
const CHARACTERS: [(char, Key); 23] = [
    ('.', Key::Decimal),
    (',', Key::Decimal),
    ('+', Key::Add),
    ('-', Key::Subtract),
    ('−', Key::Subtract),
    ('*', Key::Multiply),
    ('×', Key::Multiply),
    ('/', Key::Divide),
    ('÷', Key::Divide),
    ('%', Key::Percent),
    ('(', Key::OpenParenthesis),
    (')', Key::CloseParenthesis),
    ('=', Key::Equals),
    ('n', Key::Sign),
    ('±', Key::Sign),
    ('<', Key::Backspace),
    ('c', Key::Clear),
    ('^', Key::Power),
    ('²', Key::Square),
    ('³', Key::Cube),
    ('!', Key::Factorial),
    ('√', Key::SquareRoot),
    ('π', Key::Pi),
];

/// Keys with a name in brackets.
const NAMES: [(&str, Key); 26] = [
    ("mod", Key::Remainder),
    ("recip", Key::Reciprocal),
    ("sqrt", Key::SquareRoot),
    ("cbrt", Key::CubeRoot),
    ("10^", Key::TenToThe),
    ("e^", Key::EToThe),
    ("pi", Key::Pi),
    ("e", Key::Euler),
    ("sin", Key::Sine),
    ("cos", Key::Cosine),
    ("tan", Key::Tangent),
    ("asin", Key::ArcSine),
    ("acos", Key::ArcCosine),
    ("atan", Key::ArcTangent),
    ("ln", Key::NaturalLogarithm),
    ("log", Key::Logarithm),
    ("angle", Key::AngleUnit),
    ("mc", Key::MemoryClear),
    ("mr", Key::MemoryRecall),
    ("m+", Key::MemoryAdd),
    ("m-", Key::MemorySubtract),
    ("more", Key::More),
    ("tape", Key::Tape),
    ("clear tape", Key::ClearTape),
    ("copy", Key::Copy),
    ("square", Key::Square),
];

impl Key {
    /// The key for one character of a key script: `0-9 . + - * / ( ) % = ^ ² ³ ! √ π c < n`, where
    /// `c` clears, `<` is backspace and `n` the sign; also `, × ÷ − ±`.
    ///
    /// ```
    /// use tally_core::Key;
    /// assert_eq!(Key::from_char('×'), Some(Key::Multiply));
    /// assert_eq!(Key::from_char('x'), None);
    /// ```
    #[must_use]
    pub fn from_char(character: char) -> Option<Self> {
        if let Some(digit) = character.to_digit(10) {
            return u8::try_from(digit).ok().map(Self::Digit);
        }
        CHARACTERS.iter().find(|(written, _)| *written == character).map(|(_, key)| *key)
    }

    /// The keys of a script: characters as in [`Key::from_char`], and names in brackets:
    /// `[mod] [recip] [sqrt] [cbrt] [10^] [e^] [pi] [e] [sin] [cos] [tan] [asin] [acos] [atan]
    /// [ln] [log] [angle] [mc] [mr] [m+] [m-] [more] [tape] [clear tape] [copy] [recall 0]
    /// [reopen 0]`. Spaces between keys are skipped. None if something is not a key.
    ///
    /// ```
    /// use tally_core::Key;
    /// assert_eq!(Key::parse_script("[sqrt]9"), Some(vec![Key::SquareRoot, Key::Digit(9)]));
    /// assert_eq!(Key::parse_script("[recall 2]"), Some(vec![Key::Recall(2)]));
    /// assert_eq!(Key::parse_script("[root]9"), None);
    /// ```
    #[must_use]
    pub fn parse_script(script: &str) -> Option<Vec<Self>> {
        let mut keys = Vec::new();
        let mut rest = script.trim_start();
        while let Some(first) = rest.chars().next() {
            rest = &rest[first.len_utf8()..];
            keys.push(if first == '[' {
                let (name, after) = rest.split_once(']')?;
                rest = after;
                Self::from_name(name)?
            } else {
                Self::from_char(first)?
            });
            rest = rest.trim_start();
        }
        Some(keys)
    }

    /// The key as [`Key::parse_script`] reads it.
    #[must_use]
    pub fn script(self) -> String {
        if let Some((character, _)) = CHARACTERS.iter().find(|(_, key)| *key == self) {
            return character.to_string();
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, key)| *key == self) {
            return format!("[{name}]");
        }
        match self {
            Self::Digit(digit) => digit.to_string(),
            Self::Recall(line) => format!("[recall {line}]"),
            Self::Reopen(line) => format!("[reopen {line}]"),
            // Every other key stands in one of the tables; a test says so.
            _ => String::new(),
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        if let Some((_, key)) = NAMES.iter().find(|(written, _)| *written == name) {
            return Some(*key);
        }
        let (name, line) = name.split_once(' ')?;
        let line = line.parse().ok()?;
        match name {
            "recall" => Some(Self::Recall(line)),
            "reopen" => Some(Self::Reopen(line)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_as_it_is_written() {
        let named = NAMES.iter().map(|(_, key)| *key);
        let keys = CHARACTERS.iter().map(|(_, key)| *key).chain(named);
        for key in keys.chain([Key::Digit(7), Key::Recall(3), Key::Reopen(12)]) {
            assert_eq!(Key::parse_script(&key.script()), Some(vec![key]));
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for script in ["x", "[", "[sin", "[nosuch]", "[recall]", "[recall x]", "12]"] {
            assert_eq!(Key::parse_script(script), None, "{script}");
        }
        assert_eq!(Key::parse_script(" 1 [ "), None);
        assert_eq!(Key::parse_script("  "), Some(Vec::new()));
    }
}
