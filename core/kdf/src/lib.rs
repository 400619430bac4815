//! The derivation of a key from a code: Argon2id version 1.3, one lane, 32 bytes out.
//!
//! A crate of its own because Argon2's code is generic and compiled with whoever calls it. This is compiled for speed, which a guesser with a build of
//! his own would have too; all around it is compiled for size, where it would take 1.7 times as long.

#![forbid(unsafe_code)]

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

/// Bytes of the salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of the key.
pub const KEY_BYTES: usize = 32;

/// Puts the key that belongs to `code` into `key`. The memory it takes is wiped.
///
/// # Panics
///
/// Where Argon2 does not take them: fewer than 8 KiB of memory or one pass, or a code longer than 4 GiB.
pub fn argon2id(
    code: &[u8],
    salt: &[u8; SALT_BYTES],
    memory_kib: u32,
    passes: u32,
    key: &mut [u8; KEY_BYTES],
) {
    let params = Params::new(memory_kib, passes, 1, Some(KEY_BYTES)).expect("a cost that Argon2 takes");
    let mut memory = Zeroizing::new(vec![Block::new(); params.block_count()]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(code, salt, key, memory.as_mut_slice())
        .expect("lengths that Argon2 takes");
}
