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
        (&[1, 4, 0, 0][..], DocumentError::Newer),
        (&[1, 0, 0, 0], DocumentError::Malformed),
        (&[1], DocumentError::Malformed),
        (&[], DocumentError::Malformed),
        (&[9, 1, 0], DocumentError::Malformed),
    ] {
        assert_eq!(Plan::decode(bytes), Err(error));
    }
    assert_eq!(Notes::decode(&[2, 3, 0, 0]), Err(DocumentError::Newer));
}

/// A made-up kind of document: version 2 counts, which version 1 did not.
mod made_up {
    use serde::{Deserialize, Serialize};

    use super::*;

    const KIND: u8 = 77;

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    struct Old {
        word: String,
    }

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    struct New {
        word: String,
        count: u8,
    }

    fn read_new(bytes: &[u8]) -> Result<New, DocumentError> {
        match version(KIND, 2, bytes)? {
            1 => decode(bytes).map(|Old { word }| New { word, count: 1 }),
            _ => decode(bytes),
        }
    }

    /// The rule of docs/vault-format.md.
    #[test]
    fn a_document_of_an_older_version_is_written_anew_at_its_next_save() {
        let mut buffer = [0; 64];
        let used = encode(KIND, 1, &Old { word: "door".to_owned() }, &mut buffer).unwrap();
        let read = read_new(&buffer).unwrap();
        assert_eq!(read, New { word: "door".to_owned(), count: 1 });
        let mut again = [0; 64];
        assert_eq!(encode(KIND, 2, &read, &mut again), Ok(used + 1));
        assert_eq!((again[0], again[1], read_new(&again)), (KIND, 2, Ok(read)));
        // An older version of the app refuses it.
        assert_eq!(version(KIND, 1, &again), Err(DocumentError::Newer));
        // And padding is checked in every version.
        buffer[60] = 1;
        assert_eq!(read_new(&buffer), Err(DocumentError::Malformed));
    }
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
