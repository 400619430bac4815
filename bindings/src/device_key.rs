//! The key in the phone's hardware, as a Kotlin or a Swift class. Whatever goes wrong over there
//! arrives as one of four errors.

use std::sync::Arc;

use tally_core::{self as core, KeyId};
use zeroize::Zeroizing;

use crate::engine::keep_panics_quiet;

/// What can be wrong with the key. Map whatever the platform throws to one of these; anything else
/// that is thrown counts as broken.
// A type of its own, because what a foreign method throws unasked is turned into it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub(crate) enum DeviceKeyError {
    /// The hardware is busy; the same call may work in a moment.
    #[error("busy")]
    Busy,
    /// The phone has not been unlocked since it was started.
    #[error("locked")]
    Locked,
    /// The platform says for certain that there is no key of this number. Anything less certain is
    /// broken: what is sealed under a key that is gone is set aside.
    #[error("gone")]
    Gone,
    /// Anything else.
    #[error("broken")]
    Broken,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for DeviceKeyError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        // What it says may hold anything; it goes no further.
        Self::Broken
    }
}

impl From<DeviceKeyError> for core::DeviceKeyError {
    fn from(error: DeviceKeyError) -> Self {
        match error {
            DeviceKeyError::Busy => Self::Busy,
            DeviceKeyError::Locked => Self::Locked,
            DeviceKeyError::Gone => Self::Gone,
            DeviceKeyError::Broken => Self::Broken,
        }
    }
}

/// A pseudo-random function under a key that the phone's hardware holds: Android Keystore, Apple's
/// Secure Enclave.
///
/// Calls come from the thread that called `run`, one at a time, and may be slow. Never bind the key
/// to the screen lock or to biometrics: people are forced to remove locks, and what is stored would
/// go with them. Keys are numbered so that one can be replaced without a moment in which neither
/// works. Make one only when asked to, never because one is missing.
#[uniffi::export(foreign)]
pub(crate) trait DeviceKey: Send + Sync {
    /// The numbers of the keys there are, in any order; empty if there is none. Ask for each of the
    /// eight by its name: if one cannot be told, that is an error. A list is never taken as proof
    /// that a key is gone unless it holds a key that was made a moment ago.
    fn keys(&self) -> Result<Vec<u32>, DeviceKeyError>;

    /// 32 bytes that depend on all of `input` (32 bytes) and on the key, and that nobody can
    /// compute elsewhere: HMAC-SHA-256 or stronger. Another length counts as broken.
    fn prf(&self, key: u32, input: Vec<u8>) -> Result<Vec<u8>, DeviceKeyError>;

    /// Makes a key under a number from 1 to 8 that no key has, at random, and returns the number;
    /// broken if all are taken. A number that rises would tell when a key was made, or how many
    /// there were.
    fn make(&self) -> Result<u32, DeviceKeyError>;

    /// Whether the phone's hardware holds this key, so that nobody can copy it. If that cannot be
    /// told, throw or answer no: codes then have to be longer.
    fn is_in_hardware(&self, key: u32) -> Result<bool, DeviceKeyError>;

    /// Destroys a key for good. A key that is not there is no error.
    fn destroy(&self, key: u32) -> Result<(), DeviceKeyError>;
}

/// A point of P-256 (65 bytes, X9.63 uncompressed) that depends on all of `input`, and whose
/// discrete logarithm nobody knows: for hardware that can only multiply points. What the hardware's
/// private key and this point agree on (the x coordinate, 32 bytes) is the answer of `prf`. None
/// if `input` is not 32 bytes long.
// By value: a slice would be a direct buffer in Kotlin, and any other one an exception.
#[uniffi::export]
fn curve_point(input: Vec<u8>) -> Option<Vec<u8>> {
    keep_panics_quiet();
    let input = Zeroizing::new(input);
    input.as_slice().try_into().ok().map(|input| core::curve_point(input).to_vec())
}

/// A foreign key, as core calls it.
pub(crate) struct Foreign(pub(crate) Arc<dyn DeviceKey>);

impl core::DeviceKey for Foreign {
    fn keys(&self) -> Result<Vec<KeyId>, core::DeviceKeyError> {
        Ok(self.0.keys()?.into_iter().map(KeyId).collect())
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], core::DeviceKeyError> {
        let answer = Zeroizing::new(self.0.prf(key.0, input.to_vec())?);
        answer.as_slice().try_into().map_err(|_| core::DeviceKeyError::Broken)
    }

    fn make(&self) -> Result<KeyId, core::DeviceKeyError> {
        Ok(KeyId(self.0.make()?))
    }

    fn is_in_hardware(&self, key: KeyId) -> Result<bool, core::DeviceKeyError> {
        Ok(self.0.is_in_hardware(key.0)?)
    }

    fn destroy(&self, key: KeyId) -> Result<(), core::DeviceKeyError> {
        Ok(self.0.destroy(key.0)?)
    }
}
