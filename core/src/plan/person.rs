//! Somebody whom the person trusts: a contact, with what was agreed beside the number.

use serde::{Deserialize, Serialize};
use tally_phone_number::{PhoneNumber, PhoneNumberError};

use crate::document::clean;
use crate::text::Text;
use crate::view::FieldKind;
use crate::words::MessageId;

/// Names a person within the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct PersonId(pub(crate) u16);

/// Somebody the person trusts: a one-tap contact beside the services.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Person {
    pub(crate) id: PersonId,
    pub(crate) name: Text,
    /// As typed; may be empty or unreadable as a number.
    pub(crate) number: Text,
    /// The word that both know, prepared as the body of a text.
    pub(crate) code_word: Text,
    /// What they agreed to do on it.
    pub(crate) agreed: Text,
    /// Whether texting this number is safe; never offered as a text otherwise.
    pub(crate) may_text: bool,
}

/// One field of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PersonPart {
    Name,
    Number,
    CodeWord,
    Agreed,
}

impl Person {
    /// The number, if one was typed; whether it can be read as one.
    pub(crate) fn phone_number(&self) -> Option<Result<PhoneNumber, PhoneNumberError>> {
        (!clean::is_blank(&self.number)).then(|| PhoneNumber::parse(&self.number))
    }

    /// The number that a dialer takes, if there is one.
    pub(crate) fn reachable(&self) -> Option<PhoneNumber> {
        self.phone_number()?.ok()
    }

    /// The number that may be texted, and that a text can reach: an extension or a service cannot
    /// be texted.
    pub(crate) fn textable(&self) -> Option<PhoneNumber> {
        self.reachable().filter(|number| self.may_text && takes_texts(number))
    }

    /// What a text to them holds: the word agreed with them, or else the plan's own.
    pub(crate) fn text_body<'p>(&'p self, word: Option<&'p Text>) -> Option<&'p Text> {
        [Some(&self.code_word), word].into_iter().flatten().find(|word| !clean::is_blank(word))
    }

    pub(crate) fn part(&self, part: PersonPart) -> &Text {
        match part {
            PersonPart::Name => &self.name,
            PersonPart::Number => &self.number,
            PersonPart::CodeWord => &self.code_word,
            PersonPart::Agreed => &self.agreed,
        }
    }

    pub(super) fn part_mut(&mut self, part: PersonPart) -> &mut Text {
        match part {
            PersonPart::Name => &mut self.name,
            PersonPart::Number => &mut self.number,
            PersonPart::CodeWord => &mut self.code_word,
            PersonPart::Agreed => &mut self.agreed,
        }
    }

    /// Whether nothing is written of them. They stay, since their page may be open; lists elsewhere
    /// leave them out.
    pub(crate) fn is_blank(&self) -> bool {
        [&self.name, &self.number, &self.code_word, &self.agreed]
            .into_iter()
            .all(|text| clean::is_blank(text))
    }
}

/// Whether a text reaches a number: none reaches an extension, and one to 911 needs the warnings of
/// its own card.
pub(crate) fn takes_texts(number: &PhoneNumber) -> bool {
    number.text_uri().is_some() && !number.is_local()
}

/// Why a number cannot be called, in a sentence for whoever typed it.
pub(crate) fn why_unread(error: PhoneNumberError) -> MessageId {
    match error {
        PhoneNumberError::NoNumber => id!("number-no-number"),
        PhoneNumberError::TooFew => id!("number-too-few"),
        PhoneNumberError::NoAreaCode => id!("number-no-area-code"),
        PhoneNumberError::TooMany => id!("number-too-many"),
        PhoneNumberError::NotAlone => id!("number-not-alone"),
        PhoneNumberError::Short => id!("number-short"),
        PhoneNumberError::NoCountryCode => id!("number-no-country-code"),
        PhoneNumberError::TwoCountries => id!("number-two-countries"),
        PhoneNumberError::NotInUse => id!("number-not-in-use"),
        PhoneNumberError::OldMexicanPrefix => id!("number-old-mexican-prefix"),
        PhoneNumberError::Grouping => id!("number-grouping"),
        PhoneNumberError::Letters => id!("number-letters"),
        PhoneNumberError::NotToCall => id!("number-not-to-call"),
        PhoneNumberError::SpecialRate => id!("number-special-rate"),
        PhoneNumberError::Unreadable => id!("number-unreadable"),
    }
}

impl PersonPart {
    /// What its field takes, and the most bytes of it.
    pub(super) fn limits(self) -> (FieldKind, usize) {
        match self {
            Self::Name | Self::CodeWord => (FieldKind::Line, clean::NAME_BYTES),
            Self::Number => (FieldKind::Phone, clean::NUMBER_BYTES),
            Self::Agreed => (FieldKind::Lines, clean::LINES_BYTES),
        }
    }

    pub(crate) fn kind(self) -> FieldKind {
        self.limits().0
    }
}
