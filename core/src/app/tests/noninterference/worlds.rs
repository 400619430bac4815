//! The worlds: what was made on each phone before the script, in the same order, at the same times,
//! and by public events alone. Each is made once, and then copied.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use once_cell::sync::Lazy;

use super::code::Code;
use super::controls::{self, touchables};
use super::phone::{Image, Phone};
use super::step::{self, Kind};
use crate::event::Event;

/// Two phones of which the same is known.
pub(super) struct World {
    pub(super) name: &'static str,
    /// How many books there are whose codes were told, and how many hidden ones on B.
    pub(super) told: u8,
    pub(super) hidden: u8,
    /// After this code nothing is the same any more.
    pub(super) ends_with: Option<Code>,
    a: &'static [Past],
    b: &'static [Past],
}

/// What somebody did with the phone, alone, in a few minutes.
#[derive(Clone, Copy)]
enum Past {
    /// Nothing that was kept.
    Nothing,
    /// Made a book.
    Made(Kind, Code),
    /// Made plain notes from the plan behind the first code.
    Added { by: Code, code: Code, erases: bool },
    /// Removed them again.
    Removed { by: Code },
    /// Wrote a note in the notes behind this code.
    Wrote(Code),
    /// Wrote the same note from the plan that they were added from.
    WroteFrom { by: Code },
}

const PLAN_TOLD: Past = Past::Made(Kind::Plan, Code::Told(0));
const NOTES_TOLD: Past = Past::Made(Kind::Notes, Code::Told(0));
const PLAN_HIDDEN: Past = Past::Made(Kind::Plan, Code::Hidden(0));
const fn added(by: Code, code: Code, erases: bool) -> Past {
    Past::Added { by, code, erases }
}

const fn world(
    name: &'static str,
    (told, hidden): (u8, u8),
    a: &'static [Past],
    b: &'static [Past],
) -> World {
    World { name, told, hidden, ends_with: None, a, b }
}

pub(super) static WORLDS: [World; 15] = [
    world(
        "a plan hidden that removed what was added",
        (0, 1),
        &[Past::Nothing, Past::Nothing, Past::Nothing],
        &[PLAN_HIDDEN, added(Code::Hidden(0), Code::Hidden(1), false), Past::Removed { by: Code::Hidden(0) }],
    ),
    world("a plan told", (1, 0), &[PLAN_TOLD], &[PLAN_TOLD]),
    world("a plan hidden", (0, 1), &[Past::Nothing], &[PLAN_HIDDEN]),
    world("notes hidden", (0, 1), &[Past::Nothing], &[Past::Made(Kind::Notes, Code::Hidden(0))]),
    world(
        "three hidden",
        (0, 3),
        &[Past::Nothing, Past::Nothing, Past::Nothing],
        &[
            PLAN_HIDDEN,
            Past::Made(Kind::Notes, Code::Hidden(1)),
            added(Code::Hidden(0), Code::Hidden(2), false),
        ],
    ),
    world(
        "a plan told, notes hidden",
        (1, 1),
        &[PLAN_TOLD, Past::Nothing],
        &[PLAN_TOLD, Past::Made(Kind::Notes, Code::Hidden(0))],
    ),
    world("notes told, a plan hidden", (1, 1), &[Past::Nothing, NOTES_TOLD], &[PLAN_HIDDEN, NOTES_TOLD]),
    world(
        "a plan told between two that are hidden",
        (1, 2),
        &[Past::Nothing, PLAN_TOLD, Past::Nothing],
        &[PLAN_HIDDEN, PLAN_TOLD, Past::Made(Kind::Plan, Code::Hidden(1))],
    ),
    world(
        "notes told among three that are hidden",
        (1, 3),
        &[Past::Nothing, NOTES_TOLD, Past::Nothing, Past::Nothing],
        &[
            PLAN_HIDDEN,
            NOTES_TOLD,
            Past::Made(Kind::Plan, Code::Hidden(1)),
            Past::Made(Kind::Notes, Code::Hidden(2)),
        ],
    ),
    world(
        "a plan and notes told, a plan hidden",
        (2, 1),
        &[PLAN_TOLD, Past::Nothing, Past::Made(Kind::Notes, Code::Told(1))],
        &[PLAN_TOLD, PLAN_HIDDEN, Past::Made(Kind::Notes, Code::Told(1))],
    ),
    world(
        "a plan and what was added from it told, a plan hidden",
        (2, 1),
        &[PLAN_TOLD, added(Code::Told(0), Code::Told(1), false), Past::Nothing],
        &[PLAN_TOLD, added(Code::Told(0), Code::Told(1), false), PLAN_HIDDEN],
    ),
    world(
        "a plan and notes that erase told, a plan hidden",
        (2, 1),
        &[PLAN_TOLD, added(Code::Told(0), Code::Told(1), true), Past::Nothing],
        &[PLAN_TOLD, added(Code::Told(0), Code::Told(1), true), PLAN_HIDDEN],
    ),
    // Setup made them, and they were written in them; or a hidden plan did both.
    world(
        "notes told that setup made or a hidden plan",
        (1, 1),
        &[Past::Nothing, NOTES_TOLD, Past::Wrote(Code::Told(0))],
        &[PLAN_HIDDEN, added(Code::Hidden(0), Code::Told(0), false), Past::WroteFrom { by: Code::Hidden(0) }],
    ),
    World {
        ends_with: Some(Code::Told(0)),
        ..world(
            "notes told that setup made or a hidden plan, and that may erase",
            (1, 1),
            &[Past::Nothing, NOTES_TOLD, Past::Nothing],
            &[PLAN_HIDDEN, added(Code::Hidden(0), Code::Told(0), true), Past::Nothing],
        )
    },
    World {
        ends_with: Some(Code::Told(0)),
        ..world(
            "notes that may erase told",
            (1, 1),
            &[PLAN_HIDDEN, added(Code::Hidden(0), Code::Told(0), false)],
            &[PLAN_HIDDEN, added(Code::Hidden(0), Code::Told(0), true)],
        )
    },
];

/// How many phones there are of each world, which differ in what is random.
pub(super) const SEEDS: u8 = 4;
/// How many slots are passed over on B, if A then has room for as many more.
const PASSED_OVER: [u8; 4] = [0, 2, 4, 7];

/// The name of a world, and which phones of it.
type Key = (&'static str, u8);

impl World {
    /// A and B, switched on. On A as many more slots are passed over as there are hidden books.
    pub(super) fn phones(&self, seed: u8) -> (Phone, Phone) {
        static MADE: Lazy<Mutex<HashMap<Key, (Image, Image)>>> = Lazy::new(Mutex::default);
        let more = self.slots(self.b) - self.slots(self.a);
        let passed_over = PASSED_OVER[usize::from(seed)].min(7 - more);
        let made = MADE.lock().unwrap_or_else(PoisonError::into_inner).get(&(self.name, seed)).cloned();
        let (a, b) = made.unwrap_or_else(|| {
            let seeds = 1_000 * (u64::from(seed) + 1);
            let made = (make(self.a, seeds, passed_over + more), make(self.b, seeds + 500, passed_over));
            MADE.lock().unwrap_or_else(PoisonError::into_inner).insert((self.name, seed), made.clone());
            made
        });
        let seed = 100 + u64::from(seed);
        (Phone::start(&a, seed, passed_over), Phone::start(&b, seed, passed_over))
    }

    /// How many slots these books take.
    fn slots(&self, past: &[Past]) -> u8 {
        past.iter().map(|past| u8::from(matches!(past, Past::Made(..) | Past::Added { .. }))).sum()
    }
}

fn make(past: &[Past], seed: u64, passed_over: u8) -> Image {
    let mut phone = Phone::new(seed, passed_over);
    for past in past {
        phone.send(Event::Shown);
        match *past {
            Past::Nothing => {}
            Past::Made(kind, code) => make_book(&mut phone, kind, code),
            Past::Added { by, code, erases } => add_notes(&mut phone, by, code, erases),
            Past::Removed { by } => {
                phone.enter(&by.digits());
                let way = ["help-my-plan", "plan-settings-open", "settings-added", "settings-added-remove"];
                way.iter().for_each(|name| tap(&mut phone, name));
            }
            Past::Wrote(code) => write(&mut phone, &code.digits(), &[]),
            Past::WroteFrom { by } => {
                write(
                    &mut phone,
                    &by.digits(),
                    &["help-my-plan", "plan-settings-open", "settings-added", "settings-added-edit"],
                );
            }
        }
        phone.send(Event::Hidden);
        phone.finish_work();
        phone.pass(600_000);
    }
    phone.restart(1);
    phone.image()
}

/// A note, by this code and this way.
fn write(phone: &mut Phone, code: &str, way: &[&'static str]) {
    phone.enter(code);
    way.iter().for_each(|name| tap(phone, name));
    tap(phone, "notes-add");
    for (place, text) in ["Saturday", "milk, eggs"].into_iter().enumerate() {
        let page = phone.harness.page();
        let field = controls::fields(page)[place];
        phone.send(Event::Filled { page: page.number, field, text: text.into() });
        phone.finish_work();
    }
}

/// How many books can be made on a phone that passes over so many slots and has so many books,
/// until it says that no more can be kept.
pub(super) fn room(passed_over: u8, hidden: u8) -> usize {
    let mut phone = Phone::new(1, passed_over);
    for book in 0..hidden {
        make_book(&mut phone, Kind::Notes, Code::Hidden(book));
        phone.send(Event::Leave);
        phone.finish_work();
    }
    for made in 0.. {
        phone.send(Event::Leave);
        phone.finish_work();
        phone.enter(&Code::Setup.digits());
        if controls::is_titled(phone.harness.page(), "setup-no-room-title") {
            return usize::from(made);
        }
        step::way_to_a_code(Kind::Notes).into_iter().for_each(|name| tap(&mut phone, name));
        choose(&mut phone, Code::New(made));
    }
    unreachable!("there are twelve slots")
}

/// What nobody was told of was set up in another language than the phone's.
fn make_book(phone: &mut Phone, kind: Kind, code: Code) {
    phone.enter(&Code::Setup.digits());
    if matches!(code, Code::Hidden(_)) {
        tap(phone, "language-spanish");
    }
    for name in step::way_to_a_code(kind) {
        tap(phone, name);
    }
    choose(phone, code);
}

fn add_notes(phone: &mut Phone, by: Code, code: Code, erases: bool) {
    phone.enter(&by.digits());
    for name in ["help-my-plan", "plan-settings-open", "settings-added", "settings-added-set-up"] {
        tap(phone, name);
    }
    // A code that erases is another than the one that did not.
    choose(phone, if erases { Code::New(3) } else { code });
    if erases {
        phone.send(Event::Back);
        tap(phone, "settings-added-erase-off");
        let page = phone.harness.page();
        let field = controls::fields(page)[0];
        let word = controls::say_as(page, "settings-added-erase-title", "settings-erase-word");
        phone.send(Event::Filled { page: page.number, field, text: word.as_str().into() });
        tap(phone, "settings-added-erase-go");
        choose(phone, code);
    }
}

fn choose(phone: &mut Phone, code: Code) {
    for _ in 0..2 {
        tap(phone, "code-open-keypad");
        phone.enter(&code.digits());
    }
    let page = phone.harness.page();
    assert!(step::CODE_IS_SET.iter().any(|title| controls::is_titled(page, title)), "{code} is set");
}

fn tap(phone: &mut Phone, name: &'static str) {
    let page = phone.harness.page();
    let place = controls::find(page, name).unwrap_or_else(|| panic!("no {name} on {}", page.title.text));
    let event = touchables(page).swap_remove(place).event;
    phone.send(event);
    phone.finish_work();
}
