//! Draws the whole: a phone in the middle of the terminal, what it was asked to do, and the keys.

use ratatui::Frame;
use ratatui::layout::{Alignment, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Clear, Paragraph, Wrap};
use tally_core::{Key, Keypad, View};
use unicode_width::UnicodeWidthStr;

use crate::big;
use crate::drafts::Drafts;
use crate::handset::Elsewhere;
use crate::keypad;
use crate::page;
use crate::palette::Palette;
use crate::sheet::{Focus, Spot};
use crate::wrap;

const PHONE_WIDTH: u16 = 50;
const PHONE_HEIGHT: u16 = 40;
const LEAST_WIDTH: u16 = 28;
const LEAST_HEIGHT: u16 = 18;

/// What there is to draw.
pub(crate) struct Picture<'a> {
    pub(crate) view: &'a View,
    pub(crate) keypad: &'a Keypad,
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
        let text = format!(
            "This window is {} × {}. The phone needs {LEAST_WIDTH} × {LEAST_HEIGHT}. It comes back when there \
             is more room.",
            area.width, area.height
        );
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
        (None, View::Calculator(view)) => keypad::draw(frame, screen, view, picture, palette),
        (None, View::Page(page)) => page::draw(frame, screen, page, picture, palette),
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
    let width = usize::from(area.width);
    let mut lines = Vec::new();
    if !picture.note.is_empty() {
        let note = wrap::printable(picture.note);
        lines.push(Line::styled(wrap::tail(&note, width), asked));
    }
    let room = usize::from(area.height) - lines.len();
    let help =
        help(picture).iter().find(|help| help.len() <= room && help.iter().all(|line| line.width() <= width));
    let help = help.copied().unwrap_or_default();
    // At the bottom; a note comes and goes above.
    lines.resize(lines.len() + room - help.len(), Line::default());
    lines.extend(help.iter().map(|line| Line::styled(*line, keys)));
    frame.render_widget(Paragraph::new(lines).alignment(Alignment::Center), area);
}

/// Which keys there are, from the most that is said of them to the least; the first that fits is
/// shown.
fn help(picture: &Picture<'_>) -> &'static [&'static [&'static str]] {
    match (picture.elsewhere, picture.view) {
        (Some(_), _) => &[&["any key come back · Ctrl-C quit"], &["Ctrl-C quit"]],
        (None, View::Calculator(_)) => &[
            &[
                "0-9 + - * / ( ) % . Enter · Backspace · c clear",
                "mouse · f functions · t tape · y copy · p paste",
                "on pages: Tab ↑ ↓ Enter · F2 home · Ctrl-C quit",
            ],
            &[
                "mouse · f functions · t tape · y copy · p paste",
                "on pages: Tab ↑ ↓ Enter · F2 home · Ctrl-C quit",
            ],
            &["keys or mouse · f functions · t tape · on pages: Tab ↑ ↓ Enter · Ctrl-C quit"],
            &["f · t · Tab ↑ ↓ Enter · Ctrl-C quit"],
            &["Tab ↑ ↓ Enter · Ctrl-C quit"],
            &["Ctrl-C quit"],
        ],
        (None, View::Page(_)) => &[
            &["Tab ↑ ↓ PgUp PgDn · Enter · Esc exit at once", "Alt-← back · F2 home screen · Ctrl-C quit"],
            &["Tab ↑ ↓ Enter · Alt-← back · Esc exit at once · Ctrl-C quit"],
            &["Tab ↑ ↓ Enter · Esc exit · Ctrl-C quit"],
            &["Esc exit · Ctrl-C quit"],
        ],
    }
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
mod tests;
