//! A visit to the decoy, opened by its own code: its notes and what is on the screen.

use super::decoy::Decoy;
use super::outcome::Outcome;
use super::phone::{Context, Phone};
use super::saving::{Saving, Sealed};
use crate::crypto::Key;
use crate::notes;
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::SlotKeys;
use crate::view::{Look, PageBuilder};
use crate::words::Words;

pub(super) struct NotesVisit {
    decoy: Decoy,
    /// Kept only if opening it erased the other slots.
    pin_key: Option<Key>,
    /// What is on the screen, and what lies under it. Never empty.
    screens: Vec<notes::Screen>,
    saving: Saving,
}

impl NotesVisit {
    pub(super) fn new(decoy: Decoy, pin_key: Option<Key>) -> Self {
        Self { decoy, pin_key, screens: vec![notes::Screen::List], saving: Saving::default() }
    }

    pub(super) fn screen(&self) -> notes::Screen {
        *self.screens.last().expect("a visit has a screen")
    }

    pub(super) fn words(&self, phone: &Phone) -> &'static Words {
        self.decoy.settings().language().map_or(phone.words(), |language| language.words())
    }

    pub(super) fn look(&self) -> Look {
        self.decoy.settings().look()
    }

    pub(super) fn act(&mut self, action: notes::Action, context: &Context<'_>) -> Outcome {
        let outcome = self.decoy.act(action);
        self.follow(outcome, context)
    }

    pub(super) fn fill(&mut self, field: u32, text: Text, context: &Context<'_>) -> Outcome {
        let outcome = self.decoy.fill(field, text);
        self.follow(outcome, context)
    }

    fn follow(&mut self, outcome: notes::Outcome, context: &Context<'_>) -> Outcome {
        match outcome {
            // No page offers another code yet.
            notes::Outcome::Stay | notes::Outcome::ChangeCode => Outcome::Stay,
            notes::Outcome::Changed => self.save(context),
            notes::Outcome::ChangedThenBack => {
                self.go_back();
                self.save(context)
            }
            notes::Outcome::Go(screen) => {
                self.screens.push(screen);
                Outcome::Stay
            }
        }
    }

    fn save(&mut self, context: &Context<'_>) -> Outcome {
        Outcome::Save(self.saving.begin(self.decoy.seal(context.phone.randomness())))
    }

    /// Locks if there is nothing to go back to.
    pub(super) fn back(&mut self) -> Outcome {
        if self.go_back() { Outcome::Stay } else { Outcome::Lock }
    }

    fn go_back(&mut self) -> bool {
        let goes = self.screens.len() > 1;
        if goes {
            self.screens.pop();
        }
        goes
    }

    pub(super) fn draw<A: From<notes::Action>>(&self, page: &mut PageBuilder<'_, A>) {
        // What somebody is made to show must not look like a page of the plan.
        page.exit(id!("notes-close"), id!("notes-close"));
        let context = notes::Context {
            saved: self.saving.state(),
            has_back: false,
            has_settings: true,
            may_change_code: false,
        };
        self.decoy.draw(self.screen(), &context, page);
    }

    pub(super) fn saving(&mut self) -> &mut Saving {
        &mut self.saving
    }

    /// The last edit, if a full disk refused it.
    pub(super) fn seal_failed(&self, randomness: &dyn Randomness) -> Option<Sealed> {
        self.saving.has_failed().then(|| self.decoy.seal(randomness).ok())?
    }

    /// The keys under which the decoy is sealed anew, if opening it erased the other slots.
    pub(super) fn take_rotation(&mut self) -> Option<(SlotKeys, Key)> {
        self.pin_key.take().map(|pin_key| (self.decoy.keys().clone(), pin_key))
    }
}
