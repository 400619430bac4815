//! Prints whom to contact in one situation, the whole decision table, or vectors for other tests.
//!
//! ```sh
//! cargo run --release --bin decide -- --danger now --phone safe --voice quiet --json
//! ```

use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::{Parser, ValueEnum};
use tally_core::Language;
use tally_core::tools::directory::{Directory, Services, embedded};
use tally_core::tools::help::{
    Age, Country, Danger, Offers, Phone, Place, Police, Situation, Voice, Whom, decide, plain_text, table,
    to_json,
};

/// Whom to contact now, and how. Every option may be left out, as every question may.
#[derive(Parser)]
struct Arguments {
    #[arg(long, value_enum)]
    danger: Option<DangerWord>,
    #[arg(long, value_enum)]
    phone: Option<PhoneWord>,
    #[arg(long, value_enum)]
    voice: Option<VoiceWord>,
    #[arg(long, value_enum)]
    place: Option<PlaceWord>,
    #[arg(long, value_enum)]
    police: Option<PoliceWord>,
    #[arg(long, value_enum)]
    country: Option<CountryWord>,
    #[arg(long, value_enum)]
    age: Option<AgeWord>,
    /// For whom.
    #[arg(long = "for", value_enum)]
    whom: Option<WhomWord>,
    /// A region beside the national directory: westchester-ny.
    #[arg(long, value_parser = region)]
    region: Option<String>,
    /// The moment, as 2026-03-02T15:00:00-05:00.
    #[arg(long, value_parser = moment)]
    now: Option<DateTime<Utc>>,
    /// en or es.
    #[arg(long, value_parser = language, default_value = "en")]
    locale: Language,
    /// As JSON.
    #[arg(long)]
    json: bool,
    /// The whole decision table, as Markdown; with no other option.
    #[arg(long, exclusive = true)]
    table: bool,
    /// Some hundred decisions and the directory, for the tests of Kotlin and Swift; with no other
    /// option.
    #[arg(long, exclusive = true)]
    vectors: bool,
}

macro_rules! word {
    ($word:ident for $answer:ident: $($variant:ident = $text:literal as $means:ident),+) => {
        #[derive(Clone, Copy, ValueEnum)]
        enum $word { $(#[value(name = $text)] $variant),+ }
        impl From<$word> for $answer {
            fn from(word: $word) -> Self {
                match word { $($word::$variant => Self::$means),+ }
            }
        }
    };
}

word!(DangerWord for Danger: Now = "now" as Now, NotNow = "not-now" as NotNow, Unsure = "unsure" as Unsure);
word!(PhoneWord for Phone: Safe = "safe" as Safer, Watched = "watched" as Watched, Borrowed = "borrowed" as Borrowed, Nothing = "none" as None);
word!(VoiceWord for Voice: Speak = "speak" as Speak, Quiet = "quiet" as Quiet, NoVoice = "no-voice" as NoVoice);
word!(PlaceWord for Place: HealthCare = "health-care" as HealthCare, Elsewhere = "elsewhere" as Elsewhere);
word!(PoliceWord for Police: Fine = "fine" as Fine, RatherNot = "rather-not" as RatherNot, Unsure = "unsure" as Unsure);
word!(CountryWord for Country: Us = "us" as Here, Other = "other" as Other);
word!(AgeWord for Age: Adult = "adult" as Adult, Minor = "minor" as Minor, Unsaid = "unsaid" as Unsaid);
word!(WhomWord for Whom: Me = "me" as Me, Other = "other" as Other);

fn region(text: &str) -> Result<String, String> {
    let known: Vec<&str> = embedded().iter().map(Directory::region).collect();
    if known.contains(&text) {
        Ok(text.to_owned())
    } else {
        Err(format!("there is no region {text}; there are: {}", known.join(", ")))
    }
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.to_utc())
        .map_err(|error| format!("{error}; a moment looks like 2026-03-02T15:00:00-05:00"))
}

fn language(text: &str) -> Result<Language, String> {
    let language = Language::of_tag(text);
    let spoken = text.split(['-', '_']).next().unwrap_or_default();
    if spoken == language.tag() {
        return Ok(language);
    }
    let known: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    Err(format!("there are no words for {text}; there are: {}", known.join(", ")))
}

fn main() -> ExitCode {
    // clap ends with 2 for bad usage.
    let arguments = Arguments::parse();
    if arguments.table {
        return write(&table::markdown());
    }
    if arguments.vectors {
        return write(&tally_terminal::vectors::decisions());
    }
    let situation = Situation {
        danger: arguments.danger.map(Into::into),
        phone: arguments.phone.map(Into::into),
        voice: arguments.voice.map(Into::into),
        place: arguments.place.map(Into::into),
        police: arguments.police.map(Into::into),
        country: arguments.country.map(Into::into),
        age: arguments.age.map(Into::into),
        whom: arguments.whom.map(Into::into),
    };
    let now = arguments.now.unwrap_or_else(|| std::time::SystemTime::now().into());
    let services = Services::choose(embedded(), arguments.region.as_deref());
    let guidance = decide(situation, &Offers::at(&services, now, arguments.locale));
    if arguments.json {
        let json = to_json(&guidance, &services, now, arguments.locale);
        write(&format!("{json:#}\n"))
    } else {
        write(&plain_text(situation, &guidance, &services, now, arguments.locale))
    }
}

/// A reader that closes early, such as `head`, is no fault.
fn write(text: &str) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_prints_everything_takes_no_option_that_it_would_ignore() {
        for all in ["--table", "--vectors"] {
            assert!(Arguments::try_parse_from(["decide", all]).is_ok());
            for option in [&["--json"][..], &["--danger", "now"], &["--locale", "es"]] {
                let arguments = ["decide", all].into_iter().chain(option.iter().copied());
                assert!(Arguments::try_parse_from(arguments).is_err(), "{option:?}");
            }
        }
    }

    #[test]
    fn a_chat_shows_its_address_and_no_number() {
        let now = "2026-03-02T15:00:00-05:00".parse().unwrap();
        let services = Services::choose(embedded(), None);
        let situation = Situation { phone: Some(Phone::None), ..Situation::default() };
        let guidance = decide(situation, &Offers::at(&services, now, Language::English));
        let told = plain_text(situation, &guidance, &services, now, Language::English);
        let chats: Vec<&str> = told.lines().filter(|line| line.trim().starts_with("Chat: ")).collect();
        assert!(!chats.is_empty() && chats.iter().all(|line| line.contains("(https://")), "{told}");
    }

    #[test]
    fn a_region_or_a_language_that_does_not_exist_is_refused_with_the_choices() {
        assert_eq!(region("westchester-ny").as_deref(), Ok("westchester-ny"));
        let refused = region("atlantis").unwrap_err();
        assert!(refused.starts_with("there is no region atlantis; there are: "), "{refused}");
        for choice in ["ny, ", "us-national, ", "westchester-ny"] {
            assert!(refused.contains(choice), "{refused}");
        }
        assert_eq!(language("es-US"), Ok(Language::Spanish));
        let refused = language("tlh").unwrap_err();
        assert!(refused.starts_with("there are no words for tlh; there are: en, es"), "{refused}");
    }
}
