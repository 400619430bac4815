//! Touches and drafts: to the module whose page it is, and what that module asks for in return.

use super::pages::Action;
use super::settings::SettingsScreen;
use super::state::{Mode, State};
use super::visit::{PlanVisit, Screen};
use crate::directory::{self, Services};
use crate::event::Request;
use crate::text::Text;
use crate::time::Now;
use crate::{help, notes, plan};

/// Touches and drafts.
impl State {
    pub(super) fn action(&mut self, action: Action, now: Now) {
        if let Mode::Plan(visit) = &mut self.mode {
            visit.help.failed = None;
        }
        match action {
            Action::Setup(action) => self.setup_action(action),
            Action::Choosing(action) => self.choosing_action(action),
            Action::Settings(action) => self.settings_action(action),
            Action::Help(action) => self.help_action(action, now),
            Action::Plan(action) => self.plan_action(action, now),
            Action::Notes(action) => self.notes_action(action),
        }
    }

    fn plan_action(&mut self, action: plan::Action, now: Now) {
        let Mode::Plan(visit) = &mut self.mode else { return };
        let outcome = plan::act(action, &mut visit.plan, &mut visit.session);
        self.plan_outcome(outcome, now);
    }

    fn plan_outcome(&mut self, outcome: plan::Outcome, now: Now) {
        let Mode::Plan(visit) = &mut self.mode else { return };
        match outcome {
            plan::Outcome::Stay => {}
            plan::Outcome::Changed => self.save_plan(),
            plan::Outcome::ChangedThenBack => {
                visit.back();
                self.save_plan();
            }
            plan::Outcome::Go(screen) => visit.go(Screen::Plan(screen)),
            plan::Outcome::Back => {
                visit.back();
            }
            // As from the help pages: what was tried is kept, and practice stays practice.
            plan::Outcome::Call(person) => self.reach(help::Way::CallPerson(person), now),
            plan::Outcome::Text(person) => self.reach(help::Way::TextPerson(person), now),
            plan::Outcome::OpenHelp => visit.go(Screen::Help(help::Screen::Home)),
            plan::Outcome::OpenSettings => visit.go(Screen::Settings(SettingsScreen::Root)),
        }
    }

    fn notes_action(&mut self, action: notes::Action) {
        match &mut self.mode {
            Mode::Notes(visit) => {
                let outcome = notes::act(action, &mut visit.notes, &mut visit.session);
                self.notes_outcome(outcome);
            }
            Mode::Plan(visit) => {
                let Some(decoy) = &mut visit.decoy else { return };
                let outcome = notes::act(action, &mut decoy.notes, &mut decoy.session);
                self.notes_outcome(outcome);
            }
            Mode::Calculator | Mode::Setup(_) => {}
        }
    }

    fn notes_outcome(&mut self, outcome: notes::Outcome) {
        match outcome {
            notes::Outcome::Stay => {}
            notes::Outcome::Changed => self.save_notes(),
            notes::Outcome::ChangedThenBack => {
                self.go_back();
                self.save_notes();
            }
            notes::Outcome::Go(screen) => match &mut self.mode {
                Mode::Notes(visit) => visit.screens.push(screen),
                Mode::Plan(visit) => visit.go(Screen::Decoy(screen)),
                Mode::Calculator | Mode::Setup(_) => {}
            },
        }
    }

    fn go_back(&mut self) {
        match &mut self.mode {
            Mode::Notes(visit) => visit.back(),
            Mode::Plan(visit) => visit.back(),
            Mode::Calculator | Mode::Setup(_) => false,
        };
    }

    pub(super) fn fill(&mut self, field: u32, text: Text, now: Now) {
        match &mut self.mode {
            Mode::Plan(visit) => match visit.screen() {
                Screen::Plan(_) => {
                    let outcome = plan::fill(field, text, &mut visit.plan, &mut visit.session);
                    self.plan_outcome(outcome, now);
                }
                Screen::Decoy(_) => {
                    let Some(decoy) = &mut visit.decoy else { return };
                    let outcome = notes::fill(field, text, &mut decoy.notes, &mut decoy.session);
                    self.notes_outcome(outcome);
                }
                Screen::Settings(_) => self.settings_fill(field, text),
                Screen::SetupDone | Screen::Help(_) => {}
            },
            Mode::Notes(visit) => {
                let outcome = notes::fill(field, text, &mut visit.notes, &mut visit.session);
                self.notes_outcome(outcome);
            }
            Mode::Calculator | Mode::Setup(_) => {}
        }
    }
}

/// Help.
impl State {
    pub(super) fn with_help<R>(
        &self,
        visit: &PlanVisit,
        now: Now,
        then: impl FnOnce(&help::Context<'_>) -> R,
    ) -> R {
        let region = visit.plan.settings().region.as_deref().or(self.region.as_deref());
        then(&help::Context {
            now,
            language: self.words().language(),
            services: &Services::choose(directory::embedded(), region),
            people: &plan::people(&visit.plan),
            word: visit.plan.word(),
            where_am_i: &plan::where_am_i(&visit.plan),
            where_to_go: &plan::where_to_go(&visit.plan),
            tried: self.tried,
            abilities: self.abilities,
        })
    }

    fn reach(&mut self, way: help::Way, now: Now) {
        self.help_action(help::Action::Reach(way), now);
    }

    fn help_action(&mut self, action: help::Action, now: Now) {
        let Mode::Plan(visit) = &self.mode else { return };
        let mut session = visit.help.clone();
        let outcome = self.with_help(visit, now, |context| help::act(action, &mut session, context));
        let Mode::Plan(visit) = &mut self.mode else { return };
        visit.help = session;
        match outcome {
            help::Outcome::Stay => {}
            help::Outcome::Go(screen) => visit.go(Screen::Help(screen)),
            help::Outcome::OpenPlan => visit.go(Screen::Plan(plan::Screen::Contents)),
            help::Outcome::OpenHurry => visit.go(Screen::Plan(plan::Screen::Hurry)),
            help::Outcome::Perform(effect, tried) => {
                let before = self.tried.replace(tried);
                self.asked = Some(Asked { tried, before, screen_since: self.screen_since });
                self.effects.push(effect);
            }
        }
    }

    /// The platform could not open what was asked for last: it was not tried then. Said where it
    /// was touched, and nowhere else: nothing that comes late shows anything.
    pub(super) fn failed(&mut self, request: Request) {
        let Some(asked) = self.asked.take_if(|asked| asked.tried.way.request() == request) else { return };
        if self.tried == Some(asked.tried) {
            self.tried = asked.before;
        }
        if asked.screen_since != self.screen_since || !self.shows_page() {
            return;
        }
        if let Mode::Plan(visit) = &mut self.mode {
            visit.help.failed = Some(asked.tried.way);
        }
    }
}

/// What the platform was asked to open last.
pub(super) struct Asked {
    tried: help::Tried,
    /// What had been tried before it.
    before: Option<help::Tried>,
    /// The screen on which it was touched.
    screen_since: u64,
}
