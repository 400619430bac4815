//! Numbers of services in files: what is dialed, or why they are refused.

use super::*;

const HOTLINE: Owner = Owner { phone: PhoneType::Voice, kind: Kind::Hotline, national: false };
const TEXT: Owner = Owner { phone: PhoneType::Text, ..HOTLINE };

fn judged(written: &str, owner: Owner) -> Result<String, NumberFault> {
    read(written, Some(owner)).map(|number| dialed(&number))
}

#[test]
fn dials_a_service_number_as_written() {
    for (written, dialed) in [
        ("1-800-298-7233", "+18002987233"),
        ("(914) 600-4208", "+19146004208"),
        ("+1 914 600 4208", "+19146004208"),
        ("1-800-799-SAFE", "+18007997233"),
        ("1-800-911-2000", "+18009112000"),
        ("1-800-976-2000", "+18009762000"),
        ("787-600-4208", "+17876004208"),
        ("340-600-4208", "+13406004208"),
        ("671-600-4208", "+16716004208"),
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
fn refuses_incomplete_and_unanswered_numbers_with_a_reason() {
    use NumberFault::*;
    let told = |fault: NumberFault| fault.to_string();
    for (written, fault) in [
        ("914-600-420", Digits { found: 9, one_in_front: false }),
        ("914-600-42080", Digits { found: 11, one_in_front: false }),
        ("600-4208", Digits { found: 7, one_in_front: false }),
        ("0-914-600-4208", Digits { found: 11, one_in_front: false }),
        ("1-914-600-420", Digits { found: 9, one_in_front: true }),
        ("1-914-600-42080", Digits { found: 11, one_in_front: true }),
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
        ("123-600-4208", AreaCode("123".into())),
        ("123-456-7890", AreaCode("123".into())),
        ("911-600-4208", AreaCode("911".into())),
        ("291-600-4208", AreaCode("291".into())),
        ("914-100-4208", Exchange("100".into())),
        ("914-911-4208", Exchange("911".into())),
        ("+914 600 4208", Abroad),
        ("+1 914 600 420", Digits { found: 9, one_in_front: true }),
        ("914-555-0143", Example),
        ("900-600-4208", Paid),
        ("914-976-4208", Paid),
        ("500-600-4208", Personal("500".into())),
        ("809-600-4208", Abroad),
        ("876-600-4208", Abroad),
        ("264-600-4208", Abroad),
        ("416-600-4208", Abroad),
        ("1-600-600-4208", Abroad),
        ("9l4-600-4208", LetterForDigit('l', '1')),
        ("8OO-298-7233", LetterForDigit('O', '0')),
        ("812-336-HELP", Letters),
        ("914-600-4208 (TTY)", TextphoneBeside("(TTY)".into())),
        ("914-600-4208 home", Beside("home".into())),
        ("914-600-4208 / 914-600-4209", MoreThanANumber),
        ("+44 20 7946 0000", Abroad),
    ] {
        let judged = judged(written, HOTLINE).map_err(told);
        assert_eq!(judged, Err(told(fault)), "{written}");
    }
    for (written, fault) in [
        ("133733", NotAShortCode),
        ("911911", Emergency),
        ("91100", Emergency),
        ("233-733", MarksInShortCode("233733".into())),
        ("4208", Digits { found: 4, one_in_front: false }),
        ("12", Digits { found: 2, one_in_front: false }),
        ("911", Emergency),
    ] {
        assert_eq!(judged(written, TEXT).map_err(told), Err(told(fault)), "{written}");
    }
}

#[test]
fn refuses_words_beside_a_number() {
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

#[test]
fn recognizes_911_in_a_name_in_any_spelling() {
    for name in ["911", "9-1-1", "9 1 1", "Call 911", "911 (texto)", "Línea 9.1.1"] {
        assert!(is_emergency_name(name), "{name}");
    }
    for name in ["988 Lifeline", "Line 9112", "1911 House", "211", "House 9", "Since 1991, 1 line"] {
        assert!(!is_emergency_name(name), "{name}");
    }
}
