//! Files with one fault each: the fault is named, with its place, and nothing is read.

use serde_json::json;

use super::*;
use crate::words::Language;

fn sound() -> Value {
    let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
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

/// A file with so many lines, each with the four ways that a line can have. Of four lines it holds as many ways as a file may.
pub(crate) fn of_lines(region: &str, lines: u32) -> Result<Directory, Vec<DirectoryError>> {
    let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
    let mut file = sound();
    let services = (0..lines).map(|line| {
        let id = |nth: u32| id(100 + 10 * line + nth);
        let phone = |nth: u32, kind: &str| json!({ "id": id(nth), "number": "914-600-4208", "type": kind });
        json!({
            "id": id(0), "name": "A line", "status": "active", "assured_date": null,
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

/// The sound file with one value changed; `null` where `value` is null.
fn with(pointer: &str, value: Value) -> Result<Directory, Vec<DirectoryError>> {
    let mut file = sound();
    *file.pointer_mut(pointer).expect(pointer) = value;
    Directory::parse(&file.to_string())
}

const SERVICE: &str = "/contents/0/services/0";

#[test]
fn a_sound_file_is_read() {
    let directory = Directory::parse(&sound().to_string()).unwrap();
    assert_eq!(directory.services().len(), 1);
    assert_eq!(directory.services()[0].slug(), "a-line");
}

#[test]
fn each_fault_is_named_with_its_place() {
    let long = "x".repeat(401);
    let cases = [
        ("/phones/0/number", Value::Null, ".phones[0].number", Fault::MissingNumber),
        ("/phones/0/number", json!(""), ".phones[0].number", Fault::MissingNumber),
        ("/phones/0/number", json!("12"), ".phones[0].number", Fault::BadNumber),
        ("/phones/0/number", json!("914;600"), ".phones[0].number", Fault::BadNumber),
        ("/phones/0/number", json!(9_146_004_208_u64), ".phones[0].number", Fault::WrongType),
        ("/phones/0/number", json!("914-600-\u{202e}8024"), ".phones[0].number", Fault::NotText),
        ("/phones/0/type", json!("fax"), ".phones[0].type", Fault::UnknownPhoneType),
        (
            "/phones/0/languages/0/code",
            json!("inglés!"),
            ".phones[0].languages[0].code",
            Fault::UnknownLanguage,
        ),
        ("/phones/0/id", json!("00000000-0000-4000-8000-000000000001"), ".phones[0].id", Fault::DuplicateId),
        ("/phones/0/id", json!("three"), ".phones[0].id", Fault::BadId),
        ("/name", json!(" "), ".name", Fault::MissingName),
        ("/name", json!(long), ".name", Fault::TooLong),
        ("/status", json!("defunct"), ".status", Fault::NotActive),
        ("/assured_date", json!("2026-02-30"), ".assured_date", Fault::BadDate),
        (
            "/schedules/0/attributes/0/value",
            json!("America/Gotham"),
            ".schedules[0].attributes[0].value",
            Fault::UnknownZone,
        ),
        ("/schedules/0/attributes", json!([]), ".schedules[0]", Fault::UnknownZone),
        ("/schedules/0/byday", json!("MO,XX"), ".schedules[0].byday", Fault::UnknownDay),
        ("/schedules/0/byday", json!(""), ".schedules[0].byday", Fault::Missing),
        ("/schedules/0/opens_at", json!("25:00"), ".schedules[0].opens_at", Fault::BadTime),
        ("/schedules/0/closes_at", json!("09:00"), ".schedules[0].closes_at", Fault::ImpossibleHours),
        ("/schedules/0/closes_at", json!("10:00"), ".schedules[0].closes_at", Fault::ImpossibleHours),
        ("/schedules/0/freq", json!("MONTHLY"), ".schedules[0].freq", Fault::UnknownFrequency),
        (
            "/additional_urls/0/url",
            json!("http://example.org/chat"),
            ".additional_urls[0].url",
            Fault::NotHttps,
        ),
        (
            "/additional_urls/0/url",
            json!("https://example.org@evil.test/"),
            ".additional_urls[0].url",
            Fault::NotHttps,
        ),
        ("/additional_urls/0/url", json!("https://exämple.org/"), ".additional_urls[0].url", Fault::NotHttps),
        ("/attributes/0/value", json!("A line"), ".attributes[0].value", Fault::UnknownWord),
        ("/attributes/1/label", json!("sauce"), ".attributes[1].label", Fault::UnknownWord),
    ];
    for (pointer, value, path, fault) in cases {
        let errors = with(&format!("{SERVICE}{pointer}"), value.clone()).expect_err(pointer);
        let expected = DirectoryError { path: format!("$.contents[0].services[0]{path}"), fault };
        assert!(errors.contains(&expected), "{pointer} = {value}: {errors:#?}");
    }
}

#[test]
fn a_service_that_cannot_be_reached_is_refused() {
    let mut file = sound();
    for key in ["phones", "additional_urls"] {
        file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove(key);
    }
    let errors = Directory::parse(&file.to_string()).unwrap_err();
    assert_eq!(errors[0].to_string(), "$.contents[0].services[0] cannot be reached: no phone and no chat");
}

#[test]
fn more_ways_than_can_be_offered_are_refused_and_a_second_number_of_a_type() {
    let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
    let mut file = sound();
    let service = file.pointer_mut(SERVICE).unwrap();
    let second = json!({ "id": id(30), "number": "914-600-4209", "type": "text" });
    service["phones"].as_array_mut().unwrap().push(second);
    let errors = Directory::parse(&file.to_string()).unwrap_err();
    assert_eq!(errors[0].path, "$.contents[0].services[0].phones[1].type");
    assert_eq!(errors[0].fault, Fault::SecondOfItsType);

    let errors = of_lines("test", 5).unwrap_err();
    assert_eq!(errors, [DirectoryError { path: "$.contents".into(), fault: Fault::TooMany }]);
}

#[test]
fn a_service_says_whether_somebody_checked_it() {
    let mut file = sound();
    file.pointer_mut(SERVICE).unwrap()["assured_date"] = Value::Null;
    assert_eq!(Directory::parse(&file.to_string()).unwrap().services()[0].assurance().assured, None);
    file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove("assured_date");
    let errors = Directory::parse(&file.to_string()).unwrap_err();
    assert_eq!(errors[0].to_string(), "$.contents[0].services[0].assured_date is missing");
}

#[test]
fn a_name_in_spanish_is_for_readers_of_spanish() {
    let mut file = sound();
    let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
    let id = "00000000-0000-4000-8000-000000000050";
    attributes.push(json!({ "id": id, "label": "name:es", "value": "Una línea" }));
    let directory = Directory::parse(&file.to_string()).unwrap();
    let service = &directory.services()[0];
    assert_eq!(service.name_in(Language::Spanish), "Una línea");
    assert_eq!(service.name_in(Language::English), "A line");
    assert_eq!(service.assurance().source_in(Language::Spanish), "Somebody's page");
}

#[test]
fn a_contact_is_checked() {
    let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
    let mut file = sound();
    let contact = json!({ "id": id(40), "name": "Intake", "phones": [{ "id": id(41), "number": "12", "type": "voice" }] });
    file.pointer_mut(SERVICE).unwrap()["contacts"] = json!([contact]);
    let errors = Directory::parse(&file.to_string()).unwrap_err();
    assert_eq!(errors[0].path, "$.contents[0].services[0].contacts[0].phones[0].number");
}

#[test]
fn a_misspelt_property_is_refused() {
    let mut file = sound();
    file.pointer_mut(SERVICE).unwrap()["schedule"] = json!([]);
    let errors = Directory::parse(&file.to_string()).unwrap_err();
    assert_eq!(errors[0].fault, Fault::UnknownProperty);
}

#[test]
fn overnight_hours_are_read_where_marked() {
    let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
    let mut file = sound();
    let schedule = &mut file.pointer_mut(SERVICE).unwrap()["schedules"][0];
    schedule["closes_at"] = json!("06:00");
    schedule["attributes"] = json!([
        { "id": id(20), "label": "tzid", "value": "America/New_York" },
        { "id": id(21), "label": "overnight", "value": "yes" },
    ]);
    assert!(Directory::parse(&file.to_string()).is_ok());
}

#[test]
fn all_faults_are_told_at_once() {
    let mut file = sound();
    let service = file.pointer_mut(SERVICE).unwrap();
    service["name"] = Value::Null;
    service["phones"][0]["number"] = json!("x1");
    service["schedules"][0]["byday"] = json!("XX");
    assert_eq!(Directory::parse(&file.to_string()).unwrap_err().len(), 3);
}

#[test]
fn what_is_not_a_directory_is_refused_without_a_panic() {
    let deep = "[".repeat(100_000);
    for text in ["", "{", "null", "[]", "7", "\u{feff}{}", "{\"contents\":{}}", "{\"region\":[]}", &deep] {
        assert!(!Directory::parse(text).unwrap_err().is_empty(), "{text:.20}");
    }
    let large = " ".repeat(Directory::MAX_BYTES + 1);
    assert_eq!(Directory::parse(&large).unwrap_err()[0].fault, Fault::TooLarge);
}
