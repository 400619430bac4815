//! What the phone's hardware contributes to a code's keys, and what a guess costs: a chain of calls
//! to the device key, each of which asks what the one before answered.
//!
//! A chain cannot be computed in parallel, so the hardware sets the pace of guessing. It comes
//! after the derivation from the code, so the hardware never sees a cheap function of it.

use zeroize::Zeroize;

use crate::crypto::{self, KdfCost, Key};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId};

/// How often a link that is busy or locked is asked at once.
const TRIES: u32 = 4;

/// The number of calls in a chain, 1 to 32.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Links(u8);

impl Links {
    /// If one call cannot be timed.
    pub(crate) const DEFAULT: Self = Self(4);
    const MOST: u8 = 32;
    /// How long a chain should take on this phone, in milliseconds.
    const TARGET_MS: u64 = 300;

    pub(super) fn parse(links: u8) -> Option<Self> {
        (1..=Self::MOST).contains(&links).then_some(Self(links))
    }

    /// As many as take about a third of a second, if one call takes this long at the least.
    pub(crate) fn calibrated(call_ms: u64) -> Self {
        let links = Self::TARGET_MS / call_ms.max(1);
        Self(u8::try_from(links).unwrap_or(Self::MOST).clamp(1, Self::MOST))
    }

    pub(super) fn count(self) -> u8 {
        self.0
    }
}

/// The cost of one guess at a code, on the phone itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    pub(crate) kdf: KdfCost,
    pub(crate) links: Links,
}

impl Cost {
    /// Where nothing could be measured.
    pub(crate) const DEFAULT: Self = Self { kdf: KdfCost::DEFAULT, links: Links::DEFAULT };

    #[cfg(test)]
    pub(crate) const fn cheap_for_tests() -> Self {
        Self { kdf: KdfCost::cheap_for_tests(), links: Links(2) }
    }
}

/// The last answer of the chain that begins with this pin key.
pub(super) fn derive_device_part(
    device: &dyn DeviceKey,
    id: KeyId,
    pin_key: &Key,
    container: &[u8],
    links: Links,
) -> Result<Key, DeviceKeyError> {
    let mut answer: Option<Key> = None;
    for link in 0..links.count() {
        let place = [links.count(), link];
        let before = answer.as_ref().unwrap_or(pin_key);
        let question = crypto::derive_key(&[], before, &[b"calculator 2 link", container, &place]);
        answer = Some(ask(device, id, &question)?);
    }
    Ok(answer.expect("a chain has a link"))
}

/// One link. A key that is busy for a moment does not cost the links before it.
fn ask(device: &dyn DeviceKey, id: KeyId, question: &Key) -> Result<Key, DeviceKeyError> {
    let mut tries = 1;
    loop {
        match device.prf(id, question.expose_bytes()) {
            Ok(mut answer) => {
                let key = Key::from_bytes(answer);
                answer.zeroize();
                return Ok(key);
            }
            Err(DeviceKeyError::Busy | DeviceKeyError::Locked) if tries < TRIES => tries += 1,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests;
