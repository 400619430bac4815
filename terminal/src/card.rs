//! Draws cards: who, the number large, and at once what to do; below it whether it is open, why it
//! is here, and what to know.
//!
//! Nothing to read stands between a person and a call.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tally_core::{Card, Control};
use unicode_width::UnicodeWidthStr;

use crate::big;
use crate::sheet::{Sheet, pad};

/// A frame and a space on either side.
const FRAME: usize = 4;
/// The brackets of a button.
const BRACKETS: usize = 4;

/// One card over the whole width.
pub(crate) fn single(sheet: &mut Sheet<'_>, card: &Card) {
    let mut inner = Sheet::new(sheet.width.saturating_sub(FRAME), sheet.scene, sheet.next_spot());
    who(&mut inner, card, true);
    actions(&mut inner, card);
    details(&mut inner, card);
    place(sheet, vec![inner]);
}

/// The cards that come first: two of equal weight are drawn alike, side by side if there is room,
/// and then what to know of each.
pub(crate) fn leads(sheet: &mut Sheet<'_>, cards: &[Card]) {
    match cards {
        [first, second, rest @ ..] => {
            pair(sheet, first, second);
            rest.iter().for_each(|card| single(sheet, card));
        }
        cards => cards.iter().for_each(|card| single(sheet, card)),
    }
}

fn pair(sheet: &mut Sheet<'_>, first: &Card, second: &Card) {
    let half = (sheet.width.saturating_sub(1) / 2).saturating_sub(FRAME);
    // A number that breaks in the middle is misread.
    let beside = half >= longest_word(first).max(longest_word(second)) + BRACKETS;
    let width = if beside { half } else { sheet.width.saturating_sub(FRAME) };
    let mut left = Sheet::new(width, sheet.scene, sheet.next_spot());
    who(&mut left, first, false);
    status(&mut left, first);
    let mut right = Sheet::new(width, sheet.scene, 0);
    who(&mut right, second, false);
    status(&mut right, second);
    if beside {
        // What can be done stands at the same height on both.
        let height = left.lines.len().max(right.lines.len());
        left.lines.resize(height, Line::default());
        right.lines.resize(height, Line::default());
    }
    actions(&mut left, first);
    right.first_spot = left.next_spot();
    actions(&mut right, second);
    if beside {
        place(sheet, vec![left, right]);
    } else {
        place(sheet, vec![left]);
        place(sheet, vec![right]);
    }
    for card in [first, second] {
        if !has_details(card) {
            continue;
        }
        sheet.lines.push(Line::default());
        sheet.text(&card.title.text, sheet.scene.palette.bold());
        notes(sheet, card);
    }
}

fn longest_word(card: &Card) -> usize {
    let labels = card
        .actions
        .iter()
        .chain(&card.more)
        .map(|action| &action.label)
        .chain([&card.title])
        .chain(&card.number);
    labels.flat_map(|label| label.text.split_whitespace()).map(UnicodeWidthStr::width).max().unwrap_or(0)
}

fn has_details(card: &Card) -> bool {
    card.reason.is_some() || !card.notes.is_empty()
}

fn who(sheet: &mut Sheet<'_>, card: &Card, alone: bool) {
    let palette = sheet.scene.palette;
    let number_style = palette.accent().patch(Style::new().bold());
    let width = sheet.width;
    let big = |text: &str| big::rows(text, width).filter(|_| alone);
    if let Some(purpose) = &card.purpose {
        sheet.text(&purpose.text, palette.soft());
    }
    // The name of an emergency number is the number.
    let big_title = big(&card.title.text);
    match big_title {
        Some(rows) => push_rows(sheet, rows, number_style),
        None => sheet.text(&card.title.text, palette.bold()),
    }
    if let Some(number) = card.number.as_ref().filter(|number| number.text != card.title.text) {
        sheet.text(&number.text, number_style);
    }
}

/// Whether it is open, on a card that stands beside another.
fn status(sheet: &mut Sheet<'_>, card: &Card) {
    if let Some(status) = &card.status {
        sheet.text(&status.text, sheet.scene.palette.soft());
    }
}

fn push_rows(sheet: &mut Sheet<'_>, rows: [String; 3], style: Style) {
    for row in rows {
        sheet.push(vec![Span::styled(row, style)]);
    }
}

fn actions(sheet: &mut Sheet<'_>, card: &Card) {
    let actions: Vec<&Control> = card.actions.iter().chain(&card.more).collect();
    sheet.buttons(&actions, Some(&card.title.text));
}

fn details(sheet: &mut Sheet<'_>, card: &Card) {
    status(sheet, card);
    notes(sheet, card);
}

fn notes(sheet: &mut Sheet<'_>, card: &Card) {
    let palette = sheet.scene.palette;
    if let Some(reason) = &card.reason {
        sheet.text(&reason.text, palette.ink());
    }
    for note in &card.notes {
        sheet.note(note);
    }
}

/// Puts the inner sheets into frames beside each other.
fn place(sheet: &mut Sheet<'_>, inner: Vec<Sheet<'_>>) {
    let style = sheet.scene.palette.line();
    let top = sheet.lines.len();
    let height = inner.iter().map(|inner| inner.lines.len()).max().unwrap_or(0);
    let mut rows: Vec<Vec<Span<'static>>> = vec![Vec::new(); height + 2];
    let mut left = 0;
    for inner in inner {
        let gap = if left > 0 { " " } else { "" };
        let edge = "─".repeat(inner.width + 2);
        rows[0].push(Span::styled(format!("{gap}╭{edge}╮"), style));
        rows[height + 1].push(Span::styled(format!("{gap}╰{edge}╯"), style));
        left += gap.len();
        let mut lines = inner.lines.into_iter();
        for row in &mut rows[1..=height] {
            let line = lines.next().unwrap_or_default();
            let rest = inner.width.saturating_sub(line.width());
            row.push(Span::styled(format!("{gap}│ "), style));
            row.extend(line.spans);
            row.push(Span::raw(pad("", rest)));
            row.push(Span::styled(" │", style));
        }
        for mut spot in inner.spots {
            spot.area.x += u16::try_from(left + 2).unwrap_or(0);
            spot.area.y = spot.area.y.saturating_add(u16::try_from(top + 1).unwrap_or(u16::MAX));
            sheet.spots.push(spot);
        }
        left += inner.width + FRAME;
    }
    for row in rows {
        sheet.push(row);
    }
}
