//! Plays a journey on a phone whose clock moves only when the journey says so, and checks what it
//! expects.

use std::fmt::{self, Write as _};

use tally_core::{Effect, Event, Page, View};

use crate::controls;
use crate::handset::{Elsewhere, Handset};
use crate::journey::{Body, Expectation, Journey, Step};

/// The app may ask to be woken at once, but not for ever.
const MOST_WAKES_IN_A_ROW: u32 = 100;

/// A step that could not be done, or an expectation that did not hold.
#[derive(Debug)]
pub struct Failure {
    pub line: usize,
    pub step: String,
    pub reason: String,
    /// The screen at that moment.
    pub screen: String,
}

/// Plays all steps; `print` is told what `print` steps show, `after` the phone after each step that
/// acts, with its line.
pub fn play(
    journey: &Journey,
    mut handset: Handset,
    mut print: impl FnMut(&str),
    mut after: impl FnMut(usize, &Handset),
) -> Result<(), Box<Failure>> {
    handset.finish_work();
    for numbered in &journey.steps {
        if numbered.step.acts() {
            handset.forget_performed();
        }
        let screen_before = screen(&handset);
        let fail = |reason, screen| {
            Box::new(Failure { line: numbered.line, step: numbered.text.clone(), reason, screen })
        };
        let done = match &numbered.step {
            Step::Restart { phone } => {
                handset = handset.restart(*phone).map_err(|error| {
                    fail(format!("the phone did not start again: {error}"), screen_before)
                })?;
                Ok(())
            }
            Step::Print => {
                print(&screen(&handset));
                Ok(())
            }
            Step::Expect(expectation) => check(expectation, &handset),
            step => act(step, &mut handset),
        };
        handset.finish_work();
        done.map_err(|reason| fail(reason, screen(&handset)))?;
        if numbered.step.acts() {
            after(numbered.line, &handset);
        }
    }
    Ok(())
}

/// What the person sees, as plain text.
pub fn screen(handset: &Handset) -> String {
    match handset.elsewhere() {
        Some(elsewhere) => format!("({elsewhere})"),
        None => handset.view().plain_text(),
    }
}

fn act(step: &Step, handset: &mut Handset) -> Result<(), String> {
    match step {
        Step::Keys(keys) => {
            for key in keys {
                in_front(handset)?;
                if handset.view().page().is_some() {
                    return Err("a page is in front, which has no keypad".to_owned());
                }
                handset.send(Event::Key(*key));
                handset.finish_work();
            }
        }
        Step::Paste(text) => {
            in_front(handset)?;
            if handset.view().page().is_some() {
                return Err("a page is in front, which takes no paste".to_owned());
            }
            handset.send(Event::Pasted { text: text.as_str().into() });
        }
        Step::Tap { label, of } => {
            let found = controls::find_touchable(page(handset)?, label, of.as_deref());
            let touchable = found.map_err(|error| format!("no control to tap: {}", error.explain()))?;
            handset.send(touchable.event);
        }
        Step::Fill { label, text } => {
            let page = page(handset)?;
            let field = controls::find_writable(page, label)
                .map_err(|error| format!("no field to fill: {}", error.explain()))?;
            let filled = Event::Filled { page: page.number, field: field.id, text: text.as_str().into() };
            handset.send(filled);
        }
        Step::Hide => {
            in_front(handset)?;
            handset.hide();
        }
        Step::Show => {
            if handset.elsewhere().is_none() {
                return Err("the app is in front already".to_owned());
            }
            handset.show();
        }
        Step::Exit => {
            page(handset)?;
            handset.send(Event::QuickExit);
        }
        Step::Back => {
            in_front(handset)?;
            handset.send(Event::Back);
        }
        Step::Wait { milliseconds } => wait(*milliseconds, handset)?,
        Step::Clock(to) => handset.clock.jump(*to),
        Step::Device(failure) => handset.key.fail_with(*failure),
        Step::Fail => handset.fail_next(),
        Step::Touch => {
            in_front(handset)?;
            handset.send(Event::Active);
        }
        Step::Restart { .. } | Step::Print | Step::Expect(_) => unreachable!("done by `play`"),
    }
    Ok(())
}

/// Time passes, and the app is woken at each moment it asked for.
fn wait(milliseconds: u64, handset: &mut Handset) -> Result<(), String> {
    let end_ms = handset.clock.now().monotonic_ms.saturating_add(milliseconds);
    let mut in_a_row = 0;
    while let Some(wake_at_ms) = handset.wake_at_ms().filter(|&at_ms| at_ms <= end_ms) {
        let ahead_ms = wake_at_ms.saturating_sub(handset.clock.now().monotonic_ms);
        in_a_row = if ahead_ms == 0 { in_a_row + 1 } else { 0 };
        if in_a_row > MOST_WAKES_IN_A_ROW {
            return Err("the app asks to be woken again and again while no time passes".to_owned());
        }
        handset.clock.pass(ahead_ms);
        handset.wake_if_due();
        handset.finish_work();
    }
    handset.clock.pass(end_ms.saturating_sub(handset.clock.now().monotonic_ms));
    Ok(())
}

fn check(expectation: &Expectation, handset: &Handset) -> Result<(), String> {
    match expectation {
        Expectation::Calculator => {
            in_front(handset)?;
            holds(handset.view().page().is_none(), "the calculator in front, not a page")
        }
        Expectation::Page => {
            in_front(handset)?;
            holds(handset.view().page().is_some(), "a page in front, not the calculator")
        }
        Expectation::Title(title) => {
            let page = page(handset)?;
            holds(*page.title.text == **title, &format!("the title {title:?}, not {:?}", &*page.title.text))
        }
        Expectation::Display(display) => {
            in_front(handset)?;
            let View::Calculator(calculator) = handset.view() else {
                return Err("a page is in front, which has no display".to_owned());
            };
            holds(
                *calculator.display.text == **display,
                &format!("the display {display:?}, not {:?}", &*calculator.display.text),
            )
        }
        Expectation::Text(text) => {
            in_front(handset)?;
            holds(says(handset, text), &format!("{text:?} on the screen"))
        }
        Expectation::NoText(text) => {
            in_front(handset)?;
            holds(!says(handset, text), &format!("no {text:?} on the screen"))
        }
        Expectation::NoEffect => {
            let performed = handset.performed();
            let expected = "that the phone was asked for nothing";
            holds(performed.is_empty(), &with_performed(expected, performed))
        }
        effect => {
            let performed = handset.performed();
            let holds_for = |performed: &Effect| is_asked(effect, performed);
            holds(performed.iter().any(holds_for), &with_performed("that effect", performed))
        }
    }
}

fn holds(held: bool, expected: &str) -> Result<(), String> {
    held.then_some(()).ok_or_else(|| format!("expected {expected}"))
}

fn in_front(handset: &Handset) -> Result<(), String> {
    match handset.elsewhere() {
        None => Ok(()),
        Some(elsewhere) => Err(format!("the app is not in front, {elsewhere} is: `show` first")),
    }
}

fn page(handset: &Handset) -> Result<&Page, String> {
    in_front(handset)?;
    handset.view().page().ok_or_else(|| "the calculator is in front, not a page".to_owned())
}

fn says(handset: &Handset, text: &str) -> bool {
    one_space(&handset.view().plain_text()).contains(&one_space(text))
}

/// A journey is typed on a keyboard that has one kind of space.
fn one_space(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn is_asked(expectation: &Expectation, effect: &Effect) -> bool {
    match (expectation, effect) {
        (Expectation::Dial(expected), Effect::Dial { uri, .. }) => expected == uri,
        (
            Expectation::ComposeText { uri: expected, body: expected_body },
            Effect::ComposeText { uri, body, .. },
        ) => {
            expected == uri
                && match expected_body {
                    Body::Any => true,
                    Body::None => body.is_none(),
                    Body::Says(says) => body.as_deref() == Some(says),
                }
        }
        (Expectation::Open(expected), Effect::OpenPage { url }) => expected == url,
        (Expectation::Copy(expected), Effect::Copy { text }) => **expected == **text,
        (Expectation::Leave, Effect::Leave) => true,
        _ => false,
    }
}

fn with_performed(expected: &str, performed: &[Effect]) -> String {
    let mut text = expected.to_owned();
    if performed.is_empty() {
        text.push_str("; the phone was asked for nothing");
    }
    for effect in performed {
        let _ = write!(text, "; the phone was asked: {}", describe(effect));
    }
    text
}

/// An effect as a journey writes it.
pub fn describe(effect: &Effect) -> String {
    match effect {
        Effect::Dial { uri, .. } => format!("dial {uri}"),
        Effect::ComposeText { uri, body: None, .. } => format!("text {uri} no body"),
        Effect::ComposeText { uri, body: Some(body), .. } => format!("text {uri} body {:?}", &**body),
        Effect::OpenPage { url } => format!("open {url}"),
        Effect::Leave => "leave".to_owned(),
        Effect::Copy { text } => format!("copy {:?}", &**text),
        Effect::Work(_) | Effect::WakeAfter { .. } => "work".to_owned(),
    }
}

impl fmt::Display for Elsewhere {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dialer(number) => write!(formatter, "the dialer with {number}"),
            Self::Messages(number) => write!(formatter, "a text to {number}"),
            Self::Browser(url) => write!(formatter, "the browser with {url}"),
            Self::Home => formatter.write_str("the home screen"),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "line {}: {}", self.line, self.step)?;
        writeln!(formatter, "  {}", self.reason)?;
        writeln!(formatter, "  the screen:")?;
        for line in self.screen.lines() {
            writeln!(formatter, "  | {line}")?;
        }
        Ok(())
    }
}
