//! Sealing what was edited, and what became of it. An edit is sealed at once; what waits for the
//! disk is ciphertext. "Saved" shows only after the sync.

use zeroize::Zeroizing;

use crate::document::{Overflow, SaveState};
use crate::vault::{Added, Content, DOCUMENT_BYTES, Kind, SealedSlot, SlotId};

/// A document under the keys of its slot.
pub(super) type Sealed = (SlotId, SealedSlot);

/// What became of the edits of a visit.
#[derive(Default)]
pub(super) struct Saving(SaveState);

impl Saving {
    pub(super) fn state(&self) -> SaveState {
        self.0
    }

    /// An edit was sealed, and waits to be written, or does not fit: then there is nothing to
    /// write.
    pub(super) fn begin(&mut self, sealed: Result<Sealed, Overflow>) -> Vec<Sealed> {
        match sealed {
            Ok(sealed) => {
                self.0 = SaveState::Saving;
                vec![sealed]
            }
            Err(overflow) => {
                self.0 = SaveState::DoesNotFit { over: overflow.over };
                Vec::new()
            }
        }
    }

    /// A save is done. `more_waits` if a later one is not.
    pub(super) fn end(&mut self, persisted: bool, more_waits: bool) {
        match self.0 {
            SaveState::Saving if !persisted => self.0 = SaveState::Failed,
            SaveState::Saving if !more_waits => self.0 = SaveState::Saved,
            _ => {}
        }
    }

    /// The page that said "Saved" is left.
    pub(super) fn leave_page(&mut self) {
        if self.0 == SaveState::Saved {
            self.0 = SaveState::Idle;
        }
    }

    /// The disk refused the last edit: it is in memory alone.
    pub(super) fn has_failed(&self) -> bool {
        self.0 == SaveState::Failed
    }
}

/// Encodes into one buffer of the right size, so that no copy of the text is left behind by a
/// buffer that grew.
pub(super) fn content(
    kind: Kind,
    added: Option<Added>,
    length: usize,
    encode: impl FnOnce(&mut [u8]) -> Result<usize, Overflow>,
) -> Result<Content, Overflow> {
    let mut document = Zeroizing::new(vec![0; length.min(DOCUMENT_BYTES)]);
    encode(&mut document)?;
    Ok(Content { kind, erases: false, added, document })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> Saving {
        let mut saving = Saving::default();
        assert_eq!(saving.begin(Ok(SealedSlot::one_for_tests())).len(), 1);
        saving
    }

    #[test]
    fn saved_is_said_only_after_the_last_of_the_edits() {
        let mut saving = begun();
        saving.end(true, true);
        assert_eq!(saving.state(), SaveState::Saving);
        saving.end(true, false);
        assert_eq!(saving.state(), SaveState::Saved);
        saving.end(false, false);
        assert_eq!(saving.state(), SaveState::Saved, "nothing was on its way");
    }

    #[test]
    fn an_edit_that_the_disk_refused_is_told_until_the_next_on_whatever_page() {
        let mut saving = begun();
        assert!(!saving.has_failed());
        saving.end(false, true);
        assert_eq!(saving.state(), SaveState::Failed);
        saving.leave_page();
        assert!(saving.has_failed());
        saving.begin(Ok(SealedSlot::one_for_tests()));
        assert!(!saving.has_failed());
    }

    #[test]
    fn an_edit_that_does_not_fit_is_written_nowhere_and_said_on_every_page() {
        let mut saving = begun();
        assert!(saving.begin(Err(Overflow { over: 7 })).is_empty());
        saving.end(true, false);
        saving.leave_page();
        assert_eq!(saving.state(), SaveState::DoesNotFit { over: 7 });
    }

    #[test]
    fn saved_goes_with_the_page_that_said_it() {
        let mut saving = begun();
        saving.leave_page();
        assert_eq!(saving.state(), SaveState::Saving);
        saving.end(true, false);
        saving.leave_page();
        assert_eq!(saving.state(), SaveState::Idle);
    }
}
