//! What holds in a region, apart from its services: facts that differ from place to place, each
//! with its source and date.

use chrono::{DateTime, Utc};

use super::dates::{begins, years_after};

/// The facts of one region. What a file does not say is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether 911 takes texts here.
    pub text_911: TextTo911,
    /// Where that comes from. If it is not known, a file may leave this out.
    pub text_911_source: Option<Sourced>,
    /// What health-care staff must report here, in the region's words.
    pub staff_report: Option<StaffReport>,
    /// What else is known here, in the order of the file.
    pub local: Vec<Local>,
}

/// What a page asks the region for: each is told where it is known, and left out elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalFact {
    /// A medical exam after a sexual assault: who pays, who is there.
    Exam,
    /// How long the evidence of such an exam is kept.
    Kit,
    /// A protective order: which court, for whom, at what cost.
    Order,
    /// A substitute address.
    Address,
    /// Money for what a crime has cost.
    Compensation,
    /// Where several kinds of help are under one roof.
    OneStop,
}

impl LocalFact {
    /// Every fact and the word for it in a file.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Exam, "exam"),
        (Self::Kit, "kit"),
        (Self::Order, "order"),
        (Self::Address, "address"),
        (Self::Compensation, "compensation"),
        (Self::OneStop, "one-stop"),
    ];
}

/// A fact of the region, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// What it is about.
    pub about: LocalFact,
    /// In English.
    pub english: String,
    /// In Spanish.
    pub spanish: String,
    /// Where it comes from, as it is shown.
    pub source: String,
    /// The same in Spanish.
    pub source_es: String,
    /// The date of the source, a month or a day; none if the source has none.
    pub date: Option<String>,
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

impl StaffReport {
    /// Laws change: what is older says nothing of today.
    const YEARS: i32 = 10;

    /// Whether it may be told: its date is not more than ten years ago, counted from the first day
    /// of a month, and not in the future, which means a slip in the file or a wrong clock.
    #[must_use]
    pub fn is_recent(&self, at: DateTime<Utc>) -> bool {
        let today = at.date_naive();
        begins(&self.source.date).is_some_and(|day| day <= today && today <= years_after(day, Self::YEARS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_must_report_is_told_for_ten_years() {
        let told = |date: &str, at: &str| {
            let source = Sourced { source: "A law".into(), source_es: None, date: date.into() };
            let report = StaffReport { english: "Burns.".into(), spanish: "Quemaduras.".into(), source };
            report.is_recent(format!("{at}T12:00:00Z").parse().unwrap())
        };
        for (date, first, last, over) in [
            ("2016-03-02", "2016-03-02", "2026-03-02", "2026-03-03"),
            ("2016-03", "2016-03-01", "2026-03-01", "2026-03-02"),
            ("2016-02-29", "2016-02-29", "2026-02-28", "2026-03-01"),
        ] {
            assert!(told(date, first) && told(date, last), "{date}");
            assert!(!told(date, over), "{date}");
        }
        assert!(!told("2016-03-02", "2016-03-01"));
        assert!(!told("2016-03-02", "1970-01-01"));
        assert!(!told("lately", "2026-03-02"));
    }
}
