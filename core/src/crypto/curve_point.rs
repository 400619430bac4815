//! Hashes to the curve P-256, for hardware that multiplies points but cannot compute an HMAC.

use p256::elliptic_curve::sec1::ToSec1Point;
use p256::hash2curve::GroupDigest;
use p256::{AffinePoint, NistP256};

/// `hash_to_curve` of RFC 9380, suite `P256_XMD:SHA-256_SSWU_RO_`, under a domain separation tag of
/// 1 to 255 bytes; uncompressed, as X9.63 writes it.
pub(crate) fn curve_point(message: &[u8], domain: &[u8]) -> [u8; 65] {
    let point = NistP256::hash_from_bytes(&[message], &[domain]).expect("the domain is 1 to 255 bytes");
    // The point at infinity, which encodes to one byte, has a probability of 1 in 2^256.
    AffinePoint::from(point).to_sec1_point(false).as_bytes().try_into().expect("a point other than infinity")
}

#[cfg(test)]
mod tests {
    use super::curve_point;

    /// RFC 9380, appendix J.1.1: message, x, y.
    const VECTORS: [(&str, &str, &str); 5] = [
        (
            "",
            "2c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4",
            "8a7a74985cc5c776cdfe4b1f19884970453912e9d31528c060be9ab5c43e8415",
        ),
        (
            "abc",
            "0bb8b87485551aa43ed54f009230450b492fead5f1cc91658775dac4a3388a0f",
            "5c41b3d0731a27a7b14bc0bf0ccded2d8751f83493404c84a88e71ffd424212e",
        ),
        (
            "abcdef0123456789",
            "65038ac8f2b1def042a5df0b33b1f4eca6bff7cb0f9c6c1526811864e544ed80",
            "cad44d40a656e7aff4002a8de287abc8ae0482b5ae825822bb870d6df9b56ca3",
        ),
        (
            "q128_",
            "4be61ee205094282ba8a2042bcb48d88dfbb609301c49aa8b078533dc65a0b5d",
            "98f8df449a072c4721d241a3b1236d3caccba603f916ca680f4539d2bfb3c29e",
        ),
        (
            "a512_",
            "457ae2981f70ca85d8e24c308b14db22f3e3862c5ea0f652ca38b5e49cd64bc5",
            "ecb9f0eadc9aeed232dabc53235368c1394c78de05dd96893eefa62b0f4757dc",
        ),
    ];

    #[test]
    fn matches_rfc_9380() {
        for (message, x, y) in VECTORS {
            let message = match message {
                "q128_" => format!("q128_{}", "q".repeat(128)),
                "a512_" => format!("a512_{}", "a".repeat(512)),
                short => short.to_owned(),
            };
            let point = curve_point(message.as_bytes(), b"QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_");
            let written: String = point.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(written, format!("04{x}{y}"), "{message}");
        }
    }

    #[test]
    fn another_domain_gives_another_point() {
        assert_ne!(curve_point(b"abc", b"one"), curve_point(b"abc", b"other"));
    }
}
