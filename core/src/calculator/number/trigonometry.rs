//! The angle functions. In degrees they are exact whenever possible: by Niven's theorem no other
//! rational fraction of a turn has a rational sine.

use ruint::aliases::{U512, U1024};

use super::elementary::TINY;
use super::error::Error;
use super::fixed::Fixed;
use super::real::{Real, power_of_ten};
use super::{Failure, Number};
use crate::calculator::angle::AngleUnit;
use crate::calculator::function::Function;

/// Fractional bits of the quarter turn.
const PLACES: usize = 600;
/// A quarter turn, π/2, with that many bits.
const QUARTER: U1024 = U1024::from_limbs([
    0xecc4_bcfd_8de8_9885,
    0xdada_a384_8bc9_0b6a,
    0xdbe4_be28_6e9f_c26a,
    0x679a_7486_3660_5614,
    0xf31c_6809_bbdf_2a33,
    0x4c76_2736_44a2_9410,
    0x1114_cf98_e804_177d,
    0x1701_b839_a252_049c,
    0x4442_d184_6989_8cc5,
    0x0192_1fb5,
    0,
    0,
    0,
    0,
    0,
    0,
]);
/// Its error: one unit in the last place.
const QUARTER_OFF_BY: f64 = 1e-180;
/// An angle with this many integer digits has no fractional digits left.
const LARGEST: i32 = 100;
/// Decimal places of a reduced angle.
const DECIMALS: u32 = 105;
/// The error of a summed series.
const OFF_BY: f64 = 1e-73;

/// An angle without its sign: a number of quarter turns, and a rest of at most half a quarter,
/// which may count back from the next quarter.
struct Reduced {
    quarter: u8,
    back: bool,
    /// In radians.
    rest: Number,
    /// If the rest is exactly 30 or 45 degrees.
    nice: Nice,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Nice {
    Thirty,
    FortyFive,
    Other,
}

impl Number {
    /// A function of this.
    pub(crate) fn function(self, function: Function, unit: AngleUnit) -> Result<Self, Failure> {
        match function {
            Function::Sine => self.reduced(unit)?.sine(0).map(|sine| self.signed(sine)),
            Function::Cosine => self.reduced(unit)?.sine(1),
            Function::Tangent => {
                let reduced = self.reduced(unit)?;
                if reduced.nice == Nice::FortyFive {
                    let sign = if reduced.quarter % 2 == 0 { 1 } else { -1 };
                    return Ok(self.signed(Self::whole(sign)));
                }
                let cosine = reduced.sine(1)?;
                if cosine.is_zero() {
                    return Err(Failure::NotDefined);
                }
                reduced.sine(0)?.divide(cosine).map(|tangent| self.signed(tangent))
            }
            Function::ArcSine => self.arc_sine(unit),
            Function::ArcCosine => quarter(unit).subtract(self.arc_sine(unit)?).and_then(|rough| {
                // Near one the angle is small, and its own tangent is more accurate.
                let near = Self::ONE.subtract(self)?;
                if near.real().is_none_or(|near| near.exponent >= -3) {
                    return Ok(rough);
                }
                self.opposite()?.divide(self)?.arc_tangent(unit)
            }),
            Function::ArcTangent => self.arc_tangent(unit),
            Function::NaturalLogarithm => self.ln(),
            Function::Logarithm => self.log_ten(),
        }
    }

    /// A function of an inverse function, as in `tan(tan⁻¹(10^100))`, without computing the angle,
    /// which has too few digits. `None` if there is no such pair.
    pub(crate) fn function_of_inverse(
        self,
        function: Function,
        inverse: Function,
    ) -> Option<Result<Self, Failure>> {
        use Function::{ArcCosine, ArcSine, ArcTangent, Cosine, Sine, Tangent};
        Some(match (function, inverse) {
            (Tangent, ArcTangent) => Ok(self),
            (Sine, ArcSine) | (Cosine, ArcCosine) => self.opposite().map(|_| self),
            (Sine, ArcCosine) | (Cosine, ArcSine) => self.opposite(),
            (Tangent, ArcSine) => self.opposite().and_then(|opposite| self.over_side(opposite)),
            (Tangent, ArcCosine) => self.opposite().and_then(|opposite| opposite.over_side(self)),
            (Sine, ArcTangent) => self.sides().map(|(opposite, _)| opposite),
            (Cosine, ArcTangent) => self.sides().map(|(_, adjacent)| adjacent),
            _ => return None,
        })
    }

    /// The tangent of an angle with an adjacent side of this length; a right angle has none.
    fn over_side(self, side: Self) -> Result<Self, Failure> {
        if side.is_zero() { Err(Failure::NotDefined) } else { self.divide(side) }
    }

    /// The sides opposite and adjacent to an angle with this tangent, the long one being 1.
    fn sides(self) -> Result<(Self, Self), Failure> {
        let large = self.real().is_some_and(|real| real.exponent >= 0);
        let short = if large { Self::ONE.divide(self)? } else { self };
        let long = short.multiply(short)?.add(Self::ONE)?.square_root()?;
        let (lesser, greater) = (short.divide(long)?, Self::ONE.divide(long)?);
        if !large {
            return Ok((lesser, greater));
        }
        Ok((self.signed(greater), if lesser.is_negative() { lesser.negate() } else { lesser }))
    }

    /// With this number's sign.
    fn signed(self, value: Self) -> Self {
        if self.is_negative() { value.negate() } else { value }
    }

    fn reduced(self, unit: AngleUnit) -> Result<Reduced, Failure> {
        let Some(real) = self.real() else {
            return Ok(Reduced { quarter: 0, back: false, rest: Self::ZERO, nice: Nice::Other });
        };
        let positive = if real.negative { self.negate() } else { self };
        match unit {
            AngleUnit::Degrees => reduced_degrees(positive),
            AngleUnit::Radians => reduced_radians(positive, real),
        }
    }

    /// `√(1 − x²)`: the other leg of a right triangle with hypotenuse 1.
    fn opposite(self) -> Result<Self, Failure> {
        Self::ONE.subtract(self.multiply(self)?)?.square_root()
    }

    fn arc_sine(self, unit: AngleUnit) -> Result<Self, Failure> {
        let positive = if self.is_negative() { self.negate() } else { self };
        let nice = match positive {
            Self::Ratio { numerator: 0, .. } => return Ok(Self::ZERO),
            Self::ONE => Some((Self::ONE, 1)),
            Self::Ratio { numerator: 1, denominator: 2 } => Some((Self::ONE, 3)),
            _ => None,
        };
        if let Some((quarters, divisor)) = nice {
            let angle = quarter(unit).multiply(quarters)?.divide(Self::whole(divisor))?;
            return Ok(self.signed(angle));
        }
        // Above one there is no other side.
        let opposite = self.opposite()?;
        if opposite.is_zero() {
            // A rounded one.
            return Ok(self.signed(quarter(unit)));
        }
        self.divide(opposite)?.arc_tangent(unit)
    }

    fn arc_tangent(self, unit: AngleUnit) -> Result<Self, Failure> {
        let positive = if self.is_negative() { self.negate() } else { self };
        if positive == Self::ONE {
            return quarter(unit).divide(Self::whole(2)).map(|angle| self.signed(angle));
        }
        let large = positive.real().is_some_and(|real| real.exponent >= 0);
        let small = if large { Self::ONE.divide(positive)? } else { positive };
        let mut angle = arc_tangent_of_small(small)?;
        if unit == AngleUnit::Degrees {
            angle = angle.multiply(Self::whole(180))?.divide(Self::pi())?;
        }
        if large {
            angle = quarter(unit).subtract(angle)?;
        }
        Ok(self.signed(angle))
    }
}

/// A quarter turn.
fn quarter(unit: AngleUnit) -> Number {
    match unit {
        AngleUnit::Degrees => Number::whole(90),
        AngleUnit::Radians => Number::pi().divide(Number::whole(2)).unwrap_or(Number::ONE),
    }
}

fn reduced_degrees(positive: Number) -> Result<Reduced, Failure> {
    let turn = positive.remainder(Number::whole(360))?;
    let quarters = turn.divide(Number::whole(90))?.truncate();
    let mut rest = turn.subtract(quarters.multiply(Number::whole(90))?)?;
    let quarter = match quarters {
        Number::Ratio { numerator, .. } => u8::try_from(numerator.rem_euclid(4)).unwrap_or(0),
        Number::Real(_) => 0,
    };
    let mut back = false;
    let over_half = rest.subtract(Number::whole(45))?;
    if !over_half.is_negative() && !over_half.is_zero() {
        rest = Number::whole(90).subtract(rest)?;
        back = true;
    }
    let nice = match rest {
        Number::Ratio { numerator: 30, denominator: 1 } => Nice::Thirty,
        Number::Ratio { numerator: 45, denominator: 1 } => Nice::FortyFive,
        _ => Nice::Other,
    };
    let rest = rest.multiply(Number::pi())?.divide(Number::whole(180))?;
    Ok(Reduced { quarter, back, rest, nice })
}

fn reduced_radians(positive: Number, real: Real) -> Result<Reduced, Failure> {
    if real.exponent >= LARGEST {
        return Err(Failure::TooLarge);
    }
    if real.exponent < TINY {
        return Ok(Reduced { quarter: 0, back: false, rest: positive, nice: Nice::Other });
    }
    let digits = U1024::from(real.wide());
    let angle = match u32::try_from(-real.unit()) {
        Ok(places) => (digits << PLACES) / U1024::from(power_of_ten(places)),
        Err(_) => (digits * U1024::from(power_of_ten(real.unit().unsigned_abs()))) << PLACES,
    };
    let (quarters, mut rest) = angle.div_rem(QUARTER);
    let mut quarter = (quarters.as_limbs()[0] & 3).to_le_bytes()[0];
    let mut back = false;
    if rest > QUARTER >> 1 {
        rest = QUARTER - rest;
        back = true;
    }
    let decimals: U512 = ((rest * U1024::from(power_of_ten(DECIMALS))) >> PLACES).to();
    // The error of the angle itself, and of as many truncated quarter turns.
    let off_by = real.absolute_error() + QUARTER_OFF_BY * Error::of_units(1.0).scaled(real.exponent + 1);
    let error = Error::of_units(off_by).times_power_of_ten(DECIMALS).plus(Error::CUT);
    // No more than a rounding residue of an integer number of quarters.
    if error.covers(decimals) {
        quarter = (quarter + u8::from(back)) % 4;
        return Ok(Reduced { quarter, back: false, rest: Number::ZERO, nice: Nice::Other });
    }
    let unit = -i32::try_from(DECIMALS).unwrap_or(0);
    let rest = Number::of(Real::rounded(false, decimals, unit, true, error))?;
    Ok(Reduced { quarter, back, rest, nice: Nice::Other })
}

impl Reduced {
    /// The sine of the angle advanced by some quarter turns: by one it is the cosine.
    fn sine(&self, moved: u8) -> Result<Number, Failure> {
        let quarter = (self.quarter + moved) % 4;
        let value =
            if (quarter % 2 == 1) != self.back { self.cosine_of_rest()? } else { self.sine_of_rest()? };
        Ok(if quarter >= 2 { value.negate() } else { value })
    }

    fn sine_of_rest(&self) -> Result<Number, Failure> {
        match self.rest.real() {
            _ if self.nice == Nice::Thirty => Number::ONE.divide(Number::whole(2)),
            None => Ok(Number::ZERO),
            Some(real) if real.exponent < TINY => self.rest.series(&[1, 0, -6, 0]),
            Some(real) => {
                let sine = Fixed::of_real(&real).sin_cos().0;
                Number::of(sine.to_real(false, 0, OFF_BY + real.absolute_error()))
            }
        }
    }

    fn cosine_of_rest(&self) -> Result<Number, Failure> {
        match self.rest.real() {
            None => Ok(Number::ONE),
            Some(real) if real.exponent < TINY => self.rest.series(&[0, -2, 0, 24])?.add(Number::ONE),
            Some(real) => {
                let cosine = Fixed::of_real(&real).sin_cos().1;
                Number::of(cosine.to_real(false, 0, OFF_BY + real.absolute_error()))
            }
        }
    }
}

/// In radians, of zero up to one.
fn arc_tangent_of_small(value: Number) -> Result<Number, Failure> {
    let Some(real) = value.real() else {
        return Ok(Number::ZERO);
    };
    if real.exponent < TINY {
        return value.series(&[1, 0, -3, 0]);
    }
    // A double is right to 16 digits; the tangent of the difference is known exactly, and a few
    // terms give its angle.
    let guess = Fixed::of_f64(real.to_f64().atan());
    if guess == Fixed::ZERO {
        return value.series(&[1, 0, -3, 0]);
    }
    let (sine, cosine) = guess.sin_cos();
    let [guess, sine, cosine] = [(guess, 0.0), (sine, OFF_BY), (cosine, OFF_BY)]
        .map(|(fixed, off_by)| Number::of(fixed.to_real(false, 0, off_by)));
    let (guess, sine, cosine) = (guess?, sine?, cosine?);
    let relative_error = real.relative_error();
    let value = value.without_error();
    let above = value.multiply(cosine)?.subtract(sine)?;
    let below = cosine.add(value.multiply(sine)?)?;
    let missing = above.divide(below)?;
    // The relative error of the angle is no larger than its tangent's, of which it is at least
    // three quarters.
    guess.add(missing.series(&[1, 0, -3, 0])?)?.off_by(1.5 * relative_error)
}
