//! The core of Tally: a calculator that, behind a code typed on its keypad, keeps an encrypted
//! safety plan and answers one question fast: whom do I contact now, 911 or a hotline, and how?
//!
//! # Which part to use
//!
//! A shell for a phone needs [`app::App`] and nothing else: it sends [`event::Event`]s, draws the
//! [`view::View`] that comes back, and performs the [`event::Effect`]s. Everything that is decided
//! is decided in here; a shell translates.
//!
//! The decision alone is [`help::decide`], pure and without I/O, with its services from
//! [`directory`]. The cover alone is [`calculator::Calculator`].
//!
//! # A shell in a few lines
//!
//! ```
//! use std::sync::Arc;
//! use tally_core::app::{Abilities, App, Config, Platform};
//! use tally_core::key::Key;
//! use tally_core::device_key::MemoryDeviceKey;
//! use tally_core::event::{Effect, Event};
//! use tally_core::time::Now;
//!
//! # let folder = tempfile::tempdir()?;
//! let config = Config {
//!     folder: folder.path().to_owned(),
//!     locales: vec!["en-US".to_owned()],
//!     platform: Platform::Terminal,
//!     abilities: Abilities::ALL,
//!     setup_code: "73282559".to_owned(),
//!     region: Some("westchester-ny".to_owned()),
//!     short_of_memory: false,
//! };
//! // On a phone: a key that its hardware holds.
//! let app = App::open(config, Arc::new(MemoryDeviceKey::default()))?;
//! let now = Now { wall_ms: 1_772_481_600_000, monotonic_ms: 0, boot_id: 1 };
//!
//! let update = app.send(Event::Shown, now);
//! for effect in &update.effects {
//!     if let Effect::Work(id) = effect {
//!         app.run(*id, now); // on a background thread
//!     }
//! }
//! app.send(Event::Key(Key::Digit(7)), now);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What holds it together
//!
//! - A wrong code is an outcome, not an error, and shows nothing: [`app`].
//! - Nothing readable reaches the disk; every guess needs the phone's own hardware: [`vault`],
//!   [`device_key`], and `docs/vault-format.md`.
//! - 911 never depends on a file, and a closed service never leads: [`help`].
//! - No network, no clock, no thread, no log: time and randomness come in as [`time::Now`] and
//!   [`randomness::Randomness`].

#![forbid(unsafe_code)]

#[cfg(all(fuzzing, not(debug_assertions)))]
compile_error!(
    "under a fuzzer a code costs nothing to guess: a release, which has no debug assertions, is never built like that"
);

// First: `id!`, which names a message, comes from there.
#[macro_use]
pub mod words;

pub mod app;
pub mod calculator;
mod code;
mod crypto;
pub mod device;
pub mod device_key;
mod digits;
pub mod directory;
mod document;
pub mod event;
#[cfg(any(fuzzing, test))]
pub mod fuzzing;
pub mod help;
pub mod key;
mod locale_tag;
mod notes;
mod packed;
pub mod phone_number;
mod plan;
pub mod randomness;
pub mod text;
pub mod time;
pub mod update;
pub mod vault;
pub mod view;
