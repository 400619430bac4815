//! Numbers the controls of a page that is built: an action becomes the event that names its place.

use super::{Card, Control, Emphasis, Label, Row};
use crate::event::Event;

/// These rows as page `page` shows them, and the action behind each number.
pub(super) fn numbered<A>(rows: Vec<Row<A>>, page: u64) -> (Vec<Row>, Vec<A>) {
    let mut actions = Vec::new();
    let mut number = |action| {
        let control = u32::try_from(actions.len()).expect("a page has few controls");
        actions.push(action);
        Event::Tapped { page, control }
    };
    let rows = rows.into_iter().map(|row| row.map(&mut number)).collect();
    (rows, actions)
}

impl<E> Control<E> {
    pub(crate) fn new(label: impl Into<Label>, emphasis: Emphasis, event: impl Into<E>) -> Self {
        Self { label: label.into(), event: event.into(), emphasis }
    }

    fn map<F>(self, to: &mut impl FnMut(E) -> F) -> Control<F> {
        Control { label: self.label, event: to(self.event), emphasis: self.emphasis }
    }
}

impl<E> Card<E> {
    fn map<F>(self, to: &mut impl FnMut(E) -> F) -> Card<F> {
        let Self { title, number, status, reason, actions, cautions } = self;
        let actions = actions.into_iter().map(|control| control.map(to)).collect();
        Card { title, number, status, reason, actions, cautions }
    }
}

impl<E> Row<E> {
    pub(super) fn map<F>(self, to: &mut impl FnMut(E) -> F) -> Row<F> {
        match self {
            Self::Heading(label) => Row::Heading(label),
            Self::Text(label) => Row::Text(label),
            Self::Quote(label) => Row::Quote(label),
            Self::Caution(label) => Row::Caution(label),
            Self::Banner(label) => Row::Banner(label),
            Self::Step { number, label } => Row::Step { number, label },
            Self::Item { label, ticked, tick, up, down, delete } => {
                let tick = to(tick);
                let [up, down, delete] = [up, down, delete].map(|control| control.map(|it| it.map(to)));
                Row::Item { label, ticked, tick, up, down, delete }
            }
            Self::Field { id, label, text, kind } => Row::Field { id, label, text, kind },
            Self::Choice { control, chosen } => Row::Choice { control: control.map(to), chosen },
            Self::Button(control) => Row::Button(control.map(to)),
            Self::Pair { first, second } => Row::Pair { first: first.map(to), second: second.map(to) },
            Self::Card(card) => Row::Card(card.map(to)),
            Self::Disclosure { control } => Row::Disclosure { control: control.map(to) },
            Self::Busy(label) => Row::Busy(label),
        }
    }

    /// What its controls send, in the order in which they are numbered.
    pub(super) fn events(&self) -> Vec<&E> {
        match self {
            Self::Heading(_)
            | Self::Text(_)
            | Self::Quote(_)
            | Self::Caution(_)
            | Self::Banner(_)
            | Self::Step { .. }
            | Self::Field { .. }
            | Self::Busy(_) => Vec::new(),
            Self::Item { tick, up, down, delete, .. } => {
                let controls = [up, down, delete].into_iter().flatten().map(|control| &control.event);
                core::iter::once(tick).chain(controls).collect()
            }
            Self::Choice { control, .. } | Self::Button(control) | Self::Disclosure { control } => {
                vec![&control.event]
            }
            Self::Pair { first, second } => first.events().chain(second.events()).collect(),
            Self::Card(card) => card.events().collect(),
        }
    }
}

impl<E> Card<E> {
    fn events(&self) -> impl Iterator<Item = &E> {
        self.actions.iter().map(|control| &control.event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn button(action: char) -> Control<char> {
        Control::new("", Emphasis::Normal, action)
    }

    fn card(actions: &str) -> Card<char> {
        Card {
            title: Label::default(),
            number: None,
            status: None,
            reason: None,
            actions: actions.chars().map(button).collect(),
            cautions: Vec::new(),
        }
    }

    #[test]
    fn every_control_is_numbered_by_the_place_of_its_action() {
        let (up, down, delete) = (None, Some(button('b')), Some(button('c')));
        let rows = vec![
            Row::Item { label: Label::default(), ticked: false, tick: 'a', up, down, delete },
            Row::Text(Label::default()),
            Row::Choice { control: button('d'), chosen: true },
            Row::Button(button('e')),
            Row::Pair { first: card("fg"), second: card("h") },
            Row::Card(card("ij")),
            Row::Disclosure { control: button('k') },
        ];
        let before: Vec<char> = rows.iter().flat_map(Row::events).copied().collect();
        let (rows, actions) = numbered(rows, 7);
        assert_eq!((&before, &*String::from_iter(&actions)), (&actions, "abcdefghijk"));
        let events: Vec<Event> = rows.iter().flat_map(Row::events).cloned().collect();
        let expected = (0..11).map(|control| Event::Tapped { page: 7, control });
        assert_eq!(events, expected.collect::<Vec<_>>());
    }
}
