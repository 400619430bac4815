//! Phones that were used differently, and what an attacker who copies their files gets. All
//! randomness is seeded, so a test finds the same in every run.

use super::*;

/// The schema, the tape, the settings and the rows' B-tree page come before it.
pub(super) const FIRST_ROW_PAGE: usize = 4;

pub(super) type Install = fn(u64) -> Fixture;

/// By name, so that a failure says which.
pub(super) const AT_REST: [(&str, Install); 8] = [
    ("nothing made", nothing_made),
    ("notes", notes),
    ("a plan", plan),
    ("a plan and notes", plan_and_notes),
    ("much text", much_text),
    ("erased", erased),
    ("erased by a code", erased_by_a_code),
    ("killed in a visit, then launched", killed_and_launched),
];

pub(super) fn nothing_made(seed: u64) -> Fixture {
    let fixture = Fixture::seeded(seed);
    let mut vault = fixture.launch();
    // Written to as often as an install with a plan.
    for _ in 0..3 {
        vault.rest(&fixture.context(), Vec::new()).unwrap();
    }
    fixture
}

/// One on which these books were made.
fn with(seed: u64, books: &[(&str, Content)]) -> Fixture {
    let fixture = Fixture::seeded(seed);
    let mut vault = fixture.launch();
    for (code, book) in books {
        fixture.make(&mut vault, code, book);
    }
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    fixture
}

fn plan_of(document: &[u8]) -> (&'static str, Content) {
    (PLAN_CODE, content(Kind::Plan, document))
}

fn notes_of(document: &[u8]) -> (&'static str, Content) {
    (NOTES_CODE, content(Kind::Notes, document))
}

pub(super) fn notes(seed: u64) -> Fixture {
    with(seed, &[notes_of(b"milk, eggs")])
}

pub(super) fn plan(seed: u64) -> Fixture {
    with(seed, &[plan_of(b"my sister's house")])
}

pub(super) fn plan_and_notes(seed: u64) -> Fixture {
    with(seed, &[plan_of(b"my sister's house"), notes_of(b"milk, eggs")])
}

fn much_text(seed: u64) -> Fixture {
    with(seed, &[plan_of(&[b'a'; 32_000]), notes_of(&[b'b'; 15_000])])
}

pub(super) fn erased(seed: u64) -> Fixture {
    let fixture = plan(seed);
    fixture.launch().erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    fixture
}

fn erased_by_a_code(seed: u64) -> Fixture {
    let (code, book) = notes_of(b"milk, eggs");
    let fixture = with(seed, &[plan_of(b"my sister's house"), (code, Content { erases: true, ..book })]);
    let mut vault = fixture.launch();
    let opened = fixture.opens(&mut vault, NOTES_CODE).unwrap();
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    vault.finish_erase(&fixture.context(), &unfinished).unwrap();
    vault.rest(&fixture.context(), Vec::new()).unwrap();
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

    /// The blobs, one after the other.
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
