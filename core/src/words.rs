//! The words, in every language. Shells hold none but the phone's label.
//!
//! Messages are Fluent files under `core/locales`, one folder a language, packed into the library
//! and parsed once on first use: the calculator needs almost none.

use fluent_bundle::concurrent::FluentBundle;
pub(crate) use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use once_cell::sync::OnceCell;
pub(crate) use tally_message_id::MessageId;
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::locale_tag::LocaleTag;
use crate::packed::packed;
use crate::text::Text;

#[macro_use]
mod ids;

/// Where each message that states a fact has it from: the ids of its sources. `build.rs` reads them
/// from the comments in `locales/en`.
const FACTS: &[(MessageId, &[MessageId])] = include!(concat!(env!("OUT_DIR"), "/facts.rs"));

/// Where the facts of a message come from, a message each; nothing if it states none.
pub(crate) fn sources(id: MessageId) -> &'static [MessageId] {
    FACTS.iter().find(|(fact, _)| *fact == id).map_or(&[], |(_, sources)| sources)
}

/// A language the words exist in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Spanish; not yet read by a native advocate.
    Spanish,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The first language of a phone's list that there are words in; English if there is none.
    /// The list holds tags such as `es-US`, in the order in which somebody prefers them; what a
    /// phone adds to them (`es-US-u-fw-mon`) does not count.
    ///
    /// ```
    /// use tally_core::Language;
    /// assert_eq!(Language::of_tags(&["fr-CA", "es_US", "en-US"]), Language::Spanish);
    /// assert_eq!(Language::of_tags(&["fr-CA"]), Language::English);
    /// ```
    #[must_use]
    pub fn of_tags<T: AsRef<str>>(tags: &[T]) -> Self {
        let known = tags.iter().find_map(|tag| {
            let tag = LocaleTag::parse(tag.as_ref())?;
            Self::ALL.into_iter().find(|language| language.tag() == tag.language)
        });
        known.unwrap_or(Self::English)
    }

    /// The language for one tag; English if there are no words in it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        Self::of_tags(&[tag])
    }

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// All of its messages.
    pub(crate) fn messages(self) -> String {
        match self {
            Self::English => packed!("en.ftl"),
            Self::Spanish => packed!("es.ftl"),
        }
    }

    /// The words of this language, parsed on first use.
    #[must_use]
    pub fn words(self) -> &'static Words {
        static ENGLISH: OnceCell<Words> = OnceCell::new();
        static SPANISH: OnceCell<Words> = OnceCell::new();
        match self {
            Self::English => ENGLISH.get_or_init(|| Words::parse(self)),
            Self::Spanish => SPANISH.get_or_init(|| Words::parse(self)),
        }
    }
}

/// The messages of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    fn parse(language: Language) -> Self {
        Self::of(language, language.tag(), language.messages())
    }

    /// These messages, with the plural rules and the direction of `tag`.
    fn of(language: Language, tag: &str, messages: String) -> Self {
        let id: LanguageIdentifier = tag.parse().expect("the tag of a known language");
        // A number inside of a text that runs from right to left must keep its own direction.
        // Elsewhere the marks for that only spoil what is copied.
        let isolates = id.character_direction() == CharacterDirection::RTL;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(isolates);
        let resource = FluentResource::try_new(messages)
            .unwrap_or_else(|(_, errors)| panic!("messages in {tag}: {errors:?}"));
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("messages in {tag}: {errors:?}"));
        Self { language, bundle }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message with this id.
    pub(crate) fn say(&self, id: MessageId) -> Text {
        self.format(id, None)
    }

    /// The message with this id and one value in it. The person's own words never go through here:
    /// Fluent keeps copies.
    pub(crate) fn say_with<'v>(
        &self,
        id: MessageId,
        name: &'v str,
        value: impl Into<FluentValue<'v>>,
    ) -> Text {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value);
        self.format(id, Some(&arguments))
    }

    /// The message with this id and several values in it.
    pub(crate) fn say_args(&self, id: MessageId, arguments: &FluentArgs<'_>) -> Text {
        self.format(id, Some(arguments))
    }

    fn format(&self, id: MessageId, arguments: Option<&FluentArgs<'_>>) -> Text {
        let mut buffer = [0; MessageId::LENGTH];
        let message = self.bundle.get_message(id.write(&mut buffer));
        let Some(pattern) = message.and_then(|message| message.value()) else {
            debug_assert!(false, "no message `{}` in {}", id.name(), self.language.tag());
            return Text::default();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "message `{}` in {}: {errors:?}", id.name(), self.language.tag());
        text.into_owned().into()
    }
}

#[cfg(test)]
mod tests;
