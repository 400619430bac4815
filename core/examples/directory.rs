//! Checks directory files, for an organisation that writes its own: every fault with the place where it is, and what would be offered.
//!
//! `cargo run --example directory -- check core/directory/westchester-ny.json`
//!
//! Exit 0 where every file is sound, 1 where one is not, 2 for bad usage.

// A tool, not part of core: whether a record needs a check depends on today.
#![allow(clippy::disallowed_methods, clippy::print_stderr)]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;
use std::{fs, str};

use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};
use tally_core::directory::{Directory, DirectoryError, Fault, NATIONAL, PhoneType, Service};

/// Checks directory files.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Names every fault with its JSON path; tells what a sound file offers.
    Check {
        /// The files: REGION.json, as docs/directory.md describes them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let Command::Check { files } = Arguments::parse().command;
    match check_all(&files, DateTime::from(SystemTime::now()), &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads the output closed it.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn check_all(files: &[PathBuf], now: DateTime<Utc>, out: &mut impl Write) -> io::Result<bool> {
    let mut sound = true;
    for file in files {
        let bytes = fs::read(file).map_err(|error| named(file, &error))?;
        match check(file, &bytes) {
            Ok(directory) => tell(file, &directory, now, out)?,
            Err(errors) => {
                sound = false;
                for error in errors {
                    writeln!(out, "{}: {error}", file.display())?;
                }
            }
        }
    }
    Ok(sound)
}

fn named(file: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", file.display()))
}

fn check(file: &Path, bytes: &[u8]) -> Result<Directory, Vec<DirectoryError>> {
    let at = |path: &str, fault| vec![DirectoryError { path: path.to_owned(), fault }];
    let text = str::from_utf8(bytes).map_err(|_| at("$", Fault::NotJson))?;
    let directory = Directory::parse(text)?;
    if file.file_stem().is_some_and(|stem| stem == directory.region()) {
        Ok(directory)
    } else {
        Err(at("$.region.id", Fault::NotTheFileName))
    }
}

fn tell(file: &Path, directory: &Directory, now: DateTime<Utc>, out: &mut impl Write) -> io::Result<()> {
    let always = if directory.region() == NATIONAL { ", always offered" } else { "" };
    writeln!(out, "{}: sound. {} ({}{always})", file.display(), directory.name(), directory.region())?;
    for service in directory.services() {
        writeln!(out, "  {} ({}): {}", service.name(), service.slug(), ways(service).join(", "))?;
        let assurance = service.assurance();
        let checked = match assurance.assured {
            Some(day) if assurance.needs_check(now) => {
                format!("checked with them on {day}, more than a year ago: its card says to check the number")
            }
            Some(day) => format!("checked with them on {day}"),
            None => "not checked with them: its card says to check the number".to_owned(),
        };
        let date = assurance.source_date.as_ref().map_or_else(String::new, |date| format!(", {date}"));
        writeln!(out, "    {checked}; source: {}{date}", assurance.source)?;
    }
    Ok(())
}

fn ways(service: &Service) -> Vec<String> {
    let kinds = [(PhoneType::Voice, "call"), (PhoneType::Text, "text"), (PhoneType::Textphone, "TTY")];
    let numbers = kinds.into_iter().filter_map(|(kind, how)| {
        let phone = service.phone(kind)?;
        let body = phone.text_body.as_ref().map_or_else(String::new, |body| format!(" with {body}"));
        Some(format!("{how} {}{body}", phone.number))
    });
    numbers.chain(service.chat().map(|chat| format!("chat {}", chat.url))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(name: &str, text: &str) -> (bool, String) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        let mut out = Vec::new();
        let sound = check_all(&[file], DateTime::UNIX_EPOCH, &mut out).unwrap();
        (sound, String::from_utf8(out).unwrap())
    }

    #[test]
    fn the_projects_own_files_are_sound_and_tell_what_they_offer() {
        let text = include_str!("../directory/westchester-ny.json");
        let (sound, told) = checked("westchester-ny.json", text);
        assert!(sound && told.contains("call 1-800-298-7233"), "{told}");
        assert!(told.contains("not checked with them"), "{told}");
    }

    #[test]
    fn a_fault_is_named_with_its_path() {
        let text = include_str!("../directory/us-national.json").replacen("1-888-373-7888", "18", 1);
        let (sound, told) = checked("us-national.json", &text);
        assert!(!sound);
        assert!(
            told.ends_with("$.contents[0].services[0].phones[0].number is not a phone number\n"),
            "{told}"
        );
    }

    #[test]
    fn a_file_under_another_name_is_refused() {
        let (sound, told) = checked("elsewhere.json", include_str!("../directory/us-national.json"));
        assert!(!sound && told.ends_with("$.region.id is not the name of the file\n"), "{told}");
    }
}
