use super::*;
use crate::randomness::SystemRandomness;

fn header() -> Header {
    let mut header = Header::make(KdfCost::USUAL, &SystemRandomness::default());
    header.set_lost_before();
    header.generation = 77;
    header.guessing =
        Guessing { wrong_since_opened: 3, ignored_ms: 20, boot_id: 9, ..Guessing::suspicious() };
    header.guessing.recent[1] = *b"a wrong1";
    header
}

#[test]
fn what_was_written_is_read() {
    let (header, plain) = (header(), header().to_plain());
    assert_eq!(plain.len(), PLAIN_BYTES);
    let read = Header::parse(&header.to_plain()).unwrap();
    assert_eq!(read.preamble(), header.preamble());
    assert_eq!((read.generation, read.flags, read.guessing), (77, LOST_BEFORE, header.guessing));
}

#[test]
fn a_newer_version_and_too_few_bytes_are_refused() {
    let mut plain = header().to_plain();
    plain[0] = 2;
    assert_eq!(Header::parse(&plain).err(), Some(HeaderError::Newer));
    assert_eq!(Header::parse_preamble(&header().preamble()[..41]).err(), Some(HeaderError::Malformed));
}

#[test]
fn a_phone_that_is_set_up_has_lost_nothing_before() {
    let mut header = Header::make(KdfCost::USUAL, &SystemRandomness::default());
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
fn what_a_slot_repeats_makes_a_header_that_takes_the_phone_for_set_up_and_guessed_at() {
    let made = Header::parse_preamble(&header().preamble()).unwrap();
    assert!(made.is_set_up() && !made.lost_before());
    assert_eq!((made.generation(), made.cost()), (0, KdfCost::USUAL));
    assert_eq!(made.guessing, Guessing::suspicious());
}

#[test]
fn each_file_has_a_container_and_a_salt_of_its_own_where_the_format_says() {
    let [one, other] = [header(), header()];
    let preamble = one.preamble();
    assert_eq!(one.container()[..], preamble[2..18]);
    assert_eq!(one.salt()[..], preamble[18..34]);
    assert_ne!(one.container(), other.container());
    assert_ne!(one.salt(), other.salt());
    assert_ne!(one.container(), one.salt());
}
