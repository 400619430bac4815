//! The screen as plain text: what `print` shows, and what the shells are compared by.

use super::{Card, Control, Page, Row, View};

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
        lines.extend(self.rows.iter().map(Row::plain_text));
        lines.extend(self.back.iter().map(bracketed));
        lines.push(bracketed(&self.exit));
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
            Self::Caution(label) => format!("! {}", label.text),
            Self::Banner(label) => format!("* {}", label.text),
            Self::Step { number, label } => format!("{number}. {}", label.text),
            Self::Item { label, ticked, up, down, delete, .. } => {
                let mark = if *ticked { 'x' } else { ' ' };
                let controls = [up, down, delete]
                    .into_iter()
                    .flatten()
                    .map(|control| format!(" {}", bracketed(control)));
                format!("[{mark}] {}{}", label.text, controls.collect::<String>())
            }
            Self::Field { label, text, .. } => format!("{}: {}_", label.text, &**text),
            Self::Choice { control, chosen } => {
                format!("({}) {}", if *chosen { 'o' } else { ' ' }, control.label.text)
            }
            Self::Button(control) | Self::Disclosure { control } => bracketed(control),
            Self::Pair { first, second } => format!("{}\n\n{}", first.plain_text(), second.plain_text()),
            Self::Card(card) => card.plain_text(),
            Self::Busy(label) => format!("… {}", label.text),
        }
    }
}

impl Card {
    fn plain_text(&self) -> String {
        let mut lines = vec![format!("+ {}", self.title.text)];
        let details = self.number.iter().chain(&self.status).chain(&self.reason);
        lines.extend(details.map(|label| format!("  {}", label.text)));
        let actions: Vec<_> = self.actions.iter().map(bracketed).collect();
        if !actions.is_empty() {
            lines.push(format!("  {}", actions.join(" ")));
        }
        lines.extend(self.cautions.iter().map(|label| format!("  ! {}", label.text)));
        lines.join("\n")
    }
}

fn bracketed(control: &Control) -> String {
    format!("[{}]", control.label.text)
}
