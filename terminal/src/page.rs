//! Draws a page: its title, as much of its rows as fits, and the ways out at the bottom edge.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use tally_core::{Control, Page};
use unicode_width::UnicodeWidthStr;

use crate::draw::{Drawn, Picture};
use crate::palette::Palette;
use crate::sheet::{self, Focus, Scene, Spot, Target, Touchable};
use crate::wrap;

/// The title and a line below it; a line above the bar.
const PAGE_EDGES: u16 = 3;

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
    rule(frame, row(screen, 1), palette);
    let bar = bar_height(page);
    rule(frame, row(screen, screen.height - 1 - bar), palette);
    // A space at the left; a space and the mark of the place at the right.
    let window = Rect {
        x: screen.x + 1,
        y: screen.y + 2,
        width: screen.width - 3,
        height: screen.height.saturating_sub(PAGE_EDGES + bar),
    };
    let scene = Scene { palette, drafts: picture.drafts, focus: picture.focus, tick: picture.tick };
    let mut sheet = sheet::lay_out(page, usize::from(window.width), scene);
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
    let area = Rect { y: screen.y + screen.height - bar, height: bar, ..screen };
    drawn.pinned = draw_bar(frame, area, page, drawn.spots.len(), picture.focus, palette);
    drawn
}

/// What became of the last change and the first thing to do, each on a line if there is one; the
/// ways out on the last.
fn bar_height(page: &Page) -> u16 {
    1 + u16::from(page.bar.notice.is_some()) + u16::from(page.bar.first.is_some())
}

/// The bottom edge: always in sight. Back at the left, exit at the right.
fn draw_bar(
    frame: &mut Frame<'_>,
    area: Rect,
    page: &Page,
    before: usize,
    focus: Focus,
    palette: Palette,
) -> Vec<Spot> {
    let bar = &page.bar;
    let mut spots = Vec::new();
    let mut line = 0;
    let mut put = |frame: &mut Frame<'_>, place: Rect, text: String, control: &Control| {
        let focused = focus == Focus::Nth(before + spots.len());
        frame.render_widget(Line::styled(text, palette.control(control.emphasis, focused)), place);
        let label = control.label.text.to_string();
        let target = Target::Touch(Touchable { label, of: None, event: control.event.clone() });
        spots.push(Spot { area: place, target });
    };
    if let Some(notice) = &bar.notice {
        let place = row(area, line);
        let told = format!(" {}", wrap::printable(&notice.label.text));
        frame.render_widget(Line::styled(told, palette.soft()), place);
        if let Some(undo) = &notice.undo {
            let text = format!("[ {} ]", wrap::printable(&undo.label.text));
            let width = u16::try_from(text.width()).unwrap_or(0).min(area.width);
            put(frame, Rect { x: area.right() - width, width, ..place }, text, undo);
        }
        line += 1;
    }
    if let Some(first) = &bar.first {
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, line) };
        let text = format!("[ {} ]", wrap::printable(&first.label.text));
        let text = sheet::centered(&text, usize::from(place.width));
        put(frame, place, text, first);
        line += 1;
    }
    let last = row(area, line);
    let width_of = |text: &str| u16::try_from(text.width()).unwrap_or(0).min(area.width);
    if let Some(back) = &bar.back {
        let text = format!("[ ‹ {} ]", wrap::printable(&back.label.text));
        put(frame, Rect { x: area.x + 1, width: width_of(&text), ..last }, text, back);
    }
    let text = format!("[ {} ]", wrap::printable(&bar.exit.label.text));
    let width = width_of(&text);
    put(frame, Rect { x: (area.right() - width).saturating_sub(1), width, ..last }, text, &bar.exit);
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
