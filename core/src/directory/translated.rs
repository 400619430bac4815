//! What a directory says in a reader's language, or else in the language it was written in.

use tally_hsds::{Assurance, Directory, Limit, Local, MeetingPart, Service, StaffReport, Told};

use crate::words::Language;

/// A service's name for a reader of `language`, if the file has one.
#[must_use]
pub fn name(service: &Service, language: Language) -> &str {
    service.spanish_name().filter(|_| language == Language::Spanish).unwrap_or(service.name())
}

/// A region's name for a reader of `language`, if the file has one.
#[must_use]
pub fn region(directory: &Directory, language: Language) -> &str {
    directory.spanish_name().filter(|_| language == Language::Spanish).unwrap_or(directory.name())
}

/// A sentence or two for a reader of `language`.
#[must_use]
pub fn told(told: &Told, language: Language) -> &str {
    match language {
        Language::English => &told.english,
        Language::Spanish => &told.spanish,
    }
}

/// Where the facts come from, for a reader of `language` if the file has that.
#[must_use]
pub fn source(assurance: &Assurance, language: Language) -> &str {
    let spanish = assurance.source_es.as_deref().filter(|_| language == Language::Spanish);
    spanish.unwrap_or(&assurance.source)
}

/// What a card says of a limit.
#[must_use]
pub fn limit(limit: Limit, language: Language) -> String {
    let words = language.words();
    let sentence = words.say(match limit {
        Limit::NoInPerson => id!("help-caution-no-in-person"),
        Limit::CannotSendHelp => id!("help-caution-cannot-send-help"),
        Limit::MayReport => id!("help-caution-may-report"),
        Limit::Relay711 => id!("help-caution-relay"),
        Limit::Interpreters => id!("help-caution-interpreters"),
        Limit::HolidaysUnknown => id!("help-caution-holidays"),
    });
    sentence.to_string()
}

/// The words of a part of a first meeting, for a reader of `language`.
#[must_use]
pub fn meeting(part: &MeetingPart, language: Language) -> &str {
    match language {
        Language::English => &part.english,
        Language::Spanish => &part.spanish,
    }
}

/// What holds in a region, and where that comes from, with its date if it has one, for a reader of
/// `language`.
#[must_use]
pub fn local(fact: &Local, language: Language) -> (&str, String) {
    let (what, source) = match language {
        Language::English => (&fact.english, &fact.source),
        Language::Spanish => (&fact.spanish, &fact.source_es),
    };
    let date = fact.date.as_ref().map_or_else(String::new, |date| format!(", {date}"));
    (what, format!("{source}{date}"))
}

/// What health-care staff must report, and where that comes from, for a reader of `language`.
#[must_use]
pub fn staff_report(report: &StaffReport, language: Language) -> (&str, &str) {
    let spanish = language == Language::Spanish;
    let source = report.source.source_es.as_deref().filter(|_| spanish);
    let what = if spanish { &report.spanish } else { &report.english };
    (what, source.unwrap_or(&report.source.source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{LocalFact, Services, embedded, file_with_hotlines};

    #[test]
    fn what_a_file_has_in_spanish_is_for_readers_of_spanish() {
        let services = Services::choose(embedded(), Some("westchester-ny"));
        let service = |slug| services.iter().find(|service| service.slug() == slug).unwrap();
        let texts = service("msp-text");
        assert_eq!(name(texts, Language::Spanish), "My Sisters' Place: mensajes y chat");
        assert_eq!(name(texts, Language::English), texts.name());
        let source_of = |slug, language| source(service(slug).assurance(), language);
        assert_eq!(source_of("988", Language::Spanish), "988lifeline.org (sin fecha)");
        assert_eq!(source_of("988", Language::English), "988lifeline.org (not dated)");
        // Without Spanish in the file it is the file's own language.
        let file = file_with_hotlines("here", 1);
        assert_eq!(source(file.services()[0].assurance(), Language::Spanish), "Somebody's page");
        let state = embedded().iter().find(|directory| directory.region() == "ny").unwrap();
        assert_eq!(region(state, Language::Spanish), "Nueva York");
        assert_eq!(region(state, Language::English), "New York");
        assert_eq!(region(&file, Language::Spanish), "Test");
        let alert = service("ndvh").about().alert.as_ref().unwrap();
        assert_eq!(
            told(alert, Language::English),
            "Its chat may begin with a machine. You can ask for a person."
        );
        assert!(told(alert, Language::Spanish).starts_with("El chat puede empezar con una máquina."));
        let named_once = service("988");
        assert_eq!(named_once.spanish_name(), None);
        assert_eq!(name(named_once, Language::Spanish), named_once.name());
    }

    #[test]
    fn a_local_fact_is_told_with_its_source_and_the_date_of_that_if_it_has_one() {
        let services = Services::choose(embedded(), Some("ny"));
        let first = |about| services.local(about).next().unwrap();
        let (what, source) = local(first(LocalFact::Kit), Language::English);
        assert!(what.contains("kept for 20 years"), "{what}");
        assert_eq!(source, "Governor of New York, April 24, 2023");
        let dated = Local { date: Some("2023-04-24".into()), ..first(LocalFact::Kit).clone() };
        let (_, source) = local(&dated, Language::English);
        assert_eq!(source, "Governor of New York, April 24, 2023, 2023-04-24");
        let (what, source) = local(first(LocalFact::Order), Language::Spanish);
        assert!(what.starts_with("En Nueva York no se paga."), "{what}");
        assert_eq!(source, "nycourts.gov, sin fecha");
    }
}
