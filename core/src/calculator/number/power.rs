//! Powers, roots and factorials: exact if the result is a fraction that fits.

use ruint::aliases::U512;

use super::real::{Parity, Real, integer_square_root};
use super::{Failure, Number};

impl Number {
    /// Larger ones have factorials beyond the range.
    const LARGEST_FACTORIAL: i128 = 449;

    /// Raises to a power. Zero to the power of zero is one, as on phones. A negative number has
    /// only integer powers.
    pub(crate) fn power(self, exponent: Self) -> Result<Self, Failure> {
        match exponent {
            Self::Ratio { numerator, denominator: 1 } => self.whole_power(numerator),
            _ if self.is_zero() && exponent.is_negative() => Err(Failure::DivideByZero),
            _ if self.is_zero() || self == Self::ONE => Ok(self),
            _ if self.is_negative() => match exponent {
                Self::Real(real) => match real.parity() {
                    Parity::Even => self.negate().power(exponent),
                    Parity::Odd => self.negate().power(exponent).map(Self::negate),
                    Parity::Unknown => Err(Failure::TooLarge),
                    Parity::Neither => Err(Failure::NotDefined),
                },
                Self::Ratio { .. } => Err(Failure::NotDefined),
            },
            // If the root is a fraction, so is its power.
            Self::Ratio { numerator, denominator: 2 } => self.square_root()?.whole_power(numerator),
            Self::Ratio { numerator, denominator: 3 } => self.cube_root()?.whole_power(numerator),
            _ => match exponent.multiply(self.ln()?) {
                Ok(logarithm) => logarithm.exp(),
                // Out of range, at one end or the other.
                Err(_) if exponent.is_negative() == self.below_one() => Err(Failure::TooLarge),
                Err(_) => Ok(Self::ZERO),
            },
        }
    }

    /// `1 × 2 × 3 × …` up to an integer.
    pub(crate) fn factorial(self) -> Result<Self, Failure> {
        match self {
            Self::Ratio { numerator, denominator: 1 } if numerator >= 0 => {
                if numerator > Self::LARGEST_FACTORIAL {
                    return Err(Failure::TooLarge);
                }
                // Multiply as many factors as fit first.
                let (mut product, mut part) = (Self::ONE, 1i128);
                for factor in 2..=numerator {
                    if let Some(larger) = part.checked_mul(factor).filter(|&larger| larger < 10i128.pow(36)) {
                        part = larger;
                    } else {
                        product = product.multiply(Self::whole(part))?;
                        part = factor;
                    }
                }
                product.multiply(Self::whole(part))
            }
            Self::Real(real) if !real.negative && real.parity() != Parity::Neither => Err(Failure::TooLarge),
            _ => Err(Failure::NotDefined),
        }
    }

    pub(crate) fn square_root(self) -> Result<Self, Failure> {
        if self.is_negative() {
            return Err(Failure::NotDefined);
        }
        if let Self::Ratio { numerator, denominator } = self
            && let (Some(numerator), Some(denominator)) =
                (exact_root(numerator, 2), exact_root(denominator, 2))
        {
            return Ok(Self::Ratio { numerator, denominator });
        }
        self.real().map_or(Ok(Self::ZERO), |real| Self::of(real.square_root()))
    }

    /// Also defined for negative numbers.
    pub(crate) fn cube_root(self) -> Result<Self, Failure> {
        if self.is_negative() {
            return self.negate().cube_root().map(Self::negate);
        }
        if let Self::Ratio { numerator, denominator } = self
            && let (Some(numerator), Some(denominator)) =
                (exact_root(numerator, 3), exact_root(denominator, 3))
        {
            return Ok(Self::Ratio { numerator, denominator });
        }
        let Some(real) = self.real() else {
            return Ok(Self::ZERO);
        };
        // The root of a number from 1 up to 1000, and a third of the exponent. Each of Halley's
        // steps triples the digits: 15, 45, 135.
        let third = real.exponent.div_euclid(3);
        let significand = Self::Real(Real { exponent: real.exponent.rem_euclid(3), ..real }).without_error();
        let mut root = guess(significand.real().map_or(1.0, Real::to_f64).cbrt());
        for _ in 0..2 {
            let cube = root.multiply(root)?.multiply(root)?;
            let upper = cube.add(significand)?.add(significand)?;
            let lower = cube.add(cube)?.add(significand)?;
            root = root.multiply(upper)?.divide(lower)?;
        }
        let Some(root) = root.real() else {
            return Ok(Self::ZERO);
        };
        // The relative error of a cube root is a third of its cube's.
        let root = Real { exponent: root.exponent + third, ..root };
        Self::of(root.widened(1e-69 + real.relative_error() / 3.0))
    }

    fn whole_power(self, exponent: i128) -> Result<Self, Failure> {
        if self.is_zero() && exponent < 0 {
            return Err(Failure::DivideByZero);
        }
        if exponent == 0 || self == Self::ONE {
            return Ok(Self::ONE);
        }
        if self.is_zero() {
            return Ok(Self::ZERO);
        }
        match self.positive_power(exponent.unsigned_abs()) {
            Ok(power) if exponent > 0 => Ok(power),
            // The inverse of what underflowed may be within range.
            Ok(power) if power.is_zero() => Self::ONE.divide(self)?.positive_power(exponent.unsigned_abs()),
            Ok(power) => Self::ONE.divide(power),
            Err(Failure::TooLarge) if exponent < 0 => Ok(Self::ZERO),
            Err(failure) => Err(failure),
        }
    }

    fn positive_power(self, mut exponent: u128) -> Result<Self, Failure> {
        let (mut square, mut power) = (self, Self::ONE);
        loop {
            if exponent & 1 == 1 {
                power = power.multiply(square)?;
            }
            exponent >>= 1;
            if exponent == 0 || power.is_zero() {
                return Ok(power);
            }
            square = square.multiply(square)?;
        }
    }

    /// Defined for numbers above zero.
    fn below_one(self) -> bool {
        self.real().is_none_or(|real| real.exponent < 0)
    }
}

/// The integer whose square or cube this is.
fn exact_root(value: i128, degree: u32) -> Option<i128> {
    let root = if degree == 2 {
        i128::try_from(integer_square_root(U512::from(value.unsigned_abs()))).ok()?
    } else {
        // Below ten to the twelfth, so a double is at most one off.
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
        let near = (value as f64).cbrt().round() as i128;
        near
    };
    (root.checked_pow(degree)? == value).then_some(root)
}

/// A double as a number.
fn guess(value: f64) -> Number {
    const SCALE: i128 = 1 << 50;
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    let numerator = (value * SCALE as f64) as i128;
    Number::whole(numerator).divide(Number::whole(SCALE)).unwrap_or(Number::ONE)
}
