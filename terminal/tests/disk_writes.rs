//! What reaches the disk, seen by strace: a save is one page and one sync; every code is followed
//! by the same writes; a lock empties the WAL.

mod skip;

use std::process::Command;

use skip::skip;

const SETUP: &str = "
keys 73282559=
tap \"I am alone\"
tap \"My plan\"
tap \"I understand\"
tap \"Open the calculator\"
keys 470913=
tap \"Open the calculator\"
keys 470913=
tap \"Open my plan\"
";

const SECOND_CODE: &str = "
tap \"Settings and code\"
tap \"A second code\"
tap \"Choose a second code\"
tap \"Open the calculator\"
keys 918274=
tap \"Open the calculator\"
keys 918274=
";

/// A frame of the WAL: its header, and one page.
const FRAME: [u64; 2] = [24, 32_768];

/// One call that changes a file: its name, the file's ending, and how many bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Call {
    name: String,
    file: String,
    bytes: Option<u64>,
}

fn strace_is_here() -> bool {
    let here = Command::new("strace").arg("-V").output().is_ok_and(|output| output.status.success());
    if !here {
        skip("what reaches the disk", "strace is not installed");
    }
    here
}

/// The calls between each `print` of a journey and the next.
fn segments(journey: &str) -> Vec<Vec<Call>> {
    let folder = tempfile::tempdir().expect("a folder");
    let (script, trace) = (folder.path().join("script"), folder.path().join("trace"));
    std::fs::write(&script, journey).expect("the script");
    let output = Command::new("strace")
        .args([
            "-f",
            "-y",
            "-s",
            "0",
            "-e",
            "trace=write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename",
            "-o",
        ])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_phone"))
        .arg("--data")
        .arg(folder.path().join("data"))
        .arg("--play")
        .arg(&script)
        .output()
        .expect("strace runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let trace = std::fs::read_to_string(&trace).expect("the trace");
    let mut segments = vec![Vec::new()];
    let mut printing = false;
    for line in trace.lines() {
        let Some(call) = parse(line) else { continue };
        let prints = call.name == "write" && call.file.is_empty();
        if prints && !printing {
            segments.push(Vec::new());
        } else if !prints {
            segments.last_mut().expect("never empty").push(call);
        }
        printing = prints;
    }
    segments
}

/// `123 pwrite64(5</tmp/x/calculator.db-wal>, ""..., 65536, 56) = 65536`
fn parse(line: &str) -> Option<Call> {
    let line = line.split_once(' ').map_or(line, |(_, rest)| rest.trim_start());
    let (name, rest) = line.split_once('(')?;
    if !["write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename"].contains(&name) {
        return None;
    }
    let file = match rest.rsplit_once("calculator.db") {
        Some((_, ending)) => {
            let ending: String =
                ending.chars().take_while(|letter| letter.is_ascii_alphabetic() || *letter == '-').collect();
            format!("calculator.db{ending}")
        }
        // Standard output, where a screen is printed.
        None if name == "write" && (rest.starts_with("1<") || rest.starts_with("1,")) => String::new(),
        None => return None,
    };
    let bytes = match name {
        "write" | "pwrite64" => rest.rsplit("= ").next()?.trim().parse().ok(),
        "ftruncate" => rest.rsplit(", ").next()?.split(')').next()?.parse().ok(),
        _ => None,
    };
    Some(Call { name: name.to_owned(), file, bytes })
}

fn syncs(calls: &[Call]) -> usize {
    calls.iter().filter(|call| call.name.ends_with("sync")).count()
}

fn written(calls: &[Call]) -> Vec<u64> {
    calls
        .iter()
        .filter(|call| call.name.starts_with("pwrite") || call.name == "write")
        .filter_map(|call| call.bytes)
        .collect()
}

#[test]
fn a_save_is_one_page_in_the_wal_and_one_sync() {
    if !strace_is_here() {
        return;
    }
    let journey = format!(
        "{SETUP}
tap \"What matters\"
fill \"What do you hope for\" with \"a quiet kitchen\"
print
fill \"What do you hope for\" with \"a quiet kitchen and a garden\"
print
fill \"What do you hope for\" with \"a garden\"
print
"
    );
    let segments = segments(&journey);
    for save in &segments[1..3] {
        assert_eq!(syncs(save), 1, "{save:#?}");
        assert_eq!(written(save), FRAME, "{save:#?}");
        assert!(save.iter().all(|call| call.file == "calculator.db-wal"), "{save:#?}");
    }
}

#[test]
fn every_code_is_followed_by_the_same_writes_whatever_it_is() {
    if !strace_is_here() {
        return;
    }
    // Each attempt begins with an empty WAL, and has what it wrote between two prints.
    let attempt = |code: &str| format!("hide\nshow\nprint\nkeys c{code}=\nprint\n");
    let ten_wrong = (0..10).map(|number| format!("keys c6000{number:02}=\n")).collect::<String>();
    let [wrong, plan, notes, setup] = ["111222", "470913", "918274", "73282559"].map(attempt);
    let ignored = format!("exit\n{ten_wrong}keys c600099=\n{plan}expect screen calculator\n");
    let opened = format!(
        "{plan}expect title \"Help now\"\n{notes}expect title \"Notes\"\n{setup}expect title \"Could someone see this phone?\"\n"
    );
    let set_up = segments(&format!("{SETUP}{SECOND_CODE}{wrong}{opened}{ignored}"));
    let fresh = segments(&format!("{wrong}{setup}expect title \"Could someone see this phone?\"\n"));
    let attempts = [
        ("wrong", &set_up[1]),
        ("plan", &set_up[3]),
        ("notes", &set_up[5]),
        ("the setup code", &set_up[7]),
        ("ignored", &set_up[9]),
        ("fresh", &fresh[1]),
        ("the setup code on a fresh install", &fresh[3]),
    ];
    for (name, calls) in attempts {
        assert_eq!(attempts[0].1, calls, "{name}");
    }
    let frames =
        attempts[0].1.iter().filter(|call| call.bytes == Some(FRAME[1]) && call.file == "calculator.db-wal");
    // Both headers before, both headers and twelve slots after.
    assert_eq!(frames.count(), 2 + 14);
}

#[test]
fn a_lock_renews_every_row_and_empties_the_wal() {
    if !strace_is_here() {
        return;
    }
    let journey = format!(
        "{SETUP}\ntap \"What matters\"\nprint\nfill \"What do you hope for\" with \"a garden\"\nhide\nshow\nprint\n"
    );
    let segments = segments(&journey);
    let lock = &segments[1];
    let last = lock.last().expect("a lock writes");
    let emptied = Call { name: "ftruncate".to_owned(), file: "calculator.db-wal".to_owned(), bytes: Some(0) };
    assert!(lock.contains(&emptied), "{lock:#?}");
    assert!(last == &emptied || last.name.ends_with("sync"), "{last:?}");
    let pages = lock.iter().filter(|call| call.bytes == Some(32_768) && call.file == "calculator.db").count();
    assert!(pages >= 14, "{pages}");
}
