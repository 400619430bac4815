//! What became of the last change of a document, for the page that shows it.

/// What became of the last change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// Nothing to say.
    #[default]
    Idle,
    /// Being written.
    Saving,
    /// On the disk.
    Saved,
    /// Not written.
    Failed,
    /// Larger than its place.
    DoesNotFit {
        /// In bytes.
        over: usize,
    },
}
