mod vectors;

use super::*;
use crate::randomness::SystemRandomness;

#[test]
fn sealed_bytes_open_and_a_flipped_bit_does_not() {
    let key = Key::from_bytes([7; 32]);
    let mut message = b"the key is under the stone".to_vec();
    let tag = seal(&key, [1; 12], b"slot", &mut message);
    message.extend(tag);
    for bit in 0..message.len() * 8 {
        let mut flipped = message.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(!open(&key, &[1; 12], b"slot", &mut flipped));
    }
    assert!(!open(&key, &[1; 12], b"header", &mut message.clone()));
    assert!(open(&key, &[1; 12], b"slot", &mut message));
    assert!(message.starts_with(b"the key is under the stone"));
}

#[test]
fn calibration_stays_within_bounds() {
    assert_eq!(KdfCost::DEFAULT.calibrated(0), KdfCost::DEFAULT);
    assert_eq!(KdfCost::DEFAULT.calibrated(60).passes(), 25);
    assert_eq!(KdfCost::DEFAULT.calibrated(10_000), KdfCost::DEFAULT);
    assert_eq!(KdfCost::DEFAULT.calibrated(5).passes(), 64);
    assert!(!KdfCost::MEMORY_KIB.contains(&(1 << 30)));
}

#[test]
fn a_file_may_ask_for_19_to_64_mib_and_2_to_64_passes() {
    let allowed = |memory_kib, passes| KdfCost { memory_kib, passes }.is_allowed();
    assert!(allowed(19_456, 2) && allowed(65_536, 64));
    for (memory_kib, passes) in [(19_455, 2), (65_537, 64), (19_456, 1), (65_536, 65), (0, 0)] {
        assert!(!allowed(memory_kib, passes), "{memory_kib} {passes}");
    }
    assert_eq!(KdfCost::DEFAULT, KdfCost { memory_kib: 32_768, passes: 3 });
    assert_eq!(KdfCost::LOW_MEMORY, KdfCost { memory_kib: 19_456, passes: 2 });
    assert_eq!(KdfCost::parse(32_768, 3), Some(KdfCost::DEFAULT));
    assert_eq!((KdfCost::DEFAULT.memory_kib(), KdfCost::DEFAULT.passes()), (32_768, 3));
}

#[test]
fn sha_256_matches_fips_180_4() {
    let written: String = hash(b"abc").iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(written, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn equality_compares_all_bytes() {
    assert!(ct_eq(b"482915", b"482915") && ct_eq(b"", b""));
    for other in [&b"482916"[..], b"582915", b"48291", b"4829150", b""] {
        assert!(!ct_eq(b"482915", other));
        assert!(!Key::from_bytes([7; 32]).ct_eq(other));
    }
    assert!(Key::from_bytes([7; 32]).ct_eq(&[7; 32]));
}

#[test]
fn random_fills_differ() {
    let (mut one, mut other) = ([0; 64], [0; 64]);
    fill_random(&mut one, &SystemRandomness::default());
    fill_random(&mut other, &SystemRandomness::default());
    assert_ne!(one, other);
    assert_ne!(one, [0; 64]);
}
