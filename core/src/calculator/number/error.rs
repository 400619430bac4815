//! How far a calculated number may be from the true one: an error bound, in units of the last
//! carried digit. It grows with every step, and separates what is known from what rounding
//! introduced.

use ruint::aliases::U512;

/// The bound, as a double, which is far more precise than necessary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Error(f64);

// A bound is never "not a number".
impl Eq for Error {}

/// Powers of ten as doubles, each computed from the one before.
static POWERS_OF_TEN: [f64; 155] = {
    let mut powers = [1.0; 155];
    let mut index = 1;
    while index < powers.len() {
        powers[index] = powers[index - 1] * 10.0;
        index += 1;
    }
    powers
};

fn power_of_ten(places: u32) -> f64 {
    POWERS_OF_TEN[usize::try_from(places).unwrap_or(154).min(154)]
}

impl Error {
    /// The digits are exact and complete.
    pub(crate) const NONE: Self = Self(0.0);
    /// Something was truncated after the last digit, once.
    pub(crate) const CUT: Self = Self(1.0);
    /// For a number stored before bounds were: assume nothing beyond the 60th digit.
    pub(crate) const UNKNOWN: Self = Self(1e10);
    /// 16 of 70 digits are one more than are shown.
    const LARGEST: f64 = 1e54;
    /// How many zeros or nines in a row are not a coincidence.
    const FAR: f64 = 1e12;
    /// The bound is computed in doubles; twice the bound is safe.
    const SURE: f64 = 2.0;

    pub(crate) fn of_units(units: f64) -> Self {
        Self(units)
    }

    /// Reads a stored bound; `None` if it is not one.
    pub(crate) fn parse_kept(text: &str) -> Option<Self> {
        text.parse().ok().filter(|units| (0.0..=Self::LARGEST).contains(units)).map(Self)
    }

    pub(crate) fn units(self) -> f64 {
        self.0
    }

    pub(crate) fn is_none(self) -> bool {
        self.0 == 0.0
    }

    /// Whether it is more than the truncation of one exact value.
    pub(crate) fn adds_up(self) -> bool {
        self.0 > 1.0
    }

    pub(crate) fn leaves_too_few_digits(self) -> bool {
        self.0 > Self::LARGEST
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    pub(crate) fn times(self, factor: f64) -> Self {
        Self(self.0 * factor)
    }

    pub(crate) fn times_power_of_ten(self, places: u32) -> Self {
        Self(self.0 * power_of_ten(places))
    }

    pub(crate) fn over_power_of_ten(self, places: u32) -> Self {
        Self(self.0 / power_of_ten(places))
    }

    /// The bound as an absolute number, if the last digit has this power of ten.
    pub(crate) fn scaled(self, unit: i32) -> f64 {
        let places = unit.unsigned_abs();
        let (first, second) = (power_of_ten(places.min(154)), power_of_ten(places.saturating_sub(154)));
        if unit < 0 { self.0 / first / second } else { self.0 * first * second }
    }

    /// Whether this many units are within the bound.
    pub(crate) fn covers(self, units: U512) -> bool {
        units <= whole(self.0 * Self::SURE)
    }

    /// Whether a value this close to a multiple of a power of ten counts as that multiple.
    pub(crate) fn is_far_below_power_of_ten(self, places: u32) -> bool {
        self.0 * Self::FAR <= power_of_ten(places)
    }
}

/// Truncates a number that fits 512 bits to an integer.
fn whole(value: f64) -> U512 {
    const MANTISSA: u32 = 52;
    let bits = value.to_bits();
    let mantissa = U512::from((bits & ((1 << MANTISSA) - 1)) | (1 << MANTISSA));
    // A number below one has an exponent below zero.
    let exponent = i64::try_from(bits >> MANTISSA).unwrap_or(0) - 1023;
    match usize::try_from(exponent) {
        Ok(exponent) if exponent > 511 => U512::MAX,
        Ok(exponent) if exponent >= 52 => mantissa << (exponent - 52),
        Ok(exponent) => mantissa >> (52 - exponent),
        Err(_) => U512::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_covers_what_is_not_above_twice_of_it() {
        for (bound, covered, beyond) in [
            (0.0, 0u128, 1u128),
            (0.4, 0, 1),
            (1.0, 2, 3),
            (2.75, 5, 6),
            (1e20, 2 * 10u128.pow(20), 3 * 10u128.pow(20)),
        ] {
            assert!(Error::of_units(bound).covers(U512::from(covered)), "{bound}");
            assert!(!Error::of_units(bound).covers(U512::from(beyond)), "{bound}");
        }
        assert!(Error::of_units(f64::MAX).covers(U512::MAX));
    }

    #[test]
    fn a_bound_is_scaled_however_small_the_unit_is() {
        let near = |value: f64, expected: f64| (value / expected - 1.0).abs() < 1e-12;
        assert!(near(Error::of_units(3.0).scaled(-200), 3e-200));
        assert!(near(Error::of_units(3.0).scaled(200), 3e200));
        assert!(near(Error::of_units(3.0).scaled(0), 3.0));
    }
}
