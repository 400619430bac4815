//! What a first meeting with a service is like, in the service's own words. The plan shows it
//! wherever the service is offered.

/// One part of it, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingPart {
    /// How it is shown.
    pub kind: MeetingKind,
    /// Its words in English.
    pub english: String,
    /// The same in Spanish.
    pub spanish: String,
}

/// How a part is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingKind {
    /// A heading for what follows.
    Heading,
    /// A few sentences.
    Text,
    /// A caution: where this comes from, how old it is.
    Caution,
}

impl MeetingKind {
    /// Every kind, the label that says it in a file, and the label of its Spanish.
    pub(super) const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Heading, "meeting-heading", "meeting-heading:es"),
        (Self::Text, "meeting-text", "meeting-text:es"),
        (Self::Caution, "meeting-caution", "meeting-caution:es"),
    ];
}
