//! The library as a file; all of it is in `tally-bindings`.
//!
//! How the linked whole is optimized in the end goes by the crate that is linked last. At "s" or
//! "z" the key derivation would take 1.5 times the time; so this one is compiled for speed, and
//! nothing is in it that would grow by that. The bindings themselves are compiled for size.

use calculator_engine as _;
