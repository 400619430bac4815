//! Where numbers end and how they are rounded.

use proptest::prelude::*;

use super::*;

fn power_of_ten(exponent: i32) -> Number {
    Number::parse_kept(&format!("1E{exponent}")).expect("within range")
}

fn kept(number: Number) -> String {
    let mut out = String::new();
    number.write_kept(&mut out);
    out
}

fn integer(value: i128) -> Number {
    Number::Ratio { numerator: value, denominator: 1 }
}

#[test]
fn what_outgrows_a_fraction_goes_on_with_28_digits_or_more() {
    let large = integer(10i128.pow(20)).multiply(integer(10i128.pow(20))).expect("within range");
    let third = large.divide(integer(3)).expect("within range");
    assert_eq!(kept(third), "3.3333333333333333333333333333E39");
    let back = third.multiply(integer(3)).and_then(|product| product.subtract(large)).expect("within range");
    assert!(back.is_zero());
}

#[test]
fn the_range_ends_in_too_large_and_in_zero() {
    assert_eq!(power_of_ten(999).multiply(integer(10)), Err(Failure::TooLarge));
    assert_eq!(power_of_ten(-999).divide(integer(10)), Ok(Number::ZERO));
    assert_eq!(power_of_ten(999).add(power_of_ten(-999)), Ok(power_of_ten(999)));
    assert_eq!(power_of_ten(40).divide(Number::ZERO), Err(Failure::DivideByZero));
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

fn approximate(number: Number) -> f64 {
    let Some(leading) = number.leading(17) else {
        return 0.0;
    };
    let scale = leading.exponent - i32::try_from(leading.count).expect("few digits") + 1;
    let size = format!("{}E{scale}", leading.digits).parse().unwrap_or(f64::NAN);
    if number.is_negative() { -size } else { size }
}

proptest! {
    #[test]
    fn large_and_small_numbers_agree_with_floating_point(
        left in (1i128..10i128.pow(28), -60i32..60),
        right in (1i128..10i128.pow(28), -60i32..60),
        negative: bool,
    ) {
        let number = |(digits, exponent): (i128, i32)| integer(digits).multiply(power_of_ten(exponent));
        let (a, b) = (number(left).expect("within range"), number(right).expect("within range"));
        let b = if negative { b.negate() } else { b };
        let (x, y) = (approximate(a), approximate(b));
        let close = |ours: Number, theirs: f64, size: f64| (approximate(ours) - theirs).abs() <= size * 1e-14;
        prop_assert!(close(a.multiply(b).expect("in range"), x * y, (x * y).abs()));
        prop_assert!(close(a.divide(b).expect("in range"), x / y, (x / y).abs()));
        prop_assert!(close(a.add(b).expect("in range"), x + y, x.abs().max(y.abs())));
        prop_assert!(close(a.subtract(b).expect("in range"), x - y, x.abs().max(y.abs())));
        prop_assert_eq!(Number::parse_kept(&kept(a)), Some(a));
    }
}
