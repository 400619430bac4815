//! Phones that were used differently, and what an attacker who copies their files gets. All
//! randomness is seeded, so a test finds the same in every run.

use super::*;

/// The schema, the tape, the settings and the rows' B-tree page come before it.
pub(super) const FIRST_ROW_PAGE: usize = 4;

pub(super) type Install = fn(u64) -> Fixture;

/// By name, so that a failure says which.
pub(super) const AT_REST: [(&str, Install); 7] = [
    ("nothing kept", nothing_kept),
    ("a plan", plan),
    ("a plan and notes", plan_and_notes),
    ("much text", much_text),
    ("erased", erased),
    ("erased by the second code", erased_by_the_second_code),
    ("killed in a visit, then launched", killed_and_launched),
];

pub(super) fn nothing_kept(seed: u64) -> Fixture {
    let fixture = Fixture::seeded(seed);
    let mut vault = fixture.launch();
    // Written to as often as an install with a plan.
    for _ in 0..3 {
        vault.rest(&fixture.context(), &mut Rest::default()).unwrap();
    }
    fixture
}

/// A vault that is set up: a plan, and notes if there are any.
fn with(seed: u64, plan: &[u8], notes: Option<(Kind, &[u8])>) -> Fixture {
    let fixture = Fixture::seeded(seed);
    let mut vault = fixture.launch();
    let slot = Vault::random_slot(&fixture.randomness);
    let context = fixture.context();
    let keys = vault.derive_keys(&context, &Code::parse(PLAN_CODE).unwrap(), slot).unwrap();
    let sealed = keys.seal(&content(Kind::Plan, plan), &fixture.randomness);
    vault.replace(&context, vec![(slot, sealed)], true).unwrap();
    if let Some((kind, notes)) = notes {
        let other = slot.random_other(&fixture.randomness);
        let keys = vault.derive_keys(&context, &Code::parse(DECOY_CODE).unwrap(), other).unwrap();
        let sealed = keys.seal(&content(kind, notes), &fixture.randomness);
        vault.save(&context, vec![(other, sealed)]).unwrap();
    }
    vault.rest(&context, &mut Rest::default()).unwrap();
    fixture
}

pub(super) fn plan(seed: u64) -> Fixture {
    with(seed, b"my sister's house", None)
}

pub(super) fn plan_and_notes(seed: u64) -> Fixture {
    with(seed, b"my sister's house", Some((Kind::Decoy, b"milk, eggs")))
}

fn much_text(seed: u64) -> Fixture {
    with(seed, &[b'a'; 60_000], Some((Kind::Decoy, &[b'b'; 30_000])))
}

pub(super) fn erased(seed: u64) -> Fixture {
    let fixture = plan(seed);
    fixture.launch().erase(&fixture.context(), KdfCost::cheap_for_tests()).unwrap();
    fixture
}

fn erased_by_the_second_code(seed: u64) -> Fixture {
    let fixture = with(seed, b"my sister's house", Some((Kind::ErasingDecoy, b"milk, eggs")));
    let mut vault = fixture.launch();
    let opened = fixture.opens(&mut vault, DECOY_CODE).unwrap();
    let mut rest = Rest { rotate: Some((opened.keys, opened.pin_key.unwrap())), ..Rest::default() };
    vault.rest(&fixture.context(), &mut rest).unwrap();
    drop(vault);
    fixture
}

fn killed_and_launched(seed: u64) -> Fixture {
    let fixture = plan_and_notes(seed);
    let killed = Files::in_a_visit(&fixture, Some(PLAN_CODE), 2);
    fs::write(fixture.file(), killed.file).unwrap();
    fs::write(fixture.wal(), killed.wal).unwrap();
    drop(fixture.launch());
    fixture
}

impl Fixture {
    pub(super) fn wal(&self) -> PathBuf {
        self.folder.path().join("calculator.db-wal")
    }
}

/// The files at one moment.
pub(super) struct Files {
    pub(super) file: Vec<u8>,
    pub(super) wal: Vec<u8>,
}

impl Files {
    pub(super) fn of(fixture: &Fixture) -> Self {
        Self { file: fs::read(fixture.file()).unwrap(), wal: fs::read(fixture.wal()).unwrap_or_default() }
    }

    /// During a visit: a code was entered, and what it opened was saved this often. A killed
    /// process leaves the same files.
    pub(super) fn in_a_visit(fixture: &Fixture, code: Option<&str>, saves: usize) -> Self {
        let mut vault = fixture.launch();
        if let Some(code) = code {
            let opened = fixture.opens(&mut vault, code);
            for number in 0..saves {
                let opened = opened.as_ref().expect("a code that opens");
                let content = content(opened.content.kind, format!("edit {number}").as_bytes());
                let sealed = opened.keys.seal(&content, &fixture.randomness);
                vault.save(&fixture.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
            }
        }
        Self::of(fixture)
    }

    /// The six blobs, one after the other.
    pub(super) fn blobs(&self) -> impl Iterator<Item = &[u8]> {
        let pages = self.file.chunks_exact(PAGE_BYTES).skip(FIRST_ROW_PAGE);
        pages.map(|page| &page[PAGE_BYTES - row::BLOB_BYTES..])
    }

    /// Everything but the blobs: what SQLite and the calculator wrote.
    pub(super) fn outside(&self) -> Vec<u8> {
        let mut outside = self.file.clone();
        for page in outside.chunks_exact_mut(PAGE_BYTES).skip(FIRST_ROW_PAGE) {
            page[PAGE_BYTES - row::BLOB_BYTES..].fill(0);
        }
        outside
    }
}
