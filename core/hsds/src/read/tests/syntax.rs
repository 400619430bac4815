//! Faults of the JSON: duplicate keys, slips in names, and text that is not JSON.

use super::*;

#[test]
fn refuses_duplicate_keys_in_any_place_and_spelling() {
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
        let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
        let path = "$.contents[0].services[0].phones[0].number";
        let line_of_first: u32 = line[..2].parse::<u32>().unwrap() - 1;
        assert_eq!(messages.len(), 1, "{messages:#?}");
        assert!(
            messages[0].ends_with(&format!(
                "{path} is there a second time; the first is on line {line_of_first}: take one away"
            )) || messages[0].contains("is there a second time; the first is on line"),
            "{messages:#?}"
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
fn explains_invalid_json_with_line_and_column() {
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
        let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(messages, [message], "{text}");
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
fn a_misspelled_property_gives_one_message() {
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
        let messages = messages(&file);
        assert_eq!(
            messages,
            [format!("{path}.{slip} is not a property that is read here: did you mean {key}?")],
            "{slip}"
        );
    }
}

#[test]
fn refuses_an_unknown_property_in_every_object() {
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
        let messages = messages(&file);
        assert_eq!(messages.len(), 1, "{pointer}: {messages:#?}");
        assert!(
            messages[0].contains(".schedule is not a property that is read here; there are: "),
            "{messages:#?}"
        );
    }
}

#[test]
fn refuses_anything_else_without_a_panic() {
    let deep = "[".repeat(100_000);
    for text in ["null", "[]", "7", "{\"contents\":{}}", "{\"region\":[]}", "\"\\", "{\"\\ud800\": 1}", &deep]
    {
        assert!(!Directory::parse(text).unwrap_err().is_empty(), "{text:.20}");
    }
    let large = " ".repeat(Directory::MAX_BYTES + 1);
    assert_eq!(Directory::parse(&large).unwrap_err()[0].to_string(), "the file is larger than 256 KiB");
}
