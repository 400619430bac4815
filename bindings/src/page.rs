//! What a shell draws: the calculator, or a page of typed rows.

// Other names, because SwiftUI has a `Label`, a `Text` and a `View`, and Android a `View`.
pub(crate) use tally_core::{
    Bar, Card, Chip, ChipKind, Control, Emphasis, FieldKind, Label as Caption, Level, Line, Look, Note,
    Notice, Page, Row, Symbol, Text as PlainText, View as Screen,
};

use crate::calculator::CalculatorScreen;
use crate::engine::keep_panics_quiet;
use crate::event::Event;

uniffi::custom_type!(PlainText, String, {
    remote,
    try_lift: |text| Ok(PlainText::from(text)),
    lower: |text| text.into_string(),
});

/// What is on the screen now.
#[uniffi::remote(Enum)]
pub(crate) enum Screen {
    /// The cover. Never marked as private: a calculator that refuses screenshots gives itself away.
    Calculator(CalculatorScreen),
    /// A page behind a code. Private: a shell keeps it out of screenshots and of the list of recent
    /// apps.
    Page(Page),
}

/// One page: a title, what comes first, rows from top to bottom, and the bar at the bottom edge.
#[uniffi::remote(Record)]
pub(crate) struct Page {
    /// Goes up by one for each page drawn; an event with an older number is ignored.
    pub number: u64,
    /// The title.
    pub title: Caption,
    /// What holds for the whole page and passes: practice, whom the person tried to reach.
    pub banners: Vec<Caption>,
    /// Whom to contact first, and their equals: large, one above the other, side by side only where
    /// the screen is low. Nothing on the page is filled larger than the first thing to touch here.
    pub lead: Vec<Card>,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// The bottom edge.
    pub bar: Bar,
    /// What a screen reader says when the page appears, beyond its title: an error, or "Saved".
    pub announcement: Option<PlainText>,
    /// The look that was chosen for discreet reading.
    pub look: Look,
}

/// The bottom edge: on every page in the same place, under the thumb, and never over text.
#[uniffi::remote(Record)]
pub(crate) struct Bar {
    /// What became of the last change.
    pub notice: Option<Notice>,
    /// The first thing to do on a page that leads to no contact: full width, above the other two.
    pub first: Option<Control>,
    /// One page back, if there is one: a symbol.
    pub back: Option<Control>,
    /// Locks at once and shows the calculator: outlined, with a door, never the brightest thing.
    pub exit: Control,
}

/// What became of the last change, for a moment.
#[uniffi::remote(Record)]
pub(crate) struct Notice {
    /// "Saved", "Deleted".
    pub label: Caption,
    /// Takes it back.
    pub undo: Option<Control>,
}

/// How a page is to be drawn.
#[uniffi::remote(Record)]
pub(crate) struct Look {
    /// Dark and dim, whatever the phone's theme.
    pub dim: bool,
    /// Twice the usual type size.
    pub large: bool,
}

/// Words on the screen, and the same for the ear.
#[uniffi::remote(Record)]
pub(crate) struct Caption {
    /// As drawn.
    pub text: PlainText,
    /// As spoken by a screen reader; a phone number digit by digit, an abbreviation in full.
    pub spoken: PlainText,
}

/// Something to touch.
#[uniffi::remote(Record)]
pub(crate) struct Control {
    /// What it says.
    pub label: Caption,
    /// What to send when it is touched.
    pub event: Event,
    /// How much it asks to be seen.
    pub emphasis: Emphasis,
    /// Drawn before its words.
    pub symbol: Option<Symbol>,
}

/// How much a control asks to be seen.
#[uniffi::remote(Enum)]
pub(crate) enum Emphasis {
    /// The thing to do here: filled.
    Primary,
    /// One of several: tonal or text.
    Normal,
    /// Takes something away: outlined, apart from the others, in the middle.
    Destructive,
}

/// A small picture that says what a control is for. What it stands for is also in the words.
#[uniffi::remote(Enum)]
pub(crate) enum Symbol {
    /// A call.
    Call,
    /// A text.
    Text,
    /// A chat, in a browser.
    Chat,
    /// A place.
    Place,
    /// A person.
    Person,
    /// A list with ticks.
    List,
    /// Something written.
    Page,
    /// Settings.
    Settings,
    /// More of the same.
    More,
    /// Back.
    Back,
    /// Out: a door.
    Exit,
}

/// How much a note weighs; each is drawn unlike the others.
#[uniffi::remote(Enum)]
pub(crate) enum Level {
    /// A fact: a grey i.
    Fact,
    /// A risk: amber.
    Risk,
    /// Something went wrong: red, tinted, with a symbol of its own.
    Error,
}

/// Something to know, and how much it weighs.
#[uniffi::remote(Record)]
pub(crate) struct Note {
    /// How much it weighs.
    pub level: Level,
    /// What it says.
    pub label: Caption,
}

/// What a field takes; a shell chooses the keyboard by it. No keyboard may learn from any of them.
#[uniffi::remote(Enum)]
pub(crate) enum FieldKind {
    /// One line of words.
    Line,
    /// Several lines.
    Lines,
    /// A phone number.
    Phone,
    /// A word typed to confirm something grave.
    Confirmation,
}

/// One row of a page. A shell draws a kind it does not know as the text of `rowText`.
#[uniffi::remote(Enum)]
pub(crate) enum Row {
    /// A heading inside the page.
    Heading(Caption),
    /// A paragraph.
    Text(Caption),
    /// The person's own words, or words to say aloud.
    Quote(Caption),
    /// Something to know: a fact, a risk, an error.
    Note(Note),
    /// A numbered step.
    Step {
        /// From 1.
        number: u32,
        /// The step.
        label: Caption,
    },
    /// The way to a page: a chevron, and a dot where something is written in it.
    Link {
        /// Where it leads.
        control: Control,
        /// Whether something is written there.
        written: bool,
    },
    /// One answer of several, which goes on by itself: a card, and no circle.
    Answer {
        /// The answer.
        control: Control,
        /// Whether it is the chosen one.
        chosen: bool,
    },
    /// On or off, in place.
    Switch {
        /// What it switches.
        control: Control,
        /// Whether it is on.
        on: bool,
    },
    /// Small things to touch, in a row that wraps. They never change their order.
    Chips(Vec<Chip>),
    /// Something to do.
    Button(Control),
    /// A contact and the ways to reach it.
    Card(Card),
    /// A contact in one line: the name on the left, ways to reach it on the right.
    Line(Line),
    /// An item of a list that can be ticked; while the list is edited, also moved and deleted.
    Item {
        /// The item; a touch ticks it, or takes the tick away.
        control: Control,
        /// Ticked or not.
        ticked: bool,
        /// Move up, if it is not the first.
        up: Option<Control>,
        /// Move down, if it is not the last.
        down: Option<Control>,
        /// Delete; the bar then offers to undo it.
        delete: Option<Control>,
    },
    /// Something to write in. Send [`Event::Filled`] when the person pauses, leaves the field, or
    /// the app is about to be hidden.
    Field {
        /// Stable across redraws: the cursor stays where it is.
        id: u32,
        /// What is asked.
        label: Caption,
        /// What is written so far.
        text: PlainText,
        /// What it takes.
        kind: FieldKind,
        /// Inside the field at its end: adds what is written.
        add: Option<Control>,
    },
    /// What lies under it is drawn only while it is open.
    Fold {
        /// What it is called; a touch opens or closes it.
        control: Control,
        /// Whether it is open.
        open: bool,
    },
    /// Work that takes a moment.
    Busy(Caption),
}

/// One of several small things to touch.
#[uniffi::remote(Record)]
pub(crate) struct Chip {
    /// What it says and does.
    pub control: Control,
    /// What kind it is.
    pub kind: ChipKind,
}

/// What a chip is.
#[uniffi::remote(Enum)]
pub(crate) enum ChipKind {
    /// An answer, switched on and off in place.
    Answer {
        /// Whether it is on.
        on: bool,
    },
    /// A suggestion, taken by a touch: with a plus.
    Suggestion,
    /// A person, called by a touch.
    Person,
    /// The way to a page.
    Way,
}

/// A contact: who, how, whether it is open, what to know. Drawn in this order: nothing stands
/// between a person and a call.
#[uniffi::remote(Record)]
pub(crate) struct Card {
    /// What it is for, small, above the name: "Emergency".
    pub purpose: Option<Caption>,
    /// Who it is.
    pub title: Caption,
    /// The number or address, large, so that it can be memorized or copied by hand.
    pub number: Option<Caption>,
    /// Open now, closes soon, opens on Monday at 10:00.
    pub status: Option<Caption>,
    /// Why it is here.
    pub reason: Option<Caption>,
    /// Call, text, open the chat: the first takes two thirds of the row.
    pub actions: Vec<Control>,
    /// What to know, below the actions: two at most until more is asked for.
    pub notes: Vec<Note>,
    /// Shows what else there is to know, and the other ways.
    pub more: Option<Control>,
}

/// A contact in one line.
#[uniffi::remote(Record)]
pub(crate) struct Line {
    /// Who it is.
    pub title: Caption,
    /// The number, or when it opens.
    pub detail: Option<Caption>,
    /// The ways to reach it, on the right; none if this phone cannot.
    pub actions: Vec<Control>,
}

#[uniffi::export]
/// The whole screen as plain text, a row a line, controls in brackets: what tests compare by.
fn screen_text(screen: &Screen) -> String {
    keep_panics_quiet();
    screen.plain_text()
}

#[uniffi::export]
/// Everything on a page that can be touched, from top to bottom; the ways out come last.
fn controls_on(page: &Page) -> Vec<Control> {
    keep_panics_quiet();
    page.controls().cloned().collect()
}

#[uniffi::export]
/// A row as plain text: how a shell draws a kind that it does not know.
fn row_text(row: &Row) -> String {
    keep_panics_quiet();
    row.plain_text()
}
