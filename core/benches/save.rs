//! One save, compared with the minimum that any save costs: the same bytes written and synced to a
//! bare file.
//! Prints the median of each in nanoseconds.
//!
//! `benches/compare` alternates this with SQLCipher and prints ratios.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench has a clock and prints")]

mod support;

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use support::{CODE, NOW};
use tally_core::{Event, MemoryDeviceKey};

const ROUNDS: usize = 300;
/// The size of a frame of the WAL, and how many there are before a checkpoint.
const FRAME_BYTES: usize = 32_792;
const FRAMES: u64 = 64;

fn main() {
    // On a disk, not in memory: the comparison is about the sync.
    let folder = tempfile::tempdir_in(std::env::var("TALLY_BENCH_DIR").unwrap_or_else(|_| ".".to_owned()))
        .expect("a folder");
    let mut phone = support::set_up(folder.path(), Arc::new(MemoryDeviceKey::default()));
    phone.enter(CODE);
    phone.tap("My plan");
    phone.tap("What matters to me");
    let (page, field) = phone.field();
    let (mut small, mut large) =
        (Bare::new(folder.path(), "small", 4096), Bare::new(folder.path(), "large", FRAME_BYTES));
    let mut samples = [const { Vec::new() }; 4];
    for round in 0..ROUNDS {
        let text = format!("{:0>400}", round).into();
        let event = Event::Filled { page, field, text };
        let mut update = None;
        let sealing = nanoseconds(|| update = Some(phone.app().send(event, NOW)));
        let writing = nanoseconds(|| {
            phone.take_in(update.take().expect("an update"));
            phone.finish_work();
        });
        samples[0].push(sealing + writing);
        samples[3].push(sealing);
        samples[1].push(nanoseconds(|| small.write()));
        samples[2].push(nanoseconds(|| large.write()));
    }
    assert!(phone.view.plain_text().contains("Saved."), "{}", phone.view.plain_text());
    for (name, samples) in ["tally_save", "bare_4096", "bare_frame", "tally_send"].iter().zip(&mut samples) {
        samples.sort_unstable();
        println!(
            "{name}\t{}\t{}",
            samples[samples.len() / 2],
            samples.iter().sum::<u128>() / samples.len() as u128
        );
    }
}

fn nanoseconds(work: impl FnOnce()) -> u128 {
    let start = Instant::now();
    work();
    start.elapsed().as_nanos()
}

/// A file that is overwritten cyclically, like a WAL, and synced after each write.
struct Bare {
    file: File,
    bytes: Vec<u8>,
    written: u64,
}

impl Bare {
    fn new(folder: &Path, name: &str, length: usize) -> Self {
        let file = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .open(folder.join(name))
            .expect("a file");
        Self { file, bytes: vec![0xA5; length], written: 0 }
    }

    fn write(&mut self) {
        let offset = self.written % FRAMES * self.bytes.len() as u64;
        self.bytes[0] = self.bytes[0].wrapping_add(1);
        self.file
            .seek(SeekFrom::Start(offset))
            .and_then(|_| self.file.write_all(&self.bytes))
            .expect("room on the disk");
        self.file.sync_data().expect("a disk that syncs");
        self.written += 1;
    }
}
