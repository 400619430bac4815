//! Cuts the power at every moment of a record, and checks each disk that may be left.

use std::collections::{HashMap, HashSet};

use tempfile::TempDir;

use super::disk::{Chance, Disk, Fate, Image, Op, pieces};
use super::facts::{Facts, Found, find};
use super::record::{Beginning, Record, folder};
use super::trace::Event;
use super::visit::Mark;
use crate::crypto;

const SECTORS: [usize; 2] = [512, 4_096];

/// How many disks to try.
#[derive(Clone, Copy)]
pub(super) struct Size {
    /// At how many places, chosen at random, to tear a write; `None` for all.
    pub(super) torn: Option<usize>,
    /// Random disks after each operation.
    pub(super) by_chance: usize,
    /// Look at one write in this many.
    pub(super) one_in: usize,
}

/// What was tried.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    /// Distinct disks.
    pub(super) disks: usize,
    /// Disks, each checked against its allowed states.
    pub(super) checks: usize,
}

/// A cut that lost something.
#[derive(Debug)]
#[expect(dead_code, reason = "printed")]
pub(super) struct Fault {
    after: String,
    fate: Fate,
    names: Vec<usize>,
    keys: Vec<u32>,
    allowed: Vec<Facts>,
    found: Result<Found, String>,
}

/// The folder in which disks are opened, and a cache of what was found on each.
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

/// Cuts the power after each operation. Stops at the first cut that leaves a disk outside its
/// allowed states.
pub(super) fn search(record: &Record, size: &Size, opened: &mut Opened) -> Result<Count, Box<Fault>> {
    let mut search = Search {
        opened,
        disk: Disk::default(),
        chance: Chance(7),
        allowed: &[],
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

/// Disks after a cut during a write, each with the state it is in.
pub(super) fn torn_disks(record: &Record, some: usize) -> Vec<Beginning> {
    let (mut disk, mut chance, mut keys, mut allowed) =
        (Disk::default(), Chance(11), record.keys.clone(), &[][..]);
    let writes = record.events.iter().filter(|event| matches!(event, Event::Op(Op::Write { .. }))).count();
    let (mut torn, mut written, folder) = (Vec::new(), 0, folder());
    for (index, event) in record.events.iter().enumerate() {
        let op = match event {
            Event::Mark(mark) => {
                follow_mark(mark, &mut allowed, &mut keys);
                continue;
            }
            Event::Op(op) => op,
        };
        disk.perform(index, op);
        if !matches!(op, Op::Write { .. }) {
            continue;
        }
        // As many as were asked for, spread over the visit.
        written += 1;
        let is_chosen = written * some / writes > (written - 1) * some / writes;
        if is_chosen && !allowed.is_empty() {
            let fate = Fate::Chance { sector: SECTORS[0], of_256: 128, grows: true };
            let image = disk.cut(&fate, &disk.pending_names(), &mut chance);
            let found = find(folder.path(), &image, &keys).expect("no panic");
            let facts = allowed.iter().find(|facts| found.is(facts)).expect("one of the states").clone();
            torn.push(Beginning { image, keys: keys.clone(), facts });
        }
    }
    torn
}

fn follow_mark<'a>(mark: &'a Mark, allowed: &mut &'a [Facts], keys: &mut Vec<u32>) {
    match mark {
        Mark::Allowed(facts) => *allowed = facts,
        Mark::KeyMade(key) => keys.push(*key),
        Mark::KeyDestroyed(key) => keys.retain(|other| other != key),
    }
}

struct Search<'a> {
    opened: &'a mut Opened,
    disk: Disk<'a>,
    chance: Chance,
    allowed: &'a [Facts],
    keys: Vec<u32>,
    /// The key that the hardware has just reported destroyed.
    destroyed: Option<u32>,
    after: String,
    disks: HashSet<[u8; 32]>,
    checks: usize,
}

type Searched = Result<(), Box<Fault>>;

impl<'a> Search<'a> {
    fn cuts_after_mark(&mut self, mark: &'a Mark) -> Searched {
        if let Mark::KeyDestroyed(_) = mark {
            // The hardware may not have finished.
            self.cut(&Fate::Lost, &[])?;
        }
        follow_mark(mark, &mut self.allowed, &mut self.keys);
        // Nor by the time the caller knew.
        if let (Mark::Allowed(_), Some(key), false) = (mark, self.destroyed.take(), self.keys.is_empty()) {
            self.keys.push(key);
            self.cut(&Fate::Lost, &[])?;
            self.keys.pop();
        }
        if let Mark::KeyDestroyed(key) = mark {
            self.destroyed = Some(*key);
        }
        let names = self.disk.pending_names();
        self.cut(&Fate::Lost, &[])?;
        if !names.is_empty() || !self.disk.pending().is_empty() {
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
                self.cut(&Fate::Kept, &self.disk.pending_names())?;
                (0..size.by_chance).try_for_each(|_| self.by_chance())?;
            }
            Op::Create { .. } | Op::Rename { .. } | Op::Unlink { .. } | Op::SyncFolder => {
                self.every_subset_of_names()?;
                (0..size.by_chance).try_for_each(|_| self.by_chance())?;
            }
        }
        Ok(())
    }

    /// Part of the last write: what precedes a sector boundary, or what follows it.
    fn torn(&mut self, op: usize, at: usize, length: usize, size: &Size) -> Searched {
        let names = self.disk.pending_names();
        let mut torn = vec![(0..length, true), (0..length, false)];
        torn.extend(pieces(at, length, SECTORS[0]).into_iter().map(|piece| (0..piece.start, true)));
        for piece in pieces(at, length, SECTORS[1]) {
            torn.extend([(0..piece.start, false), (piece.start..length, false)]);
        }
        // And within a sector.
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

    /// One write or truncation is persisted before all others, or after them.
    fn one_alone(&mut self) -> Searched {
        let (pending, names) = (self.disk.pending(), self.disk.pending_names());
        let one = pending[self.chance.below(pending.len())];
        self.cut(&Fate::Only(one), &names)?;
        self.cut(&Fate::AllBut(one), &names)
    }

    fn by_chance(&mut self) -> Searched {
        let names = self.disk.pending_names();
        let names: Vec<usize> = names.into_iter().filter(|_| self.chance.below(2) == 0).collect();
        let fate = Fate::Chance {
            sector: SECTORS[self.chance.below(2)],
            of_256: [8, 64, 128, 192, 248][self.chance.below(5)],
            grows: self.chance.below(2) == 0,
        };
        self.cut(&fate, &names)
    }

    fn every_subset_of_names(&mut self) -> Searched {
        let names = self.disk.pending_names();
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
        // Set up before the first visit.
        if self.allowed.is_empty() {
            return Ok(());
        }
        let image = self.disk.cut(fate, names, &mut self.chance);
        let disk = digest(&image);
        let found = self.opened.find(disk, &image, &self.keys);
        self.disks.insert(disk);
        self.checks += 1;
        if found.as_ref().is_ok_and(|found| self.allowed.iter().any(|facts| found.is(facts))) {
            return Ok(());
        }
        Err(Box::new(Fault {
            after: self.after.clone(),
            fate: fate.clone(),
            names: names.to_vec(),
            keys: self.keys.clone(),
            allowed: self.allowed.to_vec(),
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
        Event::Mark(Mark::Allowed(allowed)) => format!("one of {} states", allowed.len()),
        Event::Mark(mark) => format!("{mark:?}"),
    }
}
