//! The owner of a hidden book is alone with the phone. On B they open it; on A somebody does a sum
//! at the same time, and leaves the phone in the same way.

use super::super::code::Code;
use super::super::controls::{self, touchables};
use super::super::phone::Phone;
use super::super::step::{NAMES, OWNER_AVOIDS, TEXTS, WAITS};
use super::super::visit::{Act, End, SUMS, Visit};
use super::{Leak, Pair, pick};
use crate::event::{Effect, Event, Request};

impl Pair<'_> {
    pub(super) fn visit(&mut self, visit: &Visit) -> Result<(), Leak> {
        if self.world.hidden == 0 {
            return Ok(());
        }
        let book = visit.book % self.world.hidden;
        self.send(&Event::Hidden)?;
        self.both(Phone::finish_work)?;
        self.send(&Event::Shown)?;
        if self.is_held(book) {
            // Their code opens what somebody else made.
            return Ok(());
        }
        self.keys(pick(&SUMS, visit.sum))?;
        self.both(Phone::finish_work)?;
        let code = Code::Hidden(book).digits();
        self.b.enter(&code);
        if self.b.has_died() {
            // What was typed is not known then, and a wrong code ends in the same way.
            self.a.enter(&code);
            self.a.has_died();
            return self.leave(End::Hide);
        }
        if self.b.harness.view.page().is_none() {
            // It opens nothing now. To everybody else it was a number like any other.
            self.a.enter(&code);
            self.compare()?;
            return self.leave(End::Hide);
        }
        self.coverage.visited();
        self.act(&visit.acts);
        if self.b.has_died() {
            self.a.restart(0);
            return self.leave(End::Killed);
        }
        self.leave(visit.end)
    }

    /// What they do is seen by nobody; time passes on both phones.
    fn act(&mut self, acts: &[Act]) {
        let mut asked = None;
        for act in acts {
            if asked.is_some() && *act != Act::Failed {
                break;
            }
            if let Act::Wait(wait) = act {
                for phone in [&mut self.a, &mut self.b] {
                    phone.pass(pick(&WAITS, *wait));
                    phone.wake_if_due();
                    phone.finish_work();
                }
            }
            if self.b.harness.view.page().is_none() {
                break;
            }
            if let Some(event) = self.event(*act, &mut asked) {
                self.b.send(event);
                self.b.finish_work();
            }
            asked = self.b.harness.effects.drain(..).filter_map(|effect| request(&effect)).next_back();
        }
    }

    fn event(&self, act: Act, asked: &mut Option<Request>) -> Option<Event> {
        let page = self.b.harness.view.page()?;
        match act {
            Act::Touch(place) => {
                let mut touchables = touchables(page);
                let touched = touchables.swap_remove(usize::from(place) % touchables.len());
                let avoided = |name: &&'static str| controls::is_called(&touched, name);
                (!OWNER_AVOIDS.iter().any(avoided)).then_some(touched.event)
            }
            Act::Tap(name) => {
                let name = pick(&NAMES, name);
                let place = controls::find(page, name)?;
                (!OWNER_AVOIDS.contains(&name)).then(|| touchables(page).swap_remove(place).event)
            }
            Act::Fill(field, text) => {
                let fields = controls::fields(page);
                let field = *fields.get(usize::from(field) % fields.len().max(1))?;
                Some(Event::Filled { page: page.number, field, text: pick(&TEXTS, text).into() })
            }
            Act::Back => Some(Event::Back),
            Act::Failed => asked.take().map(|request| Event::Failed { request }),
            Act::Wait(_) => None,
        }
    }

    /// Both leave in the same way. What was asked for meanwhile nobody saw.
    fn leave(&mut self, end: End) -> Result<(), Leak> {
        // What was to fail after some calls or writes fails from now on, or not at all: on B there
        // were more of them.
        for phone in [&mut self.a, &mut self.b] {
            phone.fail_now();
            phone.disk().kills_after = None;
        }
        match end {
            End::Hide => {}
            End::Exit => self.b.send(Event::Leave),
            End::Idle => {
                for phone in [&mut self.a, &mut self.b] {
                    phone.pass(61_000);
                    phone.wake_if_due();
                }
            }
            End::Killed => [&mut self.a, &mut self.b].into_iter().for_each(|phone| phone.restart(0)),
            End::Off => [&mut self.a, &mut self.b].into_iter().for_each(|phone| phone.restart(1)),
        }
        let failing = [&mut self.a, &mut self.b].into_iter().any(|phone| phone.is_failing());
        self.wal_excused |= failing && matches!(end, End::Killed | End::Off);
        for phone in [&mut self.a, &mut self.b] {
            phone.finish_work();
            phone.send(Event::Hidden);
            phone.finish_work();
        }
        self.look();
        self.stale.1.clear();
        self.compare()
    }
}

fn request(effect: &Effect) -> Option<Request> {
    match effect {
        Effect::Dial { .. } => Some(Request::Dial),
        Effect::ComposeText { .. } => Some(Request::ComposeText),
        Effect::OpenPage { .. } => Some(Request::OpenPage),
        Effect::Copy { .. } | Effect::Leave | Effect::Work(_) | Effect::WakeAfter { .. } => None,
    }
}
