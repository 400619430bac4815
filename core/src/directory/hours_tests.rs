//! Opening hours on ordinary days, at night, and on the days the clocks change.

use chrono_tz::America::New_York;

use super::*;

fn rule(days: &str, opens: &str, closes: &str) -> Schedule {
    let mut chosen = [false; 7];
    for letters in days.split(',') {
        chosen[weekday(letters).unwrap().num_days_from_monday() as usize] = true;
    }
    Schedule {
        zone: New_York,
        days: chosen,
        opens: TimeOfDay::parse(opens).unwrap(),
        closes: TimeOfDay::parse(closes).unwrap(),
        valid_from: None,
        valid_to: None,
    }
}

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn state(rules: &[Schedule], instant: &str) -> OpenState {
    open_state(&Schedules::new(rules.to_vec()), at(instant))
}

fn opens(rules: &[Schedule], instant: &str) -> String {
    match state(rules, instant) {
        OpenState::Closed { next_opening: Some(next) } => next.to_rfc3339(),
        other => panic!("{instant}: {other:?}"),
    }
}

fn closes(rules: &[Schedule], instant: &str) -> (String, bool) {
    match state(rules, instant) {
        OpenState::Open { closes_at, closing_soon } => (closes_at.to_rfc3339(), closing_soon),
        other => panic!("{instant}: {other:?}"),
    }
}

const LINE: &str = "MO,TU,WE,TH,FR,SA";

#[test]
fn a_line_is_open_at_21_59_and_closed_at_22_00_on_a_saturday() {
    let line = [rule(LINE, "10:00", "22:00")];
    let evening = "2026-03-07T22:00:00-05:00";
    assert_eq!(closes(&line, "2026-03-07T21:29:59-05:00"), (evening.into(), false));
    assert_eq!(closes(&line, "2026-03-07T21:30:00-05:00"), (evening.into(), true));
    assert_eq!(closes(&line, "2026-03-07T21:59:59-05:00"), (evening.into(), true));
    // The clocks go forward between closing and the next opening.
    assert_eq!(opens(&line, "2026-03-07T22:00:00-05:00"), "2026-03-09T10:00:00-04:00");
    assert_eq!(opens(&line, "2026-03-08T12:00:00-04:00"), "2026-03-09T10:00:00-04:00");
    assert_eq!(opens(&line, "2026-11-01T01:30:00-05:00"), "2026-11-02T10:00:00-05:00");
    assert_eq!(opens(&line, "2026-03-09T09:59:59-04:00"), "2026-03-09T10:00:00-04:00");
    assert_eq!(closes(&line, "2026-03-09T10:00:00-04:00"), ("2026-03-09T22:00:00-04:00".into(), false));
}

#[test]
fn a_night_line_spans_midnight() {
    let night = [rule("SA", "20:00", "06:00")];
    // One hour shorter, one hour longer.
    assert_eq!(closes(&night, "2026-03-08T01:00:00-05:00"), ("2026-03-08T06:00:00-04:00".into(), false));
    assert_eq!(closes(&night, "2026-11-01T01:30:00-05:00"), ("2026-11-01T06:00:00-05:00".into(), false));
    assert_eq!(opens(&night, "2026-03-08T06:00:00-04:00"), "2026-03-14T20:00:00-04:00");
}

#[test]
fn a_time_that_does_not_happen_is_read_with_the_offset_before() {
    let gap = [rule("SU", "02:30", "12:00")];
    assert_eq!(opens(&gap, "2026-03-08T01:59:59-05:00"), "2026-03-08T03:30:00-04:00");
    assert_eq!(closes(&gap, "2026-03-08T03:30:00-04:00"), ("2026-03-08T12:00:00-04:00".into(), false));
}

#[test]
fn a_time_that_happens_twice_means_the_first() {
    let fold = [rule("SU", "01:30", "12:00")];
    assert_eq!(opens(&fold, "2026-11-01T01:29:59-04:00"), "2026-11-01T01:30:00-04:00");
    assert!(matches!(state(&fold, "2026-11-01T01:15:00-05:00"), OpenState::Open { .. }));
    let until = [rule("SU", "00:00", "01:30")];
    assert!(matches!(state(&until, "2026-11-01T01:15:00-05:00"), OpenState::Closed { .. }));
}

#[test]
fn day_and_night_is_always_and_no_schedule_is_unknown() {
    let always = [rule("MO,TU,WE,TH,FR,SA,SU", "00:00", "24:00")];
    for instant in ["2026-03-08T02:00:00-05:00", "2026-11-01T01:59:00-05:00"] {
        assert_eq!(state(&always, instant), OpenState::Always);
        assert_eq!(state(&[], instant), OpenState::Unknown);
    }
}

#[test]
fn days_that_touch_are_one_opening() {
    let days = [rule("FR", "08:00", "24:00"), rule("SA", "00:00", "10:00")];
    assert_eq!(closes(&days, "2026-03-06T23:50:00-05:00"), ("2026-03-07T10:00:00-05:00".into(), false));
}

#[test]
fn a_rule_holds_between_its_dates_only() {
    let mut summer = rule("MO", "10:00", "12:00");
    summer.valid_from = NaiveDate::from_ymd_opt(2026, 6, 2);
    summer.valid_to = NaiveDate::from_ymd_opt(2026, 6, 30);
    let summer = [summer];
    assert_eq!(opens(&summer, "2026-03-02T11:00:00-05:00"), "2026-06-08T10:00:00-04:00");
    assert_eq!(state(&summer, "2026-06-29T13:00:00-04:00"), OpenState::Closed { next_opening: None });
}

#[test]
fn what_is_no_time_is_refused() {
    for text in ["25:00", "24:01", "9:00", "09:60", "0900", "", "09:00Z", "-9:00", "09:00:30", "+9:00"] {
        assert_eq!(TimeOfDay::parse(text), None, "{text}");
    }
    assert_eq!(TimeOfDay::parse("09:00:00"), TimeOfDay::parse("09:00"));
}

#[test]
fn no_instant_panics() {
    let line = [rule(LINE, "10:00", "22:00"), rule("SU", "22:00", "02:30")];
    let schedules = Schedules::new(line.to_vec());
    for instant in [DateTime::<Utc>::MIN_UTC, DateTime::UNIX_EPOCH, DateTime::<Utc>::MAX_UTC] {
        let _ = open_state(&schedules, instant);
    }
}
