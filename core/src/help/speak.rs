//! The languages in which somebody can say what they speak: each by its own name, with the official
//! words that there are. `build.rs` packs them from `locales/speak.tsv`, so that none stands in the
//! library in clear.

use once_cell::sync::OnceCell;

use crate::packed::packed;
use crate::words::MessageId;

/// A language, whether or not the app has words in it.
pub(crate) struct Tongue {
    /// Its BCP 47 tag.
    tag: String,
    /// Its own name, in its own script.
    own_name: String,
    i_speak: Option<String>,
    interpreter: Option<String>,
}

/// Official words in a language.
pub(crate) struct Official<'t> {
    pub(crate) words: &'t str,
    /// The message that says what they mean; its source is theirs.
    pub(crate) meaning: MessageId,
    /// The name of the language that fills it in, if it takes one.
    pub(crate) language: Option<MessageId>,
}

/// All of them, in the order in which they are offered.
pub(crate) fn tongues() -> &'static [Tongue] {
    static TONGUES: OnceCell<Vec<Tongue>> = OnceCell::new();
    TONGUES.get_or_init(|| packed!("speak.tsv").lines().filter_map(Tongue::read).collect())
}

impl Tongue {
    fn read(line: &str) -> Option<Self> {
        let mut columns = line.split('\t').map(str::to_owned);
        let mut words = || columns.next().filter(|column| column != "-");
        let (tag, own_name) = (words()?, words()?);
        Some(Self { tag, own_name, i_speak: words(), interpreter: words() })
    }

    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    pub(crate) fn own_name(&self) -> &str {
        &self.own_name
    }

    /// The message with its name in the reader's language.
    pub(crate) fn name(&self) -> Option<MessageId> {
        NAMES.iter().find(|(tag, _)| *tag == self.tag).map(|(_, name)| *name)
    }

    /// Its official words, those with an interpreter in them first: what is asked for matters more.
    pub(crate) fn official(&self) -> impl Iterator<Item = Official<'_>> {
        let interpreter = self.interpreter.as_deref().map(|words| Official {
            words,
            meaning: id!("speak-means-interpreter"),
            language: None,
        });
        // The card that is found says which Chinese it is.
        let said = if self.tag == "zh" { Some(id!("speak-name-mandarin")) } else { self.name() };
        let i_speak = self.i_speak.as_deref().zip(said).map(|(words, name)| Official {
            words,
            meaning: id!("speak-means-speak"),
            language: Some(name),
        });
        interpreter.into_iter().chain(i_speak)
    }
}

const NAMES: [(&str, MessageId); 16] = [
    ("es", id!("speak-name-spanish")),
    ("zh", id!("speak-name-chinese")),
    ("fr", id!("speak-name-french")),
    ("ht", id!("speak-name-haitian")),
    ("pl", id!("speak-name-polish")),
    ("de", id!("speak-name-german")),
    ("vi", id!("speak-name-vietnamese")),
    ("pt", id!("speak-name-portuguese")),
    ("ru", id!("speak-name-russian")),
    ("ko", id!("speak-name-korean")),
    ("hi", id!("speak-name-hindi")),
    ("gu", id!("speak-name-gujarati")),
    ("it", id!("speak-name-italian")),
    ("ar", id!("speak-name-arabic")),
    ("tl", id!("speak-name-tagalog")),
    ("am", id!("speak-name-amharic")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_name_and_they_stand_in_one_order() {
        let tags: Vec<&str> = tongues().iter().map(Tongue::tag).collect();
        assert_eq!(tags, NAMES.map(|(tag, _)| tag));
        assert!(u8::try_from(tags.len()).is_ok(), "a page names one by a byte");
    }

    /// A row of the largest type has eighteen letters, and no word of it breaks.
    #[test]
    fn official_words_fit_the_largest_type() {
        for tongue in tongues() {
            let texts = tongue.official().map(|official| official.words).chain([tongue.own_name()]);
            for text in texts {
                assert_eq!(text.trim(), text);
                assert!(!text.contains(char::is_control), "{text}");
                let longest = text.split([' ', '-']).map(|word| word.chars().count()).max();
                assert!(longest <= Some(18), "{text}");
            }
        }
    }

    #[test]
    fn most_languages_have_official_words_and_those_without_are_known() {
        let without = tongues().iter().filter(|tongue| tongue.official().next().is_none());
        assert_eq!(without.map(Tongue::tag).collect::<Vec<_>>(), ["de", "hi", "gu"]);
    }
}
