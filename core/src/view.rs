//! What a shell draws. A view is the calculator or one page; a page is a title and a list of typed
//! rows.
//!
//! Everything a shell needs to draw a row, to speak it and to answer a touch on it is in the row
//! itself, so a new screen needs no change in any shell. Exit and back stand outside the rows: a
//! shell pins them where a thumb finds them without scrolling.

mod builder;
mod calculator;
mod numbering;
mod plain;

pub(crate) use builder::PageBuilder;
pub use calculator::{CalculatorView, DisplayKind, KeyFace, KeyKind, Keypad, OpenTape, TapeLine, TapeView};

use crate::event::Event;
use crate::text::Text;

/// What is on the screen now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// The cover. Never marked as private: a calculator that refuses screenshots gives itself away.
    Calculator(CalculatorView),
    /// A page behind a code. Private: a shell keeps it out of screenshots and of the list of recent
    /// apps.
    Page(Page),
}

/// One page: a title, rows from top to bottom, and the ways out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Goes up by one for each page drawn; an event with an older number is ignored.
    pub number: u64,
    /// The title.
    pub title: Label,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// One page back, if there is one.
    pub back: Option<Control>,
    /// Locks at once and shows the calculator. On every page, at the bottom edge.
    pub exit: Control,
    /// What a screen reader says when the page appears, beyond its title: an error, or "Saved".
    pub announcement: Option<Text>,
    /// The look that was chosen for discreet reading.
    pub look: Look,
}

/// How a page is to be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Dark and dim, whatever the phone's theme.
    pub dim: bool,
    /// Twice the usual type size.
    pub large: bool,
}

/// Words on the screen, and the same for the ear.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Label {
    /// As drawn.
    pub text: Text,
    /// As spoken by a screen reader; a phone number digit by digit, an abbreviation in full.
    pub spoken: Text,
}

impl Label {
    pub(crate) fn spoken_as(text: impl Into<Text>, spoken: impl Into<Text>) -> Self {
        Self { text: text.into(), spoken: spoken.into() }
    }
}

impl<T: Into<Text>> From<T> for Label {
    fn from(text: T) -> Self {
        let text = text.into();
        Self { spoken: text.clone(), text }
    }
}

/// Something to touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// What it says.
    pub label: Label,
    /// What to send when it is touched.
    pub event: Event,
    /// How much it asks to be seen.
    pub emphasis: Emphasis,
}

/// How much a control asks to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// The thing to do here.
    Primary,
    /// One of several.
    #[default]
    Normal,
    /// Takes something away: drawn apart from the others.
    Destructive,
}

/// What a field takes; a shell chooses the keyboard by it. No keyboard may learn from any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of words.
    Line,
    /// Several lines.
    Lines,
    /// A phone number.
    Phone,
    /// A word typed to confirm something grave.
    Confirmation,
}

/// One row of a page. A shell draws a kind it does not know as the text of [`Row::plain_text`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "a page has few rows, and a pair is on the page that has to be quick"
)]
pub enum Row {
    /// A heading inside the page.
    Heading(Label),
    /// A paragraph.
    Text(Label),
    /// The person's own words, or words to say aloud.
    Quote(Label),
    /// Something to know before acting: a trace, a limit.
    Caution(Label),
    /// A notice about a moment that passes: "Saved", "practice", the next number to try.
    Banner(Label),
    /// A numbered step.
    Step {
        /// From 1.
        number: u32,
        /// The step.
        label: Label,
    },
    /// An item of a list that can be ticked, moved and deleted.
    Item {
        /// The item.
        label: Label,
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
        label: Label,
        /// What is written so far.
        text: Text,
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
    Busy(Label),
}

/// A contact: who, how, whether it is open, what to know. Drawn in this order: nothing stands
/// between a person and a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who it is.
    pub title: Label,
    /// The number or address, large, so that it can be memorized or copied by hand.
    pub number: Option<Label>,
    /// Open now, closes soon, opens on Monday at 10:00.
    pub status: Option<Label>,
    /// Why it is here.
    pub reason: Option<Label>,
    /// Call, text, open the chat.
    pub actions: Vec<Control>,
    /// What to know, below the actions: traces, limits.
    pub cautions: Vec<Label>,
}

impl View {
    /// The page, if this is one.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        match self {
            Self::Page(page) => Some(page),
            Self::Calculator(_) => None,
        }
    }
}
