//! Every edit, its refusal, and undo.

use proptest::prelude::*;

use super::*;
use crate::document::Direction;
use crate::plan::person::PersonPart;
use crate::plan::suggestions::SuggestionId;
use crate::plan::{Content, ItemId, PersonId};

const ROOM: usize = 4_000;
const BAG: ListId = ListId::BAG;

fn bytes(plan: &Plan) -> Vec<u8> {
    let mut bytes = vec![0; plan.encoded_len()];
    plan.encode_into(&mut bytes).unwrap();
    bytes
}

fn filled() -> Plan {
    let mut plan = Plan::new(1);
    plan.set_answer(PromptId(101), "hope".into(), ROOM).unwrap();
    for (id, text) in [(1, "one"), (2, "two"), (3, "three")] {
        assert_eq!(plan.set_item_text(BAG, ItemId(id), text.into(), ROOM), Ok(true));
    }
    for (id, name) in [(1, "Ana"), (2, "Ben")] {
        let named = plan.set_person_text(PersonId(id), PersonPart::Name, name.into(), ROOM);
        assert_eq!(named, Ok(true));
    }
    plan
}

fn order(plan: &Plan) -> Vec<u16> {
    plan.items(BAG).iter().map(|item| item.id.0).collect()
}

#[test]
fn an_answer_is_written_changed_and_taken_away() {
    let mut plan = filled();
    let id = PromptId(102);
    assert_eq!(plan.set_answer(id, "patient".into(), ROOM), Ok(true));
    assert_eq!(plan.set_answer(id, "patient".into(), ROOM), Ok(false));
    assert_eq!(plan.set_answer(id, "stubborn\nand kind".into(), ROOM), Ok(true));
    assert_eq!(plan.answer(id).map(|text| &**text), Some("stubborn\nand kind"));
    assert_eq!(plan.set_answer(id, "  ".into(), ROOM), Ok(true));
    assert_eq!(plan.answer(id), None);
    assert_eq!(bytes(&plan), bytes(&filled()));
}

#[test]
fn what_does_not_fit_leaves_the_plan_as_it_was() {
    let mut plan = filled();
    let before = bytes(&plan);
    let room = before.len() + 2;
    let long = || Text::from("x".repeat(100));
    let refusals = [
        plan.set_answer(PromptId(101), long(), room),
        plan.set_answer(PromptId(102), long(), room),
        plan.set_item_text(BAG, ItemId(2), long(), room),
        plan.set_item_text(BAG, ItemId(4), long(), room),
        plan.set_item_text(ListId::PAPERS, ItemId(1), long(), room),
        plan.add_suggestion(ListId::PAPERS, SuggestionId(1), room),
        plan.set_person_text(PersonId(1), PersonPart::Agreed, long(), room),
        plan.set_person_text(PersonId(3), PersonPart::Name, long(), room),
    ];
    for refusal in refusals {
        assert!(
            matches!(refusal, Err(Refused::DoesNotFit { over }) if (1..=110).contains(&over)),
            "{refusal:?}"
        );
    }
    assert_eq!(bytes(&plan), before);
}

#[test]
fn how_much_is_over_is_exact() {
    let mut plan = filled();
    let room = plan.encoded_len();
    let over = plan.set_answer(PromptId(101), "hope and more".into(), room);
    assert_eq!(over, Err(Refused::DoesNotFit { over: 9 }));
}

#[test]
fn a_plan_that_is_too_large_can_still_shrink() {
    let mut plan = filled();
    assert_eq!(plan.set_answer(PromptId(101), "ho".into(), 10), Ok(true));
}

#[test]
fn too_long_is_refused_before_anything_changes() {
    let mut plan = filled();
    let before = bytes(&plan);
    let name = Text::from("x".repeat(125));
    assert_eq!(
        plan.set_person_text(PersonId(1), PersonPart::Name, name, ROOM),
        Err(Refused::TooLong { over: 5 })
    );
    assert_eq!(bytes(&plan), before);
}

#[test]
fn items_are_ticked_renamed_and_moved() {
    let mut plan = filled();
    assert!(plan.tick(BAG, ItemId(2)) && plan.items(BAG)[1].ticked);
    assert!(plan.tick(BAG, ItemId(2)) && !plan.items(BAG)[1].ticked);
    assert!(plan.move_item(BAG, ItemId(2), Direction::Up));
    assert_eq!(order(&plan), [2, 1, 3]);
    assert!(!plan.move_item(BAG, ItemId(2), Direction::Up));
    assert!(plan.move_item(BAG, ItemId(2), Direction::Down));
    assert!(!plan.move_item(BAG, ItemId(3), Direction::Down));
    assert_eq!(plan.set_item_text(BAG, ItemId(3), "third".into(), ROOM), Ok(true));
    assert_eq!(plan.items(BAG)[2].content, Content::Own("third".into()));
}

#[test]
fn a_suggestion_is_there_once_and_becomes_own_words_when_renamed() {
    let mut plan = filled();
    let cash = SuggestionId(21);
    assert_eq!(plan.add_suggestion(BAG, cash, ROOM), Ok(true));
    assert_eq!(plan.add_suggestion(BAG, cash, ROOM), Ok(false));
    assert_eq!(plan.items(BAG)[3].content, Content::Suggested(cash));
    assert_eq!(plan.set_item_text(BAG, ItemId(4), "coins".into(), ROOM), Ok(true));
    assert!(!plan.has_suggestion(BAG, cash));
}

#[test]
fn a_deleted_item_comes_back_where_it_was() {
    let mut plan = filled();
    plan.tick(BAG, ItemId(2));
    let before = bytes(&plan);
    let mut deleted = plan.delete_item(BAG, ItemId(2));
    assert_eq!(order(&plan), [1, 3]);
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(true));
    assert_eq!(bytes(&plan), before);
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(false));
}

#[test]
fn a_deleted_person_comes_back_where_they_were() {
    let mut plan = filled();
    let before = bytes(&plan);
    let mut deleted = plan.delete_person(PersonId(1));
    assert_eq!(plan.people().len(), 1);
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(true));
    assert_eq!(bytes(&plan), before);
}

#[test]
fn undo_gives_a_new_id_where_the_old_one_is_taken() {
    let mut plan = filled();
    let mut deleted = plan.delete_item(BAG, ItemId(3));
    plan.set_item_text(BAG, ItemId(3), "other".into(), ROOM).unwrap();
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(true));
    assert_eq!(order(&plan), [1, 2, 4, 3]);
}

#[test]
fn an_undo_that_does_not_fit_is_kept_for_later() {
    let mut plan = filled();
    let mut deleted = plan.delete_person(PersonId(2));
    let room = plan.encoded_len();
    assert!(plan.undo(&mut deleted, room).is_err());
    assert_eq!(plan.people().len(), 1);
    assert_eq!(plan.undo(&mut deleted, ROOM), Ok(true));
}

#[test]
fn people_are_moved_and_asked_whether_texting_is_safe() {
    let mut plan = filled();
    assert!(!plan.people()[0].may_text);
    assert!(plan.set_may_text(PersonId(1), true));
    assert!(!plan.set_may_text(PersonId(1), true));
    assert!(plan.move_person(PersonId(1), Direction::Down));
    assert!(!plan.move_person(PersonId(1), Direction::Down));
    assert_eq!(plan.people()[1].id, PersonId(1));
}

#[test]
fn texting_another_number_has_to_be_said_again() {
    let mut plan = filled();
    let number = |plan: &mut Plan, text: &str| {
        plan.set_person_text(PersonId(1), PersonPart::Number, text.into(), ROOM)
    };
    number(&mut plan, "914 555 0143").unwrap();
    plan.set_may_text(PersonId(1), true);
    assert_eq!(number(&mut plan, "914 555 0143"), Ok(false));
    assert!(plan.people()[0].may_text);
    assert_eq!(number(&mut plan, "914 555 0144"), Ok(true));
    assert!(!plan.people()[0].may_text);
}

#[test]
fn somebody_emptied_stays_and_is_the_next_to_be_filled_in() {
    let mut plan = filled();
    let emptied = plan.set_person_text(PersonId(1), PersonPart::Name, "".into(), ROOM);
    assert_eq!((emptied, plan.people().len()), (Ok(true), 2));
    assert_eq!(plan.person_to_add(), PersonId(1));
    assert_eq!(crate::plan::people(&plan).len(), 1);
    let again = plan.set_person_text(PersonId(1), PersonPart::Name, "Ana".into(), ROOM);
    assert_eq!((again, plan.person_to_add()), (Ok(true), PersonId(3)));
}

#[test]
fn an_item_emptied_stays_until_it_is_dropped() {
    let mut plan = filled();
    assert_eq!(plan.set_item_text(BAG, ItemId(1), "".into(), ROOM), Ok(true));
    assert_eq!(order(&plan), [1, 2, 3]);
    assert!(plan.drop_blank_item(BAG, ItemId(1)) && !plan.drop_blank_item(BAG, ItemId(2)));
    assert_eq!(order(&plan), [2, 3]);
}

#[test]
fn a_number_that_cannot_be_read_stays_as_typed() {
    let mut plan = filled();
    let typed = "ask at the bakery";
    plan.set_person_text(PersonId(1), PersonPart::Number, typed.into(), ROOM).unwrap();
    let person = plan.person(PersonId(1)).unwrap();
    assert_eq!(&*person.number, typed);
    assert!(person.phone_number().is_some_and(|number| number.is_err()));
    assert_eq!(person.reachable(), None);
    plan.set_person_text(PersonId(1), PersonPart::Number, "800-799-SAFE".into(), ROOM).unwrap();
    assert!(plan.person(PersonId(1)).unwrap().reachable().is_some());
}

proptest! {
    #[test]
    fn whatever_is_typed_the_plan_keeps_to_its_room_and_comes_back(
        drafts in prop::collection::vec((0_u16..4, any::<String>()), 0..12),
        room in 40_usize..400,
    ) {
        let mut plan = Plan::new(1);
        for (id, text) in drafts {
            let text = || Text::from(text.as_str());
            let _ = plan.set_answer(PromptId(101 + id), text(), room);
            let _ = plan.set_item_text(BAG, ItemId(id), text(), room);
            let _ = plan.set_person_text(PersonId(id), PersonPart::Agreed, text(), room);
            prop_assert!(plan.encoded_len() <= room);
        }
        prop_assert_eq!(Plan::decode(&bytes(&plan)), Ok(plan));
    }
}

/// Every question answered in a few sentences, every suggestion taken, ten lines of one's own in
/// each list, ten people.
pub(crate) fn fullest_realistic() -> Plan {
    use crate::plan::sections::{SECTIONS, Section};
    use crate::plan::suggestions::SUGGESTIONS;
    use crate::view::FieldKind;

    const ROOM: usize = usize::MAX;
    let written =
        |bytes: usize| Text::from("A warm coat, and the long way home. ".repeat(99)[..bytes].to_owned());
    let mut plan = Plan::new(20_000);
    for prompt in SECTIONS.iter().flat_map(Section::prompts) {
        let bytes = if prompt.kind == FieldKind::Line { 80 } else { 160 };
        plan.set_answer(prompt.id, written(bytes), ROOM).unwrap();
    }
    for suggestion in SUGGESTIONS {
        plan.add_suggestion(suggestion.list, suggestion.id, ROOM).unwrap();
    }
    for list in [ListId::BAG, ListId::PAPERS] {
        for _ in 0..10 {
            let item = plan.next_item(list);
            plan.set_item_text(list, item, written(60), ROOM).unwrap();
        }
    }
    for _ in 0..10 {
        let person = plan.person_to_add();
        for (part, bytes) in [(PersonPart::Name, 30), (PersonPart::CodeWord, 30), (PersonPart::Agreed, 160)] {
            plan.set_person_text(person, part, written(bytes), ROOM).unwrap();
        }
        plan.set_person_text(person, PersonPart::Number, "+1 914 555 0143".into(), ROOM).unwrap();
    }
    plan
}

/// What is left of the slot is the record's: how many entries fit is in `entries/tests.rs`.
#[test]
fn the_fullest_realistic_plan_leaves_a_third_of_its_slot() {
    let bytes = fullest_realistic().encoded_len();
    assert!(bytes <= crate::vault::DOCUMENT_BYTES * 2 / 3, "{bytes} bytes");
    assert!(bytes > crate::vault::DOCUMENT_BYTES / 3, "not so small that it tests nothing: {bytes}");
}
