//! Draws the whole: a phone in the middle of the terminal, what it was asked to do, and the keys.

use ratatui::Frame;
use ratatui::layout::{Alignment, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Clear, Paragraph, Wrap};
use tally_core::calculator::Key;
use tally_core::view::{Control, Page, Row, View};
use unicode_width::UnicodeWidthStr;

use crate::big;
use crate::controls::Touchable;
use crate::drafts::Drafts;
use crate::handset::Elsewhere;
use crate::keypad;
use crate::palette::Palette;
use crate::sheet::{self, Focus, Scene, Spot, Target};
use crate::wrap;

const PHONE_WIDTH: u16 = 50;
const PHONE_HEIGHT: u16 = 40;
const LEAST_WIDTH: u16 = 28;
const LEAST_HEIGHT: u16 = 18;
/// The title and a line below it; a line and the ways out at the bottom.
const PAGE_EDGES: u16 = 4;

/// What there is to draw.
pub(crate) struct Picture<'a> {
    pub(crate) view: &'a View,
    pub(crate) elsewhere: Option<&'a Elsewhere>,
    pub(crate) drafts: &'a Drafts,
    pub(crate) focus: Focus,
    pub(crate) scroll: u16,
    /// The key that was just pressed.
    pub(crate) lit: Option<Key>,
    pub(crate) tick: u64,
    /// What the phone was asked to do.
    pub(crate) note: &'a str,
}

/// Where things came to stand, for clicks and for the keyboard.
#[derive(Default)]
pub(crate) struct Drawn {
    pub(crate) keys: Vec<(Rect, Key)>,
    /// In the coordinates of the sheet; those out of sight too.
    pub(crate) spots: Vec<Spot>,
    /// In the coordinates of the screen: the ways out.
    pub(crate) pinned: Vec<Spot>,
    /// Where the sheet is seen.
    pub(crate) window: Rect,
    pub(crate) scroll: u16,
    pub(crate) sheet_height: u16,
}

impl Drawn {
    /// Every target of the page, in the order of [`Focus::Nth`].
    pub(crate) fn targets(&self) -> impl DoubleEndedIterator<Item = &Spot> {
        self.spots.iter().chain(&self.pinned)
    }

    pub(crate) fn most_scroll(&self) -> u16 {
        self.sheet_height.saturating_sub(self.window.height)
    }

    /// The target at a place on the screen, by its number.
    pub(crate) fn target_at(&self, place: Position) -> Option<usize> {
        let in_sheet = Position {
            x: place.x.wrapping_sub(self.window.x),
            y: place.y.wrapping_sub(self.window.y).saturating_add(self.scroll),
        };
        if self.window.contains(place) {
            return self.spots.iter().position(|spot| spot.area.contains(in_sheet));
        }
        let pinned = self.pinned.iter().position(|spot| spot.area.contains(place));
        pinned.map(|index| self.spots.len() + index)
    }
}

pub(crate) fn phone(frame: &mut Frame<'_>, picture: &Picture<'_>) -> Drawn {
    let area = frame.area();
    frame.render_widget(Clear, area);
    if area.width < LEAST_WIDTH || area.height < LEAST_HEIGHT {
        let text = "This window is a little small for the phone. It comes back when there is more room.";
        frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: true }), area);
        return Drawn::default();
    }
    let foot_height = if area.height < 26 { 1 } else { 3 };
    let body = Rect {
        x: area.x + (area.width - area.width.min(PHONE_WIDTH)) / 2,
        width: area.width.min(PHONE_WIDTH),
        height: (area.height - foot_height).min(PHONE_HEIGHT),
        ..area
    };
    let palette = match (picture.elsewhere, picture.view) {
        (None, View::Page(page)) => Palette::of(page.look),
        _ => Palette::USUAL,
    };
    let border =
        Block::bordered().border_type(BorderType::Rounded).border_style(palette.line()).style(palette.ink());
    let screen = border.inner(body);
    frame.render_widget(border, body);
    foot(frame, Rect { y: body.bottom(), height: foot_height, ..area }, picture, palette);
    match (picture.elsewhere, picture.view) {
        (Some(elsewhere), _) => {
            other_app(frame, screen, elsewhere, palette);
            Drawn::default()
        }
        (None, View::Calculator(view)) => {
            Drawn { keys: keypad::draw(frame, screen, view, picture.lit, palette), ..Drawn::default() }
        }
        (None, View::Page(page)) => draw_page(frame, screen, page, picture, palette),
    }
}

fn draw_page(
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

/// A short banner at the top of a page takes the place of the line below the title: it stays in sight, and rows do not jump under
/// somebody's finger when "Saved" comes and goes.
fn pinned_banner(page: &Page, width: usize) -> (Option<String>, &[Row]) {
    match page.rows.split_first() {
        Some((Row::Banner(label), rest)) if label.text.width() + 2 <= width => {
            (Some(sheet::centred(&wrap::printable(&label.text), width)), rest)
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
        frame.render_widget(Line::styled(label, palette.control(control.weight, focused)), place);
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

fn other_app(frame: &mut Frame<'_>, screen: Rect, elsewhere: &Elsewhere, palette: Palette) {
    let (name, what, says) = match elsewhere {
        Elsewhere::Dialer(number) => ("Dialer", number.as_str(), "On a phone you would press call now."),
        Elsewhere::Messages(number) => ("Messages", number.as_str(), "On a phone you would press send now."),
        Elsewhere::Browser(url) => ("Browser", url.as_str(), ""),
        Elsewhere::Home => ("Home screen", "", ""),
    };
    let width = usize::from(screen.width.saturating_sub(2));
    let mut lines = vec![Line::styled(name, palette.soft()), Line::default()];
    match big::rows(what, width) {
        Some(rows) => lines.extend(rows.map(|row| Line::styled(row, palette.bold()))),
        None => {
            lines.extend(wrap::lines(what, width).into_iter().map(|line| Line::styled(line, palette.bold())));
        }
    }
    lines.push(Line::default());
    for text in [says, "Press any key to come back."] {
        let text = wrap::lines(text, width).into_iter();
        lines.extend(text.map(|line| Line::styled(line, palette.soft())));
    }
    let height = u16::try_from(lines.len()).unwrap_or(0);
    let area = Rect {
        x: screen.x + 1,
        y: screen.y + screen.height.saturating_sub(height) / 3,
        width: screen.width.saturating_sub(2),
        height: height.min(screen.height),
    };
    frame.render_widget(Paragraph::new(lines).alignment(Alignment::Center), area);
}

/// Below the phone: what it was asked to do, and the keys.
fn foot(frame: &mut Frame<'_>, area: Rect, picture: &Picture<'_>, palette: Palette) {
    let (asked, keys) = (palette.caution().bg_reset(), palette.soft().bg_reset());
    let long: &[&str] = match (picture.elsewhere, picture.view) {
        (Some(_), _) => &["any key come back · Ctrl-C quit"],
        (None, View::Calculator(_)) => &[
            "0-9 + - * / ( ) % . Enter · Backspace · c clear",
            "n sign · t tape · F2 home screen · Ctrl-C quit",
        ],
        (None, View::Page(_)) => {
            &["Tab ↑ ↓ PgUp PgDn · Enter · Esc exit at once", "Alt-← back · F2 home screen · Ctrl-C quit"]
        }
    };
    let short: &[&str] = match picture.view {
        View::Page(_) if picture.elsewhere.is_none() => &["Esc exit · Ctrl-C quit"],
        _ => &["Ctrl-C quit"],
    };
    let fits = area.height > 1 && long.iter().all(|line| line.width() <= usize::from(area.width));
    let help = if fits { long } else { short };
    let mut lines = Vec::new();
    if !picture.note.is_empty() {
        let note = wrap::printable(picture.note);
        lines.push(Line::styled(wrap::tail(&note, usize::from(area.width)), asked));
    } else if area.height > 2 {
        lines.push(Line::default());
    }
    lines.extend(help.iter().map(|line| Line::styled(*line, keys)));
    lines.truncate(usize::from(area.height));
    frame.render_widget(Paragraph::new(lines).alignment(Alignment::Center), area);
}

fn rule(frame: &mut Frame<'_>, area: Rect, palette: Palette) {
    let line = "─".repeat(usize::from(area.width));
    frame.render_widget(Line::styled(line, palette.line()), area);
}

fn row(area: Rect, index: u16) -> Rect {
    Rect { y: area.y + index, height: 1, ..area }
}

trait ResetGround {
    fn bg_reset(self) -> Self;
}

impl ResetGround for ratatui::style::Style {
    /// On the terminal's own ground, outside the phone.
    fn bg_reset(self) -> Self {
        self.bg(ratatui::style::Color::Reset)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use tally_core::view::{CalculatorView, TapeLine};

    use super::*;
    use crate::sample;

    fn drawn(width: u16, height: u16, view: &View, focus: Focus) -> (String, Drawn) {
        let mut drafts = Drafts::default();
        drafts.follow(view.page());
        let picture = Picture {
            view,
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
        let rows = buffer.content().chunks(usize::from(width));
        let rows = rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
        (rows.collect::<Vec<_>>().join("\n"), drawn)
    }

    fn calculator() -> View {
        View::Calculator(CalculatorView {
            expression: "12+30".into(),
            display: "42".into(),
            preview: None,
            spoken: "42".into(),
            decimal_mark: ".".into(),
            tape: vec![TapeLine { expression: "2+2".into(), result: "4".into() }],
        })
    }

    #[test]
    fn every_key_fits_on_small_and_large_screens() {
        for (width, height) in [(44, 40), (30, 24), (100, 50), (28, 18)] {
            let (text, drawn) = drawn(width, height, &calculator(), Focus::Nowhere);
            for label in ["C", "÷", "7", "=", "±", "⌫", "%", "tape"] {
                assert!(text.contains(label), "{label} at {width} × {height}:\n{text}");
            }
            let keys = drawn.keys.iter().filter(|(area, _)| area.area() > 0);
            assert!(keys.count() >= 23, "{width} × {height}");
            for (area, key) in &drawn.keys {
                assert!(area.right() <= width && area.bottom() < height, "{key:?}");
            }
        }
    }

    #[test]
    fn a_page_keeps_its_ways_out_in_sight() {
        let view = View::Page(sample::page());
        for (width, height) in [(44, 40), (30, 24), (100, 50), (28, 18)] {
            let (text, drawn) = drawn(width, height, &view, Focus::Nowhere);
            for label in ["Help now", "[ Exit ]", "[ ‹ Back ]", "911"] {
                assert!(text.contains(label), "{label} at {width} × {height}:\n{text}");
            }
            let found = crate::controls::touchables(&sample::page()).len();
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
            for line in sheet::lay_out(&page.rows, page.look, width, scene).lines {
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
    fn a_tiny_terminal_says_so() {
        let (text, _) = drawn(20, 10, &calculator(), Focus::Nowhere);
        assert!(text.contains("little small"));
    }
}
