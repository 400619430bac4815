//! What a store shows of the Android app (`android/fastlane`): whole in every language, no longer
//! than Google Play and F-Droid take, with no word that tells whom the app is for, and nothing left
//! to fill in. docs/android-review.md says why it says what it says; no rule of a store that is
//! named there asks for one of these words.

use std::fs;
use std::path::{Path, PathBuf};

use tally_core::Language;

const LISTING: &str = "android/fastlane/metadata/android";
/// Each text, and how many letters it may have.
const TEXTS: [(&str, usize); 4] = [
    ("title.txt", 30),
    ("short_description.txt", 80),
    ("full_description.txt", 4000),
    ("changelogs/VERSION.txt", 500),
];
/// What only a draft holds.
const PLACEHOLDERS: [&str; 8] = ["[", "]", "{", "<", "…", "TODO", "example", "lorem"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_default()
}

/// What stands in the file between `before` and the next `after`.
fn between(file: &str, before: &str, after: char) -> String {
    let text = read(file);
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("{file}: {before} is gone"));
    rest.split(after).next().unwrap_or_default().to_owned()
}

/// The words that neither what ships nor what is written about it may hold.
fn telling() -> Vec<String> {
    let list = read("bindings/telling-words.txt");
    let words = list.lines().filter_map(|line| line.strip_prefix("binary ").or(line.strip_prefix("text ")));
    // What may stand between two words of one.
    let telling: Vec<_> = words.flat_map(|word| ["", " ", "-"].map(|gap| word.replace(' ', gap))).collect();
    assert!(["hotline", "quick exit", "plan"].iter().all(|word| telling.iter().any(|one| one == word)));
    telling
}

/// The folders of a language, such as `en-US`.
fn folders(language: Language) -> Vec<String> {
    let entries = fs::read_dir(root().join(LISTING)).expect("the listing");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.split('-').next() == Some(language.tag())).collect()
}

/// What is wrong with a text.
fn faults(text: &str, most: usize, telling: &[String]) -> Vec<String> {
    let text = text.trim();
    let lowered = text.to_lowercase();
    let mut faults = Vec::new();
    if text.is_empty() {
        faults.push("is empty or missing".to_owned());
    }
    if text.chars().count() > most {
        faults.push(format!("has {} letters, not {most}", text.chars().count()));
    }
    faults.extend(telling.iter().filter(|word| lowered.contains(*word)).map(|word| format!("tells: {word}")));
    let drafts = PLACEHOLDERS.iter().filter(|draft| text.contains(*draft));
    faults.extend(drafts.map(|draft| format!("has {draft}")));
    // A setup code has six digits or more, and so has a phone number.
    let digits = text.split(|letter: char| !letter.is_ascii_digit());
    faults.extend(digits.filter(|digits| digits.len() > 5).map(|digits| format!("has {digits}")));
    faults
}

#[test]
fn the_listing_is_whole_and_short_and_tells_nothing() {
    let version = between("android/gradle/libs.versions.toml", "version-code = \"", '"');
    let telling = telling();
    let mut found = Vec::new();
    for language in Language::ALL {
        let folders = folders(language);
        if folders.is_empty() {
            found.push(format!("{LISTING} has no folder for {}", language.tag()));
        }
        for folder in folders {
            for (name, most) in TEXTS {
                let file = format!("{LISTING}/{folder}/{}", name.replace("VERSION", &version));
                let faults = faults(&read(&file), most, &telling);
                found.extend(faults.into_iter().map(|fault| format!("{file} {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_is_wrong_is_found() {
    let telling = telling();
    for (text, fault) in [
        ("\n", "is empty or missing"),
        ("Calculators and Notes", "has 21 letters, not 20"),
        ("Numbers of a Hotline", "tells: hotline"),
        ("Por su seguridad", "tells: seguridad"),
        ("From [somebody]", "has ["),
        ("Type 73282559", "has 73282559"),
    ] {
        let faults = faults(text, 20, &telling);
        assert_eq!(faults.first().map(String::as_str), Some(fault), "{text}");
    }
    assert!(faults("Calculator and Notes", 20, &telling).is_empty());
}
