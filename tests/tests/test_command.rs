//! The test command itself, with parts of its own in place of the real ones: it goes on after a
//! failure, says at the end what failed and what was skipped, ends accordingly, and leaves nothing
//! running when it is stopped.

#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What each part does in place of its own work.
const PARTS: [(&str, &str); 8] = [
    ("formatting", "echo 'all is well'"),
    ("lints", "echo 'to standard output'; echo 'to standard error' >&2; (exit 5); echo 'never said'"),
    ("rust", "echo 'test x ... ok'; echo 'skipped: the disk, because strace is not installed'"),
    ("reading", "needs no-such-tool-as-this && echo 'never said'"),
    // Waits for one that comes after it.
    ("android", "echo 'android begins'; until [ -e ios-was-here ]; do sleep 0.1; done; echo 'android ends'"),
    ("ios", "echo 'ios begins'; sleep 0.5; touch ios-was-here; echo 'ios ends'"),
    ("shells", "echo 'both have ended'"),
    // One that does not mind Ctrl-C, and one that it has started.
    ("kotlin", "trap '' INT; echo begun; sleep 1000 & echo $! >child; wait"),
];

/// A repository with nothing but this test command in it.
fn repository() -> TempDir {
    let folder = tempfile::Builder::new().prefix("a space ").tempdir().expect("a folder");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("run");
    let mut script = fs::read_to_string(script).expect("tests/run");
    for (name, body) in PARTS {
        let begin = script.find(&format!("part_{name}() {{")).expect("the part");
        let rest = &script[begin..];
        let end = rest.find("}\n").expect("its end") + 2;
        script.replace_range(begin..begin + end, &format!("part_{name}() {{ {body}; }}\n"));
    }
    fs::create_dir(folder.path().join("tests")).expect("a folder");
    let path = folder.path().join("tests/run");
    fs::write(&path, script).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("made a program");
    folder
}

fn command(repository: &TempDir, parts: &[&str]) -> Command {
    let script = repository.path().join("tests/run");
    let mut command = if cfg!(target_os = "linux") {
        // Whoever starts this test in the background of a script has it ignore Ctrl-C, for its
        // children too.
        let mut command = Command::new("env");
        command.arg("--default-signal=INT").arg(script);
        command
    } else {
        Command::new(script)
    };
    command.args(parts).env_remove("CI");
    command
}

/// One that has ended and that nobody has asked about is there, but not running.
fn is_running(process: &str) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"));
    stat.is_ok_and(|stat| stat.rsplit(") ").next().is_some_and(|rest| !rest.starts_with('Z')))
}

fn said(command: &mut Command) -> (Option<i32>, String) {
    let output = command.output().expect("bash runs");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("UTF-8"))
}

#[test]
fn it_goes_on_after_a_part_that_fails_and_says_so_at_the_end() {
    let repository = repository();
    let (code, said) = said(&mut command(&repository, &["formatting", "lints", "rust", "reading"]));
    assert_eq!(code, Some(1), "{said}");
    assert!(!said.contains("never said"), "a part ends where it fails: {said}");
    let (parts, end) = said.split_once("== the end").expect("an end");
    assert!(parts.contains("== rust"), "{parts}");
    let verdicts: Vec<Vec<&str>> =
        end.lines().skip(1).take(4).map(|line| line.split_whitespace().collect()).collect();
    let expected =
        [("passed", "formatting"), ("FAILED", "lints"), ("passed", "rust"), ("skipped", "reading")];
    for (verdict, (outcome, name)) in verdicts.iter().zip(expected) {
        assert_eq!(verdict[..2], [outcome, name], "{end}");
        assert!(verdict[2].contains(':') && verdict[3].contains(':'), "both times: {verdict:?}");
    }
    for line in [
        "skipped in rust: the disk, because strace is not installed",
        "skipped in reading: all of it, because no-such-tool-as-this is not installed",
        "== lints failed. The end of target/tests/lints.log:\nto standard output\nto standard error\n",
        "1 of 4 failed: lints",
    ] {
        assert!(end.contains(line), "{line}\n{end}");
    }
    let log = fs::read_to_string(repository.path().join("target/tests/lints.log")).expect("the log");
    assert_eq!(log, "to standard output\nto standard error\n");
}

#[test]
fn what_is_skipped_fails_nothing_but_in_ci() {
    let repository = repository();
    for part in ["rust", "reading"] {
        let (code, text) = said(&mut command(&repository, &["formatting", part]));
        assert_eq!(code, Some(0), "{text}");
        assert!(text.ends_with("\nnothing failed\n"), "{text}");
        let (code, text) = said(command(&repository, &["formatting", part]).env("CI", "true"));
        assert_eq!(code, Some(1), "{text}");
        assert!(text.contains(&format!("1 of 2 failed: {part}")), "{text}");
    }
}

#[test]
fn android_runs_beside_ios_and_tells_its_own_at_its_end() {
    let (code, output) = said(&mut command(&repository(), &["android", "ios", "shells"]));
    assert_eq!(code, Some(0), "{output}");
    let places = [
        "== ios:",
        "ios begins",
        "ios ends",
        "== android:",
        "android begins",
        "android ends",
        "== shells:",
        "both have ended",
        "passed   ios",
        "passed   android",
        "passed   shells",
    ]
    .map(|line| output.find(line).unwrap_or_else(|| panic!("no {line}: {output}")));
    assert!(places.is_sorted(), "{output}");
}

#[test]
fn parts_are_run_by_name_and_a_name_that_is_none_is_told_the_choices() {
    let repository = repository();
    let (code, text) = said(&mut command(&repository, &["formatting"]));
    assert_eq!(code, Some(0), "{text}");
    assert_eq!(text.matches("passed").count(), 1, "{text}");
    let (code, text) = said(&mut command(&repository, &["formating"]));
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("no part is called formating. There are: formatting lints rust"), "{text}");
    let (code, text) = said(&mut command(&repository, &["--list"]));
    assert_eq!(code, Some(0), "{text}");
    assert!(text.lines().count() >= 12 && text.contains("shells "), "{text}");
    let (code, text) = said(&mut command(&repository, &["--help"]));
    assert_eq!(code, Some(0), "{text}");
    assert!(
        text.contains("tests/run --list") && !text.contains("no part") && !text.contains("set -e"),
        "{text}"
    );
}

#[test]
fn ctrl_c_ends_all_that_a_part_has_started() {
    let repository = repository();
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        let mut running = command(&repository, &["formatting", "kotlin", "formatting"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("bash runs");
        let mut lines = BufReader::new(running.stdout.take().expect("piped")).lines();
        assert!(lines.by_ref().map_while(Result::ok).any(|line| line == "begun"));
        let child = repository.path().join("child");
        let child = loop {
            match fs::read_to_string(&child) {
                Ok(id) if id.ends_with('\n') => break id.trim().to_owned(),
                _ => std::thread::yield_now(),
            }
        };
        let sent = Command::new("kill").args(["-s", signal, &running.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
        let rest: Vec<String> = lines.map_while(Result::ok).collect();
        assert_eq!(running.wait().expect("it ends").code(), Some(code), "{rest:?}");
        assert!(rest.iter().any(|line| line.trim() == "stopped  kotlin"), "{rest:?}");
        assert!(!is_running(&child), "the sleep is over");
        fs::remove_file(repository.path().join("child")).expect("removed");
    }
}
