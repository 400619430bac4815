//! A disk that may lose power: synced data survives, and any part of the rest may.
//!
//! ```text
//! write, truncate ──> pending, by sector ──── fsync, fdatasync ────> synced
//! create, rename, unlink ──> pending, each whole ──── fsync of the folder ────> synced
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

/// A file, independent of its name.
pub(super) type FileId = usize;

/// The disk after a cut: names and contents.
pub(super) type Image = BTreeMap<String, Vec<u8>>;

/// One operation of a process on the folder.
#[derive(Clone, Debug)]
pub(super) enum Op {
    Create { file: FileId, name: String },
    Write { file: FileId, at: usize, bytes: Vec<u8> },
    Truncate { file: FileId, length: usize },
    Sync { file: FileId },
    Rename { file: FileId, from: String, to: String },
    Unlink { name: String },
    SyncFolder,
}

/// What happens to unsynced operations.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    Kept,
    Lost,
    /// Only this one is kept.
    Only(usize),
    /// All but this one are kept.
    AllBut(usize),
    /// This range of one write; all or none of the other operations.
    Torn {
        op: usize,
        kept: Range<usize>,
        others: bool,
    },
    /// Each sector of this size is kept by itself, with a probability of `of_256` in 256. If it
    /// `grows`, a file includes sectors that were never written.
    Chance {
        sector: usize,
        of_256: u64,
        grows: bool,
    },
}

impl Fate {
    fn keeps_whole(&self, op: usize, chance: &mut Chance) -> bool {
        match self {
            Self::Kept => true,
            Self::Lost => false,
            Self::Only(only) => op == *only,
            Self::AllBut(lost) => op != *lost,
            Self::Torn { others, .. } => *others,
            Self::Chance { of_256, .. } => chance.next() % 256 < *of_256,
        }
    }
}

/// `SplitMix64`: pseudo-random numbers, the same each time.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }
}

/// A folder, built from the operations on it.
#[derive(Default)]
pub(super) struct Disk<'a> {
    files: BTreeMap<FileId, File<'a>>,
    names: BTreeMap<String, FileId>,
    pending_names: Vec<(usize, &'a Op)>,
}

#[derive(Default)]
struct File<'a> {
    synced: Vec<u8>,
    pending: Vec<(usize, &'a Op)>,
}

impl<'a> Disk<'a> {
    pub(super) fn perform(&mut self, index: usize, op: &'a Op) {
        match op {
            Op::Create { file, .. } => {
                self.files.insert(*file, File::default());
                self.pending_names.push((index, op));
            }
            Op::Rename { .. } | Op::Unlink { .. } => self.pending_names.push((index, op)),
            Op::Write { file, .. } | Op::Truncate { file, .. } => {
                self.files.get_mut(file).expect("a file that was made").pending.push((index, op));
            }
            Op::Sync { file } => {
                let file = self.files.get_mut(file).expect("a file that was made");
                for (_, op) in file.pending.drain(..) {
                    apply(&mut file.synced, op);
                }
            }
            Op::SyncFolder => {
                for (_, op) in self.pending_names.drain(..) {
                    rename(&mut self.names, op);
                }
            }
        }
    }

    /// Creations, renames and unlinks since the last sync of the folder.
    pub(super) fn pending_names(&self) -> Vec<usize> {
        self.pending_names.iter().map(|(index, _)| *index).collect()
    }

    /// Writes and truncations since the last sync of their file.
    pub(super) fn pending(&self) -> Vec<usize> {
        self.files.values().flat_map(|file| file.pending.iter().map(|(index, _)| *index)).collect()
    }

    /// The disk that a cut would leave now.
    pub(super) fn cut(&self, data: &Fate, names: &[usize], chance: &mut Chance) -> Image {
        let mut there = self.names.clone();
        for (_, op) in self.pending_names.iter().filter(|(index, _)| names.contains(index)) {
            rename(&mut there, op);
        }
        let content = |file| self.files[&file].after_cut(data, chance);
        let (names, files): (Vec<_>, Vec<_>) = there.into_iter().unzip();
        names.into_iter().zip(files.into_iter().map(content)).collect()
    }
}

impl File<'_> {
    fn after_cut(&self, fate: &Fate, chance: &mut Chance) -> Vec<u8> {
        let mut content = self.synced.clone();
        for &(index, op) in &self.pending {
            match (op, fate) {
                (Op::Write { at, bytes, .. }, Fate::Torn { op: torn, kept, .. }) if index == *torn => {
                    write(&mut content, at + kept.start, &bytes[kept.clone()]);
                }
                (Op::Write { at, bytes, .. }, Fate::Chance { sector, of_256, grows }) => {
                    if *grows && content.len() < at + bytes.len() {
                        content.resize(at + bytes.len(), 0);
                    }
                    for piece in pieces(*at, bytes.len(), *sector) {
                        if chance.next() % 256 < *of_256 {
                            write(&mut content, at + piece.start, &bytes[piece]);
                        }
                    }
                }
                _ if fate.keeps_whole(index, chance) => apply(&mut content, op),
                _ => {}
            }
        }
        content
    }
}

/// Splits a write at sector boundaries, into ranges of its bytes.
pub(super) fn pieces(at: usize, length: usize, sector: usize) -> Vec<Range<usize>> {
    let (mut pieces, mut start) = (Vec::new(), 0);
    while start < length {
        let end = (((at + start) / sector + 1) * sector - at).min(length);
        pieces.push(start..end);
        start = end;
    }
    pieces
}

pub(super) fn apply(content: &mut Vec<u8>, op: &Op) {
    match op {
        Op::Write { at, bytes, .. } => write(content, *at, bytes),
        Op::Truncate { length, .. } => content.resize(*length, 0),
        _ => unreachable!("not an operation on what a file holds"),
    }
}

fn write(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

fn rename(names: &mut BTreeMap<String, FileId>, op: &Op) {
    match op {
        Op::Create { file, name } => {
            names.insert(name.clone(), *file);
        }
        Op::Rename { file, from, to } => {
            names.remove(from);
            names.insert(to.clone(), *file);
        }
        Op::Unlink { name } => {
            names.remove(name);
        }
        _ => unreachable!("not an operation on names"),
    }
}

#[cfg(test)]
mod tests;
