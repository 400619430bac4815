//! The cost of a code after its derivation and the device key: trying all twelve slots, renewing
//! and committing fourteen rows, decoding the document, drawing the page. The device key records
//! when it was called last, which is at the end of the chain after the derivation. Files are in
//! memory if the machine has such a folder, so that no disk adds to the figure.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench has a clock and prints")]

mod support;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use support::CODE;
use tally_core::{DeviceKey, DeviceKeyError, Event, Key, KeyId, MemoryDeviceKey};

const ROUNDS: usize = 100;

fn main() {
    let memory = Path::new("/dev/shm");
    let folder =
        if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder");
    let device = Arc::new(Told::default());
    let mut phone = support::set_up(folder.path(), device.clone());
    for (name, code) in [("a wrong code", "908172"), ("the plan's code", CODE)] {
        let (mut wholes, mut rests) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            phone.keys("c");
            phone.keys(code);
            phone.finish_work();
            let start = Instant::now();
            phone.send(Event::Key(Key::Equals));
            phone.finish_work();
            let end = Instant::now();
            let asked = device.asked.lock().expect("nobody panics here").expect("a code asks the device");
            wholes.push((end - start).as_secs_f64() * 1e6);
            rests.push((end - asked).as_secs_f64() * 1e6);
            phone.send(Event::Leave);
            phone.finish_work();
        }
        println!(
            "{name:<16} whole {:>9.0} us, after the device key {:>6.0} us (medians)",
            median(wholes),
            median(rests)
        );
    }
}

#[derive(Default)]
struct Told {
    key: MemoryDeviceKey,
    asked: Mutex<Option<Instant>>,
}

impl DeviceKey for Told {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.key.keys()
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let output = self.key.prf(key, input);
        *self.asked.lock().expect("nobody panics here") = Some(Instant::now());
        output
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.key.make()
    }

    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.key.is_in_hardware(key)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.key.destroy(key)
    }
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}
