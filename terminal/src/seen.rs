//! What a person sees after a step of a journey, as plain text that is the same for every shell:
//! what is in front, what can be touched in its order, what the phone was asked for, and every word
//! that is drawn. docs/shells.md says how the shells are compared by it.

use std::collections::BTreeSet;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use tally_core::{Effect, Page, View};

use crate::drafts::Drafts;
use crate::draw::Picture;
use crate::handset::Handset;
use crate::page;
use crate::palette::Palette;
use crate::player::describe;
use crate::sheet::{Focus, Target};

/// Wide enough for every title, too narrow for numbers in large figures, which are no text.
const WIDTH: u16 = 50;
/// Higher than any page.
const HEIGHT: u16 = 1200;

pub fn seen(line: usize, handset: &Handset) -> String {
    let mut lines = vec![format!("# line {line}")];
    match (handset.elsewhere(), handset.view()) {
        (Some(_), _) => lines.push("another app".to_owned()),
        (None, View::Calculator(calculator)) => lines.push(format!("calculator {}", calculator.display.text)),
        (None, View::Page(page)) => lines.extend(draw(handset, page)),
    }
    let asked = handset.performed().iter().filter(|effect| {
        matches!(
            effect,
            Effect::Dial { .. }
                | Effect::ComposeText { .. }
                | Effect::OpenPage { .. }
                | Effect::Copy { .. }
                | Effect::Leave
        )
    });
    lines.extend(asked.map(|effect| format!("asked {}", describe(effect))));
    lines.push(String::new());
    lines.join("\n")
}

fn draw(handset: &Handset, shown: &Page) -> Vec<String> {
    let mut drafts = Drafts::default();
    drafts.follow(Some(shown));
    let picture = Picture {
        view: handset.view(),
        keypad: handset.keypad(),
        elsewhere: None,
        drafts: &drafts,
        focus: Focus::Nowhere,
        scroll: 0,
        lit: None,
        tick: 0,
        note: "",
    };
    let Ok(mut terminal) = Terminal::new(TestBackend::new(WIDTH, HEIGHT));
    let mut labels = Vec::new();
    let Ok(_) = terminal.draw(|frame| {
        let drawn = page::draw(frame, frame.area(), shown, &picture, Palette::of(shown.look));
        labels.extend(drawn.targets().filter_map(|spot| match &spot.target {
            Target::Touch(touchable) => Some(format!("[{}]", touchable.label)),
            Target::Field(_) => None,
        }));
    });
    let rows = terminal.backend().buffer().content().chunks(usize::from(WIDTH));
    let text: Vec<String> = rows.map(|row| row.iter().map(Cell::symbol).collect()).collect();
    let words: BTreeSet<&str> = text.iter().flat_map(|line| words(line)).collect();
    let mut lines = vec!["page".to_owned()];
    lines.extend(labels);
    lines.extend(words.into_iter().map(str::to_owned));
    lines
}

/// Runs of letters and digits: what is between them is drawn differently on each phone, and a tick
/// is a letter on this one.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let text = text.split_once("[x] ").map_or(text, |(_, label)| label);
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}
