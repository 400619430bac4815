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
    pub(super) facts: Facts,
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

    /// The same, as though nobody had checked any record of it.
    #[must_use]
    pub fn with_nothing_assured(&self) -> Self {
        let mut directory = self.clone();
        directory.services.iter_mut().for_each(|service| service.assurance.assured = None);
        directory
    }
}
