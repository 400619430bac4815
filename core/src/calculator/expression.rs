//! The sum as it is typed: tokens, and what each key may add or take back. It is always well formed
//! up to its last token, so evaluating it can fail on numbers but never on grammar.

use super::entry::Entry;
pub(crate) use super::function::Function;
use super::number::Number;

/// A sum being typed.
#[derive(Clone, Default)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct Expression {
    tokens: Vec<Token>,
    /// Something did not fit. Nothing more is added until something is taken back: it would join
    /// what precedes the gap.
    overflowed: bool,
    /// It repeats an operation with a number as long as a code.
    repeats_like_a_code: bool,
}

/// One piece of a sum.
#[derive(Clone)]
#[cfg_attr(test, derive(Debug))]
pub(crate) enum Token {
    /// A typed number.
    Typed(Entry),
    /// A result that is used again.
    Value(Number),
    /// π or e.
    Constant(Constant),
    /// Between two operands.
    Operator(Operator),
    /// Negates what follows.
    Negate(Sign),
    /// A root of what follows.
    Root(Root),
    /// A function with its opening parenthesis.
    Function(Function),
    /// `(`
    Open,
    /// `)`
    Close,
    /// After an operand.
    Postfix(Postfix),
}

/// A number with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Constant {
    Pi,
    Euler,
}

/// The operations between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Power,
}

/// How a sign came before its operand. Backspace removes a toggled one together with the operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Typed before it.
    Typed,
    /// Inserted by `±`.
    Toggled,
    /// Inserted by `±`, with a `×` before the sign.
    ToggledWithTimes,
}

/// The roots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Root {
    Square,
    Cube,
}

/// What is written after its operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Postfix {
    Percent,
    Square,
    Cube,
    Reciprocal,
    Factorial,
}

impl Token {
    /// Whether an operand may end with it.
    pub(crate) fn ends_operand(&self) -> bool {
        matches!(self, Self::Typed(_) | Self::Value(_) | Self::Constant(_) | Self::Close | Self::Postfix(_))
    }

    /// Whether an operand may begin with it; after another operand that multiplies.
    pub(crate) fn begins_operand(&self) -> bool {
        matches!(
            self,
            Self::Typed(_)
                | Self::Value(_)
                | Self::Constant(_)
                | Self::Root(_)
                | Self::Function(_)
                | Self::Open
        )
    }

    /// Whether it opens a parenthesis.
    pub(crate) fn opens(&self) -> bool {
        matches!(self, Self::Open | Self::Function(_))
    }
}

impl Expression {
    /// More than anybody types. A key that does not fit has no effect, and
    /// [`Expression::is_overflowed`] says so.
    pub(crate) const MAX_TOKENS: usize = 400;
    /// How deep parentheses may nest; each level takes stack, and a thread on a phone may have only
    /// half a mebibyte.
    const MAX_DEPTH: usize = 32;
    /// A completed sum may be longer: its open parentheses are closed.
    pub(crate) const MAX_COMPLETE: usize = Self::MAX_TOKENS + Self::MAX_DEPTH;

    /// A sum that starts with a result.
    pub(crate) fn from_value(value: Number) -> Self {
        Self { tokens: vec![Token::Value(value)], ..Self::default() }
    }

    /// A stored sum; `None` if these tokens could not have been typed.
    pub(crate) fn from_tokens(tokens: Vec<Token>) -> Option<Self> {
        let mut depth = 0usize;
        let mut previous: Option<&Token> = None;
        for token in &tokens {
            let after_operand = previous.is_some_and(Token::ends_operand);
            let is_valid_here = match token {
                Token::Operator(_) | Token::Postfix(_) => after_operand,
                Token::Negate(_) => !after_operand && !matches!(previous, Some(Token::Negate(_))),
                Token::Close => after_operand && depth > 0,
                Token::Typed(_) => !matches!(previous, Some(Token::Typed(_))),
                token if token.opens() => depth < Self::MAX_DEPTH,
                _ => true,
            };
            if !is_valid_here {
                return None;
            }
            depth += usize::from(token.opens());
            depth -= usize::from(matches!(token, Token::Close));
            previous = Some(token);
        }
        (depth == 0 && previous.is_some_and(Token::ends_operand))
            .then_some(Self { tokens, ..Self::default() })
    }

    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Whether the last key that adds something did not fit; nothing is added until something is
    /// taken back.
    pub(crate) fn is_overflowed(&self) -> bool {
        self.overflowed
    }

    /// So that what is taken back, or calculated, is gone on from.
    pub(crate) fn forget_overflow(&mut self) {
        self.overflowed = false;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether a number in it is whole and has as many digits as a code, whatever it is.
    pub(crate) fn has_number_like_a_code(&self) -> bool {
        self.repeats_like_a_code
            || self.tokens.iter().any(|token| match token {
                Token::Typed(entry) => entry.is_like_a_code(),
                Token::Value(value) => value.is_like_a_code(),
                _ => false,
            })
    }

    /// What a repeated `=` calculates: the result so far, and the last operation with its operand.
    pub(crate) fn repeated(&self, left: Number, operator: Operator, right: Number) -> Self {
        // A typed operand has lost the zeros before it.
        let repeats_like_a_code = self.has_number_like_a_code();
        let tokens = vec![Token::Value(left), Token::Operator(operator), Token::Value(right)];
        Self { tokens, repeats_like_a_code, ..Self::default() }
    }

    /// The digits, if there is nothing else: to a calculator a sum that equals itself, to the host
    /// perhaps a code.
    pub(crate) fn digits_only(&self) -> Option<&Entry> {
        match self.tokens.as_slice() {
            [Token::Typed(entry)] if entry.is_digits_only() => Some(entry),
            _ => None,
        }
    }

    /// Adds a digit.
    pub(crate) fn push_digit(&mut self, digit: u8) -> bool {
        self.has_room(0) && self.typed().is_some_and(|entry| entry.push_digit(digit))
    }

    /// Adds the decimal mark.
    pub(crate) fn push_point(&mut self) -> bool {
        self.has_room(0) && self.typed().is_some_and(Entry::push_point)
    }

    /// Adds an operator, or replaces the last one. A minus at the start of an operand negates it.
    pub(crate) fn push_operator(&mut self, operator: Operator) -> bool {
        if !self.has_room(0) {
            return false;
        }
        let minus = operator == Operator::Subtract;
        match self.tokens.last() {
            None if !minus => {
                // The display shows 0, so that is what the operator works on.
                self.push_digit(0) && self.push(Token::Operator(operator))
            }
            Some(Token::Open | Token::Function(_) | Token::Root(_)) if !minus => false,
            None | Some(Token::Open | Token::Function(_) | Token::Root(_)) => {
                self.push(Token::Negate(Sign::Typed))
            }
            Some(Token::Operator(last)) if minus && !matches!(last, Operator::Add | Operator::Subtract) => {
                self.push(Token::Negate(Sign::Typed))
            }
            Some(Token::Negate(_)) if minus => false,
            Some(Token::Negate(_)) => {
                // `5×−` and then `+`: replaces the sign together with the operator before it.
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

    /// Adds `%`, `²` and the like after an operand.
    pub(crate) fn push_postfix(&mut self, postfix: Postfix) -> bool {
        self.ends_with_operand() && self.push(Token::Postfix(postfix))
    }

    /// Adds what begins an operand; after another operand it multiplies.
    pub(crate) fn push_prefix(&mut self, token: Token) -> bool {
        self.push(token)
    }

    /// Adds a base and the sign for its power.
    pub(crate) fn push_base(&mut self, base: Token) -> bool {
        let times = usize::from(self.ends_with_operand());
        self.has_room(2 + times) && self.push_operand(base) && self.push(Token::Operator(Operator::Power))
    }

    /// Adds `)` if one is missing.
    pub(crate) fn push_close(&mut self) -> bool {
        self.open_parentheses() > 0 && self.ends_with_operand() && self.push(Token::Close)
    }

    /// Adds a complete number; after an operand it multiplies.
    pub(crate) fn push_operand(&mut self, operand: Token) -> bool {
        let times = self.ends_with_operand();
        self.has_room(1 + usize::from(times))
            && (!times || self.push(Token::Operator(Operator::Multiply)))
            && self.push(operand)
    }

    /// Adds the sign of a pasted operand; after another operand it subtracts.
    pub(crate) fn push_sign(&mut self) -> bool {
        match self.tokens.last() {
            Some(Token::Negate(_)) => {
                self.tokens.pop();
                true
            }
            Some(last) if last.ends_operand() => self.push(Token::Operator(Operator::Subtract)),
            _ => self.push(Token::Negate(Sign::Typed)),
        }
    }

    /// Negates the last operand, or the one to come.
    pub(crate) fn toggle_sign(&mut self) -> bool {
        if !self.has_room(0) {
            return false;
        }
        let at = self.last_operand();
        if at > 0 && matches!(self.tokens[at - 1], Token::Negate(_)) {
            self.tokens.remove(at - 1);
            return true;
        }
        if let Some(Token::Value(value)) = self.tokens.get_mut(at) {
            *value = value.negate();
            return true;
        }
        // After another operand `×` is implied, but `2−π` would not mean 2 times −π.
        let multiplies = at > 0 && at < self.tokens.len() && self.tokens[at - 1].ends_operand();
        if !self.has_room(1 + usize::from(multiplies)) {
            return false;
        }
        let sign = match (multiplies, at < self.tokens.len()) {
            (true, _) => Sign::ToggledWithTimes,
            (false, true) => Sign::Toggled,
            (false, false) => Sign::Typed,
        };
        self.tokens.insert(at, Token::Negate(sign));
        if multiplies {
            self.tokens.insert(at, Token::Operator(Operator::Multiply));
        }
        true
    }

    /// Removes the last digit or token, and with an operand its toggled sign.
    pub(crate) fn backspace(&mut self) -> bool {
        self.overflowed = false;
        if let Some(Token::Typed(entry)) = self.tokens.last_mut()
            && entry.backspace()
        {
            return true;
        }
        let taken = self.tokens.pop().is_some();
        if let Some(Token::Negate(sign @ (Sign::Toggled | Sign::ToggledWithTimes))) =
            self.tokens.last().cloned()
        {
            self.tokens.pop();
            if sign == Sign::ToggledWithTimes {
                self.tokens.pop();
            }
        }
        taken
    }

    /// Completes the sum: drops what still needs an operand, and closes open parentheses.
    pub(crate) fn complete(&mut self) {
        self.tokens.truncate(self.complete_length());
        self.finish_number();
        for _ in 0..self.open_parentheses() {
            self.tokens.push(Token::Close);
        }
    }

    /// How many of the tokens can be evaluated; parentheses may still be open.
    pub(crate) fn complete_length(&self) -> usize {
        self.tokens.iter().rposition(Token::ends_operand).map_or(0, |last| last + 1)
    }

    /// The number that is being typed; starts one if there is none.
    fn typed(&mut self) -> Option<&mut Entry> {
        if !matches!(self.tokens.last(), Some(Token::Typed(_))) {
            // These take no digits; an explicit `×` shows what happens instead.
            let takes_no_digits = match self.tokens.last() {
                Some(Token::Value(_) | Token::Constant(_)) => true,
                Some(Token::Postfix(postfix)) => *postfix != Postfix::Percent,
                _ => false,
            };
            if !self.has_room(1 + usize::from(takes_no_digits)) {
                return None;
            }
            if takes_no_digits {
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
        if !self.has_room(1) {
            return false;
        }
        if token.opens() && self.open_parentheses() >= Self::MAX_DEPTH {
            self.overflowed = true;
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

    /// Whether this many more fit, and nothing has overflowed yet.
    fn has_room(&mut self, more: usize) -> bool {
        self.overflowed |= self.tokens.len() + more > Self::MAX_TOKENS;
        !self.overflowed
    }

    fn ends_with_operand(&self) -> bool {
        self.tokens.last().is_some_and(Token::ends_operand)
    }

    fn open_parentheses(&self) -> usize {
        self.tokens.iter().fold(0, |depth, token| match token {
            token if token.opens() => depth + 1,
            Token::Close => depth - 1,
            _ => depth,
        })
    }

    /// The start of the last operand, without its sign; if there is none, of the next one.
    fn last_operand(&self) -> usize {
        let mut at = self.tokens.len();
        let mut depth = 0usize;
        while at > 0 {
            let done = match &self.tokens[at - 1] {
                Token::Postfix(_) => false,
                Token::Close => {
                    depth += 1;
                    false
                }
                token if token.opens() && depth > 0 => {
                    depth -= 1;
                    depth == 0
                }
                Token::Typed(_) | Token::Value(_) | Token::Constant(_) => depth == 0,
                _ if depth == 0 => return at,
                _ => false,
            };
            at -= 1;
            if done {
                break;
            }
        }
        // A root belongs to its radicand.
        while at > 0 && matches!(self.tokens[at - 1], Token::Root(_)) {
            at -= 1;
        }
        at
    }
}
