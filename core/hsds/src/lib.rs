//! Reads directory files: services in HSDS 3.0, one JSON file a region, strictly.
//!
//! It protects people from a wrong number or a closed line caused by a slip in a file: a file with
//! any fault is refused.
//!
//! A crate of its own because core's build checks directory files with the same code that the
//! library reads them with.

#![forbid(unsafe_code)]

mod dates;
mod error;
mod facts;
mod file;
pub mod folder;
mod hours;
mod languages;
mod meeting;
mod number;
mod place;
mod places;
mod read;
mod region;
mod service;
mod syntax;
mod veil;
mod zones;

pub use error::{DirectoryError, Fault, Place};
pub use facts::{Facts, Local, LocalFact, Sourced, StaffReport, TextTo911};
pub use file::{Directory, NATIONAL};
pub use hours::{DAYS, Exception, Hours, OpenState, Schedule, Schedules, TimeOfDay, open_state};
pub use meeting::{MeetingKind, MeetingPart};
pub use number::NumberFault;
pub use service::{
    About, Ages, Assurance, Chat, Group, Groups, Kind, Limit, Limits, Phone, PhoneType, Service, Told,
};
pub use syntax::Syntax;
pub use zones::Zone;
