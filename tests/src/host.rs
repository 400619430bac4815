//! A small host of core whose memory is searched (`tests/memory.rs`): no terminal, no bindings, one
//! thread. It does what a line on its standard input says and answers with a byte; it keeps nothing
//! of what passes through.
//!
//! ```text
//! keys DIGITS · tap LABEL · fill LABEL|TEXT · exit · hide · show
//! ```
//!
//! Its allocator is the one of the library that ships (`bindings/src/lib.rs`): what is freed is
//! wiped.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use chrono::DateTime;
use tally_core::{Abilities, Config, Event, Key, Platform};
use tally_terminal::clock::Clock;
use tally_terminal::handset::Handset;
use zeroize::Zeroize;

#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// Longer than any line of the test, so that the buffer never grows.
const LINE_BYTES: usize = 65_536;

fn main() -> io::Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or(io::ErrorKind::InvalidInput)?;
    let config = Config {
        folder,
        locales: vec!["en".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: "73282559".to_owned(),
        region: None,
        short_of_memory: false,
    };
    let start = DateTime::parse_from_rfc3339("2026-03-02T15:00:00-05:00").map_err(io::Error::other)?;
    let mut handset = Handset::start(config, Clock::stepped(start)).map_err(io::Error::other)?;
    handset.finish_work();
    // Not `io::stdin`, which has a buffer of its own that nobody wipes.
    let (mut input, mut output) =
        (File::open("/dev/stdin")?, File::options().write(true).open("/dev/stdout")?);
    let mut line = vec![0; LINE_BYTES];
    loop {
        output.write_all(b".")?;
        let Some(length) = read_line(&mut input, &mut line)? else { return Ok(()) };
        obey(&line[..length], &mut handset)?;
        line.zeroize();
        line.resize(LINE_BYTES, 0);
        handset.forget_performed();
        handset.finish_work();
    }
}

fn read_line(input: &mut File, line: &mut [u8]) -> io::Result<Option<usize>> {
    for length in 0..line.len() {
        if input.read(&mut line[length..=length])? == 0 {
            return Ok(None);
        }
        if line[length] == b'\n' {
            return Ok(Some(length));
        }
    }
    Err(io::ErrorKind::InvalidData.into())
}

fn obey(line: &[u8], handset: &mut Handset) -> io::Result<()> {
    let line = std::str::from_utf8(line).map_err(io::Error::other)?;
    let (step, rest) = line.split_once(' ').unwrap_or((line, ""));
    let page = || handset.view().page().ok_or_else(|| io::Error::other("no page is in front"));
    match step {
        "keys" => {
            for key in rest.chars().filter_map(Key::from_char) {
                handset.send(Event::Key(key));
                handset.finish_work();
            }
        }
        "tap" => {
            let found = tally_journeys::find_touchable(page()?, rest, None);
            let event = found.map_err(|error| io::Error::other(error.explain()))?.event;
            handset.send(event);
        }
        "fill" => {
            let (label, text) = rest.split_once('|').ok_or(io::ErrorKind::InvalidData)?;
            let page = page()?;
            let field = tally_journeys::find_writable(page, label);
            let field = field.map_err(|error| io::Error::other(error.explain()))?.id;
            let event = Event::Filled { page: page.number, field, text: text.into() };
            handset.send(event);
        }
        "exit" => handset.send(Event::Leave),
        "hide" => handset.hide(),
        "show" => handset.show(),
        _ => return Err(io::ErrorKind::InvalidData.into()),
    }
    Ok(())
}
