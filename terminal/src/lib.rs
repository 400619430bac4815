//! A phone in a terminal: the newcomer's first run, the player of journeys, and a shell to read
//! before another one is written. The programs are in `bin`: `phone`, `decide`, `directory`.
//!
//! ```text
//! terminal ── what is drawn: draw, page, sheet, card, keypad, display, big, wrap, palette
//!   │  └───── what a person does: inbox (keys, mouse, signals), hands, drafts
//!   ├──────── slow work: worker
//! handset ─── the phone around the app: clock, file_key
//! player ──── a journey on a handset; seen. The language is in tests/journeys
//! vectors ─── what core decides, for Kotlin and Swift to be held to
//! ```

#![allow(missing_docs, reason = "public for the programs and tests beside it, for nobody else")]
#![allow(clippy::print_stderr, reason = "programs that speak to whoever started them")]

pub mod clock;
pub mod file_key;
pub mod handset;
pub mod player;
pub mod reset;
pub mod seen;
pub mod signals;
pub mod terminal;
pub mod vectors;

mod big;
mod card;
mod display;
mod drafts;
mod draw;
mod hands;
mod inbox;
mod keypad;
mod page;
mod palette;
#[cfg(test)]
mod sample;
mod sheet;
mod worker;
mod wrap;
