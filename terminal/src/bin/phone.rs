//! A phone in the terminal: the newcomer's first run, and the player of journeys.
//!
//! ```sh
//! cargo run --release                   # a phone to type on
//! cargo run --release -- --play FILE    # a journey; `-` is the standard input
//! ```
//!
//! Exit 0 when every expectation held, 1 when one did not, 2 for what cannot be read or used, 101
//! after a bug. A signal that ends the phone is seen by whoever waits for it; the phone has locked
//! before. The data folder holds the calculator's database and, in a file of its own, the device
//! key, which is weaker than a phone's hardware: see `file_key.rs`. The screen of a terminal
//! keeps copies of what it draws; this phone is for trying things out, not for a real plan.

// A program that prints.
#![allow(clippy::print_stderr)]

use std::env;
use std::fs;
use std::io::{self, IsTerminal, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use clap::Parser;
use tally_core::tools::directory::regions;
use tally_core::{Config, ConfigError, Platform};
use tally_journeys::{Directives, Journey, USUAL_REGION, USUAL_SETUP_CODE, USUAL_START};
use tally_terminal::clock::Clock;
use tally_terminal::handset::Handset;
use tally_terminal::terminal::Ended;
use tally_terminal::{player, reset, seen, signals, terminal};

const FAILED: u8 = 1;
const UNUSABLE: u8 = 2;
/// As Rust itself ends after a panic.
const BUG: u8 = 101;
/// What a shell adds to the number of a signal.
const SIGNALED: u8 = 128;

/// A phone in the terminal. What looks like a calculator is one; the setup code opens the rest.
#[derive(Parser)]
#[command(name = "phone")]
struct Options {
    /// The folder with the phone's data; made if it is missing
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Begin with a new phone: deletes its files from the data folder, says which, and touches no
    /// others. Asks first if there is a terminal
    #[arg(long)]
    reset: bool,
    /// The wall clock at the start, such as 2026-03-02T15:00:00-05:00
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    now: Option<DateTime<FixedOffset>>,
    /// The phone's languages in order of preference, such as es-US,en [default: en]
    #[arg(long, value_name = "TAGS")]
    locale: Option<String>,
    /// The region whose services come first [default: westchester-ny]
    #[arg(long)]
    region: Option<String>,
    /// Whose words are shown, if they differ: android, ios or terminal [default: terminal]
    #[arg(long, value_name = "NAME", value_parser = tally_journeys::platform)]
    platform: Option<Platform>,
    /// The 6 to 12 digits that start setup [default: 73282559]
    #[arg(long, value_name = "DIGITS")]
    setup_code: Option<String>,
    /// As a phone with less than 1 GiB of memory: a code's key is derived at less cost
    #[arg(long)]
    short_of_memory: bool,
    /// Play a journey in place of drawing a phone; `-` reads it from the standard input
    #[arg(long, value_name = "FILE")]
    play: Option<PathBuf>,
    /// With --play: writes what is seen after each step, for a comparison with other shells
    #[arg(long, value_name = "FILE", requires = "play")]
    seen: Option<PathBuf>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let done = match &options.play {
        Some(file) => play(file, &options),
        None => use_terminal(&options),
    };
    match done {
        Ok(code) => code,
        Err(reason) => {
            eprintln!("phone: {reason}");
            ExitCode::from(UNUSABLE)
        }
    }
}

fn play(file: &Path, options: &Options) -> Result<ExitCode, String> {
    let name = file.display();
    let text = if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(file)
    };
    let text = text.map_err(|error| format!("{name} cannot be read: {error}"))?;
    let journey = Journey::parse(&text).map_err(|error| format!("{name}, {error}"))?;
    if journey.steps.is_empty() {
        return Err(format!("{name} has no steps: nothing was played"));
    }
    let start = options.now.or(journey.phone.now);
    let start = start.or_else(|| DateTime::parse_from_rfc3339(USUAL_START).ok());
    let clock = Clock::stepped(start.unwrap_or_default());
    let folder = folder(options)?;
    let was_used = !reset::own_files(&folder).is_ok_and(|own| own.is_empty());
    let handset = start_phone(folder.clone(), options, &journey.phone, clock)?;
    let mut screens = String::new();
    let mut after = |line: usize, handset: &Handset| {
        if options.seen.is_some() {
            screens.push_str(&seen::seen(line, handset));
        }
    };
    let played = player::play(&journey, handset, |screen| print(&format!("{screen}\n")), &mut after);
    if let Some(file) = &options.seen {
        fs::write(file, screens).map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
    }
    Ok(match played {
        Ok(()) => {
            print(&format!("{} steps, all held", journey.steps.len()));
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprint!("{name}, {failure}");
            if was_used {
                eprintln!(
                    "  {} was in use before. If this journey begins with a new phone, start over: add --reset, \
                     or name another folder with --data.",
                    folder.display()
                );
            }
            ExitCode::from(FAILED)
        }
    })
}

/// A reader that is gone, such as `head`, keeps no journey from being played to its end.
fn print(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

/// What was named wrongly, which somebody without a terminal should hear of first. Nothing is
/// opened or made for it.
fn check_names(options: &Options) -> Result<(), ConfigError> {
    let is_code =
        |code: &String| (6..=12).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    if !options.setup_code.as_ref().is_none_or(is_code) {
        return Err(ConfigError::SetupCode);
    }
    let choices = regions();
    match &options.region {
        Some(region) if !choices.contains(region) => {
            Err(ConfigError::Region { named: region.clone(), choices })
        }
        _ => Ok(()),
    }
}

fn use_terminal(options: &Options) -> Result<ExitCode, String> {
    check_names(options).map_err(|error| error.to_string())?;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err("there is no terminal to draw on: give a journey with --play FILE".to_owned());
    }
    let folder = folder(options)?;
    let handset = start_phone(folder, options, &Directives::default(), Clock::running(options.now))?;
    let ended = terminal::run(handset).map_err(|error| format!("the terminal was lost: {error}"))?;
    Ok(match ended {
        Ended::Quit => ExitCode::SUCCESS,
        Ended::Bug => ExitCode::from(BUG),
        Ended::Signal(signal) => {
            signals::end_by(signal);
            ExitCode::from(SIGNALED.saturating_add(u8::try_from(signal).unwrap_or(0)))
        }
    })
}

fn start_phone(
    folder: PathBuf,
    options: &Options,
    journey: &Directives,
    clock: Clock,
) -> Result<Handset, String> {
    let config = Config {
        folder,
        locales: locales(&first(&options.locale, &journey.locale, "en")),
        platform: options.platform.or(journey.platform).unwrap_or(Platform::Terminal),
        abilities: journey.abilities,
        setup_code: first(&options.setup_code, &journey.setup_code, USUAL_SETUP_CODE),
        region: Some(first(&options.region, &journey.region, USUAL_REGION)),
        short_of_memory: options.short_of_memory,
    };
    let handset = Handset::start(config, clock).map_err(|error| error.to_string())?;
    // Opening asks nothing of it.
    handset.key().fail_with(journey.device);
    Ok(handset)
}

/// The flag, else the journey's own line, else the usual.
fn first(flag: &Option<String>, line: &Option<String>, usual: &str) -> String {
    flag.as_ref().or(line.as_ref()).map_or_else(|| usual.to_owned(), Clone::clone)
}

/// `es-US,en`: several, in order of preference.
fn locales(list: &str) -> Vec<String> {
    list.split(',').map(|tag| tag.trim().to_owned()).collect()
}

/// The data folder, which only its owner can read; as new if that was asked for.
fn folder(options: &Options) -> Result<PathBuf, String> {
    let folder = match &options.data {
        Some(folder) => folder.clone(),
        None => usual_folder().ok_or("there is no home folder: tell one with --data DIR")?,
    };
    if folder.exists() && !folder.is_dir() {
        return Err(format!("{} is no folder", folder.display()));
    }
    let within = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    if let (Some(_), Some(within)) = (&options.data, within.filter(|within| !within.is_dir())) {
        let (folder, within) = (folder.display(), within.display());
        return Err(format!(
            "{folder} cannot be made: there is no folder {within}; make it, or give another --data"
        ));
    }
    let cannot = |what: &str, error: io::Error| format!("{} cannot be {what}: {error}", folder.display());
    if options.reset && !reset::reset(&folder).map_err(|error| cannot("reset", error))? {
        return Err("the phone is as it was".to_owned());
    }
    make_private(&folder).map_err(|error| cannot("made", error))?;
    Ok(folder)
}

fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    let parsed = DateTime::parse_from_rfc3339(text);
    parsed.map_err(|error| format!("{error}; write date, time and offset as in {USUAL_START}"))
}

fn usual_folder() -> Option<PathBuf> {
    let data = env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let data = data.filter(|path| path.is_absolute());
    let data = data.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".local/share")));
    Some(data?.join("calculator"))
}

fn make_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
