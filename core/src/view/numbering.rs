//! Numbers the controls of a page that is built. Until then a control has the place of its action
//! among those that were made.

use super::{Card, Page, Row};
use crate::event::Event;

/// What the control sends whose action was made after `made` others.
pub(super) fn provisional(made: usize) -> Event {
    Event::Tapped { page: 0, control: u32::try_from(made).expect("a page has few controls") }
}

/// Numbers the controls from top to bottom, and says which action each of them had.
pub(super) fn number(page: &mut Page) -> Vec<usize> {
    let mut shown = Vec::new();
    let number = page.number;
    for (event, place) in page.events().into_iter().zip(0..) {
        if let Event::Tapped { page, control } = event {
            shown.push(usize::try_from(*control).expect("a page has few controls"));
            (*page, *control) = (number, place);
        }
    }
    shown
}

impl Page {
    /// Gives the page another number.
    pub(crate) fn renumber(&mut self, number: u64) {
        self.number = number;
        for event in self.events() {
            if let Event::Tapped { page, .. } = event {
                *page = number;
            }
        }
    }

    /// What its numbered controls send, in their order: back and exit are none of them.
    fn events(&mut self) -> Vec<&mut Event> {
        let undo = self.bar.notice.iter_mut().filter_map(|notice| notice.undo.as_mut());
        let bar = undo.chain(self.bar.first.as_mut()).map(|control| &mut control.event);
        let lead = self.lead.iter_mut().flat_map(Card::events);
        lead.chain(self.rows.iter_mut().flat_map(Row::events)).chain(bar).collect()
    }
}

impl Row {
    /// What its controls send, in the order in which they are numbered.
    fn events(&mut self) -> Vec<&mut Event> {
        match self {
            Self::Heading(_)
            | Self::Text(_)
            | Self::Quote(_)
            | Self::Note(_)
            | Self::Step { .. }
            | Self::Busy(_) => Vec::new(),
            Self::Item { control, up, down, delete, .. } => {
                let controls = [Some(control), up.as_mut(), down.as_mut(), delete.as_mut()];
                controls.into_iter().flatten().map(|control| &mut control.event).collect()
            }
            Self::Link { control, .. }
            | Self::Answer { control, .. }
            | Self::Switch { control, .. }
            | Self::Fold { control, .. }
            | Self::Button(control) => vec![&mut control.event],
            Self::Chips(chips) => chips.iter_mut().map(|chip| &mut chip.control.event).collect(),
            Self::Card(card) => card.events().collect(),
            Self::Line(line) => line.actions.iter_mut().map(|control| &mut control.event).collect(),
            Self::Field { add, .. } => add.iter_mut().map(|control| &mut control.event).collect(),
        }
    }
}

impl Card {
    fn events(&mut self) -> impl Iterator<Item = &mut Event> {
        self.actions.iter_mut().chain(&mut self.more).map(|control| &mut control.event)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ChipKind, Control, Emphasis, FieldKind, Label, Line, PageBuilder};
    use super::*;
    use crate::text::Text;
    use crate::words::Language;

    fn button(page: &mut PageBuilder<'_, char>, action: char) -> Control {
        page.control("", Emphasis::Normal, action)
    }

    fn card(page: &mut PageBuilder<'_, char>, actions: &str) -> Card {
        Card {
            purpose: None,
            title: Label::default(),
            number: None,
            status: None,
            reason: None,
            actions: actions.chars().map(|action| button(page, action)).collect(),
            notes: Vec::new(),
            more: None,
        }
    }

    #[test]
    fn every_control_is_numbered_from_top_to_bottom_and_one_that_is_not_shown_stands_for_nothing() {
        let mut page = PageBuilder::<char>::new(Language::English.words());
        // Made from the bottom to the top, and one of them never shown.
        page.first(id!("exit"), 'n');
        page.undoable(id!("exit"), id!("exit"), 'm');
        let add = Some(button(&mut page, 'l'));
        let line = Row::Line(Line {
            title: Label::default(),
            detail: None,
            actions: vec![button(&mut page, 'j'), button(&mut page, 'k')],
        });
        let chips = Row::Chips(vec![page.chip("", ChipKind::Suggestion, 'i')]);
        let _ = button(&mut page, 'x');
        let second = Row::Card(card(&mut page, "gh"));
        let (up, down, delete) = (None, Some(button(&mut page, 'd')), Some(button(&mut page, 'e')));
        let item = Row::Item { control: button(&mut page, 'c'), ticked: false, up, down, delete };
        let first = Card { more: Some(button(&mut page, 'b')), ..card(&mut page, "a") };
        page.lead(first);
        page.row(item);
        page.row(Row::Text(Label::default()));
        page.answer("", true, 'f');
        let field =
            Row::Field { id: 1, label: Label::default(), text: Text::EMPTY, kind: FieldKind::Line, add };
        [second, chips, line, field].into_iter().for_each(|row| page.row(row));
        let (mut page, actions) = page.finish(7);
        assert_eq!(String::from_iter(actions), "abcdefghijklmn");
        let numbered = |page: &mut Page| -> Vec<Event> {
            page.events().into_iter().map(|event| event.clone()).collect()
        };
        let expected =
            |page| -> Vec<Event> { (0..14).map(|control| Event::Tapped { page, control }).collect() };
        assert_eq!(numbered(&mut page), expected(7));
        page.renumber(8);
        assert_eq!((page.number, numbered(&mut page)), (8, expected(8)));
    }
}
