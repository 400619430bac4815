//! Every place that a language has to stand in. One that was half added is named with each place
//! that it lacks: here, not by somebody who cannot read a page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tally_core::Language;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The repository, or a copy of what this test reads of it.
struct Repository(PathBuf);

/// A place, and the tags of the languages that stand there whole.
type Place = (&'static str, fn(&Repository) -> BTreeSet<String>);

/// docs/words.md tells them in this order.
const PLACES: [Place; 13] = [
    ("its messages: core/locales/TAG, with the files that English has", folders_of_messages),
    ("words of the undisguised build: core/locales/undisguised/TAG.ftl", undisguised),
    ("`Language::ALL` and its tag: core/src/words.rs", known_to_core),
    ("a stored number of its own, and its name: core/src/document/language.rs", stored),
    ("Android's words: android/app/src/main/res/values-TAG/strings.xml", android_words),
    ("Android's list: android/app/src/main/res/xml/locales.xml", android_list),
    ("the iPhone's label: ios/App/TAG.lproj/InfoPlist.strings", ios_label),
    ("the iPhone's list: CFBundleLocalizations in ios/App/Info.plist", ios_list),
    ("what Swift leaves to Xcode: `exclude` in ios/Package.swift", ios_excluded),
    ("VoiceOver's words: ios/Sources/Screens/Calculator/OwnWords.swift", ios_words),
    ("how it is written: `Style` in tests/tests/words.rs", styled),
    ("a reading index: tests/reading/level.py", measured),
    ("who has read it: the table in docs/words.md", told),
];

/// Files and folders that the places read.
const READ: [&str; 10] = [
    "core/locales",
    "core/src/words.rs",
    "core/src/document/language.rs",
    "android/app/src/main/res",
    "ios/App",
    "ios/Package.swift",
    "ios/Sources/Screens/Calculator/OwnWords.swift",
    "tests/tests/words.rs",
    "tests/reading/level.py",
    "docs/words.md",
];

impl Repository {
    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap_or_default()
    }

    /// The names in a folder.
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.0.join(folder)).into_iter().flatten();
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    /// The language in which all others are measured, and those that stand anywhere, with what each
    /// lacks.
    fn missing(&self) -> BTreeMap<String, Vec<&'static str>> {
        let found = PLACES.map(|(place, tags)| (place, tags(self)));
        let languages: BTreeSet<&String> = found.iter().flat_map(|(_, tags)| tags).collect();
        let lacks = languages.into_iter().map(|language| {
            let lacking = found.iter().filter(|(_, tags)| !tags.contains(language));
            (language.clone(), lacking.map(|(place, _)| *place).collect::<Vec<_>>())
        });
        lacks.filter(|(_, lacking)| !lacking.is_empty()).collect()
    }
}

/// The texts between `before` and the next `after`.
fn between<'t>(text: &'t str, before: &'t str, after: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(before).skip(1).filter_map(move |rest| rest.split_once(after)).map(|(found, _)| found)
}

fn folders_of_messages(repository: &Repository) -> BTreeSet<String> {
    let files = |tag: &str| {
        let names = repository.names(&format!("core/locales/{tag}"));
        names.into_iter().filter(|name| name.ends_with(".ftl")).collect::<BTreeSet<_>>()
    };
    let tags = repository.names("core/locales").into_iter().filter(|tag| tag != "undisguised");
    tags.filter(|tag| files(tag) == files("en")).collect()
}

fn undisguised(repository: &Repository) -> BTreeSet<String> {
    let names = repository.names("core/locales/undisguised").into_iter();
    names.filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned)).collect()
}

/// Each variant of `Language::ALL` and its tag.
fn variants(repository: &Repository) -> Vec<(String, String)> {
    let source = repository.text("core/src/words.rs");
    let all = between(&source, "pub const ALL: [Self;", ";").next().unwrap_or_default().to_owned();
    let names = all.split("Self::").skip(1);
    let names = names.filter_map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next());
    let tag = |name: &str| between(&source, &format!("Self::{name} => \""), "\"").next().map(str::to_owned);
    names.filter_map(|name| Some((name.to_owned(), tag(name)?))).collect()
}

/// The languages whose variant stands in a file, as `Language::English` does.
fn named_in(repository: &Repository, path: &str) -> BTreeSet<String> {
    let source = repository.text(path);
    let named = |variant: &str| source.contains(&format!("Language::{variant} =>"));
    variants(repository).into_iter().filter(|(variant, _)| named(variant)).map(|(_, tag)| tag).collect()
}

fn known_to_core(repository: &Repository) -> BTreeSet<String> {
    variants(repository).into_iter().map(|(_, tag)| tag).collect()
}

fn stored(repository: &Repository) -> BTreeSet<String> {
    named_in(repository, "core/src/document/language.rs")
}

fn android_words(repository: &Repository) -> BTreeSet<String> {
    let strings = |folder: &str| {
        let text = repository.text(&format!("android/app/src/main/res/{folder}/strings.xml"));
        between(&text, "<string name=\"", "\"").map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let expected = strings("values");
    let folders = repository.names("android/app/src/main/res").into_iter();
    let whole = folders.filter(|folder| !expected.is_empty() && strings(folder) == expected);
    whole.map(|folder| folder.strip_prefix("values-").unwrap_or("en").to_owned()).collect()
}

fn android_list(repository: &Repository) -> BTreeSet<String> {
    let text = repository.text("android/app/src/main/res/xml/locales.xml");
    between(&text, "<locale android:name=\"", "\"").map(str::to_owned).collect()
}

fn ios_label(repository: &Repository) -> BTreeSet<String> {
    let folders = repository.names("ios/App").into_iter();
    let tags = folders.filter_map(|folder| folder.strip_suffix(".lproj").map(str::to_owned));
    tags.filter(|tag| {
        let text = repository.text(&format!("ios/App/{tag}.lproj/InfoPlist.strings"));
        text.contains("\"CFBundleDisplayName\"") && text.contains("\"CFBundleName\"")
    })
    .collect()
}

fn ios_list(repository: &Repository) -> BTreeSet<String> {
    let text = repository.text("ios/App/Info.plist");
    let list = between(&text, "<key>CFBundleLocalizations</key>", "</array>").next().unwrap_or_default();
    between(list, "<string>", "</string>").map(str::to_owned).collect()
}

fn ios_excluded(repository: &Repository) -> BTreeSet<String> {
    let text = repository.text("ios/Package.swift");
    text.split('"').filter_map(|name| name.strip_suffix(".lproj").map(str::to_owned)).collect()
}

fn ios_words(repository: &Repository) -> BTreeSet<String> {
    let text = repository.text("ios/Sources/Screens/Calculator/OwnWords.swift");
    let list = between(&text, "private static let all = [", "\n    ]").next().unwrap_or_default();
    keys(list)
}

fn styled(repository: &Repository) -> BTreeSet<String> {
    named_in(repository, "tests/tests/words.rs")
}

fn measured(repository: &Repository) -> BTreeSet<String> {
    let text = repository.text("tests/reading/level.py");
    keys(between(&text, "LANGUAGES = {", "\n}").next().unwrap_or_default())
}

fn told(repository: &Repository) -> BTreeSet<String> {
    let text = repository.text("docs/words.md");
    between(&text, "\n| `", "` |").map(str::to_owned).collect()
}

/// The keys of a table in Swift or Python, one a line: `"es": …`.
fn keys(table: &str) -> BTreeSet<String> {
    let lines = table.lines().filter_map(|line| line.trim().strip_prefix('"'));
    lines.filter_map(|line| line.split_once("\":")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn every_language_stands_in_every_place() {
    let repository = Repository(root());
    let missing: Vec<String> = repository
        .missing()
        .into_iter()
        .map(|(language, places)| format!("{language} lacks:\n  - {}", places.join("\n  - ")))
        .collect();
    assert!(missing.is_empty(), "{}\n(docs/words.md has the steps)", missing.join("\n"));
    let known = Language::ALL.map(|language| language.tag().to_owned());
    assert_eq!(known_to_core(&repository), BTreeSet::from(known));
}

/// A copy of what is read here.
fn copy() -> (tempfile::TempDir, Repository) {
    fn copy_all(from: &Path, to: &Path) {
        fs::create_dir_all(if from.is_dir() { to } else { to.parent().expect("a folder") })
            .expect("a folder");
        if from.is_dir() {
            for entry in fs::read_dir(from).expect("a folder") {
                let name = entry.expect("an entry").file_name();
                copy_all(&from.join(&name), &to.join(&name));
            }
        } else {
            fs::copy(from, to).expect("a copy");
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    for path in READ {
        copy_all(&root().join(path), &folder.path().join(path));
    }
    let repository = Repository(folder.path().to_owned());
    (folder, repository)
}

#[test]
fn a_language_that_stands_in_one_place_lacks_all_the_others() {
    for (file, text, there) in [
        ("core/locales/undisguised/fr.ftl", "", 1),
        ("android/app/src/main/res/xml/locales.xml", "<locale android:name=\"fr\" />", 5),
        ("ios/App/fr.lproj/InfoPlist.strings", "\"CFBundleDisplayName\"\n\"CFBundleName\"", 6),
        ("ios/App/Info.plist", "<key>CFBundleLocalizations</key><string>fr</string></array>", 7),
        ("docs/words.md", "\n| `fr` | French | nobody |\n", 12),
    ] {
        let (_folder, repository) = copy();
        assert!(repository.missing().is_empty(), "the copy is whole");
        let path = repository.0.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        // Before the rest: of a list that stands there twice, the first counts.
        let rest = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, format!("{text}{rest}")).expect("written");
        let places: Vec<&str> = PLACES.iter().map(|(place, _)| *place).collect();
        let missing = repository.missing();
        let lacking = &missing["fr"];
        let expected: Vec<&str> = places.iter().filter(|place| **place != places[there]).copied().collect();
        assert_eq!(*lacking, expected, "{file}");
    }
}

#[test]
fn a_message_file_or_a_word_that_is_missing_is_named() {
    let (_folder, repository) = copy();
    fs::remove_file(repository.0.join("core/locales/es/notes.ftl")).expect("removed");
    let path = repository.0.join("android/app/src/main/res/values-es/strings.xml");
    let text = fs::read_to_string(&path).expect("Android's words");
    fs::write(&path, text.replace("speak_keys", "speak")).expect("written");
    assert_eq!(repository.missing()["es"], [PLACES[0].0, PLACES[4].0]);
}
