//! A disk that is full: with the room that the app keeps for itself, everything goes on. Without
//! it, and on a disk that takes no writes at all, the plan still opens, what cannot be saved says
//! so, and what was saved is there once the disk takes writes again.

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
tap \"What matters\"
fill \"What do you hope for\" with \"a quiet kitchen\"
expect text \"Saved.\"
hide
";

const ON_A_FULL_DISK: &str = "
keys 2+2=
expect display \"4\"
keys c111222=
expect screen calculator
# Nothing can be counted: plans wait for thirty seconds.
keys c470913=
expect screen calculator
wait 31s
keys c470913=
expect title \"Help now\"
tap \"My plan\"
tap \"What matters\"
expect text \"a quiet kitchen\"
fill \"What do you hope for\" with \"a garden by the lake\"
expect text \"This change is not saved yet.\"
expect no text \"Saved.\"
hide
show
expect screen calculator
# Kept in memory while the process lives.
keys 470913=
tap \"My plan\"
tap \"What matters\"
expect text \"a garden by the lake\"
hide
";

const SAVED_THEN: &str = "
# The wrong codes still count.
keys 470913=
expect screen calculator
wait 2m
keys 470913=
tap \"My plan\"
tap \"What matters\"
expect text \"a garden by the lake\"
hide
";

const WITH_ROOM_AGAIN: &str = "
keys 470913=
tap \"My plan\"
tap \"What matters\"
expect text \"a quiet kitchen\"
fill \"What do you hope for\" with \"a garden by the lake\"
expect text \"Saved.\"
restart
keys 470913=
tap \"My plan\"
tap \"What matters\"
expect text \"a garden by the lake\"
hide
";

/// Nothing can be made: only the setup code is told, on a page of its own.
const NO_ROOM_AT_ALL: &str = "
keys 2+2=
expect display \"4\"
keys c111222=
expect screen calculator
keys c73282559=
expect title \"Nothing can be kept now\"
tap \"Close\"
expect screen calculator
";

/// Nothing opens as long as what was saved last cannot be read; the setup code says so.
const NOTHING_OPENS: &str = "
keys 2+2=
expect display \"4\"
keys c470913=
wait 31s
keys c470913=
expect screen calculator
keys c73282559=
expect title \"Nothing can be kept now\"
hide
";

/// What the app keeps for itself is enough for any number of wrong codes and edits.
const ON_A_DISK_FILLED_SINCE: &str = "
keys 100001=c100003=c100005=c100007=c100009=
keys c100011=c100013=c100015=c100017=c100019=
keys c470913=
expect screen calculator
wait 2m
keys c470913=
tap \"My plan\"
tap \"What matters\"
expect text \"a quiet kitchen\"
fill \"What do you hope for\" with \"a garden by the lake\"
expect text \"Saved.\"
hide
";

/// Runs a shell script in which `$small` is a disk of so many KiB, and `play NAME` plays a script
/// on it, `play_until_killed NAME` until it prints and is killed. `None` if disks cannot be made.
fn on_a_disk_of(kibibytes: u32, script: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        ("setup", SETUP),
        ("full", ON_A_FULL_DISK),
        ("room", WITH_ROOM_AGAIN),
        ("nothing", NO_ROOM_AT_ALL),
        ("nothing-opens", NOTHING_OPENS),
        ("since", ON_A_DISK_FILLED_SINCE),
        ("saved", SAVED_THEN),
    ] {
        std::fs::write(folder.path().join(name), text).expect("a script");
    }
    // Prints more than a pipe takes, so that it stays until it is killed: after a lock, or in a
    // visit.
    for (name, before) in [("staying", SETUP), ("visiting", SETUP.trim_end().trim_end_matches("hide"))] {
        std::fs::write(folder.path().join(name), before.to_owned() + &"print\n".repeat(40_000))
            .expect("a script");
    }
    let script = format!(
        "set -e
        cd \"$folder\"; small=disk; mkdir $small
        mount -t tmpfs -o size={kibibytes}k tmpfs $small || exit 77
        play() {{ \"$phone\" --data $small/data --play \"$1\"; }}
        play_until_killed() {{
            mkfifo said; exec 3<>said
            \"$phone\" --data $small/data --play \"$1\" >&3 & phone_id=$!
            head -c 70000 <&3 >nothing_more
            kill -9 $phone_id; wait $phone_id || true
        }}
        {script}"
    );
    // What unshare itself says if it is not allowed to is read in English.
    let output = Command::new("unshare")
        .args(["--mount", "sh", "-c", &script])
        .env("folder", folder.path())
        .env("phone", env!("CARGO_BIN_EXE_phone"))
        .env("LC_ALL", "C")
        .output();
    let Ok(output) = output.map_err(|_| ()).and_then(|output| match output.status.code() {
        Some(77) => Err(()),
        Some(1) if String::from_utf8_lossy(&output.stderr).contains("ermi") => Err(()),
        _ => Ok(output),
    }) else {
        skip("a full disk", "only root can mount a small one");
        return None;
    };
    let text =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    Some(text)
}

#[test]
fn on_a_full_disk_the_plan_opens_and_nothing_that_was_saved_is_lost() {
    on_a_disk_of(
        1_536,
        "play setup
        dd if=/dev/zero of=$small/filler bs=1k 2>/dev/null || true
        play full
        rm $small/filler
        play room",
    );
}

#[test]
fn with_no_room_for_a_file_the_calculator_works_and_setup_says_why_it_cannot_begin() {
    on_a_disk_of(
        1_536,
        "mkdir $small/data
        printf 1 >$small/filler
        dd if=/dev/zero of=$small/filler bs=1k 2>/dev/null || true
        play nothing
        rm $small/filler
        play setup",
    );
}

#[test]
fn an_app_that_was_there_before_the_disk_was_full_goes_on_as_ever() {
    on_a_disk_of(
        8_192,
        "play_until_killed staying
        dd if=/dev/zero of=$small/filler bs=1k 2>/dev/null || true
        play since
        rm $small/filler
        play saved",
    );
}

#[test]
fn on_a_disk_that_takes_no_writes_the_plan_opens_and_nothing_that_was_saved_is_lost() {
    on_a_disk_of(
        8_192,
        "play setup
        mount -o remount,ro $small
        play full
        mount -o remount,rw $small
        play room",
    );
}

/// What was saved last is in a WAL that nobody can read without a write: the older state in the
/// file must not stand for it.
#[test]
fn killed_before_the_disk_took_no_writes_what_was_saved_last_waits_until_it_does() {
    on_a_disk_of(
        8_192,
        "play_until_killed visiting
        test -s $small/data/calculator.db-wal
        mount -o remount,ro $small
        play nothing-opens
        mount -o remount,rw $small
        play room",
    );
}
