//! Opening hours on ordinary days, at night, on holidays, and on the days the clocks change.

use chrono::TimeZone;
use chrono_tz::America::New_York;

use super::*;

fn zone() -> Zone {
    super::super::zones::parse("America/New_York").unwrap()
}

fn hours(opens: &str, closes: &str) -> Hours {
    Hours { opens: TimeOfDay::parse(opens).unwrap(), closes: TimeOfDay::parse(closes).unwrap() }
}

fn rule(days: &str, opens: &str, closes: &str) -> Schedule {
    let mut chosen = [false; 7];
    for letters in days.split(',') {
        chosen[weekday(letters).unwrap()] = true;
    }
    Schedule { days: chosen, hours: hours(opens, closes), valid_from: None, valid_to: None }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn closed(first: &str, last: &str) -> Exception {
    Exception { first: day(first), last: day(last), hours: None }
}

fn instead(date: &str, opens: &str, closes: &str) -> Exception {
    Exception { first: day(date), last: day(date), hours: Some(hours(opens, closes)) }
}

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn state(rules: &[Schedule], instant: &str) -> OpenState {
    with_dates(rules, &[], instant)
}

fn with_dates(rules: &[Schedule], dates: &[Exception], instant: &str) -> OpenState {
    open_state(&Schedules::new(zone(), rules.to_vec(), dates.to_vec()), at(instant))
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
fn a_skipped_time_takes_the_offset_before_the_gap() {
    let gap = [rule("SU", "02:30", "12:00")];
    assert_eq!(opens(&gap, "2026-03-08T01:59:59-05:00"), "2026-03-08T03:30:00-04:00");
    assert_eq!(closes(&gap, "2026-03-08T03:30:00-04:00"), ("2026-03-08T12:00:00-04:00".into(), false));
}

#[test]
fn a_skipped_opening_does_not_exist() {
    let short = [rule("SU", "02:10", "03:05")];
    assert_eq!(opens(&short, "2026-03-08T01:00:00-05:00"), "2026-03-15T02:10:00-04:00");
}

#[test]
fn a_repeated_time_means_the_first() {
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
fn adjoining_days_are_one_opening() {
    let days = [rule("FR", "08:00", "24:00"), rule("SA", "00:00", "10:00")];
    assert_eq!(closes(&days, "2026-03-06T23:50:00-05:00"), ("2026-03-07T10:00:00-05:00".into(), false));
}

#[test]
fn a_rule_applies_only_between_its_dates() {
    let mut summer = rule("MO", "10:00", "12:00");
    summer.valid_from = NaiveDate::from_ymd_opt(2026, 6, 2);
    summer.valid_to = NaiveDate::from_ymd_opt(2026, 6, 30);
    let summer = [summer];
    assert_eq!(opens(&summer, "2026-03-02T11:00:00-05:00"), "2026-06-08T10:00:00-04:00");
    assert_eq!(state(&summer, "2026-06-29T13:00:00-04:00"), OpenState::Closed { next_opening: None });
}

#[test]
fn refuses_what_is_not_a_time() {
    for text in ["25:00", "24:01", "9:00", "09:60", "0900", "", "09:00Z", "-9:00", "09:00:30", "+9:00"] {
        assert_eq!(TimeOfDay::parse(text), None, "{text}");
    }
    assert_eq!(TimeOfDay::parse("09:00:00"), TimeOfDay::parse("09:00"));
}

#[test]
fn no_instant_panics() {
    let line = [rule(LINE, "10:00", "22:00"), rule("SU", "22:00", "02:30")];
    let schedules = Schedules::new(zone(), line.to_vec(), vec![closed("2026-12-25", "2026-12-25")]);
    for instant in [DateTime::<Utc>::MIN_UTC, DateTime::UNIX_EPOCH, DateTime::<Utc>::MAX_UTC] {
        let _ = open_state(&schedules, instant);
    }
}

const EVERY: &str = "MO,TU,WE,TH,FR,SA,SU";

#[test]
fn a_closed_date_replaces_its_weekday() {
    let weekly = [rule(LINE, "10:00", "22:00")];
    let dates = [closed("2026-12-25", "2026-12-26")];
    let told = |instant| with_dates(&weekly, &dates, instant);
    let monday = "2026-12-28T10:00:00-05:00";
    let opening = OpenState::Closed { next_opening: Some(DateTime::parse_from_rfc3339(monday).unwrap()) };
    assert_eq!(told("2026-12-25T12:00:00-05:00"), opening);
    assert_eq!(told("2026-12-24T22:00:00-05:00"), opening);
    let OpenState::Open { closing_soon, .. } = told("2026-12-24T21:45:00-05:00") else { panic!() };
    assert!(closing_soon);
    assert!(matches!(told(monday), OpenState::Open { .. }));
}

#[test]
fn a_date_with_its_own_hours_has_no_others() {
    let weekly = [rule(EVERY, "09:00", "17:00")];
    let dates = [instead("2026-12-24", "09:00", "12:00"), instead("2026-12-24", "14:00", "15:00")];
    let told = |instant| with_dates(&weekly, &dates, instant);
    let closes = |instant| match told(instant) {
        OpenState::Open { closes_at, .. } => closes_at.format("%H:%M").to_string(),
        other => panic!("{instant}: {other:?}"),
    };
    assert_eq!(closes("2026-12-24T11:00:00-05:00"), "12:00");
    assert_eq!(closes("2026-12-24T14:00:00-05:00"), "15:00");
    assert_eq!(closes("2026-12-25T14:00:00-05:00"), "17:00");
    let OpenState::Closed { next_opening } = told("2026-12-24T16:00:00-05:00") else { panic!() };
    assert_eq!(next_opening.unwrap().to_rfc3339(), "2026-12-25T09:00:00-05:00");
}

#[test]
fn day_and_night_pauses_for_a_closed_date() {
    let always = [rule(EVERY, "00:00", "24:00")];
    let dates = [closed("2026-12-25", "2026-12-25")];
    let told = |instant| with_dates(&always, &dates, instant);
    assert_eq!(told("2026-12-17T12:00:00-05:00"), OpenState::Always);
    let OpenState::Open { closes_at, closing_soon } = told("2026-12-24T23:40:00-05:00") else { panic!() };
    assert_eq!((closes_at.to_rfc3339().as_str(), closing_soon), ("2026-12-25T00:00:00-05:00", true));
    let OpenState::Closed { next_opening } = told("2026-12-25T00:00:00-05:00") else { panic!() };
    assert_eq!(next_opening.unwrap().to_rfc3339(), "2026-12-26T00:00:00-05:00");
    assert_eq!(told("2026-12-26T00:00:00-05:00"), OpenState::Always);
}

#[test]
fn a_week_of_adjoining_rules_is_day_and_night() {
    let rules = [rule("MO,TU,WE,TH,FR", "00:00", "24:00"), rule("SA,SU", "00:00", "24:00")];
    assert_eq!(state(&rules, "2026-03-04T12:00:00-05:00"), OpenState::Always);
}

#[test]
fn finds_an_opening_long_after_closed_dates() {
    let mondays = [rule("MO", "10:00", "12:00")];
    let dates: Vec<Exception> = ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"]
        .map(|date| closed(date, date))
        .to_vec();
    let OpenState::Closed { next_opening } = with_dates(&mondays, &dates, "2026-12-01T12:00:00-05:00") else {
        panic!()
    };
    assert_eq!(next_opening.unwrap().to_rfc3339(), "2027-01-11T10:00:00-05:00");
    let year = [closed("2026-12-01", "2027-11-30")];
    let OpenState::Closed { next_opening } = with_dates(&mondays, &year, "2026-12-01T12:00:00-05:00") else {
        panic!()
    };
    assert_eq!(next_opening.unwrap().to_rfc3339(), "2027-12-06T10:00:00-05:00");
}

/// A model without clock changes: a minute is open if the rule of its own day or the night of the
/// day before covers it.
fn is_open_in_the_model(rules: &[Schedule], dates: &[Exception], minute: NaiveDateTime) -> bool {
    let lines = |date: NaiveDate| -> Vec<Hours> {
        let own: Vec<&Exception> =
            dates.iter().filter(|entry| entry.first <= date && date <= entry.last).collect();
        if own.is_empty() {
            let weekday = date.weekday().num_days_from_monday() as usize;
            rules.iter().filter(|rule| rule.days[weekday]).map(|rule| rule.hours).collect()
        } else {
            own.iter().filter_map(|entry| entry.hours).collect()
        }
    };
    let has_own = |date: NaiveDate| dates.iter().any(|entry| entry.first <= date && date <= entry.last);
    let (date, time) = (minute.date(), minute.time());
    let of_day = u16::try_from(chrono::Timelike::num_seconds_from_midnight(&time) / 60).unwrap();
    let today = lines(date).iter().any(|line| {
        let over_night = line.closes <= line.opens;
        of_day >= line.opens.minutes() && (over_night || of_day < line.closes.minutes())
    });
    let yesterday = date.pred_opt().unwrap();
    let night = !has_own(date)
        && lines(yesterday).iter().any(|line| line.closes <= line.opens && of_day < line.closes.minutes());
    today || night
}

/// Tests every quarter of an hour in the weeks around both clock changes and New Year, with a
/// holiday on each weekday, for each kind of hours and each kind of holiday.
#[test]
fn hours_match_a_minute_by_minute_model() {
    let weeks: [&[Schedule]; 4] = [
        &[rule(LINE, "10:00", "22:00")],
        &[rule(EVERY, "20:00", "06:00")],
        &[
            rule("MO,WE,FR", "08:00", "12:00"),
            rule("MO,TU,WE,TH,FR", "13:00", "24:00"),
            rule("SU", "22:30", "04:15"),
        ],
        &[rule(EVERY, "00:00", "24:00")],
    ];
    let (mut seen, mut openings) = (0, 0);
    for start in ["2026-03-02", "2026-10-26", "2026-12-21"] {
        for offset in 4..11 {
            let holiday = day(start) + Days::new(offset);
            let (date, next) = (holiday.to_string(), (holiday + Days::new(1)).to_string());
            let kinds: [&[Exception]; 5] = [
                &[closed(&date, &date)],
                &[closed(&date, &next)],
                &[instead(&date, "12:00", "15:00")],
                &[instead(&date, "22:00", "02:00")],
                &[instead(&date, "18:00", "03:00"), closed(&next, &next)],
            ];
            for (rules, dates) in weeks.iter().flat_map(|rules| kinds.iter().map(move |dates| (rules, dates)))
            {
                let schedules = Schedules::new(zone(), rules.to_vec(), dates.to_vec());
                let from = New_York
                    .from_local_datetime(&day(start).and_hms_opt(12, 0, 0).unwrap())
                    .unwrap()
                    .to_utc();
                let mut expected_opening: Option<DateTime<Utc>> = None;
                // Backwards, so that the next opening is known when it is needed.
                let quarters: Vec<_> =
                    (0..15 * 96).map(|quarter| from + TimeDelta::minutes(15 * quarter)).collect();
                let open: Vec<bool> = quarters
                    .iter()
                    .map(|instant| {
                        is_open_in_the_model(rules, dates, instant.with_timezone(&New_York).naive_local())
                    })
                    .collect();
                for (index, instant) in quarters.iter().enumerate().rev() {
                    let state = open_state(&schedules, *instant);
                    let is_open = matches!(state, OpenState::Always | OpenState::Open { .. });
                    assert_eq!(is_open, open[index], "{instant} {rules:?} {dates:?}");
                    let close = (index..open.len()).find(|later| !open[*later]).map(|later| quarters[later]);
                    match state {
                        OpenState::Closed { next_opening } if expected_opening.is_some() => {
                            openings += 1;
                            assert_eq!(
                                next_opening.map(|next| next.to_utc()),
                                expected_opening,
                                "{instant} {rules:?} {dates:?}"
                            );
                        }
                        OpenState::Open { closes_at, closing_soon } if close.is_some() => {
                            assert_eq!(Some(closes_at.to_utc()), close, "{instant} {rules:?} {dates:?}");
                            assert_eq!(closing_soon, closes_at.to_utc() - instant <= CLOSING_SOON);
                        }
                        OpenState::Always => {
                            let within = close.is_some_and(|close| close - instant <= TimeDelta::days(7));
                            assert!(!within, "{instant} {rules:?} {dates:?}");
                        }
                        _ => {}
                    }
                    if open[index] && (index == 0 || !open[index - 1]) {
                        expected_opening = Some(*instant);
                    }
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 500_000 && openings > 100_000, "{seen} {openings}");
}
