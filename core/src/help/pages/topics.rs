//! What is good to know beyond the next call: a page for each topic, and the ways from one to
//! another. Static: whose words they are and what stands where. Nothing here decides whom to
//! contact.
//!
//! Every sentence that states a fact names its source above it in `core/locales/en`, and a test
//! holds each to that. What differs from place to place comes from the region's file.

mod contents;

use super::Screen;
use crate::directory::{Group, LocalFact};
use crate::words::MessageId;

/// A page that explains something.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) title: MessageId,
    /// From top to bottom.
    pub(crate) blocks: &'static [Block],
}

/// One part of such a page; message ids, unless something else is named.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "the vocabulary of a page; a topic takes what it needs")]
pub(crate) enum Block {
    /// A heading over what follows.
    Heading(MessageId),
    /// A paragraph.
    Text(MessageId),
    /// Something to know.
    Fact(MessageId),
    /// Something to know before acting.
    Risk(MessageId),
    /// A step, numbered from the one before.
    Step(MessageId),
    /// Words to say aloud, in quotation marks, and what there is to know about them.
    Say(MessageId),
    /// One paragraph on Android, another on an iPhone, and a third anywhere else.
    ByPlatform([MessageId; 3]),
    /// What the region's file says of this.
    Local(LocalFact),
    /// The services for these people, a line each.
    Services(Group),
    /// The way to another topic.
    Topic(TopicId),
    /// The way to another page of help.
    Page(MessageId, Screen),
}

macro_rules! topics {
    ($($(#[$about:meta])* $id:ident => $module:ident::$topic:ident,)+) => {
        /// Every topic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum TopicId {
            $($(#[$about])* $id,)+
        }

        impl TopicId {
            /// Every topic, the contents first.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$id),+];

            /// Its page.
            pub(crate) const fn topic(self) -> &'static Topic {
                match self {
                    $(Self::$id => &$module::$topic,)+
                }
            }
        }
    };
}

topics! {
    /// All of them.
    Contents => contents::CONTENTS,
}

#[cfg(test)]
mod tests;
