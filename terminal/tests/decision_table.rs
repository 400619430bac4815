//! The table that advocates review on paper is the one the code decides by.

use std::fs;
use std::path::Path;

#[test]
fn the_reviewed_table_is_what_the_code_decides() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/decision-table.md");
    let written = fs::read_to_string(&path).expect("docs/decision-table.md");
    assert!(
        written == tally_core::tools::help::table::markdown(),
        "write it anew: cargo run --release --bin decide -- --table > docs/decision-table.md"
    );
}
