//! Language tags in HSDS: an ISO 639 code of two or three letters, and what BCP 47 allows after it.

use unic_langid::LanguageIdentifier;

/// The codes of ISO 639-1, concatenated. No other two letters are a language: `sp`, `jp` and `cn`
/// are slips for `es`, `ja` and `zh`. Made by `tests/vectors/make-iso-639-1.py`.
const TWO_LETTERS: &str = "\
    aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfy\
    gagdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnlo\
    ltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgshsisk\
    slsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

/// Whether `tag` is `asl`, which is often mistaken for American Sign Language, `ase`.
pub(super) fn is_mistaken_sign_language(tag: &str) -> bool {
    tag.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case("asl"))
}

/// Whether `tag` names a language.
pub(super) fn is_tag(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    let known = match primary.len() {
        2 => TWO_LETTERS.as_bytes().chunks(2).any(|code| code.eq_ignore_ascii_case(primary.as_bytes())),
        3 => true,
        _ => false,
    };
    known && !tag.contains('_') && tag.parse::<LanguageIdentifier>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_code_of_two_or_three_letters_and_no_country_or_name() {
        for tag in ["en", "es", "es-US", "zh-Hant", "zh-Hant-TW", "ase", "nv", "yi", "ht", "quc", "EN"] {
            assert!(is_tag(tag), "{tag}");
        }
        for tag in [
            "sp", "jp", "cn", "vn", "english", "English", "es_US", "", "e", "inglés", "en-", "en US", "x-tag",
        ] {
            assert!(!is_tag(tag), "{tag}");
        }
    }
}
