//! What a touch does. A call, a text or a chat becomes one effect; what was tried is handed to the
//! host, which keeps it across the lock.

use super::super::answers::{Answer, Answers};
use super::{Action, Context, Outcome, Screen, Session, Tried, questions};

/// So long after an answer changed the cards, no touch on them counts: the thumb was on its way to
/// what stood there before.
const SETTLES_MS: u64 = 500;

/// Answers a touch.
pub(crate) fn act(action: Action, session: &mut Session, context: &Context<'_>) -> Outcome {
    session.is_news = false;
    match action {
        Action::Open(screen) => {
            session.changed_ms = None;
            Outcome::Go(screen)
        }
        Action::Answer(answer) => {
            let next = questions::after(answer);
            session.answers.give(answer);
            // In danger there is no next question: the answer comes at once, and more can be said
            // from there.
            if session.situation().in_danger() && matches!(answer, Answer::Danger(_)) {
                Outcome::Go(Screen::Guidance)
            } else {
                Outcome::Go(next)
            }
        }
        Action::Switch(chip) => {
            session.answers.switch(chip);
            session.changed_ms = Some(context.now.monotonic_ms);
            session.is_news = true;
            Outcome::Stay
        }
        Action::Mark(sign) => {
            session.signs.mark(sign);
            Outcome::Stay
        }
        Action::Say(part) => {
            session.message.switch(part);
            Outcome::Stay
        }
        Action::RememberNoVoice(on) => Outcome::RememberNoVoice(on),
        Action::Fold(fold) => {
            session.open ^= 1 << fold as u8;
            Outcome::Stay
        }
        Action::StartOver => {
            session.answers = Answers::default();
            Outcome::Go(Screen::Question(0))
        }
        Action::Reach(_) | Action::Practiced(_) | Action::ReallyReach(_) if is_settling(session, context) => {
            Outcome::Stay
        }
        Action::Reach(way) if session.practicing => Outcome::Go(Screen::Practiced(way)),
        Action::Practiced(way) => Outcome::Go(Screen::Practiced(way)),
        Action::Reach(way) | Action::ReallyReach(way) => {
            match way.effect(session.message, session.situation(), context) {
                Some(effect) => Outcome::Perform(effect, Tried::new(way, context)),
                None => Outcome::Stay,
            }
        }
        Action::Practice => {
            session.practicing = true;
            Outcome::Stay
        }
        Action::StopPractice => {
            session.practicing = false;
            Outcome::Stay
        }
        Action::OpenPlan | Action::OpenHurry | Action::OpenRecord => {
            session.changed_ms = None;
            match action {
                Action::OpenHurry => Outcome::OpenHurry,
                Action::OpenRecord => Outcome::OpenRecord,
                _ => Outcome::OpenPlan,
            }
        }
    }
}

fn is_settling(session: &Session, context: &Context<'_>) -> bool {
    let since = session.changed_ms.and_then(|changed| context.now.monotonic_ms.checked_sub(changed));
    since.is_some_and(|passed| passed < SETTLES_MS)
}
