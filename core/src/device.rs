//! The device that the app runs on, and what it can do. The shell reports both when it opens the
//! app.

/// What the app runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Platform {
    /// Android.
    Android,
    /// iOS and iPadOS.
    Ios,
    /// A terminal: the phone to try things out on.
    Terminal,
}

/// What a device can do. A tablet may have no dialer; a child's phone no browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Abilities {
    /// Something opens a `tel:` address.
    pub calls: bool,
    /// Something opens an `sms:` address.
    pub messages: bool,
    /// Something opens an `https:` address.
    pub browser: bool,
}

impl Abilities {
    /// What a phone can do.
    pub const ALL: Self = Self { calls: true, messages: true, browser: true };
}

impl Default for Abilities {
    fn default() -> Self {
        Self::ALL
    }
}
