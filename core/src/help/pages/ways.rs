//! What a way to somebody looks like where it can be touched: its words, its symbol, and what a
//! touch on it stands for.

use super::super::guidance::{Contact, Step};
use super::super::offers::Channel;
use super::{Action, Way};
use crate::view::Symbol;
use crate::words::MessageId;

impl Way {
    /// What its control says: plainly, while practicing, and to really do it.
    pub(super) const fn says(self) -> [MessageId; 3] {
        match self {
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => {
                [id!("help-text-to"), id!("help-practice-text-to"), id!("help-really-text-to")]
            }
            Self::Textphone(_) => {
                [id!("help-tty-to"), id!("help-practice-tty-to"), id!("help-really-tty-to")]
            }
            Self::Chat(_) => [id!("help-chat-to"), id!("help-practice-chat-to"), id!("help-really-chat-to")],
            Self::Page(_) => [id!("help-page-to"), id!("help-practice-page-to"), id!("help-really-page-to")],
            // The number on a button of its own: it is not the number everywhere.
            Self::Call112 => {
                [id!("help-call-112"), id!("help-practice-call-112"), id!("help-really-call-112")]
            }
            Self::Call911 | Self::Call(_) | Self::CallPerson(_) => {
                [id!("help-call-to"), id!("help-practice-call-to"), id!("help-really-call-to")]
            }
        }
    }

    pub(super) const fn symbol(self) -> Symbol {
        match self {
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => Symbol::Text,
            Self::Chat(_) => Symbol::Chat,
            Self::Page(_) => Symbol::Page,
            _ => Symbol::Call,
        }
    }

    /// What a touch does to the app: said before it, since the app is gone after it.
    pub(super) const fn leaves(self) -> MessageId {
        match self {
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => id!("help-text-note"),
            Self::Chat(_) | Self::Page(_) => id!("help-chat-note"),
            _ => id!("help-dial-note"),
        }
    }
}

/// What to touch for a step; nothing for what is done without this phone. A phone without service
/// can still call 911.
pub(super) fn way_of(step: &Step) -> Option<Way> {
    match (step.contact, step.channel) {
        (Contact::Emergency, Channel::Call) => Some(Way::Call911),
        (Contact::Emergency, Channel::Text) => Some(Way::Text911),
        (Contact::LocalEmergency, Channel::Call) => Some(Way::Call112),
        (Contact::Service(_), _) if step.memorize.is_some() => None,
        (Contact::Service(id), Channel::Call) if step.textphone => Some(Way::Textphone(id)),
        (Contact::Service(id), Channel::Call) => Some(Way::Call(id)),
        (Contact::Service(id), Channel::Text) => Some(Way::Text(id)),
        (Contact::Service(id), Channel::Chat) => Some(Way::Chat(id)),
        (Contact::Service(id), Channel::Page) => Some(Way::Page(id)),
        _ => None,
    }
}

/// What a touch stands for, and while practicing the second one beside it.
pub(super) fn reach(practicing: bool, way: Way) -> [Option<Action>; 2] {
    if practicing {
        [Some(Action::Practiced(way)), Some(Action::ReallyReach(way))]
    } else {
        [Some(Action::Reach(way)), None]
    }
}
