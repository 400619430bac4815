//! What holds in a region, apart from its services: facts that differ from place to place, each
//! with its source and date.

/// The facts of one region. What a file does not say is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether 911 takes texts here.
    pub text_911: TextTo911,
    /// Where that comes from; none if it is not known.
    pub text_911_source: Option<Sourced>,
    /// What health-care staff must report here, in the region's words.
    pub staff_report: Option<StaffReport>,
}

/// Whether 911 takes texts in a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextTo911 {
    /// It does, as the source says.
    Yes,
    /// Nobody could say. A text may reach nobody.
    #[default]
    Unknown,
    /// It does not.
    No,
}

impl TextTo911 {
    /// Every value and the word for it in a file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Yes, "yes"), (Self::Unknown, "unknown"), (Self::No, "no")];
}

/// Where a fact comes from, and the month or day of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced {
    /// Where it comes from, as it is shown.
    pub source: String,
    /// The same in Spanish, if the file has it.
    pub source_es: Option<String>,
    /// Its date: `2026-03` or `2026-03-03`.
    pub date: String,
}

/// What health-care staff must report: a list of harms, not of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffReport {
    /// In English.
    pub english: String,
    /// In Spanish.
    pub spanish: String,
    /// Where it comes from.
    pub source: Sourced,
}
