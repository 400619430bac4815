//! Both kinds of document: told apart, bounded, and never half written.

use proptest::prelude::*;

use super::*;
use crate::notes::Notes;
use crate::plan::Plan;

#[test]
fn the_first_byte_tells_a_plan_from_notes() {
    let mut buffer = [0; 256];
    let used = Plan::new(20_000).encode_into(&mut buffer).unwrap();
    assert_eq!(Plan::decode(&buffer[..used]), Ok(Plan::new(20_000)));
    assert_eq!(Notes::decode(&buffer[..used]), Err(DocumentError::Malformed));
}

#[test]
fn padding_is_zeros_and_nothing_else() {
    let mut buffer = [0; 256];
    let used = Plan::new(7).encode_into(&mut buffer).unwrap();
    assert!(Plan::decode(&buffer).is_ok());
    buffer[used + 3] = 1;
    assert_eq!(Plan::decode(&buffer), Err(DocumentError::Malformed));
}

#[test]
fn newer_and_malformed_documents_are_told_apart() {
    for (bytes, error) in [
        (&[1, 2, 0, 0][..], DocumentError::Newer),
        (&[1, 0, 0, 0], DocumentError::Malformed),
        (&[1], DocumentError::Malformed),
        (&[], DocumentError::Malformed),
        (&[9, 1, 0], DocumentError::Malformed),
    ] {
        assert_eq!(Plan::decode(bytes), Err(error));
    }
    assert_eq!(Notes::decode(&[2, 3, 0, 0]), Err(DocumentError::Newer));
}

#[test]
fn what_does_not_fit_says_how_much_is_over_and_leaves_nothing_behind() {
    let document = Plan::new(20_000);
    let mut roomy = [0; 256];
    let needed = document.encode_into(&mut roomy).unwrap();
    for room in 0..needed {
        let mut tight = vec![0xaa; room];
        assert_eq!(document.encode_into(&mut tight), Err(Overflow { over: needed - room }));
        assert!(tight.iter().all(|&byte| byte == 0));
    }
}

#[test]
fn ids_are_new_even_after_the_largest() {
    assert_eq!(next_id([].into_iter()), 1);
    assert_eq!(next_id([3, 1].into_iter()), 4);
    assert_eq!(next_id([1, u16::MAX].into_iter()), 2);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..600), kind in 1_u8..3) {
        let _ = Plan::decode(&bytes);
        if bytes.len() > 1 {
            bytes[0] = kind;
            bytes[1] = 1;
            let _ = Plan::decode(&bytes);
        }
    }
}
