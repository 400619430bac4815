//! What the app needs to know before it opens.

use std::path::PathBuf;

pub(crate) use tally_core::{Abilities, Config, ConfigError, Platform};

// The path of a folder.
pub(crate) type Folder = PathBuf;

uniffi::custom_type!(Folder, String, {
    remote,
    try_lift: |path| Ok(PathBuf::from(path)),
    lower: |folder| folder.to_string_lossy().into_owned(),
});

/// What the app needs to know of the phone and of the organization that gives it out.
#[uniffi::remote(Record)]
pub(crate) struct Config {
    /// A folder that only this app can read. The calculator's database lies in it. It has to exist.
    pub folder: Folder,
    /// The phone's languages in order of preference, as BCP 47 tags such as `es-US`. The first
    /// gives the calculator's marks and digits; the first that there are words in gives the words.
    pub locales: Vec<String>,
    /// What the app runs on: some words are true of one platform only.
    pub platform: Platform,
    /// What this device can do, as far as the platform says so beforehand.
    pub abilities: Abilities,
    /// 6 to 12 digits that start setup on a fresh install. Told in person, never in a store
    /// listing.
    pub setup_code: String,
    /// The directory's region that comes first until the person chooses, such as `westchester-ny`.
    pub region: Option<String>,
    /// The phone has less than 1 GiB of memory: a guess then costs 19 MiB in place of 32 MiB.
    pub short_of_memory: bool,
}

/// What the app runs on.
#[uniffi::remote(Enum)]
pub(crate) enum Platform {
    /// Android.
    Android,
    /// iOS and iPadOS.
    Ios,
    /// A terminal: the phone to try things out on.
    Terminal,
}

/// What a device can do. A tablet may have no dialer; a child's phone no browser.
#[uniffi::remote(Record)]
pub(crate) struct Abilities {
    /// Something opens a `tel:` address.
    pub calls: bool,
    /// Something opens an `sms:` address.
    pub messages: bool,
    /// Something opens an `https:` address.
    pub browser: bool,
}

/// What is wrong with a [`Config`]. Trouble with the disk or the device key is no error here: the
/// calculator works in spite of it.
#[uniffi::remote(Error)]
pub(crate) enum ConfigError {
    /// The setup code is not 6 to 12 digits.
    SetupCode,
    /// There is no such folder. Create it first. If the disk does not let it be made, there is no
    /// error.
    Folder {
        /// What was given.
        named: String,
    },
    /// There is no such region.
    Region {
        /// What was given.
        named: String,
        /// What there is.
        choices: Vec<String>,
    },
    /// None of the locales is a BCP 47 tag.
    Locales {
        /// What was given.
        named: Vec<String>,
        /// The languages that there are words in.
        choices: Vec<String>,
    },
}
