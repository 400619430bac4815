//! Evaluates a sum: powers before multiplication before addition, percent as on phones, missing
//! parentheses closed, missing multiplication implied.
//!
//! ```text
//! sum      product (+ − product)*
//! product  factor (× ÷ mod, or nothing, factor)*
//! factor   − factor | power
//! power    operand (^ exponent)?          exponent: − exponent | power, so from the right
//! operand  piece (% ² ³ ⁻¹ !)*
//! piece    number | π | e | ( sum ) | sin( sum ) … | √ piece
//! ```

use super::angle::AngleUnit;
use super::expression::{Constant, Function, Operator, Postfix, Root, Token};
use super::number::{Failure, Number};

/// A result, and what is needed to continue from it.
#[derive(Clone, Copy)]
pub(crate) struct Evaluation {
    /// What it came to.
    pub(crate) value: Number,
    /// What another `=` repeats: the last operation outside parentheses.
    pub(crate) repeat: Option<Repeat>,
    /// Whether anything was calculated. A lone number is not a sum: it has no preview and is not
    /// stored.
    pub(crate) is_sum: bool,
}

/// An operation to do again.
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct Repeat {
    /// Which.
    pub(crate) operator: Operator,
    /// With what.
    pub(crate) operand: Number,
}

impl Repeat {
    /// Does it.
    pub(crate) fn apply(&self, left: Number) -> Result<Number, Failure> {
        apply(left, self.operator, self.operand)
    }
}

/// Evaluates tokens that end with an operand; `None` if there are none.
pub(crate) fn evaluate(tokens: &[Token], angle: AngleUnit) -> Option<Result<Evaluation, Failure>> {
    if tokens.is_empty() {
        return None;
    }
    let mut walk = Walk { tokens, angle, at: 0, depth: 0, last: None, is_sum: false };
    Some(walk.sum().map(|value| Evaluation {
        value,
        repeat: walk.last.map(|(_, repeat)| repeat),
        is_sum: walk.is_sum,
    }))
}

struct Walk<'t> {
    tokens: &'t [Token],
    angle: AngleUnit,
    at: usize,
    depth: usize,
    /// The last operation outside parentheses, and its position.
    last: Option<(usize, Repeat)>,
    is_sum: bool,
}

/// A product, and whether it is a lone percentage, which is relative to what precedes it.
struct Term {
    value: Number,
    percentage: bool,
}

impl Term {
    fn plain(value: Number) -> Self {
        Self { value, percentage: false }
    }
}

impl Walk<'_> {
    fn sum(&mut self) -> Result<Number, Failure> {
        let mut total = self.product()?.value;
        while let Some(Token::Operator(operator @ (Operator::Add | Operator::Subtract))) =
            self.tokens.get(self.at)
        {
            let position = self.at;
            self.at += 1;
            let term = self.product()?;
            let operand = if term.percentage { total.multiply(term.value)? } else { term.value };
            total = apply(total, *operator, operand)?;
            self.note(position, *operator, operand);
        }
        Ok(total)
    }

    fn product(&mut self) -> Result<Term, Failure> {
        let mut term = self.factor()?;
        loop {
            let position = self.at;
            let operator = match self.tokens.get(position) {
                Some(Token::Operator(
                    operator @ (Operator::Multiply | Operator::Divide | Operator::Remainder),
                )) => {
                    self.at += 1;
                    *operator
                }
                Some(token) if token.begins_operand() => Operator::Multiply,
                _ => return Ok(term),
            };
            let factor = self.factor()?.value;
            term = Term::plain(apply(term.value, operator, factor)?);
            self.note(position, operator, factor);
        }
    }

    /// Also parses an exponent, which has the same form: signs, then a power.
    fn factor(&mut self) -> Result<Term, Failure> {
        let first = self.at;
        while let Some(Token::Negate(_)) = self.tokens.get(self.at) {
            self.at += 1;
        }
        let negative = (self.at - first) % 2 == 1;
        let term = self.power()?;
        Ok(if negative { Term { value: term.value.negate(), ..term } } else { term })
    }

    fn power(&mut self) -> Result<Term, Failure> {
        let base = self.operand()?;
        let position = self.at;
        let Some(Token::Operator(Operator::Power)) = self.tokens.get(position) else {
            return Ok(base);
        };
        self.at += 1;
        let exponent = self.factor()?.value;
        self.note(position, Operator::Power, exponent);
        base.value.power(exponent).map(Term::plain)
    }

    fn operand(&mut self) -> Result<Term, Failure> {
        let lone = is_plain_number(&self.tokens[self.at.min(self.tokens.len())..]);
        let mut value = self.piece()?;
        let first = self.at;
        let mut percentage = false;
        while let Some(Token::Postfix(postfix)) = self.tokens.get(self.at) {
            self.at += 1;
            self.is_sum = true;
            // `10%` and `(−10)%` are; `(5+5)%` and `10%%` are not.
            percentage = *postfix == Postfix::Percent && lone && self.at == first + 1;
            value = match postfix {
                Postfix::Percent => value.multiply(Number::PERCENT),
                Postfix::Square => value.multiply(value),
                Postfix::Cube => value.multiply(value).and_then(|square| square.multiply(value)),
                Postfix::Reciprocal => Number::ONE.divide(value),
                Postfix::Factorial => value.factorial(),
            }?;
        }
        Ok(Term { value, percentage })
    }

    fn piece(&mut self) -> Result<Number, Failure> {
        let token = self.tokens.get(self.at);
        self.at += 1;
        match token {
            Some(Token::Typed(entry)) => Ok(Number::from_typed(entry.text())),
            Some(Token::Value(value)) => Ok(*value),
            Some(Token::Constant(constant)) => {
                self.is_sum = true;
                Ok(match constant {
                    Constant::Pi => Number::pi(),
                    Constant::Euler => Number::euler(),
                })
            }
            Some(Token::Open) => self.inner(),
            Some(Token::Function(function)) => {
                self.is_sum = true;
                if let Some(value) = self.function_of_inverse(*function) {
                    return value;
                }
                let inner = self.inner()?;
                inner.function(*function, self.angle)
            }
            Some(Token::Root(_)) => self.roots(),
            // Nothing else can begin an operand.
            Some(Token::Operator(_) | Token::Negate(_) | Token::Close | Token::Postfix(_)) | None => {
                Ok(Number::ZERO)
            }
        }
    }

    /// A function applied directly to an inverse function, such as `tan(tan⁻¹(5))`; the function's
    /// opening parenthesis has been consumed.
    fn function_of_inverse(&mut self, function: Function) -> Option<Result<Number, Failure>> {
        let Some(Token::Function(inverse)) = self.tokens.get(self.at) else {
            return None;
        };
        let mut depth = 0usize;
        let close = self.tokens[self.at..].iter().position(|token| {
            depth += usize::from(token.opens());
            depth -= usize::from(matches!(token, Token::Close));
            depth == 0
        });
        let after = close.and_then(|close| self.tokens.get(self.at + close + 1));
        if !matches!(after, None | Some(Token::Close))
            || Number::ZERO.function_of_inverse(function, *inverse).is_none()
        {
            return None;
        }
        self.at += 1;
        let inner = self.inner();
        self.at += usize::from(after.is_some());
        inner.map_or_else(|failure| Some(Err(failure)), |inner| inner.function_of_inverse(function, *inverse))
    }

    /// Nested roots, the first of which has been consumed. Not recursive, because there may be
    /// hundreds.
    fn roots(&mut self) -> Result<Number, Failure> {
        self.is_sum = true;
        let first = self.at - 1;
        while let Some(Token::Root(_) | Token::Negate(_)) = self.tokens.get(self.at) {
            self.at += 1;
        }
        let outer = &self.tokens[first..self.at];
        let piece = self.piece()?;
        outer.iter().rev().try_fold(piece, |piece, token| match token {
            Token::Root(Root::Square) => piece.square_root(),
            Token::Root(Root::Cube) => piece.cube_root(),
            _ => Ok(piece.negate()),
        })
    }

    /// The sum in parentheses, the opening one of which has been consumed.
    fn inner(&mut self) -> Result<Number, Failure> {
        self.depth += 1;
        let inner = self.sum()?;
        self.depth -= 1;
        if let Some(Token::Close) = self.tokens.get(self.at) {
            self.at += 1;
        }
        Ok(inner)
    }

    fn note(&mut self, position: usize, operator: Operator, operand: Number) {
        self.is_sum = true;
        if self.depth == 0 && self.last.is_none_or(|(last, _)| last < position) {
            self.last = Some((position, Repeat { operator, operand }));
        }
    }
}

/// Whether a percent sign after this operand can make it a percentage: it is a plain number, or a
/// negative one in parentheses, as a toggled sign is drawn.
fn is_plain_number(tokens: &[Token]) -> bool {
    match tokens {
        [
            Token::Open,
            Token::Negate(_),
            Token::Typed(_) | Token::Value(_) | Token::Constant(_),
            Token::Close,
            ..,
        ] => true,
        [Token::Open, Token::Value(value), Token::Close, ..] => value.is_negative(),
        [Token::Open | Token::Function(_) | Token::Root(_), ..] => false,
        _ => true,
    }
}

fn apply(left: Number, operator: Operator, right: Number) -> Result<Number, Failure> {
    match operator {
        Operator::Add => left.add(right),
        Operator::Subtract => left.subtract(right),
        Operator::Multiply => left.multiply(right),
        Operator::Divide => left.divide(right),
        Operator::Remainder => left.remainder(right),
        Operator::Power => left.power(right),
    }
}
