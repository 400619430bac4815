//! What is known of the numbers of one country.

/// The lengths and prefixes of a country's numbers.
pub(super) struct Country {
    pub(super) code: u16,
    /// Whether people there write a trunk zero, which is not dialed after the country code: `+44
    /// (0)20 …`.
    pub(super) drops_a_zero: bool,
    /// For each length of a national number, a bit for each two-digit prefix.
    pub(super) shapes: &'static [(u8, u128)],
}
