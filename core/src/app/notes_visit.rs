//! A visit to notes, opened by their own code: the notes and what is on the screen.

use super::notes_book::NotesBook;
use super::outcome::Outcome;
use super::phone::{Context, Phone};
use super::saving::{Saving, Sealed};
use crate::notes;
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::SlotKeys;
use crate::view::{Look, PageBuilder};
use crate::words::Words;

pub(super) struct NotesVisit {
    book: NotesBook,
    /// What is on the screen, and what lies under it. Never empty.
    screens: Vec<notes::Screen>,
    saving: Saving,
}

impl NotesVisit {
    pub(super) fn new(book: NotesBook) -> Self {
        Self { book, screens: vec![notes::Screen::List], saving: Saving::default() }
    }

    pub(super) fn screen(&self) -> notes::Screen {
        *self.screens.last().expect("a visit has a screen")
    }

    pub(super) fn words(&self, phone: &Phone) -> &'static Words {
        self.book.settings().language().map_or(phone.words(), |language| language.words())
    }

    pub(super) fn look(&self) -> Look {
        self.book.settings().look()
    }

    pub(super) fn act(&mut self, action: notes::Action, context: &Context<'_>) -> Outcome {
        let outcome = self.book.act(action);
        self.follow(outcome, context)
    }

    pub(super) fn fill(&mut self, field: u32, text: Text, context: &Context<'_>) -> Outcome {
        let outcome = self.book.fill(field, text);
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
        Outcome::Save(self.saving.begin(self.book.seal(context.phone.randomness())))
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
        self.book.draw(self.screen(), &context, page);
    }

    pub(super) fn saving(&mut self) -> &mut Saving {
        &mut self.saving
    }

    /// The last edit, if a full disk refused it.
    pub(super) fn seal_failed(&self, randomness: &dyn Randomness) -> Option<Sealed> {
        self.saving.has_failed().then(|| self.book.seal(randomness).ok())?
    }

    /// An erase put these notes under a new device key. False if they are others.
    pub(super) fn moved_to(&mut self, keys: SlotKeys) -> bool {
        self.book.moved_to(keys)
    }
}
