//! What comes back from the app: what to draw now, and what to do now.

use crate::event::Effect;
use crate::view::View;

/// What to draw now and what to do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Goes up with every update. One from `run` may arrive after one that `send` made later: draw
    /// only what has a higher number than what is drawn. The effects count in any case.
    pub number: u64,
    /// What to draw.
    pub view: View,
    /// What to do, in this order.
    pub effects: Vec<Effect>,
}
