//! Reads a journey.

use std::fmt;

use chrono::{DateTime, FixedOffset};
use tally_core::tools::directory::regions;
use tally_core::{Abilities, DeviceKeyError, Key, Platform};

use crate::USUAL_START;
use crate::asked::Asked;
use crate::line::Line;

/// A journey, read.
#[derive(Clone, Debug, Default)]
pub struct Journey {
    /// What its first lines say about the phone.
    pub phone: Directives,
    /// In their order.
    pub steps: Vec<Numbered>,
}

/// `#! locale es` and the like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directives {
    /// Tags with commas between them, in order of preference.
    pub locale: Option<String>,
    /// The wall clock at the start.
    pub now: Option<DateTime<FixedOffset>>,
    /// The region whose services come first.
    pub region: Option<String>,
    /// 6 to 12 digits.
    pub setup_code: Option<String>,
    /// Whose words are shown.
    pub platform: Option<Platform>,
    /// What this device can do.
    pub abilities: Abilities,
    /// How the device key fails from the start.
    pub device: Option<DeviceKeyError>,
}

/// A step and where it stands.
#[derive(Clone, Debug)]
pub struct Numbered {
    /// From 1.
    pub line: usize,
    /// As written.
    pub text: String,
    /// As read.
    pub step: Step,
}

/// One thing that happens, or that is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Presses keys of the calculator.
    Keys(Vec<Key>),
    /// Pastes text onto the display.
    Paste(String),
    /// Touches something on a page.
    Tap {
        /// What it says.
        label: String,
        /// The card or the item that it belongs to.
        of: Option<String>,
    },
    /// Puts all of a text into a field.
    Fill {
        /// What the field asks.
        label: String,
        /// The text.
        text: String,
    },
    /// Goes to the home screen.
    Hide,
    /// Comes back.
    Show,
    /// Quick exit.
    Exit,
    /// The phone's own back gesture.
    Back,
    /// Time passes.
    Wait {
        /// How much of it.
        milliseconds: u64,
    },
    /// The process ends without warning.
    Restart {
        /// And so does the phone.
        phone: bool,
    },
    /// The wall clock jumps.
    Clock(DateTime<FixedOffset>),
    /// How the device key fails from now on.
    Device(Option<DeviceKeyError>),
    /// The next thing that is to be opened does not open.
    Fail,
    /// Somebody scrolls, or touches where there is nothing.
    Touch,
    /// Shows the screen as plain text.
    Print,
    /// What has to hold.
    Expect(Expectation),
}

/// What has to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// The calculator is in front.
    Calculator,
    /// A page is in front.
    Page,
    /// The page has this title.
    Title(String),
    /// The calculator's large line says this.
    Display(String),
    /// The screen has this anywhere.
    Text(String),
    /// The screen has it nowhere.
    NoText(String),
    /// The phone was asked for this.
    Asked(Asked),
    /// The phone was asked for the messages with this number, whatever is filled in.
    ComposeTo(String),
    /// The phone was asked for nothing.
    NoEffect,
}

/// A line that is no step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// From 1.
    pub line: usize,
    /// What would be one.
    pub expected: String,
}

impl Journey {
    /// Reads a whole file.
    ///
    /// # Errors
    /// At the first line that is no step.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut journey = Self::default();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (index, written) in text.lines().enumerate() {
            let number = index + 1;
            let at = |expected| ParseError { line: number, expected };
            let written = written.trim();
            if let Some(directive) = written.strip_prefix("#!") {
                if !journey.steps.is_empty() {
                    return Err(at("#! lines to stand before the first step".to_owned()));
                }
                journey.phone.parse(directive).map_err(at)?;
            } else if !written.is_empty() && !written.starts_with('#') {
                let step = Step::parse(written).map_err(at)?;
                journey.steps.push(Numbered { line: number, text: written.to_owned(), step });
            }
        }
        Ok(journey)
    }
}

impl Directives {
    /// The wall clock at the start, in milliseconds since 1970.
    #[must_use]
    pub fn start_ms(&self) -> i64 {
        let start = self.now.or_else(|| DateTime::parse_from_rfc3339(USUAL_START).ok());
        start.unwrap_or_default().timestamp_millis()
    }

    fn parse(&mut self, directive: &str) -> Result<(), String> {
        let mut line = Line::new(directive);
        match line.word() {
            "locale" => self.locale = Some(line.needed_word("a locale such as es-US")?),
            "now" => self.now = Some(line.time()?),
            "region" => self.region = Some(region(&line.needed_word("a region such as westchester-ny")?)?),
            "setup-code" => self.setup_code = Some(line.needed_word("6 to 12 digits")?),
            "platform" => self.platform = Some(platform(line.word())?),
            "cannot" => *able(line.word(), &mut self.abilities)? = false,
            "device" => self.device = device(line.word())?,
            _ => return Err("#! locale, now, region, setup-code, platform, cannot or device".to_owned()),
        }
        line.end()
    }
}

impl Step {
    fn parse(written: &str) -> Result<Self, String> {
        let mut line = Line::new(written);
        let step = match line.word() {
            "keys" => return Ok(Self::Keys(keys(line.rest())?)),
            "paste" => Self::Paste(line.quoted("the text that is pasted")?),
            "tap" => Self::Tap {
                label: line.quoted("the label of what is tapped")?,
                of: line.takes("of").then(|| line.quoted("the title of the card or item")).transpose()?,
            },
            "fill" => {
                let label = line.quoted("the label of the field")?;
                line.needs("with")?;
                Self::Fill { label, text: line.quoted("the text that is filled in")? }
            }
            "hide" => Self::Hide,
            "show" => Self::Show,
            "exit" => Self::Exit,
            "back" => Self::Back,
            "wait" => Self::Wait { milliseconds: line.duration_ms()? },
            "restart" => Self::Restart { phone: line.takes("phone") },
            "clock" => Self::Clock(line.time()?),
            "device" => Self::Device(device(line.word())?),
            "fail" => Self::Fail,
            "touch" => Self::Touch,
            "print" => Self::Print,
            "expect" => Self::Expect(Expectation::parse(&mut line)?),
            _ => {
                return Err(
                    "keys, paste, tap, fill, hide, show, exit, back, wait, restart, clock, device, fail, touch, print or expect"
                        .to_owned(),
                );
            }
        };
        line.end()?;
        Ok(step)
    }

    /// Whether the phone may be asked for something by it. What it was asked for is remembered
    /// until the next such step.
    pub(crate) fn acts(&self) -> bool {
        !matches!(self, Self::Print | Self::Expect(_))
    }
}

impl Expectation {
    fn parse(line: &mut Line<'_>) -> Result<Self, String> {
        Ok(match line.word() {
            "screen" => match line.word() {
                "calculator" => Self::Calculator,
                "page" => Self::Page,
                _ => return Err("expect screen calculator, or expect screen page".to_owned()),
            },
            "title" => Self::Title(line.quoted("the title")?),
            "display" => Self::Display(line.quoted("what is displayed")?),
            "text" => Self::Text(line.quoted("the text")?),
            "effect" => Self::effect(line)?,
            "no" => match line.word() {
                "text" => Self::NoText(line.quoted("the text")?),
                "effect" => Self::NoEffect,
                _ => return Err("expect no text \"…\", or expect no effect".to_owned()),
            },
            _ => {
                return Err(
                    "screen, title, display, text, effect, no text or no effect after expect".to_owned()
                );
            }
        })
    }

    fn effect(line: &mut Line<'_>) -> Result<Self, String> {
        Ok(match line.word() {
            "dial" => {
                Self::Asked(Asked::Dial { uri: line.needed_word("a number such as tel:+18002987233")? })
            }
            "text" => {
                let uri = line.needed_word("a number such as sms:+19145550143")?;
                if line.takes("no") {
                    line.needs("body")?;
                    Self::Asked(Asked::ComposeText { uri, body: None })
                } else if line.takes("body") {
                    let body = Some(line.quoted("the body of the text")?);
                    Self::Asked(Asked::ComposeText { uri, body })
                } else {
                    Self::ComposeTo(uri)
                }
            }
            "open" => {
                Self::Asked(Asked::Open { url: line.needed_word("an address such as https://example.org")? })
            }
            "copy" => Self::Asked(Asked::Copy { text: line.quoted("what is copied")? }),
            "leave" => Self::Asked(Asked::Leave),
            _ => return Err("expect effect dial, text, open, copy or leave".to_owned()),
        })
    }
}

fn keys(written: &str) -> Result<Vec<Key>, String> {
    Key::parse_script(written)
        .filter(|keys| !keys.is_empty())
        .ok_or_else(|| "keys out of 0-9 . + - * / ( ) % = ^ ! c < n and names such as [sqrt]".to_owned())
}

/// Whose words are shown: `android`, `ios` or `terminal`.
///
/// # Errors
/// With what would have been right.
pub fn platform(word: &str) -> Result<Platform, String> {
    Ok(match word {
        "android" => Platform::Android,
        "ios" => Platform::Ios,
        "terminal" => Platform::Terminal,
        _ => return Err("platform android, ios or terminal".to_owned()),
    })
}

fn able<'a>(word: &str, abilities: &'a mut Abilities) -> Result<&'a mut bool, String> {
    Ok(match word {
        "call" => &mut abilities.calls,
        "text" => &mut abilities.messages,
        "browse" => &mut abilities.browser,
        _ => return Err("cannot call, text or browse".to_owned()),
    })
}

/// A region that there is; with the choices, if there is none of that name.
fn region(word: &str) -> Result<String, String> {
    let choices = regions();
    if choices.iter().any(|choice| choice == word) {
        return Ok(word.to_owned());
    }
    Err(format!("a region: {}; there is no {word}", choices.join(", ")))
}

fn device(word: &str) -> Result<Option<DeviceKeyError>, String> {
    Ok(match word {
        "ok" => None,
        "busy" => Some(DeviceKeyError::Busy),
        "locked" => Some(DeviceKeyError::Locked),
        "gone" => Some(DeviceKeyError::Gone),
        "broken" => Some(DeviceKeyError::Broken),
        _ => return Err("device busy, locked, gone, broken or ok".to_owned()),
    })
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: expected {}", self.line, self.expected)
    }
}

#[cfg(test)]
mod tests;
