//! Every input that a fuzzer was left with in `tests/fuzz/corpus`, once more: what was found stays
//! mended, and the targets stay alive where no fuzzer runs.

use std::fs;
use std::path::Path;

fn each_input(target: &str, mut feed: impl FnMut(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/corpus").join(target);
    let mut fed = 0;
    for entry in fs::read_dir(corpus).expect("a folder of inputs") {
        feed(&fs::read(entry.unwrap().path()).unwrap());
        fed += 1;
    }
    assert!(fed > 0, "no input is kept for {target}");
}

#[test]
fn header_holds_what_it_says_for_every_kept_input() {
    each_input("header", super::header);
}

#[test]
fn slot_holds_what_it_says_for_every_kept_input() {
    each_input("slot", super::slot);
}

#[test]
fn documents_hold_what_they_say_for_every_kept_input() {
    each_input("documents", super::documents);
}

#[test]
fn directory_holds_what_it_says_for_every_kept_input_and_every_embedded_file() {
    each_input("directory", super::directory);
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("directory")).unwrap() {
        super::directory(&fs::read(entry.unwrap().path()).unwrap());
    }
}

#[test]
fn keys_hold_what_they_say_for_every_kept_input() {
    each_input("keys", super::keys);
}

#[test]
fn numbers_hold_what_they_say_for_every_kept_input() {
    each_input("numbers", super::numbers);
}

#[test]
fn events_hold_what_they_say_for_every_kept_input() {
    each_input("events", |bytes| {
        let folder = tempfile::tempdir().unwrap();
        super::events(bytes, folder.path());
    });
}

#[test]
fn words_hold_what_they_say_for_every_kept_input() {
    each_input("words", super::words);
}
