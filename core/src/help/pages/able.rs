//! What this device can open. What it cannot is never offered to be touched: its number stays, large, with
//! how it can be reached all the same.

use super::Way;
use crate::device::Abilities;
use crate::event::Request;
use crate::words::MessageId;

impl Way {
    /// What the platform is asked for.
    pub(crate) fn request(self) -> Request {
        match self {
            Self::Call911 | Self::Call(_) | Self::Textphone(_) | Self::CallPerson(_) => Request::Dial,
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => Request::ComposeText,
            Self::Chat(_) => Request::OpenPage,
        }
    }

    /// Whether this device can do it, as far as is known beforehand.
    pub(super) fn is_open_to(self, abilities: Abilities) -> bool {
        match self.request() {
            Request::Dial => abilities.calls,
            Request::ComposeText => abilities.messages,
            Request::OpenPage => abilities.browser,
        }
    }

    /// What to know where this device cannot.
    pub(super) fn cannot(self) -> MessageId {
        match self.request() {
            Request::Dial => id!("help-cannot-call"),
            Request::ComposeText => id!("help-cannot-text"),
            Request::OpenPage => id!("help-cannot-chat"),
        }
    }
}
