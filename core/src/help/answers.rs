//! What was answered in this visit: to the questions, and by the chips on the first page. Both say
//! the same things, so a chip is on if its question was answered that way.
//!
//! Two chips may contradict each other, as "can't call here" and "phone is checked" do: both stay
//! on, and the one counts without which somebody would be led to what they cannot do.

use super::situation::{Age, Country, Danger, Phone, Place, Police, Situation, Voice, Whom};
use crate::words::MessageId;

/// One answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Danger(Danger),
    Phone(Phone),
    Voice(Voice),
    Place(Place),
    Police(Police),
    Country(Country),
    Age(Age),
    Whom(Whom),
}

/// An answer that stands on the first page, to be switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Chip {
    Quiet,
    NoVoice,
    NoPhone,
    Watched,
    HealthCare,
    NoPolice,
    Abroad,
    Minor,
    Other,
}

impl Chip {
    /// In the order in which they stand; it never changes.
    pub(crate) const ALL: [Self; 9] = [
        Self::Quiet,
        Self::NoVoice,
        Self::NoPhone,
        Self::Watched,
        Self::HealthCare,
        Self::NoPolice,
        Self::Abroad,
        Self::Minor,
        Self::Other,
    ];

    /// Of two that answer one question the later one counts.
    const BY_WEIGHT: [Self; 9] = [
        Self::Quiet,
        Self::NoVoice,
        Self::Watched,
        Self::NoPhone,
        Self::HealthCare,
        Self::NoPolice,
        Self::Abroad,
        Self::Minor,
        Self::Other,
    ];

    /// The answer that it is.
    pub(crate) const fn answer(self) -> Answer {
        match self {
            Self::Quiet => Answer::Voice(Voice::Quiet),
            Self::NoVoice => Answer::Voice(Voice::NoVoice),
            Self::NoPhone => Answer::Phone(Phone::None),
            Self::Watched => Answer::Phone(Phone::Watched),
            Self::HealthCare => Answer::Place(Place::HealthCare),
            Self::NoPolice => Answer::Police(Police::RatherNot),
            Self::Abroad => Answer::Country(Country::Other),
            Self::Minor => Answer::Age(Age::Minor),
            Self::Other => Answer::Whom(Whom::Other),
        }
    }

    /// The id of its message.
    pub(crate) const fn message(self) -> MessageId {
        match self {
            Self::Quiet => id!("help-chip-quiet"),
            Self::NoVoice => id!("help-chip-no-voice"),
            Self::NoPhone => id!("help-chip-no-phone"),
            Self::Watched => id!("help-chip-watched"),
            Self::HealthCare => id!("help-chip-health-care"),
            Self::NoPolice => id!("help-chip-no-police"),
            Self::Abroad => id!("help-chip-abroad"),
            Self::Minor => id!("help-chip-minor"),
            Self::Other => id!("help-chip-other"),
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u8
    }
}

impl Answer {
    fn asks_the_same_as(self, other: Self) -> bool {
        core::mem::discriminant(&self) == core::mem::discriminant(&other)
    }

    fn give(self, situation: &mut Situation) {
        match self {
            Self::Danger(answer) => situation.danger = Some(answer),
            Self::Phone(answer) => situation.phone = Some(answer),
            Self::Voice(answer) => situation.voice = Some(answer),
            Self::Place(answer) => situation.place = Some(answer),
            Self::Police(answer) => situation.police = Some(answer),
            Self::Country(answer) => situation.country = Some(answer),
            Self::Age(answer) => situation.age = Some(answer),
            Self::Whom(answer) => situation.whom = Some(answer),
        }
    }
}

/// The answers of one visit, and over the lock that a call brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    /// What no chip says.
    said: Situation,
    /// The chips that are on.
    chips: u16,
}

impl Answers {
    /// What a visit begins with.
    pub(crate) fn remembered(no_voice: bool) -> Self {
        Self { chips: if no_voice { Chip::NoVoice.bit() } else { 0 }, ..Self::default() }
    }

    /// What outlives a lock: that this phone is checked does not.
    pub(crate) fn over_a_lock(mut self) -> Self {
        self.chips &= !Chip::Watched.bit();
        if self.said.phone == Some(Phone::Watched) {
            self.said.phone = None;
        }
        self
    }

    /// Answers a question: what was said before to the same question no longer counts.
    pub(crate) fn give(&mut self, answer: Answer) {
        for chip in Chip::ALL.into_iter().filter(|chip| chip.answer().asks_the_same_as(answer)) {
            self.chips &= !chip.bit();
            if chip.answer() == answer {
                self.chips |= chip.bit();
            }
        }
        answer.give(&mut self.said);
        if Chip::ALL.into_iter().any(|chip| chip.answer() == answer) {
            self.take_back(answer);
        }
    }

    /// Switches a chip on or off. Off, its question is unanswered again.
    pub(crate) fn switch(&mut self, chip: Chip) {
        self.chips ^= chip.bit();
        if self.is_on(chip) {
            self.take_back(chip.answer());
        }
    }

    pub(crate) fn is_on(&self, chip: Chip) -> bool {
        self.chips & chip.bit() != 0
    }

    pub(crate) fn is_given(&self, answer: Answer) -> bool {
        match Chip::ALL.into_iter().find(|chip| chip.answer() == answer) {
            Some(chip) => self.is_on(chip),
            None => {
                let mut with = self.said;
                answer.give(&mut with);
                with == self.said
                    && !Chip::ALL
                        .iter()
                        .any(|chip| self.is_on(*chip) && chip.answer().asks_the_same_as(answer))
            }
        }
    }

    /// All of them as one situation.
    pub(crate) fn situation(&self) -> Situation {
        let mut situation = self.said;
        let on = Chip::BY_WEIGHT.into_iter().filter(|chip| self.is_on(*chip));
        on.for_each(|chip| chip.answer().give(&mut situation));
        situation
    }

    /// Forgets what a question was answered by anything but chips.
    fn take_back(&mut self, answer: Answer) {
        let said = &mut self.said;
        match answer {
            Answer::Danger(_) => said.danger = None,
            Answer::Phone(_) => said.phone = None,
            Answer::Voice(_) => said.voice = None,
            Answer::Place(_) => said.place = None,
            Answer::Police(_) => said.police = None,
            Answer::Country(_) => said.country = None,
            Answer::Age(_) => said.age = None,
            Answer::Whom(_) => said.whom = None,
        }
    }
}

#[cfg(any(test, fuzzing))]
impl Answers {
    /// The answers of one situation.
    pub(crate) fn of(situation: Situation) -> Self {
        let Situation { danger, phone, voice, place, police, country, age, whom } = situation;
        let given = [
            danger.map(Answer::Danger),
            phone.map(Answer::Phone),
            voice.map(Answer::Voice),
            place.map(Answer::Place),
            police.map(Answer::Police),
            country.map(Answer::Country),
            age.map(Answer::Age),
            whom.map(Answer::Whom),
        ];
        let mut answers = Self::default();
        given.into_iter().flatten().for_each(|answer| answers.give(answer));
        answers
    }

    /// Every set of chips, with each answer about danger.
    pub(crate) fn all_for_tests() -> Vec<Self> {
        let dangers = core::iter::once(None).chain(Danger::ALL.iter().copied().map(Some));
        dangers
            .flat_map(|danger| {
                let said = Situation { danger, ..Situation::default() };
                (0..1 << Chip::ALL.len()).map(move |chips| Self { said, chips })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(chips: &[Chip]) -> Answers {
        let mut answers = Answers::default();
        chips.iter().for_each(|chip| answers.switch(*chip));
        answers
    }

    #[test]
    fn every_chip_is_the_answer_of_its_question_and_goes_off_again() {
        for chip in Chip::ALL {
            let mut answers = with(&[chip]);
            let mut said = Situation::default();
            chip.answer().give(&mut said);
            assert_eq!(answers.situation(), said, "{chip:?}");
            assert!(answers.is_given(chip.answer()));
            answers.switch(chip);
            assert_eq!(answers, Answers::default(), "{chip:?}");
            answers.give(chip.answer());
            assert!(answers.is_on(chip), "an answer switches its chip on");
        }
    }

    #[test]
    fn of_two_that_contradict_each_other_both_stay_on_and_the_weightier_counts() {
        for pair in [[Chip::Quiet, Chip::NoVoice], [Chip::Watched, Chip::NoPhone]] {
            for [first, second] in [pair, [pair[1], pair[0]]] {
                let mut answers = with(&[first, second]);
                assert!(answers.is_on(first) && answers.is_on(second));
                assert_eq!(answers.situation(), with(&[pair[1]]).situation(), "{pair:?}");
                answers.switch(pair[1]);
                assert_eq!(answers.situation(), with(&[pair[0]]).situation(), "{pair:?}");
            }
        }
    }

    #[test]
    fn an_answer_replaces_what_chips_said_to_the_same_question_and_nothing_else() {
        let mut answers = with(&[Chip::Quiet, Chip::NoVoice, Chip::Abroad]);
        answers.give(Answer::Voice(Voice::Speak));
        let expected =
            Situation { voice: Some(Voice::Speak), country: Some(Country::Other), ..Situation::default() };
        assert_eq!(answers.situation(), expected);
        assert!(answers.is_given(Answer::Voice(Voice::Speak)) && !answers.is_on(Chip::Quiet));
        // A chip in turn replaces the answer, and leaves nothing behind when it goes off.
        answers.switch(Chip::Quiet);
        assert!(!answers.is_given(Answer::Voice(Voice::Speak)));
        answers.switch(Chip::Quiet);
        assert_eq!(answers.situation().voice, None);
    }

    #[test]
    fn the_answers_of_every_situation_are_that_situation() {
        for situation in Situation::all() {
            assert_eq!(Answers::of(situation).situation(), situation);
        }
    }

    /// All 512 sets of chips: no chip but *Outside* takes 911 away, in any order of touches.
    #[test]
    fn every_set_of_chips_is_one_situation() {
        for set in 0..1_u16 << Chip::ALL.len() {
            let chips: Vec<Chip> = Chip::ALL.into_iter().filter(|chip| set & chip.bit() != 0).collect();
            let mut reversed = chips.clone();
            reversed.reverse();
            assert_eq!(with(&chips), with(&reversed));
            let situation = with(&chips).situation();
            assert_eq!(situation.abroad(), chips.contains(&Chip::Abroad));
            assert_eq!(situation.danger, None);
        }
    }
}
