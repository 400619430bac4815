//! A language that does not exist, and the words of a build without the disguise.

mod pseudo;
mod undisguised;

use super::*;
