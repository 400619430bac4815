//! Compares sums with arbitrary-precision fractions: the display shows the true value, rounded once
//! to the digits shown.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Pow, Signed, Zero};

use super::*;

/// A sum as somebody may write it, and its value, if it is defined.
#[derive(Clone, Debug)]
struct Sum {
    keys: String,
    value: Option<BigRational>,
}

fn fraction(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

fn number() -> impl Strategy<Value = Sum> {
    (0i64..1_000_000_000, 0usize..6).prop_map(|(digits, places)| {
        let text = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = text.split_at(text.len() - places);
        let point = if part.is_empty() { "" } else { "." };
        let value = fraction(digits, 10i64.pow(u32::try_from(places).expect("few")));
        Sum { keys: format!("{whole}{point}{part}"), value: Some(value) }
    })
}

/// A number or a sum in parentheses, perhaps with a postfix.
fn operand(inner: impl Strategy<Value = Sum> + Clone + 'static) -> impl Strategy<Value = Sum> {
    let bracketed = inner.prop_map(|sum| Sum { keys: format!("({})", sum.keys), ..sum });
    let plain = prop_oneof![3 => number(), 1 => bracketed];
    (plain, prop::sample::select(vec!["", "", "", "²", "³", "[recip]", "^2", "^-1", "^0", "%"])).prop_map(
        |(sum, behind)| {
            let value = sum.value.and_then(|value| {
                Some(match behind {
                    "²" | "^2" => Pow::pow(value, 2u32),
                    "³" => Pow::pow(value, 3u32),
                    "[recip]" | "^-1" => (!value.is_zero()).then(|| value.recip())?,
                    "^0" => BigRational::one(),
                    "%" => value / BigInt::from(100),
                    _ => value,
                })
            });
            Sum { keys: format!("{}{behind}", sum.keys), value }
        },
    )
}

fn product(inner: impl Strategy<Value = Sum> + Clone + 'static) -> impl Strategy<Value = Sum> {
    let rest = prop::collection::vec(
        (prop::sample::select(vec!["*", "/", "[mod]", "(", "*-"]), operand(inner.clone())),
        0..3,
    );
    (any::<bool>(), operand(inner), rest).prop_map(|(negative, first, rest)| {
        let mut keys = first.keys;
        let mut value = first.value;
        for (operator, sum) in &rest {
            keys = match *operator {
                "(" => format!("{keys}({})", sum.keys),
                operator => format!("{keys}{operator}{}", sum.keys),
            };
            value = value.zip(sum.value.clone()).and_then(|(left, right)| match *operator {
                "/" => (!right.is_zero()).then(|| left / right),
                "[mod]" => (!right.is_zero()).then(|| &left - (&left / &right).trunc() * &right),
                "*-" => Some(-left * right),
                _ => Some(left * right),
            });
        }
        // At the start of a term only the first may carry a sign; behind plus or minus it would
        // take their place.
        if negative {
            keys = format!("({}{keys})", "-");
            value = value.map(|value| -value);
        }
        Sum { keys, value }
    })
}

fn sum() -> impl Strategy<Value = Sum> {
    let leaf = number().boxed();
    leaf.prop_recursive(3, 24, 4, |inner| {
        let terms = prop::collection::vec(
            (any::<bool>(), prop_oneof![4 => product(inner.clone()).prop_map(|sum| (sum, false)), 1 => number().prop_map(|sum| (sum, true))]),
            0..4,
        );
        (product(inner), terms).prop_map(|(first, terms)| {
            let mut keys = first.keys;
            let mut value = first.value;
            for (minus, (term, percentage)) in terms {
                // A lone percentage is relative to what precedes it.
                let lone = term.keys.strip_suffix('%').is_some_and(|number| {
                    number.chars().all(|character| character.is_ascii_digit() || character == '.')
                });
                keys.push(if minus { '-' } else { '+' });
                keys.push_str(&term.keys);
                if percentage {
                    keys.push('%');
                }
                value = value.zip(term.value).map(|(total, term)| {
                    let term = match (percentage, lone) {
                        (true, _) => &total * term / BigInt::from(100),
                        (false, true) => &total * term,
                        _ => term,
                    };
                    if minus { total - term } else { total + term }
                });
            }
            Sum { keys, value }
        }).boxed()
    })
}

/// The value on a display, and the value of half a unit of its last possible digit.
pub(super) fn read(display: &str) -> Option<(BigRational, BigRational)> {
    let plain = display.replace(',', "").replace('−', "-");
    let (significand, exponent) = plain.split_once('E').map_or((plain.as_str(), None), |(s, e)| (s, Some(e)));
    let unsigned = significand.trim_start_matches('-');
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let power = |exponent: i32| {
        let size = BigRational::from_integer(Pow::pow(BigInt::from(10), exponent.unsigned_abs()));
        if exponent < 0 { size.recip() } else { size }
    };
    let digits: BigInt = format!("{whole}{part}").parse().ok()?;
    let scale: i32 = exponent.map_or(Some(0), |exponent| exponent.parse().ok())?;
    let mut value = BigRational::from_integer(digits) * power(scale - i32::try_from(part.len()).ok()?);
    if significand.starts_with('-') {
        value = -value;
    }
    let last = match exponent {
        Some(_) => scale - 11,
        None => {
            let whole_digits = i32::try_from(whole.trim_start_matches('0').len()).ok()?;
            if whole_digits > 0 { whole_digits - 15 } else { -14 }
        }
    };
    Some((value, power(last) / BigInt::from(2)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4 * ProptestConfig::default().cases))]
    #[test]
    fn the_display_is_the_true_value_rounded_once(sum in sum()) {
        prop_assume!(sum.keys.len() < 300);
        let calculator = after(&format!("{}=", sum.keys));
        prop_assume!(calculator.state.expression.tokens().len() < Expression::MAX_TOKENS);
        let display = view(&calculator).display.text.to_string();
        match sum.value {
            None => prop_assert_eq!(display, "Can’t divide by zero", "{}", sum.keys),
            // The remainder of a number of more than 70 digits.
            Some(_) if display == "Number too large" => prop_assert!(sum.keys.contains("[mod]"), "{}", sum.keys),
            Some(exact) => {
                let (shown, half) = read(&display).ok_or_else(|| TestCaseError::fail(format!("{}: {display}", sum.keys)))?;
                let off = (&shown - &exact).abs();
                prop_assert!(off <= half, "{} shows {}", sum.keys, display);
                // An integer on the display is an integer.
                prop_assert!(!exact.is_zero() || shown.is_zero());
            }
        }
    }
}
