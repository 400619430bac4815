//! What a touch, a draft or the back gesture comes to. What is open answers with one of these and
//! leaves it to the state to carry it out, so nothing that is open knows the state.

use super::choosing::Purpose;
use super::saving::Sealed;
use crate::event::Effect;
use crate::help::Tried;
use crate::vault::SlotKeys;

pub(super) enum Outcome {
    /// Draw again.
    Stay,
    /// Write this. It is empty if what was edited does not fit.
    Save(Vec<Sealed>),
    /// Choose a code.
    Choose(Purpose),
    /// Open the notes that were added from the plan under their keys.
    OpenAdded(SlotKeys),
    /// Destroy everything.
    Erase,
    /// Ask the platform for this, and keep what was tried.
    Reach(Effect, Tried),
    /// Lock: what is not on the disk is kept.
    Lock,
    /// Close what is open and keep nothing.
    Close,
    /// Leave the app.
    Leave,
}
