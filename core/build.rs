//! Lists the directory files, so that another region is one file and no code: `directory/REGION.json` is embedded as `REGION`.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("directory");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    // The same library whatever order the folder is read in.
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let region = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(list, "    ({region:?}, include_str!({:?})),", file.to_string_lossy());
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo names the folder"))?;
    fs::write(Path::new(&out).join("embedded.rs"), list)
}
