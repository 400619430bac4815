//! Faults of a service itself.

use super::*;

#[test]
fn every_fault_of_a_service_is_reported_once() {
    assert_faults([
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
    ]);
}

#[test]
fn refuses_a_service_that_cannot_be_reached() {
    let mut file = sound();
    for key in ["phones", "additional_urls"] {
        file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove(key);
    }
    assert_eq!(messages(&file), [format!("{IN_SERVICE} cannot be reached: it has no phone and no chat")]);
}

#[test]
fn takes_a_date_and_time_with_its_offset() {
    for sound in ["2026-03-02T15:00:00-05:00", "2026-03-02T20:00:00Z"] {
        assert_eq!(messages_with("/last_modified", &json!(sound)), Vec::<String>::new());
    }
}

#[test]
fn assurance_is_optional() {
    let mut file = sound();
    file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove("assured_date");
    assert_eq!(Directory::parse(&file.to_string()).unwrap().services()[0].assurance().assured, None);
}

#[test]
fn reads_a_name_in_spanish_beside_its_own() {
    let mut file = sound();
    let attributes = file.pointer_mut(SERVICE).unwrap()["attributes"].as_array_mut().unwrap();
    attributes.push(json!({ "id": id(50), "label": "name:es", "value": "Una línea" }));
    let directory = Directory::parse(&file.to_string()).unwrap();
    let service = &directory.services()[0];
    assert_eq!(service.spanish_name(), Some("Una línea"));
    assert_eq!(service.name(), "A line");
    assert_eq!(service.assurance().source, "Somebody's page");
    assert_eq!(service.assurance().source_es, None);
}
