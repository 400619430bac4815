//! Draws what stands above the keys: the tape, the sum, the display, the result so far.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use tally_core::{CalculatorView, DisplayKind, Key, KeyFace, TapeLine, TapeView};
use unicode_width::UnicodeWidthStr;

use crate::big;
use crate::palette::Palette;
use crate::wrap;

/// The sum, the display, and the result so far.
pub(crate) const ROWS: u16 = 1 + 3 + 1;
/// Its title, a line of it, and the line below.
const LEAST_TAPE_ROWS: u16 = 3;

/// Where the keys came to stand, and how far the tape can be scrolled back and is.
#[derive(Default)]
pub(crate) struct Shown {
    pub(crate) keys: Vec<(Rect, Key)>,
    pub(crate) scroll: u16,
}

/// Draws it at the bottom of its place, the tape above.
pub(crate) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    view: &CalculatorView,
    scroll: u16,
    palette: Palette,
) -> Shown {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let height = ROWS.min(area.height);
    let lower = Rect { y: area.bottom() - height, height, ..area };
    frame.render_widget(Paragraph::new(lines(view, lower, palette)).alignment(Alignment::Right), lower);
    let status = status(view);
    let width = u16::try_from(status.width()).unwrap_or(0).min(area.width);
    let place = Rect { y: lower.bottom().saturating_sub(1), height: 1, width, ..lower };
    frame.render_widget(Line::styled(status, palette.line()), place);
    let upper = Rect { height: area.height - height, ..area };
    match &view.tape {
        Some(view) if upper.height >= LEAST_TAPE_ROWS => tape(frame, upper, view, scroll, palette),
        _ => Shown::default(),
    }
}

fn lines(view: &CalculatorView, area: Rect, palette: Palette) -> Vec<Line<'static>> {
    let width = usize::from(area.width);
    let display = &view.display.text;
    let mut lines = Vec::new();
    if view.kind == DisplayKind::Message {
        let words = wrap::lines(display, width).into_iter().map(|line| Line::styled(line, palette.bold()));
        lines.push(Line::styled(wrap::tail(&view.expression.text, width), palette.soft()));
        lines.push(Line::default());
        lines.extend(words.take(2));
    } else {
        lines.push(Line::styled(wrap::tail(&view.expression.text, width), palette.soft()));
        match big::sum_rows(display, width) {
            Some(rows) => lines.extend(rows.map(|row| Line::styled(row, palette.bold()))),
            None => lines.extend([
                Line::default(),
                Line::styled(wrap::tail(display, width), palette.bold()),
                Line::default(),
            ]),
        }
    }
    lines.resize(usize::from(ROWS) - 1, Line::default());
    let preview = view.preview.as_ref().map(|preview| format!("= {}", preview.text)).unwrap_or_default();
    lines.push(Line::styled(wrap::tail(&preview, width.saturating_sub(8)), palette.soft()));
    let hidden = lines.len().saturating_sub(usize::from(area.height));
    lines.split_off(hidden)
}

/// The angle unit and the memory, left below the display.
fn status(view: &CalculatorView) -> String {
    let memory = view.memory.iter().map(|memory| format!(" {}", memory.text));
    format!("{}{}", view.angle.text, memory.collect::<String>())
}

fn tape(frame: &mut Frame<'_>, area: Rect, view: &TapeView, scroll: u16, palette: Palette) -> Shown {
    let width = usize::from(area.width);
    let mut keys = Vec::new();
    frame
        .render_widget(Line::styled(view.title.text.to_string(), palette.bold()), Rect { height: 1, ..area });
    let mut right = area.right();
    for face in [Some(&view.close), view.clear.as_ref()].into_iter().flatten() {
        let place = button_place(face, right, area);
        frame.render_widget(Line::styled(format!("[ {} ]", face.label.text), palette.accent()), place);
        keys.push((place, face.key));
        right = place.x.saturating_sub(1);
    }
    let body = Rect { y: area.y + 1, height: area.height - 2, ..area };
    let rule = Rect { y: body.bottom(), height: 1, ..area };
    frame.render_widget(Line::styled("─".repeat(width), palette.line()), rule);
    if let Some(nothing) = &view.nothing {
        frame.render_widget(
            Line::styled(nothing.text.to_string(), palette.soft()),
            Rect { height: 1, ..body },
        );
    }
    let room = usize::from(body.height);
    let most = view.lines.len().saturating_sub(room);
    let back = usize::from(scroll).min(most);
    let first = most - back;
    let seen = view.lines.iter().skip(first).take(room);
    // The newest stands right above the display.
    let blank = room.saturating_sub(view.lines.len());
    for (line, row) in seen.zip(blank..) {
        let y = body.y + u16::try_from(row).unwrap_or(0);
        keys.extend(tape_line(frame, Rect { y, height: 1, ..body }, line, palette));
    }
    Shown { keys, scroll: u16::try_from(back).unwrap_or(0) }
}

fn button_place(face: &KeyFace, right: u16, area: Rect) -> Rect {
    let width = u16::try_from(face.label.text.width()).unwrap_or(0) + 4;
    Rect { x: right.saturating_sub(width), width, height: 1, ..area }
}

/// The sum opens again where it is touched, the result goes into the sum.
fn tape_line(frame: &mut Frame<'_>, area: Rect, line: &TapeLine, palette: Palette) -> [(Rect, Key); 2] {
    let result = wrap::tail(&line.result.text, usize::from(area.width) / 2);
    let result_width = u16::try_from(result.width()).unwrap_or(0);
    let sum_width = area.width.saturating_sub(result_width + 3);
    let sum = wrap::tail(&line.expression.text, usize::from(sum_width));
    let drawn = Line::from(vec![
        Span::styled(sum, palette.soft()),
        Span::styled(" = ", palette.line()),
        Span::styled(result, palette.ink()),
    ]);
    frame.render_widget(Paragraph::new(drawn).alignment(Alignment::Right), area);
    [
        (Rect { x: area.right() - result_width, width: result_width, ..area }, line.recall),
        (Rect { width: sum_width, ..area }, line.reopen),
    ]
}
