//! What a control of any page stands for, and which page is drawn.

use super::choosing::ChoosingAction;
use super::settings::{self, SettingsAction};
use super::setup::{self, SetupAction};
use super::state::{Mode, State};
use super::visit::{NotesVisit, PlanVisit, Screen};
use crate::time::Now;
use crate::view::{Page, PageBuilder};
use crate::{help, notes, plan};

/// What a control of a page stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Setup(SetupAction),
    Choosing(ChoosingAction),
    Settings(SettingsAction),
    Help(help::Action),
    Plan(plan::Action),
    Notes(notes::Action),
}

impl From<help::Action> for Action {
    fn from(action: help::Action) -> Self {
        Self::Help(action)
    }
}

impl From<plan::Action> for Action {
    fn from(action: plan::Action) -> Self {
        Self::Plan(action)
    }
}

impl From<notes::Action> for Action {
    fn from(action: notes::Action) -> Self {
        Self::Notes(action)
    }
}

impl From<SettingsAction> for Action {
    fn from(action: SettingsAction) -> Self {
        Self::Settings(action)
    }
}

/// How many earlier drawings of a screen a touch may come from.
const EARLIER_DRAWINGS: usize = 4;

impl State {
    /// Draws the page in front, where one is. Its number changes only when its controls do, so that
    /// a touch on its way to a page that was merely redrawn ("Saved") is not lost.
    pub(super) fn draw_page(&mut self, now: Now) -> Option<Page> {
        if !self.shows_page() {
            self.actions.clear();
            return None;
        }
        let page = self.build_page(now);
        if page.actions().eq(&self.actions) && self.page_number >= self.screen_since {
            return Some(page.finish(self.page_number).0);
        }
        self.page_number += 1;
        let (page, actions) = page.finish(self.page_number);
        let before = core::mem::replace(&mut self.actions, actions);
        self.earlier.push_back((self.page_number - 1, before));
        if self.earlier.len() > EARLIER_DRAWINGS {
            self.earlier.pop_front();
        }
        Some(page)
    }

    fn build_page(&self, now: Now) -> PageBuilder<'static, Action> {
        let mut page = PageBuilder::new(self.words());
        page.look(self.look());
        page.on_device(self.platform, self.abilities);
        match (&self.choosing, &self.mode) {
            (Some(choosing), _) => {
                page.with_back(!choosing.busy);
                choosing.draw(&mut page);
            }
            (None, Mode::Setup(setup)) => setup.draw(&mut page),
            (None, Mode::Plan(visit)) => self.draw_plan(visit, &mut page, now),
            (None, Mode::Notes(visit)) => draw_notes(visit, &mut page),
            (None, Mode::Calculator) => {}
        }
        page
    }

    fn draw_plan(&self, visit: &PlanVisit, page: &mut PageBuilder<'_, Action>, now: Now) {
        page.with_back(visit.screens.len() > 1);
        // Above everything: somebody touched it and waits for a call. On Help 911 stays first, and
        // draws it behind itself.
        let failed = visit.help.failed;
        let is_help = matches!(visit.screen(), Screen::Help(help::Screen::Home));
        if let Some(way) = failed.filter(|way| way.is_911() || !is_help) {
            self.with_help(visit, now, |context| help::draw_failed(way, context, page));
        }
        self.draw_plan_screen(visit, page, now);
        if let Some(way) = failed {
            page.announce(help::say_failed(way, page.words()));
        }
    }

    fn draw_plan_screen(&self, visit: &PlanVisit, page: &mut PageBuilder<'_, Action>, now: Now) {
        match visit.screen() {
            Screen::SetupDone => setup::draw_done(page),
            Screen::Help(screen) => {
                self.with_help(visit, now, |context| help::draw(screen, &visit.help, context, page));
            }
            Screen::Plan(screen) => {
                let lifeline = |page: &mut PageBuilder<'_, Action>| {
                    self.with_help(visit, now, |context| help::lifeline_card(&visit.help, context, page));
                };
                let meeting = |page: &mut PageBuilder<'_, Action>| {
                    self.with_help(visit, now, |context| help::first_meeting(context, page));
                };
                let (saved, wrong_codes) = (visit.saving.state, visit.wrong_codes);
                if visit.help.practising {
                    page.banner(id!("help-practice-banner"));
                }
                let (lifeline, meeting) = (Some(&lifeline as _), Some(&meeting as _));
                let context = plan::Context { saved, wrong_codes, lifeline, meeting };
                plan::draw(screen, &visit.plan, &visit.session, &context, page);
            }
            Screen::Settings(screen) => settings::draw(screen, visit, page),
            Screen::Decoy(screen) => {
                if let Some(decoy) = &visit.decoy {
                    let context =
                        notes::Context { saved: visit.saving.state, offers_ideas: true, has_back: true };
                    notes::draw(screen, &decoy.notes, &decoy.session, &context, page);
                }
            }
        }
    }
}

fn draw_notes(visit: &NotesVisit, page: &mut PageBuilder<'_, Action>) {
    // What somebody is made to show must not look like a page of the plan.
    page.exit(id!("notes-close"), id!("notes-close"));
    let context = notes::Context { saved: visit.saving.state, offers_ideas: false, has_back: false };
    notes::draw(visit.screen(), &visit.notes, &visit.session, &context, page);
}
