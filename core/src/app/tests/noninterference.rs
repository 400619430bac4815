//! A code that is told proves nothing: whatever is done to a phone, the same is seen of it whether
//! or not it holds books whose codes were not told, and whether or not their owners opened them in
//! between. Tested as noninterference (Goguen and Meseguer, 1982): scripts are played on two phones
//! with the same public past, and compared after every step.
//!
//! `tests/noninterference` runs this at any size and plants leaks that it has to find.

mod code;
mod controls;
mod coverage;
mod pair;
mod phone;
mod seen;
mod step;
mod strategy;
mod visit;
mod worlds;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config as Proptest, RngAlgorithm, TestRng, TestRunner};

use coverage::Coverage;
use pair::{Leak, Pair};
use strategy::{Script, scripts};
use worlds::WORLDS;

/// A number that whoever runs this may set.
#[expect(clippy::disallowed_methods, reason = "a test is told its size by who runs it")]
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |text| text.parse().expect(name))
}

/// All worlds, or the one that is asked for.
fn worlds() -> core::ops::Range<usize> {
    match setting("TALLY_WORLD", u64::MAX) {
        u64::MAX => 0..WORLDS.len(),
        world => usize::try_from(world).map(|world| world..world + 1).expect("a world"),
    }
}

fn play(script: &Script, coverage: &mut Coverage) -> Result<(), Leak> {
    Pair::new(&WORLDS[script.world], script.seed, coverage).play(&script.lines)
}

/// Plays the script of one number; a leak, in as few steps as it takes.
fn try_script(number: u64, steps: usize, coverage: &mut Coverage) -> Result<(), String> {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Proptest::default(), rng);
    let script = scripts(worlds(), steps).new_tree(&mut runner).expect("a script").current();
    let Err(leak) = play(&script, coverage) else { return Ok(()) };
    let (script, leak) = shrunk(script, leak);
    Err(format!(
        "script {number}:\n{} | {} | {}\n{}",
        WORLDS[script.world].name,
        script.seed,
        step::written(&script.lines),
        leak.what
    ))
}

/// Leaves out what the leak does not need: all after it, then ever shorter parts of what is left.
fn shrunk(mut script: Script, mut leak: Leak) -> (Script, Leak) {
    let mut coverage = Coverage::default();
    script.lines.truncate(leak.step + 1);
    let mut length = script.lines.len() / 2;
    while length > 0 {
        let mut start = 0;
        while start < script.lines.len() {
            let mut shorter = script.clone();
            shorter.lines.drain(start..(start + length).min(script.lines.len()));
            match play(&shorter, &mut coverage) {
                Err(found) => (script, leak) = (shorter, found),
                Ok(()) => start += length,
            }
        }
        length /= 2;
    }
    (script, leak)
}

#[test]
fn whatever_is_done_the_same_is_seen_with_and_without_hidden_books() {
    let count = setting("TALLY_SCRIPTS", 150);
    // Whoever plants one leak needs no second.
    let most = usize::try_from(setting("TALLY_LEAKS", 100)).unwrap();
    let first = setting("TALLY_FIRST_SCRIPT", 0);
    let threads = setting("TALLY_THREADS", 1);
    let steps = usize::try_from(setting("TALLY_STEPS", 60)).unwrap();
    let (next, all, leaks) = (AtomicU64::new(first), Mutex::new(Coverage::default()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut coverage = Coverage::default();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= first + count || leaks.lock().unwrap().len() >= most {
                        break;
                    }
                    if let Err(leak) = try_script(number, steps, &mut coverage) {
                        leaks.lock().unwrap().push(leak);
                    }
                }
                all.lock().unwrap().add(coverage);
            });
        }
    });
    #[expect(clippy::print_stderr, reason = "what was compared is part of the result")]
    {
        eprintln!("{}", all.lock().unwrap().report());
    }
    let leaks = leaks.into_inner().unwrap();
    assert!(leaks.is_empty(), "{} of {count} scripts:\n\n{}", leaks.len(), leaks.join("\n\n"));
}

/// What the law leaves out: somebody who makes books until no more can be kept.
#[test]
fn counting_what_fits_proves_something_of_h_hidden_books_in_h_cases_of_eight() {
    let rooms = |hidden| (0..8).map(move |passed_over| worlds::room(passed_over, hidden));
    let none: Vec<_> = rooms(0).collect();
    assert_eq!(none, [12, 11, 10, 9, 8, 7, 6, 5]);
    for hidden in 1..=2 {
        let proofs = rooms(hidden).filter(|room| !none.contains(room)).count();
        assert_eq!(proofs, usize::from(hidden));
    }
}

/// The scripts that found a leak once: world, phones, steps.
const KEPT: &str = include_str!("noninterference/kept.txt");

#[test]
fn a_script_that_found_a_leak_once_finds_none() {
    let mut coverage = Coverage::default();
    for line in KEPT.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let script = kept(line).unwrap_or_else(|| panic!("no script: {line}"));
        if let Err(leak) = play(&script, &mut coverage) {
            panic!("a kept script\n\nscript kept:\n{line}\n{}", leak.what);
        }
    }
}

fn kept(line: &str) -> Option<Script> {
    let mut parts = line.split('|').map(str::trim);
    let world = parts.next()?;
    Some(Script {
        world: WORLDS.iter().position(|known| known.name == world)?,
        seed: parts.next()?.parse().ok()?,
        lines: step::parse(parts.next()?)?,
    })
}

#[test]
fn a_script_is_read_as_it_is_written() {
    let mut runner = TestRunner::deterministic();
    for _ in 0..200 {
        let lines = scripts(worlds(), 60).new_tree(&mut runner).unwrap().current().lines;
        assert_eq!(step::parse(&step::written(&lines)), Some(lines));
    }
}
