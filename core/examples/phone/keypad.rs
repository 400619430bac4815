//! Draws the calculator: the tape, the sum, the display and the keys.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Paragraph};
use tally_core::calculator::Key;
use tally_core::view::CalculatorView;

use crate::big;
use crate::palette::Palette;
use crate::wrap;

const COLUMNS: u16 = 4;
const ROWS: u16 = 5;
/// The sum, the display, the result so far, and the strip of small keys.
const DISPLAY_ROWS: u16 = 1 + 3 + 1;
const STRIP_ROWS: u16 = 1;
const TALLEST_KEY: u16 = 3;

/// Draws it all; where each key came to stand.
pub(crate) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &CalculatorView,
    lit: Option<Key>,
    palette: Palette,
) -> Vec<(Rect, Key)> {
    let for_keys = area.height.saturating_sub(DISPLAY_ROWS + STRIP_ROWS);
    let key_height = (for_keys / ROWS).clamp(1, TALLEST_KEY);
    let pad_height = key_height * ROWS;
    let above = area.height.saturating_sub(pad_height + STRIP_ROWS);
    let mut keys = display(frame, Rect { height: above, ..area }, view, palette);
    let strip_area = Rect { y: area.y + above, height: STRIP_ROWS, ..area };
    keys.extend(strip(frame, strip_area, view, lit, palette));
    let pad = Rect { y: area.y + above + STRIP_ROWS, height: pad_height, ..area };
    keys.extend(pad_of_keys(frame, pad, key_height, view, lit, palette));
    keys
}

/// From the bottom up: the result so far, the display, the sum, and as much of the tape as fits.
fn display(frame: &mut Frame<'_>, area: Rect, view: &CalculatorView, palette: Palette) -> Vec<(Rect, Key)> {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let width = usize::from(area.width);
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut tape_lines = Vec::new();
    for (index, sum) in view.tape.iter().enumerate() {
        tape_lines.push((lines.len(), index));
        let text = format!("{} = {}", sum.expression, sum.result);
        lines.push(Line::styled(wrap::tail(&text, width), palette.soft()));
    }
    if !view.tape.is_empty() {
        lines.push(Line::styled("─".repeat(width), palette.line()));
    }
    lines.push(Line::styled(wrap::tail(&view.expression, width), palette.soft()));
    match big::rows(&view.display, width) {
        Some(rows) => lines.extend(rows.map(|row| Line::styled(row, palette.bold()))),
        None => {
            let text = if view.display.chars().any(char::is_alphabetic) {
                wrap::lines(&view.display, width).join(" ")
            } else {
                wrap::tail(&view.display, width)
            };
            lines.push(Line::default());
            lines.push(Line::styled(text, palette.bold()));
            lines.push(Line::default());
        }
    }
    let preview = view.preview.as_ref().map(|preview| format!("= {preview}"));
    lines.push(Line::styled(wrap::tail(&preview.unwrap_or_default(), width), palette.soft()));
    let height = usize::from(area.height);
    let hidden = lines.len().saturating_sub(height);
    let blank = height.saturating_sub(lines.len());
    let shown: Vec<Line<'static>> =
        core::iter::repeat_n(Line::default(), blank).chain(lines.into_iter().skip(hidden)).collect();
    frame.render_widget(Paragraph::new(shown).alignment(Alignment::Right), area);
    tape_lines
        .into_iter()
        .filter(|(line, _)| *line >= hidden)
        .filter_map(|(line, index)| {
            let row = u16::try_from(line - hidden + blank).ok()?;
            let area = Rect { y: area.y + row, height: 1, ..area };
            Some((area, Key::Recall(u32::try_from(index).ok()?)))
        })
        .collect()
}

fn strip(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &CalculatorView,
    lit: Option<Key>,
    palette: Palette,
) -> Vec<(Rect, Key)> {
    let open = !view.tape.is_empty();
    let mut left = vec![("tape", Key::Tape)];
    if open {
        left.push(("clear tape", Key::ClearTape));
    }
    let mut keys = Vec::new();
    let mut x = area.x + 1;
    for (label, key) in left {
        let width = u16::try_from(label.len()).unwrap_or(0) + 2;
        keys.push((Rect { x, width, ..area }, key, label));
        x += width;
    }
    // Right above the last column of keys.
    let width = area.width / COLUMNS;
    let right = area.right().saturating_sub(width);
    keys.push((Rect { x: right.saturating_sub(width), width, ..area }, Key::Percent, "%"));
    keys.push((Rect { x: right, width, ..area }, Key::Backspace, "⌫"));
    for (area, key, label) in &keys {
        let style = if lit == Some(*key) { palette.focused() } else { palette.soft() };
        let label = Paragraph::new(*label).style(style).alignment(Alignment::Center);
        frame.render_widget(label, *area);
    }
    keys.into_iter().map(|(area, key, _)| (area, key)).collect()
}

fn pad_of_keys(
    frame: &mut Frame<'_>,
    area: Rect,
    key_height: u16,
    view: &CalculatorView,
    lit: Option<Key>,
    palette: Palette,
) -> Vec<(Rect, Key)> {
    let mark = view.decimal_mark.as_str();
    let digit = Key::Digit;
    let keys: [(&str, Key); 20] = [
        ("C", Key::Clear),
        ("(", Key::OpenParenthesis),
        (")", Key::CloseParenthesis),
        ("÷", Key::Divide),
        ("7", digit(7)),
        ("8", digit(8)),
        ("9", digit(9)),
        ("×", Key::Multiply),
        ("4", digit(4)),
        ("5", digit(5)),
        ("6", digit(6)),
        ("−", Key::Subtract),
        ("1", digit(1)),
        ("2", digit(2)),
        ("3", digit(3)),
        ("+", Key::Add),
        ("±", Key::Sign),
        ("0", digit(0)),
        (mark, Key::Decimal),
        ("=", Key::Equals),
    ];
    let width = area.width / COLUMNS;
    let left = area.x + (area.width - width * COLUMNS) / 2;
    let mut drawn = Vec::new();
    for ((label, key), place) in keys.into_iter().zip(0_u16..) {
        let key_area = Rect {
            x: left + place % COLUMNS * width,
            y: area.y + place / COLUMNS * key_height,
            width,
            height: key_height,
        };
        draw_key(frame, key_area, label, style_of(key, lit, palette), palette);
        drawn.push((key_area, key));
    }
    drawn
}

fn style_of(key: Key, lit: Option<Key>, palette: Palette) -> Style {
    match key {
        key if lit == Some(key) => palette.focused(),
        Key::Equals => palette.filled(),
        Key::Digit(_) | Key::Decimal => palette.bold(),
        Key::Clear => palette.caution(),
        _ => palette.accent(),
    }
}

fn draw_key(frame: &mut Frame<'_>, area: Rect, label: &str, style: Style, palette: Palette) {
    let mut inner = area;
    if area.height >= 3 {
        let border = Block::bordered().border_type(BorderType::Rounded).border_style(palette.line());
        inner = border.inner(area);
        frame.render_widget(border, area);
    }
    let label = Paragraph::new(label).style(style).alignment(Alignment::Center);
    frame.render_widget(label, inner);
}
