//! Tests the tests: plants mistakes in a record, each of which must be found.

use super::cuts::{Opened, Size, search};
use super::disk::{FileId, Op};
use super::record::{Record, Scenario, record};
use super::trace::Event;
use super::visit::Mark;

type Plant = fn(&mut Vec<Event>);

const MISTAKES: [(&str, Plant); 9] = [
    ("the WAL is never synced", |events| drop_syncs(events, "calculator.db-wal")),
    ("the database is never synced", |events| drop_syncs(events, "calculator.db-new")),
    ("the folder is never synced", |events| events.retain(|event| !is_folder_sync(event))),
    ("one sync of the WAL is left out", |events| {
        let syncs: Vec<usize> = places(events, |event| matches!(event, Event::Op(Op::Sync { .. })));
        events.remove(before_reported(events, &syncs));
    }),
    ("an edit is reported as persisted before its sync", |events| report_early(events)),
    ("a guess is not synced before the hardware is used", |events| {
        // Between the allowed states from the first write on, and those once the hardware was used.
        let mut asked = false;
        let mut kept = Vec::new();
        for event in events.drain(..) {
            match &event {
                Event::Mark(Mark::Allowed(allowed)) => {
                    asked = allowed.len() == 2 && allowed[0].guesses != allowed[1].guesses;
                }
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
    ("an erase that never reaches the disk is reported as done", |events| {
        let made = place(events, |event| matches!(event, Event::Mark(Mark::KeyMade(2))));
        let destroyed = place(events, |event| matches!(event, Event::Mark(Mark::KeyDestroyed(1))));
        let mut index = 0..;
        events.retain(|event| {
            let index = index.next().unwrap();
            !(made..destroyed).contains(&index) || matches!(event, Event::Mark(_))
        });
    }),
    ("an erase is reported as done before it is written", |events| {
        let made = place(events, |event| matches!(event, Event::Mark(Mark::KeyMade(2))));
        let destroyed = place(events, |event| matches!(event, Event::Mark(Mark::KeyDestroyed(1))));
        let reported =
            destroyed + place(&events[destroyed..], |event| matches!(event, Event::Mark(Mark::Allowed(_))));
        let event = events.remove(reported);
        events.insert(made + 1, event);
    }),
];

#[test]
fn every_planted_mistake_is_found() {
    let Some(whole) = record(Scenario::Short) else { return };
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

/// The files that were created under a name.
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

/// A sync that an edit waits for, near the middle: the next event reports the edit as persisted.
fn before_reported(events: &[Event], syncs: &[usize]) -> usize {
    let reported = |index: &&usize| matches!(events.get(**index + 1), Some(Event::Mark(Mark::Allowed(allowed))) if allowed.len() == 1);
    let found: Vec<usize> = syncs.iter().filter(reported).copied().collect();
    found[found.len() / 2]
}

/// Reports as persisted right before a sync what was reported right after it.
fn report_early(events: &mut [Event]) {
    for index in 1..events.len() {
        let tells = matches!(&events[index], Event::Mark(Mark::Allowed(allowed)) if allowed.len() == 1);
        if tells && matches!(&events[index - 1], Event::Op(Op::Sync { .. })) {
            events.swap(index - 1, index);
        }
    }
}
