//! Plans and notes: decodes a document, draws it, touches it, and encodes it again.

use super::input::Input;
use crate::notes::{self, Notes};
use crate::plan::{self, Plan, SectionId};
use crate::text::Text;
use crate::vault::DOCUMENT_BYTES;
use crate::view::{Page, PageBuilder, Row};
use crate::words::Language;

/// How many touches one document gets at most.
const TOUCHES: usize = 12;

/// A byte for the language, then touches (a count, then two bytes and a text for each), then the
/// document.
///
/// A document that decodes can be drawn and touched, does not grow by being read (an older version
/// grows by what it lacks), and decodes again after every edit.
pub fn documents(bytes: &[u8]) {
    let mut input = Input(bytes);
    let language = Language::ALL[usize::from(input.byte() % 2)];
    let touches: Vec<_> = (0..usize::from(input.byte()).min(TOUCHES))
        .map(|_| (input.byte(), input.byte(), input.text()))
        .collect();
    if let Ok(mut plan) = Plan::decode(input.0) {
        assert!(plan.encoded_len() <= input.0.len());
        assert_eq!(Plan::decode(&encoded_plan(&plan)).as_ref(), Ok(&plan));
        touch_plan(&mut plan, language, &touches);
    }
    if let Ok(mut notes) = Notes::decode(input.0) {
        // Those of version 1 are written anew: with settings, the last id, and what each is.
        let older = if input.0[1] < Notes::VERSION { 8 + notes.notes().len() } else { 0 };
        assert!(notes.encoded_len() <= input.0.len() + older);
        assert_eq!(Notes::decode(&encoded_notes(&notes)).as_ref(), Ok(&notes));
        touch_notes(&mut notes, language, &touches);
    }
}

type Touch = (u8, u8, String);

fn touch_plan(plan: &mut Plan, language: Language, touches: &[Touch]) {
    let mut session = plan::Session::new(DOCUMENT_BYTES);
    // Monday, 2 March 2026.
    session.calendar = plan::Calendar::new(20_514, 20_514, language);
    let mut screens = vec![plan::Screen::Contents];
    let draw = |screen, plan: &Plan, session: &plan::Session| {
        let mut page = PageBuilder::<plan::Action>::new(language.words());
        plan::draw(screen, plan, session, &plan::Context::default(), &mut page);
        page.finish(1)
    };
    for screen in [
        plan::Screen::People,
        plan::Screen::WriteItDown,
        plan::Screen::Hurry,
        plan::Screen::Record,
        plan::Screen::ReadRecord,
    ] {
        draw(screen, plan, &session);
    }
    let _ = (plan::where_am_i(plan), plan::where_to_go(plan), plan::people(plan));
    for (what, which, text) in touches {
        let screen = *screens.last().unwrap_or(&plan::Screen::Contents);
        let (page, actions) = draw(screen, plan, &session);
        let outcome = match what % 4 {
            0 => plan::Outcome::Go(plan::Screen::Section(SectionId(u16::from(which % 20)))),
            1 => match field(&page, *which) {
                Some(field) => plan::fill(field, Text::from(text.as_str()), plan, &mut session),
                None => plan::Outcome::Back,
            },
            _ => match pick(&actions, *which) {
                Some(action) => plan::act(*action, plan, &mut session),
                _ => plan::Outcome::Back,
            },
        };
        let bytes = encoded_plan(plan);
        assert_eq!(Plan::decode(&bytes).as_ref(), Ok(&*plan), "an edited plan decodes again");
        match outcome {
            plan::Outcome::Go(screen) => screens.push(screen),
            plan::Outcome::Back | plan::Outcome::ChangedThenBack => {
                screens.pop();
                session.leave_page();
            }
            _ => {}
        }
    }
}

fn touch_notes(notes: &mut Notes, language: Language, touches: &[Touch]) {
    let mut session = notes::Session::new(DOCUMENT_BYTES);
    let mut screens = vec![notes::Screen::List];
    for (what, which, text) in touches {
        let mut page = PageBuilder::<notes::Action>::new(language.words());
        let context = notes::Context { has_settings: true, may_change_code: true, ..Default::default() };
        let screen = *screens.last().unwrap_or(&notes::Screen::List);
        notes::draw(screen, notes, &session, &context, &mut page);
        let (page, actions) = page.finish(1);
        let outcome = match (what % 2, field(&page, *which), pick(&actions, *which)) {
            (0, Some(field), _) => notes::fill(field, Text::from(text.as_str()), notes, &mut session),
            (_, _, Some(action)) => notes::act(*action, notes, &mut session),
            _ => notes::Outcome::ChangedThenBack,
        };
        assert_eq!(Notes::decode(&encoded_notes(notes)).as_ref(), Ok(&*notes));
        match outcome {
            notes::Outcome::Go(screen) => screens.push(screen),
            notes::Outcome::ChangedThenBack => drop(screens.pop()),
            notes::Outcome::Changed | notes::Outcome::Stay | notes::Outcome::ChangeCode => {}
        }
    }
}

fn encoded_plan(plan: &Plan) -> Vec<u8> {
    let mut bytes = vec![0; plan.encoded_len()];
    assert_eq!(plan.encode_into(&mut bytes), Ok(bytes.len()));
    bytes
}

fn encoded_notes(notes: &Notes) -> Vec<u8> {
    let mut bytes = vec![0; notes.encoded_len()];
    assert_eq!(notes.encode_into(&mut bytes), Ok(bytes.len()));
    bytes
}

fn field(page: &Page, which: u8) -> Option<u32> {
    let fields = page.rows.iter().filter_map(|row| match row {
        Row::Field { id, .. } => Some(*id),
        _ => None,
    });
    let fields: Vec<u32> = fields.collect();
    pick(&fields, which).copied()
}

fn pick<T>(all: &[T], which: u8) -> Option<&T> {
    all.get(usize::from(which) % all.len().max(1))
}
