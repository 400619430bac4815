//! The sum itself, sign after sign. Nothing is left out and nothing is put in but the
//! multiplication that is implied, as in `2(3+4)` and `2π`.

use super::Piece;
use super::items::{Item, Kind, Word};
use super::number::Written;
use crate::calculator::expression::{Constant, Operator, Postfix, Token};
use crate::calculator::locale::Locale;

/// Reads all of it; none where it cannot be read.
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
    let fits = reader.numbers_agree(after_words) && !reader.is_cut_off() && !reader.holds_list(locale);
    fits.then_some((reader.pieces, reader.result))
}

/// What is written behind `=`.
pub(super) struct WrittenResult {
    pub(super) negative: bool,
    pub(super) token: Token,
}

/// `(12.50)`, `(USD 12.50)`: perhaps an amount below zero.
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
    /// What money the amounts are in, each name once.
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
            if self.behind_operand(after_words)? {
                return Some(());
            }
        }
    }

    /// Up to the number, constant or parenthesis that it begins with.
    fn operand(&mut self) -> Option<()> {
        // `- -4` begins with one more than `4 - -4` has behind its minus.
        let most_signs = if self.pieces.is_empty() { 2 } else { 1 };
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
                // Only a number has money.
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
            if minus + plus > most_signs {
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

    /// What stands before an operand and is none yet.
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

    /// What stands behind an operand, up to where the next one begins, or to the end: then it is
    /// done.
    fn behind_operand(&mut self, after_words: bool) -> Option<bool> {
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
                // `12:3`, `12 : 3`; the one of `Item 3: 5` ends a word.
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
                // Implied multiplication: `2(3+4)`, `(1+2)(3+4)`, but `555 (7)` is none.
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

    #[expect(clippy::unnecessary_wraps, reason = "as what it is called from")]
    fn operator(&mut self, operator: Operator) -> Option<bool> {
        self.pieces.push(Piece::Operator(operator));
        Some(false)
    }

    fn note_money(&mut self, name: &'i str) {
        if !self.money.contains(&name) {
            self.money.push(name);
        }
    }

    /// Dollars and euros do not add up; one amount may have a sign and a word, as in `$12.50 USD`.
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

    /// `0x1F`, the `x` behind it.
    fn is_hexadecimal(&self) -> bool {
        let zero = match &self.items[self.at - 2].kind {
            Kind::Number(written) => written.is_plain && written.small == Some(0),
            _ => false,
        };
        zero && !self.items[self.at - 1].space_before && self.next().is_some_and(|next| !next.space_before)
    }

    /// A sum is copied with its `=` and perhaps its result: the sum is what counts.
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

    /// `-(5`: a sum that is left open goes on with more than one number.
    fn is_cut_off(&self) -> bool {
        let opens_function = |piece: &Piece| matches!(piece, Piece::Prefix(Token::Function(_)));
        self.depth > 0 && self.numbers.len() == 1 && !self.pieces.iter().any(opens_function)
    }

    /// `log(8,2)`: perhaps two numbers, unless the comma is this locale's own decimal mark.
    fn holds_list(&self, locale: &Locale) -> bool {
        let in_function = self.pieces.iter().any(|piece| matches!(piece, Piece::Prefix(Token::Function(_))));
        let is_foreign = |number: &&Written| number.decimal_mark == Some(',') && locale.decimal_mark() != ',';
        in_function && self.numbers.iter().any(is_foreign)
    }

    /// A mark that groups in one number is not the decimal mark of another; zeros stand before no
    /// amount.
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
