//! The device key at launch: busy, stale, lost, or not listed.

use super::*;

#[test]
fn a_busy_or_locked_key_costs_no_guess() {
    for failure in [DeviceKeyError::Busy, DeviceKeyError::Locked] {
        let (fixture, mut vault) = Fixture::set_up();
        let debt = |vault: &Vault| {
            let Stage::Ready(ready) = &vault.stage else { unreachable!() };
            ready.header.guessing.debt_ms
        };
        fixture.device.fail_with(Some(failure));
        assert!(matches!(fixture.attempt(&mut vault, PLAN_CODE), Attempt::Later { setup: false }));
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Later { setup: true }));
        assert_eq!(debt(&vault), 0);
        fixture.device.fail_with(None);
        assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
    }
}

#[test]
fn a_key_that_is_busy_at_launch_is_tried_again() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    fixture.device.fail_with(Some(DeviceKeyError::Busy));
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Later);
    fixture.device.fail_with(None);
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn a_lost_key_sets_the_file_aside_only_after_a_reboot() {
    let (mut fixture, vault) = Fixture::set_up();
    drop(vault);
    let key = fixture.device.keys().unwrap()[0];
    fixture.device.destroy(key).unwrap();
    for _ in 0..3 {
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Key));
    }
    assert!(fixture.set_aside().is_empty());
    assert!(fixture.device.keys().unwrap().is_empty(), "never made because one is missing");
    fixture.now.boot_id = 2;
    let mut vault = fixture.launch();
    assert!(!fixture.set_aside().is_empty());
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
}

/// A device key that also lists stale keys, numbered from 900, each with the error of its calls.
struct WithStaleKeys<'a>(&'a MemoryDeviceKey, Vec<DeviceKeyError>);

impl DeviceKey for WithStaleKeys<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        let more = (900..).map(KeyId).take(self.1.len());
        self.0.keys().map(|keys| keys.into_iter().chain(more).collect())
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let more = key.0.checked_sub(900).and_then(|index| self.1.get(usize::try_from(index).ok()?));
        more.map_or_else(|| self.0.prf(key, input), |error| Err(*error))
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.0.is_in_hardware(key)
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn a_stale_key_in_the_listing_costs_nothing() {
    let (mut fixture, vault) = Fixture::set_up();
    drop(vault);
    for boot_id in 2..5 {
        fixture.now.boot_id = boot_id;
        let (mut vault, _) = Vault::open(fixture.folder.path());
        let device = WithStaleKeys(&fixture.device, vec![DeviceKeyError::Gone]);
        assert_eq!(vault.launch(&Context { device: &device, ..fixture.context() }), Launch::Ready);
    }
    assert!(fixture.set_aside().is_empty());
}

#[test]
fn another_phones_key_opens_and_changes_nothing() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let before = fs::read(fixture.file()).unwrap();
    let other = Fixture { device: MemoryDeviceKey::default(), ..fixture };
    other.device.make().unwrap();
    let (mut vault, _) = Vault::open(other.folder.path());
    assert_eq!(vault.launch(&other.context()), Launch::Unavailable(Why::Storage));
    assert!(other.opens(&mut vault, PLAN_CODE).is_none());
    drop(vault);
    assert_eq!(fs::read(other.file()).unwrap(), before);
}

#[test]
fn a_file_is_set_aside_only_if_every_key_is_gone() {
    use DeviceKeyError::{Broken, Gone};
    for (errors, goes) in [
        (vec![], true),
        (vec![Gone], true),
        (vec![Gone, Gone], true),
        (vec![Broken], false),
        (vec![Gone, Broken], false),
        (vec![Broken, Gone], false),
    ] {
        let (mut fixture, vault) = Fixture::set_up();
        drop(vault);
        for expected in [
            Launch::Unavailable(Why::Key),
            if goes { Launch::Missing } else { Launch::Unavailable(Why::Key) },
        ] {
            let none = MemoryDeviceKey::default();
            let device = WithStaleKeys(&none, errors.clone());
            let context = Context { device: &device, ..fixture.context() };
            let (mut vault, _) = Vault::open(fixture.folder.path());
            assert_eq!(vault.launch(&context), expected, "{errors:?}");
            fixture.now.boot_id += 1;
        }
        assert_eq!(!fixture.set_aside().is_empty(), goes, "{errors:?}");
        assert_eq!(fixture.file().exists(), !goes, "{errors:?}");
    }
}

#[test]
fn what_is_timed_on_a_first_launch_is_a_call_to_the_key() {
    let fixture = Fixture::new();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Missing);
    vault.prepare_key(&fixture.context()).unwrap();
    assert_eq!(vault.call_prepared_key(&fixture.context()), Ok(()));
    fixture.device.fail_with(Some(DeviceKeyError::Busy));
    assert!(vault.call_prepared_key(&fixture.context()).is_err());
}

#[test]
fn a_key_that_fails_is_the_reason_even_beside_one_that_answers() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let other = MemoryDeviceKey::default();
    other.make().unwrap();
    for (failure, why) in [(DeviceKeyError::Broken, Why::Key), (DeviceKeyError::Gone, Why::Storage)] {
        let device = WithStaleKeys(&other, vec![failure]);
        let context = Context { device: &device, ..fixture.context() };
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(vault.launch(&context), Launch::Unavailable(why), "{failure:?}");
    }
}

/// A listing that fails as Android's does: it looks empty.
struct WithEmptyListing<'a>(&'a MemoryDeviceKey);

impl DeviceKey for WithEmptyListing<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        Ok(Vec::new())
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.0.prf(key, input)
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.0.is_in_hardware(key)
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn an_empty_listing_never_proves_that_the_key_is_gone() {
    let (mut fixture, vault) = Fixture::set_up();
    drop(vault);
    for boot_id in 2..6 {
        fixture.now.boot_id = boot_id;
        let device = WithEmptyListing(&fixture.device);
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(
            vault.launch(&Context { device: &device, ..fixture.context() }),
            Launch::Unavailable(Why::Key)
        );
    }
    assert!(fixture.set_aside().is_empty());
    assert!(fixture.opens(&mut fixture.launch(), PLAN_CODE).is_some());
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "no key is left over from asking");
}

/// Fails before a probe key is destroyed.
pub(in super::super) struct FailsToDestroy<'a>(pub(in super::super) &'a MemoryDeviceKey);

impl DeviceKey for FailsToDestroy<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.0.keys()
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.0.prf(key, input)
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.0.is_in_hardware(key)
    }
    fn destroy(&self, _: KeyId) -> Result<(), DeviceKeyError> {
        Err(DeviceKeyError::Broken)
    }
}

#[test]
fn a_left_over_probe_key_does_not_block_a_new_start() {
    let (mut fixture, vault) = Fixture::set_up();
    drop(vault);
    let key = fixture.device.keys().unwrap()[0];
    fixture.device.destroy(key).unwrap();
    assert_eq!(
        Vault::open(fixture.folder.path()).0.launch(&fixture.context()),
        Launch::Unavailable(Why::Key)
    );
    fixture.now.boot_id = 2;
    let context = Context { device: &FailsToDestroy(&fixture.device), ..fixture.context() };
    assert_eq!(Vault::open(fixture.folder.path()).0.launch(&context), Launch::Unavailable(Why::Key));
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "left over");
    let mut vault = fixture.launch();
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "and used: it is destroyed by an erase alone");
}

#[test]
fn an_erase_fails_if_its_keys_are_not_listed() {
    let (fixture, mut vault) = Fixture::set_up();
    let context = Context { device: &WithEmptyListing(&fixture.device), ..fixture.context() };
    assert!(vault.erase(&context, Cost::DEFAULT).is_err());
    vault.erase(&fixture.context(), Cost::DEFAULT).unwrap();
    assert_eq!(fixture.device.keys().unwrap().len(), 1);
}

#[test]
fn only_the_setup_code_learns_that_the_keystore_never_worked() {
    use DeviceKeyError::{Broken, Busy, Gone, Locked};
    for failure in [Broken, Gone, Busy, Locked] {
        let fixture = Fixture::new();
        fixture.device.fail_with(Some(failure));
        let (mut vault, _) = Vault::open(fixture.folder.path());
        let answer = fixture.attempt(&mut vault, SETUP_CODE);
        let other = fixture.attempt(&mut vault, "111222");
        match failure {
            Broken | Gone => {
                assert!(matches!(answer, Attempt::CannotKeep(Why::Key)), "{failure}");
                assert!(matches!(other, Attempt::Nothing), "{failure}");
            }
            Busy | Locked => {
                assert!(matches!(answer, Attempt::Later { setup: true }), "{failure}");
                assert!(matches!(other, Attempt::Later { setup: false }), "{failure}");
            }
        }
        assert!(fs::read_dir(fixture.folder.path()).unwrap().next().is_none(), "nothing is written");
        fixture.device.fail_with(None);
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup));
    }
}

#[test]
fn a_broken_key_is_reported_to_the_setup_code_whatever_there_is() {
    for (fixture, mut vault) in [Fixture::set_up(), {
        let fixture = Fixture::new();
        let vault = fixture.launch();
        (fixture, vault)
    }] {
        fixture.device.fail_with(Some(DeviceKeyError::Broken));
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Key)));
        for code in [PLAN_CODE, "111222"] {
            assert!(matches!(fixture.attempt(&mut vault, code), Attempt::Nothing), "{code}");
        }
        drop(vault);
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Key)));
        assert!(matches!(fixture.attempt(&mut vault, PLAN_CODE), Attempt::Nothing));
    }
}

#[test]
fn a_launch_destroys_no_key_that_no_mark_names() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    fixture.device.make().unwrap();
    let mut vault = fixture.launch();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    assert_eq!(fixture.device.keys().unwrap().len(), 2);
    vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "an erase destroys all of them");
}

#[test]
fn a_launch_finishes_what_the_mark_names_and_no_more() {
    let (fixture, mut vault) = Fixture::set_up();
    let [named, other] = [fixture.device.make().unwrap(), fixture.device.make().unwrap()];
    let Stage::Ready(ready) = &mut vault.stage else { unreachable!() };
    ready.header.mark([named]);
    ready.commit_headers(&fixture.context()).unwrap();
    drop(vault);
    let vault = fixture.launch();
    let Stage::Ready(ready) = &vault.stage else { unreachable!() };
    assert!(ready.header.marked.is_empty());
    assert_eq!(fixture.device.keys().unwrap(), [ready.key_id, other]);
}

#[test]
fn an_interrupted_first_launch_leaves_a_key_that_the_next_one_uses() {
    let fixture = Fixture::new();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    vault.prepare_key(&fixture.context()).unwrap();
    vault.call_prepared_key(&fixture.context()).unwrap();
    drop(vault);
    drop(fixture.launch());
    assert_eq!(fixture.device.keys().unwrap().len(), 1);
}

#[test]
fn whichever_number_is_listed_first_an_interrupted_erase_opens_under_the_new_key() {
    for damaged in [false, true] {
        for swapped in [false, true] {
            let (mut fixture, mut vault) = Fixture::set_up();
            let device = FailsToDestroy(&fixture.device);
            let context = Context { device: &device, ..fixture.context() };
            assert!(vault.erase(&context, Cost::cheap_for_tests()).is_err(), "the old key stays");
            let Stage::Ready(ready) = &vault.stage else { unreachable!() };
            let (new, preamble) = (ready.key_id, ready.header.preamble());
            // As a kill leaves it: with a WAL that holds the old rows and the new ones.
            let wal = fixture.folder.path().join("calculator.db-wal");
            let (mut database, log) = (fs::read(fixture.file()).unwrap(), fs::read(&wal).unwrap());
            drop(vault);
            if damaged {
                database[..100].fill(0);
            }
            fs::write(fixture.file(), database).unwrap();
            fs::write(&wal, log).unwrap();
            fixture.now.boot_id += 1;
            let device = Listed(&fixture.device, swapped);
            let (mut vault, _) = Vault::open(fixture.folder.path());
            let context = Context { device: &device, ..fixture.context() };
            assert_eq!(vault.launch(&context), Launch::Ready, "damaged: {damaged}");
            let Stage::Ready(ready) = &vault.stage else { unreachable!() };
            assert_eq!((ready.key_id, ready.header.preamble()), (new, preamble), "damaged: {damaged}");
            assert_eq!(fixture.device.keys().unwrap(), [new], "what is marked is destroyed");
            assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
        }
    }
}

/// Lists its keys in the order in which they were made, or in reverse.
struct Listed<'a>(&'a MemoryDeviceKey, bool);

impl DeviceKey for Listed<'_> {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        let mut keys = self.0.keys()?;
        if self.1 {
            keys.reverse();
        }
        Ok(keys)
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        self.0.prf(key, input)
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.0.make()
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.0.is_in_hardware(key)
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn where_the_key_lies_is_asked_at_launch_and_not_again() {
    let (fixture, vault) = Fixture::set_up();
    assert_eq!(vault.key_in_hardware(), Some(true));
    drop(vault);
    assert_eq!(Vault::open(fixture.folder.path()).0.key_in_hardware(), None);
    fixture.device.lie_in_software();
    let mut vault = fixture.launch();
    assert_eq!(vault.key_in_hardware(), Some(false));
    vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    assert_eq!(vault.key_in_hardware(), Some(false));
    let (fixture, mut vault) = Fixture::set_up();
    fixture.device.lie_in_software();
    vault.erase(&fixture.context(), Cost::cheap_for_tests()).unwrap();
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    assert_eq!(vault.key_in_hardware(), Some(true), "no book changes it");
}
