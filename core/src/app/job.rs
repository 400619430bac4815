//! A piece of slow work, and what it came to. Both own what they need; nothing of the person's text
//! is among a job's inputs unsealed.

use super::calibration::Calibration;
use super::choosing::Purpose;
use super::saving::Sealed;
use crate::code::Code;
use crate::vault::{Attempt, Content, Launch, SlotId, SlotKeys, TapeRow, Unfinished, VaultError};

pub(super) enum Job {
    /// Ask the device key and open the slots' rows.
    Launch,
    /// The first launch: measure what a guess costs, then make the file.
    Calibrate(Calibration),
    /// Try a code, typed in this generation of the entry.
    Attempt { code: Code, generation: u64 },
    /// Keep the tape.
    SaveTape(Vec<TapeRow>),
    /// Write what was sealed.
    Save(Vec<Sealed>),
    /// Derive the keys of a code that was chosen.
    Choose { code: Code, purpose: Purpose, place: Place },
    /// Open the notes that were added from the plan.
    OpenAdded { keys: SlotKeys },
    /// Lock: write what was sealed, and renew every row.
    Rest(Vec<Sealed>),
    /// Finish what a code that erases began.
    FinishErase(Unfinished),
    /// Destroy everything.
    Erase,
}

/// Where a new code's slot is.
pub(super) enum Place {
    /// A slot that is free.
    Next,
    At(SlotId),
    /// That of these notes, which it takes over, if the keys still open them.
    Of(SlotKeys),
}

pub(super) enum Done {
    /// Nothing that the state has to know.
    Nothing,
    /// There is no file yet, and something was done that is timed.
    Measured(Calibration),
    Launched(Launch),
    Attempted {
        attempt: Attempt,
        generation: u64,
    },
    /// The device key is busy. `setup` if it is the setup code.
    AttemptLater {
        code: Code,
        generation: u64,
        setup: bool,
    },
    Saved(Result<(), VaultError>),
    /// A chosen code has its keys.
    KeysMade {
        purpose: Purpose,
        keys: SlotKeys,
        old: Option<Content>,
        /// The slot, if it was free.
        takes: Option<SlotId>,
    },
    /// No more can be kept.
    NoPlace,
    KeysFailed(VaultError),
    AddedOpened {
        keys: SlotKeys,
        opened: Option<(SlotKeys, Content)>,
    },
    /// An erase is finished: the keys of its book, if they are new. Or it has to be tried again.
    EraseFinished(Option<SlotKeys>),
    EraseLater(Unfinished, VaultError),
    Erased(Result<(), VaultError>),
}

#[cfg(test)]
impl Job {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Launch => "launch",
            Self::Calibrate(_) => "calibrate",
            Self::Attempt { .. } => "attempt",
            Self::SaveTape(_) => "save tape",
            Self::Save(_) => "save",
            Self::Choose { .. } => "choose",
            Self::OpenAdded { .. } => "open added",
            Self::Rest(_) => "rest",
            Self::FinishErase(_) => "finish erase",
            Self::Erase => "erase",
        }
    }
}
