//! Any sequence of touches and drafts: the notes keep to their room, come back as they are, change
//! only when they say so, and an undo restores them exactly.

use proptest::prelude::*;

use super::*;
use crate::document::clean::{clean, is_blank};
use crate::view::FieldKind;

/// Which control or field of the page, and what is typed.
type Step = (bool, u8, String);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let text = prop_oneof![
        4 => "[a-cé✓ \n]{0,12}",
        1 => Just(String::new()),
        1 => any::<String>(),
        1 => Just("long ".repeat(30)),
    ];
    prop::collection::vec((any::<bool>(), any::<u8>(), text), 0..60)
}

fn fields(page: &Page) -> Vec<u32> {
    let fields = page.rows.iter().filter_map(|row| match row {
        Row::Field { id, .. } => Some(*id),
        _ => None,
    });
    fields.collect()
}

fn pick<T: Copy>(all: &[T], which: u8) -> Option<T> {
    all.get(usize::from(which) % all.len().max(1)).copied()
}

/// Whether the page holds what was typed, as it was or as it is kept. An item whose refusal is over
/// is no field any more.
fn is_there(page: &Page, field: u32, typed: &str) -> bool {
    page.rows.iter().any(|row| match row {
        Row::Field { id, text, kind, .. } if *id == field => {
            let kept = clean(typed, *kind, usize::MAX).unwrap();
            **text == *typed || *text == kept
        }
        Row::Item { control, .. } => {
            *control.label.text == *clean(typed, FieldKind::Line, usize::MAX).unwrap()
        }
        _ => false,
    })
}

/// Takes one step, and holds it to what an outcome promises.
fn step(visit: &mut Visit, (fills, which, text): &Step) {
    let (page, actions) = visit.drawn(Language::English);
    let before = visit.bytes();
    let outcome = match (pick(&fields(&page), *which), pick(&actions, *which)) {
        (Some(field), _) if *fills => {
            let outcome = visit.fill_id(field, text);
            let typed = is_blank(text) || is_there(&visit.page(), field, text);
            assert!(typed, "what is typed stays on the page");
            outcome
        }
        (_, Some(action)) if *which < 230 => {
            let outcome = visit.act(action);
            if matches!(action, Action::Delete(_) | Action::DeleteItem(_)) {
                assert_ne!(visit.bytes(), before);
                assert_eq!(visit.act(Action::Undo), Outcome::Changed);
                assert_eq!(visit.bytes(), before, "an undo restores exactly");
                visit.act(action);
            }
            outcome
        }
        _ => {
            visit.back();
            Outcome::Stay
        }
    };
    if matches!(outcome, Outcome::Stay | Outcome::Go(_) | Outcome::ChangeCode) {
        assert_eq!(visit.bytes(), before, "what changes says so");
    }
}

proptest! {
    #[test]
    fn whatever_is_touched_and_typed_the_notes_keep_to_their_room(steps in steps(), room in 40_usize..600) {
        let mut visit = Visit::new(room);
        for taken in &steps {
            step(&mut visit, taken);
            prop_assert!(visit.notes.encoded_len() <= room);
            let again = Notes::decode(&visit.bytes());
            prop_assert_eq!(again.as_ref(), Ok(&visit.notes));
        }
    }

    #[test]
    fn what_was_deleted_comes_back_after_other_edits_too(steps in steps()) {
        let mut visit = Visit::filled();
        visit.write("Deleted", "and brought back");
        let id = visit.notes.notes()[0].id;
        visit.act(Action::Delete(id));
        let mut kept = visit.session.deleted.take();
        for taken in &steps {
            step(&mut visit, taken);
        }
        prop_assert_eq!(visit.notes.undo(&mut kept, usize::MAX), Ok(true));
        let note = visit.notes.note(id).map(|note| note.texts().cloned().collect::<Vec<Text>>());
        prop_assert_eq!(note, Some(vec!["Deleted".into(), "and brought back".into()]));
        let again = Notes::decode(&visit.bytes());
        prop_assert_eq!(again.as_ref(), Ok(&visit.notes));
    }
}
