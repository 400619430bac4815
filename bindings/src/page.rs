//! What a shell draws: the calculator, or a page of typed rows.

// Other names, because SwiftUI has a `Label`, a `Text` and a `View`, and Android a `View`.
pub(crate) use tally_core::{
    Card, Control, Emphasis, FieldKind, Label as Caption, Look, Page, Row, Text as PlainText, View as Screen,
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

/// One page: a title, rows from top to bottom, and the ways out.
#[uniffi::remote(Record)]
pub(crate) struct Page {
    /// Goes up by one for each page drawn; an event with an older number is ignored.
    pub number: u64,
    /// The title.
    pub title: Caption,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// One page back, if there is one.
    pub back: Option<Control>,
    /// Locks at once and shows the calculator. On every page, at the bottom edge.
    pub exit: Control,
    /// What a screen reader says when the page appears, beyond its title: an error, or "Saved".
    pub announcement: Option<PlainText>,
    /// The look that was chosen for discreet reading.
    pub look: Look,
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
}

/// How much a control asks to be seen.
#[uniffi::remote(Enum)]
pub(crate) enum Emphasis {
    /// The thing to do here.
    Primary,
    /// One of several.
    Normal,
    /// Takes something away: drawn apart from the others.
    Destructive,
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
    /// Something to know before acting: a trace, a limit.
    Caution(Caption),
    /// A notice about a moment that passes: "Saved", "practice", the next number to try.
    Banner(Caption),
    /// A numbered step.
    Step {
        /// From 1.
        number: u32,
        /// The step.
        label: Caption,
    },
    /// An item of a list that can be ticked, moved and deleted.
    Item {
        /// The item.
        label: Caption,
        /// Ticked or not.
        ticked: bool,
        /// Touching the item.
        tick: Event,
        /// Move up, if it is not the first.
        up: Option<Control>,
        /// Move down, if it is not the last.
        down: Option<Control>,
        /// Delete; the page then offers to undo it.
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
    },
    /// One answer of several; the chosen one is marked.
    Choice {
        /// The answer.
        control: Control,
        /// Whether it is the chosen one.
        chosen: bool,
    },
    /// Something to do.
    Button(Control),
    /// Two cards of equal weight, side by side if there is room.
    Pair {
        /// The card on the left or above.
        first: Card,
        /// The other one.
        second: Card,
    },
    /// A contact and the ways to reach it.
    Card(Card),
    /// Closed until touched: what lies under it is drawn only then.
    Disclosure {
        /// What it is called while closed.
        control: Control,
    },
    /// Work that takes a moment.
    Busy(Caption),
}

/// A contact: who, how, whether it is open, what to know. Drawn in this order: nothing stands
/// between a person and a call.
#[uniffi::remote(Record)]
pub(crate) struct Card {
    /// Who it is.
    pub title: Caption,
    /// The number or address, large, so that it can be memorized or copied by hand.
    pub number: Option<Caption>,
    /// Open now, closes soon, opens on Monday at 10:00.
    pub status: Option<Caption>,
    /// Why it is here.
    pub reason: Option<Caption>,
    /// Call, text, open the chat.
    pub actions: Vec<Control>,
    /// What to know, below the actions: traces, limits.
    pub cautions: Vec<Caption>,
}

#[uniffi::export]
/// The whole screen as plain text, a row a line, controls in brackets: what tests compare by.
fn screen_text(screen: &Screen) -> String {
    keep_panics_quiet();
    screen.plain_text()
}

#[uniffi::export]
/// A row as plain text: how a shell draws a kind that it does not know.
fn row_text(row: &Row) -> String {
    keep_panics_quiet();
    row.plain_text()
}
