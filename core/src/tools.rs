//! For the tools and tests of this repository, and not for shells: the decision, the services and
//! the calculator, each without the app around it, and a harness that drives the app. What stands
//! here may change at any time.

pub use tally_phone_number::{PhoneNumber, PhoneNumberError};

pub use crate::calculator::{Calculator, KeptSum, Pressed};
pub use crate::randomness::{Randomness, SystemRandomness};

/// The services, from HSDS documents.
pub mod directory {
    pub use crate::directory::*;
}

/// Whom to contact now, and how.
pub mod help {
    pub use crate::help::*;
}

/// The harness of a phone around the app.
pub mod harness {
    pub use crate::harness::*;
}
