//! Compares thousands of written forms with what Google's libphonenumber dials for them.
//!
//! `tests/oracle/phone_numbers` made the table. Each row says which of three things happens: we
//! dial exactly what the oracle finds valid; or we refuse it, for a reason in the row; or we dial
//! it although the oracle knows only its length, for the reason `range`.

use std::collections::BTreeMap;

use crate::PhoneNumber;

const TABLE: &str = include_str!("../../../../tests/vectors/phone-numbers.tsv");

fn unescaped(written: &str) -> String {
    let mut text = String::new();
    let mut rest = written;
    while let Some((before, behind)) = rest.split_once("\\u{") {
        let (code, behind) = behind.split_once('}').expect("an escape ends");
        text += before;
        text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        rest = behind;
    }
    text + rest
}

/// As the oracle writes a number.
fn dialed(number: &PhoneNumber) -> String {
    match number.extension() {
        Some(extension) => format!("{};ext={extension}", number.dialed()),
        None => number.dialed(),
    }
}

#[test]
fn what_is_dialed_is_what_libphonenumber_dials_and_what_is_refused_has_a_reason() {
    let reasons: BTreeMap<&str, &str> =
        TABLE.lines().filter_map(|line| line.strip_prefix("#: ")?.split_once('\t')).collect();
    let (mut rows, mut count, mut faults) = (0, 0, Vec::new());
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [kind, written, theirs, _, verdict, why] = columns[..] else { panic!("six columns: {line}") };
        assert!(matches!(verdict, "valid" | "possible" | "no"), "{line}");
        let ours = PhoneNumber::parse(&unescaped(written));
        let expected = match (why, verdict) {
            ("", "valid") | ("range", "possible") => Some(theirs),
            ("", _) => None,
            ("range", _) => panic!("a range is possible: {line}"),
            (why, "valid") if reasons.contains_key(why) => {
                *refused.entry(why).or_default() += 1;
                None
            }
            _ => panic!("a reason for what the oracle dials: {line}"),
        };
        rows += 1;
        count += usize::from(ours.is_ok());
        if ours.as_ref().ok().map(dialed).as_deref() != expected {
            faults.push(format!(
                "{kind}: {written} is {ours:?} {:?}, right {expected:?}",
                ours.as_ref().ok().map(dialed)
            ));
        }
    }
    assert!(faults.is_empty(), "{} of {rows}:\n{}", faults.len(), faults.join("\n"));
    assert!(rows >= 5_000 && count >= 2_500, "{rows} rows, {count} dialed");
    let unused = reasons.keys().filter(|why| **why != "range" && !refused.contains_key(*why));
    assert_eq!(unused.count(), 0, "each reason has its rows");
}
