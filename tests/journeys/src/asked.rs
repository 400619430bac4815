use std::fmt;

use tally_core::Effect;

/// What the phone was asked for, as far as a journey can say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The dialer, with a number.
    Dial {
        /// `tel:` and the number.
        uri: String,
    },
    /// The messages, with a number.
    ComposeText {
        /// `sms:` and the number.
        uri: String,
        /// What is filled in.
        body: Option<String>,
    },
    /// The browser, with an address.
    Open {
        /// The address.
        url: String,
    },
    /// To put this on the clipboard.
    Copy {
        /// What is copied.
        text: String,
    },
    /// To close the app.
    Leave,
}

impl Asked {
    /// None for what asks the shell and not the phone: slow work, and to be woken.
    #[must_use]
    pub fn by(effect: &Effect) -> Option<Self> {
        Some(match effect {
            Effect::Dial { uri, .. } => Self::Dial { uri: uri.clone() },
            Effect::ComposeText { uri, body, .. } => {
                Self::ComposeText { uri: uri.clone(), body: body.as_ref().map(ToString::to_string) }
            }
            Effect::OpenPage { url } => Self::Open { url: url.clone() },
            Effect::Copy { text } => Self::Copy { text: text.to_string() },
            Effect::Leave => Self::Leave,
            Effect::Work(_) | Effect::WakeAfter { .. } => return None,
        })
    }
}

/// As a journey writes it.
impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dial { uri } => write!(formatter, "dial {uri}"),
            Self::ComposeText { uri, body: None } => write!(formatter, "text {uri} no body"),
            Self::ComposeText { uri, body: Some(body) } => write!(formatter, "text {uri} body {body:?}"),
            Self::Open { url } => write!(formatter, "open {url}"),
            Self::Copy { text } => write!(formatter, "copy {text:?}"),
            Self::Leave => formatter.write_str("leave"),
        }
    }
}
