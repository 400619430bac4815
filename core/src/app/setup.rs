//! The pages behind the setup code: is it safe to look, what this can and cannot do, then the code.
//! They are the same for ever, whatever was made here before.
//!
//! Nothing is kept until the code has been typed twice; hiding the app at any point before leaves
//! the phone as it was.

mod languages;

use super::choosing::Purpose;
use super::outcome::Outcome;
use super::phone::Phone;
use crate::help;
use crate::vault::Why;
use crate::view::{Emphasis, PageBuilder};
use crate::words::{Language, MessageId, Words};

/// Setup, from the setup code until something is open. It ends with whatever was chosen in it, but
/// for what the book that it makes has kept.
#[derive(Debug)]
pub(super) struct Setup {
    page: Page,
    /// What its pages and the new book speak; none follows the phone.
    language: Option<Language>,
}

/// Where setup stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// "Could someone see this phone?"
    Look,
    /// What there is for somebody whose language the app does not have: the language by its place.
    Other(u8),
    /// What the code is to open.
    What,
    /// What it does and what it cannot do.
    Know(Book),
    /// The storage takes nothing, or the device key does not answer.
    CannotKeep(Why),
    /// Every slot is taken.
    NoRoom,
    /// It took nothing in the end.
    Failed,
    /// The code is right and the document is of a newer version of this app, or damaged.
    Unreadable,
}

/// What setup makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Book {
    Plan,
    Notes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Go,
    Speak(Language),
    Other(u8),
    Make(Book),
    Stop,
}

impl Setup {
    /// At this page, in the phone's language.
    pub(super) fn at(page: Page) -> Self {
        Self { page, language: None }
    }

    /// What the book that is made begins with.
    pub(super) fn language(&self) -> Option<Language> {
        self.language
    }

    pub(super) fn words(&self, phone: &Phone) -> &'static Words {
        self.language.map_or(phone.words(), Language::words)
    }

    pub(super) fn act(&mut self, action: Action) -> Outcome {
        match (self.page, action) {
            (Page::Look | Page::Other(_), Action::Speak(language)) => {
                self.language = Some(language);
                self.go(Page::Look)
            }
            (Page::Look, Action::Other(tongue)) => self.go(Page::Other(tongue)),
            (Page::Look, Action::Go) => self.go(Page::What),
            (Page::What, Action::Make(book)) => self.go(Page::Know(book)),
            (Page::Know(Book::Plan), Action::Go) => Outcome::Choose(Purpose::NewPlan),
            (Page::Know(Book::Notes), Action::Go) => Outcome::Choose(Purpose::NewNotes),
            _ => Outcome::Close,
        }
    }

    /// Ends setup, but for the page that is only a side step.
    pub(super) fn back(&mut self) -> Outcome {
        match self.page {
            Page::Other(_) => self.go(Page::Look),
            _ => Outcome::Lock,
        }
    }

    fn go(&mut self, page: Page) -> Outcome {
        self.page = page;
        Outcome::Stay
    }

    pub(super) fn is_long_to_read(&self) -> bool {
        matches!(self.page, Page::Know(_) | Page::Other(_))
    }

    /// The new book could not be written.
    pub(super) fn refused(&mut self, why: Why) {
        self.page = match why {
            Why::Key => Page::CannotKeep(Why::Key),
            Why::Storage | Why::KeyLater => Page::Failed,
        };
    }

    pub(super) fn draw<A: From<Action>>(&self, page: &mut PageBuilder<'_, A>) {
        match self.page {
            Page::Look => {
                page.title(id!("setup-look-title"));
                page.text(id!("setup-look-text"));
                languages::draw_choice(page);
                page.first(id!("setup-look-go"), Action::Go);
                page.button(id!("setup-stop"), Action::Stop);
            }
            Page::Other(tongue) => languages::draw_other(tongue, page),
            Page::What => {
                page.title(id!("setup-what-title"));
                let words = page.words();
                page.text(id!("setup-what-plan-about"));
                page.answer(words.say(id!("setup-what-plan")), false, Action::Make(Book::Plan));
                page.text(id!("setup-what-notes-about"));
                page.answer(words.say(id!("setup-what-notes")), false, Action::Make(Book::Notes));
                page.text(id!("setup-know-before"));
                page.text(id!("setup-know-used"));
                page.button(id!("setup-stop"), Action::Stop);
            }
            Page::Know(Book::Plan) => draw_know_plan(page),
            Page::Know(Book::Notes) => draw_know_notes(page),
            Page::CannotKeep(why) => {
                let text = match why {
                    Why::Storage => id!("setup-cannot-text"),
                    Why::Key => id!("setup-cannot-key"),
                    Why::KeyLater => id!("setup-cannot-key-later"),
                };
                page.title(id!("setup-cannot-title"));
                page.text(text);
                if why == Why::Key {
                    page.text(id!("setup-cannot-elsewhere"));
                    help::draw_numbers(page);
                }
                page.button(id!("setup-close"), Action::Stop);
            }
            Page::NoRoom => {
                page.title(id!("setup-no-room-title"));
                page.text(id!("setup-no-room-text"));
                page.text(id!("setup-cannot-elsewhere"));
                help::draw_numbers(page);
                page.button(id!("setup-close"), Action::Stop);
            }
            Page::Failed => draw_notice(id!("setup-failed-title"), id!("setup-failed-text"), page),
            Page::Unreadable => {
                draw_notice(id!("setup-unreadable-title"), id!("setup-unreadable-text"), page);
            }
        }
    }
}

fn draw_notice<A: From<Action>>(title: MessageId, text: MessageId, page: &mut PageBuilder<'_, A>) {
    page.title(title);
    page.text(text);
    page.button(id!("setup-close"), Action::Stop);
}

fn draw_know_plan<A: From<Action>>(page: &mut PageBuilder<'_, A>) {
    page.title(id!("setup-know-title"));
    page.text(id!("setup-know-what"));
    page.text(id!("setup-know-pace"));
    page.heading(id!("setup-know-holds"));
    page.text(id!("setup-know-holds-code"));
    page.text(id!("setup-know-holds-wrong"));
    page.text(id!("setup-know-holds-network"));
    page.heading(id!("setup-know-limits"));
    page.risk(id!("setup-know-limits-alert"));
    page.risk(id!("setup-know-limits-spy"));
    page.risk(id!("setup-know-limits-installed"));
    page.risk(id!("setup-know-limits-calls"));
    page.risk(id!("setup-know-limits-forced"));
    page.risk(id!("setup-know-limits-setup-code"));
    page.text(id!("setup-know-forgotten"));
    page.text(id!("setup-know-owner"));
    page.emphasized_button(id!("setup-know-go"), Emphasis::Primary, Action::Go);
    page.button(id!("setup-stop"), Action::Stop);
}

fn draw_know_notes<A: From<Action>>(page: &mut PageBuilder<'_, A>) {
    page.title(id!("setup-know-title"));
    page.text(id!("setup-know-notes-what"));
    page.heading(id!("setup-know-holds"));
    page.text(id!("setup-know-notes-code"));
    page.text(id!("setup-know-holds-wrong"));
    page.text(id!("setup-know-holds-network"));
    page.heading(id!("setup-know-limits"));
    page.risk(id!("setup-know-limits-spy"));
    page.risk(id!("setup-know-limits-installed"));
    page.risk(id!("setup-know-notes-setup-code"));
    page.risk(id!("setup-know-notes-guesses"));
    page.text(id!("setup-know-notes-forgotten"));
    page.text(id!("setup-know-notes-owner"));
    page.emphasized_button(id!("setup-know-go"), Emphasis::Primary, Action::Go);
    page.button(id!("setup-stop"), Action::Stop);
}

/// The page after a code for notes was set, where `go` leads on.
pub(super) fn draw_notes_done<A>(go: A, page: &mut PageBuilder<'_, A>) {
    page.title(id!("setup-done-title"));
    page.text(id!("setup-done-way-in"));
    page.text(id!("setup-done-notes-way-out"));
    page.first(id!("setup-done-notes-go"), go);
}

/// The page after the code of a plan was set, where `go` leads on.
pub(super) fn draw_done<A>(go: A, page: &mut PageBuilder<'_, A>) {
    page.title(id!("setup-done-title"));
    page.text(id!("setup-done-way-in"));
    page.text(id!("setup-done-way-out"));
    let elsewhere = id!("setup-done-nothing-opens-any");
    page.text_by_platform(id!("setup-done-nothing-opens"), elsewhere, elsewhere);
    page.text(id!("code-everybody-waits"));
    page.text(id!("setup-done-practice"));
    page.first(id!("setup-done-go"), go);
}
