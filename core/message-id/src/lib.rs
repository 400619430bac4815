//! How a message is named: by a number, computed from the name that `core/locales` has for it.
//!
//! A crate of its own because core's build, which packs the messages under their numbers, and the
//! library, which looks them up, have to compute the same.

#![forbid(unsafe_code)]

/// The name of a message as the library knows it: a number, so that no name stands in the library
/// in clear. Written `id!("back")`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageId {
    number: u32,
    /// For the words of a failed assertion.
    #[cfg(debug_assertions)]
    name: &'static str,
}

impl MessageId {
    /// Letters in [`MessageId::write`].
    pub const LENGTH: usize = 9;

    /// For core's `id!`, which sees to it that this is done while compiling.
    #[must_use]
    pub const fn of(name: &'static str) -> Self {
        Self {
            number: number(name),
            #[cfg(debug_assertions)]
            name,
        }
    }

    /// For core's fuzzer, which has the packed messages and no names.
    #[must_use]
    pub const fn of_number(number: u32) -> Self {
        Self {
            number,
            #[cfg(debug_assertions)]
            name: "",
        }
    }

    /// The name in the packed messages, such as `m0a1b2c3d`.
    pub fn write(self, buffer: &mut [u8; Self::LENGTH]) -> &str {
        buffer[0] = b'm';
        for (place, letter) in buffer[1..].iter_mut().enumerate() {
            let digit = (self.number >> (28 - 4 * place)) & 0xf;
            *letter = b"0123456789abcdef"[digit as usize];
        }
        core::str::from_utf8(buffer).unwrap_or_default()
    }

    /// What an assertion calls it.
    #[cfg(debug_assertions)]
    #[must_use]
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Nothing: no name is kept.
    #[cfg(not(debug_assertions))]
    #[must_use]
    pub fn name(self) -> &'static str {
        ""
    }
}

/// FNV-1a, 32 bits; `build.rs` refuses two messages with one number.
const fn number(name: &str) -> u32 {
    let (bytes, mut hash, mut at) = (name.as_bytes(), 0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::MessageId;

    /// The vectors of FNV's authors (draft-eastlake-fnv).
    #[test]
    fn a_name_comes_to_its_number() {
        for (name, number) in [("", "m811c9dc5"), ("a", "me40c292c"), ("foobar", "mbf9cf968")] {
            assert_eq!(MessageId::of(name).write(&mut [0; MessageId::LENGTH]), number);
        }
    }
}
