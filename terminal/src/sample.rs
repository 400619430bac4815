//! A page with a row of every kind, for tests of the drawing and of the search for controls.

use tally_core::{
    Bar, Card, Chip, ChipKind, Control, Emphasis, Event, FieldKind, Label, Level, Line, Look, Note, Notice,
    Page, Row,
};

pub(crate) fn page() -> Page {
    Page {
        number: 1,
        title: Label::from("Help now"),
        banners: vec!["Practice: nothing is called".into()],
        lead: vec![card("911", "911"), card("National Domestic Violence Hotline", "1-800-799-7233")],
        rows: vec![
            Row::Text("A line that is long enough to be broken in two on a narrow screen like this.".into()),
            Row::Chips(vec![
                chip("Must be quiet", 20, ChipKind::Answer { on: true }),
                chip("Phone is checked", 21, ChipKind::Answer { on: false }),
                chip("Cash", 22, ChipKind::Suggestion),
                chip("Ana", 23, ChipKind::Person),
                chip("My plan", 24, ChipKind::Way),
            ]),
            Row::Line(Line {
                title: "Thoughts of suicide?".into(),
                detail: Some("988".into()),
                actions: vec![control("Call", 24), control("Text", 25)],
            }),
            Row::Heading("The bag".into()),
            Row::Item {
                control: control("Keys", 10),
                ticked: true,
                up: None,
                down: Some(control("Move down", 11)),
                delete: Some(control("Delete", 12)),
            },
            Row::Field {
                id: 7,
                label: "A note".into(),
                text: "words".into(),
                kind: FieldKind::Lines,
                add: Some(control("Add", 26)),
            },
            Row::Answer { control: control("Yes", 13), chosen: true },
            Row::Answer { control: control("No", 14), chosen: false },
            Row::Switch { control: control("Dark", 27), on: true },
            Row::Step { number: 1, label: "Breathe out.".into() },
            Row::Quote("I need help.".into()),
            Row::Note(note(Level::Fact, "You can ask for an interpreter.")),
            Row::Note(note(Level::Risk, "A call stays in this phone's list.")),
            Row::Note(note(Level::Error, "Nothing was kept.")),
            Row::Fold { control: control("Closed question 1", 15), open: false },
            Row::Card(card("A neighbor", "914-555-0143")),
            Row::Link { control: control("Where to go", 16), written: true },
            Row::Button(Control { emphasis: Emphasis::Destructive, ..control("Erase", 17) }),
            Row::Busy("One moment".into()),
        ],
        bar: Bar {
            notice: Some(Notice { label: "Deleted".into(), undo: Some(control("Undo", 28)) }),
            first: Some(Control { emphasis: Emphasis::Primary, ..control("Go on", 29) }),
            back: Some(Control { event: Event::Back, ..control("Back", 0) }),
            exit: Control { event: Event::Leave, ..control("Exit", 0) },
        },
        announcement: None,
        look: Look::default(),
    }
}

fn card(title: &str, number: &str) -> Card {
    Card {
        purpose: Some("Emergency".into()),
        title: title.into(),
        number: Some(number.into()),
        status: Some("Open now".into()),
        reason: Some("You are in danger now.".into()),
        notes: vec![note(Level::Risk, "It stays in the list of calls.")],
        actions: vec![control("Call", 3)],
        more: Some(control("More", 4)),
    }
}

fn note(level: Level, label: &str) -> Note {
    Note { level, label: label.into() }
}

fn chip(label: &str, number: u32, kind: ChipKind) -> Chip {
    Chip { control: control(label, number), kind }
}

fn control(label: &str, number: u32) -> Control {
    Control { label: label.into(), event: tapped(number), emphasis: Emphasis::Normal, symbol: None }
}

fn tapped(control: u32) -> Event {
    Event::Tapped { page: 1, control }
}
