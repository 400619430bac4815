use std::collections::BTreeSet;

use super::*;

fn create(file: FileId, name: &str) -> Op {
    Op::Create { file, name: name.to_owned() }
}

fn write(at: usize, byte: u8, length: usize) -> Op {
    Op::Write { file: 0, at, bytes: vec![byte; length] }
}

fn performed(ops: &[Op]) -> Disk<'_> {
    let mut disk = Disk::default();
    for (index, op) in ops.iter().enumerate() {
        disk.perform(index, op);
    }
    disk
}

fn by_chance(disk: &Disk<'_>, seed: u64) -> Image {
    let mut chance = Chance(seed);
    let names: Vec<usize> = disk.pending_names().into_iter().filter(|_| chance.below(2) == 0).collect();
    disk.cut(&Fate::Chance { sector: 512, of_256: 128, grows: seed.is_multiple_of(2) }, &names, &mut chance)
}

#[test]
fn synced_data_survives() {
    let ops = [create(0, "a"), write(0, 1, 2_000), Op::Sync { file: 0 }, Op::SyncFolder];
    let disk = performed(&ops);
    for seed in 0..100 {
        assert_eq!(by_chance(&disk, seed)["a"], [1; 2_000]);
    }
}

#[test]
fn an_unsynced_name_may_be_missing_even_if_its_file_was_synced() {
    let ops = [create(0, "a"), write(0, 1, 10), Op::Sync { file: 0 }];
    let disk = performed(&ops);
    let there: BTreeSet<bool> = (0..100).map(|seed| by_chance(&disk, seed).contains_key("a")).collect();
    assert_eq!(there.len(), 2);
}

#[test]
fn each_unsynced_sector_may_survive_alone() {
    let (before, after) = (write(0, 1, 1_536), write(100, 2, 1_200));
    let ops = [create(0, "a"), before, Op::Sync { file: 0 }, Op::SyncFolder, after];
    let disk = performed(&ops);
    let kinds: BTreeSet<[u8; 3]> = (0..200)
        .map(|seed| {
            let content = by_chance(&disk, seed).remove("a").unwrap();
            assert!(content[..100] == [1; 100] && content[1_300..] == [1; 236], "what was not written stays");
            for sector in [100..512, 512..1_024, 1_024..1_300] {
                assert!(content[sector.clone()].iter().all(|byte| *byte == content[sector.start]));
            }
            [content[100], content[512], content[1_024]]
        })
        .collect();
    assert_eq!(kinds.len(), 8);
}

#[test]
fn a_rename_over_a_file_leaves_one_or_the_other() {
    let made = [create(0, "a"), write(0, 1, 9), Op::Sync { file: 0 }, create(1, "b"), Op::SyncFolder];
    let renamed = Op::Rename { file: 0, from: "a".to_owned(), to: "b".to_owned() };
    let ops: Vec<Op> = made.into_iter().chain([renamed]).collect();
    let disk = performed(&ops);
    for seed in 0..100 {
        let image = by_chance(&disk, seed);
        let lengths: Vec<(&str, usize)> = image.iter().map(|(name, held)| (&**name, held.len())).collect();
        assert!(lengths == [("a", 9), ("b", 0)] || lengths == [("b", 9)], "{lengths:?}");
    }
}

#[test]
fn a_file_may_have_its_new_length_without_its_data() {
    let ops = [create(0, "a"), Op::SyncFolder, write(0, 1, 1_024)];
    let disk = performed(&ops);
    let found: BTreeSet<Vec<u8>> = (0..200).map(|seed| by_chance(&disk, seed).remove("a").unwrap()).collect();
    assert!(found.contains(&vec![0; 1_024]) && found.contains(&Vec::new()));
}

#[test]
fn a_torn_write_ends_at_the_tear() {
    let ops = [create(0, "a"), Op::SyncFolder, write(3, 1, 2_000)];
    let fate = Fate::Torn { op: 2, kept: 0..509, others: true };
    assert_eq!(performed(&ops).cut(&fate, &[], &mut Chance(1))["a"].len(), 512);
    assert_eq!(pieces(3, 2_000, 512), [0..509, 509..1_021, 1_021..1_533, 1_533..2_000]);
}
