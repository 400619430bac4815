//! What is dialed for what people type, and what is refused.

mod oracle;

use super::{PhoneNumber, PhoneNumberError};

fn uri(text: &str) -> Result<String, PhoneNumberError> {
    PhoneNumber::parse(text).map(|number| number.uri())
}

#[test]
fn ignores_words_beside_a_number() {
    for text in [
        "914-555-0143 home",
        "914-555-0143 (home)",
        "914-555-0143(h)",
        "914-555-0143: Ana's work",
        "Ana 914-555-0143",
        "cell: 914-555-0143",
        "Mom & Dad 914-555-0143",
        "Tía Rosa, celular 914-555-0143",
        "☎️ 914-555-0143",
        "No. 914-555-0143",
        "# 914-555-0143",
        "“914-555-0143”",
        "914-555-0143.",
        "914-555-0143 x",
        "914-555-0143 ext",
    ] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+19145550143"), "{text}");
    }
    for text in ["914-555-0143home", "Ana914-555-0143", "914-555-0143é"] {
        assert_eq!(uri(text), Err(PhoneNumberError::Unreadable), "{text}");
    }
}

#[test]
fn dials_an_extension_after_a_pause() {
    for text in [
        "914-555-0143 ext. 12",
        "914-555-0143 ext: 12",
        "914-555-0143 Ext 12",
        "914-555-0143 (ext. 12)",
        "914-555-0143, ext. 12",
        "914-555-0143 extension 12",
        "914-555-0143 extensión 12",
        "914-555-0143 extensio\u{301}n 12",
        "914-555-0143 anexo 12",
        "914-555-0143 x12",
        "914-555-0143x12",
        "914-555-0143 x 12",
        "914-555-0143 ｘ１２",
        "914-555-0143 #12",
        "914-555-0143#12",
        "914-555-0143;ext=12",
        "tel:+1-914-555-0143;ext=12",
        "914-555-0143,12",
        "+19145550143,,12",
    ] {
        let number = PhoneNumber::parse(text).expect(text);
        assert_eq!(number.uri(), "tel:+19145550143,12", "{text}");
        assert_eq!(number.strict_uri(), "tel:+19145550143;ext=12", "{text}");
        assert_eq!(number.text_uri(), None, "{text}");
        assert_eq!(number.to_string(), "1-914-555-0143 ext. 12", "{text}");
        assert_eq!(number.spoken("extension"), "1, 9 1 4, 5 5 5, 0 1 4 3, extension 1 2", "{text}");
    }
    for text in [
        "914-555-0143 ext. 12, 14",
        "914-555-0143 x12 x14",
        "914-555-0143 x12-14",
        "914-555-0143 x 9145550144",
        "914-555-0143 ext. 12345678",
        "914-555-0143, 12",
        "914-555-0143;12",
        "914-555-0143 12",
        "911 x2",
        "914-555-0143 x12 work",
        "914-555-0143 #2 son",
        "914-555-0143 x 10 rings",
        "914-555-0143 x2 (twice)",
        "914-555-0143,12 home",
        "914-555-0143 x 911",
        "914-555-0143 # 10601",
        "914-555-0143 #106011",
    ] {
        assert!(uri(text).is_err(), "{text}: {:?}", uri(text));
    }
}

#[test]
fn adds_a_separate_extension_if_there_can_be_one() {
    let number = PhoneNumber::parse("914-555-0143").unwrap();
    assert_eq!(number.with_extension("12").map(|number| number.uri()), uri("914-555-0143 x12").ok());
    for extension in ["", "12345678", "1 2", "x1", "١٢"] {
        assert_eq!(number.with_extension(extension), None, "{extension}");
    }
    assert_eq!(PhoneNumber::parse("911").unwrap().with_extension("12"), None);
}

#[test]
fn reads_letters_as_digits_only_in_toll_free_numbers() {
    for text in [
        "1-800-799-SAFE (7233)",
        "1-800-799-SAFE(7233)",
        "1-800-799-SAFE/7233",
        "1-800-799-SAFE (1-800-799-7233)",
        "1-800-799-7233 (SAFE)",
        "1-800-799-SAFE",
        "1 800 799 SAFE",
        "800 799 SAFE (7233)",
        "800-799-SAFE.",
        "(800) 799-SAFE",
        "1800799SAFE",
        "+1 800-799-SAFE",
        "1-800-79-WSAFE",
    ] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+18007997233"), "{text}");
    }
    for text in ["1-800-FLOWERS", "1 (888) FLOWERS", "800-FLOWERS", "1 800 FLOWERS"] {
        assert!(uri(text).is_ok_and(|uri| uri.ends_with("3569377")), "{text}: {:?}", uri(text));
    }
    for text in [
        "1-800-799 safe",
        "800 call mom",
        "1-800-799-SAFER",
        "1-800-799-SÁFE",
        "1-800-799 ext 12",
        "1-800-799-SAF",
        "1-800-799-safe",
        "1-800-799-Safe",
        "1-800-4-A-CHILD",
        "Hotline: 1-800-799-SAFE (7233)",
        "1-800-799-SAFE (7233), day and night",
        "914-555-HOME",
    ] {
        assert_eq!(uri(text), Err(PhoneNumberError::Letters), "{text}");
    }
    for text in ["914 call her", "914-55-SAFE1", "112 emergency", "1-800-799-SAFE (7234)"] {
        assert!(uri(text).is_err(), "{text}: {:?}", uri(text));
    }
}

#[test]
fn refuses_a_street_or_name_after_a_toll_free_prefix() {
    for text in [
        "855 Oak Road",
        "800 Broad St",
        "800 BROAD ST",
        "877 Main St W",
        "888 Ask Luis",
        "855 Central",
        "855 CENTRAL",
        "800 No Phone",
        "800 NO PHONE",
        "1 800 Ana Rosa",
        "877 La Calle",
        "800 Rosa Paz",
        "800 555 Rosa",
        "800 555 Ana 1",
        "800 555 ANA 1",
        "Luis 800 555 ROSA",
        "800 555 ROSA Paz",
    ] {
        assert_eq!(uri(text), Err(PhoneNumberError::Letters), "{text}");
    }
}

#[test]
fn refuses_digits_before_a_number_as_a_country_code() {
    for text in [
        "apt 7 914 555 0143",
        "after 7 914-555-0143",
        "piso 7 914 555 0143",
        "Ana 2 914 555 0143",
        "24/7 914 555 0143",
        "7 (914) 555-0143",
    ] {
        assert_eq!(uri(text), Err(PhoneNumberError::TooMany), "{text}");
    }
}

#[test]
fn a_plus_before_an_american_number_never_dials_abroad() {
    for text in [
        "apt +7 914 555 0143",
        "+7 914 555 0143",
        "+7 914-555-0143",
        "apt +63 917 555 0143",
        "+7 (914) 555-0143",
    ] {
        assert_eq!(uri(text), Err(PhoneNumberError::TwoCountries), "{text}");
    }
    for (text, right) in [
        ("+7 914 555-01-43", "tel:+79145550143"),
        ("mamá +7 914 555-01-43", "tel:+79145550143"),
        ("011 7 914 555 0143", "tel:+79145550143"),
        ("+63 917 555 0143", "tel:+639175550143"),
        ("+63 917 555 0143 mamá", "tel:+639175550143"),
        ("mamá +52 222 555 0143", "tel:+522225550143"),
    ] {
        assert_eq!(uri(text).as_deref(), Ok(right), "{text}");
    }
}

#[test]
fn obeys_words_that_say_not_to_call() {
    for text in [
        "no 914-555-0143",
        "don't call 914-555-0143",
        "don’t 914-555-0143",
        "Do NOT call: 914-555-0143",
        "never 914-555-0143",
        "914-555-0143 (wrong)",
        "914-555-0143 old",
        "914-555-0143 disconnected",
        "fax: 914-555-0143",
        "pager 914-555-0143",
        "914-555-0143 text only",
        "914-555-0143 only text",
        "no llamar 914-555-0143",
        "914-555-0143 viejo",
        "914-555-0143 equivocado",
        "914-555-0143 solo mensajes",
        "914-555-0143 sólo mensajes",
    ] {
        assert_eq!(uri(text), Err(PhoneNumberError::NotToCall), "{text}");
    }
    for text in [
        "914-555-0143 home",
        "casa 914-555-0143",
        "Noel 914-555-0143",
        "No. 914-555-0143",
        "Goldie 914-555-0143",
        "Faxon 914-555-0143",
        "914-555-0143 text or call",
    ] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+19145550143"), "{text}");
    }
}

#[test]
fn refuses_a_number_displayed_in_another_order() {
    for mark in ['\u{202b}', '\u{202e}', '\u{2067}'] {
        for text in
            [format!("{mark}914 555 0143"), format!("914 {mark}555 0143"), format!("914 555 0143{mark}")]
        {
            assert_eq!(uri(&text), Err(PhoneNumberError::Unreadable), "{text:?}");
        }
    }
    for mark in ['\u{202d}', '\u{2066}', '\u{202a}', '\u{2068}', '\u{200f}', '\u{61c}'] {
        let text = format!("914 {mark}555 0143");
        assert_eq!(uri(&text), Err(PhoneNumberError::Unreadable), "{text:?}");
    }
    for text in ["\u{2066}914 555 0143\u{2069}", "\u{2068}914 555 0143\u{2069}", "914\u{200e} 555 0143"] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+19145550143"), "{text:?}");
    }
}

#[test]
fn a_foreign_number_needs_its_code_and_loses_its_trunk_zero() {
    for (text, uri_of_it) in [
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("+44 020 7946 0000", "tel:+442079460000"),
        ("(+44) 20 7946 0000", "tel:+442079460000"),
        ("+ 44 20 7946 0000", "tel:+442079460000"),
        ("011 44 20 7946 0000", "tel:+442079460000"),
        ("011-52-55-1234-5678", "tel:+525512345678"),
        ("+52 55 1234 5678", "tel:+525512345678"),
        ("+39 06 6981 1234", "tel:+390669811234"),
        ("+39 (0)6 6981 1234", "tel:+390669811234"),
        ("+65 9234 5678", "tel:+6592345678"),
        ("011 1 914 555 0143", "tel:+19145550143"),
        ("mamá +503 7012 3456", "tel:+50370123456"),
    ] {
        assert_eq!(uri(text).as_deref(), Ok(uri_of_it), "{text}");
    }
    let number = PhoneNumber::parse("+44 (0)20 7946 0000").unwrap();
    assert_eq!(number.to_string(), "+44 2079460000");
    assert_eq!(number.spoken("extension"), "+ 4 4, 2 0 7, 9 4 6, 0 0 0 0");
    for text in [
        "020 7946 0000",
        "00 44 20 7946 0000",
        "0044 20 7946 0000",
        "01144 20 7946 0000",
        "442079460000",
        "52 55 1234 5678",
    ] {
        assert_eq!(uri(text), Err(PhoneNumberError::NoCountryCode), "{text}");
    }
    for text in ["+9145550143", "+914 555 0143", "+6592345678", "+507 234 5678", "+507-234-5678"] {
        assert_eq!(uri(text), Err(PhoneNumberError::TwoCountries), "{text}");
    }
    for text in ["+507 2345678", "011 507 234 5678"] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+5072345678"), "{text}");
    }
    for text in ["+44 20 7946 000", "+999 123 4567", "+0 914 555 0143", "+911"] {
        assert_eq!(uri(text), Err(PhoneNumberError::NotInUse), "{text}");
    }
    for text in ["+52 1 55 1234 5678", "+5215512345678", "011 52 1 55 1234 5678"] {
        assert_eq!(uri(text), Err(PhoneNumberError::OldMexicanPrefix), "{text}");
    }
}

#[test]
fn seven_digits_need_an_area_code() {
    for text in ["555-0143", "5550143", "555-0143 home", "Ana: 555 0143"] {
        assert_eq!(uri(text), Err(PhoneNumberError::NoAreaCode), "{text}");
    }
}

#[test]
fn refuses_a_missing_or_extra_digit() {
    for (text, error) in [
        ("914-555-014", PhoneNumberError::TooFew),
        ("1-914-555-014", PhoneNumberError::NotInUse),
        ("1-555-0143", PhoneNumberError::TooFew),
        ("91455", PhoneNumberError::TooFew),
        ("12", PhoneNumberError::TooFew),
        ("914-555-01433", PhoneNumberError::TooMany),
        ("1-914-555-01433", PhoneNumberError::TooMany),
        ("914-555-0143 (911 if not)", PhoneNumberError::TooMany),
        ("914 555 0143 12", PhoneNumberError::TooMany),
        ("525512345678", PhoneNumberError::NoCountryCode),
        ("+1-914-555-014", PhoneNumberError::TooFew),
        ("+1-914-555-01433", PhoneNumberError::TooMany),
        ("1234567890123456", PhoneNumberError::TooMany),
        ("", PhoneNumberError::NoNumber),
        ("ask her", PhoneNumberError::NoNumber),
    ] {
        assert_eq!(uri(text), Err(error), "{text}");
    }
}

#[test]
fn refuses_two_numbers_in_one_field() {
    for text in [
        "914-555-0143 / 914-555-0144",
        "914-555-0143/914-555-0144",
        "914-555-0143/0144",
        "914-555-0143 or 914-555-0144",
        "914-555-0143 o 914-555-0144",
        "914-555-0143, 914-555-0144",
        "914-555-0143; 914-555-0144",
        "914-555-0143\n914-555-0144",
        "914-555-0143 914-555-0144",
        "914-555-0143 after 5pm",
        "2nd floor 914-555-0143",
        "1-888-373-7888 (TTY: 711)",
    ] {
        assert!(uri(text).is_err(), "{text}: {:?}", uri(text));
    }
    assert_eq!(uri("914-555-0143 / 914-555-0144"), Err(PhoneNumberError::TooMany));
}

#[test]
fn refuses_unassigned_numbers() {
    for text in
        ["123-456-7890", "555-555-5555", "914-055-0143", "914-155-0143", "914-911-0143", "211-555-0143"]
    {
        assert_eq!(uri(text), Err(PhoneNumberError::NotInUse), "{text}");
    }
    assert_eq!(uri("800-976-2000").as_deref(), Ok("tel:+18009762000"));
    for text in ["900-555-0143", "914-976-0143", "+1 212 976 0143"] {
        assert_eq!(uri(text), Err(PhoneNumberError::SpecialRate), "{text}");
    }
    assert_eq!(uri("1-800-411-7246").as_deref(), Ok("tel:+18004117246"));
}

#[test]
fn refuses_ten_digits_in_foreign_groups() {
    for text in ["55 1234 5678", "91 45 55 01 43", "2026-11-28 10", "98765 43210", "157 1234 5678"] {
        assert_eq!(uri(text), Err(PhoneNumberError::Grouping), "{text}");
    }
    for text in ["914 5550143", "914555 0143", "9145550143", "19145550143", "1(914)5550143"] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+19145550143"), "{text}");
    }
    assert_eq!(uri("1-888-3737-888").as_deref(), Ok("tel:+18883737888"));
}

#[test]
fn service_codes_stand_alone_and_are_never_guessed() {
    for text in ["911", "9-1-1", " 988 ", "211", "711", "112", "٩١١", "tel:911;phone-context=+1"] {
        let number = PhoneNumber::parse(text).expect(text);
        assert!(number.is_local() && number.uri().len() == 7, "{text}");
        assert_eq!(number.strict_uri(), format!("{};phone-context=+1", number.uri()));
    }
    for text in ["999", "000", "110", "119", "123", "apt 211", "9-11", "9/11", "91-1"] {
        assert_eq!(uri(text), Err(PhoneNumberError::Short), "{text}");
    }
}

#[test]
fn refuses_a_service_code_among_words() {
    for text in ["call 911", "Police 911", "911!", "call 988", "988 line"] {
        assert_eq!(uri(text), Err(PhoneNumberError::NotAlone), "{text}");
    }
}

#[test]
fn refuses_dates_money_addresses_and_network_codes() {
    for text in [
        "2026-11-28",
        "11/28/2026",
        "28.11.2026 19:30",
        "$914.555.0143",
        "9145550143 €",
        "1,250.00",
        "ana9145550143@example.org",
        "https://example.org/9145550143",
        "*67 914-555-0143",
        "*67914-555-0143",
        "*21*9145550143#",
        "##002#",
        "914*555*0143",
        "50% 9145550143",
        "914-555-014²",
        "\u{202e}3410-555-419",
        "+1+914 555 0143",
        "++1 914 555 0143",
    ] {
        assert!(uri(text).is_err(), "{text}: {:?}", uri(text));
    }
}

#[test]
fn reads_digits_separators_and_spaces_of_every_script() {
    for text in [
        "914 600 4208",
        "+1 (914) 600-4208",
        "1.914.600.4208",
        "914/600-4208",
        "914 – 600 – 4208",
        "914\u{2011}600\u{2011}4208",
        "914\u{a0}600\u{202f}4208",
        "[914] 600-4208",
        "٩١٤٦٠٠٤٢٠٨",
        "۹۱۴ ۶۰۰ ۴۲۰۸",
        "९१४-६००-४२०८",
        "９１４－６００－４２０８",
        "＋１ ９１４ ６００ ４２０８",
        "\u{202a}9146004208\u{202c}",
        "\u{feff}914\u{200b}600\u{ad}4208\u{200e}",
        "\u{202d}+1 914-600-4208\u{202c}",
    ] {
        assert_eq!(uri(text).as_deref(), Ok("tel:+19146004208"), "{text}");
    }
}

#[test]
fn a_listed_number_has_no_words() {
    for (text, uri) in [
        ("1-800-799-SAFE (7233)", "tel:+18007997233"),
        ("1-800-799-7233 (SAFE)", "tel:+18007997233"),
        ("914-600-4208 ext. 12", "tel:+19146004208,12"),
        ("233733", "tel:233733"),
        ("88788", "tel:88788"),
        ("988", "tel:988"),
    ] {
        let number = PhoneNumber::parse_listed(text).map(|number| number.uri());
        assert_eq!(number.as_deref(), Ok(uri), "{text}");
    }
    for text in [
        "1-800-787-3224 (TTY)",
        "914-600-4208 home",
        "914-600-420",
        "914-600-42088",
        "600-4208",
        "000",
        "023733",
        "233 733",
        "1234567",
        "call 233733",
    ] {
        assert!(PhoneNumber::parse_listed(text).is_err(), "{text}");
    }
    assert_eq!(uri("233733"), Err(PhoneNumberError::TooFew), "a person has no short code");
}

#[test]
fn debug_shows_no_digits() {
    assert_eq!(format!("{:?}", PhoneNumber::parse("914-600-4208").unwrap()), "PhoneNumber(11 digits)");
}
