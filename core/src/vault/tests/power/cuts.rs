//! Every moment of a record in which the power may go, and what may be on the disk then.

use std::collections::{HashMap, HashSet};

use tempfile::TempDir;

use super::disk::{Chance, Disk, Fate, Image, Op, pieces};
use super::facts::{Facts, Found, find};
use super::record::{Beginning, Record, folder};
use super::trace::Event;
use super::visit::Mark;
use crate::crypto;

const SECTORS: [usize; 2] = [512, 4_096];

/// How many disks are tried.
#[derive(Clone, Copy)]
pub(super) struct Size {
    /// Of the places in which a write can be torn: each, or so many by chance.
    pub(super) torn: Option<usize>,
    /// Disks by chance after each operation.
    pub(super) by_chance: usize,
    /// A write is looked at once in so many.
    pub(super) one_in: usize,
}

/// What was tried.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    /// Disks that differ from one another.
    pub(super) disks: usize,
    /// Disks, each with what had to be true of it.
    pub(super) checks: usize,
}

/// A cut that loses something.
#[derive(Debug)]
#[expect(dead_code, reason = "printed")]
pub(super) struct Fault {
    after: String,
    fate: Fate,
    names: Vec<usize>,
    keys: Vec<u32>,
    may: Vec<Facts>,
    found: Result<Found, String>,
}

/// The folder in which disks are opened, and what was found on each: a disk that comes again is not
/// opened again.
pub(super) struct Opened {
    folder: TempDir,
    found: HashMap<[u8; 32], Result<Found, String>>,
}

impl Opened {
    pub(super) fn new() -> Self {
        Self { folder: folder(), found: HashMap::new() }
    }

    fn find(&mut self, disk: [u8; 32], image: &Image, keys: &[u32]) -> &Result<Found, String> {
        let keys_too: Vec<u8> =
            disk.into_iter().chain(keys.iter().flat_map(|key| key.to_le_bytes())).collect();
        self.found.entry(crypto::hash(&keys_too)).or_insert_with(|| find(self.folder.path(), image, keys))
    }
}

/// Cuts the power after each operation. The first cut after which the disk is none of those that it
/// may be ends the search.
pub(super) fn search(record: &Record, size: &Size, opened: &mut Opened) -> Result<Count, Box<Fault>> {
    let mut search = Search {
        opened,
        disk: Disk::default(),
        chance: Chance(7),
        may: &[],
        keys: record.keys.clone(),
        destroyed: None,
        after: "the beginning".to_owned(),
        disks: HashSet::new(),
        checks: 0,
    };
    for (index, event) in record.events.iter().enumerate() {
        search.after = format!("event {index}, {}", describe(event));
        match event {
            Event::Op(op) => {
                search.disk.perform(index, op);
                search.cuts_after(index, op, size)?;
            }
            Event::Mark(mark) => search.cuts_after_mark(mark)?,
        }
    }
    Ok(Count { disks: search.disks.len(), checks: search.checks })
}

/// Disks after a cut in the middle of a write, and which of its states each is in.
pub(super) fn torn_disks(record: &Record, some: usize) -> Vec<Beginning> {
    let (mut disk, mut chance, mut keys, mut may) =
        (Disk::default(), Chance(11), record.keys.clone(), &[][..]);
    let writes = record.events.iter().filter(|event| matches!(event, Event::Op(Op::Write { .. }))).count();
    let (mut torn, folder) = (Vec::new(), folder());
    for (index, event) in record.events.iter().enumerate() {
        let op = match event {
            Event::Mark(mark) => {
                follow_mark(mark, &mut may, &mut keys);
                continue;
            }
            Event::Op(op) => op,
        };
        disk.perform(index, op);
        if matches!(op, Op::Write { .. }) && !may.is_empty() && chance.below(writes) < some {
            let fate = Fate::Chance { sector: SECTORS[0], of_256: 128, grows: true };
            let image = disk.cut(&fate, &disk.waiting_names(), &mut chance);
            let found = find(folder.path(), &image, &keys).expect("no panic");
            let facts = may.iter().find(|facts| found.is(facts)).expect("one of the states").clone();
            torn.push(Beginning { image, keys: keys.clone(), facts });
        }
    }
    torn
}

fn follow_mark<'a>(mark: &'a Mark, may: &mut &'a [Facts], keys: &mut Vec<u32>) {
    match mark {
        Mark::May(facts) => *may = facts,
        Mark::KeyMade(key) => keys.push(*key),
        Mark::KeyDestroyed(key) => keys.retain(|other| other != key),
    }
}

struct Search<'a> {
    opened: &'a mut Opened,
    disk: Disk<'a>,
    chance: Chance,
    may: &'a [Facts],
    keys: Vec<u32>,
    /// The key that the hardware said to have destroyed just now.
    destroyed: Option<u32>,
    after: String,
    disks: HashSet<[u8; 32]>,
    checks: usize,
}

type Searched = Result<(), Box<Fault>>;

impl<'a> Search<'a> {
    fn cuts_after_mark(&mut self, mark: &'a Mark) -> Searched {
        if let Mark::KeyDestroyed(_) = mark {
            // The hardware may not have been done with it.
            self.cut(&Fate::Lost, &[])?;
        }
        follow_mark(mark, &mut self.may, &mut self.keys);
        // Nor when that was told.
        if let (Mark::May(_), Some(key), false) = (mark, self.destroyed.take(), self.keys.is_empty()) {
            self.keys.push(key);
            self.cut(&Fate::Lost, &[])?;
            self.keys.pop();
        }
        if let Mark::KeyDestroyed(key) = mark {
            self.destroyed = Some(*key);
        }
        let names = self.disk.waiting_names();
        self.cut(&Fate::Lost, &[])?;
        if !names.is_empty() || !self.disk.waiting().is_empty() {
            self.cut(&Fate::Kept, &names)?;
            self.by_chance()?;
        }
        Ok(())
    }

    fn cuts_after(&mut self, index: usize, op: &Op, size: &Size) -> Searched {
        match op {
            Op::Write { at, bytes, .. } => {
                if self.chance.below(size.one_in) == 0 {
                    self.torn(index, *at, bytes.len(), size)?;
                    self.one_alone()?;
                    (0..size.by_chance).try_for_each(|_| self.by_chance())?;
                }
            }
            Op::Truncate { .. } | Op::Sync { .. } => {
                self.cut(&Fate::Lost, &[])?;
                self.cut(&Fate::Kept, &self.disk.waiting_names())?;
                (0..size.by_chance).try_for_each(|_| self.by_chance())?;
            }
            Op::Create { .. } | Op::Rename { .. } | Op::Unlink { .. } | Op::SyncFolder => {
                self.every_subset_of_names()?;
                (0..size.by_chance).try_for_each(|_| self.by_chance())?;
            }
        }
        Ok(())
    }

    /// The last write in part: what lies before an edge of a sector, or after it.
    fn torn(&mut self, op: usize, at: usize, length: usize, size: &Size) -> Searched {
        let names = self.disk.waiting_names();
        let mut torn = vec![(0..length, true), (0..length, false)];
        torn.extend(pieces(at, length, SECTORS[0]).into_iter().map(|piece| (0..piece.start, true)));
        for piece in pieces(at, length, SECTORS[1]) {
            torn.extend([(0..piece.start, false), (piece.start..length, false)]);
        }
        // And where no sector ends.
        torn.extend((0..4).map(|_| (0..self.chance.below(length), true)));
        if let Some(some) = size.torn {
            for place in 0..some.min(torn.len()) {
                let other = place + self.chance.below(torn.len() - place);
                torn.swap(place, other);
            }
            torn.truncate(some);
        }
        torn.into_iter().try_for_each(|(kept, others)| self.cut(&Fate::Torn { op, kept, others }, &names))
    }

    /// One write or truncation arrives before all others, or after them.
    fn one_alone(&mut self) -> Searched {
        let (waiting, names) = (self.disk.waiting(), self.disk.waiting_names());
        let one = waiting[self.chance.below(waiting.len())];
        self.cut(&Fate::Only(one), &names)?;
        self.cut(&Fate::AllBut(one), &names)
    }

    fn by_chance(&mut self) -> Searched {
        let names = self.disk.waiting_names();
        let names: Vec<usize> = names.into_iter().filter(|_| self.chance.below(2) == 0).collect();
        let fate = Fate::Chance {
            sector: SECTORS[self.chance.below(2)],
            of_256: [8, 64, 128, 192, 248][self.chance.below(5)],
            grows: self.chance.below(2) == 0,
        };
        self.cut(&fate, &names)
    }

    fn every_subset_of_names(&mut self) -> Searched {
        let names = self.disk.waiting_names();
        assert!(names.len() < 10, "{} names wait", names.len());
        for subset in 0_u32..1 << names.len() {
            let there: Vec<usize> =
                (0..).zip(&names).filter(|(bit, _)| subset >> bit & 1 == 1).map(|(_, &name)| name).collect();
            self.cut(&Fate::Lost, &there)?;
            self.cut(&Fate::Kept, &there)?;
        }
        Ok(())
    }

    fn cut(&mut self, fate: &Fate, names: &[usize]) -> Searched {
        // What lay there before the first visit.
        if self.may.is_empty() {
            return Ok(());
        }
        let image = self.disk.cut(fate, names, &mut self.chance);
        let disk = digest(&image);
        let found = self.opened.find(disk, &image, &self.keys);
        self.disks.insert(disk);
        self.checks += 1;
        if found.as_ref().is_ok_and(|found| self.may.iter().any(|facts| found.is(facts))) {
            return Ok(());
        }
        Err(Box::new(Fault {
            after: self.after.clone(),
            fate: fate.clone(),
            names: names.to_vec(),
            keys: self.keys.clone(),
            may: self.may.to_vec(),
            found: found.clone(),
        }))
    }
}

fn digest(image: &Image) -> [u8; 32] {
    let mut all = Vec::new();
    for (name, bytes) in image {
        all.extend_from_slice(&crypto::hash(name.as_bytes()));
        all.extend_from_slice(&crypto::hash(bytes));
    }
    crypto::hash(&all)
}

fn describe(event: &Event) -> String {
    match event {
        Event::Op(Op::Write { file, at, bytes }) => format!("{} bytes to file {file} at {at}", bytes.len()),
        Event::Op(op) => format!("{op:?}"),
        Event::Mark(Mark::May(may)) => format!("one of {} states", may.len()),
        Event::Mark(mark) => format!("{mark:?}"),
    }
}
