//! Plays a journey with hands, and checks what it expects.

use std::fmt::{self, Write as _};

use crate::asked::Asked;
use crate::find::{NotFound, find, one_space};
use crate::hands::{CannotDo, Done, Hands};
use crate::journey::{Expectation, Journey, Numbered, Step};
use crate::sight::{Front, Named, Sight};

/// A step that could not be done, or an expectation that did not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// From 1.
    pub line: usize,
    /// As written.
    pub step: String,
    /// Why.
    pub reason: String,
    /// The screen at that moment.
    pub screen: String,
}

/// Plays all steps; `print` is told what `print` steps show, `after` the line of each step that
/// acts, once it is done.
///
/// # Errors
/// At the first step that cannot be done, and the first expectation that does not hold.
pub fn play<H: Hands>(
    journey: &Journey,
    hands: &mut H,
    mut print: impl FnMut(&str),
    mut after: impl FnMut(usize, &mut H) -> Done,
) -> Result<(), Box<Failure>> {
    for numbered in &journey.steps {
        let Numbered { line, text, step } = numbered;
        let mut done = do_step(step, hands, &mut print);
        if done.is_ok() && step.acts() {
            done = after(*line, hands);
        }
        done.map_err(|reason| {
            let screen = hands.sight().map_or_else(|unseen| unseen.0, |sight| sight.text);
            Box::new(Failure { line: *line, step: text.clone(), reason: reason.0, screen })
        })?;
    }
    Ok(())
}

fn do_step(step: &Step, hands: &mut impl Hands, print: &mut impl FnMut(&str)) -> Done {
    hands.settle()?;
    match step {
        Step::Print => {
            print(&hands.sight()?.text);
            Ok(())
        }
        Step::Expect(expectation) => check(expectation, hands),
        step => {
            hands.forget_asked()?;
            let done = act(step, hands);
            // The screen that a failure shows is settled too.
            let settled = hands.settle();
            done.and(settled)
        }
    }
}

fn act(step: &Step, hands: &mut impl Hands) -> Done {
    match step {
        Step::Keys(keys) => {
            for key in keys {
                calculator(hands, "has no keypad")?;
                hands.press(*key)?;
                hands.settle()?;
            }
            Ok(())
        }
        Step::Paste(text) => {
            calculator(hands, "takes no paste")?;
            hands.paste(text)
        }
        Step::Tap { label, of } => {
            let found = find(&page(hands)?.touchables, label, of.as_deref());
            hands.touch(found.map_err(|error| not_found("control to tap", &error))?)
        }
        Step::Fill { label, text } => {
            let fields = page(hands)?.fields.into_iter().map(|label| Named { label, of: None });
            let found = find(&fields.collect::<Vec<_>>(), label, None);
            hands.fill(found.map_err(|error| not_found("field to fill", &error))?, text)
        }
        Step::Hide => {
            in_front(hands)?;
            hands.hide()
        }
        Step::Show => match hands.sight()?.front {
            Front::Elsewhere { .. } => hands.show(),
            Front::Calculator { .. } | Front::Page { .. } => Err("the app is in front already".into()),
        },
        Step::Exit => {
            page(hands)?;
            hands.exit()
        }
        Step::Back => {
            in_front(hands)?;
            hands.back()
        }
        Step::Wait { milliseconds } => hands.wait(*milliseconds),
        Step::Restart { phone } => hands.restart(*phone),
        Step::Clock(to) => hands.jump_clock(to.timestamp_millis()),
        Step::Device(failure) => hands.set_device_key(*failure),
        Step::Fail => hands.fail_next(),
        Step::Touch => {
            in_front(hands)?;
            hands.touch_nothing()
        }
        Step::Print | Step::Expect(_) => unreachable!("done by `do_step`"),
    }
}

fn check(expectation: &Expectation, hands: &mut impl Hands) -> Done {
    match expectation {
        Expectation::Calculator => {
            let front = in_front(hands)?.front;
            holds(matches!(front, Front::Calculator { .. }), "the calculator in front, not a page")
        }
        Expectation::Page => {
            let front = in_front(hands)?.front;
            holds(matches!(front, Front::Page { .. }), "a page in front, not the calculator")
        }
        Expectation::Title(expected) => {
            let Front::Page { title } = page(hands)?.front else { return Err(NO_PAGE.into()) };
            holds(title == *expected, &format!("the title {expected:?}, not {title:?}"))
        }
        Expectation::Display(expected) => {
            let Front::Calculator { display } = calculator(hands, "has no display")?.front else {
                return Err(NO_PAGE.into());
            };
            holds(display == *expected, &format!("the display {expected:?}, not {display:?}"))
        }
        Expectation::Text(text) => holds(says(&in_front(hands)?, text), &format!("{text:?} on the screen")),
        Expectation::NoText(text) => {
            holds(!says(&in_front(hands)?, text), &format!("no {text:?} on the screen"))
        }
        Expectation::NoEffect => {
            let asked = hands.asked()?;
            holds(asked.is_empty(), &listing("that the phone was asked for nothing", &asked))
        }
        Expectation::Asked(expected) => {
            let asked = hands.asked()?;
            holds(asked.contains(expected), &listing("that effect", &asked))
        }
        Expectation::ComposeTo(expected) => {
            let asked = hands.asked()?;
            let composed = |asked: &Asked| matches!(asked, Asked::ComposeText { uri, .. } if uri == expected);
            holds(asked.iter().any(composed), &listing("that effect", &asked))
        }
    }
}

const NO_PAGE: &str = "the calculator is in front, not a page";

fn in_front(hands: &mut impl Hands) -> Result<Sight, CannotDo> {
    let sight = hands.sight()?;
    match sight.front {
        Front::Elsewhere { place } => {
            Err(format!("the app is not in front, {place} is: `show` first").into())
        }
        Front::Calculator { .. } | Front::Page { .. } => Ok(sight),
    }
}

fn page(hands: &mut impl Hands) -> Result<Sight, CannotDo> {
    let sight = in_front(hands)?;
    if matches!(sight.front, Front::Page { .. }) { Ok(sight) } else { Err(NO_PAGE.into()) }
}

/// With what a page cannot do in its place.
fn calculator(hands: &mut impl Hands, lacking: &str) -> Result<Sight, CannotDo> {
    let sight = in_front(hands)?;
    let is_page = matches!(sight.front, Front::Page { .. });
    if is_page { Err(format!("a page is in front, which {lacking}").into()) } else { Ok(sight) }
}

fn holds(held: bool, expected: &str) -> Done {
    held.then_some(()).ok_or_else(|| format!("expected {expected}").into())
}

fn says(sight: &Sight, text: &str) -> bool {
    one_space(&sight.text).contains(&one_space(text))
}

fn not_found(wanted: &str, error: &NotFound) -> CannotDo {
    format!("no {wanted}: {}", error.explain()).into()
}

fn listing(expected: &str, asked: &[Asked]) -> String {
    let mut text = expected.to_owned();
    if asked.is_empty() {
        text.push_str("; the phone was asked for nothing");
    }
    for asked in asked {
        let _ = write!(text, "; the phone was asked: {asked}");
    }
    text
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

#[cfg(test)]
mod tests;
