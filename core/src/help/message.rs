//! What a text says before the person adds anything: to 911, and to somebody they trust.
//!
//! A place only if it was confirmed in this visit, police or an ambulance only by a touch each. A
//! text to 911 is in English, whatever the pages are in. The person presses send.

use super::context::Context;
use super::situation::{Phone, Situation, Whom};
use crate::plan::{Person, PersonId};
use crate::text::Text;
use crate::words::{Language, MessageId, Words};

/// What was touched in this visit for texts to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Message {
    /// What to say of the place.
    pub(crate) place: Whereabouts,
    /// Whether to ask for the police.
    pub(crate) police: bool,
    /// Whether to ask for an ambulance.
    pub(crate) ambulance: bool,
    /// Who is to be reminded of what was agreed with them: one person, and nobody else.
    pub(crate) agreed: Option<PersonId>,
}

/// What a text says of the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Whereabouts {
    /// Nothing.
    #[default]
    LeftOut,
    /// The address that is written in the plan.
    Written,
    /// It ends with "I am at", for the person to go on.
    Elsewhere,
}

/// A part of a text that is switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Place(Whereabouts),
    Police,
    Ambulance,
    /// What was agreed with this person.
    Agreed(PersonId),
}

impl Message {
    /// Switches a part on, or off if it is on.
    pub(crate) fn switch(&mut self, part: Part) {
        match part {
            Part::Place(place) if self.place == place => self.place = Whereabouts::LeftOut,
            Part::Place(place) => self.place = place,
            Part::Police => self.police = !self.police,
            Part::Ambulance => self.ambulance = !self.ambulance,
            Part::Agreed(person) if self.agreed == Some(person) => self.agreed = None,
            Part::Agreed(person) => self.agreed = Some(person),
        }
    }

    pub(super) fn has(self, part: Part) -> bool {
        match part {
            Part::Place(place) => self.place == place,
            Part::Police => self.police,
            Part::Ambulance => self.ambulance,
            Part::Agreed(person) => self.agreed == Some(person),
        }
    }

    /// What a text to 911 says, in English.
    pub(super) fn to_911(self, situation: Situation, context: &Context<'_>) -> Text {
        self.in_words(Language::English.words(), situation, context)
    }

    /// What such a text means, for a reader of this language.
    pub(super) fn in_words(self, words: &Words, situation: Situation, context: &Context<'_>) -> Text {
        let mut parts = vec![self.place_in_words(words, situation, context)];
        if self.police {
            parts.push(Some(words.say(id!("help-sms-police"))));
        }
        if self.ambulance {
            parts.push(Some(words.say(id!("help-sms-ambulance"))));
        }
        parts.push(Some(words.say(help(situation))));
        parts.push(self.to_go_on(words, situation));
        joined(&parts)
    }

    /// What a text to a trusted person says: the word that was agreed, or that help is needed, what
    /// was confirmed of the place and, if it was touched, what they agreed to do.
    pub(super) fn to_person(
        self,
        person: &Person,
        words: &Words,
        situation: Situation,
        context: &Context<'_>,
    ) -> Text {
        let word = person.text_body(context.word).cloned();
        // On a phone that is checked nobody is asked to answer.
        let watched = situation.phone == Some(Phone::Watched);
        let plain = if watched { id!("help-sms-help-only") } else { help(situation) };
        let first = word.unwrap_or_else(|| words.say(plain));
        let place = self.place_in_words(words, situation, context);
        let agreed = self.agreed_in_words(person, words);
        joined(&[Some(first), place, agreed, self.to_go_on(words, situation)])
    }

    /// Where the person is, if they said in this visit that they are where they wrote. The plan's
    /// own address is never where somebody else is.
    fn place_in_words(self, words: &Words, situation: Situation, context: &Context<'_>) -> Option<Text> {
        let address =
            context.address.filter(|_| self.place == Whereabouts::Written && !for_another(situation))?;
        Some(in_own_words(&words.say(id!("help-sms-at")), address.text))
    }

    /// What this person agreed to do, if it is to be said to them.
    fn agreed_in_words(self, person: &Person, words: &Words) -> Option<Text> {
        let said = self.agreed == Some(person.id) && !person.agreed.trim().is_empty();
        said.then(|| in_own_words(&words.say(id!("help-sms-agreed")), &person.agreed))
    }

    fn to_go_on(self, words: &Words, situation: Situation) -> Option<Text> {
        let elsewhere = self.place == Whereabouts::Elsewhere && !for_another(situation);
        elsewhere.then(|| {
            let at = words.say(id!("help-sms-at"));
            format!("{}: ", &*at).into()
        })
    }
}

/// Some words of the app and then the person's own, as a sentence. Those never pass through the
/// messages, which keep copies.
fn in_own_words(before: &Text, own: &Text) -> Text {
    let own = own.trim();
    let mut told = String::with_capacity(before.len() + own.len() + 2);
    told.push_str(before);
    told.push(' ');
    told.push_str(own);
    if !own.ends_with(['.', '!', '?', '。', '؟']) {
        told.push('.');
    }
    told.into()
}

/// A text to 911 in which nothing was touched, in English.
pub(super) fn plain_to_911(situation: Situation) -> Text {
    Language::English.words().say(help(situation))
}

fn for_another(situation: Situation) -> bool {
    situation.whom == Some(Whom::Other)
}

fn help(situation: Situation) -> MessageId {
    if for_another(situation) { id!("help-sms-help-for-another") } else { id!("help-sms-help") }
}

fn joined(parts: &[Option<Text>]) -> Text {
    let parts: Vec<&str> = parts.iter().flatten().map(|part| &**part).collect();
    parts.join(" ").into()
}
