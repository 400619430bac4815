//! What a touch or a draft does, and what is left to the host.

use super::{Action, PlanVisit, Screen, with_help};
use crate::app::choosing::Purpose;
use crate::app::notes_book::NotesBook;
use crate::app::outcome::Outcome;
use crate::app::phone::Context;
use crate::app::settings;
use crate::text::Text;
use crate::vault::Added;
use crate::{directory, help, notes, plan};

impl PlanVisit {
    pub(in crate::app) fn act(&mut self, action: Action, context: &Context<'_>) -> Outcome {
        self.help.failed = None;
        match action {
            Action::LeaveSetup => {
                self.leave_setup();
                Outcome::Stay
            }
            Action::Help(action) => self.act_on_help(action, context),
            Action::Plan(action) => {
                self.tell_the_day(context);
                let outcome = plan::act(action, &mut self.plan, &mut self.session);
                self.follow_plan(outcome, context)
            }
            Action::Settings(action) => self.act_on_settings(action, context),
            Action::Added(action) => {
                let Some(book) = &mut self.book else { return Outcome::Stay };
                let outcome = book.act(action);
                self.follow_added(outcome, context)
            }
        }
    }

    pub(in crate::app) fn fill(&mut self, field: u32, text: Text, context: &Context<'_>) -> Outcome {
        match self.screen() {
            Screen::Plan(_) => {
                self.tell_the_day(context);
                let outcome = plan::fill(field, text, &mut self.plan, &mut self.session);
                self.follow_plan(outcome, context)
            }
            Screen::Added(_) => {
                let Some(book) = &mut self.book else { return Outcome::Stay };
                let outcome = book.fill(field, text);
                self.follow_added(outcome, context)
            }
            Screen::Settings(_) => {
                self.settings.fill(field, text);
                Outcome::Stay
            }
            Screen::SetupDone | Screen::Help(_) => Outcome::Stay,
        }
    }

    fn act_on_help(&mut self, action: help::Action, context: &Context<'_>) -> Outcome {
        let session = &mut self.help;
        match with_help(&self.plan, context, |context| help::act(action, session, context)) {
            help::Outcome::Stay => Outcome::Stay,
            help::Outcome::Go(screen) => self.show(Screen::Help(screen)),
            help::Outcome::OpenPlan => self.show(Screen::Plan(plan::Screen::Contents)),
            help::Outcome::OpenHurry => self.show(Screen::Plan(plan::Screen::Hurry)),
            help::Outcome::OpenRecord => self.show(Screen::Plan(plan::Screen::Record)),
            help::Outcome::Perform(effect, tried) => Outcome::Reach(effect, tried),
            help::Outcome::RememberNoVoice(on) => {
                let outcome = plan::remember_no_voice(on, &mut self.plan, &mut self.session);
                self.follow_plan(outcome, context)
            }
        }
    }

    fn follow_plan(&mut self, outcome: plan::Outcome, context: &Context<'_>) -> Outcome {
        match outcome {
            plan::Outcome::Stay => Outcome::Stay,
            plan::Outcome::Changed => self.save(context),
            plan::Outcome::ChangedThenBack => {
                self.go_back();
                // Nor is there anything to read of what is gone.
                let is_gone = match self.screen() {
                    Screen::Plan(plan::Screen::Person(id)) => self.plan.person(id).is_none(),
                    Screen::Plan(plan::Screen::Entry(id)) => self.plan.entry(id).is_none(),
                    _ => false,
                };
                if is_gone {
                    self.go_back();
                }
                self.save(context)
            }
            plan::Outcome::Go(screen) => self.show(Screen::Plan(screen)),
            plan::Outcome::Back => {
                self.go_back();
                Outcome::Stay
            }
            // As from the help pages: what was tried is kept, and practice stays practice.
            plan::Outcome::Call(person) => self.reach(help::Way::CallPerson(person), context),
            plan::Outcome::Text(person) => self.reach(help::Way::TextPerson(person), context),
            plan::Outcome::OpenHelp => self.show(Screen::Help(help::Screen::Home)),
            plan::Outcome::OpenSettings => self.show(Screen::Settings(settings::Screen::Root)),
        }
    }

    fn reach(&mut self, way: help::Way, context: &Context<'_>) -> Outcome {
        self.act_on_help(help::Action::Reach(way), context)
    }

    fn follow_added(&mut self, outcome: notes::Outcome, context: &Context<'_>) -> Outcome {
        match outcome {
            // From here the settings choose the code.
            notes::Outcome::Stay | notes::Outcome::ChangeCode => Outcome::Stay,
            notes::Outcome::Changed => self.save_added(context),
            notes::Outcome::ChangedThenBack => {
                self.go_back();
                self.save_added(context)
            }
            notes::Outcome::Go(screen) => self.show(Screen::Added(screen)),
        }
    }

    fn act_on_settings(&mut self, action: settings::Action, context: &Context<'_>) -> Outcome {
        if !self.settings.confirms(action, self.words(context.phone)) {
            return Outcome::Stay;
        }
        match action {
            settings::Action::Go(settings::Screen::Added) => {
                self.go(Screen::Settings(settings::Screen::Added));
                self.open_added()
            }
            settings::Action::Go(screen) => self.show(Screen::Settings(screen)),
            settings::Action::Back => {
                self.go_back();
                Outcome::Stay
            }
            settings::Action::Region(region) => {
                self.plan.settings_mut().region = region.map(Text::from);
                self.save(context)
            }
            settings::Action::State(state) => {
                let chosen = self.plan.settings().region.as_deref();
                let is_in = chosen == Some(state)
                    || directory::parts_of(state).any(|part| chosen == Some(part.region()));
                self.go(Screen::Settings(settings::Screen::Part(state)));
                if is_in {
                    return Outcome::Stay;
                }
                self.plan.settings_mut().region = Some(Text::from(state));
                self.save(context)
            }
            settings::Action::ChooseCode => Outcome::Choose(Purpose::Same),
            settings::Action::ChooseAddedCode if self.book.as_ref().is_some_and(NotesBook::erases) => {
                Outcome::Choose(Purpose::AddedThatErases)
            }
            settings::Action::ChooseAddedCode => Outcome::Choose(Purpose::Added),
            settings::Action::EditAdded if self.book.is_some() => {
                self.show(Screen::Added(notes::Screen::List))
            }
            settings::Action::EditAdded => {
                self.settings.notice = Some(id!("settings-added-unreadable"));
                self.open_added()
            }
            settings::Action::RemoveAdded => self.remove_added(context),
            // Its code may be too short for that, and nobody knows: it gets another.
            settings::Action::AddedErases(true) => {
                self.go(Screen::Settings(settings::Screen::Added));
                Outcome::Choose(Purpose::AddedThatErases)
            }
            settings::Action::AddedErases(false) => {
                let Some(book) = &mut self.book else { return self.open_added() };
                book.stop_erasing();
                self.save_added(context)
            }
            settings::Action::Erase => {
                self.go(Screen::Settings(settings::Screen::Erasing));
                Outcome::Erase
            }
        }
    }

    fn show(&mut self, screen: Screen) -> Outcome {
        self.go(screen);
        Outcome::Stay
    }

    fn save(&mut self, context: &Context<'_>) -> Outcome {
        let sealed = self.seal(context.phone.randomness());
        Outcome::Save(self.saving.begin(sealed))
    }

    fn save_added(&mut self, context: &Context<'_>) -> Outcome {
        let Some(book) = &self.book else { return Outcome::Stay };
        Outcome::Save(self.saving.begin(book.seal(context.phone.randomness())))
    }

    /// Opens what was added, if there is something and it is not open yet.
    fn open_added(&self) -> Outcome {
        match (&self.added, &self.book) {
            (Some(added), None) => Outcome::OpenAdded(self.keys.added_keys(added)),
            _ => Outcome::Stay,
        }
    }

    /// The slot becomes random, and the plan forgets that there was something, in one commit. Only
    /// what still opens from here is removed.
    fn remove_added(&mut self, context: &Context<'_>) -> Outcome {
        if self.book.take().is_none() {
            return self.open_added();
        }
        let Some(Added { slot, .. }) = self.added.take() else { return Outcome::Stay };
        self.settings.notice = Some(id!("settings-added-removed"));
        let randomness = context.phone.randomness();
        let mut saves = vec![(slot, self.keys.make_empty(randomness))];
        saves.extend(self.saving.begin(self.seal(randomness)));
        Outcome::Save(saves)
    }
}
