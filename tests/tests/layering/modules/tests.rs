//! Faults planted in made-up sources are found.

use super::*;

fn modules(files: &[(&str, &str)]) -> Modules {
    Modules::of(files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())))
}

fn arrows(text: &str) -> Arrows {
    text.lines()
        .map(|line| {
            let (from, to) = line.split_once(" -> ").unwrap_or((line, ""));
            (from.to_owned(), to.split_whitespace().map(str::to_owned).collect())
        })
        .collect()
}

#[test]
fn an_import_and_a_path_in_code_are_arrows_and_comments_strings_and_tests_are_none() {
    let text = r##"
        //! Like [`crate::e::E`].
        use std::fmt;
        use crate::{b::{self, B}, c};
        pub(in crate::e) fn f<'a>(x: &'a str) -> crate::d::D { "crate::e"; r#"crate::e" "#; '"'; c::g() }
        #[cfg(test)]
        use crate::e::E;
        #[cfg(any(fuzzing, test))]
        pub(crate) fn h() { crate::e::i(); }
        #[cfg(test)]
        mod tests { use crate::e::E; }
        #[cfg(not(debug_assertions))]
        const K: u8 = crate::k::K;
        fn l() { id!("message"); }
    "##;
    let files = ["b", "c", "d", "e", "k", "words"].map(|name| (format!("{name}.rs"), String::new()));
    let files = files.into_iter().chain([("a.rs".to_owned(), text.to_owned())]);
    assert_eq!(Modules::of(files).arrows(&[])["a"], arrows("a -> b c d k words")["a"]);
}

#[test]
fn a_name_that_is_only_passed_on_leads_to_where_it_is_defined() {
    let files = [
        ("a.rs", "mod one; mod two; pub use one::One; use two::Two as Other;"),
        ("a/one.rs", "pub struct One;"),
        ("a/two.rs", "use super::One; pub struct Two;"),
        ("a/three.rs", "use super::Other;"),
        ("b.rs", "use crate::a::One;"),
    ];
    assert_eq!(modules(&files).arrows(&["a"]), arrows("one\nthree -> two\ntwo -> one"));
    let naming = modules(&files).who_names(&["a", "one"]);
    assert_eq!(naming.into_iter().collect::<Vec<_>>(), ["a", "a::two", "b"]);
}

#[test]
fn modules_of_tests_are_left_out_with_all_that_is_below() {
    let files = [
        ("a.rs", "#[cfg(test)]\nmod tests;\n#[cfg(any(fuzzing, test))] pub(crate) mod fuzzing;"),
        ("a/tests.rs", "use crate::b::B;"),
        ("a/tests/more.rs", "use crate::b::B;"),
        ("a/fuzzing.rs", "use crate::b::B;"),
        ("b.rs", "use crate::a::A;"),
    ];
    assert_eq!(modules(&files).arrows(&[]), arrows("a\nb -> a"));
    assert!(modules(&files).circles().is_empty());
}

#[test]
fn a_circle_is_found_at_the_top_below_and_through_a_path_in_code() {
    let top = [
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "fn f() { crate::c::g() }"),
        ("c.rs", "mod d;"),
        ("c/d.rs", "use crate::a;"),
    ];
    assert_eq!(modules(&top).circles(), ["in the crate: a -> b -> c -> a"]);
    let below = [
        ("a.rs", "mod b; mod c;"),
        ("a/b.rs", "use super::c::C;"),
        ("a/c.rs", "use super::b::B;"),
        ("d.rs", "use crate::a::A;"),
    ];
    assert_eq!(modules(&below).circles(), ["in a: b -> c -> b"]);
}

#[test]
fn who_names_the_state_is_found_however_it_is_named() {
    let state = ("app/state.rs", "pub struct State;");
    let app = ("app.rs", "mod state; mod child; use state::State;");
    for (child, named) in [
        ("use super::state::State;", true),
        ("use super::State;", true),
        ("use crate::app::{state};", true),
        ("fn f(state: &crate::app::state::State) {}", true),
        ("fn f(state: &super::state::State) {}", true),
        ("/// Not the `super::state::State`.\nfn f(state: u8) {}", false),
    ] {
        let naming = modules(&[app, state, ("app/child.rs", child)]).who_names(&["app", "state"]);
        assert_eq!(naming.contains("app::child"), named, "{child}");
        assert!(naming.contains("app"));
    }
}

#[test]
fn a_picture_is_drawn_and_read_back_and_an_arrow_too_many_or_too_few_is_another_picture() {
    let found = arrows("app -> plan text\nplan -> text\ntext");
    let picture = drawn(&found);
    assert_eq!(picture, "app  -> plan text\n\nplan -> text\n\ntext\n");
    assert_eq!(read_picture(&picture), Ok(found.clone()));
    let wrapped = "app  -> plan\n        text\nplan -> text\ntext\n";
    assert_eq!(read_picture(wrapped), Ok(found.clone()));
    for other in [
        "app  -> plan text\nplan ->\ntext\n",
        "app  -> plan\nplan -> text\ntext\n",
        "app  -> plan text\nplan -> text more\ntext\nmore\n",
    ] {
        assert_ne!(read_picture(other), Ok(found.clone()), "{other}");
    }
}

#[test]
fn an_arrow_that_points_upwards_or_nowhere_is_no_picture() {
    for picture in ["a\nb -> a\n", "a -> a\n", "a -> b\n", "  a\n"] {
        assert!(read_picture(picture).is_err(), "{picture}");
    }
}
