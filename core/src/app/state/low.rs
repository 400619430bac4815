//! What of the state has an effect that somebody could see: for tests that compare two phones.

use super::State;
use crate::vault::SlotId;

/// All of the state but numbers that nobody sees: of pages, updates and jobs.
#[derive(PartialEq, Eq)]
pub(in crate::app) struct Low {
    parts: [(&'static str, String); 7],
    /// What is open, as it would be sealed.
    document: Vec<u8>,
}

impl Low {
    /// The parts that differ.
    pub(in crate::app) fn differences(&self, other: &Self) -> Vec<String> {
        let parts = self.parts.iter().zip(&other.parts).filter(|(one, two)| one != two);
        let parts = parts.map(|((part, one), (_, two))| format!("{part}: {one} on A, {two} on B"));
        let document = (self.document != other.document).then(|| "the open document".to_owned());
        parts.chain(document).collect()
    }
}

impl State {
    /// `plans` have told codes.
    pub(in crate::app) fn low(&self, plans: &[SlotId]) -> Low {
        let Self { mode, choosing, entry, pager, timers, outbox, calls, phone: _ } = self;
        let (mode, document) = mode.low();
        let choosing = choosing.as_ref().map(super::Choosing::low).unwrap_or_default();
        let parts = [
            ("mode", mode),
            ("choosing", choosing),
            ("entry", entry.low()),
            ("pager", pager.low()),
            ("timers", timers.low(self.idle())),
            ("outbox", outbox.low()),
            ("calls", calls.low(plans)),
        ];
        Low { parts, document }
    }

    /// The plan that is open.
    pub(in crate::app) fn open_plan(&self) -> Option<SlotId> {
        self.mode.slot()
    }
}
