//! What a Secure Enclave computes, for the stand-in of Apple's CryptoKit.

use p256::elliptic_curve::point::AffineCoordinates;
use p256::{ProjectivePoint, PublicKey, SecretKey};

/// What a private key of P-256 (32 bytes) and a point (65 bytes, X9.63 uncompressed) agree on: the
/// x coordinate, 32 bytes. None if either is not one.
#[uniffi::export]
fn agree(private_key: Vec<u8>, point: Vec<u8>) -> Option<Vec<u8>> {
    let private_key = SecretKey::from_slice(&private_key).ok()?;
    let point = PublicKey::from_sec1_bytes(&point).ok()?;
    let shared = ProjectivePoint::from(*point.as_affine()) * *private_key.to_nonzero_scalar();
    Some(shared.to_affine().x().to_vec())
}

#[cfg(test)]
mod tests {
    use super::agree;

    fn bytes(hex: &str) -> Vec<u8> {
        (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")).collect()
    }

    /// RFC 5903, section 8.1: i, gr, and the x coordinate of what they come to.
    #[test]
    fn agrees_as_rfc_5903_does() {
        let i = bytes("c88f01f510d9ac3f70a292daa2316de544e9aab8afe84049c62a9c57862d1433");
        let gr = bytes(
            "04d12dfb5289c8d4f81208b70270398c342296970a0bccb74c736fc7554494bf6356fbf3ca366cc23e8157854c13c58d6aac23f046ada30f8353e74f33039872ab",
        );
        let agreed = agree(i.clone(), gr.clone());
        assert_eq!(agreed, Some(bytes("d6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de")));
        assert_eq!(agree(vec![0; 32], gr.clone()), None);
        assert_eq!(agree(i, [gr, vec![0]].concat()), None);
    }
}
