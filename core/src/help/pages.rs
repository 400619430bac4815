//! The help pages: pure functions from a screen, the session and what the host knows to rows. The
//! host keeps the stack of screens, draws after every event, turns touches into [`act`], and
//! performs the effects. Nothing here stands between a person and a call: one touch opens the
//! dialer.

mod able;
mod act;
mod cards;
mod failed;
mod guidance;
mod home;
mod leaving;
mod meeting;
mod numbers;
mod once;
mod places;
mod practice;
mod questions;
mod service;
mod tried;

use super::guidance::ServiceId;
use super::offers::Offers;
use super::situation::{Age, Country, Danger, Phone, Place, Police, Situation, Voice, Whom};
use crate::device::Abilities;
use crate::directory::Services;
use crate::event::Effect;
use crate::plan::Person;
use crate::text::Text;
use crate::time::Now;
use crate::view::PageBuilder;
use crate::words::Language;

pub(crate) use act::act;
pub(crate) use failed::{draw as draw_failed, say as say_failed};
pub(crate) use meeting::first_meeting;
pub(crate) use numbers::draw as draw_numbers;
pub(crate) use service::lifeline_card;

/// What a control of a help page stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Open another screen.
    Open(Screen),
    /// Give an answer, and go on to the next question.
    Answer(Answer),
    /// Forget the answers.
    StartOver,
    /// Reach somebody; while practicing, show what would happen.
    Reach(Way),
    /// Show what reaching somebody would do, practicing or not.
    Practised(Way),
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
}

/// One way to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Call 911.
    Call911,
    /// Text 911.
    Text911,
    /// Call a service.
    Call(ServiceId),
    /// Call its TTY.
    Textphone(ServiceId),
    /// Text it.
    Text(ServiceId),
    /// Open its chat.
    Chat(ServiceId),
    /// Call a trusted person, by their place in the plan.
    CallPerson(usize),
    /// Text a trusted person, with the code word and nothing else.
    TextPerson(usize),
}

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
    Practised(Way),
    /// Leaving, step by step, as practice.
    PractiseLeaving,
}

/// What lasts from opening to lock: the host drops it on lock, and practice ends with it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    /// The answers so far.
    pub(crate) situation: Situation,
    /// Whether the pages are walked without calling anybody.
    pub(crate) practising: bool,
    /// What the platform could not open, until the person goes on.
    pub(crate) failed: Option<Way>,
}

/// What the pages draw from, lent by the host for one drawing.
pub(crate) struct Context<'a> {
    pub(crate) now: Now,
    pub(crate) language: Language,
    /// The services of the chosen region and of the nation.
    pub(crate) services: &'a Services<'a>,
    /// From the plan.
    pub(crate) people: &'a [&'a Person],
    /// The plan's own word, for a text to somebody with whom no other was agreed.
    pub(crate) word: Option<&'a Text>,
    /// The plan's own answers to "Where am I?".
    pub(crate) where_am_i: &'a [&'a Text],
    /// The plan's own answers to "Where to go".
    pub(crate) where_to_go: &'a [&'a Text],
    /// What was tried before the app locked; the host keeps it, in memory only.
    pub(crate) tried: Option<Tried>,
    /// What this device can open.
    pub(crate) abilities: Abilities,
}

/// Whom the person tried to reach, and when. Survives the lock that dialing brings, so that the
/// next opening shows the next number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tried {
    pub(crate) way: Way,
    pub(crate) monotonic_ms: u64,
    pub(crate) boot_id: u64,
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
}

impl Context<'_> {
    fn offers(&self) -> Offers {
        Offers::at(self.services, self.now.utc()).on(self.abilities)
    }
}

/// Draws one screen. The host has set whether there is a way back.
pub(crate) fn draw<A: From<Action>>(
    screen: Screen,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    // What would only have been done says so, even after practice was ended on it.
    if session.practising || matches!(screen, Screen::Practised(_) | Screen::PractiseLeaving) {
        page.banner(id!("help-practice-banner"));
    }
    match screen {
        Screen::Home => home::draw(session, context, page),
        Screen::Question(index) => questions::draw(index, session, context, page),
        Screen::Guidance => guidance::draw(session, context, page),
        Screen::WhereAmI => places::where_am_i(context, page),
        Screen::WhereToGo => places::where_to_go(context, page),
        Screen::Service(id) => service::draw(id, session, context, page),
        Screen::Practised(way) => practice::draw(way, context, page),
        Screen::PractiseLeaving => leaving::draw(session, context, page),
    }
    once::say_once(page);
}

#[cfg(test)]
#[path = "pages/page_tests.rs"]
mod page_tests;

#[cfg(test)]
#[path = "pages/region_tests.rs"]
mod region_tests;
