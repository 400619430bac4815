use super::*;
use crate::randomness::SystemRandomness;

fn header() -> Header {
    let mut header = Header::make(KdfCost::DEFAULT, &SystemRandomness::default());
    header.set_lost_before();
    header.generation = 77;
    header.guessing =
        Guessing { wrong_since_opened: 3, ignored_ms: 20, boot_id: 9, ..Guessing::without_free_guesses() };
    header.guessing.recent[1] = *b"a wrong1";
    header
}

#[test]
fn survives_a_round_trip() {
    let (header, plain) = (header(), header().to_plain());
    assert_eq!(plain.len(), PLAIN_BYTES);
    let read = Header::parse(&header.to_plain()).unwrap();
    assert_eq!(read.preamble(), header.preamble());
    assert_eq!((read.generation, read.flags, read.guessing), (77, LOST_BEFORE, header.guessing));
}

#[test]
fn refuses_a_newer_version_and_too_few_bytes() {
    let mut plain = header().to_plain();
    plain[0] = 2;
    assert_eq!(Header::parse(&plain).err(), Some(HeaderError::Newer));
    assert_eq!(Header::parse_preamble(&header().preamble()[..41]).err(), Some(HeaderError::Malformed));
}

#[test]
fn setting_up_clears_the_mark_of_a_lost_file() {
    let mut header = Header::make(KdfCost::DEFAULT, &SystemRandomness::default());
    assert_eq!((header.is_set_up(), header.lost_before(), header.generation()), (false, false, 0));
    header.set_lost_before();
    assert_eq!((header.is_set_up(), header.lost_before()), (false, true));
    header.set_lost_before();
    assert_eq!((header.is_set_up(), header.lost_before()), (false, true));
    header.set_up();
    header.next_generation();
    assert_eq!((header.is_set_up(), header.lost_before(), header.generation()), (true, false, 1));
}

#[test]
fn a_header_rebuilt_from_a_preamble_is_set_up_and_has_no_free_guesses() {
    let made = Header::parse_preamble(&header().preamble()).unwrap();
    assert!(made.is_set_up() && !made.lost_before());
    assert_eq!((made.generation(), made.cost()), (0, KdfCost::DEFAULT));
    assert_eq!(made.guessing, Guessing::without_free_guesses());
}

#[test]
fn each_file_has_its_own_container_and_salt_at_the_specified_offsets() {
    let [one, other] = [header(), header()];
    let preamble = one.preamble();
    assert_eq!(one.container()[..], preamble[2..18]);
    assert_eq!(one.salt()[..], preamble[18..34]);
    assert_ne!(one.container(), other.container());
    assert_ne!(one.salt(), other.salt());
    assert_ne!(one.container(), one.salt());
}
