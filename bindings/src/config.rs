//! What the app needs to know before it opens.

use std::path::PathBuf;

pub(crate) use tally_core::app::{Config, ConfigError};

// The path of a folder.
pub(crate) type Folder = PathBuf;

uniffi::custom_type!(Folder, String, {
    remote,
    try_lift: |path| Ok(PathBuf::from(path)),
    lower: |folder| folder.to_string_lossy().into_owned(),
});

/// What the app needs to know of the phone and of the organisation that gives it out.
#[uniffi::remote(Record)]
pub(crate) struct Config {
    /// A folder that only this app can read. The calculator's database lies in it. It has to exist.
    pub folder: Folder,
    /// The phone's language and region as a BCP 47 tag, such as `es-US`.
    pub locale: String,
    /// 6 to 12 digits that start setup on a fresh install. Told in person, never in a store listing.
    pub setup_code: String,
    /// The directory's region that comes first until the person chooses, such as `westchester-ny`.
    pub region: Option<String>,
    /// The phone has less than 1 GiB of memory: a guess then costs 19 MiB in place of 32 MiB.
    pub short_of_memory: bool,
}

/// What is wrong with a [`Config`]. Trouble with the disk or the device key is no error here: the calculator works in spite of it.
#[uniffi::remote(Error)]
pub(crate) enum ConfigError {
    /// The setup code is not 6 to 12 digits.
    SetupCode,
}
