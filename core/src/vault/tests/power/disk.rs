//! A disk that may lose its power: what was synced stays, of everything else any part may be there.
//!
//! ```text
//! write, truncate ──> waiting, in sectors ──── fsync, fdatasync ────> synced
//! create, rename, unlink ──> waiting, each whole ──── fsync of the folder ────> synced
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

/// One file, whatever it is called meanwhile.
pub(super) type FileId = usize;

/// What is on the disk after a cut: names, and what their files hold.
pub(super) type Image = BTreeMap<String, Vec<u8>>;

/// One thing that a process did to the folder.
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

/// What becomes of what was never synced.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    Kept,
    Lost,
    /// Only this one.
    Only(usize),
    /// All but this one.
    AllBut(usize),
    /// Of this write the bytes in that range; of the others all, or none.
    Torn {
        op: usize,
        kept: Range<usize>,
        others: bool,
    },
    /// Each sector of this size by itself, with so many chances in 256. A file may have grown over
    /// sectors that were never written.
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

/// Numbers that look like chance and are the same each time (`SplitMix64`).
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

/// One folder, as far as somebody told it.
#[derive(Default)]
pub(super) struct Disk<'a> {
    files: BTreeMap<FileId, File<'a>>,
    names: BTreeMap<String, FileId>,
    waiting_names: Vec<(usize, &'a Op)>,
}

#[derive(Default)]
struct File<'a> {
    synced: Vec<u8>,
    waiting: Vec<(usize, &'a Op)>,
}

impl<'a> Disk<'a> {
    pub(super) fn perform(&mut self, index: usize, op: &'a Op) {
        match op {
            Op::Create { file, .. } => {
                self.files.insert(*file, File::default());
                self.waiting_names.push((index, op));
            }
            Op::Rename { .. } | Op::Unlink { .. } => self.waiting_names.push((index, op)),
            Op::Write { file, .. } | Op::Truncate { file, .. } => {
                self.files.get_mut(file).expect("a file that was made").waiting.push((index, op));
            }
            Op::Sync { file } => {
                let file = self.files.get_mut(file).expect("a file that was made");
                for (_, op) in file.waiting.drain(..) {
                    apply(&mut file.synced, op);
                }
            }
            Op::SyncFolder => {
                for (_, op) in self.waiting_names.drain(..) {
                    rename(&mut self.names, op);
                }
            }
        }
    }

    /// Creations, renames and unlinks that no sync of the folder has followed.
    pub(super) fn waiting_names(&self) -> Vec<usize> {
        self.waiting_names.iter().map(|(index, _)| *index).collect()
    }

    /// Writes and truncations that no sync has followed.
    pub(super) fn waiting(&self) -> Vec<usize> {
        self.files.values().flat_map(|file| file.waiting.iter().map(|(index, _)| *index)).collect()
    }

    /// The disk after a cut now.
    pub(super) fn cut(&self, data: &Fate, names: &[usize], chance: &mut Chance) -> Image {
        let mut there = self.names.clone();
        for (_, op) in self.waiting_names.iter().filter(|(index, _)| names.contains(index)) {
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
        for &(index, op) in &self.waiting {
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

/// The parts of a write that lie in one sector each, as ranges of its bytes.
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
