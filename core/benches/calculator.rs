//! One key and the view after it. The goal is 50 µs for an ordinary key and 1 ms for a sum of 200
//! characters.

use divan::{Bencher, black_box};
use tally_core::tools::Calculator;
use tally_core::{Key, Language};

fn main() {
    divan::main();
}

fn after(keys: &str) -> Calculator {
    let mut calculator = Calculator::new("en-US");
    for key in Key::parse_script(keys).expect("keys") {
        calculator.press(key);
    }
    calculator
}

fn one_key(bencher: Bencher<'_, '_>, keys: &str, key: Key) {
    let words = Language::English.words();
    let before = || {
        let calculator = after(keys);
        // As on a phone, which draws after every key.
        black_box(calculator.view(words));
        calculator
    };
    bencher.with_inputs(before).bench_local_refs(|calculator| {
        black_box(calculator.press(black_box(key)));
        calculator.view(words)
    });
}

#[divan::bench]
fn sixth_digit_of_a_number(bencher: Bencher<'_, '_>) {
    one_key(bencher, "12345", Key::Digit(6));
}

#[divan::bench]
fn equals_on_a_number(bencher: Bencher<'_, '_>) {
    one_key(bencher, "123456", Key::Equals);
}

#[divan::bench]
fn digit_in_an_ordinary_sum(bencher: Bencher<'_, '_>) {
    one_key(bencher, "200+10*3.", Key::Digit(5));
}

#[divan::bench]
fn equals_on_an_ordinary_sum(bencher: Bencher<'_, '_>) {
    one_key(bencher, "200+10*3.5", Key::Equals);
}

#[divan::bench]
fn digit_in_a_sum_of_200_characters(bencher: Bencher<'_, '_>) {
    one_key(bencher, &"1.7*3/(9+".repeat(22), Key::Digit(5));
}

#[divan::bench]
fn digit_in_200_characters_of_awkward_fractions(bencher: Bencher<'_, '_>) {
    one_key(bencher, &"1/97+2/89-".repeat(20), Key::Digit(5));
}

#[divan::bench]
fn digit_in_200_characters_of_functions(bencher: Bencher<'_, '_>) {
    one_key(bencher, &"[sin]1.7)+√2*".repeat(20), Key::Digit(5));
}

#[divan::bench]
fn digit_in_a_sine(bencher: Bencher<'_, '_>) {
    one_key(bencher, "2*[sin]3", Key::Digit(5));
}

#[divan::bench]
fn digit_in_a_power(bencher: Bencher<'_, '_>) {
    one_key(bencher, "1.05^12.", Key::Digit(5));
}

#[divan::bench]
fn the_largest_factorial(bencher: Bencher<'_, '_>) {
    one_key(bencher, "449", Key::Factorial);
}

#[divan::bench]
fn digit_beside_an_open_tape_of_100_sums(bencher: Bencher<'_, '_>) {
    one_key(bencher, &format!("{}[tape]12+3", "1.7*3/(9+8=".repeat(100)), Key::Digit(5));
}

#[divan::bench]
fn opening_a_tape_of_100_sums(bencher: Bencher<'_, '_>) {
    one_key(bencher, &"1.7*3/(9+8=".repeat(100), Key::Tape);
}

#[divan::bench]
fn pasting_a_sum_of_200_characters(bencher: Bencher<'_, '_>) {
    let (words, text) = (Language::English.words(), "1.7*3/(9+".repeat(22));
    bencher.with_inputs(|| after("")).bench_local_refs(|calculator| {
        black_box(calculator.paste(black_box(&text)));
        calculator.view(words)
    });
}

#[divan::bench]
fn forgetting_an_entry(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| after("2+3=123456=")).bench_local_refs(Calculator::forget_entry);
}
