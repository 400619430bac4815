//! Replays the corpus (`tests/fuzz/corpus`): what a fuzzer once found stays fixed, and the targets
//! keep working where no fuzzer runs.

use std::fs;
use std::path::Path;

fn each_input(target: &str, mut feed: impl FnMut(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fuzz/corpus").join(target);
    let mut fed = 0;
    for entry in fs::read_dir(corpus).expect("a corpus") {
        feed(&fs::read(entry.unwrap().path()).unwrap());
        fed += 1;
    }
    assert!(fed > 0, "the corpus of {target} is empty");
}

#[test]
fn header_target_passes_on_its_corpus() {
    each_input("header", super::header);
}

#[test]
fn slot_target_passes_on_its_corpus() {
    each_input("slot", super::slot);
}

#[test]
fn documents_target_passes_on_its_corpus() {
    each_input("documents", super::documents);
}

#[test]
fn directory_target_passes_on_its_corpus_and_on_the_embedded_files() {
    each_input("directory", super::directory);
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("directory")).unwrap() {
        super::directory(&fs::read(entry.unwrap().path()).unwrap());
    }
}

#[test]
fn keys_target_passes_on_its_corpus() {
    each_input("keys", super::keys);
}

#[test]
fn numbers_target_passes_on_its_corpus() {
    each_input("numbers", super::numbers);
}

#[test]
fn events_target_passes_on_its_corpus() {
    each_input("events", |bytes| {
        let folder = tempfile::tempdir().unwrap();
        super::events(bytes, folder.path());
    });
}

#[test]
fn words_target_passes_on_its_corpus() {
    each_input("words", super::words);
}
