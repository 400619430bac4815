//! What a launch makes of what it finds: a file that is intact, damaged, locked, newer or foreign;
//! a device key that is busy or gone.

pub(super) use keys::FailsToDestroy;

use super::*;

pub(super) mod keys;
mod rescue;

#[test]
fn launch_and_rest_renew_every_row_and_empty_the_wal() {
    let (fixture, mut vault) = Fixture::set_up();
    let rows = |vault: &Vault| {
        let Stage::Ready(ready) = &vault.stage else { unreachable!() };
        ready.store.read_rows().unwrap()
    };
    let before = rows(&vault);
    vault.rest(&fixture.context(), Vec::new()).unwrap();
    let after = rows(&vault);
    assert!(before.iter().zip(&after).all(|(one, other)| one != other));
    assert_eq!(fs::metadata(fixture.folder.path().join("calculator.db-wal")).map_or(0, |wal| wal.len()), 0);
}

#[test]
fn a_file_with_nothing_of_ours_is_left_untouched() {
    for bytes in [&b"not a database at all"[..], &[], &[0; 70_000]] {
        let fixture = Fixture::new();
        fs::write(fixture.file(), bytes).unwrap();
        fixture.device.make().unwrap();
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Storage));
        let setup = fixture.attempt(&mut vault, SETUP_CODE);
        assert!(matches!(setup, Attempt::CannotKeep(Why::Storage)));
        assert!(matches!(fixture.attempt(&mut vault, "111222"), Attempt::Nothing));
        drop(vault);
        assert_eq!(fs::read(fixture.file()).unwrap(), bytes);
    }
}

#[test]
fn foreign_and_newer_databases_are_left_untouched() {
    for schema in ["CREATE TABLE songs(id)", "PRAGMA user_version = 3", "PRAGMA user_version = 2"] {
        let fixture = Fixture::new();
        let connection = rusqlite::Connection::open(fixture.file()).unwrap();
        connection.execute_batch(&format!("CREATE TABLE other(id); {schema}")).unwrap();
        drop(connection);
        fixture.device.make().unwrap();
        let (mut vault, _) = Vault::open(fixture.folder.path());
        assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Storage));
        drop(vault);
        let connection = rusqlite::Connection::open(fixture.file()).unwrap();
        assert!(connection.prepare("SELECT * FROM other").is_ok());
        assert!(connection.prepare("SELECT * FROM memory").is_err());
    }
}

#[test]
fn a_newer_vault_is_left_untouched_and_opens_in_the_newer_version() {
    let (fixture, vault) = Fixture::set_up();
    drop(vault);
    let set_version = |version: u32| {
        let connection = rusqlite::Connection::open(fixture.file()).unwrap();
        connection.execute_batch(&format!("PRAGMA user_version = {version}")).unwrap();
    };
    set_version(3);
    let newer = fs::read(fixture.file()).unwrap();
    let (mut vault, _) = Vault::open(fixture.folder.path());
    assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Storage));
    assert!(fixture.opens(&mut vault, PLAN_CODE).is_none());
    drop(vault);
    assert_eq!(fs::read(fixture.file()).unwrap(), newer);
    set_version(2);
    assert!(fixture.opens(&mut fixture.launch(), PLAN_CODE).is_some());
}

#[test]
fn a_file_held_at_launch_yields_its_tape_once_released() {
    let (fixture, mut holding) = Fixture::set_up();
    let line = TapeRow { expression: "2+3".to_owned(), result: "5".to_owned() };
    holding.save_tape(std::slice::from_ref(&line));
    let (mut vault, tape) = Vault::open(fixture.folder.path());
    assert!(tape.is_empty() && vault.take_late_tape().is_none());
    assert_eq!(vault.launch(&fixture.context()), Launch::Unavailable(Why::Storage));
    assert!(vault.take_late_tape().is_none());
    drop(holding);
    assert_eq!(vault.launch(&fixture.context()), Launch::Ready);
    assert_eq!(vault.take_late_tape(), Some(vec![line]));
    assert_eq!(vault.take_late_tape(), None);
    let (_, tape) = {
        drop(vault);
        Vault::open(fixture.folder.path())
    };
    assert_eq!(tape.len(), 1, "a file that nobody holds gives it at once");
}

#[test]
fn only_the_setup_code_learns_that_the_folder_cannot_be_written() {
    let fixture = Fixture::new();
    let (mut vault, _) = Vault::open(&fixture.folder.path().join("no such folder"));
    assert_eq!(vault.launch(&fixture.context()), Launch::Missing);
    assert!(matches!(fixture.attempt(&mut vault, "111222"), Attempt::Nothing));
    assert!(matches!(fixture.attempt(&mut vault, SETUP_CODE), Attempt::CannotKeep(Why::Storage)));
    assert!(fixture.device.keys().unwrap().len() <= 1, "every try uses the same key");
}
