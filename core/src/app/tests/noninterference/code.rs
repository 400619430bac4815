//! The codes that scripts name, so that no script has to hold digits.

use core::fmt;

/// Which code is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    Setup,
    /// Of a book whose code was told.
    Told(u8),
    /// Of a book whose code was not told.
    Hidden(u8),
    /// Of nobody yet.
    New(u8),
    /// Never of anybody.
    Wrong(u8),
}

pub(super) const SETUP_CODE: &str = "70001234";
/// Long enough for a code that erases.
const TOLD: [&str; 3] = ["4829153740", "9081726354", "2745901638"];
const HIDDEN: [&str; 3] = ["6183047295", "3579026418", "8406712593"];

impl Code {
    pub(super) fn digits(self) -> String {
        let of = |codes: &[&str], index: u8| codes[usize::from(index) % codes.len()].to_owned();
        match self {
            Self::Setup => SETUP_CODE.to_owned(),
            Self::Told(index) => of(&TOLD, index),
            Self::Hidden(index) => of(&HIDDEN, index),
            Self::New(index) => (1_928_465_073 + 104_729 * u64::from(index)).to_string(),
            Self::Wrong(index) => (31_415_926 + 7_919 * u32::from(index)).to_string(),
        }
    }
}

type Numbered = fn(u8) -> Code;

const KINDS: [(&str, Numbered); 4] =
    [("told", Code::Told), ("hidden", Code::Hidden), ("new", Code::New), ("wrong", Code::Wrong)];

impl fmt::Display for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setup => to.write_str("setup"),
            Self::Told(index) => write!(to, "told{index}"),
            Self::Hidden(index) => write!(to, "hidden{index}"),
            Self::New(index) => write!(to, "new{index}"),
            Self::Wrong(index) => write!(to, "wrong{index}"),
        }
    }
}

impl Code {
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text == "setup" {
            return Some(Self::Setup);
        }
        let (kind, of) = KINDS.iter().find(|(kind, _)| text.starts_with(kind))?;
        Some(of(text[kind.len()..].parse().ok()?))
    }
}
