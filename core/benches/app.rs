//! The app as a shell sees it: opening, a key, a page, a code. Files are in memory if the machine
//! has such a folder, so that the figures are ours and not the disk's. `unlock.rs` measures codes.

mod support;

use std::path::Path;
use std::sync::Arc;

use divan::{Bencher, black_box};
use support::{CODE, NOW};
use tally_core::tools::harness::Harness;
use tally_core::{App, Event, Key, MemoryDeviceKey};
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder")
}

fn phone(folder: &TempDir) -> Harness<MemoryDeviceKey> {
    support::set_up(folder.path(), Arc::new(MemoryDeviceKey::default()))
}

#[divan::bench]
fn a_key(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let phone = phone(&folder);
    bencher.bench_local(|| {
        phone.app().send(black_box(Event::Key(Key::Digit(7))), NOW);
        phone.app().send(black_box(Event::Key(Key::Backspace)), NOW)
    });
}

#[divan::bench]
fn the_help_page(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let mut phone = phone(&folder);
    phone.enter(CODE);
    // Nothing has changed, so the page is drawn once.
    bencher.bench_local(|| phone.app().send(black_box(Event::Woke), NOW));
}

// One at a time: an app has its database to itself.
#[divan::bench(sample_count = 500, sample_size = 1)]
fn open_to_first_view(bencher: Bencher<'_, '_>) {
    let (folder, device) = (folder(), Arc::new(MemoryDeviceKey::default()));
    drop(support::set_up(folder.path(), device.clone()));
    bencher.bench_local(|| {
        let app =
            App::open(support::config(folder.path()), device.clone()).expect("a setup code of eight digits");
        let update = app.send(Event::Shown, NOW);
        (app, update)
    });
}
