//! How a locale writes numbers. A phone's own calculator follows the phone's region, so a cover
//! that does not would stand out.
//!
//! Marks and digits come from Unicode CLDR, with its fallback rules for unknown locales.
//! `core/cldr/make` generates the table; nothing in it is written by hand.

mod table;

use tally_phone_number::digits;

use crate::locale_tag::LocaleTag;

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locale {
    /// Separates the whole from the fraction.
    pub(crate) decimal_mark: char,
    group_mark: char,
    /// Digits of the last group: 3, and 2 in Toki Pona.
    last_group: usize,
    /// Digits of each group before the last: 3, and 2 in India.
    further_group: usize,
    /// How many digits a number needs to be grouped: 4, or more if four stay together.
    grouped_from: usize,
    zero: char,
}

/// A line of the table: a locale's marks with Western digits, and its own numbering system.
#[derive(Clone, Copy)]
struct Style {
    decimal_mark: char,
    group_mark: char,
    last_group: u8,
    further_group: u8,
    grouped_from: u8,
    digits: &'static str,
}

const fn style(
    decimal_mark: char,
    group_mark: char,
    last_group: u8,
    further_group: u8,
    grouped_from: u8,
    digits: &'static str,
) -> Style {
    Style { decimal_mark, group_mark, last_group, further_group, grouped_from, digits }
}

/// The style of an unknown locale.
const ROOT: Style = style('.', ',', 3, 3, 4, "latn");

/// The Chinese digits, the only ones that are not consecutive in Unicode. Their zero stands for all
/// of them.
const HANIDEC: (&str, [char; 10]) = ("hanidec", ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']);

impl Locale {
    /// The locale of a tag, with the digits that it requests (`-u-nu-`); CLDR's root if it is
    /// unknown.
    pub(crate) fn from_tag(tag: &str) -> Self {
        let tag = LocaleTag::parse(tag).map(|tag| Place::of(&tag));
        let style = tag.as_ref().map_or(ROOT, Place::style);
        let zero = match digits::system(style.digits) {
            Some((_, zero)) => zero,
            None => HANIDEC.1[0],
        };
        Self {
            decimal_mark: style.decimal_mark,
            group_mark: style.group_mark,
            last_group: style.last_group.into(),
            further_group: style.further_group.into(),
            grouped_from: style.grouped_from.into(),
            zero,
        }
    }

    pub(crate) fn decimal_mark(&self) -> char {
        self.decimal_mark
    }

    /// Whether this mark, written in ASCII, groups digits here.
    pub(crate) fn groups_with(&self, mark: char) -> bool {
        let ascii = match self.group_mark {
            '٬' | '،' | '⹁' => ',',
            mark => mark,
        };
        ascii == mark
    }

    /// The same locale without group marks.
    pub(crate) fn without_groups(&self) -> Self {
        Self { grouped_from: usize::MAX, ..*self }
    }

    /// Writes a number given as digits with at most one point, an optional sign, and an optional
    /// `E` with an exponent.
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
        length >= self.grouped_from
            && remaining >= self.last_group
            && (remaining - self.last_group).is_multiple_of(self.further_group)
    }

    fn write_sign<'n>(&self, number: &'n str, out: &mut String) -> &'n str {
        number.strip_prefix('-').inspect(|_| out.push('−')).unwrap_or(number)
    }

    /// A digit from 0 to 9.
    pub(crate) fn digit(&self, digit: u8) -> char {
        if self.zero == HANIDEC.1[0] {
            return HANIDEC.1[usize::from(digit.min(9))];
        }
        char::from_u32(u32::from(self.zero) + u32::from(digit)).unwrap_or(self.zero)
    }

    fn write_digit(&self, digit: u8, out: &mut String) {
        out.push(self.digit(digit.saturating_sub(b'0')));
    }
}

/// The position of a locale in the table.
struct Place {
    language: String,
    script: Option<String>,
    region: Option<String>,
    /// The numbering system requested.
    requested_digits: Option<String>,
    /// Whether this is the default script of the language, so that a tag without it means the same.
    is_default_script: bool,
}

impl Place {
    fn of(tag: &LocaleTag) -> Self {
        let current = find_language(table::ALIASES, &tag.language).and_then(LocaleTag::parse);
        let LocaleTag { language, script, region, .. } = current.unwrap_or_else(|| tag.clone());
        let script = tag.script.clone().or(script);
        let usual = find_language(table::SCRIPTS, &language).unwrap_or("Latn");
        Self {
            is_default_script: script.as_deref().is_none_or(|script| script == usual),
            region: tag.region.clone().or(region),
            requested_digits: tag.digits.clone(),
            language,
            script,
        }
    }

    /// How numbers are written here.
    fn style(&self) -> Style {
        let style = self.find(table::STYLES, |_| true).unwrap_or(ROOT);
        let digits = self
            .requested_digits
            .as_deref()
            .and_then(|requested_digits| self.system(requested_digits))
            .unwrap_or(style.digits);
        if let Some(style) = self.find(table::OTHER_STYLES, |style| style.digits == digits) {
            return style;
        }
        match digits {
            // These two have their own marks in every locale.
            "arab" | "arabext" => Style { decimal_mark: '٫', group_mark: '٬', digits, ..style },
            _ => Style { digits, ..style },
        }
    }

    /// The positional numbering system of this name, if there is one.
    fn system(&self, requested_digits: &str) -> Option<&'static str> {
        match requested_digits {
            "native" => self.find(table::NATIVE, |_| true),
            name if name == HANIDEC.0 => Some(HANIDEC.0),
            name => digits::system(name).map(|(name, _)| name),
        }
    }

    /// Looks this locale up in a table, or the nearest one that the table has.
    fn find<T: Copy>(&self, table: &[(T, &str)], fits: impl Fn(&T) -> bool) -> Option<T> {
        let (script, region) = (self.script.as_deref(), self.region.as_deref());
        let candidates = [(script, region), (None, region), (script, None), (None, None)];
        let candidates =
            candidates.into_iter().filter(|(script, _)| script.is_some() || self.is_default_script);
        candidates
            .map(|(script, region)| {
                let parts = [Some(self.language.as_str()), script, region];
                parts.into_iter().flatten().collect::<Vec<_>>().join("-")
            })
            .find_map(|candidate| {
                let line = table
                    .iter()
                    .find(|(value, tags)| fits(value) && tags.split(' ').any(|tag| tag == candidate));
                line.map(|(value, _)| *value)
            })
    }
}

/// The key of the line that lists a language.
fn find_language(table: &[(&'static str, &str)], language: &str) -> Option<&'static str> {
    let line = table
        .iter()
        .find(|(_, languages)| languages.split(' ').any(|find_language| find_language == language));
    line.map(|(key, _)| *key)
}

#[cfg(test)]
mod tests;
