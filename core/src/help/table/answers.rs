//! The questions in the order in which the table folds them: the answers that decide most come
//! first.

use super::super::situation::{Age, Country, Danger, Phone, Place, Police, Situation, Voice, Whom};

/// Gives one answer, and its name.
type Answer = (fn(&mut Situation), &'static str);

/// One question of the table.
#[derive(Clone, Copy)]
pub(super) struct Question {
    pub(super) name: &'static str,
    pub(super) answers: &'static [Answer],
}

/// Those that change what comes first or next.
pub(super) const QUESTIONS: [Question; 6] = [
    Question {
        name: "country",
        answers: &[
            (|it| it.country = None, "—"),
            (|it| it.country = Some(Country::Here), "US"),
            (|it| it.country = Some(Country::Other), "other"),
        ],
    },
    Question {
        name: "danger",
        answers: &[
            (|it| it.danger = None, "—"),
            (|it| it.danger = Some(Danger::Now), "now"),
            (|it| it.danger = Some(Danger::NotNow), "not now"),
            (|it| it.danger = Some(Danger::Unsure), "not sure"),
        ],
    },
    Question {
        name: "phone",
        answers: &[
            (|it| it.phone = None, "—"),
            (|it| it.phone = Some(Phone::Safer), "safer"),
            (|it| it.phone = Some(Phone::Watched), "watched"),
            (|it| it.phone = Some(Phone::Borrowed), "borrowed"),
            (|it| it.phone = Some(Phone::None), "none"),
        ],
    },
    Question {
        name: "place",
        answers: &[
            (|it| it.place = None, "—"),
            (|it| it.place = Some(Place::HealthCare), "health care"),
            (|it| it.place = Some(Place::Elsewhere), "elsewhere"),
        ],
    },
    Question {
        name: "police",
        answers: &[
            (|it| it.police = None, "—"),
            (|it| it.police = Some(Police::Fine), "fine"),
            (|it| it.police = Some(Police::RatherNot), "rather not"),
            (|it| it.police = Some(Police::Unsure), "not sure"),
        ],
    },
    Question {
        name: "voice",
        answers: &[
            (|it| it.voice = None, "—"),
            (|it| it.voice = Some(Voice::Speak), "can speak"),
            (|it| it.voice = Some(Voice::Quiet), "must be quiet"),
            (|it| it.voice = Some(Voice::NoVoice), "no voice"),
        ],
    },
];

/// Those that change what is said only.
const WORDS_ONLY: [Question; 2] = [
    Question {
        name: "age",
        answers: &[
            (|it| it.age = None, "—"),
            (|it| it.age = Some(Age::Adult), "adult"),
            (|it| it.age = Some(Age::Minor), "under 18"),
            (|it| it.age = Some(Age::Unsaid), "not said"),
        ],
    },
    Question {
        name: "for",
        answers: &[
            (|it| it.whom = None, "—"),
            (|it| it.whom = Some(Whom::Me), "me"),
            (|it| it.whom = Some(Whom::Other), "someone else"),
        ],
    },
];

pub(super) fn all_questions() -> Vec<Question> {
    QUESTIONS.into_iter().chain(WORDS_ONLY).collect()
}

/// Each answer about the voice, in words.
pub(super) fn voices() -> [(Option<Voice>, &'static str); 3] {
    [
        (Some(Voice::Speak), "can speak, or not answered"),
        (Some(Voice::Quiet), "must be quiet"),
        (Some(Voice::NoVoice), "no voice"),
    ]
}
