//! A full erase, interrupted at any step: afterwards the old vault opens, or an empty one, or setup
//! starts over.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};

use super::*;

#[test]
fn erasing_destroys_the_device_key_and_starts_over() {
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    let copy = fs::read(fixture.file()).unwrap();
    let aside = fixture.folder.path().join("calculator-1.db");
    fs::write(&aside, &copy).unwrap();
    vault.erase(&fixture.context(), KdfCost::cheap_for_tests()).unwrap();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup { .. }));
    assert!(!aside.exists(), "what was ever set aside goes too");
    drop(vault);
    // Not even with the old file put back.
    fs::write(fixture.file(), copy).unwrap();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable);
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
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.call(|| self.device.destroy(key))
    }
}

/// Whether the plan opens. If not, asserts that setup can begin.
fn opens_or_starts_over(fixture: &mut Fixture, what: &str) -> bool {
    let mut vault = Vault::open(fixture.folder.path()).0;
    if fixture.opens(&mut vault, PLAN_CODE).is_some() {
        assert!(fixture.opens(&mut vault, DECOY_CODE).is_some(), "{what}: the plan without its decoy");
        assert_eq!(fixture.device.keys().unwrap().len(), 1, "{what}: a key is left over");
        return true;
    }
    drop(vault);
    // A file under no key is set aside only after a restart of the phone.
    fixture.now.boot_id += 1;
    let mut vault = Vault::open(fixture.folder.path()).0;
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none(), "{what}");
    assert!(fixture.opens(&mut vault, DECOY_CODE).is_none(), "{what}");
    let begins = fixture.attempt(&mut vault, SETUP_CODE);
    assert!(matches!(begins, Attempt::Setup { .. }), "{what}: neither the plan nor a new beginning");
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "{what}: a key is left over");
    false
}

#[test]
fn an_erase_killed_at_any_step_leaves_the_old_vault_or_an_empty_one() {
    for fails in [false, true] {
        let mut outcomes = Vec::new();
        for (last, after) in (0..).flat_map(|last| [(last, false), (last, true)]) {
            let (mut fixture, mut vault) = Fixture::set_up(Kind::Decoy);
            let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
            ready.store.fail_writes_for_tests(fails);
            let device = Dying { device: &fixture.device, calls: AtomicU32::new(0), last, after };
            let context = Context { device: &device, ..fixture.context() };
            let erased = catch_unwind(AssertUnwindSafe(|| vault.erase(&context, KdfCost::cheap_for_tests())));
            drop(vault);
            let opens = opens_or_starts_over(
                &mut fixture,
                &format!("call {last}, after it: {after}, disk full: {fails}"),
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
            let (mut fixture, mut vault) = Fixture::set_up(Kind::Decoy);
            let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
            ready.store.fail_writes_for_tests(fails);
            fixture.device.fail_after(good_calls, DeviceKeyError::Busy);
            let refused = vault.erase(&fixture.context(), KdfCost::cheap_for_tests());
            fixture.device.fail_with(None);
            if refused.is_err() {
                vault.erase(&fixture.context(), KdfCost::cheap_for_tests()).unwrap();
            }
            drop(vault);
            let what = format!("{good_calls} good calls, disk full: {fails}");
            assert!(!opens_or_starts_over(&mut fixture, &what), "{what}");
        }
    }
}

#[test]
fn on_a_read_only_disk_an_erase_leaves_no_key() {
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.store.fail_writes_for_tests(true);
    vault.erase(&fixture.context(), KdfCost::cheap_for_tests()).unwrap();
    assert!(fixture.device.keys().unwrap().is_empty());
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none(), "in the same process either");
    assert!(fixture.opens(&mut vault, DECOY_CODE).is_none());
}
