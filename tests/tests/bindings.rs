//! The bindings from outside: who names UniFFI, what the packaging scripts would do, and that what
//! is repeated from core says the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn only_the_bindings_name_uniffi() {
    assert!(read("bindings/Cargo.toml").contains("uniffi"));
    for other in ["core/Cargo.toml", "terminal/Cargo.toml", "tests/Cargo.toml", "tests/journeys/Cargo.toml"] {
        assert!(!read(other).contains("uniffi"), "{other}");
    }
}

fn dry_run(script: &str) -> String {
    dry_run_with(script, &[])
}

fn dry_run_with(script: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(workspace().join(script));
    let output = command.arg("--dry-run").args(arguments).output().expect("bash runs");
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The step that builds what ships for a system.
fn shipped(target: &str) -> String {
    let output = Command::new(workspace().join("bindings/ship")).args(["--dry-run", target]).output();
    let output = output.expect("bash runs");
    assert!(output.status.success(), "{target}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Rust keeps the names of source files for the words of a panic.
#[test]
fn no_name_of_a_source_file_of_ours_is_left_in_what_ships() {
    for target in ["aarch64-linux-android", "aarch64-apple-ios", "x86_64-unknown-linux-gnu"] {
        let step = shipped(target);
        let mut files = Vec::new();
        let mut folders = vec![PathBuf::from("core"), PathBuf::from("bindings")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(workspace().join(&folder)).expect("a folder") {
                let path = folder.join(entry.expect("an entry").file_name());
                if path == Path::new("bindings/decision") {
                    // Another library, which is not disguised.
                } else if workspace().join(&path).is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "rs")
                    && path.iter().any(|part| part == "src")
                {
                    files.push(path);
                }
            }
        }
        assert!(files.len() > 200, "{}", files.len());
        for file in files {
            let forgotten = format!("--remap-path-prefix={}=", file.display());
            let (_, rest) = step.split_once(&forgotten).unwrap_or_else(|| panic!("{forgotten} is not there"));
            assert!(rest.starts_with(|digit: char| digit.is_ascii_digit()), "{forgotten}");
        }
    }
}

#[test]
fn android_is_packaged_for_every_abi_with_pages_of_16_kb() {
    let steps = dry_run("bindings/android/package");
    let abis = [
        ("arm64-v8a", "aarch64-linux-android"),
        ("armeabi-v7a", "armv7-linux-androideabi"),
        ("x86_64", "x86_64-linux-android"),
    ];
    for (abi, target) in abis {
        let built =
            |step: &str| step.starts_with("env CC_") && step.ends_with(&format!("bindings/ship {target} "));
        assert!(steps.lines().any(built), "{abi}:\n{steps}");
        for tool in ["bindings/check-shipped", "bindings/check-android"] {
            assert!(steps.contains(&format!("{tool} target/bindings/android/jniLibs/{abi}/")), "{steps}");
        }
        let step = shipped(target);
        for asked in ["-z,max-page-size=16384", "--pack-dyn-relocs=android", "-soname,libcalculator.so"] {
            assert!(step.contains(asked), "{asked}: {step}");
        }
        assert!(step.contains("bindings/linker-gcc"), "{step}");
        assert!(makes_the_library(&step), "{step}");
    }
    assert!(steps.contains("keep-rules.pro"), "{steps}");
}

/// Whether what cargo builds in a step is a file named `calculator`, as a phone loads it.
fn makes_the_library(step: &str) -> bool {
    let (_, rest) = step.split_once("--package ").unwrap_or_else(|| panic!("no package: {step}"));
    let named = rest.split_whitespace().next().unwrap_or_default();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline", "--locked"])
        .current_dir(workspace())
        .output()
        .expect("cargo runs");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = told["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == named).expect("the package");
    let mut targets = package["targets"].as_array().expect("targets").iter();
    targets.any(|target| target["name"] == "calculator" && target["kind"] == serde_json::json!(["cdylib"]))
}

/// Tests on a device need the library of a test build, which must never lie where what ships does.
#[test]
fn a_device_under_test_gets_the_library_of_a_test_build_in_a_folder_of_its_own() {
    let steps = dry_run_with("bindings/android/package", &["--tests"]);
    for (abi, target) in [("arm64-v8a", "aarch64-linux-android"), ("x86_64", "x86_64-linux-android")] {
        let built = |step: &str| {
            step.contains(&format!("--features tally-bindings/test-support --lib --target {target} "))
                && makes_the_library(step)
                && step.contains("_LINKER=")
                && step.contains("max-page-size=16384")
                && !step.contains("--release")
                && !step.contains("--profile")
        };
        assert!(steps.lines().any(built), "{abi}:\n{steps}");
        let laid = format!("{target}/debug/libcalculator.so target/bindings/android-tests/jniLibs/{abi}/");
        assert!(steps.contains(&laid), "{laid}:\n{steps}");
    }
    assert!(!steps.contains("target/bindings/android/"), "{steps}");
    assert!(!steps.contains("bindings/ship"), "{steps}");
    assert!(steps.lines().any(|step| step.trim() == "bindings/generate"), "{steps}");
    assert!(!dry_run("bindings/android/package").contains("test-support"));
}

#[test]
fn apple_gets_one_framework_of_the_phone_and_both_simulators() {
    let steps = dry_run("bindings/apple/package");
    let framework = steps.lines().find(|step| step.contains("-create-xcframework")).expect("a framework");
    assert!(framework.contains("aarch64-apple-ios/ship/libcalculator.a"), "{framework}");
    assert!(framework.contains("simulator/libcalculator.a"), "{framework}");
    assert_eq!(steps.matches("bindings/ship ").count(), 3, "{steps}");
    assert!(shipped("aarch64-apple-ios").contains("--crate-type staticlib"));
}

/// Xcode copies the headers of every XCFramework into one folder: what lies flat collides there.
#[test]
fn apples_module_map_lies_in_a_folder_of_its_modules_name() {
    let steps = dry_run("bindings/apple/package");
    let laid: Vec<&str> = steps.lines().filter(|step| step.contains("/headers/")).collect();
    assert!(laid.iter().any(|step| step.contains("module.modulemap")), "{steps}");
    assert!(laid.iter().all(|step| step.contains("/headers/CalculatorEngineFFI")), "{laid:#?}");
    let framework = steps.lines().find(|step| step.contains("-create-xcframework")).expect("a framework");
    assert_eq!(framework.matches("/headers ").count(), 2, "{framework}");
}

/// What a release is refused for, in a copy of the files in which these were replaced.
fn refused(platform: &str, replaced: &[(&str, &str)]) -> Result<(), String> {
    let copy = tempfile::tempdir().expect("a folder");
    for path in [
        "android/app/src/main/kotlin/org/calculator/app/Organization.kt",
        "android/gradle/libs.versions.toml",
        "ios/Sources/Shell/Organization.swift",
        "ios/App/project.yml",
    ] {
        let text = replaced.iter().fold(read(path), |text, (from, to)| text.replace(from, to));
        let copied = copy.path().join(path);
        fs::create_dir_all(copied.parent().expect("a folder")).expect("written");
        fs::write(copied, text).expect("written");
    }
    let script = workspace().join("bindings/check-own");
    let output = Command::new(script).arg(platform).arg(copy.path()).output().expect("bash runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(said) }
}

#[test]
fn a_release_with_the_setup_code_or_the_id_of_the_examples_is_refused() {
    const CODE: (&str, &str) = ("73282559", "90417752");
    for (platform, ids) in [
        ("android", &[("org.calculator.app", "net.sums.desk")][..]),
        ("ios", &[("org.example.calculator", "net.sums.desk"), ("org.example.notebook", "net.sums.note")]),
    ] {
        let said = refused(platform, &[]).expect_err("a refusal");
        assert!(said.contains("setup code") && said.contains("the id org."), "{platform}: {said}");
        let said = refused(platform, &[CODE]).expect_err("a refusal");
        assert!(!said.contains("setup code") && said.contains("the id org."), "{platform}: {said}");
        let said = refused(platform, ids).expect_err("a refusal");
        assert!(said.contains("setup code") && !said.contains("the id org."), "{platform}: {said}");
        assert_eq!(refused(platform, &[&[CODE], ids].concat()), Ok(()), "{platform}");
        // A file in which nothing is found is no good news.
        let said = refused(platform, &[("73282559\"", "")]).expect_err("a refusal");
        assert!(said.contains("no value is found"), "{platform}: {said}");
    }
    let gradle = read("android/app/build.gradle.kts");
    assert!(gradle.contains("\"preReleaseBuild\"") && gradle.contains("\"bindings/check-own\", \"android\""));
    let project = read("ios/App/project.yml");
    assert!(project.contains("\"$CONFIGURATION\" = Release") && project.contains("bindings/check-own\" ios"));
}

/// Kotlin's and Swift's documentation is core's: a sentence that changes there has to change here.
#[test]
fn what_the_bindings_say_of_cores_types_is_what_core_says() {
    let core: Vec<String> =
        ["app", "app/config", "device", "event", "key", "time", "update", "view", "view/calculator"]
            .iter()
            .flat_map(|name| comments(&read(&format!("core/src/{name}.rs"))))
            .collect();
    for name in ["config", "event", "page", "calculator"] {
        let text = read(&format!("bindings/src/{name}.rs"));
        for comment in comments(text.split("#[uniffi::export]").next().unwrap_or_default()) {
            assert!(core.contains(&comment), "bindings/src/{name}.rs: {comment}");
        }
    }
}

/// The same for the decision alone. What core adds there, such as an example in Rust, may be left
/// out.
#[test]
fn what_the_decision_alone_says_of_cores_types_is_what_core_says() {
    let help =
        ["situation", "offers", "reason", "caution", "guidance"].map(|name| format!("src/help/{name}"));
    let others = ["src/device", "src/words", "hsds/src/service", "hsds/src/facts"].map(str::to_owned);
    let core: Vec<String> =
        help.iter().chain(&others).flat_map(|name| comments(&read(&format!("core/{name}.rs")))).collect();
    let mut compared = 0;
    for name in ["situation", "codes"] {
        let text = read(&format!("bindings/decision/src/{name}.rs"));
        let own = "/// The first language of a list that there are words in";
        for comment in comments(text.split(own).next().unwrap_or_default()) {
            let begins = format!("{comment} ");
            let said = core.iter().any(|said| *said == comment || said.starts_with(&begins));
            assert!(said, "bindings/decision/src/{name}.rs: {comment}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

/// The comments of a source, each as one line: wrapped anew, a sentence stays the same.
fn comments(text: &str) -> Vec<String> {
    let names = [
        ("CalculatorScreen", "CalculatorView"),
        ("Caption", "Label"),
        ("`Event.Pasted`", "[`crate::event::Event::Pasted`]"),
        ("`rowText`", "[`Row::plain_text`]"),
    ];
    let plain = |text: &str| {
        names.iter().fold(text.trim().to_owned(), |text, (here, there)| text.replace(here, there))
    };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let comments = lines.split(|line| !line.starts_with("///")).filter(|lines| !lines.is_empty());
    comments.map(|lines| plain(&lines.join(" ").replace("///", "")).replace("  ", " ")).collect()
}

/// Its names would tell what the calculator is.
#[test]
fn the_library_behind_the_calculator_is_built_without_the_decision_alone() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let tree = |package: &str| {
        let output = Command::new(&cargo)
            .args(["tree", "--package", package, "--all-features", "--edges", "normal,build,dev"])
            .args(["--prefix", "none", "--offline", "--locked"])
            .current_dir(workspace())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let names = |package: &str, other: &str| tree(package).lines().any(|line| line.starts_with(other));
    assert!(names("tally-bindings", "tally-test-support "), "the tree is read");
    assert!(names("tally-library", "tally-bindings "));
    assert!(!names("tally-library", "tally-decision "));
    assert!(!names("tally-bindings", "tally-decision "));
    // Nor the other way: it would bring what the disguise is made of.
    assert!(!names("tally-decision", "tally-bindings "));
}
