//! Reads one directory file into a region's services, as the library and as the build do.

use chrono::NaiveDate;

use super::error::{DirectoryError, Fault};
pub use super::region::{Directory, NATIONAL};
use super::{read, syntax};

impl Directory {
    /// Reads one file strictly, except for what depends on today's date: see [`Directory::check`].
    ///
    /// # Errors
    /// Every fault found, each with its place in the text and the JSON path of what is wrong.
    ///
    /// ```
    /// use tally_hsds::{Directory, Fault};
    /// let errors = Directory::parse("{}").unwrap_err();
    /// assert_eq!(errors[0].path, "$.region");
    /// assert_eq!(errors[0].fault, Fault::Missing);
    /// ```
    pub fn parse(json: &str) -> Result<Self, Vec<DirectoryError>> {
        read::directory(json, None, None)
    }

    /// Reads one file as the build does: its bytes must be text, its name must be that of its
    /// region, and no date of something done may be after `today`.
    ///
    /// # Errors
    /// Every fault found, as [`Directory::parse`] has them.
    pub fn check(bytes: &[u8], region: &str, today: NaiveDate) -> Result<Self, Vec<DirectoryError>> {
        Self::check_bytes(None, bytes, region, today)
    }

    /// The same for a file that is embedded with `others`: its state must be one of them, and none
    /// of its services may have the slug of one of that state or of the nation.
    ///
    /// # Errors
    /// Every fault found, as [`Directory::parse`] has them.
    pub fn check_beside(
        others: &[Self],
        bytes: &[u8],
        region: &str,
        today: NaiveDate,
    ) -> Result<Self, Vec<DirectoryError>> {
        Self::check_bytes(Some(others), bytes, region, today)
    }

    fn check_bytes(
        others: Option<&[Self]>,
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
        let directory = read::directory(text, Some(today), others)?;
        if directory.region == region {
            return Ok(directory);
        }
        let value = Some(format!("\"{}\"", directory.region));
        let place = read::place_of_region(text);
        at(place, "$.region.id", value, Fault::NotTheFileName(region.to_owned()))
    }
}
