//! What every part of a help page is drawn from.

use super::{Context, Session};

/// How contacts are drawn on one page.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'d> {
    pub(super) session: &'d Session,
    pub(super) context: &'d Context<'d>,
    /// Whether a card says only what an answer made important.
    pub(super) brief: bool,
}
