//! One piece of pasted text.

use super::number::Written;
use crate::calculator::expression::{Constant, Function, Operator, Postfix, Root};

/// A piece, and whether there is a space before it.
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) space_before: bool,
}

pub(super) enum Kind {
    Number(Box<Written>),
    Plus,
    Minus,
    Operator(Operator),
    /// Divides in many countries, and ends a label.
    Colon,
    Open,
    Close,
    Postfix(Postfix),
    /// A superscript power: whether it is negative, and its digits.
    Raised(bool, Box<Written>),
    Root(Root),
    /// With its opening parenthesis.
    Function(Function),
    Constant(Constant),
    Equals,
    /// A currency symbol, or a word for a currency.
    Money(String),
    Word(Word),
    /// Punctuation, which means nothing in a sum.
    Mark(char),
}

/// A word; some have a meaning in a sum.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// `x`
    Times,
    /// `mod`
    Remainder,
    /// `pi` or `e`
    Constant(Constant),
    /// The name of a function, not followed by a parenthesis.
    Function,
    /// The name of an operation, function or number, such as `minus`, `root` and `twenty`; some
    /// count only right before a number.
    Name { only_at_the_end: bool },
    /// Any other word, and whether its script puts no space between words and numbers.
    Other { without_spaces: bool },
}
