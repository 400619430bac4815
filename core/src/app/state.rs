//! The state behind the screen: what is open, what is asked of the platform, what is stale.
//!
//! ```text
//! Calculator ── setup code ──> Setup ── code chosen ──┐
//!     │  ▲                                            ▼
//!     ├──┼───── plan's code ───────────────────────> Plan
//!     ├──┼───── decoy's code ──────────────────────> Notes
//!     │  └───── hidden, exit, a minute without a touch
//! ```

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::choosing::Choosing;
use super::config::Config;
use super::entry::Retry;
use super::lifecycle::PutOff;
use super::pages::Action;
use super::setup::Setup;
use super::touch::Asked;
use super::visit::{NotesVisit, PlanVisit, Screen};
use super::work::{Job, Works};
use crate::calculator::{Calculator, KeptSum};
use crate::code::Code;
use crate::device::{Abilities, Platform};
use crate::event::{Effect, Event, WorkId};
use crate::randomness::Randomness;
use crate::time::Now;
use crate::update::Update;
use crate::vault::{SealedSlot, SlotId, TapeRow};
use crate::view::{CalculatorView, Keypad, Look, View};
use crate::words::{Language, Words};
use crate::{help, notes};

pub(super) enum Mode {
    Calculator,
    Setup(Setup),
    Plan(Box<PlanVisit>),
    Notes(Box<NotesVisit>),
}

pub(super) struct State {
    pub(super) mode: Mode,
    /// A code being chosen, over what is open.
    pub(super) choosing: Option<Choosing>,
    pub(super) calculator: Calculator,
    pub(super) works: Works,
    pub(super) setup_code: Code,
    pub(super) randomness: Arc<dyn Randomness>,
    /// Goes up whenever what was typed becomes stale.
    pub(super) entry: u64,
    pub(super) retry: Option<(Retry, u64)>,
    pub(super) retries: u32,
    pub(super) put_off: Option<PutOff>,
    pub(super) page_number: u64,
    /// The first page since the present screen was opened: drafts of its fields stay good across
    /// redraws.
    pub(super) screen_since: u64,
    /// What the controls of the page in front stand for.
    pub(super) actions: Vec<Action>,
    /// The same of earlier drawings of this screen, by page number: a touch may be on its way while
    /// a draft or "Saved" redraws it.
    pub(super) earlier: VecDeque<(u64, Vec<Action>)>,
    update_number: u64,
    /// For the next update.
    pub(super) effects: Vec<Effect>,
    /// Sealed edits that no save has claimed yet, by slot.
    pub(super) sealed: BTreeMap<usize, (SlotId, SealedSlot)>,
    pub(super) ready: bool,
    /// The tape was cleared since the app was opened.
    pub(super) tape_cleared: bool,
    pub(super) last_touch_ms: u64,
    /// What was dialled, across the lock that dialling brings.
    pub(super) tried: Option<help::Tried>,
    /// What the platform was asked to open last, until it is known that it could not.
    pub(super) asked: Option<Asked>,
    pub(super) phone_language: Language,
    pub(super) locale: String,
    pub(super) platform: Platform,
    pub(super) abilities: Abilities,
    pub(super) region: Option<String>,
}

impl State {
    pub(super) fn new(
        config: &Config,
        setup_code: Code,
        tape: Vec<TapeRow>,
        randomness: Arc<dyn Randomness>,
    ) -> Self {
        let tape =
            tape.into_iter().map(|row| KeptSum { expression: row.expression, result: row.result }).collect();
        Self {
            mode: Mode::Calculator,
            choosing: None,
            calculator: Calculator::new(config.first_locale()).with_tape(tape),
            works: Works::default(),
            setup_code,
            randomness,
            entry: 0,
            retry: None,
            retries: 0,
            put_off: None,
            page_number: 0,
            screen_since: 0,
            actions: Vec::new(),
            earlier: VecDeque::new(),
            update_number: 0,
            effects: Vec::new(),
            sealed: BTreeMap::new(),
            ready: false,
            tape_cleared: false,
            last_touch_ms: 0,
            tried: None,
            asked: None,
            phone_language: Language::of_tags(&config.locales),
            locale: config.first_locale().to_owned(),
            platform: config.platform,
            abilities: config.abilities,
            region: config.region.clone(),
        }
    }

    pub(super) fn event(&mut self, event: Event, now: Now) -> Update {
        let screen = self.screen_name();
        match event {
            Event::Key(key) if !self.shows_page() => self.key(key, now),
            Event::Pasted { text } if !self.shows_page() => self.paste(&text, now),
            Event::Tapped { page, control } if self.shows_page() => {
                self.touched(now);
                if let Some(action) = self.action_of(page, control) {
                    self.action(action, now);
                }
            }
            Event::Filled { page, field, text } if self.shows_page() && page >= self.screen_since => {
                self.touched(now);
                self.fill(field, text, now);
            }
            Event::Back => {
                self.touched(now);
                self.back();
            }
            Event::QuickExit => self.lock(),
            Event::Shaken if self.shake_exits() => self.lock(),
            Event::Hidden => self.hidden(),
            Event::Shown => self.shown(),
            Event::Active => self.active(now),
            Event::Failed { request } => self.failed(request),
            Event::Woke => self.woke(now),
            // A touch on a page that is gone.
            Event::Shaken
            | Event::Key(_)
            | Event::Pasted { .. }
            | Event::Tapped { .. }
            | Event::Filled { .. } => {}
        }
        if self.screen_name() != screen {
            self.start_screen();
        }
        self.update(now)
    }

    /// Another screen: drafts of the one before are stale.
    pub(super) fn start_screen(&mut self) {
        self.screen_since = self.page_number + 1;
        self.actions.clear();
        self.earlier.clear();
    }

    fn action_of(&self, page: u64, control: u32) -> Option<Action> {
        let index = usize::try_from(control).ok()?;
        if page == self.page_number {
            return self.actions.get(index).cloned();
        }
        let (_, actions) = self.earlier.iter().find(|(number, _)| *number == page)?;
        actions.get(index).filter(|action| self.actions.contains(action)).cloned()
    }

    /// What to draw and what to do now.
    pub(super) fn update(&mut self, now: Now) -> Update {
        let view = match self.draw_page(now) {
            Some(page) => View::Page(page),
            None => View::Calculator(self.keypad().view(self.phone_language.words())),
        };
        let mut effects = core::mem::take(&mut self.effects);
        effects.extend(self.wake_after(now).map(|milliseconds| Effect::WakeAfter { milliseconds }));
        self.update_number += 1;
        Update { number: self.update_number, view, effects }
    }

    pub(super) fn shows_page(&self) -> bool {
        match &self.choosing {
            Some(choosing) => !choosing.on_keypad,
            None => !matches!(self.mode, Mode::Calculator),
        }
    }

    pub(super) fn words(&self) -> &'static Words {
        let chosen = match &self.mode {
            Mode::Plan(visit) => visit.plan.settings().language(),
            _ => None,
        };
        chosen.unwrap_or(self.phone_language).words()
    }

    /// The calculator that is shown: its owner's, or a fresh one to choose a code on.
    pub(super) fn keypad(&self) -> &Calculator {
        self.choosing.as_ref().map_or(&self.calculator, |choosing| &choosing.keypad)
    }

    pub(super) fn keypad_faces(&self) -> Keypad {
        self.calculator.keypad(self.phone_language.words())
    }

    pub(super) fn cover(&self) -> CalculatorView {
        self.calculator.view(self.phone_language.words())
    }

    fn shake_exits(&self) -> bool {
        matches!(&self.mode, Mode::Plan(visit) if visit.plan.settings().shake_exits)
    }

    pub(super) fn look(&self) -> Look {
        match &self.mode {
            Mode::Plan(visit) => visit.plan.settings().look(),
            _ => Look::default(),
        }
    }

    pub(super) fn add_work(&mut self, job: Job) {
        let id = self.works.add(job);
        self.effects.push(Effect::Work(id));
    }

    /// The oldest job that waits, where `id` is waiting and not older than that.
    pub(super) fn claim_up_to(&mut self, id: WorkId) -> Option<Job> {
        Some(match self.works.claim_up_to(id)? {
            // Whatever was sealed since the save was asked for goes with it.
            Job::Save(_) => Job::Save(core::mem::take(&mut self.sealed).into_values().collect()),
            job => job,
        })
    }

    pub(super) fn touched(&mut self, now: Now) {
        self.last_touch_ms = now.monotonic_ms;
    }

    /// Identifies the screen in front, to tell a redraw from another screen.
    fn screen_name(&self) -> (u8, Option<Screen>, Option<notes::Screen>) {
        match (&self.choosing, &self.mode) {
            (Some(_), _) => (1, None, None),
            (None, Mode::Calculator) => (0, None, None),
            (None, Mode::Setup(_)) => (2, None, None),
            (None, Mode::Plan(visit)) => (3, Some(visit.screen()), None),
            (None, Mode::Notes(visit)) => (4, None, Some(visit.screen())),
        }
    }
}
