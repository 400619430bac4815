//! What a job came to. It counts only if nobody typed on, went elsewhere or hid the app meanwhile.

use super::State;
use crate::app::choosing::{Choosing, Purpose, Refusal};
use crate::app::job::{Done, Job};
use crate::app::mode::Mode;
use crate::app::rekey::{self, Chosen, Opens};
use crate::app::setup::{self, Setup};
use crate::app::timers::Retry;
use crate::code::Code;
use crate::time::Now;
use crate::vault::{Attempt, Content, Launch, SlotId, SlotKeys, TapeRow, Unfinished, VaultError, Why};

impl State {
    /// Whether what was typed is still what stands on the display, and nothing else happened since.
    pub(in crate::app) fn is_current(&self, generation: u64) -> bool {
        self.entry.generation() == generation && !self.is_open()
    }

    /// A chosen code comes back sealed under its keys, to be written next.
    pub(in crate::app) fn done(&mut self, done: Done, now: Now) -> Option<Chosen> {
        match done {
            Done::Nothing => {}
            Done::Measured(calibration) => self.outbox.ask(Job::Calibrate(calibration.began(now))),
            Done::Launched(launch) => self.launched(launch, now),
            Done::Attempted { attempt, generation } => self.attempted(attempt, generation, now),
            Done::AttemptLater { code, generation, setup } => {
                self.attempt_later(code, generation, setup, now);
            }
            Done::Saved(result) => {
                let more_waits = self.outbox.has_sealed();
                if let Some(saving) = self.mode.saving() {
                    saving.end(result.is_ok(), more_waits);
                }
            }
            Done::KeysMade { purpose, keys, old, takes } => {
                return self.seal_under(purpose, (keys, takes), old.as_ref(), now);
            }
            Done::NoPlace => self.refuse_choice(Refusal::NoPlace),
            Done::KeysFailed(error) => self.choice_failed(error),
            Done::AddedOpened { keys, opened } => {
                if let Some(visit) = self.mode.plan_mut() {
                    visit.added_opened(&keys, opened);
                }
            }
            Done::EraseFinished(keys) => self.erase_finished(keys),
            Done::EraseLater(unfinished, error) => {
                self.timers.defer_erase(unfinished, error.is_transient(), now);
            }
            Done::Erased(result) => self.erased(result),
        }
        None
    }

    fn launched(&mut self, launch: Launch, now: Now) {
        match launch {
            Launch::Ready => self.timers.launched(),
            Launch::Later => self.timers.retry_soon(Retry::Launch, now),
            Launch::Missing | Launch::Unavailable(_) => {}
        }
    }

    fn attempted(&mut self, mut attempt: Attempt, generation: u64, now: Now) {
        // Whatever was typed on meanwhile: the other slots are gone already.
        if let Attempt::Opened(opened) = &mut attempt
            && let Some(pin_key) = opened.pin_key.take()
        {
            self.calls.forget();
            self.outbox.ask(Job::FinishErase(Unfinished { keys: opened.keys.clone(), pin_key }));
        }
        if !self.is_current(generation) {
            return;
        }
        let mode = match attempt {
            Attempt::Nothing | Attempt::Later { .. } => return,
            Attempt::Setup if self.phone.has_room() => Mode::Setup(Setup::at(setup::Page::Look)),
            Attempt::Setup => Mode::Setup(Setup::at(setup::Page::NoRoom)),
            Attempt::CannotKeep(why) => Mode::Setup(Setup::at(setup::Page::CannotKeep(why))),
            Attempt::Opened(opened) => Mode::open(*opened),
        };
        self.entry.forget();
        self.forget_attempt();
        self.mode = mode;
        if let Some(answers) = self.calls.take_answers(self.mode.slot(), now)
            && let Some(visit) = self.mode.plan_mut()
        {
            visit.answer_again(answers);
        }
        self.pager.start_screen();
        self.timers.touched(now);
    }

    /// After the setup code the screen says so if the key never answers.
    fn attempt_later(&mut self, code: Code, generation: u64, setup: bool, now: Now) {
        if !self.is_current(generation) {
            return;
        }
        if setup && self.timers.has_no_retries_left() {
            self.attempted(Attempt::CannotKeep(Why::KeyLater), generation, now);
        } else {
            self.timers.retry_soon(Retry::Attempt { code, generation }, now);
        }
    }

    fn seal_under(
        &mut self,
        purpose: Purpose,
        keys: (SlotKeys, Option<SlotId>),
        old: Option<&Content>,
        now: Now,
    ) -> Option<Chosen> {
        let choosing = self.choosing.as_ref()?;
        if !choosing.is_busy() || choosing.purpose() != purpose {
            return None;
        }
        let context = self.phone.context(self.calls.tried(self.mode.slot()), now);
        rekey::seal_under(&mut self.mode, purpose, keys, old, &context).unwrap_or_else(|refusal| {
            self.choosing = Some(Choosing::refused(purpose, refusal, &self.phone));
            None
        })
    }

    /// What a chosen code opens is on the disk, or nothing changed.
    pub(in crate::app) fn chose(&mut self, opens: Opens, written: Result<(), VaultError>, now: Now) {
        let Some(choosing) = self.choosing.take_if(|choosing| choosing.is_busy()) else { return };
        self.timers.touched(now);
        if let Err(refusal) = rekey::take_effect(&mut self.mode, opens, written) {
            self.choosing = Some(Choosing::refused(choosing.purpose(), refusal, &self.phone));
        }
        self.pager.start_screen();
    }

    /// The keys could not be made.
    fn choice_failed(&mut self, error: VaultError) {
        let is_setup = self.choosing.as_ref().is_some_and(|choosing| choosing.purpose().is_setup());
        let broken = is_setup && Why::from(error) == Why::Key;
        self.refuse_choice(if broken { Refusal::Key } else { Refusal::Failed });
    }

    fn refuse_choice(&mut self, refusal: Refusal) {
        let Some(choosing) = self.choosing.take_if(|choosing| choosing.is_busy()) else { return };
        self.choosing = Some(Choosing::refused(choosing.purpose(), refusal, &self.phone));
    }

    /// What is open goes on under its new keys. If it is closed by now, the vault forgets them too.
    fn erase_finished(&mut self, keys: Option<SlotKeys>) {
        if let Some(keys) = keys
            && !self.mode.moved_to(keys)
        {
            self.outbox.rest(Vec::new());
        }
    }

    fn erased(&mut self, erased: Result<(), VaultError>) {
        match (self.mode.plan_mut(), erased) {
            (None, _) => {}
            (Some(_), Ok(())) => {
                self.calls.forget();
                self.close_everything();
            }
            (Some(visit), Err(_)) => visit.erase_failed(),
        }
    }

    pub(in crate::app) fn tape_found(&mut self, tape: Vec<TapeRow>) {
        if let Some(tape) = self.entry.tape_found(tape) {
            self.save_tape(tape);
        }
    }
}
