//! The device key, which never leaves the phone's hardware. A code of digits alone falls in
//! minutes; with this key every guess needs the phone.
//!
//! A shell implements the trait over Android Keystore or Apple's Secure Enclave. Keys are numbered,
//! so that one can be replaced without a moment in which neither works. Only core decides to make
//! one; a shell never makes a key because it is missing.

/// The number of one of this app's keys, from 1 to [`KeyId::COUNT`]; a shell puts it into the key's
/// alias. It says nothing of when the key was made, nor of how many there were before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyId(pub u32);

impl KeyId {
    /// How many numbers there are: few enough to ask for each by its name.
    pub const COUNT: u32 = 8;

    /// All numbers that a key can have.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (1..=Self::COUNT).map(Self)
    }
}

/// Why the key did not answer. A shell maps every error of its platform to one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeviceKeyError {
    /// The hardware is busy; the same call may succeed in a moment.
    #[error("the device key is busy")]
    Busy,
    /// The phone has not been unlocked since it booted.
    #[error("the device key is locked")]
    Locked,
    /// The platform is certain that there is no key with this number. Anything less certain is
    /// [`DeviceKeyError::Broken`]: what is sealed under a key that is gone gets set aside.
    #[error("the device key is gone")]
    Gone,
    /// Anything else.
    #[error("the device key is broken")]
    Broken,
}

/// A pseudo-random function under a key that the phone's hardware holds.
///
/// Calls come one at a time, from the thread that called `run`, and may be slow. Never bind the key
/// to the screen lock or to biometrics: people are forced to remove locks, and the plan would be
/// lost with them.
pub trait DeviceKey: Send + Sync {
    /// All existing keys, in any order; empty if there are none.
    ///
    /// A failed listing should be an error. Android's own looks empty instead, so a shell asks for
    /// each number by its name; core accepts a listing as proof that a key is gone only if it
    /// contains a key that was made a moment ago.
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError>;

    /// 32 bytes that depend on all of `input` and on the key, and that nobody can compute without
    /// the hardware: HMAC-SHA-256 or stronger.
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError>;

    /// Makes a key under a number from 1 to 8 that no key has, at random;
    /// [`DeviceKeyError::Broken`] if all are taken. A number that rises would tell when a key was
    /// made, or how many there were. Returns once the key survives a power loss: core then writes
    /// rows under it and destroys older keys.
    fn make(&self) -> Result<KeyId, DeviceKeyError>;

    /// Whether the phone's hardware holds this key, so that nobody can copy it. What cannot be told
    /// is an error, and counts as no: codes then have to be longer.
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError>;

    /// Destroys a key for good. A missing key is not an error.
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError>;
}

/// The length of a point: the byte 4, then both coordinates.
pub const POINT_BYTES: usize = 65;

/// A point of P-256 that depends on all of `input`, uncompressed (X9.63), for hardware that can
/// only multiply points: the Secure Enclave. The shared secret of its private key and this point is
/// the result of [`DeviceKey::prf`].
///
/// Nobody knows the point's discrete logarithm (RFC 9380, `P256_XMD:SHA-256_SSWU_RO_`). If it was a
/// known multiple of the generator, anybody with the public key could compute every result without
/// the hardware.
#[must_use]
pub fn curve_point(input: &[u8; 32]) -> [u8; POINT_BYTES] {
    crate::crypto::curve_point(input, b"calculator-V01-CS01-with-P256_XMD:SHA-256_SSWU_RO_")
}

/// Keys in memory, for tests and benches; they do not survive the process. They say that hardware
/// holds them, unless they are told otherwise.
#[derive(Debug, Default)]
pub struct MemoryDeviceKey {
    keys: std::sync::Mutex<MemoryKeys>,
}

#[derive(Debug, Default)]
struct MemoryKeys {
    /// The seed of the keys, if they are not random.
    seed: Option<[u8; 32]>,
    made: u32,
    in_software: bool,
    secrets: Vec<(KeyId, crate::crypto::Key)>,
    failure: Option<DeviceKeyError>,
    /// How many calls still succeed before the failure.
    calls_before_failure: u32,
}

impl MemoryDeviceKey {
    /// Makes every call fail with this error, until it is reset to `None`.
    pub fn fail_with(&self, failure: Option<DeviceKeyError>) {
        self.fail_after_calls(0, failure);
    }

    /// Makes them say that no hardware holds them.
    pub fn lie_in_software(&self) {
        self.lock().in_software = true;
    }

    /// Keys that are the same in every run, each under the lowest number that is free: numbers are
    /// given again as soon as possible.
    #[cfg(any(fuzzing, test))]
    pub(crate) fn seeded(seed: [u8; 32]) -> Self {
        let keys = Self::default();
        keys.lock().seed = Some(seed);
        keys
    }

    /// A phone with the same keys, on which nothing fails.
    #[cfg(test)]
    pub(crate) fn copy(&self) -> Self {
        let keys = self.lock();
        let (secrets, seed, made, in_software) =
            (keys.secrets.clone(), keys.seed, keys.made, keys.in_software);
        Self {
            keys: std::sync::Mutex::new(MemoryKeys {
                seed,
                made,
                in_software,
                secrets,
                ..MemoryKeys::default()
            }),
        }
    }

    /// Makes calls fail with this error after this many more have succeeded.
    #[cfg(any(fuzzing, test))]
    pub(crate) fn fail_after(&self, calls: u32, failure: DeviceKeyError) {
        self.fail_after_calls(calls, Some(failure));
    }

    fn fail_after_calls(&self, calls: u32, failure: Option<DeviceKeyError>) {
        let mut keys = self.lock();
        (keys.calls_before_failure, keys.failure) = (calls, failure);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, MemoryKeys> {
        self.keys.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl MemoryKeys {
    fn check(&mut self) -> Result<(), DeviceKeyError> {
        if self.calls_before_failure > 0 {
            self.calls_before_failure -= 1;
            return Ok(());
        }
        self.failure.map_or(Ok(()), Err)
    }
}

impl DeviceKey for MemoryDeviceKey {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        let mut keys = self.lock();
        keys.check()?;
        Ok(keys.secrets.iter().map(|(id, _)| *id).collect())
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let mut keys = self.lock();
        keys.check()?;
        let secret = keys.secrets.iter().find(|(id, _)| *id == key).ok_or(DeviceKeyError::Gone)?;
        let hmac = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, secret.1.expose_bytes());
        Ok(ring::hmac::sign(&hmac, input).as_ref().try_into().expect("HMAC-SHA-256 gives 32 bytes"))
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        let mut keys = self.lock();
        keys.check()?;
        let chance = crate::randomness::SystemRandomness::default();
        let mut free: Vec<KeyId> =
            KeyId::all().filter(|&id| keys.secrets.iter().all(|(taken, _)| *taken != id)).collect();
        let (id, secret) = match (free.len(), keys.seed) {
            (0, _) => return Err(DeviceKeyError::Broken),
            (_, Some(seed)) => {
                keys.made += 1;
                let secret = crate::crypto::hash(&[&seed[..], &keys.made.to_le_bytes()].concat());
                (free[0], secret)
            }
            (count, None) => {
                let [byte] = crate::crypto::make_bytes(&chance);
                (free.swap_remove(usize::from(byte) % count), crate::crypto::make_bytes(&chance))
            }
        };
        keys.secrets.push((id, crate::crypto::Key::from_bytes(secret)));
        Ok(id)
    }

    fn is_in_hardware(&self, _: KeyId) -> Result<bool, DeviceKeyError> {
        Ok(!self.lock().in_software)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        let mut keys = self.lock();
        keys.check()?;
        keys.secrets.retain(|(id, _)| *id != key);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plans are sealed under what a Secure Enclave computes from this point: if the point changed,
    /// nothing would open any more.
    #[test]
    fn the_point_of_an_input_never_changes() {
        let written = |input: [u8; 32]| -> String {
            curve_point(&input).iter().map(|byte| format!("{byte:02x}")).collect()
        };
        assert_eq!(
            written([7; 32]),
            "04834d63936cf4068e7e00a6629c45c752a9eea5d5e70796f5b8c31040acd405806e3ee94f03b7bbedb4f01c997c628775f30ea9f95f97149f94e76a0d64f7e6a0"
        );
        assert_ne!(written([7; 32]), written([8; 32]));
    }

    #[test]
    fn calls_fail_after_that_many_successes() {
        let device = MemoryDeviceKey::default();
        let key = device.make().unwrap();
        for calls in 0..4 {
            device.fail_after(calls, DeviceKeyError::Busy);
            (0..calls).for_each(|_| assert!(device.keys().is_ok()));
            assert_eq!(device.keys(), Err(DeviceKeyError::Busy));
            assert_eq!(device.keys(), Err(DeviceKeyError::Busy));
        }
        device.fail_with(None);
        assert_eq!(device.keys(), Ok(vec![key]));
    }

    #[test]
    fn a_number_is_one_of_eight_that_is_free_and_none_is_given_twice() {
        let device = MemoryDeviceKey::default();
        let mut made: Vec<u32> = (0..8).map(|_| device.make().unwrap().0).collect();
        assert_eq!(device.make(), Err(DeviceKeyError::Broken));
        device.destroy(KeyId(5)).unwrap();
        assert_eq!(device.make(), Ok(KeyId(5)));
        made.sort_unstable();
        assert_eq!(made, [1, 2, 3, 4, 5, 6, 7, 8]);
        let firsts: std::collections::HashSet<KeyId> =
            (0..200).map(|_| MemoryDeviceKey::default().make().unwrap()).collect();
        assert_eq!(firsts.len(), 8, "each by chance");
    }

    #[test]
    fn a_seeded_one_gives_a_number_again_at_once_and_never_the_same_key() {
        let device = MemoryDeviceKey::seeded([3; 32]);
        let first = device.make().unwrap();
        let answer = device.prf(first, &[0; 32]).unwrap();
        device.destroy(first).unwrap();
        assert_eq!(device.make(), Ok(first));
        assert_ne!(device.prf(first, &[0; 32]).unwrap(), answer);
    }
}
