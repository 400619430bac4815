//! Faults of phone numbers, their languages and extensions.

use super::*;

#[test]
fn every_fault_of_a_number_is_reported_once() {
    assert_faults([
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
    ]);
}

#[test]
fn an_extension_is_a_property_and_not_for_text_lines() {
    // Once the parser reads `ext.`, the number is dialed with it; until then it is refused.
    let messages = messages_with("/phones/0/extension", &json!(12));
    assert_eq!(messages.len(), 1, "{messages:#?}");
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
fn checks_contacts() {
    let contact = json!({ "id": id(40), "name": "Intake", "phones": [{ "id": id(41), "number": "12", "type": "voice" }] });
    let messages = messages_with("/contacts", &json!([contact]));
    assert_eq!(messages.len(), 1, "{messages:#?}");
    assert!(
        messages[0]
            .starts_with("$.contents[0].services[0].contacts[0].phones[0].number: \"12\" has 2 digits"),
        "{messages:#?}"
    );
}

#[test]
fn toll_free_is_a_number_that_may_not_be_reached_from_abroad() {
    for (kind, number, free) in [
        ("voice", "1-800-298-7233", true),
        ("voice", "888-373-7888", true),
        ("voice", "+1 833 456 2020", true),
        ("voice", "1-800-799-SAFE", true),
        ("voice", "914-600-4208", false),
        // The prefix stands in its place alone.
        ("voice", "914-800-4208", false),
        ("voice", "808-800-4208", false),
        ("voice", "211", false),
        // Its digits begin as a toll-free number with its country code would.
        ("text", "80088", false),
        ("text", "800800", false),
    ] {
        let mut file = sound();
        let phone = &mut file.pointer_mut(SERVICE).unwrap()["phones"][0];
        phone["type"] = json!(kind);
        phone["number"] = json!(number);
        let directory = Directory::parse(&file.to_string()).unwrap_or_else(|errors| panic!("{errors:#?}"));
        assert_eq!(directory.services()[0].phones()[0].number.is_toll_free(), free, "{number}");
    }
}
