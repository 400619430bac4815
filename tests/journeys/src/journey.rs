//! The journey language: what a person does with the phone, a step a line. docs/journeys.md tells
//! it in full.

use std::fmt;

use chrono::{DateTime, FixedOffset};
use tally_core::tools::directory::regions;
use tally_core::{Abilities, DeviceKeyError, Key, Platform};

use crate::line::Line;

/// A journey, read.
#[derive(Clone, Debug, Default)]
pub struct Journey {
    /// What its first lines say about the phone.
    pub phone: Directives,
    pub steps: Vec<Numbered>,
}

/// `#! locale es` and the like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directives {
    pub locale: Option<String>,
    pub now: Option<DateTime<FixedOffset>>,
    pub region: Option<String>,
    pub setup_code: Option<String>,
    pub platform: Option<Platform>,
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
    pub step: Step,
}

/// One thing that happens, or that is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Keys(Vec<Key>),
    Paste(String),
    Tap {
        label: String,
        of: Option<String>,
    },
    Fill {
        label: String,
        text: String,
    },
    Hide,
    Show,
    Exit,
    Back,
    Wait {
        milliseconds: u64,
    },
    Restart {
        phone: bool,
    },
    Clock(DateTime<FixedOffset>),
    Device(Option<DeviceKeyError>),
    /// The next thing that is to be opened does not open.
    Fail,
    /// Somebody scrolls, or touches where there is nothing.
    Touch,
    Print,
    Expect(Expectation),
}

/// What has to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    Calculator,
    Page,
    Title(String),
    Display(String),
    Text(String),
    NoText(String),
    Dial(String),
    ComposeText { uri: String, body: Body },
    Open(String),
    Copy(String),
    Leave,
    NoEffect,
}

/// What is filled in beside the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Whatever it is.
    Any,
    None,
    Says(String),
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
    pub fn acts(&self) -> bool {
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
            "dial" => Self::Dial(line.needed_word("a number such as tel:+18002987233")?),
            "text" => {
                let uri = line.needed_word("a number such as sms:+19145550143")?;
                let body = if line.takes("no") {
                    line.needs("body")?;
                    Body::None
                } else if line.takes("body") {
                    Body::Says(line.quoted("the body of the text")?)
                } else {
                    Body::Any
                };
                Self::ComposeText { uri, body }
            }
            "open" => Self::Open(line.needed_word("an address such as https://example.org")?),
            "copy" => Self::Copy(line.quoted("what is copied")?),
            "leave" => Self::Leave,
            _ => return Err("expect effect dial, text, open, copy or leave".to_owned()),
        })
    }
}

fn keys(written: &str) -> Result<Vec<Key>, String> {
    Key::parse_script(written)
        .filter(|keys| !keys.is_empty())
        .ok_or_else(|| "keys out of 0-9 . + - * / ( ) % = ^ ! c < n and names such as [sqrt]".to_owned())
}

/// Whose words are shown.
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

/// A region that there is; with the choices, where there is none of that name.
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
mod tests {
    use super::*;

    fn step(line: &str) -> Step {
        let mut journey = Journey::parse(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(journey.steps.len(), 1);
        journey.steps.remove(0).step
    }

    fn refusal(text: &str) -> String {
        Journey::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn reads_every_kind_of_step() {
        assert_eq!(step("keys 1+n="), Step::Keys(vec![Key::Digit(1), Key::Add, Key::Sign, Key::Equals]));
        assert_eq!(step("keys [sqrt]9 !"), Step::Keys(vec![Key::SquareRoot, Key::Digit(9), Key::Factorial]));
        assert_eq!(step(r#"paste "1,5""#), Step::Paste("1,5".into()));
        assert_eq!(
            step(r#"tap "Call" of "911""#),
            Step::Tap { label: "Call".into(), of: Some("911".into()) }
        );
        assert_eq!(
            step(r#"  fill "Note" with "a\n\"b\" \u{e9}\\"  "#),
            Step::Fill { label: "Note".into(), text: "a\n\"b\" é\\".into() }
        );
        assert_eq!(step("wait 2m"), Step::Wait { milliseconds: 120_000 });
        assert_eq!(step("wait 1h"), Step::Wait { milliseconds: 3_600_000 });
        assert_eq!(step("wait 250ms"), Step::Wait { milliseconds: 250 });
        assert_eq!(step("restart"), Step::Restart { phone: false });
        assert_eq!(step("restart phone"), Step::Restart { phone: true });
        assert_eq!(step("device gone"), Step::Device(Some(DeviceKeyError::Gone)));
        assert!(matches!(step("clock 2026-03-08T01:59:00-05:00"), Step::Clock(_)));
        for line in ["hide", "show", "exit", "back", "print", "fail", "touch"] {
            step(line);
        }
    }

    #[test]
    fn reads_every_kind_of_expectation() {
        let expectation = |line: &str| match step(line) {
            Step::Expect(expectation) => expectation,
            step => panic!("{step:?}"),
        };
        assert_eq!(expectation("expect screen calculator"), Expectation::Calculator);
        assert_eq!(expectation("expect screen page"), Expectation::Page);
        assert_eq!(expectation(r#"expect title "x""#), Expectation::Title("x".into()));
        assert_eq!(expectation(r#"expect display "42""#), Expectation::Display("42".into()));
        assert_eq!(expectation(r#"expect text "x""#), Expectation::Text("x".into()));
        assert_eq!(expectation(r#"expect no text "x""#), Expectation::NoText("x".into()));
        assert_eq!(expectation("expect effect dial tel:911"), Expectation::Dial("tel:911".into()));
        assert_eq!(
            expectation(r#"expect effect text sms:1 body "b""#),
            Expectation::ComposeText { uri: "sms:1".into(), body: Body::Says("b".into()) }
        );
        assert_eq!(
            expectation("expect effect text sms:1 no body"),
            Expectation::ComposeText { uri: "sms:1".into(), body: Body::None }
        );
        assert_eq!(
            expectation("expect effect open https://a.b/c?d"),
            Expectation::Open("https://a.b/c?d".into())
        );
        assert_eq!(expectation(r#"expect effect copy "42""#), Expectation::Copy("42".into()));
        assert_eq!(expectation("expect effect leave"), Expectation::Leave);
        assert_eq!(expectation("expect no effect"), Expectation::NoEffect);
    }

    #[test]
    fn a_region_that_does_not_exist_is_refused_with_the_choices() {
        assert_eq!(
            refusal("# about\n#! region atlantis"),
            "line 2: expected a region: us-national, westchester-ny; there is no atlantis"
        );
    }

    #[test]
    fn first_lines_may_describe_the_phone() {
        let journey =
            Journey::parse("# about\n#! locale es-US\n#! now 2026-03-02T15:00:00-05:00\n\nhide").unwrap();
        assert_eq!(journey.phone.locale.as_deref(), Some("es-US"));
        assert!(journey.phone.now.is_some());
        assert_eq!(journey.steps[0].line, 5);
        let journey =
            Journey::parse("#! platform ios\n#! cannot call\n#! cannot browse\n#! device broken").unwrap();
        assert_eq!(journey.phone.platform, Some(Platform::Ios));
        assert_eq!(journey.phone.abilities, Abilities { calls: false, messages: true, browser: false });
        assert_eq!(journey.phone.device, Some(DeviceKeyError::Broken));
        for line in ["#! platform phone", "#! cannot fly", "#! device asleep"] {
            assert!(refusal(line).starts_with("line 1: expected "), "{line}");
        }
        assert!(refusal("hide\n#! locale es").starts_with("line 2: "));
        assert!(refusal("#! colour red").contains("locale"));
    }

    #[test]
    fn a_line_that_is_no_step_is_named_with_what_would_be_one() {
        for (line, says) in [
            ("jump", "keys, paste, tap"),
            ("keys 12x", "keys out of"),
            ("keys", "keys out of"),
            ("tap Exit", "in quotes"),
            (r#"tap "Exit"#, "closing quote"),
            (r#"tap "a\q""#, "\\n"),
            (r#"tap "Exit" now"#, "the end of the line"),
            (r#"fill "A" "B""#, "with"),
            ("wait soon", "45s"),
            ("wait 45", "45s"),
            ("wait 99999999999999999999s", "45s"),
            ("clock noon", "2026-03-02"),
            ("device asleep", "device busy"),
            ("expect joy", "screen, title"),
            ("expect effect dial", "tel:"),
        ] {
            let error = refusal(&format!("hide\n\n{line}"));
            assert!(error.starts_with("line 3: expected "), "{error}");
            assert!(error.contains(says), "{line}: {error}");
        }
    }

    #[test]
    fn any_bytes_are_a_journey_or_refused() {
        for text in ["\u{feff}hide", "\r\nhide\r\n", "", "#", "# \u{202e}"] {
            assert!(Journey::parse(text).is_ok(), "{text:?}");
        }
        assert!(Journey::parse("\0").is_err());
    }
}
