//! Faults of what a region's file says of the region: texts to 911, and what staff must report.

use super::*;
use crate::facts::{Facts, Local, LocalFact, Sourced, StaffReport, TextTo911};

/// Every fact, with every part that it may have.
const ALL: [(&str, &str); 9] = [
    ("text-911", "yes"),
    ("text-911-source", "The county's page"),
    ("text-911-source:es", "La página del condado"),
    ("text-911-date", "2026-02"),
    ("staff-report", "Gunshot wounds, serious burns."),
    ("staff-report:es", "Heridas de bala, quemaduras graves."),
    ("staff-report-source", "The state's law"),
    ("staff-report-source:es", "La ley del estado"),
    ("staff-report-date", "2025-11-30"),
];

/// The sound file with these attributes of its region.
fn file_with(facts: &[(&str, &str)]) -> Value {
    let mut file = sound();
    file["region"]["attributes"] = facts
        .iter()
        .zip(50..)
        .map(|((label, value), number)| json!({ "id": id(number), "label": label, "value": value }))
        .collect();
    file
}

/// The facts in [`ALL`] without those of these labels.
fn all_but(labels: &[&str]) -> Vec<(&'static str, &'static str)> {
    ALL.into_iter().filter(|(label, _)| !labels.contains(label)).collect()
}

/// The facts in [`ALL`], one of them with another value.
fn all_with<'a>(label: &str, value: &'a str) -> Vec<(&'static str, &'a str)> {
    ALL.into_iter().map(|(of, old)| (of, if of == label { value } else { old })).collect()
}

fn index_of(label: &str) -> usize {
    ALL.iter().position(|(of, _)| *of == label).expect(label)
}

fn facts_of(file: &Value) -> Facts {
    assert_eq!(messages(file), Vec::<String>::new());
    Directory::parse(&file.to_string()).unwrap().facts().clone()
}

fn sourced(source: &str, source_es: Option<&str>, date: &str) -> Sourced {
    Sourced { source: source.into(), source_es: source_es.map(str::to_owned), date: date.into() }
}

fn all_facts() -> Facts {
    Facts {
        text_911: TextTo911::Yes,
        text_911_source: Some(sourced("The county's page", Some("La página del condado"), "2026-02")),
        staff_report: Some(StaffReport {
            english: "Gunshot wounds, serious burns.".into(),
            spanish: "Heridas de bala, quemaduras graves.".into(),
            source: sourced("The state's law", Some("La ley del estado"), "2025-11-30"),
        }),
        local: Vec::new(),
    }
}

#[test]
fn reads_every_fact_with_its_source_and_date_in_any_order() {
    assert_eq!(facts_of(&file_with(&ALL)), all_facts());
    let mut turned = ALL;
    turned.reverse();
    assert_eq!(facts_of(&file_with(&turned)), all_facts());
    for half in [&ALL[..4], &ALL[4..]] {
        let facts = facts_of(&file_with(half));
        let of = half[0].0;
        assert_eq!(facts.text_911 == TextTo911::Yes, of == "text-911");
        assert_eq!(facts.text_911_source.is_some(), of == "text-911");
        assert_eq!(facts.staff_report.is_some(), of == "staff-report");
    }
}

#[test]
fn what_a_file_does_not_say_is_not_known() {
    assert_eq!(facts_of(&sound()), Facts::default());
    assert_eq!(Facts::default().text_911, TextTo911::Unknown);
    assert_eq!(facts_of(&file_with(&[("text-911", "unknown")])), Facts::default());
}

#[test]
fn reads_each_answer_about_texts_to_911() {
    for (text_911, word) in TextTo911::ALL {
        let facts = facts_of(&file_with(&all_with("text-911", word)));
        assert_eq!(facts, Facts { text_911, ..all_facts() }, "{word}");
    }
}

#[test]
fn a_source_may_be_in_english_alone() {
    let labels = ["text-911-source:es", "staff-report-source:es"];
    let facts = facts_of(&file_with(&all_but(&labels)));
    assert_eq!(facts.text_911_source, Some(sourced("The county's page", None, "2026-02")));
    let report = facts.staff_report.unwrap();
    assert_eq!(report.source, sourced("The state's law", None, "2025-11-30"));
}

/// Asserts that the file with these facts is refused with this message, which begins at the
/// region's attributes.
fn assert_fault(facts: &[(&str, &str)], message: &str) {
    assert_eq!(messages(&file_with(facts)), [format!("$.region.attributes{message}")], "{facts:?}");
}

#[test]
fn an_answer_about_texts_to_911_is_one_of_three_words() {
    for word in ["Yes", "maybe", "true", "si", "not"] {
        let message = format!("[0].value: \"{word}\" is not taken here; there are: yes, unknown, no");
        assert_fault(&all_with("text-911", word), &message);
        assert_fault(&[("text-911", word)], &message);
    }
}

#[test]
fn a_fact_has_its_source_and_its_date() {
    for fact in ["text-911", "staff-report"] {
        let [source, source_es, date] = ["source", "source:es", "date"].map(|part| format!("{fact}-{part}"));
        for (away, lacking) in [
            (vec![source.as_str()], source.clone()),
            (vec![&date], date.clone()),
            (vec![&source, &source_es], source.clone()),
            (vec![&source, &date], format!("{source}, {date}")),
            (vec![&source, &source_es, &date], format!("{source}, {date}")),
        ] {
            let left = all_but(&away);
            let at = left.iter().position(|(label, _)| *label == fact).unwrap();
            assert_fault(&left, &format!("[{at}].label: \"{fact}\" needs beside it: {lacking}"));
        }
    }
    let no = [("text-911", "no")];
    assert_fault(&no, "[0].label: \"text-911\" needs beside it: text-911-source, text-911-date");
}

#[test]
fn both_facts_are_told_what_they_lack() {
    let labels = ["text-911-source", "text-911-date", "staff-report-source", "staff-report-date"];
    assert_eq!(
        messages(&file_with(&all_but(&labels))),
        [
            "$.region.attributes[0].label: \"text-911\" needs beside it: text-911-source, text-911-date",
            "$.region.attributes[2].label: \"staff-report\" needs beside it: staff-report-source, staff-report-date",
        ]
    );
}

#[test]
fn what_is_not_known_needs_no_source_but_has_a_whole_one_if_any() {
    let unknown = ("text-911", "unknown");
    let (source, date) = (("text-911-source", "Nobody could say"), ("text-911-date", "2026-02"));
    let facts = facts_of(&file_with(&[unknown, source, date]));
    assert_eq!(facts.text_911, TextTo911::Unknown);
    assert_eq!(facts.text_911_source, Some(sourced("Nobody could say", None, "2026-02")));
    let spanish = ("text-911-source:es", "Nadie supo");
    for (beside, lacking) in
        [(source, "text-911-date"), (date, "text-911-source"), (spanish, "text-911-source, text-911-date")]
    {
        let message = format!("[0].label: \"text-911\" needs beside it: {lacking}");
        assert_fault(&[unknown, beside], &message);
    }
    let late = ("text-911-date", "soon");
    assert_fault(
        &[unknown, source, late],
        "[2].value: \"soon\" is not a date: YYYY-MM-DD, such as 2026-03-02, or YYYY-MM",
    );
}

#[test]
fn the_date_of_a_fact_is_a_month_or_a_day_that_has_come() {
    for label in ["text-911-date", "staff-report-date"] {
        let at = format!("[{}].value: ", index_of(label));
        for date in [
            "2026",
            "March 2026",
            "2026-13",
            "2026-02-30",
            "2026-3-2",
            "2026-03-",
            "02/03/2026",
            "2026- 3",
            "2026- 3- 2",
            "+026-03-02",
            "-026-03-02",
            "é26-03",
            "２０２６",
        ] {
            let message = "is not a date: YYYY-MM-DD, such as 2026-03-02, or YYYY-MM";
            assert_fault(&all_with(label, date), &format!("{at}\"{date}\" {message}"));
        }
        for date in ["2026-03-03", "2026-04", "2027-01", "9999-12-31"] {
            let message = format!("{at}\"{date}\" is in the future; today is {TODAY}");
            assert_fault(&all_with(label, date), &message);
        }
        for date in [TODAY, "2026-03", "2026-03-01", "2024-02-29", "1999-01"] {
            assert_eq!(messages(&file_with(&all_with(label, date))), Vec::<String>::new(), "{date}");
        }
        // Whoever runs the app has a clock that may be wrong.
        assert!(Directory::parse(&file_with(&all_with(label, "2099-01")).to_string()).is_ok());
    }
}

#[test]
fn every_label_is_there_once() {
    for (number, (label, value)) in ALL.into_iter().enumerate() {
        for second in [value, "2026-01", "no"] {
            let mut facts = ALL.to_vec();
            facts.push((label, second));
            let file = file_with(&facts);
            let text = serde_json::to_string_pretty(&file).unwrap();
            // The line with the brace that opens the first; lines are counted from 1.
            let own = id(50 + u32::try_from(number).unwrap());
            let first = text.lines().position(|line| line.contains(&own)).unwrap();
            let errors = Directory::parse(&text).unwrap_err();
            let messages: Vec<_> = errors.iter().map(message_of).collect();
            assert_eq!(
                messages,
                [format!(
                    "$.region.attributes[9].label: \"{label}\" is there a second time; the first is on line {first}: \
                     take one away"
                )]
            );
        }
    }
}

#[test]
fn a_text_is_no_longer_than_a_page_can_show() {
    let (fits, long) = ("ñ".repeat(400), "ñ".repeat(401));
    for (label, value) in ALL {
        if value != "yes" && !label.ends_with("-date") {
            assert_eq!(messages(&file_with(&all_with(label, &fits))), Vec::<String>::new(), "{label}");
        }
        let shown = "ñ".repeat(60);
        let at = index_of(label);
        let message = format!("[{at}].value: \"{shown}…\" has 401 characters; at most 400 fit");
        assert_fault(&all_with(label, &long), &message);
    }
}

#[test]
fn what_staff_must_report_is_in_both_languages() {
    assert_fault(
        &all_but(&["staff-report:es"]),
        "[4].value: \"Gunshot wounds, serious burns.\" has no Spanish: staff-report:es follows it",
    );
}

#[test]
fn nothing_stands_beside_a_fact_that_is_not_there() {
    for (fact, parts) in [
        ("text-911", vec!["text-911-source", "text-911-source:es", "text-911-date"]),
        (
            "staff-report",
            vec!["staff-report:es", "staff-report-source", "staff-report-source:es", "staff-report-date"],
        ),
    ] {
        for part in &parts {
            let alone = [ALL[index_of(part)]];
            let message = format!("[0].label: \"{part}\" stands without {fact}: add that, or take this away");
            assert_fault(&alone, &message);
        }
        let messages = messages(&file_with(&all_but(&[fact])));
        assert_eq!(messages.len(), parts.len(), "{messages:#?}");
    }
}

#[test]
fn a_label_that_is_not_known_is_refused_and_those_that_are_are_told() {
    let mut facts = ALL.to_vec();
    facts.push(("text-988", "yes"));
    let parts = ["", ":es", "-source", "-source:es", "-date"];
    let local = LocalFact::ALL.into_iter().flat_map(|(_, word)| parts.map(|part| format!("{word}{part}")));
    let labels: Vec<String> =
        ["name:es", "text-911", "text-911-source", "text-911-source:es", "text-911-date"]
            .into_iter()
            .chain(["staff-report", "staff-report-source", "staff-report-source:es", "staff-report-date"])
            .chain(["staff-report:es"])
            .map(str::to_owned)
            .chain(local)
            .collect();
    let message = format!("[9].label: \"text-988\" is not taken here; there are: {}", labels.join(", "));
    assert_fault(&facts, &message);
    // An attribute of a service is none of a region.
    assert!(messages(&file_with(&[("source", "x")]))[0].contains("[0].label: \"source\" is not taken here"));
    assert!(messages(&file_with(&[("serves", "young")]))[0].contains("\"serves\" is not taken here"));
}

#[test]
fn a_fact_of_a_region_is_none_of_a_service() {
    for (label, value) in ALL {
        let fact = json!({ "id": id(50), "label": label, "value": value });
        let messages = messages_with("/attributes/+", &fact);
        assert_eq!(messages.len(), 1, "{messages:#?}");
        let begins =
            format!("{IN_SERVICE}.attributes[2].label: \"{label}\" is not taken here; there are: slug");
        assert!(messages[0].starts_with(&begins), "{messages:#?}");
    }
}

#[test]
fn the_nation_has_no_facts() {
    let mut file = file_with(&ALL);
    file["region"]["id"] = json!(NATIONAL);
    let errors = Directory::parse(&file.to_string()).unwrap_err();
    let messages: Vec<_> = errors.iter().map(message_of).collect();
    assert_eq!(messages, ["$.region.attributes is for the file of one region: us-national has no facts"]);
    file["region"]["attributes"] = json!([{ "id": id(50), "label": "name:es", "value": "El país" }]);
    let nation = Directory::parse(&file.to_string()).unwrap();
    assert_eq!((nation.spanish_name(), nation.facts()), (Some("El país"), &Facts::default()));
    file["region"].as_object_mut().unwrap().remove("attributes");
    assert_eq!(Directory::parse(&file.to_string()).unwrap().facts(), &Facts::default());
}

#[test]
fn an_attribute_of_a_region_has_an_id_of_its_own_and_no_more_than_an_attribute_has() {
    for (key, value, message) in [
        ("id", json!(id(51)), "[1].id: \"00000000-0000-4000-8000-000000000051\" was used before, on line 1"),
        (
            "id",
            json!(id(2)),
            "$.contents[0].services[0].id: \"00000000-0000-4000-8000-000000000002\" was used before",
        ),
        ("id", json!("1"), "[0].id: \"1\" is not a UUID"),
        ("source", json!("x"), "[0].source is not a property that is read here"),
        ("value", json!(null), "[0].value: null is not a value that HSDS takes"),
        ("value", json!(true), "[0].value: true should be text, in double quotes"),
        ("value", json!("\u{202e}yes"), "[0].value: \"yes\" holds a character that does not show, U+202E"),
        ("value", json!("yes "), "[0].value: \"yes \" begins or ends with a space"),
        ("value", json!(" "), "[0].value: \" \" is blank: it has to say something"),
    ] {
        let mut file = file_with(&ALL);
        file["region"]["attributes"][0][key] = value;
        let messages = messages(&file);
        assert_eq!(messages.len(), 1, "{messages:#?}");
        assert!(messages[0].contains(message), "{messages:#?}");
    }
    for (list, message) in [
        (json!([]), " is an empty list: leave it out, or list something"),
        (json!({}), " should be a list, in [ ]"),
        (json!("yes"), ": \"yes\" should be a list, in [ ]"),
        (json!(["yes"]), "[0]: \"yes\" should be an object, in { }"),
        (json!(null), ": null is not a value that HSDS takes: leave the property out"),
    ] {
        let mut file = sound();
        file["region"]["attributes"] = list;
        assert_eq!(messages(&file), [format!("$.region.attributes{message}")]);
    }
    let mut file = sound();
    file["region"]["atributes"] = json!([]);
    let message = "$.region.atributes is not a property that is read here: did you mean attributes?";
    assert_eq!(messages(&file), [message]);
}

#[test]
fn a_fault_of_a_fact_is_named_with_its_line_and_column() {
    for (facts, stands) in [
        (all_with("text-911", "maybe"), "\"maybe\""),
        (all_with("staff-report-date", "2026"), "\"2026\""),
        (all_with("text-911-date", "2026-04"), "\"2026-04\""),
        (all_but(&["text-911-date"]), "\"text-911\""),
        (all_but(&["staff-report-source"]), "\"staff-report\""),
        (all_but(&["staff-report:es"]), "\"Gunshot wounds"),
        (vec![("staff-report:es", "Quemaduras.")], "\"staff-report:es\""),
    ] {
        let text = serde_json::to_string_pretty(&file_with(&facts)).unwrap();
        let errors = Directory::check(text.as_bytes(), "test", TODAY.parse().unwrap()).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        let place = errors[0].place.unwrap();
        let line = text.lines().nth(place.line as usize - 1).unwrap();
        assert!(line[place.column as usize - 1..].starts_with(stands), "{line}: {}", errors[0]);
        assert!(errors[0].to_string().starts_with(&format!("{}:{}: ", place.line, place.column)));
    }
}

#[test]
fn no_value_in_any_place_panics() {
    let odd = [
        json!(null),
        json!(0),
        json!(-1.5),
        json!(true),
        json!([]),
        json!([[]]),
        json!({}),
        json!(""),
        json!(" "),
        json!("\0"),
        json!("é"),
        json!("２０２６-03"),
        json!("2026-0é"),
        json!("2026-03-0é"),
        json!("x".repeat(401)),
        json!("text-911"),
        json!("staff-report:es"),
        json!("unknown"),
    ];
    for number in 0..ALL.len() {
        for key in ["id", "label", "value", "link_id", "link_type", "more"] {
            for value in &odd {
                let mut file = file_with(&ALL);
                file["region"]["attributes"][number][key] = value.clone();
                let read = Directory::parse(&file.to_string());
                let said = messages(&file);
                assert!(read.is_ok() || !said.is_empty(), "{key} = {value}");
                assert!(said.len() <= 10, "{said:#?}");
            }
        }
    }
}

/// A fact that a page asks for, with all its parts.
const EXAM: [(&str, &str); 5] = [
    ("exam", "The exam is free."),
    ("exam:es", "El examen es gratis."),
    ("exam-source", "The state's law"),
    ("exam-source:es", "La ley del estado"),
    ("exam-date", "2025-11"),
];

fn local(english: &str, spanish: &str, date: Option<&str>) -> Local {
    Local {
        about: LocalFact::Exam,
        english: english.into(),
        spanish: spanish.into(),
        source: "The state's law".into(),
        source_es: "La ley del estado".into(),
        date: date.map(str::to_owned),
    }
}

#[test]
fn reads_the_facts_that_pages_ask_for_in_order_and_as_often_as_they_are_there() {
    let mut facts = EXAM.to_vec();
    assert_eq!(facts_of(&file_with(&facts)).local, [local(EXAM[0].1, EXAM[1].1, Some("2025-11"))]);
    // A source without a date is one without a date.
    facts.extend([("exam", "You choose."), ("exam:es", "Usted decide."), EXAM[2], EXAM[3]]);
    // Other facts may stand between the parts.
    facts.insert(1, ("text-911", "unknown"));
    let expected =
        [local(EXAM[0].1, EXAM[1].1, Some("2025-11")), local("You choose.", "Usted decide.", None)];
    assert_eq!(facts_of(&file_with(&facts)).local, expected);
    for (about, word) in LocalFact::ALL {
        let labels = [word.to_owned()]
            .into_iter()
            .chain([":es", "-source", "-source:es"].map(|of| format!("{word}{of}")));
        let labels: Vec<String> = labels.collect();
        let facts: Vec<(&str, &str)> = labels.iter().map(|label| (label.as_str(), "x")).collect();
        assert_eq!(facts_of(&file_with(&facts)).local[0].about, about, "{word}");
    }
}

#[test]
fn a_fact_that_pages_ask_for_has_its_spanish_and_its_source_in_both() {
    for (lacking, _) in &EXAM[1..4] {
        let facts: Vec<_> = EXAM.into_iter().filter(|(label, _)| label != lacking).collect();
        assert_fault(&facts, &format!("[0].label: \"exam\" needs beside it: {lacking}"));
    }
    assert_fault(&[EXAM[0]], "[0].label: \"exam\" needs beside it: exam:es, exam-source, exam-source:es");
    // What belongs to a second one does not belong to the first.
    let second: Vec<_> = [EXAM[0]].into_iter().chain(EXAM).collect();
    assert_fault(&second, "[0].label: \"exam\" needs beside it: exam:es, exam-source, exam-source:es");
}

#[test]
fn a_part_of_a_fact_follows_it_once() {
    for part in &EXAM[1..] {
        let alone = format!("[0].label: \"{}\" follows no exam, to which it would belong", part.0);
        assert_fault(&[*part], &alone);
        let mut twice = EXAM.to_vec();
        twice.push(*part);
        let message = format!(
            "[5].label: \"{}\" is there a second time; the first is on line 1: take one away",
            part.0
        );
        assert_fault(&twice, &message);
    }
    let mut of_another = EXAM.to_vec();
    of_another.push(("kit-date", "2025-11"));
    assert_fault(&of_another, "[5].label: \"kit-date\" follows no kit, to which it would belong");
    let mut late = EXAM;
    late[4].1 = "2026-04";
    assert_fault(&late, "[4].value: \"2026-04\" is in the future; today is 2026-03-02");
    late[4].1 = "undated";
    assert_fault(&late, "[4].value: \"undated\" is not a date: YYYY-MM-DD, such as 2026-03-02, or YYYY-MM");
}

#[test]
fn a_region_has_a_name_in_spanish_if_its_file_has_one() {
    let mut file = file_with(&[("name:es", "Condado de prueba")]);
    assert_eq!(Directory::parse(&file.to_string()).unwrap().spanish_name(), Some("Condado de prueba"));
    assert_eq!(Directory::parse(&sound().to_string()).unwrap().spanish_name(), None);
    file["region"]["attributes"][0]["value"] = json!("x".repeat(81));
    assert!(messages(&file)[0].ends_with("has 81 characters; at most 80 fit"));
}

#[test]
fn a_county_names_the_state_that_it_is_in() {
    let mut file = sound();
    assert_eq!(Directory::parse(&file.to_string()).unwrap().state(), None);
    file["region"]["state"] = json!("ny");
    assert_eq!(Directory::parse(&file.to_string()).unwrap().state(), Some("ny"));
    for (state, why) in [
        (
            json!("test"),
            "\"test\" stands in the file of a county or another part of a state: take it out here",
        ),
        (
            json!("NY"),
            "\"NY\" is not a short name: small letters, digits and dashes, a letter or digit first",
        ),
        (json!(""), "\"\" is blank: leave it out, or say something"),
        (json!(1), "1 should be text, in double quotes"),
    ] {
        file["region"]["state"] = state;
        assert_eq!(messages(&file), [format!("$.region.state: {why}")]);
    }
}
