//! One way to reach somebody, and whether this device can open it. What it cannot is never offered
//! to be touched: its number stays, large, with how it can be reached all the same.

use super::offers::ServiceId;
use crate::device::Abilities;
use crate::event::Request;
use crate::plan::PersonId;
use crate::words::MessageId;

/// One way to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Call 911.
    Call911,
    /// Call 112, the emergency number of the European Union.
    Call112,
    /// Text 911.
    Text911,
    /// Call a service.
    Call(ServiceId),
    /// Call its TTY.
    Textphone(ServiceId),
    /// Text it.
    Text(ServiceId),
    /// Open its chat.
    Chat(ServiceId),
    /// Open its page.
    Page(ServiceId),
    /// Call a trusted person.
    CallPerson(PersonId),
    /// Text a trusted person.
    TextPerson(PersonId),
}

impl Way {
    /// What the platform is asked for.
    pub(crate) fn request(self) -> Request {
        match self {
            Self::Call911 | Self::Call112 | Self::Call(_) | Self::Textphone(_) | Self::CallPerson(_) => {
                Request::Dial
            }
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => Request::ComposeText,
            Self::Chat(_) | Self::Page(_) => Request::OpenPage,
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

    /// Whether it reaches 911.
    pub(crate) fn is_911(self) -> bool {
        matches!(self, Self::Call911 | Self::Text911)
    }

    /// The service that it reaches.
    pub(super) fn service(self) -> Option<ServiceId> {
        match self {
            Self::Call(id) | Self::Textphone(id) | Self::Text(id) | Self::Chat(id) | Self::Page(id) => {
                Some(id)
            }
            _ => None,
        }
    }

    /// Whether both reach 911, or the same service.
    pub(super) fn is_same_contact(self, other: Self) -> bool {
        self.is_911() && other.is_911() || self.service().is_some() && self.service() == other.service()
    }

    /// Its number, for another phone, when a different one is shown large.
    pub(super) fn elsewhere(self) -> MessageId {
        match self {
            Self::Textphone(_) => id!("help-tty-number"),
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => id!("help-elsewhere-text"),
            _ => id!("help-elsewhere-call"),
        }
    }

    /// What to know if this device cannot.
    pub(super) fn cannot(self) -> MessageId {
        match self.request() {
            Request::Dial => id!("help-cannot-call"),
            Request::ComposeText => id!("help-cannot-text"),
            Request::OpenPage => id!("help-cannot-chat"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_for_another_phone_says_what_it_is_for() {
        for (way, message) in [
            (Way::Textphone(ServiceId(1)), id!("help-tty-number")),
            (Way::Text911, id!("help-elsewhere-text")),
            (Way::Text(ServiceId(1)), id!("help-elsewhere-text")),
            (Way::Call(ServiceId(1)), id!("help-elsewhere-call")),
            (Way::Call911, id!("help-elsewhere-call")),
        ] {
            assert_eq!(way.elsewhere(), message, "{way:?}");
        }
    }
}
