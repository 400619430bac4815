//! Reads clipboard text as a sum: all of it or nothing, because part of a sum looks right and is
//! wrong.
//!
//! ```text
//! text     words? sum (= result?)?
//! words    a label, with no digit and nothing that calculates: `Total (USD):`
//! sum      operand (operator operand)*        operator  + − × ÷ : x mod ^ **
//! operand  sign* root* (number | π | e | ( sum ) | sin( sum ) …) (% ² ³ ⁻¹ !)*
//! number   with its currency before or after it: `$ 1,234.50`, `12.50 USD`
//! ```
//!
//! Refuses what could be read as a sum and is none: a date, a time, a telephone number.

mod item;
mod items;
mod label;
mod money;
mod number;
mod plain;
mod result;
mod shapes;
mod sum;
#[cfg(test)]
mod tests;

use self::items::{Item, Kind, Word};
use super::angle::AngleUnit;
use super::expression::{Constant, Expression, Operator, Postfix, Token};
use super::locale::Locale;

/// A piece of the sum, in order.
#[derive(Clone)]
pub(crate) enum Piece {
    /// Negates what follows.
    Sign,
    Operator(Operator),
    /// A parenthesis, root, function or constant.
    Prefix(Token),
    Number(Token),
    Postfix(Postfix),
    Close,
}

/// Longer text is no sum that fits.
const MAX_CHARACTERS: usize = 4_000;

impl Piece {
    /// Adds it to a sum; `false` if it does not fit.
    pub(crate) fn push_on(self, expression: &mut Expression) -> bool {
        match self {
            Self::Sign => expression.push_sign(),
            Self::Operator(operator) => expression.push_operator(operator),
            Self::Prefix(token) => expression.push_prefix(token),
            Self::Number(token) => expression.push_operand(token),
            Self::Postfix(postfix) => expression.push_postfix(postfix),
            Self::Close => expression.push_close(),
        }
    }
}

/// Reads all of it; `None` if it is not a sum.
pub(crate) fn read(text: &str, locale: &Locale, angle: AngleUnit) -> Option<Vec<Piece>> {
    if text.chars().nth(MAX_CHARACTERS).is_some() {
        return None;
    }
    let mut items = items::items(text, locale)?;
    trim_surroundings(&mut items);
    if shapes::is_not_a_sum(&items) {
        return None;
    }
    for start in 0..items.len() {
        let (words, sum) = items.split_at(start);
        if may_follow(words, sum)
            && let Some((pieces, result)) = sum::read(sum, !words.is_empty(), locale)
        {
            return result::is_right(&pieces, result.as_ref(), locale, angle).then_some(pieces);
        }
        if !may_precede_sum(&sum[0].kind) {
            return None;
        }
    }
    None
}

/// Removes the end of a sentence, and quotation marks around all of it.
fn trim_surroundings(items: &mut Vec<Item>) {
    let mark = |item: Option<&Item>| match item {
        Some(Item { kind: Kind::Mark(mark), .. }) => Some(*mark),
        _ => None,
    };
    if matches!(mark(items.last()), Some('.' | ',' | ';')) {
        items.pop();
    }
    if mark(items.first()) == Some('"') && mark(items.last()) == Some('"') && items.len() > 1 {
        items.pop();
        items.remove(0);
    }
}

/// Whether it may be part of the words before a sum: it is not a number and calculates nothing.
fn may_precede_sum(kind: &Kind) -> bool {
    match kind {
        // Mathematical symbols without a key.
        Kind::Mark(mark) => !matches!(mark, '\u{2200}'..='\u{22ff}' | '±' | '<' | '>' | '~' | '|' | '°'),
        Kind::Word(_)
        | Kind::Money(_)
        | Kind::Colon
        | Kind::Open
        | Kind::Close
        | Kind::Equals
        | Kind::Minus
        | Kind::Function(_)
        | Kind::Postfix(Postfix::Factorial) => true,
        Kind::Number(_)
        | Kind::Plus
        | Kind::Operator(_)
        | Kind::Postfix(_)
        | Kind::Raised(..)
        | Kind::Root(_)
        | Kind::Constant(_) => false,
    }
}

/// Whether a sum may start after these words. It may not if the last word could be part of the sum.
fn may_follow(words: &[Item], sum: &[Item]) -> bool {
    let Some(last) = words.last() else {
        return true;
    };
    if !label::is_label(words) || label::is_sentence_with_personal_number(words, sum) {
        return false;
    }
    let (first, second) = (&sum[0], sum.get(1));
    let alone = words.len() == 1;
    let is_spaced = |item: Option<&Item>| item.is_some_and(|item| item.space_before);
    match (&last.kind, &first.kind) {
        // `Total: -5`, and not `Total - 5`.
        (_, Kind::Minus | Kind::Plus) if is_spaced(second) => false,
        (Kind::Word(_) | Kind::Money(_), Kind::Minus | Kind::Plus) => first.space_before,
        // `f(5)`, and an amount in parentheses, which may stand for one below zero.
        (Kind::Word(_), Kind::Open) if !first.space_before => false,
        (_, Kind::Open) if sum::is_number_in_parentheses(sum) => false,
        // `sin 30`, `x 5`: half a sum.
        (Kind::Word(Word::Times | Word::Remainder | Word::Function), _) => false,
        (Kind::Word(Word::Constant(_)), _) if alone => false,
        // It belongs to the sum, which has started before it.
        (Kind::Money(_), _) => false,
        // `A4`, `v2.5`: names.
        (Kind::Word(Word::Other { without_spaces }), _) => first.space_before || *without_spaces,
        (Kind::Word(Word::Constant(Constant::Pi | Constant::Euler)), _) => first.space_before,
        // `Total - 5`; `Total-5` may be a name.
        (Kind::Minus, _) => first.space_before && !alone,
        // `sin (5`, left open.
        (Kind::Function(_), _) => false,
        _ => true,
    }
}
