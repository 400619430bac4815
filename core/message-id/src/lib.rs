//! How a message is named: `build.rs` and the library compute the same.

/// The name of a message as the library knows it: a number, so that no name stands in the library
/// in clear. Written `id!("back")`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MessageId {
    number: u32,
    /// For the words of a failed assertion.
    #[cfg(debug_assertions)]
    name: &'static str,
}

impl MessageId {
    /// Letters in [`MessageId::write`].
    pub(crate) const LENGTH: usize = 9;

    /// For `id!`, which sees to it that this is done while compiling.
    pub(crate) const fn of(name: &'static str) -> Self {
        Self {
            number: number(name),
            #[cfg(debug_assertions)]
            name,
        }
    }

    /// For the fuzzer, which has the packed messages and no names.
    #[cfg(any(fuzzing, test))]
    pub(crate) const fn of_number(number: u32) -> Self {
        Self {
            number,
            #[cfg(debug_assertions)]
            name: "",
        }
    }

    /// The name in the packed messages, such as `m0a1b2c3d`.
    pub(crate) fn write(self, buffer: &mut [u8; Self::LENGTH]) -> &str {
        buffer[0] = b'm';
        for (place, letter) in buffer[1..].iter_mut().enumerate() {
            let digit = (self.number >> (28 - 4 * place)) & 0xf;
            *letter = b"0123456789abcdef"[digit as usize];
        }
        core::str::from_utf8(buffer).unwrap_or_default()
    }

    /// What an assertion calls it.
    #[cfg(debug_assertions)]
    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    #[cfg(not(debug_assertions))]
    pub(crate) fn name(self) -> &'static str {
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

/// For an enum with a message for each of its variants: `message`, its id, and `name`, what follows
/// the prefix.
#[allow(unused_macros, reason = "build.rs has none")]
macro_rules! message_and_name {
    ($prefix:literal; $($variant:ident => $id:literal,)+) => {
        /// The id of its message.
        #[must_use]
        pub(crate) const fn message(self) -> $crate::words::MessageId {
            match self {
                $(Self::$variant => id!($id),)+
            }
        }

        /// Its name in JSON.
        #[must_use]
        pub fn name(self) -> &'static str {
            let id: &str = match self {
                $(Self::$variant => $id,)+
            };
            id.strip_prefix($prefix).unwrap_or_default()
        }
    };
}

/// The id of a message, as a number that is computed while compiling.
#[allow(unused_macros, reason = "build.rs has names that are not literals")]
macro_rules! id {
    ($name:literal) => {
        const { $crate::words::MessageId::of($name) }
    };
}
