//! Compares the functions with values that another library computed to 50 digits (mpmath; see the
//! head of the table).

use super::super::*;
use crate::calculator::angle::AngleUnit;
use crate::calculator::function::Function;

const TABLE: &str = include_str!("../../../../../tests/vectors/calculator-functions.tsv");

fn parse(text: &str) -> Number {
    let (significand, exponent) = text.split_once('E').unwrap_or((text, "0"));
    if significand.chars().all(|character| "0.-".contains(character)) {
        return Number::ZERO;
    }
    Number::parse_exact(significand, exponent.parse().expect("an exponent")).expect("a number")
}

fn compute(name: &str, a: Number, b: Option<Number>) -> Result<Number, Failure> {
    let (name, unit) = match name.strip_suffix("°") {
        Some(name) => (name, AngleUnit::Degrees),
        None => (name, AngleUnit::Radians),
    };
    let function = match (name, b) {
        ("pow", Some(b)) => return a.power(b),
        ("sqrt", _) => return a.square_root(),
        ("cbrt", _) => return a.cube_root(),
        ("exp", _) => return a.exp(),
        ("factorial", _) => return a.factorial(),
        ("sin", _) => Function::Sine,
        ("cos", _) => Function::Cosine,
        ("tan", _) => Function::Tangent,
        ("asin", _) => Function::ArcSine,
        ("acos", _) => Function::ArcCosine,
        ("atan", _) => Function::ArcTangent,
        ("ln", _) => Function::NaturalLogarithm,
        ("log", _) => Function::Logarithm,
        _ => panic!("{name}"),
    };
    a.function(function, unit)
}

#[test]
fn every_function_is_right_to_38_digits() {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[name, a, b, expected] = columns.as_slice() else { panic!("four columns: {line}") };
        let second = (!b.is_empty()).then(|| parse(b));
        let leading =
            |number: Number| number.leading(38).map(|l| (l.digits, l.exponent, number.is_negative()));
        let result = compute(name, parse(a), second);
        match result {
            Ok(result) if leading(result) == leading(parse(expected)) => {}
            other => wrong.push(format!("{line}: {other:?}")),
        }
        lines += 1;
    }
    assert!(
        wrong.is_empty(),
        "{} of {lines} wrong\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
    assert!(lines > 500);
}

#[test]
fn nice_angles_are_exact() {
    let half = Number::ONE.divide(Number::whole(2)).expect("within range");
    for turn in [-720i128, -360, 0, 360, 3600] {
        for (degrees, sine, cosine) in [
            (0, Some(Number::ZERO), Some(Number::ONE)),
            (30, Some(half), None),
            (60, None, Some(half)),
            (90, Some(Number::ONE), Some(Number::ZERO)),
            (120, None, Some(half.negate())),
            (150, Some(half), None),
            (180, Some(Number::ZERO), Some(Number::whole(-1))),
            (210, Some(half.negate()), None),
            (270, Some(Number::whole(-1)), Some(Number::ZERO)),
            (300, None, Some(half)),
            (330, Some(half.negate()), None),
        ] {
            let angle = Number::whole(turn + degrees);
            if let Some(sine) = sine {
                assert_eq!(angle.function(Function::Sine, AngleUnit::Degrees), Ok(sine), "sin {degrees}");
            }
            if let Some(cosine) = cosine {
                assert_eq!(angle.function(Function::Cosine, AngleUnit::Degrees), Ok(cosine), "cos {degrees}");
            }
        }
        for (degrees, tangent) in [(45, 1), (135, -1), (180, 0), (225, 1), (315, -1)] {
            let angle = Number::whole(turn + degrees);
            assert_eq!(
                angle.function(Function::Tangent, AngleUnit::Degrees),
                Ok(Number::whole(tangent)),
                "tan {degrees}"
            );
        }
        for degrees in [90, 270] {
            let angle = Number::whole(turn + degrees);
            assert_eq!(angle.function(Function::Tangent, AngleUnit::Degrees), Err(Failure::NotDefined));
        }
    }
}

#[test]
fn multiples_of_pi_are_exact_angles() {
    for count in [1i128, -1, 2, 7, 1_000_000] {
        let angle = Number::pi().multiply(Number::whole(count)).expect("within range");
        assert_eq!(angle.function(Function::Sine, AngleUnit::Radians), Ok(Number::ZERO));
        let sign = if count % 2 == 0 { 1 } else { -1 };
        assert_eq!(angle.function(Function::Cosine, AngleUnit::Radians), Ok(Number::whole(sign)));
        let half = angle.divide(Number::whole(2)).expect("within range");
        if count % 2 != 0 {
            assert_eq!(half.function(Function::Tangent, AngleUnit::Radians), Err(Failure::NotDefined));
        }
    }
}

#[test]
fn an_undefined_function_reports_it() {
    let minus = Number::whole(-1);
    let half = Number::ONE.divide(Number::whole(2)).expect("within range");
    assert_eq!(minus.square_root(), Err(Failure::NotDefined));
    assert_eq!(minus.factorial(), Err(Failure::NotDefined));
    assert_eq!(half.factorial(), Err(Failure::NotDefined));
    assert_eq!(minus.power(half), Err(Failure::NotDefined));
    assert_eq!(Number::ZERO.power(minus), Err(Failure::DivideByZero));
    assert_eq!(Number::whole(450).factorial(), Err(Failure::TooLarge));
    for function in [Function::NaturalLogarithm, Function::Logarithm] {
        assert_eq!(Number::ZERO.function(function, AngleUnit::Degrees), Err(Failure::NotDefined));
        assert_eq!(minus.function(function, AngleUnit::Degrees), Err(Failure::NotDefined));
    }
    for function in [Function::ArcSine, Function::ArcCosine] {
        assert_eq!(Number::whole(2).function(function, AngleUnit::Degrees), Err(Failure::NotDefined));
    }
}

#[test]
fn powers_beyond_the_range_overflow_like_sums() {
    let power = |a: i128, b: i128| Number::whole(a).power(Number::whole(b));
    assert_eq!(power(10, 1000), Err(Failure::TooLarge));
    assert_eq!(power(10, -1000), Ok(Number::ZERO));
    assert_eq!(power(0, 0), Ok(Number::ONE));
    assert_eq!(power(-2, 3), Ok(Number::whole(-8)));
    assert_eq!(power(-1, 10i128.pow(30) + 1), Ok(Number::whole(-1)));
    let tenth = Number::ONE.divide(Number::TEN).expect("within range");
    assert_eq!(tenth.power(Number::whole(-1000)), Err(Failure::TooLarge));
    let huge = Number::parse_kept("1E300").expect("a number");
    assert_eq!(Number::whole(2).power(huge), Err(Failure::TooLarge));
    assert_eq!(tenth.power(huge), Ok(Number::ZERO));
    assert_eq!(Number::whole(-1).power(huge), Ok(Number::ONE));
}
