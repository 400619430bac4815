use super::super::order::Order;
use super::*;
use crate::randomness::SystemRandomness;

const NOW: Now = Now { wall_ms: 0, monotonic_ms: 1_000, boot_id: 9 };

fn header() -> Header {
    let mut header = Header::make(Cost::DEFAULT, &SystemRandomness::default());
    header.generation = 77;
    header.guessing = Guessing { debt_ms: 20, stamp_ms: 30, boot_id: 9, ..Guessing::default() };
    header.guessing.recent[1] = *b"a wrong1";
    header.mark([KeyId(3), KeyId(900)]);
    header
}

#[test]
fn survives_a_round_trip() {
    let (header, plain) = (header(), header().to_plain());
    assert_eq!(plain.len(), PLAIN_BYTES);
    let read = Header::parse(&header.to_plain()).unwrap();
    assert_eq!(read.preamble(), header.preamble());
    assert_eq!((read.generation, &read.order, &read.guessing), (77, &header.order, &header.guessing));
    assert_eq!(read.marked, [KeyId(3), KeyId(900)]);
    assert_eq!(read.cost(), Cost::DEFAULT);
}

#[test]
fn refuses_a_newer_version_and_too_few_bytes() {
    let mut plain = header().to_plain();
    plain[0] = 3;
    assert_eq!(Header::parse(&plain).err(), Some(HeaderError::Newer));
    for older in [0, 1] {
        plain[0] = older;
        assert_eq!(Header::parse(&plain).err(), Some(HeaderError::Malformed));
    }
    let plain = header().to_plain();
    for length in [0, 1, 42, 43, 147, 404] {
        assert_eq!(Header::parse(&plain[..length]).err(), Some(HeaderError::Malformed), "{length}");
    }
    assert!(Header::parse(&plain[..405]).is_ok());
}

/// At the offsets of docs/vault-format.md.
#[test]
fn whatever_is_out_of_bounds_is_malformed() {
    let with = |at: usize, bytes: &[u8]| {
        let mut plain = header().to_plain();
        plain[at..at + bytes.len()].copy_from_slice(bytes);
        Header::parse(&plain).err()
    };
    let malformed = Some(HeaderError::Malformed);
    assert_eq!((with(42, &[0]), with(42, &[33]), with(42, &[32])), (malformed, malformed, None));
    assert_eq!(with(51, &[0; 12]), malformed, "no permutation");
    assert_eq!(with(51, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]), malformed);
    assert_eq!((with(63, &[13]), with(63, &[12])), (malformed, None));
    assert_eq!(with(64, &1_320_001_u32.to_le_bytes()), malformed);
    assert_eq!(with(64, &1_320_000_u32.to_le_bytes()), None);
    assert_eq!((with(148, &[65]), with(148, &[64])), (malformed, None));
    assert_eq!(with(148, &[1]), malformed, "a key behind the last one of the mark");
}

#[test]
fn generation_and_order_begin_at_random() {
    let headers: Vec<_> =
        (0..20).map(|_| Header::make(Cost::DEFAULT, &SystemRandomness::default())).collect();
    assert!(headers.iter().all(|header| header.generation < 1 << 48));
    assert!(headers.iter().any(|header| header.generation > 1 << 40));
    assert!(headers.iter().any(|header| header.order != headers[0].order));
    let mut header = header();
    header.next_generation();
    assert_eq!((header.generation(), header.coming_generation()), (78, 79));
}

#[test]
fn a_header_rebuilt_from_a_slot_is_full_without_free_guesses_and_later_than_every_code() {
    let made = Header::rebuild(&header().preamble(), &SystemRandomness::default(), NOW).unwrap();
    assert_eq!(Header::parse(&made.to_plain()).unwrap().preamble(), made.preamble());
    assert!(made.generation() >= 1 << 63 && made.generation() < (1 << 63) + (1 << 48));
    assert_eq!(made.order.free().next(), None);
    assert!(Order::parse(*made.order.slots(), made.order.taken()).is_some());
    assert_eq!(made.guessing, Guessing::without_free_guesses(NOW));
    assert!(made.marked.is_empty() && made.cost() == Cost::DEFAULT);
    assert!(Header::rebuild(&header().preamble()[..42], &SystemRandomness::default(), NOW).is_err());
}

#[test]
fn a_mark_has_room_for_sixty_four_keys() {
    let mut header = header();
    header.mark((0..100).map(KeyId));
    assert_eq!(header.marked.len(), 64);
    assert_eq!(Header::parse(&header.to_plain()).unwrap().marked, header.marked);
}

#[test]
fn each_file_has_its_own_container_and_salt_at_the_specified_offsets() {
    let [one, other] = [header(), header()];
    let preamble = one.preamble();
    assert_eq!(one.container()[..], preamble[2..18]);
    assert_eq!(one.salt()[..], preamble[18..34]);
    assert_eq!(preamble[42], 4);
    assert_ne!(one.container(), other.container());
    assert_ne!(one.salt(), other.salt());
    assert_ne!(one.container(), one.salt());
}
