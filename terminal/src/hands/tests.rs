//! What is typed is told before the app locks, and the phone sleeps while nothing can happen.

use tally_core::{Abilities, Config, Platform};
use tally_journeys::Journey;
use tempfile::TempDir;

use super::*;
use crate::clock::Clock;
use crate::inbox::Inbox;
use crate::player;

const SETUP: &str = "
keys 73282559=
tap \"I am alone\"
tap \"My plan\"
tap \"I understand\"
tap \"Open the calculator\"
keys 470913=
tap \"Open the calculator\"
keys 470913=
tap \"Open my plan\"
exit
";
const OPEN: &str = "keys c470913=\ntap \"My plan\"\ntap \"What matters\"\n";

type Act = fn(&mut Desk);

struct Desk {
    hands: Hands,
    worker: Worker,
    inbox: Inbox,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::on(folder, SETUP)
    }

    /// A phone on this folder, which was used so.
    fn on(folder: TempDir, before: &str) -> Self {
        let start = chrono::DateTime::parse_from_rfc3339("2026-03-02T15:00:00-05:00").unwrap();
        let started = |folder: &TempDir| Handset::start(config(folder), Clock::stepped(start)).unwrap();
        let journey = Journey::parse(before).unwrap_or_else(|error| panic!("{error}"));
        player::play(&journey, started(&folder), |_| {}, |_, _| {})
            .unwrap_or_else(|failure| panic!("{failure}"));
        let handset = started(&folder);
        let (inbox, tell) = Inbox::new();
        let worker = Worker::start(handset.app().clone(), handset.clock(), tell).unwrap();
        let mut desk = Self { hands: Hands::new(handset), worker, inbox, folder };
        desk.settle();
        desk
    }

    /// Until all slow work is done.
    fn settle(&mut self) {
        self.hands.look(&self.worker);
        while self.hands.waits_for_work() {
            self.hands.take_in(self.inbox.wait_for_work().expect("work is done"));
            self.hands.look(&self.worker);
        }
    }

    fn types(&mut self, text: &str) {
        for character in text.chars() {
            self.key(KeyCode::Char(character));
        }
    }

    fn mouse(&mut self, kind: MouseEventKind) {
        self.hands.mouse(MouseEvent { kind, column: 3, row: 3, modifiers: KeyModifiers::NONE });
        self.settle();
    }

    fn key(&mut self, code: KeyCode) {
        self.hands.key(KeyEvent::new(code, KeyModifiers::NONE));
        self.settle();
    }

    /// Opens the plan at the question "What do you hope for" and types into it.
    fn writes(&mut self, text: &str) {
        self.types("c470913");
        self.key(KeyCode::Enter);
        for label in ["My plan", "What matters to me"] {
            let page = self.hands.handset.view().page().expect("a page");
            let found = tally_journeys::find_touchable(page, label, None);
            self.hands.handset.send(found.unwrap_or_else(|error| panic!("{}", error.explain())).event);
            self.settle();
        }
        let page = self.hands.handset.view().page().expect("a page");
        let field = tally_journeys::find_writable(page, "What do you hope for");
        let field = field.unwrap_or_else(|error| panic!("{}", error.explain()));
        self.hands.focus = Focus::Field(field.id);
        self.types(text);
    }

    /// What a new phone finds in the plan on the same folder.
    fn found(self, text: &str) {
        let Self { mut hands, worker, folder, .. } = self;
        worker.end();
        hands.finish_work();
        drop(hands);
        Self::on(folder, &format!("{OPEN}expect text \"{text}\"\n"));
    }
}

fn config(folder: &TempDir) -> Config {
    Config {
        folder: folder.path().to_owned(),
        locales: vec!["en".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: "73282559".to_owned(),
        region: None,
        short_of_memory: true,
    }
}

#[test]
fn what_is_typed_is_told_before_every_way_out() {
    let ways: [(&str, Act); 5] = [
        ("the idle lock", |desk| {
            // What is told so late is something that the person did: the minute begins with it.
            for _ in 0..2 {
                desk.hands.handset.clock_mut().pass(61_000);
                desk.settle();
            }
        }),
        ("the home screen", |desk| desk.key(KeyCode::F(2))),
        ("exit", |desk| desk.key(KeyCode::Esc)),
        ("back", |desk| {
            desk.hands.key(KeyEvent::new(KeyCode::Left, KeyModifiers::ALT));
        }),
        ("the end of the program", |desk| desk.hands.go_home()),
    ];
    for (way, leave) in ways {
        let mut desk = Desk::new();
        desk.writes("a quiet kitchen");
        leave(&mut desk);
        desk.settle();
        if way != "back" {
            assert!(desk.hands.handset.view().page().is_none(), "{way} locks");
        }
        desk.found("a quiet kitchen");
    }
}

#[test]
fn it_sleeps_until_something_can_happen() {
    let mut desk = Desk::new();
    assert_eq!(desk.hands.sleeps_for(), None, "nothing happens on the calculator by itself");
    desk.types("7");
    assert!(desk.hands.sleeps_for().is_some(), "a key is lit");
    desk.hands.handset.clock_mut().pass(LIT_MS);
    desk.settle();
    assert_eq!(desk.hands.sleeps_for(), None, "and goes dark");
    desk.writes("a garden");
    desk.hands.handset.clock_mut().pass(LIT_MS);
    desk.settle();
    let sleep = desk.hands.sleeps_for().expect("a pause in typing ends, and then the idle minute");
    assert!(sleep <= Duration::from_millis(LONGEST_WAIT_MS), "{sleep:?}");
    for _ in 0..2 {
        desk.hands.handset.clock_mut().pass(61_000);
        desk.settle();
    }
    assert_eq!(desk.hands.sleeps_for(), None, "locked");
}

#[test]
fn whoever_reads_on_is_not_locked_out() {
    let ways: [(&str, Act); 4] = [
        ("a key that moves", |desk| desk.key(KeyCode::PageDown)),
        ("a key that does nothing", |desk| desk.key(KeyCode::Char('x'))),
        ("the wheel", |desk| desk.mouse(MouseEventKind::ScrollDown)),
        ("a move of the mouse", |desk| desk.mouse(MouseEventKind::Moved)),
    ];
    let mut desk = Desk::new();
    for (way, act) in ways {
        desk.types("c470913");
        desk.key(KeyCode::Enter);
        for _ in 0..5 {
            desk.hands.handset.clock_mut().pass(40_000);
            desk.settle();
            assert!(desk.hands.handset.view().page().is_some(), "{way} is activity");
            act(&mut desk);
        }
        desk.hands.handset.clock_mut().pass(61_000);
        desk.settle();
        assert!(desk.hands.handset.view().page().is_none(), "after {way} the minute runs");
    }
}
