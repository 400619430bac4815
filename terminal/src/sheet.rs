//! Lays a page out into lines of a given width, and remembers where its controls came to stand.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tally_core::{
    Chip, ChipKind, Control, Emphasis, Event, FieldKind, Level, Line as Contact, Note, Page, Row,
};
use unicode_width::UnicodeWidthStr;

use crate::card;
use crate::drafts::{Draft, Drafts};
use crate::palette::Palette;
use crate::wrap;

/// Something on a page that can be touched.
#[derive(Clone, Debug)]
pub(crate) struct Touchable {
    /// What it says.
    pub(crate) label: String,
    /// The card or the item that it belongs to.
    pub(crate) of: Option<String>,
    /// What a touch sends.
    pub(crate) event: Event,
}

/// Something that a key or a click can go to.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    Touch(Touchable),
    Field(u32),
}

/// Where it stands, in the coordinates of its sheet or of the screen.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub(crate) area: Rect,
    pub(crate) target: Target,
}

/// Where the keyboard is. A field keeps it by its id, whatever appears around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Focus {
    #[default]
    Nowhere,
    Field(u32),
    /// Counted over all targets of the page.
    Nth(usize),
}

/// What the drawing of a page depends on beside the page.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) palette: Palette,
    pub(crate) drafts: &'a Drafts,
    pub(crate) focus: Focus,
    /// Which picture of the spinner.
    pub(crate) tick: u64,
}

/// Lines under construction.
pub(crate) struct Sheet<'a> {
    pub(crate) scene: Scene<'a>,
    pub(crate) width: usize,
    pub(crate) lines: Vec<Line<'static>>,
    pub(crate) spots: Vec<Spot>,
    /// Targets of the page that stand before this sheet.
    pub(crate) first_spot: usize,
    /// The cursor of the field that the keyboard is in.
    pub(crate) cursor: Option<(usize, usize)>,
}

const SPINNER: [&str; 8] = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇", "⠏", "⠟"];
/// The corners of a frame, its lines across, its lines down.
const LIGHT: [&str; 3] = ["╭╮╰╯", "─", "│"];
const HEAVY: [&str; 3] = ["┏┓┗┛", "━", "┃"];
/// A field of several lines is at least so high.
const LEAST_LINES: usize = 3;

/// All of a page but its title and its bar: banners, what comes first, rows.
pub(crate) fn lay_out<'a>(page: &Page, width: usize, scene: Scene<'a>) -> Sheet<'a> {
    let mut sheet = Sheet::new(width, scene, 0);
    for banner in &page.banners {
        sheet.banner(&banner.text);
    }
    card::leads(&mut sheet, &page.lead);
    let mut before: Option<&Row> = None;
    for row in &page.rows {
        let first = before.is_none() && !sheet.lines.is_empty();
        let gap = first || before.is_some_and(|before| page.look.large || !stands_close(before, row));
        if gap {
            sheet.lines.push(Line::default());
        }
        sheet.row(row);
        before = Some(row);
    }
    sheet
}

/// Rows of one kind that read as a list.
fn stands_close(before: &Row, row: &Row) -> bool {
    matches!(
        (before, row),
        (Row::Button(_), Row::Button(_))
            | (Row::Link { .. }, Row::Link { .. })
            | (Row::Fold { .. }, Row::Fold { .. } | Row::Line(_) | Row::Note(_) | Row::Field { .. })
            | (Row::Answer { .. }, Row::Answer { .. })
            | (Row::Switch { .. }, Row::Switch { .. } | Row::Text(_))
            | (Row::Step { .. }, Row::Step { .. })
            | (Row::Item { .. }, Row::Item { .. })
            | (Row::Line(_), Row::Line(_))
            | (Row::Note(_), Row::Note(_))
            | (Row::Heading(_), _)
            | (Row::Field { .. }, Row::Text(_) | Row::Note(_))
    )
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(width: usize, scene: Scene<'a>, first_spot: usize) -> Self {
        Self { scene, width, lines: Vec::new(), spots: Vec::new(), first_spot, cursor: None }
    }

    fn row(&mut self, row: &Row) {
        let palette = self.scene.palette;
        match row {
            Row::Heading(label) => {
                self.text(&label.text, palette.accent().patch(Style::new().bold()));
            }
            Row::Text(label) => self.text(&label.text, palette.ink()),
            Row::Quote(label) => {
                for line in wrap::lines(&label.text, self.width - 2) {
                    self.push(vec![
                        Span::styled("▏ ", palette.accent()),
                        Span::styled(line, palette.quote()),
                    ]);
                }
            }
            Row::Note(note) => self.note(note),
            Row::Step { number, label } => {
                let lead = format!("{number}. ");
                self.hang(&lead, palette.accent().patch(Style::new().bold()), &label.text, palette.ink());
            }
            Row::Link { control, written } => {
                let mark = if *written { "› • " } else { "›   " };
                self.choice(mark, control);
            }
            Row::Answer { control, chosen } => {
                let mark = if *chosen { "(•) " } else { "( ) " };
                self.choice(mark, control);
            }
            Row::Switch { control, on } => {
                let mark = if *on { "[━●] " } else { "[○━] " };
                self.choice(mark, control);
            }
            Row::Chips(chips) => self.chips(chips),
            Row::Item { control, ticked, up, down, delete } => {
                let mark = if *ticked { "[x] " } else { "[ ] " };
                self.choice(mark, control);
                let controls: Vec<&Control> = [up, down, delete].into_iter().flatten().collect();
                self.small_controls(&controls, &control.label.text);
            }
            Row::Field { id, label, text, kind, add } => {
                self.field(*id, &label.text, text, *kind);
                let add: Vec<&Control> = add.iter().collect();
                self.buttons(&add, Some(&label.text));
            }
            Row::Button(control) => self.buttons(&[control], None),
            Row::Card(card) => card::single(self, card),
            Row::Line(line) => self.contact(line),
            Row::Fold { control, open } => self.choice(if *open { "▾ " } else { "▸ " }, control),
            Row::Busy(label) => {
                let picture = usize::try_from(self.scene.tick).unwrap_or(0) % SPINNER.len();
                let lead = format!("{} ", SPINNER[picture]);
                self.hang(&lead, palette.accent(), &label.text, palette.soft());
            }
        }
    }

    /// A contact: on one line if there is room, its actions at the right; else one below the other.
    fn contact(&mut self, contact: &Contact) {
        let palette = self.scene.palette;
        let title = wrap::printable(&contact.title.text);
        let detail = contact.detail.as_ref().map(|detail| wrap::printable(&detail.text)).unwrap_or_default();
        let actions: Vec<&Control> = contact.actions.iter().collect();
        let named = title.width() + 1 + detail.width();
        let buttons: usize = actions.iter().map(|action| action.label.text.width() + 5).sum();
        if actions.is_empty() || named + buttons > self.width {
            self.text(&contact.title.text, palette.bold());
            if let Some(detail) = &contact.detail {
                self.text(&detail.text, palette.soft());
            }
            return self.buttons(&actions, Some(&contact.title.text));
        }
        let (line, spot) = (self.lines.len(), self.spots.len());
        self.buttons(&actions, Some(&contact.title.text));
        let left = self.width - (buttons - 1);
        for spot in &mut self.spots[spot..] {
            spot.area.x += u16::try_from(left).unwrap_or(0);
        }
        let gap = " ".repeat(left - named);
        let who = [
            Span::styled(title, palette.bold()),
            Span::raw(" "),
            Span::styled(detail, palette.soft()),
            Span::raw(gap),
        ];
        self.lines[line].spans.splice(0..0, who);
    }

    /// What holds for the whole page and passes.
    fn banner(&mut self, text: &str) {
        let palette = self.scene.palette;
        for line in wrap::lines(text, self.width - 2) {
            let line = pad(&format!(" {line}"), self.width);
            self.push(vec![Span::styled(line, palette.banner())]);
        }
    }

    /// Something to know; each level with a mark of its own.
    pub(crate) fn note(&mut self, note: &Note) {
        let palette = self.scene.palette;
        let (mark, style) = match note.level {
            Level::Fact => ("◦ ", palette.soft()),
            Level::Risk => ("! ", palette.caution()),
            Level::Error => ("× ", palette.grave()),
        };
        self.hang(mark, style, &note.label.text, palette.note());
    }

    /// Small things to touch, in a row that wraps.
    fn chips(&mut self, chips: &[Chip]) {
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut column = 0;
        for chip in chips {
            let label = wrap::printable(&chip.control.label.text);
            let (open, close) = match chip.kind {
                ChipKind::Answer { on: true } => ("(✓ ", ")"),
                ChipKind::Answer { on: false } => ("(", ")"),
                ChipKind::Suggestion => ("(+ ", ")"),
                ChipKind::Person => ("(☎ ", ")"),
                ChipKind::Way => ("(", " ›)"),
            };
            let text = format!("{open}{label}{close}");
            let wide = text.width();
            if column > 0 && column + 1 + wide > self.width {
                self.push(core::mem::take(&mut spans));
                column = 0;
            }
            if column > 0 {
                spans.push(Span::raw(" "));
                column += 1;
            }
            let is_on = chip.kind == ChipKind::Answer { on: true };
            let palette = self.scene.palette;
            let style = match (self.is_next_focused(), is_on) {
                (true, _) => palette.focused(),
                (false, true) => palette.bold(),
                (false, false) => palette.accent(),
            };
            let touch = Target::Touch(Touchable {
                label: chip.control.label.text.to_string(),
                of: None,
                event: chip.control.event.clone(),
            });
            if wide > self.width {
                let top = self.lines.len();
                self.hang("", style, &text, style);
                self.spot(0, top, self.width, touch);
                continue;
            }
            spans.push(Span::styled(text, style));
            self.spot_here(column, wide, touch);
            column += wide;
        }
        if !spans.is_empty() {
            self.push(spans);
        }
    }

    pub(crate) fn push(&mut self, spans: Vec<Span<'static>>) {
        self.lines.push(Line::from(spans));
    }

    /// A paragraph.
    pub(crate) fn text(&mut self, text: &str, style: Style) {
        self.hang("", style, text, style);
    }

    /// A paragraph whose lines stand right of what leads it.
    pub(crate) fn hang(&mut self, lead: &str, lead_style: Style, text: &str, style: Style) {
        let indent = lead.width();
        let room = self.width.saturating_sub(indent);
        for (index, line) in wrap::lines(text, room).into_iter().enumerate() {
            let lead = if index == 0 { lead.to_owned() } else { " ".repeat(indent) };
            self.push(vec![Span::styled(lead, lead_style), Span::styled(line, style)]);
        }
    }

    /// Buttons beside each other while they fit, else below each other. `of` is the card that they
    /// stand on.
    pub(crate) fn buttons(&mut self, controls: &[&Control], of: Option<&str>) {
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut column = 0;
        for control in controls {
            let style = self.scene.palette.control(control.emphasis, self.is_next_focused());
            let label = &control.label.text;
            let touch = Target::Touch(Touchable {
                label: label.to_string(),
                of: of.map(ToOwned::to_owned),
                event: control.event.clone(),
            });
            let wide = label.width() + 4;
            if column > 0 && column + 1 + wide > self.width {
                self.push(core::mem::take(&mut spans));
                column = 0;
            }
            if wide > self.width || (controls.len() == 1 && control.emphasis == Emphasis::Primary) {
                let top = self.lines.len();
                let lines = wrap::lines(label, self.width.saturating_sub(4));
                let last = lines.len() - 1;
                for (index, line) in lines.into_iter().enumerate() {
                    let open = if index == 0 { "[ " } else { "  " };
                    let close = if index == last { " ]" } else { "  " };
                    let line = if control.emphasis == Emphasis::Primary {
                        pad(&format!("{open}{line}{close}"), self.width)
                    } else {
                        format!("{open}{line}{close}")
                    };
                    self.push(vec![Span::styled(line, style)]);
                }
                self.spot(0, top, self.width, touch);
                continue;
            }
            if column > 0 {
                spans.push(Span::raw(" "));
                column += 1;
            }
            spans.push(Span::styled(format!("[ {} ]", wrap::printable(label)), style));
            self.spot_here(column, wide, touch);
            column += wide;
        }
        if !spans.is_empty() {
            self.push(spans);
        }
    }

    /// A line that is touched as a whole.
    fn choice(&mut self, mark: &str, control: &Control) {
        let palette = self.scene.palette;
        let style = if self.is_next_focused() { palette.focused() } else { palette.ink() };
        let top = self.lines.len();
        self.hang(mark, palette.accent(), &control.label.text, style);
        let label = control.label.text.to_string();
        let touch = Target::Touch(Touchable { label, of: None, event: control.event.clone() });
        self.spot(0, top, self.width, touch);
    }

    fn small_controls(&mut self, controls: &[&Control], of: &str) {
        let mut spans = vec![Span::raw("    ")];
        let mut column = 4;
        for (index, control) in controls.iter().enumerate() {
            let label = wrap::printable(&control.label.text);
            let wide = label.width();
            if index > 0 {
                if column + 3 + wide > self.width {
                    self.push(core::mem::replace(&mut spans, vec![Span::raw("    ")]));
                    column = 4;
                } else {
                    spans.push(Span::styled(" · ", self.scene.palette.line()));
                    column += 3;
                }
            }
            let style =
                if self.is_next_focused() { self.scene.palette.focused() } else { self.scene.palette.soft() };
            spans.push(Span::styled(label.clone(), style));
            self.spot_here(
                column,
                wide,
                Target::Touch(Touchable { label, of: Some(of.to_owned()), event: control.event.clone() }),
            );
            column += wide;
        }
        if !controls.is_empty() {
            self.push(spans);
        }
    }

    fn field(&mut self, id: u32, label: &str, text: &str, kind: FieldKind) {
        let palette = self.scene.palette;
        let focused = self.is_next_focused() || self.scene.focus == Focus::Field(id);
        self.text(label, palette.soft());
        let draft = self.scene.drafts.get(id);
        let text = draft.map_or(text, Draft::text);
        let cursor = draft.map_or(text.len(), Draft::cursor);
        let room = self.width.saturating_sub(4);
        let frame = if focused { palette.accent() } else { palette.line() };
        let top = self.lines.len();
        // A heavier frame, which is seen without colors too.
        let [corner, across, down] = if focused { HEAVY } else { LIGHT };
        let edge = across.repeat(room + 2);
        let corners: Vec<char> = corner.chars().collect();
        self.push(vec![Span::styled(format!("{}{edge}{}", corners[0], corners[1]), frame)]);
        let ranges = wrap::ranges(text, room);
        let on = ranges.iter().rposition(|line| line.start <= cursor).unwrap_or(0);
        if focused {
            let columns = text[ranges[on].start..cursor].width().min(room);
            self.cursor = Some((2 + columns, self.lines.len() + on));
        }
        let least = if kind == FieldKind::Lines { LEAST_LINES } else { 1 };
        for index in 0..ranges.len().max(least) {
            let line = ranges.get(index).map_or("", |line| text[line.clone()].trim_end());
            self.push(vec![
                Span::styled(format!("{} ", down), frame),
                Span::styled(pad(&wrap::printable(line), room), palette.ink()),
                Span::styled(format!(" {}", down), frame),
            ]);
        }
        self.push(vec![Span::styled(format!("{}{edge}{}", corners[2], corners[3]), frame)]);
        self.spot(0, top, self.width, Target::Field(id));
    }

    /// How many targets of the page stand before the next one.
    pub(crate) fn next_spot(&self) -> usize {
        self.first_spot + self.spots.len()
    }

    fn is_next_focused(&self) -> bool {
        self.scene.focus == Focus::Nth(self.next_spot())
    }

    /// A target from line `top` to the last one.
    fn spot(&mut self, left: usize, top: usize, width: usize, target: Target) {
        let area = area(left, top, width, self.lines.len() - top);
        self.spots.push(Spot { area, target });
    }

    /// A target on the line that comes next.
    fn spot_here(&mut self, left: usize, width: usize, target: Target) {
        let area = area(left, self.lines.len(), width, 1);
        self.spots.push(Spot { area, target });
    }
}

pub(crate) fn area(left: usize, top: usize, width: usize, height: usize) -> Rect {
    let [left, top, width, height] =
        [left, top, width, height].map(|value| u16::try_from(value).unwrap_or(u16::MAX));
    Rect { x: left, y: top, width, height }
}

pub(crate) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

pub(crate) fn centered(text: &str, width: usize) -> String {
    let left = width.saturating_sub(text.width()) / 2;
    pad(&format!("{}{text}", " ".repeat(left)), width)
}
