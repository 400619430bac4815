//! One directory file: a region, its services, and how it is checked.

use chrono::NaiveDate;

use super::error::{DirectoryError, Fault};
use super::service::Service;
use super::{read, syntax};

/// The region of the file that always applies.
pub const NATIONAL: &str = "us-national";

/// The services of one region: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    pub(super) region: String,
    pub(super) name: String,
    pub(super) services: Vec<Service>,
}

impl Directory {
    /// The maximum size of a file in bytes; checked before it is read.
    pub const MAX_BYTES: usize = 256 * 1024;
    /// The maximum number of services in a file.
    pub const MAX_SERVICES: usize = 6;
    /// The maximum number of ways to reach hotlines (numbers and chats) in a file: those of a
    /// region and of the nation are offered together.
    pub const MAX_WAYS: usize = 16;

    /// Reads one file strictly, except for what depends on today's date: see [`Directory::check`].
    ///
    /// # Errors
    /// Every fault found, each with its place in the text and the JSON path of what is wrong.
    ///
    /// ```
    /// use tally_core::tools::directory::{Directory, Fault};
    /// let errors = Directory::parse("{}").unwrap_err();
    /// assert_eq!(errors[0].path, "$.region");
    /// assert_eq!(errors[0].fault, Fault::Missing);
    /// ```
    pub fn parse(json: &str) -> Result<Self, Vec<DirectoryError>> {
        read::directory(json, None, &[])
    }

    /// Reads one file as the build does: its bytes must be text, its name must be that of its
    /// region, and no date of something done may be after `today`.
    ///
    /// # Errors
    /// Every fault found, as [`Directory::parse`] has them.
    pub fn check(bytes: &[u8], region: &str, today: NaiveDate) -> Result<Self, Vec<DirectoryError>> {
        Self::check_beside(None, bytes, region, today)
    }

    /// The same for a file whose services are offered together with those of the `nation`: they
    /// must not share a slug.
    ///
    /// # Errors
    /// Every fault found, as [`Directory::parse`] has them.
    pub fn check_beside(
        nation: Option<&Self>,
        bytes: &[u8],
        region: &str,
        today: NaiveDate,
    ) -> Result<Self, Vec<DirectoryError>> {
        let at = |place, path: &str, value, fault| {
            Err(vec![DirectoryError { place, path: path.to_owned(), value, fault }])
        };
        let text = match core::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let (place, syntax) = syntax::not_text(bytes, &error);
                return at(Some(place), "$", None, Fault::NotJson(syntax));
            }
        };
        let services = nation.into_iter().flat_map(Self::services);
        let taken: Vec<&str> = services.map(|service| service.slug.as_str()).collect();
        let directory = read::directory(text, Some(today), &taken)?;
        if directory.region == region {
            return Ok(directory);
        }
        let value = Some(format!("\"{}\"", directory.region));
        let place = read::place_of_region(text);
        at(place, "$.region.id", value, Fault::NotTheFileName(region.to_owned()))
    }

    /// The region's id: `us-national`.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// Whether it always applies.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.region == NATIONAL
    }

    /// The region's name as people read it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its services, in the order in which they are offered.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }
}
