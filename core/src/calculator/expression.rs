//! The sum as it is typed: tokens, and what each key may add to them or take back. What is here is always well formed up to its
//! last token, so evaluating it can fail on numbers but never on grammar.

use super::entry::Entry;
use super::number::Number;

/// A sum being typed.
#[derive(Clone, Default)]
pub(crate) struct Expression {
    tokens: Vec<Token>,
}

/// One piece of a sum.
#[derive(Clone)]
pub(crate) enum Token {
    /// A typed number.
    Typed(Entry),
    /// A result that is used again.
    Value(Number),
    /// Between two operands.
    Operator(Operator),
    /// Turns the sign of what follows.
    Negate,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `%`
    Percent,
}

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Expression {
    /// More than anybody types; keys beyond it are ignored.
    pub(crate) const MAX_TOKENS: usize = 400;

    /// A sum that begins with a result.
    pub(crate) fn of_value(value: Number) -> Self {
        Self { tokens: vec![Token::Value(value)] }
    }

    /// A sum of two results, as a repeated `=` makes.
    pub(crate) fn of_operation(left: Number, operator: Operator, right: Number) -> Self {
        Self { tokens: vec![Token::Value(left), Token::Operator(operator), Token::Value(right)] }
    }

    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The digits, where there are digits and nothing else: to a calculator a sum that equals itself, to the host perhaps a code.
    pub(crate) fn digits_only(&self) -> Option<&str> {
        match self.tokens.as_slice() {
            [Token::Typed(entry)] if entry.is_digits_only() => Some(entry.text()),
            _ => None,
        }
    }

    /// Adds a digit.
    pub(crate) fn push_digit(&mut self, digit: u8) -> bool {
        self.typed().is_some_and(|entry| entry.push_digit(digit))
    }

    /// Adds the decimal mark.
    pub(crate) fn push_point(&mut self) -> bool {
        self.typed().is_some_and(Entry::push_point)
    }

    /// Adds an operator, or replaces the one that is there. A minus where a number should begin turns its sign.
    pub(crate) fn push_operator(&mut self, operator: Operator) -> bool {
        use Operator::{Divide, Multiply, Subtract};
        match self.tokens.last() {
            Some(Token::Open) if operator != Subtract => false,
            None if operator != Subtract => {
                // The display shows 0, so that is what the operator works on.
                self.push_digit(0) && self.push(Token::Operator(operator))
            }
            None | Some(Token::Open | Token::Operator(Multiply | Divide)) if operator == Subtract => {
                self.push(Token::Negate)
            }
            Some(Token::Negate) if operator == Subtract => false,
            Some(Token::Negate) => {
                self.tokens.pop();
                if let Some(Token::Operator(last)) = self.tokens.last_mut() {
                    *last = operator;
                }
                true
            }
            Some(Token::Operator(last)) if *last == operator => false,
            Some(Token::Operator(_)) => {
                self.tokens.pop();
                self.push(Token::Operator(operator))
            }
            _ => self.push(Token::Operator(operator)),
        }
    }

    /// Adds `%` after an operand.
    pub(crate) fn push_percent(&mut self) -> bool {
        self.ends_with_operand() && self.push(Token::Percent)
    }

    /// Adds `(`; after an operand it multiplies.
    pub(crate) fn push_open(&mut self) -> bool {
        self.push(Token::Open)
    }

    /// Adds `)` where one is missing.
    pub(crate) fn push_close(&mut self) -> bool {
        self.open_parentheses() > 0 && self.ends_with_operand() && self.push(Token::Close)
    }

    /// Adds a result; after an operand it multiplies.
    pub(crate) fn push_value(&mut self, value: Number) -> bool {
        if self.ends_with_operand() && !self.push(Token::Operator(Operator::Multiply)) {
            return false;
        }
        self.push(Token::Value(value))
    }

    /// Turns the sign of the last operand, or of the one to come.
    pub(crate) fn toggle_sign(&mut self) -> bool {
        let at = self.last_operand();
        if at > 0 && matches!(self.tokens[at - 1], Token::Negate) {
            self.tokens.remove(at - 1);
            return true;
        }
        if let Some(Token::Value(value)) = self.tokens.get_mut(at) {
            *value = value.negate();
            return true;
        }
        if self.is_full() {
            return false;
        }
        self.tokens.insert(at, Token::Negate);
        true
    }

    /// Takes back the last digit or token.
    pub(crate) fn backspace(&mut self) -> bool {
        if let Some(Token::Typed(entry)) = self.tokens.last_mut()
            && entry.backspace()
        {
            return true;
        }
        self.tokens.pop().is_some()
    }

    /// Makes it a whole sum: what waits for an operand goes, and open parentheses are closed.
    pub(crate) fn complete(&mut self) {
        self.tokens.truncate(self.complete_length());
        self.finish_number();
        for _ in 0..self.open_parentheses() {
            self.tokens.push(Token::Close);
        }
    }

    /// How many of the tokens a result can be had of; parentheses may still be open.
    pub(crate) fn complete_length(&self) -> usize {
        let waits = |token: &Token| matches!(token, Token::Operator(_) | Token::Negate | Token::Open);
        self.tokens.iter().rposition(|token| !waits(token)).map_or(0, |last| last + 1)
    }

    /// The number that is being typed; one is begun where there is none.
    fn typed(&mut self) -> Option<&mut Entry> {
        if !matches!(self.tokens.last(), Some(Token::Typed(_))) {
            // A result has no digits to add to; the sign says what happens instead.
            if matches!(self.tokens.last(), Some(Token::Value(_))) {
                self.push(Token::Operator(Operator::Multiply));
            }
            if !self.push(Token::Typed(Entry::new())) {
                return None;
            }
        }
        match self.tokens.last_mut() {
            Some(Token::Typed(entry)) => Some(entry),
            _ => None,
        }
    }

    fn push(&mut self, token: Token) -> bool {
        if self.is_full() {
            return false;
        }
        self.finish_number();
        self.tokens.push(token);
        true
    }

    fn finish_number(&mut self) {
        if let Some(Token::Typed(entry)) = self.tokens.last_mut() {
            entry.finish();
        }
    }

    fn is_full(&self) -> bool {
        self.tokens.len() >= Self::MAX_TOKENS
    }

    fn ends_with_operand(&self) -> bool {
        matches!(self.tokens.last(), Some(Token::Typed(_) | Token::Value(_) | Token::Close | Token::Percent))
    }

    fn open_parentheses(&self) -> usize {
        self.tokens.iter().fold(0, |depth, token| match token {
            Token::Open => depth + 1,
            Token::Close => depth - 1,
            _ => depth,
        })
    }

    /// Where the last operand begins, without its sign; where the next one would, if there is none.
    fn last_operand(&self) -> usize {
        let mut at = self.tokens.len();
        let mut depth = 0;
        while at > 0 {
            match self.tokens[at - 1] {
                Token::Percent => {}
                Token::Close => depth += 1,
                Token::Open if depth > 0 => {
                    depth -= 1;
                    if depth == 0 {
                        return at - 1;
                    }
                }
                Token::Typed(_) | Token::Value(_) if depth == 0 => return at - 1,
                _ if depth == 0 => return at,
                _ => {}
            }
            at -= 1;
        }
        at
    }
}
