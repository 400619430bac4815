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
#[allow(clippy::large_enum_variant, reason = "there is one, and it is moved a few times for each touch")]
pub enum View {
    /// The cover. Never marked as private: a calculator that refuses screenshots gives itself away.
    Calculator(CalculatorView),
    /// A page behind a code. Private: a shell keeps it out of screenshots and of the list of recent
    /// apps.
    Page(Page),
}

/// One page: a title, what comes first, rows from top to bottom, and the bar at the bottom edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Goes up by one for each page drawn; an event with an older number is ignored.
    pub number: u64,
    /// The title.
    pub title: Label,
    /// What holds for the whole page and passes: practice, whom the person tried to reach.
    pub banners: Vec<Label>,
    /// Whom to contact first, and their equals: large, one above the other, side by side only where
    /// the screen is low. Nothing on the page is filled larger than the first thing to touch here.
    pub lead: Vec<Card>,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// The bottom edge.
    pub bar: Bar,
    /// What a screen reader says when the page appears, beyond its title: an error, or "Saved".
    pub announcement: Option<Text>,
    /// The look that was chosen for discreet reading.
    pub look: Look,
}

/// The bottom edge: on every page in the same place, under the thumb, and never over text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// "Saved", "Deleted".
    pub label: Label,
    /// Takes it back.
    pub undo: Option<Control>,
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
    /// Drawn before its words.
    pub symbol: Option<Symbol>,
}

/// How much a control asks to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// The thing to do here: filled.
    Primary,
    /// One of several: tonal or text.
    #[default]
    Normal,
    /// Takes something away: outlined, apart from the others, in the middle.
    Destructive,
}

/// A small picture that says what a control is for. What it stands for is also in the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A fact: a grey i.
    Fact,
    /// A risk: amber.
    Risk,
    /// Something went wrong: red, tinted, with a symbol of its own.
    Error,
}

/// Something to know, and how much it weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// How much it weighs.
    pub level: Level,
    /// What it says.
    pub label: Label,
}

impl Note {
    pub(crate) fn fact(label: impl Into<Label>) -> Self {
        Self { level: Level::Fact, label: label.into() }
    }

    pub(crate) fn risk(label: impl Into<Label>) -> Self {
        Self { level: Level::Risk, label: label.into() }
    }
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
    reason = "a page has few rows, and a card is on the page that has to be quick"
)]
pub enum Row {
    /// A heading inside the page.
    Heading(Label),
    /// A paragraph.
    Text(Label),
    /// The person's own words, or words to say aloud.
    Quote(Label),
    /// Something to know: a fact, a risk, an error.
    Note(Note),
    /// A numbered step.
    Step {
        /// From 1.
        number: u32,
        /// The step.
        label: Label,
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
        label: Label,
        /// What is written so far.
        text: Text,
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
    Busy(Label),
}

/// One of several small things to touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What it says and does.
    pub control: Control,
    /// What kind it is.
    pub kind: ChipKind,
}

/// What a chip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipKind {
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it is for, small, above the name: "Emergency".
    pub purpose: Option<Label>,
    /// Who it is.
    pub title: Label,
    /// The number or address, large, so that it can be memorized or copied by hand.
    pub number: Option<Label>,
    /// Open now, closes soon, opens on Monday at 10:00.
    pub status: Option<Label>,
    /// Why it is here.
    pub reason: Option<Label>,
    /// Call, text, open the chat: the first takes two thirds of the row.
    pub actions: Vec<Control>,
    /// What to know, below the actions: two at most until more is asked for.
    pub notes: Vec<Note>,
    /// Shows what else there is to know, and the other ways.
    pub more: Option<Control>,
}

/// A contact in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who it is.
    pub title: Label,
    /// The number, or when it opens.
    pub detail: Option<Label>,
    /// The ways to reach it, on the right; none if this phone cannot.
    pub actions: Vec<Control>,
}

impl Page {
    /// Everything that can be touched, from top to bottom; the ways out come last.
    pub fn controls(&self) -> impl Iterator<Item = &Control> {
        let lead = self.lead.iter().flat_map(Card::controls);
        let bar = &self.bar;
        let undo = bar.notice.iter().filter_map(|notice| notice.undo.as_ref());
        let ways_out = bar.back.iter().chain([&bar.exit]);
        lead.chain(self.rows.iter().flat_map(Row::controls)).chain(undo).chain(&bar.first).chain(ways_out)
    }
}

impl Page {
    /// Everything that is said on it, from top to bottom.
    #[must_use]
    pub fn labels(&self) -> Vec<&Label> {
        let mut labels: Vec<&Label> = [&self.title].into_iter().chain(&self.banners).collect();
        labels.extend(self.lead.iter().flat_map(Card::labels));
        labels.extend(self.rows.iter().flat_map(Row::labels));
        labels.extend(self.bar.notice.iter().map(|notice| &notice.label));
        let in_bar = self.bar.notice.iter().filter_map(|notice| notice.undo.as_ref());
        let in_bar = in_bar.chain(&self.bar.first).chain(&self.bar.back).chain([&self.bar.exit]);
        labels.extend(in_bar.map(|control| &control.label));
        labels
    }
}

impl Row {
    /// What is said on this row, in order.
    fn labels(&self) -> Vec<&Label> {
        let own = match self {
            Self::Heading(label)
            | Self::Text(label)
            | Self::Quote(label)
            | Self::Step { label, .. }
            | Self::Field { label, .. }
            | Self::Busy(label) => Some(label),
            Self::Note(note) => Some(&note.label),
            Self::Card(card) => return card.labels(),
            Self::Line(line) => {
                let labels = [Some(&line.title), line.detail.as_ref()].into_iter().flatten();
                return labels.chain(line.actions.iter().map(|control| &control.label)).collect();
            }
            _ => None,
        };
        own.into_iter().chain(self.controls().into_iter().map(|control| &control.label)).collect()
    }

    /// What can be touched on this row, in order.
    #[must_use]
    pub fn controls(&self) -> Vec<&Control> {
        match self {
            Self::Heading(_)
            | Self::Text(_)
            | Self::Quote(_)
            | Self::Note(_)
            | Self::Step { .. }
            | Self::Busy(_) => Vec::new(),
            Self::Item { control, up, down, delete, .. } => {
                [Some(control), up.as_ref(), down.as_ref(), delete.as_ref()].into_iter().flatten().collect()
            }
            Self::Link { control, .. }
            | Self::Answer { control, .. }
            | Self::Switch { control, .. }
            | Self::Fold { control, .. }
            | Self::Button(control) => vec![control],
            Self::Chips(chips) => chips.iter().map(|chip| &chip.control).collect(),
            Self::Card(card) => card.controls().collect(),
            Self::Line(line) => line.actions.iter().collect(),
            Self::Field { add, .. } => add.iter().collect(),
        }
    }
}

impl Card {
    fn labels(&self) -> Vec<&Label> {
        let Self { purpose, title, number, status, reason, notes, .. } = self;
        let above = [purpose.as_ref(), Some(title), number.as_ref(), status.as_ref(), reason.as_ref()];
        let touched = self.controls().map(|control| &control.label);
        above.into_iter().flatten().chain(touched).chain(notes.iter().map(|note| &note.label)).collect()
    }

    fn controls(&self) -> impl Iterator<Item = &Control> {
        self.actions.iter().chain(&self.more)
    }
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
