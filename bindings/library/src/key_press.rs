//! How long one key press takes without the bindings: nanoseconds, the median of many short runs.
//! `bindings/swift/bench` compares it. With `code`: how long a wrong code takes, microseconds;
//! optimized as the library is, which the benches of core are not.

// A bench has to look at a clock, and to say what it saw.
#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tally_core::{Abilities, App, Config, Effect, Event, Key, MemoryDeviceKey, Now, Platform};

const RUNS: usize = 100;
const PRESSES: u32 = 2_000;

fn main() {
    let folder = std::env::temp_dir().join(format!("key-press-{}", std::process::id()));
    std::fs::create_dir(&folder).expect("a folder can be made");
    let config = Config {
        folder: folder.clone(),
        locales: vec!["en-US".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: "73282559".to_owned(),
        region: None,
        short_of_memory: false,
    };
    let app = App::open(config, Arc::new(MemoryDeviceKey::default())).expect("the setup code is one");
    let now = Now { wall_ms: 1_772_481_600_000, monotonic_ms: 0, boot_id: 1 };
    app.send(Event::Shown, now);
    let mut times: Vec<_> = (0..RUNS)
        .map(|_| {
            let began = Instant::now();
            for _ in 0..PRESSES / 2 {
                black_box(app.send(Event::Key(Key::Digit(7)), now));
                black_box(app.send(Event::Key(Key::Clear), now));
            }
            began.elapsed()
        })
        .collect();
    times.sort();
    if std::env::args().nth(1).as_deref() == Some("code") {
        println!("{}", wrong_code(&app, now).as_micros());
    } else {
        println!("{}", times[RUNS / 2].as_nanos() / u128::from(PRESSES));
    }
    drop(app);
    // What is left in the system's temporary folder is the system's.
    let _ = std::fs::remove_dir_all(folder);
}

/// The median of nine, all of their work included.
fn wrong_code(app: &App, now: Now) -> Duration {
    let mut times: Vec<_> = (0..9)
        .map(|last| {
            for digit in [4, 7, 0, 9, 1, last] {
                app.send(Event::Key(Key::Digit(digit)), now);
            }
            let update = app.send(Event::Key(Key::Equals), now);
            let began = Instant::now();
            for effect in update.effects {
                if let Effect::Work(id) = effect {
                    app.run(id, now);
                }
            }
            began.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}
