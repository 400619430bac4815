//! The decision as a table for paper, generated from the code, so that an advocate can check every
//! combination without a phone.
//!
//! The answers are walked as a tree; an answer that changes nothing is folded into the one beside
//! it, so each line is a group of situations that are answered alike. What the remaining answers
//! change (cautions, words) follows in tables of its own.

use core::fmt::Write as _;
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::caution::Caution;
use super::guidance::{Contact, Guidance, SayFirst, Step};
use super::offers::Channel;
use super::situation::Situation;
use super::{Offers, Reason, decide, tell, wording};
use crate::directory::{Directory, Services, embedded};
use crate::words::{Language, Words};

mod answers;
mod people;

use answers::{QUESTIONS, Question};

/// The table is made for this region,
const REGION: &str = "westchester-ny";
/// and for two moments: a Monday afternoon with every line open, and the night after with the text
/// line closed.
const MOMENTS: [(&str, &str); 2] = [
    ("2026-03-02T20:00:00Z", "Monday, 15:00 in New York: every line is open"),
    (
        "2026-03-03T06:00:00Z",
        "Tuesday, 01:00 in New York: the text line and the chat of My Sisters' Place are closed",
    ),
];

/// The whole table as Markdown.
#[must_use]
pub fn markdown() -> String {
    let words = Language::English.words();
    // Whether somebody checked a record is no part of the decision, and changes without the code.
    let directories: Vec<Directory> = embedded().iter().map(Directory::with_nothing_assured).collect();
    let services = Services::choose(&directories, Some(REGION));
    let mut text = String::from(INTRODUCTION);
    text.push_str("\n## The hotlines, in order\n");
    let mut tables: Vec<(String, Vec<&str>)> = Vec::new();
    for (instant, name) in MOMENTS {
        let Ok(instant) = instant.parse::<DateTime<Utc>>() else {
            continue;
        };
        let table =
            Table { words, services: &services, offers: Offers::at(&services, instant, Language::English) };
        let _ = write!(text, "\n### {name}\n");
        table.hotlines(&mut text);
        // The hours change which hotline comes first and not what comes before what: one table then
        // holds for both.
        let lines = table.sections();
        match tables.iter_mut().find(|(known, _)| *known == lines) {
            Some((_, names)) => names.push(name),
            None => tables.push((lines, vec![name])),
        }
    }
    for (lines, names) in tables {
        let _ = write!(text, "\n## What to do\n\nHolds on: {}.\n{lines}", names.join("; "));
    }
    if let Ok(instant) = MOMENTS[0].0.parse::<DateTime<Utc>>() {
        text.push_str("\n## The people of the review\n\nWhat each is told first, in the words of the page, with every line open.\n");
        Table { words, services: &services, offers: Offers::at(&services, instant, Language::English) }
            .people(&mut text);
    }
    text.push_str(
        "\n## The reasons\n\nEach thing to do names the answer that caused it, in these words.\n\n",
    );
    for reason in Reason::ALL {
        let _ = writeln!(text, "- `{}`: {}", reason.name(), &*words.say(reason.message()));
    }
    conditions(&mut text, words, &services);
    text
}

const INTRODUCTION: &str = "\
# Decision table

Generated from the code by `cargo run --release --bin decide -- --table`; do not edit it. For review on paper by an advocate:
is the first thing the safest thing?

How to read it: each line is a group of situations that are answered alike. `any` means that the answer changes nothing there;
`—` means that the question was not answered. **First** is the lead; where two or three things are joined by *and equally*, they stand
beside each other. **Then** is the order after it. *Hotline* is the first one that is open, and *hotlines* all the others, in the order
of the first section: those for everybody, for partner or family, and for trafficking; youth lines last, or first for who is under 18.
Services for some people or one matter (a child, pictures, work, pets) are on the page *Who can help*, and in no table here. On a phone
in Spanish a line that says that it speaks Spanish comes before one alike that does not say so. Age and for whom the help is change
cautions and words otherwise, and no order; they are in the last tables.

Not yet read by an advocate. The questions to put to each line: is this the safest thing first, could it make things worse, would a
frightened person understand it, and does it promise anything?
";

/// Country, danger and phone make a section; the rest are columns.
const SECTION: usize = 3;

struct Table<'t> {
    words: &'t Words,
    services: &'t Services<'t>,
    offers: Offers,
}

/// One line: for each question the answers that it holds for, then what is done.
struct Line {
    answers: Vec<Option<String>>,
    first: String,
    why: &'static str,
    then: String,
}

impl Table<'_> {
    /// The order of the hotlines for each answer about the voice.
    fn hotlines(&self, text: &mut String) {
        text.push('\n');
        for (voice, name) in answers::voices() {
            let situation = Situation { voice, danger: Some(super::Danger::Now), ..Situation::default() };
            let guidance = decide(situation, &self.offers);
            let list: Vec<String> = guidance
                .steps()
                .filter(|step| matches!(step.contact, Contact::Service(_)))
                .map(|step| self.short(step))
                .collect();
            let _ = writeln!(text, "- {name}: {}", list.join("; "));
        }
    }

    /// A table for each group of country, danger and phone.
    fn sections(&self) -> String {
        let mut text = String::new();
        let mut section = Vec::new();
        for line in self.walk(Situation::default(), &QUESTIONS) {
            let answers = line.answers.iter().map(|answer| answer.as_deref().unwrap_or("any"));
            let answers: Vec<&str> = answers.collect();
            let (heading, columns) = answers.split_at(SECTION.min(answers.len()));
            if section != heading {
                section = heading.iter().map(|part| (*part).to_owned()).collect();
                let parts = QUESTIONS
                    .iter()
                    .zip(heading)
                    .map(|(question, answer)| format!("{}: {answer}", question.name));
                let _ = write!(
                    text,
                    "\n### {}\n\n| place | police | voice | first | because | then |\n|---|---|---|---|---|---|\n",
                    parts.collect::<Vec<_>>().join(" · ")
                );
            }
            let _ = writeln!(
                text,
                "| {} | **{}** | {} | {} |",
                columns.join(" | "),
                line.first,
                line.why,
                line.then
            );
        }
        text
    }

    /// The lines below `situation` for the questions that are left.
    fn walk(&self, situation: Situation, questions: &[Question]) -> Vec<Line> {
        let Some((question, rest)) = questions.split_first() else {
            return vec![self.line(&decide(situation, &self.offers))];
        };
        // Answers that lead to the same lines are told together.
        let mut groups: Vec<(Vec<&str>, Vec<Line>)> = Vec::new();
        for (give, name) in question.answers {
            let mut answered = situation;
            give(&mut answered);
            let lines = self.walk(answered, rest);
            match groups.iter_mut().find(|(_, known)| same(known, &lines)) {
                Some((names, _)) => names.push(name),
                None => groups.push((vec![name], lines)),
            }
        }
        let only = groups.len() == 1;
        groups
            .into_iter()
            .flat_map(|(names, lines)| {
                let told = (!only).then(|| names.join(", "));
                lines.into_iter().map(move |mut line| {
                    line.answers.insert(0, told.clone());
                    line
                })
            })
            .collect()
    }

    fn line(&self, guidance: &Guidance) -> Line {
        let leads: Vec<String> = core::iter::once(&guidance.lead)
            .chain(guidance.beside.iter())
            .map(|step| self.generic(step))
            .collect();
        let mut then: Vec<String> = Vec::new();
        for step in guidance.fallbacks.iter() {
            let told = match step.contact {
                Contact::Service(_) if step.memorize.is_some() => "hotlines (numbers to learn)".into(),
                Contact::Service(_) => "hotlines".into(),
                _ => self.short(step),
            };
            if then.last() != Some(&told) {
                then.push(told);
            }
        }
        Line {
            answers: Vec::new(),
            first: leads.join(" *and equally* "),
            // Told alike: no answer counts as not sure.
            why: match guidance.lead.reason {
                Reason::DangerUnsure | Reason::DangerUnanswered => "danger-unsure, danger-unanswered",
                reason => reason.name(),
            },
            then: then.join("; "),
        }
    }

    /// The same for every hotline: which one it is depends on the hours.
    fn generic(&self, step: &Step) -> String {
        match step.contact {
            Contact::Service(_) => {
                let channel = self.words.say(tell::channel_message(step.channel)).to_lowercase();
                format!("{channel} a hotline")
            }
            _ => self.short(step),
        }
    }

    fn short(&self, step: &Step) -> String {
        let channel = match step.channel {
            Channel::Text => "text".into(),
            Channel::InPerson => "talk to".into(),
            other => self.words.say(tell::channel_message(other)).to_lowercase(),
        };
        let who = match (step.contact, step.channel) {
            (Contact::Emergency, _) => "911".into(),
            (Contact::SaferPlace, _) => "to a safer place".into(),
            (Contact::SaferPhone, _) => "for a safer phone".into(),
            (Contact::PeopleNear, _) => "someone near".into(),
            (Contact::Staff, _) => "staff or security".into(),
            (Contact::LocalEmergency, Channel::Call) => "the local emergency number".into(),
            (Contact::LocalEmergency, _) => "for the local emergency number".into(),
            (Contact::Service(_), _) => wording::title(self.words, self.services, step.contact).into_string(),
        };
        let tty = if step.textphone { " (TTY)" } else { "" };
        let closed = if step.open == super::Openness::Closed { " (closed)" } else { "" };
        format!("{channel} {who}{tty}{closed}")
    }
}

fn same(some: &[Line], others: &[Line]) -> bool {
    let key = |line: &Line| (line.answers.clone(), line.first.clone(), line.why, line.then.clone());
    some.len() == others.len() && some.iter().map(key).eq(others.iter().map(key))
}

/// For each caution and each thing to say: the answers without which it is never said.
fn conditions(text: &mut String, words: &Words, services: &Services<'_>) {
    let moments = MOMENTS.iter().filter_map(|(instant, _)| instant.parse::<DateTime<Utc>>().ok());
    let offers: Vec<Offers> =
        moments.map(|instant| Offers::at(services, instant, Language::English)).collect();
    let all = answers::all_questions();
    let mut said: BTreeMap<u8, Seen> = BTreeMap::new();
    let mut spoken: Vec<(SayFirst, Seen)> = Vec::new();
    // What is said does not depend on the hours, but for the notes on hours themselves, which every
    // service carries.
    for situation in Situation::all() {
        for offers in &offers {
            let guidance = decide(situation, offers);
            let everywhere =
                guidance.steps().fold(guidance.cautions, |cautions, step| cautions.and(step.cautions));
            for caution in everywhere.iter() {
                said.entry(caution as u8).or_default().note(&all, &situation);
            }
            for say in guidance.say_first.iter() {
                let known = spoken.iter().position(|(known, _)| known == say);
                let index = known.unwrap_or_else(|| {
                    spoken.push((*say, Seen::default()));
                    spoken.len() - 1
                });
                if let Some((_, seen)) = spoken.get_mut(index) {
                    seen.note(&all, &situation);
                }
            }
        }
    }
    text.push_str("\n## What to know\n\nEach is said on some card or page, and only with these answers.\n\n| what is said | only with |\n|---|---|\n");
    for caution in Caution::ALL {
        let when = match said.get(&(caution as u8)) {
            Some(seen) => seen.told(&all),
            None => "a service that closes within 30 minutes, or one that says so in its record".into(),
        };
        let _ = writeln!(text, "| {} | {when} |", &*words.say(caution.message()));
    }
    text.push_str("\n## What to say first\n\n| words | only with |\n|---|---|\n");
    for (say, seen) in &spoken {
        let _ = writeln!(text, "| {} | {} |", &*words.say(say.message()), seen.told(&all));
    }
}

/// Which answers something was seen with: a bit for each answer of each question.
#[derive(Default)]
struct Seen([u8; 8]);

impl Seen {
    fn note(&mut self, questions: &[Question], situation: &Situation) {
        for (seen, question) in self.0.iter_mut().zip(questions) {
            for (index, (give, _)) in question.answers.iter().enumerate() {
                let mut with = *situation;
                give(&mut with);
                if with == *situation {
                    *seen |= 1 << index;
                }
            }
        }
    }

    fn told(&self, questions: &[Question]) -> String {
        let mut parts = Vec::new();
        for (seen, question) in self.0.iter().zip(questions) {
            let names = question.answers.iter().enumerate();
            let names: Vec<&str> =
                names.filter(|(index, _)| seen & (1 << index) != 0).map(|(_, (_, name))| *name).collect();
            if names.len() < question.answers.len() {
                parts.push(format!("{}: {}", question.name, names.join(", ")));
            }
        }
        if parts.is_empty() { "any answers".into() } else { parts.join("; ") }
    }
}
