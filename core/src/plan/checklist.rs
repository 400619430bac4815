//! Checklists: what a bag could hold, which papers to think of.

use serde::{Deserialize, Serialize};

use crate::text::Text;
use crate::words::MessageId;

/// Names a list in a document, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ListId(pub(crate) u16);

impl ListId {
    /// What a bag could hold.
    pub(crate) const BAG: Self = Self(1);
    /// Papers to think of.
    pub(crate) const PAPERS: Self = Self(2);

    /// The message of its title.
    pub(crate) fn title(self) -> MessageId {
        if self == Self::PAPERS { id!("plan-list-papers") } else { id!("plan-list-bag") }
    }
}

/// Names an item within its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ItemId(pub(crate) u16);

/// One list.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Checklist {
    pub(crate) id: ListId,
    /// In the person's own order.
    pub(crate) items: Vec<Item>,
}

/// One item.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Item {
    pub(crate) id: ItemId,
    pub(crate) content: Content,
    pub(crate) ticked: bool,
}

impl Item {
    /// Whether this version can show it; a suggestion of a later version is kept and left out.
    pub(crate) fn is_known(&self) -> bool {
        !matches!(&self.content, Content::Suggested(id) if id.suggestion().is_none())
    }
}

/// What an item says.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Content {
    /// The person's own words.
    Own(Text),
    /// A suggestion, in the language of the page.
    Suggested(SuggestionId),
}

/// Names a suggestion in a document, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct SuggestionId(pub(crate) u16);
