//! Locale tags, as phones write them: BCP 47 (`es-US-u-fw-mon`), iOS (`es_US@numbers=latn`),
//! POSIX (`es_US.UTF-8`) and Java (`zh_TW_#Hant`).
//!
//! Reads only what decides the language and the way to write numbers: language, script, region, and
//! requested digits. Drops the rest: what a phone adds for its calendar or keyboard must not change
//! the language of a page.

/// A parsed tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LocaleTag {
    /// In lower case: `es`.
    pub(crate) language: String,
    /// In title case: `Latn`.
    pub(crate) script: Option<String>,
    /// In upper case, or three digits: `US`, `419`.
    pub(crate) region: Option<String>,
    /// The numbering system requested (`-u-nu-`): `arab`, `latn`, `native`.
    pub(crate) digits: Option<String>,
}

/// What follows `@` in POSIX.
const POSIX_SCRIPTS: [(&str, &str); 3] = [("latin", "Latn"), ("cyrillic", "Cyrl"), ("devanagari", "Deva")];

impl LocaleTag {
    /// Reads a tag; `None` if it does not begin with a language, such as `C`, `x-private` or other
    /// text.
    pub(crate) fn parse(tag: &str) -> Option<Self> {
        let (tag, keywords) = tag.split_once('@').unwrap_or((tag, ""));
        let tag = tag.split('.').next().unwrap_or(tag);
        let mut subtags = tag.split(['-', '_']).map(|subtag| subtag.trim_start_matches('#'));
        let language = subtags.next().filter(|subtag| is_language(subtag))?.to_ascii_lowercase();
        let mut read = Self { language, script: None, region: None, digits: None };
        read.read_keywords(keywords);
        let mut subtags = subtags.peekable();
        // Chinese as `zh-yue`: the extended subtag is the language.
        while let Some(extended) = subtags.next_if(|subtag| subtag.len() == 3 && is_alphabetic(subtag)) {
            read.language = extended.to_ascii_lowercase();
        }
        while let Some(subtag) = subtags.next_if(|subtag| subtag.len() != 1) {
            match subtag.len() {
                4 if is_alphabetic(subtag) && read.script.is_none() => {
                    read.script = Some(capitalized(subtag));
                }
                2 if is_alphabetic(subtag) && read.region.is_none() => {
                    read.region = Some(subtag.to_ascii_uppercase());
                }
                3 if subtag.bytes().all(|byte| byte.is_ascii_digit()) && read.region.is_none() => {
                    read.region = Some(subtag.to_owned());
                }
                // A variant of the language.
                _ => {}
            }
        }
        read.read_extensions(subtags);
        Some(read)
    }

    /// `numbers=arab;calendar=gregorian`, or a script as POSIX names it.
    fn read_keywords(&mut self, keywords: &str) {
        for keyword in keywords.split(';') {
            if let Some(digits) = keyword.strip_prefix("numbers=") {
                self.digits = Some(digits.to_ascii_lowercase());
            }
            let script = POSIX_SCRIPTS.iter().find(|(name, _)| *name == keyword);
            if let Some((_, script)) = script {
                self.script = Some((*script).to_owned());
            }
        }
    }

    /// Each extension starts with a single letter; everything after `x` is private.
    fn read_extensions<'s>(&mut self, subtags: impl Iterator<Item = &'s str>) {
        let (mut extension, mut key) = ("", "");
        for subtag in subtags {
            if extension.eq_ignore_ascii_case("x") {
                return;
            }
            match subtag.len() {
                1 => (extension, key) = (subtag, ""),
                2 => key = subtag,
                _ => {
                    let asks = extension.eq_ignore_ascii_case("u") && key.eq_ignore_ascii_case("nu");
                    if asks && self.digits.is_none() {
                        self.digits = Some(subtag.to_ascii_lowercase());
                    }
                }
            }
        }
    }
}

fn is_language(subtag: &str) -> bool {
    matches!(subtag.len(), 2 | 3 | 5..=8) && is_alphabetic(subtag)
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn capitalized(subtag: &str) -> String {
    let mut capitalized = subtag.to_ascii_lowercase();
    capitalized[..1].make_ascii_uppercase();
    capitalized
}

#[cfg(test)]
mod tests;
