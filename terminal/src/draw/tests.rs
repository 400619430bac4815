//! Everything that can be touched is drawn, on small screens and large ones, and found where it is.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tally_core::Language;
use tally_core::tools::Calculator;

use super::*;
use crate::sample;
use crate::sheet::{self, Scene, Target};

fn drawn(width: u16, height: u16, view: &View, focus: Focus) -> (String, Drawn) {
    let mut drafts = Drafts::default();
    drafts.follow(view.page());
    let picture = Picture {
        view,
        keypad: &keypad(),
        elsewhere: None,
        drafts: &drafts,
        focus,
        scroll: 0,
        lit: None,
        tick: 0,
        note: "",
    };
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut drawn = Drawn::default();
    terminal.draw(|frame| drawn = phone(frame, &picture)).unwrap();
    let buffer = terminal.backend().buffer();
    let rows = buffer.content().chunks(usize::from(width.max(1)));
    let rows = rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    (rows.collect::<Vec<_>>().join("\n"), drawn)
}

fn keypad() -> Keypad {
    Calculator::new("en-US").keypad(Language::English.words())
}

fn calculator(keys: &str) -> View {
    let mut calculator = Calculator::new("en-US");
    for key in Key::parse_script(keys).expect("keys") {
        calculator.press(key);
    }
    View::Calculator(calculator.view(Language::English.words()))
}

#[test]
fn every_key_fits_on_small_and_large_screens() {
    for (width, height) in [(44, 40), (30, 24), (100, 50), (28, 18)] {
        for keys in ["12+30=", "12+30=[more]", "12+30=[tape]", "12+30=[tape][more]"] {
            let (text, drawn) = drawn(width, height, &calculator(keys), Focus::Nowhere);
            let keypad = keypad();
            let scientific = keypad.scientific.iter().flatten().filter(|_| keys.contains("more"));
            for face in keypad.pad.iter().flatten().chain(&keypad.strip).chain(scientific) {
                let label = &*face.label.text;
                assert!(text.contains(label), "{label} at {width} × {height}, {keys}:\n{text}");
                let place = drawn.keys.iter().find(|(area, key)| *key == face.key && area.area() > 0);
                assert!(place.is_some(), "{label} at {width} × {height}");
            }
            for (area, key) in &drawn.keys {
                assert!(area.right() <= width && area.bottom() < height, "{key:?}");
            }
        }
    }
}

#[test]
fn a_number_of_a_pair_is_never_broken() {
    let mut page = sample::page();
    page.lead[1].actions[0].label = "Call 1-800-799-7233".into();
    let view = View::Page(page);
    for width in 30..100 {
        let (text, _) = drawn(width, 50, &view, Focus::Nowhere);
        assert_eq!(text.matches("1-800-799-7233").count(), 2, "{width}:\n{text}");
    }
}

#[test]
fn the_tape_is_scrolled_and_its_lines_are_touched() {
    let keys = format!("{}[tape]", (1..=30).map(|n| format!("{n}+1000=")).collect::<String>());
    let (text, seen) = drawn(50, 40, &calculator(&keys), Focus::Nowhere);
    assert!(text.contains("History") && text.contains("30+1,000 = 1,030"), "{text}");
    assert!(!text.contains("1+1,000 = 1,001"), "{text}");
    let keys_at = |wanted: Key| seen.keys.iter().filter(|(_, key)| *key == wanted).count();
    assert_eq!((keys_at(Key::Recall(29)), keys_at(Key::Reopen(29)), keys_at(Key::ClearTape)), (1, 1, 1));
    assert_eq!(keys_at(Key::Recall(0)), 0);
}

#[test]
fn a_page_keeps_its_ways_out_in_sight() {
    let view = View::Page(sample::page());
    for (width, height) in [(44, 40), (30, 24), (100, 50), (28, 18)] {
        let (text, drawn) = drawn(width, height, &view, Focus::Nowhere);
        for label in ["Help now", "[ Exit ]", "[ ‹ Back ]", "911"] {
            assert!(text.contains(label), "{label} at {width} × {height}:\n{text}");
        }
        let found = tally_journeys::touchables(&sample::page()).len();
        assert_eq!(drawn.targets().count(), found + 1, "every control and the field");
        for spot in drawn.targets() {
            assert!(spot.area.width > 0 && spot.area.right() <= width, "{spot:?}");
        }
    }
}

#[test]
fn no_line_is_wider_than_its_sheet() {
    let drafts = Drafts::default();
    for width in [18, 25, 38, 41] {
        let scene = Scene { palette: Palette::USUAL, drafts: &drafts, focus: Focus::Nowhere, tick: 3 };
        let page = sample::page();
        for line in sheet::lay_out(&page, width, scene).lines {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn a_click_finds_what_it_is_on() {
    let view = View::Page(sample::page());
    let (text, drawn) = drawn(52, 40, &view, Focus::Nowhere);
    let (y, line) =
        text.lines().enumerate().find(|(_, line)| line.contains("[ Call ]")).expect("the cards are seen");
    let calls: Vec<usize> = line.match_indices("[ Call ]").map(|(at, _)| at).collect();
    assert_eq!(calls.len(), 2, "side by side: {line}");
    let owners: Vec<String> = calls
        .into_iter()
        .map(|at| {
            let x = u16::try_from(line[..at].width()).unwrap() + 2;
            let place = Position { x, y: u16::try_from(y).unwrap() };
            let index = drawn.target_at(place).expect("a target");
            match &drawn.targets().nth(index).unwrap().target {
                Target::Touch(touch) => touch.of.clone().unwrap(),
                Target::Field(_) => panic!("a field"),
            }
        })
        .collect();
    assert_eq!(owners, ["911", "National Domestic Violence Hotline"]);
}

#[test]
fn a_small_terminal_says_which_size_the_phone_needs() {
    for (width, height) in [(40, 12), (27, 40), (90, 17)] {
        let (text, _) = drawn(width, height, &calculator("12+30="), Focus::Nowhere);
        let says = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(says.contains(&format!("This window is {width} × {height}.")), "{text}");
        assert!(says.contains("The phone needs 28 × 18."), "{text}");
    }
}

#[test]
fn no_size_is_too_small_to_draw_on() {
    let views = [calculator("12+30="), calculator("12+30=[tape][more]"), View::Page(sample::page())];
    for view in &views {
        for width in [0, 1, 2, 3, 27, 28, 29] {
            for height in [0, 1, 2, 3, 17, 18, 19] {
                drawn(width, height, view, Focus::Nth(0));
            }
        }
    }
}

#[test]
fn the_first_screen_tells_which_keys_there_are_outside_the_phone() {
    for (width, height) in [(80, 24), (100, 30), (50, 40), (120, 50)] {
        let (text, _) = drawn(width, height, &calculator(""), Focus::Nowhere);
        let (_, foot) = text.rsplit_once('╯').expect("the phone's lower edge");
        for key in ["Tab ↑ ↓ Enter", "mouse", "f functions", "t tape", "Ctrl-C quit"] {
            assert!(foot.contains(key), "{key} at {width} × {height}:\n{text}");
        }
    }
    let (text, _) = drawn(28, 18, &calculator(""), Focus::Nowhere);
    assert!(text.contains("Tab ↑ ↓ Enter"), "{text}");
}

/// `NO_COLOR` takes every color away and leaves what is drawn and how.
#[test]
fn without_colors_the_keyboard_is_seen_on_every_control() {
    let view = View::Page(sample::page());
    let plain = |focus, scroll| {
        let mut drafts = Drafts::default();
        drafts.follow(view.page());
        let keypad = keypad();
        let picture = Picture {
            view: &view,
            keypad: &keypad,
            elsewhere: None,
            drafts: &drafts,
            focus,
            scroll,
            lit: None,
            tick: 0,
            note: "",
        };
        let mut terminal = Terminal::new(TestBackend::new(60, 120)).unwrap();
        terminal.draw(|frame| drop(phone(frame, &picture))).unwrap();
        let cells = terminal.backend().buffer().content().iter();
        cells.map(|cell| (cell.symbol().to_owned(), cell.modifier)).collect::<Vec<_>>()
    };
    let (_, there) = drawn(60, 120, &view, Focus::Nowhere);
    for (index, spot) in there.targets().enumerate() {
        let focus = match spot.target {
            Target::Field(id) => Focus::Field(id),
            Target::Touch(_) => Focus::Nth(index),
        };
        let scroll = if index < there.spots.len() { spot.area.y.saturating_sub(1) } else { 0 };
        assert_ne!(plain(focus, scroll), plain(Focus::Nowhere, scroll), "{:?}", spot.target);
    }
}
