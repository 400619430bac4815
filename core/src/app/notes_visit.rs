//! A visit to notes, opened by their own code: the notes and what is on the screen. Whoever made
//! them, nothing here says so.

use super::choosing::Purpose;
use super::notes_book::NotesBook;
use super::outcome::Outcome;
use super::phone::{Context, Phone};
use super::saving::{Saving, Sealed};
use super::setup;
use crate::document::Overflow;
use crate::notes;
use crate::randomness::Randomness;
use crate::text::Text;
use crate::vault::{SlotId, SlotKeys};
use crate::view::{Emphasis, Look, PageBuilder};
use crate::words::Words;

pub(super) struct NotesVisit {
    book: NotesBook,
    /// What is on the screen, and what lies under it. Never empty.
    screens: Vec<Screen>,
    saving: Saving,
}

/// A page of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// Setup made them just now.
    SetupDone,
    CodeDone,
    Notes(notes::Screen),
}

/// What a control of these pages stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// On to the notes.
    GoOn,
    Notes(notes::Action),
}

impl NotesVisit {
    pub(super) fn new(book: NotesBook) -> Self {
        Self { book, screens: vec![Screen::Notes(notes::Screen::List)], saving: Saving::default() }
    }

    /// The first visit.
    pub(super) fn begin(book: NotesBook) -> Self {
        Self { screens: vec![Screen::SetupDone], ..Self::new(book) }
    }

    pub(super) fn screen(&self) -> Screen {
        *self.screens.last().expect("a visit has a screen")
    }

    pub(super) fn words(&self, phone: &Phone) -> &'static Words {
        self.book.settings().language().map_or(phone.words(), |language| language.words())
    }

    pub(super) fn look(&self) -> Look {
        self.book.settings().look()
    }

    pub(super) fn act(&mut self, action: Action, context: &Context<'_>) -> Outcome {
        match action {
            Action::GoOn => {
                self.screens = vec![Screen::Notes(notes::Screen::List)];
                Outcome::Stay
            }
            Action::Notes(action) => {
                let outcome = self.book.act(action);
                self.follow(outcome, context)
            }
        }
    }

    pub(super) fn fill(&mut self, field: u32, text: Text, context: &Context<'_>) -> Outcome {
        let outcome = self.book.fill(field, text);
        self.follow(outcome, context)
    }

    fn follow(&mut self, outcome: notes::Outcome, context: &Context<'_>) -> Outcome {
        match outcome {
            notes::Outcome::Stay => Outcome::Stay,
            notes::Outcome::Changed => self.save(context),
            notes::Outcome::ChangedThenBack => {
                self.go_back();
                self.save(context)
            }
            notes::Outcome::Go(screen) => {
                self.screens.push(Screen::Notes(screen));
                Outcome::Stay
            }
            notes::Outcome::ChangeCode => Outcome::Choose(Purpose::Same),
        }
    }

    fn save(&mut self, context: &Context<'_>) -> Outcome {
        Outcome::Save(self.saving.begin(self.seal(context.phone.randomness())))
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

    pub(super) fn draw(&self, page: &mut PageBuilder<'_, Action>) {
        match self.screen() {
            Screen::SetupDone => setup::draw_notes_done(Action::GoOn, page),
            Screen::CodeDone => {
                page.title(id!("notes-code-done-title"));
                page.text(id!("notes-code-done"));
                page.emphasized_button(id!("notes-code-done-go"), Emphasis::Primary, Action::GoOn);
            }
            Screen::Notes(screen) => {
                let context = notes::Context {
                    saved: self.saving.state(),
                    has_back: false,
                    has_settings: true,
                    may_change_code: true,
                };
                self.book.draw(screen, &context, page);
            }
        }
    }

    pub(super) fn saving(&mut self) -> &mut Saving {
        &mut self.saving
    }

    /// The last edit, if a full disk refused it.
    pub(super) fn seal_failed(&self, randomness: &dyn Randomness) -> Option<Sealed> {
        self.saving.has_failed().then(|| self.seal(randomness).ok())?
    }
}

/// Keys.
impl NotesVisit {
    pub(super) fn slot(&self) -> SlotId {
        self.book.keys().slot()
    }

    /// Whether these keys come from the code that opens these notes already.
    pub(super) fn uses_code_of(&self, keys: &SlotKeys) -> bool {
        keys.is_same_code(self.book.keys().root())
    }

    /// The notes as they are now.
    pub(super) fn seal(&self, randomness: &dyn Randomness) -> Result<Sealed, Overflow> {
        self.book.seal(randomness)
    }

    pub(super) fn seal_under(
        &self,
        keys: &SlotKeys,
        randomness: &dyn Randomness,
    ) -> Result<Sealed, Overflow> {
        self.book.seal_under(keys, randomness)
    }

    /// A new code is on the disk.
    pub(super) fn code_changed(&mut self, keys: SlotKeys) {
        self.book.code_changed(keys);
        self.screens.push(Screen::CodeDone);
    }

    /// An erase put these notes under a new device key. False if they are others.
    pub(super) fn moved_to(&mut self, keys: SlotKeys) -> bool {
        self.book.moved_to(keys)
    }
}

impl From<notes::Action> for Action {
    fn from(action: notes::Action) -> Self {
        Self::Notes(action)
    }
}

#[cfg(test)]
impl NotesVisit {
    /// All of it but keys.
    pub(super) fn low(&self) -> (String, Vec<u8>) {
        let (book, document) = self.book.low();
        (format!("{:?} {:?} {book}", self.screens, self.saving.state()), document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::randomness::SystemRandomness;

    fn visit() -> NotesVisit {
        NotesVisit::new(NotesBook::under_new_code(SlotKeys::for_tests(1), None, false))
    }

    #[test]
    fn only_an_edit_that_the_disk_refused_is_sealed_once_more() {
        let randomness = SystemRandomness::default();
        for (persisted, again) in [(true, false), (false, true)] {
            let mut visit = visit();
            let sealed = visit.seal(&randomness);
            visit.saving().begin(sealed);
            assert!(visit.seal_failed(&randomness).is_none(), "it is on its way");
            visit.saving().end(persisted, false);
            let slot = visit.seal_failed(&randomness).map(|(slot, _)| slot);
            assert_eq!(slot, again.then(|| visit.slot()));
        }
    }

    #[test]
    fn keys_that_an_erase_moved_are_taken_by_the_notes_of_their_slot_alone() {
        let mut visit = visit();
        assert!(!visit.moved_to(SlotKeys::for_tests(2)));
        assert_eq!(visit.slot(), SlotKeys::for_tests(1).slot());
        // The same slot under another root.
        let moved = SlotKeys::for_tests(13);
        assert!(visit.moved_to(moved.clone()));
        assert!(visit.uses_code_of(&moved));
    }
}
