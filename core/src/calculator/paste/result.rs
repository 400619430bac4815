//! Checks the result after `=`: if it is not what the sum evaluates to, the text was cut from
//! something else.

use super::Piece;
use super::sum::WrittenResult;
use crate::calculator::angle::AngleUnit;
use crate::calculator::evaluate::evaluate;
use crate::calculator::expression::{Expression, Token};
use crate::calculator::format;
use crate::calculator::locale::Locale;
use crate::calculator::number::Number;

/// Whether there is no result, or the sum is displayed as that result, or rounds to it at its
/// number of places.
pub(super) fn is_right(
    pieces: &[Piece],
    result: Option<&WrittenResult>,
    locale: &Locale,
    angle: AngleUnit,
) -> bool {
    let Some(result) = result else {
        return true;
    };
    let mut sum = Expression::default();
    if !pieces.iter().cloned().all(|piece| piece.push_on(&mut sum)) {
        // It has no room and is said to have none.
        return true;
    }
    sum.complete();
    let Some(Ok(evaluation)) = evaluate(sum.tokens(), angle) else {
        return false;
    };
    let written = match &result.token {
        Token::Typed(entry) => Number::from_typed(entry.text()),
        Token::Value(value) => *value,
        _ => return false,
    };
    let written = if result.negative { written.negate() } else { written };
    format::number(evaluation.value, locale) == format::number(written, locale)
        || is_rounded(evaluation.value, written, &result.token)
}

/// `2÷3 = 0.67`: it differs by at most half of the last place.
fn is_rounded(value: Number, written: Number, token: &Token) -> bool {
    let places = match token {
        Token::Typed(entry) => entry.text().split_once('.').map_or(0, |(_, places)| places.len()),
        _ => 0,
    };
    let (Ok(exponent @ 1..), Ok(away)) = (i32::try_from(places), value.subtract(written)) else {
        return false;
    };
    let away = if away.is_negative() { away.negate() } else { away };
    let beyond = Number::parse_exact("5", -exponent - 1).and_then(|half| away.subtract(half).ok());
    beyond.is_some_and(|beyond| beyond.is_negative() || beyond.is_zero())
}
