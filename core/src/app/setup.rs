//! The pages behind the setup code: is it safe to look, what this can and cannot do, then the code.
//! They are the same for ever, whatever was made here before.
//!
//! Nothing is kept until the code has been typed twice; hiding the app at any point before leaves
//! the phone as it was.

use super::choosing::Purpose;
use super::outcome::Outcome;
use crate::help;
use crate::vault::Why;
use crate::view::{Emphasis, PageBuilder};
use crate::words::MessageId;

/// Where setup stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setup {
    /// "Could someone see this phone?"
    Look,
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
    Make(Book),
    Stop,
}

impl Setup {
    pub(super) fn act(&mut self, action: Action) -> Outcome {
        match (*self, action) {
            (Self::Look, Action::Go) => {
                *self = Self::What;
                Outcome::Stay
            }
            (Self::What, Action::Make(book)) => {
                *self = Self::Know(book);
                Outcome::Stay
            }
            (Self::Know(Book::Plan), Action::Go) => Outcome::Choose(Purpose::NewPlan),
            (Self::Know(Book::Notes), Action::Go) => Outcome::Choose(Purpose::NewNotes),
            _ => Outcome::Close,
        }
    }

    pub(super) fn is_long_to_read(self) -> bool {
        matches!(self, Self::Know(_))
    }

    /// The new book could not be written.
    pub(super) fn refused(&mut self, why: Why) {
        *self = match why {
            Why::Key => Self::CannotKeep(Why::Key),
            Why::Storage | Why::KeyLater => Self::Failed,
        };
    }

    pub(super) fn draw<A: From<Action>>(self, page: &mut PageBuilder<'_, A>) {
        match self {
            Self::Look => {
                page.title(id!("setup-look-title"));
                page.text(id!("setup-look-text"));
                page.first(id!("setup-look-go"), Action::Go);
                page.button(id!("setup-stop"), Action::Stop);
            }
            Self::What => {
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
            Self::Know(Book::Plan) => draw_know_plan(page),
            Self::Know(Book::Notes) => draw_know_notes(page),
            Self::CannotKeep(why) => {
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
            Self::NoRoom => {
                page.title(id!("setup-no-room-title"));
                page.text(id!("setup-no-room-text"));
                page.text(id!("setup-cannot-elsewhere"));
                help::draw_numbers(page);
                page.button(id!("setup-close"), Action::Stop);
            }
            Self::Failed => draw_notice(id!("setup-failed-title"), id!("setup-failed-text"), page),
            Self::Unreadable => {
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
