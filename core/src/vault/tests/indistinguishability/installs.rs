//! Phones that were used differently, and what an attacker who copies their files gets. All
//! randomness is seeded, so a test finds the same in every run.

use super::*;

/// The schema, the tape, the settings and the rows' B-tree page come before it.
pub(super) const FIRST_ROW_PAGE: usize = 4;

pub(super) type Install = fn(u64) -> Phone;

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

pub(super) fn nothing_kept(seed: u64) -> Phone {
    let phone = Phone::seeded(seed);
    let mut vault = phone.launch();
    // Written to as often as an install with a plan.
    for _ in 0..3 {
        vault.rest(&phone.context(), &mut Rest::default()).unwrap();
    }
    phone
}

/// A phone that is set up: a plan, and notes if there are any.
fn with(seed: u64, plan: &[u8], notes: Option<(Kind, &[u8])>) -> Phone {
    let phone = Phone::seeded(seed);
    let mut vault = phone.launch();
    let slot = Vault::random_slot(&phone.randomness);
    let context = phone.context();
    let keys = vault.derive_keys(&context, &Code::parse(PLAN_CODE).unwrap(), slot).unwrap();
    let sealed = keys.seal(&content(Kind::Plan, plan), &phone.randomness);
    vault.replace(&context, vec![(slot, sealed)], true).unwrap();
    if let Some((kind, notes)) = notes {
        let other = slot.random_other(&phone.randomness);
        let keys = vault.derive_keys(&context, &Code::parse(DECOY_CODE).unwrap(), other).unwrap();
        let sealed = keys.seal(&content(kind, notes), &phone.randomness);
        vault.save(&context, vec![(other, sealed)]).unwrap();
    }
    vault.rest(&context, &mut Rest::default()).unwrap();
    phone
}

pub(super) fn plan(seed: u64) -> Phone {
    with(seed, b"my sister's house", None)
}

pub(super) fn plan_and_notes(seed: u64) -> Phone {
    with(seed, b"my sister's house", Some((Kind::Decoy, b"milk, eggs")))
}

fn much_text(seed: u64) -> Phone {
    with(seed, &[b'a'; 60_000], Some((Kind::Decoy, &[b'b'; 30_000])))
}

pub(super) fn erased(seed: u64) -> Phone {
    let phone = plan(seed);
    phone.launch().erase(&phone.context(), KdfCost::cheap_for_tests()).unwrap();
    phone
}

fn erased_by_the_second_code(seed: u64) -> Phone {
    let phone = with(seed, b"my sister's house", Some((Kind::ErasingDecoy, b"milk, eggs")));
    let mut vault = phone.launch();
    let opened = phone.opens(&mut vault, DECOY_CODE).unwrap();
    let mut rest = Rest { rotate: Some((opened.keys, opened.pin_key.unwrap())), ..Rest::default() };
    vault.rest(&phone.context(), &mut rest).unwrap();
    drop(vault);
    phone
}

fn killed_and_launched(seed: u64) -> Phone {
    let phone = plan_and_notes(seed);
    let killed = Files::in_a_visit(&phone, Some(PLAN_CODE), 2);
    fs::write(phone.file(), killed.file).unwrap();
    fs::write(phone.wal(), killed.wal).unwrap();
    drop(phone.launch());
    phone
}

impl Phone {
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
    pub(super) fn of(phone: &Phone) -> Self {
        Self { file: fs::read(phone.file()).unwrap(), wal: fs::read(phone.wal()).unwrap_or_default() }
    }

    /// During a visit: a code was entered, and what it opened was saved this often. A killed
    /// process leaves the same files.
    pub(super) fn in_a_visit(phone: &Phone, code: Option<&str>, saves: usize) -> Self {
        let mut vault = phone.launch();
        if let Some(code) = code {
            let opened = phone.opens(&mut vault, code);
            for number in 0..saves {
                let opened = opened.as_ref().expect("a code that opens");
                let content = content(opened.content.kind, format!("edit {number}").as_bytes());
                let sealed = opened.keys.seal(&content, &phone.randomness);
                vault.save(&phone.context(), vec![(opened.keys.slot(), sealed)]).unwrap();
            }
        }
        Self::of(phone)
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
