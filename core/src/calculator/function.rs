//! The functions of a scientific calculator, as a sum and the arithmetic name them.

/// The functions that are written with parentheses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Sine,
    Cosine,
    Tangent,
    ArcSine,
    ArcCosine,
    ArcTangent,
    NaturalLogarithm,
    Logarithm,
}
