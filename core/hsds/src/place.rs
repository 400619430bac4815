//! Where something stands in a directory file.

/// A place in a file: lines and columns as an editor counts them, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The character in it.
    pub column: u32,
}
