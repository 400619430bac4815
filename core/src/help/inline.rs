//! A short list that lives where it is declared: the decision allocates nothing.

use core::fmt;

/// At most `N` values; what does not fit is left out, and a test holds that nothing ever is.
#[derive(Clone, Copy)]
pub struct Inline<T, const N: usize> {
    values: [Option<T>; N],
    len: usize,
}

impl<T: Copy, const N: usize> Inline<T, N> {
    /// No values.
    #[must_use]
    pub const fn new() -> Self {
        Self { values: [None; N], len: 0 }
    }

    /// Adds a value at the end.
    pub fn push(&mut self, value: T) {
        debug_assert!(self.len < N, "the list is sized for the longest guidance");
        if let Some(place) = self.values.get_mut(self.len) {
            *place = Some(value);
            self.len += 1;
        }
    }

    /// From first to last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.values[..self.len].iter().flatten()
    }

    /// The first value.
    #[must_use]
    pub fn first(&self) -> Option<&T> {
        self.iter().next()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl<T: Copy, const N: usize> Default for Inline<T, N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy + PartialEq, const N: usize> PartialEq for Inline<T, N> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Copy + Eq, const N: usize> Eq for Inline<T, N> {}

impl<T: Copy + fmt::Debug, const N: usize> fmt::Debug for Inline<T, N> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}
