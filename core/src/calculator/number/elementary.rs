//! π, e, the exponential function and the logarithms.

use ruint::aliases::{U256, U512};

use super::error::Error;
use super::fixed::Fixed;
use super::real::{Real, power_of_ten};
use super::{Failure, Number};

/// The relative error of the exponential function: series and squarings add up to some 70,000 units
/// of 2^−250.
const OFF_BY: f64 = 1e-70;
/// Below ten to this power a few terms of a series suffice.
pub(super) const TINY: i32 = -20;

impl Number {
    /// π to 70 digits.
    pub(crate) fn pi() -> Self {
        Self::Real(Real {
            negative: false,
            digits: digits(
                314_159_265_358_979_323_846_264_338_327_950_288,
                4_197_169_399_375_105_820_974_944_592_307_816,
            ),
            exponent: 0,
            error: Error::CUT,
        })
    }

    /// e to 70 digits.
    pub(crate) fn euler() -> Self {
        Self::Real(Real {
            negative: false,
            digits: digits(
                271_828_182_845_904_523_536_028_747_135_266_249,
                7_757_247_093_699_959_574_966_967_627_724_076,
            ),
            exponent: 0,
            error: Error::CUT,
        })
    }

    /// e to this power.
    pub(super) fn exp(self) -> Result<Self, Failure> {
        let Some(real) = self.real() else {
            return Ok(Self::ONE);
        };
        if real.exponent > 4 {
            return if real.negative { Ok(Self::ZERO) } else { Err(Failure::TooLarge) };
        }
        if real.exponent < TINY {
            return self.series(&[1, 2, 6, 24])?.add(Self::ONE);
        }
        // Split off integer powers of ten; e to the power of the rest is from 1 up to 10.
        let (tens, rest) = Fixed::of_real(&real).whole_and_rest(Fixed::LN_TEN);
        let tens = i32::try_from(tens).map_err(|_| Failure::TooLarge)?;
        let (tens, rest) = match (real.negative, rest == Fixed::ZERO) {
            (false, _) => (tens, rest),
            (true, true) => (-tens, rest),
            (true, false) => (-tens - 1, Fixed::LN_TEN.minus(rest)),
        };
        // From 1 up to 10; the absolute error of the exponent is the relative error of the power.
        Self::of(rest.exp().to_real(false, tens, 10.0 * (OFF_BY + real.absolute_error())))
    }

    /// The natural logarithm.
    pub(super) fn ln(self) -> Result<Self, Failure> {
        let real = self.real().filter(|real| !real.negative).ok_or(Failure::NotDefined)?;
        let above_one = self.subtract(Self::ONE)?;
        match above_one.real() {
            None => return Ok(Self::ZERO),
            Some(above) if above.exponent < TINY => {
                // u − u²/2 + u³/3 − u⁴/4
                return above_one.series(&[1, -2, 3, -4]);
            }
            Some(_) => {}
        }
        let significand = Real { exponent: 0, ..real };
        let part = Fixed::of_real(&significand).ln(significand.to_f64().ln());
        let tens = Fixed::LN_TEN.times_small(u64::from(real.exponent.unsigned_abs()));
        let off_by = 3.0 * OFF_BY + real.relative_error();
        Self::of(if real.exponent >= 0 {
            tens.plus(part).to_real(false, 0, off_by)
        } else {
            tens.minus(part).to_real(true, 0, off_by)
        })
    }

    /// The logarithm to base ten; exact for powers of ten.
    pub(super) fn log_ten(self) -> Result<Self, Failure> {
        let real = self.real().filter(|real| !real.negative).ok_or(Failure::NotDefined)?;
        if real.is_exact() && real.wide() == power_of_ten(Real::DIGITS - 1) {
            return Ok(Self::whole(i128::from(real.exponent)));
        }
        self.ln()?.divide(Self::of(Fixed::LN_TEN.to_real(false, 0, 0.0))?)
    }

    /// `x/d₁ + x²/d₂ + x³/d₃ + x⁴/d₄` of a tiny number; further terms are below all digits. A
    /// divisor of 0 omits its term.
    pub(super) fn series(self, divisors: &[i128; 4]) -> Result<Self, Failure> {
        let (mut power, mut sum) = (Self::ONE, Self::ZERO);
        for &divisor in divisors {
            power = power.multiply(self)?;
            if divisor != 0 {
                sum = sum.add(power.divide(Self::whole(divisor))?)?;
            }
        }
        // The omitted terms.
        sum.off_by(1e-70)
    }
}

/// 36 digits and 34 more.
fn digits(high: u128, low: u128) -> U256 {
    (U512::from(high) * power_of_ten(34) + U512::from(low)).to()
}
