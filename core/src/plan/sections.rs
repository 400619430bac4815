//! The sections of the plan: what each asks, explains and holds. A static table; answers live in
//! the document.
//!
//! Everything is optional and nothing is scored. Parts that could put somebody at risk when read
//! over a shoulder are closed until touched.

mod table;

use serde::{Deserialize, Serialize};

use super::ListId;
use crate::view::FieldKind;
use crate::words::MessageId;

pub(crate) use table::SECTIONS;

/// Names a section, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SectionId(pub(crate) u16);

/// Names a question and its answer in a document, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct PromptId(pub(crate) u16);

/// One section.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) id: SectionId,
    pub(crate) title: MessageId,
    /// A title that tells nothing to somebody who glances at it.
    pub(crate) neutral_title: MessageId,
    pub(crate) intro: MessageId,
    /// From top to bottom.
    pub(crate) parts: &'static [Part],
}

/// One part of a section; message ids, unless something else is named.
#[derive(Debug)]
pub(crate) enum Part {
    /// A question with an answer.
    Prompt(Prompt),
    /// Something good to know.
    Text(MessageId),
    /// Something to know before acting.
    Caution(MessageId),
    /// A heading over what follows.
    Heading(MessageId),
    /// Words to say aloud.
    Quote(MessageId),
    /// The people trusted.
    People,
    /// A checklist.
    List(ListId),
    /// The card of the 988 lifeline.
    Lifeline,
    /// What a first meeting is like, if a service of the region says so.
    Meeting,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prompt {
    pub(crate) id: PromptId,
    /// The question.
    pub(crate) label: MessageId,
    /// An example, or why it is asked.
    pub(crate) hint: Option<MessageId>,
    pub(crate) kind: FieldKind,
    /// Closed until touched.
    pub(crate) closed: bool,
}

/// What the pages on a hurry, on starting small and on help read by name.
impl PromptId {
    pub(crate) const PLACE_FIRST: Self = Self(501);
    pub(crate) const ADDRESS: Self = Self(401);
    pub(crate) const WORD: Self = Self(601);
    pub(crate) const BAG_WHERE: Self = Self(801);

    /// The clues to where one is, in the order in which to say them.
    pub(crate) const WHERE_AM_I: [Self; 5] = [Self(401), Self(402), Self(404), Self(403), Self(405)];
    /// The places to go, first choice first.
    pub(crate) const WHERE_TO_GO: [Self; 4] = [Self(501), Self(502), Self(503), Self(504)];

    /// The question, if this version knows it.
    pub(crate) fn prompt(self) -> Option<&'static Prompt> {
        SECTIONS.iter().flat_map(Section::prompts).find(|prompt| prompt.id == self)
    }
}

impl SectionId {
    /// The section, if this version knows it.
    pub(crate) fn section(self) -> Option<&'static Section> {
        SECTIONS.iter().find(|section| section.id == self)
    }
}

impl Section {
    /// Its questions, from top to bottom.
    pub(crate) fn prompts(&self) -> impl Iterator<Item = &'static Prompt> + use<> {
        self.parts.iter().filter_map(|part| match part {
            Part::Prompt(prompt) => Some(prompt),
            _ => None,
        })
    }

    /// The message of its title.
    pub(crate) fn title(&self, neutral: bool) -> MessageId {
        if neutral { self.neutral_title } else { self.title }
    }
}

/// A question answered in one line.
const fn line(id: u16, label: MessageId) -> Prompt {
    Prompt { id: PromptId(id), label, hint: None, kind: FieldKind::Line, closed: false }
}

/// A question answered in several lines.
const fn lines(id: u16, label: MessageId) -> Prompt {
    let mut prompt = line(id, label);
    prompt.kind = FieldKind::Lines;
    prompt
}

/// The last question of every section: whatever the others did not ask.
const fn own_words(id: u16) -> Part {
    lines(id, id!("plan-own-words")).closed().part()
}

impl Prompt {
    const fn hint(mut self, hint: MessageId) -> Self {
        self.hint = Some(hint);
        self
    }

    const fn closed(mut self) -> Self {
        self.closed = true;
        self
    }

    const fn part(self) -> Part {
        Part::Prompt(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_eighteen_sections_and_no_id_is_there_twice() {
        let ids: Vec<u16> = SECTIONS.iter().map(|section| section.id.0).collect();
        assert_eq!(ids, (1..=18).collect::<Vec<_>>());
        let mut prompts: Vec<u16> =
            SECTIONS.iter().flat_map(Section::prompts).map(|prompt| prompt.id.0).collect();
        let count = prompts.len();
        prompts.sort_unstable();
        prompts.dedup();
        assert_eq!(prompts.len(), count);
    }

    #[test]
    fn prompts_that_other_pages_name_exist() {
        let named = [PromptId::WORD, PromptId::BAG_WHERE];
        for id in named.into_iter().chain(PromptId::WHERE_AM_I).chain(PromptId::WHERE_TO_GO) {
            assert!(id.prompt().is_some(), "{id:?}");
        }
    }

    #[test]
    fn every_section_takes_the_persons_own_words_last() {
        for section in SECTIONS {
            let last = section.prompts().last().unwrap();
            assert_eq!((last.label, last.id.0), (id!("plan-own-words"), section.id.0 * 100 + 99));
        }
    }

    #[test]
    fn hopes_come_first_and_are_never_closed() {
        let first = SECTIONS[0].prompts().next().unwrap();
        assert_eq!((first.label, first.closed), (id!("plan-hopes-hopes"), false));
    }
}
