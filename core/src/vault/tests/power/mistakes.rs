//! The tests are tested: records in which a mistake was planted. Each has to be found.

use super::cuts::{Opened, Size, search};
use super::disk::{FileId, Op};
use super::record::{Record, Story, record};
use super::trace::Event;
use super::visit::Mark;

type Plant = fn(&mut Vec<Event>);

const MISTAKES: [(&str, Plant); 9] = [
    ("the WAL is never synced", |events| drop_syncs(events, "calculator.db-wal")),
    ("the database is never synced", |events| drop_syncs(events, "calculator.db-new")),
    ("the folder is never synced", |events| events.retain(|event| !is_folder_sync(event))),
    ("one sync of the WAL is left out", |events| {
        let syncs: Vec<usize> = places(events, |event| matches!(event, Event::Op(Op::Sync { .. })));
        events.remove(before_told(events, &syncs));
    }),
    ("an edit is told as saved before its sync", |events| tell_early(events)),
    ("a guess is not synced before the hardware is asked", |events| {
        // Between what may be from the first write on, and what may be once the hardware was asked.
        let mut asked = false;
        let mut kept = Vec::new();
        for event in events.drain(..) {
            match &event {
                Event::Mark(Mark::May(may)) => asked = may.len() == 2 && may[0].guesses != may[1].guesses,
                Event::Op(Op::Sync { .. }) if asked => continue,
                _ => {}
            }
            kept.push(event);
        }
        *events = kept;
    }),
    ("the old key is destroyed before the erase is committed", |events| {
        let destroyed = place(events, |event| matches!(event, Event::Mark(Mark::KeyDestroyed(1))));
        let made = place(events, |event| matches!(event, Event::Mark(Mark::KeyMade(2))));
        let event = events.remove(destroyed);
        events.insert(made + 1, event);
    }),
    ("an erase that never reaches the disk is told as done", |events| {
        let made = place(events, |event| matches!(event, Event::Mark(Mark::KeyMade(2))));
        let destroyed = place(events, |event| matches!(event, Event::Mark(Mark::KeyDestroyed(1))));
        let mut index = 0..;
        events.retain(|event| {
            let index = index.next().unwrap();
            !(made..destroyed).contains(&index) || matches!(event, Event::Mark(_))
        });
    }),
    ("an erase is told as done before it is written", |events| {
        let made = place(events, |event| matches!(event, Event::Mark(Mark::KeyMade(2))));
        let destroyed = place(events, |event| matches!(event, Event::Mark(Mark::KeyDestroyed(1))));
        let told =
            destroyed + place(&events[destroyed..], |event| matches!(event, Event::Mark(Mark::May(_))));
        let event = events.remove(told);
        events.insert(made + 1, event);
    }),
];

#[test]
fn every_mistake_that_was_planted_is_found() {
    let Some(whole) = record(Story::Short) else { return };
    let mut opened = Opened::new();
    let size = Size { torn: Some(1), by_chance: 1, one_in: 4 };
    if let Err(fault) = search(&whole, &size, &mut opened) {
        panic!("without a mistake: {fault:#?}");
    }
    for (mistake, plant) in MISTAKES {
        let mut events = whole.events.clone();
        plant(&mut events);
        let spoiled = Record { events, keys: whole.keys.clone() };
        assert!(search(&spoiled, &size, &mut opened).is_err(), "not found: {mistake}");
    }
}

fn is_folder_sync(event: &Event) -> bool {
    matches!(event, Event::Op(Op::SyncFolder))
}

/// The files that were made under a name.
fn files_called(events: &[Event], called: &str) -> Vec<FileId> {
    let made = events.iter().filter_map(|event| match event {
        Event::Op(Op::Create { file, name }) if name == called => Some(*file),
        _ => None,
    });
    made.collect()
}

fn drop_syncs(events: &mut Vec<Event>, called: &str) {
    let files = files_called(events, called);
    events.retain(|event| !matches!(event, Event::Op(Op::Sync { file }) if files.contains(file)));
}

fn places(events: &[Event], is: fn(&Event) -> bool) -> Vec<usize> {
    (0..events.len()).filter(|&index| is(&events[index])).collect()
}

fn place(events: &[Event], is: fn(&Event) -> bool) -> usize {
    events.iter().position(is).expect("it is in the record")
}

/// The sync that an edit waits for, somewhere in the middle: the next event tells that it is done.
fn before_told(events: &[Event], syncs: &[usize]) -> usize {
    let told = |index: &&usize| matches!(events.get(**index + 1), Some(Event::Mark(Mark::May(may))) if may.len() == 1);
    let found: Vec<usize> = syncs.iter().filter(told).copied().collect();
    found[found.len() / 2]
}

/// What is told right after a sync is told right before it.
fn tell_early(events: &mut [Event]) {
    for index in 1..events.len() {
        let tells = matches!(&events[index], Event::Mark(Mark::May(may)) if may.len() == 1);
        if tells && matches!(&events[index - 1], Event::Op(Op::Sync { .. })) {
            events.swap(index - 1, index);
        }
    }
}
