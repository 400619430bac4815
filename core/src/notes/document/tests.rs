//! The layout: what comes back, what is refused, and the older version.

use super::*;
use crate::words::Language;

fn text_note(id: u32, title: &str, text: &str) -> Note {
    Note { id: NoteId(id), title: title.into(), body: Body::Text(text.into()) }
}

fn filled() -> Notes {
    let item = |id, text: &str, ticked| Item { id: ItemId(id), text: text.into(), ticked };
    let list = Body::List(vec![item(5, "Soap", true), item(2, "Rice", false)]);
    let notes = vec![
        text_note(7, "Gifts", "A scarf\nA kite"),
        Note { id: NoteId(3), title: "Market".into(), body: list },
    ];
    let settings = Settings::default().with(Choice::Language(Some(Language::Spanish)));
    Notes { settings, last_id: 9, notes }
}

fn encoded(notes: &Notes) -> Vec<u8> {
    let mut bytes = vec![0; notes.encoded_len()];
    assert_eq!(notes.encode_into(&mut bytes), Ok(bytes.len()));
    bytes
}

#[test]
fn notes_come_back_as_they_were() {
    let notes = filled();
    let again = Notes::decode(&encoded(&notes)).unwrap();
    assert_eq!(again, notes);
    assert_eq!(again.settings().language(), Some(Language::Spanish));
}

#[test]
fn the_layout_is_this_for_ever() {
    // kind, version; Spanish, not dim, large; the last id; two notes: a text, a list of one item.
    let bytes =
        [2, 2, 1, 1, 0, 1, 9, 2, 7, 1, b'A', 0, 2, b'b', b'c', 3, 0, 1, 1, 5, 4, b's', b'o', b'a', b'p', 1];
    let notes = Notes::decode(&bytes).unwrap();
    assert!(notes.settings().look().large && !notes.settings().look().dim);
    assert_eq!(notes.note(NoteId(7)).unwrap().body, Body::Text("bc".into()));
    let [item] = notes.note(NoteId(3)).unwrap().items() else { panic!("one item") };
    assert!(item.ticked && &*item.text == "soap");
    assert_eq!(encoded(&notes), bytes);
}

#[test]
fn notes_of_version_one_are_read_and_written_anew() {
    let bytes = [2, 1, 2, 7, 1, b'A', 2, b'b', b'c', 3, 0, 1, b'd', 0, 0];
    let notes = Notes::decode(&bytes).unwrap();
    assert_eq!(notes.notes, [text_note(7, "A", "bc"), text_note(3, "", "d")]);
    assert_eq!((notes.last_id, notes.settings()), (7, Settings::default()));
    let anew = encoded(&notes);
    assert_eq!(anew[1], Notes::VERSION);
    assert_eq!(Notes::decode(&anew), Ok(notes));
    // An id twice, and a body of this version under the older number.
    assert_eq!(Notes::decode(&[2, 1, 2, 7, 0, 0, 7, 0, 0]), Err(DocumentError::Malformed));
    let mut older = encoded(&filled());
    older[1] = 1;
    assert_eq!(Notes::decode(&older), Err(DocumentError::Malformed));
}

#[test]
fn what_is_newer_cut_or_of_another_kind_is_refused() {
    let bytes = encoded(&filled());
    for length in 0..bytes.len() {
        assert_eq!(Notes::decode(&bytes[..length]), Err(DocumentError::Malformed), "{length}");
    }
    for (at, byte, error) in
        [(0, 1, DocumentError::Malformed), (1, 0, DocumentError::Malformed), (1, 3, DocumentError::Newer)]
    {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        assert_eq!(Notes::decode(&bytes), Err(error));
    }
}

#[test]
fn an_id_twice_or_past_the_last_is_malformed() {
    let of_two_notes = Notes { notes: vec![text_note(2, "", "a"), text_note(2, "", "b")], ..filled() };
    let mut of_note_and_item = filled();
    of_note_and_item.notes[0].id = NoteId(5);
    let past_the_last = Notes { last_id: 6, ..filled() };
    let past_all = Notes { last_id: MOST_ID + 1, ..filled() };
    for notes in [of_two_notes, of_note_and_item, past_the_last, past_all] {
        assert_eq!(Notes::decode(&encoded(&notes)), Err(DocumentError::Malformed));
    }
}

#[test]
fn ids_that_would_run_out_are_given_anew_when_the_notes_are_read() {
    let mut notes = filled();
    notes.notes[0].id = NoteId(MOST_ID);
    notes.last_id = MOST_ID;
    let bytes = encoded(&notes);
    let again = Notes::decode(&bytes).unwrap();
    assert_eq!(again.ids().collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(again.last_id, 4);
    assert!(again.encoded_len() <= bytes.len());
    let texts = |notes: &Notes| notes.notes.iter().flat_map(Note::texts).cloned().collect::<Vec<Text>>();
    assert_eq!(texts(&again), texts(&notes));
}

#[test]
fn debug_prints_nothing_that_was_written() {
    let printed = format!("{:?}", filled());
    assert!(!["Gifts", "scarf", "Soap"].iter().any(|word| printed.contains(word)), "{printed}");
}
