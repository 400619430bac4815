//! Sound directory files for core's tests.

use serde_json::{Value, json};
use tally_hsds::Directory;

/// A file with this many hotlines, each with all four ways to reach it. The decision takes four of
/// them.
pub(crate) fn file_with_hotlines(region: &str, lines: u32) -> Directory {
    file(region, (0..lines).map(|line| hotline(line, &["voice", "text", "textphone"])).collect())
}

/// The same for a county of `state`.
pub(crate) fn file_in_state(region: &str, state: &str, lines: u32) -> Directory {
    let region = json!({ "id": region, "name": "Test", "state": state });
    file_of(region, (0..lines).map(|line| hotline(line, &["voice", "text", "textphone"])).collect())
}

/// A file with a line for each of these lists of people, each reached by voice and by chat.
pub(crate) fn file_serving(region: &str, lines: &[&[&str]]) -> Directory {
    let lines = lines.iter().zip(0..).map(|(groups, line)| {
        let mut service = hotline(line, &["voice"]);
        let attributes = service["attributes"].as_array_mut().expect("a list");
        let numbers = 10_000 + 100 * line..;
        attributes
            .extend(groups.iter().zip(numbers).map(|(group, number)| attribute(number, "serves", group)));
        service
    });
    file(region, lines.collect())
}

/// A file of a region in this state, with facts of its own: what a page asks for.
pub(crate) fn file_with_local(region: &str, state: Option<&str>, facts: &[(&str, &str)]) -> Directory {
    let facts = facts.iter().zip((0..).map(|nth| 20_000 + 10 * nth)).flat_map(|((label, told), number)| {
        ["", ":es", "-source", "-source:es"]
            .into_iter()
            .zip(number..)
            .map(move |(part, number)| attribute(number, &format!("{label}{part}"), told))
    });
    let mut region = json!({ "id": region, "name": "Test", "attributes": facts.collect::<Vec<_>>() });
    if let Some(state) = state {
        region["state"] = state.into();
    }
    file_of(region, json!([hotline(0, &["voice"])]))
}

/// The file of the region `test`, with one hotline that takes texts at these hours.
pub(crate) fn file_with_schedules(schedules: Value) -> Directory {
    let mut hotline = hotline(0, &["text"]);
    hotline["schedules"] = schedules;
    file("test", json!([hotline]))
}

/// A schedule with a time zone and these properties.
pub(crate) fn schedule(number: u32, properties: &Value, marks: &[&str]) -> Value {
    let mut schedule = properties.clone();
    let marks = marks.iter().zip(number + 2..).map(|(mark, number)| attribute(number, mark, "yes"));
    let zone = attribute(number + 1, "tzid", "America/New_York");
    schedule["id"] = id(number).into();
    schedule["attributes"] = [zone].into_iter().chain(marks).collect();
    schedule
}

/// A file with one hotline, in whose region 911 takes texts or not, as somebody said.
pub(crate) fn file_with_text_911(region: &str, text_911: &str) -> Directory {
    let facts = [
        attribute(2, "text-911", text_911),
        attribute(3, "text-911-source", "Somebody"),
        attribute(4, "text-911-date", "2026-03"),
    ];
    let region = json!({ "id": region, "name": "Test", "attributes": facts });
    file_of(region, json!([hotline(0, &["voice"])]))
}

fn file(region: &str, services: Value) -> Directory {
    file_of(json!({ "id": region, "name": "Test" }), services)
}

fn file_of(region: Value, services: Value) -> Directory {
    let organization =
        json!({ "id": id(1), "name": "Somebody", "description": "Helps.", "services": services });
    let file = json!({ "region": region, "contents": [organization] });
    Directory::parse(&file.to_string()).expect("a sound file")
}

/// A hotline with a number of each of these types, and a chat.
fn hotline(line: u32, types: &[&str]) -> Value {
    let first = 100 + 10 * line;
    let phones: Value = types
        .iter()
        .zip(first + 1..)
        .map(|(kind, number)| json!({ "id": id(number), "number": "914-600-4208", "type": kind }))
        .collect();
    json!({
        "id": id(first), "name": "A line", "status": "active", "phones": phones,
        "additional_urls": [{ "id": id(first + 4), "label": "chat", "url": "https://example.org/chat" }],
        "attributes": [attribute(first + 5, "slug", &format!("line-{line}")),
                       attribute(first + 6, "source", "Somebody's page")]
    })
}

fn attribute(number: u32, label: &str, value: &str) -> Value {
    json!({ "id": id(number), "label": label, "value": value })
}

fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}
