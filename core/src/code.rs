//! Codes: which digits can be one, and which are too weak to choose.
//!
//! A code is digits only, so that it can be typed on a calculator. Only its length sets it apart
//! from an ordinary number.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::crypto;

/// 6 to 12 typed digits. Wiped on drop, never printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Code(String);

/// Why digits were refused as a new code. Typing a code never gives a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeRefusal {
    TooShort,
    TooLong,
    /// Only one or two different digits.
    FewDigits,
    /// 123456, 987654, 246810.
    Sequence,
    /// 123123, 4747474.
    Repetition,
    /// A pattern on the keypad, or one of the codes that everybody tries.
    Common,
    /// The one that the organization gives to everybody.
    SetupCode,
}

impl Code {
    pub(crate) const MIN_DIGITS: usize = 6;
    pub(crate) const MAX_DIGITS: usize = 12;
    /// Of a code that erases: guessing at two minutes a code must not come upon one.
    pub(crate) const MIN_DIGITS_OF_ERASING: usize = 8;
    /// Where no hardware holds the device key: whoever copies the phone's memory can guess without
    /// the phone, as fast as the derivation lets them (docs/threat-model.md).
    pub(crate) const MIN_DIGITS_IN_SOFTWARE: usize = 10;

    /// `None` if the digits are too few or too many to be a code.
    pub(crate) fn parse(digits: &str) -> Option<Self> {
        let lengths = Self::MIN_DIGITS..=Self::MAX_DIGITS;
        let is_code = lengths.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then(|| Self(digits.to_owned()))
    }

    /// Checks digits that somebody chooses as a new code.
    pub(crate) fn parse_choice(digits: &str, setup_code: &Self) -> Result<Self, CodeRefusal> {
        if digits.len() < Self::MIN_DIGITS {
            return Err(CodeRefusal::TooShort);
        }
        let code = Self::parse(digits).ok_or(CodeRefusal::TooLong)?;
        if code.ct_eq(setup_code) {
            return Err(CodeRefusal::SetupCode);
        }
        match weakness(digits.as_bytes()) {
            Some(refusal) => Err(refusal),
            None => Ok(code),
        }
    }

    /// Equality in constant time.
    pub(crate) fn ct_eq(&self, other: &Self) -> bool {
        crypto::ct_eq(self.0.as_bytes(), other.0.as_bytes())
    }

    pub(crate) fn expose_digits(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl core::fmt::Debug for Code {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Code")
    }
}

fn weakness(digits: &[u8]) -> Option<CodeRefusal> {
    /// Walks over the keypad, and the favorites in published lists of leaked PINs that no other
    /// rule refuses.
    const COMMON: [&[u8]; 16] = [
        b"147258", b"258369", b"159357", b"357159", b"123654", b"147852", b"159753", b"741852", b"789456",
        b"456123", b"147896", b"520131", b"142536", b"102030", b"112358", b"314159",
    ];
    let mut seen = [false; 10];
    digits.iter().for_each(|digit| seen[usize::from(digit - b'0')] = true);
    if seen.iter().filter(|&&seen| seen).count() <= 2 {
        return Some(CodeRefusal::FewDigits);
    }
    let step = |pair: &[u8]| (pair[1] + 10 - pair[0]) % 10;
    let first_step = step(&digits[..2]);
    if digits.windows(2).all(|pair| step(pair) == first_step) {
        return Some(CodeRefusal::Sequence);
    }
    let repeats = |length: usize| digits.iter().zip(&digits[length..]).all(|(one, other)| one == other);
    if (1..=digits.len() / 2).any(repeats) {
        return Some(CodeRefusal::Repetition);
    }
    // 112233, pairs in sequence, and 123321, a sequence that reverses.
    let doubled = digits.len().is_multiple_of(2)
        && digits.chunks(2).all(|pair| pair[0] == pair[1])
        && digits
            .chunks(2)
            .zip(digits.chunks(2).skip(1))
            .all(|(one, next)| matches!(step(&[one[0], next[0]]), 1 | 9));
    let half = &digits[..digits.len().div_ceil(2)];
    let turns_back =
        digits.iter().eq(digits.iter().rev()) && half.windows(2).all(|pair| matches!(step(pair), 1 | 9));
    if doubled || turns_back {
        return Some(CodeRefusal::Sequence);
    }
    COMMON.iter().any(|common| digits.starts_with(common)).then_some(CodeRefusal::Common)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(digits: &str) -> Result<(), CodeRefusal> {
        Code::parse_choice(digits, &Code::parse("70001234").unwrap()).map(drop)
    }

    #[test]
    fn takes_six_to_twelve_digits() {
        assert!(Code::parse("12345").is_none());
        assert!(Code::parse("482915").is_some());
        assert!(Code::parse("482915730264").is_some());
        assert!(Code::parse("4829157302641").is_none());
        assert!(Code::parse("48291٥").is_none());
    }

    #[test]
    fn refuses_weak_choices_with_a_reason() {
        use CodeRefusal::{Common, FewDigits, Repetition, Sequence, SetupCode, TooLong, TooShort};
        for (digits, refusal) in [
            ("", TooShort),
            ("48291", TooShort),
            ("4829157302641", TooLong),
            ("777777", FewDigits),
            ("121221", FewDigits),
            ("123456", Sequence),
            ("987654321", Sequence),
            ("246802", Sequence),
            ("789012", Sequence),
            ("112233", Sequence),
            ("123321", Sequence),
            ("123123", Repetition),
            ("4834834", Repetition),
            ("147258", Common),
            ("1472583", Common),
            ("70001234", SetupCode),
        ] {
            assert_eq!(choose(digits), Err(refusal), "{digits}");
        }
    }

    #[test]
    fn takes_ordinary_choices() {
        for digits in ["482915", "000147", "908172", "1984042", "555123987", "112247", "482284", "123940"] {
            assert_eq!(choose(digits), Ok(()), "{digits}");
        }
    }
}
