//! What a sound file offers, in the words in which its staff compare it with what the service says.

use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use tally_core::Language;
use tally_core::tools::directory::{
    About, Ages, DAYS, Directory, Exception, Facts, Group, Hours, Kind, Limit, Limits, LocalFact, PhoneType,
    Schedule, Schedules, Service, Sourced, TextTo911, Told, translated,
};
use tally_core::tools::help::{Audience, Offers};

pub(crate) fn tell(
    file: &Path,
    directory: &Directory,
    now: DateTime<Utc>,
    out: &mut impl Write,
) -> io::Result<()> {
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
