//! The terminal phone on a terminal: what it leaves there however it ends, and what it says before
//! it begins.
//!
//! The terminal is a pseudo-terminal of this test, and `setsid` makes it the phone's own.

#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use tempfile::TempDir;

const ENTERS: &str = "\u{1b}[?1049h";
const LEAVES: &str = "\u{1b}[?1049l";
/// Of the mouse and of pasting; each has to be switched off again.
const MODES: [&str; 5] = ["1000", "1002", "1003", "1006", "2004"];

struct Terminal {
    /// Our side.
    ours: File,
    /// The phone's side, to look at its modes.
    theirs: File,
    phone: Child,
    drawn: Receiver<Vec<u8>>,
    /// All that has been drawn so far.
    seen: String,
    folder: TempDir,
}

impl Terminal {
    fn of_size(columns: u16, rows: u16) -> Self {
        Self::with(columns, rows, &[])
    }

    fn with(columns: u16, rows: u16, variables: &[(&str, &str)]) -> Self {
        Self::on(tempfile::tempdir().expect("a folder"), (columns, rows), &[], variables)
    }

    fn on(
        folder: TempDir,
        (columns, rows): (u16, u16),
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Self {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
        grantpt(&ours).and_then(|()| unlockpt(&ours)).expect("a pseudo-terminal");
        let name = ptsname(&ours, Vec::new()).expect("its name").into_string().expect("ASCII");
        let theirs = File::options().read(true).write(true).open(name).expect("its other side");
        let side = || Stdio::from(theirs.try_clone().expect("another handle"));
        tcsetwinsize(&ours, size(columns, rows)).expect("a size");
        let phone = Command::new("setsid")
            .arg("--ctty")
            .arg(env!("CARGO_BIN_EXE_phone"))
            .arg("--data")
            .arg(folder.path())
            .args(arguments)
            .envs(variables.iter().copied())
            .env("TERM", "xterm-256color")
            .stdin(side())
            .stdout(side())
            .stderr(side())
            .spawn()
            .expect("the phone starts");
        let ours = File::from(ours);
        let mut from = ours.try_clone().expect("another handle");
        let (tell, drawn) = mpsc::channel();
        thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = from.read(&mut piece) {
                if tell.send(piece[..length].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { ours, theirs, phone, drawn, seen: String::new(), folder }
    }

    /// Waits until this is drawn; tells all that was drawn since the last wait.
    fn waits_for(&mut self, text: &str) -> String {
        let from = self.seen.len();
        let mut silent = 0;
        while !self.seen[from..].contains(text) && !words(&self.seen[from..]).contains(text) {
            match self.drawn.recv_timeout(Duration::from_secs(1)) {
                Ok(piece) => {
                    self.seen.push_str(&String::from_utf8_lossy(&piece));
                    silent = 0;
                }
                // However slow the machine is: minutes without a letter are no slowness.
                Err(_) => {
                    silent += 1;
                    let ended = self.phone.try_wait().expect("a child").is_some() || silent == 180;
                    assert!(!ended, "no {text:?} came: {:?}", &self.seen[from..]);
                }
            }
        }
        self.seen[from..].to_owned()
    }

    fn types(&mut self, keys: &str) {
        self.ours.write_all(keys.as_bytes()).expect("somebody reads");
    }

    fn sends(&self, signal: &str) {
        let process = self.phone.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &process]).status().expect("kill runs").success());
    }

    fn resizes(&mut self, columns: u16, rows: u16) {
        tcsetwinsize(&self.ours, size(columns, rows)).expect("a size");
    }

    /// Whether typing is echoed and read line by line, as a shell needs it.
    fn is_given_back(&self) -> bool {
        let modes = tcgetattr(&self.theirs).expect("modes").local_modes;
        modes.contains(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG)
    }

    fn is_stopped(&self) -> bool {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.phone.id())).expect("it is there");
        stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('T'))
    }

    /// Waits for the phone's end; checks what it leaves.
    fn ends(mut self) -> (ExitStatus, String, TempDir) {
        let status = self.phone.wait().expect("it ends");
        // What it wrote last may still be on its way here; what it never wrote is waited for in
        // vain.
        let left = |seen: &str| seen.rfind(LEAVES) > seen.rfind(ENTERS);
        while !left(&self.seen) {
            match self.drawn.recv_timeout(Duration::from_secs(60)) {
                Ok(piece) => self.seen.push_str(&String::from_utf8_lossy(&piece)),
                Err(_) => break,
            }
        }
        while let Ok(piece) = self.drawn.try_recv() {
            self.seen.push_str(&String::from_utf8_lossy(&piece));
        }
        assert!(self.is_given_back(), "the terminal's modes are as before");
        for mode in MODES {
            let off = self.seen.rfind(&format!("\u{1b}[?{mode}l"));
            let on = self.seen.rfind(&format!("\u{1b}[?{mode}h"));
            assert!(off > on, "mode {mode} is off: {:?}", self.seen);
        }
        let wal = fs::metadata(self.folder.path().join("calculator.db-wal")).map_or(0, |file| file.len());
        assert_eq!(wal, 0, "it has locked");
        (status, self.seen, self.folder)
    }
}

/// What is drawn without how: a blank may be a move of the cursor.
fn words(drawn: &str) -> String {
    let mut words = String::new();
    for (index, piece) in drawn.split("\u{1b}[").enumerate() {
        let end = piece.find(|letter: char| letter.is_ascii_alphabetic()).filter(|_| index > 0);
        let (moves, rest) =
            end.map_or((false, piece), |end| (piece[end..].starts_with('H'), &piece[end + 1..]));
        words.push_str(if moves { " " } else { "" });
        words.push_str(rest);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words that a terminal shows reversed when it is told this: any other sequence of looks may
/// take that back.
fn reversed(drawn: &str) -> String {
    let (mut shown, mut is_reversed) = (String::new(), false);
    for (index, piece) in drawn.split("\u{1b}[").enumerate() {
        let end = piece.find(|letter: char| letter.is_ascii_alphabetic()).filter(|_| index > 0);
        let (sequence, text) = end.map_or(("", piece), |end| piece.split_at(end + 1));
        if let Some(looks) = sequence.strip_suffix('m') {
            let mut looks = looks.split(';');
            while let Some(look) = looks.next() {
                match look {
                    "" | "0" | "27" => is_reversed = false,
                    "7" => is_reversed = true,
                    // A color of the 256.
                    "38" | "48" => {
                        looks.nth(1);
                    }
                    _ => {}
                }
            }
        } else {
            shown.push(' ');
        }
        shown.push_str(if is_reversed { text } else { "" });
    }
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn size(columns: u16, rows: u16) -> Winsize {
    Winsize { ws_col: columns, ws_row: rows, ws_xpixel: 0, ws_ypixel: 0 }
}

#[test]
fn the_first_screen_tells_the_keys_and_ctrl_c_quits() {
    let mut terminal = Terminal::of_size(80, 24);
    let first = terminal.waits_for("Ctrl-C quit");
    assert!(first.contains(ENTERS) && first.contains("Tab ↑ ↓ Enter"), "{first}");
    terminal.types("\u{3}");
    let (status, _, _) = terminal.ends();
    assert_eq!(status.code(), Some(0));
}

#[test]
fn a_signal_gives_the_terminal_back_and_whoever_waits_learns_of_it() {
    for (signal, number) in [("TERM", 15), ("INT", 2), ("HUP", 1)] {
        let mut terminal = Terminal::of_size(80, 24);
        terminal.waits_for("Ctrl-C quit");
        terminal.sends(signal);
        let (status, seen, _) = terminal.ends();
        assert_eq!(status.signal(), Some(number), "{signal}");
        let (_, after) = seen.rsplit_once(LEAVES).expect("it leaves");
        assert!(!after.contains('╭'), "nothing is drawn afterwards: {after:?}");
    }
}

#[test]
fn ctrl_z_stands_aside_and_going_on_draws_it_again() {
    for by_signal in [false, true] {
        let mut terminal = Terminal::of_size(80, 24);
        terminal.waits_for("Ctrl-C quit");
        if by_signal {
            terminal.sends("TSTP");
        } else {
            terminal.types("\u{1a}");
        }
        terminal.waits_for(LEAVES);
        while !terminal.is_stopped() {
            thread::yield_now();
        }
        assert!(terminal.is_given_back());
        terminal.sends("CONT");
        let again = terminal.waits_for("any key come back");
        assert!(again.contains(ENTERS) && again.contains('╭'), "{again}");
        assert!(!terminal.is_given_back());
        terminal.types("\u{3}");
        assert_eq!(terminal.ends().0.code(), Some(0));
    }
}

#[test]
fn a_bug_gives_the_terminal_back_and_is_told_there() {
    let mut terminal = Terminal::with(80, 24, &[("PHONE_PANICS_AT_F12", "1")]);
    terminal.waits_for("Ctrl-C quit");
    terminal.types("\u{1b}[24~");
    let (status, seen, _) = terminal.ends();
    assert_eq!(status.code(), Some(101));
    let (_, after) = seen.rsplit_once(LEAVES).expect("it leaves");
    assert!(after.contains("a bug, as the test asked for"), "{after}");
    assert!(!after.contains("\u{1b}[2J"), "and stays there: {after:?}");
}

#[test]
fn a_small_window_says_which_size_is_needed_until_there_is_room() {
    let mut terminal = Terminal::of_size(40, 12);
    let small = terminal.waits_for("28 × 18");
    assert!(words(&small).contains("40 × 12"), "{small}");
    terminal.resizes(80, 24);
    terminal.waits_for("Ctrl-C quit");
    terminal.resizes(27, 17);
    terminal.waits_for("27 × 17");
    terminal.types("\u{3}");
    assert_eq!(terminal.ends().0.code(), Some(0));
}

#[test]
fn with_colors_and_without_the_focus_is_reversed() {
    for no_color in ["1", ""] {
        let mut terminal = Terminal::with(80, 40, &[("NO_COLOR", no_color)]);
        terminal.waits_for("Ctrl-C quit");
        terminal.types("73282559\r");
        terminal.waits_for("I am alone");
        for label in ["English", "Español"] {
            terminal.types("\t");
            let focused = terminal.waits_for(label);
            assert!(reversed(&focused).contains(label), "{no_color:?}, {label}: {focused:?}");
            let has_colors = focused.contains("38;5;") || focused.contains("48;5;");
            assert_eq!(has_colors, no_color.is_empty(), "{focused:?}");
        }
        terminal.types("\u{3}");
        assert_eq!(terminal.ends().0.code(), Some(0));
    }
}

#[test]
fn starting_over_asks_and_says_what_it_deletes() {
    let begin = || {
        let mut terminal = Terminal::of_size(80, 24);
        terminal.waits_for("Ctrl-C quit");
        terminal.types("\u{3}");
        terminal.ends().2
    };
    for (answer, is_deleted) in [("n\n", false), ("\n", false), ("y\n", true)] {
        let used = begin();
        let kept = used.path().join("notes.txt");
        fs::write(&kept, "mine").expect("written");
        let data = used.path().to_owned();
        let mut terminal = Terminal::on(used, (80, 24), &["--reset"], &[]);
        let asked = terminal.waits_for("[y/N]");
        assert!(asked.contains("calculator.db") && asked.contains("device.bin"), "{asked}");
        assert!(!asked.contains("notes.txt"), "{asked}");
        let before = fs::read(data.join("device.bin")).expect("the key");
        terminal.types(answer);
        if is_deleted {
            terminal.waits_for("Ctrl-C quit");
            terminal.types("\u{3}");
            let (status, _, folder) = terminal.ends();
            assert_eq!(status.code(), Some(0));
            assert_ne!(fs::read(data.join("device.bin")).expect("a new key"), before);
            assert!(folder.path().join("notes.txt").exists());
        } else {
            terminal.waits_for("Nothing was deleted.");
            assert_eq!(terminal.phone.wait().expect("it ends").code(), Some(2));
            assert_eq!(fs::read(data.join("device.bin")).expect("the key"), before);
        }
    }
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// Without a terminal: exit code, standard output and standard error.
fn plays(arguments: &[&str], journey: &str) -> (Option<i32>, String) {
    let mut phone = Command::new(env!("CARGO_BIN_EXE_phone"))
        .args(arguments)
        .args(["--play", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the phone starts");
    // One that refuses its arguments reads nothing.
    let _ = phone.stdin.take().expect("piped").write_all(journey.as_bytes());
    let output = phone.wait_with_output().expect("it ends");
    (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8"))
}

#[test]
fn a_journey_on_a_used_folder_is_told_how_to_start_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = ["--data", path(folder.path())];
    let new = "keys c73282559=\nexpect title \"Could someone see this phone?\"\n";
    let (code, said) = plays(
        &data,
        &format!(
            "{new}tap \"I am alone\"\ntap \"My plan\"\ntap \"I understand\"\ntap \"Open the calculator\"\nkeys 470913=\ntap \"Open the calculator\"\nkeys 470913=\nhide\n"
        ),
    );
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = plays(&data, "expect screen page\n");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("--reset") && said.contains(path(folder.path())), "{said}");
    let (code, said) = plays(&[&data[..], &["--reset"]].concat(), new);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("calculator.db") && said.contains("device.bin"), "{said}");
    // On a new one a failure is the journey's own.
    let other = tempfile::tempdir().expect("a folder");
    let (code, said) = plays(&["--data", path(other.path())], "expect screen page\n");
    assert_eq!(code, Some(1), "{said}");
    assert!(!said.contains("--reset"), "{said}");
}

#[test]
fn what_does_not_exist_is_refused_with_the_choices() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = path(folder.path()).to_owned();
    let file = folder.path().join("file");
    fs::write(&file, "").expect("written");
    let missing = folder.path().join("none/phone");
    for (arguments, says) in [
        (vec!["--data", &data, "--region", "westchester"], vec!["no region", "westchester-ny"]),
        (vec!["--data", &data, "--locale", "?"], vec!["no locale", "en, es"]),
        (vec!["--data", &data, "--setup-code", "12345"], vec!["6 to 12 digits"]),
        (vec!["--data", &data, "--setup-code", "123 456"], vec!["6 to 12 digits"]),
        (vec!["--data", &data, "--now", "yesterday"], vec!["2026-03-02T15:00:00-05:00"]),
        (vec!["--data", path(&missing)], vec!["there is no folder", "none"]),
        (vec!["--data", path(&file)], vec!["is no folder"]),
    ] {
        let (code, said) = plays(&arguments, "keys 1\n");
        assert_eq!(code, Some(2), "{arguments:?}: {said}");
        for word in says {
            assert!(said.contains(word), "{arguments:?}: {said}");
        }
    }
    assert!(!missing.exists());
}

#[test]
fn a_journey_without_a_step_says_that_nothing_was_played() {
    let folder = tempfile::tempdir().expect("a folder");
    for journey in ["", "# Only a remark\n\n", "#! locale es\n"] {
        let (code, said) = plays(&["--data", path(folder.path())], journey);
        assert_eq!(code, Some(2), "{journey:?}: {said}");
        assert!(said.contains("nothing was played") && !said.contains("all held"), "{journey:?}: {said}");
    }
}

#[test]
fn a_wrong_name_is_told_before_the_terminal_that_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    for (arguments, says) in [
        (["--region", "westchester"], "westchester-ny"),
        (["--setup-code", "12a456"], "6 to 12 digits"),
        (["--locale", "en"], "no terminal"),
    ] {
        let mut phone = Command::new(env!("CARGO_BIN_EXE_phone"));
        let phone = phone.args(arguments).args(["--data", path(folder.path())]);
        let output = phone.stdin(Stdio::null()).output().expect("it ends");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(says), "{arguments:?}: {said}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing is made");
    }
}
