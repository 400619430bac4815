//! Faults of a service itself.

use super::*;
use crate::service::{About, Ages, Told};

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
            ".url: \"example.org\" is not an address that begins with https:// and a host in plain letters",
        ),
        ("/minimum_age", json!("18"), ".minimum_age: \"18\" should be a number, without quotes"),
        ("/minimum_age", json!(17.5), ".minimum_age: 17.5 is not an age: a whole number of years, 0 to 120"),
        ("/maximum_age", json!(-1), ".maximum_age: -1 is not an age: a whole number of years, 0 to 120"),
        ("/maximum_age", json!(121), ".maximum_age: 121 is not an age: a whole number of years, 0 to 120"),
        (
            "/description",
            json!("Helps."),
            ".description: \"Helps.\" has no Spanish: it goes into the attribute description:es",
        ),
        (
            "/eligibility_description",
            json!("For all."),
            ".eligibility_description: \"For all.\" has no Spanish: it goes into the attribute eligibility:es",
        ),
        (
            "/interpretation_services",
            json!("On request."),
            ".interpretation_services: \"On request.\" has no Spanish: it goes into the attribute \
             interpretation:es",
        ),
        (
            "/alert",
            json!("Closed on 4 July."),
            ".alert: \"Closed on 4 July.\" has no Spanish: it goes into the attribute alert:es",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "alert:es", "value": "Cerrado." }),
            ".attributes[2].label: \"alert:es\" stands without alert: add that, or take this away",
        ),
        (
            "/attributes/+",
            json!({ "id": id(30), "label": "eligibility:es", "value": "Para todos." }),
            ".attributes[2].label: \"eligibility:es\" stands without eligibility_description: add that, or take \
             this away",
        ),
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
    assert_eq!(
        messages(&file),
        [format!("{IN_SERVICE} cannot be reached: it has no phone, no chat and no url")]
    );
}

#[test]
fn a_page_is_a_way_to_reach_a_service() {
    let mut file = sound();
    for key in ["phones", "additional_urls"] {
        file.pointer_mut(SERVICE).unwrap().as_object_mut().unwrap().remove(key);
    }
    file.pointer_mut(SERVICE).unwrap()["url"] = json!("https://example.org/report");
    let directory = Directory::parse(&file.to_string()).unwrap();
    assert_eq!(directory.services()[0].page(), Some("https://example.org/report"));
    file.pointer_mut(SERVICE).unwrap()["url"] = json!("http://example.org/report");
    let why = "is not an address that begins with https:// and a host in plain letters";
    assert_eq!(messages(&file), [format!("{IN_SERVICE}.url: \"http://example.org/report\" {why}")]);
}

#[test]
fn reads_what_a_service_says_of_itself_in_both_languages() {
    let mut file = sound();
    let service = file.pointer_mut(SERVICE).unwrap();
    assert_eq!(Directory::parse(&service_alone(service)).unwrap().services()[0].about(), &About::default());
    service["description"] = json!("Helps.");
    service["eligibility_description"] = json!("For everybody.");
    service["interpretation_services"] = json!("Ask for one.");
    service["alert"] = json!("A machine answers first.");
    service["minimum_age"] = json!(12);
    service["maximum_age"] = json!(21);
    let attributes = service["attributes"].as_array_mut().unwrap();
    for (number, (label, value)) in [
        ("description:es", "Ayuda."),
        ("eligibility:es", "Para todas las personas."),
        ("interpretation:es", "Pida uno."),
        ("alert:es", "Primero contesta una máquina."),
    ]
    .into_iter()
    .enumerate()
    {
        let id = id(50 + u32::try_from(number).unwrap());
        attributes.push(json!({ "id": id, "label": label, "value": value }));
    }
    let told = |english: &str, spanish: &str| {
        Some(Told { english: english.to_owned(), spanish: spanish.to_owned() })
    };
    let directory = Directory::parse(&service_alone(service)).unwrap();
    assert_eq!(
        directory.services()[0].about(),
        &About {
            description: told("Helps.", "Ayuda."),
            eligibility: told("For everybody.", "Para todas las personas."),
            ages: Ages { from: Some(12), to: Some(21) },
            interpretation: told("Ask for one.", "Pida uno."),
            alert: told("A machine answers first.", "Primero contesta una máquina."),
            hours: None,
        }
    );
    service["maximum_age"] = json!(11);
    let mut file = sound();
    file["contents"][0]["services"][0] = service.clone();
    assert_eq!(messages(&file)[0], format!("{IN_SERVICE}.maximum_age: 11 is less than minimum_age, 12"));
}

#[test]
fn hours_that_follow_the_callers_clock_are_said_in_words() {
    let hours = [("hours", "Weekdays where you are"), ("hours:es", "Entre semana donde está usted")];
    let with = |hours: &[(&str, &str)], schedules: bool| {
        let mut file = sound();
        let service = file.pointer_mut(SERVICE).unwrap();
        if !schedules {
            service.as_object_mut().unwrap().remove("schedules");
        }
        let attributes = service["attributes"].as_array_mut().unwrap();
        for (number, (label, value)) in (50..).zip(hours) {
            attributes.push(json!({ "id": id(number), "label": label, "value": value }));
        }
        file
    };
    let directory = Directory::parse(&with(&hours, false).to_string()).unwrap();
    let told = Told { english: hours[0].1.into(), spanish: hours[1].1.into() };
    assert_eq!(directory.services()[0].about().hours, Some(told));
    for (hours, schedules, why) in [
        (&hours[..], true, "label: \"hours\" stands beside schedules: take one of them away"),
        (&hours[..1], false, "value: \"Weekdays where you are\" has no Spanish: hours:es follows it"),
        (&hours[1..], false, "label: \"hours:es\" stands without hours: add that, or take this away"),
    ] {
        assert_eq!(messages(&with(hours, schedules)), [format!("{IN_SERVICE}.attributes[2].{why}")]);
    }
}

/// The sound file with this service in place of its own.
fn service_alone(service: &Value) -> String {
    let mut file = sound();
    file["contents"][0]["services"][0] = service.clone();
    file.to_string()
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
