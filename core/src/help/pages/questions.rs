//! The questions, one a page, each of which can be skipped. What fits the answers so far stands below, so that nobody has to finish.

use super::super::situation::{Age, Country, Danger, Phone, Place, Police, Voice, Whom};
use super::{Action, Answer, Context, Screen, Session, guidance};
use crate::view::{PageBuilder, Weight};

struct Question {
    asks: &'static str,
    answers: &'static [(Answer, &'static str)],
}

/// In the order in which they change what to do.
const QUESTIONS: [Question; 8] = [
    Question {
        asks: "help-question-danger",
        answers: &[
            (Answer::Danger(Danger::Now), "help-danger-now"),
            (Answer::Danger(Danger::NotNow), "help-danger-not-now"),
            (Answer::Danger(Danger::Unsure), "help-danger-unsure"),
        ],
    },
    Question {
        asks: "help-question-phone",
        answers: &[
            (Answer::Phone(Phone::Safer), "help-phone-safer"),
            (Answer::Phone(Phone::Watched), "help-phone-watched"),
            (Answer::Phone(Phone::Borrowed), "help-phone-borrowed"),
            (Answer::Phone(Phone::None), "help-phone-none"),
        ],
    },
    Question {
        asks: "help-question-voice",
        answers: &[
            (Answer::Voice(Voice::Speak), "help-voice-speak"),
            (Answer::Voice(Voice::Quiet), "help-voice-quiet"),
            (Answer::Voice(Voice::NoVoice), "help-voice-no-voice"),
        ],
    },
    Question {
        asks: "help-question-place",
        answers: &[
            (Answer::Place(Place::HealthCare), "help-place-health-care"),
            (Answer::Place(Place::Elsewhere), "help-place-elsewhere"),
        ],
    },
    Question {
        asks: "help-question-police",
        answers: &[
            (Answer::Police(Police::Fine), "help-police-fine"),
            (Answer::Police(Police::RatherNot), "help-police-rather-not"),
            (Answer::Police(Police::Unsure), "help-police-unsure"),
        ],
    },
    Question {
        asks: "help-question-country",
        answers: &[
            (Answer::Country(Country::Here), "help-country-here"),
            (Answer::Country(Country::Other), "help-country-other"),
        ],
    },
    Question {
        asks: "help-question-whom",
        answers: &[(Answer::Whom(Whom::Me), "help-whom-me"), (Answer::Whom(Whom::Other), "help-whom-other")],
    },
    Question {
        asks: "help-question-age",
        answers: &[
            (Answer::Age(Age::Adult), "help-age-adult"),
            (Answer::Age(Age::Minor), "help-age-minor"),
            (Answer::Age(Age::Unsaid), "help-age-unsaid"),
        ],
    },
];

/// The screen after the question that `answer` belongs to.
pub(super) fn after(answer: Answer) -> Screen {
    let kind = core::mem::discriminant(&answer);
    let asked = QUESTIONS.iter().position(|question| {
        question.answers.first().is_some_and(|(first, _)| core::mem::discriminant(first) == kind)
    });
    screen_at(asked.map_or(0, |index| index + 1))
}

fn screen_at(index: usize) -> Screen {
    match u8::try_from(index) {
        Ok(number) if index < QUESTIONS.len() => Screen::Question(number),
        _ => Screen::Guidance,
    }
}

pub(super) fn draw(index: u8, session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_>) {
    let words = page.words();
    let Some(question) = QUESTIONS.get(usize::from(index)) else {
        return guidance::draw(session, context, page);
    };
    page.title(words.say(question.asks));
    for (answer, says) in question.answers {
        let given = answer.is_given(&session.situation);
        page.choice(words.say(says), given, Action::Answer(*answer));
    }
    page.button("help-skip", Action::Open(screen_at(usize::from(index) + 1)));
    page.weighed_button("help-show-guidance", Weight::Plain, Action::Open(Screen::Guidance));
    page.text("help-questions-any");
    page.heading("help-so-far");
    guidance::so_far(session, context, page);
}
