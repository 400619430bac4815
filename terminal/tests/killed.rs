//! The phone's process ends without warning at a random moment of a long visit: what was said to be
//! saved is there, or the edit after it, and the plan opens under its code. Set `TALLY_FULL` for
//! five hundred times.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

const EDITS: u32 = 200;
const OPEN: &str = "keys c470913=\ntap \"My plan\"\ntap \"What matters to me\"\n";

/// Begins to play a journey, given as its text.
fn play(data: &Path, journey: &str) -> (Child, BufReader<ChildStdout>) {
    let file = data.join("visit.journey");
    fs::write(&file, journey).expect("a journey");
    let mut phone = Command::new(env!("CARGO_BIN_EXE_phone"))
        .arg("--data")
        .arg(data)
        .arg("--play")
        .arg(&file)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the phone runs");
    let out = phone.stdout.take().expect("a pipe");
    (phone, BufReader::new(out))
}

/// The number of the edit that a printed line shows.
fn edit_in(line: &str) -> Option<u32> {
    let (_, rest) = line.split_once("edit ")?;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Kills the phone some moments after it showed this edit as saved, or after it began. The last
/// edit that it showed.
fn kill_after(data: &Path, visit: &str, edit: u32, moments: Duration) -> u32 {
    let (mut phone, mut out) = play(data, visit);
    let (mut shown, mut line) = (0, String::new());
    while shown < edit && out.read_line(&mut line).expect("UTF-8") > 0 {
        shown = edit_in(&line).unwrap_or(shown);
        line.clear();
    }
    assert_eq!(shown, edit, "the visit went on so far");
    thread::sleep(moments);
    // At once, as kill -9 does.
    phone.kill().expect("it is there");
    phone.wait().expect("it ends");
    out.lines().map_while(Result::ok).filter_map(|line| edit_in(&line)).last().unwrap_or(shown)
}

/// Opens the plan and goes to the home screen. The edit that stands in it; zero before the first.
fn read(data: &Path) -> u32 {
    let (mut phone, out) = play(data, &format!("{OPEN}print\nhide\n"));
    let found = out.lines().map_while(Result::ok).filter_map(|line| edit_in(&line)).last();
    assert!(phone.wait().expect("it ends").success(), "the plan opens");
    found.unwrap_or(0)
}

#[test]
fn whatever_was_said_to_be_saved_outlives_the_process() {
    let times = if std::env::var_os("TALLY_FULL").is_some() { 500 } else { 12 };
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vaults/plan");
    let edits: String = (1..=EDITS)
        .map(|edit| {
            format!("fill \"What do you hope for\" with \"edit {edit}\"\nexpect text \"Saved.\"\nprint\n")
        })
        .collect();
    let visit = format!("{OPEN}{edits}");
    for time in 0..times {
        let data = tempfile::tempdir().expect("a folder");
        for name in ["calculator.db", "device.bin"] {
            fs::copy(frozen.join(name), data.path().join(name)).expect("a file of the vault");
        }
        // Places that lie apart alike and never twice at the same one: multiples of the golden
        // ratio.
        let place = (f64::from(time) * 0.618_033_988_75).fract();
        // Every fourth time before or while the plan opens; else within an edit or two of one in
        // the middle.
        let (edit, moments) = if time % 4 == 0 {
            (0, Duration::from_millis(800).mul_f64(place))
        } else {
            ((time * 7) % (EDITS - 20) + 1, Duration::from_millis(4).mul_f64(place))
        };
        let said = kill_after(data.path(), &visit, edit, moments);
        let found = read(data.path());
        // The edit after it may have reached the disk and not the screen; never more.
        assert!((said..=said + 1).contains(&found), "{said} was said to be saved, {found} is there");
        let wal = fs::metadata(data.path().join("calculator.db-wal")).map_or(0, |file| file.len());
        assert_eq!(wal, 0, "the WAL is empty after the next lock");
    }
}
