//! Which scripts are tried, and how often what in them. More often than chance would have it: many
//! wrong codes and then one that was told, a code in the history, a code chosen that somebody has
//! already, a process that ends at any write, and visits.

use core::ops::Range;

use proptest::prelude::*;
use proptest::sample::select;

use super::code::Code;
use super::step::{CLOCKS, KEYS, Kind, Line, NAMES, PASTES, Plain, Step, TEXTS, WAITS};
use super::visit::{Act, End, SUMS, Visit};
use super::worlds::SEEDS;
use crate::device_key::DeviceKeyError;
use crate::vault::disk::Refusal;

/// A world, which phones of it, and what is done to them.
#[derive(Clone, Debug)]
pub(super) struct Script {
    pub(super) world: usize,
    pub(super) seed: u8,
    pub(super) lines: Vec<Line>,
}

/// Scripts of at least so many steps in these worlds; one in eight of as many phrases, which is
/// several times as long.
pub(super) fn scripts(worlds: Range<usize>, steps: usize) -> impl Strategy<Value = Script> {
    let phrases = prop::collection::vec(phrase(), steps..=steps + steps / 4);
    let is_long = prop::bool::weighted(0.125);
    (worlds, 0..SEEDS, phrases, is_long).prop_map(move |(world, seed, phrases, is_long)| {
        let mut lines = Vec::new();
        for phrase in phrases {
            if lines.len() >= steps && !is_long {
                break;
            }
            lines.extend(phrase);
        }
        Script { world, seed, lines }
    })
}

/// Steps that belong together, or one alone.
fn phrase() -> impl Strategy<Value = Vec<Line>> {
    prop_oneof![
        24 => line(step()).prop_map(|line| vec![line]),
        12 => stay(),
        3 => many_wrong_codes(),
        2 => planted(),
        3 => made(),
        1 => spoken(),
        3 => visited(),
        2 => recorded(),
        2 => trouble(),
        2 => killed(),
        1 => known_code(),
        1 => filled(),
        1 => erased(),
    ]
}

fn line(step: impl Strategy<Value = Step>) -> impl Strategy<Value = Line> {
    (step, prop::bool::weighted(0.1)).prop_map(|(step, pending)| Line { step, pending })
}

fn now(step: Step) -> Line {
    Line { step, pending: false }
}

/// Any code that a script may know.
fn code() -> impl Strategy<Value = Code> {
    prop_oneof![
        8 => (0..3_u8).prop_map(Code::Told),
        2 => Just(Code::Setup),
        2 => any::<u8>().prop_map(Code::Wrong),
        2 => (0..4_u8).prop_map(Code::New),
        1 => (0..3_u8).prop_map(Code::Hidden),
    ]
}

fn plain() -> impl Strategy<Value = Plain> {
    prop_oneof![
        6 => Just(Plain::Back),
        3 => Just(Plain::Exit),
        3 => Just(Plain::Hide),
        3 => Just(Plain::Show),
        1 => select(&[
            Plain::Shake,
            Plain::Active,
            Plain::Woke,
            Plain::NoCall,
            Plain::NoText,
            Plain::NoPage,
            Plain::WorkOne,
            Plain::WorkAll,
        ][..]),
        1 => Just(Plain::RestartApp),
        1 => Just(Plain::RestartPhone),
    ]
}

fn index(length: usize) -> impl Strategy<Value = u8> {
    0..u8::try_from(length).expect("a short table")
}

/// Whatever may happen on the calculator.
fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => plain().prop_map(Step::Plain),
        8 => index(KEYS.len()).prop_map(Step::Keys),
        6 => code().prop_map(Step::Enter),
        1 => index(PASTES.len()).prop_map(Step::Paste),
        6 => page_step(),
        4 => index(WAITS.len()).prop_map(Step::Wait),
        1 => index(CLOCKS.len()).prop_map(Step::Clock),
    ]
}

/// Whatever may happen on a page.
fn page_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        24 => (0..32_u8).prop_map(Step::Touch),
        1 => (0..8_u8).prop_map(Step::Stale),
        12 => index(NAMES.len()).prop_map(Step::Tap),
        6 => (0..6_u8, index(TEXTS.len())).prop_map(|(field, text)| Step::Fill(field, text)),
        2 => Just(Step::Plain(Plain::Back)),
        1 => plain().prop_map(Step::Plain),
        1 => index(4).prop_map(Step::Wait),
        2 => (code(), code(), prop::bool::weighted(0.8))
            .prop_map(|(first, other, same)| Step::Choose(first, if same { first } else { other })),
    ]
}

/// A code that was told, and a while on its pages.
fn stay() -> impl Strategy<Value = Vec<Line>> {
    let steps = prop::collection::vec(line(page_step()), 2..16);
    (0..3_u8, steps)
        .prop_map(|(told, steps)| [now(Step::Enter(Code::Told(told)))].into_iter().chain(steps).collect())
}

/// The device key fails or the disk refuses, for a few steps.
fn trouble() -> impl Strategy<Value = Vec<Line>> {
    let failures = [
        Some(DeviceKeyError::Busy),
        Some(DeviceKeyError::Busy),
        Some(DeviceKeyError::Locked),
        Some(DeviceKeyError::Gone),
        Some(DeviceKeyError::Broken),
    ];
    let device = (0..6_u8, select(failures.to_vec()))
        .prop_map(|(calls, failure)| (Step::Device(calls, failure), Step::Device(0, None)));
    let disk = select(&[Refusal::Full, Refusal::ReadOnly][..])
        .prop_map(|refusal| (Step::Disk(Some(refusal)), Step::Disk(None)));
    let meanwhile = prop_oneof![
        3 => line(step()).prop_map(|line| vec![line]),
        2 => stay(),
        1 => made(),
        1 => visited(),
        1 => many_wrong_codes(),
    ];
    (prop_oneof![device, disk], prop::collection::vec(meanwhile, 1..4)).prop_map(
        |((fails, works), meanwhile)| {
            let meanwhile = meanwhile.into_iter().flatten();
            [now(fails)].into_iter().chain(meanwhile).chain([now(works)]).collect()
        },
    )
}

/// More wrong codes than are free, and then a code that was told; at once, or after a wait.
fn many_wrong_codes() -> impl Strategy<Value = Vec<Line>> {
    let waits = prop::option::of(index(WAITS.len()).prop_map(Step::Wait));
    (any::<u8>(), 1..14_u8, waits, code()).prop_map(|(first, count, wait, code)| {
        let wrong = [Step::Wrong(first, count)].into_iter();
        wrong.chain(wait).chain([Step::Enter(code)]).map(now).collect()
    })
}

/// A code as an operand, and what a calculator could do with it later.
fn planted() -> impl Strategy<Value = Vec<Line>> {
    (code(), code(), prop::collection::vec(index(KEYS.len()), 0..4)).prop_map(|(planted, entered, keys)| {
        let first = [Step::Plant(planted), Step::Enter(entered)].into_iter();
        first.chain([Step::Plain(Plain::Exit)]).chain(keys.into_iter().map(Step::Keys)).map(now).collect()
    })
}

/// The setup code, and perhaps a book.
fn made() -> impl Strategy<Value = Vec<Line>> {
    let kind = prop_oneof![Just(Kind::Plan), Just(Kind::Notes)];
    (kind, code(), code(), prop::bool::weighted(0.8)).prop_map(|(kind, first, other, same)| {
        let again = if same { first } else { other };
        vec![now(Step::Setup(kind)), now(Step::Choose(first, again))]
    })
}

/// The setup code, a language of its first page, and perhaps a book in it.
fn spoken() -> impl Strategy<Value = Vec<Line>> {
    let kinds = prop_oneof![Just("setup-what-plan"), Just("setup-what-notes")];
    (0..20_u8, kinds, code(), any::<bool>()).prop_map(|(language, kind, code, made)| {
        let first = [now(Step::Enter(Code::Setup)), now(Step::Touch(language))];
        let way = ["language-spanish", "setup-look-go", kind, "setup-know-go"].map(tap);
        let rest = [way.to_vec(), vec![now(Step::Choose(code, code))]].concat();
        first.into_iter().chain(rest.into_iter().filter(|_| made)).collect()
    })
}

fn visited() -> impl Strategy<Value = Vec<Line>> {
    let act = prop_oneof![
        8 => (0..32_u8).prop_map(Act::Touch),
        4 => index(NAMES.len()).prop_map(Act::Tap),
        2 => (0..6_u8, index(TEXTS.len())).prop_map(|(field, text)| Act::Fill(field, text)),
        2 => index(WAITS.len()).prop_map(Act::Wait),
        2 => Just(Act::Back),
        1 => Just(Act::Failed),
    ];
    let end = select(&[End::Hide, End::Hide, End::Exit, End::Idle, End::Killed, End::Off][..]);
    (0..3_u8, index(SUMS.len()), prop::collection::vec(act, 0..10), end).prop_map(|(book, sum, acts, end)| {
        vec![now(Step::Visit(Visit { book, sum, acts, end })), now(Step::Plain(Plain::Show))]
    })
}

/// Somebody chooses a code for a new book, or for one that was told, that a hidden book has.
fn known_code() -> impl Strategy<Value = Vec<Line>> {
    let hidden = || (0..3_u8).prop_map(Code::Hidden);
    let made = (any::<bool>(), hidden()).prop_map(|(plan, code)| {
        let kind = if plan { Kind::Plan } else { Kind::Notes };
        vec![now(Step::Setup(kind)), now(Step::Choose(code, code))]
    });
    let changed = (0..3_u8, hidden(), any::<bool>()).prop_map(|(told, code, added)| {
        [change(Code::Told(told), added), vec![now(Step::Choose(code, code))]].concat()
    });
    let later = prop_oneof![
        3 => hidden().prop_map(|code| vec![now(Step::Enter(code))]),
        1 => (hidden(), 0..3_u8).prop_map(|(code, new)| {
            let new = Code::New(new);
            [change(code, false), vec![now(Step::Choose(new, new)), now(Step::Enter(code))]].concat()
        }),
        1 => visited(),
    ];
    (prop_oneof![2 => made, 1 => changed], later).prop_map(|(chosen, later)| [chosen, later].concat())
}

/// The way from a code to the choice of another: for the same book, or for one that is added.
fn change(code: Code, added: bool) -> Vec<Line> {
    let names: &[&str] = if added {
        &[
            "help-my-plan",
            "plan-settings-open",
            "settings-added",
            "settings-added-set-up",
            "settings-added-change",
        ]
    } else {
        &[
            "help-my-plan",
            "plan-settings-open",
            "notes-settings",
            "settings-code",
            "notes-code",
            "settings-code-go",
        ]
    };
    [now(Step::Enter(code))].into_iter().chain(names.iter().map(|name| tap(name))).collect()
}

fn tap(name: &str) -> Line {
    now(Step::Tap(place_of(name)))
}

fn place_of(name: &str) -> u8 {
    let place = NAMES.iter().position(|known| *known == name).expect("a name in the table");
    u8::try_from(place).expect("a short table")
}

/// An entry of the record, in a plan that was told or by the owner of one that was not, and all of
/// it read; the page of the entry is further than touches by chance get.
fn recorded() -> impl Strategy<Value = Vec<Line>> {
    let day = select(&["record-yesterday", "record-earlier", "record-not-sure", "record-title"][..]);
    let fills = prop::collection::vec((0..6_u8, index(TEXTS.len())), 1..4);
    let last = select(&["record-delete", "plan-undo", "record-change", "record-read-open"][..]);
    (any::<bool>(), 0..3_u8, day, fills, last).prop_map(|(hidden, book, day, fills, last)| {
        let way = ["help-my-plan", "record-title", "record-add", day];
        if hidden {
            let way = way.into_iter().map(|name| Act::Tap(place_of(name)));
            let fills = fills.into_iter().map(|(field, text)| Act::Fill(field, text));
            let acts = way.chain(fills).chain([Act::Tap(place_of(last)), Act::Back]).collect();
            return vec![
                now(Step::Visit(Visit { book, sum: 0, acts, end: End::Hide })),
                now(Step::Plain(Plain::Show)),
            ];
        }
        let fills = fills.into_iter().map(|(field, text)| now(Step::Fill(field, text)));
        let read = [now(Step::Plain(Plain::Back)), tap("record-read-open"), now(Step::Plain(Plain::Back))];
        // The first entry is the row after the way to read all of them.
        let entry = [now(Step::Touch(2)), tap("record-change"), tap(last)];
        let told = [now(Step::Enter(Code::Told(book)))].into_iter();
        told.chain(way.map(tap)).chain(fills).chain(read).chain(entry).collect()
    })
}

/// Books until no more can be kept; one is removed, and another made.
fn filled() -> impl Strategy<Value = Vec<Line>> {
    let one = (any::<bool>(), any::<u8>()).prop_map(|(plan, code)| {
        let (kind, code) = (if plan { Kind::Plan } else { Kind::Notes }, Code::New(code));
        vec![now(Step::Setup(kind)), now(Step::Choose(code, code))]
    });
    (prop::collection::vec(one.boxed(), 2..13), 0..3_u8, any::<u8>()).prop_map(|(books, told, code)| {
        let added = change(Code::Told(told), true);
        let code = Code::New(code);
        let removed = ["settings-added", "settings-added-remove"].map(tap);
        [books.concat(), added, vec![now(Step::Choose(code, code))], removed.to_vec()]
            .concat()
            .into_iter()
            .chain([now(Step::Setup(Kind::Notes)), now(Step::Choose(Code::Told(told), Code::Told(told)))])
            .collect()
    })
}

/// The plan is made to erase everything, or what is added to do so; and perhaps it is typed.
fn erased() -> impl Strategy<Value = Vec<Line>> {
    let everything = (0..3_u8).prop_map(|told| {
        let way = ["help-my-plan", "plan-settings-open", "settings-erase"].map(tap);
        let end = [now(Step::Fill(0, 0)), tap("settings-erase-go")];
        [now(Step::Enter(Code::Told(told)))].into_iter().chain(way).chain(end).collect::<Vec<_>>()
    });
    let added = (0..3_u8, any::<u8>(), any::<bool>()).prop_map(|(told, code, typed)| {
        let first = change(Code::Told(told), true);
        let (code, other) = (Code::New(code), Code::New(code.wrapping_add(1)));
        let chosen = now(Step::Choose(code, code));
        let turned_on = [
            now(Step::Plain(Plain::Back)),
            tap("settings-added-erase-off"),
            now(Step::Fill(0, 0)),
            tap("settings-added-erase-go"),
            now(Step::Choose(other, other)),
        ];
        let typed = typed.then_some(now(Step::Enter(other)));
        first.into_iter().chain([chosen]).chain(turned_on).chain(typed).collect()
    });
    prop_oneof![1 => everything, 2 => added]
}

/// A process that ends at a write that a code, a new code, an edit or a lock asks for.
fn killed() -> impl Strategy<Value = Vec<Line>> {
    let then = prop_oneof![
        2 => code().prop_map(|code| vec![now(Step::Enter(code))]),
        2 => made(),
        2 => stay(),
        1 => visited(),
        1 => Just([Step::Keys(0), Step::Plain(Plain::Hide)].map(now).to_vec()),
    ];
    (0..8_u8, then).prop_map(|(writes, then)| {
        let end = [Step::Plain(Plain::Hide), Step::Plain(Plain::Show)].map(now);
        [now(Step::Kill(writes))].into_iter().chain(then).chain(end).collect()
    })
}
