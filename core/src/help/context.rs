//! What the host knows and help does not: the time, the services, the plan's people and words, and
//! what was tried before the lock.

use super::offers::{Offers, ServiceId};
use super::way::Way;
use crate::device::Abilities;
use crate::directory::Services;
use crate::plan::{Person, PersonId};
use crate::text::Text;
use crate::time::Now;
use crate::words::Language;

/// Long enough for a call, short enough to be forgotten; by the clock that nobody can set.
const REMEMBERED_MS: u64 = 10 * 60 * 1000;

/// What the pages draw from, lent by the host for one drawing.
pub(crate) struct Context<'a> {
    pub(crate) now: Now,
    pub(crate) language: Language,
    /// The services of the chosen region and of the nation.
    pub(crate) services: &'a Services<'a>,
    /// From the plan, in the person's own order.
    pub(crate) people: &'a [&'a Person],
    /// Those of them who may stand on the first page.
    pub(crate) people_for_home: &'a [PersonId],
    /// The plan's own word, for a text to somebody with whom no other was agreed.
    pub(crate) word: Option<&'a Text>,
    /// The address among the plan's own answers to "Where am I?".
    pub(crate) address: Option<Address<'a>>,
    /// Whether the plan remembers that the person cannot hear or talk on a call.
    pub(crate) remembers_no_voice: bool,
    /// The plan's own answers to "Where am I?".
    pub(crate) where_am_i: &'a [&'a Text],
    /// The plan's own answers to "Where to go".
    pub(crate) where_to_go: &'a [&'a Text],
    /// What was tried before the app locked; the host keeps it, in memory only.
    pub(crate) tried: Option<Tried>,
    /// What this device can open.
    pub(crate) abilities: Abilities,
}

impl Context<'_> {
    /// Which services can be reached now, and how.
    pub(super) fn offers(&self) -> Offers {
        Offers::at(self.services, self.now.utc(), self.language).on(self.abilities)
    }

    /// The ways to reach one service, its page among them.
    pub(super) fn offers_of(&self, id: ServiceId) -> Offers {
        Offers::of_service(self.services, id, self.now.utc(), self.language).on(self.abilities)
    }

    /// Somebody of the plan.
    pub(super) fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().copied().find(|person| person.id == id)
    }
}

/// An address of the plan.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Address<'a> {
    /// As written.
    pub(crate) text: &'a Text,
    /// On which day, in days since 1970-01-01; none if that is not known.
    pub(crate) day: Option<i32>,
}

/// Whom the person tried to reach, and when. Survives the lock that dialing brings, so that the
/// next opening shows the next number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tried {
    pub(crate) way: Way,
    pub(crate) at: Now,
}

impl Tried {
    pub(super) fn new(way: Way, context: &Context<'_>) -> Self {
        Self { way, at: context.now }
    }

    /// Whether it is still remembered, and what had been answered with it.
    pub(crate) fn is_recent(&self, now: Now) -> bool {
        now.since(self.at).is_some_and(|passed| passed <= REMEMBERED_MS)
    }
}
