//! Parses the sum itself. Drops nothing, and adds nothing but implied multiplication, as in
//! `2(3+4)` and `2π`.

use super::Piece;
use super::items::{Item, Kind, Word};
use super::number::Written;
use crate::calculator::expression::{Constant, Operator, Postfix, Token};
use crate::calculator::locale::Locale;

/// Reads all of it; `None` if it is not a sum.
pub(super) fn read(
    items: &[Item],
    after_words: bool,
    locale: &Locale,
) -> Option<(Vec<Piece>, Option<WrittenResult>)> {
    let mut reader = Reader {
        items,
        at: 0,
        pieces: Vec::new(),
        depth: 0,
        money: Vec::new(),
        numbers: Vec::new(),
        result: None,
    };
    reader.sum(after_words)?;
    let fits = reader.numbers_agree(after_words) && !reader.is_cut_off() && !reader.contains_list(locale);
    fits.then_some((reader.pieces, reader.result))
}

/// The result after `=`.
pub(super) struct WrittenResult {
    pub(super) negative: bool,
    pub(super) token: Token,
}

/// `(12.50)`, `(USD 12.50)`: perhaps a negative amount.
pub(super) fn is_number_in_parentheses(items: &[Item]) -> bool {
    match items {
        [first, inner @ .., last] if matches!((&first.kind, &last.kind), (Kind::Open, Kind::Close)) => {
            inner.iter().all(|item| matches!(item.kind, Kind::Number(_) | Kind::Money(_)))
        }
        _ => false,
    }
}

struct Reader<'i> {
    items: &'i [Item],
    at: usize,
    pieces: Vec<Piece>,
    depth: usize,
    /// The currencies of the amounts, each once.
    money: Vec<&'i str>,
    numbers: Vec<&'i Written>,
    result: Option<WrittenResult>,
}

impl<'i> Reader<'i> {
    fn next(&self) -> Option<&'i Item> {
        self.items.get(self.at)
    }

    fn sum(&mut self, after_words: bool) -> Option<()> {
        loop {
            self.operand()?;
            if self.after_operand(after_words)? {
                return Some(());
            }
        }
    }

    /// An operand's signs and openings, up to its number or constant.
    fn operand(&mut self) -> Option<()> {
        // `- -4` starts with two signs; `4 - -4` has one after its operator.
        let max_signs = if self.pieces.is_empty() { 2 } else { 1 };
        let (mut minus, mut plus, mut money) = (0usize, 0usize, false);
        loop {
            let item = self.next()?;
            self.at += 1;
            match &item.kind {
                Kind::Minus => minus += 1,
                Kind::Plus => plus += 1,
                Kind::Money(name) if !money => {
                    money = true;
                    self.note_money(name);
                }
                Kind::Number(written) => {
                    self.sign(minus);
                    self.number(written);
                    return Some(());
                }
                // Only a number has a currency.
                _ if money => return None,
                Kind::Constant(constant) | Kind::Word(Word::Constant(constant)) => {
                    self.sign(minus);
                    self.constant(*constant);
                    return Some(());
                }
                opening => {
                    self.sign(minus);
                    (minus, plus) = (0, 0);
                    self.opening(opening)?;
                }
            }
            if minus + plus > max_signs {
                return None;
            }
        }
    }

    fn sign(&mut self, minus: usize) {
        if minus % 2 == 1 {
            self.pieces.push(Piece::Sign);
        }
    }

    fn constant(&mut self, constant: Constant) {
        self.pieces.push(Piece::Prefix(Token::Constant(constant)));
    }

    fn number(&mut self, written: &'i Written) {
        self.numbers.push(written);
        self.pieces.push(Piece::Number(written.token.clone()));
    }

    /// What opens an operand: a parenthesis, function or root.
    fn opening(&mut self, kind: &Kind) -> Option<()> {
        let token = match kind {
            Kind::Open => Token::Open,
            Kind::Function(function) => Token::Function(*function),
            Kind::Root(root) => Token::Root(*root),
            _ => return None,
        };
        self.depth += usize::from(token.opens());
        self.pieces.push(Piece::Prefix(token));
        Some(())
    }

    /// What follows an operand, up to the next operand, or to the end: then it returns `true`.
    fn after_operand(&mut self, after_words: bool) -> Option<bool> {
        loop {
            let Some(item) = self.next() else {
                return Some(true);
            };
            let after_number = matches!(self.items[self.at - 1].kind, Kind::Number(_));
            let after_open = matches!(self.items[self.at - 1].kind, Kind::Close);
            self.at += 1;
            match &item.kind {
                Kind::Money(name) if after_number => self.note_money(name),
                // `5!` and `Only 5!`
                Kind::Postfix(Postfix::Factorial) if after_words || item.space_before => return None,
                Kind::Postfix(postfix) => self.pieces.push(Piece::Postfix(*postfix)),
                Kind::Raised(negative, written) if !item.space_before => {
                    self.pieces.push(Piece::Operator(Operator::Power));
                    self.sign(usize::from(*negative));
                    self.pieces.push(Piece::Number(written.token.clone()));
                }
                Kind::Close if self.depth > 0 => {
                    self.depth -= 1;
                    self.pieces.push(Piece::Close);
                }
                Kind::Plus => return self.operator(Operator::Add),
                Kind::Minus => return self.operator(Operator::Subtract),
                Kind::Operator(operator) => return self.operator(*operator),
                // `12:3`, `12 : 3`; the colon of `Item 3: 5` ends a label.
                Kind::Colon if self.next().is_some_and(|next| next.space_before == item.space_before) => {
                    return self.operator(Operator::Divide);
                }
                Kind::Word(Word::Times) if !self.is_hexadecimal() => {
                    return self.operator(Operator::Multiply);
                }
                Kind::Word(Word::Remainder) => return self.operator(Operator::Remainder),
                Kind::Equals => return self.is_result().then_some(true),
                // `12.50 (USD)`
                Kind::Open if after_number && self.is_money_in_parentheses() => {
                    let Some(Item { kind: Kind::Money(name), .. }) = self.next() else { return None };
                    self.note_money(name);
                    self.at += 2;
                }
                // Implied multiplication: `2(3+4)`, `(1+2)(3+4)`, but not `555 (7)`.
                Kind::Open if !item.space_before || after_open => {
                    self.at -= 1;
                    return Some(false);
                }
                Kind::Function(_) | Kind::Root(_) | Kind::Constant(_) | Kind::Word(Word::Constant(_)) => {
                    self.at -= 1;
                    return Some(false);
                }
                _ => return None,
            }
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "the type of its callers")]
    fn operator(&mut self, operator: Operator) -> Option<bool> {
        self.pieces.push(Piece::Operator(operator));
        Some(false)
    }

    fn note_money(&mut self, name: &'i str) {
        if !self.money.contains(&name) {
            self.money.push(name);
        }
    }

    /// Dollars and euros do not add up; one amount may have a symbol and a word, as in `$12.50
    /// USD`.
    fn money_agrees(&self) -> bool {
        let is_word = |name: &str| name.chars().all(char::is_alphabetic);
        match self.money.as_slice() {
            [] | [_] => true,
            [one, other] => self.numbers.len() == 1 && is_word(one) != is_word(other),
            _ => false,
        }
    }

    fn is_money_in_parentheses(&self) -> bool {
        matches!(
            self.items.get(self.at..self.at + 2),
            Some([Item { kind: Kind::Money(_), .. }, Item { kind: Kind::Close, .. }])
        )
    }

    /// `0x1F`, after its `x`.
    fn is_hexadecimal(&self) -> bool {
        let zero = match &self.items[self.at - 2].kind {
            Kind::Number(written) => written.is_plain && written.small == Some(0),
            _ => false,
        };
        zero && !self.items[self.at - 1].space_before && self.next().is_some_and(|next| !next.space_before)
    }

    /// A sum may be copied with its `=` and its result; only the sum counts.
    fn is_result(&mut self) -> bool {
        let (mut numbers, mut negative) = (0, false);
        let rest = &self.items[self.at..];
        let fits = rest.iter().all(|item| match &item.kind {
            Kind::Number(written) => {
                numbers += 1;
                self.result = Some(WrittenResult { negative, token: written.token.clone() });
                true
            }
            Kind::Minus => {
                negative = !negative;
                numbers == 0
            }
            Kind::Money(_) => true,
            _ => false,
        });
        fits && (rest.is_empty() || numbers == 1)
    }

    /// `-(5`: a sum with an open parenthesis has more than one number.
    fn is_cut_off(&self) -> bool {
        let opens_function = |piece: &Piece| matches!(piece, Piece::Prefix(Token::Function(_)));
        self.depth > 0 && self.numbers.len() == 1 && !self.pieces.iter().any(opens_function)
    }

    /// `log(8,2)`: perhaps two numbers, unless the comma is this locale's own decimal mark.
    fn contains_list(&self, locale: &Locale) -> bool {
        let in_function = self.pieces.iter().any(|piece| matches!(piece, Piece::Prefix(Token::Function(_))));
        let is_foreign = |number: &&Written| number.decimal_mark == Some(',') && locale.decimal_mark() != ',';
        in_function && self.numbers.iter().any(is_foreign)
    }

    /// The group mark of one number is not the decimal mark of another; no amount has leading
    /// zeros.
    fn numbers_agree(&self, after_words: bool) -> bool {
        let both = self.numbers.iter().any(|number| {
            number
                .groups_with
                .is_some_and(|mark| self.numbers.iter().any(|other| other.decimal_mark == Some(mark)))
        });
        let alone = self.numbers.len() == 1 && !after_words;
        !both && self.money_agrees() && (alone || !self.numbers.iter().any(|number| number.has_leading_zero))
    }
}
