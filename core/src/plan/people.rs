//! The people trusted: each a contact, with what was agreed beside the number.

use serde::{Deserialize, Serialize};

use super::Plan;
use super::edits::Deleted;
use crate::document::clean;
use crate::document::{Direction, Refused, next_id, shift};
use crate::phone_number::{PhoneNumber, PhoneNumberError};
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

    fn part_mut(&mut self, part: PersonPart) -> &mut Text {
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
    fn limits(self) -> (FieldKind, usize) {
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

impl Plan {
    /// The people trusted, in the person's own order.
    pub(crate) fn people(&self) -> &[Person] {
        &self.people
    }

    pub(crate) fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The id for somebody to add: that of one of whom nothing is written yet, or else a new one.
    pub(crate) fn person_to_add(&self) -> PersonId {
        let blank = self.people.iter().find(|person| person.is_blank());
        blank.map_or_else(|| self.next_person(), |person| person.id)
    }

    fn next_person(&self) -> PersonId {
        PersonId(next_id(self.people.iter().map(|person| person.id.0)))
    }

    /// Writes one field of a person; a new one at the end if the id is the next one.
    pub(crate) fn set_person_text(
        &mut self,
        id: PersonId,
        part: PersonPart,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let (kind, most) = part.limits();
        let mut text = clean::clean(&text, kind, most)?;
        let before = self.encoded_len();
        let Some(index) = self.people.iter().position(|person| person.id == id) else {
            if clean::is_blank(&text) || id != self.next_person() {
                return Ok(false);
            }
            self.people.push(Person { id, ..Person::default() });
            let outcome = self.set_person_text(id, part, text, capacity);
            if outcome.is_err() {
                self.people.pop();
            }
            return outcome;
        };
        if *self.people[index].part(part) == text {
            return Ok(false);
        }
        core::mem::swap(self.people[index].part_mut(part), &mut text);
        self.check_fit(before, capacity)
            .inspect_err(|_| core::mem::swap(self.people[index].part_mut(part), &mut text))?;
        if part == PersonPart::Number {
            // It was said of the number before.
            self.people[index].may_text = false;
        }
        Ok(true)
    }

    /// Whether this person may be texted; false if nothing changed.
    pub(crate) fn set_may_text(&mut self, id: PersonId, may_text: bool) -> bool {
        let person = self.people.iter_mut().find(|person| person.id == id);
        person.is_some_and(|person| core::mem::replace(&mut person.may_text, may_text) != may_text)
    }

    /// Moves a person by one place.
    pub(crate) fn move_person(&mut self, id: PersonId, direction: Direction) -> bool {
        let index = self.people.iter().position(|person| person.id == id);
        index.is_some_and(|index| shift(&mut self.people, index, direction))
    }

    /// Takes a person away; what comes back undoes it.
    pub(crate) fn delete_person(&mut self, id: PersonId) -> Option<Deleted> {
        let index = self.people.iter().position(|person| person.id == id)?;
        let person = self.people.remove(index);
        Some(Deleted::Person { index, person })
    }

    pub(super) fn restore_person(
        &mut self,
        index: usize,
        mut person: Person,
        capacity: usize,
    ) -> Result<(), (Refused, Person)> {
        let before = self.encoded_len();
        if self.person(person.id).is_some() {
            person.id = self.next_person();
        }
        let index = index.min(self.people.len());
        self.people.insert(index, person);
        self.check_fit(before, capacity).map_err(|refused| (refused, self.people.remove(index)))
    }
}
