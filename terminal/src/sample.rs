//! A page with a row of every kind, for tests of the drawing and of the search for controls.

use tally_core::{Card, Control, Emphasis, Event, FieldKind, Label, Look, Page, Row};

pub(crate) fn page() -> Page {
    Page {
        number: 1,
        title: Label::from("Help now"),
        rows: vec![
            Row::Banner("Practice: nothing is called".into()),
            Row::Text("A line that is long enough to be broken in two on a narrow screen like this.".into()),
            Row::Pair {
                first: card("911", "911"),
                second: card("National Domestic Violence Hotline", "1-800-799-7233"),
            },
            Row::Heading("The bag".into()),
            Row::Item {
                label: "Keys".into(),
                ticked: true,
                tick: tapped(10),
                up: None,
                down: Some(control("Move down", 11)),
                delete: Some(control("Delete", 12)),
            },
            Row::Field { id: 7, label: "A note".into(), text: "words".into(), kind: FieldKind::Lines },
            Row::Choice { control: control("Yes", 13), chosen: true },
            Row::Choice { control: control("No", 14), chosen: false },
            Row::Step { number: 1, label: "Breathe out.".into() },
            Row::Quote("I need help.".into()),
            Row::Caution("A call stays in this phone's list.".into()),
            Row::Disclosure { control: control("Closed question 1", 15) },
            Row::Button(Control { emphasis: Emphasis::Primary, ..control("Where to go", 16) }),
            Row::Button(Control { emphasis: Emphasis::Destructive, ..control("Erase", 17) }),
            Row::Busy("One moment".into()),
        ],
        back: Some(Control { event: Event::Back, ..control("Back", 0) }),
        exit: Control { event: Event::QuickExit, ..control("Exit", 0) },
        announcement: None,
        look: Look::default(),
    }
}

fn card(title: &str, number: &str) -> Card {
    Card {
        title: title.into(),
        number: Some(number.into()),
        status: Some("Open now".into()),
        reason: Some("You are in danger now.".into()),
        cautions: vec!["It stays in the list of calls.".into()],
        actions: vec![control("Call", 3)],
    }
}

fn control(label: &str, number: u32) -> Control {
    Control { label: label.into(), event: tapped(number), emphasis: Emphasis::Normal }
}

fn tapped(control: u32) -> Event {
    Event::Tapped { page: 1, control }
}
