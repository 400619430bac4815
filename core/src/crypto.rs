//! The cryptographic primitives: Argon2id (`tally-kdf`), HKDF-SHA-256, ChaCha20-Poly1305, hashing
//! to P-256, random bytes. Modules above deal in keys and purposes and name no primitive.
//!
//! Keys are wiped when dropped; `ring` keeps its own working copy on the stack for the duration of
//! one call.

mod curve_point;

use ring::{aead, digest, hkdf};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::randomness::Randomness;

pub(crate) use curve_point::curve_point;

/// A 256-bit secret: wiped on drop, never printed, compared in constant time.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key([u8; Self::LENGTH]);

impl Key {
    pub(crate) const LENGTH: usize = 32;

    pub(crate) fn from_bytes(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes)
    }

    /// For the one line that passes it on.
    pub(crate) fn expose_bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// Equality in constant time.
    pub(crate) fn ct_eq(&self, other: &[u8]) -> bool {
        ct_eq(&self.0, other)
    }
}

impl core::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Key")
    }
}

pub(crate) fn make_bytes<const N: usize>(randomness: &dyn Randomness) -> [u8; N] {
    let mut bytes = [0; N];
    randomness.fill(&mut bytes);
    bytes
}

/// Fills `bytes` with a `ChaCha20` key stream under a fresh key: the system's generator is slow for
/// 32 KiB.
pub(crate) fn fill_random(bytes: &mut [u8], randomness: &dyn Randomness) {
    bytes.fill(0);
    let key = Key::from_bytes(make_bytes(randomness));
    let _ = seal(&key, [0; NONCE_BYTES], &[], bytes);
}

/// The salt of the derivation from a code.
pub(crate) const SALT_BYTES: usize = tally_kdf::SALT_BYTES;

/// The cost of one guess at a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KdfCost {
    memory_kib: u32,
    passes: u32,
}

impl KdfCost {
    /// 32 MiB and 3 passes: between RFC 9106's second recommendation and OWASP's minimums; see
    /// docs/vault-format.md.
    pub(crate) const DEFAULT: Self = Self { memory_kib: 32 * 1024, passes: 3 };
    /// OWASP's minimum of 19 MiB and 2 passes, for phones that are short of memory.
    pub(crate) const LOW_MEMORY: Self = Self { memory_kib: 19 * 1024, passes: 2 };
    const MEMORY_KIB: core::ops::RangeInclusive<u32> = 19 * 1024..=64 * 1024;
    const PASSES: core::ops::RangeInclusive<u32> = 2..=64;
    /// How long one guess should take on this phone, in milliseconds: long for a guesser, bearable
    /// for the owner.
    const TARGET_MS: u64 = 500;

    /// Bounds the cost that a file may ask for, before anything is allocated.
    pub(crate) fn parse(memory_kib: u32, passes: u32) -> Option<Self> {
        let cost = Self { memory_kib, passes };
        (cost.is_allowed() || cfg!(test)).then_some(cost)
    }

    fn is_allowed(self) -> bool {
        Self::MEMORY_KIB.contains(&self.memory_kib) && Self::PASSES.contains(&self.passes)
    }

    /// Raises the number of passes so that a guess takes about half a second, given how long this
    /// cost took. Never lowers it.
    #[must_use]
    pub(crate) fn calibrated(self, took_ms: u64) -> Self {
        // No phone fills that much memory in under 5 ms: the clock stood still, as in a journey.
        if took_ms < 5 {
            return self;
        }
        let passes = u64::from(self.passes) * Self::TARGET_MS / took_ms;
        let passes = u32::try_from(passes).unwrap_or(u32::MAX);
        Self { passes: passes.clamp(self.passes, *Self::PASSES.end()), ..self }
    }

    #[cfg(test)]
    pub(crate) const fn cheap_for_tests() -> Self {
        Self { memory_kib: 8, passes: 1 }
    }

    pub(crate) fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    pub(crate) fn passes(self) -> u32 {
        self.passes
    }
}

/// Argon2id version 1.3, one lane, 32 bytes out.
pub(crate) fn derive_from_code(code: &[u8], salt: &[u8; SALT_BYTES], cost: KdfCost) -> Key {
    let mut key = Key([0; Key::LENGTH]);
    // Only cargo-fuzz sets this, to try thousands of codes a minute. With it `lib.rs` does not
    // compile as a release.
    let cost = if cfg!(fuzzing) { KdfCost { memory_kib: 8, passes: 1 } } else { cost };
    tally_kdf::argon2id(code, salt, cost.memory_kib, cost.passes, &mut key.0);
    key
}

struct Length(usize);

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

/// HKDF-SHA-256: extracts `input` under `salt` and expands it for the purpose that `info` spells.
pub(crate) fn derive_bytes<const N: usize>(salt: &[u8], input: &Key, info: &[&[u8]]) -> Zeroizing<[u8; N]> {
    let mut out = Zeroizing::new([0; N]);
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(&input.0)
        .expand(info, Length(N))
        .and_then(|expanded| expanded.fill(out.as_mut_slice()))
        .expect("HKDF gives up to 8,160 bytes");
    out
}

/// [`derive_bytes`], as a key.
pub(crate) fn derive_key(salt: &[u8], input: &Key, info: &[&[u8]]) -> Key {
    Key(*derive_bytes(salt, input, info))
}

/// SHA-256.
pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    digest::digest(&digest::SHA256, bytes).as_ref().try_into().expect("SHA-256 gives 32 bytes")
}

pub(crate) const NONCE_BYTES: usize = 12;
pub(crate) const TAG_BYTES: usize = 16;

fn aead_key(key: &Key) -> aead::LessSafeKey {
    let unbound =
        aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &key.0).expect("the key has the right length");
    aead::LessSafeKey::new(unbound)
}

/// Encrypts in place. The nonce must be fresh for this key.
pub(crate) fn seal(key: &Key, nonce: [u8; NONCE_BYTES], data: &[u8], bytes: &mut [u8]) -> [u8; TAG_BYTES] {
    let nonce = aead::Nonce::assume_unique_for_key(nonce);
    let tag = aead_key(key)
        .seal_in_place_separate_tag(nonce, aead::Aad::from(data), bytes)
        .expect("the message is far below the cipher's limit");
    tag.as_ref().try_into().expect("the tag has 16 bytes")
}

/// Decrypts in place what [`seal`] made: `bytes` is the message and its tag. Returns `false` if it
/// does not authenticate; `bytes` is then garbage.
#[must_use]
pub(crate) fn open(key: &Key, nonce: &[u8], data: &[u8], bytes: &mut [u8]) -> bool {
    let Ok(nonce) = aead::Nonce::try_assume_unique_for_key(nonce) else {
        return false;
    };
    aead_key(key).open_in_place(nonce, aead::Aad::from(data), bytes).is_ok()
}

/// Equality in constant time: its duration does not reveal where two byte strings differ.
pub(crate) fn ct_eq(one: &[u8], other: &[u8]) -> bool {
    ConstantTimeEq::ct_eq(one, other).into()
}

#[cfg(test)]
mod tests;
