//! What is kept of an entry, what is refused, and how many fit beside a full plan.

use super::*;
use crate::document::DocumentError;
use crate::vault::DOCUMENT_BYTES;

const ROOM: usize = 64_000;
const MONDAY: i32 = 20_514;
const BEGUN: Begun = Begun { day: Some(MONDAY - 1), today: Some(MONDAY) };

fn later(today: i32) -> Begun {
    Begun { day: Some(today), today: Some(today) }
}

fn write(plan: &mut Plan, id: u16, part: EntryPart, text: &str, begun: Begun) -> Result<bool, Refused> {
    plan.set_entry_text(EntryId(id), part, text.into(), begun, ROOM)
}

fn days(plan: &Plan, id: u16) -> (Option<i32>, Option<i32>, Option<Option<i32>>) {
    let entry = plan.entry(EntryId(id)).expect("an entry");
    (entry.day, entry.written, entry.changed)
}

fn bytes(plan: &Plan) -> Vec<u8> {
    let mut bytes = vec![0; plan.encoded_len()];
    plan.encode_into(&mut bytes).unwrap();
    bytes
}

#[test]
fn an_entry_begins_with_its_first_words_and_keeps_its_day_of_writing() {
    let mut plan = Plan::new(1);
    assert_eq!(write(&mut plan, 1, EntryPart::What, "  ", BEGUN), Ok(false));
    assert_eq!(write(&mut plan, 2, EntryPart::What, "not the next one", BEGUN), Ok(false));
    assert_eq!(write(&mut plan, 1, EntryPart::What, "They took my keys", BEGUN), Ok(true));
    assert_eq!(days(&plan, 1), (Some(MONDAY - 1), Some(MONDAY), None));
    // On the same day it is still being written.
    assert_eq!(write(&mut plan, 1, EntryPart::Place, "Kitchen", later(MONDAY)), Ok(true));
    assert_eq!(days(&plan, 1), (Some(MONDAY - 1), Some(MONDAY), None));
    assert_eq!(write(&mut plan, 1, EntryPart::Place, "Kitchen", later(MONDAY + 3)), Ok(false));
    assert_eq!(days(&plan, 1), (Some(MONDAY - 1), Some(MONDAY), None), "nothing was changed");
    assert_eq!(write(&mut plan, 1, EntryPart::Place, "Hall", later(MONDAY + 3)), Ok(true));
    assert_eq!(days(&plan, 1), (Some(MONDAY - 1), Some(MONDAY), Some(Some(MONDAY + 3))));
    let dated = plan.date_entry(EntryId(1), None, Some(MONDAY + 5), ROOM);
    assert_eq!((dated, days(&plan, 1)), (Ok(true), (None, Some(MONDAY), Some(Some(MONDAY + 5)))));
    assert_eq!(plan.date_entry(EntryId(1), None, Some(MONDAY + 6), ROOM), Ok(false));
    assert_eq!(plan.date_entry(EntryId(9), None, Some(MONDAY + 6), ROOM), Ok(false));
    assert_eq!(Plan::decode(&bytes(&plan)), Ok(plan));
}

#[test]
fn a_day_that_is_not_known_is_kept_as_such() {
    let unknown = Begun { day: None, today: None };
    let mut plan = Plan::new(1);
    write(&mut plan, 1, EntryPart::What, "They", unknown).unwrap();
    write(&mut plan, 1, EntryPart::What, "They shouted", unknown).unwrap();
    assert_eq!(days(&plan, 1), (None, None, None));
    write(&mut plan, 2, EntryPart::What, "They shouted", BEGUN).unwrap();
    write(&mut plan, 2, EntryPart::What, "They shouted again", unknown).unwrap();
    assert_eq!(days(&plan, 2), (BEGUN.day, BEGUN.today, Some(None)));
    assert_eq!(Plan::decode(&bytes(&plan)), Ok(plan));
}

#[test]
fn words_that_take_the_place_of_nothing_are_written_anew() {
    let mut plan = Plan::new(1);
    write(&mut plan, 1, EntryPart::What, "They took my keys", BEGUN).unwrap();
    write(&mut plan, 1, EntryPart::What, "", later(MONDAY + 1)).unwrap();
    assert!(plan.entries_in_order().is_empty() && plan.entry(EntryId(1)).is_some());
    write(&mut plan, 1, EntryPart::What, "They took my phone", later(MONDAY + 1)).unwrap();
    assert_eq!(days(&plan, 1), (BEGUN.day, Some(MONDAY + 1), None));
    write(&mut plan, 1, EntryPart::What, " ", later(MONDAY + 1)).unwrap();
    plan.drop_blank_entries();
    assert_eq!(plan.next_entry(), EntryId(1));
}

#[test]
fn entries_stand_in_the_order_in_which_it_happened() {
    let mut plan = Plan::new(1);
    for (id, day) in [(1, Some(30)), (2, None), (3, Some(10)), (4, Some(30)), (5, None), (6, Some(-5))] {
        let begun = Begun { day, today: Some(MONDAY) };
        write(&mut plan, id, EntryPart::When, "once", begun).unwrap();
    }
    write(&mut plan, 7, EntryPart::When, "once", BEGUN).unwrap();
    write(&mut plan, 7, EntryPart::When, "", BEGUN).unwrap();
    let order: Vec<u16> = plan.entries_in_order().iter().map(|entry| entry.id.0).collect();
    assert_eq!(order, [6, 3, 1, 4, 2, 5]);
}

#[test]
fn a_deleted_entry_comes_back_where_it_was() {
    let mut plan = Plan::new(1);
    for id in 1..=3 {
        write(&mut plan, id, EntryPart::What, &format!("entry {id}"), BEGUN).unwrap();
    }
    let before = bytes(&plan);
    let mut deleted = plan.delete_entry(EntryId(2));
    assert!(plan.entry(EntryId(2)).is_none());
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(true));
    assert_eq!(bytes(&plan), before);
    // The last one's number was taken meanwhile.
    let mut deleted = plan.delete_entry(EntryId(3));
    write(&mut plan, 3, EntryPart::What, "another", BEGUN).unwrap();
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(true));
    assert_eq!(&**plan.entry(EntryId(3)).unwrap().part(EntryPart::What), "another");
    assert_eq!(&**plan.entry(EntryId(4)).unwrap().part(EntryPart::What), "entry 3");
    assert!(plan.delete_entry(EntryId(9)).is_none());
}

#[test]
fn a_full_record_refuses_what_is_new_and_keeps_all_that_is_old() {
    let mut plan = Plan::new(1);
    write(&mut plan, 1, EntryPart::What, "They took my keys", BEGUN).unwrap();
    let (before, room) = (bytes(&plan), plan.encoded_len() + 30);
    let long = || Text::from("and then they did not give them back");
    let refused = |outcome| matches!(outcome, Err(Refused::DoesNotFit { .. }));
    assert!(refused(plan.set_entry_text(EntryId(2), EntryPart::What, long(), BEGUN, room)));
    assert!(refused(plan.set_entry_text(EntryId(1), EntryPart::Marks, long(), later(MONDAY + 1), room)));
    assert_eq!(bytes(&plan), before);
    let full = plan.encoded_len();
    assert!(refused(plan.date_entry(EntryId(1), Some(MONDAY), Some(MONDAY + 1), full)));
    assert_eq!(bytes(&plan), before);
    // A day that was taken back dates nothing even then.
    let mut undated = Plan::decode(&before).unwrap();
    assert_eq!(undated.date_entry(EntryId(1), None, Some(MONDAY + 1), full), Ok(true));
    assert_eq!(days(&undated, 1), (None, Some(MONDAY), None));
    assert!(undated.encoded_len() <= full);
    // What becomes shorter is kept even then; and the place of what was deleted is free.
    assert_eq!(plan.set_entry_text(EntryId(1), EntryPart::What, "They".into(), BEGUN, full), Ok(true));
    let mut deleted = plan.delete_entry(EntryId(1));
    assert_eq!(plan.set_entry_text(EntryId(1), EntryPart::What, "so".into(), BEGUN, full), Ok(true));
    assert!(refused(plan.undo(&mut deleted, 30)));
    assert!(deleted.is_some(), "it can still be undone once there is room");
}

#[test]
fn what_is_too_long_for_a_field_is_refused_with_how_much() {
    let mut plan = Plan::new(1);
    for part in EntryPart::ALL {
        let most = part.limits().1;
        let over = write(&mut plan, 1, part, &"x".repeat(most + 2), BEGUN);
        assert_eq!(over, Err(Refused::TooLong { over: 2 }), "{part:?}");
        assert_eq!(write(&mut plan, 1, part, &"x".repeat(most), BEGUN), Ok(true));
    }
}

#[test]
fn a_cut_record_is_malformed_and_nothing_of_it_is_printed() {
    let mut plan = Plan::new(1);
    for part in EntryPart::ALL {
        write(&mut plan, 1, part, "xylophone", BEGUN).unwrap();
    }
    let bytes = bytes(&plan);
    for length in 0..bytes.len() {
        assert_eq!(Plan::decode(&bytes[..length]), Err(DocumentError::Malformed));
    }
    assert!(!format!("{plan:?}").contains("xylophone"));
}

/// Beside the full plan of `edits/tests.rs`: how many entries of 300 letters, with nothing more
/// than the words and the days; docs/known-limits.md says the numbers.
#[test]
fn a_full_plan_leaves_room_for_so_many_entries_of_three_hundred_letters() {
    let english = "They took my keys and my phone and did not let me out of the room until late. ";
    let spanish = "Me quitó las llaves y el teléfono, y no me dejó salir del cuarto hasta mañana. ";
    let letters = |sentence: &str| sentence.chars().cycle().take(300).collect::<String>();
    let fit = |mut plan: Plan, text: &str| {
        let mut count = 0;
        while plan
            .set_entry_text(plan.next_entry(), EntryPart::What, text.into(), BEGUN, DOCUMENT_BYTES)
            .is_ok()
        {
            count += 1;
        }
        assert!(plan.encoded_len() <= DOCUMENT_BYTES);
        assert_eq!(plan.entries_in_order().len(), count, "and none made room for another");
        count
    };
    let full = || crate::plan::edits::tests::fullest_realistic();
    let counts = [
        fit(full(), &letters(english)),
        fit(full(), &letters(spanish)),
        fit(Plan::new(1), &letters(english)),
        fit(Plan::new(1), &letters(spanish)),
    ];
    let [full_english, full_spanish, alone_english, alone_spanish] = counts;
    assert!(full_english >= 40 && full_spanish >= 40, "{counts:?}");
    assert!(alone_english >= 95 && alone_spanish >= 95, "{counts:?}");
}
