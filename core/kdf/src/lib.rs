//! Derives a key from a code: Argon2id version 1.3, one lane, 32 bytes of output.
//!
//! This is a crate of its own because Argon2's code is generic, so it is compiled with its caller.
//! This crate is compiled for speed, as a guesser would compile it; everything around it is
//! compiled for size, which would make the derivation take 1.7 times as long.

#![forbid(unsafe_code)]

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

/// Bytes of the salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of the key.
pub const KEY_BYTES: usize = 32;

/// Derives the key of `code` into `key`, and wipes the memory that it used.
///
/// # Panics
///
/// If Argon2 refuses the parameters: less than 8 KiB of memory, no pass, or a code longer than 4
/// GiB.
pub fn argon2id(
    code: &[u8],
    salt: &[u8; SALT_BYTES],
    memory_kib: u32,
    passes: u32,
    key: &mut [u8; KEY_BYTES],
) {
    let params = Params::new(memory_kib, passes, 1, Some(KEY_BYTES)).expect("a cost that Argon2 accepts");
    let mut memory = Zeroizing::new(vec![Block::new(); params.block_count()]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(code, salt, key, memory.as_mut_slice())
        .expect("lengths that Argon2 accepts");
}

#[cfg(test)]
mod tests {
    use argon2::{AssociatedData, ParamsBuilder};

    use super::*;

    /// RFC 9106, 5.3. Its vector has four lanes, a secret and associated data, which we never use,
    /// so this tests the Argon2 underneath.
    #[test]
    fn argon2id_matches_rfc_9106() {
        let params = ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(AssociatedData::new(&[4; 12]).unwrap())
            .output_len(KEY_BYTES)
            .build()
            .unwrap();
        let mut tag = [0; KEY_BYTES];
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
            .unwrap()
            .hash_password_into(&[1; 32], &[2; 16], &mut tag)
            .unwrap();
        assert_eq!(
            tag,
            [
                0x0d, 0x64, 0x0d, 0xf5, 0x8d, 0x78, 0x76, 0x6c, 0x08, 0xc0, 0x37, 0xa3, 0x4a, 0x8b, 0x53,
                0xc9, 0xd0, 0x1e, 0xf0, 0x45, 0x2d, 0x75, 0xb6, 0x5e, 0xb5, 0x25, 0x20, 0xe9, 0x6b, 0x01,
                0xe6, 0x59,
            ]
        );
    }
}
