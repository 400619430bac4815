//! Numbers. Everyday sums are exact fractions, so that 1÷3×3−1 is 0; what outgrows a fraction
//! becomes a [`Real`] with 70 digits and an exponent. Both carry far more digits than are shown.

mod elementary;
mod error;
mod fixed;
mod power;
mod real;
mod trigonometry;

use core::fmt::Write;

use ruint::aliases::U512;

use self::error::Error;
pub(crate) use self::real::Real;

/// Why a sum has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Division by zero.
    DivideByZero,
    /// Beyond [`Real::MAX_EXPONENT`].
    TooLarge,
    /// The root of a negative number, the tangent of a right angle and the like.
    NotDefined,
}

/// A number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    /// Exact and in lowest terms; the denominator is above zero, neither part above
    /// [`RATIO_LIMIT`].
    Ratio { numerator: i128, denominator: i128 },
    /// 70 digits and an exponent.
    Real(Real),
}

/// The leading digits of a number.
pub(crate) struct Leading {
    /// The digits as an integer, without trailing zeros.
    pub(crate) digits: u128,
    /// The number of digits.
    pub(crate) count: u32,
    /// The power of ten of the first digit.
    pub(crate) exponent: i32,
    /// Whether these are all digits, with nothing rounded away.
    pub(crate) exact: bool,
}

/// Leaves room to multiply a remainder by ten within 128 bits.
const RATIO_LIMIT: u128 = 10u128.pow(36);

impl Number {
    /// Zero.
    pub(crate) const ZERO: Self = Self::whole(0);
    /// One.
    pub(crate) const ONE: Self = Self::whole(1);
    /// A remainder smaller than this part of the divisor is below all digits shown.
    const KNOWN_PART: f64 = 1e-16;
    /// Ten.
    pub(crate) const TEN: Self = Self::whole(10);
    /// One hundredth.
    pub(crate) const PERCENT: Self = Self::Ratio { numerator: 1, denominator: 100 };

    /// An integer of at most 36 digits.
    pub(crate) const fn whole(value: i128) -> Self {
        Self::Ratio { numerator: value, denominator: 1 }
    }

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
            Self::Real(real) => Self::Real(real.negate()),
        }
    }

    pub(crate) fn is_negative(self) -> bool {
        match self {
            Self::Ratio { numerator, .. } => numerator < 0,
            Self::Real(real) => real.negative,
        }
    }

    /// Whether it is whole and written with as many digits as a code.
    pub(crate) fn is_like_a_code(self) -> bool {
        matches!(self, Self::Ratio { numerator, denominator: 1 }
            if (100_000..1_000_000_000_000).contains(&numerator.unsigned_abs()))
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
        match (self.real(), other.real()) {
            (Some(left), Some(right)) => Self::of(left.add(right)),
            _ => Ok(if self.is_zero() { other } else { self }),
        }
    }

    pub(crate) fn subtract(self, other: Self) -> Result<Self, Failure> {
        self.add(other.negate())
    }

    pub(crate) fn multiply(self, other: Self) -> Result<Self, Failure> {
        if let Some(product) = self.fraction_times(other) {
            return Ok(product);
        }
        match (self.real(), other.real()) {
            (Some(left), Some(right)) => Self::of(left.multiply(right)),
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
            if let Some(quotient) = self.fraction_times(reciprocal) {
                return Ok(quotient);
            }
        }
        match (self.real(), other.real()) {
            (Some(left), Some(right)) => Self::of(left.divide(right)),
            _ => Ok(Self::ZERO),
        }
    }

    /// The remainder of a division, with the sign of the dividend.
    pub(crate) fn remainder(self, other: Self) -> Result<Self, Failure> {
        if other.is_zero() {
            return Err(Failure::DivideByZero);
        }
        let (Some(left), Some(right)) = (self.real(), other.real()) else {
            return Ok(Self::ZERO);
        };
        if left.is_exact() && right.is_exact() {
            return Self::of(left.remainder(right));
        }
        if let (Some((a, b)), Some((c, d))) = (self.ratio(), other.ratio()) {
            // Over the common denominator: integers of at most 72 digits.
            let [a, b, c, d] = [a, b, c, d].map(|part| U512::from(part.unsigned_abs()));
            let (_, rest) = (a * d).div_rem(c * b);
            let rest = Self::of(Real::new(self.is_negative(), rest, 0, true))?;
            return rest.divide(Self::of(Real::new(false, b * d, 0, true))?);
        }
        // So far after its first digit, little is known of a rounded number.
        let apart = left.exponent - right.exponent;
        if apart > Real::LONGEST_ROUNDED_QUOTIENT {
            return Err(Failure::TooLarge);
        }
        // The error of the remainder, as a part of the divisor.
        let off_by = Error::of_units(left.relative_error() + right.relative_error()).scaled(apart + 1);
        if off_by > Self::KNOWN_PART {
            return Err(Failure::TooLarge);
        }
        // Use the nearest integer, so that an integer quotient leaves zero and not the whole
        // divisor.
        let times = self.divide(other)?.nearest_whole();
        let left_over = self.subtract(times.multiply(other)?)?;
        if left_over.is_zero() || left_over.is_negative() == self.is_negative() {
            return Ok(left_over);
        }
        if other.is_negative() == self.is_negative() {
            left_over.add(other)
        } else {
            left_over.subtract(other)
        }
    }

    /// The first digits without the sign, rounded half up; `None` for zero.
    pub(crate) fn leading(self, max: u32) -> Option<Leading> {
        match self {
            Self::Ratio { numerator, denominator } => {
                leading_of_ratio(numerator.unsigned_abs(), denominator.unsigned_abs(), max)
            }
            Self::Real(real) => Some(leading_of_real(real, max)),
        }
    }

    /// The lossless stored form, which [`Number::parse_kept`] reads.
    pub(crate) fn write_kept(self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = match self {
            Self::Ratio { numerator, denominator: 1 } => write!(out, "{numerator}"),
            Self::Ratio { numerator, denominator } => write!(out, "{numerator}/{denominator}"),
            Self::Real(real) => {
                let digits = real.digits.to_string();
                let (first, rest) = digits.split_at(1);
                let rest = rest.trim_end_matches('0');
                let point = if rest.is_empty() { "" } else { "." };
                let sign = if real.negative { "-" } else { "" };
                if real.is_exact() {
                    write!(out, "{sign}{first}{point}{rest}E{}", real.exponent)
                } else {
                    // The error bound follows a second mark.
                    write!(out, "~{sign}{first}{point}{rest}E{}~{:e}", real.exponent, real.error.units())
                }
            }
        };
    }

    /// Reads what [`Number::write_kept`] wrote, and any decimal number with an exponent; `None` for
    /// anything else. Reads the first 70 digits if there are more.
    pub(crate) fn parse_kept(text: &str) -> Option<Self> {
        if let Some(rounded) = text.strip_prefix('~') {
            // An earlier version did not store error bounds.
            let (text, error) = rounded
                .split_once('~')
                .map_or((rounded, Some(Error::UNKNOWN)), |(text, error)| (text, Error::parse_kept(error)));
            let (significand, exponent) = text.split_once('E')?;
            return Self::parse_decimal(significand, exponent.parse().ok()?, error?);
        }
        if let Some((significand, exponent)) = text.split_once('E') {
            return Self::parse_decimal(significand, exponent.parse().ok()?, Error::NONE);
        }
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let denominator = denominator.parse().ok().filter(|denominator| *denominator > 0)?;
        Self::lowest(numerator.parse().ok()?, denominator)
    }

    /// `significand × 10^exponent`; `None` for zero, beyond the range, and for what is not a
    /// number.
    pub(crate) fn parse_decimal(significand: &str, exponent: i32, error: Error) -> Option<Self> {
        const MOST_DIGITS: usize = 150;
        let (negative, unsigned) =
            significand.strip_prefix('-').map_or((false, significand), |rest| (true, rest));
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let count = whole.len() + part.len();
        if count == 0 || count > MOST_DIGITS || exponent.abs() > 10 * Real::MAX_EXPONENT {
            return None;
        }
        let mut magnitude = U512::ZERO;
        for byte in whole.bytes().chain(part.bytes()) {
            if !byte.is_ascii_digit() {
                return None;
            }
            magnitude = magnitude * U512::from(10u64) + U512::from(byte - b'0');
        }
        let unit = exponent - i32::try_from(part.len()).ok()?;
        // A rounded number was stored with all its digits, so nothing is rounded again here.
        let real = Real::new(negative, magnitude, unit, true).ok()??;
        Self::of(Ok(Some(Real { error: real.error.plus(error), ..real }))).ok()
    }

    /// `significand × 10^exponent`, from exact digits.
    pub(crate) fn parse_exact(significand: &str, exponent: i32) -> Option<Self> {
        Self::parse_decimal(significand, exponent, Error::NONE)
    }

    /// The product of two fractions, if it fits one.
    fn fraction_times(self, other: Self) -> Option<Self> {
        let ((a, b), (c, d)) = (self.ratio()?, other.ratio()?);
        let left = gcd(a.unsigned_abs(), d.unsigned_abs());
        let right = gcd(c.unsigned_abs(), b.unsigned_abs());
        Self::within_limit((a / left).checked_mul(c / right)?, (b / right).checked_mul(d / left)?)
    }

    fn ratio(self) -> Option<(i128, i128)> {
        match self {
            Self::Ratio { numerator, denominator } => Some((numerator, denominator)),
            Self::Real(_) => None,
        }
    }

    /// As 70 digits; `None` for zero.
    fn real(self) -> Option<Real> {
        let (numerator, denominator) = match self {
            Self::Real(real) => return Some(real),
            Self::Ratio { numerator, denominator } => (numerator, denominator),
        };
        const MORE: u32 = 110;
        let magnitude = U512::from(numerator.unsigned_abs());
        if denominator == 1 {
            return Real::new(numerator < 0, magnitude, 0, true).ok()?;
        }
        let (quotient, rest) =
            (magnitude * real::power_of_ten(MORE)).div_rem(U512::from(denominator.unsigned_abs()));
        Real::new(numerator < 0, quotient, -i32::try_from(MORE).ok()?, rest.is_zero()).ok()?
    }

    /// A calculated number; turned back into a fraction if it is exact and fits.
    fn of(real: Result<Option<Real>, Failure>) -> Result<Self, Failure> {
        let Some(real) = real? else {
            return Ok(Self::ZERO);
        };
        let fraction = if real.is_exact() { real.as_fraction() } else { None };
        let ratio = fraction.and_then(|(whole, places)| {
            let numerator = i128::try_from(whole).ok()?;
            let numerator = if real.negative { -numerator } else { numerator };
            Self::lowest(numerator, 10i128.checked_pow(places)?)
        });
        Ok(ratio.unwrap_or(Self::Real(real)))
    }

    /// Truncated to an integer.
    fn truncate(self) -> Self {
        match self {
            Self::Ratio { numerator, denominator } => Self::whole(numerator / denominator),
            Self::Real(real) => {
                let Ok(places) = u32::try_from(-real.unit()) else {
                    return self;
                };
                if places >= Real::DIGITS {
                    return Self::ZERO;
                }
                let whole = real.wide() / real::power_of_ten(places);
                Self::of(Real::new(real.negative, whole, 0, true)).unwrap_or(Self::ZERO)
            }
        }
    }

    /// The nearest integer.
    fn nearest_whole(self) -> Self {
        match self {
            Self::Ratio { numerator, denominator } => {
                let over_half =
                    (numerator % denominator).unsigned_abs() >= denominator.unsigned_abs().div_ceil(2);
                Self::whole(numerator / denominator + if over_half { numerator.signum() } else { 0 })
            }
            Self::Real(real) => {
                let Ok(places) = u32::try_from(-real.unit()) else {
                    return self;
                };
                if places > Real::DIGITS {
                    return Self::ZERO;
                }
                let whole = (real.wide() + (real::power_of_ten(places) >> 1)) / real::power_of_ten(places);
                Self::of(Real::new(real.negative, whole, 0, true)).unwrap_or(Self::ZERO)
            }
        }
    }

    /// Widens the error by this part of the number.
    fn off_by(self, relative: f64) -> Result<Self, Failure> {
        match self.real() {
            Some(real) if relative > 0.0 => Self::of(real.widened(relative)),
            _ => Ok(self),
        }
    }

    /// The digits, taken as exact.
    fn without_error(self) -> Self {
        match self {
            Self::Real(real) => Self::Real(Real { error: Error::NONE, ..real }),
            Self::Ratio { .. } => self,
        }
    }

    fn lowest(numerator: i128, denominator: i128) -> Option<Self> {
        let common = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        Self::within_limit(numerator / common, denominator / common)
    }

    fn within_limit(numerator: i128, denominator: i128) -> Option<Self> {
        let fits = numerator.unsigned_abs() <= RATIO_LIMIT && denominator.unsigned_abs() <= RATIO_LIMIT;
        fits.then_some(Self::Ratio { numerator, denominator })
    }
}

fn leading_of_real(real: Real, max: u32) -> Leading {
    // As many as 128 bits hold.
    let max = max.min(38);
    let dropped = real::power_of_ten(Real::DIGITS - max);
    let (kept, rest) = real.wide().div_rem(dropped);
    let up = rest >= dropped >> 1;
    let digits: u128 = kept.to::<u128>() + u128::from(up);
    without_zeros(digits, max, real.exponent, real.is_exact() && rest.is_zero())
}

fn leading_of_ratio(numerator: u128, denominator: u128, max: u32) -> Option<Leading> {
    if numerator == 0 {
        return None;
    }
    let (mut digits, mut rest) = (numerator / denominator, numerator % denominator);
    let (mut exponent, mut count) = (-1, 0);
    if digits > 0 {
        count = digits.ilog10() + 1;
        exponent = i32::try_from(count).ok()? - 1;
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
    Some(without_zeros(digits, count, exponent, exact))
}

/// Rounding may have carried into a new digit; trailing zeros mean nothing.
fn without_zeros(mut digits: u128, count: u32, mut exponent: i32, exact: bool) -> Leading {
    if digits == 10u128.pow(count) {
        exponent += 1;
    }
    while digits.is_multiple_of(10) {
        digits /= 10;
    }
    Leading { digits, count: digits.ilog10() + 1, exponent, exact }
}

/// The greatest common divisor; never zero, because no denominator is.
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

#[cfg(test)]
mod tests;
