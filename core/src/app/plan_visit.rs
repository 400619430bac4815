//! A visit to the plan: its keys, its document and what is on the screen. Dropping one wipes it.
//!
//! `act` answers touches and drafts, `draw` draws. Notes that were added from the plan are edited
//! from here.

mod act;
mod calendar;
mod draw;

use super::job::Place;
use super::notes_book::NotesBook;
use super::outcome::Outcome;
use super::phone::{Context, Phone};
use super::saving::{Saving, Sealed, content};
use super::settings::{self, Settings};
use crate::directory::{self, Services};
use crate::document::Overflow;
use crate::randomness::Randomness;
use crate::vault::{Added, Content, DOCUMENT_BYTES, Kind, SlotId, SlotKeys};
use crate::view::Look;
use crate::words::{Language, Words};
use crate::{help, notes, plan};

pub(super) struct PlanVisit {
    keys: SlotKeys,
    /// The way to the notes that were added from the plan.
    added: Option<Added>,
    plan: plan::Plan,
    session: plan::Session,
    help: help::Session,
    settings: Settings,
    /// Those notes, open.
    book: Option<NotesBook>,
    /// What is on the screen, and what lies under it. Never empty.
    screens: Vec<Screen>,
    saving: Saving,
}

/// A page of the visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    SetupDone,
    Help(help::Screen),
    Plan(plan::Screen),
    Settings(settings::Screen),
    /// What was added, edited from the plan.
    Added(notes::Screen),
}

/// What a control of these pages stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    LeaveSetup,
    Help(help::Action),
    Plan(plan::Action),
    Settings(settings::Action),
    Added(notes::Action),
}

/// Coming and going.
impl PlanVisit {
    /// `None` if the content cannot be read.
    pub(super) fn open(keys: SlotKeys, content: Content) -> Option<Self> {
        let plan = plan::Plan::decode(&content.document).ok()?;
        let mut visit = Self::new(keys, content.added, plan);
        visit.help.answers = help::Answers::remembered(visit.plan.remembered().no_voice);
        Some(visit)
    }

    /// The first visit, to an empty plan in the language that setup spoke. `today` is in days since
    /// 1970.
    pub(super) fn begin(keys: SlotKeys, language: Option<Language>, today: i32) -> Self {
        let mut visit = Self::new(keys, None, plan::Plan::new(today));
        visit.plan.settings_mut().set_language(language);
        visit.screens.push(Screen::SetupDone);
        visit
    }

    fn new(keys: SlotKeys, added: Option<Added>, plan: plan::Plan) -> Self {
        Self {
            keys,
            added,
            plan,
            session: plan::Session::new(DOCUMENT_BYTES),
            help: help::Session::default(),
            settings: Settings::default(),
            book: None,
            screens: vec![Screen::Help(help::Screen::Home)],
            saving: Saving::default(),
        }
    }

    pub(super) fn screen(&self) -> Screen {
        *self.screens.last().expect("a visit has a screen")
    }

    fn go(&mut self, screen: Screen) {
        self.leave_screen();
        // Going to a screen that lies below means going back to it: the way back never grows
        // without end.
        if let Some(index) = self.screens.iter().position(|&below| below == screen) {
            self.screens.truncate(index + 1);
        } else {
            self.screens.push(screen);
        }
    }

    /// Locks if there is nothing to go back to.
    pub(super) fn back(&mut self) -> Outcome {
        if self.go_back() { Outcome::Stay } else { Outcome::Lock }
    }

    fn go_back(&mut self) -> bool {
        if self.screens.len() < 2 {
            return false;
        }
        self.leave_screen();
        self.screens.pop();
        if !self.screens.iter().any(|screen| screen.is_about_added()) {
            self.book = None;
        }
        true
    }

    fn leave_setup(&mut self) {
        if self.screen() == Screen::SetupDone {
            self.screens = vec![Screen::Help(help::Screen::Home), Screen::Plan(plan::Screen::Contents)];
        }
    }

    fn leave_screen(&mut self) {
        self.session.leave_page();
        self.settings.leave_page();
        self.help.failed = None;
        self.saving.leave_page();
    }

    pub(super) fn words(&self, phone: &Phone) -> &'static Words {
        self.plan.settings().language().map_or(phone.words(), |language| language.words())
    }

    pub(super) fn look(&self) -> Look {
        self.plan.settings().look()
    }

    pub(super) fn is_long_to_read(&self) -> bool {
        matches!(
            self.screen(),
            Screen::Plan(plan::Screen::WriteItDown | plan::Screen::ReadRecord)
                | Screen::Settings(settings::Screen::Limits)
                | Screen::Help(help::Screen::Topic(_) | help::Screen::SpeakCard(_))
        )
    }

    pub(super) fn shake_exits(&self) -> bool {
        self.plan.settings().shake_exits
    }

    /// What was answered, for the next visit to begin with.
    pub(super) fn answers(&self) -> help::Answers {
        self.help.answers
    }

    /// Begins with what was answered before the lock that a call brought.
    pub(super) fn answer_again(&mut self, answers: help::Answers) {
        self.help.answers = answers;
    }

    /// The platform could not open what was touched on the screen in front.
    pub(super) fn could_not_open(&mut self, way: help::Way) {
        self.help.failed = Some(way);
    }

    /// Not everything could be destroyed.
    pub(super) fn erase_failed(&mut self) {
        self.go(Screen::Settings(settings::Screen::Erase));
        self.settings.notice = Some(id!("settings-erase-failed"));
    }
}

/// Keys.
impl PlanVisit {
    /// Where a new code for what is added has its slot: in that of what was added before.
    pub(super) fn place_for_added(&self) -> Place {
        match &self.added {
            Some(added) => Place::Of(self.keys.added_keys(added)),
            None => Place::Next,
        }
    }

    pub(super) fn slot(&self) -> SlotId {
        self.keys.slot()
    }

    /// Whether these keys come from a code that opens the plan, or what was added from it, already.
    pub(super) fn uses_code_of(&self, keys: &SlotKeys) -> bool {
        let of_added = self.added.as_ref().is_some_and(|added| keys.is_same_code(&added.root));
        of_added || keys.is_same_code(self.keys.root())
    }

    pub(super) fn saving(&mut self) -> &mut Saving {
        &mut self.saving
    }

    /// The last edit, if a full disk refused it.
    pub(super) fn seal_failed(&self, randomness: &dyn Randomness) -> Option<Sealed> {
        self.saving.has_failed().then(|| self.seal(randomness).ok())?
    }

    /// The plan as it is now.
    pub(super) fn seal(&self, randomness: &dyn Randomness) -> Result<Sealed, Overflow> {
        self.seal_under(&self.keys, randomness)
    }

    pub(super) fn seal_under(
        &self,
        keys: &SlotKeys,
        randomness: &dyn Randomness,
    ) -> Result<Sealed, Overflow> {
        let length = self.plan.encoded_len();
        let added = self.added.clone();
        let content = content(Kind::Plan, added, length, |buffer| self.plan.encode_into(buffer))?;
        Ok((keys.slot(), keys.seal(&content, randomness)))
    }

    /// The plan as it will be once what was added has these keys.
    pub(super) fn seal_with_added(
        &mut self,
        added: &SlotKeys,
        randomness: &dyn Randomness,
    ) -> Result<Sealed, Overflow> {
        let before = self.added.replace(added.to_added());
        let sealed = self.seal(randomness);
        self.added = before;
        sealed
    }

    /// A new code for the plan is on the disk.
    pub(super) fn code_changed(&mut self, keys: SlotKeys) {
        self.keys = keys;
        self.go(Screen::Settings(settings::Screen::CodeDone));
    }

    /// A new code for what is added is on the disk.
    pub(super) fn added_code_changed(&mut self, book: NotesBook) {
        self.added = Some(book.keys().to_added());
        self.book = Some(book);
        self.go(Screen::Settings(settings::Screen::AddedDone));
    }

    /// What was added was opened with these keys, or does not open any more: then the way to it is
    /// forgotten. Whoever knows its code may have changed it.
    pub(super) fn added_opened(&mut self, keys: &SlotKeys, opened: Option<(SlotKeys, Content)>) {
        if !self.added.as_ref().is_some_and(|added| keys.is_same_code(&added.root)) {
            return;
        }
        if opened.is_none() {
            self.added = None;
        }
        self.book = opened.and_then(|(keys, content)| NotesBook::open(keys, &content));
        self.settings.notice = self.book.is_none().then_some(id!("settings-added-unreadable"));
    }
}

impl Screen {
    fn is_about_added(self) -> bool {
        match self {
            Self::Added(_) => true,
            Self::Settings(screen) => screen.is_about_added(),
            Self::SetupDone | Self::Help(_) | Self::Plan(_) => false,
        }
    }
}

#[cfg(test)]
impl PlanVisit {
    /// All of it but keys.
    pub(super) fn low(&self) -> (String, Vec<u8>) {
        let Self { keys: _, added, plan, session, help, settings, book, screens, saving } = self;
        let (book, mut document) = book.as_ref().map(NotesBook::low).unwrap_or_default();
        let added = added.is_some();
        let state = saving.state();
        let low = format!("{added} {session:?} {help:?} {settings:?} {screens:?} {state:?} {book}");
        let mut encoded = vec![0; plan.encoded_len()];
        plan.encode_into(&mut encoded).expect("its length is known");
        document.append(&mut encoded);
        (low, document)
    }
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

impl From<settings::Action> for Action {
    fn from(action: settings::Action) -> Self {
        Self::Settings(action)
    }
}

impl From<notes::Action> for Action {
    fn from(action: notes::Action) -> Self {
        Self::Added(action)
    }
}

/// Lends the help pages what they draw from.
fn with_help<R>(plan: &plan::Plan, context: &Context<'_>, then: impl FnOnce(&help::Context<'_>) -> R) -> R {
    let phone = context.phone;
    let language = plan.settings().language().unwrap_or(phone.words().language());
    let region = plan.settings().region.as_deref().or(phone.region());
    let address = plan
        .answer(plan::PromptId::ADDRESS)
        .map(|text| help::Address { text, day: plan.remembered().address_day });
    let people = plan::people(plan);
    let for_home: Vec<_> = people.iter().map(|person| person.id).filter(|id| plan.is_for_home(*id)).collect();
    then(&help::Context {
        now: context.now,
        language,
        services: &Services::choose(directory::embedded(), region),
        people: &people,
        people_for_home: &for_home,
        address,
        remembers_no_voice: plan.remembered().no_voice,
        word: plan.word(),
        where_am_i: &plan::where_am_i(plan),
        where_to_go: &plan::where_to_go(plan),
        tried: context.tried,
        abilities: phone.abilities(),
    })
}

#[cfg(test)]
mod tests;
