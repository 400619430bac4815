//! Checks directory files, for an organization that writes its own: every fault with the place
//! where it is, and what would be offered.
//!
//! `cargo run --bin directory -- check core/directory/westchester-ny.json`
//!
//! Exit 0 if every file is sound, 1 if one is not, 2 for bad usage.

// A program that prints.
#![allow(clippy::print_stderr)]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};
use tally_core::tools::directory::{Directory, embedded};

mod tell;
#[cfg(test)]
mod tests;

use tell::tell;

/// Checks directory files.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Names every fault with its line, column and JSON path; tells what a sound file offers, to be
    /// compared with what the service says.
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
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let Some(region) = name.strip_suffix(".json").filter(|region| !region.is_empty()) else {
            sound = false;
            let why = if name.to_ascii_lowercase().contains(".json.") {
                "; something stands behind .json in its name"
            } else {
                ""
            };
            writeln!(
                out,
                "{}: is not a directory file: a region's is named REGION.json{why}",
                file.display()
            )?;
            continue;
        };
        match Directory::check_beside(embedded(), &bytes, region, now.date_naive()) {
            Ok(directory) => tell(file, &directory, now, out)?,
            Err(errors) => {
                sound = false;
                for error in errors {
                    writeln!(out, "{}:{error}", file.display())?;
                }
            }
        }
    }
    Ok(sound)
}

fn named(file: &Path, error: &io::Error) -> io::Error {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::IsADirectory => "is a folder: name the files in it, one by one".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read: its permissions do not allow it".to_owned(),
        _ => error.to_string(),
    };
    io::Error::new(error.kind(), format!("{}: {why}", file.display()))
}
