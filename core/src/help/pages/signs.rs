//! The signs of more danger that a person marks for themselves. What is marked lives in this visit
//! alone, is never counted, leads to no other contact, and becomes words to say to an advocate.

use super::{Action, Session};
use crate::view::{ChipKind, PageBuilder, Row};
use crate::words::MessageId;

/// A sign that has a source, or is the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Sign {
    /// Pressure on the neck.
    Neck,
    /// Leaving.
    Leaving,
    /// What the person alone knows.
    Own,
}

impl Sign {
    /// In the order in which they stand; it never changes.
    pub(crate) const ALL: [Self; 3] = [Self::Neck, Self::Leaving, Self::Own];

    /// In the person's own words.
    const fn message(self) -> MessageId {
        match self {
            Self::Neck => id!("signs-neck"),
            Self::Leaving => id!("signs-leaving"),
            Self::Own => id!("signs-own"),
        }
    }
}

/// Those that are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    /// Marks one, or takes the mark away.
    pub(super) fn mark(&mut self, sign: Sign) {
        self.0 ^= 1 << sign as u8;
    }

    fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u8) != 0
    }
}

/// The signs to mark, and what each mark says aloud.
pub(super) fn draw<A: From<Action>>(session: &Session, page: &mut PageBuilder<'_, A>) {
    let mut chips = Vec::new();
    for sign in Sign::ALL {
        let kind = ChipKind::Answer { on: session.signs.has(sign) };
        chips.push(page.chip(page.words().say(sign.message()), kind, Action::Mark(sign)));
    }
    page.row(Row::Chips(chips));
    page.text(id!("signs-kept"));
    page.heading(id!("signs-tell"));
    let words = page.words();
    let marked = Sign::ALL.into_iter().filter(|sign| session.signs.has(*sign));
    for id in core::iter::once(id!("signs-say")).chain(marked.map(Sign::message)) {
        let message = words.say(id);
        let (aloud, _) = super::parts::aloud_and_hint(&message);
        page.row(Row::Quote(aloud.into()));
    }
}
