//! What a touch does. A call, a text or a chat becomes one effect; what was tried is handed to the
//! host, which keeps it across the lock.

use super::super::situation::Situation;
use super::{Action, Answer, Context, Outcome, Screen, Session, Tried, questions};

/// Answers a touch.
pub(crate) fn act(action: Action, session: &mut Session, context: &Context<'_>) -> Outcome {
    match action {
        Action::Open(screen) => Outcome::Go(screen),
        Action::Answer(answer) => {
            let next = questions::after(answer);
            answer.give(&mut session.situation);
            // In danger there is no next question: the answer comes at once, and more can be said
            // from there.
            if session.situation.in_danger() && matches!(answer, Answer::Danger(_)) {
                Outcome::Go(Screen::Guidance)
            } else {
                Outcome::Go(next)
            }
        }
        Action::StartOver => {
            session.situation = Situation::default();
            Outcome::Go(Screen::Question(0))
        }
        Action::Reach(way) if session.practicing => Outcome::Go(Screen::Practiced(way)),
        Action::Practiced(way) => Outcome::Go(Screen::Practiced(way)),
        Action::Reach(way) | Action::ReallyReach(way) => match way.effect(context) {
            Some(effect) => Outcome::Perform(effect, Tried::new(way, context)),
            None => Outcome::Stay,
        },
        Action::Practice => {
            session.practicing = true;
            Outcome::Stay
        }
        Action::StopPractice => {
            session.practicing = false;
            Outcome::Stay
        }
        Action::OpenPlan => Outcome::OpenPlan,
        Action::OpenHurry => Outcome::OpenHurry,
    }
}

impl Answer {
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

    pub(super) fn is_given(self, situation: &Situation) -> bool {
        let mut with = *situation;
        self.give(&mut with);
        with == *situation
    }
}
