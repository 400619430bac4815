//! HMAC-SHA-256, for the stand-in of Apple's CryptoKit.

use ring::hmac;

/// HMAC-SHA-256 (32 bytes) of a message under a key of any length.
#[uniffi::export]
fn hmac_sha256(key: Vec<u8>, message: Vec<u8>) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), &message).as_ref().to_vec()
}
