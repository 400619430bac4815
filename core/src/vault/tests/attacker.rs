//! Somebody who has the file and may ask the phone's device key whatever they like, but cannot take
//! it away: what a guess costs them, counted in calls. Their program is written from
//! `docs/vault-format.md` with common libraries, as theirs would be.

use std::collections::BTreeSet;
use std::sync::Mutex;

use ring::{aead, digest, hkdf};
use rusqlite::{Connection, OpenFlags};

use super::fixture::{Fixture, content};
use super::{PLAN_CODE, SETUP_CODE};
use crate::code::Code;
use crate::crypto::{self, KdfCost};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId, MemoryDeviceKey};
use crate::vault::{Context, Cost, Kind, Links, Vault};

const WRONG_CODE: &str = "314159";

/// Writes down every question to the device key.
struct Oracle<'d> {
    device: &'d MemoryDeviceKey,
    questions: Mutex<Vec<[u8; 32]>>,
}

impl<'d> Oracle<'d> {
    fn new(device: &'d MemoryDeviceKey) -> Self {
        Self { device, questions: Mutex::default() }
    }

    fn ask(&self, question: &[u8; 32]) -> [u8; 32] {
        let keys = self.device.keys().unwrap();
        self.prf(keys[0], question).unwrap()
    }

    /// What was asked since this was called the last time.
    fn asked(&self) -> Vec<[u8; 32]> {
        core::mem::take(&mut *self.questions.lock().unwrap())
    }
}

impl DeviceKey for Oracle<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.device.keys()
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.questions.lock().unwrap().push(*input);
        self.device.prf(key, input)
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.device.make()
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.device.is_in_hardware(key)
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.device.destroy(key)
    }
}

fn hkdf_of(salt: &[u8], input: &[u8; 32], info: &[&[u8]], bytes: &mut [u8]) {
    struct Length(usize);
    impl hkdf::KeyType for Length {
        fn len(&self) -> usize {
            self.0
        }
    }
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(input);
    extracted.expand(info, Length(bytes.len())).unwrap().fill(bytes).unwrap();
}

fn key_of(salt: &[u8], input: &[u8; 32], info: &[&[u8]]) -> [u8; 32] {
    let mut key = [0; 32];
    hkdf_of(salt, input, info, &mut key);
    key
}

/// The rows, unwrapped: everything that can be had without a guess.
struct Attacker<'o, 'd> {
    oracle: &'o Oracle<'d>,
    rows: Vec<Vec<u8>>,
}

impl<'o, 'd> Attacker<'o, 'd> {
    fn read(fixture: &Fixture, oracle: &'o Oracle<'d>) -> Self {
        let question = digest::digest(&digest::SHA256, b"calculator 2 outer");
        let answer = oracle.ask(question.as_ref().try_into().unwrap());
        let outer = key_of(&[], &answer, &[b"calculator 2 outer key"]);
        let file = Connection::open_with_flags(fixture.file(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut rows = file.prepare("SELECT data FROM memory ORDER BY id").unwrap();
        let rows = rows.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        let unwrapped = rows.zip(1_u8..).map(|(blob, row)| {
            let mut blob = blob.unwrap();
            let (nonce, sealed) = blob.split_at_mut(12);
            let key = aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &outer).unwrap();
            let nonce = aead::Nonce::try_assume_unique_for_key(nonce).unwrap();
            let key = aead::LessSafeKey::new(key);
            let data = aead::Aad::from([b"calculator 2 row".as_slice(), &[row]].concat());
            key.open_in_place(nonce, data, sealed).expect("the outer key opens it").to_vec()
        });
        let rows = unwrapped.collect();
        assert_eq!(oracle.asked().len(), 1, "one call opens every row");
        Self { oracle, rows }
    }

    fn header(&self) -> &[u8] {
        &self.rows[12]
    }

    fn container(&self) -> &[u8] {
        &self.header()[2..18]
    }

    fn links(&self) -> u8 {
        self.header()[42]
    }

    fn pin_key(&self, code: &str) -> [u8; 32] {
        let header = self.header();
        let number = |at: usize| u32::from_le_bytes(header[at..at + 4].try_into().unwrap());
        // Below the least that the format accepts, as the tests' vaults are.
        assert_eq!((number(34), number(38)), (8, 1));
        let salt = header[18..34].try_into().unwrap();
        *crypto::derive_from_code(code.as_bytes(), salt, KdfCost::cheap_for_tests()).expose_bytes()
    }

    /// The answers of a chain, as far as it is asked.
    fn chain(&self, pin_key: &[u8; 32], asked: u8) -> Vec<[u8; 32]> {
        let mut answers = Vec::new();
        for link in 0..asked {
            let before = answers.last().unwrap_or(pin_key);
            let place = [self.links(), link];
            let question = key_of(&[], before, &[b"calculator 2 link", self.container(), &place]);
            answers.push(self.oracle.ask(&question));
        }
        answers
    }

    fn opens_a_slot(&self, pin_key: &[u8; 32], device_part: &[u8; 32]) -> bool {
        let root = key_of(device_part, pin_key, &[b"calculator 2 root", self.container()]);
        self.rows[..12]
            .iter()
            .zip(0_u8..)
            .any(|(slot, number)| key_of(&[], &root, &[b"calculator 2 commit", &[number]]) == slot[43..75])
    }

    fn is_tagged(&self, pin_key: &[u8; 32], device_part: &[u8; 32]) -> bool {
        let mut tag = [0; 8];
        hkdf_of(device_part, pin_key, &[b"calculator 2 recent", self.container()], &mut tag);
        self.header()[84..148].chunks(8).any(|recent| recent == tag)
    }

    /// Whether a code opens a slot, whether it is among the wrong ones, and the questions that it
    /// took to know.
    fn guess(&self, code: &str) -> (bool, bool, Vec<[u8; 32]>) {
        let pin_key = self.pin_key(code);
        let answers = self.chain(&pin_key, self.links());
        let part = answers.last().unwrap();
        (self.opens_a_slot(&pin_key, part), self.is_tagged(&pin_key, part), self.oracle.asked())
    }
}

/// A vault with this many links, a plan and a wrong code.
fn vault(links: u8) -> Fixture {
    let fixture = Fixture::new();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    vault.launch(&fixture.context());
    let links = Links::parse(links).unwrap();
    vault.create(&fixture.context(), Cost { kdf: KdfCost::cheap_for_tests(), links }).unwrap();
    fixture.make(&mut vault, PLAN_CODE, &content(Kind::Plan, b"my sister's house"));
    fixture.attempt(&mut vault, WRONG_CODE);
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    fixture
}

#[test]
fn a_guess_at_a_slot_or_at_a_tag_takes_one_whole_chain() {
    for links in [1, 2, 7, 32] {
        let fixture = vault(links);
        let oracle = Oracle::new(&fixture.device);
        let attacker = Attacker::read(&fixture, &oracle);
        assert_eq!(attacker.links(), links);
        let mut all = BTreeSet::new();
        for (code, slot, tag) in [
            (PLAN_CODE, true, false),
            (WRONG_CODE, false, true),
            ("271828", false, false),
            (SETUP_CODE, false, false),
        ] {
            let (opens, tagged, asked) = attacker.guess(code);
            assert_eq!((opens, tagged), (slot, tag), "{code}, {links} links");
            assert_eq!(asked.len(), usize::from(links), "{code}");
            all.extend(asked);
        }
        assert_eq!(all.len(), 4 * usize::from(links), "no answer serves a second guess");
    }
}

#[test]
fn a_chain_that_is_not_asked_to_its_end_tells_nothing() {
    let fixture = vault(7);
    let oracle = Oracle::new(&fixture.device);
    let attacker = Attacker::read(&fixture, &oracle);
    for code in [PLAN_CODE, WRONG_CODE] {
        let pin_key = attacker.pin_key(code);
        let answers = attacker.chain(&pin_key, 6);
        for part in answers.iter().chain([&pin_key, &[0; 32]]) {
            assert!(!attacker.opens_a_slot(&pin_key, part) && !attacker.is_tagged(&pin_key, part), "{code}");
        }
    }
}

#[test]
fn the_app_asks_for_a_code_what_a_guesser_has_to_ask() {
    let fixture = vault(7);
    let oracle = Oracle::new(&fixture.device);
    let asked = |code: &str| Attacker::read(&fixture, &oracle).guess(code).2;
    let expected = [PLAN_CODE, "271828"].map(asked);
    let mut vault = fixture.launch();
    let setup = Code::parse(SETUP_CODE).unwrap();
    for (code, expected) in [PLAN_CODE, "271828"].into_iter().zip(expected) {
        let context = Context { device: &oracle, ..fixture.context() };
        vault.attempt(&context, &Code::parse(code).unwrap(), &setup, &|| true);
        assert_eq!(oracle.asked(), expected, "{code}");
    }
}
