//! What touches and drafts do.

use super::*;

#[test]
fn starting_small_fills_the_same_answers_as_the_sections() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
    let fields: Vec<u32> = page(Screen::StartSmall, &plan, &session)
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Field { id, .. } => Some(*id),
            _ => None,
        })
        .collect();
    for (field, text) in fields.into_iter().zip(["library", "Ana", "914 555 0143", SECRET]) {
        assert_eq!(fill(field, text.into(), &mut plan, &mut session), Outcome::Changed);
    }
    let here = text(&page(Screen::StartSmall, &plan, &session));
    assert!(here.contains(SECRET), "the word stays open while it is written");
    assert_eq!(crate::plan::where_to_go(&plan), [&Text::from("library")]);
    assert_eq!(crate::plan::people(&plan)[0].number, "914 555 0143".into());
    session.leave_page();
    assert!(!text(&page(Screen::StartSmall, &plan, &session)).contains(SECRET));
    let hurry = text(&page(Screen::Hurry, &plan, &session));
    for word in ["library", "Ana", "1-914-555-0143", SECRET] {
        assert!(hurry.contains(word), "{word}");
    }
}

#[test]
fn a_person_is_called_and_texted_only_as_agreed() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let screen = Screen::Person(PersonId(1));
    let edited = Screen::EditPerson(PersonId(1));
    assert_eq!(tap("Call", screen, &mut plan, &mut session), Outcome::Call(PersonId(1)));
    assert!(!text(&page(screen, &plan, &session)).contains("[Text]"));
    assert_eq!(act(Action::TextPerson(PersonId(1)), &mut plan, &mut session), Outcome::Stay);
    let yes = tap("It is all right to text this number", edited, &mut plan, &mut session);
    assert_eq!(yes, Outcome::Changed);
    assert_eq!(tap("Text", screen, &mut plan, &mut session), Outcome::Text(PersonId(1)));
}

#[test]
fn a_number_that_cannot_be_read_is_said_calmly_and_has_no_call() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let number = FieldId::Person(PersonId(1), PersonPart::Number).number();
    fill(number, "bakery (Ana?)".into(), &mut plan, &mut session);
    let shown = text(&page(Screen::Person(PersonId(1)), &plan, &session));
    assert!(shown.contains("bakery (Ana?)") && shown.contains("There are no digits here"));
    assert!(shown.contains("What you typed stays as it is.") && !shown.contains("[Call]"));
}

#[test]
fn an_extension_is_not_asked_about_texts() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let number = FieldId::Person(PersonId(1), PersonPart::Number).number();
    fill(number, "914-555-0143 ext. 12".into(), &mut plan, &mut session);
    assert!(text(&page(Screen::Person(PersonId(1)), &plan, &session)).contains("[Call]"));
    let shown = text(&page(Screen::EditPerson(PersonId(1)), &plan, &session));
    assert!(shown.contains("A text cannot reach this number."), "{shown}");
    assert!(!shown.contains("It is all right to text this number"), "{shown}");
}

/// Written by the version that took any digits and letters for a number, and had asked whether to
/// text them.
#[test]
fn a_stored_number_that_is_no_longer_called_stays_as_it_was_typed() {
    for typed in ["555-0143", "914-555-0143 / 0144", "020 7946 0000", "914-555-HOME"] {
        // Kind, version; language, five choices, region, day; no answer; no list; one person: id,
        // name, number, code word, agreed, may be texted.
        let length = u8::try_from(typed.len()).unwrap();
        let mut bytes = vec![1, 1, 0, 0, 0, 0, 0, 0, 0, 0x0e, 0, 0, 1];
        bytes.extend([1, 3, b'A', b'n', b'a', length]);
        bytes.extend(typed.bytes());
        bytes.extend([4, b'p', b'l', b'u', b'm', 0, 1]);
        let mut plan = Plan::decode(&bytes).expect(typed);
        let mut session = Session::new(ROOM);
        let person = PersonId(1);
        for screen in [
            Screen::Person(person),
            Screen::EditPerson(person),
            Screen::Hurry,
            Screen::StartSmall,
            Screen::WriteItDown,
        ] {
            let shown = text(&page(screen, &plan, &session));
            assert!(shown.contains(typed), "{screen:?}: {shown}");
            assert!(!shown.contains("[Call") && !shown.contains("[Text"), "{screen:?}: {shown}");
            let why = crate::plan::why_unread(plan.people()[0].phone_number().unwrap().unwrap_err());
            let why = Language::English.words().say(why);
            assert_eq!(shown.contains(&*why), screen != Screen::WriteItDown, "{screen:?}: {shown}");
        }
        for action in [Action::CallPerson(PersonId(1)), Action::TextPerson(PersonId(1))] {
            assert_eq!(act(action, &mut plan, &mut session), Outcome::Stay);
        }
        let mut again = vec![0; plan.encoded_len()];
        plan.encode_into(&mut again).unwrap();
        assert_eq!(again, bytes, "nothing of it was changed");
    }
}

#[test]
fn a_person_is_added_deleted_and_brought_back() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let added = tap("Add a person", Screen::People, &mut plan, &mut session);
    assert_eq!(added, Outcome::Go(Screen::EditPerson(PersonId(2))));
    let name = FieldId::Person(PersonId(2), PersonPart::Name).number();
    assert_eq!(fill(name, "Ben".into(), &mut plan, &mut session), Outcome::Changed);
    let screen = Screen::EditPerson(PersonId(2));
    let deleted = tap("Delete this person", screen, &mut plan, &mut session);
    assert_eq!((deleted, plan.people().len()), (Outcome::ChangedThenBack, 1));
    let undone = tap("Undo the delete", Screen::People, &mut plan, &mut session);
    assert_eq!((undone, plan.people().len()), (Outcome::Changed, 2));
}

#[test]
fn items_are_added_one_after_the_other() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
    let screen = Screen::Checklist(ListId::BAG);
    for (id, name) in [(1, "Coat"), (2, "Torch")] {
        let field = FieldId::Item(ListId::BAG, ItemId(id)).number();
        for draft in [&name[..2], name] {
            assert_eq!(fill(field, draft.into(), &mut plan, &mut session), Outcome::Changed);
        }
        let items = page(screen, &plan, &session).rows;
        let items = items.iter().filter(|row| matches!(row, Row::Item { .. })).count();
        assert_eq!(items, usize::from(id) - 1, "the one being added is a field");
        tap("Add", screen, &mut plan, &mut session);
    }
    assert_eq!(plan.items(ListId::BAG).len(), 2);
    assert_eq!(tap("Edit items", screen, &mut plan, &mut session), Outcome::Stay);
    assert_eq!(tap("Delete", screen, &mut plan, &mut session), Outcome::Changed);
    tap("Undo the delete", screen, &mut plan, &mut session);
    assert_eq!(plan.items(ListId::BAG).len(), 2);
}

#[test]
fn suggestions_follow_the_language_until_they_are_rewritten() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
    let screen = Screen::Checklist(ListId::BAG);
    assert_eq!(tap("Add all of these", screen, &mut plan, &mut session), Outcome::Changed);
    let (spanish, _) = drawn(screen, &plan, &session, SaveState::Idle, Language::Spanish);
    assert!(text(&spanish).contains("Dinero en efectivo"));
    let cash = FieldId::Item(ListId::BAG, plan.items(ListId::BAG)[0].id).number();
    assert_eq!(fill(cash, "Cash".into(), &mut plan, &mut session), Outcome::Stay);
    assert_eq!(fill(cash, "Coins".into(), &mut plan, &mut session), Outcome::Changed);
    assert!(text(&page(screen, &plan, &session)).contains("Coins"));
}

#[test]
fn a_refused_draft_stays_in_its_field_with_the_reason() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(60));
    let screen = Screen::Section(SectionId(5));
    let field = FieldId::Answer(PromptId::PLACE_FIRST).number();
    let draft = "the library on the corner, or the bakery, or the hospital";
    assert_eq!(fill(field, draft.into(), &mut plan, &mut session), Outcome::Stay);
    assert!(plan.is_empty());
    let shown = page(screen, &plan, &session);
    assert!(text(&shown).contains(draft) && text(&shown).contains("no room"));
    assert!(shown.announcement.is_some());
    assert_eq!(fill(field, "the library".into(), &mut plan, &mut session), Outcome::Changed);
    assert!(!text(&page(screen, &plan, &session)).contains("no room"));
}

#[test]
fn a_number_that_was_not_kept_hides_the_call_to_the_one_of_before() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let id = PersonId(1);
    let screen = Screen::Person(id);
    let field = FieldId::Person(id, PersonPart::Number).number();
    assert_eq!(fill(field, "914-555-0149".into(), &mut plan, &mut session), Outcome::Changed);
    assert!(text(&page(screen, &plan, &session)).contains("[Call]"));
    let long = format!("914-555-0144 {}", "a".repeat(200));
    assert_eq!(fill(field, long.as_str().into(), &mut plan, &mut session), Outcome::Stay);
    let shown = text(&page(screen, &plan, &session));
    assert!(shown.contains(&long) && !shown.contains("[Call]"), "{shown}");
    assert_eq!(fill(field, "914-555-0144".into(), &mut plan, &mut session), Outcome::Changed);
    assert!(text(&page(screen, &plan, &session)).contains("[Call]"));
}

#[test]
fn a_text_is_said_to_reach_no_extension_and_nothing_is_said_of_services() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let id = PersonId(1);
    let field = FieldId::Person(id, PersonPart::Number).number();
    for (number, is_said) in [("914-555-0149 x12", true), ("988", false), ("911", false)] {
        assert_eq!(fill(field, number.into(), &mut plan, &mut session), Outcome::Changed);
        let shown = text(&page(Screen::EditPerson(id), &plan, &session));
        assert_eq!(shown.contains("A text cannot reach this number"), is_said, "{number}");
        assert!(!shown.contains("all right to text"), "{number}");
    }
}

#[test]
fn a_refused_new_item_survives_what_is_added_meanwhile() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
    let screen = Screen::Checklist(ListId::BAG);
    let field = FieldId::Item(ListId::BAG, ItemId(1)).number();
    let draft = "y".repeat(300);
    assert_eq!(fill(field, draft.as_str().into(), &mut plan, &mut session), Outcome::Stay);
    tap("Cash", screen, &mut plan, &mut session);
    assert_eq!(tap("Add", screen, &mut plan, &mut session), Outcome::Stay);
    let shown = page(screen, &plan, &session).rows;
    let fields: Vec<_> =
        shown.iter().filter(|row| matches!(row, Row::Field { text, .. } if **text == *draft)).collect();
    assert_eq!(fields.len(), 1);
}

#[test]
fn a_failed_save_can_be_tried_again() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    let (failed, _) = drawn(Screen::Look, &plan, &session, SaveState::Failed, Language::English);
    assert!(text(&failed).contains("[Try again]"));
    assert_eq!(act(Action::SaveAgain, &mut plan, &mut session), Outcome::Changed);
}

#[test]
fn every_language_can_be_chosen_by_its_own_name() {
    for language in Language::ALL {
        let name = match language {
            Language::English => "English",
            Language::Spanish => "Español",
        };
        let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
        assert_eq!(tap(name, Screen::Look, &mut plan, &mut session), Outcome::Changed);
        assert_eq!(plan.settings().language(), Some(language));
    }
}

#[test]
fn the_look_is_chosen_and_drawn() {
    let (mut plan, mut session) = (Plan::new(1), Session::new(ROOM));
    for label in ["Ordinary titles", "One question at a time", "Large type", "Español"] {
        assert_eq!(tap(label, Screen::Look, &mut plan, &mut session), Outcome::Changed);
    }
    assert!(page(Screen::Contents, &plan, &session).look.large);
    assert_eq!(plan.settings().language(), Some(Language::Spanish));
    let same = tap("Same as the phone", Screen::Look, &mut plan, &mut session);
    assert_eq!((same, plan.settings().language()), (Outcome::Changed, None));
}

#[test]
fn a_field_that_is_not_ours_changes_nothing() {
    let (mut plan, mut session) = (filled(), Session::new(ROOM));
    for field in [0, 0x1100_0001, u32::MAX, 0x0200_0000, 0x0205_0001, 0x0100_ffff] {
        let before = plan.encoded_len();
        assert_eq!(fill(field, "x".into(), &mut plan, &mut session), Outcome::Stay);
        assert_eq!(plan.encoded_len(), before);
    }
}
