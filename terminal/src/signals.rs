//! Signals, which arrive like a key does: the phone is put down in good order, or stands aside for
//! the shell.

use std::io;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::inbox::Tell;

/// What a signal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signal {
    /// Stand aside until the shell says to go on.
    Stop,
    /// The phone has the terminal again.
    GoOn,
    /// End, and tell by which.
    End(i32),
}

/// Ctrl-Z: while the phone reads single keys the terminal makes no signal of it.
pub(crate) fn asks_to_stop(key: KeyEvent) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL) && !key.modifiers.contains(KeyModifiers::ALT);
    cfg!(unix) && control && key.kind == KeyEventKind::Press && matches!(key.code, KeyCode::Char('z' | 'Z'))
}

#[cfg(unix)]
mod unix {
    use std::thread;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level;

    use super::*;
    use crate::inbox::Said;

    /// From now on a signal is told and does nothing else.
    pub(crate) fn tell(tell: &Tell) -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT])?;
        let tell = tell.clone();
        let wait = move || {
            for signal in signals.forever() {
                let signal = match signal {
                    SIGTSTP => Signal::Stop,
                    SIGCONT => Signal::GoOn,
                    other => Signal::End(other),
                };
                tell.say(Said::Signal(signal));
            }
        };
        thread::Builder::new().name("signals".to_owned()).spawn(wait).map(drop)
    }

    /// Returns when the shell says to go on.
    pub(crate) fn stop_here() -> io::Result<()> {
        low_level::raise(SIGSTOP)
    }

    /// Ends as if nobody had caught the signal, so that whoever waits for the phone learns of it.
    pub fn end_by(signal: i32) {
        // By default SIGQUIT leaves a core dump, which would hold what was on the screen.
        if signal != SIGQUIT {
            let _ = low_level::emulate_default_handler(signal);
        }
    }
}

#[cfg(not(unix))]
mod unix {
    use super::*;

    pub(crate) fn tell(_: &Tell) -> io::Result<()> {
        Ok(())
    }

    pub(crate) fn stop_here() -> io::Result<()> {
        Ok(())
    }

    pub fn end_by(_: i32) {}
}

pub use unix::end_by;
pub(crate) use unix::{stop_here, tell};
