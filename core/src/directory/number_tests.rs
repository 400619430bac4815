//! Numbers of services, as files have them: what is dialled, or why not.

use super::*;

const HOTLINE: Owner = Owner { phone: PhoneType::Voice, kind: Kind::Hotline, national: false };
const TEXT: Owner = Owner { phone: PhoneType::Text, ..HOTLINE };

fn judged(written: &str, owner: Owner) -> Result<String, NumberFault> {
    read(written, Some(owner)).map(|number| dialed(&number))
}

#[test]
fn a_number_of_a_service_is_dialled_as_it_is_written() {
    for (written, dialed) in [
        ("1-800-298-7233", "+18002987233"),
        ("(914) 600-4208", "+19146004208"),
        ("+1 914 600 4208", "+19146004208"),
        ("1-800-799-SAFE", "+18007997233"),
        ("1-800-911-2000", "+18009112000"),
        ("211", "211"),
        ("311", "311"),
    ] {
        assert_eq!(judged(written, HOTLINE).as_deref(), Ok(dialed), "{written}");
    }
    for (written, dialed) in [("233733", "233733"), ("88788", "88788"), ("914-600-4208", "+19146004208")] {
        assert_eq!(judged(written, TEXT).as_deref(), Ok(dialed), "{written}");
    }
    let lifeline = Owner { kind: Kind::Lifeline, national: true, ..HOTLINE };
    assert_eq!(judged("988", lifeline).as_deref(), Ok("988"));
}

#[test]
fn a_number_that_nobody_answers_or_that_is_not_all_there_is_refused_with_the_reason() {
    use NumberFault::*;
    let told = |fault: NumberFault| fault.to_string();
    for (written, fault) in [
        ("914-600-420", Digits(9)),
        ("914-600-42080", Digits(11)),
        ("600-4208", Digits(7)),
        ("0-914-600-4208", Digits(11)),
        ("1-914-600-420", Digits(9)),
        ("1-914-600-42080", Digits(11)),
        ("000", Emergency),
        ("911", Emergency),
        ("112", Emergency),
        ("999", Emergency),
        ("988", Lifeline),
        ("411", ThreeDigits),
        ("711", ThreeDigits),
        ("811", ThreeDigits),
        ("123", ThreeDigits),
        ("233733", ShortCodeCalled),
        ("000-000-0000", AreaCode("000".into())),
        ("123-600-4208", Digits(9)),
        ("911-600-4208", AreaCode("911".into())),
        ("291-600-4208", AreaCode("291".into())),
        ("914-100-4208", Exchange("100".into())),
        ("914-911-4208", Exchange("911".into())),
        ("+914 600 4208", Abroad),
        ("+1 914 600 420", Digits(9)),
        ("914-555-0143", Example),
        ("900-600-4208", Paid),
        ("+44 20 7946 0000", Abroad),
    ] {
        let judged = judged(written, HOTLINE).map_err(told);
        assert_eq!(judged, Err(told(fault)), "{written}");
    }
    for (written, fault) in
        [("133733", NotAShortCode), ("4208", Digits(4)), ("12", Digits(2)), ("911", Emergency)]
    {
        assert_eq!(judged(written, TEXT).map_err(told), Err(told(fault)), "{written}");
    }
}

#[test]
fn words_beside_a_number_are_refused_whatever_the_parser_makes_of_them() {
    for written in [
        "914-600-4208 (TTY)",
        "914-600-4208 TTY",
        "TTY 914-600-4208",
        "914-600-4208 home",
        "call 914-600-4208",
        "914-600-4208 / 914-600-4209",
        "914-600-4208, 914-600-4209",
        "914-600-4208 or 914-600-4209",
        "1-800-799-SAFE (7232)",
        "1-800-799-7233 (24/7)",
        "914 600 4208 TTY 711",
    ] {
        assert!(judged(written, HOTLINE).is_err(), "{written}: {:?}", judged(written, HOTLINE));
    }
}
