//! A piece of slow work, and what it came to. Both own what they need; nothing of the person's text
//! is among a job's inputs unsealed.

use super::choosing::Purpose;
use super::saving::Sealed;
use crate::code::Code;
use crate::crypto::Key;
use crate::vault::{Attempt, Content, Launch, Rest, SlotId, SlotKeys, TapeRow, VaultError};

pub(super) enum Job {
    /// Ask the device key and open the slots' rows.
    Launch,
    /// The first launch: make the file, now that it is known how long one derivation took.
    Create { started_ms: u64 },
    /// Try a code, typed in this generation of the entry.
    Attempt { code: Code, generation: u64 },
    /// Keep the tape.
    SaveTape(Vec<TapeRow>),
    /// Write what was sealed.
    Save(Vec<Sealed>),
    /// Derive the keys of a code that was chosen, and open the decoy that it takes over.
    Choose { code: Code, purpose: Purpose, slot: SlotId, decoy: Option<SlotKeys> },
    /// Open the decoy for its owner.
    OpenDecoy { keys: SlotKeys },
    /// Lock: renew every row.
    Rest(Rest),
    /// Destroy everything.
    Erase,
}

pub(super) enum Done {
    /// Nothing that the state has to know.
    Nothing,
    /// There is no file yet, and one derivation has just been done.
    Measured,
    Launched(Launch),
    Attempted {
        attempt: Attempt,
        generation: u64,
    },
    /// The device key is busy. `setup` if it is the setup code, on a phone that was not set up.
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
        old_decoy: Option<Content>,
    },
    KeysFailed(VaultError),
    DecoyOpened {
        keys: SlotKeys,
        content: Option<Content>,
    },
    /// The device key is busy: the rotation that a lock asked for has to wait.
    RotationLater((SlotKeys, Key)),
    Erased(Result<(), VaultError>),
}
