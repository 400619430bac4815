//! What a sum comes to: multiplication before addition, percent as phones do it, parentheses closed and multiplication implied
//! where they were left out.

use super::expression::{Operator, Token};
use super::number::{Failure, Number};

/// A result, and what is needed to go on from it.
#[derive(Clone, Copy)]
pub(crate) struct Evaluation {
    /// What it came to.
    pub(crate) value: Number,
    /// What another `=` does to it: the last operation outside parentheses.
    pub(crate) repeat: Option<Repeat>,
    /// Whether anything was calculated at all. A lone number is not a sum: it has no preview and is not kept.
    pub(crate) is_sum: bool,
}

/// An operation to do again.
#[derive(Clone, Copy)]
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

/// Evaluates tokens that end with an operand; none where there are none.
pub(crate) fn evaluate(tokens: &[Token]) -> Option<Result<Evaluation, Failure>> {
    if tokens.is_empty() {
        return None;
    }
    let mut walk = Walk { tokens, at: 0, depth: 0, last: None, is_sum: false };
    Some(walk.sum().map(|value| Evaluation {
        value,
        repeat: walk.last.map(|(_, repeat)| repeat),
        is_sum: walk.is_sum,
    }))
}

struct Walk<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: usize,
    /// The operation outside parentheses that was typed last, and where.
    last: Option<(usize, Repeat)>,
    is_sum: bool,
}

/// A product, and whether it is a lone percentage, which takes its measure from what stands before it.
struct Term {
    value: Number,
    percentage: bool,
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
                Some(Token::Operator(operator @ (Operator::Multiply | Operator::Divide))) => {
                    self.at += 1;
                    *operator
                }
                Some(Token::Open | Token::Typed(_) | Token::Value(_)) => Operator::Multiply,
                _ => return Ok(term),
            };
            let factor = self.factor()?.value;
            term = Term { value: apply(term.value, operator, factor)?, percentage: false };
            self.note(position, operator, factor);
        }
    }

    fn factor(&mut self) -> Result<Term, Failure> {
        let token = self.tokens.get(self.at);
        self.at += 1;
        let mut value = match token {
            Some(Token::Negate) => {
                let term = self.factor()?;
                return Ok(Term { value: term.value.negate(), ..term });
            }
            Some(Token::Open) => {
                self.depth += 1;
                let inner = self.sum()?;
                self.depth -= 1;
                if let Some(Token::Close) = self.tokens.get(self.at) {
                    self.at += 1;
                }
                inner
            }
            Some(Token::Typed(entry)) => Number::from_typed(entry.text()),
            Some(Token::Value(value)) => *value,
            // Nothing else stands where an operand begins.
            Some(Token::Operator(_) | Token::Close | Token::Percent) | None => Number::ZERO,
        };
        let mut percentage = false;
        while let Some(Token::Percent) = self.tokens.get(self.at) {
            self.at += 1;
            self.is_sum = true;
            percentage = true;
            value = value.multiply(Number::PERCENT)?;
        }
        Ok(Term { value, percentage })
    }

    fn note(&mut self, position: usize, operator: Operator, operand: Number) {
        self.is_sum = true;
        if self.depth == 0 && self.last.is_none_or(|(last, _)| last < position) {
            self.last = Some((position, Repeat { operator, operand }));
        }
    }
}

fn apply(left: Number, operator: Operator, right: Number) -> Result<Number, Failure> {
    match operator {
        Operator::Add => left.add(right),
        Operator::Subtract => left.subtract(right),
        Operator::Multiply => left.multiply(right),
        Operator::Divide => left.divide(right),
    }
}
