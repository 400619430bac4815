//! The questions, one a page, each of which can be skipped. What fits the answers so far stands
//! below, so that nobody has to finish.

use super::super::answers::Answer;
use super::super::situation::{Age, Country, Danger, Phone, Place, Police, Voice, Whom};
use super::{Action, Context, Screen, Session, guidance};
use crate::view::PageBuilder;
use crate::words::MessageId;

struct Question {
    asks: MessageId,
    answers: &'static [(Answer, MessageId)],
}

/// In the order in which they change what to do.
const QUESTIONS: [Question; 8] = [
    Question {
        asks: id!("help-question-danger"),
        answers: &[
            (Answer::Danger(Danger::Now), id!("help-danger-now")),
            (Answer::Danger(Danger::NotNow), id!("help-danger-not-now")),
            (Answer::Danger(Danger::Unsure), id!("help-danger-unsure")),
        ],
    },
    Question {
        asks: id!("help-question-phone"),
        answers: &[
            (Answer::Phone(Phone::Safer), id!("help-phone-safer")),
            (Answer::Phone(Phone::Watched), id!("help-phone-watched")),
            (Answer::Phone(Phone::Borrowed), id!("help-phone-borrowed")),
            (Answer::Phone(Phone::None), id!("help-phone-none")),
        ],
    },
    Question {
        asks: id!("help-question-voice"),
        answers: &[
            (Answer::Voice(Voice::Speak), id!("help-voice-speak")),
            (Answer::Voice(Voice::Quiet), id!("help-voice-quiet")),
            (Answer::Voice(Voice::NoVoice), id!("help-voice-no-voice")),
        ],
    },
    Question {
        asks: id!("help-question-place"),
        answers: &[
            (Answer::Place(Place::HealthCare), id!("help-place-health-care")),
            (Answer::Place(Place::Elsewhere), id!("help-place-elsewhere")),
        ],
    },
    Question {
        asks: id!("help-question-police"),
        answers: &[
            (Answer::Police(Police::Fine), id!("help-police-fine")),
            (Answer::Police(Police::RatherNot), id!("help-police-rather-not")),
            (Answer::Police(Police::Unsure), id!("help-police-unsure")),
        ],
    },
    Question {
        asks: id!("help-question-country"),
        answers: &[
            (Answer::Country(Country::Here), id!("help-country-here")),
            (Answer::Country(Country::Other), id!("help-country-other")),
        ],
    },
    Question {
        asks: id!("help-question-whom"),
        answers: &[
            (Answer::Whom(Whom::Me), id!("help-whom-me")),
            (Answer::Whom(Whom::Other), id!("help-whom-other")),
        ],
    },
    Question {
        asks: id!("help-question-age"),
        answers: &[
            (Answer::Age(Age::Adult), id!("help-age-adult")),
            (Answer::Age(Age::Minor), id!("help-age-minor")),
            (Answer::Age(Age::Unsaid), id!("help-age-unsaid")),
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

pub(super) fn draw<A: From<Action>>(
    index: u8,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let words = page.words();
    let Some(question) = QUESTIONS.get(usize::from(index)) else {
        return guidance::draw(session, context, page);
    };
    page.title(question.asks);
    for (answer, says) in question.answers {
        let given = session.answers.is_given(*answer);
        page.answer(words.say(*says), given, Action::Answer(*answer));
    }
    if question.asks == id!("help-question-country") {
        page.fact(id!("help-country-hint"));
    }
    page.button(id!("help-skip"), Action::Open(screen_at(usize::from(index) + 1)));
    page.first(id!("help-show-guidance"), Action::Open(Screen::Guidance));
    page.text(id!("help-questions-any"));
    page.heading(id!("help-so-far"));
    guidance::so_far(session, context, page);
}
