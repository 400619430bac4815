//! The table that advocates review on paper is the one the code decides by, and so are the vectors
//! that Kotlin and Swift are held to.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tally_core::tools::directory::regions;
use tally_core::tools::help::Reason;
use tally_terminal::vectors;

#[test]
fn the_reviewed_table_is_what_the_code_decides() {
    assert!(
        kept("docs/decision-table.md") == tally_core::tools::help::table::markdown(),
        "write it anew: cargo run --release --bin decide -- --table > docs/decision-table.md"
    );
}

#[test]
fn the_vectors_are_what_the_code_decides() {
    assert!(
        kept("tests/vectors/decisions.tsv") == vectors::decisions(),
        "write them anew: cargo run --bin decide -- --vectors > tests/vectors/decisions.tsv"
    );
}

/// Whatever never came up there would cross unseen.
#[test]
fn the_vectors_hold_every_answer_region_reason_contact_way_and_openness() {
    let vectors = kept("tests/vectors/decisions.tsv");
    let rows = |kinds: &'static [&str]| {
        let lines = vectors.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        lines.filter(|fields| kinds.contains(&fields[0]))
    };
    const STEPS: &[&str] = &["lead", "beside", "next"];
    let column = |kinds, column: usize| -> BTreeSet<&str> { rows(kinds).map(|row| row[column]).collect() };
    // Every answer of each question, and none.
    let answers: Vec<usize> = (1..=8).map(|question| column(&["case"], question).len()).collect();
    assert_eq!(answers, [4, 5, 4, 3, 4, 3, 4, 3]);
    assert_eq!(column(&["case"], 9).len(), regions().len() + 1);
    assert_eq!(column(&["case"], 11), BTreeSet::from(["en", "es"]));
    for ability in [12, 13, 14] {
        assert_eq!(column(&["case"], ability), BTreeSet::from(["no", "yes"]));
    }
    assert_eq!(column(STEPS, 12).len(), Reason::ALL.len());
    for contact in ["emergency", "localemergency", "staff", "peoplenear", "saferphone", "saferplace", "ndvh"]
    {
        assert!(column(STEPS, 1).contains(contact), "{contact}");
    }
    let channels = ["asknearby", "call", "chat", "inperson", "leave", "text"];
    assert_eq!(column(STEPS, 3), BTreeSet::from(channels));
    let of_parts = |kinds, place: usize| -> BTreeSet<&str> {
        column(kinds, place).into_iter().filter_map(|field| field.split('|').next()).collect()
    };
    assert_eq!(of_parts(STEPS, 7), BTreeSet::from(["-", "dial", "page", "text"]));
    assert_eq!(of_parts(STEPS, 11), BTreeSet::from(["-", "closed", "closingsoon", "open", "unknown"]));
    assert_eq!(column(&["number"], 1), BTreeSet::from(["text", "textphone", "voice"]));
    assert!(rows(&["case"]).count() > 200 && rows(STEPS).count() > 2000);
}

fn kept(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
