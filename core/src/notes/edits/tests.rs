//! Every edit, its refusal, and undo.

use super::*;
use crate::notes::ItemId;

const ROOM: usize = 4_000;

fn bytes(notes: &Notes) -> Vec<u8> {
    let mut bytes = vec![0; notes.encoded_len()];
    notes.encode_into(&mut bytes).unwrap();
    bytes
}

/// A list of three items (ids 3 to 5) above a text (id 1).
fn filled() -> Notes {
    let mut notes = Notes::default();
    assert_eq!(notes.set_text(NoteId(1), NotePart::Text, "Soup".into(), ROOM), Ok(true));
    assert_eq!(notes.set_text(NoteId(2), NotePart::Title, "Market".into(), ROOM), Ok(true));
    assert_eq!(notes.set_text(NoteId(2), NotePart::Text, "soap\n\n✓ rice\n  tea".into(), ROOM), Ok(true));
    assert_eq!(notes.make_list(NoteId(2), ROOM), Ok(true));
    notes
}

fn items(notes: &Notes) -> Vec<(u32, &str, bool)> {
    let items = notes.note(NoteId(2)).unwrap().items().iter();
    items.map(|item| (item.id.0, &*item.text, item.ticked)).collect()
}

fn order(notes: &Notes) -> Vec<u32> {
    notes.notes().iter().map(|note| note.id.0).collect()
}

#[test]
fn a_text_becomes_a_list_line_by_line_and_comes_back() {
    let mut notes = filled();
    assert_eq!(items(&notes), [(3, "soap", false), (4, "rice", true), (5, "  tea", false)]);
    assert_eq!(notes.make_list(NoteId(2), ROOM), Ok(false));
    assert_eq!(notes.make_text(NoteId(2), ROOM), Ok(true));
    assert_eq!(notes.note(NoteId(2)).unwrap().body, Body::Text("soap\n✓ rice\n  tea".into()));
    assert_eq!(notes.make_text(NoteId(2), ROOM), Ok(false));
    assert_eq!(notes.make_list(NoteId(2), ROOM), Ok(true));
    assert_eq!(items(&notes), [(6, "soap", false), (7, "rice", true), (8, "  tea", false)]);
}

#[test]
fn a_list_has_no_text_and_a_text_no_items() {
    let mut notes = filled();
    let before = bytes(&notes);
    assert_eq!(notes.set_text(NoteId(2), NotePart::Text, "other".into(), ROOM), Ok(false));
    assert_eq!(notes.set_item_text(Some(NoteId(1)), ItemId(6), "new".into(), ROOM), Ok(false));
    assert_eq!(notes.set_item_text(None, ItemId(6), "new".into(), ROOM), Ok(false));
    assert_eq!(bytes(&notes), before);
}

#[test]
fn a_list_too_long_for_a_text_stays_a_list() {
    let (mut notes, room) = (filled(), 40_000);
    for id in 6..10 {
        let added = notes.set_item_text(Some(NoteId(2)), ItemId(id), "x".repeat(2_500).as_str().into(), room);
        assert_eq!(added, Ok(true));
    }
    let before = bytes(&notes);
    assert!(matches!(notes.make_text(NoteId(2), room), Err(Refused::TooLong { over: 2_000..2_100 })));
    assert_eq!(bytes(&notes), before);
}

#[test]
fn new_notes_stand_at_the_top_and_move() {
    let mut notes = filled();
    notes.set_text(NoteId(6), NotePart::Title, "Third".into(), ROOM).unwrap();
    assert_eq!(order(&notes), [6, 2, 1]);
    assert!(notes.move_note(NoteId(1), Place::Top) && !notes.move_note(NoteId(1), Place::Top));
    assert_eq!(order(&notes), [1, 6, 2]);
    assert!(notes.move_note(NoteId(1), Place::Beside(Direction::Down)));
    assert!(!notes.move_note(NoteId(2), Place::Beside(Direction::Down)));
    assert!(notes.move_note(NoteId(2), Place::Beside(Direction::Up)));
    assert_eq!(order(&notes), [6, 2, 1]);
}

#[test]
fn items_are_written_ticked_moved_and_deleted() {
    let mut notes = filled();
    assert_eq!(notes.set_item_text(Some(NoteId(2)), ItemId(6), "figs".into(), ROOM), Ok(true));
    assert_eq!(notes.set_item_text(None, ItemId(6), "figs".into(), ROOM), Ok(false));
    assert_eq!(notes.set_item_text(None, ItemId(3), "green\nsoap".into(), ROOM), Ok(true));
    assert!(notes.tick(ItemId(3)) && notes.tick(ItemId(4)) && !notes.tick(ItemId(99)));
    assert!(notes.move_item(ItemId(6), Direction::Up) && !notes.move_item(ItemId(3), Direction::Up));
    assert!(notes.delete_item(ItemId(5)).is_some() && notes.delete_item(ItemId(5)).is_none());
    assert_eq!(items(&notes), [(3, "green soap", true), (4, "rice", false), (6, "figs", false)]);
}

#[test]
fn an_item_emptied_stays_until_it_is_dropped() {
    let mut notes = filled();
    assert_eq!(notes.set_item_text(None, ItemId(4), " ".into(), ROOM), Ok(true));
    assert_eq!(items(&notes).len(), 3);
    assert!(!notes.drop_blank_item(ItemId(3)) && notes.drop_blank_items(NoteId(2)));
    assert!(!notes.drop_blank_items(NoteId(2)) && !notes.drop_blank_items(NoteId(1)));
    assert_eq!(items(&notes).len(), 2);
}

#[test]
fn what_does_not_fit_leaves_the_notes_as_they_were() {
    let mut notes = filled();
    let before = bytes(&notes);
    let room = before.len();
    let long = || Text::from("y".repeat(60));
    let lines = || Text::from("a\n".repeat(30));
    let refusals = [
        notes.set_text(NoteId(1), NotePart::Title, long(), room),
        notes.set_text(NoteId(1), NotePart::Text, lines(), room),
        notes.set_text(NoteId(6), NotePart::Title, long(), room),
        notes.set_text(NoteId(6), NotePart::Text, long(), room),
        notes.set_item_text(Some(NoteId(2)), ItemId(6), long(), room),
        notes.set_item_text(None, ItemId(4), long(), room),
        notes.choose(Choice::Language(Some(crate::words::Language::Spanish)), room),
    ];
    for refusal in refusals {
        assert!(matches!(refusal, Err(Refused::DoesNotFit { over: 1..=70 })), "{refusal:?}");
    }
    assert_eq!(bytes(&notes), before);

    notes.set_text(NoteId(1), NotePart::Text, lines(), ROOM).unwrap();
    let before = bytes(&notes);
    assert!(notes.make_list(NoteId(1), before.len()).is_err());
    assert_eq!(bytes(&notes), before);
}

#[test]
fn notes_that_are_too_large_can_still_shrink() {
    let mut notes = filled();
    assert_eq!(notes.set_text(NoteId(1), NotePart::Text, "So".into(), 10), Ok(true));
    assert_eq!(notes.make_text(NoteId(2), 10), Ok(true));
}

#[test]
fn an_undo_that_does_not_fit_is_kept_for_later() {
    let mut notes = filled();
    let before = bytes(&notes);
    let deletes: [fn(&mut Notes) -> Option<Deleted>; 2] =
        [|notes| notes.delete_note(NoteId(1)), |notes| notes.delete_item(ItemId(4))];
    for delete in deletes {
        let mut deleted = delete(&mut notes);
        let room = notes.encoded_len();
        assert!(notes.undo(&mut deleted, room).is_err() && deleted.is_some());
        assert_eq!(notes.encoded_len(), room);
        assert_eq!(notes.undo(&mut deleted, ROOM), Ok(true));
        assert_eq!(bytes(&notes), before);
        assert_eq!(notes.undo(&mut deleted, ROOM), Ok(false));
    }
}

#[test]
fn an_id_is_never_given_twice() {
    let mut notes = filled();
    let mut deleted = notes.delete_note(NoteId(2));
    assert_eq!(notes.note_to_add(), NoteId(6));
    assert_eq!(notes.set_text(NoteId(2), NotePart::Text, "other".into(), ROOM), Ok(false));
    notes.set_text(NoteId(6), NotePart::Text, "other".into(), ROOM).unwrap();
    assert_eq!(notes.undo(&mut deleted, ROOM), Ok(true));
    assert_eq!((order(&notes), items(&notes).len()), (vec![2, 6, 1], 3));
}

#[test]
fn past_the_last_id_nothing_is_added_and_nothing_is_lost() {
    let mut notes = filled();
    notes.set_text(NoteId(1), NotePart::Text, "one\ntwo".into(), ROOM).unwrap();
    notes.last_id = MOST_ID;
    let (before, next) = (bytes(&notes), notes.next_id());
    assert!(notes.set_text(NoteId(next), NotePart::Text, "more".into(), ROOM).is_err());
    assert!(notes.set_item_text(Some(NoteId(2)), ItemId(next), "more".into(), ROOM).is_err());
    assert!(notes.make_list(NoteId(1), ROOM).is_err());
    assert_eq!(bytes(&notes), before);
}

#[test]
fn an_empty_note_is_the_next_to_be_written() {
    let mut notes = filled();
    notes.set_text(NoteId(1), NotePart::Text, "".into(), ROOM).unwrap();
    assert_eq!(notes.note_to_add(), NoteId(1));
}
