//! Draws the calculator: what stands above the keys, and the keys as core lays them out.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, BorderType, Paragraph};
use tally_core::{CalculatorView, Key, KeyFace, KeyKind};
use unicode_width::UnicodeWidthStr;

use crate::display;
use crate::draw::{Drawn, Picture};
use crate::palette::Palette;

const STRIP_ROWS: u16 = 1;
const TALLEST_KEY: u16 = 3;

/// Draws it all; where each key came to stand.
pub(crate) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &CalculatorView,
    picture: &Picture<'_>,
    palette: Palette,
) -> Drawn {
    let keypad = picture.keypad;
    let pad_rows = row_count(&keypad.pad);
    let more_rows = if view.more_open { row_count(&keypad.scientific) } else { 0 };
    let for_keys = area.height.saturating_sub(display::ROWS + STRIP_ROWS + more_rows);
    let key_height = (for_keys / pad_rows).clamp(1, TALLEST_KEY);
    let pad_height = key_height * pad_rows;
    let above = area.height.saturating_sub(pad_height + STRIP_ROWS + more_rows);
    let shown = display::draw(frame, Rect { height: above, ..area }, view, picture.scroll, palette);
    let mut keys = shown.keys;
    let more = Rect { y: area.y + above, height: more_rows, ..area };
    if view.more_open {
        keys.extend(grid(frame, more, &keypad.scientific, 1, picture.lit, palette));
    }
    let strip_area = Rect { y: more.bottom(), height: STRIP_ROWS, ..area };
    keys.extend(strip(frame, strip_area, &keypad.strip, picture.lit, palette));
    let pad = Rect { y: strip_area.bottom(), height: pad_height, ..area };
    keys.extend(grid(frame, pad, &keypad.pad, key_height, picture.lit, palette));
    Drawn { keys, scroll: shown.scroll, ..Drawn::default() }
}

fn row_count(rows: &[Vec<KeyFace>]) -> u16 {
    u16::try_from(rows.len()).unwrap_or(1).max(1)
}

/// Small keys in one row, as wide as the columns below them if their words fit.
fn strip(
    frame: &mut Frame<'_>,
    area: Rect,
    faces: &[KeyFace],
    lit: Option<Key>,
    palette: Palette,
) -> Vec<(Rect, Key)> {
    let columns = u16::try_from(faces.len()).unwrap_or(1).max(1);
    let width = area.width / columns;
    let left = area.x + (area.width - width * columns) / 2;
    let place = |(face, column): (&KeyFace, u16)| {
        let place = Rect { x: left + column * width, width, ..area };
        let style = if lit == Some(face.key) { palette.focused() } else { palette.soft() };
        draw_key(frame, place, &face.label.text, style, palette.line());
        (place, face.key)
    };
    faces.iter().zip(0_u16..).map(place).collect()
}

fn grid(
    frame: &mut Frame<'_>,
    area: Rect,
    rows: &[Vec<KeyFace>],
    key_height: u16,
    lit: Option<Key>,
    palette: Palette,
) -> Vec<(Rect, Key)> {
    let mut keys = Vec::new();
    for (row, y) in rows.iter().zip(0_u16..) {
        let columns = u16::try_from(row.len()).unwrap_or(1).max(1);
        let width = area.width / columns;
        let left = area.x + (area.width - width * columns) / 2;
        for (face, x) in row.iter().zip(0_u16..) {
            let place = Rect { x: left + x * width, y: area.y + y * key_height, width, height: key_height };
            draw_key(frame, place, &face.label.text, style_of(face, lit, palette), edge_of(face, palette));
            keys.push((place, face.key));
        }
    }
    keys
}

fn style_of(face: &KeyFace, lit: Option<Key>, palette: Palette) -> Style {
    match face.kind {
        _ if lit == Some(face.key) => palette.focused(),
        KeyKind::Equals => palette.filled(),
        KeyKind::Digit => palette.bold(),
        KeyKind::Edit => palette.caution(),
        KeyKind::Memory | KeyKind::Tool => palette.soft(),
        KeyKind::Operator | KeyKind::Function => palette.accent(),
    }
}

fn edge_of(face: &KeyFace, palette: Palette) -> Style {
    if face.kind == KeyKind::Equals { palette.accent() } else { palette.line() }
}

fn draw_key(frame: &mut Frame<'_>, area: Rect, label: &str, style: Style, edge: Style) {
    let mut inner = area;
    if area.height >= 3 {
        let border = Block::bordered().border_type(BorderType::Rounded).border_style(edge);
        inner = border.inner(area);
        frame.render_widget(border, area);
    }
    // A label that is wider than its key keeps its beginning.
    let aligned = if label.width() > usize::from(inner.width) { Alignment::Left } else { Alignment::Center };
    frame.render_widget(Paragraph::new(label).style(style).alignment(aligned), inner);
}
