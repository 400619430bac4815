//! What a bag could hold and which papers to think of, offered and never demanded.
//!
//! An item taken from here is kept by its id, so it follows the language.

use serde::{Deserialize, Serialize};

use super::ListId;

/// Names a suggestion in a document, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct SuggestionId(pub(crate) u16);

/// One suggested item.
#[derive(Debug)]
pub(crate) struct Suggestion {
    pub(crate) id: SuggestionId,
    /// The list it is for.
    pub(crate) list: ListId,
    /// The message that heads its group.
    pub(crate) group: &'static str,
    /// Its own message.
    pub(crate) label: &'static str,
}

/// Every suggestion, group by group.
pub(crate) const SUGGESTIONS: &[Suggestion] = &[
    suggestion(1, ListId::PAPERS, "plan-group-identity", "plan-item-id"),
    suggestion(2, ListId::PAPERS, "plan-group-identity", "plan-item-passport"),
    suggestion(3, ListId::PAPERS, "plan-group-identity", "plan-item-birth"),
    suggestion(4, ListId::PAPERS, "plan-group-identity", "plan-item-social-security"),
    suggestion(5, ListId::PAPERS, "plan-group-identity", "plan-item-immigration"),
    suggestion(6, ListId::PAPERS, "plan-group-identity", "plan-item-work"),
    suggestion(11, ListId::PAPERS, "plan-group-legal", "plan-item-orders"),
    suggestion(12, ListId::PAPERS, "plan-group-legal", "plan-item-custody"),
    suggestion(13, ListId::PAPERS, "plan-group-legal", "plan-item-lease"),
    suggestion(14, ListId::PAPERS, "plan-group-legal", "plan-item-insurance"),
    suggestion(21, ListId::BAG, "plan-group-daily", "plan-item-cash"),
    suggestion(22, ListId::BAG, "plan-group-daily", "plan-item-cards"),
    suggestion(23, ListId::BAG, "plan-group-daily", "plan-item-medicine"),
    suggestion(24, ListId::BAG, "plan-group-daily", "plan-item-keys"),
    suggestion(25, ListId::BAG, "plan-group-daily", "plan-item-charger"),
    suggestion(26, ListId::BAG, "plan-group-daily", "plan-item-clothes"),
    suggestion(27, ListId::BAG, "plan-group-daily", "plan-item-comfort"),
];

const fn suggestion(id: u16, list: ListId, group: &'static str, label: &'static str) -> Suggestion {
    Suggestion { id: SuggestionId(id), list, group, label }
}

impl SuggestionId {
    /// The suggestion, where this version knows it.
    pub(crate) fn suggestion(self) -> Option<&'static Suggestion> {
        SUGGESTIONS.iter().find(|suggestion| suggestion.id == self)
    }
}
