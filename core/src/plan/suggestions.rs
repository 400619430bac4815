//! What a bag could hold and which papers to think of, offered and never demanded.
//!
//! An item taken from here is kept by its id, so it follows the language.

use super::ListId;
pub(crate) use super::checklist::SuggestionId;
use crate::words::MessageId;

/// One suggested item.
#[derive(Debug)]
pub(crate) struct Suggestion {
    pub(crate) id: SuggestionId,
    /// The list it is for.
    pub(crate) list: ListId,
    /// The message that heads its group.
    pub(crate) group: MessageId,
    /// Its own message.
    pub(crate) label: MessageId,
}

/// Every suggestion, group by group.
pub(crate) const SUGGESTIONS: &[Suggestion] = &[
    suggestion(1, ListId::PAPERS, id!("plan-group-identity"), id!("plan-item-id")),
    suggestion(2, ListId::PAPERS, id!("plan-group-identity"), id!("plan-item-passport")),
    suggestion(3, ListId::PAPERS, id!("plan-group-identity"), id!("plan-item-birth")),
    suggestion(4, ListId::PAPERS, id!("plan-group-identity"), id!("plan-item-social-security")),
    suggestion(5, ListId::PAPERS, id!("plan-group-identity"), id!("plan-item-immigration")),
    suggestion(6, ListId::PAPERS, id!("plan-group-identity"), id!("plan-item-work")),
    suggestion(11, ListId::PAPERS, id!("plan-group-legal"), id!("plan-item-orders")),
    suggestion(12, ListId::PAPERS, id!("plan-group-legal"), id!("plan-item-custody")),
    suggestion(13, ListId::PAPERS, id!("plan-group-legal"), id!("plan-item-lease")),
    suggestion(14, ListId::PAPERS, id!("plan-group-legal"), id!("plan-item-insurance")),
    suggestion(21, ListId::BAG, id!("plan-group-daily"), id!("plan-item-cash")),
    suggestion(22, ListId::BAG, id!("plan-group-daily"), id!("plan-item-cards")),
    suggestion(23, ListId::BAG, id!("plan-group-daily"), id!("plan-item-medicine")),
    suggestion(24, ListId::BAG, id!("plan-group-daily"), id!("plan-item-keys")),
    suggestion(25, ListId::BAG, id!("plan-group-daily"), id!("plan-item-charger")),
    suggestion(26, ListId::BAG, id!("plan-group-daily"), id!("plan-item-clothes")),
    suggestion(27, ListId::BAG, id!("plan-group-daily"), id!("plan-item-comfort")),
];

const fn suggestion(id: u16, list: ListId, group: MessageId, label: MessageId) -> Suggestion {
    Suggestion { id: SuggestionId(id), list, group, label }
}

impl SuggestionId {
    /// The suggestion, if this version knows it.
    pub(crate) fn suggestion(self) -> Option<&'static Suggestion> {
        SUGGESTIONS.iter().find(|suggestion| suggestion.id == self)
    }
}
