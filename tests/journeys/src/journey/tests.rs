use super::*;

fn step(line: &str) -> Step {
    let mut journey = Journey::parse(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    assert_eq!(journey.steps.len(), 1);
    journey.steps.remove(0).step
}

fn refusal(text: &str) -> String {
    Journey::parse(text).unwrap_err().to_string()
}

#[test]
fn reads_every_kind_of_step() {
    assert_eq!(step("keys 1+n="), Step::Keys(vec![Key::Digit(1), Key::Add, Key::Sign, Key::Equals]));
    assert_eq!(step("keys [sqrt]9 !"), Step::Keys(vec![Key::SquareRoot, Key::Digit(9), Key::Factorial]));
    assert_eq!(step(r#"paste "1,5""#), Step::Paste("1,5".into()));
    assert_eq!(step(r#"tap "Call" of "911""#), Step::Tap { label: "Call".into(), of: Some("911".into()) });
    assert_eq!(
        step(r#"  fill "Note" with "a\n\"b\" \u{e9}\\"  "#),
        Step::Fill { label: "Note".into(), text: "a\n\"b\" é\\".into() }
    );
    assert_eq!(step("wait 2m"), Step::Wait { milliseconds: 120_000 });
    assert_eq!(step("wait 1h"), Step::Wait { milliseconds: 3_600_000 });
    assert_eq!(step("wait 250ms"), Step::Wait { milliseconds: 250 });
    assert_eq!(step("restart"), Step::Restart { phone: false });
    assert_eq!(step("restart phone"), Step::Restart { phone: true });
    assert_eq!(step("device gone"), Step::Device(Some(DeviceKeyError::Gone)));
    assert!(matches!(step("clock 2026-03-08T01:59:00-05:00"), Step::Clock(_)));
    for line in ["hide", "show", "exit", "back", "print", "fail", "touch"] {
        step(line);
    }
}

#[test]
fn reads_every_kind_of_expectation() {
    let expectation = |line: &str| match step(line) {
        Step::Expect(expectation) => expectation,
        step => panic!("{step:?}"),
    };
    assert_eq!(expectation("expect screen calculator"), Expectation::Calculator);
    assert_eq!(expectation("expect screen page"), Expectation::Page);
    assert_eq!(expectation(r#"expect title "x""#), Expectation::Title("x".into()));
    assert_eq!(expectation(r#"expect display "42""#), Expectation::Display("42".into()));
    assert_eq!(expectation(r#"expect text "x""#), Expectation::Text("x".into()));
    assert_eq!(expectation(r#"expect no text "x""#), Expectation::NoText("x".into()));
    let uri = || "sms:1".to_owned();
    for (line, asked) in [
        ("expect effect dial tel:911", Asked::Dial { uri: "tel:911".into() }),
        (r#"expect effect text sms:1 body "b""#, Asked::ComposeText { uri: uri(), body: Some("b".into()) }),
        ("expect effect text sms:1 no body", Asked::ComposeText { uri: uri(), body: None }),
        ("expect effect open https://a.b/c?d", Asked::Open { url: "https://a.b/c?d".into() }),
        (r#"expect effect copy "42""#, Asked::Copy { text: "42".into() }),
        ("expect effect leave", Asked::Leave),
    ] {
        assert_eq!(expectation(line), Expectation::Asked(asked));
    }
    assert_eq!(expectation("expect effect text sms:1"), Expectation::ComposeTo(uri()));
    assert_eq!(expectation("expect no effect"), Expectation::NoEffect);
}

#[test]
fn a_region_that_does_not_exist_is_refused_with_the_choices() {
    let refused = refusal("# about\n#! region atlantis");
    assert!(refused.starts_with("line 2: expected a region: "), "{refused}");
    for choice in ["ny, ", "us-national, ", "westchester-ny; there is no atlantis"] {
        assert!(refused.contains(choice), "{refused}");
    }
}

#[test]
fn first_lines_may_describe_the_phone() {
    let journey =
        Journey::parse("# about\n#! locale es-US\n#! now 2026-03-02T15:00:00-05:00\n\nhide").unwrap();
    assert_eq!(journey.phone.locale.as_deref(), Some("es-US"));
    assert!(journey.phone.now.is_some());
    assert_eq!(journey.steps[0].line, 5);
    let journey =
        Journey::parse("#! platform ios\n#! cannot call\n#! cannot browse\n#! device broken").unwrap();
    assert_eq!(journey.phone.platform, Some(Platform::Ios));
    assert_eq!(journey.phone.abilities, Abilities { calls: false, messages: true, browser: false });
    assert_eq!(journey.phone.device, Some(DeviceKeyError::Broken));
    for line in ["#! platform phone", "#! cannot fly", "#! device asleep"] {
        assert!(refusal(line).starts_with("line 1: expected "), "{line}");
    }
    assert!(refusal("hide\n#! locale es").starts_with("line 2: "));
    assert!(refusal("#! color red").contains("locale"));
}

#[test]
fn a_line_that_is_no_step_is_named_with_what_would_be_one() {
    for (line, says) in [
        ("jump", "keys, paste, tap"),
        ("keys 12x", "keys out of"),
        ("keys", "keys out of"),
        ("keys 2[sqrt", "keys out of"),
        ("keys 2[]", "keys out of"),
        ("tap Exit", "in quotes"),
        (r#"tap "Exit"#, "closing quote"),
        (r#"tap "a\q""#, "\\n"),
        (r#"tap "a\u{d800}""#, "\\n"),
        (r#"tap "a\u{12"#, "\\n"),
        (r#"tap "Exit" now"#, "the end of the line"),
        (r#"fill "A" "B""#, "with"),
        ("wait soon", "45s"),
        ("wait 45", "45s"),
        ("wait 99999999999999999999s", "45s"),
        ("wait 9999999999999999999h", "45s"),
        ("clock noon", "2026-03-02"),
        ("device asleep", "device busy"),
        ("expect joy", "screen, title"),
        ("expect effect dial", "tel:"),
    ] {
        let error = refusal(&format!("hide\n\n{line}"));
        assert!(error.starts_with("line 3: expected "), "{error}");
        assert!(error.contains(says), "{line}: {error}");
    }
}

#[test]
fn any_bytes_are_a_journey_or_refused() {
    for text in ["\u{feff}hide", "\r\nhide\r\n", "", "#", "# \u{202e}"] {
        assert!(Journey::parse(text).is_ok(), "{text:?}");
    }
    assert!(Journey::parse("\0").is_err());
}
