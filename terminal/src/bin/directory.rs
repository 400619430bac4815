//! Checks directory files, for an organization that writes its own: every fault with the place
//! where it is, and what would be offered.
//!
//! `cargo run --bin directory -- check core/directory/westchester-ny.json`
//!
//! Exit 0 if every file is sound, 1 if one is not, 2 for bad usage.

// A program that prints.
#![allow(clippy::print_stderr)]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};
use tally_core::Language;
use tally_core::tools::directory::{
    About, Ages, DAYS, Directory, Exception, Facts, Group, Hours, Kind, Limit, Limits, LocalFact, PhoneType,
    Schedule, Schedules, Service, Sourced, TextTo911, Told, embedded, translated,
};
use tally_core::tools::help::{Audience, Offers};

/// Checks directory files.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Names every fault with its line, column and JSON path; tells what a sound file offers, to be
    /// compared with what the service says.
    Check {
        /// The files: REGION.json, as docs/directory.md describes them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let Command::Check { files } = Arguments::parse().command;
    match check_all(&files, DateTime::from(SystemTime::now()), &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads the output closed it.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn check_all(files: &[PathBuf], now: DateTime<Utc>, out: &mut impl Write) -> io::Result<bool> {
    let mut sound = true;
    for file in files {
        let bytes = fs::read(file).map_err(|error| named(file, &error))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let Some(region) = name.strip_suffix(".json").filter(|region| !region.is_empty()) else {
            sound = false;
            let why = if name.to_ascii_lowercase().contains(".json.") {
                "; something stands behind .json in its name"
            } else {
                ""
            };
            writeln!(
                out,
                "{}: is not a directory file: a region's is named REGION.json{why}",
                file.display()
            )?;
            continue;
        };
        match Directory::check_beside(embedded(), &bytes, region, now.date_naive()) {
            Ok(directory) => tell(file, &directory, now, out)?,
            Err(errors) => {
                sound = false;
                for error in errors {
                    writeln!(out, "{}:{error}", file.display())?;
                }
            }
        }
    }
    Ok(sound)
}

fn named(file: &Path, error: &io::Error) -> io::Error {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "is a folder: name the files in it, one by one".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read: its permissions do not allow it".to_owned(),
        _ => error.to_string(),
    };
    io::Error::new(error.kind(), format!("{}: {why}", file.display()))
}

fn tell(file: &Path, directory: &Directory, now: DateTime<Utc>, out: &mut impl Write) -> io::Result<()> {
    let always = if directory.is_national() { ", always offered" } else { "" };
    let part = directory.state().map_or_else(String::new, |state| format!(", a part of {state}"));
    writeln!(out, "{}: sound. {} ({}{part}{always})", file.display(), directory.name(), directory.region())?;
    writeln!(out, "Compare each line with the service before you release it: what is checked is form.")?;
    if let Some(name) = directory.spanish_name() {
        writeln!(out, "In Spanish: {name}")?;
    }
    if !directory.is_national() {
        facts(directory.facts(), now, out)?;
    }
    for (service, audience) in Offers::of_file(directory) {
        let spanish = service.spanish_name();
        writeln!(out, "\n  {} ({})", service.name(), service.slug())?;
        let told = match spanish {
            Some(name) => name.to_owned(),
            None => format!("{} (the same: there is no name:es)", service.name()),
        };
        writeln!(out, "    in Spanish    {told}")?;
        writeln!(out, "    offered as    {}", offered_as(service, audience))?;
        let groups: Vec<String> = service.serves().iter().map(Group::word).collect();
        let whom = if groups.is_empty() { "everybody".to_owned() } else { groups.join(", ") };
        writeln!(out, "    for           {whom}")?;
        about(service.about(), out)?;
        ways(service, out)?;
        hours(service, now, out)?;
        let languages = listed(service.languages());
        writeln!(out, "    languages     {languages}")?;
        limits(service.limits(), out)?;
        if !service.meeting().is_empty() {
            writeln!(out, "    meeting       {} parts, in English and Spanish", service.meeting().len())?;
        }
        assurance(service, now, out)?;
    }
    Ok(())
}

/// Where the app offers it.
fn offered_as(service: &Service, audience: Option<Audience>) -> &'static str {
    match (service.kind(), audience) {
        (Kind::Lifeline, _) => "a lifeline, offered in the plan's section on feeling safe",
        (_, Some(Audience::Everybody)) => "a hotline, offered by the decision",
        (_, Some(Audience::Young)) => {
            "a hotline, offered by the decision: first to who is under 18, to others behind the rest"
        }
        (_, Some(Audience::Deaf)) => {
            "a hotline, offered by the decision to who cannot hear or talk on a call"
        }
        (_, None) if Audience::of(service).is_some() => {
            "a service on the page of who can help; the decision takes 16 ways, and those before it are more"
        }
        (_, None) => "a service on the page of who can help, by whom it is for",
    }
}

/// What it says of itself, in both languages.
fn about(about: &About, out: &mut impl Write) -> io::Result<()> {
    for (what, told) in [
        ("description", &about.description),
        ("eligibility", &about.eligibility),
        ("interpreters", &about.interpretation),
        ("alert", &about.alert),
    ] {
        both(what, told.as_ref(), out)?;
    }
    match about.ages {
        Ages { from: None, to: None } => Ok(()),
        Ages { from: Some(from), to: None } => writeln!(out, "    ages          {from} and older"),
        Ages { from: None, to: Some(to) } => writeln!(out, "    ages          up to {to}"),
        Ages { from: Some(from), to: Some(to) } => writeln!(out, "    ages          {from} to {to}"),
    }
}

fn both(what: &str, told: Option<&Told>, out: &mut impl Write) -> io::Result<()> {
    let Some(told) = told else { return Ok(()) };
    writeln!(out, "    {what:<13} \"{}\"", told.english)?;
    writeln!(out, "    in Spanish    \"{}\"", told.spanish)
}

/// What holds in the region, apart from its services.
fn facts(facts: &Facts, now: DateTime<Utc>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n  In this region")?;
    let text_911 = match facts.text_911 {
        TextTo911::Yes => "taken: whoever cannot hear or speak on a call is told to text first",
        TextTo911::Unknown => {
            "not known: whoever cannot hear or speak on a call is offered a text and relay as equals"
        }
        TextTo911::No => "not taken: nobody is told to text 911",
    };
    writeln!(out, "    text to 911   {text_911}")?;
    if let Some(source) = &facts.text_911_source {
        sourced(source, "", out)?;
    }
    if let Some(report) = &facts.staff_report {
        writeln!(out, "    staff report  \"{}\"", report.english)?;
        writeln!(out, "    in Spanish    \"{}\"", report.spanish)?;
        let old = if report.is_recent(now) {
            ""
        } else {
            ": more than ten years ago, so nobody is to be told; find what holds today"
        };
        sourced(&report.source, old, out)?;
    } else {
        writeln!(out, "    staff report  not known: staff may have to, and can be asked first")?;
    }
    for fact in &facts.local {
        let word = LocalFact::ALL.iter().find(|(about, _)| *about == fact.about).map_or("", |(_, word)| word);
        writeln!(out, "    {word:<13} \"{}\"", fact.english)?;
        writeln!(out, "    in Spanish    \"{}\"", fact.spanish)?;
        let date = fact.date.as_ref().map_or_else(String::new, |date| format!(", {date}"));
        writeln!(out, "    source        {}{date}", fact.source)?;
        writeln!(out, "    in Spanish    {}", fact.source_es)?;
    }
    Ok(())
}

fn sourced(source: &Sourced, remark: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "    source        {}, {}{remark}", source.source, source.date)?;
    match &source.source_es {
        Some(source) => writeln!(out, "    in Spanish    {source}"),
        None => Ok(()),
    }
}

/// What a touch would dial, write to or open.
fn ways(service: &Service, out: &mut impl Write) -> io::Result<()> {
    for phone in service.phones() {
        let (how, uri) = match phone.kind {
            PhoneType::Voice => ("call", phone.number.uri()),
            PhoneType::Text => ("text", phone.number.text_uri().expect("no text line has an extension")),
            PhoneType::Textphone => ("TTY", phone.number.uri()),
        };
        writeln!(out, "    {how:<13} {}, dialed as {uri}", phone.number)?;
        if !phone.languages.is_empty() {
            writeln!(out, "                  in {}", listed(&phone.languages))?;
        }
        for (body, whose) in
            [(&phone.text_body, "a first text"), (&phone.text_body_es, "a first text in Spanish")]
        {
            if let Some(body) = body {
                writeln!(out, "                  {whose} says {body}")?;
            }
        }
    }
    if let Some(chat) = service.chat() {
        writeln!(out, "    chat          {}", chat.url)?;
    }
    match service.page() {
        Some(page) => writeln!(out, "    page          {page}"),
        None => Ok(()),
    }
}

fn hours(service: &Service, now: DateTime<Utc>, out: &mut impl Write) -> io::Result<()> {
    let schedules: &Schedules = service.schedules();
    let Some(zone) = schedules.zone() else {
        if service.about().hours.is_some() {
            return both("hours", service.about().hours.as_ref(), out);
        }
        return writeln!(out, "    hours         not known: its card says so");
    };
    writeln!(out, "    hours         in the time of {}", zone.name())?;
    for rule in schedules.weekly() {
        let over = if rule.valid_to.is_some_and(|last| last < now.date_naive()) {
            ": over, and never open again"
        } else {
            ""
        };
        writeln!(out, "                  {}{over}", week(rule))?;
    }
    for exception in schedules.exceptions() {
        writeln!(out, "                  {}", date(exception))?;
    }
    Ok(())
}

fn week(rule: &Schedule) -> String {
    let names: Vec<&str> =
        DAYS.into_iter().zip(rule.days).filter(|(_, open)| *open).map(|(day, _)| day).collect();
    let days = if names.len() == DAYS.len() { "every day".to_owned() } else { names.join(",") };
    let from = rule.valid_from.map_or_else(String::new, |day| format!(", from {day}"));
    let to = rule.valid_to.map_or_else(String::new, |day| format!(", until {day}"));
    format!("{days} {}{from}{to}", span(rule.hours))
}

fn date(exception: &Exception) -> String {
    let dates = if exception.first == exception.last {
        exception.first.to_string()
    } else {
        format!("{} to {}", exception.first, exception.last)
    };
    match exception.hours {
        Some(hours) => format!("{dates}: {} in place of the weekly hours", span(hours)),
        None => format!("{dates}: closed"),
    }
}

fn span(hours: Hours) -> String {
    let next_day = if hours.closes <= hours.opens { " of the next day" } else { "" };
    format!("{} to {}{next_day}", hours.opens, hours.closes)
}

/// Each limit, with what its card says.
fn limits(limits: Limits, out: &mut impl Write) -> io::Result<()> {
    let mut heading = "limits";
    for (limit, word) in Limit::ALL.into_iter().filter(|(limit, _)| limits.has(*limit)) {
        writeln!(out, "    {heading:<13} {word}: \"{}\"", translated::limit(limit, Language::English))?;
        heading = "";
    }
    if heading.is_empty() {
        Ok(())
    } else {
        writeln!(out, "    limits        none: its card warns of nothing")
    }
}

/// Languages by name; a code that has none here as it is.
fn listed(codes: &[String]) -> String {
    let name = |code: &String| match code.split('-').next().unwrap_or_default() {
        "en" if code == "en" => "English".to_owned(),
        "es" if code == "es" => "Spanish".to_owned(),
        "en" => format!("English ({code})"),
        "es" => format!("Spanish ({code})"),
        _ => code.clone(),
    };
    if codes.is_empty() {
        "not said".to_owned()
    } else {
        codes.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

fn assurance(service: &Service, now: DateTime<Utc>, out: &mut impl Write) -> io::Result<()> {
    let assurance = service.assurance();
    let checked = match assurance.assured {
        Some(day) if assurance.needs_check(now) => {
            format!("on {day}, more than a year ago: its card says to check the number")
        }
        Some(day) => format!("on {day}"),
        None => "by nobody: its card says to check the number".to_owned(),
    };
    writeln!(out, "    checked       {checked}")?;
    let date = assurance.source_date.as_ref().map_or_else(String::new, |date| format!(", {date}"));
    writeln!(out, "    source        {}{date}", assurance.source)?;
    match &assurance.source_es {
        Some(source) => writeln!(out, "    in Spanish    {source}"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(name: &str, text: &str) -> (bool, String) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        let mut out = Vec::new();
        // Whoever releases the files dates their checks.
        let now = "2099-03-02T12:00:00Z".parse().unwrap();
        let sound = check_all(&[file], now, &mut out).unwrap();
        let shown = format!("{}/", folder.path().display());
        (sound, String::from_utf8(out).unwrap().replace(&shown, ""))
    }

    #[test]
    fn a_sound_file_tells_what_its_staff_must_look_at() {
        let (sound, told) =
            checked("westchester-ny.json", include_str!("../../../core/directory/westchester-ny.json"));
        assert!(sound, "{told}");
        for line in [
            "    in Spanish    My Sisters' Place: mensajes y chat",
            "    call          1-800-298-7233, dialed as tel:+18002987233",
            "    text          1-914-600-4208, dialed as sms:+19146004208",
            "    chat          https://mspny.org/connect-now",
            "    hours         in the time of America/New_York",
            "                  every day 00:00 to 24:00",
            "                  MO,TU,WE,TH,FR,SA 10:00 to 22:00",
            "    limits        no-in-person: \"They cannot come to you. Do not wait for them if you are in danger.\"",
            "                  holidays-unknown: \"We do not know their hours on holidays.\"",
            "    languages     not said",
            "    for           everybody",
            "westchester-ny.json: sound. Westchester County, New York (westchester-ny, a part of ny)",
            "In Spanish: Condado de Westchester, Nueva York",
            "    offered as    a hotline, offered by the decision",
            "    for           sexual-assault, crime",
            "    offered as    a service on the page of who can help, by whom it is for",
            "    hours         not known: its card says so",
            "    one-stop      \"The Family Justice Center is in the White Plains courthouse. It has many kinds of help in \
             one place, in Spanish too, with care for children.\"",
            "    source        Westchester County, releases since 2010",
            "    in Spanish    Condado de Westchester, comunicados desde 2010",
            "  In this region",
            "    text to 911   not known: whoever cannot hear or speak on a call is offered a text and relay as equals",
            "    staff report  not known: staff may have to, and can be asked first",
        ] {
            assert!(told.lines().any(|shown| shown == line), "{line}\n{told}");
        }
        let (sound, told) =
            checked("us-national.json", include_str!("../../../core/directory/us-national.json"));
        assert!(sound && told.contains("                  in English, Spanish\n"), "{told}");
        assert!(told.contains("                  a first text says HELP\n"), "{told}");
        for line in [
            "    for           young, runaway",
            "    offered as    a hotline, offered by the decision: first to who is under 18, to others behind the rest",
            "    ages          12 to 21",
            "    ages          18 and older",
            "    alert         \"Its chat may begin with a machine. You can ask for a person.\"",
            "    in Spanish    \"El chat puede empezar con una máquina. Puede pedir hablar con una persona.\"",
            "    page          https://takeitdown.ncmec.org/",
            "    eligibility   \"For a picture of you from when you were under 18.\"",
            "    interpreters  \"You can ask for an interpreter, in over 170 languages. (Their report, February 2019)\"",
            "    hours         \"Monday to Friday, 8:00 AM to 4:30 PM where you are\"",
        ] {
            assert!(told.lines().any(|shown| shown == line), "{line}\n{told}");
        }
        // What differs from place to place is not told of the nation.
        assert!(!told.contains("  In this region\n"), "{told}");
    }

    /// The file of Westchester, with these attributes of its region in place of its own.
    fn region_with(attributes: &[(&str, &str)]) -> String {
        let text = include_str!("../../../core/directory/westchester-ny.json");
        let (before, rest) = text.split_once("\"attributes\": [").expect("the region's attributes");
        let (_, after) = rest.split_once(']').expect("their end");
        let list: Vec<String> = attributes
            .iter()
            .zip(100..)
            .map(|((label, value), number)| {
                let id = format!("00000000-0000-4000-8000-{number:012}");
                format!("{{ \"id\": \"{id}\", \"label\": \"{label}\", \"value\": \"{value}\" }}")
            })
            .collect();
        format!("{before}\"attributes\": [\n{}\n]{after}", list.join(",\n"))
    }

    /// What is told of the region, without what is told of its services.
    fn of_the_region(told: &str) -> &str {
        let (_, rest) = told.split_once("\n  In this region\n").expect("what is told of the region");
        rest.split("\n\n").next().unwrap_or_default()
    }

    #[test]
    fn the_facts_of_a_region_are_told_with_source_and_date() {
        let facts = [
            ("text-911", "yes"),
            ("text-911-source", "The county's page"),
            ("text-911-source:es", "La página del condado"),
            ("text-911-date", "2099-02"),
            ("staff-report", "Gunshot wounds, serious burns."),
            ("staff-report:es", "Heridas de bala, quemaduras graves."),
            ("staff-report-source", "The state's law"),
            ("staff-report-source:es", "La ley del estado"),
            ("staff-report-date", "2089-03-02"),
        ];
        let (sound, told) = checked("westchester-ny.json", &region_with(&facts));
        assert!(sound, "{told}");
        assert_eq!(
            of_the_region(&told),
            "    text to 911   taken: whoever cannot hear or speak on a call is told to text first
    source        The county's page, 2099-02
    in Spanish    La página del condado
    staff report  \"Gunshot wounds, serious burns.\"
    in Spanish    \"Heridas de bala, quemaduras graves.\"
    source        The state's law, 2089-03-02
    in Spanish    La ley del estado"
        );
        let facts = [("text-911", "no"), ("text-911-source", "The county"), ("text-911-date", "2099-02")];
        let (sound, told) = checked("westchester-ny.json", &region_with(&facts));
        assert!(sound, "{told}");
        assert_eq!(
            of_the_region(&told),
            "    text to 911   not taken: nobody is told to text 911
    source        The county, 2099-02
    staff report  not known: staff may have to, and can be asked first"
        );
    }

    #[test]
    fn what_staff_must_report_is_complained_of_after_ten_years_and_the_file_stays_sound() {
        for (date, old) in
            [("2089-03-01", true), ("2089-03-02", false), ("2089-03", true), ("2089-04", false)]
        {
            // Whether 911 takes texts does not age.
            let facts = [
                ("text-911", "yes"),
                ("text-911-source", "The county's page"),
                ("text-911-date", "2080-01"),
                ("staff-report", "Gunshot wounds."),
                ("staff-report:es", "Heridas de bala."),
                ("staff-report-source", "The state's law"),
                ("staff-report-date", date),
            ];
            let (sound, told) = checked("westchester-ny.json", &region_with(&facts));
            assert!(sound, "{told}");
            let remark = if old {
                ": more than ten years ago, so nobody is to be told; find what holds today"
            } else {
                ""
            };
            let line = format!("    source        The state's law, {date}{remark}\n");
            assert!(told.contains(&line), "{line}\n{told}");
            assert!(told.contains("    source        The county's page, 2080-01\n"), "{told}");
        }
    }

    #[test]
    fn a_fault_of_a_fact_is_named_with_its_file_line_column_and_path() {
        for (facts, message) in [
            (
                vec![("text-911", "maybe")],
                "[0].value: \"maybe\" is not taken here; there are: yes, unknown, no",
            ),
            (
                vec![("text-911", "yes")],
                "[0].label: \"text-911\" needs beside it: text-911-source, text-911-date",
            ),
            (
                vec![("text-911", "no"), ("text-911-source", "It"), ("text-911-date", "2099-03-03")],
                "[2].value: \"2099-03-03\" is in the future; today is 2099-03-02",
            ),
        ] {
            let text = region_with(&facts);
            let (sound, told) = checked("westchester-ny.json", &text);
            assert!(!sound, "{told}");
            let (place, rest) = told.split_once(": $.region.attributes").expect("a path");
            assert_eq!(rest, format!("{message}\n"));
            let (line, column) = place
                .strip_prefix("westchester-ny.json:")
                .and_then(|place| place.split_once(':'))
                .expect("line and column");
            let [line, column] = [line, column].map(|number| number.parse::<usize>().unwrap());
            let there = &text.lines().nth(line - 1).unwrap()[column - 1..];
            let (_, value) = rest.split_once(": ").unwrap();
            assert!(there.starts_with(value.split(' ').next().unwrap()), "{told}\n{there}");
        }
    }

    #[test]
    fn a_line_that_the_decision_has_no_room_for_is_said_to_be_on_the_page_alone() {
        let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
        let lines: Vec<String> = (0..6_u32)
            .map(|line| {
                let [own, voice, text, chat, slug, source] = [0, 1, 2, 3, 4, 5].map(|nth| id(100 + 10 * line + nth));
                format!(
                    r#"{{ "id": "{own}", "name": "A line", "status": "active",
                         "phones": [{{ "id": "{voice}", "number": "1-800-799-7233", "type": "voice" }},
                                    {{ "id": "{text}", "number": "88788", "type": "text" }}],
                         "additional_urls": [{{ "id": "{chat}", "label": "chat", "url": "https://example.org/" }}],
                         "attributes": [{{ "id": "{slug}", "label": "slug", "value": "line-{line}" }},
                                        {{ "id": "{source}", "label": "source", "value": "Their page" }}] }}"#
                )
            })
            .collect();
        let file = format!(
            r#"{{ "region": {{ "id": "here", "name": "Here" }},
                 "contents": [{{ "id": "{}", "name": "Us", "description": "Help.", "services": [{}] }}] }}"#,
            id(1),
            lines.join(",")
        );
        let (sound, told) = checked("here.json", &file);
        assert!(sound, "{told}");
        let decided = told.matches("    offered as    a hotline, offered by the decision\n").count();
        let left = told.matches("the decision takes 16 ways, and those before it are more\n").count();
        // Three ways each: five of them fit.
        assert_eq!((decided, left), (5, 1), "{told}");
    }

    #[test]
    fn a_fault_is_named_with_its_file_line_column_and_path() {
        let text = include_str!("../../../core/directory/us-national.json").replacen(
            "1-888-373-7888",
            "1-888-373-788",
            1,
        );
        let (sound, told) = checked("us-national.json", &text);
        assert!(!sound);
        assert_eq!(
            told,
            "us-national.json:29:25: $.contents[0].services[0].phones[0].number: \"1-888-373-788\" has 9 digits, the 1 in \
             front not counted; a number in the United States has 10, with its area code\n"
        );
    }

    #[test]
    fn a_file_under_another_name_is_refused() {
        let (sound, told) =
            checked("elsewhere.json", include_str!("../../../core/directory/us-national.json"));
        assert!(!sound);
        assert_eq!(
            told,
            "elsewhere.json:3:11: $.region.id: \"us-national\" is not the name of the file, \"elsewhere\"\n"
        );
    }

    #[test]
    fn a_file_that_the_build_would_not_take_is_refused_by_its_name() {
        let text = include_str!("../../../core/directory/westchester-ny.json");
        for (name, why) in [
            ("westchester-ny.JSON", ""),
            ("westchester-ny.json.txt", "; something stands behind .json in its name"),
        ] {
            let (sound, told) = checked(name, text);
            assert!(!sound);
            let whole = format!("{name}: is not a directory file: a region's is named REGION.json{why}\n");
            assert_eq!(told, whole);
        }
    }

    #[test]
    fn a_slug_of_the_nation_is_refused_and_a_season_that_is_over_is_told() {
        let text = include_str!("../../../core/directory/westchester-ny.json");
        let (sound, told) = checked("westchester-ny.json", &text.replacen("\"msp-text\"", "\"988\"", 1));
        assert!(!sound && told.contains("\"988\" is the slug of a service of us-national"), "{told}");
        let season = text.replacen("\"freq\"", "\"valid_to\": \"2026-08-31\", \"freq\"", 1);
        let (sound, told) = checked("westchester-ny.json", &season);
        assert!(sound && told.contains(", until 2026-08-31: over, and never open again\n"), "{told}");
    }

    #[test]
    fn what_cannot_be_opened_is_told_in_plain_words() {
        let folder = tempfile::tempdir().unwrap();
        let now = "2099-03-02T12:00:00Z".parse().unwrap();
        let told = |file| check_all(&[file], now, &mut Vec::new()).unwrap_err().to_string();
        assert!(told(folder.path().join("x.json")).ends_with("x.json: there is no such file"));
        assert!(told(folder.path().to_owned()).ends_with(": is a folder: name the files in it, one by one"));
    }

    #[test]
    fn the_starter_file_of_the_documentation_is_sound() {
        let document = include_str!("../../../docs/directory.md");
        let (_, rest) = document.split_once("```json\n").expect("a starter file");
        let (starter, _) = rest.split_once("```").expect("its end");
        let (sound, told) = checked("our-county.json", starter);
        assert!(sound, "{told}");
        // So are the pieces that it offers for the rest.
        let pieces: Vec<&str> = document.split("```json\n").skip(2).collect();
        let piece = |index: usize| pieces[index].split("```").next().expect("its end");
        let ways = starter.replacen("\"phones\": [", &format!("{}, \"old\": [", piece(0).trim()), 1);
        let (_, told) = checked("our-county.json", &ways);
        assert!(told.contains(".old is not a property") && told.lines().count() == 1, "{told}");
        let date = starter.replacen("\"schedules\": [", &format!("\"schedules\": [{},", piece(1)), 1);
        let (sound, told) = checked("our-county.json", &date);
        assert!(sound && told.contains("2026-12-24: 09:00 to 12:00 in place"), "{told}");
        let (_, services) = starter.split_once("\"contents\": [").expect("the services");
        let region = format!("{{ {}, \"contents\": [{services}", piece(2).trim());
        let (sound, told) = checked("our-county.json", &region);
        assert!(sound && told.contains("    text to 911   taken: "), "{told}");
        assert!(told.contains("    staff report  \"Gunshot wounds and serious burns.\"\n"), "{told}");
        assert_eq!(pieces.len(), 3);
    }

    #[test]
    fn the_documentation_shows_what_the_check_tells_of_the_starter_file() {
        let document = include_str!("../../../docs/directory.md");
        let (_, rest) = document.split_once("```json\n").expect("a starter file");
        let (starter, _) = rest.split_once("```").expect("its end");
        let (_, told) = checked("our-county.json", starter);
        let shown = format!("```text\ncore/directory/{told}```\n");
        assert!(document.contains(&shown), "{shown}");
    }
}
