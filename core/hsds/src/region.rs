//! The services of one region, read and sound.

use super::facts::Facts;
use super::service::Service;

/// The region of the file that always applies.
pub const NATIONAL: &str = "us-national";

/// The services of one region: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    pub(super) region: String,
    pub(super) name: String,
    pub(super) name_es: Option<String>,
    pub(super) state: Option<String>,
    pub(super) facts: Facts,
    pub(super) services: Vec<Service>,
}

impl Directory {
    /// The maximum size of a file in bytes; checked before it is read.
    pub const MAX_BYTES: usize = 256 * 1024;
    /// The maximum number of services in a file.
    pub const MAX_SERVICES: usize = 64;

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

    /// Its name in Spanish, if the file has one.
    #[must_use]
    pub fn spanish_name(&self) -> Option<&str> {
        self.name_es.as_deref()
    }

    /// The id of the state's file, if this is the file of a county or another part of a state.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// What holds there, apart from its services.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Its services, in the order in which they are offered.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// Whether one of its services has this slug.
    pub(super) fn has(&self, slug: &str) -> bool {
        self.services.iter().any(|service| service.slug() == slug)
    }

    /// The same, as though nobody had checked any record of it.
    #[must_use]
    pub fn with_nothing_assured(&self) -> Self {
        let mut directory = self.clone();
        directory.services.iter_mut().for_each(|service| service.assurance.assured = None);
        directory
    }
}
