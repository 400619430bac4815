//! The state behind the screen: what happened goes down to the part that it concerns, and what
//! that part answers is carried out here.
//!
//! ```text
//! event ──> state ──> choosing, mode, entry
//!             │  <─────── outcome
//!             └──> pager, timers, outbox ──> update
//! ```

mod lifecycle;
#[cfg(test)]
pub(super) mod low;
mod results;

use super::action::Action;
use super::calls::Calls;
use super::choosing::{self, Choosing, Purpose};
use super::entry::{self, Entry};
use super::job::{Job, Place};
use super::mode::{self, Mode};
use super::outbox::Outbox;
use super::outcome::Outcome;
use super::pager::Pager;
use super::phone::Phone;
use super::rekey;
use super::timers::{Idle, Timers};
use crate::event::{Effect, Event, Request, WorkId};
use crate::key::Key;
use crate::text::Text;
use crate::time::Now;
use crate::update::Update;
use crate::vault::TapeRow;
use crate::view::{CalculatorView, Keypad, PageBuilder, View};

pub(super) struct State {
    mode: Mode,
    /// A code being chosen, over what is open.
    choosing: Option<Choosing>,
    entry: Entry,
    pager: Pager<Action>,
    timers: Timers,
    outbox: Outbox,
    calls: Calls,
    phone: Phone,
}

/// What a shell sees and sends.
impl State {
    pub(super) fn new(phone: Phone, tape: Vec<TapeRow>) -> Self {
        Self {
            mode: Mode::Calculator,
            choosing: None,
            entry: Entry::new(phone.locale(), tape),
            pager: Pager::new(),
            timers: Timers::default(),
            outbox: Outbox::default(),
            calls: Calls::default(),
            phone,
        }
    }

    pub(super) fn event(&mut self, event: Event, now: Now) -> Update {
        let screen = self.screen();
        match event {
            Event::Key(key) if !self.shows_page() => self.key(key, now),
            Event::Pasted { text } if !self.shows_page() => self.paste(&text, now),
            Event::Tapped { page, control } if self.shows_page() => {
                self.timers.touched(now);
                if let Some(action) = self.pager.action(page, control) {
                    self.act(action, now);
                }
            }
            Event::Filled { page, field, text } if self.shows_page() && self.pager.takes_draft(page) => {
                self.timers.touched(now);
                self.fill(field, text, now);
            }
            Event::Back => {
                self.timers.touched(now);
                self.back();
            }
            Event::Leave => self.leave(),
            Event::Shaken if self.mode.shake_exits() => self.leave(),
            Event::Hidden => self.hidden(),
            Event::Shown => self.shown(),
            // Somebody is there. On the calculator that counts for nothing.
            Event::Active => self.timers.touched(now),
            Event::Failed { request } => self.could_not_open(request),
            Event::Woke => self.woke(now),
            // A touch on a page that is gone, or nothing to do.
            Event::Shaken
            | Event::Key(_)
            | Event::Pasted { .. }
            | Event::Tapped { .. }
            | Event::Filled { .. } => {}
        }
        if self.screen() != screen {
            self.pager.start_screen();
        }
        self.update(now)
    }

    /// What to draw and what to do now.
    pub(super) fn update(&mut self, now: Now) -> Update {
        let idle = self.idle();
        let view = match self.page(now) {
            Some(mut page) => {
                let seconds = idle.and_then(|idle| self.timers.locks_in_seconds(idle, now));
                seconds.into_iter().for_each(|seconds| page.counts_down(seconds));
                View::Page(self.pager.number(page))
            }
            None => View::Calculator(self.calculator()),
        };
        let wake_after = self.timers.wake_after(idle, now);
        self.outbox.update(view, wake_after)
    }

    fn page(&self, now: Now) -> Option<PageBuilder<'static, Action>> {
        let Some(choosing) = &self.choosing else {
            return self.mode.draw(&self.phone.context(self.calls.tried(self.mode.slot()), now));
        };
        if choosing.is_on_keypad() {
            return None;
        }
        let mut page = self.phone.blank_page(self.mode.words(&self.phone), self.mode.look());
        self.mode.name_exit(&mut page);
        choosing.draw(&mut page, &self.phone);
        Some(page)
    }

    /// The calculator that is shown: its owner's, or a fresh one to choose a code on.
    fn calculator(&self) -> CalculatorView {
        match &self.choosing {
            Some(choosing) => choosing.keypad(self.phone.words()),
            None => self.cover(),
        }
    }

    pub(super) fn cover(&self) -> CalculatorView {
        self.entry.view(self.phone.words())
    }

    pub(super) fn keypad(&self) -> Keypad {
        self.entry.keypad(self.phone.words())
    }

    /// The oldest job that waits, if `id` waits too.
    pub(super) fn claim_up_to(&mut self, id: WorkId) -> Option<Job> {
        self.outbox.claim_up_to(id)
    }

    pub(super) fn phone_mut(&mut self) -> &mut Phone {
        &mut self.phone
    }

    fn shows_page(&self) -> bool {
        match &self.choosing {
            Some(choosing) => !choosing.is_on_keypad(),
            None => !self.mode.is_calculator(),
        }
    }

    /// How long what is open stays so without a touch; nothing if nothing is.
    fn idle(&self) -> Option<Idle> {
        let is_long = self.choosing.is_none() && self.mode.is_long_to_read();
        self.is_open().then_some(if is_long { Idle::Long } else { Idle::Usual })
    }

    fn is_open(&self) -> bool {
        self.choosing.is_some() || !self.mode.is_calculator()
    }

    /// What is in front; `None` while a code is being chosen.
    fn screen(&self) -> Option<mode::Screen> {
        self.choosing.is_none().then(|| self.mode.screen())
    }
}

/// Keys, touches and drafts.
impl State {
    fn key(&mut self, key: Key, now: Now) {
        self.timers.touched(now);
        if let Some(choosing) = &mut self.choosing {
            let outcome = choosing.press(key, &self.phone);
            return self.follow_choosing(outcome);
        }
        self.calls.settle();
        if Entry::is_typing_on(key) {
            self.forget_attempt();
        }
        match self.entry.press(key) {
            entry::Outcome::Stay => {}
            entry::Outcome::Copy(text) => self.outbox.perform(Effect::Copy { text }),
            entry::Outcome::SaveTape(tape) => self.save_tape(tape),
            entry::Outcome::Try(code) => {
                self.timers.restart_retries();
                self.outbox.ask(Job::Attempt { code, generation: self.entry.generation() });
            }
        }
    }

    fn paste(&mut self, text: &str, now: Now) {
        self.timers.touched(now);
        if let Some(choosing) = &mut self.choosing {
            choosing.paste(text);
        } else if self.entry.paste(text) {
            self.forget_attempt();
        }
    }

    fn act(&mut self, action: Action, now: Now) {
        match (action, &mut self.choosing) {
            (Action::Choosing(action), Some(choosing)) => {
                let outcome = choosing.act(action);
                self.follow_choosing(outcome);
            }
            (Action::Choosing(_), None) => {}
            (action, _) => {
                let context = self.phone.context(self.calls.tried(self.mode.slot()), now);
                let outcome = self.mode.act(action, &context);
                self.carry_out(outcome);
            }
        }
    }

    fn fill(&mut self, field: u32, text: Text, now: Now) {
        let context = self.phone.context(self.calls.tried(self.mode.slot()), now);
        let outcome = self.mode.fill(field, text, &context);
        self.carry_out(outcome);
    }

    fn back(&mut self) {
        if let Some(choosing) = &mut self.choosing {
            let outcome = choosing.back(&self.phone);
            self.follow_choosing(outcome);
        } else {
            let outcome = self.mode.back();
            self.carry_out(outcome);
        }
    }

    fn carry_out(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Stay => {}
            Outcome::Save(saves) => self.outbox.save(saves),
            Outcome::Choose(purpose) => self.choosing = Some(self.choice_of(purpose)),
            Outcome::OpenAdded(keys) => self.outbox.ask(Job::OpenAdded { keys }),
            Outcome::Erase => {
                self.outbox.discard_saves();
                self.outbox.ask(Job::Erase);
            }
            Outcome::Reach(effect, tried) => {
                if let Some(visit) = self.mode.plan() {
                    let answers = visit.answers();
                    self.calls.began(visit.slot(), tried, self.pager.screen_since(), answers);
                }
                self.outbox.perform(effect);
            }
            Outcome::Lock => self.leave(),
            Outcome::Close => self.close_everything(),
            Outcome::Leave => self.outbox.perform(Effect::Leave),
        }
    }

    /// Nobody chooses a code for a book that cannot be kept.
    fn choice_of(&self, purpose: Purpose) -> Choosing {
        match rekey::place_for(&self.mode, purpose) {
            Place::Next if !self.phone.has_room() => {
                Choosing::refused(purpose, choosing::Refusal::NoPlace, &self.phone)
            }
            _ => Choosing::new(purpose, &self.phone),
        }
    }

    fn follow_choosing(&mut self, outcome: choosing::Outcome) {
        let Some(purpose) = self.choosing.as_ref().map(Choosing::purpose) else { return };
        match outcome {
            choosing::Outcome::Stay => {}
            choosing::Outcome::Chosen(code) => {
                // A book that is made now keeps an erase from being finished.
                self.finish_erase();
                let place = rekey::place_for(&self.mode, purpose);
                self.outbox.ask(Job::Choose { code, purpose, place });
            }
            // Nothing is kept of a setup that was not finished.
            choosing::Outcome::GivenUp if purpose.is_setup() => {
                self.choosing = None;
                self.lock();
            }
            choosing::Outcome::GivenUp => self.choosing = None,
        }
    }

    fn could_not_open(&mut self, request: Request) {
        let way = self.calls.failed(request, self.pager.screen_since());
        if let (Some(way), true, Some(visit)) = (way, self.shows_page(), self.mode.plan_mut()) {
            visit.could_not_open(way);
        }
    }

    /// Whatever was being tried is stale from now on.
    fn forget_attempt(&mut self) {
        self.entry.next_generation();
        self.timers.cancel_retry();
        self.outbox.cancel_where(|job| matches!(job, Job::Attempt { .. }));
    }

    fn save_tape(&mut self, tape: Vec<TapeRow>) {
        self.outbox.cancel_where(|job| matches!(job, Job::SaveTape(_)));
        self.outbox.ask(Job::SaveTape(tape));
    }
}
