//! Numbers that no small fraction holds: 70 decimal digits and a power of ten.
//!
//! What is cut off is rounded so that it can be rounded once more: towards zero, and a last digit of 0 or 5 goes up by one where anything
//! was cut off (the General Decimal Arithmetic specification calls this 05up). So the digits on the display are rounded once, from the true
//! value, whatever came between.

use core::cmp::Ordering;

use once_cell::sync::Lazy;
use ruint::aliases::{U256, U512};

use super::Failure;

/// A number other than zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Real {
    pub(super) negative: bool,
    /// Exactly [`Real::DIGITS`] digits.
    pub(super) digits: U256,
    /// The power of ten that the first digit stands for.
    pub(super) exponent: i32,
    /// Nothing was cut off on the way here.
    pub(super) exact: bool,
}

/// Powers of ten up to the largest that 512 bits hold.
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

/// Digits of a number; 0 for zero.
pub(super) fn digit_count(value: &U512) -> u32 {
    // 1233/4096 is a little below log10(2), so this is the count or one less.
    let bits = u32::try_from(value.bit_len()).unwrap_or(512);
    let guess = (bits * 1233) >> 12;
    guess + u32::from(*value >= power_of_ten(guess) && bits > 0)
}

impl Real {
    /// Twice the digits of any two numbers of 28 digits, and room to spare: their product is exact, and how far a quotient or a root lies
    /// from the middle between two numbers of 28 digits can be told.
    pub(crate) const DIGITS: u32 = 70;
    /// A difference that lies this many digits below its terms is what rounding left of nothing.
    const CANCELLED: i32 = 50;
    /// The quotient of rounded numbers may have so many digits for its remainder to be known.
    pub(super) const LONGEST_ROUNDED_QUOTIENT: i32 = 30;
    /// Larger numbers are "too large"; smaller ones than the reverse are zero.
    pub(crate) const MAX_EXPONENT: i32 = 999;

    /// `magnitude × 10^unit`; none for zero and what is too small to tell from it. `exact` says whether the magnitude is all there is: where
    /// it is not, it has to be below the true value by less than one, and to have more digits than are kept.
    pub(super) fn new(
        negative: bool,
        magnitude: U512,
        unit: i32,
        mut exact: bool,
    ) -> Result<Option<Self>, Failure> {
        let count = digit_count(&magnitude);
        if count == 0 {
            return Ok(None);
        }
        let mut digits = magnitude;
        match count.cmp(&Self::DIGITS) {
            Ordering::Greater => {
                let (kept, rest) = magnitude.div_rem(power_of_ten(count - Self::DIGITS));
                exact &= rest.is_zero();
                digits = kept;
            }
            Ordering::Less => digits = magnitude * power_of_ten(Self::DIGITS - count),
            Ordering::Equal => {}
        }
        if !exact && last_digit(digits).is_multiple_of(5) {
            digits += U512::from(1u64);
        }
        let exponent = unit + i32::try_from(count).unwrap_or(0) - 1;
        if exponent > Self::MAX_EXPONENT {
            return Err(Failure::TooLarge);
        }
        let digits: U256 = digits.to();
        Ok((exponent >= -Self::MAX_EXPONENT).then_some(Self { negative, digits, exponent, exact }))
    }

    /// The digits as a whole number, which stands for that times ten to [`Real::unit`].
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
        // Two digits below those that are kept, and one more that only says that there was something.
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
            // What is taken away is a little less than the one that stands for it.
            (false, _) => (large.negative, high - low),
        };
        let exact = large.exact && small.exact;
        let unit = large.unit() - i32::try_from(MORE).unwrap_or(0);
        let sum = Self::new(negative, magnitude, unit, exact && all)?;
        Ok(sum.filter(|sum| exact || sum.exponent > large.exponent - Self::CANCELLED))
    }

    pub(super) fn multiply(self, other: Self) -> Result<Option<Self>, Failure> {
        let product = self.wide() * other.wide();
        let unit = self.unit() + other.unit();
        Self::new(self.negative != other.negative, product, unit, self.exact && other.exact)
    }

    pub(super) fn divide(self, other: Self) -> Result<Option<Self>, Failure> {
        const MORE: u32 = 73;
        let (quotient, rest) = (self.wide() * power_of_ten(MORE)).div_rem(other.wide());
        let unit = self.unit() - other.unit() - i32::try_from(MORE).unwrap_or(0);
        let exact = self.exact && other.exact && rest.is_zero();
        Self::new(self.negative != other.negative, quotient, unit, exact)
    }

    /// What is left of a division, with the sign of what is divided; none where nothing is. Exact where both are.
    pub(super) fn remainder(self, other: Self) -> Result<Option<Self>, Failure> {
        if self.exponent < other.exponent {
            return Ok(Some(self));
        }
        let exact = self.exact && other.exact;
        let divisor = other.wide();
        let (_, mut rest) = self.wide().div_rem(divisor);
        // Both have as many digits, so this is not below zero.
        let mut apart = u32::try_from(self.unit() - other.unit()).unwrap_or(0);
        while apart > 0 && !rest.is_zero() {
            let step = apart.min(70);
            (_, rest) = (rest * power_of_ten(step)).div_rem(divisor);
            apart -= step;
        }
        Self::new(self.negative, rest, other.unit(), exact)
    }

    /// The square root of the number without its sign.
    pub(super) fn square_root(self) -> Result<Option<Self>, Failure> {
        let odd = self.unit().rem_euclid(2);
        let more = 72 + u32::try_from(odd).unwrap_or(0);
        let radicand = self.wide() * power_of_ten(more);
        let root = integer_square_root(radicand);
        let exact = self.exact && root * root == radicand;
        Self::new(false, root, (self.unit() - i32::try_from(more).unwrap_or(0)) / 2, exact)
    }

    /// The whole number without its sign that it is, where it is one of at most 36 digits; and the power of ten below it.
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

    /// Nearly the same; for a first guess only.
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

/// The largest whole number whose square is not above the value.
pub(super) fn integer_square_root(value: U512) -> U512 {
    if value.is_zero() {
        return value;
    }
    // Newton's steps from above come down to the root and then no further.
    let mut root = U512::from(1u64) << value.bit_len().div_ceil(2);
    loop {
        let next = (root + value / root) >> 1;
        if next >= root {
            return root;
        }
        root = next;
    }
}
