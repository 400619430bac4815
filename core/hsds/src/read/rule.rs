//! One schedule of a file, read.

use crate::hours::{Exception, Schedule};
use crate::zones::Zone;

/// One schedule of a file.
pub(super) struct Rule {
    pub(super) zone: Zone,
    pub(super) times: Times,
}

/// What it says.
pub(super) enum Times {
    Weekly(Schedule),
    Dates(Exception),
}
