//! What the app has to be told before it opens, and what can be wrong with that.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::code::Code;
use crate::device::{Abilities, Platform};
use crate::directory;
use crate::locale_tag::LocaleTag;
use crate::words::Language;

/// What the app needs to know of the phone and of the organization that gives it out.
#[derive(Clone, Debug)]
pub struct Config {
    /// A folder that only this app can read. The calculator's database lies in it. It has to exist.
    pub folder: PathBuf,
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

/// What is wrong with a [`Config`]. Trouble with the disk or the device key is no error here: the
/// calculator works in spite of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The setup code is not 6 to 12 digits.
    #[error("the setup code needs 6 to 12 digits")]
    SetupCode,
    /// There is no such folder. Create it first. If the disk does not let it be made, there is no
    /// error.
    #[error("there is no folder {named:?}: create it first")]
    Folder {
        /// What was given.
        named: String,
    },
    /// There is no such region.
    #[error("there is no region {named:?}: choose one of {}, or none", choices.join(", "))]
    Region {
        /// What was given.
        named: String,
        /// What there is.
        choices: Vec<String>,
    },
    /// None of the locales is a BCP 47 tag.
    #[error("no locale among {named:?}: a BCP 47 tag such as es-US; there are words for {}", choices.join(", "))]
    Locales {
        /// What was given.
        named: Vec<String>,
        /// The languages that there are words in.
        choices: Vec<String>,
    },
}

impl Config {
    /// The setup code, if nothing is wrong.
    pub(super) fn check(&self) -> Result<Code, ConfigError> {
        let setup_code = Code::parse(&self.setup_code).ok_or(ConfigError::SetupCode)?;
        if is_missing(&self.folder) {
            return Err(ConfigError::Folder { named: self.folder.display().to_string() });
        }
        if let Some(region) = &self.region {
            let choices = directory::regions();
            if !choices.contains(region) {
                return Err(ConfigError::Region { named: region.clone(), choices });
            }
        }
        if !self.locales.iter().any(|tag| LocaleTag::parse(tag).is_some()) {
            let choices = Language::ALL.map(|language| language.tag().to_owned()).to_vec();
            return Err(ConfigError::Locales { named: self.locales.clone(), choices });
        }
        Ok(setup_code)
    }

    /// The locale that gives marks and digits.
    pub(super) fn first_locale(&self) -> &str {
        self.locales.first().map_or("", String::as_str)
    }
}

/// A folder that nobody made, or may make. One that the disk does not let be made is trouble with
/// the disk: a calculator has to count there too.
fn is_missing(folder: &Path) -> bool {
    match fs::metadata(folder) {
        Ok(metadata) => !metadata.is_dir(),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let first = folder.ancestors().take_while(|above| fs::metadata(above).is_err()).last();
            let made = first.map_or(Ok(()), fs::create_dir);
            if let (Some(first), Ok(())) = (first, &made) {
                let _ = fs::remove_dir(first);
            }
            made.err().is_none_or(|error| error.kind() == ErrorKind::PermissionDenied)
        }
        // There, or not to be looked at now.
        Err(_) => false,
    }
}
