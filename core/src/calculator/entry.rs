//! A number as it is typed. It may be a code, so its digits stay in one buffer that never grows,
//! because growing would leave a copy behind, and that is wiped on drop. Leading zeros are kept,
//! because a code may begin with them, but not shown.

use zeroize::Zeroizing;

/// How many digits a code can have.
pub(crate) const CODE_DIGITS: core::ops::RangeInclusive<usize> = 6..=12;

/// A number as it is typed: digits and at most one point.
pub(crate) struct Entry {
    text: Zeroizing<String>,
    /// It came from the clipboard: its digits are forgotten like typed ones, and are not a code.
    pasted: bool,
}

#[cfg(test)]
impl core::fmt::Debug for Entry {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "{:?} {}", *self.text, self.pasted)
    }
}

impl Entry {
    /// Significant digits, as on phones; a longer number could not be shown exactly.
    pub(crate) const MAX_DIGITS: usize = 15;
    /// Leading zeros: the longest code may be all zeros.
    pub(crate) const MAX_LEADING_ZEROS: usize = 12;
    /// All of these and the point, with room to spare.
    const CAPACITY: usize = 32;

    /// Nothing typed yet.
    pub(crate) fn new() -> Self {
        Self { text: Zeroizing::new(String::with_capacity(Self::CAPACITY)), pasted: false }
    }

    /// Parses digits with at most one point; `None` if they do not fit or are anything else.
    pub(crate) fn parse(digits: &str) -> Option<Self> {
        let mut entry = Self::new();
        let fits = digits.bytes().all(|byte| match byte {
            b'.' => entry.push_point(),
            digit => entry.push_digit(digit.wrapping_sub(b'0')),
        });
        (fits && !digits.is_empty()).then_some(entry)
    }

    /// The same, from the clipboard.
    pub(crate) fn pasted(digits: &str) -> Option<Self> {
        Some(Self { pasted: true, ..Self::parse(digits)? })
    }

    /// Whether it came from the clipboard.
    pub(crate) fn is_pasted(&self) -> bool {
        self.pasted
    }

    /// As typed, with a point as the decimal mark.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Adds a digit; `false` if there is no room for it.
    pub(crate) fn push_digit(&mut self, digit: u8) -> bool {
        if digit > 9 {
            return false;
        }
        let zeros = self.text.len() - self.text.trim_start_matches('0').len();
        let counted = self.text.len() - zeros - usize::from(self.has_point());
        let room = if digit == 0 && zeros == self.text.len() {
            zeros < Self::MAX_LEADING_ZEROS
        } else {
            counted < Self::MAX_DIGITS
        };
        if room {
            self.text.push(char::from(b'0' + digit));
        }
        room
    }

    /// Adds the decimal mark; `false` if there is one already.
    pub(crate) fn push_point(&mut self) -> bool {
        if self.has_point() {
            return false;
        }
        if self.text.is_empty() {
            self.text.push('0');
        }
        self.text.push('.');
        true
    }

    /// Removes the last digit or the mark; `false` if nothing is left.
    pub(crate) fn backspace(&mut self) -> bool {
        self.text.pop();
        !self.text.is_empty()
    }

    /// Drops a trailing decimal mark once the number is complete.
    pub(crate) fn finish(&mut self) {
        if self.text.ends_with('.') {
            self.text.pop();
        }
    }

    /// Whether this is digits and nothing else, as a code is.
    pub(crate) fn is_digits_only(&self) -> bool {
        !self.text.is_empty() && !self.has_point()
    }

    /// Whether it is a whole number as long as a code. Zeros before it count.
    pub(crate) fn is_like_a_code(&self) -> bool {
        self.is_digits_only() && CODE_DIGITS.contains(&self.text.len())
    }

    fn has_point(&self) -> bool {
        self.text.contains('.')
    }
}

impl Clone for Entry {
    fn clone(&self) -> Self {
        let mut copy = Self { pasted: self.pasted, ..Self::new() };
        copy.text.push_str(&self.text);
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(digits: &str) -> Entry {
        let mut entry = Entry::new();
        for digit in digits.bytes() {
            entry.push_digit(digit - b'0');
        }
        entry
    }

    #[test]
    fn a_full_entry_never_moves_its_buffer() {
        let mut entry = Entry::new();
        let before = entry.text().as_ptr();
        for _ in 0..40 {
            entry.push_digit(0);
        }
        entry.push_point();
        for _ in 0..40 {
            entry.push_digit(7);
        }
        assert_eq!(entry.text().as_ptr(), before);
        assert_eq!(entry.clone().text.capacity(), Entry::CAPACITY);
    }

    #[test]
    fn twelve_digits_fit_whatever_they_are() {
        for code in ["000000000000", "000000000001", "999999999999", "102030405060"] {
            assert_eq!(entry(code).text(), code);
        }
    }

    #[test]
    fn a_sixteenth_digit_is_ignored() {
        assert_eq!(entry("12345678901234567").text(), "123456789012345");
    }
}
