//! The help pages: pure functions from a screen, the session and what the host knows to rows. The
//! host keeps the stack of screens, draws after every event, turns touches into [`act`], and
//! performs the effects. Nothing here stands between a person and a call: one touch opens the
//! dialer.

mod act;
mod cards;
mod drawing;
mod failed;
mod guidance;
mod home;
mod leaving;
mod meeting;
mod message;
mod numbers;
mod parts;
mod people;
mod places;
mod practice;
mod questions;
mod service;
mod services;
mod signs;
mod speak;
mod topic;
mod topics;
mod tried;
mod ways;

use super::answers::{Answer, Answers, Chip};
use super::context::{Context, Tried};
use super::message::{Message, Part};
use super::offers::ServiceId;
use super::situation::Situation;
use super::way::Way;
use crate::event::Effect;
use crate::view::PageBuilder;

pub(crate) use act::act;
pub(crate) use failed::{draw as draw_failed, say as say_failed};
pub(crate) use meeting::first_meeting;
pub(crate) use message::draw_to_person;
pub(crate) use numbers::draw as draw_numbers;
pub(crate) use service::lifeline_card;
use signs::{Sign, Signs};
pub(crate) use speak::draw_words;
pub(crate) use topics::TopicId;

/// What a control of a help page stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Open another screen.
    Open(Screen),
    /// Give an answer, and go on to the next question.
    Answer(Answer),
    /// Switch an answer on or off, in place.
    Switch(Chip),
    /// Mark a sign of more danger, or take the mark away.
    Mark(Sign),
    /// Switch a part of what a text says on or off.
    Say(Part),
    /// Remember from visit to visit that the person cannot hear or talk on a call, or no longer.
    RememberNoVoice(bool),
    /// Open or close what lies under a fold.
    Fold(Fold),
    /// Forget the answers.
    StartOver,
    /// Reach somebody; while practicing, show what would happen.
    Reach(Way),
    /// Show what reaching somebody would do, practicing or not.
    Practiced(Way),
    /// Reach somebody, practicing or not.
    ReallyReach(Way),
    /// Begin to practice.
    Practice,
    /// Stop practicing.
    StopPractice,
    /// To the plan.
    OpenPlan,
    /// To the plan's page for a hurry.
    OpenHurry,
    /// To its record of what happened.
    OpenRecord,
}

/// What is closed until it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Fold {
    /// What to know before a call.
    Before,
    /// Whom to try next.
    Next,
    /// More words to say.
    Say,
    /// What a text says.
    Message,
    /// Where the facts of a page come from.
    Sources,
}

/// One page of help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Where the plan's code lands.
    #[default]
    Home,
    /// One question, from 0.
    Question(u8),
    /// What fits the answers so far.
    Guidance,
    /// Where am I?
    WhereAmI,
    /// Where to go.
    WhereToGo,
    /// All that is known of one service.
    Service(ServiceId),
    /// What a touch would have done, while practicing.
    Practiced(Way),
    /// Leaving, step by step, as practice.
    PracticeLeaving,
    /// The languages of the cards for staff.
    Speak,
    /// What to show in the language of this place in their list.
    SpeakCard(u8),
    /// What to show to staff when nobody else can see it.
    SpeakAlone,
    /// What is good to know about something.
    Topic(TopicId),
    /// All services, by whom they are for.
    Services,
}

/// What lasts from opening to lock: the host drops it on lock, and practice ends with it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    /// The answers so far.
    pub(crate) answers: Answers,
    /// What was touched for texts to say.
    pub(crate) message: Message,
    /// When an answer changed the cards under somebody's thumb, by the clock that nobody can set.
    pub(crate) changed_ms: Option<u64>,
    /// Whether that change is still to be said to a screen reader.
    pub(crate) is_news: bool,
    /// Which folds are open, a bit for each.
    pub(crate) open: u8,
    /// The signs of more danger that the person marked.
    pub(crate) signs: Signs,
    /// Whether the pages are walked without calling anybody.
    pub(crate) practicing: bool,
    /// What the platform could not open, until the person goes on.
    pub(crate) failed: Option<Way>,
}

impl Session {
    /// All answers as one situation.
    pub(crate) fn situation(&self) -> Situation {
        self.answers.situation()
    }

    fn is_open(&self, fold: Fold) -> bool {
        self.open & (1 << fold as u8) != 0
    }
}

/// What a touch leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Put this screen on top.
    Go(Screen),
    /// Draw the same screen again.
    Stay,
    /// Perform the effect, and keep what was tried.
    Perform(Effect, Tried),
    /// To the plan.
    OpenPlan,
    /// To its page for a hurry.
    OpenHurry,
    /// To its record of what happened.
    OpenRecord,
    /// Keep in the plan whether the person cannot hear or talk on a call.
    RememberNoVoice(bool),
}

/// Draws one screen. The host has set whether there is a way back.
pub(crate) fn draw<A: From<Action>>(
    screen: Screen,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    // What would only have been done says so, even after practice was ended on it.
    if session.practicing || matches!(screen, Screen::Practiced(_) | Screen::PracticeLeaving) {
        page.banner(id!("help-practice-banner"));
    }
    match screen {
        Screen::Home => home::draw(session, context, page),
        Screen::Question(index) => questions::draw(index, session, context, page),
        Screen::Guidance => guidance::draw(session, context, page),
        Screen::WhereAmI => places::where_am_i(context, page),
        Screen::WhereToGo => places::where_to_go(context, page),
        Screen::Service(id) => service::draw(id, session, context, page),
        Screen::Practiced(way) => practice::draw(way, session, context, page),
        Screen::PracticeLeaving => leaving::draw(session, context, page),
        Screen::Speak => speak::list(page),
        Screen::SpeakCard(index) => speak::card(index, session, page),
        Screen::SpeakAlone => speak::alone(page),
        Screen::Topic(topic) => topic::draw(topic, session, context, page),
        Screen::Services => services::draw(session, context, page),
    }
}

#[cfg(test)]
mod tests;
