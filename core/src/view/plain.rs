//! The screen as plain text: what `print` shows, and what the shells are compared by.

use super::{Card, Chip, ChipKind, Control, Level, Line, Note, Page, Row, Symbol, View};

impl View {
    /// The whole screen as plain text, a row a line, controls in brackets.
    #[must_use]
    pub fn plain_text(&self) -> String {
        match self {
            Self::Calculator(calculator) => calculator.plain_text(),
            Self::Page(page) => page.plain_text(),
        }
    }
}

impl Page {
    fn plain_text(&self) -> String {
        let mut lines = vec![format!("== {} ==", self.title.text)];
        lines.extend(self.banners.iter().map(|label| format!("* {}", label.text)));
        lines.extend(self.lead.iter().map(|card| format!("{}\n", card.plain_text())));
        lines.extend(self.rows.iter().map(Row::plain_text));
        lines.extend(self.bar.notice.iter().map(|notice| {
            let undo = notice.undo.as_ref().map_or_else(String::new, |undo| format!(" {}", bracketed(undo)));
            format!("* {}{undo}", notice.label.text)
        }));
        lines.extend(self.bar.first.iter().chain(&self.bar.back).map(bracketed));
        lines.push(bracketed(&self.bar.exit));
        lines.join("\n")
    }
}

impl Row {
    /// This row as plain text; how a shell draws a kind that it does not know.
    #[must_use]
    pub fn plain_text(&self) -> String {
        match self {
            Self::Heading(label) => format!("\n# {}", label.text),
            Self::Text(label) => label.text.to_string(),
            Self::Quote(label) => format!("“{}”", label.text),
            Self::Note(note) => note.plain_text(),
            Self::Step { number, label } => format!("{number}. {}", label.text),
            Self::Link { control, written } => {
                format!("{} >{}", bracketed(control), if *written { " ." } else { "" })
            }
            Self::Answer { control, chosen } => {
                format!("({}) {}", if *chosen { 'o' } else { ' ' }, control.label.text)
            }
            Self::Switch { control, on } => {
                format!("[{}] {}", if *on { "on" } else { "off" }, control.label.text)
            }
            Self::Chips(chips) => chips.iter().map(Chip::plain_text).collect::<Vec<_>>().join(" "),
            Self::Item { control, ticked, up, down, delete } => {
                let mark = if *ticked { 'x' } else { ' ' };
                let controls = [up, down, delete]
                    .into_iter()
                    .flatten()
                    .map(|control| format!(" {}", bracketed(control)));
                format!("[{mark}] {}{}", control.label.text, controls.collect::<String>())
            }
            Self::Field { label, text, add, .. } => {
                let add = add.as_ref().map_or_else(String::new, |add| format!(" {}", bracketed(add)));
                format!("{}: {}_{add}", label.text, &**text)
            }
            Self::Button(control) => bracketed(control),
            Self::Fold { control, open } => {
                format!("{} {}", if *open { '-' } else { '+' }, bracketed(control))
            }
            Self::Card(card) => card.plain_text(),
            Self::Line(line) => line.plain_text(),
            Self::Busy(label) => format!("… {}", label.text),
        }
    }
}

impl Note {
    fn plain_text(&self) -> String {
        let mark = match self.level {
            Level::Fact => 'i',
            Level::Risk => '!',
            Level::Error => '×',
        };
        format!("{mark} {}", self.label.text)
    }
}

impl Chip {
    fn plain_text(&self) -> String {
        let label = &self.control.label.text;
        match self.kind {
            ChipKind::Answer { on: true } => format!("<x {label}>"),
            ChipKind::Answer { on: false } => format!("<{label}>"),
            ChipKind::Suggestion => format!("<+ {label}>"),
            ChipKind::Person if self.control.symbol == Some(Symbol::Text) => format!("<text {label}>"),
            ChipKind::Person => format!("<call {label}>"),
            ChipKind::Way => format!("<{label} ›>"),
        }
    }
}

impl Line {
    fn plain_text(&self) -> String {
        let detail = self.detail.as_ref().map_or_else(String::new, |detail| format!(", {}", detail.text));
        let actions: String = self.actions.iter().map(|action| format!(" {}", bracketed(action))).collect();
        format!("{}{detail}{actions}", self.title.text)
    }
}

impl Card {
    fn plain_text(&self) -> String {
        let title = format!("+ {}", self.title.text);
        let mut lines: Vec<String> = self.purpose.iter().map(|label| label.text.to_string()).collect();
        lines.push(title);
        // A number that is the name is said once.
        let number = self.number.iter().filter(|number| number.text != self.title.text);
        let details = number.chain(&self.status).chain(&self.reason);
        lines.extend(details.map(|label| format!("  {}", label.text)));
        let actions: Vec<_> = self.actions.iter().chain(&self.more).map(bracketed).collect();
        if !actions.is_empty() {
            lines.push(format!("  {}", actions.join(" ")));
        }
        lines.extend(self.notes.iter().map(|note| format!("  {}", note.plain_text())));
        lines.join("\n")
    }
}

fn bracketed(control: &Control) -> String {
    format!("[{}]", control.label.text)
}
