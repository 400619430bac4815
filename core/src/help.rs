//! Whom to contact now: 911 or a hotline, and how.
//!
//! [`decide`] answers from a [`Situation`] and from which ways are open; it is pure, total, and
//! allocates nothing. The pages around it are drawn for the host in `app`, which keeps the session
//! and performs what a touch asks for. What protects: 911 never depends on a file, a closed service
//! never leads, and every thing to do names the answer that caused it.

mod answers;
mod caution;
mod context;
mod decision;
mod guidance;
mod inline;
#[cfg(test)]
mod laws;
mod message;
mod offers;
mod pages;
mod reach;
mod reason;
mod situation;
mod speak;
pub mod table;
mod tell;
mod way;
mod wording;

pub(crate) use answers::Answers;
pub use caution::{Caution, Cautions};
pub(crate) use context::{Address, Context, Tried};
pub use decision::decide;
pub use guidance::{Contact, Guidance, Listener, SayFirst, Step};
pub use inline::Inline;
pub use offers::{Audience, Channel, Offer, Offers, Openness, ServiceId};
pub(crate) use pages::{
    Action, Outcome, Screen, Session, act, draw, draw_failed, draw_numbers, draw_to_person, draw_words,
    first_meeting, lifeline_card, say_failed,
};
pub use reason::Reason;
pub use situation::{Age, Country, Danger, Phone, Place, Police, Situation, Voice, Whom};
pub(crate) use speak::tongues;
pub use tell::{Teller, plain_text, to_json};
pub(crate) use way::Way;
