//! The device key at launch: busy, stale, lost, or not listed.

use super::*;

#[test]
fn a_busy_or_locked_key_costs_no_guess() {
    for failure in [DeviceKeyError::Busy, DeviceKeyError::Locked] {
        let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
        fixture.device.fail_with(Some(failure));
        assert!(matches!(fixture.attempt(&mut vault, PLAN_CODE), Attempt::Later { setup: false }));
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Later { setup: false }));
        fixture.device.fail_with(None);
        assert_eq!(fixture.opens(&mut vault, PLAN_CODE).unwrap().wrong_codes, 0);
    }
}

#[test]
fn a_key_that_is_busy_at_launch_is_tried_again() {
    let (fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    fixture.device.fail_with(Some(DeviceKeyError::Busy));
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Later);
    fixture.device.fail_with(None);
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_some());
}

#[test]
fn a_lost_key_sets_the_file_aside_only_after_a_reboot() {
    let (mut fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    let key = fixture.device.keys().unwrap()[0];
    fixture.device.destroy(key).unwrap();
    for _ in 0..3 {
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable);
    }
    assert!(!fixture.folder.path().join("calculator-1.db").exists());
    assert!(fixture.device.keys().unwrap().is_empty(), "never made because one is missing");
    fixture.now.boot_id = 2;
    let mut vault = fixture.launch();
    assert!(fixture.folder.path().join("calculator-1.db").exists());
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup { lost_before: true }));
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
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn a_stale_key_in_the_listing_costs_nothing() {
    let (mut fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    for boot_id in 2..5 {
        fixture.now.boot_id = boot_id;
        let (mut vault, _) = Vault::open(fixture.folder.path());
        let device = WithStaleKeys(&fixture.device, vec![DeviceKeyError::Gone]);
        assert_eq!(vault.launch(&Context { device: &device, ..fixture.context() }), Launch::Ready);
    }
    assert!(!fixture.folder.path().join("calculator-1.db").exists());
}

#[test]
fn another_phones_key_opens_and_changes_nothing() {
    let (fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    let before = fs::read(fixture.file()).unwrap();
    let other = Fixture { device: MemoryDeviceKey::default(), ..fixture };
    other.device.make().unwrap();
    let (mut vault, _) = Vault::open(other.folder.path());
    assert_eq!(vault.launch(&other.context()), Launch::Unavailable);
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
        let (mut fixture, vault) = Fixture::set_up(Kind::Decoy);
        drop(vault);
        for expected in [Launch::Unavailable, if goes { Launch::Missing } else { Launch::Unavailable }] {
            let none = MemoryDeviceKey::default();
            let device = WithStaleKeys(&none, errors.clone());
            let context = Context { device: &device, ..fixture.context() };
            let (mut vault, _) = Vault::open(fixture.folder.path());
            assert_eq!(vault.launch(&context), expected, "{errors:?}");
            fixture.now.boot_id += 1;
        }
        assert_eq!(fixture.folder.path().join("calculator-1.db").exists(), goes, "{errors:?}");
        assert_eq!(fixture.file().exists(), !goes, "{errors:?}");
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
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.0.destroy(key)
    }
}

#[test]
fn an_empty_listing_never_proves_that_the_key_is_gone() {
    let (mut fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    for boot_id in 2..6 {
        fixture.now.boot_id = boot_id;
        let device = WithEmptyListing(&fixture.device);
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(vault.launch(&Context { device: &device, ..fixture.context() }), Launch::Unavailable);
    }
    assert!(!fixture.folder.path().join("calculator-1.db").exists());
    assert!(fixture.opens(&mut fixture.launch(), PLAN_CODE).is_some());
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "no key is left over from asking");
}

/// Fails before a probe key is destroyed.
struct FailsToDestroy<'a>(&'a MemoryDeviceKey);

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
    fn destroy(&self, _: KeyId) -> Result<(), DeviceKeyError> {
        Err(DeviceKeyError::Broken)
    }
}

#[test]
fn a_left_over_probe_key_does_not_block_a_new_start() {
    let (mut fixture, vault) = Fixture::set_up(Kind::Decoy);
    drop(vault);
    let key = fixture.device.keys().unwrap()[0];
    fixture.device.destroy(key).unwrap();
    assert_eq!(Vault::open(fixture.folder.path()).0.launch(&fixture.context()), Launch::Unavailable);
    fixture.now.boot_id = 2;
    let context = Context { device: &FailsToDestroy(&fixture.device), ..fixture.context() };
    assert_eq!(Vault::open(fixture.folder.path()).0.launch(&context), Launch::Unavailable);
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "left over");
    let mut vault = fixture.launch();
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup { lost_before: true }));
    assert_eq!(fixture.device.keys().unwrap().len(), 1, "and destroyed");
}

#[test]
fn an_erase_fails_if_its_keys_are_not_listed() {
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    let context = Context { device: &WithEmptyListing(&fixture.device), ..fixture.context() };
    assert!(vault.erase(&context, KdfCost::DEFAULT).is_err());
    vault.erase(&fixture.context(), KdfCost::DEFAULT).unwrap();
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
        assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Setup { .. }));
    }
}

#[test]
fn a_broken_key_is_reported_before_setup_and_never_after() {
    let fixture = Fixture::new();
    let mut vault = fixture.launch();
    fixture.device.fail_with(Some(DeviceKeyError::Broken));
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Key)));
    assert!(matches!(fixture.attempt(&mut vault, "111222"), Attempt::Nothing));
    let (fixture, mut vault) = Fixture::set_up(Kind::Decoy);
    fixture.device.fail_with(Some(DeviceKeyError::Broken));
    for code in [SETUP_CODE, PLAN_CODE, "111222"] {
        assert!(matches!(fixture.attempt(&mut vault, code), Attempt::Nothing), "{code}");
    }
    drop(vault);
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::Nothing));
}
