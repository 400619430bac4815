//! Packs the words and the services: smaller, and not to be read by whoever looks for words in the library's bytes. No secret: unpacking takes a
//! line. Lists the directory files, so that another region is one file and no code: `directory/REGION.json` is embedded as `REGION`.

use std::error::Error;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The best compression there is; it takes milliseconds here.
const LEVEL: u8 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo says where to write")?);
    for language in ["en", "es"] {
        let mut messages = String::new();
        for file in files(&Path::new("locales").join(language), "ftl")? {
            messages += &fs::read_to_string(file)?;
            messages.push('\n');
        }
        pack(&out.join(language).with_extension("ftl"), &messages)?;
    }
    let mut list = String::from("&[\n");
    for file in files(Path::new("directory"), "json")? {
        let region = file.file_stem().ok_or("a file has a name")?.to_string_lossy().into_owned();
        pack(&out.join(&region).with_extension("json"), &fs::read_to_string(&file)?)?;
        writeln!(list, "    ({region:?}, include_bytes!(\"{region}.json.packed\")),")?;
    }
    list.push(']');
    fs::write(out.join("embedded.rs"), list)?;
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=directory");
    Ok(())
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
