//! What a person sees on this phone after a step of a journey: the words out of the cells of its
//! screen, for a comparison with the other shells (docs/shells.md).

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use tally_core::Page;
use tally_journeys::{Asked, Named, Sight};
use unicode_width::UnicodeWidthStr;

use crate::drafts::Drafts;
use crate::draw::Picture;
use crate::handset::Handset;
use crate::page;
use crate::palette::Palette;
use crate::sheet::{Focus, Target};

/// Wide enough for every title, too narrow for numbers in large figures, which are no text.
const WIDTH: u16 = 50;
/// Higher than any page.
const HEIGHT: u16 = 1200;

pub fn seen(line: usize, handset: &Handset) -> String {
    let sight = match (handset.elsewhere(), handset.view().page()) {
        (Some(elsewhere), _) => Sight::elsewhere(elsewhere.to_string()),
        (None, None) => Sight::of(handset.view()),
        (None, Some(page)) => draw(handset, page),
    };
    let asked: Vec<Asked> = handset.performed().iter().filter_map(Asked::by).collect();
    tally_journeys::seen(line, &sight, &asked)
}

fn draw(handset: &Handset, shown: &Page) -> Sight {
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
    let mut touchables = Vec::new();
    let Ok(_) = terminal.draw(|frame| {
        let drawn = page::draw(frame, frame.area(), shown, &picture, Palette::of(shown.look));
        touchables.extend(drawn.targets().filter_map(|spot| match &spot.target {
            Target::Touch(touchable) => {
                Some(Named { label: touchable.label.clone(), of: touchable.of.clone() })
            }
            Target::Field(_) => None,
        }));
    });
    let rows = terminal.backend().buffer().content().chunks(usize::from(WIDTH));
    let drawn = rows.map(|row| without_tick(&letters(row))).collect();
    Sight { touchables, drawn, ..Sight::of(handset.view()) }
}

/// The letters of a row: one that is several cells wide stands in the first of them.
fn letters(row: &[Cell]) -> String {
    let (mut letters, mut covered) = (String::new(), 0);
    for cell in row {
        if covered == 0 {
            letters.push_str(cell.symbol());
            covered = cell.symbol().width();
        }
        covered = covered.saturating_sub(1);
    }
    letters
}

/// A tick is a letter on this phone alone.
fn without_tick(line: &str) -> String {
    line.split_once("[x] ").map_or(line, |(_, label)| label).to_owned()
}
