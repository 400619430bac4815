//! Settings, reached from the plan only: the codes, the notes that can be added, what holds and
//! what does not, and the end.
//!
//! What cannot be undone asks for a typed word first.

use crate::directory::{self, Directory, translated};
use crate::document::SaveState;
use crate::text::Text;
use crate::view::{Emphasis, FieldKind, PageBuilder, Row, Symbol};
use crate::words::{MessageId, Words};

/// A page of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    Root,
    /// Which region's services come first.
    Region,
    /// Which part of this state's.
    Part(&'static str),
    Limits,
    Code,
    CodeDone,
    Added,
    AddedDone,
    /// Whether opening what was added erases everything else.
    AddedErase,
    Erase,
    Erasing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Go(Screen),
    Back,
    /// By its id; `None` follows how the app was set up.
    Region(Option<&'static str>),
    /// A state that has parts, by its id: it is chosen, unless a part of it is, and its parts are
    /// shown.
    State(&'static str),
    ChooseCode,
    ChooseAddedCode,
    EditAdded,
    RemoveAdded,
    AddedErases(bool),
    Erase,
}

/// The field that takes the typed word; far from every field of plan and notes.
const CONFIRMATION_FIELD: u32 = 0xFFFF_0001;

/// What one visit remembers of its settings pages.
#[derive(Default)]
#[cfg_attr(test, derive(Debug))]
pub(super) struct Settings {
    /// A sentence at the top of the page, by its message.
    pub(super) notice: Option<MessageId>,
    /// What is typed to confirm something grave.
    confirmation: Text,
}

/// What the host knows and the settings do not.
pub(super) struct Context<'a> {
    pub(super) saved: SaveState,
    pub(super) region: Option<&'a str>,
    pub(super) has_added: bool,
    /// Whether opening what was added erases everything else, as far as that is known.
    pub(super) added_erases: bool,
    /// Whether what was added is open and nothing is written in it.
    pub(super) added_is_empty: bool,
}

impl Screen {
    pub(super) fn is_about_added(self) -> bool {
        matches!(self, Self::Added | Self::AddedDone | Self::AddedErase)
    }
}

impl Settings {
    /// The page was left.
    pub(super) fn leave_page(&mut self) {
        *self = Self::default();
    }

    /// Whether `action` may happen now: what cannot be undone needs its word typed. If not, the
    /// page says so.
    pub(super) fn confirms(&mut self, action: Action, words: &Words) -> bool {
        let confirmed = match action {
            Action::AddedErases(true) | Action::Erase => {
                is_same_word(&self.confirmation, &words.say(id!("settings-erase-word")))
            }
            _ => true,
        };
        if !confirmed {
            self.notice = Some(id!("settings-erase-mistyped"));
        }
        confirmed
    }

    pub(super) fn fill(&mut self, field: u32, text: Text) {
        if field == CONFIRMATION_FIELD {
            self.confirmation = text;
        }
    }

    pub(super) fn draw<A: From<Action>>(
        &self,
        screen: Screen,
        context: &Context<'_>,
        page: &mut PageBuilder<'_, A>,
    ) {
        draw_head(self, screen, context, page);
        draw_body(self, screen, context, page);
    }
}

fn draw_head<A>(settings: &Settings, screen: Screen, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let title = match screen {
        Screen::Root => id!("settings-title"),
        Screen::Region | Screen::Part(_) => id!("settings-region"),
        Screen::Limits => id!("settings-limits-title"),
        Screen::Code => id!("settings-code-title"),
        Screen::CodeDone => id!("settings-code-done-title"),
        Screen::Added => id!("settings-added-title"),
        Screen::AddedDone => id!("settings-added-done-title"),
        Screen::AddedErase => id!("settings-added-erase-title"),
        Screen::Erase | Screen::Erasing => id!("settings-erase-title"),
    };
    page.title(title);
    if let Some(notice) = settings.notice {
        page.announce(notice);
        page.notice(notice);
    }
    match context.saved {
        SaveState::Saving => page.notice(id!("saving")),
        SaveState::Saved if settings.notice.is_none() => page.notice(id!("saved")),
        SaveState::Failed | SaveState::DoesNotFit { .. } => page.error(id!("settings-save-failed")),
        SaveState::Idle | SaveState::Saved => {}
    }
}

fn draw_body<A: From<Action>>(
    settings: &Settings,
    screen: Screen,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let words = page.words();
    let go = Action::Go;
    match screen {
        Screen::Root => {
            page.text(id!("settings-code-who"));
            page.link(id!("settings-code"), Symbol::Settings, go(Screen::Code));
            page.link(id!("settings-added"), Symbol::Settings, go(Screen::Added));
            page.link(id!("settings-region"), Symbol::Settings, go(Screen::Region));
            page.link(id!("settings-limits"), Symbol::Settings, go(Screen::Limits));
            page.emphasized_button(id!("settings-erase"), Emphasis::Destructive, go(Screen::Erase));
        }
        Screen::Region => draw_region(context, page),
        Screen::Part(state) => draw_part(state, context, page),
        Screen::Limits => draw_limits(page),
        Screen::Code => {
            page.text(id!("settings-code-text"));
            page.risk(id!("settings-code-old-copy"));
            page.first(id!("settings-code-go"), Action::ChooseCode);
        }
        Screen::CodeDone => page.text(id!("settings-code-done")),
        Screen::Added => draw_added(context, page),
        Screen::AddedDone => {
            if context.added_erases {
                page.risk(id!("settings-added-done-erases"));
            }
            page.text(id!("settings-added-done"));
            draw_ideas(context, page);
            page.first(id!("settings-added-edit"), Action::EditAdded);
        }
        Screen::AddedErase => {
            page.risk(id!("settings-added-erase-what"));
            page.risk(id!("settings-added-erase-limits"));
            page.risk(id!("settings-added-erase-evidence"));
            page.text(id!("settings-added-erase-choice"));
            page.risk(id!("settings-added-remove-sign"));
            let label = words.say(id!("settings-added-erase-field"));
            page.field(CONFIRMATION_FIELD, label, settings.confirmation.clone(), FieldKind::Confirmation);
            page.button(id!("settings-added-erase-stop"), Action::Back);
            page.emphasized_button(
                id!("settings-added-erase-go"),
                Emphasis::Destructive,
                Action::AddedErases(true),
            );
        }
        Screen::Erase => {
            page.risk(id!("settings-erase-what"));
            page.risk(id!("settings-erase-evidence"));
            page.risk(id!("settings-erase-sign"));
            page.text(id!("settings-erase-left"));
            let label = words.say(id!("settings-erase-field"));
            page.field(CONFIRMATION_FIELD, label, settings.confirmation.clone(), FieldKind::Confirmation);
            page.emphasized_button(id!("settings-erase-go"), Emphasis::Destructive, Action::Erase);
        }
        Screen::Erasing => page.row(Row::Busy(words.say(id!("settings-erase-busy")).into())),
    }
}

fn draw_region<A: From<Action>>(context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let chosen = context.region;
    page.text(id!("settings-region-text"));
    let words = page.words();
    page.answer(words.say(id!("settings-region-as-set-up")), chosen.is_none(), Action::Region(None));
    let name = |directory: &'static Directory| translated::region(directory, words.language());
    // The nation alone first, then the states by name.
    let mut list: Vec<_> = directory::embedded().iter().filter(|file| file.state().is_none()).collect();
    list.sort_by_key(|directory| (!directory.is_national(), name(directory)));
    for directory in list {
        let region = directory.region();
        let mut parts = directory::parts_of(region).peekable();
        let action = match parts.peek() {
            Some(_) => Action::State(region),
            None => Action::Region(Some(region)),
        };
        let is_chosen = chosen == Some(region) || parts.any(|part| chosen == Some(part.region()));
        page.answer(name(directory), is_chosen, action);
    }
}

fn draw_part<A: From<Action>>(state: &'static str, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    page.text(id!("settings-region-part"));
    let chosen = |region| context.region == Some(region);
    if let Some(directory) = directory::embedded().iter().find(|directory| directory.region() == state) {
        let name = translated::region(directory, words.language());
        let whole = words.say_with(id!("settings-region-whole"), "state", name);
        page.answer(whole, chosen(state), Action::Region(Some(state)));
    }
    for part in directory::parts_of(state) {
        let region = part.region();
        let name = translated::region(part, words.language());
        page.answer(name, chosen(region), Action::Region(Some(region)));
    }
}

fn draw_limits<A>(page: &mut PageBuilder<'_, A>) {
    page.heading(id!("settings-limits-yes"));
    page.text(id!("settings-limits-yes-file"));
    page.text(id!("settings-limits-yes-glance"));
    page.text_on_ios(id!("settings-limits-yes-recorded"));
    page.text(id!("settings-limits-yes-guess"));
    page.heading(id!("settings-limits-no"));
    page.risk(id!("settings-limits-no-spy"));
    page.risk(id!("settings-limits-no-typed"));
    page.risk(id!("settings-limits-no-installed"));
    page.risk(id!("settings-limits-no-use"));
    page.risk(id!("settings-limits-no-calls"));
    page.risk(id!("settings-limits-no-forced"));
    page.risk(id!("settings-limits-no-lab"));
    page.risk(id!("settings-limits-no-moment"));
    page.risk(id!("settings-limits-no-copy"));
    page.risk(id!("settings-limits-no-old"));
    page.risk(id!("settings-limits-no-setup-code"));
    page.risk(id!("settings-limits-forgotten"));
    page.heading(id!("settings-limits-after"));
    page.risk(id!("settings-limits-after-plan"));
    page.risk(id!("settings-limits-after-traces"));
    page.risk(id!("settings-limits-after-sign"));
    let elsewhere = id!("settings-limits-emergency-any");
    page.text_by_platform(id!("settings-limits-emergency"), elsewhere, elsewhere);
}

fn draw_added<A: From<Action>>(context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    if !context.has_added {
        page.text(id!("settings-added-what"));
        page.text(id!("settings-added-apart"));
        page.text(id!("settings-added-belief"));
        page.text(id!("settings-added-wait"));
        page.first(id!("settings-added-set-up"), Action::ChooseAddedCode);
        return;
    }
    page.text(id!("settings-added-belief"));
    page.text(id!("settings-added-wait"));
    draw_ideas(context, page);
    page.link(id!("settings-added-edit"), Symbol::Page, Action::EditAdded);
    page.risk(id!("settings-added-remove-sign"));
    page.link(id!("settings-added-change"), Symbol::Settings, Action::ChooseAddedCode);
    if context.added_erases {
        page.risk(id!("settings-added-erase-on"));
        page.button(id!("settings-added-erase-turn-off"), Action::AddedErases(false));
    } else {
        page.link(id!("settings-added-erase-off"), Symbol::Settings, Action::Go(Screen::AddedErase));
    }
    page.emphasized_button(id!("settings-added-remove"), Emphasis::Destructive, Action::RemoveAdded);
}

/// Questions that may give somebody an idea for a note, as long as there is none. They stand here
/// and not in the notes, where they would tell what the notes are for. No touch makes a note of
/// them: what begins alike on every phone is known to whoever knows the app.
fn draw_ideas<A>(context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    if !context.added_is_empty {
        return;
    }
    page.heading(id!("settings-ideas"));
    page.text(id!("settings-ideas-own"));
    IDEAS.into_iter().for_each(|idea| page.text(idea));
}

const IDEAS: [MessageId; 6] = [
    id!("settings-idea-shop"),
    id!("settings-idea-home"),
    id!("settings-idea-day"),
    id!("settings-idea-cook"),
    id!("settings-idea-work"),
    id!("settings-idea-like"),
];

/// Case and the spaces around it do not matter: hands shake.
fn is_same_word(typed: &str, word: &str) -> bool {
    typed.trim().to_lowercase() == word.to_lowercase()
}
