//! Faults of chats, sources and other attributes.

use super::*;

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
