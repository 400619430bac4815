//! Plants one fault in a sound file: exactly one message must name it and its place, and the file
//! must be refused.

mod attributes;
mod facts;
mod hours;
mod ids;
mod numbers;
mod service;
mod syntax;

use serde_json::json;

use super::*;

fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

fn sound() -> Value {
    json!({
        "region": { "id": "test", "name": "Test" },
        "contents": [{
            "id": id(1), "name": "Somebody", "description": "Helps.",
            "services": [{
                "id": id(2), "name": "A line", "status": "active", "assured_date": "2026-01-31",
                "phones": [{ "id": id(3), "number": "914-600-4208", "type": "text",
                             "languages": [{ "id": id(4), "code": "es-US" }] }],
                "additional_urls": [{ "id": id(5), "label": "chat", "url": "https://example.org/chat" }],
                "schedules": [{ "id": id(6), "freq": "WEEKLY", "byday": "MO,SA", "opens_at": "10:00", "closes_at": "22:00",
                                "attributes": [{ "id": id(7), "label": "tzid", "value": "America/New_York" }] }],
                "attributes": [{ "id": id(8), "label": "slug", "value": "a-line" },
                               { "id": id(9), "label": "source", "value": "Somebody's page" }]
            }]
        }]
    })
}

/// A file with this many hotlines, each with all four ways to reach it.
fn file_with_hotlines(region: &str, lines: u32) -> Result<Directory, Vec<DirectoryError>> {
    let mut file = sound();
    let services = (0..lines).map(|line| {
        let id = |nth: u32| id(100 + 10 * line + nth);
        let phone = |nth: u32, kind: &str| json!({ "id": id(nth), "number": "914-600-4208", "type": kind });
        json!({
            "id": id(0), "name": "A line", "status": "active",
            "phones": [phone(1, "voice"), phone(2, "text"), phone(3, "textphone")],
            "additional_urls": [{ "id": id(4), "label": "chat", "url": "https://example.org/chat" }],
            "attributes": [{ "id": id(5), "label": "slug", "value": format!("line-{line}") },
                           { "id": id(6), "label": "source", "value": "Somebody's page" }]
        })
    });
    file.pointer_mut("/contents/0").unwrap()["services"] = services.collect();
    file["region"]["id"] = json!(region);
    Directory::parse(&file.to_string())
}

/// A file with one hotline that has these schedules.
fn file_with_schedules(schedules: Value) -> Result<Directory, Vec<DirectoryError>> {
    let mut file = sound();
    file.pointer_mut(SERVICE).unwrap()["schedules"] = schedules;
    Directory::parse(&file.to_string())
}

/// A schedule with a time zone and these properties.
fn schedule(number: u32, properties: &Value, marks: &[&str]) -> Value {
    let mut schedule = json!({ "id": id(number) });
    let zone = json!({ "id": id(number + 1), "label": "tzid", "value": "America/New_York" });
    let marks = marks.iter().zip(number + 2..);
    let marks = marks.map(|(mark, number)| json!({ "id": id(number), "label": mark, "value": "yes" }));
    schedule["attributes"] = [zone].into_iter().chain(marks).collect();
    schedule.as_object_mut().unwrap().extend(properties.as_object().unwrap().clone());
    schedule
}

const SERVICE: &str = "/contents/0/services/0";
const TODAY: &str = "2026-03-02";

/// The messages for a file, without places, because this text is all on one line.
fn messages(file: &Value) -> Vec<String> {
    let today = TODAY.parse().unwrap();
    match Directory::check(file.to_string().as_bytes(), "test", today) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(message_of).collect(),
    }
}

fn message_of(error: &DirectoryError) -> String {
    assert!(error.place.is_some(), "{error}");
    DirectoryError { place: None, ..error.clone() }.to_string()
}

/// The messages for the sound file with one value of its service changed.
fn messages_with(pointer: &str, value: &Value) -> Vec<String> {
    let mut file = sound();
    let (above, key) = pointer.rsplit_once('/').unwrap();
    let place = file.pointer_mut(&format!("{SERVICE}{above}")).expect(pointer);
    match place {
        Value::Array(list) => list.push(value.clone()),
        place => place[key] = value.clone(),
    }
    messages(&file)
}

const IN_SERVICE: &str = "$.contents[0].services[0]";

/// Asserts that each value, at its place in the service, has exactly this fault. A pointer that
/// ends in `+` adds an entry.
fn assert_faults<const N: usize>(cases: [(&str, Value, &str); N]) {
    for (pointer, value, message) in cases {
        let messages = messages_with(pointer, &value);
        assert_eq!(messages.len(), 1, "{pointer} = {value}: {messages:#?}");
        let whole = format!("{IN_SERVICE}{message}");
        let fits = messages[0] == whole || (message.ends_with(": ") && messages[0].starts_with(&whole));
        let fits = fits || (message.starts_with("has 81") && messages[0].ends_with(message));
        assert!(fits, "{pointer} = {value}\n{}\n{whole}", messages[0]);
    }
}

#[test]
fn a_sound_file_is_read() {
    let directory = Directory::parse(&sound().to_string()).unwrap();
    assert_eq!(directory.services().len(), 1);
    assert_eq!(directory.services()[0].slug(), "a-line");
    assert_eq!(messages(&sound()), Vec::<String>::new());
}

#[test]
fn names_what_is_missing() {
    let cases = [
        ("/contents/0/services/0/name", ".contents[0].services[0].name is missing"),
        ("/contents/0/services/0/status", ".contents[0].services[0].status is missing"),
        ("/contents/0/services/0/phones/0/number", ".contents[0].services[0].phones[0].number is missing"),
        ("/contents/0/services/0/phones/0/type", ".contents[0].services[0].phones[0].type is missing"),
        ("/contents/0/services/0/phones/0/id", ".contents[0].services[0].phones[0].id is missing"),
        ("/contents/0/services/0/schedules/0/freq", ".contents[0].services[0].schedules[0].freq is missing"),
        (
            "/contents/0/services/0/schedules/0/byday",
            ".contents[0].services[0].schedules[0].byday is missing",
        ),
        (
            "/contents/0/services/0/schedules/0/opens_at",
            ".contents[0].services[0].schedules[0].opens_at is missing",
        ),
        (
            "/contents/0/services/0/schedules/0/closes_at",
            ".contents[0].services[0].schedules[0].closes_at is missing",
        ),
        (
            "/contents/0/services/0/schedules/0/attributes",
            ".contents[0].services[0].schedules[0].attributes has no attribute with the label tzid",
        ),
        (
            "/contents/0/services/0/additional_urls/0/url",
            ".contents[0].services[0].additional_urls[0].url is missing",
        ),
        (
            "/contents/0/services/0/attributes/0/label",
            ".contents[0].services[0].attributes has no attribute with the label slug",
        ),
        ("/contents/0/services", ".contents[0].services is missing"),
        ("/contents/0/description", ".contents[0].description is missing"),
        ("/contents", ".contents is missing"),
        ("/region/name", ".region.name is missing"),
        ("/region/id", ".region.id is missing"),
        ("/region", ".region is missing"),
    ];
    for (pointer, message) in cases {
        let mut file = sound();
        let (above, key) = pointer.rsplit_once('/').unwrap();
        file.pointer_mut(above).expect(pointer).as_object_mut().unwrap().remove(key);
        let messages = messages(&file);
        if pointer.ends_with("label") {
            assert!(messages.contains(&format!("${message}")), "{messages:#?}");
        } else {
            assert_eq!(messages, [format!("${message}")], "{pointer}");
        }
    }
}

#[test]
fn a_region_has_a_service_and_no_more_than_fit() {
    for (pointer, key) in [("", "contents"), ("/contents/0", "services")] {
        let mut file = sound();
        file.pointer_mut(pointer).unwrap()[key] = json!([]);
        let messages = messages(&file);
        assert_eq!(messages.len(), 1, "{messages:#?}");
        assert!(messages[0].ends_with(" has no service: a region offers at least one"), "{messages:#?}");
    }
    assert_eq!(file_with_hotlines("test", 64).unwrap().services().len(), 64);
    let errors = file_with_hotlines("test", 65).unwrap_err();
    let messages: Vec<_> = errors.iter().map(message_of).collect();
    assert_eq!(messages, ["$.contents[0].services has 65 entries; at most 64 are read"]);
    // Not only those of one organization are counted.
    let mut file = sound();
    let one = file["contents"][0].clone();
    let organizations = (0..13).map(|number| {
        let mut organization = one.clone();
        organization["id"] = json!(id(10_000 + number));
        organization["services"] = (0..5)
            .map(|line| {
                let first = 20_000 + 100 * number + 10 * line;
                json!({
                    "id": id(first), "name": "A line", "status": "active",
                    "phones": [{ "id": id(first + 1), "number": "914-600-4208", "type": "voice" }],
                    "attributes": [{ "id": id(first + 2), "label": "slug", "value": format!("line-{first}") },
                                   { "id": id(first + 3), "label": "source", "value": "Somebody's page" }]
                })
            })
            .collect();
        organization
    });
    file["contents"] = organizations.collect();
    assert_eq!(self::messages(&file), ["$.contents has 65 services; at most 64 are read"]);
}

#[test]
fn a_file_must_be_named_after_its_region() {
    let today = TODAY.parse().unwrap();
    let errors = Directory::check(sound().to_string().as_bytes(), "elsewhere", today).unwrap_err();
    assert_eq!(message_of(&errors[0]), "$.region.id: \"test\" is not the name of the file, \"elsewhere\"");
}

#[test]
fn reports_a_fault_at_its_place_or_in_its_object() {
    let text = serde_json::to_string_pretty(&sound()).unwrap();
    for (from, to, stands) in [
        ("\"22:00\"", "\"22\"", "\"22\""),
        ("\"type\": \"text\"", "\"description\": \"text\"", "{"),
        ("\"code\": \"es-US\"", "\"code\": \"sp\"", "\"sp\""),
    ] {
        let text = text.replacen(from, to, 1);
        let errors = Directory::parse(&text).unwrap_err();
        let place = errors[0].place.unwrap();
        let line = text.lines().nth(place.line as usize - 1).unwrap();
        assert!(line[place.column as usize - 1..].starts_with(stands), "{line}: {}", errors[0]);
    }
}

#[test]
fn reports_all_faults_at_once_from_top_to_bottom() {
    let mut file = sound();
    let service = file.pointer_mut(SERVICE).unwrap();
    service["name"] = Value::Null;
    service["phones"][0]["number"] = json!("x1");
    service["schedules"][0]["byday"] = json!("XX");
    let text = serde_json::to_string_pretty(&file).unwrap();
    let errors = Directory::parse(&text).unwrap_err();
    assert_eq!(errors.len(), 3);
    let lines: Vec<u32> = errors.iter().map(|error| error.place.unwrap().line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
}
