//! A journey, read and played.

use std::sync::Arc;

use tally_core::Platform;
use tally_journeys::{USUAL_REGION, USUAL_SETUP_CODE};

use crate::hands::{DeviceAnswer, Foreign, Hands};

/// What a person does with the phone and what has to hold, read from a file of `tests/journeys`.
#[derive(uniffi::Object)]
pub(crate) struct Journey(tally_journeys::Journey);

#[uniffi::export]
impl Journey {
    /// Reads a whole file.
    #[uniffi::constructor]
    fn new(text: String) -> Result<Self, JourneyError> {
        let read = tally_journeys::Journey::parse(&text);
        read.map(Self).map_err(|error| JourneyError::Unreadable(error.to_string()))
    }

    /// The phone that it begins with.
    fn phone(&self) -> Directives {
        Directives::of(&self.0.phone)
    }

    /// How many steps there are.
    fn length(&self) -> u32 {
        u32::try_from(self.0.steps.len()).unwrap_or(u32::MAX)
    }

    /// Plays all of it with these hands, which are called on this thread. With `watched`, what is
    /// seen after each step is written down.
    #[uniffi::method(default(watched = false))]
    fn play(&self, hands: Arc<dyn Hands>, watched: bool) -> Result<Played, JourneyError> {
        let mut played = Played { seen: String::new(), printed: Vec::new() };
        let after = |line, hands: &mut Foreign| {
            use tally_journeys::Hands as _;
            if !watched {
                return Ok(());
            }
            played.seen.push_str(&tally_journeys::seen(line, &hands.sight()?, &hands.asked()?));
            Ok(())
        };
        let print = |screen: &str| played.printed.push(screen.to_owned());
        tally_journeys::play(&self.0, &mut Foreign(hands), print, after)
            .map_err(|failure| JourneyError::Failed(failure.to_string()))?;
        Ok(played)
    }
}

/// What came of it.
#[derive(Clone, Debug, uniffi::Record)]
pub(crate) struct Played {
    /// If it was watched: what was seen after each step, in the form by which the shells are
    /// compared (docs/shells.md).
    pub seen: String,
    /// What `print` steps showed.
    pub printed: Vec<String>,
}

/// Why a journey was not played to its end.
#[derive(Clone, Debug, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
pub(crate) enum JourneyError {
    /// A line is no step.
    #[error("{0}")]
    Unreadable(String),
    /// A step could not be done, or an expectation did not hold: the line, the step, the reason,
    /// the screen.
    #[error("{0}")]
    Failed(String),
}

/// The phone that a journey begins with. What it does not say is as usual.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub(crate) struct Directives {
    /// Its languages, with commas between them, in order of preference.
    #[uniffi(default = "en-US")]
    pub locale: String,
    /// The wall clock, in milliseconds since 1970: Monday, 2 March 2026, 15:00 in New York.
    #[uniffi(default = 1772481600000)]
    pub wall_ms: i64,
    /// The region whose services come first.
    #[uniffi(default = "westchester-ny")]
    pub region: String,
    /// 6 to 12 digits.
    #[uniffi(default = "73282559")]
    pub setup_code: String,
    /// `android`, `ios` or `terminal`; else the shell's own.
    #[uniffi(default = None)]
    pub platform: Option<String>,
    /// Whether it can call.
    #[uniffi(default = true)]
    pub calls: bool,
    /// Whether it can send texts.
    #[uniffi(default = true)]
    pub messages: bool,
    /// Whether it has a browser.
    #[uniffi(default = true)]
    pub browser: bool,
    /// How the device key answers; as it should if this is none.
    #[uniffi(default = None)]
    pub device: Option<DeviceAnswer>,
}

impl Directives {
    fn of(phone: &tally_journeys::Directives) -> Self {
        let said = |said: &Option<String>, usual: &str| said.clone().unwrap_or_else(|| usual.to_owned());
        let platform = phone.platform.map(|platform| match platform {
            Platform::Android => "android",
            Platform::Ios => "ios",
            Platform::Terminal => "terminal",
        });
        Self {
            locale: said(&phone.locale, "en-US"),
            wall_ms: phone.start_ms(),
            region: said(&phone.region, USUAL_REGION),
            setup_code: said(&phone.setup_code, USUAL_SETUP_CODE),
            platform: platform.map(str::to_owned),
            calls: phone.abilities.calls,
            messages: phone.abilities.messages,
            browser: phone.abilities.browser,
            device: phone.device.map(|failure| Some(failure).into()),
        }
    }
}
