//! Draws cards: who, the number large, whether it is open, why it is here, what to know, and what to do.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tally_core::view::{Card, Control};

use crate::big;
use crate::sheet::{Sheet, pad};

/// From this width on, two cards stand side by side.
const LEAST_FOR_TWO: usize = 38;
/// A frame and a space on either side.
const FRAME: usize = 4;

/// One card over the whole width.
pub(crate) fn single(sheet: &mut Sheet<'_>, card: &Card) {
    let mut inner = Sheet::new(sheet.width.saturating_sub(FRAME), sheet.scene, sheet.next_spot());
    let big = fits_big(card, inner.width);
    head(&mut inner, card, big);
    foot(&mut inner, card);
    place(sheet, vec![inner]);
}

/// Two of equal weight: drawn alike, side by side where there is room.
pub(crate) fn pair(sheet: &mut Sheet<'_>, first: &Card, second: &Card) {
    if sheet.width < LEAST_FOR_TWO {
        single(sheet, first);
        single(sheet, second);
        return;
    }
    let width = (sheet.width - 1) / 2 - FRAME;
    let big = fits_big(first, width) && fits_big(second, width);
    let mut left = Sheet::new(width, sheet.scene, sheet.next_spot());
    head(&mut left, first, big);
    let left_head = left.lines.len();
    let mut right = Sheet::new(width, sheet.scene, 0);
    head(&mut right, second, big);
    // What can be done stands at the same height on both.
    let height = left_head.max(right.lines.len());
    left.lines.resize(height, Line::default());
    foot(&mut left, first);
    let mut right_whole = Sheet::new(width, sheet.scene, left.next_spot());
    right_whole.lines = right.lines;
    right_whole.lines.resize(height, Line::default());
    foot(&mut right_whole, second);
    place(sheet, vec![left, right_whole]);
}

fn fits_big(card: &Card, width: usize) -> bool {
    card.number.as_ref().is_none_or(|number| big::rows(&number.text, width).is_some())
}

fn head(sheet: &mut Sheet<'_>, card: &Card, big: bool) {
    let palette = sheet.scene.palette;
    sheet.text(&card.title.text, palette.bold());
    if let Some(number) = &card.number {
        let style = palette.accent().patch(Style::new().bold());
        match big::rows(&number.text, sheet.width).filter(|_| big) {
            Some(rows) => {
                for row in rows {
                    sheet.push(vec![Span::styled(row, style)]);
                }
            }
            // The title of an emergency number is the number.
            None if number.text == card.title.text => {}
            None => sheet.text(&number.text, style),
        }
    }
    if let Some(status) = &card.status {
        sheet.text(&status.text, palette.soft());
    }
    if let Some(reason) = &card.reason {
        sheet.text(&reason.text, palette.ink());
    }
    for caution in &card.cautions {
        sheet.hang("! ", palette.caution(), &caution.text, palette.caution());
    }
}

fn foot(sheet: &mut Sheet<'_>, card: &Card) {
    if !card.actions.is_empty() {
        sheet.lines.push(Line::default());
    }
    let actions: Vec<&Control> = card.actions.iter().collect();
    sheet.buttons(&actions, Some(&card.title.text));
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
