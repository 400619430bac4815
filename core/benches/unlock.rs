//! What a code costs beyond its derivation: the two in turns, and the median of the differences. The device key is in memory, and the data
//! lies in memory where the machine has such a folder, so that no disk is waited for; both commits are included.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench has a clock and prints")]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use support::Phone;
use tally_core::device_key::MemoryDeviceKey;

const ROUNDS: usize = 150;

fn main() {
    let memory = Path::new("/dev/shm");
    let folder =
        if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.expect("a folder");
    let mut phone = Phone::set_up(folder.path(), &Arc::new(MemoryDeviceKey::default()));
    let params = argon2::Params::new(32 * 1024, 3, 1, Some(32)).expect("within bounds");
    let (mut codes, mut derivations, mut differences) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let code = format!("9{round:05}");
        phone.keys("c");
        phone.keys(&code);
        let whole = microseconds(|| phone.keys("="));
        let derivation = microseconds(|| {
            let mut memory = vec![argon2::Block::new(); params.block_count()];
            let mut key = [0; 32];
            argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params.clone())
                .hash_password_into_with_memory(code.as_bytes(), &[7; 16], &mut key, &mut memory)
                .expect("within bounds");
            zeroize::Zeroize::zeroize(&mut memory);
            std::hint::black_box(key);
        });
        codes.push(whole);
        derivations.push(derivation);
        differences.push(whole - derivation);
    }
    for (name, samples) in [("a code", codes), ("its derivation", derivations), ("beyond it", differences)] {
        println!("{name:<16} median {:>10.1} us", median(samples));
    }
}

fn microseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1e6
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}
