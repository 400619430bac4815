//! Files with one fault each: the fault is named with its place, by one message, and nothing is
//! read.

use serde_json::json;

use super::*;
use crate::words::Language;

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

/// A file with so many lines, each with the four ways that a line can have. Of four lines it holds
/// as many ways as a file may.
pub(crate) fn of_lines(region: &str, lines: u32) -> Result<Directory, Vec<DirectoryError>> {
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

/// A file with one line that has these schedules.
pub(crate) fn of_schedules(schedules: Value) -> Result<Directory, Vec<DirectoryError>> {
    let mut file = sound();
    file.pointer_mut(SERVICE).unwrap()["schedules"] = schedules;
    Directory::parse(&file.to_string())
}

/// A schedule with its zone, and these properties.
pub(crate) fn schedule(number: u32, properties: &Value, marks: &[&str]) -> Value {
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

/// What is told of a file, without the lines and columns, which this text has in one line.
fn told(file: &Value) -> Vec<String> {
    let today = TODAY.parse().unwrap();
    match Directory::check(file.to_string().as_bytes(), "test", today) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(told_of).collect(),
    }
}

fn told_of(error: &DirectoryError) -> String {
    assert!(error.place.is_some(), "{error}");
    DirectoryError { place: None, ..error.clone() }.to_string()
}

/// What is told of the sound file with one value of its service changed.
fn told_with(pointer: &str, value: &Value) -> Vec<String> {
    let mut file = sound();
    let (above, key) = pointer.rsplit_once('/').unwrap();
    let place = file.pointer_mut(&format!("{SERVICE}{above}")).expect(pointer);
    match place {
        Value::Array(list) => list.push(value.clone()),
        place => place[key] = value.clone(),
    }
    told(&file)
}

const IN_SERVICE: &str = "$.contents[0].services[0]";

#[test]
fn a_sound_file_is_read() {
    let directory = Directory::parse(&sound().to_string()).unwrap();
    assert_eq!(directory.services().len(), 1);
    assert_eq!(directory.services()[0].slug(), "a-line");
    assert_eq!(told(&sound()), Vec::<String>::new());
}

/// One value of the service is changed (or one entry added, where the pointer ends in `+`): one
/// message.
#[test]
fn each_fault_is_told_once_with_its_place_its_value_and_the_choices() {
    let long = "x".repeat(81);
    let cases = [
        // Numbers.
        ("/phones/0/number", json!(""), ".phones[0].number: \"\" is blank: it has to say something"),
        (
            "/phones/0/number",
            json!("914-600-420"),
            ".phones[0].number: \"914-600-420\" has 9 digits; a number in the \
             United States has 10, with its area code",
        ),
        (
            "/phones/0/number",
            json!("914-600-42080"),
            ".phones[0].number: \"914-600-42080\" has 11 digits; a number in the \
             United States has 10, with its area code",
        ),
        (
            "/phones/0/number",
            json!("911"),
            ".phones[0].number: \"911\" is an emergency number; no file has one: the app itself has 911, so that no slip \
             can take it away or rename it",
        ),
        (
            "/phones/0/number",
            json!("000"),
            ".phones[0].number: \"000\" is an emergency number; no file has one: the app itself has 911, so that no slip \
             can take it away or rename it",
        ),
        (
            "/phones/0/number",
            json!("988"),
            ".phones[0].number: \"988\" is the 988 Lifeline, which us-national has for every region",
        ),
        (
            "/phones/0/number",
            json!(9_146_004_208_u64),
            ".phones[0].number: 9146004208 should be text, in double quotes",
        ),
        (
            "/phones/0/number",
            json!("914-600-\u{202e}8024"),
            ".phones[0].number: \"914-600-8024\" holds a character that does not show, U+202E: type it anew",
        ),
        (
            "/phones/0/extension",
            json!("12"),
            ".phones[0].extension: \"12\" should be a whole number, without quotes",
        ),
        (
            "/phones/0/extension",
            json!(1.5),
            ".phones[0].extension: 1.5 should be a whole number, without quotes",
        ),
        (
            "/phones/0/type",
            json!("fax"),
            ".phones[0].type: \"fax\" is not taken here; there are: voice, text, textphone",
        ),
        (
            "/phones/+",
            json!({ "id": id(30), "number": "914-600-4209", "type": "text" }),
            ".phones[1].type: \"text\" is a second number of this type; a service offers one of each",
        ),
        (
            "/phones/0/attributes",
            json!([{ "id": id(30), "label": "text-body", "value": "HELP" }, { "id": id(31), "label": "text-body", "value": "HI" }]),
            ".phones[0].attributes[1].label: \"text-body\" is there a second time; the first is on line 1: take one away",
        ),
        (
            "/phones/0/attributes",
            json!([{ "id": id(30), "label": "sms", "value": "HELP" }]),
            ".phones[0].attributes[0].label: \"sms\" is not taken here; there are: text-body, text-body:es",
        ),
        (
            "/phones/0/languages/0/code",
            json!("sp"),
            ".phones[0].languages[0].code: \"sp\" is not a language: two or three letters of ISO 639, such as en, es, \
             es-US, zh-Hant or ase",
        ),
        (
            "/phones/0/languages/+",
            json!({ "id": id(30), "code": "es-US" }),
            ".phones[0].languages[1].code: \"es-US\" is listed twice",
        ),
        // Ids and references.
        (
            "/phones/0/id",
            json!(id(1)),
            ".phones[0].id: \"00000000-0000-4000-8000-000000000001\" was used before, on line 1: every id is used once",
        ),
        (
            "/phones/0/id",
            json!("three"),
            ".phones[0].id: \"three\" is not a UUID, such as 1f2f2331-298f-559e-85cb-eaff311b9418; uuidgen makes one",
        ),
        (
            "/phones/0/service_id",
            json!(id(99)),
            ".phones[0].service_id: \"00000000-0000-4000-8000-000000000099\" is not the id of the service it stands in: \
             leave it out",
        ),
        (
            "/organization_id",
            json!(id(99)),
            ".organization_id: \"00000000-0000-4000-8000-000000000099\" is not the id of the organization it stands in: \
             leave it out",
        ),
        (
            "/phones/0/languages/0/phone_id",
            json!(id(2)),
            ".phones[0].languages[0].phone_id: \"00000000-0000-4000-8000-000000000002\" is not the id of the phone it \
             stands in: leave it out",
        ),
        (
            "/attributes/0/link_id",
            json!(id(3)),
            ".attributes[0].link_id: \"00000000-0000-4000-8000-000000000003\" is not the id of the object it stands in: \
             leave it out",
        ),
        // The service.
        ("/name", json!(" "), ".name: \" \" is blank: it has to say something"),
        (
            "/name",
            json!("911"),
            ".name: \"911\" names 911, which the app itself has: give the service its own name",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "name:es", "value": "911" }),
            ".attributes[2].value: \"911\" names 911, which the app itself has: give the service its own name",
        ),
        (
            "/assured_date",
            json!("1998-01-31"),
            ".assured_date: \"1998-01-31\" is before 2000: leave it out until somebody has checked the record with the \
             service",
        ),
        (
            "/phones/0/languages/0/code",
            json!("asl"),
            ".phones[0].languages[0].code: \"asl\" is a language of Indonesia: American Sign Language is ase",
        ),
        (
            "/schedules/0/attributes/+",
            json!({ "id": id(30), "label": "closed", "value": "true" }),
            ".schedules[0].attributes[1].value: \"true\" is not taken here; there is: yes",
        ),
        (
            "/schedules/0/attributes/+",
            json!({ "id": id(30), "label": "closed", "value": "yes" }),
            ".schedules[0].opens_at: \"10:00\" stands beside the attribute closed: take one of them away",
        ),
        (
            "/schedules/0/attributes/0/label",
            json!("timezone"),
            ".schedules[0].attributes[0].label: \"timezone\" is not taken here; there are: tzid, overnight, closed",
        ),
        ("/name", json!("A line "), ".name: \"A line \" begins or ends with a space"),
        ("/name", json!(null), ".name: null is not a value that HSDS takes: leave the property out"),
        ("/name", json!(5), ".name: 5 should be text, in double quotes"),
        ("/description", json!(""), ".description: \"\" is blank: leave it out, or say something"),
        ("/email", json!("somebody"), ".email: \"somebody\" is not an e-mail address"),
        (
            "/url",
            json!("example.org"),
            ".url: \"example.org\" is not an address that begins with https:// or http://",
        ),
        ("/minimum_age", json!("18"), ".minimum_age: \"18\" should be a number, without quotes"),
        (
            "/last_modified",
            json!("yesterday"),
            ".last_modified: \"yesterday\" is not a date and time, such as 2026-03-02T15:00:00-05:00",
        ),
        ("/schedules", json!([]), ".schedules is an empty list: leave it out, or list something"),
        ("/schedules", json!({}), ".schedules should be a list, in [ ]"),
        ("/schedules/+", json!("always"), ".schedules[1]: \"always\" should be an object, in { }"),
        ("/status", json!("defunct"), ".status: \"defunct\" is not active: take the service out of the file"),
        ("/status", json!("Active"), ".status: \"Active\" is not taken here; there is: active"),
        (
            "/assured_date",
            json!("2026-02-30"),
            ".assured_date: \"2026-02-30\" is not a date: YYYY-MM-DD, such as 2026-03-02",
        ),
        (
            "/assured_date",
            json!(null),
            ".assured_date: null is not a date: leave it out until somebody has checked the record with the service",
        ),
        (
            "/assured_date",
            json!("2026-03-03"),
            ".assured_date: \"2026-03-03\" is in the future; today is 2026-03-02",
        ),
        // Hours.
        (
            "/schedules/0/attributes/0/value",
            json!("America/Gotham"),
            ".schedules[0].attributes[0].value: \"America/Gotham\" is not a time zone of the United States by name; \
             there are: ",
        ),
        (
            "/schedules/0/attributes/0/value",
            json!("US/Eastern"),
            ".schedules[0].attributes[0].value: \"US/Eastern\" is not a time zone of the United States by name: write \
             America/New_York",
        ),
        (
            "/schedules/0/attributes/+",
            json!({ "id": id(30), "label": "tzid", "value": "America/Chicago" }),
            ".schedules[0].attributes[1].label: \"tzid\" is there a second time; the first is on line 1: take one away",
        ),
        (
            "/schedules/0/attributes/+",
            json!({ "id": id(30), "label": "overnight", "value": "true" }),
            ".schedules[0].attributes[1].value: \"true\" is not taken here; there is: yes",
        ),
        (
            "/schedules/0/byday",
            json!("MO-FR"),
            ".schedules[0].byday: \"MO-FR\" is not a list of days: MO, TU, WE, TH, FR, SA, SU, with commas between them",
        ),
        ("/schedules/0/byday", json!("MO,TU,MO"), ".schedules[0].byday: \"MO,TU,MO\" names MO twice"),
        (
            "/schedules/0/opens_at",
            json!("9:00"),
            ".schedules[0].opens_at: \"9:00\" is not a time of day: two digits each, such as 09:00 or 17:30, and no time zone",
        ),
        (
            "/schedules/0/closes_at",
            json!("26:00"),
            ".schedules[0].closes_at: \"26:00\" is past midnight: write the hour of the next day, and add the attribute overnight with the value yes",
        ),
        (
            "/schedules/0/closes_at",
            json!("02:00"),
            ".schedules[0].closes_at: \"02:00\" is before it opens at 10:00: add the attribute overnight with the value \
             yes if it closes on the next day; midnight at the end of a day is 24:00",
        ),
        (
            "/schedules/0/closes_at",
            json!("00:00"),
            ".schedules[0].closes_at: \"00:00\" is before it opens at 10:00: add the attribute overnight with the value \
             yes if it closes on the next day; midnight at the end of a day is 24:00",
        ),
        (
            "/schedules/0/closes_at",
            json!("10:00"),
            ".schedules[0].closes_at: \"10:00\" is when it opens, too: a whole day is 00:00 to 24:00, a closed one has \
             the attribute closed",
        ),
        (
            "/schedules/0/opens_at",
            json!("24:00"),
            ".schedules[0].opens_at: \"24:00\" is the end of the day: open at 00:00 of the next day",
        ),
        (
            "/schedules/0/attributes/+",
            json!({ "id": id(30), "label": "overnight", "value": "yes" }),
            ".schedules[0].closes_at: \"22:00\" is after it opens at 10:00, on the same day: take the attribute overnight \
             away",
        ),
        (
            "/schedules/0/attributes/+",
            json!({ "id": id(30), "label": "nightly", "value": "yes" }),
            ".schedules[0].attributes[1].label: \"nightly\" is not taken here; there are: tzid, overnight, closed",
        ),
        (
            "/schedules/0/freq",
            json!("DAILY"),
            ".schedules[0].freq: \"DAILY\" is not taken here; there is: WEEKLY",
        ),
        (
            "/schedules/0/interval",
            json!(2),
            ".schedules[0].interval is not a property that is read here; there are: id, service_id, freq, byday, opens_at, \
             closes_at, valid_from, valid_to, description, notes, attributes",
        ),
        (
            "/schedules/+",
            schedule(
                30,
                &json!({ "freq": "WEEKLY", "byday": "SA,SU", "opens_at": "21:00", "closes_at": "23:00" }),
                &[],
            ),
            ".schedules[1] is open on SA while the schedule on line 1 is: put each hour into one of them",
        ),
        // Ways, attributes.
        (
            "/additional_urls/0/url",
            json!("http://example.org/chat"),
            ".additional_urls[0].url: \"http://example.org/chat\" is not an address that begins with https:// and a host in \
             plain letters",
        ),
        (
            "/additional_urls/+",
            json!({ "id": id(30), "label": "chat", "url": "https://example.org/other" }),
            ".additional_urls[1] is a second chat; a service offers one",
        ),
        (
            "/additional_urls/0/label",
            json!("Chat"),
            ".additional_urls[0].label: \"Chat\" is not taken here; there is: chat",
        ),
        (
            "/attributes/0/value",
            json!("A line"),
            ".attributes[0].value: \"A line\" is not a short name: small letters, digits and dashes, a letter or digit \
             first",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "slug", "value": "another" }),
            ".attributes[2].label: \"slug\" is there a second time; the first is on line 1: take one away",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "source", "value": "Another" }),
            ".attributes[2].label: \"source\" is there a second time; the first is on line 1: take one away",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "name:es", "value": long }),
            "has 81 characters; at most 80 fit",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "kind", "value": "shelter" }),
            ".attributes[2].value: \"shelter\" is not taken here; there are: hotline, lifeline",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "limit", "value": "none" }),
            ".attributes[2].value: \"none\" is not taken here; there are: no-in-person, cannot-dispatch, may-report, \
             relay-711, interpreters, holidays-unknown",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "source-date", "value": "2026" }),
            ".attributes[2].value: \"2026\" is not a date: YYYY-MM-DD, such as 2026-03-02, or YYYY-MM",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "source-date", "value": "2026-04" }),
            ".attributes[2].value: \"2026-04\" is in the future; today is 2026-03-02",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "sauce", "value": "x" }),
            ".attributes[2].label: \"sauce\" is not taken here; there are: slug, name:es, kind, limit, source, source:es, \
             source-date, meeting-heading, meeting-heading:es, meeting-text, meeting-text:es, meeting-caution, \
             meeting-caution:es",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "meeting-text", "value": "You talk." }),
            ".attributes[2].value: \"You talk.\" has no Spanish: meeting-text:es follows it",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "meeting-text:es", "value": "Usted habla." }),
            ".attributes[2].label: \"meeting-text:es\" follows no meeting-text, whose Spanish it would be",
        ),
        (
            "/attributes/1/value",
            json!(null),
            ".attributes[1].value: null is not a value that HSDS takes: leave the property out",
        ),
    ];
    for (pointer, value, message) in cases {
        let told = told_with(pointer, &value);
        assert_eq!(told.len(), 1, "{pointer} = {value}: {told:#?}");
        let whole = format!("{IN_SERVICE}{message}");
        let fits = told[0] == whole || (message.ends_with(": ") && told[0].starts_with(&whole));
        let fits = fits || (message.starts_with("has 81") && told[0].ends_with(message));
        assert!(fits, "{pointer} = {value}\n{}\n{whole}", told[0]);
    }
}

#[test]
fn what_must_be_there_and_is_not_is_named() {
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
        let told = told(&file);
        if pointer.ends_with("label") {
            assert!(told.contains(&format!("${message}")), "{told:#?}");
        } else {
            assert_eq!(told, [format!("${message}")], "{pointer}");
        }
    }
}

#[test]
fn a_region_offers_a_service_and_not_more_than_fit() {
    for (pointer, key) in [("", "contents"), ("/contents/0", "services")] {
        let mut file = sound();
        file.pointer_mut(pointer).unwrap()[key] = json!([]);
        let told = told(&file);
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].ends_with(" has no service: a region offers at least one"), "{told:#?}");
    }
    let errors = of_lines("test", 5).unwrap_err();
    let told: Vec<_> = errors.iter().map(told_of).collect();
    assert_eq!(told, ["$.contents has 20 numbers and chats of hotlines; at most 16 are offered"]);
    assert!(of_lines("test", 4).is_ok());
}

#[test]
fn a_service_that_cannot_be_reached_is_refused() {
    let mut file = sound();
    for key in ["phones", "additional_urls"] {
        file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove(key);
    }
    assert_eq!(told(&file), [format!("{IN_SERVICE} cannot be reached: it has no phone and no chat")]);
}

#[test]
fn a_key_that_stands_twice_is_refused_wherever_it_is_and_however_it_is_written() {
    let text = serde_json::to_string_pretty(&sound()).unwrap();
    let with = |from: &str, to: &str| Directory::parse(&text.replacen(from, to, 1)).unwrap_err();
    let number = r#""number": "914-600-4208""#;
    for (to, line) in [
        (
            r#""number": "914-600-4208",
              "number": "914-600-4209""#,
            "33:15: ",
        ),
        (
            r#""number": "914-600-4208",
              "n\u0075mber": "914-600-4208""#,
            "33:15: ",
        ),
    ] {
        let errors = with(number, to);
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        let path = "$.contents[0].services[0].phones[0].number";
        let line_of_first: u32 = line[..2].parse::<u32>().unwrap() - 1;
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(
            told[0].ends_with(&format!(
                "{path} is there a second time; the first is on line {line_of_first}: take one away"
            )) || told[0].contains("is there a second time; the first is on line"),
            "{told:#?}"
        );
        let place = errors[0].place.unwrap();
        let written = text.replacen(number, to, 1);
        let at = written.lines().nth(place.line as usize - 1).unwrap();
        assert!(at[place.column as usize - 1..].starts_with("\"n"), "{at}");
    }
    let errors = with(r#""region": {"#, r#""contents": [], "region": {"#);
    assert!(
        errors.iter().any(|error| error.path == "$.contents" && matches!(error.fault, Fault::Twice { .. }))
    );
    let errors = with(r#""name": "Test""#, r#""name": "Test", "name": "Test""#);
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].path, "$.region.name");
}

#[test]
fn what_is_not_json_is_told_plainly_with_its_line_and_column() {
    for (text, message) in [
        ("", "1:1: the file is empty"),
        (" \n", "1:1: the file is empty"),
        (
            "\u{feff}{}",
            "1:1: the file begins with a byte order mark (BOM): save the file as UTF-8 without one",
        ),
        ("{\n  \"region\": {},\n}", "2:15: the file has a comma behind the last entry: take the comma away"),
        ("{\"a\": [1, 2,\n\n]}", "1:12: the file has a comma behind the last entry: take the comma away"),
        ("{\n  “region”: {}\n}", "2:3: the file has “ for a quote: JSON takes the straight one, \""),
        ("{\n  \"region\": “x”\n}", "2:13: the file has “ for a quote: JSON takes the straight one, \""),
        (
            "{\n  \"región\": \"x”,\n \"a\": 1}",
            "2:15: the file has a text that ends with ”: JSON takes the straight quote, \"",
        ),
        (
            "{\n  \"a\": \"x,\n \"b\": 1}",
            "2:8: the file has a text that does not end on its line: a \" is missing",
        ),
        ("{ 'a': 1 }", "1:3: the file has ' for a quote: JSON takes the straight one, \""),
        ("{\n // no\n}", "2:2: the file has a comment: JSON takes none"),
        ("{\"a\": 1", "1:7: the file ends too soon: a \", ] or } is missing"),
        ("{} {}", "1:4: the file goes on behind its end: a { or [ is missing, or a } too many"),
        ("{\"a\": 1\n \"b\": 2}", "2:2: the file has no comma before this, or no } or ]: one is missing"),
        ("{\"a\": yes}", "1:7: the file has something here that is no value: text stands in double quotes"),
        ("{a: 1}", "1:2: the file has no double quote where the name of a property begins"),
        ("{\"a\" 1}", "1:6: the file has no colon between the name of a property and its value"),
    ] {
        let errors = Directory::parse(text).unwrap_err();
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(told, [message], "{text}");
    }
    let today = TODAY.parse().unwrap();
    let errors = Directory::check(b"{\n \"a\": \"Jos\xe9\"}", "test", today).unwrap_err();
    assert_eq!(errors[0].to_string(), "2:11: the file is not UTF-8: save the file as UTF-8");
    let errors = Directory::check(b"\xff\xfe{\0}\0", "test", today).unwrap_err();
    assert_eq!(
        errors[0].to_string(),
        "1:1: the file is UTF-16: save the file as UTF-8 (in Notepad: Save as, then Encoding: UTF-8)"
    );
}

#[test]
fn a_property_with_a_slip_in_its_name_is_told_by_one_message() {
    for (pointer, key, slip) in [
        ("/contents/0/services/0", "phones", "phone"),
        ("/contents/0/services/0", "attributes", "atributes"),
        ("/contents/0/services/0", "schedules", "schedule"),
        ("/contents/0/services/0", "name", "Name"),
        ("/contents/0/services/0/phones/0", "number", "nubmer"),
        ("/contents/0/services/0/schedules/0", "opens_at", "opensAt"),
        ("/contents/0/services/0/schedules/0", "byday", "bydays"),
        ("/contents/0", "services", "service"),
        ("/region", "id", "ids"),
        ("", "contents", "content"),
    ] {
        let mut file = sound();
        if key == "phones" {
            file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove("additional_urls");
        }
        let object = file.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        let value = object.remove(key).unwrap();
        object.insert(slip.to_owned(), value);
        let path = format!("${}", pointer.replace("/0", "[0]").replace('/', "."));
        let told = told(&file);
        assert_eq!(
            told,
            [format!("{path}.{slip} is not a property that is read here: did you mean {key}?")],
            "{slip}"
        );
    }
}

#[test]
fn a_file_is_named_for_its_region() {
    let today = TODAY.parse().unwrap();
    let errors = Directory::check(sound().to_string().as_bytes(), "elsewhere", today).unwrap_err();
    assert_eq!(told_of(&errors[0]), "$.region.id: \"test\" is not the name of the file, \"elsewhere\"");
}

#[test]
fn a_fault_is_told_where_it_stands_or_in_what_it_is_missing() {
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
fn an_extension_is_a_property_and_not_one_of_a_text_line() {
    // Once the parser reads `ext.`, the number is dialled with it; until then it is refused.
    let told = told_with("/phones/0/extension", &json!(12));
    assert_eq!(told.len(), 1, "{told:#?}");
    let mut file = sound();
    let phone = &mut file.pointer_mut(SERVICE).unwrap()["phones"][0];
    phone["type"] = json!("voice");
    phone["extension"] = json!(12);
    if let Ok(directory) = Directory::parse(&file.to_string()) {
        let number = &directory.services()[0].phones()[0].number;
        assert_eq!(number.uri(), "tel:+19146004208,12");
    }
}

#[test]
fn a_first_meeting_is_told_in_both_languages_and_in_its_order() {
    let mut file = sound();
    let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
    for (number, (label, value)) in [
        ("meeting-heading", "First"),
        ("meeting-heading:es", "Primero"),
        ("meeting-text", "You talk."),
        ("meeting-text:es", "Usted habla."),
        ("meeting-text", "They listen."),
        ("meeting-text:es", "Le escuchan."),
        ("meeting-caution", "Ask if it is still so."),
        ("meeting-caution:es", "Pregunte si sigue así."),
    ]
    .into_iter()
    .enumerate()
    {
        attributes
            .push(json!({ "id": id(50 + u32::try_from(number).unwrap()), "label": label, "value": value }));
    }
    let directory = Directory::parse(&file.to_string()).unwrap();
    let words = |language| -> Vec<&str> {
        directory.services()[0].meeting().iter().map(|part| part.words(language)).collect()
    };
    assert_eq!(words(Language::English), ["First", "You talk.", "They listen.", "Ask if it is still so."]);
    assert_eq!(
        words(Language::Spanish),
        ["Primero", "Usted habla.", "Le escuchan.", "Pregunte si sigue así."]
    );
}

#[test]
fn a_service_need_not_say_that_somebody_checked_it() {
    let mut file = sound();
    file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove("assured_date");
    assert_eq!(Directory::parse(&file.to_string()).unwrap().services()[0].assurance().assured, None);
}

#[test]
fn a_name_in_spanish_is_for_readers_of_spanish() {
    let mut file = sound();
    let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
    attributes.push(json!({ "id": id(50), "label": "name:es", "value": "Una línea" }));
    let directory = Directory::parse(&file.to_string()).unwrap();
    let service = &directory.services()[0];
    assert_eq!(service.name_in(Language::Spanish), "Una línea");
    assert_eq!(service.name_in(Language::English), "A line");
    assert_eq!(service.assurance().source_in(Language::Spanish), "Somebody's page");
}

#[test]
fn a_contact_is_checked() {
    let contact = json!({ "id": id(40), "name": "Intake", "phones": [{ "id": id(41), "number": "12", "type": "voice" }] });
    let told = told_with("/contacts", &json!([contact]));
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].starts_with("$.contents[0].services[0].contacts[0].phones[0].number: \"12\" has 2 digits"),
        "{told:#?}"
    );
}

#[test]
fn a_misspelt_property_is_refused_at_every_place() {
    for pointer in [
        "",
        "/region",
        "/contents/0",
        SERVICE,
        "/contents/0/services/0/phones/0",
        "/contents/0/services/0/phones/0/languages/0",
        "/contents/0/services/0/additional_urls/0",
        "/contents/0/services/0/schedules/0",
        "/contents/0/services/0/schedules/0/attributes/0",
        "/contents/0/services/0/attributes/0",
    ] {
        let mut file = sound();
        file.pointer_mut(pointer).unwrap()["schedule"] = json!("x");
        let told = told(&file);
        assert_eq!(told.len(), 1, "{pointer}: {told:#?}");
        assert!(told[0].contains(".schedule is not a property that is read here; there are: "), "{told:#?}");
    }
}

#[test]
fn overnight_hours_are_read_where_marked() {
    let times = json!({ "freq": "WEEKLY", "byday": "SA", "opens_at": "20:00", "closes_at": "06:00" });
    assert!(of_schedules(json!([schedule(30, &times, &["overnight"])])).is_ok());
    assert!(of_schedules(json!([schedule(30, &times, &[])])).is_err());
}

#[test]
fn schedules_that_say_two_things_of_one_hour_are_refused() {
    let weekly = |days: &str, opens: &str, closes: &str| json!({ "freq": "WEEKLY", "byday": days, "opens_at": opens, "closes_at": closes });
    let dated = |mut rule: Value, from: &str, to: &str| {
        rule["valid_from"] = json!(from);
        rule["valid_to"] = json!(to);
        rule
    };
    let date = |opens: &str, closes: &str| {
        dated(json!({ "opens_at": opens, "closes_at": closes }), "2026-12-24", "2026-12-24")
    };
    let shut = |from: &str, to: &str| dated(json!({}), from, to);
    let both = |one: &Value, marks: &[&str], other: &Value, more: &[&str]| {
        of_schedules(json!([schedule(30, one, marks), schedule(40, other, more)])).err().map(|errors| {
            assert_eq!(errors.len(), 1, "{errors:#?}");
            errors[0].fault.to_string()
        })
    };
    let on = |day: &str| {
        Some(format!("is open on {day} while the schedule on line 1 is: put each hour into one of them"))
    };
    let day = weekly("MO,TU", "09:00", "17:00");
    assert_eq!(both(&day, &[], &weekly("TU,WE", "17:00", "19:00"), &[]), None);
    assert_eq!(both(&day, &[], &weekly("TU,WE", "16:59", "19:00"), &[]), on("TU"));
    let night = weekly("SU", "20:00", "09:30");
    assert_eq!(both(&night, &["overnight"], &day, &[]), on("MO"));
    assert_eq!(both(&day, &[], &night, &["overnight"]), on("SU"));
    let summer = dated(weekly("MO", "08:00", "12:00"), "2026-06-01", "2026-08-31");
    let autumn = dated(weekly("MO", "08:00", "12:00"), "2026-09-01", "2026-10-31");
    assert_eq!(both(&summer, &[], &autumn, &[]), None);
    assert_eq!(both(&summer, &[], &day, &[]), on("MO"));
    // A date takes the place of the week; two of one date go together where their hours do.
    assert_eq!(both(&day, &[], &date("08:00", "12:00"), &[]), None);
    assert_eq!(both(&date("08:00", "12:00"), &[], &date("14:00", "16:00"), &[]), None);
    assert_eq!(both(&date("08:00", "12:00"), &[], &date("11:00", "16:00"), &[]), on("2026-12-24"));
    let holidays = shut("2026-12-24", "2027-01-01");
    assert_eq!(both(&date("08:00", "12:00"), &[], &holidays, &["closed"]), on("2026-12-24"));
    assert_eq!(
        both(&holidays, &["closed"], &shut("2027-01-01", "2027-01-02"), &["closed"]),
        on("2027-01-01")
    );
    assert_eq!(both(&holidays, &["closed"], &shut("2027-01-02", "2027-01-02"), &["closed"]), None);
}

#[test]
fn a_date_says_when_and_either_hours_or_closed() {
    let of = |properties: Value, marks: &[&str]| {
        let errors = of_schedules(json!([schedule(30, &properties, marks)])).err().unwrap_or_default();
        errors
            .iter()
            .map(told_of)
            .map(|told| told.replace("$.contents[0].services[0].schedules[0]", ""))
            .collect::<Vec<_>>()
    };
    let date = |more: Value| {
        let mut rule = json!({ "valid_from": "2026-12-25", "valid_to": "2026-12-25" });
        rule.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        rule
    };
    assert_eq!(of(date(json!({})), &["closed"]), [""; 0]);
    assert_eq!(of(date(json!({ "opens_at": "10:00", "closes_at": "12:00" })), &[]), [""; 0]);
    for day in ["FR", "MO"] {
        let rule = json!({ "opens_at": "10:00", "closes_at": "12:00", "freq": "WEEKLY", "byday": day });
        let told = format!(
            ".byday: \"{day}\" stands beside a single date, which has no freq and no byday: take it out"
        );
        assert_eq!(of(date(rule), &[]), [told]);
    }
    let no_hours =
        " is a date with no hours: add opens_at and closes_at, or the attribute closed with the value yes";
    assert_eq!(of(date(json!({})), &[]), [no_hours]);
    assert_eq!(of(json!({ "valid_from": "2026-12-25" }), &[]), [no_hours]);
    let hours = |from: Value, to: Value| {
        let mut rule = json!({ "opens_at": "10:00", "closes_at": "12:00" });
        for (key, day) in [("valid_from", from), ("valid_to", to)] {
            if !day.is_null() {
                rule[key] = day;
            }
        }
        of(rule, &[])
    };
    let the_same = "a date with other hours has the same day in valid_from and valid_to";
    assert_eq!(hours(json!("2026-12-25"), json!(null)), [format!(" has no valid_to: {the_same}")]);
    assert_eq!(hours(json!(null), json!("2026-12-25")), [format!(" has no valid_from: {the_same}")]);
    assert_eq!(
        hours(json!("2026-12-25"), json!("2026-12-27")),
        [" has hours for several days: write one schedule for each date, or add freq and byday for days of \
             the week"]
    );
    assert_eq!(hours(json!("2026-12-25"), json!("2026-12-24")).len(), 1);
    assert_eq!(hours(json!("2026-12-25"), json!("tomorrow")).len(), 1);
    assert_eq!(
        of(date(json!({ "opens_at": "10:00" })), &["closed"]),
        [".opens_at: \"10:00\" stands beside the attribute closed: take one of them away"]
    );
    assert_eq!(
        of(json!({ "valid_from": "2026-12-25" }), &["closed"]),
        [" needs valid_from and valid_to, the first and the last day that are closed"]
    );
    assert_eq!(
        of(json!({ "valid_from": "2026-12-25", "valid_to": "2026-12-24" }), &["closed"]),
        [".valid_to: \"2026-12-24\" is before valid_from, 2026-12-25"]
    );
}

#[test]
fn a_service_has_one_time_zone() {
    let times =
        |days: &str| json!({ "freq": "WEEKLY", "byday": days, "opens_at": "20:00", "closes_at": "22:00" });
    let mut second = schedule(40, &times("SU"), &[]);
    second["attributes"][0]["value"] = json!("America/Chicago");
    let errors = of_schedules(json!([schedule(30, &times("SA"), &[]), second])).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].fault, Fault::SecondZone("America/New_York"));
}

#[test]
fn all_faults_are_told_at_once_from_top_to_bottom() {
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

#[test]
fn what_is_not_a_directory_is_refused_without_a_panic() {
    let deep = "[".repeat(100_000);
    for text in ["null", "[]", "7", "{\"contents\":{}}", "{\"region\":[]}", "\"\\", "{\"\\ud800\": 1}", &deep]
    {
        assert!(!Directory::parse(text).unwrap_err().is_empty(), "{text:.20}");
    }
    let large = " ".repeat(Directory::MAX_BYTES + 1);
    assert_eq!(Directory::parse(&large).unwrap_err()[0].to_string(), "the file is larger than 256 KiB");
}
