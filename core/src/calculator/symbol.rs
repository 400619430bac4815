//! The symbols of a sum in three forms: as drawn, as spoken, and as stored.

use super::expression::{Constant, Function, Operator, Postfix, Root, Sign, Token};
use crate::words::MessageId;

/// Everything in a sum that is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Symbol {
    Constant(Constant),
    Operator(Operator),
    Negate,
    Root(Root),
    Function(Function),
    Open,
    Close,
    Postfix(Postfix),
}

/// The stored forms; a longer one precedes its prefix. Position disambiguates them on reading: a
/// minus at the start of an operand is its sign.
const KEPT: [(&str, Symbol); 26] = [
    ("mod", Symbol::Operator(Operator::Remainder)),
    ("asin(", Symbol::Function(Function::ArcSine)),
    ("acos(", Symbol::Function(Function::ArcCosine)),
    ("atan(", Symbol::Function(Function::ArcTangent)),
    ("sin(", Symbol::Function(Function::Sine)),
    ("cos(", Symbol::Function(Function::Cosine)),
    ("tan(", Symbol::Function(Function::Tangent)),
    ("ln(", Symbol::Function(Function::NaturalLogarithm)),
    ("log(", Symbol::Function(Function::Logarithm)),
    ("sqrt", Symbol::Root(Root::Square)),
    ("cbrt", Symbol::Root(Root::Cube)),
    ("pi", Symbol::Constant(Constant::Pi)),
    ("e", Symbol::Constant(Constant::Euler)),
    ("+", Symbol::Operator(Operator::Add)),
    ("-", Symbol::Operator(Operator::Subtract)),
    ("-", Symbol::Negate),
    ("*", Symbol::Operator(Operator::Multiply)),
    ("/", Symbol::Operator(Operator::Divide)),
    ("^", Symbol::Operator(Operator::Power)),
    ("(", Symbol::Open),
    (")", Symbol::Close),
    ("%", Symbol::Postfix(Postfix::Percent)),
    ("²", Symbol::Postfix(Postfix::Square)),
    ("³", Symbol::Postfix(Postfix::Cube)),
    ("⁻¹", Symbol::Postfix(Postfix::Reciprocal)),
    ("!", Symbol::Postfix(Postfix::Factorial)),
];

impl Symbol {
    /// The symbol of a token; `None` for a number.
    pub(crate) fn of(token: &Token) -> Option<Self> {
        Some(match token {
            Token::Typed(_) | Token::Value(_) => return None,
            Token::Constant(constant) => Self::Constant(*constant),
            Token::Operator(operator) => Self::Operator(*operator),
            Token::Negate(_) => Self::Negate,
            Token::Root(root) => Self::Root(*root),
            Token::Function(function) => Self::Function(*function),
            Token::Open => Self::Open,
            Token::Close => Self::Close,
            Token::Postfix(postfix) => Self::Postfix(*postfix),
        })
    }

    /// The token it stands for.
    pub(crate) fn token(self) -> Token {
        match self {
            Self::Constant(constant) => Token::Constant(constant),
            Self::Operator(operator) => Token::Operator(operator),
            Self::Negate => Token::Negate(Sign::Typed),
            Self::Root(root) => Token::Root(root),
            Self::Function(function) => Token::Function(function),
            Self::Open => Token::Open,
            Self::Close => Token::Close,
            Self::Postfix(postfix) => Token::Postfix(postfix),
        }
    }

    /// The stored form, independent of language.
    pub(crate) fn kept(self) -> &'static str {
        KEPT.iter().find(|(_, symbol)| *symbol == self).map_or("", |(kept, _)| kept)
    }

    /// The symbol at the start of stored text, and its length. Reads a minus as the operator.
    pub(crate) fn parse_kept(text: &str) -> Option<(Self, usize)> {
        KEPT.iter().find(|(kept, _)| text.starts_with(kept)).map(|(kept, symbol)| (*symbol, kept.len()))
    }

    /// As drawn.
    pub(crate) fn shown(self) -> &'static str {
        match self {
            Self::Constant(Constant::Pi) => "π",
            Self::Constant(Constant::Euler) => "e",
            Self::Operator(Operator::Add) => "+",
            Self::Operator(Operator::Subtract) | Self::Negate => "−",
            Self::Operator(Operator::Multiply) => "×",
            Self::Operator(Operator::Divide) => "÷",
            Self::Operator(Operator::Remainder) => " mod ",
            Self::Operator(Operator::Power) => "^",
            Self::Root(Root::Square) => "√",
            Self::Root(Root::Cube) => "∛",
            Self::Function(Function::Sine) => "sin(",
            Self::Function(Function::ArcSine) => "sin⁻¹(",
            Self::Function(Function::Cosine) => "cos(",
            Self::Function(Function::Tangent) => "tan(",
            Self::Function(Function::ArcCosine) => "cos⁻¹(",
            Self::Function(Function::ArcTangent) => "tan⁻¹(",
            Self::Function(Function::NaturalLogarithm) => "ln(",
            Self::Function(Function::Logarithm) => "log(",
            Self::Open => "(",
            Self::Close => ")",
            Self::Postfix(Postfix::Percent) => "%",
            Self::Postfix(Postfix::Square) => "²",
            Self::Postfix(Postfix::Cube) => "³",
            Self::Postfix(Postfix::Reciprocal) => "⁻¹",
            Self::Postfix(Postfix::Factorial) => "!",
        }
    }

    /// The message that speaks it.
    pub(crate) fn spoken_id(self) -> MessageId {
        match self {
            Self::Constant(Constant::Pi) => id!("calculator-pi"),
            Self::Constant(Constant::Euler) => id!("calculator-e"),
            Self::Operator(Operator::Add) => id!("calculator-plus"),
            Self::Operator(Operator::Subtract) | Self::Negate => id!("calculator-minus"),
            Self::Operator(Operator::Multiply) => id!("calculator-times"),
            Self::Operator(Operator::Divide) => id!("calculator-divided-by"),
            Self::Operator(Operator::Remainder) => id!("calculator-remainder"),
            Self::Operator(Operator::Power) => id!("calculator-to-the-power-of"),
            Self::Root(Root::Square) => id!("calculator-square-root-of"),
            Self::Root(Root::Cube) => id!("calculator-cube-root-of"),
            Self::Function(Function::Sine) => id!("calculator-sine"),
            Self::Function(Function::Cosine) => id!("calculator-cosine"),
            Self::Function(Function::Tangent) => id!("calculator-tangent"),
            Self::Function(Function::ArcSine) => id!("calculator-arc-sine"),
            Self::Function(Function::ArcCosine) => id!("calculator-arc-cosine"),
            Self::Function(Function::ArcTangent) => id!("calculator-arc-tangent"),
            Self::Function(Function::NaturalLogarithm) => id!("calculator-natural-logarithm"),
            Self::Function(Function::Logarithm) => id!("calculator-logarithm"),
            Self::Open => id!("calculator-open"),
            Self::Close => id!("calculator-close"),
            Self::Postfix(Postfix::Percent) => id!("calculator-percent"),
            Self::Postfix(Postfix::Square) => id!("calculator-squared"),
            Self::Postfix(Postfix::Cube) => id!("calculator-cubed"),
            Self::Postfix(Postfix::Reciprocal) => id!("calculator-reciprocal"),
            Self::Postfix(Postfix::Factorial) => id!("calculator-factorial"),
        }
    }
}
