//! How a locale writes numbers. A phone's own calculator follows the phone's region, so a cover that does not stands out.
//! From Unicode CLDR; another locale is one more line.

use unic_langid::LanguageIdentifier;

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locale {
    /// Between whole and part.
    pub(crate) decimal_mark: char,
    group_mark: char,
    /// Digits of each group beyond the last, which has three.
    further_group: usize,
    /// Digits there must be for the first group mark: 4, or 5 where four digits are left together.
    grouped_from: usize,
    zero: char,
}

const NARROW_SPACE: char = '\u{202f}';
const SPACE: char = '\u{a0}';

const ENGLISH: Locale =
    Locale { decimal_mark: '.', group_mark: ',', further_group: 3, grouped_from: 4, zero: '0' };
const POINTS: Locale = Locale { decimal_mark: ',', group_mark: '.', ..ENGLISH };
const SPAIN: Locale = Locale { grouped_from: 5, ..POINTS };
const SPACES: Locale = Locale { decimal_mark: ',', group_mark: SPACE, ..ENGLISH };
const POLAND: Locale = Locale { grouped_from: 5, ..SPACES };
const FRENCH: Locale = Locale { group_mark: NARROW_SPACE, ..SPACES };
const SWISS: Locale = Locale { group_mark: '’', ..ENGLISH };
const INDIAN: Locale = Locale { further_group: 2, ..ENGLISH };
const ARABIC: Locale = Locale { decimal_mark: '٫', group_mark: '٬', zero: '٠', ..ENGLISH };

/// The first line that fits counts; an empty region fits all.
#[rustfmt::skip]
const TABLE: &[(&str, &[&str], Locale)] = &[
    ("en", &["IN"], INDIAN),
    ("en", &["ZA"], SPACES),
    ("es", &["AR", "BO", "CL", "CO", "EC", "PY", "UY", "VE"], POINTS),
    ("es", &["", "ES", "CR"], SPAIN),
    ("de", &["CH", "LI"], SWISS),
    ("de", &["AT"], SPACES),
    ("de", &[], POINTS),
    ("fr", &[], FRENCH),
    ("it", &["CH"], SWISS),
    ("it", &[], POINTS),
    ("pt", &["PT"], POLAND),
    ("pt", &[], POINTS),
    ("nl", &[], POINTS),
    ("da", &[], POINTS),
    ("id", &[], POINTS),
    ("tr", &[], POINTS),
    ("vi", &[], POINTS),
    ("pl", &[], POLAND),
    ("ru", &[], SPACES),
    ("uk", &[], SPACES),
    ("sv", &[], SPACES),
    ("fi", &[], SPACES),
    ("nb", &[], SPACES),
    ("cs", &[], SPACES),
    ("hi", &[], INDIAN),
    ("gu", &[], INDIAN),
    ("pa", &[], INDIAN),
    ("ta", &[], INDIAN),
    ("te", &[], INDIAN),
    ("ar", &["AE"], ENGLISH),
    ("ar", &["DZ", "EH", "LY", "MA", "TN"], POINTS),
    ("ar", &[], ARABIC),
];

impl Locale {
    /// The locale for a BCP 47 tag; as in English where it is not known.
    pub(crate) fn of_tag(tag: &str) -> Self {
        let Ok(id) = tag.parse::<LanguageIdentifier>() else {
            return ENGLISH;
        };
        let region = id.region.as_ref().map_or("", |region| region.as_str());
        TABLE
            .iter()
            .find(|(language, regions, _)| {
                *language == id.language.as_str() && (regions.is_empty() || regions.contains(&region))
            })
            .map_or(ENGLISH, |(_, _, locale)| *locale)
    }

    /// Whether this mark, written in ASCII, groups digits here.
    pub(crate) fn groups_with(&self, mark: char) -> bool {
        let ascii = match self.group_mark {
            '٬' => ',',
            mark => mark,
        };
        ascii == mark
    }

    /// The same without group marks.
    pub(crate) fn without_groups(&self) -> Self {
        Self { grouped_from: usize::MAX, ..*self }
    }

    /// Writes a number given as digits with at most one point, and perhaps a sign before and `E` and an exponent after.
    pub(crate) fn write_number(&self, plain: &str, out: &mut String) {
        let (number, exponent) =
            plain.split_once('E').map_or((plain, None), |(number, rest)| (number, Some(rest)));
        let (whole, part) =
            number.split_once('.').map_or((number, None), |(whole, part)| (whole, Some(part)));
        let whole = self.write_sign(whole, out);
        let whole = whole.trim_start_matches('0');
        for (index, digit) in whole.bytes().enumerate() {
            if index > 0 && self.groups_before(whole.len() - index, whole.len()) {
                out.push(self.group_mark);
            }
            self.write_digit(digit, out);
        }
        if whole.is_empty() {
            out.push(self.zero);
        }
        if let Some(part) = part {
            out.push(self.decimal_mark);
            part.bytes().for_each(|digit| self.write_digit(digit, out));
        }
        if let Some(exponent) = exponent {
            out.push('E');
            let exponent = self.write_sign(exponent, out);
            exponent.bytes().for_each(|digit| self.write_digit(digit, out));
        }
    }

    fn groups_before(&self, remaining: usize, length: usize) -> bool {
        length >= self.grouped_from && remaining >= 3 && (remaining - 3).is_multiple_of(self.further_group)
    }

    fn write_sign<'n>(&self, number: &'n str, out: &mut String) -> &'n str {
        number.strip_prefix('-').inspect(|_| out.push('−')).unwrap_or(number)
    }

    /// A digit from 0 to 9.
    pub(crate) fn digit(&self, digit: u8) -> char {
        char::from_u32(u32::from(self.zero) + u32::from(digit)).unwrap_or(self.zero)
    }

    fn write_digit(&self, digit: u8, out: &mut String) {
        out.push(self.digit(digit.saturating_sub(b'0')));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(tag: &str, plain: &str) -> String {
        let mut out = String::new();
        Locale::of_tag(tag).write_number(plain, &mut out);
        out
    }

    #[test]
    fn each_locale_writes_numbers_its_own_way() {
        for (tag, expected) in [
            ("en", "−1,234,567.89"),
            ("en-US", "−1,234,567.89"),
            ("es", "−1.234.567,89"),
            ("es-US", "−1,234,567.89"),
            ("es-MX", "−1,234,567.89"),
            ("es-AR", "−1.234.567,89"),
            ("de", "−1.234.567,89"),
            ("de-CH", "−1’234’567.89"),
            ("fr", "−1\u{202f}234\u{202f}567,89"),
            ("fr-CH", "−1\u{202f}234\u{202f}567,89"),
            ("hi", "−12,34,567.89"),
            ("hi-IN", "−12,34,567.89"),
            ("ar", "−١٬٢٣٤٬٥٦٧٫٨٩"),
            ("ar-EG", "−١٬٢٣٤٬٥٦٧٫٨٩"),
            ("ar-MA", "−1.234.567,89"),
            ("not a tag", "−1,234,567.89"),
        ] {
            assert_eq!(written(tag, "-1234567.89"), expected, "{tag}");
        }
    }

    #[test]
    fn spain_leaves_four_digits_together() {
        assert_eq!(written("es-ES", "1234"), "1234");
        assert_eq!(written("es-ES", "12345"), "12.345");
        assert_eq!(written("es-AR", "1234"), "1.234");
    }

    #[test]
    fn india_groups_by_two_above_a_thousand() {
        assert_eq!(written("hi", "123"), "123");
        assert_eq!(written("hi", "1234"), "1,234");
        assert_eq!(written("hi", "123456789"), "12,34,56,789");
    }

    #[test]
    fn leading_zeros_are_not_shown_and_trailing_ones_are() {
        assert_eq!(written("en", "000120"), "120");
        assert_eq!(written("en", "000"), "0");
        assert_eq!(written("en", "00.50"), "0.50");
        assert_eq!(written("en", "5."), "5.");
        assert_eq!(written("de", "1.5E-20"), "1,5E−20");
    }
}
