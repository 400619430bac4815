//! The General Decimal Arithmetic tests, from CPython's test suite (Debian's
//! `libpython3-testsuite`): addition, subtraction, multiplication, division, remainder, power and
//! square root. Lines that do not apply are counted by reason; this test holds the reasons and
//! counts in docs/calculator.md to the truth.

// Where the files are, and whether they have to be there.
#![expect(clippy::disallowed_methods)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::super::*;

const FILES: [&str; 7] = ["add", "subtract", "multiply", "divide", "remainder", "power", "squareroot"];

/// Why a line does not apply, and how many of each file: add, subtract, multiply, divide,
/// remainder, power, squareroot.
type Counts = BTreeMap<&'static str, [usize; 7]>;

const NO_NUMBER: &str = "NaN or infinity";
const PRECISION: &str = "more than 38 digits";
const RANGE: &str = "beyond the calculator's range";
const THEIR_RANGE: &str = "beyond the line's own range";
const ROUNDING: &str = "another rounding";
const ZERO_POWER: &str = "0^0";
const LONG_QUOTIENT: &str = "quotient longer than the precision";
const REFUSED: &str = "refused there, a number here";

#[test]
fn the_applicable_files_pass() {
    let Some(folder) = folder() else {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "missing: the General Decimal Arithmetic tests (Debian: libpython3-testsuite)"
        );
        // Not with a macro, whose output the test runner captures: tests/run looks for this line.
        let why = "Python's own tests are not installed (Debian: libpython3.11-testsuite)";
        let _ = writeln!(std::io::stderr(), "\nskipped: the General Decimal Arithmetic tests, because {why}");
        return;
    };
    let mut excluded = Counts::new();
    let mut held = [0usize; 7];
    let mut wrong = Vec::new();
    for (index, name) in FILES.iter().enumerate() {
        let text = fs::read(folder.join(format!("{name}.decTest"))).expect("the file is there");
        let text = String::from_utf8_lossy(&text);
        let mut context = Context { precision: 9, rounding: "half_up".to_owned(), max: 999, min: -999 };
        for line in text.lines() {
            match check(line, &mut context) {
                Outcome::NoTest => {}
                Outcome::Held => held[index] += 1,
                Outcome::Excluded(reason) => excluded.entry(reason).or_default()[index] += 1,
                Outcome::Wrong(what) => wrong.push(format!("{name}: {what}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
    let table = table(&held, &excluded);
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/calculator.md"))
        .expect("docs/calculator.md is there");
    assert!(document.contains(&table), "docs/calculator.md should say:\n{table}");
}

/// The counts in the document.
fn table(held: &[usize; 7], excluded: &Counts) -> String {
    let mut table = format!("| | {} | all |\n|---|{}---|\n", FILES.join(" | "), "---|".repeat(7));
    let mut row = |name: &str, counts: &[usize; 7]| {
        let all: usize = counts.iter().sum();
        let counts: Vec<_> = counts.iter().map(ToString::to_string).collect();
        table.push_str(&format!("| {name} | {} | {all} |\n", counts.join(" | ")));
    };
    row("**held**", held);
    for (reason, counts) in excluded {
        row(reason, counts);
    }
    table
}

fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("DECIMAL_TESTS").map(PathBuf::from);
    let lib = ["/usr/lib", "/usr/local/lib"].into_iter().filter_map(|lib| fs::read_dir(lib).ok()).flatten();
    let pythons = lib
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("python3"))
        .flat_map(|entry| {
            ["test/decimaltestdata", "test/test_decimal/decimaltestdata"]
                .map(|inner| entry.path().join(inner))
        });
    named.into_iter().chain(pythons).find(|folder| folder.join("add.decTest").is_file())
}

struct Context {
    precision: u32,
    rounding: String,
    max: i32,
    min: i32,
}

enum Outcome {
    NoTest,
    Held,
    Excluded(&'static str),
    Wrong(String),
}

/// A decimal as written in a line.
struct Decimal {
    text: String,
    digits: u32,
    exponent: i32,
    number: Option<Number>,
}

impl Decimal {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches('\'').to_owned();
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(&text);
        let upper = unsigned.to_ascii_uppercase();
        let (significand, exponent) = upper.split_once('E').unwrap_or((&upper, "0"));
        if !significand.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') || significand.is_empty() {
            return None;
        }
        let exponent: i32 = exponent.parse().ok()?;
        let all: String = significand.chars().filter(char::is_ascii_digit).collect();
        let counted = all.trim_start_matches('0');
        let length = i32::try_from(counted.len()).ok()?;
        let places = significand.split_once('.').map_or(0, |(_, part)| part.len());
        let first = exponent - i32::try_from(places).ok()? + length - 1;
        let number = if counted.is_empty() {
            Some(Number::ZERO)
        } else {
            let sign = if text.starts_with('-') { "-" } else { "" };
            Number::parse_exact(&format!("{sign}{significand}"), exponent)
        };
        let digits = u32::try_from(counted.len()).ok()?;
        Some(Self { text, digits, exponent: if counted.is_empty() { 0 } else { first }, number })
    }

    fn is_zero(&self) -> bool {
        self.digits == 0
    }

    fn in_range(&self) -> bool {
        self.is_zero() || (self.number.is_some() && self.exponent.abs() <= Real::MAX_EXPONENT)
    }
}

fn check(line: &str, context: &mut Context) -> Outcome {
    let line = line.split("--").next().unwrap_or_default().trim();
    if let Some((name, value)) = line.split_once(':') {
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "precision" => context.precision = value.parse().expect("a number"),
            "rounding" => context.rounding = value.to_ascii_lowercase(),
            "maxexponent" => context.max = value.parse().expect("a number"),
            "minexponent" => context.min = value.parse().expect("a number"),
            _ => {}
        }
        return Outcome::NoTest;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some(arrow) = words.iter().position(|word| *word == "->") else {
        return Outcome::NoTest;
    };
    let (operation, operands, expected) = (words[1].to_ascii_lowercase(), &words[2..arrow], words[arrow + 1]);
    let conditions = words[arrow + 2..].iter().map(|word| word.to_ascii_lowercase()).collect::<Vec<_>>();
    let has = |condition: &str| conditions.iter().any(|word| word == condition);
    if context.precision > 38 {
        return Outcome::Excluded(PRECISION);
    }
    let parsed: Vec<_> = operands.iter().map(|operand| Decimal::parse(operand)).collect();
    let Some(decimals) = parsed.into_iter().collect::<Option<Vec<_>>>() else {
        return Outcome::Excluded(NO_NUMBER);
    };
    if decimals.iter().any(|decimal| !decimal.in_range()) {
        return Outcome::Excluded(RANGE);
    }
    let numbers: Vec<Number> = decimals.iter().filter_map(|decimal| decimal.number).collect();
    let result = match (operation.as_str(), numbers.as_slice()) {
        ("add", [a, b]) => a.add(*b),
        ("subtract", [a, b]) => a.subtract(*b),
        ("multiply", [a, b]) => a.multiply(*b),
        ("divide", [a, b]) => a.divide(*b),
        ("remainder", [a, b]) => a.remainder(*b),
        ("power", [a, b]) => a.power(*b),
        ("squareroot", [a]) => a.square_root(),
        _ => return Outcome::NoTest,
    };
    let describe = |result: &dyn core::fmt::Debug| {
        let operands: Vec<_> = decimals.iter().map(|decimal| decimal.text.as_str()).collect();
        Outcome::Wrong(format!(
            "{} {operation} {} -> {expected}, not {result:?}",
            words[0],
            operands.join(" ")
        ))
    };
    let Some(expected_decimal) = Decimal::parse(expected) else {
        return match result {
            // `1/0`, `0/0`, `x mod 0`, the root of a negative number.
            Err(Failure::DivideByZero)
                if has("division_by_zero") || has("division_undefined") || has("invalid_operation") =>
            {
                Outcome::Held
            }
            Err(Failure::NotDefined) if has("invalid_operation") => Outcome::Held,
            // `0^−1`, which is infinite there.
            Err(Failure::DivideByZero) if operation == "power" => Outcome::Held,
            _ if operation == "power" && numbers.iter().all(|number| number.is_zero()) => {
                Outcome::Excluded(ZERO_POWER)
            }
            _ if has("division_impossible") => Outcome::Excluded(LONG_QUOTIENT),
            _ if has("overflow") => {
                Outcome::Excluded(if matches!(result, Err(Failure::TooLarge)) { RANGE } else { THEIR_RANGE })
            }
            Ok(_) | Err(Failure::TooLarge) if has("invalid_operation") || has("invalid_context") => {
                Outcome::Excluded(REFUSED)
            }
            _ => describe(&result),
        };
    };
    if has("overflow")
        || has("subnormal")
        || has("underflow")
        || has("clamped") && !expected_decimal.is_zero()
    {
        return Outcome::Excluded(THEIR_RANGE);
    }
    if !expected_decimal.in_range() {
        return Outcome::Excluded(RANGE);
    }
    let result = match result {
        Ok(result) => result,
        Err(_) => return describe(&result),
    };
    if result.is_zero() || expected_decimal.is_zero() {
        return if result.is_zero() && expected_decimal.is_zero() {
            Outcome::Held
        } else {
            describe(&result)
        };
    }
    let leading = result.leading(context.precision).expect("not zero");
    // The calculator rounds half up; if nothing is rounded, all modes agree.
    let theirs = expected_decimal.number.and_then(|number| number.leading(38)).expect("not zero");
    let same = (leading.digits, leading.exponent, result.is_negative())
        == (theirs.digits, theirs.exponent, expected_decimal.text.starts_with('-'));
    match same {
        true => Outcome::Held,
        false if context.rounding != "half_up" && !leading.exact => Outcome::Excluded(ROUNDING),
        false => describe(&(leading.digits, leading.exponent)),
    }
}
