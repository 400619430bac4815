//! Draws a page: its title, as much of its rows as fits, and the ways out at the bottom edge.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use tally_core::{Control, Page, Row};
use unicode_width::UnicodeWidthStr;

use crate::draw::{Drawn, Picture};
use crate::palette::Palette;
use crate::sheet::{self, Focus, Scene, Spot, Target, Touchable};
use crate::wrap;

/// The title and a line below it; a line and the ways out at the bottom.
const PAGE_EDGES: u16 = 4;

pub(crate) fn draw(
    frame: &mut Frame<'_>,
    screen: Rect,
    page: &Page,
    picture: &Picture<'_>,
    palette: Palette,
) -> Drawn {
    let title = wrap::tail(&wrap::printable(&page.title.text), usize::from(screen.width));
    let title = Line::styled(title, palette.bold()).alignment(Alignment::Center);
    frame.render_widget(title, row(screen, 0));
    let (banner, rows) = pinned_banner(page, usize::from(screen.width));
    match banner {
        Some(text) => frame
            .render_widget(Line::styled(text, palette.filled()).alignment(Alignment::Center), row(screen, 1)),
        None => rule(frame, row(screen, 1), palette),
    }
    rule(frame, row(screen, screen.height - 2), palette);
    // A space at the left; a space and the mark of the place at the right.
    let window = Rect {
        x: screen.x + 1,
        y: screen.y + 2,
        width: screen.width - 3,
        height: screen.height - PAGE_EDGES,
    };
    let scene = Scene { palette, drafts: picture.drafts, focus: picture.focus, tick: picture.tick };
    let mut sheet = sheet::lay_out(rows, page.look, usize::from(window.width), scene);
    if page.look.large {
        for line in &mut sheet.lines {
            line.style = line.style.bold();
        }
    }
    let mut drawn = Drawn {
        window,
        sheet_height: u16::try_from(sheet.lines.len()).unwrap_or(u16::MAX),
        spots: sheet.spots,
        ..Drawn::default()
    };
    drawn.scroll = picture.scroll.min(drawn.most_scroll());
    let text = Paragraph::new(sheet.lines).style(palette.ink());
    frame.render_widget(text.scroll((drawn.scroll, 0)), window);
    place_mark(frame, &drawn, palette);
    if let Some((x, y)) = sheet.cursor {
        let at = sheet::area(x, y, 1, 1);
        if (drawn.scroll..drawn.scroll + window.height).contains(&at.y) {
            frame.set_cursor_position((window.x + at.x, window.y + at.y - drawn.scroll));
        }
    }
    drawn.pinned =
        ways_out(frame, row(screen, screen.height - 1), page, drawn.spots.len(), picture.focus, palette);
    drawn
}

/// A short banner at the top of a page takes the place of the line below the title: it stays in
/// sight, and rows do not jump under somebody's finger when "Saved" comes and goes.
fn pinned_banner(page: &Page, width: usize) -> (Option<String>, &[Row]) {
    match page.rows.split_first() {
        Some((Row::Banner(label), rest)) if label.text.width() + 2 <= width => {
            (Some(sheet::centered(&wrap::printable(&label.text), width)), rest)
        }
        _ => (None, &page.rows),
    }
}

/// Back at the left, exit at the right: always in sight.
fn ways_out(
    frame: &mut Frame<'_>,
    area: Rect,
    page: &Page,
    before: usize,
    focus: Focus,
    palette: Palette,
) -> Vec<Spot> {
    let mut spots = Vec::new();
    let controls: Vec<&Control> = page.back.iter().chain([&page.exit]).collect();
    for control in controls {
        let is_exit = core::ptr::eq(control, &page.exit);
        let mark = if is_exit { "" } else { "‹ " };
        let label = format!("[ {mark}{} ]", wrap::printable(&control.label.text));
        let width = u16::try_from(label.width()).unwrap_or(0).min(area.width);
        let x = if is_exit { area.right() - width - 1 } else { area.x + 1 };
        let place = Rect { x, width, ..area };
        let focused = focus == Focus::Nth(before + spots.len());
        frame.render_widget(Line::styled(label, palette.control(control.emphasis, focused)), place);
        spots.push(Spot {
            area: place,
            target: Target::Touch(Touchable {
                label: control.label.text.to_string(),
                of: None,
                event: control.event.clone(),
            }),
        });
    }
    spots
}

/// How far down the sheet is, at the right edge.
fn place_mark(frame: &mut Frame<'_>, drawn: &Drawn, palette: Palette) {
    let most = drawn.most_scroll();
    if most == 0 {
        return;
    }
    let height = drawn.window.height;
    let length = (u32::from(height) * u32::from(height) / u32::from(drawn.sheet_height)).max(1);
    let length = u16::try_from(length).unwrap_or(1);
    let top = u32::from(height - length) * u32::from(drawn.scroll) / u32::from(most);
    let top = u16::try_from(top).unwrap_or(0);
    for y in 0..height {
        let (mark, style) =
            if (top..top + length).contains(&y) { ("┃", palette.soft()) } else { ("│", palette.line()) };
        let place = Rect { x: drawn.window.right() + 1, y: drawn.window.y + y, width: 1, height: 1 };
        frame.render_widget(Line::styled(mark, style), place);
    }
}

fn rule(frame: &mut Frame<'_>, area: Rect, palette: Palette) {
    let line = "─".repeat(usize::from(area.width));
    frame.render_widget(Line::styled(line, palette.line()), area);
}

fn row(area: Rect, index: u16) -> Rect {
    Rect { y: area.y + index, height: 1, ..area }
}
