//! What can be done to a phone: the alphabet of the scripts. Every step has a text form, so that a
//! script that found a leak can be kept and read.

use core::fmt;

use super::code::Code;
use super::visit::Visit;
use crate::device_key::DeviceKeyError;
use crate::vault::disk::Refusal;

/// Keys that are pressed one after the other: sums, half of one, and what a planted history, a
/// repeated sum, the memory or an undo would show.
pub(super) const KEYS: [&str; 24] = [
    "12+30=",
    "=",
    "==",
    "<",
    "<<<<<<",
    "c",
    "7",
    "482",
    "+",
    "12+470913=",
    "470913+",
    "470913=",
    "×3=",
    "[m+]",
    "[mr]",
    "[mr]=",
    "[mc]",
    "[tape]",
    "[recall 0]",
    "[reopen 0]",
    "[clear tape]",
    "[copy]",
    "n",
    "1/3=",
];
pub(super) const PASTES: [&str; 5] = ["470913", "12+30", "4829153740", "two apples", "1,234.50"];
pub(super) const TEXTS: [&str; 9] =
    ["ERASE", "erase", "Ana", "914 555 0143", "milk, eggs", "", "the blue door", "where the key is", "2/27"];
/// In milliseconds.
pub(super) const WAITS: [u64; 8] = [1, 500, 5_000, 30_000, 61_000, 120_000, 1_200_000, 3_600_000];
/// Where the wall clock is set to.
pub(super) const CLOCKS: [i64; 4] = [0, 1_772_000_000_000, 1_900_000_000_000, i64::MAX];

/// What happens without anything more to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    Back,
    Exit,
    Shake,
    Hide,
    Show,
    Active,
    Woke,
    NoCall,
    NoText,
    NoPage,
    WorkOne,
    WorkAll,
    RestartApp,
    RestartPhone,
}

/// What a chosen code is to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Plan,
    Notes,
}

/// One step of a script.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Plain(Plain),
    Keys(u8),
    /// A code and `=`; from a page by its exit.
    Enter(Code),
    /// The same as an operand, which leaves it in the history.
    Plant(Code),
    /// So many different wrong codes, from this one on.
    Wrong(u8, u8),
    Paste(u8),
    /// What can be touched on the page, by its place.
    Touch(u8),
    /// The same on an earlier page.
    Stale(u8),
    /// A control of the page, by its message; nothing if it is not there.
    Tap(u8),
    /// A field by its place, and a text.
    Fill(u8, u8),
    Wait(u8),
    Clock(u8),
    /// The process ends before the write after so many more.
    Kill(u8),
    /// After so many more calls the device key fails like this, or works again.
    Device(u8, Option<DeviceKeyError>),
    Disk(Option<Refusal>),
    /// The setup code and its pages, up to the choice of a code.
    Setup(Kind),
    /// On a page that asks for one: a code, and the same or another again.
    Choose(Code, Code),
    /// The owner of a hidden book, alone with the phone.
    Visit(Visit),
}

/// A step, and whether the work that it asks for is done at once.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) step: Step,
    pub(super) pending: bool,
}

/// What is touched by name: the ways to the pages that touches by place seldom reach.
pub(super) const NAMES: [&str; 49] = [
    "setup-look-go",
    "setup-what-plan",
    "setup-what-notes",
    "setup-know-go",
    "setup-done-go",
    "code-open-keypad",
    "code-cancel",
    "help-my-plan",
    "help-answer-questions",
    "help-practice",
    "help-hurry",
    "plan-settings-open",
    "plan-help-now",
    "plan-look-open",
    "plan-people-list-open",
    "plan-people-add",
    "settings-code",
    "settings-code-go",
    "settings-added",
    "settings-added-set-up",
    "settings-added-edit",
    "settings-added-change",
    "settings-added-remove",
    "settings-added-erase-off",
    "settings-added-erase-go",
    "settings-erase",
    "settings-erase-go",
    "settings-added-erase-turn-off",
    "notes-settings",
    "notes-code",
    "notes-code-done-go",
    "plan-undo",
    "plan-delete",
    "notes-undo",
    "language-spanish",
    "notes-add",
    "notes-delete",
    "help-before",
    "help-sms",
    "help-chip-no-voice",
    "help-remember-no-voice",
    "record-title",
    "record-add",
    "record-read-open",
    "record-change",
    "record-yesterday",
    "record-earlier",
    "record-not-sure",
    "record-delete",
];

const PLAIN: [(&str, Plain); 14] = [
    ("back", Plain::Back),
    ("exit", Plain::Exit),
    ("shake", Plain::Shake),
    ("hide", Plain::Hide),
    ("show", Plain::Show),
    ("active", Plain::Active),
    ("woke", Plain::Woke),
    ("no-call", Plain::NoCall),
    ("no-text", Plain::NoText),
    ("no-page", Plain::NoPage),
    ("work-one", Plain::WorkOne),
    ("work-all", Plain::WorkAll),
    ("restart-app", Plain::RestartApp),
    ("restart-phone", Plain::RestartPhone),
];

const DEVICE: [(&str, Option<DeviceKeyError>); 5] = [
    ("busy", Some(DeviceKeyError::Busy)),
    ("locked", Some(DeviceKeyError::Locked)),
    ("gone", Some(DeviceKeyError::Gone)),
    ("broken", Some(DeviceKeyError::Broken)),
    ("works", None),
];

const DISK: [(&str, Option<Refusal>); 3] =
    [("full", Some(Refusal::Full)), ("read-only", Some(Refusal::ReadOnly)), ("back", None)];

fn name_in<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table.iter().find(|(_, listed)| listed == value).map(|(name, _)| *name).expect("the table has all")
}

fn value_in<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    table.iter().find(|(listed, _)| *listed == name).map(|(_, value)| *value)
}

/// `wrong 3, 8; enter told 0; wait 6 &`: with `&` the work that a step asks for stays pending.
pub(super) fn written(lines: &[Line]) -> String {
    lines.iter().map(Line::to_string).collect::<Vec<_>>().join("; ")
}

/// `None` if something is not a step.
pub(super) fn parse(text: &str) -> Option<Vec<Line>> {
    text.split(';').map(str::trim).filter(|line| !line.is_empty()).map(Line::parse).collect()
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.step, if self.pending { " &" } else { "" })
    }
}

impl Line {
    fn parse(text: &str) -> Option<Self> {
        let (step, pending) = match text.strip_suffix(" &") {
            Some(step) => (step, true),
            None => (text, false),
        };
        Some(Self { step: Step::parse(step)?, pending })
    }
}

impl fmt::Display for Step {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(plain) => to.write_str(name_in(&PLAIN, plain)),
            Self::Keys(keys) => write!(to, "keys {}", KEYS[usize::from(*keys) % KEYS.len()]),
            Self::Enter(code) => write!(to, "enter {code}"),
            Self::Plant(code) => write!(to, "plant {code}"),
            Self::Wrong(first, count) => write!(to, "wrong {first} {count}"),
            Self::Paste(text) => write!(to, "paste {text}"),
            Self::Touch(place) => write!(to, "touch {place}"),
            Self::Stale(place) => write!(to, "stale {place}"),
            Self::Tap(name) => write!(to, "tap {}", NAMES[usize::from(*name) % NAMES.len()]),
            Self::Fill(field, text) => write!(to, "fill {field} {text}"),
            Self::Wait(wait) => write!(to, "wait {}", WAITS[usize::from(*wait) % WAITS.len()]),
            Self::Clock(clock) => write!(to, "clock {clock}"),
            Self::Kill(writes) => write!(to, "kill {writes}"),
            Self::Device(calls, failure) => write!(to, "device {} {calls}", name_in(&DEVICE, failure)),
            Self::Disk(refusal) => write!(to, "disk {}", name_in(&DISK, refusal)),
            Self::Setup(Kind::Plan) => to.write_str("setup plan"),
            Self::Setup(Kind::Notes) => to.write_str("setup notes"),
            Self::Choose(first, again) => write!(to, "choose {first} {again}"),
            Self::Visit(visit) => write!(to, "visit {visit}"),
        }
    }
}

impl Step {
    fn parse(text: &str) -> Option<Self> {
        let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
        let place = |table: &[&str]| place_of(table.iter().position(|entry| *entry == rest)?);
        let numbers = || rest.split(' ').map(|number| number.parse::<u8>().ok()).collect::<Option<Vec<_>>>();
        Some(match word {
            "keys" => Self::Keys(place(&KEYS)?),
            "enter" => Self::Enter(Code::parse(rest)?),
            "plant" => Self::Plant(Code::parse(rest)?),
            "wrong" => match numbers()?[..] {
                [first, count] => Self::Wrong(first, count),
                _ => return None,
            },
            "paste" => Self::Paste(rest.parse().ok()?),
            "touch" => Self::Touch(rest.parse().ok()?),
            "stale" => Self::Stale(rest.parse().ok()?),
            "tap" => Self::Tap(place(&NAMES)?),
            "fill" => match numbers()?[..] {
                [field, text] => Self::Fill(field, text),
                _ => return None,
            },
            "wait" => {
                let milliseconds: u64 = rest.parse().ok()?;
                Self::Wait(place_of(WAITS.iter().position(|wait| *wait == milliseconds)?)?)
            }
            "clock" => Self::Clock(rest.parse().ok()?),
            "kill" => Self::Kill(rest.parse().ok()?),
            "device" => {
                let (name, calls) = rest.split_once(' ')?;
                Self::Device(calls.parse().ok()?, value_in(&DEVICE, name)?)
            }
            "disk" => Self::Disk(value_in(&DISK, rest)?),
            "setup" => Self::Setup(match rest {
                "plan" => Kind::Plan,
                "notes" => Kind::Notes,
                _ => return None,
            }),
            "choose" => {
                let (first, again) = rest.split_once(' ')?;
                Self::Choose(Code::parse(first)?, Code::parse(again)?)
            }
            "visit" => Self::Visit(Visit::parse(rest)?),
            word => Self::Plain(value_in(&PLAIN, word)?),
        })
    }
}

fn place_of(index: usize) -> Option<u8> {
    u8::try_from(index).ok()
}

/// What is touched between the setup code and the choice of a code.
pub(super) fn way_to_a_code(kind: Kind) -> [&'static str; 3] {
    let what = match kind {
        Kind::Plan => "setup-what-plan",
        Kind::Notes => "setup-what-notes",
    };
    ["setup-look-go", what, "setup-know-go"]
}

/// The titles of the pages that say that a chosen code is in force.
pub(super) const CODE_IS_SET: [&str; 4] =
    ["setup-done-title", "settings-code-done-title", "settings-added-done-title", "notes-code-done-title"];

/// What somebody with a hidden book leaves alone, since anybody could see what comes of it.
pub(super) const OWNER_AVOIDS: [&str; 3] = ["settings-added", "settings-erase", "settings-erase-go"];
