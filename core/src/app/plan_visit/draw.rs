//! Which page of the visit is drawn, and what it is lent.

use super::{Action, PlanVisit, Screen, with_help};
use crate::app::notes_book::NotesBook;
use crate::app::phone::Context;
use crate::app::{settings, setup};
use crate::view::PageBuilder;
use crate::{help, notes, plan};

impl PlanVisit {
    pub(in crate::app) fn draw(&self, page: &mut PageBuilder<'_, Action>, context: &Context<'_>) {
        page.with_back(self.screens.len() > 1);
        // Above everything: somebody touched it and waits for a call. On Help 911 stays first, and
        // draws it behind itself.
        let failed = self.help.failed;
        let is_help = matches!(self.screen(), Screen::Help(help::Screen::Home));
        if let Some(way) = failed.filter(|way| way.is_911() || !is_help) {
            with_help(&self.plan, context, |context| help::draw_failed(way, context, page));
        }
        self.draw_screen(page, context);
        if let Some(way) = failed {
            let told = help::say_failed(way, page.words());
            page.announce_text(told);
        }
    }

    fn draw_screen(&self, page: &mut PageBuilder<'_, Action>, context: &Context<'_>) {
        match self.screen() {
            Screen::SetupDone => setup::draw_done(Action::LeaveSetup, page),
            Screen::Help(screen) => {
                with_help(&self.plan, context, |context| help::draw(screen, &self.help, context, page));
            }
            Screen::Plan(screen) => self.draw_plan(screen, page, context),
            Screen::Settings(screen) => {
                let context = settings::Context {
                    saved: self.saving.state(),
                    region: self.plan.settings().region.as_deref(),
                    has_added: self.added.is_some(),
                    added_erases: self.book.as_ref().is_some_and(NotesBook::erases),
                    added_is_empty: self.book.as_ref().is_some_and(NotesBook::is_empty),
                };
                self.settings.draw(screen, &context, page);
            }
            Screen::Added(screen) => {
                if let Some(book) = &self.book {
                    let saved = self.saving.state();
                    // Here they look as the plan does.
                    let context =
                        notes::Context { saved, has_back: true, has_settings: false, may_change_code: false };
                    book.draw(screen, &context, page);
                }
            }
        }
    }

    fn draw_plan(&self, screen: plan::Screen, page: &mut PageBuilder<'_, Action>, context: &Context<'_>) {
        let lifeline = |page: &mut PageBuilder<'_, Action>| {
            with_help(&self.plan, context, |context| help::lifeline_card(&self.help, context, page));
        };
        let meeting = |page: &mut PageBuilder<'_, Action>| {
            with_help(&self.plan, context, |context| help::first_meeting(context, page));
        };
        let text = |page: &mut PageBuilder<'_, Action>| {
            if let plan::Screen::Person(id) = screen {
                let help = &self.help;
                with_help(&self.plan, context, |context| help::draw_to_person(id, help, context, page));
            }
        };
        if self.help.practicing {
            page.banner(id!("help-practice-banner"));
        }
        let context = plan::Context {
            saved: self.saving.state(),
            lifeline: Some(&lifeline),
            meeting: Some(&meeting),
            text: Some(&text),
        };
        plan::draw(screen, &self.plan, &self.session, &context, page);
    }
}
