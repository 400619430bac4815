//! The schedules of a service: weekly rules, and dates on which they do not apply.

use chrono::NaiveDate;

use super::overlap::first_overlap;
pub(super) use super::rule::{Rule, Times};
use super::{Ids, NAME, Node, Reader, TEXT, properties};
use crate::dates::parse_day;
use crate::error::Fault;
use crate::hours::{DAYS, Exception, Hours, Schedule, Schedules, TimeOfDay, weekday};
use crate::zones::{self, Zone};

/// What the attributes of a schedule say.
#[derive(Default)]
struct Marks {
    zone: Option<Zone>,
    overnight: bool,
    closed: bool,
    /// A fault in one of them is reported already; do not report what it causes.
    marred: bool,
}

/// All schedules of a service, if they are consistent.
pub(super) fn of(rules: Vec<(Rule, Node<'_>)>) -> Schedules {
    let Some(zone) = rules.first().map(|(rule, _)| rule.zone) else {
        return Schedules::default();
    };
    for (index, (rule, node)) in rules.iter().enumerate() {
        if rule.zone != zone {
            node.fault_at("attributes", Fault::SecondZone(zone.name()));
        } else if let Some((day, first)) = first_overlap(rule, &rules[..index]) {
            node.fault(Fault::Overlap { day, first });
        }
    }
    let (mut weekly, mut exceptions) = (Vec::new(), Vec::new());
    for (rule, _) in rules {
        match rule.times {
            Times::Weekly(schedule) => weekly.push(schedule),
            Times::Dates(exception) => exceptions.push(exception),
        }
    }
    Schedules::new(zone, weekly, exceptions)
}

impl Reader<'_> {
    pub(super) fn schedule(&mut self, node: &Node<'_>, ids: Ids<'_>) -> Option<Rule> {
        node.knows_only(properties::SCHEDULE);
        let id = self.id(node);
        ids.hold(node);
        node.optional_word("notes", TEXT);
        let date = |key| node.optional_word(key, NAME).and_then(|text| parse_day(&text));
        let (from, to) = (date("valid_from"), date("valid_to"));
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            node.fault_at("valid_to", Fault::EndsBeforeItBegins(from.to_string()));
        }
        let marks = self.marks(node, id.as_deref());
        let has = |key| node.has(key);
        let (weekly, hours_said) = (has("freq") || has("byday"), has("opens_at") || has("closes_at"));
        let dated = (has("valid_from") || has("valid_to"))
            && !weekly
            && !node.is_misspelled("freq")
            && !node.is_misspelled("byday");
        let spelled =
            !["valid_from", "valid_to", "opens_at", "closes_at"].iter().any(|key| node.is_misspelled(key));
        let times = if marks.marred {
            None
        } else if dated && spelled && !marks.closed && !hours_said {
            node.fault(Fault::DateWithoutHours);
            None
        } else if dated && spelled && !marks.closed && !(has("valid_from") && has("valid_to")) {
            node.fault(if has("valid_from") { Fault::DateWithoutEnd } else { Fault::DateWithoutStart });
            None
        } else if dated && spelled && !marks.closed && from.zip(to).is_none_or(|(from, to)| from != to) {
            // Unreadable dates, and dates that end before they begin, are reported as such.
            if from.zip(to).is_some_and(|(from, to)| from < to) {
                node.fault(Fault::HoursOfSeveralDays);
            }
            None
        } else if marks.closed {
            closed(node, from, to).map(Times::Dates)
        } else if from.is_some() && from == to {
            self.date(node, from?, marks.overnight).map(Times::Dates)
        } else {
            let (days, hours) = (days(node), hours(node, marks.overnight));
            Some(Times::Weekly(Schedule { days: days?, hours: hours?, valid_from: from, valid_to: to }))
        };
        Some(Rule { zone: marks.zone?, times: times? })
    }

    /// The hours of a single date.
    fn date(&self, node: &Node<'_>, date: NaiveDate, overnight: bool) -> Option<Exception> {
        let hours = hours(node, overnight);
        if let Some(key) = ["byday", "freq"].into_iter().find(|key| node.has(key)) {
            node.fault_at(key, Fault::DaysOfADate);
        }
        Some(Exception { first: date, last: date, hours: Some(hours?) })
    }

    fn marks(&mut self, node: &Node<'_>, id: Option<&str>) -> Marks {
        let mut marks = Marks::default();
        let attributes = self.attributes(node, id, |_| false);
        let known = ["tzid", "overnight", "closed"];
        let misspelled = attributes.iter().any(|attribute| !known.contains(&attribute.label.as_str()));
        if !misspelled && !attributes.iter().any(|attribute| attribute.label == "tzid") {
            node.fault_at("attributes", Fault::MissingAttribute("tzid"));
        }
        for attribute in &attributes {
            let value = attribute.value.as_str();
            match (attribute.label.as_str(), value) {
                ("tzid", name) => {
                    marks.zone = zones::parse(name);
                    if marks.zone.is_none() {
                        attribute.fault(Fault::UnknownZone(zones::instead_of(name)));
                    }
                }
                ("overnight", "yes") => marks.overnight = true,
                ("closed", "yes") => marks.closed = true,
                ("overnight" | "closed", _) => {
                    marks.marred = true;
                    attribute.fault(Fault::UnknownWord(vec!["yes"]));
                }
                _ => {
                    marks.marred = true;
                    attribute.node.fault_at("label", Fault::UnknownWord(known.to_vec()));
                }
            }
        }
        marks
    }
}

/// Dates on which the service is closed.
fn closed(node: &Node<'_>, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<Exception> {
    let hours = ["opens_at", "closes_at", "freq", "byday"].into_iter().find(|key| node.has(key));
    if let Some(key) = hours {
        node.fault_at(key, Fault::HoursOfAClosedDay);
    } else if !(node.has("valid_from") && node.has("valid_to")) {
        node.fault(Fault::ClosedWhen);
    }
    Some(Exception { first: from?, last: to?, hours: None })
}

fn days(node: &Node<'_>) -> Option<[bool; 7]> {
    let word = |key| node.word(key, NAME);
    if word("freq").is_some_and(|freq| freq != "WEEKLY") {
        node.fault_at("freq", Fault::UnknownWord(vec!["WEEKLY"]));
    }
    let mut days = [false; 7];
    for letters in word("byday")?.split(',') {
        let Some(day) = weekday(letters.trim()) else {
            return node.none_at("byday", Fault::UnknownDay);
        };
        if days[day] {
            node.fault_at("byday", Fault::SameDay(DAYS[day]));
        }
        days[day] = true;
    }
    Some(days)
}

fn hours(node: &Node<'_>, overnight: bool) -> Option<Hours> {
    let time = |key| {
        let text = node.word(key, NAME)?;
        let past_midnight = TimeOfDay::is_past_midnight(&text);
        let fault = if past_midnight { Fault::PastMidnight } else { Fault::BadTime };
        TimeOfDay::parse(&text).or_else(|| node.none_at(key, fault))
    };
    let (opens, closes) = (time("opens_at"), time("closes_at"));
    let (opens, closes) = (opens?, closes?);
    if opens == TimeOfDay::MIDNIGHT_AFTER {
        node.fault_at("opens_at", Fault::OpensAtMidnightAfter);
    } else if opens == closes {
        node.fault_at("closes_at", Fault::OpensAsItCloses);
    } else if closes < opens && !overnight {
        node.fault_at("closes_at", Fault::ClosesBeforeItOpens(opens.to_string()));
    } else if closes > opens && overnight {
        node.fault_at("closes_at", Fault::NotOvernight(opens.to_string()));
    }
    Some(Hours { opens, closes })
}
