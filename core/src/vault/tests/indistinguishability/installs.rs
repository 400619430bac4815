//! Phones that were used differently, and what somebody who copies their files has in hand. Chance
//! comes out of a seed: what a test finds it finds in every run.

use super::*;

/// Before it: the schema, the tape, the settings, and where the rows are.
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
    // As often as an install with a plan is written to.
    for _ in 0..3 {
        vault.rest(&phone.context(), &mut Rest::default()).unwrap();
    }
    phone
}

/// A phone that is set up: a plan, and notes if there are any.
fn with(seed: u64, plan: &[u8], notes: Option<(Kind, &[u8])>) -> Phone {
    let phone = Phone::seeded(seed);
    let mut vault = phone.launch();
    let slot = Vault::any_slot(&phone.randomness);
    let context = phone.context();
    let keys = vault.derive_keys(&context, &Code::parse(PLAN_CODE).unwrap(), slot).unwrap();
    let sealed = keys.seal(&content(Kind::Plan, plan), &phone.randomness);
    vault.replace(&context, vec![(slot, sealed)], true).unwrap();
    if let Some((kind, notes)) = notes {
        let other = slot.other(&phone.randomness);
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

/// The files as they are at one moment.
pub(super) struct Files {
    pub(super) file: Vec<u8>,
    pub(super) wal: Vec<u8>,
}

impl Files {
    pub(super) fn of(phone: &Phone) -> Self {
        Self { file: fs::read(phone.file()).unwrap(), wal: fs::read(phone.wal()).unwrap_or_default() }
    }

    /// In the middle of a visit: a code was entered, and what it opened was saved so many times. A
    /// process that is killed leaves the same.
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

    /// What SQLite and the calculator wrote: everything but the blobs.
    pub(super) fn outside(&self) -> Vec<u8> {
        let mut outside = self.file.clone();
        for page in outside.chunks_exact_mut(PAGE_BYTES).skip(FIRST_ROW_PAGE) {
            page[PAGE_BYTES - row::BLOB_BYTES..].fill(0);
        }
        outside
    }
}
