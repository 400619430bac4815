//! The core of Tally: a calculator that, behind a code typed on its keypad, keeps an encrypted
//! safety plan and answers one question fast: whom do I contact now, 911 or a hotline, and how?
//!
//! # Which part to use
//!
//! A shell for a phone needs what stands here at the root: it opens an [`App`], sends [`Event`]s,
//! draws the [`View`] that comes back in an [`Update`], and performs its [`Effect`]s. Everything
//! that is decided is decided in here; a shell translates.
//!
//! [`tools`] is for the tools and tests of this repository: the decision alone, the services, the
//! calculator without the app around it, and the harness that drives the app.
//!
//! # A shell in a few lines
//!
//! ```
//! use std::sync::Arc;
//! use tally_core::{Abilities, App, Config, Effect, Event, Key, MemoryDeviceKey, Now, Platform};
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
//! - A wrong code is an outcome, not an error, and shows nothing: `app`.
//! - Nothing readable reaches the disk, and every guess needs the phone's own hardware, the
//!   [`DeviceKey`]: `vault`, and `docs/vault-format.md`.
//! - 911 never depends on a file, and a closed service never leads: `help`.
//! - No network, no clock, no thread, no log: the time comes in as [`Now`], randomness as an
//!   argument.

#![forbid(unsafe_code)]

#[cfg(all(fuzzing, not(debug_assertions)))]
compile_error!(
    "under a fuzzer a code costs nothing to guess: a release, which has no debug assertions, is never built like that"
);

// First: `id!`, which names a message, comes from there.
#[macro_use]
mod words;

mod app;
mod calculator;
mod code;
mod crypto;
mod device;
mod device_key;
mod directory;
mod document;
mod event;
#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod harness;
mod help;
mod key;
mod locale_tag;
mod notes;
mod packed;
mod plan;
mod randomness;
mod text;
mod time;
pub mod tools;
mod update;
mod vault;
mod view;

pub use app::{App, Config, ConfigError};
pub use device::{Abilities, Platform};
pub use device_key::{DeviceKey, DeviceKeyError, KeyId, MemoryDeviceKey, POINT_BYTES, curve_point};
pub use event::{Effect, Event, Request, WorkId};
pub use key::Key;
pub use text::Text;
pub use time::Now;
pub use update::Update;
pub use view::{
    Bar, CalculatorView, Card, Chip, ChipKind, Control, DisplayKind, Emphasis, FieldKind, KeyFace, KeyKind,
    Keypad, Label, Level, Line, Look, Note, Notice, OpenTape, Page, Row, Symbol, TapeLine, TapeView, View,
};
pub use words::Language;
