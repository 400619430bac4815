//! The phone to type on: keys, mouse, signals, the passing of time, and the way out that leaves
//! nothing on the terminal.
//!
//! It sleeps until somebody does something, slow work is done, or the app wants to be woken.
//! However it ends, the terminal is given back first and the app locks then: at Ctrl-C, at a
//! signal, when the terminal is gone, after a panic in any thread.

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event as Input,
    KeyEventKind,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::style::Colored;
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::style::Color;
use ratatui::{DefaultTerminal, Frame, Terminal};

use crate::hands::Hands;
use crate::handset::Handset;
use crate::inbox::{Inbox, Said};
use crate::signals::{self, Signal};
use crate::worker::Worker;

/// Why the phone was put down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The person quit.
    Quit,
    /// Somebody sent this signal.
    Signal(i32),
    /// A thread of the phone ended by a bug, which has spoken already.
    Bug,
}

/// Whether the terminal is ours now. One for the process, as the terminal is.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Draws the phone until it is put down.
pub fn run(handset: Handset) -> io::Result<Ended> {
    give_back_before_a_panic_speaks();
    let (inbox, tell) = Inbox::new();
    signals::tell(&tell)?;
    let worker = Worker::start(handset.app().clone(), handset.clock(), tell.clone())?;
    let mut phone = Phone { hands: Hands::new(handset), worker, inbox };
    let mut screen = Screen::take()?;
    tell.of_input()?;
    let ended = phone.turn(&mut screen);
    drop(screen);
    phone.put_down();
    ended
}

/// For `NO_COLOR`. What writes to the terminal would leave the numbers of the colors out and write
/// `ESC[;m`, which takes back all else as well: what is reversed or bold would be plain.
fn take_colors(frame: &mut Frame<'_>) {
    for cell in &mut frame.buffer_mut().content {
        cell.set_fg(Color::Reset).set_bg(Color::Reset);
    }
}

struct Phone {
    hands: Hands,
    worker: Worker,
    inbox: Inbox,
}

impl Phone {
    fn turn(&mut self, screen: &mut Screen) -> io::Result<Ended> {
        while !self.hands.has_quit() {
            self.hands.look(&self.worker);
            screen.terminal.draw(|frame| {
                self.hands.draw(frame);
                if Colored::ansi_color_disabled_memoized() {
                    take_colors(frame);
                }
            })?;
            let mut said = self.inbox.wait(self.hands.sleeps_for());
            // All that is there, then one drawing.
            while let Some(next) = said {
                if let Some(ended) = self.hear(next, screen)? {
                    return Ok(ended);
                }
                self.hands.look(&self.worker);
                said = self.inbox.next();
            }
        }
        Ok(Ended::Quit)
    }

    fn hear(&mut self, said: Said, screen: &mut Screen) -> io::Result<Option<Ended>> {
        match said {
            Said::Input(Input::Key(key)) if signals::asks_to_stop(key) => self.stop(screen)?,
            Said::Input(Input::Key(key)) if key.kind != KeyEventKind::Release => self.hands.key(key),
            Said::Input(Input::Mouse(mouse)) => self.hands.mouse(mouse),
            Said::Input(Input::Paste(text)) => self.hands.paste(&text),
            // A resize among them: whatever is said is followed by a drawing.
            Said::Input(_) => {}
            Said::Done(update) => self.hands.take_in(*update),
            Said::Signal(Signal::Stop) => self.stop(screen)?,
            Said::Signal(Signal::GoOn) => screen.take_again()?,
            Said::Signal(Signal::End(signal)) => return Ok(Some(Ended::Signal(signal))),
            Said::Lost(error) => return Err(error),
            Said::Died => return Ok(Some(Ended::Bug)),
        }
        Ok(None)
    }

    /// Ctrl-Z: as if the person had gone to the home screen. Nothing is left half written
    /// meanwhile.
    fn stop(&mut self, screen: &mut Screen) -> io::Result<()> {
        self.hands.go_home();
        self.finish();
        give_back();
        signals::stop_here()?;
        screen.take_again()
    }

    /// Waits until all slow work is done.
    fn finish(&mut self) {
        self.hands.look(&self.worker);
        while self.hands.waits_for_work() {
            match self.inbox.wait_for_work() {
                Some(update) => self.hands.take_in(update),
                None => break,
            }
            self.hands.look(&self.worker);
        }
    }

    /// Locks, and waits for what has to be written.
    fn put_down(mut self) {
        self.hands.go_home();
        self.finish();
        self.worker.end();
        self.hands.finish_work();
    }
}

/// The terminal while the phone has it. Given back whatever happens.
struct Screen {
    terminal: DefaultTerminal,
}

impl Screen {
    fn take() -> io::Result<Self> {
        let terminal = set_up().and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
        Ok(Self { terminal: terminal.inspect_err(|_| give_back())? })
    }

    /// After somebody else had it: all of it is drawn anew.
    fn take_again(&mut self) -> io::Result<()> {
        // What the phone knows of the terminal's modes may no longer be so.
        disable_raw_mode()?;
        set_up()?;
        let size = self.terminal.size()?;
        // Not `clear`, which asks the terminal for its cursor: the answer would go to whoever reads
        // the keys.
        self.terminal.resize(size.into())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn set_up() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste)
}

/// Clears what was drawn before going back, so that no way of scrolling finds it. Once, so that
/// what a panic says afterwards stays.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // A terminal that is gone takes nothing any more.
    let _ = execute!(
        out,
        DisableBracketedPaste,
        DisableMouseCapture,
        Clear(ClearType::All),
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// In whichever thread it is.
fn give_back_before_a_panic_speaks() {
    let speak = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        give_back();
        speak(panic);
    }));
}
