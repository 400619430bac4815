//! Core of Tally. (The crate's documentation is written with the README.)

#![forbid(unsafe_code)]

pub mod app;
pub mod calculator;
mod code;
mod crypto;
pub mod device_key;
pub mod directory;
mod document;
pub mod event;
pub mod help;
pub mod notes;
pub mod phone_number;
pub mod plan;
pub mod randomness;
pub mod time;
pub mod vault;
pub mod view;
pub mod words;
