//! Compares roots, powers, logarithms, exponentials and trigonometry with `dashu-float`, which
//! rounds each of them correctly to any number of digits: the display shows the true value, rounded
//! once to the digits shown.
//!
//! The tables that mpmath made hold the same sums at every run; these are others each time.

use dashu_float::round::Rounded;
use dashu_float::round::mode::HalfAway;
use dashu_float::{Context, DBig, FpError, FpResult, Repr};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Pow, Signed, Zero};

use super::sums::read;
use super::*;

/// Digits of the values compared with: the calculator has 70, and shows 15.
const PRECISION: Context<HalfAway> = Context::new(120);
const DEGREES: usize = 360;

/// A number as somebody may write it, and its value.
#[derive(Clone, Debug)]
struct Argument {
    keys: String,
    value: DBig,
}

/// A sum as somebody may write it, and what it comes to.
#[derive(Clone, Debug)]
struct Sum {
    keys: String,
    value: Value,
}

#[derive(Clone, Debug)]
enum Value {
    Number(DBig),
    NotDefined,
    /// Beyond even the exponents of the other library.
    TooLarge,
    TooSmall,
}

impl Value {
    fn of(result: FpResult<DBig>) -> Self {
        match result.map(Rounded::value) {
            Ok(value) if value.repr().is_finite() => Self::Number(value),
            // The logarithm of zero, the tangent of a right angle.
            Ok(_) | Err(FpError::OutOfDomain | FpError::Indeterminate) => Self::NotDefined,
            Err(FpError::Overflow(_)) => Self::TooLarge,
            Err(FpError::Underflow(_)) => Self::TooSmall,
            Err(error) => panic!("no value to compare with: {error}"),
        }
    }
}

/// Computes at [`PRECISION`].
type Compute = fn(&Repr<10>) -> FpResult<DBig>;

/// The functions in degrees, as they are at the start, each with the key before its argument.
const FUNCTIONS: [(&str, Compute); 12] = [
    ("√", |x| PRECISION.sqrt(x)),
    ("[cbrt]", |x| PRECISION.cbrt(x)),
    ("[e^]", |x| PRECISION.exp(x, None)),
    ("[10^]", |x| PRECISION.powf(&Repr::new(10.into(), 0), x, None)),
    ("[ln]", |x| PRECISION.ln(x, None)),
    ("[log]", |x| PRECISION.log10(x, None)),
    ("[sin]", |x| PRECISION.sin_unit(x, DEGREES, None)),
    ("[cos]", |x| PRECISION.cos_unit(x, DEGREES, None)),
    ("[tan]", |x| PRECISION.tan_unit(x, DEGREES, None)),
    ("[asin]", |x| PRECISION.asin_unit(x, DEGREES, None)),
    ("[acos]", |x| PRECISION.acos_unit(x, DEGREES, None)),
    ("[atan]", |x| PRECISION.atan_unit(x, DEGREES, None)),
];

/// The same behind the key that changes the angle to radians.
const IN_RADIANS: [(&str, Compute); 6] = [
    ("[angle][sin]", |x| PRECISION.sin(x, None)),
    ("[angle][cos]", |x| PRECISION.cos(x, None)),
    ("[angle][tan]", |x| PRECISION.tan(x, None)),
    ("[angle][asin]", |x| PRECISION.asin(x, None)),
    ("[angle][acos]", |x| PRECISION.acos(x, None)),
    ("[angle][atan]", |x| PRECISION.atan(x, None)),
];

/// A decimal above zero, short or long, small or large.
fn decimal() -> impl Strategy<Value = Argument> {
    (1u32..12, 0usize..12).prop_flat_map(|(length, places)| {
        (1i64..10i64.pow(length)).prop_map(move |digits| {
            let text = format!("{digits:0>width$}", width = places + 1);
            let (whole, part) = text.split_at(text.len() - places);
            let point = if part.is_empty() { "" } else { "." };
            let value = Repr::new(digits.into(), -isize::try_from(places).expect("few"));
            Argument { keys: format!("{whole}{point}{part}"), value: DBig::from_repr(value, PRECISION) }
        })
    })
}

/// A decimal or a fraction in parentheses, or one of both below zero.
fn argument() -> impl Strategy<Value = Argument> {
    let fraction = (decimal(), decimal()).prop_map(|(above, below)| Argument {
        keys: format!("({}/{})", above.keys, below.keys),
        value: above.value / below.value,
    });
    (prop_oneof![2 => decimal(), 1 => fraction], any::<bool>()).prop_map(|(number, negative)| {
        if negative { Argument { keys: format!("(-{})", number.keys), value: -number.value } } else { number }
    })
}

fn of_a_function() -> impl Strategy<Value = Sum> {
    let functions = prop::sample::select([&FUNCTIONS[..], &IN_RADIANS[..]].concat());
    (functions, argument()).prop_map(|((keys, compute), argument)| Sum {
        keys: format!("{keys}{}", argument.keys),
        value: Value::of(compute(argument.value.repr())),
    })
}

/// A number above zero to the power of any.
fn power() -> impl Strategy<Value = Sum> {
    (decimal(), argument()).prop_map(|(base, exponent)| Sum {
        keys: format!("{}^{}", base.keys, exponent.keys),
        value: Value::of(PRECISION.powf(base.value.repr(), exponent.value.repr(), None)),
    })
}

/// Ten to this power, which is within the range of the calculator.
fn power_of_ten(exponent: isize) -> BigRational {
    let size = BigRational::from_integer(Pow::pow(BigInt::from(10), exponent.unsigned_abs()));
    if exponent < 0 { size.recip() } else { size }
}

/// What the display shows, unless it is the sum's value, rounded once.
fn fault(sum: &Sum) -> Option<String> {
    let display = display(&format!("{}=", sum.keys));
    let expected = |message: &str| (display != message).then(|| format!("{display}, not {message}"));
    let value = match &sum.value {
        Value::Number(value) => value,
        Value::NotDefined => return expected("Not defined"),
        Value::TooLarge => return expected("Number too large"),
        Value::TooSmall => return expected("0"),
    };
    let repr = value.repr();
    if repr.significand().is_zero() {
        return expected("0");
    }
    // The power of ten of the first digit.
    let first = repr.exponent() + isize::try_from(repr.digits()).ok()? - 1;
    match first {
        1000.. => return expected("Number too large"),
        ..-999 => return expected("0"),
        _ => {}
    }
    let digits: BigInt = repr.significand().to_string().parse().ok()?;
    let exact = BigRational::from_integer(digits) * power_of_ten(repr.exponent());
    let Some((shown, half)) = read(&display) else {
        return Some(format!("{display}, not {value}"));
    };
    // A fraction is cut after 120 digits, so a tie can be a hair off.
    let hair = BigRational::one() + power_of_ten(-60);
    let right = !shown.is_zero() && (&shown - &exact).abs() <= half * hair;
    (!right).then(|| format!("{display}, not {value}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4 * ProptestConfig::default().cases))]
    #[test]
    fn a_function_shows_the_true_value_rounded_once(sum in of_a_function()) {
        prop_assert_eq!(fault(&sum), None, "{}", sum.keys);
    }

    #[test]
    fn a_power_shows_the_true_value_rounded_once(sum in power()) {
        prop_assert_eq!(fault(&sum), None, "{}", sum.keys);
    }
}

#[test]
fn a_wrong_digit_is_noticed() {
    for (keys, value) in
        [("√2", "1.4142135623731"), ("[e^]1", "2.71828182845905"), ("2^0.5", "1.4142135623731")]
    {
        let value = value.parse::<DBig>().expect("a decimal").with_precision(20).value();
        let off = value.clone() + DBig::from_parts(1.into(), -14);
        let sum = |value| Sum { keys: keys.to_owned(), value: Value::Number(value) };
        assert!(fault(&sum(off)).is_some() && fault(&sum(value)).is_none(), "{keys}");
    }
    for value in [Value::NotDefined, Value::TooLarge, Value::TooSmall] {
        assert!(fault(&Sum { keys: "√2".to_owned(), value }).is_some());
    }
}
