//! Faults of hours, time zones and dates.

use super::*;

#[test]
fn every_fault_of_hours_is_reported_once() {
    assert_faults([
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
    ]);
}

#[test]
fn reads_overnight_hours_only_if_marked() {
    let times = json!({ "freq": "WEEKLY", "byday": "SA", "opens_at": "20:00", "closes_at": "06:00" });
    assert!(file_with_schedules(json!([schedule(30, &times, &["overnight"])])).is_ok());
    assert!(file_with_schedules(json!([schedule(30, &times, &[])])).is_err());
}

#[test]
fn refuses_schedules_that_overlap() {
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
        file_with_schedules(json!([schedule(30, one, marks), schedule(40, other, more)])).err().map(
            |errors| {
                assert_eq!(errors.len(), 1, "{errors:#?}");
                errors[0].fault.to_string()
            },
        )
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
    // A date replaces the weekly rules; two schedules of one date are allowed if their hours do not
    // overlap.
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
fn a_date_has_either_hours_or_closed() {
    let of = |properties: Value, marks: &[&str]| {
        let errors = file_with_schedules(json!([schedule(30, &properties, marks)])).err().unwrap_or_default();
        errors
            .iter()
            .map(message_of)
            .map(|messages| messages.replace("$.contents[0].services[0].schedules[0]", ""))
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
        let messages = format!(
            ".byday: \"{day}\" stands beside a single date, which has no freq and no byday: take it out"
        );
        assert_eq!(of(date(rule), &[]), [messages]);
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
    let errors = file_with_schedules(json!([schedule(30, &times("SA"), &[]), second])).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].fault, Fault::SecondZone("America/New_York"));
}
