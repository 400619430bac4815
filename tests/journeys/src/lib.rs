//! The language of the journeys, and its player. A journey says what a person does with the phone
//! and what has to hold, a step a line; docs/journeys.md describes it in full.
//!
//! ```text
//! journey ──parse──> steps ──play──> Hands ──> a phone: the terminal's, Android, an iPhone
//!                              ^        │
//!                              └─ Sight ┘
//! ```
//!
//! Each shell brings [`Hands`], which touch what it really draws. What is touched, and whether an
//! expectation holds, is decided here alone.

mod asked;
mod controls;
mod find;
mod hands;
mod journey;
mod line;
mod player;
mod seen;
mod sight;

pub use asked::Asked;
pub use controls::{Touchable, Writable, find_touchable, find_writable, touchables, writables};
pub use find::NotFound;
pub use hands::{CannotDo, Done, Hands};
pub use journey::{Directives, Expectation, Journey, Numbered, ParseError, Step, platform};
pub use player::{Failure, play};
pub use seen::seen;
pub use sight::{Front, Named, Sight};

/// When a journey begins if it does not say otherwise: a Monday afternoon in New York.
pub const USUAL_START: &str = "2026-03-02T15:00:00-05:00";
/// The region if a journey names none.
pub const USUAL_REGION: &str = "westchester-ny";
/// The setup code if a journey names none.
pub const USUAL_SETUP_CODE: &str = "73282559";
