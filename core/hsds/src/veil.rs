//! Words that would tell whoever looks through the library's bytes what it is for. No secret: the
//! sources have them.

use std::hint::black_box;

/// Beyond ASCII, so that no veiled byte is itself a letter.
const VEIL: u8 = 0xa5;

/// What stands in the library in place of the word, which is ASCII.
pub(crate) const fn veiled<const N: usize>(word: &[u8; N]) -> [u8; N] {
    let mut veiled = *word;
    let mut at = 0;
    while at < N {
        veiled[at] ^= VEIL;
        at += 1;
    }
    veiled
}

/// The word. The compiler is kept from working it out beforehand.
pub(crate) fn unveiled(veiled: &[u8]) -> String {
    veiled.iter().map(|byte| char::from(byte ^ black_box(VEIL))).collect()
}

/// Whether it is this word.
pub(crate) fn is_veiled(veiled: &[u8], word: &str) -> bool {
    word.bytes().map(|byte| byte ^ black_box(VEIL)).eq(veiled.iter().copied())
}
