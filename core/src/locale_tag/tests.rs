use super::*;

/// Language, script, region and digits, `-` for each that is absent.
fn read(tag: &str) -> String {
    let Some(tag) = LocaleTag::parse(tag) else { return "no tag".to_owned() };
    let said = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
    format!("{} {} {} {}", tag.language, said(tag.script), said(tag.region), said(tag.digits))
}

#[test]
fn drops_extensions_and_reads_the_rest() {
    for (tag, expected) in [
        ("es", "es - - -"),
        ("es-US", "es - US -"),
        ("es-419", "es - 419 -"),
        ("zh-Hant-HK", "zh Hant HK -"),
        // What Android adds for its regional preferences.
        ("es-US-u-fw-mon", "es - US -"),
        ("es-US-u-fw-mon-mu-celsius", "es - US -"),
        ("es-Latn-US-u-rg-gbzzzz", "es Latn US -"),
        ("es-US-t-en-m0-true", "es - US -"),
        ("es-US-t-en-us-x-nu-arab", "es - US -"),
        ("es-US-x-home", "es - US -"),
        ("es-u-fw-mon", "es - - -"),
        ("es-x-us", "es - - -"),
        ("en-US-posix", "en - US -"),
        ("ca-ES-valencia", "ca - ES -"),
        ("de-1996", "de - - -"),
        // Requested digits.
        ("ar-EG-u-nu-latn", "ar - EG latn"),
        ("hi-u-ca-indian-nu-deva", "hi - - deva"),
        ("hi-t-en-u-nu-deva", "hi - - deva"),
        ("hi-u-nu-deva-x-nu-latn", "hi - - deva"),
        ("ar-u-nu-native", "ar - - native"),
        ("ar-u-nu", "ar - - -"),
        ("ar-a-nu-latn", "ar - - -"),
        // As others write it.
        ("es_US", "es - US -"),
        ("ES_us", "es - US -"),
        ("es_US.UTF-8", "es - US -"),
        ("es_US@rg=gbzzzz", "es - US -"),
        ("ar_EG@numbers=latn;calendar=gregorian", "ar - EG latn"),
        ("sr_RS@latin", "sr Latn RS -"),
        ("sr_RS.UTF-8@latin", "sr Latn RS -"),
        ("zh_TW_#Hant", "zh Hant TW -"),
        ("ar_EG_#u-nu-arab", "ar - EG arab"),
        ("zh-Hant_TW", "zh Hant TW -"),
        ("zh-yue-HK", "yue - HK -"),
        ("zh-cmn-Hans-CN", "cmn Hans CN -"),
    ] {
        assert_eq!(read(tag), expected, "{tag}");
    }
}

#[test]
fn refuses_what_does_not_begin_with_a_language() {
    for tag in ["", "C", "C.UTF-8", "not a tag", "x-es-US", "i-klingon", "-es", "419", "españ", "_US"] {
        assert_eq!(read(tag), "no tag", "{tag}");
    }
}

proptest::proptest! {
    #[test]
    fn never_panics_on_any_text(text: String, like in "[a-zA-Z0-9_@.#=;-]{0,40}") {
        let _ = (LocaleTag::parse(&text), LocaleTag::parse(&like));
    }
}
