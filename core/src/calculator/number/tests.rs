//! The range and the rounding of numbers, compared with arbitrary-precision fractions.

mod decimal_arithmetic;
mod functions;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use proptest::prelude::*;

use super::*;
use crate::calculator::angle::AngleUnit;
use crate::calculator::function::Function;

fn power_of_ten(exponent: i32) -> Number {
    Number::parse_kept(&format!("1E{exponent}")).expect("within range")
}

fn kept(number: Number) -> String {
    let mut out = String::new();
    number.write_kept(&mut out);
    out
}

fn integer(value: i128) -> Number {
    Number::whole(value)
}

#[test]
fn what_outgrows_a_fraction_goes_on_with_70_digits() {
    let large = integer(10i128.pow(20)).multiply(integer(10i128.pow(20))).expect("within range");
    let third = large.divide(integer(3)).expect("within range");
    assert_eq!(kept(third), format!("~3.{}E39~1e0", "3".repeat(69)));
    let back = third.multiply(integer(3)).and_then(|product| product.subtract(large)).expect("within range");
    assert!(back.is_zero());
}

#[test]
fn a_number_that_fits_a_fraction_becomes_one_again() {
    let large = power_of_ten(40);
    assert_eq!(large.divide(power_of_ten(38)), Ok(integer(100)));
    assert_eq!(large.add(integer(1)).and_then(|sum| sum.subtract(large)), Ok(integer(1)));
}

#[test]
fn the_range_ends_in_too_large_and_in_zero() {
    assert_eq!(power_of_ten(999).multiply(integer(10)), Err(Failure::TooLarge));
    assert_eq!(power_of_ten(-999).divide(integer(10)), Ok(Number::ZERO));
    assert_eq!(power_of_ten(40).divide(Number::ZERO), Err(Failure::DivideByZero));
    let barely_more = power_of_ten(999).add(power_of_ten(-999)).expect("within range");
    assert_eq!(barely_more.leading(38).map(|leading| (leading.digits, leading.exact)), Some((1, false)));
}

#[test]
fn a_number_indistinguishable_from_an_integer_is_one() {
    let root = |value: i128| integer(value).square_root().expect("within range");
    for value in [2, 3, 35, 97, 10i128.pow(15) + 1] {
        let square = root(value).multiply(root(value)).expect("within range");
        assert_eq!(square, integer(value));
    }
    // Digits say that it is not.
    let more = root(2).multiply(root(2)).and_then(|two| two.add(power_of_ten(-60))).expect("within range");
    assert_ne!(more, integer(2));
    assert_eq!(more.factorial(), Err(Failure::NotDefined));
    // As many digits as a sum can lose, and what is left of them knows.
    let tiny =
        root(2).multiply(integer(1).add(power_of_ten(-45)).expect("within range")).expect("within range");
    let left = tiny.subtract(root(2)).and_then(|left| left.multiply(power_of_ten(45))).expect("within range");
    let two = left.multiply(root(2)).expect("within range");
    assert_eq!(two, integer(2));
    assert!(left.subtract(root(2)).expect("within range").is_zero());
}

#[test]
fn too_few_digits_give_no_number() {
    let real = Number::pi().off_by(1e-17);
    assert!(real.is_ok());
    assert_eq!(Number::pi().off_by(1e-15), Err(Failure::TooLarge));
    let angle = Number::pi().multiply(power_of_ten(60)).expect("within range");
    assert_eq!(
        angle.add(integer(1)).and_then(|angle| angle.function(Function::Sine, AngleUnit::Radians)),
        Err(Failure::TooLarge)
    );
}

#[test]
fn digits_beyond_a_rounded_number_are_not_invented() {
    // 72 digits, of which 70 are known.
    let long = integer(10i128.pow(36) - 1).multiply(integer(10i128.pow(36) - 7)).expect("within range");
    assert!(matches!(long, Number::Real(real) if !real.is_exact()));
    assert_eq!(long.remainder(integer(145)), Err(Failure::TooLarge));
}

#[test]
fn a_remainder_of_fractions_is_right_however_small() {
    let big = integer(10i128.pow(35)).divide(integer(7)).expect("within range");
    let small = integer(1).divide(integer(10i128.pow(30) + 57)).expect("within range");
    let exact = {
        let (x, y) = (rational(big), rational(small));
        &x - (&x / &y).trunc() * &y
    };
    assert!(is_of(big.remainder(small).expect("within range"), &exact));
}

#[test]
fn rounding_carries_into_a_new_digit() {
    let leading = Number::from_typed("999.96").leading(4).expect("not zero");
    assert_eq!((leading.digits, leading.count, leading.exponent, leading.exact), (1, 1, 3, false));
}

#[test]
fn a_tie_is_rounded_up() {
    assert_eq!(Number::from_typed("2.5").leading(1).expect("not zero").digits, 3);
    assert_eq!(Number::from_typed("0.00125").leading(2).expect("not zero").digits, 13);
    assert_eq!(Number::from_typed("12499").leading(2).expect("not zero").digits, 12);
}

#[test]
fn a_hair_below_a_tie_is_rounded_down() {
    let tie = power_of_ten(60).multiply(Number::from_typed("2.5")).expect("within range");
    let below = tie.subtract(power_of_ten(-300)).expect("within range");
    assert_eq!(tie.leading(1).expect("not zero").digits, 3);
    assert_eq!(below.leading(1).expect("not zero").digits, 2);
}

/// The number as an exact fraction of its digits.
fn rational(number: Number) -> BigRational {
    match number {
        Number::Ratio { numerator, denominator } => {
            BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
        }
        Number::Real(real) => {
            let digits: BigInt = real.digits.to_string().parse().expect("digits");
            let unit = BigInt::from(10).pow(real.unit().unsigned_abs());
            let size = if real.unit() < 0 {
                BigRational::new(digits, unit)
            } else {
                BigRational::from_integer(digits * unit)
            };
            if real.negative { -size } else { size }
        }
    }
}

/// Whether a number agrees with an exact value: equal if it claims to be exact, else right to 69
/// digits.
fn is_of(number: Number, exact: &BigRational) -> bool {
    let off = (rational(number) - exact).abs();
    let says_exact = !matches!(number, Number::Real(real) if !real.is_exact());
    if says_exact { off.is_zero() } else { off * BigInt::from(10).pow(68) <= exact.abs() }
}

/// Numbers as in sums: integers, decimals, tiny and huge ones, thirds.
fn any_number() -> impl Strategy<Value = Number> {
    any_value().prop_map(|(number, _)| number)
}

/// The same, each with its exact value.
fn any_value() -> impl Strategy<Value = (Number, BigRational)> {
    (1i128..10i128.pow(15), -40i32..40, prop::sample::select(vec![1i128, 1, 1, 3, 7, 97]), any::<bool>())
        .prop_map(|(digits, exponent, divisor, negative)| {
            let number = integer(digits).multiply(power_of_ten(exponent)).expect("within range");
            let number = number.divide(integer(divisor)).expect("within range");
            let power = BigRational::from_integer(BigInt::from(10).pow(exponent.unsigned_abs()));
            let power = if exponent < 0 { power.recip() } else { power };
            let value = BigRational::from_integer(BigInt::from(digits)) * power / BigInt::from(divisor);
            if negative { (number.negate(), -value) } else { (number, value) }
        })
}

proptest! {
    #[test]
    fn the_four_operations_agree_with_fractions_of_any_length((a, x) in any_value(), (b, y) in any_value()) {
        prop_assert!(is_of(a.multiply(b).expect("within range"), &(&x * &y)));
        prop_assert!(is_of(a.divide(b).expect("within range"), &(&x / &y)));
        // Cancellation keeps the error of its terms.
        let near = |number: Number, exact: BigRational| {
            let off = (rational(number) - &exact).abs() * BigInt::from(10).pow(49);
            is_of(number, &exact) || off <= x.abs().max(y.abs())
        };
        prop_assert!(near(a.add(b).expect("within range"), &x + &y));
        prop_assert!(near(a.subtract(b).expect("within range"), &x - &y));
    }

    #[test]
    fn a_remainder_of_decimals_is_exact(
        a in (1i128..10i128.pow(15), -30i32..30), b in (1i128..10i128.pow(15), -30i32..30),
    ) {
        let number = |(digits, exponent): (i128, i32)| {
            integer(digits).multiply(power_of_ten(exponent)).expect("within range")
        };
        let (x, y) = (rational(number(a)), rational(number(b)));
        let exact = &x - (&x / &y).trunc() * &y;
        prop_assert_eq!(rational(number(a).remainder(number(b)).expect("within range")), exact);
    }

    #[test]
    fn a_root_is_the_largest_whose_square_is_not_above(a in any_number()) {
        let positive = if a.is_negative() { a.negate() } else { a };
        let root = positive.square_root().expect("within range");
        let (value, low) = (rational(positive), rational(root));
        let off = (&low * &low - &value).abs() * BigInt::from(10).pow(67);
        prop_assert!(off <= value);
    }

    #[test]
    fn whole_powers_agree_with_fractions_of_any_length(a in 1i128..100_000, places in 0i32..6, n in -20i32..20) {
        let number = integer(a).multiply(power_of_ten(-places)).expect("within range");
        let power = number.power(integer(n.into())).expect("within range");
        let exact = rational(number).pow(n);
        let off = (rational(power) - &exact).abs() * BigInt::from(10).pow(66);
        prop_assert!(off <= exact, "{}^{}", kept(number), n);
    }

    #[test]
    fn a_number_is_never_off_by_more_than_it_says(
        first in any_value(), steps in prop::collection::vec((0u8..4, any_value()), 1..20),
    ) {
        let (mut number, mut value) = first;
        for (operation, (other, its_value)) in steps {
            let result = match operation {
                0 => number.add(other),
                1 => number.subtract(other),
                2 => number.multiply(other),
                _ => number.divide(other),
            };
            let larger = value.abs().max(its_value.abs());
            value = match operation {
                0 => value + its_value,
                1 => value - its_value,
                2 => value * its_value,
                _ => value / its_value,
            };
            // Out of range, or a rounding residue of zero.
            let Ok(next) = result else { break };
            if next.is_zero() || operation < 2 && value.abs() * BigInt::from(10).pow(20) < larger {
                break;
            }
            let off = (rational(next) - &value).abs();
            let says = match next {
                Number::Real(real) => BigRational::from_float(real.relative_error()).expect("finite") * value.abs(),
                Number::Ratio { .. } => BigRational::zero(),
            };
            // A value indistinguishable from a short number is that number, to some 68 digits.
            let settled = value.abs() / BigInt::from(10).pow(45);
            prop_assert!(off <= says * BigInt::from(2) + settled, "{} is {}", kept(next), value);
            number = next;
        }
    }

    #[test]
    fn what_is_kept_comes_back(a in any_number(), b in any_number()) {
        for number in [a, a.multiply(b).expect("within range"), a.divide(b).expect("within range")] {
            prop_assert_eq!(Number::parse_kept(&kept(number)), Some(number));
        }
    }

    #[test]
    fn a_product_of_two_numbers_of_28_digits_is_rounded_once(
        a in 10i128.pow(27)..10i128.pow(28), b in 10i128.pow(27)..10i128.pow(28),
    ) {
        let leading = integer(a).multiply(integer(b)).expect("within range").leading(28).expect("not zero");
        let product = BigInt::from(a) * BigInt::from(b);
        let cut = product.to_string().len() - 28;
        let unit = BigInt::from(10).pow(u32::try_from(cut).expect("few"));
        let rounded = (product + &unit / 2) / unit;
        let zeros = 28 - leading.count;
        prop_assert_eq!(BigInt::from(leading.digits) * BigInt::from(10).pow(zeros), rounded);
    }
}
