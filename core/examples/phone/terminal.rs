//! The phone to type on: keys, mouse, the passing of time, and the way out that leaves nothing on the terminal.

use std::io::{self, Write};
use std::time::Duration;

use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    Event as Input, KeyEventKind,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{Clear, ClearType};

use crate::hands::Hands;
use crate::handset::Handset;
use crate::worker::Worker;

/// Between two looks at the clock and at the work that is done.
const LOOK: Duration = Duration::from_millis(50);

/// Draws the phone until the person quits.
pub(crate) fn run(handset: Handset) -> io::Result<()> {
    let worker = Worker::start(handset.app().clone(), handset.clock)?;
    let mut hands = Hands::new(handset);
    let mut screen = Screen::open()?;
    let done = turn(&mut screen.terminal, &mut hands, &worker);
    let closed = screen.close();
    hands.put_down(worker);
    done.and(closed)
}

fn turn(terminal: &mut DefaultTerminal, hands: &mut Hands, worker: &Worker) -> io::Result<()> {
    while !hands.has_quit() {
        hands.look(worker);
        terminal.draw(|frame| hands.draw(frame))?;
        if event::poll(LOOK)? {
            // All that is there, then one drawing.
            loop {
                match event::read()? {
                    Input::Key(key) if key.kind != KeyEventKind::Release => hands.key(key),
                    Input::Mouse(mouse) => hands.mouse(mouse),
                    Input::Paste(text) => hands.paste(&text),
                    _ => {}
                }
                hands.look(worker);
                if !event::poll(Duration::ZERO)? {
                    break;
                }
            }
        }
    }
    Ok(())
}

/// The terminal while the phone has it. Given back whatever happens.
struct Screen {
    terminal: DefaultTerminal,
}

impl Screen {
    fn open() -> io::Result<Self> {
        // Also gives the terminal back before a panic speaks.
        let terminal = ratatui::try_init()?;
        let screen = Self { terminal };
        execute!(io::stdout(), EnableMouseCapture, EnableBracketedPaste)?;
        Ok(screen)
    }

    /// Clears what was drawn before going back, so that no way of scrolling finds it.
    fn close(mut self) -> io::Result<()> {
        self.terminal.clear()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let mut out = io::stdout();
        let _ = execute!(out, DisableBracketedPaste, DisableMouseCapture, Clear(ClearType::All));
        ratatui::restore();
        let _ = out.flush();
    }
}
