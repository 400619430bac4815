//! A full erase, interrupted at any step: afterwards the old vault opens, or an empty one, or setup
//! starts over. And a code that erases, interrupted at any step: what it opened opens, and nothing
//! else does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};

use super::launching::FailsToDestroy;
use super::*;

#[test]
fn erasing_destroys_the_device_key_and_starts_over() {
    let (fixture, mut vault) = Fixture::set_up();
    let copy = fs::read(fixture.file()).unwrap();
    let aside = fixture.folder.path().join("calculator-0a1f.db");
    fs::write(&aside, &copy).unwrap();
    vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
    assert!(!aside.exists(), "what was ever set aside goes too");
    drop(vault);
    // Not even with the old file put back.
    fs::write(fixture.file(), copy).unwrap();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Storage));
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
}

/// A device key whose phone dies during a call: before it takes effect, or just after.
struct Dying<'a> {
    device: &'a MemoryDeviceKey,
    calls: AtomicU32,
    last: u32,
    after: bool,
}

impl Dying<'_> {
    fn call<T>(&self, call: impl FnOnce() -> T) -> T {
        let last = self.calls.fetch_add(1, Ordering::Relaxed) == self.last;
        assert!(!last || self.after, "the phone dies");
        let answer = call();
        assert!(!last, "the phone dies");
        answer
    }
}

impl DeviceKey for Dying<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.call(|| self.device.keys())
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.call(|| self.device.prf(key, input))
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.call(|| self.device.make())
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.call(|| self.device.is_in_hardware(key))
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.call(|| self.device.destroy(key))
    }
}

/// Whether the plan opens. If not, asserts that setup can begin.
fn opens_or_starts_over(fixture: &mut Fixture, what: &str) -> bool {
    let mut vault = Vault::open(fixture.folder.path()).0;
    if fixture.opens(&mut vault, PLAN_CODE).is_some() {
        assert!(fixture.opens(&mut vault, NOTES_CODE).is_some(), "{what}: the plan without its notes");
        return true;
    }
    drop(vault);
    // A file under no key is set aside only after a restart of the phone.
    fixture.now.boot_id += 1;
    let mut vault = Vault::open(fixture.folder.path()).0;
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none(), "{what}");
    assert!(fixture.opens(&mut vault, NOTES_CODE).is_none(), "{what}");
    let begins = fixture.attempt(&mut vault, SETUP_CODE);
    assert!(matches!(begins, Attempt::Setup), "{what}: no new beginning");
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "{what}: a key is left over");
    false
}

#[test]
fn an_erase_killed_at_any_step_leaves_the_old_vault_or_an_empty_one() {
    // A key may be left over from before: it goes with the others.
    for (fails, left_over) in [(false, false), (false, true), (true, false), (true, true)] {
        let mut outcomes = Vec::new();
        for (last, after) in (0..).flat_map(|last| [(last, false), (last, true)]) {
            let (mut fixture, mut vault) = Fixture::set_up();
            if left_over {
                fixture.device.make().unwrap();
            }
            let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
            ready.store.fail_writes_for_tests(fails);
            let device = Dying { device: &fixture.device, calls: AtomicU32::new(0), last, after };
            let context = Context { device: &device, ..fixture.context() };
            let erased = catch_unwind(AssertUnwindSafe(|| vault.erase(&context, Cost::cheap_for_tests())));
            drop(vault);
            let opens = opens_or_starts_over(
                &mut fixture,
                &format!("call {last}, after it: {after}, disk full: {fails}, a key left over: {left_over}"),
            );
            outcomes.push(opens);
            if let Ok(erased) = erased {
                assert_eq!((erased, opens), (Ok(()), false), "what was told as erased opens");
                break;
            }
        }
        // It died on the way more than once, both before and after the point of no return.
        assert!(outcomes.len() >= 8 && outcomes[0] && !outcomes[outcomes.len() - 2], "{outcomes:?}");
    }
}

#[test]
fn a_refused_erase_fails_and_can_be_repeated() {
    for fails in [false, true] {
        for good_calls in 0..8 {
            let (mut fixture, mut vault) = Fixture::set_up();
            let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
            ready.store.fail_writes_for_tests(fails);
            fixture.device.fail_after(good_calls, DeviceKeyError::Busy);
            let refused = vault.erase(&fixture.context(), Cost::cheap_for_tests());
            fixture.device.fail_with(None);
            if refused.is_err() {
                vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
            }
            drop(vault);
            let what = format!("{good_calls} good calls, disk full: {fails}");
            assert!(!opens_or_starts_over(&mut fixture, &what), "{what}");
        }
    }
}

#[test]
fn on_a_read_only_disk_an_erase_leaves_no_key() {
    let (fixture, mut vault) = Fixture::set_up();
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.store.fail_writes_for_tests(true);
    vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    assert!(fixture.device.keys().unwrap().is_empty());
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none(), "in the same process either");
    assert!(fixture.opens(&mut vault, NOTES_CODE).is_none());
}

/// A vault whose erasing code was just typed, and what that left to do.
fn erased_by_code() -> (Fixture, Vault, Unfinished) {
    let (fixture, mut vault) = Fixture::set_up_erasing();
    let opened = fixture.opens(&mut vault, NOTES_CODE).unwrap();
    assert!(opened.erased && !opened.content.erases);
    assert_eq!(opened.content.document.as_slice(), b"milk, eggs");
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    (fixture, vault, unfinished)
}

fn assert_only_the_notes_open(fixture: &Fixture, vault: &mut Vault, what: &str) {
    assert!(fixture.opens(vault, PLAN_CODE).is_none(), "{what}");
    let notes = fixture.opens(vault, NOTES_CODE).unwrap_or_else(|| panic!("{what}: the notes"));
    assert!(!notes.erased, "{what}: it erases once");
    assert_eq!(notes.content.document.as_slice(), b"milk, eggs", "{what}");
}

#[test]
fn a_code_that_erases_makes_everything_else_random_at_once() {
    let (fixture, mut vault, unfinished) = erased_by_code();
    assert_only_the_notes_open(&fixture, &mut vault, "in the same process");
    drop((vault, unfinished));
    let mut vault = fixture.launch();
    assert_only_the_notes_open(&fixture, &mut vault, "after a kill");
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
}

#[test]
fn after_it_erased_the_same_code_opens_and_erases_nothing_that_is_made_later() {
    let (fixture, mut vault, unfinished) = erased_by_code();
    vault.finish_erase(&fixture.context(), &unfinished).unwrap();
    fixture.make(&mut vault, PLAN_CODE, &content(Kind::Plan, b"a new plan"));
    assert!(fixture.opens(&mut vault, NOTES_CODE).is_some());
    drop(vault);
    let mut vault = fixture.launch();
    assert!(fixture.opens(&mut vault, NOTES_CODE).is_some());
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"a new plan");
}

#[test]
fn after_it_erased_an_old_copy_opens_nothing_and_at_least_five_books_fit() {
    let (fixture, vault) = Fixture::set_up_erasing();
    let copy = fs::read(fixture.file()).unwrap();
    drop(vault);
    let mut vault = fixture.launch();
    let opened = fixture.opens(&mut vault, NOTES_CODE).unwrap();
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    let before = fixture.device.keys().unwrap();
    let keys = vault.finish_erase(&fixture.context(), &unfinished).unwrap().expect("new keys");
    let after = fixture.device.keys().unwrap();
    assert!(after.len() == 1 && after != before);
    let sealed = keys.seal(&content(Kind::Notes, b"milk, eggs"), &fixture.randomness);
    vault.save(&fixture.context(), vec![(keys.slot(), sealed)]).unwrap();
    assert_only_the_notes_open(&fixture, &mut vault, "under the new key");
    for number in 0..4 {
        fixture.make(&mut vault, &format!("60412{number}"), &content(Kind::Notes, b"more"));
    }
    assert_only_the_notes_open(&fixture, &mut vault, "nothing is written over");
    drop(vault);
    fs::write(fixture.file(), copy).unwrap();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_ne!(vault.launch(&fixture.context()), Launch::Ready);
}

#[test]
fn a_save_that_was_sealed_before_the_move_is_written_under_the_new_keys() {
    for at_lock in [false, true] {
        let (fixture, mut vault, unfinished) = erased_by_code();
        let sealed = unfinished.keys.seal(&content(Kind::Notes, b"bread"), &fixture.randomness);
        vault.finish_erase(&fixture.context(), &unfinished).unwrap();
        let saves = vec![(unfinished.keys.slot(), sealed)];
        if at_lock {
            vault.rest(&fixture.context(), saves).unwrap();
        } else {
            vault.save(&fixture.context(), saves).unwrap();
        }
        drop(vault);
        let mut vault = fixture.launch();
        assert_eq!(document(fixture.opens(&mut vault, NOTES_CODE)).unwrap(), b"bread", "{at_lock}");
    }
}

#[test]
fn an_erase_by_code_killed_at_any_step_is_finished_later() {
    for (last, after) in (0..).flat_map(|last| [(last, false), (last, true)]) {
        let (fixture, mut vault, unfinished) = erased_by_code();
        let old = fixture.device.keys().unwrap()[0];
        let device = Dying { device: &fixture.device, calls: AtomicU32::new(0), last, after };
        let context = Context { device: &device, ..fixture.context() };
        let finished = catch_unwind(AssertUnwindSafe(|| vault.finish_erase(&context, &unfinished)));
        drop(vault);
        let what = format!("call {last}, after it: {after}");
        let mut vault = fixture.launch();
        let opened = fixture.opens(&mut vault, NOTES_CODE).expect("the notes open");
        if let Some(pin_key) = opened.pin_key {
            let unfinished = Unfinished { keys: opened.keys, pin_key };
            vault.finish_erase(&fixture.context(), &unfinished).unwrap();
        }
        assert_only_the_notes_open(&fixture, &mut vault, &what);
        assert!(!fixture.device.keys().unwrap().contains(&old), "{what}: the old key is there");
        if finished.is_ok() {
            assert!(last >= 5, "{last}");
            break;
        }
    }
}

#[test]
fn an_erase_by_code_that_is_refused_is_finished_once_the_key_or_the_disk_works_again() {
    for step in 0..12 {
        let (fixture, mut vault, unfinished) = erased_by_code();
        let old = fixture.device.keys().unwrap()[0];
        fixture.device.fail_after(step, DeviceKeyError::Busy);
        let refused = vault.finish_erase(&fixture.context(), &unfinished);
        fixture.device.fail_with(None);
        assert_only_the_notes_open(&fixture, &mut vault, &format!("step {step}"));
        if refused.is_err() {
            vault.finish_erase(&fixture.context(), &unfinished).unwrap();
        }
        assert!(!fixture.device.keys().unwrap().contains(&old), "step {step}");
        drop(vault);
        assert_only_the_notes_open(&fixture, &mut fixture.launch(), &format!("step {step}, later"));
    }
    let (fixture, mut vault, unfinished) = erased_by_code();
    fail_writes(&mut vault, true);
    assert!(vault.finish_erase(&fixture.context(), &unfinished).is_err());
    fail_writes(&mut vault, false);
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_some());
    assert_only_the_notes_open(&fixture, &mut vault, "the disk works again");
}

fn fail_writes(vault: &mut Vault, fail: bool) {
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.store.fail_writes_for_tests(fail);
}

#[test]
fn a_guess_that_the_disk_refused_costs_nothing_of_what_an_erase_kept() {
    let (fixture, mut vault, unfinished) = erased_by_code();
    fail_writes(&mut vault, true);
    assert!(fixture.opens(&mut vault, "111222").is_none());
    assert!(vault.finish_erase(&fixture.context(), &unfinished).is_err());
    fail_writes(&mut vault, false);
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_some());
    assert_only_the_notes_open(&fixture, &mut vault, "once the disk takes writes again");
}

#[test]
fn a_key_that_one_erase_could_not_destroy_goes_with_the_next() {
    let (fixture, mut vault, unfinished) = erased_by_code();
    let device = FailsToDestroy(&fixture.device);
    let context = Context { device: &device, ..fixture.context() };
    assert!(vault.finish_erase(&context, &unfinished).is_err());
    assert_eq!(fixture.device.keys().unwrap().len(), 2, "the old one refused to go");
    let erasing = Content { erases: true, ..content(Kind::Notes, b"again") };
    fixture.make(&mut vault, PLAN_CODE, &erasing);
    let opened = fixture.opens(&mut vault, PLAN_CODE).unwrap();
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_some());
    assert_eq!(fixture.device.keys().unwrap().len(), 1);
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"again");
}

/// A stated limit: what was opened is gone with the lock, and that shows.
#[test]
fn where_the_disk_takes_nothing_a_code_that_erases_destroys_the_key_at_once() {
    let (mut fixture, mut vault) = Fixture::set_up_erasing();
    // One that is left over from before goes too: beside it nothing would ever begin again.
    fixture.device.make().unwrap();
    fail_writes(&mut vault, true);
    let opened = fixture.opens(&mut vault, NOTES_CODE).unwrap();
    assert!(fixture.device.keys().unwrap().is_empty(), "at once");
    assert_eq!(opened.content.document.as_slice(), b"milk, eggs");
    let sealed = opened.keys.seal(&opened.content, &fixture.randomness);
    assert!(vault.save(&fixture.context(), vec![(opened.keys.slot(), sealed)]).is_err());
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_none());
    for code in [PLAN_CODE, NOTES_CODE] {
        assert!(fixture.opens(&mut vault, code).is_none());
    }
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Key)));
    drop(vault);
    // A disk that takes writes again notes in one boot that the key is gone, and believes it in the
    // next.
    for (boot_id, begins) in [(2, false), (3, true)] {
        fixture.now.boot_id = boot_id;
        let mut vault = Vault::open(fixture.folder.path()).0;
        assert_eq!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup), begins);
    }
}

#[test]
fn where_disk_and_key_refuse_a_code_that_erases_its_job_destroys_the_key_later() {
    let (fixture, mut vault) = Fixture::set_up_erasing();
    fail_writes(&mut vault, true);
    let device = FailsToDestroy(&fixture.device);
    let context = Context { device: &device, ..fixture.context() };
    let setup = Code::parse(SETUP_CODE).unwrap();
    let attempt = vault.attempt(&context, &Code::parse(NOTES_CODE).unwrap(), &setup, &|| true);
    let Attempt::Opened(opened) = attempt else { panic!("the notes open") };
    let unfinished = Unfinished { keys: opened.keys, pin_key: opened.pin_key.unwrap() };
    assert!(vault.finish_erase(&context, &unfinished).is_err());
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none(), "in memory it is erased");
    assert_eq!(fixture.device.keys().unwrap().len(), 1);
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_none());
    assert!(fixture.device.keys().unwrap().is_empty());
}

/// A stated limit: whoever made another book meanwhile keeps it, and the old key with it.
#[test]
fn a_book_made_before_an_erase_by_code_is_finished_is_not_lost() {
    let (fixture, mut vault, unfinished) = erased_by_code();
    fixture.make(&mut vault, PLAN_CODE, &content(Kind::Plan, b"a new plan"));
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_none());
    drop(vault);
    let mut vault = fixture.launch();
    let notes = fixture.opens(&mut vault, NOTES_CODE).unwrap();
    assert!(notes.pin_key.is_none());
    assert_eq!(document(fixture.opens(&mut vault, PLAN_CODE)).unwrap(), b"a new plan");
}

#[test]
fn an_erase_finds_a_key_even_if_every_number_is_taken() {
    let (fixture, mut vault) = Fixture::set_up();
    while fixture.device.make().is_ok() {}
    vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    assert_eq!(fixture.device.keys().unwrap().len(), 1);
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    let (fixture, mut vault, unfinished) = erased_by_code();
    let old = fixture.device.keys().unwrap()[0];
    while fixture.device.make().is_ok() {}
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_some());
    let keys = fixture.device.keys().unwrap();
    assert!(keys.len() == 7 && !keys.contains(&old), "{keys:?}");
    drop(vault);
    assert_only_the_notes_open(&fixture, &mut fixture.launch(), "under a key that was left over");
}

/// The number of a key that was destroyed is given again while a mark still names it.
#[test]
fn a_new_key_under_a_number_that_is_marked_is_not_destroyed() {
    let (fixture, mut vault, unfinished) = erased_by_code();
    let old = fixture.device.keys().unwrap()[0];
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.header.mark(KeyId::all());
    assert!(vault.finish_erase(&fixture.context(), &unfinished).unwrap().is_some());
    let keys = fixture.device.keys().unwrap();
    assert!(keys.len() == 1 && keys[0] != old, "{keys:?}");
    drop(vault);
    assert_only_the_notes_open(&fixture, &mut fixture.launch(), "under the new key");
    assert_eq!(fixture.device.keys().unwrap(), keys);
}
