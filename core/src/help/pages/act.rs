//! What a touch does. A call, a text or a chat becomes one effect; what was tried is handed to the
//! host, which keeps it across the lock.

use super::super::situation::Situation;
use super::super::wording;
use super::{Action, Answer, Context, Outcome, Screen, Session, Tried, Way, questions};
use crate::directory::PhoneType;
use crate::event::Effect;
use crate::phone_number::PhoneNumber;
use crate::plan::Person;
use crate::text::Text;

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
        Action::Reach(way) if session.practising => Outcome::Go(Screen::Practised(way)),
        Action::Practised(way) => Outcome::Go(Screen::Practised(way)),
        Action::Reach(way) | Action::ReallyReach(way) => match effect(way, context) {
            Some(effect) => Outcome::Perform(effect, Tried::new(way, context)),
            None => Outcome::Stay,
        },
        Action::Practice => {
            session.practising = true;
            Outcome::Stay
        }
        Action::StopPractice => {
            session.practising = false;
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

/// The number that a way leads to.
pub(super) fn number_of(way: Way, context: &Context<'_>) -> Option<PhoneNumber> {
    let of_service = |id, kind| Some(wording::service(context.services, id)?.phone(kind)?.number.clone());
    match way {
        Way::Call911 | Way::Text911 => Some(wording::emergency_number()),
        Way::Call(id) => of_service(id, PhoneType::Voice),
        Way::Textphone(id) => of_service(id, PhoneType::Textphone),
        Way::Text(id) => of_service(id, PhoneType::Text),
        Way::Chat(_) => None,
        Way::CallPerson(index) => context.people.get(index).copied().and_then(Person::reachable),
        Way::TextPerson(index) => context.people.get(index).copied().and_then(Person::textable),
    }
}

fn effect(way: Way, context: &Context<'_>) -> Option<Effect> {
    if let Way::Chat(id) = way {
        let url = wording::service(context.services, id)?.chat()?.url.clone();
        return Some(Effect::OpenPage { url });
    }
    let number = number_of(way, context)?;
    let body: Option<Text> = match way {
        Way::Text(id) => {
            let service = wording::service(context.services, id)?;
            wording::text_body(service, context.language).map(Text::from)
        }
        Way::TextPerson(index) => context.people.get(index)?.text_body(context.word).cloned(),
        _ => None,
    };
    match way {
        Way::Text911 | Way::Text(_) | Way::TextPerson(_) => Effect::compose_text(&number, body),
        _ => Some(Effect::dial(&number)),
    }
}
