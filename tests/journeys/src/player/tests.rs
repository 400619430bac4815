//! What the player makes of a phone with one page.

use tally_core::{DeviceKeyError, Key};

use super::*;

struct OnePage {
    sight: Sight,
    asked: Vec<Asked>,
    done: Vec<String>,
}

impl OnePage {
    fn new() -> Self {
        let named = |label: &str, of: &str| Named {
            label: label.to_owned(),
            of: (!of.is_empty()).then(|| of.to_owned()),
        };
        let sight = Sight {
            front: Front::Page { title: "Now".to_owned() },
            text: "== Now ==\nOne\u{a0}word, caf\u{e9}\n[Call]".to_owned(),
            touchables: vec![
                named("Call", "911"),
                named("Call", "The hotline"),
                named("Where to go", ""),
                named("Exit", ""),
                named("Exit the\u{202f}list", ""),
                named("Delete", "Keys"),
                named("Delete", "Keys of the car"),
            ],
            fields: vec!["A note".to_owned(), "Another".to_owned()],
            drawn: Vec::new(),
        };
        Self { sight, asked: Vec::new(), done: Vec::new() }
    }

    fn does(&mut self, what: impl Into<String>) -> Done {
        self.done.push(what.into());
        Ok(())
    }
}

impl Hands for OnePage {
    fn sight(&mut self) -> Result<Sight, CannotDo> {
        Ok(self.sight.clone())
    }

    fn asked(&mut self) -> Result<Vec<Asked>, CannotDo> {
        Ok(self.asked.clone())
    }

    fn forget_asked(&mut self) -> Done {
        self.asked.clear();
        Ok(())
    }

    fn settle(&mut self) -> Done {
        Ok(())
    }

    fn press(&mut self, key: Key) -> Done {
        self.does(format!("press {}", key.script()))
    }

    fn paste(&mut self, text: &str) -> Done {
        self.does(format!("paste {text}"))
    }

    fn touch(&mut self, touchable: usize) -> Done {
        self.asked = vec![
            Asked::Dial { uri: "tel:911".to_owned() },
            Asked::ComposeText { uri: "sms:1".to_owned(), body: Some("Come".to_owned()) },
        ];
        self.does(format!("touch {touchable}"))
    }

    fn fill(&mut self, field: usize, text: &str) -> Done {
        self.does(format!("fill {field} {text}"))
    }

    fn exit(&mut self) -> Done {
        let front = Front::Calculator { display: "42".to_owned() };
        self.sight = Sight { front, text: "42".to_owned(), ..Self::new().sight };
        self.does("exit")
    }

    fn back(&mut self) -> Done {
        self.does("back")
    }

    fn hide(&mut self) -> Done {
        self.sight = Sight::elsewhere("the home screen".to_owned());
        self.does("hide")
    }

    fn show(&mut self) -> Done {
        self.sight = Self::new().sight;
        self.does("show")
    }

    fn wait(&mut self, milliseconds: u64) -> Done {
        self.does(format!("wait {milliseconds}"))
    }

    fn jump_clock(&mut self, wall_ms: i64) -> Done {
        self.does(format!("clock {wall_ms}"))
    }

    fn set_device_key(&mut self, failure: Option<DeviceKeyError>) -> Done {
        self.does(format!("device {failure:?}"))
    }

    fn fail_next(&mut self) -> Done {
        self.does("fail")
    }

    fn touch_nothing(&mut self) -> Done {
        Err("the glass is broken".into())
    }

    fn restart(&mut self, phone: bool) -> Done {
        self.does(format!("restart {phone}"))
    }
}

fn plays(lines: &[&str]) -> Result<Vec<String>, String> {
    let journey = Journey::parse(&lines.join("\n")).map_err(|error| error.to_string())?;
    let mut hands = OnePage::new();
    play(&journey, &mut hands, |_| {}, |_, _| Ok(())).map_err(|failure| failure.to_string())?;
    Ok(hands.done)
}

/// What was done.
fn done(lines: &[&str]) -> Vec<String> {
    plays(lines).unwrap_or_else(|failure| panic!("{failure}"))
}

fn failure(lines: &[&str]) -> String {
    plays(lines).expect_err("it held")
}

#[test]
fn a_label_names_what_says_it_whole_or_alone_begins_so() {
    assert_eq!(
        done(&[r#"tap "Exit""#, r#"tap "Where""#, r#"tap "Exit the list""#]),
        ["touch 3", "touch 2", "touch 4"]
    );
    assert_eq!(done(&[r#"fill "A note" with "x""#, r#"fill "Ano" with "y""#]), ["fill 0 x", "fill 1 y"]);
}

#[test]
fn two_that_say_the_same_are_told_apart_by_their_owner() {
    assert!(failure(&[r#"tap "Call""#]).contains(r#"any of "Call" of "911", "Call" of "The hotline""#));
    assert_eq!(done(&[r#"tap "Call" of "The""#, r#"tap "Delete" of "Keys""#]), ["touch 1", "touch 5"]);
}

#[test]
fn what_is_not_there_is_answered_with_what_is() {
    for (step, there) in [
        (r#"tap "Fly""#, r#"no control to tap: there is none; there are "Call" of "911""#),
        (r#"tap "Call" of "Nobody""#, r#"there are "Call" of "911""#),
        (r#"fill "Nothing" with "x""#, r#"no field to fill: there is none; there are "A note", "Another""#),
        (r#"tap """#, "there is none"),
    ] {
        let failure = failure(&[step]);
        assert!(failure.contains(there), "{failure}");
    }
}

#[test]
fn text_is_compared_by_its_code_points_and_any_space_is_a_space() {
    done(&[r#"expect text "One word, caf\u{e9}""#, r#"expect no text "cafe""#]);
    assert!(failure(&[r#"expect text "cafe\u{301}""#]).contains("on the screen"));
    assert!(failure(&[r#"expect no text "word""#]).contains("expected no \"word\""));
}

#[test]
fn effects_count_from_the_last_step_that_does_something() {
    done(&[
        r#"tap "Exit""#,
        "expect effect dial tel:911",
        "print",
        r#"expect effect text sms:1 body "Come""#,
        "expect effect text sms:1",
        "back",
        "expect no effect",
    ]);
    for (expectation, says) in [
        ("expect no effect", "line 2: expect no effect\n"),
        ("expect effect text sms:1 no body", "the phone was asked: text sms:1 body \"Come\""),
        ("expect effect text sms:2", "the phone was asked: text sms:1"),
        ("expect effect dial tel:9", "the phone was asked: dial tel:911"),
    ] {
        let failure = failure(&[r#"tap "Exit""#, expectation]);
        assert!(failure.contains(says), "{failure}");
    }
    assert!(failure(&["expect effect leave"]).contains("the phone was asked for nothing"));
}

#[test]
fn what_needs_the_app_fails_while_it_is_not_in_front() {
    for step in [
        r#"tap "Exit""#,
        "keys 1",
        r#"paste "1""#,
        "exit",
        "back",
        "hide",
        "touch",
        "expect screen page",
        r#"expect text "x""#,
        r#"expect no text "x""#,
    ] {
        let failure = failure(&["hide", step]);
        assert!(failure.contains("the home screen is: `show` first"), "{failure}");
        assert!(failure.contains("| (the home screen)"), "{failure}");
    }
    assert!(failure(&["show"]).contains("in front already"));
}

#[test]
fn the_screens_are_told_apart() {
    done(&[
        "expect screen page",
        r#"expect title "Now""#,
        "exit",
        "expect screen calculator",
        r#"expect display "42""#,
    ]);
    for (steps, says) in [
        (&["expect screen calculator"][..], "not a page"),
        (&[r#"expect title "Then""#], "the title \"Then\", not \"Now\""),
        (&[r#"expect display "42""#], "no display"),
        (&["keys 1"], "no keypad"),
        (&[r#"paste "1""#], "takes no paste"),
        (&["exit", "exit"], "not a page"),
        (&["exit", "expect screen page"], "not the calculator"),
        (&["exit", r#"expect display "43""#], "\"43\", not \"42\""),
    ] {
        let failure = failure(steps);
        assert!(failure.contains(says), "{steps:?}: {failure}");
    }
}

#[test]
fn what_happens_to_the_phone_reaches_the_hands() {
    assert_eq!(
        done(&["exit", "keys 1[sin]", "wait 2s", "restart", "restart phone", "device gone", "fail"]),
        [
            "exit",
            "press 1",
            "press [sin]",
            "wait 2000",
            "restart false",
            "restart true",
            "device Some(Gone)",
            "fail"
        ]
    );
    assert_eq!(done(&["device ok", "clock 1970-01-01T00:00:01Z"]), ["device None", "clock 1000"]);
}

#[test]
fn a_failure_tells_the_line_the_step_the_reason_and_the_screen() {
    assert_eq!(
        failure(&["# somebody is there", "touch"]),
        "line 2: touch\n  the glass is broken\n  the screen:\n  | == Now ==\n  | One\u{a0}word, café\n  | [Call]\n"
    );
}

#[test]
fn after_each_step_that_acts_its_line_is_told_and_prints_are_shown() {
    let journey = Journey::parse("back\nexpect screen page\nprint\nback").expect("a journey");
    let (mut shown, mut lines) = (Vec::new(), Vec::new());
    let after = |line, _: &mut OnePage| {
        lines.push(line);
        Ok(())
    };
    let played = play(&journey, &mut OnePage::new(), |screen| shown.push(screen.to_owned()), after);
    assert_eq!((played, lines, shown.len()), (Ok(()), vec![1, 4], 1));
}
