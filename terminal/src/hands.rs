//! What the person's hands do to the phone: keys, clicks and words, and what each of them means
//! where it lands.

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;
use tally_core::tools::harness::Clock as _;
use tally_core::{Effect, Event, FieldKind, Key, Row, Update, View};

use crate::drafts::{Drafts, Move};
use crate::draw::{self, Drawn, Picture};
use crate::handset::Handset;
use crate::sheet::{Focus, Target, Touchable};
use crate::worker::Worker;

/// How long a key is lit.
const LIT_MS: u64 = 160;
const SPINNER_MS: u64 = 120;
/// The clock goes in steps of this.
const TICK_MS: u64 = 10;
const LONGEST_WAIT_MS: u64 = 1_000;
/// Lines that a wheel or an arrow scrolls.
const STEP: u16 = 3;

/// The phone in somebody's hands.
pub(crate) struct Hands {
    handset: Handset,
    drafts: Drafts,
    focus: Focus,
    scroll: u16,
    lit: Option<(Key, u64)>,
    /// The title of the page in front: another page begins at its top.
    title: Option<String>,
    drawn: Drawn,
    note: String,
    /// Works that are not done yet.
    working: usize,
    quit: bool,
}

impl Hands {
    pub(crate) fn new(handset: Handset) -> Self {
        Self {
            handset,
            drafts: Drafts::default(),
            focus: Focus::Nowhere,
            scroll: 0,
            lit: None,
            title: None,
            drawn: Drawn::default(),
            note: String::new(),
            working: 0,
            quit: false,
        }
    }

    pub(crate) fn has_quit(&self) -> bool {
        self.quit
    }

    /// The person goes to the home screen, and the app locks.
    pub(crate) fn go_home(&mut self) {
        self.tell_drafts();
        self.handset.hide();
    }

    /// Does here and now what no worker did.
    pub(crate) fn finish_work(&mut self) {
        self.handset.finish_work();
    }

    /// Slow work is done. It may bring another page: what was typed on this one is told first.
    pub(crate) fn take_in(&mut self, update: Update) {
        self.working = self.working.saturating_sub(1);
        self.tell_drafts();
        self.handset.take_in(update);
    }

    pub(crate) fn waits_for_work(&self) -> bool {
        self.working > 0
    }

    /// How long nothing happens by itself: until the app wants to be woken, a pause in typing ends,
    /// a key is no longer lit, or the spinner turns. `None`: until somebody does something.
    pub(crate) fn sleeps_for(&self) -> Option<Duration> {
        let now_ms = self.now_ms();
        let spins = self.shows_spinner().then(|| now_ms + SPINNER_MS - now_ms % SPINNER_MS);
        let dark = self.lit.map(|(_, until_ms)| until_ms);
        let moments = [self.handset.wake_at_ms(), self.drafts.pause_ends_ms(), dark, spins];
        let next_ms = moments.into_iter().flatten().min()?;
        // A wait stands still while the machine sleeps and the app's clock does not: the lock is
        // not late by more than the longest wait.
        Some(Duration::from_millis(next_ms.saturating_sub(now_ms).clamp(TICK_MS, LONGEST_WAIT_MS)))
    }

    /// Takes in what happened meanwhile: time, pauses.
    pub(crate) fn look(&mut self, worker: &Worker) {
        let now_ms = self.now_ms();
        let is_due = self.handset.wake_at_ms().is_some_and(|at_ms| at_ms <= now_ms);
        // The app may lock when it is woken: what was typed is told first.
        if is_due || self.drafts.has_paused(now_ms) {
            self.tell_drafts();
        }
        self.handset.wake_if_due();
        self.give_work(worker);
        self.lit = self.lit.filter(|(_, until_ms)| now_ms < *until_ms);
        let title = self.handset.view().page().map(|page| page.title.text.to_string());
        if title != self.title {
            self.title = title;
            self.focus = Focus::Nowhere;
            self.scroll = 0;
        }
        self.drafts.follow(self.handset.view().page());
        if let Some(effect) = self.handset.performed().last() {
            self.note = what_the_phone_does(effect);
            self.handset.forget_performed();
        }
    }

    pub(crate) fn draw(&mut self, frame: &mut Frame<'_>) {
        let picture = Picture {
            view: self.handset.view(),
            keypad: self.handset.keypad(),
            elsewhere: self.handset.elsewhere(),
            drafts: &self.drafts,
            focus: self.focus,
            scroll: self.scroll,
            lit: self.lit.map(|(key, _)| key),
            tick: self.now_ms() / SPINNER_MS,
            note: &self.note,
        };
        self.drawn = draw::phone(frame, &picture);
        self.scroll = self.drawn.scroll;
    }

    pub(crate) fn key(&mut self, key: KeyEvent) {
        // With Alt as well, some keyboards write a sign.
        if key.modifiers.contains(KeyModifiers::CONTROL) && !key.modifiers.contains(KeyModifiers::ALT) {
            self.quit |= matches!(key.code, KeyCode::Char('c' | 'C'));
            return;
        }
        if self.comes_back() {
            return;
        }
        self.note.clear();
        panic_if_told_to(key.code);
        self.is_active();
        match (key.code, self.handset.view()) {
            (KeyCode::F(2), _) => self.go_home(),
            (KeyCode::Esc, _) => {
                self.tell_drafts();
                self.handset.send(Event::Leave);
            }
            (KeyCode::Left, _) if key.modifiers.contains(KeyModifiers::ALT) => self.back(),
            (code, View::Calculator(_)) => self.calculator_key(code),
            (code, View::Page(_)) => self.page_key(code),
        }
    }

    pub(crate) fn mouse(&mut self, mouse: MouseEvent) {
        self.is_active();
        match mouse.kind {
            MouseEventKind::ScrollDown if self.shows_calculator() => {
                self.scroll = self.scroll.saturating_sub(STEP);
            }
            // The tape begins at its end.
            MouseEventKind::ScrollUp if self.shows_calculator() => {
                self.scroll = self.scroll.saturating_add(STEP);
            }
            MouseEventKind::ScrollDown => self.scroll_down(STEP),
            MouseEventKind::ScrollUp => self.scroll = self.scroll.saturating_sub(STEP),
            MouseEventKind::Down(MouseButton::Left) => {
                if self.comes_back() {
                    return;
                }
                self.note.clear();
                let place = Position { x: mouse.column, y: mouse.row };
                let key = self.drawn.keys.iter().find(|(area, _)| area.contains(place));
                if let Some((_, key)) = key {
                    self.press(*key);
                } else if let Some(index) = self.drawn.target_at(place) {
                    self.focus_on(index);
                    self.activate();
                }
            }
            _ => {}
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if self.shows_calculator() {
            self.handset.send(Event::Pasted { text: text.into() });
            return;
        }
        self.is_active();
        let now_ms = self.now_ms();
        let Focus::Field(id) = self.focus else { return };
        if let Some(draft) = self.drafts.get_mut(id) {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            match draft.kind {
                FieldKind::Lines => draft.insert(&text, now_ms),
                _ => draft.insert(&text.replace('\n', " "), now_ms),
            }
        }
    }

    /// Whatever somebody does on a page, reading on included, begins the idle minute anew.
    fn is_active(&mut self) {
        if self.handset.elsewhere().is_none() && self.handset.view().page().is_some() {
            self.handset.send(Event::Active);
        }
    }

    fn shows_spinner(&self) -> bool {
        let page = self.handset.view().page().filter(|_| self.handset.elsewhere().is_none());
        page.is_some_and(|page| page.rows.iter().any(|row| matches!(row, Row::Busy(_))))
    }

    fn shows_calculator(&self) -> bool {
        self.handset.elsewhere().is_none() && self.handset.view().page().is_none()
    }

    /// Any key and any click brings the app back; it does nothing else then.
    fn comes_back(&mut self) -> bool {
        let was_elsewhere = self.handset.elsewhere().is_some();
        if was_elsewhere {
            self.note.clear();
            self.handset.show();
        }
        was_elsewhere
    }

    fn calculator_key(&mut self, code: KeyCode) {
        let key = match code {
            KeyCode::Enter => Some(Key::Equals),
            KeyCode::Backspace => Some(Key::Backspace),
            KeyCode::Delete | KeyCode::Char('C') => Some(Key::Clear),
            KeyCode::PageUp => {
                self.scroll = self.scroll.saturating_add(STEP);
                return;
            }
            KeyCode::PageDown => {
                self.scroll = self.scroll.saturating_sub(STEP);
                return;
            }
            KeyCode::Char('p') => {
                self.handset.paste_copied();
                return;
            }
            KeyCode::Char(character) => letter(character).or_else(|| Key::from_char(character)),
            _ => None,
        };
        if let Some(key) = key {
            self.press(key);
        }
    }

    fn press(&mut self, key: Key) {
        self.lit = Some((key, self.now_ms() + LIT_MS));
        self.handset.send(Event::Key(key));
    }

    fn page_key(&mut self, code: KeyCode) {
        match code {
            KeyCode::Tab => self.move_focus(true),
            KeyCode::BackTab => self.move_focus(false),
            KeyCode::PageDown => self.scroll_down(self.drawn.window.height.saturating_sub(2)),
            KeyCode::PageUp => {
                let page = self.drawn.window.height.saturating_sub(2);
                self.scroll = self.scroll.saturating_sub(page);
            }
            KeyCode::Down => self.arrow(true),
            KeyCode::Up => self.arrow(false),
            code => match self.focus {
                Focus::Field(id) => self.field_key(id, code),
                _ => match code {
                    KeyCode::Enter | KeyCode::Char(' ') => self.activate(),
                    KeyCode::Backspace => self.back(),
                    KeyCode::Home => self.scroll = 0,
                    KeyCode::End => self.scroll_down(u16::MAX),
                    _ => {}
                },
            },
        }
    }

    fn field_key(&mut self, id: u32, code: KeyCode) {
        let now_ms = self.now_ms();
        let Some(draft) = self.drafts.get_mut(id) else {
            self.focus = Focus::Nowhere;
            return;
        };
        match code {
            KeyCode::Char(character) => draft.insert(character.encode_utf8(&mut [0; 4]), now_ms),
            KeyCode::Enter if draft.kind == FieldKind::Lines => draft.insert("\n", now_ms),
            KeyCode::Enter => self.move_focus(true),
            KeyCode::Backspace => draft.backspace(now_ms),
            KeyCode::Delete => draft.delete(now_ms),
            KeyCode::Left => draft.go(Move::Left),
            KeyCode::Right => draft.go(Move::Right),
            KeyCode::Home => draft.go(Move::Start),
            KeyCode::End => draft.go(Move::End),
            _ => {}
        }
    }

    fn back(&mut self) {
        self.tell_drafts();
        self.handset.send(Event::Back);
    }

    /// To the next control if it is in sight, else a little further.
    fn arrow(&mut self, down: bool) {
        let seen = self.drawn.scroll..self.drawn.scroll.saturating_add(self.drawn.window.height);
        let near = seen.start.saturating_sub(STEP)..seen.end.saturating_add(STEP);
        let at_end = self.drawn.scroll >= self.drawn.most_scroll();
        let next = self.next_target(down).filter(|&index| {
            let pinned = index >= self.drawn.spots.len();
            match self.drawn.targets().nth(index) {
                Some(_) if pinned => at_end || !down,
                Some(spot) => near.contains(&spot.area.y),
                None => false,
            }
        });
        match next {
            Some(index) => self.focus_on(index),
            None if down => self.scroll_down(STEP),
            None => self.scroll = self.scroll.saturating_sub(STEP),
        }
    }

    fn move_focus(&mut self, forward: bool) {
        let count = self.drawn.targets().count();
        if count == 0 {
            return;
        }
        let edge = if forward { 0 } else { count - 1 };
        self.focus_on(self.next_target(forward).unwrap_or(edge));
    }

    /// From where the focus is; from the first one in sight if it is nowhere.
    fn next_target(&self, forward: bool) -> Option<usize> {
        let count = self.drawn.targets().count();
        match (self.focus_index(), forward) {
            (Some(index), true) => Some(index + 1).filter(|&next| next < count),
            (Some(index), false) => index.checked_sub(1),
            (None, true) => {
                let scroll = self.drawn.scroll;
                self.drawn
                    .spots
                    .iter()
                    .position(|spot| spot.area.y >= scroll)
                    .or(Some(self.drawn.spots.len()))
            }
            (None, false) => None,
        }
    }

    fn focus_index(&self) -> Option<usize> {
        match self.focus {
            Focus::Nowhere => None,
            Focus::Nth(index) => Some(index),
            Focus::Field(id) => self
                .drawn
                .targets()
                .position(|spot| matches!(spot.target, Target::Field(field) if field == id)),
        }
    }

    /// Also brings it into sight, and tells the app of the field that is left.
    fn focus_on(&mut self, index: usize) {
        let Some(spot) = self.drawn.targets().nth(index) else {
            return;
        };
        let focus = match spot.target {
            Target::Field(id) => Focus::Field(id),
            Target::Touch(_) => Focus::Nth(index),
        };
        if index < self.drawn.spots.len() {
            let (top, bottom) = (spot.area.y, spot.area.bottom());
            let height = self.drawn.window.height;
            // The question above a field, the line above a button.
            self.scroll = self.scroll.max(bottom.saturating_sub(height)).min(top.saturating_sub(1));
        }
        if self.focus != focus {
            self.tell_drafts();
        }
        self.focus = focus;
    }

    /// Touches what has the focus.
    fn activate(&mut self) {
        let index = self.focus_index();
        let spot = index.and_then(|index| self.drawn.targets().nth(index));
        if let Some(Target::Touch(touchable)) = spot.map(|spot| spot.target.clone()) {
            self.touch(touchable);
        }
    }

    /// What was typed before is sent first. If that changed the page, the touch goes to what
    /// says the same on the new one.
    fn touch(&mut self, touchable: Touchable) {
        self.tell_drafts();
        self.handset.send(touchable.event);
    }

    fn scroll_down(&mut self, lines: u16) {
        self.scroll = self.scroll.saturating_add(lines).min(self.drawn.most_scroll());
    }

    /// Tells the app what the fields hold.
    fn tell_drafts(&mut self) {
        for (field, text) in self.drafts.take_changed() {
            if let Some(page) = self.handset.view().page() {
                let page = page.number;
                self.handset.send(Event::Filled { page, field, text });
            }
        }
    }

    fn give_work(&mut self, worker: &Worker) {
        while let Some(work) = self.handset.take_work() {
            self.working += usize::from(worker.give(work));
        }
    }

    fn now_ms(&self) -> u64 {
        self.handset.clock().now().monotonic_ms
    }
}

/// For the tests of what a panic leaves on the terminal.
fn panic_if_told_to(code: KeyCode) {
    let told = cfg!(debug_assertions) && std::env::var_os("PHONE_PANICS_AT_F12").is_some();
    assert!(!told || code != KeyCode::F(12), "a bug, as the test asked for");
}

/// Letters of the keyboard that are keys of the calculator.
fn letter(character: char) -> Option<Key> {
    Some(match character {
        'f' => Key::More,
        't' => Key::Tape,
        'T' => Key::ClearTape,
        'y' => Key::Copy,
        'd' => Key::AngleUnit,
        'r' => Key::SquareRoot,
        'q' => Key::Square,
        'i' => Key::Reciprocal,
        's' => Key::Sine,
        'o' => Key::Cosine,
        'a' => Key::Tangent,
        'l' => Key::NaturalLogarithm,
        'g' => Key::Logarithm,
        'e' => Key::Euler,
        _ => return None,
    })
}

fn what_the_phone_does(effect: &Effect) -> String {
    match effect {
        Effect::Dial { number, .. } => format!("dialer opens: {}", &**number),
        Effect::ComposeText { number, body: None, .. } => format!("messages open: to {}", &**number),
        Effect::ComposeText { number, body: Some(body), .. } => {
            format!("messages open: to {}, “{}”", &**number, &**body)
        }
        Effect::OpenPage { url } => format!("browser opens: {url}"),
        Effect::Copy { text } => format!("copied: {}", &**text),
        Effect::Leave => "the app closes".to_owned(),
        Effect::Work(_) | Effect::WakeAfter { .. } => String::new(),
    }
}

#[cfg(test)]
mod tests;
