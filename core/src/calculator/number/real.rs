//! Numbers that fit no small fraction: 70 decimal digits and an exponent.
//!
//! An exact value is rounded so that it can be rounded again: toward zero, but a last digit of 0
//! or 5 goes up by one if anything was truncated (05up in the General Decimal Arithmetic
//! specification). The digits on the display are therefore rounded once, from the true value.
//!
//! A result of rounded numbers carries a bound on its error, [`Error`]. A value indistinguishable
//! from a short decimal number becomes that number: `√2×√2` is the integer 2. A difference no
//! larger than its error is zero. If too few digits are known there is no result rather than a
//! guess.

use core::cmp::Ordering;

use once_cell::sync::Lazy;
use ruint::aliases::{U256, U512};

use super::Failure;
use super::error::Error;

/// A number other than zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Real {
    pub(super) negative: bool,
    /// Exactly [`Real::DIGITS`] digits.
    pub(super) digits: U256,
    /// The power of ten of the first digit.
    pub(super) exponent: i32,
    /// How far the true value may be from the digits.
    pub(super) error: Error,
}

/// What is known of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parity {
    Even,
    Odd,
    /// It is not whole.
    Neither,
    /// It has too few known digits to decide.
    Unknown,
}

/// Powers of ten up to the largest that fits 512 bits.
static POWERS_OF_TEN: Lazy<[U512; 155]> = Lazy::new(|| {
    let mut powers = [U512::from(1u64); 155];
    for index in 1..powers.len() {
        powers[index] = powers[index - 1] * U512::from(10u64);
    }
    powers
});

/// `10^places`, up to 154.
pub(super) fn power_of_ten(places: u32) -> U512 {
    POWERS_OF_TEN[usize::try_from(places).unwrap_or(154).min(154)]
}

/// The number of decimal digits; 0 for zero.
pub(super) fn digit_count(value: &U512) -> u32 {
    // 1233/4096 is a little below log10(2), so this is the count or one less.
    let bits = u32::try_from(value.bit_len()).unwrap_or(512);
    let guess = (bits * 1233) >> 12;
    guess + u32::from(*value >= power_of_ten(guess) && bits > 0)
}

impl Real {
    /// More than twice 28 digits: products of 28-digit numbers are exact, and a quotient or root
    /// can be compared with the midpoint between two 28-digit numbers.
    pub(crate) const DIGITS: u32 = 70;
    /// A number of at most this many digits is shown in full, or is a tie between two such numbers.
    const SHORT: u32 = 20;
    /// A difference of rounded numbers this many digits below them counts as zero.
    const CANCELED: i32 = 50;
    /// How many digits a quotient of rounded numbers may have for its remainder to be known.
    pub(super) const LONGEST_ROUNDED_QUOTIENT: i32 = 30;
    /// Larger numbers are "too large"; numbers below the inverse are zero.
    pub(crate) const MAX_EXPONENT: i32 = 999;

    /// `magnitude × 10^unit`; `None` for zero and what underflows to it. If it is not `exact`, the
    /// magnitude must be below the true value by less than one, and have more digits than are
    /// carried.
    pub(super) fn new(
        negative: bool,
        magnitude: U512,
        unit: i32,
        exact: bool,
    ) -> Result<Option<Self>, Failure> {
        Self::rounded(negative, magnitude, unit, exact, Error::NONE)
    }

    /// The same for a magnitude with an additional error of this many units.
    pub(super) fn rounded(
        negative: bool,
        magnitude: U512,
        unit: i32,
        exact: bool,
        mut error: Error,
    ) -> Result<Option<Self>, Failure> {
        let count = digit_count(&magnitude);
        if count == 0 {
            return Ok(None);
        }
        let mut digits = magnitude;
        let mut cut = !exact;
        match count.cmp(&Self::DIGITS) {
            Ordering::Greater => {
                let (kept, rest) = magnitude.div_rem(power_of_ten(count - Self::DIGITS));
                cut |= !rest.is_zero();
                digits = kept;
                error = error.over_power_of_ten(count - Self::DIGITS);
            }
            Ordering::Less => {
                digits = magnitude * power_of_ten(Self::DIGITS - count);
                error = error.times_power_of_ten(Self::DIGITS - count);
            }
            Ordering::Equal => {}
        }
        if cut {
            if error.is_none() && last_digit(digits).is_multiple_of(5) {
                digits += U512::from(1u64);
            }
            error = error.plus(Error::CUT);
        }
        let exponent = unit + i32::try_from(count).unwrap_or(0) - 1;
        Self { negative, digits: digits.to(), exponent, error }.settled()
    }

    /// Checks the range and the number of known digits; becomes the short number that it is
    /// indistinguishable from, if there is one.
    fn settled(mut self) -> Result<Option<Self>, Failure> {
        if self.error.leaves_too_few_digits() {
            return Err(Failure::TooLarge);
        }
        if self.error.adds_up()
            && let Some(digits) = self.short_digits()
        {
            let carried = digits == power_of_ten(Self::DIGITS);
            self.digits = if carried { power_of_ten(Self::DIGITS - 1) } else { digits }.to();
            self.exponent += i32::from(carried);
            self.error = Error::NONE;
        }
        if self.exponent > Self::MAX_EXPONENT {
            return Err(Failure::TooLarge);
        }
        Ok((self.exponent >= -Self::MAX_EXPONENT).then_some(self))
    }

    /// The digits of the number of at most [`Real::SHORT`] digits, or of the longer integer, that
    /// this is indistinguishable from.
    fn short_digits(&self) -> Option<U512> {
        // Digits after an integer, of which the first are zeros or nines.
        let behind_whole =
            u32::try_from(self.exponent).map_or(0, |exponent| Self::DIGITS - 1 - exponent.min(69));
        let least = Self::DIGITS - Self::SHORT;
        let places = match behind_whole {
            0 => least,
            // If little is known, only an integer can still be recognized.
            _ if behind_whole < least || !self.error.is_far_below_power_of_ten(least) => behind_whole,
            _ => least,
        };
        if !self.error.is_far_below_power_of_ten(places) {
            return None;
        }
        let granule = power_of_ten(places);
        let (count, rest) = self.wide().div_rem(granule);
        if self.error.covers(rest) {
            Some(count * granule)
        } else if self.error.covers(granule - rest) {
            Some((count + U512::from(1u64)) * granule)
        } else {
            None
        }
    }

    /// The digits as a double, rounded up.
    fn size(&self) -> f64 {
        const LIMB: f64 = (1u128 << 96) as f64 * (1u128 << 96) as f64;
        #[expect(clippy::cast_precision_loss)]
        let top = (self.digits.as_limbs()[3] + 1) as f64;
        top * LIMB
    }

    /// The relative error.
    pub(super) fn relative_error(&self) -> f64 {
        self.error.units() / self.size() * 1.000_001
    }

    /// The absolute error, of a number that is not very small.
    pub(super) fn absolute_error(&self) -> f64 {
        if self.error.is_none() { 0.0 } else { self.error.scaled(self.unit()).max(f64::MIN_POSITIVE) }
    }

    /// Widens the error by this part of the number.
    pub(super) fn widened(self, relative: f64) -> Result<Option<Self>, Failure> {
        Self { error: self.error.plus(Error::of_units(relative * self.size())), ..self }.settled()
    }

    pub(super) fn is_exact(&self) -> bool {
        self.error.is_none()
    }

    /// The digits as an integer, to be multiplied by ten to [`Real::unit`].
    pub(super) fn wide(&self) -> U512 {
        U512::from(self.digits)
    }

    pub(super) fn unit(&self) -> i32 {
        self.exponent - i32::try_from(Self::DIGITS).unwrap_or(0) + 1
    }

    pub(super) fn negate(self) -> Self {
        Self { negative: !self.negative, ..self }
    }

    pub(super) fn add(self, other: Self) -> Result<Option<Self>, Failure> {
        let (large, small) = if self.exponent >= other.exponent { (self, other) } else { (other, self) };
        // Two digits below those that are carried, and a sticky one that records a remainder.
        const MORE: u32 = 73;
        let apart = u32::try_from(large.exponent - small.exponent).unwrap_or(u32::MAX);
        let high = large.wide() * power_of_ten(MORE);
        let (low, all) = if apart <= MORE {
            (small.wide() * power_of_ten(MORE - apart), true)
        } else {
            (U512::from(1u64), false)
        };
        let (negative, magnitude) = match (large.negative == small.negative, high.cmp(&low)) {
            (true, _) => (large.negative, high + low),
            (false, Ordering::Less) => (small.negative, low - high),
            // The subtrahend is a little less than the sticky digit that stands for it.
            (false, _) => (large.negative, high - low),
        };
        let unit = large.unit() - i32::try_from(MORE).unwrap_or(0);
        let error = large
            .error
            .times_power_of_ten(MORE)
            .plus(small.error.times_power_of_ten(MORE).over_power_of_ten(apart));
        // No more than a rounding residue of zero.
        if !error.is_none() && error.covers(magnitude) {
            return Ok(None);
        }
        let sum = Self::rounded(negative, magnitude, unit, all, error)?;
        Ok(sum.filter(|sum| error.is_none() || sum.exponent > large.exponent - Self::CANCELED))
    }

    pub(super) fn multiply(self, other: Self) -> Result<Option<Self>, Failure> {
        let product = self.wide() * other.wide();
        let unit = self.unit() + other.unit();
        let error = self.error.times(other.size()).plus(other.error.times(self.size()));
        Self::rounded(self.negative != other.negative, product, unit, true, error)
    }

    pub(super) fn divide(self, other: Self) -> Result<Option<Self>, Failure> {
        const MORE: u32 = 73;
        let (quotient, rest) = (self.wide() * power_of_ten(MORE)).div_rem(other.wide());
        let unit = self.unit() - other.unit() - i32::try_from(MORE).unwrap_or(0);
        let relative = self.relative_error() + other.relative_error();
        let error = Error::of_units(relative * self.size() / other.size()).times_power_of_ten(MORE);
        Self::rounded(self.negative != other.negative, quotient, unit, rest.is_zero(), error)
    }

    /// The remainder of a division of exact numbers, with the sign of the dividend; `None` if it is
    /// zero.
    pub(super) fn remainder(self, other: Self) -> Result<Option<Self>, Failure> {
        if self.exponent < other.exponent {
            return Ok(Some(self));
        }
        let divisor = other.wide();
        let (_, mut rest) = self.wide().div_rem(divisor);
        // Both have the same number of digits, so this is not negative.
        let mut apart = u32::try_from(self.unit() - other.unit()).unwrap_or(0);
        while apart > 0 && !rest.is_zero() {
            let step = apart.min(70);
            (_, rest) = (rest * power_of_ten(step)).div_rem(divisor);
            apart -= step;
        }
        Self::new(self.negative, rest, other.unit(), true)
    }

    /// The square root of the number without its sign.
    pub(super) fn square_root(self) -> Result<Option<Self>, Failure> {
        let odd = self.unit().rem_euclid(2);
        let more = 72 + u32::try_from(odd).unwrap_or(0);
        let radicand = self.wide() * power_of_ten(more);
        let root = integer_square_root(radicand);
        let unit = (self.unit() - i32::try_from(more).unwrap_or(0)) / 2;
        // The relative error of a square root is half its square's.
        let size = Error::of_units(self.size()).times_power_of_ten(more).units().sqrt();
        let error = Error::of_units(self.relative_error() * 0.5 * size);
        Self::rounded(false, root, unit, root * root == radicand, error)
    }

    /// If this is an integer of at most 36 significant digits, its magnitude and the power of ten
    /// below it.
    pub(super) fn as_fraction(&self) -> Option<(u128, u32)> {
        let mut digits = self.wide();
        let mut unit = self.unit();
        for places in [32u32, 16, 8, 4, 2, 1, 1] {
            let (shorter, rest) = digits.div_rem(power_of_ten(places));
            if rest.is_zero() {
                digits = shorter;
                unit += i32::try_from(places).unwrap_or(0);
            }
        }
        if unit > 0 {
            digits =
                digits.checked_mul(power_of_ten(u32::try_from(unit).ok().filter(|&unit| unit <= 36)?))?;
            unit = 0;
        }
        let places = u32::try_from(-unit).ok()?;
        let whole = u128::try_from(digits).ok()?;
        (whole <= super::RATIO_LIMIT && places <= 36).then_some((whole, places))
    }

    /// Whether it is an integer, and even or odd.
    pub(super) fn parity(&self) -> Parity {
        let Ok(places) = u32::try_from(-self.unit()) else {
            return if self.is_exact() { Parity::Even } else { Parity::Unknown };
        };
        if places > 2 * Self::DIGITS {
            return Parity::Neither;
        }
        let (whole, part) = self.wide().div_rem(power_of_ten(places));
        if self.is_exact() && part.is_zero() {
            return if last_digit(whole).is_multiple_of(2) { Parity::Even } else { Parity::Odd };
        }
        let from_whole = part.min(power_of_ten(places) - part);
        if self.error.covers(from_whole) { Parity::Unknown } else { Parity::Neither }
    }

    /// An approximation, only for a first guess.
    pub(super) fn to_f64(self) -> f64 {
        let digits = u64::try_from(self.wide() / power_of_ten(Self::DIGITS - 18)).unwrap_or(u64::MAX);
        #[expect(clippy::cast_precision_loss)]
        let value = digits as f64 * 10f64.powi(self.exponent - 17);
        if self.negative { -value } else { value }
    }
}

fn last_digit(value: U512) -> u64 {
    value.div_rem(U512::from(10u64)).1.to()
}

/// The largest integer whose square is at most the value.
pub(super) fn integer_square_root(value: U512) -> U512 {
    if value.is_zero() {
        return value;
    }
    // Newton's steps from above descend to the root and then stop.
    let mut root = U512::from(1u64) << value.bit_len().div_ceil(2);
    loop {
        let next = (root + value / root) >> 1;
        if next >= root {
            return root;
        }
        root = next;
    }
}
