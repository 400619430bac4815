//! How the code names a message.

/// For an enum with a message for each of its variants: `message`, its id, and `name`, what follows
/// the prefix.
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
macro_rules! id {
    ($name:literal) => {
        const { $crate::words::MessageId::of($name) }
    };
}
