//! Packs the words and the services: smaller, and not to be read by whoever looks for words in the
//! library's bytes. No secret: unpacking takes a line. Lists the directory files, so that another
//! region is one file and no code: `directory/REGION.json` is embedded as `REGION`.
//!
//! A directory file with a fault fails the build, with each fault named: left out in silence, a
//! region would be missing from somebody's phone.
//!
//! With `CALCULATOR_UNDISGUISED` set, the words are those of an app with an ordinary lock screen in
//! place of the calculator (`locales/undisguised`). They are packed in any case, so that tests read
//! them without another build; only what is set goes into the library.

use std::collections::BTreeMap;
use std::error::Error;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs};

use chrono::{DateTime, TimeDelta, Utc};
use fluent_syntax::ast::{Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use tally_hsds::folder;
use tally_message_id::MessageId;

/// The best compression there is; it takes milliseconds here.
const LEVEL: u8 = 10;
const UNDISGUISED: &str = "CALCULATOR_UNDISGUISED";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo says where to write")?);
    fs::write(out.join("facts.rs"), facts(Path::new("locales/en"))?)?;
    for folder in folders(Path::new("locales"))?.into_iter().filter(|folder| !folder.ends_with("undisguised"))
    {
        let language = folder.file_name().ok_or("a folder has a name")?;
        let mut messages = String::new();
        for file in files(&folder, "ftl")? {
            messages += &fs::read_to_string(file)?;
            messages.push('\n');
        }
        let instead =
            fs::read_to_string(Path::new("locales/undisguised").join(language).with_extension("ftl"))?;
        let undisguised = numbered(&messages, &instead)?;
        pack(&out.join(language).with_extension("undisguised.ftl"), &undisguised)?;
        let words = match env::var_os(UNDISGUISED) {
            Some(_) => undisguised,
            None => numbered(&messages, "")?,
        };
        pack(&out.join(language).with_extension("ftl"), &words)?;
    }
    let speak = fs::read_to_string("locales/speak.tsv")?;
    let speak = speak.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    pack(&out.join("speak.tsv"), &speak)?;
    let (mut list, mut names) = (String::from("&[\n"), String::new());
    for (region, text) in regions(Path::new("directory"))? {
        pack(&out.join(&region).with_extension("json"), &text)?;
        writeln!(names, "{region}")?;
        writeln!(list, "    ({region:?}, include_bytes!(\"{region}.json.packed\")),")?;
    }
    list.push(']');
    pack(&out.join("regions"), &names)?;
    fs::write(out.join("embedded.rs"), list)?;
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=directory");
    println!("cargo::rerun-if-env-changed={UNDISGUISED}");
    Ok(())
}

/// The messages that state a fact, each with its sources: those that the comment above it names, as
/// in `# source: a, b`. As a Rust expression that computes their numbers.
fn facts(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut list = String::from("&[\n");
    for file in files(folder, "ftl")? {
        let text = fs::read_to_string(file)?;
        let resource = parser::parse(text.as_str()).map_err(|(_, errors)| format!("{errors:?}"))?;
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let lines = message.comment.iter().flat_map(|comment| &comment.content);
            let named = lines.filter_map(|line| line.strip_prefix("source: "));
            let named = named.flat_map(|names| names.split(", "));
            let sources: Vec<String> = named.map(|name| format!("id!(\"source-{name}\")")).collect();
            if !sources.is_empty() {
                writeln!(list, "    (id!({:?}), &[{}]),", message.id.name, sources.join(", "))?;
            }
        }
    }
    list.push(']');
    Ok(list)
}

/// The messages under their numbers, without comments: no name of a message stands in the library.
/// Those of `instead` take the place of theirs.
fn numbered(messages: &str, instead: &str) -> Result<String, Box<dyn Error>> {
    let parsed = |text: &str| parser::parse(text.to_owned()).map_err(|(_, errors)| format!("{errors:?}"));
    let mut resource = parsed(messages)?;
    for entry in parsed(instead)?.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name.clone();
        let place = resource
            .body
            .iter_mut()
            .find(|entry| matches!(entry, Entry::Message(other) if other.id.name == name));
        *place.ok_or_else(|| format!("there is no `{name}` to take the place of"))? = Entry::Message(message);
    }
    resource.body.retain(|entry| matches!(entry, Entry::Message(_)));
    let mut names = BTreeMap::new();
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name.clone();
        message.comment = None;
        number(&mut message.id);
        if let Some(other) = names.insert(message.id.name.clone(), name.clone()) {
            return Err(format!("`{name}` and `{other}` come to the same number: rename one").into());
        }
        message.value.iter_mut().for_each(number_references);
    }
    Ok(serializer::serialize(&resource))
}

fn number(id: &mut Identifier<String>) {
    let mut buffer = [0; MessageId::LENGTH];
    id.name = MessageId::of(id.name.clone().leak()).write(&mut buffer).to_owned();
}

/// A message may quote another one.
fn number_references(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter_mut().for_each(|variant| number_references(&mut variant.value));
                selector
            }
        };
        if let InlineExpression::MessageReference { id, .. } = inline {
            number(id);
        }
    }
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut folders = entries.collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}

/// Every directory file by its region, each of them sound.
#[allow(
    clippy::disallowed_methods,
    reason = "a date in the future is told from today's; the library asks `Now`"
)]
fn regions(at: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    // Wherever on Earth somebody wrote today's date, there it was today already.
    let now = DateTime::<Utc>::from(SystemTime::now());
    let today = (now + TimeDelta::hours(14)).date_naive();
    let mut files = Vec::new();
    for entry in fs::read_dir(at)? {
        let path = entry?.path();
        let name = path.file_name().ok_or("a file has a name")?.to_string_lossy().into_owned();
        let bytes = if path.is_dir() { Vec::new() } else { fs::read(&path)? };
        files.push((name, bytes));
    }
    files.sort();
    folder::check(files, today).map_err(|faults| {
        for fault in faults {
            println!("cargo::error=core/{}/{fault}", at.display());
        }
        "a directory file is not sound; docs/directory.md tells what a file holds".into()
    })
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension() == Some(OsStr::new(extension)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn pack(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    let mut name = path.as_os_str().to_owned();
    name.push(".packed");
    fs::write(name, miniz_oxide::deflate::compress_to_vec(text.as_bytes(), LEVEL))?;
    Ok(())
}
