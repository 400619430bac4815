//! Fixed-point binary fractions with 250 fractional bits, about 75 decimal digits, in which the
//! functions sum their series. They are never negative, and below 64 when multiplied.

use ruint::aliases::U512;

use super::Failure;
use super::error::Error;
use super::real::{Real, power_of_ten};

/// Fractional bits.
const PLACES: usize = 250;
/// Decimal places that 250 bits are converted to.
const DECIMALS: u32 = 75;

/// A fraction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fixed(U512);

impl Fixed {
    pub(super) const ZERO: Self = Self(U512::ZERO);

    /// The natural logarithm of ten.
    pub(super) const LN_TEN: Self = Self(U512::from_limbs([
        0xe83c_61e8_201f_02d7,
        0x8e28_fecf_9da5_df90,
        0x6ea5_6d62_b82d_30a2,
        0x0935_d8dd_daaa_8ac1,
        0,
        0,
        0,
        0,
    ]));

    pub(super) fn one() -> Self {
        Self(U512::from(1u64) << PLACES)
    }

    /// A number below 10,000 without its sign.
    pub(super) fn of_real(real: &Real) -> Self {
        let shifted = real.wide() << PLACES;
        match u32::try_from(-real.unit()) {
            Ok(places) if places <= 154 => Self(shifted / power_of_ten(places)),
            // Too small for the last place.
            _ => Self::ZERO,
        }
    }

    /// A first guess, from zero up to 64.
    pub(super) fn of_f64(value: f64) -> Self {
        const DOUBLE_PLACES: usize = 52;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let whole = (value * (1u64 << DOUBLE_PLACES) as f64) as u64;
        Self(U512::from(whole) << (PLACES - DOUBLE_PLACES))
    }

    /// As decimal digits times ten to `exponent`, with the given error. Below 10,000.
    pub(super) fn to_real(self, negative: bool, exponent: i32, off_by: f64) -> Result<Option<Real>, Failure> {
        let magnitude = (self.0 * power_of_ten(DECIMALS)) >> PLACES;
        // The truncation here exceeds a few units of the last bit.
        let error = Error::of_units(off_by).times_power_of_ten(DECIMALS).plus(Error::CUT);
        Real::rounded(negative, magnitude, exponent - i32::try_from(DECIMALS).unwrap_or(0), true, error)
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    /// Saturates at zero.
    pub(super) fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    pub(super) fn times(self, other: Self) -> Self {
        Self((self.0 * other.0) >> PLACES)
    }

    pub(super) fn times_small(self, factor: u64) -> Self {
        Self(self.0 * U512::from(factor))
    }

    pub(super) fn over_small(self, divisor: u64) -> Self {
        Self(self.0 / U512::from(divisor))
    }

    /// The quotient of a number small enough to be shifted.
    pub(super) fn over(self, other: Self) -> Self {
        Self((self.0 << PLACES) / other.0)
    }

    /// Integer quotient and remainder.
    pub(super) fn whole_and_rest(self, other: Self) -> (u64, Self) {
        let (whole, rest) = self.0.div_rem(other.0);
        (whole.to(), Self(rest))
    }

    /// e to this power, from zero up to about 2.4.
    pub(super) fn exp(self) -> Self {
        // Sum a short series for a 512th of it, and square nine times.
        const HALVINGS: usize = 9;
        let small = Self(self.0 >> HALVINGS);
        let (mut term, mut sum) = (Self::one(), Self::one());
        for count in 1.. {
            term = term.times(small).over_small(count);
            if term == Self::ZERO {
                break;
            }
            sum = sum.plus(term);
        }
        (0..HALVINGS).fold(sum, |power, _| power.times(power))
    }

    /// The natural logarithm, from one up to ten.
    pub(super) fn ln(self, guess: f64) -> Self {
        let mut root = Self::of_f64(guess);
        // Each of Halley's steps triples the digits: 16, 48, 144.
        for _ in 0..2 {
            let power = root.exp();
            let sum = self.plus(power);
            root = if self >= power {
                root.plus(self.minus(power).times_small(2).over(sum))
            } else {
                root.minus(power.minus(self).times_small(2).over(sum))
            };
        }
        root
    }

    /// The sine and the cosine, from zero up to an eighth of a turn.
    pub(super) fn sin_cos(self) -> (Self, Self) {
        let square = self.times(self);
        let series = |first: Self, start: u64| {
            let (mut term, mut sum, mut add) = (first, first, false);
            for count in (start..).step_by(2) {
                term = term.times(square).over_small(count * (count + 1));
                if term == Self::ZERO {
                    break;
                }
                sum = if add { sum.plus(term) } else { sum.minus(term) };
                add = !add;
            }
            sum
        };
        (series(self, 2), series(Self::one(), 1))
    }
}
