//! Faults of chats, sources and other attributes.

use super::*;
use crate::service::{Group, Groups};

#[test]
fn every_fault_of_an_attribute_is_reported_once() {
    let long = "x".repeat(81);
    assert_faults([
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
            json!({ "id": id(30), "label": "serves", "value": "everybody" }),
            ".attributes[2].value: \"everybody\" is not taken here; there are: partner, trafficking, sexual-assault, \
             young, runaway, child, pictures, native, deaf, immigration, work, legal, crime, pets",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "serves", "value": "Young" }),
            ".attributes[2].value: \"Young\" is not taken here; there are: partner, trafficking, sexual-assault, young, \
             runaway, child, pictures, native, deaf, immigration, work, legal, crime, pets",
        ),
        ("/attributes/+", json!({ "id": id(30), "label": "serves" }), ".attributes[2].value is missing"),
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
            ".attributes[2].label: \"sauce\" is not taken here; there are: slug, name:es, kind, limit, serves, source, \
             source:es, source-date, description:es, eligibility:es, interpretation:es, alert:es, hours, \
             hours:es, meeting-heading, meeting-heading:es, meeting-text, meeting-text:es, \
             meeting-caution, meeting-caution:es",
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
    ]);
}

#[test]
fn reads_a_first_meeting_in_both_languages_and_in_order() {
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
    let meeting = directory.services()[0].meeting();
    let english: Vec<&str> = meeting.iter().map(|part| part.english.as_str()).collect();
    let spanish: Vec<&str> = meeting.iter().map(|part| part.spanish.as_str()).collect();
    assert_eq!(english, ["First", "You talk.", "They listen.", "Ask if it is still so."]);
    assert_eq!(spanish, ["Primero", "Usted habla.", "Le escuchan.", "Pregunte si sigue así."]);
}

#[test]
fn what_may_repeat_repeats_with_another_value_and_the_first_of_the_two_is_named() {
    for (label, value) in [("limit", "no-in-person"), ("serves", "young")] {
        let mut file = sound();
        let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
        // Its slug is the same word, and stands before it.
        attributes[0]["value"] = json!(value);
        attributes.push(json!({ "id": id(50), "label": label, "value": value }));
        assert_eq!(messages(&file), Vec::<String>::new());
        let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
        attributes.push(json!({ "id": id(51), "label": label, "value": value }));
        let text = serde_json::to_string_pretty(&file).unwrap();
        let first = text.lines().position(|line| line.contains(&id(50))).unwrap();
        let errors = Directory::parse(&text).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        // The line with the brace that opens it; lines are counted from 1.
        let first = u32::try_from(first).unwrap();
        assert_eq!(
            message_of(&errors[0]),
            format!(
                "{IN_SERVICE}.attributes[3].value: \"{value}\" is there a second time; the first is on line \
                 {first}: take one away"
            )
        );
    }
}

#[test]
fn a_service_is_for_everybody_unless_it_says_for_whom() {
    let serves = |file: &Value| {
        let directory = Directory::parse(&file.to_string()).unwrap();
        directory.services()[0].serves()
    };
    let mut file = sound();
    assert_eq!(serves(&file), Groups::default());
    assert!(!serves(&file).has(Group::Young));
    let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
    attributes.push(json!({ "id": id(50), "label": "serves", "value": "young" }));
    assert!(serves(&file).has(Group::Young));
    assert_eq!(serves(&file), Groups::default().with(Group::Young));
    let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
    attributes.push(json!({ "id": id(51), "label": "serves", "value": "sexual-assault" }));
    assert_eq!(serves(&file), Groups::default().with(Group::SexualAssault).with(Group::Young));
}

#[test]
fn every_group_is_read_by_its_word() {
    for group in Group::ALL {
        let mut file = sound();
        let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
        attributes.push(json!({ "id": id(50), "label": "serves", "value": group.word() }));
        let directory = Directory::parse(&file.to_string()).unwrap();
        assert_eq!(directory.services()[0].serves(), Groups::default().with(group));
    }
}
