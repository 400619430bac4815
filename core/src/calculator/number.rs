//! The numbers. Sums of everyday size are exact fractions, so that 1÷3×3−1 is 0; what outgrows a fraction goes on as a
//! [`Decimal`] of 28 digits with a power of ten beside it. Either way far more digits are carried than shown.

use core::fmt::Write;

use rust_decimal::Decimal;

/// Why a sum has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Division by zero.
    DivideByZero,
    /// Beyond [`Number::MAX_EXPONENT`].
    TooLarge,
    /// The root of a negative number, the tangent of a right angle and the like.
    NotDefined,
}

/// A number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number {
    /// Exact and in lowest terms; the denominator is above zero, neither part above [`RATIO_LIMIT`].
    Ratio { numerator: i128, denominator: i128 },
    /// `significand × 10^exponent`, the significand from 1 up to 10 without its sign.
    Scaled { significand: Decimal, exponent: i32 },
}

/// The leading digits of a number.
pub(crate) struct Leading {
    /// The digits as one number, without zeros at the end.
    pub(crate) digits: u128,
    /// How many digits these are.
    pub(crate) count: u32,
    /// The power of ten that the first digit stands for.
    pub(crate) exponent: i32,
    /// Whether nothing was rounded away.
    pub(crate) exact: bool,
}

/// Leaves room to multiply a remainder by ten within 128 bits.
const RATIO_LIMIT: u128 = 10u128.pow(36);

/// Digits of a [`Decimal`] that can all be nines.
const DECIMAL_DIGITS: u32 = 28;

/// A difference this many places below its terms is rounding, not a result.
const CANCELLED_PLACES: i32 = 26;

impl Number {
    /// Nothing.
    pub(crate) const ZERO: Self = Self::Ratio { numerator: 0, denominator: 1 };
    /// One.
    pub(crate) const ONE: Self = Self::Ratio { numerator: 1, denominator: 1 };
    /// Ten.
    pub(crate) const TEN: Self = Self::Ratio { numerator: 10, denominator: 1 };
    /// One hundredth.
    pub(crate) const PERCENT: Self = Self::Ratio { numerator: 1, denominator: 100 };
    /// Larger numbers are "too large"; smaller ones than the reverse are zero.
    pub(crate) const MAX_EXPONENT: i32 = 999;

    /// Reads digits with at most one point, as an entry holds them.
    pub(crate) fn from_typed(text: &str) -> Self {
        let (mut numerator, mut denominator, mut after_point) = (0i128, 1i128, false);
        for byte in text.bytes() {
            if byte == b'.' {
                after_point = true;
                continue;
            }
            numerator = numerator * 10 + i128::from(byte - b'0');
            denominator *= if after_point { 10 } else { 1 };
        }
        let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        Self::Ratio { numerator: numerator / common, denominator: denominator / common }
    }

    pub(crate) fn negate(self) -> Self {
        match self {
            Self::Ratio { numerator, denominator } => Self::Ratio { numerator: -numerator, denominator },
            Self::Scaled { significand, exponent } => Self::Scaled { significand: -significand, exponent },
        }
    }

    pub(crate) fn is_negative(self) -> bool {
        match self {
            Self::Ratio { numerator, .. } => numerator < 0,
            Self::Scaled { significand, .. } => significand.is_sign_negative(),
        }
    }

    pub(crate) fn is_zero(self) -> bool {
        matches!(self, Self::Ratio { numerator: 0, .. })
    }

    pub(crate) fn add(self, other: Self) -> Result<Self, Failure> {
        if let (Some((a, b)), Some((c, d))) = (self.ratio(), other.ratio()) {
            let common = gcd(b.unsigned_abs(), d.unsigned_abs());
            let exact = || {
                let left = a.checked_mul(d / common)?;
                let right = c.checked_mul(b / common)?;
                Self::lowest(left.checked_add(right)?, (b / common).checked_mul(d)?)
            };
            if let Some(sum) = exact() {
                return Ok(sum);
            }
        }
        let (Some(mut large), Some(mut small)) = (self.scaled(), other.scaled()) else {
            return Ok(if self.is_zero() { other } else { self });
        };
        if large.1 < small.1 {
            core::mem::swap(&mut large, &mut small);
        }
        let Some(aligned) =
            u32::try_from(large.1 - small.1).ok().and_then(|places| shift_down(small.0, places))
        else {
            return Self::normal(large.0, large.1);
        };
        match Self::normal(large.0 + aligned, large.1)? {
            Self::Scaled { exponent, .. } if exponent <= large.1 - CANCELLED_PLACES => Ok(Self::ZERO),
            sum => Ok(sum),
        }
    }

    pub(crate) fn subtract(self, other: Self) -> Result<Self, Failure> {
        self.add(other.negate())
    }

    pub(crate) fn multiply(self, other: Self) -> Result<Self, Failure> {
        if let (Some((a, b)), Some((c, d))) = (self.ratio(), other.ratio()) {
            let left = gcd(a.unsigned_abs(), d.unsigned_abs());
            let right = gcd(c.unsigned_abs(), b.unsigned_abs());
            let numerator = (a / left).checked_mul(c / right);
            let denominator = (b / right).checked_mul(d / left);
            if let Some(product) = numerator.zip(denominator).and_then(|(n, d)| Self::within_limit(n, d)) {
                return Ok(product);
            }
        }
        match (self.scaled(), other.scaled()) {
            (Some(a), Some(b)) => Self::normal(a.0 * b.0, a.1 + b.1),
            _ => Ok(Self::ZERO),
        }
    }

    pub(crate) fn divide(self, other: Self) -> Result<Self, Failure> {
        if let Self::Ratio { numerator, denominator } = other {
            if numerator == 0 {
                return Err(Failure::DivideByZero);
            }
            let reciprocal =
                Self::Ratio { numerator: denominator * numerator.signum(), denominator: numerator.abs() };
            if self.ratio().is_some() {
                return self.multiply(reciprocal);
            }
        }
        match (self.scaled(), other.scaled()) {
            // One place more to the dividend keeps the quotient at 28 digits.
            (Some(a), Some(b)) if a.0.abs() < b.0.abs() => {
                Self::normal(a.0 * Decimal::TEN / b.0, a.1 - b.1 - 1)
            }
            (Some(a), Some(b)) => Self::normal(a.0 / b.0, a.1 - b.1),
            _ => Ok(Self::ZERO),
        }
    }

    /// The first digits without the sign, rounded half up; none for zero.
    pub(crate) fn leading(self, max: u32) -> Option<Leading> {
        let (numerator, denominator, shift) = match self {
            Self::Ratio { numerator, denominator } => {
                (numerator.unsigned_abs(), denominator.unsigned_abs(), 0)
            }
            Self::Scaled { significand, exponent } => {
                let places = i32::try_from(significand.scale()).ok()?;
                (significand.mantissa().unsigned_abs(), 1, exponent - places)
            }
        };
        if numerator == 0 {
            return None;
        }
        let (mut digits, mut rest) = (numerator / denominator, numerator % denominator);
        let mut exponent = shift - 1;
        let mut count = 0;
        if digits > 0 {
            count = digits.ilog10() + 1;
            exponent = shift + i32::try_from(count).ok()? - 1;
        }
        let mut exact = true;
        if count > max {
            let dropped = 10u128.pow(count - max);
            exact = digits % dropped == 0 && rest == 0;
            let up = digits % dropped >= dropped / 2;
            digits = digits / dropped + u128::from(up);
            count = max;
        } else {
            while count < max && rest > 0 {
                rest *= 10;
                digits = digits * 10 + rest / denominator;
                rest %= denominator;
                if digits > 0 {
                    count += 1;
                } else {
                    exponent -= 1;
                }
            }
            if rest > 0 {
                exact = false;
                digits += u128::from(rest * 2 >= denominator);
            }
        }
        if digits == 10u128.pow(count) {
            exponent += 1;
        }
        while digits % 10 == 0 {
            digits /= 10;
        }
        count = digits.ilog10() + 1;
        Some(Leading { digits, count, exponent, exact })
    }

    /// Everything there is to it, to be kept and read again by [`Number::parse_kept`].
    pub(crate) fn write_kept(self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = match self {
            Self::Ratio { numerator, denominator: 1 } => write!(out, "{numerator}"),
            Self::Ratio { numerator, denominator } => write!(out, "{numerator}/{denominator}"),
            Self::Scaled { significand, exponent } => write!(out, "{significand}E{exponent}"),
        };
    }

    /// Reads what [`Number::write_kept`] wrote; none for anything else.
    pub(crate) fn parse_kept(text: &str) -> Option<Self> {
        if let Some((significand, exponent)) = text.split_once('E') {
            let significand: Decimal = significand.parse().ok()?;
            let exponent: i32 = exponent.parse().ok()?;
            if exponent.abs() > Self::MAX_EXPONENT || significand.is_zero() {
                return None;
            }
            return Self::normal(significand, exponent).ok();
        }
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let denominator = denominator.parse().ok().filter(|denominator| *denominator > 0)?;
        Self::lowest(numerator.parse().ok()?, denominator)
    }

    fn ratio(self) -> Option<(i128, i128)> {
        match self {
            Self::Ratio { numerator, denominator } => Some((numerator, denominator)),
            Self::Scaled { .. } => None,
        }
    }

    fn scaled(self) -> Option<(Decimal, i32)> {
        if let Self::Scaled { significand, exponent } = self {
            return Some((significand, exponent));
        }
        let leading = self.leading(DECIMAL_DIGITS)?;
        let digits = i128::try_from(leading.digits).ok()?;
        let mut significand = Decimal::try_from_i128_with_scale(digits, leading.count - 1).ok()?;
        significand.set_sign_negative(self.is_negative());
        Some((significand, leading.exponent))
    }

    fn lowest(numerator: i128, denominator: i128) -> Option<Self> {
        let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        Self::within_limit(numerator / common, denominator / common)
    }

    fn within_limit(numerator: i128, denominator: i128) -> Option<Self> {
        let fits = numerator.unsigned_abs() <= RATIO_LIMIT && denominator.unsigned_abs() <= RATIO_LIMIT;
        fits.then_some(Self::Ratio { numerator, denominator })
    }

    fn normal(significand: Decimal, exponent: i32) -> Result<Self, Failure> {
        let digits = significand.mantissa().unsigned_abs();
        let Some(length) = digits.checked_ilog10() else {
            return Ok(Self::ZERO);
        };
        let places = i32::try_from(length).unwrap_or(0) - i32::try_from(significand.scale()).unwrap_or(0);
        let exponent = exponent + places;
        if exponent > Self::MAX_EXPONENT {
            return Err(Failure::TooLarge);
        }
        if exponent < -Self::MAX_EXPONENT {
            return Ok(Self::ZERO);
        }
        let mut significand = significand;
        // A significand has at most 29 digits, so its scale is at most 28, which a decimal always takes.
        if significand.set_scale(length).is_err() {
            return Err(Failure::TooLarge);
        }
        Ok(Self::Scaled { significand, exponent })
    }
}

/// `value ÷ 10^places`, rounded where a decimal ends; none where nothing would be left.
fn shift_down(value: Decimal, places: u32) -> Option<Decimal> {
    let kept = DECIMAL_DIGITS.checked_sub(places)?;
    let mut shifted = value.round_dp(kept);
    shifted.set_scale(shifted.scale() + places).ok()?;
    Some(shifted)
}

/// The greatest number that divides both; never zero, because no denominator is.
fn gcd(mut a: u128, mut b: u128) -> i128 {
    while b != 0 {
        // Division within 64 bits is several times faster, and most sums never leave it.
        if let (Ok(mut small), Ok(mut smaller)) = (u64::try_from(a), u64::try_from(b)) {
            while smaller != 0 {
                (small, smaller) = (smaller, small % smaller);
            }
            return i128::from(small);
        }
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1)
}

/// Comes with the arithmetic behind the scientific keys.
impl Number {
    pub(crate) fn pi() -> Self {
        Self::ZERO
    }
    pub(crate) fn euler() -> Self {
        Self::ZERO
    }
    pub(crate) fn remainder(self, _: Self) -> Result<Self, Failure> {
        Err(Failure::NotDefined)
    }
    pub(crate) fn power(self, _: Self) -> Result<Self, Failure> {
        Err(Failure::NotDefined)
    }
    pub(crate) fn factorial(self) -> Result<Self, Failure> {
        Err(Failure::NotDefined)
    }
    pub(crate) fn square_root(self) -> Result<Self, Failure> {
        Err(Failure::NotDefined)
    }
    pub(crate) fn cube_root(self) -> Result<Self, Failure> {
        Err(Failure::NotDefined)
    }
    pub(crate) fn function(
        self,
        _: super::expression::Function,
        _: super::angle::AngleUnit,
    ) -> Result<Self, Failure> {
        Err(Failure::NotDefined)
    }
}

#[cfg(test)]
mod tests;
